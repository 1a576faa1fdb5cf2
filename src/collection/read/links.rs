//! Whom items and sets point at, and whether it is there.

use std::collections::BTreeSet;

use super::record::{Record, Spot};
use crate::{
    findings::{Finding, Place},
    text::suggest::nearest,
};

/// One pointer with the place where it is written.
#[derive(Debug, Clone)]
pub(crate) struct Link {
    target: String,
    to_set: bool,
    place: Place,
}

impl Link {
    fn new(spot: &Spot, to_set: bool) -> Option<Self> {
        Some(Self { target: spot.text()?.to_owned(), to_set, place: spot.place() })
    }

    /// `part_of` and `related` of an item.
    pub(crate) fn of_item(record: &Record) -> Vec<Self> {
        let related = record.list("related");
        let related = related.iter().filter_map(|spot| Self::new(spot, false));
        Self::of_set(record).into_iter().chain(related).collect()
    }

    /// `part_of` of a set.
    pub(crate) fn of_set(record: &Record) -> Option<Self> {
        record.get("part_of").and_then(|spot| Self::new(spot, true))
    }
}

/// Reports every link whose target is not there.
pub(crate) fn broken(links: &[Link], items: &BTreeSet<&str>, sets: &BTreeSet<&str>, findings: &mut Vec<Finding>) {
    for link in links {
        let known = if link.to_set { sets } else { items };
        if known.contains(link.target.as_str()) {
            continue;
        }
        let target = &link.target;
        let finding = if link.to_set {
            Finding::error("unknown-set", format!("there is no collection `{target}`"), format!("tidak ada koleksi `{target}`"))
        } else {
            Finding::error("unknown-item", format!("there is no item `{target}`"), format!("tidak ada item `{target}`"))
        };
        let finding = finding.at(link.place.clone());
        findings.push(match nearest(target, known.iter().copied()) {
            Some(meant) => finding.hint(format!("did you mean `{meant}`?"), format!("maksudnya `{meant}`?")),
            None if link.to_set => finding.hint(format!("add collections/{target}.yaml"), format!("tambahkan collections/{target}.yaml")),
            None => finding.hint("it should be the name of an item's folder", "isinya nama folder sebuah item"),
        });
    }
}
