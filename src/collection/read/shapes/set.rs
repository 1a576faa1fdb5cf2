//! A named set or archival level.

use super::item::DATE;
use crate::collection::{
    model::set::Level,
    read::shape::{Field, Shape, fields},
};

fn levels() -> Vec<&'static str> {
    Level::ALL.iter().map(|(_, word)| *word).collect()
}

/// `collections/<id>.yaml`.
pub(crate) const SET: &[Field] = fields! {
    "title" required: Shape::Texts, "The title, one text or one per language";
    "description": Shape::Texts, "Markdown: what it holds, how it grew, how it came here";
    "level": Shape::Word(levels), "collection, fonds, series or file";
    "part_of": Shape::Text, "Id of the collection above it";
    "date": DATE, "The years it covers, as EDTF";
    "extent": Shape::Texts, "How much there is: 1 box, 9 files";
    "identifiers": Shape::Map(&Shape::Text), "Reference codes";
};
