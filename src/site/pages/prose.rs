//! Markdown of a record as a page shows it: finished HTML, and between it the pictures of items, each with whose it is and what may be
//! done with it.

use serde::Serialize;

use crate::{
    collection::model::{
        item::Item,
        mention,
        pointer::section,
        texts::{Said, Texts},
    },
    site::{
        facets::Facet,
        images::regions,
        output::{PageRef, ScanRef},
    },
    text::{markdown, markdown_links::Named},
};

use super::{
    Desk,
    hold::{Notice, notice},
    line::{Line, Link},
    rights::rights,
    tile::{Picture, any_part, any_picture},
};

/// A text with its language where that is not the page's.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Rendered {
    pub(crate) parts: Vec<Part>,
    pub(crate) lang: String,
    pub(crate) dir: String,
}

impl Rendered {
    /// Whether it shows something behind a notice.
    pub(super) fn holds(&self) -> bool {
        self.parts.iter().any(|part| part.figure.as_ref().is_some_and(|figure| figure.notice.is_some()))
    }
}

/// A stretch of a text: one of the two.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Part {
    pub(crate) html: String,
    pub(crate) figure: Option<Figure>,
}

/// What a text shows of an item.
#[derive(Debug, Serialize)]
pub(crate) struct Figure {
    /// The item, its page, or the part of it.
    pub(crate) href: String,
    pub(crate) picture: Picture,
    /// What is told before the picture is seen.
    pub(crate) notice: Option<Notice>,
    /// Where it lies on its scan, for the scroll layout.
    pub(crate) place: Place,
    pub(crate) caption: String,
    /// "Peta Tandjoeng Raman, 1931".
    pub(crate) of: Link,
    /// What may be done with it, by name, with its address.
    pub(crate) licence: Link,
    /// How to name the source; empty where nobody must.
    pub(crate) credit: String,
}

/// A part of a scan, or all of it.
#[derive(Debug, Serialize)]
pub(crate) struct Place {
    /// Left, top, width and height in pixels of the scan as published.
    pub(crate) part: String,
    /// Width and height of that.
    pub(crate) size: String,
    /// The scan as a whole, in every width.
    pub(crate) scan: String,
}

/// Where the headings of a text begin: below the title of the page, or below the heading of its own section.
pub(crate) const UNDER_TITLE: usize = 2;
pub(crate) const UNDER_SECTION: usize = 3;

/// What ids of footnotes begin with, in the text that a page is about.
const NOTES: &str = "catatan";

/// How wide a picture in a column of text is drawn.
const COLUMN: &str = "(min-width: 52em) 47rem, 92vw";

/// Markdown in the page's language, with links to what the site has led to their pages.
pub(crate) fn rendered(at: Desk<'_>, texts: &Texts) -> Rendered {
    texts.on(at.lang, at.fallback()).map(|said| rendered_as(at, said, UNDER_TITLE, &[])).unwrap_or_default()
}

/// The same of one text, its first heading at level `top`. What it is `called` tells its footnotes from those of other texts of the page.
pub(crate) fn rendered_as(at: Desk<'_>, said: Said<'_>, top: usize, called: &[&str]) -> Rendered {
    let line = Line::said(said, at.lang);
    let notes = std::iter::once(NOTES).chain(called.iter().copied()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    let parts = markdown::to_parts(said.text, top, &notes, &|named, id, fragment| target(at, named, (id, fragment)));
    let part = |part| match part {
        markdown::Part::Html(html) => Some(Part { html, figure: None }),
        markdown::Part::Picture(shown) => figure(at, &shown, COLUMN).map(|figure| Part { html: String::new(), figure: Some(figure) }),
    };
    Rendered { parts: parts.into_iter().filter_map(part).collect(), lang: line.lang, dir: line.dir }
}

/// Where `item:ID#page=3`, `page:NAME` and their kin lead.
fn target(at: Desk<'_>, named: Named, (id, fragment): (&str, &str)) -> markdown::Target {
    let href = match named {
        Named::Item => at.site.item(id).map(|(_, item)| address(at, item, fragment)),
        _ => page(at, named, id).filter(|page| at.has(page)).map(|page| at.to(&page)),
    };
    href.map_or(markdown::Target::Unknown, markdown::Target::Href)
}

/// The page of something that is no item.
fn page(at: Desk<'_>, named: Named, id: &str) -> Option<PageRef> {
    let slug = id.to_owned();
    match section(named) {
        Some(section) => Some(PageRef::Notice { section, slug }),
        None if named == Named::Collection => Some(PageRef::Gathering { facet: Facet::Collection, key: slug, number: 1 }),
        // Pages stand beside what the site has of itself, and are told from it by their names.
        None => at.site.published.essays().iter().any(|essay| essay.text.slug == id).then_some(PageRef::Essay { slug }),
    }
}

/// The page of an item if it has an address of its own, else the item; the viewer shows the region.
fn address(at: Desk<'_>, item: &Item, fragment: &str) -> String {
    let page = match mention::page(fragment) {
        Ok(Some(number)) if number <= item.pages() => PageRef::ItemPage { id: item.id.clone(), number },
        _ => PageRef::Item { id: item.id.clone() },
    };
    let region = fragment.split('&').find(|part| part.starts_with("xywh=")).map_or(String::new(), |region| format!("#{region}"));
    at.to(&page) + &region
}

/// A picture of an item, of one page or of a part; nothing where that is not published, or there is no such page.
pub(crate) fn figure(at: Desk<'_>, shown: &markdown::Shown, sizes: &str) -> Option<Figure> {
    let (index, item) = at.site.item(&shown.id)?;
    let (media, region) = regions::shown(item, &shown.fragment)?;
    let whole = || any_picture(at, item, media, sizes);
    let mut picture = region.map_or_else(whole, |region| any_part(at, item, (media, region), sizes));
    let plan = at.site.scans.any(&ScanRef { item: item.id.clone(), media });
    let (wide, high) = plan.size;
    let part = region.and_then(|region| plan.region(region)).map_or([0, 0, wide, high], |planned| planned.part.numbers());
    let part = part.map(|number| number.to_string()).join(",");
    let place = Place { part, size: format!("{wide},{high}"), scan: whole().srcset };
    let title = at.text(&item.title);
    // The caption says what a part shows; of a whole page the record does, and the caption is read anyway.
    let own = picture.alt.clone();
    let (first, then) = if region.is_some() { (Line::plain(&shown.caption), own) } else { (own, Line::plain(&shown.caption)) };
    let said = [Line::plain(&shown.alt), first, then, Line::plain(&title)];
    picture.alt = said.into_iter().find(|line| !line.text.is_empty()).unwrap_or_default();
    let date = at.date(item);
    let rights = rights(at, index, item);
    let own_credit = at.text(&item.media[media].credit);
    Some(Figure {
        href: address(at, item, if region.is_some() { &shown.fragment } else { before_region(&shown.fragment) }),
        picture,
        notice: notice(at, item),
        place,
        caption: shown.caption.clone(),
        of: Link {
            label: Line { text: at.list(std::iter::once(title).chain(date)), ..at.line(&item.title) },
            href: at.to(&PageRef::Item { id: item.id.clone() }),
            ..Link::default()
        },
        licence: Link::new(rights.name, rights.uri),
        credit: if own_credit.is_empty() { rights.credit } else { own_credit },
    })
}

/// A fragment without a region that leads nowhere.
fn before_region(fragment: &str) -> &str {
    fragment.split('&').find(|part| part.starts_with("page=")).unwrap_or("")
}
