//! From the text of an export to its rows: posts with their numbers, and visits.

use std::collections::BTreeMap;

use csv::StringRecord;
use jiff::tz::TimeZone;

use super::{
    Metric, Numbers, address,
    cells::{Order, When, count, is_open, is_rounded, settles, when},
    decode, faults,
    formats::{Field, Format, LIFETIME, Rows, TOTALS, plain, shape, told},
};
use crate::findings::Finding;

/// Findings of one kind about one file that are told one by one; the others are only counted.
const MOST_TOLD: usize = 4;

/// One file as it was given.
#[derive(Debug, Clone)]
pub(crate) struct Export {
    /// As it was named on the command line.
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

/// What became of a file.
#[derive(Debug, Clone)]
pub(super) struct FileRead {
    pub(super) name: String,
    /// `None` where it could not be read.
    pub(super) format: Option<&'static Format>,
    pub(super) rows: usize,
    pub(super) left_out: usize,
    /// What its column of views is called.
    pub(super) views: String,
}

/// One post as a platform tells it.
#[derive(Debug, Clone)]
pub(super) struct Post {
    pub(super) network: String,
    /// What identifies it, see [`address::key`].
    pub(super) keys: Vec<String>,
    pub(super) address: String,
    pub(super) text: String,
    pub(super) when: Option<When>,
    /// Picture, film …, see [`shape`].
    pub(super) shape: Option<&'static str>,
    pub(super) numbers: Numbers,
    /// Which of the files, and where in it.
    pub(super) file: usize,
    pub(super) line: u64,
}

/// What visits have in common: day, page, and where they came from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Visit {
    /// Key of the format.
    pub(super) service: &'static str,
    pub(super) day: Option<jiff::civil::Date>,
    /// Path or address; empty where only the source is told.
    pub(super) page: String,
    pub(super) referrer: String,
    /// Source, campaign and content.
    pub(super) utm: [String; 3],
}

/// Everything that stands in the exports.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) files: Vec<FileRead>,
    pub(super) posts: Vec<Post>,
    pub(super) visits: BTreeMap<Visit, u64>,
}

/// Clocks: of exports that do not say theirs, and of the site.
pub(super) type Clocks<'a> = (&'a TimeZone, &'a TimeZone);

/// Reads every file. What is in two of them counts once.
pub(super) fn read(exports: &[Export], clocks: Clocks<'_>) -> (Told, Vec<Finding>) {
    let (mut all, mut findings) = (Told::default(), Vec::new());
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for (at, export) in exports.iter().enumerate() {
        let mut file = FileRead { name: export.name.clone(), format: None, rows: 0, left_out: 0, views: String::new() };
        let mut twice = 0;
        match decode::text(&export.name, &export.bytes).and_then(|text| sheet(&export.name, &text)) {
            Err(finding) => findings.push(finding),
            Ok(sheet) => {
                let mut reader = Reader { sheet: &sheet, clocks, order: sheet.order(), file: at, findings: Vec::new() };
                let (posts, visits) = reader.rows();
                file.format = Some(sheet.format);
                file.left_out = reader.left_out();
                file.rows = if sheet.format.rows == Rows::Aside { 0 } else { sheet.rows.len() - file.left_out };
                file.views = sheet.columns.get(&Field::Views).map_or_else(String::new, |at| sheet.header[*at].clone());
                findings.extend(few(&export.name, reader.findings));
                twice += merge_posts(&mut all.posts, &mut known, posts);
                twice += merge_visits(&mut all.visits, visits);
            }
        }
        if twice > 0 {
            findings.push(faults::twice(&export.name, twice));
        }
        all.files.push(file);
    }
    (all, findings)
}

/// Adds posts; of one that is known, the larger numbers count. How many were known.
fn merge_posts(all: &mut Vec<Post>, known: &mut BTreeMap<String, usize>, posts: Vec<Post>) -> usize {
    let mut twice = 0;
    for post in posts {
        if let Some(at) = post.keys.iter().find_map(|key| known.get(key)).copied() {
            twice += 1;
            for (metric, n) in &post.numbers {
                let number = all[at].numbers.entry(*metric).or_default();
                *number = (*number).max(*n);
            }
            continue;
        }
        known.extend(post.keys.iter().map(|key| (key.clone(), all.len())));
        all.push(post);
    }
    twice
}

fn merge_visits(all: &mut BTreeMap<Visit, u64>, visits: BTreeMap<Visit, u64>) -> usize {
    let mut twice = 0;
    for (visit, n) in visits {
        let number = all.entry(visit).or_default();
        twice += usize::from(*number > 0);
        *number = (*number).max(n);
    }
    twice
}

