//! PNG headers: the first chunk tells the size, the chunks before the picture data tell profile and orientation.

use std::io::{Cursor, Read, Seek};

use super::{ProbeError, broken, bytes_at, ifd, shown};
use crate::collection::model::scan::{Probe, ScanFormat};

/// Samples of one pixel, by the colour type of the header.
const CHANNELS: [(u8, u8); 5] = [(0, 1), (2, 3), (3, 3), (4, 2), (6, 4)];

/// Reads the header of a PNG.
pub(super) fn probe(source: &mut (impl Read + Seek)) -> Result<Probe, ProbeError> {
    let head = bytes_at(source, 8, 25)?;
    if &head[4..8] != b"IHDR" {
        return Err(broken("its first chunk is not the header"));
    }
    let number = |at: usize| u32::from_be_bytes([head[at], head[at + 1], head[at + 2], head[at + 3]]);
    let channels = CHANNELS.iter().find(|(kind, _)| *kind == head[17]).map(|(_, channels)| *channels);
    let Some(channels) = channels else { return Err(broken("its colour type is none of PNG's")) };
    let (icc, orientation) = chunks(source)?;
    let mut probe = shown(ScanFormat::Png, (number(8), number(12)), orientation)?;
    probe.bits = head[16];
    probe.channels = channels;
    probe.icc = icc;
    Ok(probe)
}

/// Walks the chunks before the picture data.
fn chunks(source: &mut (impl Read + Seek)) -> Result<(bool, u8), ProbeError> {
    let (mut at, mut icc, mut orientation) = (33, false, 1);
    loop {
        let head = bytes_at(source, at, 8)?;
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]);
        match &head[4..8] {
            b"IDAT" | b"IEND" => return Ok((icc, orientation)),
            b"iCCP" => icc = true,
            b"eXIf" if length < 1 << 20 => {
                let block = bytes_at(source, at + 8, length as usize)?;
                orientation = ifd::orientation(&mut Cursor::new(block)).unwrap_or(orientation);
            }
            _ => {}
        }
        at += u64::from(length) + 12;
    }
}
