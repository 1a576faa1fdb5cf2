//! The cache of pixels: files named by the hash of everything they were made from. It may be copied, kept by CI, or deleted.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// A folder of finished pictures by key.
#[derive(Debug)]
pub(crate) struct Store {
    folder: PathBuf,
}

/// The key of what is made from `parts`: 32 hexadecimal digits.
pub(crate) fn key(parts: &[&str]) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    hasher.finalize().to_hex()[..32].to_owned()
}

impl Store {
    pub(crate) fn new(cache: &Path) -> Self {
        Self { folder: cache.join("pixels") }
    }

    /// Where the picture of a key stands, or would.
    pub(crate) fn path(&self, key: &str) -> PathBuf {
        self.folder.join(&key[..2]).join(&key[2..])
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.path(key).is_file()
    }

    pub(crate) fn get(&self, key: &str) -> io::Result<Vec<u8>> {
        fs::read(self.path(key))
    }

    pub(crate) fn put(&self, key: &str, bytes: &[u8]) -> io::Result<()> {
        super::write_whole(&self.path(key), bytes)
    }
}
