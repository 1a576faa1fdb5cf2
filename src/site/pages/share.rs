//! How something leaves its page: its address, networks as words, the card; of an item its hashtags, too, and where it has been told of.

use serde::Serialize;

use crate::{
    collection::model::{item::Item, platform, schedule::Posted},
    site::{
        cards,
        facets::Facet,
        links::{Links, encode_all},
        output::PageRef,
        qr,
        social::gate,
    },
};

use super::{Desk, line::Link};

/// The block of sharing an item.
#[derive(Debug, Serialize)]
pub(crate) struct ShareView {
    pub(crate) tags: Vec<Link>,
    /// All hashtags in one line, to be copied.
    pub(crate) tag_line: String,
    pub(crate) passing: Passing,
    /// The posts about it that have an address: "Instagram, 3 November 2026".
    pub(crate) posts: Vec<Link>,
}

/// An address to pass on.
#[derive(Debug, Serialize)]
pub(crate) struct Passing {
    pub(crate) address: String,
    /// Empty where the gate holds the item back: it is shown, and not pushed; and where the web is not there.
    pub(crate) networks: Vec<Link>,
    /// Address of the card to download; empty where the page has none of its own.
    pub(crate) card: String,
    /// The address as a picture that holds its own data; empty where it stands with the citation.
    pub(crate) qr: String,
}

/// Networks that take an address in a link: key, and the address before what is passed on.
const NETWORKS: &[(&str, &str)] = &[
    ("whatsapp", "https://wa.me/?text="),
    ("facebook", "https://www.facebook.com/sharer/sharer.php?u="),
    ("x", "https://x.com/intent/post?text="),
    ("telegram", "https://t.me/share/url?url="),
];

/// Sharing of one item.
pub(crate) fn share(at: Desk<'_>, index: usize, item: &Item) -> ShareView {
    let facets = &at.site.facets[at.lang];
    let tags: Vec<&str> = facets.tags(index).iter().map(|tag| facets.spelling(&tag.tag)).collect();
    let shared = is_shared(at, index, item);
    ShareView {
        tag_line: tags.iter().filter(|_| shared).map(|tag| format!("#{tag}")).collect::<Vec<_>>().join(" "),
        tags: tags.iter().map(|tag| Link::new(format!("#{tag}"), at.gathering(Facet::Tag, tag))).collect(),
        passing: passing(at, &PageRef::Item { id: item.id.clone() }, &at.text(&item.title), shared),
        posts: if at.is_offline() { Vec::new() } else { posts(at, item) },
    }
}

/// Sharing of one page of an item.
pub(crate) fn of_page(at: Desk<'_>, (index, item): (usize, &Item), page: &PageRef, title: &str) -> Passing {
    passing(at, page, title, is_shared(at, index, item))
}

/// Sharing of an exhibit, an event, a piece of news.
pub(crate) fn of_notice(at: Desk<'_>, page: &PageRef, title: &str) -> Passing {
    let passing = passing(at, page, title, true);
    Passing { qr: qr::data_uri(&passing.address), ..passing }
}

fn is_shared(at: Desk<'_>, index: usize, item: &Item) -> bool {
    gate::shareable(item, at.site.published.withheld(index), at.site.published.settings()).is_ok()
}

fn passing(at: Desk<'_>, page: &PageRef, title: &str, shared: bool) -> Passing {
    let address = at.site.links.absolute(&at.site.links.page(page, at.lang));
    let to = |(network, before): &(&str, &str)| {
        let text = if before.ends_with("text=") { format!("{title} {address}") } else { address.clone() };
        Link::new(at.t(&format!("platform_{network}")), format!("{before}{}", encode_all(&text)))
    };
    let networks = NETWORKS.iter().filter(|_| shared && !at.is_offline()).map(to).collect();
    let card = cards::of_page(at.site, page);
    let card = if shared && cards::exists(at.site, &card) { at.href(&Links::card(&card, at.lang)) } else { String::new() };
    Passing { address, networks, card, qr: String::new() }
}

/// The posts about an item that the log has an address of, the newest first.
fn posts(at: Desk<'_>, item: &Item) -> Vec<Link> {
    let mut lines: Vec<_> = at.site.published.log().iter().filter(|line| line.item == item.id && line.url.is_some()).collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.date));
    let told = |line: &Posted| {
        let name = platform::find(line.platform).map_or(line.platform, |row| row.name);
        Link::new(at.list([name, &at.day(line.date)]), line.url.clone().unwrap_or_default())
    };
    lines.into_iter().map(told).collect()
}
