//! The choice of one moment: who may come, who comes first, and in which voice.

use std::{cmp::Reverse, collections::BTreeMap};

use crate::{
    collection::model::{date::Day, item::Kind},
    site::social::captions::Voice,
};

use super::{
    days,
    pool::{Candidate, Pool},
    season::{Past, Season, turns},
    why::Why,
};

/// Years that are round enough for a day of their own.
const ROUND: i64 = 25;
/// An item is new for so many weeks after the first week that may show it.
const NEW_WEEKS: i64 = 8;
/// A dated item is kept for its day from so many days before.
const NEAR_DAYS: i64 = 56;

/// A time at which something is posted.
#[derive(Debug, Clone)]
pub(super) struct Moment {
    pub(super) day: i64,
    pub(super) minute: u16,
    pub(super) platforms: Vec<&'static str>,
    pub(super) voice: Option<Voice>,
    /// Only for a day that is kept or a round anniversary.
    pub(super) occasion: bool,
    /// Its number among all slots of all weeks.
    pub(super) nth: i64,
    /// The kind that the next moment needs, where it needs one.
    pub(super) avoid: Option<Kind>,
    /// Log lines before this minute of the day belong to it: half-way to the next moment of the day.
    pub(super) until: u16,
}

/// The rules of one walk.
#[derive(Debug)]
pub(super) struct Rules<'a> {
    pub(super) pool: &'a Pool,
    /// Weeks that a new item does not change.
    pub(super) frozen: i64,
    /// Days until an item may come again, where the institution set them.
    pub(super) repeat_days: Option<i64>,
    /// Moments a week.
    pub(super) pace: i64,
    /// Promised days of each candidate, ascending.
    pub(super) promised: Vec<Vec<i64>>,
    /// Whether a day has a slot.
    pub(super) slot_days: [bool; 7],
}

impl Rules<'_> {
    /// Whether the week of `day` knows of a candidate.
    pub(super) fn sees(&self, candidate: &Candidate, day: i64) -> bool {
        candidate.since.is_none_or(|since| self.thawed(since, day))
    }

    /// Whether the week of `day` knows of what came on the day `since`.
    fn thawed(&self, since: i64, day: i64) -> bool {
        since <= day && days::week(since) + self.frozen <= days::week(day)
    }

    /// The candidates that a day knows of.
    fn seen(&self, day: i64) -> impl Iterator<Item = usize> {
        let entered = self.pool.entered.range(..=days::week(day) - self.frozen);
        entered.flat_map(|(_, all)| all).copied().filter(move |at| self.sees(&self.pool.all[*at], day))
    }

    /// What holds in a week, by the items that it sees.
    pub(super) fn season(&self, week: i64) -> Season {
        let mut counts: BTreeMap<Kind, i64> = BTreeMap::new();
        for at in self.seen(days::monday(week)) {
            *counts.entry(self.pool.all[at].kind).or_default() += 1;
        }
        let weeks = counts.values().sum::<i64>() * 3 / 4 / self.pace.max(1);
        let repeat = self.repeat_days.unwrap_or((weeks / 2 * 2).clamp(2, 26) * 7);
        Season { repeat, turns: turns(&counts, |kind| self.pool.lean.kind(kind, week)) }
    }

    /// The choice of a moment; nothing where nothing may come.
    pub(super) fn choose(&self, moment: &Moment, past: &Past, season: &Season) -> Option<(usize, Why)> {
        let choice = Choice { rules: self, moment, past, season };
        let found = choice.dated(true).or_else(|| choice.kept());
        if moment.occasion {
            return found;
        }
        let found = found.or_else(|| choice.campaign());
        found.or_else(|| choice.dated(false)).or_else(|| choice.fresh()).or_else(|| choice.turn()).or_else(|| choice.longest())
    }

    /// What a candidate has to do with a day, where it has: its own day, or one that it suits.
    pub(super) fn bond(&self, at: usize, day: i64) -> Option<Why> {
        let today = days::day(day);
        let candidate = &self.pool.all[at];
        let own = candidate.date.is_some_and(|date| (date.month, date.day) == (today.month, today.day));
        if let Some(years) = years(candidate, today.year).filter(|_| own) {
            return Some(if years % ROUND == 0 { Why::Anniversary { years } } else { Why::OnThisDay { years } });
        }
        self.pool.kept_on(day).find(|kept| self.pool.suits[*kept].contains(&at)).map(|kept| Why::kept(&self.pool.observances[kept]))
    }

    /// The kind that a day needs: that of all items that suit the day that is kept, or of those of its date.
    pub(super) fn needs(&self, day: i64) -> Option<Kind> {
        let today = days::day(day);
        let dated = self.pool.dates.get(&(today.month, today.day)).cloned().unwrap_or_default();
        let wanted: Vec<usize> = self.pool.kept_on(day).flat_map(|kept| self.pool.suits[kept].iter().copied()).chain(dated).collect();
        let mut kinds =
            wanted.iter().map(|at| &self.pool.all[*at]).filter(|candidate| self.sees(candidate, day)).map(|candidate| candidate.kind);
        let first = kinds.next()?;
        kinds.all(|kind| kind == first).then_some(first)
    }

    /// Whether a day that has no slot is worth one: a kept day that something suits, or else a round anniversary.
    pub(super) fn worth(&self, day: i64) -> Option<bool> {
        let sees = |at: &usize| self.sees(&self.pool.all[*at], day);
        if self.pool.kept_on(day).any(|kept| self.pool.suits[kept].iter().any(sees)) {
            return Some(true);
        }
        let today = days::day(day);
        let dated = self.pool.dates.get(&(today.month, today.day)).into_iter().flatten();
        dated
            .filter(|at| sees(at))
            .any(|at| years(&self.pool.all[*at], today.year).is_some_and(|years| years % ROUND == 0))
            .then_some(false)
    }
}

