//! Numbers and days as the exports of many countries and programs write them.

use jiff::{Timestamp, civil, fmt::strtime, tz::TimeZone};

/// More than this nobody has: a phone number or the number of a post has got into the column.
const MOST: u64 = 100_000_000_000;
/// What stands where nothing was counted.
const NOTHING: [&str; 7] = ["", "-", "--", "–", "—", "n/a", "null"];
/// Letters after a shortened number with what they stand for, English and Indonesian.
const SHORTENED: [(&str, f64); 5] = [("rb", 1e3), ("ribu", 1e3), ("jt", 1e6), ("k", 1e3), ("m", 1e6)];
/// The first three letters of a month, English or Indonesian.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb", "peb"],
    &["mar"],
    &["apr"],
    &["may", "mei"],
    &["jun"],
    &["jul"],
    &["aug", "agu", "agt", "ags"],
    &["sep"],
    &["oct", "okt"],
    &["nov", "nop"],
    &["dec", "des"],
];

/// Which of two small numbers is the month, where a file leaves it open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    MonthFirst,
    DayFirst,
}

/// A day, and the time where it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct When {
    pub(super) day: civil::Date,
    /// Minutes after midnight.
    pub(super) minute: Option<u16>,
}

/// A count: `1234`, `1,234`, `1.234`, `1 234`, `12.0`, `1.2K`, `1,2 rb`. `None` where the cell says that nothing was counted.
///
/// # Errors
/// The cell is no count: a word, a negative number, a broken one, or more than anybody has.
pub(super) fn count(cell: &str) -> Result<Option<u64>, ()> {
    let cell = cell.trim_matches(|c: char| c.is_whitespace() || c == '\'').to_lowercase();
    if NOTHING.contains(&cell.as_str()) {
        return Ok(None);
    }
    let short = SHORTENED.iter().find_map(|(letters, times)| Some((cell.strip_suffix(letters)?.trim_end(), *times)));
    let (digits, times) = short.unwrap_or((&cell, 1.0));
    let number = number(digits, short.is_some()).ok_or(())? * times;
    let whole = number.round();
    if (number - whole).abs() > 1e-6 || whole > MOST as f64 {
        return Err(());
    }
    Ok(Some(whole as u64))
}

/// A number with marks between thousands or before decimals; a shortened one always has decimals after its one mark.
fn number(text: &str, shortened: bool) -> Option<f64> {
    let parts: Vec<&str> = text.split([',', '.', ' ', '\u{a0}', '\u{202f}', '\'', '’']).collect();
    if parts.iter().any(|part| part.is_empty() || part.len() > 15 || !part.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let marks: Vec<char> = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    let threes = |parts: &[&str]| parts[0].len() <= 3 && parts[1..].iter().all(|part| part.len() == 3);
    let alike = marks.windows(2).all(|pair| pair[0] == pair[1]);
    if parts.len() == 1 || (threes(&parts) && alike && !(shortened && parts.len() == 2)) {
        return parts.concat().parse().ok();
    }
    let (last, before) = parts.split_last()?;
    let grouped = marks[..marks.len() - 1].iter().all(|mark| *mark != marks[marks.len() - 1])
        && marks[..marks.len() - 1].windows(2).all(|pair| pair[0] == pair[1]);
    (grouped && (before.len() == 1 || threes(before))).then(|| format!("{}.{last}", before.concat()).parse().ok()).flatten()
}

/// A number that a spreadsheet has rounded: `1.22E+17`.
pub(super) fn is_rounded(cell: &str) -> bool {
    let cell = cell.trim().to_ascii_uppercase();
    cell.split_once("E+").is_some_and(|(digits, power)| {
        digits.starts_with(|c: char| c.is_ascii_digit())
            && digits.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','))
            && !power.is_empty()
            && power.bytes().all(|b| b.is_ascii_digit())
    })
}

