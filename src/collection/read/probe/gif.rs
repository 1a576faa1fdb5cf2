//! GIF headers: the size of the canvas stands at the very front.

use std::io::{Read, Seek};

use super::{ProbeError, bytes_at, shown};
use crate::collection::model::scan::{Probe, ScanFormat};

/// Reads the header of a GIF.
pub(super) fn probe(source: &mut (impl Read + Seek)) -> Result<Probe, ProbeError> {
    let head = bytes_at(source, 6, 4)?;
    let pair = |at: usize| u32::from(u16::from_le_bytes([head[at], head[at + 1]]));
    let mut probe = shown(ScanFormat::Gif, (pair(0), pair(2)), 1)?;
    // A colour of the palette may be clear.
    probe.channels = 4;
    Ok(probe)
}
