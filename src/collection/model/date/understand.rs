//! What people type where a date belongs, read as EDTF where it has exactly one meaning.
//!
//! Nothing is lost and nothing invented: what has two meanings (`12/3/1945`) or belongs to another
//! calendar stays as it was typed, with the reason.

use super::Edtf;
use super::numeric::{self, Figures};
use super::parse::LONGEST;
use super::typed::{
    ABOUT, AFTER, BEFORE, BEFORE_ERA, ERA_FIRST, FILLERS, OF_ERA, ONGOING, OTHER_CALENDARS, PARTS, PERHAPS, SINCE, UNDATED, UNTIL, Years,
    month, ordinal, roman_month, season,
};
use crate::text::sentences::one_line;

/// What a typed date was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Understood {
    /// It is EDTF already.
    Edtf(Edtf),
    /// Its one meaning in EDTF, and what was typed.
    Guess { edtf: Edtf, from: String },
    /// To be shown as typed.
    Verbatim { why: Why },
}

/// Why a date stays as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Why {
    /// Day and month may be exchanged: `12/3/1945`.
    DayOrMonth,
    /// A year of two figures.
    ShortYear,
    /// `1930-31`: two years, or a season by its code.
    YearsOrSeason,
    /// `1900s`: the decade or the century.
    DecadeOrCentury,
    /// Saka, Hijri or Javanese years are not converted.
    OtherCalendar,
    /// No such day exists (`31/2/1945`), or a range runs backwards.
    NoSuchDay,
    /// None of the forms known here.
    Unknown,
}

impl Why {
    /// The reason and what to do, as a sentence without its full stop (`id`, else English).
    pub(crate) fn words(self, ui: &str) -> &'static str {
        let (id, en) = match self {
            Why::DayOrMonth => (
                "hari dan bulan dapat tertukar; tulis tahun-bulan-hari, misalnya 1945-03-12",
                "day and month could be exchanged; write year-month-day, as in 1945-03-12",
            ),
            Why::ShortYear => ("tulis tahun dengan empat angka", "write the year with four digits"),
            Why::YearsOrSeason => (
                "dapat berarti dua tahun atau kode musim; untuk dua tahun tulis misalnya 1930/1931",
                "may be two years or the code of a season; for two years write, as in 1930/1931",
            ),
            Why::DecadeOrCentury => ("dapat berarti dasawarsa (190X) atau abad (19XX)", "may mean the decade (190X) or the century (19XX)"),
            Why::OtherCalendar => (
                "penanggalan Saka, Hijriah, dan Jawa tidak dikonversi; tambahkan `edtf` di sampingnya",
                "Saka, Hijri and Javanese dates are not converted; give an `edtf` beside it",
            ),
            Why::NoSuchDay => {
                ("tanggal ini tidak ada, atau akhirnya mendahului awalnya", "there is no such day, or the end comes before the beginning")
            }
            Why::Unknown => (
                "tidak dipahami sebagai tanggal; tulis dalam EDTF, misalnya 1890, 189X, 1890~/1900",
                "not understood as a date; write it in EDTF, as in 1890, 189X, 1890~/1900",
            ),
        };
        if ui.starts_with("id") { id } else { en }
    }
}

/// Reads a date as typed.
pub(crate) fn understand(typed: &str) -> Understood {
    let text = typed.trim();
    if numeric::years_or_season(&normalised(text)) {
        return Understood::Verbatim { why: Why::YearsOrSeason };
    }
    if let Ok(edtf) = Edtf::parse(text) {
        return Understood::Edtf(edtf);
    }
    if text.len() > LONGEST {
        return Understood::Verbatim { why: Why::Unknown };
    }
    let plain = normalised(text);
    if UNDATED.contains(&plain.as_str()) {
        return guess("XXXX", typed);
    }
    if plain.split([' ', ',', '/', '(', ')']).any(|word| OTHER_CALENDARS.contains(&word)) {
        return Understood::Verbatim { why: Why::OtherCalendar };
    }
    match statement(&plain) {
        Ok(notation) => guess(&notation, typed),
        Err(why) => Understood::Verbatim { why },
    }
}

