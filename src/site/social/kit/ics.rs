//! `calendar.ics` by RFC 5545. Times are in UTC, so that no time zone has to be described; the identity of an event is its
//! slot, so that a calendar that is read in again changes what stands there.

use crate::site::{
    Site, Witness,
    standards::ics::{Lines, compact, host},
};

use super::post::{Post, instant, row, why};
use crate::site::social::calendar::{Entry, days};

/// The calendar as text, lines ending in CR LF.
pub(crate) fn ics(site: &Site, witness: &dyn Witness) -> String {
    let settings = site.published.settings();
    let lang = settings.default_language();
    let name = witness.words().strings.fill(lang, "calendar_name", &[("site", settings.title.text(lang, lang))]);
    let mut out = Lines::calendar(&name);
    let stamp = format!("{}T000000Z", compact(days::number(site.published.date())));
    for entry in &site.calendar.entries {
        event(&mut out, site, witness, entry, &stamp);
    }
    for (day, kept) in &site.calendar.kept {
        let uid = format!("kept-{}-{}", compact(*day), kept.id);
        all_day(&mut out, site, (*day, day + 1), (&uid, &stamp), &[kept.names.text(lang, lang), &kept.basis]);
    }
    for quiet in &site.calendar.quiet {
        let (from, to) = (days::number(quiet.from), days::number(quiet.to));
        let summary = witness.words().strings.fill(lang, "calendar_quiet", &[("why", quiet.why.text(lang, lang))]);
        let uid = format!("quiet-{}-{}", compact(from), compact(to));
        all_day(&mut out, site, (from, to + 1), (&uid, &stamp), &[summary.trim_end_matches([' ', ':']), ""]);
    }
    out.end()
}

/// One entry: its platforms and title, why it comes, and the text for each platform.
fn event(out: &mut Lines, site: &Site, witness: &dyn Witness, entry: &Entry, stamp: &str) {
    let lang = site.published.settings().default_language();
    let posts: Vec<Post> = entry.platforms.iter().filter_map(|key| Post::new(site, witness, entry, (key, lang))).collect();
    let names: Vec<&str> = entry.platforms.iter().filter_map(|key| Some(row(site, key)?.name)).collect();
    let title = entry.about.title(site).text(lang, lang);
    let mut told = vec![why(site, witness, entry).get(lang).to_owned()];
    told.extend(posts.iter().map(|post| format!("— {} —\n{}", post.platform.name, post.caption.text)));
    let start = instant(site, entry).strftime("%Y%m%dT%H%M%SZ").to_string();
    out.line("BEGIN", "VEVENT");
    // Two entries of one moment (two items in the log) are told apart by what they are about.
    let twin =
        site.calendar.entries.iter().any(|other| (other.day, other.minute) == (entry.day, entry.minute) && other.about < entry.about);
    let beside = if twin { format!("-{}", entry.about.id(site)) } else { String::new() };
    out.text("UID", &format!("post-{start}{beside}@{}", host(site)));
    out.line("DTSTAMP", stamp);
    out.line("DTSTART", &start);
    out.line("DURATION", "PT15M");
    out.text("SUMMARY", &format!("{}: {title}", witness.words().strings.list(lang, &names)));
    out.text("DESCRIPTION", &told.join("\n\n"));
    out.text("CATEGORIES", entry.voice.key());
    if let Some(post) = posts.first() {
        out.line("URL", &post.link);
    }
    out.line("STATUS", if entry.is_done() { "CONFIRMED" } else { "TENTATIVE" });
    out.line("END", "VEVENT");
}

/// Whole days, from the first to before the last; they leave the hours free.
fn all_day(out: &mut Lines, site: &Site, (from, to): (i64, i64), (uid, stamp): (&str, &str), [summary, told]: &[&str; 2]) {
    out.line("BEGIN", "VEVENT");
    out.text("UID", &format!("{uid}@{}", host(site)));
    out.line("DTSTAMP", stamp);
    out.days(from, to);
    out.text("SUMMARY", summary);
    if !told.is_empty() {
        out.text("DESCRIPTION", told);
    }
    out.line("TRANSP", "TRANSPARENT");
    out.line("END", "VEVENT");
}
