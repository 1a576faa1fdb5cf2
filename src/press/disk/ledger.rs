//! What is known of every file of `content/` and every picture already placed, so that a second build reads little.
//!
//! A modification time alone lies after `git clone`: an entry counts only while size, time and inode agree.
//! Losing the ledger costs time and nothing else.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    sync::Mutex,
    time::UNIX_EPOCH,
};

use serde::{Deserialize, Serialize};

use crate::site::images::facts::ScanFacts;

/// Raised when the shape of the ledger changes; an older one is forgotten.
const VERSION: u32 = 1;

/// The outside of a file: the witness that it is still the one that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Outside {
    bytes: u64,
    /// Nanoseconds since 1970.
    modified: u128,
    inode: u64,
}

impl Outside {
    fn of(path: &Path) -> io::Result<Self> {
        let data = fs::metadata(path)?;
        let modified = data.modified()?.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_nanos());
        Ok(Self { bytes: data.len(), modified, inode: inode(&data) })
    }

    /// The same of many files together: their bytes, a hash of all their outsides, and how many they are.
    fn of_all(paths: &[PathBuf]) -> io::Result<Self> {
        let mut hasher = blake3::Hasher::new();
        let mut bytes = 0;
        for path in paths {
            let one = Self::of(path)?;
            bytes += one.bytes;
            hasher.update(&one.bytes.to_le_bytes()).update(&one.modified.to_le_bytes()).update(&one.inode.to_le_bytes());
        }
        let hash: [u8; 16] = hasher.finalize().as_bytes()[..16].try_into().expect("a hash has 32 bytes");
        Ok(Self { bytes, modified: u128::from_le_bytes(hash), inode: paths.len() as u64 })
    }
}

#[cfg(unix)]
fn inode(data: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(data)
}

#[cfg(not(unix))]
fn inode(_: &fs::Metadata) -> u64 {
    0
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Book {
    version: u32,
    /// Content file to its outside and the hash of its bytes.
    files: BTreeMap<String, (Outside, String)>,
    /// Hash of a scan, with the pixel version, to what its pixels say.
    facts: BTreeMap<String, ScanFacts>,
    /// Placed file to its outside and the key of what was placed there.
    placed: BTreeMap<String, (Outside, String)>,
}

/// The open ledger.
#[derive(Debug)]
pub(crate) struct Ledger {
    path: PathBuf,
    content: PathBuf,
    /// Hash everything anew.
    verify: bool,
    book: Mutex<Book>,
}

impl Ledger {
    /// Opens the ledger of a cache folder; a missing, broken or older one is an empty one.
    pub(crate) fn open(cache: &Path, content: &Path, verify: bool) -> Self {
        let path = cache.join("ledger.json");
        let book = fs::read(&path).ok().and_then(|bytes| serde_json::from_slice::<Book>(&bytes).ok());
        let book = book.filter(|book| book.version == VERSION).unwrap_or_default();
        Self { path, content: content.to_owned(), verify, book: Mutex::new(book) }
    }

    /// Writes the ledger back.
    pub(crate) fn save(&self) -> io::Result<()> {
        let mut book = self.book();
        book.version = VERSION;
        let bytes = serde_json::to_vec(&*book).map_err(io::Error::other)?;
        super::write_whole(&self.path, &bytes)
    }

    /// Hash of a content file, hexadecimal; reads the file only when its outside has changed.
    pub(crate) fn hash(&self, file: &str) -> io::Result<String> {
        let path = self.content.join(file);
        let outside = Outside::of(&path)?;
        if !self.verify
            && let Some((known, hash)) = self.book().files.get(file)
            && *known == outside
        {
            return Ok(hash.clone());
        }
        let mut hasher = blake3::Hasher::new();
        hasher.update_reader(fs::File::open(&path)?)?;
        let hash = hasher.finalize().to_hex()[..32].to_owned();
        self.book().files.insert(file.to_owned(), (outside, hash.clone()));
        Ok(hash)
    }

    /// What the pixels of a scan said, by key of content and pixel version.
    pub(crate) fn facts(&self, key: &str) -> Option<ScanFacts> {
        self.book().facts.get(key).cloned()
    }

    pub(crate) fn set_facts(&self, key: &str, facts: ScanFacts) {
        self.book().facts.insert(key.to_owned(), facts);
    }

    /// Whether what stands at `path` is what was placed there under `key`.
    pub(crate) fn is_placed(&self, path: &Path, key: &str) -> bool {
        let Ok(outside) = Outside::of(path) else { return false };
        !self.verify && self.book().placed.get(&*path.to_string_lossy()).is_some_and(|(known, placed)| *known == outside && placed == key)
    }

    /// Remembers what has been placed.
    pub(crate) fn set_placed(&self, path: &Path, key: &str) -> io::Result<()> {
        let outside = Outside::of(path)?;
        self.book().placed.insert(path.to_string_lossy().into_owned(), (outside, key.to_owned()));
        Ok(())
    }

    /// Whether what stands at all of `paths` is what was placed there together under `key`; gives its bytes.
    pub(crate) fn are_placed(&self, paths: &[PathBuf], key: &str) -> Option<u64> {
        let outside = Outside::of_all(paths).ok().filter(|_| !self.verify)?;
        let book = self.book();
        let (known, placed) = book.placed.get(&*paths.first()?.to_string_lossy())?;
        (*known == outside && placed == key).then_some(outside.bytes)
    }

    /// Remembers what has been placed together, under the first of its paths.
    pub(crate) fn set_all_placed(&self, paths: &[PathBuf], key: &str) -> io::Result<()> {
        let (Some(first), outside) = (paths.first(), Outside::of_all(paths)?) else { return Ok(()) };
        self.book().placed.insert(first.to_string_lossy().into_owned(), (outside, key.to_owned()));
        Ok(())
    }

    fn book(&self) -> std::sync::MutexGuard<'_, Book> {
        self.book.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
