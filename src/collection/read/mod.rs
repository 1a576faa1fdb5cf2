//! The only reader of `content/`: from files to the typed model, with everything that is wrong told at once.
//!
//! 1. [`walk`] lists the files; 2. [`site`], [`terms`], [`sets`] and [`pages`] read what there is one of;
//! 3. [`defaults`] and [`item`] read the records, on all cores and in a fixed order; 4. [`links`] sees that what they
//! point at is there. Underneath, [`yaml`] makes a tree with positions, [`fit`] holds it against the tables in
//! [`shapes`], and [`record`] gives the rest of the reader what fits. [`schema`] makes JSON Schema of the same tables.

mod beside;
mod defaults;
mod fit;
mod item;
mod links;
mod meant;
mod media;
mod memory;
mod pages;
pub(crate) mod probe;
mod record;
mod schema;
mod sets;
mod shape;
mod shapes;
mod site;
mod source;
mod strays;
mod terms;
mod walk;
mod words;
mod yaml;
mod yaml_faults;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

pub(crate) use memory::Memory;
pub(crate) use schema::{kinds, schema};

use self::{
    defaults::Defaults,
    item::{Read, Surroundings},
    terms::Vocabularies,
    walk::Tree,
};
use super::{Collection, settings::ImageSettings};
use crate::findings::{Finding, Place};

/// Reads the collection below `content`. `None` when there is no usable `site.yaml`; the items are looked at all the
/// same, so that everything that is wrong is told at once. An item that cannot be shown is missing from the
/// collection and present in the findings.
pub(crate) fn read(content: &Path) -> (Option<Collection>, Vec<Finding>) {
    read_with(content, None)
}

/// The same for the preview, which reads often: only records that have changed since the last time are read.
pub(crate) fn read_again(content: &Path, memory: &mut Memory) -> (Option<Collection>, Vec<Finding>) {
    read_with(content, Some(memory))
}

fn read_with(content: &Path, memory: Option<&mut Memory>) -> (Option<Collection>, Vec<Finding>) {
    let mut findings = Vec::new();
    let tree = Tree::of(content, &mut findings);
    strays::strays(&tree, &mut findings);
    let settings = site::settings(&tree, &mut findings);
    let language = settings.as_ref().map_or("id", |settings| settings.default_language());
    let vocabularies = Vocabularies::read(&tree, language, &mut findings);
    let (sets, mut links) = sets::sets(&tree, &mut findings);
    let essays = pages::pages(&tree, language, &mut findings);
    let max_megapixels = settings.as_ref().map_or(ImageSettings::default().max_megapixels, |settings| settings.images.max_megapixels);
    let defaults = Defaults::read(&tree, &mut findings);
    let around = Surroundings { tree: &tree, defaults: &defaults, vocabularies: &vocabularies, max_megapixels };
    let reads = items(&around, memory, &mut findings);
    let ids: BTreeSet<&str> = tree.folders().filter(|(_, files)| is_record(files)).filter_map(|(folder, _)| folder.rsplit('/').next()).collect();
    let set_ids: BTreeSet<&str> = tree.files("collections").iter().filter_map(|name| name.strip_suffix(".yaml")).collect();
    let mut items = Vec::with_capacity(reads.len());
    for read in reads {
        links.extend(read.links);
        items.push(read.item);
    }
    links::broken(&links, &ids, &set_ids, &mut findings);
    let collection = settings.map(|settings| Collection { settings, items, sets, essays, hashtags: vocabularies.hashtags.into_terms() });
    (collection, findings)
}

fn is_record(files: &[String]) -> bool {
    files.iter().any(|name| name == "item.yaml")
}

/// Every item, sorted by id; of two with one id only the first, and the finding names both.
fn items(around: &Surroundings, memory: Option<&mut Memory>, findings: &mut Vec<Finding>) -> Vec<Read> {
    let folders: Vec<&str> =
        around.tree.folders().filter(|(folder, files)| folder.starts_with("items/") && is_record(files)).map(|(folder, _)| folder).collect();
    let read = match memory {
        Some(memory) => memory.recall(around, &folders),
        None => folders.par_iter().map(|folder| item::item(around, folder)).collect(),
    };
    let mut by_id: BTreeMap<String, Read> = BTreeMap::new();
    let mut taken: BTreeMap<String, &str> = BTreeMap::new();
    for (folder, (read, told)) in folders.iter().zip(read) {
        findings.extend(told);
        let id = folder.rsplit('/').next().unwrap_or(folder);
        match taken.get(&id.to_lowercase()) {
            Some(first) => findings.push(duplicate(id, first, folder)),
            None => {
                taken.insert(id.to_lowercase(), folder);
                by_id.extend(read.map(|read| (id.to_owned(), read)));
            }
        }
    }
    by_id.into_values().collect()
}

fn duplicate(id: &str, first: &str, second: &str) -> Finding {
    Finding::error(
        "duplicate-id",
        format!("two records have the id `{id}`: {first} and {second}"),
        format!("dua rekaman memakai id `{id}`: {first} dan {second}"),
    )
    .at(Place::file(format!("{second}/item.yaml")))
    .hint("the folder's name is the id; rename one of the two", "nama folder adalah id; ganti nama salah satunya")
}
