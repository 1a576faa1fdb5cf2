//! What of an item may be met away from its own page: the pictures and recordings that no notice stands before.
//!
//! Walls, cards, maps, feeds and files for other viewers are given this and nothing else, so that none of them can forget the notice.

use super::{item::Item, media::Media};

/// A medium that may be shown anywhere. Only an item makes one, and none of what is behind its notice.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Open<'a> {
    item: &'a Item,
    media: usize,
}

impl<'a> Open<'a> {
    /// The item it belongs to.
    pub(crate) fn item(self) -> &'a Item {
        self.item
    }

    /// Its index among the media of the item.
    pub(crate) fn media(self) -> usize {
        self.media
    }

    /// The medium itself.
    pub(crate) fn medium(self) -> &'a Media {
        &self.item.media[self.media]
    }
}

impl Item {
    /// The medium at an index, where there is one that may be shown anywhere.
    pub(crate) fn open_at(&self, media: usize) -> Option<Open<'_>> {
        (media < self.media.len() && !self.is_sensitive()).then_some(Open { item: self, media })
    }

    /// Everything of it that may be shown anywhere.
    pub(crate) fn open(&self) -> impl Iterator<Item = Open<'_>> {
        (0..self.media.len()).filter_map(|media| self.open_at(media))
    }

    /// The scans among that; posters belong to their recordings.
    pub(crate) fn open_scans(&self) -> impl Iterator<Item = Open<'_>> {
        self.open().filter(|one| one.medium().scan().is_some() && !one.medium().poster)
    }

    /// What a IIIF manifest shows: scans, and the recordings of which it is known how long they play. Other viewers know no notice.
    pub(crate) fn canvases(&self) -> impl Iterator<Item = Open<'_>> {
        let timed = |media: &Media| media.recording().is_some_and(|recording| recording.length.is_some());
        self.open().filter(move |one| timed(one.medium()) || one.medium().scan().is_some() && !one.medium().poster)
    }

    /// The medium that stands for the whole wherever it is met: on walls, cards, maps, at the head of texts.
    pub(crate) fn cover(&self) -> Option<Open<'_>> {
        self.open_at(self.opening()?.0)
    }
}
