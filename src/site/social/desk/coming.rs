//! The coming weeks: each week as seven cells with counts, then each day with what is posted, ready to paste.

use serde::Serialize;

use crate::{
    site::{
        pages::{
            Desk,
            line::{Line, Link},
        },
        social::{
            calendar::{Entry, days},
            kit,
        },
        when::clock,
    },
    text::numbers,
};

use super::{
    checks::{Check, of_item},
    posts::{PostView, post},
};

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

/// One thing that is posted: an item, or something that happens. Picture and checks may be missing.
#[derive(Debug, Serialize)]
struct EntryView {
    id: String,
    time: String,
    title: Line,
    /// Address of the page it leads to.
    page: String,
    voice: String,
    why: String,
    checks: Vec<Check>,
    posts: Vec<PostView>,
}

/// The files for one scheduler, and where what is known of it comes from.
#[derive(Debug, Serialize)]
pub(super) struct HandOver {
    name: &'static str,
    files: Vec<Link>,
    source: String,
}

/// Every week of the calendar; a week that is nearly over and has no post left is not told.
pub(super) fn weeks(at: Desk<'_>) -> Vec<Week> {
    let calendar = &at.site.calendar;
    let first = days::number(calendar.from);
    let mut weeks: Vec<Week> = (days::week(first)..=days::week(first + calendar.days - 1)).map(|week| one(at, week)).collect();
    if weeks.len() > 1 && weeks[0].days.is_empty() {
        weeks.remove(0);
    }
    weeks
}

fn one(at: Desk<'_>, week: i64) -> Week {
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
        at.n("desk_week", total).replace("{day}", &in_words(at, monday))
    };
    let told = (monday..monday + 7).filter(|day| on(*day).next().is_some());
    Week { name, cells, days: told.map(|day| day_view(at, day)).collect() }
}

fn day_view(at: Desk<'_>, number: i64) -> DayView {
    let day = days::day(number);
    let month = day.words_of_month(&at.witness.words().strings, at.lang);
    let kept = at.site.calendar.kept.iter().filter(|(kept, _)| *kept == number);
    let entries = at.site.calendar.entries.iter().filter(|entry| entry.day == number);
    DayView {
        id: anchor(number),
        day: day.day,
        rest: at.list([at.t(&format!("weekday_{}", days::weekday(number))), month.to_owned()]),
        kept: kept.map(|(_, kept)| at.text(&kept.names)).collect(),
        entries: entries.map(|entry| entry_view(at, entry)).collect(),
    }
}

fn entry_view(at: Desk<'_>, entry: &Entry) -> EntryView {
    let item = entry.about.item().map(|index| &at.site.published.items()[index]);
    EntryView {
        id: id(at, entry),
        time: clock(&at.witness.words().strings, at.lang, entry.minute),
        title: at.line(entry.about.title(at.site)),
        page: at.site.links.absolute(&at.site.links.page(&entry.about.page(at.site), at.lang)),
        voice: at.t(&format!("voice_{}", entry.voice.key())),
        why: kit::why(at.site, at.witness, entry).get(at.lang).to_owned(),
        checks: item.map_or_else(Vec::new, |item| of_item(at, item)),
        posts: entry.platforms.iter().filter_map(|key| post(at, entry, key, true)).collect(),
    }
}

/// Where an entry stands on the desk.
pub(super) fn id(at: Desk<'_>, entry: &Entry) -> String {
    format!("{}-{:04}-{}", days::day(entry.day), entry.minute, entry.about.id(at.site))
}

/// The files for schedulers, each by the platform that it is for.
pub(super) fn files(at: Desk<'_>) -> Vec<HandOver> {
    let mut all: Vec<HandOver> = Vec::new();
    for file in kit::scheduler_files(at.site) {
        let platform =
            file.platform.and_then(|key| kit::platform(at.site, key)).map_or_else(|| at.t("desk_all"), |row| row.name.to_owned());
        let label = if file.part > 1 { format!("{platform} {}", numbers::grouped(file.part as u64, at.lang)) } else { platform };
        let link = Link::new(label, at.href(&file.path));
        match all.last_mut() {
            Some(last) if last.name == file.of => last.files.push(link),
            _ => all.push(HandOver { name: file.of, files: vec![link], source: format!("{} ({})", file.source, file.seen) }),
        }
    }
    all
}

/// A day of the calendar in words: "23 November 2026".
pub(super) fn in_words(at: Desk<'_>, number: i64) -> String {
    at.day(days::day(number))
}

fn anchor(day: i64) -> String {
    format!("hari-{}", days::day(day))
}
