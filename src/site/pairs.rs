//! Then and now: the same place or thing at two times, as records name it. Found once, shown on both items and on their places.

use std::collections::BTreeMap;

use super::{Site, cards::kinds, output::ScanRef};

/// All pairs, the earlier scan of each first.
#[derive(Debug, Default)]
pub(crate) struct Pairs {
    all: Vec<[ScanRef; 2]>,
    /// Item to its pairs.
    of: BTreeMap<String, Vec<usize>>,
}

impl Pairs {
    pub(crate) fn new(site: &Site) -> Self {
        let mut pairs = Self::default();
        for two in site.published.items().iter().filter_map(|item| kinds::two(site, item)) {
            // Each of the two may name the other.
            if pairs.of(&two[0].item).any(|known| *known == two) {
                continue;
            }
            for scan in &two {
                let of = pairs.of.entry(scan.item.clone()).or_default();
                if of.last() != Some(&pairs.all.len()) {
                    of.push(pairs.all.len());
                }
            }
            pairs.all.push(two);
        }
        pairs
    }

    /// The pairs of an item.
    pub(crate) fn of(&self, id: &str) -> impl Iterator<Item = &[ScanRef; 2]> {
        self.of.get(id).into_iter().flatten().map(|index| &self.all[*index])
    }
}
