//! The coming weeks, at the head of the desk: each week as seven cells with counts, then each day with what is posted.

use serde::Serialize;

use crate::{
    collection::model::{date::Edtf, schedule::clock},
    site::{
        links::Links,
        output::PageRef,
        pages::{Desk, line::Line},
        social::{
            calendar::{Entry, days},
            kit,
        },
    },
};

use super::PAGE_SIZE;

/// One week, from Monday.
#[derive(Debug, Serialize)]
pub(super) struct Week {
    /// "Pekan ini, 5 kiriman", "Pekan 30 November 2026, 3 kiriman".
    name: String,
    cells: Vec<Cell>,
    days: Vec<DayView>,
}

/// A day in the row of seven.
#[derive(Debug, Serialize)]
struct Cell {
    /// Empty where nothing is posted.
    href: String,
    weekday: String,
    day: u8,
    /// "2 kiriman", or that there is none.
    told: String,
    count: usize,
    today: bool,
}

/// A day on which something is posted or kept.
#[derive(Debug, Serialize)]
struct DayView {
    id: String,
    day: u8,
    /// "Senin, November 2026".
    rest: String,
    /// Days that are kept.
    kept: Vec<String>,
    entries: Vec<EntryView>,
}

/// One thing that is posted.
#[derive(Debug, Serialize)]
struct EntryView {
    time: String,
    title: Line,
    href: String,
    voice: String,
    why: String,
    platforms: Vec<PlatformView>,
}

/// Where it is posted.
#[derive(Debug, Serialize)]
struct PlatformView {
    name: &'static str,
    key: &'static str,
    /// Its caption below; empty where the desk has none.
    href: String,
    /// Whether the log says that it is done.
    done: bool,
    /// Address of the post, where the log has it.
    url: String,
}

/// A file of the hand-over.
#[derive(Debug, Serialize)]
pub(super) struct FileView {
    href: String,
    name: String,
    source: String,
}

/// Every week of the calendar; a week that is nearly over and has no post left is not told.
pub(super) fn weeks(at: Desk<'_>) -> Vec<Week> {
    let calendar = &at.site.calendar;
    let first = days::number(calendar.from);
    let mut weeks: Vec<Week> =
        (days::week(first)..=days::week(first + calendar.days - 1)).map(|week| one(at, week, &at.site.shared)).collect();
    if weeks.len() > 1 && weeks[0].days.is_empty() {
        weeks.remove(0);
    }
    weeks
}

fn one(at: Desk<'_>, week: i64, places: &[usize]) -> Week {
    let monday = days::monday(week);
    let first = days::number(at.site.calendar.from);
    let on = |day: i64| at.site.calendar.entries.iter().filter(move |entry| entry.day == day);
    let cells: Vec<Cell> = (monday..monday + 7)
        .map(|day| {
            let count = on(day).count();
            Cell {
                href: if count > 0 { format!("#{}", anchor(day)) } else { String::new() },
                weekday: at.t(&format!("weekday_short_{}", days::weekday(day))),
                day: days::day(day).day,
                told: at.n("desk_posts", count),
                count,
                today: day == first,
            }
        })
        .collect();
    let total = cells.iter().map(|cell| cell.count).sum();
    let name = if week == days::week(first) {
        at.n("desk_this_week", total)
    } else {
        at.n("desk_week", total).replace("{day}", &words(at, &days::day(monday).to_string()))
    };
    let told = (monday..monday + 7).filter(|day| on(*day).next().is_some());
    Week { name, cells, days: told.map(|day| day_view(at, day, places)).collect() }
}

fn day_view(at: Desk<'_>, number: i64, places: &[usize]) -> DayView {
    let day = days::day(number);
    let month = words(at, &format!("{:04}-{:02}", day.year, day.month));
    let kept = at.site.calendar.kept.iter().filter(|(kept, _)| *kept == number);
    let entries = at.site.calendar.entries.iter().filter(|entry| entry.day == number);
    DayView {
        id: anchor(number),
        day: day.day,
        rest: format!("{}, {month}", at.t(&format!("weekday_{}", days::weekday(number)))),
        kept: kept.map(|(_, kept)| at.text(&kept.names)).collect(),
        entries: entries.map(|entry| entry_view(at, entry, places)).collect(),
    }
}

fn entry_view(at: Desk<'_>, entry: &Entry, places: &[usize]) -> EntryView {
    let id = entry.about.id(at.site);
    // The page of the desk that has its captions.
    let page = places.iter().position(|index| Some(*index) == entry.about.item()).map_or(1, |place| place / PAGE_SIZE + 1);
    let page = at.site.links.page(&PageRef::Desk { number: page }, at.lang);
    let page = if page == at.path { String::new() } else { Links::relative(at.path, &page) };
    let lang = at.fallback();
    let platforms = entry.platforms.iter().map(|key| {
        let row = kit::platform(at.site, key);
        let below = kit::is_in_use(at.site, key);
        PlatformView {
            name: row.map_or("", |row| row.name),
            key,
            href: if below { format!("{page}#{id}-{lang}-{key}") } else { String::new() },
            done: entry.posted.contains_key(key),
            url: entry.posted.get(key).cloned().unwrap_or_default(),
        }
    });
    EntryView {
        time: clock(entry.minute).replace(':', if at.lang == "id" { "." } else { ":" }),
        title: at.line(entry.about.title(at.site)),
        href: format!("{page}#{id}"),
        voice: at.t(&format!("voice_{}", entry.voice.key())),
        why: kit::why(at.witness, entry).get(at.lang).to_owned(),
        platforms: platforms.collect(),
    }
}

/// The files for schedulers.
pub(super) fn files(at: Desk<'_>) -> Vec<FileView> {
    kit::scheduler_files(at.site)
        .into_iter()
        .map(|file| FileView {
            href: at.href(&file.path),
            name: file.path.trim_start_matches("schedule/").to_owned(),
            source: format!("{} ({})", file.source, file.seen),
        })
        .collect()
}

/// A day or a month in words.
fn words(at: Desk<'_>, edtf: &str) -> String {
    Edtf::parse(edtf).map_or_else(|_| edtf.to_owned(), |date| date.words(at.lang))
}

fn anchor(day: i64) -> String {
    format!("hari-{}", days::day(day))
}
