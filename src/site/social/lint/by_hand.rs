//! Captions written by hand, each looked at as its own platform would.

use std::collections::BTreeMap;

use crate::{
    collection::model::{by_hand::ByHand, platform::Platform},
    findings::Finding,
};

use super::lint;

/// What would break in any of them, with its place in its file.
pub(crate) fn by_hand(captions: &BTreeMap<String, Vec<ByHand>>, platforms: &[Platform]) -> Vec<Finding> {
    let row = |one: &ByHand| platforms.iter().find(|row| row.key == one.platform);
    captions.values().flatten().filter_map(|one| Some(lint(row(one)?, &one.text, &one.file).findings)).flatten().collect()
}
