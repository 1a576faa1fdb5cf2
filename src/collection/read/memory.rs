//! What an earlier reading made of each record, so that the preview reads only what has been saved since.
//!
//! A record is remembered with the outside (size, time, inode) of every file that belongs to it, and forgotten when one of
//! them differs; all are forgotten when something that every record is read with has changed, but for what PDFs say. Where it is told which files
//! were saved, and all of them were there before, nothing else is looked at. `build` remembers nothing.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    sync::Arc,
    time::UNIX_EPOCH,
};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::{
    item::{self, Read, Surroundings},
    page_text::Documents,
    walk::Tree,
};
use crate::findings::Finding;

/// What came of one record.
pub(crate) type Told = (Option<Read>, Vec<Finding>);

/// Kept between readings of one content folder.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    /// What lies in the folder, and what was to be said of that.
    seen: Option<(Arc<Tree>, Vec<Finding>)>,
    /// The files saved since the last reading, where nothing else can have changed.
    saved: Option<Vec<String>>,
    around: Option<blake3::Hash>,
    /// By folder.
    records: BTreeMap<String, (blake3::Hash, Arc<Told>)>,
    /// What PDFs say, which is read of them only while they are the same.
    pub(super) documents: Arc<Documents>,
}

impl Memory {
    /// What lies in the content folder. It is walked anew unless `saved` names all that was written since the last time,
    /// and only files that were there before.
    pub(super) fn look(&mut self, content: &Path, saved: Option<&[PathBuf]>) -> (Arc<Tree>, Vec<Finding>) {
        self.saved = None;
        if let (Some((tree, told)), Some(saved)) = (&self.seen, saved) {
            self.saved = known(tree, saved);
            if self.saved.is_some() {
                return (Arc::clone(tree), told.clone());
            }
        }
        let mut told = Vec::new();
        let tree = Arc::new(Tree::of(content, &mut told));
        self.seen = Some((Arc::clone(&tree), told.clone()));
        (tree, told)
    }

    /// What came of every record in `folders`, in that order; only what has changed is read.
    pub(super) fn recall(&mut self, around: &Surroundings, folders: &[&str]) -> Vec<Arc<Told>> {
        let surroundings = Some(surroundings(around.tree));
        if self.around != surroundings {
            self.records.clear();
            self.around = surroundings;
        }
        let fresh: Vec<Option<(blake3::Hash, Arc<Told>)>> = folders.par_iter().map(|folder| self.fresh(around, folder)).collect();
        for (folder, fresh) in folders.iter().zip(fresh) {
            if let Some(fresh) = fresh {
                self.records.insert((*folder).to_owned(), fresh);
            }
        }
        if self.records.len() > folders.len() {
            let here: BTreeSet<&str> = folders.iter().copied().collect();
            self.records.retain(|folder, _| here.contains(folder.as_str()));
        }
        folders.iter().map(|folder| Arc::clone(&self.records[*folder].1)).collect()
    }

    /// Reads one record, unless it is remembered and has not changed.
    fn fresh(&self, around: &Surroundings, folder: &str) -> Option<(blake3::Hash, Arc<Told>)> {
        let known = self.records.get(folder);
        let saved = self.saved.as_ref().map(|saved| saved.iter().any(|file| is_below(file, folder)));
        if known.is_some() && saved == Some(false) {
            return None;
        }
        let outside = record(around.tree, folder);
        let same = saved.is_none() && known.is_some_and(|(known, _)| *known == outside);
        (!same).then(|| (outside, Arc::new(item::item(around, folder))))
    }
}

/// The files among `saved`, when each was there before and is still a file. What has come and gone in between counts for
/// nothing: editors write beside a file and rename.
fn known(tree: &Tree, saved: &[PathBuf]) -> Option<Vec<String>> {
    let mut files = Vec::new();
    for path in saved {
        let file = path.iter().map(|part| part.to_str()).collect::<Option<Vec<_>>>()?.join("/");
        let listed = tree.lists(&file);
        match std::fs::symlink_metadata(tree.path(&file)) {
            Ok(data) if listed == Some(false) && data.is_file() => files.push(file),
            Err(_) if listed.is_none() => {}
            _ => return None,
        }
    }
    Some(files)
}

fn is_below(file: &str, folder: &str) -> bool {
    file.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
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
pub(super) fn outside(path: &Path) -> [u8; 32] {
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
    use std::{fs, path::PathBuf};

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
        let mut compare = |step: &str, saved: Option<&[PathBuf]>| {
            let (again, told) = read_again(content.path(), &mut memory, saved);
            let (anew, told_anew) = super::super::read(content.path());
            assert_eq!(again.unwrap().items, anew.unwrap().items, "{step}");
            assert_eq!(told, told_anew, "{step}");
        };
        compare("first", None);
        compare("nothing changed", None);
        write("items/a/item.yaml", "title: Satu lagi\ntype: book\n");
        compare("a record", Some(&["items/a/item.yaml".into()]));
        write("items/a/text/1.md", "halaman");
        compare("a new text beside it", Some(&["items/a/text/1.md".into()]));
        write("items/_defaults.yaml", "type: map\n");
        compare("new defaults", Some(&["items/_defaults.yaml".into()]));
        write("items/_defaults.yaml", "type: book\n");
        compare("other defaults", Some(&["items/_defaults.yaml".into()]));
        fs::remove_file(content.path().join("items/b/item.yaml")).unwrap();
        compare("one gone", Some(&["items/b/item.yaml".into()]));
    }
}
