//! `pusaka check`: reads and checks, and writes nothing.

use clap::Args;

use crate::{
    collection::{Collection, check, model::date::Day, read},
    findings::{Finding, Severity, in_order},
    site::social::lint::by_hand,
};

use super::{Deny, FAILED, Format, Source, report, today};

const AFTER: &str = "\
Examples:
  pusaka check
  pusaka check --lang id --content koleksi/content
  pusaka check --format github --deny warnings
  pusaka check --format json | jq -r .code | sort | uniq -c

`pusaka explain CODE` tells more about a finding. Exit codes: 0 in order, 1 findings at error
level (or warnings, under --deny warnings), 2 no content folder.";

/// Check the content folder and write nothing.
///
/// Tells everything that is wrong at once: the file, the line, the field, and what to do about it.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub(super) struct Options {
    #[command(flatten)]
    source: Source,
    /// How findings are written.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Fail on warnings too.
    #[arg(long, value_name = "LEVEL")]
    deny: Option<Deny>,
}

pub(super) fn run(options: &Options, lang: &str) -> u8 {
    let (collection, found) = read_and_check(&options.source);
    let found = in_order(found);
    report::print(&found, &options.source.content, options.format, lang);
    let Some((collection, _)) = collection else { return FAILED };
    if options.format == Format::Human && !report::fails(&found, options.deny) {
        println!("{}", summary(collection.items.len(), found.iter().any(|finding| finding.severity > Severity::Note), lang));
    }
    report::code(&found, options.deny)
}

/// How many items there are, and whether anything is to be looked at.
fn summary(items: usize, doubts: bool, lang: &str) -> String {
    let number = crate::text::numbers::grouped(items as u64, lang);
    let noun = if items == 1 { "item" } else { "items" };
    let (en, id) = if doubts { ("no errors", "tanpa galat") } else { ("in order", "semuanya beres") };
    report::say(lang, &format!("{number} {noun}, {en}."), &format!("{number} benda, {id}.")).to_owned()
}

/// The collection with the day it is seen on, and all that is to be said of it; `None` when there is nothing to read, or no such day.
pub(super) fn read_and_check(source: &Source) -> (Option<(Collection, Day)>, Vec<Finding>) {
    checked(source, read::read(&source.content))
}

/// What was read, with the options laid over its settings, and all that is to be said of it.
pub(super) fn checked(
    source: &Source,
    (collection, mut found): (Option<Collection>, Vec<Finding>),
) -> (Option<(Collection, Day)>, Vec<Finding>) {
    let seen = collection.and_then(|mut collection| {
        if let Some(base_url) = &source.base_url {
            collection.settings.base_url = format!("{}/", base_url.trim_end_matches('/'));
        }
        collection.settings.offline = source.offline;
        let day = today::day(source.date.as_deref(), &collection.settings.timezone).map_err(|finding| found.push(finding)).ok()?;
        found.extend(check::check(&collection, day));
        found.extend(by_hand(&collection.by_hand, &collection.settings.platforms));
        Some((collection, day))
    });
    read::locate(&source.content, &mut found);
    (seen, found)
}
