//! Atom feeds: new items of the site, items of one hashtag, events, news. Absolute addresses, stable ids and days.
//!
//! What has no day of its own is not told: with that of the build it would be new again at every build.

use std::cmp::Reverse;

use crate::{
    collection::model::{
        date::Day,
        item::Item,
        notice::{Notice, Section},
        term::Term,
    },
    site::{
        Site, Witness,
        facets::Facet,
        links::Links,
        output::PageRef,
        pages::{Desk, described, pictured},
    },
    text::sentences,
};

use super::sitemap::Xml;

/// Entries in a feed.
const ENTRIES: usize = 30;

/// New items of the whole site.
pub(super) fn of_site(site: &Site, witness: &dyn Witness, lang: &str) -> String {
    let settings = site.published.settings();
    let title = settings.title.text(lang, settings.default_language()).to_owned();
    let feed = Feed { site, witness, lang, title, path: site.links.feed(lang), page: PageRef::Home };
    feed.of_items(&site.orders.newest)
}

/// New items of one hashtag.
pub(super) fn of_tag(site: &Site, witness: &dyn Witness, lang: &str, tag: &str) -> String {
    let items = site.facets[lang].term(Facet::Tag, tag).map_or(&[][..], |gathered| &gathered.items);
    let page = PageRef::Gathering { facet: Facet::Tag, key: tag.to_owned(), number: 1 };
    Feed { site, witness, lang, title: format!("#{tag}"), path: site.links.tag_feed(tag, lang), page }.of_items(items)
}

/// What was announced last of one section.
pub(super) fn of_section(site: &Site, witness: &dyn Witness, lang: &str, section: Section) -> String {
    let settings = site.published.settings();
    let (path, page) = (site.links.section_feed(section, lang), PageRef::Section { section });
    let name = witness.words().strings.get(lang, &format!("section_{}", section.folder())).to_owned();
    let title = format!("{name}: {}", settings.title.text(lang, settings.default_language()));
    let mut notices: Vec<&Notice> = site.published.notices(section).collect();
    notices.sort_by_key(|notice| (Reverse(notice.told()), notice.latest_first()));
    let at = Desk { site, witness, lang, path: &path };
    let entries = notices.into_iter().take(ENTRIES).map(|notice| of_notice(at, notice)).collect();
    Feed { site, witness, lang, title, path: path.clone(), page }.text(entries)
}

struct Feed<'a> {
    site: &'a Site,
    witness: &'a dyn Witness,
    lang: &'a str,
    title: String,
    path: String,
    page: PageRef,
}

/// One entry.
struct Entry<'a> {
    page: PageRef,
    title: &'a str,
    /// The day it appeared.
    day: Day,
    summary: String,
    /// The item whose picture it has.
    picture: Option<&'a Item>,
    subjects: &'a [Term],
}

impl Feed<'_> {
    /// A feed of the first of `items`, which stand with the newest first.
    fn of_items(&self, items: &[usize]) -> String {
        let all = self.site.published.items();
        self.text(items.iter().filter_map(|index| self.of_item(&all[*index])).take(ENTRIES).collect())
    }

    /// The entry of an item that says since when it is here.
    fn of_item<'i>(&self, item: &'i Item) -> Option<Entry<'i>> {
        let fallback = self.site.published.settings().default_language();
        Some(Entry {
            page: PageRef::Item { id: item.id.clone() },
            title: item.title.text(self.lang, fallback),
            day: item.added?,
            summary: sentences::beginning(item.description.text(self.lang, fallback), 300),
            picture: Some(item),
            subjects: &item.subjects,
        })
    }

    fn text(&self, entries: Vec<Entry<'_>>) -> String {
        let settings = self.site.published.settings();
        let links = &self.site.links;
        let newest = entries.iter().map(|entry| entry.day).max().expect("a feed is planned where it has something to tell");
        let page = links.absolute(&links.page(&self.page, self.lang));
        let mut xml = Xml::new("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", self.lang)]);
        xml.leaf("id", &[], &page);
        xml.leaf("title", &[], &self.title);
        xml.leaf("updated", &[], &instant(newest));
        xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &links.absolute(&self.path))]);
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &page)]);
        xml.open("author", &[]);
        xml.leaf("name", &[], settings.title.text(self.lang, settings.default_language()));
        xml.close("author");
        for entry in &entries {
            self.entry(entry, &mut xml);
        }
        xml.finish("feed")
    }

    fn entry(&self, entry: &Entry<'_>, xml: &mut Xml) {
        let fallback = self.site.published.settings().default_language();
        let links = &self.site.links;
        let address = links.absolute(&links.page(&entry.page, self.lang));
        let day = instant(entry.day);
        xml.open("entry", &[]);
        xml.leaf("id", &[], &address);
        xml.leaf("title", &[], entry.title);
        xml.leaf("published", &[], &day);
        xml.leaf("updated", &[], &day);
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &address)]);
        if let Some(cover) = entry.picture.and_then(Item::cover) {
            let plan = &self.site.scans[cover];
            let (width, _) = plan.at_least(800);
            let image = format!("{}?v={}", links.absolute(&Links::image(plan, width)), self.witness.version(&plan.scan));
            xml.empty("link", &[("rel", "enclosure"), ("type", "image/jpeg"), ("href", &image)]);
        }
        if !entry.summary.is_empty() {
            xml.leaf("summary", &[], &entry.summary);
        }
        for subject in entry.subjects {
            xml.empty("category", &[("term", &subject.key), ("label", subject.names.text(self.lang, fallback))]);
        }
        xml.close("entry");
    }
}

/// Midnight of a day in universal time (RFC 3339).
fn instant(day: Day) -> String {
    format!("{day}T00:00:00Z")
}

fn of_notice<'a>(at: Desk<'a>, notice: &'a Notice) -> Entry<'a> {
    Entry {
        page: PageRef::Notice { section: notice.section(), slug: notice.text.slug.clone() },
        title: notice.title().text(at.lang, at.fallback()),
        day: notice.told(),
        summary: described(at, &notice.text),
        picture: pictured(at.site, notice).map(|index| &*at.site.published.items()[index]),
        subjects: &[],
    }
}
