//! In which order the blocks of a page are read, where the file says so: `ReadingOrder` of PAGE and ALTO, `IDNEXT` of ALTO.
//!
//! Without it blocks stay as they stand in the file. A block that is not listed stays behind the one it follows there.

use std::collections::{BTreeMap, BTreeSet};

use super::{sheet::Sheet, walk::Tag};

const GROUPS: [&str; 4] = ["OrderedGroup", "OrderedGroupIndexed", "UnorderedGroup", "UnorderedGroupIndexed"];
const REFERENCES: [&str; 3] = ["RegionRef", "RegionRefIndexed", "ElementRef"];
/// The attribute that names a block in a list: of PAGE, of ALTO.
const NAMED: [&str; 2] = ["regionRef", "REF"];

/// What is told of the order while a file is read.
#[derive(Debug, Default)]
pub(super) struct Order {
    /// Places of the groups that are open, and how many members each has had.
    open: Vec<(u32, u32)>,
    /// Blocks with their places, from the outermost group inwards.
    listed: Vec<(Vec<u32>, String)>,
    /// Blocks in the order of the file, with their first paragraph and the block that comes after.
    blocks: Vec<(String, usize, Option<String>)>,
}

impl Order {
    /// Takes a tag that opens, if it tells of the order.
    pub(super) fn open(&mut self, name: &str, tag: &Tag<'_>) {
        let (is_group, is_reference) = (GROUPS.contains(&name), REFERENCES.contains(&name));
        if !is_group && !is_reference {
            return;
        }
        let counted = self.open.last_mut().map_or(0, |(_, members)| {
            *members += 1;
            *members - 1
        });
        let at = tag.number("index").map_or(counted, |index| index as u32);
        if let Some(block) = NAMED.iter().find_map(|name| tag.get(name)) {
            self.listed.push((self.open.iter().map(|(at, _)| *at).chain([at]).collect(), block));
        }
        if is_group {
            self.open.push((at, 0));
        }
    }

    /// Takes a tag that closes.
    pub(super) fn close(&mut self, name: &str) {
        if GROUPS.contains(&name) {
            self.open.pop();
        }
    }

    /// A block begins with the paragraph that was just begun.
    pub(super) fn block(&mut self, tag: &Tag<'_>, sheet: &Sheet) {
        self.blocks.push((tag.get("id").unwrap_or_default(), sheet.paragraphs.len().saturating_sub(1), tag.get("IDNEXT")));
    }

    /// Puts the paragraphs of a page in order.
    pub(super) fn apply(mut self, sheet: &mut Sheet) {
        self.listed.sort();
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        for (at, (_, block)) in self.listed.iter().enumerate() {
            places.entry(block).or_insert(at);
        }
        if places.is_empty() {
            places = chain(&self.blocks);
        }
        if places.is_empty() {
            return;
        }
        let mut paragraphs = std::mem::take(&mut sheet.paragraphs);
        let mut parts = Vec::new();
        for (block, from, _) in self.blocks.iter().rev() {
            parts.push((block, paragraphs.split_off((*from).min(paragraphs.len()))));
        }
        let mut place = 0;
        let mut placed: Vec<(usize, Vec<_>)> = vec![(0, paragraphs)];
        for (block, part) in parts.into_iter().rev() {
            place = places.get(block.as_str()).copied().unwrap_or(place);
            placed.push((place, part));
        }
        placed.sort_by_key(|(place, _)| *place);
        sheet.paragraphs = placed.into_iter().flat_map(|(_, part)| part).collect();
    }
}

/// Places of blocks of which some say what comes after: each row of them where its first one stands.
fn chain(blocks: &[(String, usize, Option<String>)]) -> BTreeMap<&str, usize> {
    let after: BTreeMap<&str, &str> = blocks.iter().filter_map(|(block, _, next)| Some((block.as_str(), next.as_deref()?))).collect();
    let followed: BTreeSet<&str> = after.values().copied().collect();
    let mut places = BTreeMap::new();
    for (block, ..) in blocks.iter().filter(|(block, ..)| !after.is_empty() && !followed.contains(block.as_str())) {
        let mut next = Some(block.as_str());
        while let Some(block) = next.filter(|block| !places.contains_key(block)) {
            places.insert(block, places.len());
            next = after.get(block).copied();
        }
    }
    places
}
