//! One written tree (`public/` or `social/`): locks it, writes only where bytes differ, and removes only what it wrote.
//!
//! The tree carries a list of its own files, `.pusaka-files`, so that a lost cache never leaves strangers behind.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
    sync::Mutex,
};

use super::ledger::Ledger;

const LIST: &str = ".pusaka-files";
const LOCK: &str = ".pusaka-lock";
/// Files on their way: a build that is killed leaves them here, and the next one removes them.
const UNFINISHED: &str = ".pusaka-unfinished";

/// What happened to a tree.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) written: usize,
    pub(crate) unchanged: usize,
    pub(crate) removed: usize,
    /// Bytes of all files of the tree.
    pub(crate) bytes: u64,
    /// The largest file: its bytes and its path.
    pub(crate) largest: (u64, String),
}

impl Tally {
    /// Files of the tree.
    pub(crate) fn files(&self) -> usize {
        self.written + self.unchanged
    }
}

/// An open tree; dropping it releases the lock.
#[derive(Debug)]
pub(crate) struct Tree {
    folder: PathBuf,
    _lock: fs::File,
    known: BTreeSet<String>,
    state: Mutex<(BTreeSet<String>, Tally)>,
}

/// Why a tree cannot be opened.
#[derive(Debug)]
pub(crate) enum TreeError {
    /// Another build is writing it.
    Busy,
    /// There are files in it and none of them are ours.
    Foreign,
    Io(io::Error),
}

impl From<io::Error> for TreeError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl Tree {
    /// Opens or makes the tree, takes its lock, and notes `planned` paths as ours before the first is written,
    /// so that even a build that is killed leaves no strangers.
    pub(crate) fn open<'p>(folder: &Path, planned: impl Iterator<Item = &'p str>) -> Result<Self, TreeError> {
        fs::create_dir_all(folder)?;
        let list = fs::read_to_string(folder.join(LIST)).ok();
        if list.is_none() && holds_foreign(folder)? {
            return Err(TreeError::Foreign);
        }
        let lock = fs::File::create(folder.join(LOCK))?;
        lock.try_lock().map_err(|error| match error {
            fs::TryLockError::WouldBlock => TreeError::Busy,
            fs::TryLockError::Error(error) => TreeError::Io(error),
        })?;
        remove_unfinished(folder)?;
        let mut known: BTreeSet<String> = list.unwrap_or_default().lines().map(str::to_owned).collect();
        let before = known.len();
        known.extend(planned.map(str::to_owned));
        if known.len() > before {
            write_list(folder, &known)?;
        }
        Ok(Self { folder: folder.to_owned(), _lock: lock, known, state: Mutex::default() })
    }

    /// Writes a file unless its bytes already stand there.
    pub(crate) fn write(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let target = self.folder.join(path);
        let same =
            fs::metadata(&target).is_ok_and(|data| data.len() == bytes.len() as u64) && fs::read(&target).is_ok_and(|old| old == bytes);
        if !same {
            super::write_through(&self.folder.join(UNFINISHED), &target, bytes)?;
        }
        self.note(path, !same, bytes.len() as u64);
        Ok(())
    }

    /// Places a copy of `source`, a file whose content is told by `key`.
    pub(crate) fn place(&self, path: &str, source: &Path, key: &str, ledger: &Ledger) -> io::Result<()> {
        let target = self.folder.join(path);
        if ledger.is_placed(&target, key) {
            self.note(path, false, fs::metadata(&target)?.len());
            return Ok(());
        }
        self.write(path, &fs::read(source)?)?;
        ledger.set_placed(&target, key)
    }

    /// Places many small files that were made together under one `key`; `parts` gives them all, in the order of `paths`, when they
    /// do not stand there yet.
    pub(crate) fn place_all(
        &self,
        paths: &[String],
        key: &str,
        ledger: &Ledger,
        parts: impl FnOnce() -> io::Result<Vec<Vec<u8>>>,
    ) -> io::Result<()> {
        let targets: Vec<PathBuf> = paths.iter().map(|path| self.folder.join(path)).collect();
        if let Some(bytes) = ledger.are_placed(&targets, key) {
            let mut state = self.state();
            state.0.extend(paths.iter().cloned());
            state.1.bytes += bytes;
            state.1.unchanged += paths.len();
            return Ok(());
        }
        for (path, part) in paths.iter().zip(parts()?) {
            self.write(path, &part)?;
        }
        ledger.set_all_placed(&targets, key)
    }

    /// Removes what an earlier build wrote and this one did not, then writes the new list.
    pub(crate) fn finish(self) -> io::Result<Tally> {
        let (now, mut tally) = self.state.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        for stale in self.known.difference(&now).filter(|path| is_inside(path)) {
            let target = self.folder.join(stale);
            if target.is_file() {
                fs::remove_file(&target)?;
                tally.removed += 1;
            }
            remove_empty(&self.folder, target.parent());
        }
        write_list(&self.folder, &now)?;
        remove_unfinished(&self.folder)?;
        Ok(tally)
    }

    /// Closes the tree and leaves everything in it: only a part of it was to be written.
    pub(crate) fn leave(self) -> io::Result<()> {
        remove_unfinished(&self.folder)
    }

    fn note(&self, path: &str, written: bool, bytes: u64) {
        let mut state = self.state();
        state.0.insert(path.to_owned());
        state.1.bytes += bytes;
        if bytes > state.1.largest.0 {
            state.1.largest = (bytes, path.to_owned());
        }
        if written { state.1.written += 1 } else { state.1.unchanged += 1 }
    }

    fn state(&self) -> std::sync::MutexGuard<'_, (BTreeSet<String>, Tally)> {
        self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// Writes the list of a tree's own files unless it already says so.
