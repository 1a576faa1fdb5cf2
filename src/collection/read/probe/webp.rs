//! WebP headers: a RIFF of chunks, whose first tells the size in one of three ways.

use std::io::{Cursor, Read, Seek, SeekFrom};

use super::{ProbeError, broken, bytes_at, ifd, shown};
use crate::collection::model::scan::{Probe, ScanFormat};

/// Flags of the extended header.
const PROFILE: u8 = 0x20;
const ALPHA: u8 = 0x10;
const EXIF: u8 = 0x08;

/// Reads the header of a WebP.
pub(super) fn probe(source: &mut (impl Read + Seek)) -> Result<Probe, ProbeError> {
    let head = bytes_at(source, 12, 18)?;
    let pair = |at: usize| u32::from(u16::from_le_bytes([head[at], head[at + 1]]));
    let (size, flags) = match &head[..4] {
        b"VP8 " if head[11..14] == [0x9d, 0x01, 0x2a] => ((pair(14) & 0x3fff, pair(16) & 0x3fff), 0),
        b"VP8L" if head[8] == 0x2f => {
            let packed = u32::from_le_bytes([head[9], head[10], head[11], head[12]]);
            let alpha = if packed >> 28 & 1 == 1 { ALPHA } else { 0 };
            (((packed & 0x3fff) + 1, (packed >> 14 & 0x3fff) + 1), alpha)
        }
        b"VP8X" => {
            let triple = |at: usize| pair(at) | u32::from(head[at + 2]) << 16;
            ((triple(12) + 1, triple(15) + 1), head[8])
        }
        _ => return Err(broken("its first chunk is none of WebP's")),
    };
    let orientation = if flags & EXIF == 0 { 1 } else { orientation(source)? };
    let mut probe = shown(ScanFormat::WebP, size, orientation)?;
    probe.channels = if flags & ALPHA == 0 { 3 } else { 4 };
    probe.icc = flags & PROFILE != 0;
    Ok(probe)
}

/// Walks the chunks to the EXIF block, which stands last.
fn orientation(source: &mut (impl Read + Seek)) -> Result<u8, ProbeError> {
    let end = source.seek(SeekFrom::End(0))?;
    let mut at = 12;
    while at + 8 <= end {
        let head = bytes_at(source, at, 8)?;
        let length = u32::from_le_bytes([head[4], head[5], head[6], head[7]]);
        if &head[..4] == b"EXIF" && length < 1 << 20 {
            let block = bytes_at(source, at + 8, length as usize)?;
            let tiff = block.strip_prefix(b"Exif\0\0").unwrap_or(&block);
            return Ok(ifd::orientation(&mut Cursor::new(tiff)).unwrap_or(1));
        }
        at += 8 + u64::from(length) + u64::from(length & 1);
    }
    Ok(1)
}