/// Whether a cell settles the order of day and month: one of its two small numbers can only be a day.
pub(super) fn settles(cell: &str) -> Option<Order> {
    let date = cell.trim().split([' ', 'T', ',']).next()?;
    let parts: Vec<u16> = date.split(['/', '.', '-']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    match parts[..] {
        [day, month, year] if year > 99 && day > 12 && month <= 12 => Some(Order::DayFirst),
        [month, day, year] if year > 99 && day > 12 && month <= 12 => Some(Order::MonthFirst),
        _ => None,
    }
}

/// Whether day and month of a cell could change places, and that would be another day.
pub(super) fn is_open(cell: &str) -> bool {
    let both = [Order::DayFirst, Order::MonthFirst].map(|order| naive(cell, order).map(|when| when.day));
    matches!(both, [Some(one), Some(other)] if one != other)
}

/// A day with or without a time: `2026-06-05T10:11:12Z`, `2026-06-05 10:11 +0000`, `06/05/2026 10:11`, `Fri, Jun 5, 2026`,
/// `5 Jun 2026 18.05`. What names its distance from UTC is told in `zone`; what names none is taken as the clock of `theirs`.
pub(super) fn when(cell: &str, order: Order, (theirs, zone): (&TimeZone, &TimeZone)) -> Option<When> {
    let cell = cell.trim();
    let spaced = || strtime::parse("%Y-%m-%d %H:%M %z", cell).ok()?.to_timestamp().ok();
    let local = |at: Timestamp| {
        let at = at.to_zoned(zone.clone());
        When { day: at.date(), minute: Some(minutes(at.hour(), at.minute())) }
    };
    if let Some(at) = cell.parse::<Timestamp>().ok().or_else(spaced) {
        return Some(local(at));
    }
    let found = naive(cell, order)?;
    let Some(minute) = found.minute.filter(|_| theirs != zone) else { return Some(found) };
    let small = |n: u16| i8::try_from(n).expect("less than sixty");
    let at = theirs.to_ambiguous_timestamp(found.day.at(small(minute / 60), small(minute % 60), 0, 0)).compatible().ok()?;
    Some(local(at))
}

fn minutes(hour: i8, minute: i8) -> u16 {
    u16::from(hour.unsigned_abs()) * 60 + u16::from(minute.unsigned_abs())
}

/// Day and time as they stand there.
fn naive(cell: &str, order: Order) -> Option<When> {
    let lower = cell.trim().to_lowercase();
    let (date, minute) = match clock(&lower) {
        Some((at, minute)) => (&lower[..at], Some(minute)),
        None => (lower.as_str(), None),
    };
    let mut numbers = Vec::new();
    let mut month = None;
    for word in words(date) {
        match word.parse::<u32>() {
            Ok(number) => numbers.push((number, word.len())),
            Err(_) => month = month.or_else(|| MONTHS.iter().position(|names| names.iter().any(|name| word.starts_with(name)))),
        }
    }
    let month = month.map(|at| at as u32 + 1);
    let (year, month, day) = match (numbers.as_slice(), month) {
        ([(year, 4), (day, _)] | [(day, _), (year, 4)], Some(month)) => (*year, month, *day),
        ([(year, 4), (month, _), (day, _)], None) => (*year, *month, *day),
        ([(one, _), (other, _), (year, 4)], None) if order == Order::DayFirst => (*year, *other, *one),
        ([(one, _), (other, _), (year, 4)], None) => (*year, *one, *other),
        _ => return None,
    };
    let day = civil::Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    ((2000..2100).contains(&day.year())).then_some(When { day, minute })
}

/// Runs of digits and runs of letters.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for mut run in text.split(|c: char| !c.is_alphanumeric()) {
        while let Some(first) = run.chars().next() {
            let end = run.find(|c: char| c.is_ascii_digit() != first.is_ascii_digit()).unwrap_or(run.len());
            words.push(&run[..end]);
            run = &run[end..];
        }
    }
    words
}

