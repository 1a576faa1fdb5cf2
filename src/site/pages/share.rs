//! How an item leaves the page: hashtags, its address, networks as words, the card; and the question to the public.

use serde::Serialize;

use crate::{
    collection::model::item::Item,
    site::{
        cards,
        facets::Facet,
        links::{Links, encode_all},
        output::PageRef,
        social::gate,
    },
};

use super::{
    Desk,
    line::{Line, Link},
};

/// The block of sharing.
#[derive(Debug, Serialize)]
pub(crate) struct ShareView {
    pub(crate) tags: Vec<Link>,
    /// All hashtags in one line, to be copied.
    pub(crate) tag_line: String,
    pub(crate) address: String,
    /// Empty where the gate holds the item back: it is shown, and not pushed.
    pub(crate) networks: Vec<Link>,
    /// Address of the card to download; empty where the item has none of its own.
    pub(crate) card: String,
}

/// A question to the public, with ways to answer it.
#[derive(Debug, Serialize)]
pub(crate) struct AskView {
    pub(crate) question: Line,
    pub(crate) ways: Vec<Link>,
}

/// Networks that take an address in a link: key, address before the text, whether the text holds the address too.
const NETWORKS: &[(&str, &str)] = &[
    ("whatsapp", "https://wa.me/?text="),
    ("facebook", "https://www.facebook.com/sharer/sharer.php?u="),
    ("x", "https://x.com/intent/post?text="),
    ("telegram", "https://t.me/share/url?url="),
];

/// Sharing of one item.
pub(crate) fn share(at: Desk<'_>, index: usize, item: &Item) -> ShareView {
    let page = PageRef::Item { id: item.id.clone() };
    let address = at.site.links.absolute(&at.site.links.page(&page, at.lang));
    let facets = &at.site.facets[at.lang];
    let tags: Vec<&str> = facets.tags(index).iter().map(|tag| facets.spelling(&tag.tag)).collect();
    let shared = gate::shareable(item, at.site.published.withheld(index), at.site.published.settings()).is_ok();
    let title = at.text(&item.title);
    let card = cards::of_page(at.site, &page);
    ShareView {
        tag_line: tags.iter().filter(|_| shared).map(|tag| format!("#{tag}")).collect::<Vec<_>>().join(" "),
        tags: tags.iter().map(|tag| Link::new(format!("#{tag}"), at.gathering(Facet::Tag, tag))).collect(),
        networks: NETWORKS
            .iter()
            .filter(|_| shared)
            .map(|(network, before)| {
                let text = if before.ends_with("text=") { format!("{title} {address}") } else { address.clone() };
                Link::new(at.t(&format!("platform_{network}")), format!("{before}{}", encode_all(&text)))
            })
            .collect(),
        address,
        card: if shared && cards::exists(at.site, &card) { at.href(&Links::card(&card, at.lang)) } else { String::new() },
    }
}

/// The question of an item; `None` where the record asks nothing and knows what it should.
pub(crate) fn ask(at: Desk<'_>, item: &Item) -> Option<AskView> {
    let institution = &at.site.published.settings().institution;
    let question = match item.social.question.on(at.lang, at.fallback()) {
        Some(said) => Line::said(said, at.lang),
        None if item.creators.is_empty() && item.place.is_none() => Line::plain(at.t("ask_maker_place")),
        None if item.creators.is_empty() => Line::plain(at.t("ask_maker")),
        None if item.place.is_none() => Line::plain(at.t("ask_place")),
        None => return None,
    };
    let address = at.site.links.absolute(&at.site.links.page(&PageRef::Item { id: item.id.clone() }, at.lang));
    let title = at.text(&item.title);
    let text = format!("{}\n{title}\n{address}\n\n", question.text);
    let mut ways = Vec::new();
    if let Some(number) = &institution.whatsapp {
        ways.push(Link::new("WhatsApp", format!("https://wa.me/{number}?text={}", encode_all(&text))));
    }
    if let Some(email) = &institution.email {
        ways.push(Link::new(
            at.t("email"),
            format!("mailto:{email}?subject={}&body={}", encode_all(&format!("{title} ({})", item.id)), encode_all(&text)),
        ));
    }
    (!ways.is_empty()).then_some(AskView { question, ways })
}