fn guess(notation: &str, typed: &str) -> Understood {
    match Edtf::parse(notation) {
        Ok(edtf) => Understood::Guess { edtf, from: typed.to_owned() },
        Err(_) => Understood::Verbatim { why: Why::NoSuchDay },
    }
}

/// Lower case, single spaces, one kind of hyphen, ASCII apostrophes.
fn normalised(text: &str) -> String {
    let text = text.to_lowercase().replace(['–', '—', '−', '‐', '‑'], "-").replace('’', "'");
    let text = one_line(&text);
    // Cataloguers bracket what they supplied themselves.
    let bare = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(&text);
    bare.strip_suffix('.').filter(|text| text.ends_with(|c: char| c.is_ascii_digit())).unwrap_or(bare).to_owned()
}

type Notation = Result<String, Why>;

/// Before and after, between and from–to, or a single date.
fn statement(text: &str) -> Notation {
    let text = without(FILLERS, text);
    if let Some(rest) = after_any(BEFORE, text) {
        return Ok(format!("[..{}]", date(rest)?));
    }
    if let Some(rest) = after_any(AFTER, text) {
        return Ok(format!("[{}..]", date(rest)?));
    }
    if let Some(rest) = after_any(SINCE, text) {
        return Ok(format!("{}/..", date(rest)?));
    }
    if let Some(rest) = after_any(UNTIL, text) {
        return Ok(format!("../{}", date(rest)?));
    }
    for (opening, middle) in [("antara ", " dan "), ("between ", " and ")] {
        if let Some((from, to)) = text.strip_prefix(opening).and_then(|rest| rest.split_once(middle)) {
            return Ok(format!("[{}..{}]", date(from)?, date(to)?));
        }
    }
    for (middles, [open, close]) in [([" atau ", " or "], ['[', ']']), ([" dan ", " and "], ['{', '}']), ([" & ", " + "], ['{', '}'])] {
        if let Some((one, other)) = middles.iter().find_map(|middle| text.split_once(middle)) {
            return Ok(format!("{open}{},{}{close}", single(one)?, single(other)?));
        }
    }
    date(text).or_else(|why| ongoing(text).or_else(|| from_to(text)).unwrap_or(Err(why)))
}

/// `1935-`, `1935 - sekarang`
fn ongoing(text: &str) -> Option<Notation> {
    let from = ONGOING.iter().find_map(|ending| text.strip_suffix(ending))?;
    Some(single(from.trim_end_matches([' ', '-'])).map(|from| format!("{from}/..")))
}

/// `Mei 1935 - Juni 1936`, `from 1890 to 1900`, `abad ke-18-19`
fn from_to(text: &str) -> Option<Notation> {
    let text = text.strip_prefix("from ").or_else(|| text.strip_prefix("dari ")).unwrap_or(text);
    for middle in [" s.d. ", " s/d ", " sampai ", " hingga ", " to ", " until ", " - ", "-", "/"] {
        for (at, _) in text.match_indices(middle) {
            let (from, to) = (text[..at].trim(), text[at + middle.len()..].trim());
            if let Some(range) = ends(from, to) {
                return Some(Ok(range));
            }
        }
    }
    None
}

