//! Numbers as readers of a language write them: 1.284 in Indonesian, 1,284 in English.

/// How numbers are set: between thousands, before decimals, and from how many digits on thousands are set off.
type Marks = (char, char, usize);

const ENGLISH: Marks = (',', '.', 4);

/// How languages write 1,284.5; those that are not here do so as English does. From CLDR; languages of the archipelago that it does not
/// know do so as Indonesian does.
const MARKS: [(&str, Marks); 6] = [
    ("en ms", ENGLISH),
    ("id jv su ban bug min ace mad bjn nl de da tr vi el ro hr sr bs mk ca gl eu is az pt", ('.', ',', 4)),
    ("es it sl", ('.', ',', 5)),
    ("fr", ('\u{202f}', ',', 4)),
    ("ru uk cs sk sv fi nb nn no lt kk uz af", ('\u{a0}', ',', 4)),
    ("pl hu bg lv et ka hy be sq", ('\u{a0}', ',', 5)),
];

/// Units of storage in steps of a thousand, as file managers and drives count them.
const UNITS: [&str; 5] = ["B", "kB", "MB", "GB", "TB"];

/// A whole number with its thousands set off.
pub(crate) fn grouped(n: u64, lang: &str) -> String {
    let (group, _, least) = marks(lang);
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() * 4 / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && digits.len() >= least && (digits.len() - at).is_multiple_of(3) {
            out.push(group);
        }
        out.push(digit);
    }
    out
}

/// A number with exactly `places` decimals.
pub(crate) fn decimal(value: f64, places: usize, lang: &str) -> String {
    let (_, point, _) = marks(lang);
    let plain = format!("{:.places$}", value.abs());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let whole = whole.parse().map_or_else(|_| whole.to_owned(), |n| grouped(n, lang));
    let sign = if value < 0.0 && plain.bytes().any(|b| matches!(b, b'1'..=b'9')) { "-" } else { "" };
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}{point}{fraction}") }
}

/// A size in bytes, in the unit that keeps it short: `340 kB`, `1,2 MB`.
pub(crate) fn bytes(n: u64, lang: &str) -> String {
    let (mut size, mut unit) = (n as f64, 0);
    while size >= 999.5 && unit + 1 < UNITS.len() {
        size /= 1000.0;
        unit += 1;
    }
    let places = usize::from(unit > 0 && size < 9.95);
    format!("{} {}", decimal(size, places, lang), UNITS[unit])
}

fn marks(lang: &str) -> Marks {
    let primary = lang.split('-').next().unwrap_or(lang);
    let found = MARKS.iter().find(|(languages, _)| languages.split(' ').any(|known| known == primary));
    found.map_or(ENGLISH, |(_, marks)| *marks)
}

#[cfg(test)]
mod tests {
    use super::{bytes, decimal, grouped};

    #[test]
    fn each_language_has_its_marks() {
        assert_eq!(grouped(1_284, "id"), "1.284");
        assert_eq!(grouped(1_284_000, "en-GB"), "1,284,000");
        assert_eq!(grouped(999, "id"), "999");
        assert_eq!([1_284, 12_840].map(|n| grouped(n, "es")), ["1284", "12.840"]);
        assert_eq!(decimal(1284.5, 1, "fr"), "1\u{202f}284,5");
        assert_eq!(decimal(1234.5, 2, "id"), "1.234,50");
        assert_eq!(decimal(-0.04, 1, "en"), "0.0");
        assert_eq!(decimal(-3.25, 1, "en"), "-3.2");
    }

    #[test]
    fn sizes_stay_short() {
        let rows = [(0, "0 B"), (999, "999 B"), (1_200_000, "1,2 MB"), (340_000, "340 kB"), (999_999, "1,0 MB")];
        for (n, want) in rows {
            assert_eq!(bytes(n, "id"), want);
        }
    }
}
