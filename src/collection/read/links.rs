//! Whom items, sets and texts point at, and whether it is there.

use std::collections::BTreeSet;

use super::record::{Record, Spot};
use crate::{
    collection::model::mention::Mention,
    findings::{Finding, Place},
    text::{markdown_notices::Seen, suggest::nearest},
};

/// One pointer with the place where it is written.
#[derive(Debug, Clone)]
pub(crate) struct Link {
    target: String,
    to: To,
    place: Place,
}

/// What a pointer points at.
#[derive(Debug, Clone, PartialEq)]
enum To {
    Set,
    Item,
    /// An item, from a text; with what follows `#`, and how it is named there.
    Mentioned(String, Seen),
}

impl Link {
    fn new(spot: &Spot, to: To) -> Option<Self> {
        Some(Self { target: spot.text()?.to_owned(), to, place: spot.place() })
    }

    /// An item that a notice shows.
    pub(crate) fn to_item(spot: &Spot) -> Option<Self> {
        Self::new(spot, To::Item)
    }

    /// A set that a campaign takes from.
    pub(crate) fn to_set(spot: &Spot) -> Option<Self> {
        Self::new(spot, To::Set)
    }

    /// `part_of` and `related` of an item.
    pub(crate) fn of_item(record: &Record) -> Vec<Self> {
        let related = record.list("related");
        let related = related.iter().filter_map(|spot| Self::new(spot, To::Item));
        Self::of_set(record).into_iter().chain(related).collect()
    }

    /// `part_of` of a set.
    pub(crate) fn of_set(record: &Record) -> Option<Self> {
        record.get("part_of").and_then(|spot| Self::new(spot, To::Set))
    }

    /// The link in a text that this is, if it is one.
    pub(crate) fn mention(&self) -> Option<Mention> {
        let To::Mentioned(fragment, seen) = &self.to else { return None };
        Some(Mention { id: self.target.clone(), fragment: fragment.clone(), seen: *seen, place: self.place.clone() })
    }
}

impl From<Mention> for Link {
    fn from(mention: Mention) -> Self {
        Self { target: mention.id, to: To::Mentioned(mention.fragment, mention.seen), place: mention.place }
    }
}

/// Reports every link whose target is not there.
pub(crate) fn broken<'a>(
    links: impl Iterator<Item = &'a Link>,
    items: &BTreeSet<&str>,
    sets: &BTreeSet<&str>,
    findings: &mut Vec<Finding>,
) {
    for link in links {
        let known = if link.to == To::Set { sets } else { items };
        if known.contains(link.target.as_str()) {
            continue;
        }
        let target = &link.target;
        let finding = if link.to == To::Set {
            Finding::error("unknown-set", format!("there is no collection `{target}`"), format!("tidak ada koleksi `{target}`"))
        } else {
            Finding::error("unknown-item", format!("there is no item `{target}`"), format!("tidak ada benda `{target}`"))
        };
        let finding = finding.at(link.place.clone());
        findings.push(match nearest(target, known.iter().copied()) {
            Some(meant) => finding.hint(format!("did you mean `{meant}`?"), format!("maksudnya `{meant}`?")),
            None if link.to == To::Set => {
                finding.hint(format!("add collections/{target}.yaml"), format!("tambahkan collections/{target}.yaml"))
            }
            None => finding.hint("it should be the name of an item's folder", "isinya nama folder sebuah benda"),
        });
    }
}
