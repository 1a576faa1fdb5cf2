//! Times of events as instants and in words: in the time zone of the site, which is named, for readers may be elsewhere.

use jiff::{Timestamp, civil, tz::TimeZone};

use crate::{
    collection::model::{
        date::Day,
        event::{Span, Time},
        notice::{Matter, Notice},
    },
    text::strings::Strings,
};

use super::social::calendar::days;

/// A zone by its IANA name; the reader has seen to it that it is one.
pub(crate) fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

/// A day and the minutes after its midnight, on the clocks of a place.
pub(crate) fn local(day: Day, minute: u16) -> civil::DateTime {
    let small = |n: u16| i8::try_from(n).expect("less than sixty");
    days::civil(day).at(small(minute / 60), small(minute % 60), 0, 0)
}

/// The same as an instant.
pub(crate) fn instant(zone: &TimeZone, day: Day, minute: u16) -> Timestamp {
    zone.to_ambiguous_timestamp(local(day, minute)).compatible().unwrap_or(Timestamp::UNIX_EPOCH)
}

/// A time for machines: a day, or an instant with its distance from UTC.
pub(crate) fn iso(zone: &TimeZone, time: Time) -> String {
    match time.minute {
        None => time.day.to_string(),
        Some(minute) => instant(zone, time.day, minute).to_zoned(zone.clone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
    }
}

/// Minutes after midnight as the language writes them: "09.00".
pub(crate) fn clock(strings: &Strings, lang: &str, minute: u16) -> String {
    let (hour, minute) = (format!("{:02}", minute / 60), format!("{:02}", minute % 60));
    strings.fill(lang, "when_clock", &[("hour", &hour), ("minute", &minute)])
}

/// Says times in one language.
#[derive(Clone, Copy)]
pub(crate) struct Speaker<'a> {
    pub(crate) strings: &'a Strings,
    pub(crate) lang: &'a str,
    /// IANA name of the time zone of the site.
    pub(crate) zone: &'a str,
}

impl Speaker<'_> {
    /// When a notice takes place, or when it appeared.
    pub(crate) fn notice(self, notice: &Notice) -> String {
        match &notice.matter {
            Matter::Event(event) => self.span(event.span),
            Matter::Campaign(campaign) => self.span(campaign.span()),
            Matter::News(day) => self.date(*day),
            Matter::Story(story) => self.date(story.date),
        }
    }

    /// "Sabtu, 5 Desember 2026, pukul 09.00–12.00 WIB", "Sabtu, 5 Desember 2026 sampai Minggu, 3 Januari 2027".
    pub(crate) fn span(self, span: Span) -> String {
        let (start, end) = (span.start, span.end.unwrap_or(span.start));
        let zone = self.zone_name(start);
        let clocks = start.minute.zip(end.minute).map(|(from, to)| (self.clock(from), self.clock(to)));
        match clocks {
            None if start.day == end.day => self.day(start.day),
            None => self.fill("range", &[("from", &self.day(start.day)), ("to", &self.day(end.day))]),
            Some((from, _)) if start == end => self.fill("when_time", &[("day", &self.day(start.day)), ("from", &from), ("zone", &zone)]),
            Some((from, to)) if start.day == end.day => {
                self.fill("when_times", &[("day", &self.day(start.day)), ("from", &from), ("to", &to), ("zone", &zone)])
            }
            Some((from, to)) => {
                let from = self.fill("when_time", &[("day", &self.day(start.day)), ("from", &from), ("zone", &zone)]);
                let to = self.fill("when_time", &[("day", &self.day(end.day)), ("from", &to), ("zone", &zone)]);
                self.fill("range", &[("from", &from), ("to", &to)])
            }
        }
    }

    /// "Sabtu, 5 Desember 2026".
    pub(crate) fn day(self, day: Day) -> String {
        let weekday = format!("weekday_{}", days::weekday(days::number(day)));
        self.fill("when_day", &[("weekday", self.strings.get(self.lang, &weekday)), ("day", &self.date(day))])
    }

    /// "5 Desember 2026".
    pub(crate) fn date(self, day: Day) -> String {
        day.words(self.strings, self.lang)
    }

    fn clock(self, minute: u16) -> String {
        clock(self.strings, self.lang, minute)
    }

    /// What people call the zone at that time: WIB, WITA, WIT, CET.
    fn zone_name(self, time: Time) -> String {
        let zone = zone(self.zone);
        let at = instant(&zone, time.day, time.minute.unwrap_or(0));
        zone.to_offset_info(at).abbreviation().to_owned()
    }

    fn fill(self, key: &str, values: &[(&str, &str)]) -> String {
        self.strings.fill(self.lang, key, values)
    }
}

#[cfg(test)]
mod tests {
    use super::{Speaker, iso, zone};
    use crate::{
        collection::model::{
            date::Day,
            event::{Span, Time},
        },
        site::social::examples::words,
    };

    fn time(day: u8, minute: Option<u16>) -> Time {
        Time { day: Day { year: 2026, month: 12, day }, minute }
    }

    #[test]
    fn times_are_said_in_the_zone_of_the_site() {
        let words = words();
        let say = |lang, start, end| Speaker { strings: &words.strings, lang, zone: "Asia/Makassar" }.span(Span { start, end });
        let (nine, noon) = (time(5, Some(540)), time(5, Some(720)));
        assert_eq!(say("id", nine, Some(noon)), "Sabtu, 5 Desember 2026, pukul 09.00–12.00 WITA");
        assert_eq!(say("en", nine, Some(noon)), "Saturday, 5 December 2026, 09:00–12:00 (WITA)");
        assert_eq!(say("id", nine, None), "Sabtu, 5 Desember 2026, pukul 09.00 WITA");
        assert_eq!(say("en", time(5, None), Some(time(20, None))), "Saturday, 5 December 2026 to Sunday, 20 December 2026");
        assert_eq!(say("id", time(5, None), None), "Sabtu, 5 Desember 2026");
        assert_eq!(
            say("id", nine, Some(time(6, Some(60)))),
            "Sabtu, 5 Desember 2026, pukul 09.00 WITA sampai Minggu, 6 Desember 2026, pukul 01.00 WITA"
        );
    }

    #[test]
    fn machines_are_told_the_distance_from_utc() {
        assert_eq!(iso(&zone("Asia/Jakarta"), time(5, Some(540))), "2026-12-05T09:00:00+07:00");
        assert_eq!(iso(&zone("Asia/Jakarta"), time(5, None)), "2026-12-05");
    }
}
