//! `sitemap.xml` with the image extension: every page, its other languages, and the scans it shows.

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};

use crate::{
    collection::model::open::Open,
    site::{
        Site, Witness,
        links::Links,
        output::{PageRef, Recipe, Root},
    },
};

/// The protocol's limit of addresses in one file.
const LIMIT: usize = 50_000;

/// The whole site map. Pages beyond the protocol's limit are left to be found by links.
pub(super) fn sitemap(site: &Site, witness: &dyn Witness) -> String {
    let mut xml = Xml::new(
        "urlset",
        &[
            ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
            ("xmlns:image", "http://www.google.com/schemas/sitemap-image/1.1"),
            ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
        ],
    );
    for (page, lang) in pages(site).take(LIMIT) {
        xml.open("url", &[]);
        xml.leaf("loc", &[], &site.links.absolute(&site.links.page(page, lang)));
        for other in &site.published.settings().languages {
            let path = site.links.page(page, other);
            if other != lang && site.has_page(&path) {
                xml.empty("xhtml:link", &[("rel", "alternate"), ("hreflang", other), ("href", &site.links.absolute(&path))]);
            }
        }
        for scan in scans(site, page) {
            let plan = &site.scans[scan];
            let (width, _) = plan.at_least(1600);
            xml.open("image:image", &[]);
            let address = format!("{}?v={}", site.links.absolute(&Links::image(plan, width)), witness.version(&plan.scan));
            xml.leaf("image:loc", &[], &address);
            xml.close("image:image");
        }
        xml.close("url");
    }
    xml.finish("urlset")
}

fn pages(site: &Site) -> impl Iterator<Item = (&PageRef, &str)> {
    site.outputs.iter().filter_map(|((root, _), recipe)| match recipe {
        Recipe::Page { page, lang } if *root == Root::Public && *page != PageRef::NotFound => Some((page, lang.as_str())),
        _ => None,
    })
}

fn scans<'s>(site: &'s Site, page: &PageRef) -> impl Iterator<Item = Open<'s>> {
    let item = if let PageRef::Item { id } = page { site.item(id) } else { None };
    item.into_iter().flat_map(|(_, item)| item.open_scans()).take(1000)
}

/// A small XML document, indented, escaped by construction.
pub(super) struct Xml(Writer<Vec<u8>>);

/// Writing into memory cannot fail.
const MEMORY: &str = "memory takes every byte";

impl Xml {
    pub(super) fn new(root: &str, attributes: &[(&str, &str)]) -> Self {
        let mut xml = Self(Writer::new_with_indent(Vec::new(), b' ', 1));
        xml.0.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None))).expect(MEMORY);
        xml.open(root, attributes);
        xml
    }

    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0.write_event(Event::Start(BytesStart::new(name).with_attributes(attributes.iter().copied()))).expect(MEMORY);
    }

    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0.write_event(Event::Empty(BytesStart::new(name).with_attributes(attributes.iter().copied()))).expect(MEMORY);
    }

    pub(super) fn leaf(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.open(name, attributes);
        self.0.write_event(Event::Text(BytesText::new(text))).expect(MEMORY);
        self.close(name);
    }

    pub(super) fn close(&mut self, name: &str) {
        self.0.write_event(Event::End(BytesEnd::new(name))).expect(MEMORY);
    }

    pub(super) fn finish(mut self, root: &str) -> String {
        self.close(root);
        let mut text = String::from_utf8(self.0.into_inner()).expect("only UTF-8 was written");
        text.push('\n');
        text
    }
}
