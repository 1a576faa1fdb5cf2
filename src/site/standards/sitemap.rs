//! `sitemap.xml` with the image extension: every page, its other languages, and the scans it shows. Where there are more pages than one
//! file may name, it is the index of several files.

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};

use crate::{
    collection::model::open::Open,
    site::{
        Site, Witness,
        links::Links,
        output::{DataRef, PageRef, Recipe, Root},
    },
};

/// Where programs look for it.
pub(crate) const PATH: &str = "sitemap.xml";
/// The most addresses that the protocol lets stand in one file.
pub(crate) const LIMIT: usize = 50_000;
/// The namespace of either kind of file.
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The files of the site map of so many pages, of which one file names `limit` at most: one, or an index and what it names.
pub(crate) fn files(pages: usize, limit: usize) -> Vec<(String, DataRef)> {
    let parts = pages.div_ceil(limit);
    let part = |part| (part_path(part), DataRef::SitemapPart { part });
    std::iter::once((PATH.to_owned(), DataRef::Sitemap)).chain((1..=parts).filter(|_| parts > 1).map(part)).collect()
}

fn part_path(part: usize) -> String {
    format!("sitemap-{part}.xml")
}

/// Those of `pages` that the file with this number names, from 1.
fn of_part<T>(pages: impl Iterator<Item = T>, part: usize, limit: usize) -> impl Iterator<Item = T> {
    pages.skip((part - 1) * limit).take(limit)
}

/// What stands at `sitemap.xml`: the whole site map, or the index of its files.
pub(super) fn sitemap(site: &Site, witness: &dyn Witness) -> String {
    let files = files(pages(site).count(), LIMIT);
    if files.len() == 1 { part(site, witness, 1) } else { index(&site.links, &files[1..]) }
}

fn index(links: &Links, files: &[(String, DataRef)]) -> String {
    let mut xml = Xml::new("sitemapindex", &[("xmlns", NAMESPACE)]);
    for (path, _) in files {
        xml.open("sitemap", &[]);
        xml.leaf("loc", &[], &links.absolute(path));
        xml.close("sitemap");
    }
    xml.finish("sitemapindex")
}

/// The file with this number, from 1.
pub(super) fn part(site: &Site, witness: &dyn Witness, part: usize) -> String {
    let mut xml = Xml::new(
        "urlset",
        &[
            ("xmlns", NAMESPACE),
            ("xmlns:image", "http://www.google.com/schemas/sitemap-image/1.1"),
            ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
        ],
    );
    for (page, lang) in of_part(pages(site), part, LIMIT) {
        xml.open("url", &[]);
        xml.leaf("loc", &[], &site.links.absolute(&site.links.page(page, lang)));
        for other in &site.published.settings().languages {
            let path = site.links.page(page, other);
            if other != lang && site.has_file(&path) {
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
    site.outputs.iter().filter_map(|((root, _), recipe)| listed(*root, recipe))
}

/// A page that the site map names, with its language. Pages of one colour are left to the page of all of them: only pixels tell which have things.
pub(crate) fn listed(root: Root, recipe: &Recipe) -> Option<(&PageRef, &str)> {
    match recipe {
        Recipe::Page { page: PageRef::NotFound | PageRef::Colours { shade: Some(_) }, .. } => None,
        Recipe::Page { page, lang } if root == Root::Public => Some((page, lang)),
        _ => None,
    }
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

#[cfg(test)]
mod tests {
    use super::{DataRef, PATH, files, of_part};

    #[test]
    fn more_pages_than_one_file_may_name_are_spread_over_several_and_each_is_named_once() {
        for pages in [0, 1, 2] {
            assert_eq!(files(pages, 2), [(PATH.to_owned(), DataRef::Sitemap)], "{pages}");
        }
        for (pages, names) in [(3, 2), (4, 2), (5, 3)] {
            let files = files(pages, 2);
            assert_eq!((files[0].0.as_str(), files.len() - 1), (PATH, names), "the first is the index of the others");
            let mut named = Vec::new();
            for (path, data) in &files[1..] {
                let DataRef::SitemapPart { part } = data else { panic!("{data:?}") };
                assert_eq!(*path, format!("sitemap-{part}.xml"));
                named.extend(of_part(0..pages, *part, 2));
            }
            assert_eq!(named, (0..pages).collect::<Vec<_>>());
        }
    }
}
