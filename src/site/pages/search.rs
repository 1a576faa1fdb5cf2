//! The search page, and how a thing that is found is shown on it. Without a script the page leads to the walls and lists.

use serde::Serialize;

use crate::{
    collection::model::open::Open,
    site::{
        facets::{Facet, Gathered},
        links::Links,
        output::PageRef,
        search::{Part, Record, is_long, path},
        standards::jsonld,
    },
    text::markdown,
};

use super::{
    Desk, browse, item,
    line::{Line, Link},
    notice,
    shell::{Head, Shell, shell},
    tile::colour_class,
};

/// Everything on the search page.
#[derive(Debug, Serialize)]
pub(crate) struct SearchView {
    page: Shell,
    title: String,
    /// Address of the folder of the index, with its slash.
    index: String,
    /// Words that lead somewhere: subjects with most items.
    starts: Vec<Link>,
    /// Walls and lists, for whoever looks without a script.
    ways: Vec<Link>,
}

/// Words offered to begin with.
const STARTS: usize = 8;
/// Pixels that the picture of a hit is wide at least, for screens of two dots a pixel.
const THUMB: u32 = 240;

/// The search page.
pub(crate) fn view(at: Desk<'_>) -> SearchView {
    let title = at.t("nav_search");
    let description = at.n("search_description", at.site.published.items().len());
    let head = Head { page: &PageRef::Search, title: title.clone(), description, json_ld: jsonld::wall(at, &[], &title) };
    let facets = &at.site.facets[at.lang];
    let start = |gathered: &Gathered| Link {
        label: at.line(&gathered.names),
        href: at.gathering(Facet::Subject, &gathered.key),
        ..Link::default()
    };
    let lists = [Facet::Type, Facet::Subject, Facet::Place, Facet::Person, Facet::Period, Facet::Collection];
    let browse = Link::new(at.t("browse_all"), at.to(&PageRef::Browse { number: 1 }));
    let lists = lists.into_iter().filter(|facet| at.has(&PageRef::Index { facet: *facet }));
    let ways = lists.map(|facet| Link::new(at.t(&format!("facet_{}", facet.folder())), at.to(&PageRef::Index { facet })));
    SearchView {
        page: shell(at, head),
        title,
        index: at.href(&path(Part::Head, at.lang)).trim_end_matches("head.js").to_owned(),
        starts: facets.heaviest(Facet::Subject).take(STARTS).map(start).collect(),
        ways: std::iter::once(browse).chain(ways).collect(),
    }
}

/// What the search page shows of a record. Keys are short, for there are many.
#[derive(Debug, Serialize)]
pub(crate) struct Found {
    /// Its address, seen from the search page.
    #[serde(rename = "a")]
    href: String,
    #[serde(rename = "t")]
    title: Line,
    /// "Kain, sekitar 1920"; "Halaman 3".
    #[serde(rename = "o")]
    over: String,
    /// Address, width, height and class of the colour of its picture.
    #[serde(rename = "p", skip_serializing_if = "Option::is_none")]
    picture: Option<(String, u32, u32, String)>,
    /// Words stand in a place on its scan, so that they can be marked there.
    #[serde(rename = "m", skip_serializing_if = "std::ops::Not::not")]
    marks: bool,
    /// Its text stands in a file of its own.
    #[serde(rename = "l", skip_serializing_if = "std::ops::Not::not")]
    long: bool,
    /// Plain text; empty where it is long.
    #[serde(rename = "x")]
    text: String,
}

/// A record as the search page shows it.
pub(crate) fn found(at: Desk<'_>, record: &Record) -> Found {
    let long = is_long(at.site, at.lang, record);
    let text = if long { String::new() } else { written(at, record) };
    let shown = Found { href: at.to(&record.page), title: Line::default(), over: String::new(), picture: None, marks: false, long, text };
    let Some(item) = record.item.map(|index| &at.site.published.items()[index]) else { return told(at, record, shown) };
    if let PageRef::ItemPage { number, .. } = record.page {
        let media = number - 1;
        let medium = &item.media[media];
        let title = at.called(item, media);
        let picture = item.open_at(media).and_then(|one| thumb(at, one));
        return Found { title, picture, marks: medium.placed.is_some(), ..shown };
    }
    let picture = item.cover().and_then(|cover| thumb(at, cover));
    let marks = item.pages() == 0 && item.media.iter().any(|medium| medium.placed.is_some());
    Found { title: at.line(&item.title), over: item::over(at, item), picture, marks, ..shown }
}

/// An essay, an event, a piece of news, a collection, somebody of whom something is told.
fn told(at: Desk<'_>, record: &Record, shown: Found) -> Found {
    let items = at.site.published.items();
    let (over, cover) = match &record.page {
        PageRef::Notice { section, slug } => {
            let stands = at.site.published.notice(*section, slug).and_then(|notice| notice::pictured(at.site, notice));
            (at.t(&format!("section_{}", section.folder())), stands.and_then(|index| items[index].cover()))
        }
        PageRef::Gathering { facet, key, .. } => {
            let gathered = at.site.facets[at.lang].term(*facet, key).map_or(&[][..], |gathered| &gathered.items);
            let over = at.list([at.t(&format!("facet_{}", facet.folder())), at.n("items", gathered.len())]);
            (over, gathered.iter().find_map(|index| items[*index].cover()))
        }
        _ => (String::new(), None),
    };
    let title = record.told(at.site).map(|told| at.line(told.title)).unwrap_or_default();
    Found { title, over, picture: cover.and_then(|cover| thumb(at, cover)), ..shown }
}

/// What is written in a record, in plain text.
pub(crate) fn written(at: Desk<'_>, record: &Record) -> String {
    let Some(item) = record.item.map(|index| &at.site.published.items()[index]) else {
        return record.told(at.site).map(|text| markdown::to_plain(&at.text(text.body))).unwrap_or_default();
    };
    if let PageRef::ItemPage { number, .. } = record.page {
        return spoken(at, &item.media[number - 1].transcript);
    }
    let description = markdown::to_plain(&at.text(&item.description));
    let whole: String = item.media.iter().filter(|_| item.pages() == 0).map(|medium| spoken(at, &medium.transcript)).collect();
    format!("{description}\n\n{whole}").trim().to_owned()
}

/// What is written on a page, the page's language first.
fn spoken(at: Desk<'_>, texts: &crate::collection::model::texts::Texts) -> String {
    let first = texts.on(at.lang, at.fallback());
    let all = first.into_iter().chain(texts.others(at.lang, at.fallback()));
    all.map(|said| markdown::to_plain(said.text)).collect::<Vec<_>>().join("\n\n")
}

fn thumb(at: Desk<'_>, of: Open<'_>) -> Option<(String, u32, u32, String)> {
    of.medium().scan()?;
    let plan = &at.site.scans[of];
    let scan = &plan.scan;
    let (width, height) = plan.at_least(THUMB);
    let colour = at.witness.facts(scan).map(|facts| colour_class(&facts)).unwrap_or_default();
    Some((format!("{}?v={}", at.href(&Links::image(plan, width)), at.witness.version(scan)), width, height, colour))
}

/// The name of a term in words.
pub(crate) fn term_name(at: Desk<'_>, facet: Facet, gathered: &Gathered) -> String {
    browse::name(at, facet, gathered).text
}
