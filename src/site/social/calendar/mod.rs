//! The calendar: which item is posted when, where and in which voice, and why.
//!
//! It is a pure function of what is published, of the schedule, of the log and of what was promised. Nothing is drawn by
//! lot: a slot ranks items by a hash of slot and item, so that the same inputs give the same calendar, and an item that
//! comes in takes only slots that it wins.
//!
//! **For each slot, in this order:** what the log says was posted; what `social/plan.yaml` promises; a round anniversary;
//! a day that is kept, with an item that suits it; an item of a campaign that runs; any other day of that date (#OnThisDay); a new item; the turn of a
//! type, in a round that gives each its share. Days without a slot are used for kept days and round anniversaries, few
//! a week. No type twice in a row while there is another, no voice twice in a row while the item has another, no item again
//! within the set time. Items whose day is near are kept for it.
//!
//! **Beside the slots** stand events, news, and the openings, prompts, questions and endings of campaigns, each on its own days
//! ([`beside`]). They take no slot, so an event that is announced tomorrow moves no item, and needs no frozen weeks.
//!
//! **Why the calendar begins in 2024.** What may come today depends on what came before. If that were counted from the
//! day of the build, tomorrow's build would have another past, and reshuffle everything. So every calendar is walked from one fixed
//! Monday, and two calendars agree wherever they overlap. Where nothing is logged, what was planned counts as posted;
//! a log line that says otherwise takes its place.
//!
//! **Why a new item does not move what is planned.** A week sees only items that were added (or came free of an embargo)
//! at least `frozen` weeks before it. On the day an item comes in, the present week and those frozen cannot see it, and
//! neither can any week before: what they chose stays. Later weeks may choose it, and because ranking is by hash, only slots that
//! it wins change, and those that were to have what moved. No file has to remember anything for that.
//!
//! **What that cannot hold.** An item without `added:`, or with a day in the past, is one that every week should have seen; nobody can
//! tell from the collection alone that it is new, and no function of it could (take items away one by one: the weeks
//! would have to be empty). Nor can it hold when an item leaves, or the schedule changes. For that there is a lock: `pusaka social plan
//! --freeze` writes the frozen weeks to `content/social/plan.yaml`, and what stands there is kept as long as the item may be
//! shared. It is a file of the content, so that every machine builds the same.

mod announced;
mod beside;
mod choose;
pub(crate) mod days;
mod lean;
mod pool;
mod season;
mod walk;
mod why;

use std::collections::BTreeMap;

use crate::{
    collection::{
        model::{date::Day, observance::Observance, schedule::Quiet},
        published::Published,
    },
    findings::Finding,
};

use super::captions::Voice;
use crate::site::quiz::Quizzes;
pub(crate) use announced::{Announced, Beat};
pub(crate) use lean::Drew;
pub(crate) use why::Why;

/// The weeks that are planned.
#[derive(Debug)]
pub(crate) struct Calendar {
    /// The first day.
    pub(crate) from: Day,
    /// How many days.
    pub(crate) days: i64,
    /// In the order of time.
    pub(crate) entries: Vec<Entry>,
    /// Days that are kept, by their number: those without a post too.
    pub(crate) kept: Vec<(i64, Observance)>,
    /// Days of silence.
    pub(crate) quiet: Vec<Quiet>,
}

/// One thing that is posted, on one or more platforms.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    /// The day by its number, see [`days`].
    pub(crate) day: i64,
    /// Minutes after midnight in the time zone of the site.
    pub(crate) minute: u16,
    pub(crate) about: Announced,
    pub(crate) voice: Voice,
    /// Keys of platforms, in the order of the desk.
    pub(crate) platforms: Vec<&'static str>,
    pub(crate) why: Why,
    /// Platform to the address of the post, empty where the log names none: what has been posted.
    pub(crate) posted: BTreeMap<&'static str, String>,
}

impl Calendar {
    /// Whether an item is posted on a platform, or was in the weeks that are planned.
    pub(crate) fn shows(&self, item: usize, platform: &str) -> bool {
        self.entries.iter().any(|entry| entry.about == Announced::Item(item) && entry.platforms.contains(&platform))
    }
}

impl Entry {
    /// A post about an item that has no slot, on `day`, in the voice that suits the item.
    pub(crate) fn unplanned(published: &Published, index: usize, day: i64) -> Self {
        let voice = Voice::of(&published.items()[index]);
        Self { day, minute: 0, about: Announced::Item(index), voice, platforms: Vec::new(), why: Why::New, posted: BTreeMap::new() }
    }

    /// Whether every platform has it.
    pub(crate) fn is_done(&self) -> bool {
        self.platforms.iter().all(|key| self.posted.contains_key(key))
    }
}

/// Plans from the day `published` is planned from, for as many weeks as its schedule says.
pub(crate) fn calendar(published: &Published, quizzes: &Quizzes) -> (Calendar, Vec<Finding>) {
    let from = published.plan_from();
    let length = i64::from(published.settings().schedule.weeks) * 7;
    let first = days::number(from);
    let pool = pool::Pool::new(published);
    let (entries, empty) = walk::walk((published, quizzes), &pool, first, first + length);
    let kept = (first..first + length)
        .flat_map(|day| pool.kept_on(day).map(move |at| (day, at)))
        .map(|(day, at)| (day, pool.observances[at].clone()))
        .collect();
    let quiet = published.settings().schedule.quiet.iter();
    let quiet = quiet.filter(|quiet| days::number(quiet.to) >= first && days::number(quiet.from) < first + length).cloned().collect();
    // A small collection has empty slots by design, unless somebody set the time between.
    let set = published.settings().schedule.repeat_after.is_some();
    let findings = (set && empty > 0 && !pool.all.is_empty()).then(|| too_few(empty, pool.all.len())).into_iter().collect();
    (Calendar { from, days: length, entries, kept, quiet }, findings)
}

fn too_few(empty: usize, items: usize) -> Finding {
    Finding::note(
        "empty-slot",
        format!("{empty} slots of the calendar stay empty: all {items} items that may be shared were posted too lately"),
        format!("{empty} jadwal kirim tetap kosong: semua {items} benda yang boleh dibagikan baru saja dikirim"),
    )
    .hint(
        "add items, have fewer slots, or set social.repeat_after lower",
        "tambah benda, kurangi jadwal, atau turunkan social.repeat_after",
    )
}

#[cfg(test)]
mod tests;
