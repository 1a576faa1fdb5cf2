//! `social:` in `site.yaml`: slots of the week, days of silence, days that are kept.

use std::collections::BTreeSet;

use super::{
    posted::one_of,
    record::{Record, Spot},
    shapes::site::{OBSERVANCE, QUIET, SLOT},
    words,
};
use crate::{
    collection::model::{
        date::Day,
        item::Kind,
        observance::{self, Observance, Suits, When},
        platform::post_keys,
        schedule::{self, Quiet, Schedule, Slot, VOICE_KEYS, weekdays},
        texts::Texts,
    },
    findings::Finding,
    text::slug::slug,
};

/// The schedule, with its defaults.
pub(crate) fn schedule(site: &Record, findings: &mut Vec<Finding>) -> Schedule {
    let usual = Schedule::default();
    let Some(social) = site.inner("social") else { return usual };
    let slots = slots(&social, findings);
    let typed = social.list("observances");
    let id = |spot: &Spot| {
        let word = spot.text()?;
        let id = observance::ids().find(|id| *id == word.trim_start_matches('-'))?;
        Some((id, !word.starts_with('-')))
    };
    Schedule {
        usual: slots.is_empty(),
        slots: if slots.is_empty() { usual.slots } else { slots },
        quiet: social.list("quiet").iter().filter_map(|spot| quiet(spot, findings)).collect(),
        weeks: social.number("weeks").unwrap_or(usual.weeks),
        frozen: social.number("frozen").unwrap_or(usual.frozen),
        repeat_after: social.number("repeat_after"),
        occasions: social.number("occasions").unwrap_or(usual.occasions),
        weigh: social.flag("weigh_by_insights"),
        kept: typed.iter().filter_map(id).collect(),
        observances: typed.iter().filter_map(|spot| own(spot, findings)).collect(),
    }
}

/// Every slot, one for each of its days. The same platform twice at one time is reported and kept once.
fn slots(social: &Record, findings: &mut Vec<Finding>) -> Vec<Slot> {
    let mut slots = Vec::new();
    let mut taken = BTreeSet::new();
    for spot in social.list("slots") {
        let Some(record) = spot.record(SLOT) else { continue };
        let Some(minute) = record.get("at").and_then(|spot| clock(spot, findings)) else { continue };
        let named: Vec<&'static str> = record.list("platforms").iter().filter_map(|spot| one_of(&post_keys(), Some(spot))).collect();
        for weekday in record.list("days").iter().filter_map(Spot::text).flat_map(weekdays) {
            let wanted = if named.is_empty() { post_keys() } else { named.clone() };
            let free: Vec<&'static str> = wanted.iter().copied().filter(|key| taken.insert((weekday, minute, *key))).collect();
            if free.len() < wanted.len() {
                findings.push(twice(&spot, minute));
            }
            if !free.is_empty() {
                let platforms = if named.is_empty() && free.len() == wanted.len() { Vec::new() } else { free };
                slots.push(Slot { weekday, minute, platforms, voice: one_of(&VOICE_KEYS, record.get("voice")) });
            }
        }
    }
    slots.sort();
    slots
}

/// A time of the day as minutes after midnight: 09:00, 9.30, 9.
pub(super) fn minute(typed: &str) -> Option<u16> {
    let (hour, minute) = typed.split_once([':', '.']).unwrap_or((typed, "00"));
    let number = |text: &str, most: u16| text.parse::<u16>().ok().filter(|n| *n <= most && text.len() <= 2);
    number(hour, 23).zip(number(minute, 59)).filter(|_| minute.len() == 2).map(|(hour, minute)| hour * 60 + minute)
}

/// The same of a value; what is no time is reported.
pub(super) fn clock(spot: &Spot, findings: &mut Vec<Finding>) -> Option<u16> {
    let typed = spot.text()?;
    let time = minute(typed);
    if time.is_none() {
        findings.push(
            impossible(spot, format!("`{typed}` is not a time of the day"), format!("`{typed}` bukan jam dalam sehari"))
                .hint("write hours and minutes: 09:00, 16:30", "tulis jam dan menit: 09:00, 16:30"),
        );
    }
    time
}

fn quiet(spot: &Spot, findings: &mut Vec<Finding>) -> Option<Quiet> {
    let Some(record) = spot.record(QUIET) else {
        let day = words::day(spot.text()?)?;
        return Some(Quiet { from: day, to: day, why: Texts::default() });
    };
    let day = |key: &str| record.text(key).and_then(|typed| words::day(&typed));
    let (from, to) = (day("from")?, day("to")?);
    if from > to {
        let finding = impossible(spot, "these days end before they begin", "hari-hari ini berakhir sebelum mulai");
        findings.push(finding.hint("`from` comes first, `to` last", "`from` lebih dulu, `to` kemudian"));
        return None;
    }
    Some(Quiet { from, to, why: record.texts("why") })
}

/// A day of the institution's own.
fn own(spot: &Spot, findings: &mut Vec<Finding>) -> Option<Observance> {
    let record = spot.record(OBSERVANCE)?;
    let names = record.texts("name");
    let date = record.get("date")?;
    let typed = date.text()?;
    let when = words::day(typed).map(When::Once).or_else(|| {
        // A leap year, so that 02-29 is a day.
        words::day(&format!("2024-{typed}")).map(|Day { month, day, .. }| When::Yearly(month, day))
    });
    let Some(when) = when else {
        let finding = Finding::error("bad-day", format!("`{typed}` is not a day"), format!("`{typed}` bukan tanggal")).at(date.place());
        findings.push(finding.hint(
            "write month-day for every year: 12-20; or one day: 2027-12-20",
            "tulis bulan-hari untuk tiap tahun: 12-20; atau satu hari: 2027-12-20",
        ));
        return None;
    };
    let suits = Suits {
        kinds: record.list("types").iter().filter_map(|spot| words::of_table(Some(spot), &Kind::ALL)).collect(),
        words: record.list("subjects").iter().filter_map(Spot::text).map(slug).collect(),
    };
    let hashtag = record.text("hashtag").map(|tag| words::hashtag(&tag));
    Some(Observance { id: slug(names.text("id", "id")), when, names, hashtag, basis: String::new(), checked: true, suits })
}

fn twice(spot: &Spot, minute: u16) -> Finding {
    let at = schedule::clock(minute);
    impossible(spot, format!("one platform would post twice at {at}"), format!("satu platform akan mengirim dua kali pukul {at}"))
        .hint("choose another day, time or platform for one of them", "pilih hari, jam, atau platform lain untuk salah satunya")
}

fn impossible(spot: &Spot, en: impl Into<String>, id: impl Into<String>) -> Finding {
    Finding::error("impossible-slot", en, id).at(spot.place())
}
