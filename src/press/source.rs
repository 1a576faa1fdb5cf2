//! The file of a scan while its pixels are made. A PDF is opened once for the pages that are drawn one after the other, not once for each.

use std::{
    fs::File,
    io::{BufReader, Read, Result, Seek, SeekFrom},
    path::Path,
    sync::{Mutex, PoisonError},
};

use super::{
    disk,
    pixels::{Document, PixelError, Source},
};

/// The document that was opened last, by the hash of its file.
#[derive(Debug, Default)]
pub(super) struct Open(Mutex<Option<(String, Document)>>);

/// A file of content.
pub(super) struct ScanFile<'a> {
    file: BufReader<File>,
    hash: &'a str,
    open: &'a Open,
}

impl<'a> ScanFile<'a> {
    /// The file at `path`, which has this hash.
    pub(super) fn new(path: &Path, hash: &'a str, open: &'a Open) -> Result<Self> {
        Ok(Self { file: disk::open(path)?, hash, open })
    }
}

impl Read for ScanFile<'_> {
    fn read(&mut self, into: &mut [u8]) -> Result<usize> {
        self.file.read(into)
    }
}

impl Seek for ScanFile<'_> {
    fn seek(&mut self, to: SeekFrom) -> Result<u64> {
        self.file.seek(to)
    }
}

impl Source for ScanFile<'_> {
    fn document(&mut self) -> std::result::Result<Document, PixelError> {
        let mut last = self.open.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, document)) = last.as_ref().filter(|(hash, _)| hash == self.hash) {
            return Ok(document.clone());
        }
        let document = Document::open(self.whole()?)?;
        *last = Some((self.hash.to_owned(), document.clone()));
        Ok(document)
    }
}
