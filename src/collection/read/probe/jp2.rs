//! JPEG 2000 headers, by the decoder's own reader: boxes with colours and profile, then the header of the code stream.

use std::io::{Read, Seek, SeekFrom};

use hayro_jpeg2000::{ColorSpace, DecodeSettings, Image};

use super::{ProbeError, broken, shown};
use crate::collection::model::scan::{Probe, ScanFormat};

/// Bytes in which the headers stand of nearly all files, and of all: a large profile, a palette, marker segments of 64 KB.
const HEADERS: [u64; 2] = [64 << 10, 4 << 20];

const FLAT: &str = "vips colourspace IN.jp2 OUT.tif srgb";

/// Reads the headers of a JPEG 2000 file.
pub(super) fn probe(source: &mut (impl Read + Seek)) -> Result<Probe, ProbeError> {
    let [usual, most] = HEADERS;
    header(source, usual).or_else(|_| header(source, most))
}

fn header(source: &mut (impl Read + Seek), most: u64) -> Result<Probe, ProbeError> {
    source.seek(SeekFrom::Start(0))?;
    let mut head = Vec::new();
    source.take(most).read_to_end(&mut head)?;
    // Not strict: what is read ends within the picture data.
    let image = Image::new(&head, &DecodeSettings::default()).map_err(|error| broken(error.to_string()))?;
    let colours = image.color_space();
    let mut probe = shown(ScanFormat::Jp2, (image.width(), image.height()), 1)?;
    probe.channels = colours.num_channels() + u8::from(image.has_alpha());
    probe.bits = image.original_bit_depth();
    probe.inks = colours.num_channels() == 4;
    probe.icc = matches!(colours, ColorSpace::Icc { .. });
    match colours.num_channels() {
        1 | 3 => Ok(probe),
        4 if !image.has_alpha() => Ok(probe),
        _ => Err(ProbeError::Unsupported { what: "JPEG 2000 with unusual colours", advice: FLAT }),
    }
}
