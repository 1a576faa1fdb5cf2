//! What a post announces. Whoever shows or hands over a post asks here for its name and address, whatever it is about.

use crate::{
    collection::model::texts::Texts,
    site::{Site, output::PageRef},
};

/// What a post is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Announced {
    /// An item, by its index among the published items.
    Item(usize),
}

impl Announced {
    /// The index of the item, where it is one.
    pub(crate) fn item(&self) -> Option<usize> {
        match self {
            Self::Item(index) => Some(*index),
        }
    }

    /// Its id: the name of its folder or file.
    pub(crate) fn id<'a>(&self, site: &'a Site) -> &'a str {
        match self {
            Self::Item(index) => &site.published.items()[*index].id,
        }
    }

    pub(crate) fn title<'a>(&self, site: &'a Site) -> &'a Texts {
        match self {
            Self::Item(index) => &site.published.items()[*index].title,
        }
    }

    /// The page that a post leads to.
    pub(crate) fn page(&self, site: &Site) -> PageRef {
        match self {
            Self::Item(_) => PageRef::Item { id: self.id(site).to_owned() },
        }
    }

    /// Its file below the content folder.
    pub(crate) fn source<'a>(&self, site: &'a Site) -> &'a str {
        match self {
            Self::Item(index) => &site.published.items()[*index].source,
        }
    }
}
