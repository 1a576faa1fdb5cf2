//! The front matter of a page.

use crate::collection::read::shape::{Field, Shape, fields};

/// Between the lines `---` at the top of `pages/<slug>.md`.
pub(crate) const PAGE: &[Field] = fields! {
    "title" required: Shape::Texts, "The title of the page";
    "summary": Shape::Texts, "One sentence for search engines and previews";
    "updated": Shape::Day, "The day of the last change that translations must follow";
    "translated_from": Shape::Day, "In a translation: the day of the text that it follows";
    "draft": Shape::Flag, "true keeps it unpublished";
    "order": Shape::Whole(-1_000_000, 1_000_000), "Place in the foot of every page, low first";
};
