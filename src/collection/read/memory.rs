//! What an earlier reading made of each record, so that the preview reads only what has been saved since.
//!
//! A record is remembered with the outside (size, time, inode) of every file that belongs to it, and forgotten when one of
//! them differs; all are forgotten when something that every record is read with has changed. `build` remembers nothing.

use std::{collections::BTreeMap, path::Path, time::UNIX_EPOCH};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::{
    item::{self, Read, Surroundings},
    walk::Tree,
};
use crate::findings::Finding;

/// What came of one record.
pub(crate) type Told = (Option<Read>, Vec<Finding>);

/// Kept between readings of one content folder.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    around: Option<blake3::Hash>,
    /// By folder.
    records: BTreeMap<String, (blake3::Hash, Told)>,
}

impl Memory {
    /// What came of every record in `folders`, in that order; only what has changed is read.
    pub(crate) fn recall(&mut self, around: &Surroundings, folders: &[&str]) -> Vec<Told> {
        let surroundings = Some(surroundings(around.tree));
        if self.around != surroundings {
            self.records.clear();
            self.around = surroundings;
        }
        let known = &self.records;
        let fresh: Vec<(blake3::Hash, Option<Told>)> = folders
            .par_iter()
            .map(|folder| {
                let outside = record(around.tree, folder);
                let remembered = known.get(*folder).is_some_and(|(known, _)| *known == outside);
                (outside, (!remembered).then(|| item::item(around, folder)))
            })
            .collect();
        let mut before = std::mem::take(&mut self.records);
        for (folder, (outside, fresh)) in folders.iter().zip(fresh) {
            let told = fresh.or_else(|| before.remove(*folder).map(|(_, told)| told)).unwrap_or_default();
            self.records.insert((*folder).to_owned(), (outside, told));
        }
        folders.par_iter().map(|folder| self.records[*folder].1.clone()).collect()
    }
}

/// The outside of all that belongs to one record.
fn record(tree: &Tree, folder: &str) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    for folder in [folder.to_owned(), format!("{folder}/text")] {
        for name in tree.files(&folder) {
            add(&mut hasher, tree, &format!("{folder}/{name}"));
        }
    }
    hasher.finalize()
}

/// The outside of all that every record is read with: settings, vocabulary and the defaults of folders.
fn surroundings(tree: &Tree) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    add(&mut hasher, tree, "site.yaml");
    for (folder, files) in tree.folders() {
        let every = folder == "vocabulary";
        for name in files.iter().filter(|name| every || *name == "_defaults.yaml") {
            add(&mut hasher, tree, &format!("{folder}/{name}"));
        }
    }
    hasher.finalize()
}

fn add(hasher: &mut blake3::Hasher, tree: &Tree, file: &str) {
    hasher.update(file.as_bytes());
    hasher.update(&outside(&tree.path(file)));
}

/// Size, time and inode; zeros for a file that is not there.
fn outside(path: &Path) -> [u8; 32] {
    let mut outside = [0; 32];
    if let Ok(data) = std::fs::metadata(path) {
        let time = data.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        outside[..8].copy_from_slice(&data.len().to_le_bytes());
        outside[8..24].copy_from_slice(&time.map_or(0, |time| time.as_nanos()).to_le_bytes());
        outside[24..].copy_from_slice(&inode(&data).to_le_bytes());
    }
    outside
}

#[cfg(unix)]
fn inode(data: &std::fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(data)
}

#[cfg(not(unix))]
fn inode(_: &std::fs::Metadata) -> u64 {
    0
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{super::read_again, Memory};

    #[test]
    fn what_is_remembered_is_what_would_be_read() {
        let content = tempfile::tempdir().unwrap();
        let write = |file: &str, text: &str| {
            let path = content.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write("site.yaml", "title: A\nbase_url: https://a.example/\n");
        write("items/a/item.yaml", "title: Satu\ntype: book\n");
        write("items/b/item.yaml", "title: Dua\nkind: book\n");
        let mut memory = Memory::default();
        let mut compare = |step: &str| {
            let (again, told) = read_again(content.path(), &mut memory);
            let (anew, told_anew) = super::super::read(content.path());
            assert_eq!(again.unwrap().items, anew.unwrap().items, "{step}");
            assert_eq!(told, told_anew, "{step}");
        };
        compare("first");
        compare("nothing changed");
        write("items/a/item.yaml", "title: Satu lagi\ntype: book\n");
        compare("a record");
        write("items/a/text/1.md", "halaman");
        compare("a text beside it");
        write("items/_defaults.yaml", "type: map\n");
        compare("defaults");
        fs::remove_file(content.path().join("items/b/item.yaml")).unwrap();
        compare("one gone");
    }
}
