//! The cache of pixels: files named by the hash of everything they were made from. It may be copied, kept by CI, or deleted.

use std::{
    fs,
    io::{self, Read as _, Seek as _, SeekFrom},
    path::{Path, PathBuf},
};

/// Bytes of a number before parts.
const HEAD: u64 = 8;

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

    /// Puts many small things under one key: how many there are, where each ends, and one after the other.
    pub(crate) fn put_parts(&self, key: &str, parts: &[Vec<u8>]) -> io::Result<()> {
        let mut end = HEAD * (parts.len() as u64 + 1);
        let mut bytes = (parts.len() as u64).to_le_bytes().to_vec();
        for part in parts {
            end += part.len() as u64;
            bytes.extend_from_slice(&end.to_le_bytes());
        }
        parts.iter().for_each(|part| bytes.extend_from_slice(part));
        self.put(key, &bytes)
    }

    /// One of them.
    pub(crate) fn part(&self, key: &str, index: usize) -> io::Result<Vec<u8>> {
        let mut file = fs::File::open(self.path(key))?;
        let (count, index) = (number(&mut file, 0)?, index as u64);
        if index >= count {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let from = if index == 0 { HEAD * (count + 1) } else { number(&mut file, index)? };
        let to = number(&mut file, index + 1)?;
        file.seek(SeekFrom::Start(from))?;
        let mut part = Vec::new();
        file.take(to.saturating_sub(from)).read_to_end(&mut part)?;
        Ok(part)
    }

    /// All of them.
    pub(crate) fn parts(&self, key: &str) -> io::Result<Vec<Vec<u8>>> {
        let bytes = self.get(key)?;
        let cut = || -> Option<Vec<Vec<u8>>> {
            let number = |at: usize| usize::try_from(u64::from_le_bytes(bytes.get(at * 8..at * 8 + 8)?.try_into().ok()?)).ok();
            let count = number(0)?;
            let mut from = count.checked_add(1)?.checked_mul(8)?;
            (1..=count)
                .map(|index| {
                    let to = number(index)?;
                    let part = bytes.get(from..to)?.to_vec();
                    from = to;
                    Some(part)
                })
                .collect()
        };
        cut().ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }

    pub(crate) fn put(&self, key: &str, bytes: &[u8]) -> io::Result<()> {
        super::write_whole(&self.path(key), bytes)
    }
}

/// The number at a place before the parts.
fn number(file: &mut fs::File, at: u64) -> io::Result<u64> {
    let mut bytes = [0; HEAD as usize];
    file.seek(SeekFrom::Start(at * HEAD))?;
    file.read_exact(&mut bytes)?;
    Ok(u64::from_le_bytes(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_come_back_one_by_one_and_all_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path());
        let parts: Vec<Vec<u8>> = [&b"a"[..], b"", b"long"].iter().map(|part| part.to_vec()).collect();
        store.put_parts("abc", &parts).unwrap();
        assert_eq!(store.parts("abc").unwrap(), parts);
        for (index, part) in parts.iter().enumerate() {
            assert_eq!(&store.part("abc", index).unwrap(), part);
        }
        assert!(store.part("abc", 3).is_err());
        store.put("abd", b"cut").unwrap();
        assert!(store.parts("abd").is_err() && store.part("abd", 0).is_err());
    }
}