/// Where a time begins, and its minutes after midnight: `10:11`, `10:11:12`, `9.30 pm` after a date.
fn clock(text: &str) -> Option<(usize, u16)> {
    let colon = text.find(':').or_else(|| text.rfind('.').filter(|at| text[..*at].contains(' ') && text[at + 1..].len() <= 5))?;
    let digits = |part: &str| part.bytes().take_while(u8::is_ascii_digit).count();
    let start = colon - text[..colon].bytes().rev().take_while(u8::is_ascii_digit).count();
    let rest = &text[colon + 1..];
    let (hour, minute): (u16, u16) = (text[start..colon].parse().ok()?, rest[..digits(rest)].parse().ok()?);
    let late = rest.contains("pm") && hour < 12;
    let early = rest.contains("am") && hour == 12;
    let hour = if late {
        hour + 12
    } else if early {
        0
    } else {
        hour
    };
    (hour < 24 && minute < 60).then_some((start, hour * 60 + minute))
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;
    use proptest::prelude::*;

    use super::{Order, count, is_open, is_rounded, settles, when};

    #[test]
    fn counts_of_many_countries() {
        for (cell, said) in [
            ("1234", 1234),
            ("1,234", 1234),
            ("1.234", 1234),
            ("1 234", 1234),
            ("1.234.567", 1_234_567),
            ("12.0", 12),
            ("1.234,0", 1234),
            ("1.2K", 1200),
            ("1,2 rb", 1200),
            ("3 jt", 3_000_000),
            ("12.345 ", 12345),
            ("0", 0),
            ("1,234,567.00", 1_234_567),
        ] {
            assert_eq!(count(cell), Ok(Some(said)), "{cell}");
        }
        for nothing in ["", "-", "—", "N/A"] {
            assert_eq!(count(nothing), Ok(None));
        }
        for wrong in ["-3", "banyak", "1.5", "1.22E+17", "999999999999", "1,23,4", "12:30", "1.234,567.8"] {
            assert_eq!(count(wrong), Err(()), "{wrong}");
        }
        assert!(is_rounded("1.22E+17") && is_rounded("6,1571E+13") && !is_rounded("Ezra") && !is_rounded("178"));
    }

    fn read(cell: &str, order: Order) -> Option<String> {
        let zone = TimeZone::get("Asia/Jakarta").unwrap();
        when(cell, order, (&zone, &zone)).map(|when| format!("{} {:?}", when.day, when.minute))
    }

    #[test]
    fn days_in_every_form() {
        for (cell, said) in [
            ("2026-06-05T03:11:12Z", "2026-06-05 Some(611)"),
            ("2026-06-05 20:30 +0000", "2026-06-06 Some(210)"),
            ("06/05/2026 10:11", "2026-06-05 Some(611)"),
            ("Fri, Jun 5, 2026", "2026-06-05 None"),
            ("Jan 13, 2026", "2026-01-13 None"),
            ("13 Okt 2026", "2026-10-13 None"),
            ("Oct 3, 2026", "2026-10-03 None"),
            ("5 Agustus 2026 18.05", "2026-08-05 Some(1085)"),
            ("Sep 1, 2026 9:05 PM", "2026-09-01 Some(1265)"),
            ("2026-08-02 19:05:00", "2026-08-02 Some(1145)"),
        ] {
            assert_eq!(read(cell, Order::MonthFirst).as_deref(), Some(said), "{cell}");
        }
        assert_eq!(read("05/06/2026", Order::DayFirst).as_deref(), Some("2026-06-05 None"));
        for wrong in ["", "kemarin", "31/31/2026", "13/01/26", "2026", "1899-01-01"] {
            assert_eq!(read(wrong, Order::DayFirst), None, "{wrong}");
        }
        assert_eq!(
            [settles("27/03/2026 06:08"), settles("03/27/2026"), settles("03/04/2026")],
            [Some(Order::DayFirst), Some(Order::MonthFirst), None]
        );
        assert!(is_open("03/04/2026 10:00") && !is_open("04/04/2026") && !is_open("2026-03-04"));
    }

    #[test]
    fn another_clock_is_told_in_ours() {
        let (theirs, ours) = (TimeZone::get("America/Los_Angeles").unwrap(), TimeZone::get("Asia/Jakarta").unwrap());
        let found = when("03/01/2026 18:00", Order::MonthFirst, (&theirs, &ours)).unwrap();
        assert_eq!((found.day.to_string(), found.minute), ("2026-03-02".to_owned(), Some(9 * 60)));
    }

    proptest! {
        #[test]
        fn no_cell_makes_it_fall(cell in "\\PC{0,24}", digits in "[0-9/., :TZapmKrb+-]{0,20}") {
            for cell in [cell.as_str(), digits.as_str()] {
                let _count = count(cell);
                let _day = (read(cell, Order::DayFirst), is_open(cell), settles(cell), is_rounded(cell));
            }
        }
    }
}
