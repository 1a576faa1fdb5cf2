//! The words of dates are strings of the theme, so that a third language says them too. Here stand their keys, and how phrases join.

use crate::text::strings::Strings;

/// January to December.
const MONTHS: [&str; 12] = [
    "date_month_1",
    "date_month_2",
    "date_month_3",
    "date_month_4",
    "date_month_5",
    "date_month_6",
    "date_month_7",
    "date_month_8",
    "date_month_9",
    "date_month_10",
    "date_month_11",
    "date_month_12",
];

/// Codes 21 to 41.
pub(super) const PARTS: [&str; 21] = [
    "date_spring",
    "date_summer",
    "date_autumn",
    "date_winter",
    "date_spring_north",
    "date_summer_north",
    "date_autumn_north",
    "date_winter_north",
    "date_spring_south",
    "date_summer_south",
    "date_autumn_south",
    "date_winter_south",
    "date_quarter_1",
    "date_quarter_2",
    "date_quarter_3",
    "date_quarter_4",
    "date_third_1",
    "date_third_2",
    "date_third_3",
    "date_half_1",
    "date_half_2",
];

/// Year, month and day as components in doubt.
pub(super) const COMPONENTS: [&str; 3] = ["date_of_year", "date_of_month", "date_of_day"];

/// How two are joined, and the last of three or more.
pub(super) type Joint = [&'static str; 2];
pub(super) const OR: Joint = ["date_or", "date_or_last"];
pub(super) const AND: Joint = ["date_and", "date_and_last"];

/// The phrases of one language.
#[derive(Clone, Copy)]
pub(super) struct Phrases<'a> {
    pub(super) strings: &'a Strings,
    pub(super) lang: &'a str,
}

impl<'a> Phrases<'a> {
    pub(super) fn get(self, key: &'a str) -> &'a str {
        self.strings.get(self.lang, key)
    }

    /// The name of a month, 1 to 12.
    pub(super) fn month(self, n: u16) -> &'a str {
        self.get(MONTHS[usize::from(n) - 1])
    }

    pub(super) fn fill(self, key: &str, values: &[(&str, &str)]) -> String {
        self.strings.fill(self.lang, key, values)
    }

    /// A phrase about a date, or a part of one.
    pub(super) fn about(self, key: &str, date: &str) -> String {
        self.fill(key, &[("date", date)])
    }

    /// "1667, 1668"
    pub(super) fn row(self, parts: &[String]) -> String {
        self.strings.list(self.lang, parts)
    }

    /// "1667, 1668 or 1670"
    pub(super) fn list(self, parts: &[String], [two, last]: Joint) -> String {
        match parts {
            [] => String::new(),
            [only] => only.clone(),
            [first, second] => self.fill(two, &[("a", first), ("b", second)]),
            [head @ .., end] => self.fill(last, &[("a", &self.row(head)), ("b", end)]),
        }
    }
}

/// Joins two ends; closely when the left one is a single word: `1890–1900`, `Mei–Juni`.
pub(super) fn range(left: &str, right: &str) -> String {
    if !left.contains(' ') { format!("{left}–{right}") } else { format!("{left} – {right}") }
}
