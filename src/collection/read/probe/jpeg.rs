//! JPEG headers: marker by marker up to the frame, skipping what segments hold unless it is wanted.

use std::io::{Cursor, Read, Seek, SeekFrom};

use super::{ProbeError, broken, ifd, shown};
use crate::collection::model::scan::{Probe, ScanFormat};

/// Frames that the decoder does not know, by their marker.
const STRANGE_FRAMES: [(u8, &str); 10] = [
    (0xc3, "Lossless JPEG"),
    (0xc5, "Hierarchical JPEG"),
    (0xc6, "Hierarchical JPEG"),
    (0xc7, "Hierarchical JPEG"),
    (0xc9, "JPEG with arithmetic coding"),
    (0xca, "JPEG with arithmetic coding"),
    (0xcb, "Lossless JPEG"),
    (0xcd, "Hierarchical JPEG"),
    (0xce, "Hierarchical JPEG"),
    (0xcf, "Hierarchical JPEG"),
];

/// The frame whose scans refine each other.
const PROGRESSIVE: u8 = 0xc2;

/// Bytes between two segments that are taken for padding.
const MOST_NOISE: u32 = 4096;

/// Reads the header of a JPEG.
pub(super) fn probe(source: &mut (impl Read + Seek)) -> Result<Probe, ProbeError> {
    source.seek(SeekFrom::Start(2))?;
    let (mut orientation, mut icc) = (1, false);
    loop {
        let (marker, length) = next_segment(source)?;
        let start = source.stream_position()?;
        match marker {
            0xc0..=0xc2 => {
                let mut probe = frame(source, length, orientation)?;
                // Profile and orientation stand before the frame in all but a few files; those few put them after.
                source.seek(SeekFrom::Start(start + length))?;
                trailing(source, &mut probe, icc, marker == PROGRESSIVE)?;
                return Ok(probe);
            }
            0xda | 0xd9 => return Err(broken("picture data begin before their size is told")),
            0xe1 => orientation = exif(source, length)?.unwrap_or(orientation),
            0xe2 => icc |= is_icc(source, length)?,
            strange if STRANGE_FRAMES.iter().any(|(known, _)| *known == strange) => return Err(refused(strange)),
            _ => {}
        }
        source.seek(SeekFrom::Start(start + length))?;
    }
}

/// The next marker and the length of what follows its length field; a little noise before it is forgiven.
fn next_segment(source: &mut impl Read) -> Result<(u8, u64), ProbeError> {
    let (mut last, mut byte, mut noise) = (0, [0], 0);
    while last != 0xff || matches!(byte[0], 0x00 | 0xff) {
        last = byte[0];
        source.read_exact(&mut byte)?;
        noise += 1;
        if noise > MOST_NOISE {
            return Err(broken("its header holds noise where a marker should stand"));
        }
    }
    if matches!(byte[0], 0x01 | 0xd0..=0xd9) {
        return Ok((byte[0], 0));
    }
    let mut length = [0; 2];
    source.read_exact(&mut length)?;
    match u16::from_be_bytes(length).checked_sub(2) {
        Some(length) => Ok((byte[0], length.into())),
        None => Err(broken("a segment of its header has no length")),
    }
}

fn frame(source: &mut impl Read, length: u64, orientation: u8) -> Result<Probe, ProbeError> {
    if length < 6 {
        return Err(broken("its frame header is too short"));
    }
    let mut head = [0; 6];
    source.read_exact(&mut head)?;
    let (height, width) = (u16::from_be_bytes([head[1], head[2]]), u16::from_be_bytes([head[3], head[4]]));
    if head[0] != 8 {
        return Err(unsupported("JPEG of 12 bits"));
    }
    match head[5] {
        1 | 3 | 4 => {}
        _ => return Err(unsupported("JPEG with an unusual number of components")),
    }
    let mut probe = shown(ScanFormat::Jpeg, (width.into(), height.into()), orientation)?;
    probe.channels = head[5];
    probe.inks = head[5] == 4;
    Ok(probe)
}

/// Segments between the frame and the picture data, and how many colours the first of these hold.
fn trailing(source: &mut (impl Read + Seek), probe: &mut Probe, icc: bool, progressive: bool) -> Result<(), ProbeError> {
    probe.icc = icc;
    loop {
        let (marker, length) = next_segment(source)?;
        let start = source.stream_position()?;
        match marker {
            0xd9 => return Ok(()),
            0xda => {
                let mut colours = [0];
                source.read_exact(&mut colours)?;
                let whole = progressive || colours[0] >= probe.channels;
                return if whole { Ok(()) } else { Err(unsupported("JPEG with its colours in separate scans")) };
            }
            0xe1 => {
                if let Some(orientation) = exif(source, length)? {
                    let turned = shown(ScanFormat::Jpeg, probe.stored(), orientation)?;
                    (probe.width, probe.height, probe.orientation) = (turned.width, turned.height, turned.orientation);
                }
            }
            0xe2 => probe.icc |= is_icc(source, length)?,
            _ => {}
        }
        source.seek(SeekFrom::Start(start + length))?;
    }
}

/// The orientation in an APP1 segment, when the segment is EXIF and says one.
fn exif(source: &mut impl Read, length: u64) -> Result<Option<u8>, ProbeError> {
    let mut segment = Vec::new();
    source.take(length).read_to_end(&mut segment)?;
    let Some(tiff) = segment.strip_prefix(b"Exif\0") else { return Ok(None) };
    Ok(tiff.get(1..).and_then(|tiff| ifd::orientation(&mut Cursor::new(tiff))))
}

fn is_icc(source: &mut impl Read, length: u64) -> Result<bool, ProbeError> {
    let mut name = Vec::new();
    source.take(length.min(12)).read_to_end(&mut name)?;
    Ok(name == b"ICC_PROFILE\0")
}

fn refused(marker: u8) -> ProbeError {
    let name = STRANGE_FRAMES.iter().find(|(known, _)| *known == marker).map(|(_, name)| *name);
    unsupported(name.unwrap_or("JPEG of an unusual kind"))
}

fn unsupported(what: &'static str) -> ProbeError {
    ProbeError::Unsupported { what, advice: "vips copy IN.jpg OUT.tif" }
}
