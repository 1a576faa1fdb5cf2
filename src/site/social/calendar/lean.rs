//! How far the calendar leans on what drew people, where `social.weigh_by_insights` says so.
//!
//! A reading holds from the week of its day and those frozen on, until the next one does: so a new reading moves no week that is
//! already planned, as a new item does not. It makes an item rank a little higher or lower among its kin, and gives a type a
//! little more or less of the turns; by a fifth at most.

use std::collections::BTreeMap;

use crate::collection::{
    model::{
        item::Kind,
        leaning::{EVEN, Reading},
        texts::Texts,
    },
    published::Published,
};

use super::days;

/// What drew people about an item.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Drew {
    /// Its type.
    Type,
    /// One of its subjects.
    Subject(Texts),
}

/// Every reading, weighed for every candidate.
#[derive(Debug, Default)]
pub(super) struct Lean(Vec<Weighed>);

#[derive(Debug)]
struct Weighed {
    /// The first week it holds in.
    week: i64,
    /// By candidate, in thousandths.
    items: Vec<u64>,
    drew: Vec<Option<Drew>>,
    kinds: BTreeMap<Kind, u64>,
}

impl Lean {
    /// `candidates` are indices of published items.
    pub(super) fn new(published: &Published, candidates: impl Iterator<Item = usize> + Clone) -> Self {
        let schedule = &published.settings().schedule;
        let weighed = |reading: &Reading| Weighed {
            week: days::week(days::number(reading.date)) + i64::from(schedule.frozen),
            items: candidates.clone().map(|item| reading.weight(&published.items()[item])).collect(),
            drew: candidates.clone().map(|item| drew(reading, published, item)).collect(),
            kinds: Kind::ALL.iter().map(|(kind, _)| (*kind, reading.weight_of_kind(*kind))).collect(),
        };
        Self(published.readings().iter().filter(|_| schedule.weigh).map(weighed).collect())
    }

    fn on(&self, week: i64) -> Option<&Weighed> {
        self.0.iter().rev().find(|weighed| weighed.week <= week)
    }

    /// Thousandths by which a candidate's rank weighs.
    pub(super) fn item(&self, at: usize, day: i64) -> u64 {
        self.on(days::week(day)).map_or(EVEN, |weighed| weighed.items[at])
    }

    /// Thousandths by which a type's share of the turns weighs.
    pub(super) fn kind(&self, kind: Kind, week: i64) -> u64 {
        self.on(week).map_or(EVEN, |weighed| weighed.kinds[&kind])
    }

    /// What speaks for a candidate, where something does.
    pub(super) fn drew(&self, at: usize, day: i64) -> Option<Drew> {
        self.on(days::week(day)).and_then(|weighed| weighed.drew[at].clone())
    }
}

fn drew(reading: &Reading, published: &Published, item: usize) -> Option<Drew> {
    let item = &published.items()[item];
    let leaning = reading.of(item).filter(|leaning| leaning.place > 50)?;
    let subject = item.subjects.iter().find(|term| leaning.by == "subject" && term.key == leaning.group);
    Some(subject.map_or(Drew::Type, |term| Drew::Subject(term.names.clone())))
}
