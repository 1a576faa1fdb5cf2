//! Where a date is shelved: its place in order, its decades, its century.

use super::{Bounds, Date, Day, Edtf, End, Member, Within};

/// A date that touches more decades than this is not found by them: it would stand on every shelf.
const MOST_DECADES: i64 = 30;
/// The months by which seasons without a hemisphere are ordered: 21 to 24.
const NOMINAL_MONTHS: [u8; 4] = [3, 6, 9, 12];

/// The place of a date in order: by its first day, the longer span first; what has no beginning by its
/// end, what has neither last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct SortKey {
    undated: bool,
    first: Day,
    /// Years that the date may run on, negated, so that a century stands before its first year.
    less_span: i64,
}

impl SortKey {
    /// The place of a record without a date: after all others.
    pub(crate) const UNDATED: SortKey = SortKey { undated: true, first: Day { year: i64::MAX, month: 12, day: 31 }, less_span: 0 };
}

impl Edtf {
    /// Its place among other dates.
    pub(crate) fn sort_key(&self) -> SortKey {
        let bounds = self.bounds();
        let Some(mut first) = bounds.earliest.or(bounds.latest) else {
            return SortKey::UNDATED;
        };
        if let Edtf::Date(Date { within: Within::Part(code @ 21..=24), .. }) = self {
            first.month = NOMINAL_MONTHS[usize::from(code - 21)];
        }
        let last = bounds.latest.unwrap_or(first);
        SortKey { undated: false, first, less_span: first.year.saturating_sub(last.year) }
    }

    /// The decades it touches, by their first year (1890 for the 1890s), in order and each once. Of an
    /// open or very long date only the decades of the ends that are known.
    pub(crate) fn decades(&self) -> impl Iterator<Item = i64> {
        let mut found = decades_of(self.bounds());
        if found.is_empty() {
            found = self.parts().into_iter().flat_map(decades_of).collect();
        }
        found.sort_unstable();
        found.dedup();
        found.into_iter()
    }

    /// The century it begins in, or ends in when its beginning is open: 19 for 1800 to 1899, as `18XX`
    /// is written; -3 for the third before the common era.
    pub(crate) fn century(&self) -> Option<i64> {
        let bounds = self.bounds();
        bounds.earliest.or(bounds.latest).map(|day| century_of(day.year))
    }

    /// The bounds of what it is put together from.
    fn parts(&self) -> Vec<Bounds> {
        match self {
            Edtf::Interval(from, to) => [from, to].into_iter().map(End::bounds).collect(),
            Edtf::Set(set) => {
                let edges = |member: &Member| member.dates().into_iter().map(Date::bounds).collect::<Vec<_>>();
                set.members.iter().flat_map(edges).collect()
            }
            Edtf::Date(_) | Edtf::Moment(_) => Vec::new(),
        }
    }
}

/// The number of a year's century, counted from 1 on either side of the era.
pub(super) fn century_of(year: i64) -> i64 {
    if year >= 0 { year / 100 + 1 } else { -((-year) / 100 + 1) }
}

fn decades_of(bounds: Bounds) -> Vec<i64> {
    let (Some(first), Some(last)) = (bounds.earliest, bounds.latest) else {
        return Vec::new();
    };
    let (first, last) = (first.year.div_euclid(10), last.year.div_euclid(10));
    if last - first >= MOST_DECADES { Vec::new() } else { (first..=last).map(|decade| decade * 10).collect() }
}
