//! `pusaka social platforms`: the table of platforms, as it stands for this site.

use std::path::PathBuf;

use clap::Args;

use super::rows;
use crate::{
    cli::{CLEAN, Format, report},
    collection::model::platform::{Counting, Platform},
    text::numbers,
};

const AFTER: &str = "\
Examples:
  pusaka social platforms
  pusaka social platforms --json | jq '.[] | {key, limit, source}'

In site.yaml, which platforms you use, with numbers of your own where you know better:
  social:
    platforms:
      - instagram
      - facebook
      - {platform: mastodon, limit: 1000, hashtags: 5}

Bahasa Indonesia: menampilkan semua platform yang dikenal dengan batas, cara hitung, sumber, dan
tanggalnya. Yang dipakai dipilih pada `social.platforms` dalam site.yaml.

Exit codes: 0 printed.";

/// Show every platform with its limits, how it counts, and where the numbers are from.
///
/// Those that site.yaml names come first, with the site's own numbers.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub(super) struct Options {
    /// Print the whole table as a JSON array.
    #[arg(long)]
    json: bool,
    /// Folder whose site.yaml may have numbers of its own under `social.platforms`.
    #[arg(long, value_name = "DIR", default_value = "content")]
    content: PathBuf,
}

pub(super) fn run(options: &Options, lang: &str) -> u8 {
    let (rows, told) = rows(&options.content);
    report::print(&told, &options.content, Format::Human, lang);
    if options.json {
        println!("{}", serde_json::to_string_pretty(&rows).expect("a table is plain data"));
        return CLEAN;
    }
    for row in &rows {
        line(row, lang);
    }
    CLEAN
}

fn line(row: &Platform, lang: &str) {
    let grouped = |n: usize| numbers::grouped(n as u64, lang);
    let (en, id) = unit(row.counting);
    let mut facts = vec![format!("{} {}", grouped(row.limit), report::say(lang, en, id))];
    if let Some(bytes) = row.bytes {
        facts.push(format!("{} {}", grouped(bytes), report::say(lang, "bytes", "bita")));
    }
    if let Some(cap) = row.tag_cap {
        facts.push(format!("{} {}", grouped(cap.most), report::say(lang, "hashtags", "tagar")));
    }
    if let Some(most) = row.alt_limit {
        facts.push(format!("alt {}", grouped(most)));
    }
    facts.extend(row.images.first().map(|(width, height)| format!("{width}×{height}")));
    println!("{:<20}{}", row.key, facts.join(", "));
    println!("{:<20}{} ({})", "", row.source, row.seen);
}

/// What is counted: English, Indonesian.
fn unit(counting: Counting) -> (&'static str, &'static str) {
    match counting {
        Counting::Characters => ("characters", "karakter"),
        Counting::Utf16 => ("UTF-16 units", "satuan UTF-16"),
        Counting::Bytes => ("bytes", "bita"),
        Counting::Graphemes => ("graphemes", "grafem"),
        Counting::X => ("weighted (link 23, emoji 2)", "berbobot (tautan 23, emoji 2)"),
        Counting::Mastodon => ("graphemes (link 23)", "grafem (tautan 23)"),
        Counting::Threads => ("characters (emoji by bytes)", "karakter (emoji per bita)"),
        Counting::TagList => ("characters with commas and quotes", "karakter dengan koma dan tanda kutip"),
    }
}
