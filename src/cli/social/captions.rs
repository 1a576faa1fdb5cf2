//! `pusaka social captions`: the captions of any item, for whoever wants one that is not on the desk.

use std::io::{self, Write as _};

use clap::Args;
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use crate::{
    cli::{CLEAN, FAILED, Format, Source, check, report},
    collection::{model::platform::post_keys, published::Published, read},
    findings::{Finding, in_order},
    press::{Press, disk::ledger::Ledger, kitchen::Folders},
    site::{
        Site,
        social::{gate, kit},
    },
    text::numbers,
};

const AFTER: &str = "\
Examples:
  pusaka social captions surat-tanjung-raman-1923
  pusaka social captions --platform x --language id bokor-kuningan | pbcopy
  pusaka social captions --json | jq -r 'select(.platform == \"x\").text'

Without an item, those of every item that may be shared. With --json, one object a line: item, platform,
language, title, text, count, limit, by_hand, link, image, alt. A file in content/social/overrides replaces
a caption.

Bahasa Indonesia: menampilkan takarir benda mana pun yang boleh dibagikan, untuk semua platform yang dipakai.

Exit codes: 0 printed, 2 could not run (no such item, or one that may not be shared).";

/// Items whose captions are held in memory at once.
const AT_ONCE: usize = 512;

/// Show the captions of any item, on every platform in use and in every language.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub(super) struct Options {
    #[command(flatten)]
    source: Source,
    /// Only on this platform.
    #[arg(long, value_parser = post_keys())]
    platform: Option<String>,
    /// Only in this language of the site.
    #[arg(long, value_name = "LANG")]
    language: Option<String>,
    /// Print one JSON object a line.
    #[arg(long)]
    json: bool,
    /// Folder for finished pictures.
    #[arg(long, value_name = "DIR", default_value = ".pusaka/cache")]
    cache: std::path::PathBuf,
    /// Ids of items: the names of their folders.
    #[arg(value_name = "ITEM")]
    items: Vec<String>,
}

pub(super) fn run(options: &Options, lang: &str) -> u8 {
    let (collection, mut found) = check::read_and_check(&options.source);
    let done = collection.map(|(collection, date)| {
        let press = Press::new(&options.source.content)?;
        let (site, _) = press.plan(Published::new(collection, date));
        let ledger = Ledger::open(&options.cache, &options.source.content, false);
        let kitchen = press.kitchen(&site, &ledger, Folders { content: &options.source.content, cache: &options.cache });
        let wanted = wanted(&site, &options.items)?;
        let told = |index: &usize| {
            let rows = kit::captions(&site, &kitchen, *index, (options.platform.as_deref(), options.language.as_deref()));
            rows.iter().map(|row| if options.json { json(row) } else { words(row, lang) }).collect::<String>()
        };
        let mut out = io::stdout().lock();
        for some in wanted.chunks(AT_ONCE) {
            let texts: Vec<String> = some.par_iter().map(told).collect();
            // A reader that has seen enough, as `head`, is no fault.
            if texts.iter().any(|text| out.write_all(text.as_bytes()).is_err()) {
                break;
            }
        }
        Ok(())
    });
    if let Some(Ok(())) = done {
        return CLEAN;
    }
    found.extend(done.and_then(Result::err));
    report::print(&in_order(found), &options.source.content, Format::Human, lang);
    FAILED
}

/// The items that were named, or all that may be shared.
fn wanted(site: &Site, named: &[String]) -> Result<Vec<usize>, Finding> {
    if named.is_empty() {
        return Ok(site.shared.clone());
    }
    named.iter().map(|id| one(site, id)).collect()
}

fn one(site: &Site, id: &str) -> Result<usize, Finding> {
    let Some((index, item)) = site.item(id) else {
        let finding = Finding::error("unknown-item", format!("there is no public item `{id}`"), format!("tidak ada benda terbuka `{id}`"));
        return Err(match read::meant(id, site.published.items().iter().map(|item| item.id.as_str())) {
            Some(near) => finding.hint(format!("did you mean `{near}`?"), format!("maksudnya `{near}`?")),
            None => finding.hint("it is the name of the item's folder", "isinya nama folder benda itu"),
        });
    };
    gate::shareable(item, site.published.withheld(index), site.published.settings()).map(|()| index).map_err(|held| {
        let why = held.words();
        Finding::error("not-shareable", format!("`{id}` is not offered: {}", why.en), format!("`{id}` tidak ditawarkan: {}", why.id))
    })
}

fn json(row: &kit::Row) -> String {
    serde_json::to_string(row).expect("a caption is plain data") + "\n"
}

fn words(row: &kit::Row, lang: &str) -> String {
    let grouped = |n: usize| numbers::grouped(n as u64, lang);
    let alt = if row.alt.is_empty() { String::new() } else { format!("\n[alt] {}\n", row.alt) };
    format!("== {} ({}), {}/{}\n{}\n{alt}\n", row.name, row.language, grouped(row.count), grouped(row.limit), row.text)
}
