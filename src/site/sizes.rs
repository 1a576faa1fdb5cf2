//! How large things are in words that need no ruler: from thumb-size to larger than a door, by their longest side.

use crate::collection::model::item::Item;

use super::social::cards::Measures;

/// Sizes from the smallest: the key of wall and string, and what the longest side stays under in millimetres.
pub(crate) const SIZES: [(&str, f64); 7] =
    [("thumb", 45.0), ("palm", 100.0), ("hand", 200.0), ("forearm", 450.0), ("step", 900.0), ("person", 1900.0), ("door", f64::INFINITY)];

/// The key of an item's size, where its record has one.
pub(crate) fn size(item: &Item) -> Option<&'static str> {
    let longest = f64::from(Measures::of(&item.dimensions)?.longest());
    SIZES.iter().find(|(_, under)| longest < *under).map(|(key, _)| *key)
}
