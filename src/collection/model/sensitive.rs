//! What a notice stands before: pictures that may grieve or offend, each with the reason in a word.

use serde::Serialize;

use super::texts::Texts;

/// Why a notice stands before the pictures of an item.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Sensitive {
    /// One of [`REASONS`].
    pub(crate) why: &'static str,
    /// The institution's or the community's own words, beside those of the theme.
    pub(crate) notice: Texts,
}

/// The reasons that records may give, each also the end of the key of its string. Taken from the content notices that archives and
/// museums in the region and in Australia set before their pictures.
pub(crate) const REASONS: [&str; 7] = ["human-remains", "funeral", "violence", "nudity", "sacred", "offensive-words", CULTURE];

/// The reason that the label [`LABEL`] is.
pub(crate) const CULTURE: &str = "culture";
/// The community label that asks for a notice, too.
pub(crate) const LABEL: &str = "TK Culturally Sensitive";
