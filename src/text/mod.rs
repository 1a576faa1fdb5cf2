//! Words, without a domain and without I/O: what any program that speaks to people needs.
//!
//! Nothing here knows what an item or a page is, so every other room may use it.

pub(crate) mod fold;
pub(crate) mod markdown;
mod markdown_footnotes;
mod markdown_html;
pub(crate) mod markdown_links;
pub(crate) mod markdown_notices;
mod markdown_pictures;
pub(crate) mod natural;
pub(crate) mod numbers;
pub(crate) mod script;
pub(crate) mod sentences;
pub(crate) mod slug;
pub(crate) mod strings;
pub(crate) mod suggest;
pub(crate) mod tag;
