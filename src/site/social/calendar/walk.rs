//! The walk from the first Monday to the last day that is wanted, week by week, one moment after the other.

use std::collections::BTreeMap;

use crate::{
    collection::{
        model::{
            date::Day,
            schedule::{Posted, Promised, Quiet, Schedule, Slot},
        },
        published::Published,
        settings::Settings,
    },
    site::{quiz::Quizzes, social::captions::Voice},
};

use super::{
    Announced, Entry,
    beside::announcements,
    choose::{Moment, Rules, voice},
    days,
    pool::Pool,
    season::{Past, Season},
    why::Why,
};

/// The Monday on which every calendar begins.
const BEGINNING: Day = Day { year: 2024, month: 1, day: 1 };
/// Where a post stands that the log gives no time: noon.
const NOON: u16 = 12 * 60;
/// The end of a day.
const LATEST: u16 = 24 * 60;

/// Plans the days from `first` to before `end`, by their numbers; also how many slots stay empty.
pub(super) fn walk((published, quizzes): (&Published, &Quizzes), pool: &Pool, first: i64, end: i64) -> (Vec<Entry>, usize) {
    let schedule = &published.settings().schedule;
    let mut walker = Walker::new(published, pool);
    let start = days::week(days::number(BEGINNING).min(first));
    for week in start..=days::week(end - 1) {
        let season = walker.rules.season(week);
        for moment in walker.moments(week, schedule) {
            walker.keep(&moment, &season, first..end);
        }
    }
    walker.entries.extend(announcements((published, quizzes), &walker.platforms_beside(schedule), &(first..end)));
    walker.entries.sort_by(|a, b| (a.day, a.minute, &a.about).cmp(&(b.day, b.minute, &b.about)));
    (walker.entries, walker.empty)
}

struct Walker<'a> {
    pool: &'a Pool,
    rules: Rules<'a>,
    in_use: Vec<&'static str>,
    /// Log lines by day, those already seen taken out.
    log: BTreeMap<i64, Vec<&'a Posted>>,
    promised: BTreeMap<i64, Vec<&'a Promised>>,
    quiet: Vec<(i64, i64)>,
    past: Past,
    entries: Vec<Entry>,
    empty: usize,
}

impl<'a> Walker<'a> {
    fn new(published: &'a Published, pool: &'a Pool) -> Self {
        let schedule = &published.settings().schedule;
        let mut log: BTreeMap<i64, Vec<&Posted>> = BTreeMap::new();
        for line in published.log().iter().filter(|line| pool.find(&line.item).is_some()) {
            log.entry(days::number(line.date)).or_default().push(line);
        }
        let mut promised: BTreeMap<i64, Vec<&Promised>> = BTreeMap::new();
        let mut days_promised = vec![Vec::new(); pool.all.len()];
        for line in published.promised() {
            if let Some(at) = pool.find(&line.item) {
                promised.entry(days::number(line.date)).or_default().push(line);
                days_promised[at].push(days::number(line.date));
            }
        }
        let mut slot_days = [false; 7];
        schedule.slots.iter().for_each(|slot| slot_days[usize::from(slot.weekday)] = true);
        let rules = Rules {
            pool,
            frozen: i64::from(schedule.frozen),
            repeat_days: schedule.repeat_after.map(|weeks| i64::from(weeks) * 7),
            pace: i64::try_from(schedule.slots.len()).unwrap_or(i64::MAX),
            promised: days_promised,
            slot_days,
        };
        let span = |quiet: &Quiet| (days::number(quiet.from), days::number(quiet.to));
        let quiet = schedule.quiet.iter().map(span).collect();
        let in_use = in_use(published.settings());
        Self { pool, rules, in_use, log, promised, quiet, past: Past::new(pool.all.len()), entries: Vec::new(), empty: 0 }
    }

