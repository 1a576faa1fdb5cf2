//! The desk: what the staff sees. Every shareable item with its card, its posts and what to look at first; below, what is held back and why.
//!
//! It stands in the social tree, works from a disk, and is never published. New items come first.

mod checks;
mod coming;
mod posts;

use std::sync::Arc;

use serde::Serialize;

use crate::{
    collection::model::{item::Item, platform::Platform},
    site::{
        Site,
        links::Links,
        output::PageRef,
        pages::{
            Desk,
            line::{Line, Link},
        },
    },
    text::{numbers, script},
};

use super::gate;
pub(in crate::site::social) use posts::alt_text;
use posts::{Tongue, tongue};

/// Items on one page of the desk: eight posts each.
const PAGE_SIZE: usize = 48;

/// One page of the desk.
#[derive(Debug, Serialize)]
pub(crate) struct DeskView {
    dir: &'static str,
    site: String,
    styles: Vec<String>,
    script: String,
    icon: String,
    /// The coming weeks; on the first page.
    weeks: Vec<coming::Week>,
    /// Address of the calendar for a calendar program.
    calendar: String,
    /// The files for schedulers; on the first page.
    files: Vec<coming::FileView>,
    /// How many items may be shared, in words.
    ready: String,
    platforms: Vec<Choice>,
    languages: Vec<Choice>,
    items: Vec<Shared>,
    pager: Vec<Link>,
    /// What each platform takes, where that is known from, and since when; told on the last page.
    limits: Vec<String>,
    /// Everything that is held back; told on the last page.
    held: Vec<HeldBack>,
}

/// A platform or a language to choose from.
#[derive(Debug, Serialize)]
struct Choice {
    key: String,
    name: String,
}

/// One item with its posts.
#[derive(Debug, Serialize)]
struct Shared {
    id: String,
    title: Line,
    over: String,
    tongues: Vec<Tongue>,
}

/// One item that is not offered.
#[derive(Debug, Serialize)]
struct HeldBack {
    title: Line,
    why: String,
}

/// How many pages the desk has.
pub(crate) fn pages(site: &Site) -> usize {
    site.shared.len().div_ceil(PAGE_SIZE).max(1)
}

/// The view of one page of the desk, `number` from 1.
pub(crate) fn view(at: Desk<'_>, number: usize) -> DeskView {
    let settings = at.site.published.settings();
    let shared = &at.site.shared;
    let last = shared.len().div_ceil(PAGE_SIZE).max(1);
    let shown = shared.iter().skip((number - 1) * PAGE_SIZE).take(PAGE_SIZE);
    DeskView {
        dir: script::direction(at.lang),
        site: at.text(&settings.title),
        styles: styles(at),
        script: at.href(&at.witness.asset("desk.js")),
        icon: at.href(&at.witness.asset("icon.svg")),
        weeks: if number == 1 { coming::weeks(at) } else { Vec::new() },
        calendar: at.href(&Links::calendar("ics")),
        files: if number == 1 { coming::files(at) } else { Vec::new() },
        ready: at.n("desk_ready", shared.len()),
        platforms: settings.platforms.iter().map(|row| Choice { key: row.key.to_owned(), name: row.name.to_owned() }).collect(),
        languages: settings.languages.iter().map(|lang| Choice { key: lang.clone(), name: tongue_name(at, lang) }).collect(),
        items: shown.map(|index| item(at, *index)).collect(),
        pager: if last > 1 { (1..=last).map(|page| pager(at, page, number)).collect() } else { Vec::new() },
        limits: if number == last { settings.platforms.iter().map(|row| limit(at, row)).collect() } else { Vec::new() },
        held: if number == last { held(at) } else { Vec::new() },
    }
}

fn item(at: Desk<'_>, index: usize) -> Shared {
    let item = &at.site.published.items()[index];
    let date = item.date.as_ref().map(|date| date.words(at.lang, at.fallback()));
    let over = [Some(at.witness.words().genre(item, at.lang, at.fallback())), date];
    Shared {
        id: item.id.clone(),
        title: at.line(&item.title),
        over: over.into_iter().flatten().collect::<Vec<_>>().join(", "),
        tongues: at.site.published.settings().languages.iter().map(|lang| tongue(at, index, lang)).collect(),
    }
}

/// "Instagram: 2.200 huruf, 5 tagar. Sumber: … (2026-11)."
fn limit(at: Desk<'_>, row: &Platform) -> String {
    let grouped = |n: usize| numbers::grouped(n as u64, at.lang);
    let values =
        [("name", row.name), ("limit", &grouped(row.limit)), ("tags", &grouped(row.tags)), ("source", row.source), ("seen", row.seen)];
    at.fill("desk_limit", &values)
}

fn held(at: Desk<'_>) -> Vec<HeldBack> {
    let published = &at.site.published;
    let why = |(index, item): (usize, &Arc<Item>)| {
        let reason = gate::shareable(item, published.withheld(index), published.settings()).err()?;
        Some(HeldBack { title: at.line(&item.title), why: reason.words().get(at.lang).to_owned() })
    };
    published.items().iter().enumerate().filter_map(why).collect()
}

fn pager(at: Desk<'_>, page: usize, number: usize) -> Link {
    let target = at.site.links.page(&PageRef::Desk { number: page }, at.lang);
    Link { current: page == number, ..Link::new(page.to_string(), Links::relative(at.path, &target)) }
}

fn styles(at: Desk<'_>) -> Vec<String> {
    let mut styles = vec![at.href(&at.witness.asset("pusaka.css")), at.href(&at.witness.asset("desk.css"))];
    if !at.site.published.settings().tokens.is_empty() {
        styles.insert(1, at.href("assets/tokens.css"));
    }
    styles
}

/// A language by its own name.
fn tongue_name(at: Desk<'_>, lang: &str) -> String {
    at.witness.words().strings.get(lang, "language_name").to_owned()
}
