//! The files that scans were made from, where the institution offers them: copied beside the gallery, or kept at an address of its own.
//!
//! Only of items that may be shared freely and had large, whatever the settings say. A file is offered as it is, with all that camera
//! and scanner wrote into it, which is why nothing is offered unless `images.originals` asks for it, and no document whose words stand
//! under black paint.

use std::collections::BTreeSet;

use crate::collection::{model::item::Item, settings::Originals};

use super::{Site, links::Links, social::gate};

/// One original: its file below the content folder, and where it is to be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Original<'a> {
    pub(crate) media: usize,
    pub(crate) file: &'a str,
    pub(crate) place: Place,
}

/// Where an original is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    /// Output path in the public tree.
    Here(String),
    /// Absolute address.
    Elsewhere(String),
}

impl Original<'_> {
    /// The name of its file.
    pub(crate) fn name(&self) -> &str {
        self.file.rsplit('/').next().unwrap_or(self.file)
    }

    /// Its absolute address.
    pub(crate) fn address(&self, links: &Links) -> String {
        match &self.place {
            Place::Here(path) => links.absolute(path),
            Place::Elsewhere(address) => address.clone(),
        }
    }
}

/// The originals of the item at `index`, each file once, in reading order.
pub(crate) fn originals<'a>(site: &Site, index: usize, item: &'a Item) -> Vec<Original<'a>> {
    let settings = site.published.settings();
    let offered = settings.images.originals != Originals::None && item.large_copies();
    if !offered || gate::shareable(item, site.published.withheld(index), settings).is_err() {
        return Vec::new();
    }
    let mut seen = BTreeSet::new();
    let hides = |file: &str| item.media.iter().any(|medium| medium.hides_text && medium.file == file);
    let once = item.open_scans().filter(|one| !hides(&one.medium().file) && seen.insert(one.medium().file.as_str()));
    once.filter_map(|one| {
        let (media, medium) = (one.media(), one.medium());
        let place = match &settings.images.originals {
            Originals::None => return None,
            Originals::Copy => Place::Here(Links::original(&item.id, &medium.file)),
            Originals::At(address) => Place::Elsewhere(Links::elsewhere(address, &medium.file)),
        };
        Some(Original { media, file: &medium.file, place })
    })
    .collect()
}
