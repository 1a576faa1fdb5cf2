//! A TIFF with a palette, retold as one of greys: the decoder refuses palettes, but gives the numbers of greys as they are.
//!
//! Two bytes of the directory are read as if they stood otherwise; the file in memory is not copied.

use std::io::{Cursor, Read, Result, Seek, SeekFrom};

/// Where a directory says how its numbers are meant.
const PHOTOMETRIC: u64 = 262;
/// The lowest number is black.
const BLACK_IS_ZERO: u8 = 1;

/// The bytes of a TIFF.
pub(super) struct Retold<'a> {
    source: Cursor<&'a [u8]>,
    /// A place and the two bytes that are read there.
    told: Option<(u64, [u8; 2])>,
}

impl<'a> Retold<'a> {
    /// The bytes as they are.
    pub(super) fn plain(source: &'a [u8]) -> Self {
        Self { source: Cursor::new(source), told: None }
    }

    /// The bytes with the directory that begins at `directory` saying grey; `None` when it does not say what its numbers mean.
    pub(super) fn as_greys(source: &'a [u8], directory: u64) -> Option<Self> {
        let little = source.starts_with(b"II");
        let at = meaning(source, directory, little)?;
        let bytes = if little { [BLACK_IS_ZERO, 0] } else { [0, BLACK_IS_ZERO] };
        Some(Self { source: Cursor::new(source), told: Some((at, bytes)) })
    }
}

/// The place of the value of the tag, in a classic or a big TIFF.
fn meaning(source: &[u8], directory: u64, little: bool) -> Option<u64> {
    let number = |at: u64, length: u64| -> Option<u64> {
        let bytes = source.get(usize::try_from(at).ok()?..usize::try_from(at.checked_add(length)?).ok()?)?;
        let fold = |number: u64, byte: &u8| (number << 8) | u64::from(*byte);
        Some(if little { bytes.iter().rev().fold(0, fold) } else { bytes.iter().fold(0, fold) })
    };
    let (head, row, value) = if number(2, 2)? == 43 { (8, 20, 12) } else { (2, 12, 8) };
    let rows = (0..number(directory, head)?.min(4096)).map(|entry| directory + head + entry * row);
    rows.map_while(|at| Some((at, number(at, 2)?))).find(|(_, tag)| *tag == PHOTOMETRIC).map(|(at, _)| at + value)
}

impl Read for Retold<'_> {
    fn read(&mut self, into: &mut [u8]) -> Result<usize> {
        let start = self.source.position();
        let count = self.source.read(into)?;
        if let Some((at, bytes)) = self.told {
            for (place, byte) in (at..).zip(bytes) {
                if let Some(slot) = place.checked_sub(start).and_then(|at| into[..count].get_mut(at as usize)) {
                    *slot = byte;
                }
            }
        }
        Ok(count)
    }
}

impl Seek for Retold<'_> {
    fn seek(&mut self, to: SeekFrom) -> Result<u64> {
        self.source.seek(to)
    }
}
