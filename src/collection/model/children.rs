//! What a record says for children: a text in plain words, and riddles to look for on its pictures.

use super::{mention::Mention, texts::Texts};

/// What a record says for children; empty where it says nothing.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct ForChildren {
    /// A few short sentences.
    pub(crate) text: Texts,
    pub(crate) riddles: Vec<Riddle>,
}

/// Something to be found on a picture.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Riddle {
    /// "Find the girl who sells rice cakes."
    pub(crate) find: Texts,
    /// A first help, asked for.
    pub(crate) hint: Texts,
    /// What it is, told once it is found.
    pub(crate) answer: Texts,
    /// The part of this very item where it is.
    pub(crate) place: Mention,
}

impl ForChildren {
    /// Whether the record says nothing for children.
    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty() && self.riddles.is_empty()
    }
}
