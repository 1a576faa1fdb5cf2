//! `pusaka insights`: reads the platforms' exports, writes the report.

use std::{
    io::Read as _,
    path::{Path, PathBuf},
};

use clap::Args;
use jiff::tz::TimeZone;

use crate::{
    collection::published::Published,
    findings::{Finding, in_order},
    press::{Press, disk},
    site::{
        Words,
        social::insights::{self, Export, MOST_BYTES, Study},
    },
    text::numbers,
};

use super::{FAILED, Format, Source, check, report};

const AFTER: &str = "\
Examples:
  pusaka insights ekspor/*.csv                   write insights/index.html and open it
  pusaka insights --lang id --out laporan ekspor/*.csv
  pusaka insights --json ekspor/*.csv | jq '.claims'
  pusaka insights --keep ekspor/*.csv            let the posting calendar lean on it

Exports that are read, told by their header and not by their name:
  Instagram, Facebook   Meta Business Suite > Insights > Content > Export
  X                     Analytics > Content > Export
  YouTube               Studio > Analytics > Advanced mode > Export (Table data.csv)
  TikTok                Studio > Analytics > Content > Download
  Plausible             Site settings > Export (imported_pages, imported_sources)
  GoatCounter           Settings > Export (CSV, also packed with gzip)
  Matomo                Behaviour > Pages > Export as CSV

Posts are joined with content/social/log.yaml by their address, by the link in their text, or by
their day; visits by the page and the UTM tags of their link. What cannot be joined is listed.

Written to the folder: index.html (one file, opens from a disk), insights.csv (every comparison),
posts.csv (every post with what it was joined with), insights.json (everything).

Bahasa Indonesia: membaca ekspor Instagram, Facebook, X, YouTube, TikTok, Plausible, GoatCounter,
dan Matomo, mencocokkannya dengan content/social/log.yaml, lalu menulis laporan: jenis, subjek,
gaya, bentuk, hari, dan jam mana yang menarik tayangan, suka, komentar, dan kunjungan.

Exit codes: 0 written, 1 findings at error level (the other files are in the report), 2 could not run.";

/// Say what drew people: which types, subjects, voices, formats, days and hours.
///
/// Reads the platforms' own exports and the statistics of the site, joins them with what was posted, and writes a report with
/// counts and honest intervals. Fewer than ten postings say nothing, and nothing is ranked whose intervals overlap.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub(super) struct Options {
    #[command(flatten)]
    source: Source,
    /// Folder for the report.
    #[arg(long, value_name = "DIR", default_value = "insights")]
    out: PathBuf,
    /// Print the report as JSON in place of a summary.
    #[arg(long)]
    json: bool,
    /// Time zone of exports that do not say theirs; without it, that of site.yaml.
    #[arg(long, value_name = "ZONE")]
    zone: Option<String>,
    /// Write what drew people to content/social/insights.yaml, for `social.weigh_by_insights: true` in site.yaml.
    #[arg(long)]
    keep: bool,
    /// Exports, as they were downloaded.
    #[arg(value_name = "FILES", required = true)]
    files: Vec<PathBuf>,
}

pub(super) fn run(options: &Options, lang: &str) -> u8 {
    let (collection, found) = check::read_and_check(&options.source);
    let Some((collection, date)) = collection else {
        report::print(&in_order(found), &options.source.content, Format::Human, lang);
        return FAILED;
    };
    let of_log = |finding: &Finding| finding.place.as_ref().is_some_and(|place| place.file.starts_with("social/"));
    let found: Vec<Finding> = found.into_iter().filter(of_log).collect();
    report::print(&in_order(found), &options.source.content, Format::Human, lang);
    let published = Published::new(collection, date);
    match studied(options, &published, lang) {
        Err(finding) => {
            report::complain(finding, lang);
            FAILED
        }
        Ok((study, told)) => {
            report::print(&in_order(told.clone()), Path::new(""), Format::Human, lang);
            if !options.json {
                summary(&study, options, lang);
            }
            report::code(&told, None)
        }
    }
}

/// Reads the files and writes the report.
fn studied(options: &Options, published: &Published, lang: &str) -> Result<(Study, Vec<Finding>), Finding> {
    let zone = options.zone.as_deref().map(zone).transpose()?;
    let (mut exports, mut told) = (Vec::new(), Vec::new());
    for path in &options.files {
        match export(path) {
            Ok(export) => exports.push(export),
            Err(finding) => told.push(finding),
        }
    }
    let (study, found) = insights::study(&exports, published, zone.as_ref());
    told.extend(found);
    let press = Press::new(&options.source.content)?;
    let words = Words { strings: press.theme.strings.clone() };
    let style = String::from_utf8_lossy(press.theme.asset_bytes("insights.css")).into_owned();
    let view = insights::report(&study, published, &words, (lang, &style));
    let page = press.theme.render("insights.html", lang, &view).map_err(|error| Finding::error("theme-broken", error.clone(), error))?;
    let json = insights::json(&study, published, &words, lang);
    let files = [
        ("index.html", &page),
        ("insights.csv", &insights::groups_csv(&study, published, &words, lang)),
        ("posts.csv", &insights::posts_csv(&study, published)),
        ("insights.json", &json),
    ];
    for (name, text) in files {
        let target = options.out.join(name);
        disk::write_whole(&target, text.as_bytes()).map_err(|error| unwritable(&target, &error))?;
    }
    if options.keep {
        let target = options.source.content.join(insights::READINGS);
        let text = insights::readings(&study, published);
        disk::write_whole(&target, text.as_bytes()).map_err(|error| unwritable(&target, &error))?;
    }
    if options.json {
        print!("{json}");
    }
    Ok((study, told))
}

/// The bytes of a file, of which no more are read than may be.
fn export(path: &Path) -> Result<Export, Finding> {
    let name = path.to_string_lossy().replace('\\', "/");
    let mut bytes = Vec::new();
    let got = std::fs::File::open(path).and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut bytes));
    match got {
        Err(error) => {
            Err(Finding::error("cannot-read", format!("`{name}` cannot be read: {error}"), format!("`{name}` tidak dapat dibaca: {error}")))
        }
        Ok(_) if bytes.len() as u64 > MOST_BYTES => Err(insights::large(&name)),
        Ok(_) => Ok(Export { name, bytes }),
    }
}

fn zone(typed: &str) -> Result<TimeZone, Finding> {
    TimeZone::get(typed).map_err(|_| {
        Finding::error("no-such-zone", format!("there is no time zone `{typed}`"), format!("tidak ada zona waktu `{typed}`"))
            .hint("for example Asia/Jakarta or America/Los_Angeles", "misalnya Asia/Jakarta atau America/Los_Angeles")
    })
}

fn unwritable(path: &Path, error: &std::io::Error) -> Finding {
    let shown = path.display();
    Finding::error("cannot-write", format!("`{shown}` cannot be written: {error}"), format!("`{shown}` tidak dapat ditulis: {error}"))
}

fn summary(study: &Study, options: &Options, lang: &str) {
    let (posts, joined) = study.counts();
    let [posts, joined] = [posts, joined].map(|n| numbers::grouped(n as u64, lang));
    let page = options.out.join("index.html");
    let page = page.display();
    let en = format!("Posts: {posts}. Joined with an item: {joined}. Report: {page}");
    let id = format!("Kiriman: {posts}. Cocok dengan benda: {joined}. Laporan: {page}");
    println!("{}", report::say(lang, &en, &id));
}
