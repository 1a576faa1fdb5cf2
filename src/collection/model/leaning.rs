//! What drew people, as far as the posting calendar may lean on it: the readings that `pusaka insights --keep` writes down.
//!
//! A reading weighs only groups whose interval leaves out the middle, and by a fifth at most: what drew people comes a little more
//! often, and everything else still comes.

use super::{
    date::Day,
    item::{Item, Kind},
};

/// What a group may be grouped by.
pub(crate) const GROUPINGS: [&str; 2] = ["type", "subject"];
/// A weight of one, in thousandths.
pub(crate) const EVEN: u64 = 1000;
/// The most that a weight may be from one, in thousandths.
const MOST: i64 = 200;
/// Thousandths for each hundredth that a place is from the middle.
const STEP: i64 = 8;

/// The report of one day.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Reading {
    /// The day of the report.
    pub(crate) date: Day,
    /// How many posts of items it was read from.
    pub(crate) postings: u32,
    pub(crate) groups: Vec<Leaning>,
}

/// One group of posts. Places are whole hundredths: 50 is the middle of all posts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Leaning {
    /// One of [`GROUPINGS`].
    pub(crate) by: &'static str,
    /// Word of a type, or key of a subject.
    pub(crate) group: String,
    pub(crate) place: u8,
    pub(crate) low: u8,
    pub(crate) high: u8,
}

impl Leaning {
    /// Whether it stands apart from the middle for certain.
    fn is_told(&self) -> bool {
        self.low > 50 || self.high < 50
    }

    fn concerns(&self, item: &Item) -> bool {
        match self.by {
            "type" => item.kind.word() == self.group,
            _ => item.subjects.iter().any(|term| term.key == self.group),
        }
    }

    /// Thousandths to weigh by: 800 to 1200.
    fn weight(&self) -> u64 {
        let from_middle = (i64::from(self.place) - 50) * STEP;
        EVEN.saturating_add_signed(from_middle.clamp(-MOST, MOST))
    }
}

impl Reading {
    /// What is told of an item: of several groups, the one farthest from the middle.
    pub(crate) fn of(&self, item: &Item) -> Option<&Leaning> {
        let mine = self.groups.iter().filter(|leaning| leaning.is_told() && leaning.concerns(item));
        mine.max_by_key(|leaning| (leaning.place.abs_diff(50), std::cmp::Reverse(&leaning.group)))
    }

    /// Thousandths to weigh a type by.
    pub(crate) fn weight_of_kind(&self, kind: Kind) -> u64 {
        let mut told = self.groups.iter().filter(|leaning| leaning.is_told() && leaning.by == "type");
        told.find(|leaning| leaning.group == kind.word()).map_or(EVEN, Leaning::weight)
    }

    /// Thousandths to weigh an item by.
    pub(crate) fn weight(&self, item: &Item) -> u64 {
        self.of(item).map_or(EVEN, Leaning::weight)
    }
}

#[cfg(test)]
mod tests {
    use super::{EVEN, Leaning};

    #[test]
    fn a_weight_is_small_and_bounded() {
        let leaning = |place| Leaning { by: "type", group: "map".to_owned(), place, low: 0, high: 100 };
        assert_eq!([0, 40, 50, 60, 100].map(|place| leaning(place).weight()), [800, 920, EVEN, 1080, 1200]);
        assert!(!leaning(80).is_told() && Leaning { low: 51, ..leaning(60) }.is_told() && Leaning { high: 49, ..leaning(40) }.is_told());
    }
}
