//! What stands in the children's corner: items that say something for children, and notices that are marked for them.
//!
//! What is behind a notice is not for children, and a riddle without a part of a picture cannot be played.

use crate::collection::{
    model::{
        children::Riddle,
        item::Item,
        mention::Region,
        notice::{Notice, Section},
        open::Open,
    },
    published::Published,
};

use super::images::regions;

/// Whether there is anything for children.
pub(crate) fn exists(published: &Published) -> bool {
    published.items().iter().any(|item| is_in(item)) || notices(published).next().is_some()
}

/// Whether an item stands there.
pub(crate) fn is_in(item: &Item) -> bool {
    !item.is_sensitive() && (!item.children.text.is_empty() || riddles(item).next().is_some())
}

/// The riddles of an item that can be played, each with its place among all of them, its scan and the part of it.
pub(crate) fn riddles(item: &Item) -> impl Iterator<Item = (usize, &Riddle, (Open<'_>, Region))> {
    item.children.riddles.iter().enumerate().filter_map(|(nth, riddle)| {
        let (media, region) = regions::shown(item, &riddle.place.fragment)?;
        Some((nth, riddle, (item.open_at(media)?, region?)))
    })
}

/// What is told and done for children, section after section.
pub(crate) fn notices(published: &Published) -> impl Iterator<Item = &Notice> {
    Section::ALL.into_iter().flat_map(|(section, _)| published.notices(section)).filter(|notice| notice.children)
}
