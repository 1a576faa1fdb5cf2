//! `calendar.json`: everything that is known of each post, for scripts.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    collection::model::schedule::clock,
    findings::Words,
    site::{
        Site, Witness,
        social::calendar::{Entry, days},
        when,
    },
};

use super::post::{Post, instant, local, why};

#[derive(Serialize)]
struct CalendarFile<'a> {
    /// The first day and the last.
    from: String,
    to: String,
    timezone: &'a str,
    entries: Vec<EntryFile>,
    days: Vec<KeptFile>,
    quiet: Vec<QuietFile<'a>>,
}

/// One thing that is posted.
#[derive(Serialize)]
struct EntryFile {
    date: String,
    time: String,
    /// The instant, with its distance from UTC.
    at: String,
    item: String,
    voice: &'static str,
    why: Words,
    platforms: Vec<PlatformFile>,
}

#[derive(Serialize)]
struct PlatformFile {
    platform: &'static str,
    /// Address of the post, empty where the log names none; absent while it is not posted.
    #[serde(skip_serializing_if = "Option::is_none")]
    posted: Option<String>,
    /// By language.
    posts: BTreeMap<String, PostFile>,
}

#[derive(Serialize)]
struct PostFile {
    title: String,
    text: String,
    link: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    image: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    alt: String,
}

/// A day that is kept.
#[derive(Serialize)]
struct KeptFile {
    date: String,
    id: String,
    name: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hashtag: Option<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    basis: String,
    /// Whether the basis was looked up.
    checked: bool,
}

#[derive(Serialize)]
struct QuietFile<'a> {
    from: String,
    to: String,
    why: &'a BTreeMap<String, String>,
}

/// The file, indented for people who look into it.
pub(crate) fn json(site: &Site, witness: &dyn Witness) -> String {
    let calendar = &site.calendar;
    let first = days::number(calendar.from);
    let date = |number: i64| days::day(number).to_string();
    let kept = calendar.kept.iter().map(|(day, kept)| KeptFile {
        date: date(*day),
        id: kept.id.clone(),
        name: kept.names.0.clone(),
        hashtag: kept.hashtag.clone(),
        basis: kept.basis.clone(),
        checked: kept.checked,
    });
    let quiet = calendar.quiet.iter().map(|quiet| QuietFile { from: quiet.from.to_string(), to: quiet.to.to_string(), why: &quiet.why.0 });
    let file = CalendarFile {
        from: date(first),
        to: date(first + calendar.days - 1),
        timezone: &site.published.settings().timezone,
        entries: calendar.entries.iter().map(|entry| written(site, witness, entry)).collect(),
        days: kept.collect(),
        quiet: quiet.collect(),
    };
    serde_json::to_string_pretty(&file).expect("a calendar is plain data") + "\n"
}

fn written(site: &Site, witness: &dyn Witness, entry: &Entry) -> EntryFile {
    let zone = when::zone(&site.published.settings().timezone);
    let platform = |key: &'static str| {
        let languages = site.published.settings().languages.iter();
        let posts = languages.filter_map(|lang| {
            let post = Post::new(site, witness, entry, (key, lang))?;
            Some((lang.clone(), PostFile { title: post.title, text: post.caption.text, link: post.link, image: post.image, alt: post.alt }))
        });
        PlatformFile { platform: key, posted: entry.posted.get(key).cloned(), posts: posts.collect() }
    };
    EntryFile {
        date: local(entry).strftime("%Y-%m-%d").to_string(),
        time: clock(entry.minute),
        at: instant(site, entry).to_zoned(zone).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
        item: entry.about.id(site).into_owned(),
        voice: entry.voice.key(),
        why: why(site, witness, entry),
        platforms: entry.platforms.iter().map(|key| platform(key)).collect(),
    }
}
