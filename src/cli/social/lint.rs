//! `pusaka social lint`: what a platform would do with a caption.

use std::{
    io::Read as _,
    ops::Range,
    path::{Path, PathBuf},
};

use clap::Args;
use serde::Serialize;

use super::rows;
use crate::{
    cli::{FAILED, Format, report},
    collection::{model::platform::Platform, read},
    findings::{self, Finding},
    site::social::lint::{Looked, lint},
    text::numbers,
};

const AFTER: &str = "\
Examples:
  pusaka social lint --platform x takarir.txt
  pbpaste | pusaka social lint --platform instagram
  pusaka social lint --platform mastodon --json takarir.txt | jq .count
  pusaka social platforms         every platform with its limits

What is looked at:
  length       counted as the platform counts: X gives a link 23 and an emoji 2, Bluesky counts
               graphemes and bytes, Mastodon graphemes with links at 23, Threads an emoji by its
               bytes, TikTok and Telegram UTF-16 units, YouTube bytes, others characters
  hashtags     what the platform takes for one; those that it would cut, ignore or refuse
  links        what can be followed; addresses that stay dead text
  mentions     names of accounts

With --json, one object: platform, count, limit, fits, hashtags (without #), links, mentions
(without @), findings. One line end at the end of the text is not part of it.

Bahasa Indonesia:
  Memeriksa satu takarir dari berkas atau masukan standar: panjangnya menurut hitungan platform,
  tagar, tautan, dan sebutan yang akan dikenali, serta apa yang akan rusak. Tambahkan --lang id
  untuk pesan berbahasa Indonesia. Kode keluar: 0 muat dan beres, 1 tidak muat atau ada galat,
  2 tidak dapat dijalankan (platform tidak dikenal, berkas tidak terbaca).

Exit codes: 0 fits, 1 does not fit or findings at error level, 2 could not run (no such platform,
file not readable).";

/// Say what a platform would make of a caption: its length, what is recognised in it, what would break.
///
/// Reads the caption from FILE, or from standard input when FILE is not given or is `-`.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub(super) struct Options {
    /// Platform, as `pusaka social platforms` lists them: x, instagram, youtube-title …
    #[arg(long, value_name = "PLATFORM")]
    platform: String,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
    /// Folder whose site.yaml may have numbers of its own under `social.platforms`.
    #[arg(long, value_name = "DIR", default_value = "content")]
    content: PathBuf,
    /// File with the caption, in UTF-8.
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
}

/// What `--json` prints.
#[derive(Serialize)]
struct Answer<'a> {
    platform: &'a str,
    count: usize,
    limit: usize,
    fits: bool,
    hashtags: Vec<&'a str>,
    links: Vec<&'a str>,
    mentions: Vec<&'a str>,
    findings: Vec<findings::Row<'a>>,
}

pub(super) fn run(options: &Options, lang: &str) -> u8 {
    let (rows, told) = rows(&options.content);
    report::print(&told, &options.content, Format::Human, lang);
    let ready = platform(&rows, &options.platform).and_then(|row| Ok((row, text(options.file.as_deref())?)));
    let (row, (name, text)) = match ready {
        Ok(ready) => ready,
        Err(finding) => {
            report::complain(finding, lang);
            return FAILED;
        }
    };
    let looked = lint(row, &text, &name);
    if options.json {
        json(row, &text, &looked, lang);
    } else {
        words(row, &text, &looked, lang);
        report::print(&looked.findings, Path::new(""), Format::Human, lang);
    }
    report::code(&looked.findings, None)
}

/// The row that was named, in any case of letters, or what was probably meant.
fn platform<'a>(rows: &'a [Platform], typed: &str) -> Result<&'a Platform, Finding> {
    let wanted = typed.trim().to_lowercase().replace([' ', '_'], "-");
    if let Some(row) = rows.iter().find(|row| row.key == wanted) {
        return Ok(row);
    }
    let keys = rows.iter().map(|row| row.key);
    let finding = Finding::error("unknown-platform", format!("there is no platform `{typed}`"), format!("tidak ada platform `{typed}`"));
    Err(match read::meant(&wanted, keys.clone()) {
        Some(near) => finding.hint(format!("did you mean `{near}`?"), format!("maksudnya `{near}`?")),
        None => {
            let all = keys.collect::<Vec<_>>().join(", ");
            finding.hint(format!("known: {all}"), format!("yang ada: {all}"))
        }
    })
}

/// The caption and what to call it, without byte order mark, with plain line ends and without the last one.
fn text(file: Option<&Path>) -> Result<(String, String), Finding> {
    let named = file.filter(|file| *file != Path::new("-"));
    let name = named.map_or_else(|| "-".to_owned(), |file| file.display().to_string());
    let mut bytes = Vec::new();
    let got = match named {
        Some(file) => std::fs::File::open(file).and_then(|mut file| file.read_to_end(&mut bytes)),
        None => std::io::stdin().lock().read_to_end(&mut bytes),
    };
    let unreadable = |why: &str| {
        Finding::error("cannot-read", format!("`{name}` cannot be read: {why}"), format!("`{name}` tidak dapat dibaca: {why}"))
            .hint("a caption is a text in UTF-8", "takarir adalah teks UTF-8")
    };
    got.map_err(|error| unreadable(&error.to_string()))?;
    let text = String::from_utf8(bytes).map_err(|error| unreadable(&error.to_string()))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).replace("\r\n", "\n");
    Ok((name, text.strip_suffix('\n').unwrap_or(&text).to_owned()))
}

/// What stands at these places, without the sign they open with.
fn said<'a>(text: &'a str, ranges: &[Range<usize>], signs: &[char]) -> Vec<&'a str> {
    ranges.iter().map(|range| &text[range.clone()]).map(|said| said.strip_prefix(signs).unwrap_or(said)).collect()
}

fn json(row: &Platform, text: &str, looked: &Looked, lang: &str) {
    let answer = Answer {
        platform: row.key,
        count: looked.count.used,
        limit: looked.count.limit,
        fits: looked.count.fits,
        hashtags: said(text, &looked.found.hashtags, &['#', '＃']),
        links: said(text, &looked.found.links, &[]),
        mentions: said(text, &looked.found.mentions, &['@', '＠']),
        findings: findings::rows(&looked.findings, lang),
    };
    println!("{}", serde_json::to_string(&answer).expect("texts and numbers make JSON"));
}

fn words(row: &Platform, text: &str, looked: &Looked, lang: &str) {
    let grouped = |n: usize| numbers::grouped(n as u64, lang);
    let (used, limit) = (grouped(looked.count.used), grouped(looked.count.limit));
    let (en, id) = if looked.count.fits { ("it fits", "muat") } else { ("it does not fit", "tidak muat") };
    let (en, id) = (format!("{used} of {limit}: {en}"), format!("{used} dari {limit}: {id}"));
    println!("{}  {}", row.name, report::say(lang, &en, &id));
    for (en, id, ranges) in [
        ("Hashtags", "Tagar", &looked.found.hashtags),
        ("Links", "Tautan", &looked.found.links),
        ("Mentions", "Sebutan", &looked.found.mentions),
    ] {
        if !ranges.is_empty() {
            println!("{}: {}", report::say(lang, en, id), said(text, ranges, &[]).join(" "));
        }
    }
}