/// The first findings of each kind, and how many more there are.
fn few(name: &str, findings: Vec<Finding>) -> Vec<Finding> {
    let mut by_code: BTreeMap<&str, Vec<Finding>> = BTreeMap::new();
    findings.into_iter().for_each(|finding| by_code.entry(finding.code).or_default().push(finding));
    let cut = |mut all: Vec<Finding>| {
        if all.len() > MOST_TOLD {
            let rest = faults::more(&all[0], name, all.len() - MOST_TOLD);
            all.truncate(MOST_TOLD);
            all.push(rest);
        }
        all
    };
    by_code.into_values().flat_map(cut).collect()
}

/// A table whose format is known.
struct Sheet<'a> {
    name: &'a str,
    format: &'static Format,
    header: Vec<String>,
    columns: BTreeMap<Field, usize>,
    /// With their lines.
    rows: Vec<(u64, StringRecord)>,
}

fn sheet<'a>(name: &'a str, text: &str) -> Result<Sheet<'a>, Finding> {
    // Excel writes its separator into a line of its own.
    let (skipped, text) = match text.split_once('\n') {
        Some((first, rest)) if first.trim_end().len() == 5 && first.to_ascii_lowercase().starts_with("sep=") => (1, rest),
        _ => (0, text),
    };
    let first = text.lines().next().unwrap_or("");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator(first)).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    // Any text makes records while these may have any number of cells.
    for record in reader.records().flatten() {
        let line = record.position().map_or(0, csv::Position::line) + skipped;
        rows.push((line, record));
    }
    if rows.is_empty() {
        return Err(faults::empty(name));
    }
    let header: Vec<String> = rows.remove(0).1.iter().map(plain).collect();
    let (format, columns) = told(&header).map_err(|nearest| faults::unknown(name, first, nearest))?;
    if rows.is_empty() {
        return Err(faults::empty(name));
    }
    Ok(Sheet { name, format, header, columns, rows })
}

/// What stands most often between the cells of a line.
fn separator(line: &str) -> u8 {
    let outside: String = line.split('"').step_by(2).collect();
    let often = |mark: &u8| outside.bytes().filter(|byte| byte == mark).count();
    *[b',', b';', b'\t'].iter().rev().max_by_key(|mark| often(mark)).expect("three marks")
}

impl Sheet<'_> {
    fn cell<'r>(&self, row: &'r StringRecord, field: Field) -> &'r str {
        self.columns.get(&field).and_then(|at| row.get(*at)).unwrap_or("").trim()
    }

    /// Which of day and month comes first: as some row settles it, else as the language of the header has it.
    fn order(&self) -> Order {
        let field = if self.format.rows == Rows::Posts { Field::Published } else { Field::Day };
        let settled = self.rows.iter().find_map(|(_, row)| settles(self.cell(row, field)));
        let name = self.columns.get(&field).map_or("", |at| self.header[*at].as_str());
        settled.unwrap_or(if name.starts_with("waktu") || name.starts_with("tanggal") { Order::DayFirst } else { Order::MonthFirst })
    }
}

struct Reader<'a> {
    sheet: &'a Sheet<'a>,
    clocks: Clocks<'a>,
    order: Order,
    file: usize,
    findings: Vec<Finding>,
}