    /// Every moment of a week, in the order of time: slots, then days worth a post of their own, then what log and
    /// promises name beside them.
    fn moments(&self, week: i64, schedule: &Schedule) -> Vec<Moment> {
        let monday = days::monday(week);
        let mut moments = self.slots(week, schedule);
        moments.extend(self.occasions(monday, schedule));
        for line in (monday..monday + 7).filter_map(|day| self.promised.get(&day)).flatten() {
            let day = days::number(line.date);
            if moments.iter().all(|moment| (moment.day, moment.minute) != (day, line.minute)) {
                moments.push(beside(day, line.minute, self.platforms(&line.platforms, false)));
            }
        }
        for line in (monday..monday + 7).filter_map(|day| self.log.get(&day)).flatten() {
            let day = days::number(line.date);
            if !moments.iter().any(|moment| moment.day == day && moment.platforms.contains(&line.platform)) {
                moments.push(beside(day, line.minute.unwrap_or(NOON), Vec::new()));
            }
        }
        moments.sort_by_key(|moment| (moment.day, moment.minute, moment.platforms.is_empty()));
        moments.dedup_by(|a, b| a.platforms.is_empty() && b.platforms.is_empty() && a.day == b.day && a.minute == b.minute);
        self.look_ahead(&mut moments);
        moments
    }

    /// The slots of a week.
    fn slots(&self, week: i64, schedule: &Schedule) -> Vec<Moment> {
        let numbered = schedule.slots.iter().zip(week * self.rules.pace..);
        let moment = |(slot, nth): (&Slot, i64)| {
            let day = days::monday(week) + i64::from(slot.weekday);
            let platforms = self.platforms(&slot.platforms, schedule.usual);
            let voice = slot.voice.and_then(Voice::named);
            let stands = !platforms.is_empty() && !self.is_quiet(day);
            stands.then(|| Moment { voice, occasion: false, nth, ..beside(day, slot.minute, platforms) })
        };
        numbered.filter_map(moment).collect()
    }

    /// Tells each moment what the next one needs, and which log lines of its day are its own.
    fn look_ahead(&self, moments: &mut [Moment]) {
        for at in 1..moments.len() {
            if !moments[at - 1].occasion {
                moments[at - 1].avoid = self.rules.needs(moments[at].day);
            }
            if moments[at - 1].day == moments[at].day {
                moments[at - 1].until = u16::midpoint(moments[at - 1].minute, moments[at].minute);
            }
        }
    }

    /// Days without a slot that are worth a post: days that are kept first, then round anniversaries, few a week.
    fn occasions(&self, monday: i64, schedule: &Schedule) -> Vec<Moment> {
        let free = |day: &i64| !self.rules.slot_days[usize::from(days::weekday(*day))] && !self.is_quiet(*day);
        let mut worth: Vec<(bool, i64)> =
            (monday..monday + 7).filter(free).filter_map(|day| Some((!self.rules.worth(day)?, day))).collect();
        worth.sort_unstable();
        worth.truncate(usize::from(schedule.occasions));
        let platforms = self.platforms_beside(schedule);
        let minute = schedule.slots.first().map_or(NOON, |slot| slot.minute);
        worth.into_iter().map(|(_, day)| beside(day, minute, platforms.clone())).collect()
    }

