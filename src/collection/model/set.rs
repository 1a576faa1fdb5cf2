//! A named set or archival level: what `collections/<id>.yaml` describes.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{item::ItemDate, texts::Texts};

/// Level of description, from the whole to the part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Default)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Level {
    /// Gathered by somebody for a reason, not grown in an office or a life.
    #[default]
    Collection,
    Fonds,
    Series,
    File,
}

impl Level {
    /// Every level with the word that records use.
    pub(crate) const ALL: [(Self, &'static str); 4] =
        [(Self::Collection, "collection"), (Self::Fonds, "fonds"), (Self::Series, "series"), (Self::File, "file")];

    /// The word records use.
    pub(crate) fn word(self) -> &'static str {
        Self::ALL[self as usize].1
    }
}

/// One set. Items and sets point up with `part_of`.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Set {
    pub(crate) id: String,
    pub(crate) title: Texts,
    /// Markdown.
    pub(crate) description: Texts,
    pub(crate) level: Level,
    pub(crate) part_of: Option<String>,
    pub(crate) date: Option<ItemDate>,
    pub(crate) extent: Texts,
    pub(crate) identifiers: BTreeMap<String, String>,
    /// Its file below the content folder.
    pub(crate) source: String,
}

/// The collections above, the nearest first, from that which `part_of` names; a circle ends where it closes.
pub(crate) fn above<'a>(part_of: Option<&'a str>, sets: &'a [Set]) -> Vec<&'a str> {
    let mut chain: Vec<&str> = Vec::new();
    let mut next = part_of;
    while let Some(id) = next.filter(|id| !chain.contains(id)) {
        chain.push(id);
        next = sets.iter().find(|set| set.id == id).and_then(|set| set.part_of.as_deref());
    }
    chain
}
