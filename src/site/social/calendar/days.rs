//! Days as numbers, so that weeks can be counted and moved along.

use jiff::{ToSpan as _, civil};

use crate::collection::model::{date::Day, observance::When};

/// Where numbers begin.
const START: civil::Date = civil::date(1970, 1, 1);

/// The day of the calendar as jiff has it; the start where it lies beyond the years that computers know.
pub(crate) fn civil(day: Day) -> civil::Date {
    let year = i16::try_from(day.year).unwrap_or(1970);
    civil::Date::new(year, day.month.cast_signed(), day.day.cast_signed()).unwrap_or(START)
}

/// Days since the first of January 1970.
pub(crate) fn number(day: Day) -> i64 {
    civil(day).duration_since(START).as_hours() / 24
}

/// The day with a number.
pub(crate) fn day(number: i64) -> Day {
    let date = START.saturating_add(number.days());
    Day { year: i64::from(date.year()), month: date.month().unsigned_abs(), day: date.day().unsigned_abs() }
}

/// Weeks since the Monday before 1970: the first of January was a Thursday.
pub(crate) fn week(number: i64) -> i64 {
    (number + 3).div_euclid(7)
}

/// The number of the Monday of a week.
pub(crate) fn monday(week: i64) -> i64 {
    week * 7 - 3
}

/// 0 for Monday to 6 for Sunday.
pub(crate) fn weekday(number: i64) -> u8 {
    u8::try_from((number + 3).rem_euclid(7)).expect("a remainder of seven")
}

/// Whether a day that is kept falls on this one.
pub(crate) fn falls_on(when: When, number: i64) -> bool {
    let today = day(number);
    match when {
        When::Yearly(month, day) => (today.month, today.day) == (month, day),
        When::Nth(month, nth, weekday) => today.month == month && self::weekday(number) == weekday && (today.day - 1) / 7 + 1 == nth,
        When::Once(once) => today == once,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(year: i64, month: u8, day: u8) -> i64 {
        number(Day { year, month, day })
    }

    #[test]
    fn weeks_begin_on_monday() {
        assert_eq!((weekday(at(2027, 1, 4)), weekday(at(2027, 1, 10)), weekday(at(1969, 12, 28))), (0, 6, 6));
        assert_eq!(monday(week(at(2027, 1, 10))), at(2027, 1, 4));
        assert_eq!(day(at(2024, 2, 29)), Day { year: 2024, month: 2, day: 29 });
    }

    #[test]
    fn movable_days_fall_where_their_keepers_say() {
        // dpconline.org: 2026-11-05, 2027-11-04, 2028-11-02.
        for (year, day) in [(2026, 5), (2027, 4), (2028, 2)] {
            let kept: Vec<u8> = (1..=30).filter(|d| falls_on(When::Nth(11, 1, 3), at(year, 11, *d))).collect();
            assert_eq!(kept, [day], "{year}");
        }
    }
}
