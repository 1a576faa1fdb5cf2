//! One notice: an event with its time and place, or news; with the picture that stands for it and the items it shows.

use serde::Serialize;

use crate::{
    collection::model::{
        article::Article,
        event::Event,
        notice::{Matter, Notice, Section},
    },
    site::{Site, facets::Facet, output::PageRef, standards},
    text::{markdown, sentences},
};

use super::{
    Desk,
    campaign::{self, CampaignView},
    facts::{Fact, term},
    line::{Line, Link},
    notices::time,
    prose::{Rendered, rendered},
    share::{self, Passing},
    shell::{Head, Shell, shell},
    tile::{Picture, Tile, picture, tiles},
};

/// Everything on the page of a notice.
#[derive(Debug, Serialize)]
pub(crate) struct NoticeView {
    page: Shell,
    crumbs: Vec<Link>,
    over: String,
    title: Line,
    /// Step down for long titles: 0 or 1.
    title_step: u8,
    /// That it is cancelled, or over.
    state: String,
    summary: Line,
    picture: Option<Shown>,
    body: Rendered,
    acts: Vec<Link>,
    facts: Vec<Fact>,
    campaign: Option<CampaignView>,
    items: Vec<Tile>,
    share: Passing,
}

/// The picture of an item, leading to it.
#[derive(Debug, Serialize)]
pub(super) struct Shown {
    href: String,
    pub(super) picture: Picture,
    title: Line,
}

/// The view of one notice.
pub(crate) fn view(at: Desk<'_>, section: Section, slug: &str) -> NoticeView {
    let notice = at.site.published.notice(section, slug).expect("a planned page has its notice");
    let (mut page, title) = opened(at, notice);
    let body = rendered(at, &notice.text.body);
    page.around(&body);
    NoticeView {
        page,
        crumbs: vec![
            Link::new(at.t("home"), at.to(&PageRef::Home)),
            Link::new(at.t(&format!("section_{}", section.folder())), at.to(&PageRef::Section { section })),
            Link { label: title.clone(), current: true, ..Link::default() },
        ],
        over: over(at, notice),
        title_step: u8::from(title.text.chars().count() > 44),
        title,
        state: state(at, notice),
        summary: at.line(&notice.text.summary),
        picture: shown(at, notice),
        body,
        acts: notice.event().map(|event| acts(at, notice, event)).unwrap_or_default(),
        facts: facts(at, notice),
        campaign: notice.campaign().map(|found| campaign::view(at, notice, found)),
        items: tiles(at, &items(at, notice)),
        share: share(at, notice),
    }
}

/// What stands round every notice, stories as well: the shell with the feed of its section, and the title.
pub(super) fn opened(at: Desk<'_>, notice: &Notice) -> (Shell, Line) {
    let (section, title) = (notice.section(), at.line(notice.title()));
    let head = Head {
        page: &PageRef::Notice { section, slug: notice.text.slug.clone() },
        title: title.text.clone(),
        description: description(at, &notice.text),
        json_ld: standards::notice::notice(at, notice),
    };
    let mut shell = shell(at, head);
    shell.feed = at.feed(&at.site.links.section_feed(section, at.lang));
    (shell, title)
}

/// Sharing of a notice.
pub(super) fn share(at: Desk<'_>, notice: &Notice) -> Passing {
    let page = PageRef::Notice { section: notice.section(), slug: notice.text.slug.clone() };
    share::of_notice(at, &page, &at.text(notice.title()))
}

/// Indices of the items that a notice shows.
pub(super) fn items(at: Desk<'_>, notice: &Notice) -> Vec<usize> {
    notice.items.iter().filter_map(|id| at.site.item(id)).map(|(index, _)| index).collect()
}

/// "Lokakarya", "Kabar, 12 November 2026".
fn over(at: Desk<'_>, notice: &Notice) -> String {
    let section = at.t(&format!("section_{}", notice.section().folder()));
    match notice.section() {
        Section::News => at.list([section, time(at, notice)]),
        _ => at.witness.words().notice_kind(notice, at.lang).unwrap_or(section),
    }
}

