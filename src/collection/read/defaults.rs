//! `_defaults.yaml`: what holds for every item below a folder. The nearest folder wins, key by key.

use std::collections::BTreeMap;

use super::{
    record::{Record, Spot},
    shapes::item::DEFAULTS,
    source::Source,
    walk::Tree,
    yaml::{self, Node},
};
use crate::findings::{Finding, Severity};

/// The name of the file.
const NAME: &str = "_defaults.yaml";

/// The defaults of every folder that has some; `None` where they cannot be relied on.
#[derive(Debug, Default)]
pub(crate) struct Defaults(BTreeMap<String, Option<(Source, Node)>>);

impl Defaults {
    /// Reads and fits them all, once.
    pub(crate) fn read(tree: &Tree, findings: &mut Vec<Finding>) -> Self {
        let mut all = BTreeMap::new();
        for (folder, files) in tree.folders().filter(|(folder, _)| *folder == "items" || folder.starts_with("items/")) {
            let Some(name) = files.iter().find(|name| *name == NAME) else { continue };
            let file = format!("{folder}/{name}");
            let before = findings.len();
            let read = Source::read(&tree.path(&file), &file, findings).and_then(|source| {
                let node = yaml::tree(&source, findings)?;
                Record::of_file(&source, Some(&node), DEFAULTS, findings);
                Some((source, node))
            });
            let sound = findings[before..].iter().all(|finding| finding.severity < Severity::Error);
            if read.is_some() || !sound {
                all.insert(folder.to_owned(), read.filter(|_| sound));
            }
        }
        Self(all)
    }

    /// Gives `record` in `folder` what it does not say itself. `false` when defaults that hold for it cannot be relied on:
    /// they might have said that it is hidden.
    pub(crate) fn complete<'a>(&'a self, record: &mut Record<'a>, folder: &str) -> bool {
        let folders = std::iter::successors(Some(folder), |folder| folder.rsplit_once('/').map(|(above, _)| above));
        let mut whole = true;
        for defaults in folders.filter_map(|folder| self.0.get(folder)) {
            let Some((source, node)) = defaults else {
                whole = false;
                continue;
            };
            if let Some(given) = (Spot { source, node, path: String::new() }).record(DEFAULTS) {
                record.complete_with(&given);
            }
        }
        whole
    }
}
