//! What the institution tells with its items: an exhibit, or a guide to a theme.

use super::{campaign::Selection, date::Day};

/// How an exhibit moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Layout {
    /// Text and pictures one below the other.
    #[default]
    Essay,
    /// The picture stays and goes from part to part while the text passes.
    Scroll,
}

impl Layout {
    /// Every layout with the word that files use.
    pub(crate) const ALL: [(Self, &'static str); 2] = [(Self::Essay, "essay"), (Self::Scroll, "scroll")];
}

/// An exhibit or a guide.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Story {
    /// A guide leads to what there is about a theme; an exhibit tells.
    pub(crate) guide: bool,
    pub(crate) layout: Layout,
    /// The day it appeared.
    pub(crate) date: Day,
    /// Who wrote it.
    pub(crate) authors: Vec<String>,
    /// Which items a guide gathers beside those it names.
    pub(crate) select: Option<Selection>,
}
