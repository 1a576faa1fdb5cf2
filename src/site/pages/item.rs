//! An item: the scan on the table, its label, the facts, what may be done with it, a question, and what belongs beside it.

use serde::Serialize;

use crate::{
    collection::model::{item::Item, texts::Said},
    site::{
        facets::{Facet, lineage},
        output::PageRef,
        standards::jsonld,
    },
    text::sentences,
};

use super::{
    Desk,
    ask::{AskView, ask},
    children::{self, ForChildren},
    cite::{CiteView, cite},
    download::{DownloadView, downloads},
    embed::{self, EmbedCode},
    facts::{Facts, facts},
    line::{Line, Link},
    map::{Locator, locator_of_item},
    pair::{self, PairView},
    prose::{Rendered, UNDER_SECTION, rendered, rendered_as},
    related::related,
    rights::{RightsView, rights},
    share::{ShareView, share},
    shell::{Head, Shell, shell},
    stage::{Stage, stage},
    surprise,
    tile::Tile,
};

/// Everything on the page of an item.
#[derive(Debug, Serialize)]
pub(crate) struct ItemView {
    page: Shell,
    crumbs: Vec<Link>,
    over: String,
    title: Line,
    /// Step down for long titles: 0, 1 or 2.
    title_step: u8,
    other_titles: Vec<Line>,
    stage: Option<Stage>,
    description: Rendered,
    transcript: Vec<Page>,
    children: Option<ForChildren>,
    ask: Option<AskView>,
    share: ShareView,
    cite: CiteView,
    downloads: Option<DownloadView>,
    embed: Option<EmbedCode>,
    facts: Facts,
    locator: Option<Locator>,
    rights: RightsView,
    pairs: Vec<PairView>,
    related: Vec<Tile>,
    related_more: Link,
    /// Something else altogether.
    another: Link,
    /// Pages of a book by their labels, where somebody wrote them.
    contents: Vec<Link>,
}

/// What is written on one medium.
#[derive(Debug, Serialize)]
pub(crate) struct Page {
    /// What is written on it, or heard in it.
    pub(crate) heading: String,
    pub(crate) label: Line,
    /// Said before it: that a machine read it. Empty where people did.
    pub(crate) note: String,
    pub(crate) texts: Vec<Rendered>,
}

/// The view of one item.
pub(crate) fn view(at: Desk<'_>, id: &str) -> ItemView {
    let (index, item) = at.site.item(id).expect("a planned page has its item");
    let title = at.line(&item.title);
    let page = PageRef::Item { id: id.to_owned() };
    let head = Head { page: &page, title: title.text.clone(), description: description(at, item), json_ld: jsonld::item(at, index, item) };
    let length = title.text.chars().count();
    let kind = item.kind.word();
    let alike = at.site.facets[at.lang].term(Facet::Type, kind).map_or(0, |gathered| gathered.items.len());
    let description = rendered(at, &item.description);
    let mut shell = shell(at, head);
    shell.around(&description);
    ItemView {
        page: shell,
        crumbs: crumbs(at, item),
        over: over(at, item),
        title_step: u8::from(length > 60) + u8::from(length > 120),
        title,
        other_titles: item.title.others(at.lang, at.fallback()).map(|said| Line::said(said, at.lang)).collect(),
        stage: stage(at, item, None),
        description,
        transcript: if item.views() == 1 { transcript(at, item, 0).into_iter().collect() } else { Vec::new() },
        children: children::of_item(at, item),
        ask: ask(at, item),
        share: share(at, index, item),
        cite: cite(at, item, None),
        downloads: downloads(at, item, None),
        embed: embed::code(at, id),
        facts: facts(at, item),
        locator: locator_of_item(at, item),
        rights: rights(at, index, item),
        pairs: pair::of_item(at, id),
        related: related(at, index, item),
        another: surprise::another(at, index),
        related_more: Link::new(at.n(&format!("all_{kind}"), alike), at.gathering(Facet::Type, kind)),
        contents: contents(at, item),
    }
}

/// "Kain, sekitar 1920".
pub(crate) fn over(at: Desk<'_>, item: &Item) -> String {
    at.list([at.witness.words().genre(item, at.lang, at.fallback()), at.date(item).unwrap_or_default()])
}

/// One or two sentences for search engines and previews.
pub(crate) fn description(at: Desk<'_>, item: &Item) -> String {
    let said = sentences::beginning(item.description.text(at.lang, at.fallback()), 200);
    if said.is_empty() { format!("{}. {}", at.text(&item.title), over(at, item)) } else { said }
}

/// Home, the collections above it (else all things), the title.
pub(crate) fn crumbs(at: Desk<'_>, item: &Item) -> Vec<Link> {
    let mut crumbs = vec![Link::new(at.t("home"), at.to(&PageRef::Home))];
    let mut sets = lineage(&at.site.published, item.part_of.as_deref());
    sets.truncate(2);
    sets.reverse();
    for id in &sets {
        if let Some(set) = at.site.published.set(id) {
            crumbs.push(Link { label: at.line(&set.title), href: at.gathering(Facet::Collection, id), ..Link::default() });
        }
    }
    if sets.is_empty() {
        crumbs.push(Link::new(at.t("nav_browse"), at.to(&PageRef::Browse { number: 1 })));
    }
    crumbs.push(Link { label: at.line(&item.title), current: true, ..Link::default() });
    crumbs
}

/// What is written on a medium, in every language there is: the page's first.
pub(crate) fn transcript(at: Desk<'_>, item: &Item, media: usize) -> Option<Page> {
    let medium = item.media.get(media)?;
    let first = medium.transcript.on(at.lang, at.fallback())?;
    let others = medium.transcript.others(at.lang, at.fallback());
    let label = at.called(item, media);
    let heading = at.t(if medium.plays() { "what_is_heard" } else { "what_it_says" });
    let note = if medium.by_machine { at.t("read_by_machine") } else { String::new() };
    // Pages of a book lie side by side in the viewer.
    let number = (media + 1).to_string();
    let written = |said: Said<'_>| rendered_as(at, said, UNDER_SECTION, &[&number, said.lang]);
    Some(Page { heading, label, note, texts: std::iter::once(first).chain(others).map(written).collect() })
}

/// Chapters that the pages of a book tell, too; more would outweigh the page.
const CHAPTERS: usize = 40;

/// The labelled pages of something with many, for one of its pages: the last of them up to there is where one is.
pub(crate) fn chapters(at: Desk<'_>, item: &Item, number: usize) -> Vec<Link> {
    let mut chapters = contents(at, item);
    if chapters.len() > CHAPTERS {
        return Vec::new();
    }
    let starts = chapters.iter().rposition(|chapter| chapter.count.parse().is_ok_and(|start: usize| start <= number));
    if let Some(here) = starts {
        chapters[here].current = true;
    }
    chapters
}

/// Labelled pages of something with many.
fn contents(at: Desk<'_>, item: &Item) -> Vec<Link> {
    if item.views() < 4 {
        return Vec::new();
    }
    item.media
        .iter()
        .take(item.views())
        .enumerate()
        .filter(|(_, medium)| !medium.label.is_empty())
        .map(|(media, medium)| Link {
            label: at.line(&medium.label),
            href: at.to(&PageRef::ItemPage { id: item.id.clone(), number: media + 1 }),
            count: (media + 1).to_string(),
            ..Link::default()
        })
        .collect()
}
