//! iCalendar by RFC 5545: lines that are escaped and folded, and the calendar of events that the public subscribes to.
//!
//! Times are in UTC, so that no time zone has to be described. The identity of an event is its address, so that a calendar
//! that is read in again changes what stands there.

use crate::{
    collection::model::{
        date::Day,
        event::{Event, Time},
        notice::{Notice, Section},
    },
    site::{
        Site, Witness,
        output::PageRef,
        pages::{Desk, plain_body},
        social::calendar::days,
        when,
    },
    text::fold::folded,
};

/// All events of the site, past ones too, in one language.
pub(super) fn events(site: &Site, witness: &dyn Witness, lang: &str) -> String {
    let settings = site.published.settings();
    let path = site.links.events_ics(lang);
    let at = Desk { site, witness, lang, path: &path };
    let mut out = Lines::calendar(&at.fill("events_calendar", &[("site", &at.text(&settings.title))]));
    for notice in site.published.notices(Section::Events) {
        if let Some(found) = notice.event() {
            event(&mut out, at, notice, found);
        }
    }
    out.end()
}

fn event(out: &mut Lines, at: Desk<'_>, notice: &Notice, event: &Event) {
    let page = PageRef::Notice { section: Section::Events, slug: notice.text.slug.clone() };
    let zone = when::zone(&at.site.published.settings().timezone);
    let stamp = |time: Time| when::instant(&zone, time.day, time.minute.unwrap_or(0)).strftime("%Y%m%dT%H%M%SZ").to_string();
    out.line("BEGIN", "VEVENT");
    out.text("UID", &format!("event-{}@{}", notice.text.slug, host(at.site)));
    out.line("DTSTAMP", &format!("{}T000000Z", compact(days::number(at.site.published.date()))));
    if event.span.start.minute.is_some() {
        out.line("DTSTART", &stamp(event.span.start));
        if let Some(end) = event.span.end {
            out.line("DTEND", &stamp(end));
        }
    } else {
        out.days(days::number(event.span.start.day), days::number(event.span.last()) + 1);
    }
    out.text("SUMMARY", &at.text(notice.title()));
    out.text("DESCRIPTION", &plain_body(at, &notice.text));
    let place = event.place.as_ref().map(|place| at.text(&place.names));
    let address = Some(at.text(&event.address)).filter(|address| !address.is_empty());
    let parts: Vec<String> = place.into_iter().chain(address).chain(event.online.clone()).collect();
    if !parts.is_empty() {
        out.text("LOCATION", &at.list(&parts));
    }
    if let Some([lat, lon]) = event.place.as_ref().and_then(|place| place.at) {
        out.line("GEO", &format!("{lat};{lon}"));
    }
    out.line("URL", &at.site.links.absolute(&at.site.links.page(&page, at.lang)));
    out.line("STATUS", if event.cancelled { "CANCELLED" } else { "CONFIRMED" });
    out.line("END", "VEVENT");
}

/// A day by its number as iCalendar writes it: 20261205.
pub(crate) fn compact(day: i64) -> String {
    let Day { year, month, day } = days::day(day);
    format!("{year:04}{month:02}{day:02}")
}

/// The host of the site, which makes identities unique in the world.
pub(crate) fn host(site: &Site) -> String {
    let url = &site.published.settings().base_url;
    let rest = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
    rest.split(['/', ':', '?']).next().unwrap_or("localhost").to_owned()
}

/// Content lines, escaped and folded, ending in CR LF.
#[derive(Default)]
pub(crate) struct Lines(String);

impl Lines {
    /// The head of a calendar that is called `name`.
    pub(crate) fn calendar(name: &str) -> Self {
        let mut out = Self::default();
        out.line("BEGIN", "VCALENDAR");
        out.line("VERSION", "2.0");
        out.line("PRODID", concat!("-//pusaka//", env!("CARGO_PKG_VERSION"), "//ID"));
        out.line("CALSCALE", "GREGORIAN");
        out.line("METHOD", "PUBLISH");
        out.text("X-WR-CALNAME", name);
        out
    }

    /// Closes the calendar.
    pub(crate) fn end(mut self) -> String {
        self.line("END", "VCALENDAR");
        self.0
    }

    /// A value that stands as it is.
    pub(crate) fn line(&mut self, name: &str, value: &str) {
        self.0.push_str(&folded(&format!("{name}:{value}")));
    }

    /// Whole days, from the first to before the last.
    pub(crate) fn days(&mut self, from: i64, to: i64) {
        self.line("DTSTART;VALUE=DATE", &compact(from));
        self.line("DTEND;VALUE=DATE", &compact(to));
    }

    /// A text: backslash, semicolon, comma and line ends are escaped, and no other control character stays.
    pub(crate) fn text(&mut self, name: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len());
        for c in value.replace("\r\n", "\n").chars() {
            match c {
                '\\' | ';' | ',' => escaped.extend(['\\', c]),
                '\n' => escaped.push_str("\\n"),
                c if c.is_control() => {}
                c => escaped.push(c),
            }
        }
        self.line(name, &escaped);
    }
}
