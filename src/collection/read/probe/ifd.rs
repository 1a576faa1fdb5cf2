//! Image file directories: the tables in which TIFF and EXIF keep what they know, classic and BigTIFF.
//!
//! Only what a probe asks for: numbers of a tag, and the chain of directories. Every count is bounded,
//! because a header may lie.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Seek};

use super::{ProbeError, broken, bytes_at};

/// The tag that turns a picture.
pub(super) const ORIENTATION: u16 = 274;

/// A directory lists at most this many entries; more is a lie.
const MOST_ENTRIES: u64 = 4096;
/// A file holds at most this many directories.
const MOST_DIRECTORIES: usize = 100_000;

/// Where the value of one tag stands.
#[derive(Clone, Copy)]
struct Entry {
    kind: u16,
    count: u64,
    inline: [u8; 8],
}

/// One directory.
pub(super) struct Directory(BTreeMap<u16, Entry>);

/// A source of bytes with a TIFF header.
pub(super) struct Tables<'a, R> {
    source: &'a mut R,
    little: bool,
    big: bool,
    next: u64,
    seen: BTreeSet<u64>,
}

impl<'a, R: Read + Seek> Tables<'a, R> {
    /// Reads the header: byte order, classic or big, the place of the first directory.
    pub(super) fn open(source: &'a mut R) -> Result<Self, ProbeError> {
        let head = bytes_at(source, 0, 8)?;
        let little = head.starts_with(b"II");
        let mut tables = Self { source, little, big: false, next: 0, seen: BTreeSet::new() };
        match tables.number(&head[2..4]) {
            42 => tables.next = tables.number(&head[4..8]),
            43 => {
                tables.big = true;
                let place = bytes_at(tables.source, 8, 8)?;
                tables.next = tables.number(&place);
            }
            _ => return Err(broken("its TIFF header is not one")),
        }
        Ok(tables)
    }

    /// The next directory of the chain, none after the last.
    pub(super) fn next_directory(&mut self) -> Result<Option<Directory>, ProbeError> {
        if self.next == 0 {
            return Ok(None);
        }
        if !self.seen.insert(self.next) || self.seen.len() > MOST_DIRECTORIES {
            return Err(broken("its directories run in a circle"));
        }
        let (head, size) = if self.big { (8, 20) } else { (2, 12) };
        let count = bytes_at(self.source, self.next, head)?;
        let count = self.number(&count);
        if count == 0 || count > MOST_ENTRIES {
            return Err(broken("a directory lists an impossible number of entries"));
        }
        let rows = bytes_at(self.source, self.next + head as u64, count as usize * size)?;
        let link = bytes_at(self.source, self.next + head as u64 + count * size as u64, if self.big { 8 } else { 4 })?;
        self.next = self.number(&link);
        Ok(Some(Directory(rows.chunks_exact(size).map(|row| self.entry(row)).collect())))
    }

    fn entry(&self, row: &[u8]) -> (u16, Entry) {
        let (count, value) = if self.big { (&row[4..12], &row[12..20]) } else { (&row[4..8], &row[8..12]) };
        let mut inline = [0; 8];
        inline[..value.len()].copy_from_slice(value);
        let tag = u16::try_from(self.number(&row[..2])).unwrap_or(0);
        let kind = u16::try_from(self.number(&row[2..4])).unwrap_or(0);
        (tag, Entry { kind, count: self.number(count), inline })
    }

    /// The first number of a tag, or `default` when the tag is absent or holds no whole number.
    pub(super) fn first(&mut self, directory: &Directory, tag: u16, default: u64) -> Result<u64, ProbeError> {
        Ok(self.numbers(directory, tag, 1)?.first().copied().unwrap_or(default))
    }

    /// The whole numbers of a tag, at most `most` of them; none when the tag is absent or of another type.
    pub(super) fn numbers(&mut self, directory: &Directory, tag: u16, most: u64) -> Result<Vec<u64>, ProbeError> {
        let Some(entry) = directory.0.get(&tag).copied() else { return Ok(Vec::new()) };
        let size: u64 = match entry.kind {
            1 | 7 => 1,
            3 => 2,
            4 | 13 => 4,
            16 | 18 => 8,
            _ => return Ok(Vec::new()),
        };
        let room = if self.big { 8 } else { 4 };
        let wanted = entry.count.min(most) * size;
        let bytes = if entry.count.saturating_mul(size) <= room {
            entry.inline[..wanted as usize].to_vec()
        } else {
            let place = self.number(&entry.inline[..room as usize]);
            bytes_at(self.source, place, wanted as usize)?
        };
        Ok(bytes.chunks_exact(size as usize).map(|chunk| self.number(chunk)).collect())
    }

    fn number(&self, bytes: &[u8]) -> u64 {
        let fold = |number: u64, byte: &u8| (number << 8) | u64::from(*byte);
        if self.little { bytes.iter().rev().fold(0, fold) } else { bytes.iter().fold(0, fold) }
    }
}

impl Directory {
    /// Whether the directory has this tag.
    pub(super) fn has(&self, tag: u16) -> bool {
        self.0.contains_key(&tag)
    }
}

/// The orientation that an EXIF block says, if it is readable and says one from 1 to 8.
pub(super) fn orientation(source: &mut (impl Read + Seek)) -> Option<u8> {
    let mut tables = Tables::open(source).ok()?;
    let directory = tables.next_directory().ok()??;
    let number = tables.first(&directory, ORIENTATION, 1).ok()?;
    u8::try_from(number).ok().filter(|number| (1..=8).contains(number))
}
