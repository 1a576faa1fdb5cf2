//! The desk: what the staff sees. The coming weeks day by day with every post ready to paste, every item that may be shared,
//! what is held back and why, and a report of hashtags.
//!
//! It is one file in the social tree, styles and script within, only pictures and typefaces beside it; it works from a disk
//! and is never published.

mod checks;
mod coming;
mod posts;
mod seen;
mod tags;
mod things;

use std::sync::Arc;

use serde::Serialize;

use crate::{
    collection::model::{item::Item, platform::Platform},
    site::{
        links::Links,
        pages::{Desk, line::Line},
        standards,
    },
    text::{numbers, script},
};

use super::gate;
pub(in crate::site::social) use posts::alt_text;

/// The desk.
#[derive(Debug, Serialize)]
pub(crate) struct DeskView {
    dir: &'static str,
    site: String,
    /// The whole style and the whole script: nothing is asked for but pictures and typefaces.
    style: String,
    script: String,
    icon: String,
    weeks: Vec<coming::Week>,
    /// Address of the calendar for a calendar program.
    calendar: String,
    /// The files for schedulers.
    files: Vec<coming::HandOver>,
    /// How many items may be shared, in words.
    ready: String,
    platforms: Vec<Choice>,
    languages: Vec<Choice>,
    things: Vec<things::Thing>,
    others: Vec<things::Pick>,
    tags: Vec<tags::TagReport>,
    /// What each platform takes, where that is known from, and since when.
    limits: Vec<String>,
    /// Everything that is held back.
    held: Vec<HeldBack>,
}

/// A platform or a language to choose from.
#[derive(Debug, Serialize)]
struct Choice {
    key: String,
    name: String,
}

/// One item that is not offered.
#[derive(Debug, Serialize)]
struct HeldBack {
    title: Line,
    why: String,
}

/// The view of the desk.
pub(crate) fn view(at: Desk<'_>) -> DeskView {
    let settings = at.site.published.settings();
    let (things, others) = things::things(at);
    DeskView {
        dir: script::direction(at.lang),
        site: at.text(&settings.title),
        style: style(at),
        script: at.witness.inline("desk.js"),
        icon: at.href(&at.witness.asset("icon.svg")),
        weeks: coming::weeks(at),
        calendar: at.href(&Links::calendar("ics")),
        files: coming::files(at),
        ready: at.n("desk_ready", at.site.shared.len()),
        platforms: settings.platforms.iter().map(|row| Choice { key: row.key.to_owned(), name: row.name.to_owned() }).collect(),
        languages: settings.languages.iter().map(|lang| Choice { key: lang.clone(), name: tongue_name(at, lang) }).collect(),
        things,
        others,
        tags: tags::report(at),
        limits: settings.platforms.iter().map(|row| limit(at, row)).collect(),
        held: held(at),
    }
}

/// "Instagram: 2.200 huruf, 5 tagar. Sumber: … (2026-11)."
fn limit(at: Desk<'_>, row: &Platform) -> String {
    let grouped = |n: usize| numbers::grouped(n as u64, at.lang);
    let values =
        [("name", row.name), ("limit", &grouped(row.limit)), ("tags", &grouped(row.tags)), ("source", row.source), ("seen", row.seen)];
    let limit = at.fill("desk_limit", &values);
    let Some(fold) = row.fold else { return limit };
    let folded = at.fill("desk_limit_fold", &[("characters", &grouped(fold.characters)), ("source", fold.source)]);
    format!("{limit} {folded}")
}

fn held(at: Desk<'_>) -> Vec<HeldBack> {
    let published = &at.site.published;
    let why = |(index, item): (usize, &Arc<Item>)| {
        let reason = gate::shareable(item, published.withheld(index), published.settings()).err()?;
        Some(HeldBack { title: at.line(&item.title), why: reason.words().get(at.lang).to_owned() })
    };
    published.items().iter().enumerate().filter_map(why).collect()
}

/// The gallery's style, the institution's tokens and the desk's own, as one that stands a folder higher than its typefaces.
fn style(at: Desk<'_>) -> String {
    let tokens = standards::tokens(at.site.published.settings());
    [at.witness.inline("pusaka.css"), tokens, at.witness.inline("desk.css")].concat().replace("url(fonts/", "url(assets/fonts/")
}

/// A language by its own name.
fn tongue_name(at: Desk<'_>, lang: &str) -> String {
    at.witness.words().strings.get(lang, "language_name").to_owned()
}
