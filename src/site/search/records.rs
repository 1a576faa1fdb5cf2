//! What can be found: items, their pages with words on them, and what is written about them.

use crate::{
    collection::model::{article::Article, texts::Texts},
    site::{
        Site,
        facets::{Facet, Facets},
        output::PageRef,
        plan::sections,
    },
};

/// One thing that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Record {
    pub(crate) page: PageRef,
    /// Index of the item that it is or belongs to.
    pub(crate) item: Option<usize>,
}

/// What stands in a record that is no item.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Told<'s> {
    pub(crate) title: &'s Texts,
    /// Markdown.
    pub(crate) body: &'s Texts,
}

impl Record {
    /// The essay, the notice, the collection or the term that it is; none where it is an item or a page of one.
    pub(crate) fn told<'s>(&self, site: &'s Site) -> Option<Told<'s>> {
        let article = |article: &'s Article| Told { title: &article.title, body: &article.body };
        match &self.page {
            PageRef::Essay { slug } => {
                site.published.essays().iter().find(|essay| essay.text.slug == *slug).map(|essay| article(&essay.text))
            }
            PageRef::Notice { section, slug } => site.published.notice(*section, slug).map(|notice| article(&notice.text)),
            PageRef::Gathering { facet: Facet::Collection, key, .. } => {
                site.published.set(key).map(|set| Told { title: &set.title, body: &set.description })
            }
            PageRef::Gathering { facet, key, .. } => {
                let gathered = facets(site).term(*facet, key)?;
                gathered.term.as_ref().map(|term| Told { title: &gathered.names, body: &term.note })
            }
            _ => None,
        }
    }
}

/// Facets whose terms may have something written about them.
const WRITTEN: [Facet; 4] = [Facet::Collection, Facet::Person, Facet::Place, Facet::Subject];

/// The facets of any language: what terms are called and what is said of them is the same for every one.
fn facets(site: &Site) -> &Facets {
    &site.facets[site.published.settings().default_language()]
}

/// Every record, numbered by its place: first the items as the collection has them, then pages, then all else: what is told, the
/// collections, and of people, places and subjects those that something is said of.
pub(crate) fn records(site: &Site) -> Vec<Record> {
    let items = site.published.items();
    let of_items = items.iter().enumerate().map(|(index, item)| Record { page: PageRef::Item { id: item.id.clone() }, item: Some(index) });
    let pages = items.iter().enumerate().flat_map(|(index, item)| {
        let written = (0..item.pages()).filter(|media| !item.media[*media].transcript.is_empty());
        written.map(move |media| Record { page: PageRef::ItemPage { id: item.id.clone(), number: media + 1 }, item: Some(index) })
    });
    let essays = site.published.essays().iter().map(|essay| PageRef::Essay { slug: essay.text.slug.clone() });
    let notices = sections(site)
        .flat_map(|section| site.published.notices(section).map(move |notice| PageRef::Notice { section, slug: notice.text.slug.clone() }));
    let terms = WRITTEN.into_iter().flat_map(|facet| {
        let said = facets(site).terms(facet).filter(move |gathered| match &gathered.term {
            Some(term) => !term.note.is_empty(),
            None => facet == Facet::Collection,
        });
        said.map(move |gathered| PageRef::Gathering { facet, key: gathered.key.clone(), number: 1 })
    });
    let others = essays.chain(notices).chain(terms).map(|page| Record { page, item: None });
    of_items.chain(pages).chain(others).collect()
}
