//! What holds in one week, and what has come before it.

use std::{cmp::Reverse, collections::BTreeMap};

use crate::{collection::model::item::Kind, site::social::captions::Voice};

/// What holds in one week, by the items that it sees.
#[derive(Debug)]
pub(super) struct Season {
    /// Days until an item may come again: as set, else three quarters of the time it takes to show all, in steps of two weeks.
    pub(super) repeat: i64,
    /// The kinds in turn, over and over. Where a slot stands in it tells its number, not what came before: so a turn that
    /// is taken by something else moves no other.
    pub(super) turns: Vec<Kind>,
}

/// The kinds in turn, each as often as its share and well spread. A share grows with the number of doublings of a kind's items:
/// nine thousand photographs come more often than four maps, but not two thousand times. `weight` is in thousandths.
pub(super) fn turns(counts: &BTreeMap<Kind, i64>, weight: impl Fn(Kind) -> u64) -> Vec<Kind> {
    let share = |kind: Kind, count: i64| ((i64::from(count.ilog2()) + 1) * weight(kind).cast_signed() + 500) / 1000;
    let shares: Vec<(Kind, i64)> = counts.iter().map(|(kind, count)| (*kind, share(*kind, *count).max(1))).collect();
    let all: i64 = shares.iter().map(|(_, share)| share).sum();
    let mut credit = vec![0; shares.len()];
    (0..all)
        .map(|_| {
            credit.iter_mut().zip(&shares).for_each(|(credit, (_, share))| *credit += share);
            let next = (0..shares.len()).max_by_key(|at| (credit[*at], Reverse(*at))).expect("there is a share to give");
            credit[next] -= all;
            shares[next].0
        })
        .collect()
}

/// What has come so far.
#[derive(Debug)]
pub(super) struct Past {
    /// Day each candidate came last.
    pub(super) last: Vec<Option<i64>>,
    /// Kind and voice of the last entry.
    pub(super) before: Option<(Kind, Voice)>,
}

impl Past {
    pub(super) fn new(candidates: usize) -> Self {
        Self { last: vec![None; candidates], before: None }
    }

    /// Notes that a candidate came.
    pub(super) fn note(&mut self, at: usize, kind: Kind, voice: Voice, day: i64) {
        self.last[at] = self.last[at].max(Some(day));
        self.before = Some((kind, voice));
    }
}
