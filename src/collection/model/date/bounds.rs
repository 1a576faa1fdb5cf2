//! Which days a date may touch: the earliest and the latest, in the proleptic Gregorian calendar.

use std::fmt;

use super::digits::Digits;
use super::{Date, Edtf, End, Member, Within, Year};

/// A day. Years are astronomical: 0 is 1 BCE.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Day {
    pub(crate) year: i64,
    /// 1 to 12
    pub(crate) month: u8,
    /// 1 to 31
    pub(crate) day: u8,
}

/// The first and the last day a date may touch; none where it is open or unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Bounds {
    pub(crate) earliest: Option<Day>,
    pub(crate) latest: Option<Day>,
}

/// The months of codes 25 to 41: (first month, how many). Seasons are meteorological. The seasons 21 to
/// 24 name no hemisphere, so that they may be any part of their year.
#[rustfmt::skip]
const PARTS: [(u8, u8); 17] = [
    (3, 3), (6, 3), (9, 3), (12, 3),
    (9, 3), (12, 3), (3, 3), (6, 3),
    (1, 3), (4, 3), (7, 3), (10, 3),
    (1, 4), (5, 4), (9, 4),
    (1, 6), (7, 6),
];

impl Edtf {
    /// The days it may touch. Doubt (`?`, `~`) does not widen them: nobody can say by how much.
    pub(crate) fn bounds(&self) -> Bounds {
        match self {
            Edtf::Date(date) => date.bounds(),
            Edtf::Moment(moment) => Bounds { earliest: Some(moment.day), latest: Some(moment.day) },
            Edtf::Interval(from, to) => Bounds {
                earliest: from.date().and_then(|date| date.bounds().earliest),
                latest: to.date().and_then(|date| date.bounds().latest),
            },
            Edtf::Set(set) => {
                let all = set.members.iter().map(Member::bounds);
                all.reduce(Bounds::around).unwrap_or_default()
            }
        }
    }
}

impl End {
    /// The bounds of this end alone.
    pub(super) fn bounds(&self) -> Bounds {
        self.date().map(Date::bounds).unwrap_or_default()
    }
}

impl Member {
    pub(super) fn bounds(&self) -> Bounds {
        match self {
            Member::Date(date) => date.bounds(),
            Member::Range(from, to) => Bounds { earliest: from.bounds().earliest, latest: to.bounds().latest },
            Member::UpTo(date) => Bounds { earliest: None, latest: date.bounds().latest },
            Member::From(date) => Bounds { earliest: date.bounds().earliest, latest: None },
        }
    }
}

impl Bounds {
    /// The bounds of both together; an open side stays open.
    fn around(self, other: Bounds) -> Bounds {
        Bounds {
            earliest: self.earliest.zip(other.earliest).map(|(a, b)| a.min(b)),
            latest: self.latest.zip(other.latest).map(|(a, b)| a.max(b)),
        }
    }
}

impl Date {
    /// The days it may touch; none at all when nothing of its year is known.
    pub(crate) fn bounds(&self) -> Bounds {
        if self.year.is_unknown() {
            return Bounds::default();
        }
        let (earliest, latest) = self.bounds_within().unzip();
        Bounds { earliest, latest }
    }

    /// First and last day that fit it, an unknown year taken as 0 to 9999. None when no day fits.
    pub(super) fn bounds_within(&self) -> Option<(Day, Day)> {
        let (first, last) = self.year.span();
        match self.within {
            Within::Year => Some((Day { year: first, month: 1, day: 1 }, Day { year: last, month: 12, day: 31 })),
            Within::Part(code) => Some((part_of_year(first, code).0, part_of_year(last, code).1)),
            Within::Month(month) => self.search(month, Digits([None; 2])),
            Within::Day(month, day) => self.search(month, day),
        }
    }

    fn search(&self, month: Digits<2>, day: Digits<2>) -> Option<(Day, Day)> {
        let (first, last) = self.year.span();
        let in_month = |year: i64, m: u8| {
            (1..=month_length(year, m)).filter(move |d| day.fits((*d).into())).map(move |d| Day { year, month: m, day: d })
        };
        let months = || (1..=12_u8).filter(|m| month.fits((*m).into()));
        // 2000 has every day that any year has.
        months().find(|m| in_month(2000, *m).next().is_some())?;
        // February 29 is the only day that some years lack; eight years and the century rule find it.
        let earliest =
            (first..=last).filter(|year| self.year.fits(*year)).find_map(|year| months().find_map(|m| in_month(year, m).next()))?;
        let latest = (first..=last)
            .rev()
            .filter(|year| self.year.fits(*year))
            .find_map(|year| months().rev().find_map(|m| in_month(year, m).next_back()))?;
        Some((earliest, latest))
    }
}

impl Year {
    /// The year, when it is one year.
    pub(super) fn exact(&self) -> Option<i64> {
        let (first, last) = self.span();
        (first == last && self.significant().is_none()).then_some(first)
    }

    pub(super) fn is_unknown(&self) -> bool {
        matches!(self, Year::Four { digits, .. } if digits.is_unknown())
    }

    /// The stated value, before significant digits widen it; the least for unknown digits.
    pub(super) fn value(&self) -> i64 {
        match *self {
            Year::Four { negative, digits, .. } => signed(negative, digits.least().into()),
            Year::Long { mantissa, exponent, .. } => mantissa * 10_i64.pow(exponent.into()),
        }
    }

    /// First and last year it may be.
    pub(super) fn span(&self) -> (i64, i64) {
        let value = self.value();
        let (least, most, negative) = match (*self, self.significant()) {
            (_, Some(count)) => {
                let width = match *self {
                    Year::Four { .. } => 4,
                    Year::Long { .. } => value.abs().checked_ilog10().map_or(1, |log| log + 1),
                };
                let unit = 10_i64.pow(width.saturating_sub(count.into()));
                let least = value.abs() / unit * unit;
                (least, least + unit - 1, value < 0)
            }
            (Year::Four { negative, digits, .. }, None) => (digits.least().into(), digits.most().into(), negative),
            (Year::Long { .. }, None) => (value.abs(), value.abs(), value < 0),
        };
        if negative { (-most, -least) } else { (least, most) }
    }

    fn fits(&self, year: i64) -> bool {
        match self {
            Year::Four { digits, significant: None, .. } => u16::try_from(year.unsigned_abs()).is_ok_and(|year| digits.fits(year)),
            _ => true,
        }
    }
}

/// First and last day of a season, quarter, quadrimester or semester; a winter ends in the next year.
pub(super) fn part_of_year(year: i64, code: u8) -> (Day, Day) {
    let Some(&(first, months)) = code.checked_sub(25).and_then(|at| PARTS.get(usize::from(at))) else {
        return (Day { year, month: 1, day: 1 }, Day { year, month: 12, day: 31 });
    };
    let last = first + months - 1;
    let (last_year, last) = if last > 12 { (year + 1, last - 12) } else { (year, last) };
    let end = Day { year: last_year, month: last, day: month_length(last_year, last) };
    (Day { year, month: first, day: 1 }, end)
}

/// How many days a month has.
pub(super) fn month_length(year: i64, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn signed(negative: bool, year: i64) -> i64 {
    if negative { -year } else { year }
}

impl fmt::Display for Day {
    /// `1934-09-03`; years before 0 as `-0299-01-01`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.year < 0 { "-" } else { "" };
        write!(f, "{sign}{:04}-{:02}-{:02}", self.year.unsigned_abs(), self.month, self.day)
    }
}
