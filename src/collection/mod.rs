//! WHAT WE HAVE: the typed model, the settings, the one reader of content, the rules, and the view that may be published.

pub(crate) mod check;
pub(crate) mod model;
pub(crate) mod published;
pub(crate) mod read;
pub(crate) mod settings;

use std::{collections::BTreeMap, sync::Arc};

use model::{
    article::Essay,
    by_hand::ByHand,
    item::Item,
    leaning::Reading,
    mention::Mention,
    notice::Notice,
    pointer::Pointer,
    schedule::{Posted, Promised},
    set::Set,
    term::Term,
};
use settings::Settings;

/// Everything read from `content/`, private things included. Only [`published::Published`] leaves this room.
#[derive(Debug)]
pub(crate) struct Collection {
    pub(crate) settings: Settings,
    /// Sorted by id.
    pub(crate) items: Vec<Arc<Item>>,
    /// Sorted by id.
    pub(crate) sets: Vec<Set>,
    /// Sorted by order, then slug.
    pub(crate) essays: Vec<Essay>,
    /// What happens around the collection, sorted by section and slug.
    pub(crate) notices: Vec<Notice>,
    /// Entries of the vocabularies that gather items, each with its file.
    pub(crate) entries: Vec<(String, Term)>,
    /// What the vocabulary says about hashtags, sorted by key.
    pub(crate) hashtags: Vec<Term>,
    /// Every link to an item in a text.
    pub(crate) mentions: Vec<Mention>,
    /// Every link to something else of the site in a text.
    pub(crate) pointers: Vec<Pointer>,
    /// What was posted where, in the order of the file.
    pub(crate) log: Vec<Posted>,
    /// What has been promised for coming slots, in the order of the file.
    pub(crate) promised: Vec<Promised>,
    /// What drew people, the earliest reading first.
    pub(crate) readings: Vec<Reading>,
    /// Captions written by hand, by the id of their item.
    pub(crate) by_hand: BTreeMap<String, Vec<ByHand>>,
}

impl Collection {
    /// The item with this id.
    pub(crate) fn item(&self, id: &str) -> Option<&Item> {
        self.items.binary_search_by(|item| item.id.as_str().cmp(id)).ok().map(|at| &*self.items[at])
    }
}
