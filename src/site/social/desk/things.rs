//! By item: the newest with every post there could be, whenever somebody wants one; of all others what is needed to find them.
//!
//! A desk with every caption of ten thousand items would be a file that no browser opens. What stands in full is bounded by
//! the number of texts, and a line in `social/plan.yaml` brings any other item onto its day.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::site::{
    cards,
    links::Links,
    output::{CardRef, PageRef},
    pages::{Desk, line::Line, over},
    social::calendar::{Entry, days},
};

use super::{
    checks::{Check, of_item},
    coming::{id, in_words},
    posts::{Picture, PostView, post},
};

/// Most texts to paste of the items that stand in full, some 3 KB each.
const MOST_TEXTS: usize = 800;

/// One item with its posts.
#[derive(Debug, Serialize)]
pub(super) struct Thing {
    id: String,
    title: Line,
    over: String,
    next: Option<Next>,
    checks: Vec<Check>,
    /// By which it is known at a glance: that of its first post.
    picture: Option<Picture>,
    posts: Vec<PostView>,
}

/// One of the others.
#[derive(Debug, Serialize)]
pub(super) struct Pick {
    id: String,
    title: Line,
    over: String,
    next: Option<Next>,
    /// Its page in the gallery.
    page: String,
    /// Its card beside the desk; empty where it has none.
    card: String,
}

/// When it comes next.
#[derive(Debug, Clone, Serialize)]
struct Next {
    href: String,
    day: String,
}

/// The newest in full, then all others.
pub(super) fn things(at: Desk<'_>) -> (Vec<Thing>, Vec<Pick>) {
    let settings = at.site.published.settings();
    let texts = settings.platforms.len() * settings.languages.len();
    let (whole, others) = at.site.shared.split_at((MOST_TEXTS / texts).min(at.site.shared.len()));
    let mut coming: BTreeMap<usize, Next> = BTreeMap::new();
    for entry in at.site.calendar.entries.iter().filter(|entry| !entry.is_done()) {
        if let Some(index) = entry.about.item() {
            coming.entry(index).or_insert_with(|| Next { href: format!("#{}", id(at, entry)), day: in_words(at, entry.day) });
        }
    }
    let thing = |index: &usize| thing(at, *index, coming.get(index).cloned());
    let pick = |index: &usize| pick(at, *index, coming.get(index).cloned());
    (whole.iter().map(thing).collect(), others.iter().map(pick).collect())
}

fn thing(at: Desk<'_>, index: usize, next: Option<Next>) -> Thing {
    let item = &at.site.published.items()[index];
    let someday = Entry::unplanned(&at.site.published, index, days::number(at.site.published.date()));
    let rows = &at.site.published.settings().platforms;
    let posts: Vec<PostView> = rows.iter().filter_map(|row| post(at, &someday, row.key, false)).collect();
    Thing {
        id: item.id.clone(),
        title: at.line(&item.title),
        over: over(at, item),
        next,
        checks: of_item(at, item),
        picture: posts.iter().find_map(PostView::picture),
        posts,
    }
}

fn pick(at: Desk<'_>, index: usize, next: Option<Next>) -> Pick {
    let item = &at.site.published.items()[index];
    let card = CardRef::Item { id: item.id.clone() };
    Pick {
        title: at.line(&item.title),
        over: over(at, item),
        next,
        page: at.site.links.absolute(&at.site.links.page(&PageRef::Item { id: item.id.clone() }, at.lang)),
        card: if cards::exists(at.site, &card) { at.href(&Links::card(&card, at.lang)) } else { String::new() },
        id: item.id.clone(),
    }
}
