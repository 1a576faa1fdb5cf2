//! `social/plan.yaml`: the frozen weeks as a promise, for `content/`.

use crate::{
    collection::model::schedule::clock,
    site::{
        Site,
        social::calendar::{Entry, days},
    },
};

/// What stands at the top of the file.
const HEAD: &str = "\
# Written by `pusaka social plan --freeze`: what has been promised for the coming weeks, whatever comes into the collection.
# Ditulis oleh `pusaka social plan --freeze`: yang sudah dijanjikan untuk pekan-pekan ini, apa pun yang masuk koleksi.
# A line may be changed or taken out. Baris boleh diubah atau dihapus.
";

/// The present week and those frozen, as the calendar has them, and what was promised for later.
pub(crate) fn promises(site: &Site) -> String {
    let from = days::number(site.calendar.from);
    let end = days::monday(days::week(from) + i64::from(site.published.settings().schedule.frozen));
    let frozen = site.calendar.entries.iter().filter(|entry| entry.day < end && !entry.is_done() && entry.about.item().is_some());
    let mut out = HEAD.to_owned();
    let mut lines: Vec<String> = frozen.map(|entry| line(site, entry)).collect();
    for promised in site.published.promised().iter().filter(|promised| days::number(promised.date) >= end) {
        let voice = promised.voice.map_or_else(String::new, |voice| format!(", voice: {voice}"));
        let platforms = promised.platforms.join(", ");
        let at = clock(promised.minute);
        let item = quoted(&promised.item);
        lines.push(format!("- {{date: {}, at: \"{at}\", item: {item}, platforms: [{platforms}]{voice}}}\n", promised.date));
    }
    lines.sort();
    out.extend(lines);
    if out.len() == HEAD.len() { out + "[]\n" } else { out }
}

fn line(site: &Site, entry: &Entry) -> String {
    let item = quoted(&entry.about.id(site));
    let (date, at, platforms) = (days::day(entry.day), clock(entry.minute), entry.platforms.join(", "));
    format!("- {{date: {date}, at: \"{at}\", item: {item}, platforms: [{platforms}], voice: {}}}\n", entry.voice.key())
}

/// A word of YAML that nothing within can break.
pub(crate) fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("a text is plain data")
}