/// Both ends as written, or with what the other one says for both: `3-5 Mei 1935`, `3 Mei - 5 Juni 1935`,
/// `abad ke-18-19`, `18th-19th century`. Of an end that is itself a range its outer side counts.
fn ends(from: &str, to: &str) -> Option<String> {
    let longer = |rest: &str| format!("{from} {rest}");
    let after_first = to.split_once(' ').map(|(_, rest)| longer(rest));
    let after_last = to.rsplit_once(' ').map(|(_, rest)| longer(rest));
    let centuries = from.starts_with("abad ").then(|| format!("abad {to}"));
    let lefts = [Some(from.to_owned()), after_first, after_last];
    let left = lefts.into_iter().flatten().find_map(|text| single(&text).ok())?;
    let right = [centuries, Some(to.to_owned())].into_iter().flatten().find_map(|text| single(&text).ok())?;
    Some(format!("{}/{}", left.split('/').next()?, right.rsplit('/').next()?))
}

/// One date with its doubts, or the range that they are about: "circa 1890-1900".
fn date(text: &str) -> Notation {
    with_doubts(text, |rest| match certain(rest) {
        Err(Why::Unknown) => from_to(rest).unwrap_or(Err(Why::Unknown)),
        other => other,
    })
}

/// One end of a range: never a range itself, so that hyphens are not tried over and over.
fn single(text: &str) -> Notation {
    with_doubts(text, certain)
}

fn with_doubts(text: &str, inner: impl Fn(&str) -> Notation) -> Notation {
    let text = without(FILLERS, text.trim().trim_end_matches(','));
    let inner = |rest: &str| inner(without(FILLERS, rest.trim()));
    if let Some(rest) = after_any(ABOUT, text) {
        return doubted(&inner(rest)?, '~');
    }
    if let Some(rest) = after_any(PERHAPS, text) {
        let (rest, mark) = after_any(ABOUT, rest).map_or((rest, '?'), |rest| (rest, '%'));
        return doubted(&inner(rest)?, mark);
    }
    if let Ok(edtf @ Edtf::Date(_)) = Edtf::parse(text) {
        return Ok(edtf.to_string());
    }
    let asked = [" (?)", "(?)", " ?", "?"].iter().find_map(|ending| text.strip_suffix(ending));
    match (inner(text), asked) {
        (Err(Why::Unknown), Some(rest)) => doubted(&inner(rest)?, '?'),
        (read, _) => read,
    }
}

/// Marks a date, or both ends of a range, as doubted.
fn doubted(notation: &str, mark: char) -> Notation {
    let ends = notation.split('/').map(|end| format!("{}{mark}", end.trim_end_matches(['~', '?', '%'])));
    Ok(ends.collect::<Vec<_>>().join("/"))
}

fn certain(text: &str) -> Notation {
    if let Some(years) = BEFORE_ERA.iter().find_map(|era| text.strip_suffix(era)) {
        return before_era(years);
    }
    let text = without(ERA_FIRST, OF_ERA.iter().find_map(|era| text.strip_suffix(era)).unwrap_or(text));
    if let Some((code, year)) = season(text) {
        return if year.len() == 4 { Ok(format!("{year}-{code}")) } else { Err(Why::Unknown) };
    }
    match numeric::read(text) {
        Figures::Edtf(notation) => return Ok(notation),
        Figures::Unclear(why) => return Err(why),
        Figures::Other => {}
    }
    let (part, rest) = part_of(text);
    century(rest, part, false).or_else(|| decade(rest, part)).or_else(|| named_month(text).map(Ok)).unwrap_or(Err(Why::Unknown))
}

/// Years before the common era: 300 BCE is the astronomical year -299.
fn before_era(text: &str) -> Notation {
    let (part, rest) = part_of(text);
    if let Some(century) = century(rest, part, true) {
        return century;
    }
    let year = |text: &str| text.trim().parse::<i64>().ok().filter(|n| (1..=9999).contains(n)).map(|n| four(1 - n));
    match text.split_once('-') {
        Some((from, to)) => year(from).zip(year(to)).map(|(from, to)| format!("{from}/{to}")),
        None => year(text),
    }
    .ok_or(Why::Unknown)
}

type Part = Option<(Years, Years)>;