impl Reader<'_> {
    fn rows(&mut self) -> (Vec<Post>, BTreeMap<Visit, u64>) {
        let sheet = self.sheet;
        let (mut posts, mut visits): (Vec<Post>, BTreeMap<Visit, u64>) = (Vec::new(), BTreeMap::new());
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        if sheet.format.rows == Rows::Aside {
            self.findings.push(faults::aside(sheet.name, sheet.format));
            return (posts, visits);
        }
        self.doubt_order();
        for (line, row) in &sheet.rows {
            let more = row.iter().skip(sheet.header.len()).all(str::is_empty);
            if row.len() < sheet.header.len() || !more {
                self.findings.push(faults::row(sheet.name, (*line, row), sheet.header.len()));
            } else if sheet.format.rows == Rows::Posts {
                if let Some(post) = self.post(*line, row) {
                    self.keep(&mut posts, &mut known, post, row);
                }
            } else if let Some((visit, n)) = self.visit(*line, row) {
                *visits.entry(visit).or_default() += n;
            }
        }
        (posts, visits)
    }

    fn left_out(&self) -> usize {
        self.findings.iter().filter(|finding| finding.code == "export-row").count()
    }

    /// Adds a post. Rows of single days of one post are summed; of two rows about its whole life, the larger counts.
    fn keep(&self, posts: &mut Vec<Post>, known: &mut BTreeMap<String, usize>, post: Post, row: &StringRecord) {
        let daily = !LIFETIME.contains(&self.sheet.cell(row, Field::Period).to_lowercase().as_str());
        match post.keys.first().and_then(|key| known.get(key)) {
            None => {
                known.extend(post.keys.first().map(|key| (key.clone(), posts.len())));
                posts.push(post);
            }
            Some(at) => {
                for (metric, n) in post.numbers {
                    let number = posts[*at].numbers.entry(metric).or_default();
                    *number = if daily { *number + n } else { (*number).max(n) };
                }
            }
        }
    }

    /// Told once for a file: the first cell whose day and month could change places, where nothing settles it.
    fn doubt_order(&mut self) {
        let field = if self.sheet.format.rows == Rows::Posts { Field::Published } else { Field::Day };
        let cells = || self.sheet.rows.iter().map(|(line, row)| (*line, self.sheet.cell(row, field)));
        if cells().all(|(_, cell)| settles(cell).is_none())
            && let Some((line, cell)) = cells().find(|(_, cell)| is_open(cell))
        {
            self.findings.push(faults::order(self.sheet.name, line, cell));
        }
    }

    fn post(&mut self, line: u64, row: &StringRecord) -> Option<Post> {
        let sheet = self.sheet;
        let (id, address) = (sheet.cell(row, Field::Id), sheet.cell(row, Field::Address));
        if TOTALS.contains(&plain(id).as_str()) || TOTALS.contains(&plain(sheet.cell(row, Field::Text)).as_str()) && address.is_empty() {
            return None;
        }
        let network = match address::network(address) {
            "" => sheet.format.network,
            network => network,
        };
        let rounded = is_rounded(id);
        if rounded && self.findings.iter().all(|finding| finding.code != "export-rounded") {
            self.findings.push(faults::rounded(sheet.name, line, id));
        }
        let own = (!id.is_empty() && !rounded).then(|| format!("{network}:{id}"));
        let keys: Vec<String> = address::key(address).into_iter().chain(own).collect();
        if keys.is_empty() {
            self.findings.push(faults::nameless(sheet.name, (line, row)));
            return None;
        }
        Some(Post {
            network: network.to_owned(),
            keys,
            address: address.to_owned(),
            text: sheet.cell(row, Field::Text).to_owned(),
            when: self.when(line, sheet.cell(row, Field::Published)),
            shape: shape(sheet.cell(row, Field::Shape)),
            numbers: self.numbers(line, row),
            file: self.file,
            line,
        })
    }

    fn numbers(&mut self, line: u64, row: &StringRecord) -> Numbers {
        let mut numbers = Numbers::new();
        for (metric, field) in Metric::COUNTED {
            if self.sheet.columns.contains_key(&field)
                && let Some(n) = self.count(line, self.sheet.cell(row, field))
            {
                numbers.insert(metric, n);
            }
        }
        numbers
    }

    fn count(&mut self, line: u64, cell: &str) -> Option<u64> {
        count(cell).unwrap_or_else(|()| {
            self.findings.push(faults::number(self.sheet.name, line, cell));
            None
        })
    }

    fn when(&mut self, line: u64, cell: &str) -> Option<When> {
        let found = when(cell, self.order, self.clocks);
        if found.is_none() && !cell.is_empty() {
            self.findings.push(faults::date(self.sheet.name, line, cell));
        }
        found
    }

    fn visit(&mut self, line: u64, row: &StringRecord) -> Option<(Visit, u64)> {
        let sheet = self.sheet;
        let cell = |field| sheet.cell(row, field);
        let is_event = cell(Field::Event).eq_ignore_ascii_case("true");
        let is_machine = !matches!(cell(Field::Bot), "" | "0");
        if is_event || is_machine {
            return None;
        }
        let n = if sheet.columns.contains_key(&Field::Visits) { self.count(line, cell(Field::Visits))? } else { 1 };
        let page = if sheet.columns.contains_key(&Field::Page) { cell(Field::Page) } else { cell(Field::Label) };
        let utm = [Field::UtmSource, Field::UtmCampaign, Field::UtmContent].map(|field| cell(field).to_owned());
        if page.is_empty() && sheet.format.needs.contains(&Field::Page) {
            self.findings.push(faults::nameless(sheet.name, (line, row)));
            return None;
        }
        let day = self.when(line, cell(Field::Day)).map(|when| when.day);
        let visit = Visit { service: sheet.format.key, day, page: page.to_owned(), referrer: cell(Field::Referrer).to_owned(), utm };
        (n > 0).then_some((visit, n))
    }
}
