//! Times of events and the days of campaigns: as typed, and whether the end comes after the beginning.

use super::{record::Spot, schedule::minute, words};
use crate::{collection::model::event::Time, findings::Finding};

/// A day, a day with a time (`2026-12-05 09:00`), or, where something began at `from`, the time alone (`12:00`).
pub(super) fn time(spot: &Spot, from: Option<Time>, findings: &mut Vec<Finding>) -> Option<Time> {
    let typed = spot.text()?;
    let (day, rest) = typed.split_once([' ', 'T']).map_or((typed, ""), |(day, rest)| (day, rest.trim()));
    match (words::day(day), minute(rest), from) {
        (Some(day), _, _) if rest.is_empty() => return Some(Time { day, minute: None }),
        (Some(day), Some(minute), _) => return Some(Time { day, minute: Some(minute) }),
        (None, None, Some(from)) if rest.is_empty() && minute(day).is_some() => return Some(Time { minute: minute(day), ..from }),
        _ => {}
    }
    if let Some(finding) = words::no_such_day(day) {
        findings.push(finding.at(spot.place()));
        return None;
    }
    let finding = Finding::error("bad-day", format!("`{typed}` is not a day with a time"), format!("`{typed}` bukan tanggal dengan jam"));
    findings.push(finding.at(spot.place()).hint(
        "write the day, and the time after it: 2026-12-05, 2026-12-05 09:00",
        "tulis tanggal, lalu jamnya: 2026-12-05, 2026-12-05 09:00",
    ));
    None
}

/// Tells that the end comes before the beginning.
pub(super) fn in_order(spot: &Spot, start: Option<Time>, end: Option<Time>, findings: &mut Vec<Finding>) {
    let (Some(start), Some(end)) = (start, end) else { return };
    let timed = start.minute.zip(end.minute);
    if start.day > end.day || (start.day == end.day && timed.is_some_and(|(start, end)| start > end)) {
        findings.push(reversed(spot));
    }
}

/// The finding that something ends before it begins.
pub(super) fn reversed(spot: &Spot) -> Finding {
    Finding::error("ends-before-it-begins", "this ends before it begins", "ini berakhir sebelum mulai")
        .at(spot.place())
        .hint("the earlier time comes first", "waktu yang lebih awal ditulis lebih dulu")
}
