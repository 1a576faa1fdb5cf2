//! `pusaka social plan`: writes the posting calendar, shows it, and on request locks its first weeks.

use std::path::PathBuf;

use clap::Args;

use crate::{
    cli::{FAILED, Format, Source, check, report, today},
    collection::{model::schedule::clock, published::Published},
    findings::{Finding, in_order},
    press::{
        Press,
        build::write_only,
        disk::{self, ledger::Ledger},
        kitchen::{Folders, Kitchen},
    },
    site::{
        Site,
        output::{DataRef, Recipe},
        social::{calendar::days, kit},
    },
    text::numbers,
};

const AFTER: &str = "\
Examples:
  pusaka social plan                             the coming weeks, from today
  pusaka social plan --from 2027-01-01 --weeks 8
  pusaka social plan --json | jq '.entries[].item'
  pusaka social plan --freeze                    promise the frozen weeks, whatever comes in later
  pusaka social plan --template metricool.csv    fill the template of your own account

Slots, days of silence and the time zone stand in site.yaml under `social:`; what was posted
in content/social/log.yaml, what has been promised in content/social/plan.yaml.

Exit codes: 0 written, 1 findings at error level, 2 could not run.";

/// Plan posts: which item, when, where, in which voice, and why.
///
/// Writes social/calendar.ics, social/calendar.json and social/schedule/*.csv, and leaves the rest of social/ as it is. The same
/// content always gives the same calendar; an item that comes in does not change the present week and those frozen.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub(in crate::cli) struct Options {
    #[command(flatten)]
    source: Source,
    /// The first day to plan; without it, the day of the build.
    #[arg(long, value_name = "YYYY-MM-DD")]
    from: Option<String>,
    /// How many weeks; without it, as site.yaml says, or 8.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=104))]
    weeks: Option<u16>,
    /// Print the calendar as JSON in place of the table.
    #[arg(long)]
    json: bool,
    /// Write the weeks that are frozen to content/social/plan.yaml, so that they stay whatever comes.
    #[arg(long)]
    freeze: bool,
    /// Fill a CSV template whose columns are fixed by your account: columns are known by their names.
    #[arg(long, value_name = "FILE")]
    template: Option<PathBuf>,
    /// Folder for the social kit.
    #[arg(long, value_name = "DIR", default_value = "social")]
    social: PathBuf,
    /// Folder for finished pictures.
    #[arg(long, value_name = "DIR", default_value = ".pusaka/cache")]
    cache: PathBuf,
}

pub(in crate::cli) fn run(options: &Options, lang: &str) -> u8 {
    let (collection, mut found) = check::read_and_check(&options.source);
    let done = collection.map(|(collection, date)| {
        let from = options.from.as_deref().map_or(Ok(date), |from| today::day(Some(from), &collection.settings.timezone))?;
        let press = Press::new(&options.source.content)?;
        let (site, planned) = press.plan(Published::new(collection, date).planned(from, options.weeks));
        found.extend(planned);
        let ledger = Ledger::open(&options.cache, &options.source.content, false);
        let kitchen = press.kitchen(&site, &ledger, Folders { content: &options.source.content, cache: &options.cache });
        found.extend(kit::doubts(&site, &kitchen));
        written(options, &kitchen)?;
        if options.json {
            print!("{}", kit::json(&site, &kitchen));
        } else {
            table(&site, &kitchen, options, lang);
        }
        Ok(())
    });
    let failed = match done {
        None => true,
        Some(Ok(())) => false,
        Some(Err(finding)) => {
            found.push(finding);
            true
        }
    };
    let found = in_order(found);
    report::print(&found, &options.source.content, Format::Human, lang);
    if failed { FAILED } else { report::code(&found, None) }
}

/// Writes the files of the hand-over, and the lock and the filled template where they are asked for.
fn written(options: &Options, kitchen: &Kitchen<'_>) -> Result<(), Finding> {
    let handed_over =
        |recipe: &Recipe| matches!(recipe, Recipe::Data { data: DataRef::CalendarIcs | DataRef::CalendarJson | DataRef::Schedule { .. } });
    write_only(kitchen, &options.social, handed_over)?;
    if let Some(template) = &options.template {
        let header = disk::read(template).map_err(|error| cannot(template, &error, false))?;
        let filled = kit::filled(kitchen.site, kitchen, &String::from_utf8_lossy(&header))?;
        let name = template.file_name().unwrap_or_default();
        let target = options.social.join("schedule").join(name);
        disk::write_whole(&target, filled.as_bytes()).map_err(|error| cannot(&target, &error, true))?;
    }
    if options.freeze {
        let target = options.source.content.join("social/plan.yaml");
        disk::write_whole(&target, kit::promises(kitchen.site).as_bytes()).map_err(|error| cannot(&target, &error, true))?;
    }
    Ok(())
}

fn cannot(path: &std::path::Path, error: &std::io::Error, write: bool) -> Finding {
    let shown = path.display();
    if write {
        return Finding::error(
            "cannot-write",
            format!("`{shown}` cannot be written: {error}"),
            format!("`{shown}` tidak dapat ditulis: {error}"),
        );
    }
    Finding::error("cannot-read", format!("`{shown}` cannot be read: {error}"), format!("`{shown}` tidak dapat dibaca: {error}"))
}

fn table(site: &Site, kitchen: &Kitchen<'_>, options: &Options, lang: &str) {
    for entry in &site.calendar.entries {
        let title = entry.about.title(site).text(lang, site.published.settings().default_language());
        println!("{} {}  {title}", days::day(entry.day), clock(entry.minute));
        println!("                  {} ({}): {}", entry.platforms.join(", "), entry.voice.key(), kit::why(site, kitchen, entry).get(lang));
    }
    let count = numbers::grouped(site.calendar.entries.len() as u64, lang);
    let social = options.social.display();
    let en = format!("{count} posts planned: {social}/calendar.ics, {social}/schedule/");
    let id = format!("{count} kiriman direncanakan: {social}/calendar.ics, {social}/schedule/");
    println!("{}", report::say(lang, &en, &id));
}
