//! What is announced beside the slots: events, news, the openings, prompts, questions and endings of campaigns.
//!
//! They have days of their own and take no slot from an item, so that one that comes in moves nothing that is planned.
//! What the log says was announced is not announced again; a day of silence announces nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    collection::{
        model::{
            event::Event,
            notice::{Matter, Notice, of_id},
            schedule::{Posted, Schedule},
        },
        published::Published,
    },
    site::{quiz::Quizzes, social::captions::Voice},
};

use super::{Announced, Entry, Why, announced::Beat, days};

/// What is published, and the questions that are drawn from it.
type Known<'a> = (&'a Published, &'a Quizzes);

/// The hour at which what has no hour of its own is announced: noon.
const NOON: u16 = 12 * 60;
/// Two posts of a day stand so many minutes apart.
const APART: u16 = 60;
/// An event is announced so many days before.
const AHEAD: i64 = 7;
/// On its day, an event is announced so many minutes before it begins, and not before six.
const BEFORE: u16 = 120;
const EARLIEST: u16 = 6 * 60;

/// Everything that is announced within `wanted` days, on `platforms`.
pub(super) fn announcements(from: Known<'_>, platforms: &[&'static str], wanted: &std::ops::Range<i64>) -> Vec<Entry> {
    let (published, _) = from;
    let schedule = &published.settings().schedule;
    let (mut entries, told) = logged(from, wanted);
    let quiet = |day: i64| schedule.quiet.iter().any(|quiet| (days::number(quiet.from)..=days::number(quiet.to)).contains(&day));
    let mut planned: BTreeMap<i64, Vec<(Beat, &Notice)>> = BTreeMap::new();
    for notice in published.planned_notices() {
        for (day, beat) in beats(from, notice).into_iter().filter(|(day, _)| wanted.contains(day) && !quiet(*day)) {
            if !told.contains(&Announced::of(notice, beat)) {
                planned.entry(day).or_default().push((beat, notice));
            }
        }
    }
    for (day, mut beats) in planned {
        beats.sort_by_key(|(beat, notice)| (*beat, notice.key()));
        let mut minute = NOON;
        for (beat, notice) in beats {
            minute = free(schedule, day, minute);
            let minute_of_it = own_hour(notice, beat).map_or(minute, |own| own.min(minute));
            let voice = if matches!(beat, Beat::Prompt(_) | Beat::Question(_)) { Voice::Question } else { Voice::Showcase };
            let about = Announced::of(notice, beat);
            entries.push(Entry {
                day,
                minute: minute_of_it,
                about,
                voice,
                platforms: platforms.to_vec(),
                why: Why::Announced,
                posted: BTreeMap::new(),
            });
            minute += APART;
        }
    }
    entries
}

/// What of a notice comes on which day.
fn beats((published, quizzes): Known<'_>, notice: &Notice) -> Vec<(i64, Beat)> {
    let since = notice.since.map_or(i64::MIN, days::number);
    let (first, last) = notice.days();
    let (first, last) = (days::number(first), days::number(last));
    let mut beats = match &notice.matter {
        Matter::News(_) | Matter::Story(_) => vec![(first, Beat::Out)],
        Matter::Event(event) => of_event(event, first, since),
        Matter::Campaign(campaign) => {
            let spread = |count: usize| {
                let length = i64::try_from(count).unwrap_or(1).max(1);
                (0..count).zip(0..).map(move |(nth, at)| (nth, first + at * (last - first + 1) / length))
            };
            let asked = quizzes.count(notice);
            let questions = spread(asked)
                .flat_map(|(nth, day)| [(day, Beat::Question(nth)), (next_slot(&published.settings().schedule, day), Beat::Answer(nth))]);
            let prompts = spread(campaign.prompts.len()).map(|(nth, day)| (day, Beat::Prompt(nth)));
            let ends = [(first, Beat::Opening), (last, Beat::Closing)].into_iter().take(if last > first { 2 } else { 1 });
            ends.chain(prompts).chain(questions).collect()
        }
    };
    beats.retain(|(day, _)| *day >= since);
    beats
}

/// A week before, or on the day it is made known; the day before; the day itself.
fn of_event(event: &Event, start: i64, since: i64) -> Vec<(i64, Beat)> {
    if event.cancelled {
        return Vec::new();
    }
    let ahead = Some((since.max(start - AHEAD), Beat::Ahead)).filter(|(day, _)| *day < start - 1);
    ahead.into_iter().chain([(start - 1, Beat::Tomorrow), (start, Beat::Today)]).collect()
}

/// The next day after `day` that has a slot: then readers look in again.
fn next_slot(schedule: &Schedule, day: i64) -> i64 {
    let has = |day: &i64| schedule.slots.iter().any(|slot| slot.weekday == days::weekday(*day));
    (day + 1..day + 8).find(has).unwrap_or(day + 1)
}

/// The first minute from `minute` on that is well apart from the slots of the day.
fn free(schedule: &Schedule, day: i64, minute: u16) -> u16 {
    let slots = || schedule.slots.iter().filter(|slot| slot.weekday == days::weekday(day));
    let near = |minute: u16| slots().any(|slot| slot.minute.abs_diff(minute) < APART);
    (minute..22 * 60).step_by(30).find(|minute| !near(*minute)).unwrap_or(minute.min(23 * 60))
}

/// On its day an event must be told of before it begins.
fn own_hour(notice: &Notice, beat: Beat) -> Option<u16> {
    let start = notice.event().filter(|_| beat == Beat::Today)?.span.start.minute?;
    Some(start.saturating_sub(BEFORE).max(EARLIEST).min(start))
}

/// What the log says was announced: on the wanted days, and altogether.
fn logged(from: Known<'_>, wanted: &std::ops::Range<i64>) -> (Vec<Entry>, BTreeSet<Announced>) {
    let mut told = BTreeSet::new();
    let mut entries: BTreeMap<(i64, u16, Announced), Entry> = BTreeMap::new();
    for line in from.0.log() {
        let Some((about, day)) = announced(from, line).zip(Some(days::number(line.date))) else { continue };
        told.insert(about.clone());
        if !wanted.contains(&day) {
            continue;
        }
        let minute = line.minute.unwrap_or(NOON);
        let entry = entries.entry((day, minute, about.clone())).or_insert_with(|| Entry {
            day,
            minute,
            about,
            voice: Voice::Showcase,
            platforms: Vec::new(),
            why: Why::Logged,
            posted: BTreeMap::new(),
        });
        entry.platforms.push(line.platform);
        entry.posted.insert(line.platform, line.url.clone().unwrap_or_default());
    }
    (entries.into_values().collect(), told)
}

/// What a line of the log is about, where it is about a notice; without a beat, the one that was due last.
fn announced(from: Known<'_>, line: &Posted) -> Option<Announced> {
    let (published, _) = from;
    let (section, slug, beat) = of_id(&line.item)?;
    let named = beat.and_then(|beat| Some((published.notice(section, slug)?, Beat::named(beat)?)));
    if let Some((notice, beat)) = named {
        return Some(Announced::of(notice, beat));
    }
    let whole = line.item.split_once('.').map_or("", |(_, slug)| slug);
    let notice = published.notice(section, whole)?;
    let day = days::number(line.date);
    let mut due = beats(from, notice);
    due.sort_unstable();
    let last = due.iter().rev().find(|(when, _)| *when <= day).or(due.first());
    Some(Announced::of(notice, last.map_or(Beat::Today, |(_, beat)| *beat)))
}