fn write_list(folder: &Path, paths: &BTreeSet<String>) -> io::Result<()> {
    let list: String = paths.iter().flat_map(|path| [path.as_str(), "\n"]).collect();
    let target = folder.join(LIST);
    if fs::read(&target).ok().as_deref() == Some(list.as_bytes()) {
        Ok(())
    } else {
        super::write_through(&folder.join(UNFINISHED), &target, list.as_bytes())
    }
}

/// Removes what a killed build was about to place. Call with the lock held: then nobody is writing there.
fn remove_unfinished(folder: &Path) -> io::Result<()> {
    let unfinished = folder.join(UNFINISHED);
    if unfinished.is_dir() {
        for entry in fs::read_dir(&unfinished)? {
            fs::remove_file(entry?.path())?;
        }
        fs::remove_dir(&unfinished)?;
    }
    Ok(())
}

/// A list that somebody has edited must not lead outside the tree.
fn is_inside(path: &str) -> bool {
    Path::new(path).components().all(|part| matches!(part, std::path::Component::Normal(_)))
}

fn holds_foreign(folder: &Path) -> io::Result<bool> {
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name();
        if name != LOCK && name != ".git" && name != ".gitkeep" && !name.to_string_lossy().starts_with(".pusaka-") {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Removes folders that have become empty, upwards, never the tree itself.
fn remove_empty(root: &Path, mut folder: Option<&Path>) {
    while let Some(path) = folder.filter(|path| *path != root && path.starts_with(root)) {
        if fs::remove_dir(path).is_err() {
            return;
        }
        folder = path.parent();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn build(folder: &Path, files: &[(&str, &str)]) -> Tally {
        let tree = Tree::open(folder, files.iter().map(|(path, _)| *path)).unwrap();
        for (path, text) in files {
            tree.write(path, text.as_bytes()).unwrap();
        }
        tree.finish().unwrap()
    }

    #[test]
    fn writes_what_differs_and_removes_only_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("public");
        build(&root, &[("a/index.html", "1"), ("b/index.html", "1")]);
        fs::write(root.join("a/stranger.txt"), "mine").unwrap();
        let tally = build(&root, &[("b/index.html", "1"), ("c.html", "2")]);
        assert_eq!((tally.written, tally.unchanged, tally.removed), (1, 1, 1));
        assert!(root.join("a/stranger.txt").exists() && !root.join("a/index.html").exists());
    }

    #[test]
    fn what_a_killed_build_was_writing_is_gone_after_the_next() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("public");
        build(&root, &[("a/index.html", "1")]);
        fs::create_dir(root.join(UNFINISHED)).unwrap();
        fs::write(root.join(UNFINISHED).join(".pusaka-abc"), "half").unwrap();
        build(&root, &[("a/index.html", "1")]);
        assert!(!root.join(UNFINISHED).exists());
    }

    #[test]
    fn a_folder_of_somebody_else_and_a_second_build_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("thesis.doc"), "").unwrap();
        assert!(matches!(Tree::open(folder.path(), std::iter::empty()), Err(TreeError::Foreign)));
        let root = folder.path().join("public");
        let first = Tree::open(&root, std::iter::empty()).unwrap();
        assert!(matches!(Tree::open(&root, std::iter::empty()), Err(TreeError::Busy)));
        drop(first);
        assert!(Tree::open(&root, std::iter::empty()).is_ok());
    }
}