    /// Where that is posted which has no slot: as the first slot of the week, else everywhere.
    fn platforms_beside(&self, schedule: &Schedule) -> Vec<&'static str> {
        let platforms = schedule.slots.first().map_or_else(Vec::new, |slot| self.platforms(&slot.platforms, schedule.usual));
        if platforms.is_empty() { self.in_use.clone() } else { platforms }
    }

    /// The platforms of a slot in the order of the desk; the usual slots have only those in use.
    fn platforms(&self, named: &[&'static str], usual: bool) -> Vec<&'static str> {
        match (named.is_empty(), usual) {
            (true, _) => self.in_use.clone(),
            (false, true) => self.in_use.iter().copied().filter(|key| named.contains(key)).collect(),
            (false, false) => named.to_vec(),
        }
    }

    fn is_quiet(&self, day: i64) -> bool {
        self.quiet.iter().any(|(from, to)| (*from..=*to).contains(&day))
    }

    /// Fills a moment and notes what came, in the entries where they are wanted.
    fn keep(&mut self, moment: &Moment, season: &Season, wanted: std::ops::Range<i64>) {
        let posted = self.posted(moment);
        let logged = !posted.is_empty();
        let chosen = if logged { posted } else { self.planned(moment, season).into_iter().collect() };
        if chosen.is_empty() && !moment.occasion && wanted.contains(&moment.day) {
            self.empty += 1;
        }
        for mut entry in chosen {
            if let Some(at) = entry.about.item().and_then(|item| self.pool.candidate(item)) {
                self.past.note(at, self.pool.all[at].kind, entry.voice, entry.day);
            }
            if wanted.contains(&entry.day) {
                entry.platforms.sort_by_key(|key| self.in_use.iter().position(|used| used == key));
                self.entries.push(entry);
            }
        }
    }

    /// What the plan has for a moment: what was promised, else what is chosen.
    fn planned(&self, moment: &Moment, season: &Season) -> Option<Entry> {
        let lines = self.promised.get(&moment.day).into_iter().flatten();
        let promise = lines.filter(|line| line.minute == moment.minute).find_map(|line| Some((line, self.pool.find(&line.item)?)));
        let (at, why) = match promise {
            Some((_, at)) => (at, self.rules.bond(at, moment.day).unwrap_or(Why::Promised)),
            None if moment.platforms.is_empty() => return None,
            None => self.rules.choose(moment, &self.past, season)?,
        };
        let wanted = promise.and_then(|(line, _)| line.voice).and_then(Voice::named).or(moment.voice);
        let platforms = promise.filter(|(line, _)| !line.platforms.is_empty()).map_or(&moment.platforms, |(line, _)| &line.platforms);
        Some(self.entry(moment, at, (voice(&self.pool.all[at], wanted, &self.past), why), platforms.clone()))
    }

    /// What the log says was posted at a moment: on its day, on its platforms, or beside any slot. One item an entry.
    fn posted(&mut self, moment: &Moment) -> Vec<Entry> {
        let Some(lines) = self.log.get_mut(&moment.day) else { return Vec::new() };
        let beside = moment.platforms.is_empty();
        let fits = |line: &&Posted| match line.minute {
            minute if beside => minute.unwrap_or(NOON) == moment.minute,
            minute => moment.platforms.contains(&line.platform) && minute.is_none_or(|minute| minute < moment.until),
        };
        // Of lines without a time, one item belongs to each moment of the day, and to the last what is left.
        let untimed = lines.iter().copied().filter(fits).find(|line| line.minute.is_none()).map(|line| line.item.as_str());
        let mine = |line: &&Posted| fits(line) && (line.minute.is_some() || moment.until == LATEST || untimed == Some(line.item.as_str()));
        let (mine, others): (Vec<&Posted>, Vec<&Posted>) = lines.iter().copied().partition(mine);
        *lines = others;
        let mut entries: Vec<Entry> = Vec::new();
        for line in mine {
            let Some(at) = self.pool.find(&line.item) else { continue };
            let about = Announced::Item(self.pool.all[at].item);
            let known = entries.iter().position(|entry| entry.about == about);
            let place = known.unwrap_or_else(|| {
                let first = entries.is_empty();
                // The first item has the slot, with whatever platforms are still to be posted; others only where they were posted.
                let platforms = if first { moment.platforms.clone() } else { Vec::new() };
                let said = voice(&self.pool.all[at], moment.voice, &self.past);
                entries.push(self.entry(moment, at, (said, Why::Logged), platforms));
                entries.len() - 1
            });
            entries[place].posted.insert(line.platform, line.url.clone().unwrap_or_default());
            entries[place].minute = line.minute.unwrap_or(moment.minute);
            if !entries[place].platforms.contains(&line.platform) {
                entries[place].platforms.push(line.platform);
            }
        }
        let elsewhere: Vec<&'static str> = entries.iter().skip(1).flat_map(|entry| entry.posted.keys().copied()).collect();
        if let Some(first) = entries.first_mut() {
            first.platforms.retain(|key| first.posted.contains_key(key) || !elsewhere.contains(key));
        }
        entries
    }

    fn entry(&self, moment: &Moment, at: usize, (voice, why): (Voice, Why), platforms: Vec<&'static str>) -> Entry {
        let about = Announced::Item(self.pool.all[at].item);
        Entry { day: moment.day, minute: moment.minute, about, voice, platforms, why, posted: BTreeMap::new() }
    }
}

/// A moment that is no slot.
fn beside(day: i64, minute: u16, platforms: Vec<&'static str>) -> Moment {
    Moment { day, minute, platforms, voice: None, occasion: true, nth: 0, avoid: None, until: LATEST }
}

/// Keys of the platforms in use, in the order of the desk.
fn in_use(settings: &Settings) -> Vec<&'static str> {
    settings.platforms.iter().map(|row| row.key).collect()
}
