//! What can be found: items, their pages with words on them, and what is written about them.

use crate::{
    collection::model::article::Article,
    site::{Site, output::PageRef, plan::sections},
};

/// One thing that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Record {
    pub(crate) page: PageRef,
    /// Index of the item that it is or belongs to.
    pub(crate) item: Option<usize>,
}

impl Record {
    /// The essay or the notice that it is; none where it is an item or a page of one.
    pub(crate) fn told<'s>(&self, site: &'s Site) -> Option<&'s Article> {
        match &self.page {
            PageRef::Essay { slug } => site.published.essays().iter().find(|essay| essay.text.slug == *slug).map(|essay| &essay.text),
            PageRef::Notice { section, slug } => site.published.notice(*section, slug).map(|notice| &notice.text),
            _ => None,
        }
    }
}

/// Every record, numbered by its place: first the items as the collection has them, then pages, then all else.
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
    let others = essays.chain(notices).map(|page| Record { page, item: None });
    of_items.chain(pages).chain(others).collect()
}
