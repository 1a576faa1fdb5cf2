//! A link in Markdown to something of the site that is no item: `page:tentang`, `collection:naskah`, `exhibit:tepian`.

use super::notice::Section;
use crate::{findings::Place, text::markdown_links::Named};

/// One such link, as written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Pointer {
    pub(crate) named: Named,
    /// The name of its file, which may not exist.
    pub(crate) id: String,
    pub(crate) place: Place,
}

/// The section of what a link names, where that is a notice.
pub(crate) fn section(named: Named) -> Option<Section> {
    match named {
        Named::Event => Some(Section::Events),
        Named::News => Some(Section::News),
        Named::Campaign => Some(Section::Campaigns),
        Named::Exhibit => Some(Section::Exhibits),
        Named::Guide => Some(Section::Guides),
        Named::Item | Named::Collection | Named::Page => None,
    }
}
