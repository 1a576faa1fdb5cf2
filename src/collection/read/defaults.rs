//! `_defaults.yaml`: what holds for every item below a folder. The nearest folder wins, key by key.

use std::collections::BTreeMap;

use super::{
    record::{Record, Spot},
    shapes::item::DEFAULTS,
    source::Source,
    walk::Tree,
    yaml::{self, Node},
};
use crate::findings::Finding;

/// The name of the file.
const NAME: &str = "_defaults.yaml";

/// The defaults of every folder that has some.
#[derive(Debug, Default)]
pub(crate) struct Defaults(BTreeMap<String, (Source, Node)>);

impl Defaults {
    /// Reads and fits them all, once.
    pub(crate) fn read(tree: &Tree, findings: &mut Vec<Finding>) -> Self {
        let mut all = BTreeMap::new();
        for (folder, files) in tree.folders().filter(|(folder, _)| *folder == "items" || folder.starts_with("items/")) {
            let Some(name) = files.iter().find(|name| *name == NAME) else { continue };
            let file = format!("{folder}/{name}");
            let Some(source) = Source::read(&tree.path(&file), &file, findings) else { continue };
            let Some(node) = yaml::tree(&source, findings) else { continue };
            Record::of_file(&source, Some(&node), DEFAULTS, findings);
            all.insert(folder.to_owned(), (source, node));
        }
        Self(all)
    }

    /// Gives `record` in `folder` what it does not say itself.
    pub(crate) fn complete<'a>(&'a self, record: &mut Record<'a>, folder: &str) {
        let mut at = Some(folder);
        while let Some(folder) = at {
            if let Some((source, node)) = self.0.get(folder) {
                let spot = Spot { source, node, path: String::new() };
                if let Some(given) = spot.record(DEFAULTS) {
                    record.complete_with(&given);
                }
            }
            at = folder.rsplit_once('/').map(|(above, _)| above);
        }
    }
}
