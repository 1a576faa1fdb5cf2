//! Dates as catalogues know them: EDTF (ISO 8601-2), levels 0, 1 and 2.
//!
//! A heritage date is rarely a day. It is a decade, "circa 1890–1900", one of two years, a day whose
//! month is doubted. [`Edtf::parse`] reads the notation into a typed tree, `Display` writes it back in
//! one canonical form, [`Edtf::bounds`] says which days it may touch, [`Edtf::words`] says it in
//! the words of the theme, and [`understand()`] reads what people type instead.
//!
//! Years are astronomical (0 is 1 BCE) in the proleptic Gregorian calendar, as ISO 8601 counts them.

mod bounds;
mod digits;
mod fault;
mod numeric;
mod parse;
mod periods;
mod phrases;
mod pieces;
mod print;
#[cfg(test)]
mod specification;
mod typed;
mod understand;
mod words;

pub(crate) use bounds::{Bounds, Day};
pub(crate) use fault::{EdtfError, EdtfFault};
pub(crate) use periods::SortKey;
pub(crate) use pieces::{Edge, Piece};
pub(crate) use understand::{Understood, understand};

use digits::Digits;

/// One date statement of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Edtf {
    /// `1985`, `1985-04-12`, `201X`, `2004-06~-11`, `2001-21`, `Y-17E7`, `1950S2`.
    Date(Date),
    /// `1985-04-12T23:20:30Z`.
    Moment(Moment),
    /// `1964/2008`, `../1880`, `1900/`.
    Interval(End, End),
    /// `[1667, 1760-12]`, `{1960, 1961-12}`.
    Set(Set),
}

/// A calendar date, as precisely as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Date {
    pub(crate) year: Year,
    pub(crate) within: Within,
    /// What is doubted: year, month (or part of the year), day.
    pub(crate) doubts: [Doubt; 3],
}

/// The year of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Year {
    /// Four digits, any of them possibly unknown: `1985`, `-0299`, `156X`.
    Four { negative: bool, digits: Digits<4>, significant: Option<u8> },
    /// `Y170000002`, `Y-17E7`: mantissa times ten to the exponent.
    Long { mantissa: i64, exponent: u8, significant: Option<u8> },
}

/// Where in its year a date falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Within {
    /// Somewhere in it.
    Year,
    /// A season, quarter, quadrimester or semester: codes 21 to 41.
    Part(u8),
    /// A month.
    Month(Digits<2>),
    /// A month and a day.
    Day(Digits<2>, Digits<2>),
}

/// Doubt about one component: `?`, `~`, or both as `%`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Doubt {
    /// `?`: the source may be wrong.
    pub(crate) uncertain: bool,
    /// `~`: an estimate.
    pub(crate) approximate: bool,
}

/// A day with a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Moment {
    /// The date, complete and certain.
    pub(crate) day: Day,
    pub(crate) hour: u8,
    pub(crate) minute: u8,
    pub(crate) second: u8,
    /// Minutes east of UTC; none for local time.
    pub(crate) shift: Option<i16>,
}

/// An end of an interval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum End {
    Date(Date),
    /// `..`: it goes on.
    Open,
    /// Nothing written: it ended (or began) at a time not known.
    Unknown,
}

/// A choice `[…]` or a list `{…}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Set {
    /// One of the members (`[…]`) rather than all of them (`{…}`).
    pub(crate) one_of: bool,
    pub(crate) members: Vec<Member>,
}

/// A member of a set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Member {
    Date(Date),
    /// `1670..1672`
    Range(Date, Date),
    /// `..1760-12`: this or earlier.
    UpTo(Date),
    /// `1760-12..`: this or later.
    From(Date),
}

impl Edtf {
    /// The day it names, when it is one complete and undoubted day: what an anniversary can be kept on.
    pub(crate) fn exact_day(&self) -> Option<Day> {
        match self {
            Edtf::Moment(moment) => Some(moment.day),
            Edtf::Date(date) => date.exact_day(),
            Edtf::Interval(..) | Edtf::Set(_) => None,
        }
    }

    /// As programs count that know one date or two: year, month and day as far as each is exactly given. None for what is
    /// open, chosen from several, or known by its century alone.
    pub(crate) fn one_or_two(&self) -> Option<Vec<Vec<i64>>> {
        match self {
            Edtf::Moment(moment) => Some(vec![vec![moment.day.year, moment.day.month.into(), moment.day.day.into()]]),
            Edtf::Date(date) => Some(vec![date.numbers()?]),
            Edtf::Interval(End::Date(from), End::Date(to)) => Some(vec![from.numbers()?, to.numbers()?]),
            Edtf::Interval(..) | Edtf::Set(_) => None,
        }
    }

    /// Whether anything in it is doubted or an estimate.
    pub(crate) fn is_doubted(&self) -> bool {
        let doubted = |date: &Date| date.doubts != [Doubt::default(); 3];
        match self {
            Edtf::Moment(_) => false,
            Edtf::Date(date) => doubted(date),
            Edtf::Interval(from, to) => [from, to].into_iter().filter_map(End::date).any(doubted),
            Edtf::Set(_) => true,
        }
    }
}

impl Date {
    fn exact_day(&self) -> Option<Day> {
        let Within::Day(month, day) = self.within else { return None };
        if self.doubts != [Doubt::default(); 3] {
            return None;
        }
        let (month, day) = (month.exact()?, day.exact()?);
        Some(Day { year: self.year.exact()?, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? })
    }

    /// Year, month and day as far as each is exactly given; none where not even the year is.
    fn numbers(&self) -> Option<Vec<i64>> {
        let month = |digits: Digits<2>| digits.exact().map(i64::from);
        let (month, day) = match self.within {
            Within::Year | Within::Part(_) => (None, None),
            Within::Month(digits) => (month(digits), None),
            Within::Day(digits, day) => (month(digits), month(digits).and(day.exact()).map(i64::from)),
        };
        Some(std::iter::once(self.year.exact()?).chain(month).chain(day).collect())
    }

    /// How many of year, month and day are given.
    fn components(&self) -> usize {
        match self.within {
            Within::Year => 1,
            Within::Part(_) | Within::Month(_) => 2,
            Within::Day(..) => 3,
        }
    }

    /// The doubt shared by all given components, if they share one (or none).
    fn whole_doubt(&self) -> Option<Doubt> {
        let given = &self.doubts[..self.components()];
        given.iter().all(|doubt| *doubt == given[0]).then_some(given[0])
    }
}

impl Year {
    /// How many digits are significant, where that is said.
    pub(crate) fn significant(&self) -> Option<u8> {
        match *self {
            Year::Four { significant, .. } | Year::Long { significant, .. } => significant,
        }
    }
}

impl Doubt {
    fn is_none(self) -> bool {
        self == Doubt::default()
    }

    fn and(self, other: Doubt) -> Doubt {
        Doubt { uncertain: self.uncertain || other.uncertain, approximate: self.approximate || other.approximate }
    }
}

impl End {
    fn date(&self) -> Option<&Date> {
        match self {
            End::Date(date) => Some(date),
            End::Open | End::Unknown => None,
        }
    }
}

impl Member {
    fn dates(&self) -> Vec<&Date> {
        match self {
            Member::Date(date) | Member::UpTo(date) | Member::From(date) => vec![date],
            Member::Range(from, to) => vec![from, to],
        }
    }
}