/// One choice being made.
struct Choice<'a> {
    rules: &'a Rules<'a>,
    moment: &'a Moment,
    past: &'a Past,
    season: &'a Season,
}

impl Choice<'_> {
    fn candidate(&self, at: usize) -> &Candidate {
        &self.rules.pool.all[at]
    }

    /// Whether it may come at all: known to the week, not shown of late, not promised for a day nearby.
    fn may(&self, at: usize) -> bool {
        let day = self.moment.day;
        let rested = self.past.last[at].is_none_or(|last| last + self.season.repeat <= day);
        let spare = self.rules.promised[at].iter().all(|promised| (promised - day).abs() >= self.season.repeat);
        rested && spare && self.rules.sees(self.candidate(at), day)
    }

    /// Whether it may come in the ordinary course: what has a day of its own nearby is kept for it.
    fn may_now(&self, at: usize) -> bool {
        self.may(at) && !self.is_near(self.candidate(at))
    }

    /// Whether its own day comes soon and will have a post.
    fn is_near(&self, candidate: &Candidate) -> bool {
        let Some(date) = candidate.date else { return false };
        let today = days::day(self.moment.day);
        let mut own = days::number(Day { year: today.year, ..date });
        let mut age = today.year - date.year;
        if own <= self.moment.day {
            own = days::number(Day { year: today.year + 1, ..date });
            age += 1;
        }
        let posted = self.rules.slot_days[usize::from(days::weekday(own))] || age % ROUND == 0;
        posted && age > 0 && (1..=NEAR_DAYS.min(self.season.repeat)).contains(&(own - self.moment.day))
    }

    /// Not the type that came just before, nor the one that the next moment needs, while there is another.
    fn differs(&self, at: usize) -> bool {
        let kind = self.candidate(at).kind;
        let only = self.season.turns.iter().all(|other| *other == self.season.turns[0]);
        only || (self.past.before.is_none_or(|(before, _)| before != kind) && self.moment.avoid != Some(kind))
    }

    /// How high a candidate ranks in this slot: a hash of both, weighed by what drew people.
    fn rank(&self, at: usize) -> u64 {
        let slot = self.moment.day.cast_unsigned() << 11 | u64::from(self.moment.minute);
        // Eleven bits are free for a weight of up to 1200.
        (mixed(self.candidate(at).hash ^ mixed(slot)) >> 11) * self.rules.pool.lean.item(at, self.moment.day)
    }

    fn first(&self, among: impl Iterator<Item = usize>) -> Option<usize> {
        among.max_by_key(|at| self.rank(*at))
    }

    /// What happened on this day: the roundest number of years, round ones only or the others only.
    fn dated(&self, round: bool) -> Option<(usize, Why)> {
        let today = days::day(self.moment.day);
        let dated = self.rules.pool.dates.get(&(today.month, today.day))?.iter().copied();
        let aged = dated.filter_map(|at| Some((at, years(self.candidate(at), today.year)?)));
        let (at, years) = aged
            .filter(|(at, years)| (years % ROUND == 0) == round && self.differs(*at) && self.may(*at))
            .max_by_key(|(at, years)| (years % 100 == 0, years % 50 == 0, years % 10 == 0, self.rank(*at)))?;
        Some((at, if round { Why::Anniversary { years } } else { Why::OnThisDay { years } }))
    }

    /// What suits a day that is kept.
    fn kept(&self) -> Option<(usize, Why)> {
        self.rules.pool.kept_on(self.moment.day).find_map(|kept| {
            let suited = self.rules.pool.suits[kept].iter().copied();
            let at = self.first(suited.filter(|at| self.differs(*at) && self.may(*at)))?;
            Some((at, Why::kept(&self.rules.pool.observances[kept])))
        })
    }

    /// What belongs to a campaign that runs and that the week knows of.
    fn campaign(&self) -> Option<(usize, Why)> {
        let day = self.moment.day;
        let known = |since: Option<i64>| since.is_none_or(|since| self.rules.thawed(since, day));
        let mut running =
            self.rules.pool.campaigns.iter().filter(|campaign| (campaign.from..=campaign.to).contains(&day) && known(campaign.since));
        running.find_map(|campaign| {
            let members = campaign.members.iter().copied();
            let at = self.first(members.filter(|at| self.differs(*at) && self.may_now(*at)))?;
            Some((at, Why::Campaign { names: campaign.names.clone() }))
        })
    }

    /// What has come into the collection and was not shown yet: what came first goes first.
    fn fresh(&self) -> Option<(usize, Why)> {
        let newest = days::week(self.moment.day) - self.rules.frozen;
        let unseen = |at: &usize| self.past.last[*at].is_none() && self.differs(*at) && self.may_now(*at);
        let mut weeks = self.rules.pool.entered.range(newest - NEW_WEEKS + 1..=newest);
        let at = weeks.find_map(|(_, all)| self.first(all.iter().copied().filter(unseen)))?;
        Some((at, Why::New))
    }

    /// The kind whose turn it is, or the next that may come; of it the item that ranks first.
    fn turn(&self) -> Option<(usize, Why)> {
        let turns = &self.season.turns;
        let length = i64::try_from(turns.len()).expect("a few dozen turns");
        let start = usize::try_from(self.moment.nth.rem_euclid(length.max(1))).expect("a remainder");
        turns[start..].iter().chain(&turns[..start]).find_map(|kind| {
            let items = self.rules.pool.kinds[kind].iter().copied();
            let at = self.first(items.filter(|at| self.differs(*at) && self.may_now(*at)))?;
            Some((at, Why::Turn { kind: *kind, drew: self.rules.pool.lean.drew(at, self.moment.day) }))
        })
    }

    /// Where no time was set and all have been shown: what was shown longest ago, not within two weeks.
    fn longest(&self) -> Option<(usize, Why)> {
        if self.rules.repeat_days.is_some() {
            return None;
        }
        let day = self.moment.day;
        let least = 14.min(self.season.repeat);
        let rested = |at: &usize| self.past.last[*at].is_none_or(|last| last + least <= day);
        let free = |at: &usize| self.rules.promised[*at].iter().all(|promised| (promised - day).abs() >= least);
        let all = self.rules.seen(day).filter(|at| rested(at) && free(at));
        let at = all.min_by_key(|at| (!self.differs(*at), self.past.last[*at], Reverse(self.rank(*at))))?;
        let weeks = self.past.last[at].map_or(0, |last| (day - last) / 7);
        Some((at, Why::Longest { weeks }))
    }
}

/// How many years ago today, where that is some.
fn years(candidate: &Candidate, now: i64) -> Option<i64> {
    candidate.date.map(|date| now - date.year).filter(|years| *years > 0)
}

/// The voice of an entry: as the slot wants, else the next in turn that the item has and that was not heard just before.
pub(super) fn voice(candidate: &Candidate, wanted: Option<Voice>, past: &Past) -> Voice {
    let has = |voice: &Voice| match voice {
        Voice::Showcase => true,
        Voice::Place => candidate.place,
        Voice::Question => candidate.question,
    };
    if let Some(voice) = wanted.filter(has) {
        return voice;
    }
    const ORDER: [Voice; 3] = [Voice::Showcase, Voice::Question, Voice::Place];
    let before = past.before.map(|(_, voice)| voice);
    let start = before.and_then(|before| ORDER.iter().position(|voice| *voice == before)).map_or(0, |at| at + 1);
    (start..start + 3).map(|at| ORDER[at % 3]).find(|voice| has(voice) && Some(*voice) != before).unwrap_or(Voice::Showcase)
}

/// A number well mixed (the finaliser of splitmix64), so that near numbers end far apart.
fn mixed(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
