//! Atom feeds: new items of the site, and items of one hashtag. Absolute addresses, stable ids and days.

use crate::{
    collection::model::{date::Day, item::Item},
    site::{
        Site, Witness,
        facets::Facet,
        links::Links,
        output::{PageRef, ScanRef},
    },
    text::{markdown, sentences},
};

use super::sitemap::Xml;

/// Entries in a feed.
const ENTRIES: usize = 30;

/// New items of the whole site.
pub(super) fn of_site(site: &Site, witness: &dyn Witness, lang: &str) -> String {
    let settings = site.published.settings();
    let title = settings.title.text(lang, settings.default_language()).to_owned();
    feed(&Feed { site, witness, lang, title, path: site.links.feed(lang), page: PageRef::Home }, &site.orders.newest)
}

/// New items of one hashtag.
pub(super) fn of_tag(site: &Site, witness: &dyn Witness, lang: &str, tag: &str) -> String {
    let items = site.facets[lang].term(Facet::Tag, tag).map_or(&[][..], |gathered| &gathered.items);
    let page = PageRef::Gathering { facet: Facet::Tag, key: tag.to_owned(), number: 1 };
    feed(&Feed { site, witness, lang, title: format!("#{tag}"), path: site.links.tag_feed(tag, lang), page }, items)
}

struct Feed<'a> {
    site: &'a Site,
    witness: &'a dyn Witness,
    lang: &'a str,
    title: String,
    path: String,
    page: PageRef,
}

/// A feed of the first of `items`, which stand with the newest first.
fn feed(feed: &Feed<'_>, items: &[usize]) -> String {
    let all = feed.site.published.items();
    let items = &items[..items.len().min(ENTRIES)];
    let settings = feed.site.published.settings();
    let links = &feed.site.links;
    let newest = items.iter().filter_map(|index| all[*index].added).max().unwrap_or_else(|| feed.site.published.date());
    let page = links.absolute(&links.page(&feed.page, feed.lang));
    let mut xml = Xml::new("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", feed.lang)]);
    xml.leaf("id", &[], &page);
    xml.leaf("title", &[], &feed.title);
    xml.leaf("updated", &[], &instant(newest));
    xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &links.absolute(&feed.path))]);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &page)]);
    xml.open("author", &[]);
    xml.leaf("name", &[], settings.title.text(feed.lang, settings.default_language()));
    xml.close("author");
    for index in items {
        entry(feed, &all[*index], &mut xml);
    }
    xml.finish("feed")
}

fn entry(feed: &Feed<'_>, item: &Item, xml: &mut Xml) {
    let fallback = feed.site.published.settings().default_language();
    let links = &feed.site.links;
    let address = links.absolute(&links.page(&PageRef::Item { id: item.id.clone() }, feed.lang));
    let plain = markdown::to_plain(item.description.text(feed.lang, fallback));
    let summary = sentences::summary(&plain.split_whitespace().collect::<Vec<_>>().join(" "), 300);
    let day = instant(item.added.unwrap_or_else(|| feed.site.published.date()));
    xml.open("entry", &[]);
    xml.leaf("id", &[], &address);
    xml.leaf("title", &[], item.title.text(feed.lang, fallback));
    xml.leaf("published", &[], &day);
    xml.leaf("updated", &[], &day);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &address)]);
    if let Some((media, _)) = item.cover() {
        let scan = ScanRef { item: item.id.clone(), media };
        let (width, _) = feed.site.scans[&scan].at_least(800);
        let image = format!("{}?v={}", links.absolute(&Links::image(&scan, width)), feed.witness.version(&scan));
        xml.empty("link", &[("rel", "enclosure"), ("type", "image/jpeg"), ("href", &image)]);
    }
    if !summary.is_empty() {
        xml.leaf("summary", &[], &summary);
    }
    for subject in &item.subjects {
        xml.empty("category", &[("term", &subject.key), ("label", subject.names.text(feed.lang, fallback))]);
    }
    xml.close("entry");
}

/// Midnight of a day, in universal time (RFC 3339).
fn instant(day: Day) -> String {
    format!("{day}T00:00:00Z")
}