/// "awal", "late", "first half of" at the front, and what follows.
fn part_of(text: &str) -> (Part, &str) {
    let found =
        PARTS.iter().find_map(|(words, hundred, ten)| after_any(words, text).map(|rest| (Some((*hundred, *ten)), without(FILLERS, rest))));
    found.unwrap_or((None, text))
}

/// `abad ke-19`, `19th century`
fn century(text: &str, part: Part, before_era: bool) -> Option<Notation> {
    let words = text.strip_prefix("abad ").or_else(|| text.strip_suffix(" century")).or_else(|| text.strip_suffix(" c."))?;
    let number = ordinal(words.trim())?;
    let hundreds = number - 1;
    let Some(((first, last), _)) = part else {
        return Some(Ok(format!("{}{hundreds:02}XX", if before_era { "-" } else { "" })));
    };
    let (from, to) = if before_era {
        (-(hundreds * 100 + 99 - first), -(hundreds * 100 + 99 - last))
    } else {
        (hundreds * 100 + first, hundreds * 100 + last)
    };
    Some(Ok(format!("{}~/{}~", four(from), four(to))))
}

/// `1920-an`, `1920s`
fn decade(text: &str, part: Part) -> Option<Notation> {
    let (years, english) = match ["-an", " an", "an"].iter().find_map(|end| text.strip_suffix(end)) {
        Some(years) => (years, false),
        None => (["'s", "s"].iter().find_map(|end| text.strip_suffix(end))?, true),
    };
    let first = years.parse::<i64>().ok().filter(|year| years.len() == 4 && year % 10 == 0)?;
    if english && first % 100 == 0 {
        return Some(Err(Why::DecadeOrCentury));
    }
    Some(Ok(match part {
        Some((_, (from, to))) => format!("{}~/{}~", four(first + from), four(first + to)),
        None => format!("{}X", &years[..3]),
    }))
}

/// `3 September 1934`, `September 3, 1934`, `3rd Sept. 1934`, `Senin, 3 September 1934`, `Mei 1935`
fn named_month(text: &str) -> Option<String> {
    let words = text.split([' ', ',', '-', '/']).filter(|word| !word.is_empty() && *word != "of").collect::<Vec<_>>();
    let year = words.last()?.parse::<i64>().ok().filter(|_| (3..=4).contains(&words[words.len() - 1].len()))?;
    let middle = words.get(1).filter(|_| words.len() == 3).and_then(|word| roman_month(word)).map(|month| (1, month));
    let (at, month) = words.iter().enumerate().find_map(|(at, word)| month(word).map(|month| (at, month))).or(middle)?;
    let mut others = (0..words.len() - 1).filter(|other| *other != at).map(|other| words[other]);
    let first = others.next();
    let day = match (first, others.next(), others.next()) {
        (None, ..) => return Some(format!("{}-{month:02}", four(year))),
        (Some(day), None, _) => day,
        (Some(weekday), Some(day), None) if weekday.chars().all(char::is_alphabetic) => day,
        _ => return None,
    };
    let day = ["st", "nd", "rd", "th", "."].iter().find_map(|end| day.strip_suffix(end)).unwrap_or(day);
    let day = day.parse::<u8>().ok()?;
    Some(format!("{}-{month:02}-{day:02}", four(year)))
}

fn four(year: i64) -> String {
    if year < 0 { format!("-{:04}", -year) } else { format!("{year:04}") }
}

/// What follows the longest of `openings` at the front of `text`.
fn after_any<'a>(openings: &[&str], text: &'a str) -> Option<&'a str> {
    let rests = openings.iter().filter_map(|opening| {
        let rest = text.strip_prefix(opening)?;
        let parted = rest.starts_with(' ') || !opening.ends_with(char::is_alphabetic);
        (parted && !rest.trim().is_empty()).then(|| rest.trim_start())
    });
    rests.min_by_key(|rest| rest.len())
}

fn without<'a>(openings: &[&str], text: &'a str) -> &'a str {
    after_any(openings, text).unwrap_or(text)
}