fn state(at: Desk<'_>, notice: &Notice) -> String {
    let past = notice.is_past(at.site.published.date());
    match &notice.matter {
        Matter::Event(event) if event.cancelled => at.t("event_is_cancelled"),
        Matter::Event(_) if past => at.t("event_is_past"),
        Matter::Campaign(_) if past => at.t("campaign_is_past"),
        _ => String::new(),
    }
}

/// The item whose picture stands for a notice: the one it names, else the first it shows that has one. By its index.
pub(crate) fn pictured(site: &Site, notice: &Notice) -> Option<usize> {
    let named = notice.picture.iter().chain(&notice.items).filter_map(|id| site.item(id));
    named.filter(|(_, item)| item.cover().is_some()).map(|(index, _)| index).next()
}

/// The picture that stands for a notice.
pub(super) fn shown(at: Desk<'_>, notice: &Notice) -> Option<Shown> {
    let item = &at.site.published.items()[pictured(at.site, notice)?];
    let cover = item.cover()?;
    let href = at.to(&PageRef::Item { id: item.id.clone() });
    Some(Shown { href, picture: picture(at, cover, "(min-width: 60em) 54vw, 92vw"), title: at.line(&item.title) })
}

/// What one can do about an event that is still to come.
fn acts(at: Desk<'_>, notice: &Notice, event: &Event) -> Vec<Link> {
    if event.cancelled || notice.is_past(at.site.published.date()) {
        return Vec::new();
    }
    let link = |key: &str, address: &Option<String>| address.as_ref().map(|address| Link::new(at.t(key), address.clone()));
    let acts = [link("event_register", &event.registration), link("event_follow", &event.online)];
    let acts = acts.into_iter().flatten().filter(|_| !at.is_offline());
    acts.chain([Link::new(at.t("event_calendar"), at.href(&at.site.links.events_ics(at.lang)))]).collect()
}

fn facts(at: Desk<'_>, notice: &Notice) -> Vec<Fact> {
    let mut rows: Vec<(&str, Vec<Link>)> = Vec::new();
    if let Some(event) = notice.event() {
        let place = event.place.iter().map(|place| {
            let link = term(at, Facet::Place, place);
            let gathers = at.site.facets[at.lang].term(Facet::Place, &place.key).is_some();
            Link { href: if gathers { link.href } else { String::new() }, ..link }
        });
        let cost = if event.is_free() { Line::plain(at.t("event_free")) } else { at.line(&event.cost) };
        let said = |line: Line| vec![Link { label: line, ..Link::default() }];
        rows.extend([
            ("event_when", vec![Link::new(time(at, notice), "")]),
            ("event_where", place.collect()),
            ("event_address", said(at.line(&event.address))),
            ("event_audience", said(at.line(&event.audience))),
            ("event_cost", said(cost)),
        ]);
    }
    if notice.campaign().is_some() {
        rows.push(("event_when", vec![Link::new(time(at, notice), "")]));
    }
    rows.extend(tag(at, notice).map(|tag| ("event_hashtag", vec![tag])));
    rows.retain(|(_, values)| values.iter().any(|value| !value.label.text.is_empty()));
    rows.into_iter().map(|(key, values)| Fact { term: at.t(key), values }).collect()
}

/// The hashtag of a notice, with its page.
fn tag(at: Desk<'_>, notice: &Notice) -> Option<Link> {
    let tag = crate::text::tag::tag(notice.hashtag.as_deref()?)?;
    let facets = &at.site.facets[at.lang];
    let spelled = facets.spelling(&tag);
    let has_page = facets.term(Facet::Tag, spelled).is_some();
    Some(Link::new(format!("#{spelled}"), if has_page { at.gathering(Facet::Tag, spelled) } else { String::new() }))
}

/// One or two sentences for search engines and previews: the summary, else how the text begins.
pub(crate) fn description(at: Desk<'_>, text: &Article) -> String {
    let summary = at.text(&text.summary);
    if !summary.is_empty() {
        return summary;
    }
    sentences::beginning(&at.text(&text.body), 200)
}

/// The summary and the text without markup.
pub(crate) fn plain_body(at: Desk<'_>, text: &Article) -> String {
    let parts = [at.text(&text.summary), markdown::to_plain(&at.text(&text.body))];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}
