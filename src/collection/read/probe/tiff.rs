//! TIFF headers: each directory is a page, unless it is a preview; what the decoder can not take is refused here, by name.

use std::io::{Read, Seek};

use super::ifd::{Directory, ORIENTATION, Tables};
use super::{MOST_PAGES, ProbeError, broken, shown};
use crate::collection::model::scan::{Probe, ScanFormat};

const SUBFILE_KIND: u16 = 254;
const WIDTH: u16 = 256;
const HEIGHT: u16 = 257;
const BITS: u16 = 258;
const COMPRESSION: u16 = 259;
const PHOTOMETRIC: u16 = 262;
const SAMPLES: u16 = 277;
const PLANAR: u16 = 284;
const SAMPLE_FORMAT: u16 = 339;
const PROFILE: u16 = 34675;
const DNG_VERSION: u16 = 50706;

/// Photometric interpretations: indices into a palette, and inks.
const PALETTE: u64 = 3;
const INKS: u64 = 5;

/// Compressions that can not be read, by their number.
const STRANGE_COMPRESSIONS: [(u64, &str); 11] = [
    (6, "TIFF with old-style JPEG compression"),
    (33003, "TIFF with JPEG 2000 compression"),
    (33005, "TIFF with JPEG 2000 compression"),
    (34712, "TIFF with JPEG 2000 compression"),
    (34661, "TIFF with JBIG compression"),
    (34887, "TIFF with LERC compression"),
    (34925, "TIFF with LZMA compression"),
    (34926, "TIFF with Zstandard compression"),
    (50000, "TIFF with Zstandard compression"),
    (50001, "TIFF with WebP compression"),
    (50002, "TIFF with JPEG XL compression"),
];
/// Compressions that can: none, run lengths and Groups 3 and 4 of fax machines, LZW, deflate (two numbers), PackBits, JPEG.
const KNOWN_COMPRESSIONS: [u64; 9] = [1, 2, 3, 4, 5, 7, 8, 32946, 32773];
/// Those that are of black and white alone.
const FAX: [u64; 3] = [2, 3, 4];

const REWRITE: &str = "vips copy IN.tif 'OUT.tif[compression=deflate]'";
const TO_SRGB: &str = "vips colourspace IN.tif OUT.tif srgb";

/// Reads the directories of a TIFF: one page each.
pub(super) fn probe(source: &mut (impl Read + Seek)) -> Result<Vec<Probe>, ProbeError> {
    let mut tables = Tables::open(source)?;
    let (mut pages, mut number) = (Vec::new(), 0);
    while let Some(directory) = tables.next_directory()? {
        let preview = reduced(&mut tables, &directory)?;
        if number == 0 && (preview || directory.has(DNG_VERSION)) {
            return Err(ProbeError::Unsupported { what: "Camera raw", advice: "darktable-cli IN.dng OUT.tif" });
        }
        if !preview {
            pages.push(Probe { page: number, ..picture(&mut tables, &directory)? });
        }
        if pages.len() > MOST_PAGES {
            return Err(ProbeError::Unsupported { what: "TIFF with more than 2,000 pages", advice: "tiffsplit IN.tif" });
        }
        number += 1;
    }
    if pages.is_empty() { Err(broken("it holds no picture")) } else { Ok(pages) }
}

/// Whether a directory is a preview, a pyramid level or a mask, and no page.
fn reduced<R: Read + Seek>(tables: &mut Tables<'_, R>, directory: &Directory) -> Result<bool, ProbeError> {
    Ok(tables.first(directory, SUBFILE_KIND, 0)? & 0b101 != 0)
}

fn picture<R: Read + Seek>(tables: &mut Tables<'_, R>, directory: &Directory) -> Result<Probe, ProbeError> {
    let bits = tables.numbers(directory, BITS, 8)?;
    let layout = Layout {
        bits: bits.first().copied().unwrap_or(1),
        even: bits.windows(2).all(|pair| pair[0] == pair[1]),
        samples: tables.first(directory, SAMPLES, 1)?,
        compression: tables.first(directory, COMPRESSION, 1)?,
        photometric: tables.first(directory, PHOTOMETRIC, 1)?,
        planar: tables.first(directory, PLANAR, 1)?,
        sample_format: tables.first(directory, SAMPLE_FORMAT, 1)?,
    };
    if let Some((what, advice)) = layout.refusal() {
        return Err(ProbeError::Unsupported { what, advice });
    }
    let size = |number: u64| u32::try_from(number).map_err(|_| broken("its header says an impossible size"));
    let stored = (size(tables.first(directory, WIDTH, 0)?)?, size(tables.first(directory, HEIGHT, 0)?)?);
    let orientation = u8::try_from(tables.first(directory, ORIENTATION, 1)?).unwrap_or(1);
    let mut probe = shown(ScanFormat::Tiff, stored, orientation)?;
    probe.bits = u8::try_from(layout.bits).unwrap_or(u8::MAX);
    probe.channels = u8::try_from(layout.samples).unwrap_or(u8::MAX);
    probe.inks = layout.photometric == INKS;
    probe.icc = directory.has(PROFILE);
    Ok(probe)
}

/// How the samples of a picture are laid out.
struct Layout {
    bits: u64,
    even: bool,
    samples: u64,
    compression: u64,
    photometric: u64,
    planar: u64,
    sample_format: u64,
}

impl Layout {
    /// The name of what can not be read, and the command that makes it readable.
    fn refusal(&self) -> Option<(&'static str, &'static str)> {
        let strange = STRANGE_COMPRESSIONS.iter().find(|(number, _)| *number == self.compression);
        if let Some((_, name)) = strange {
            return Some((name, REWRITE));
        }
        if !KNOWN_COMPRESSIONS.contains(&self.compression) {
            return Some(("TIFF with an unusual compression", REWRITE));
        }
        self.colour_refusal().or_else(|| self.depth_refusal())
    }

    fn colour_refusal(&self) -> Option<(&'static str, &'static str)> {
        let jpeg = self.compression == 7;
        match self.photometric {
            0 | 1 if self.samples <= 2 => None,
            2 if self.samples >= 3 => None,
            PALETTE if self.samples == 1 && !jpeg => None,
            INKS if self.samples == 4 && !jpeg => None,
            6 if self.samples == 3 && jpeg => None,
            PALETTE => Some(("TIFF with an unusual palette", TO_SRGB)),
            INKS => Some(("TIFF with unusual inks", "vips icc_transform IN.tif OUT.tif srgb --embedded --input-profile cmyk")),
            6 => Some(("TIFF in YCbCr", TO_SRGB)),
            8..=10 => Some(("TIFF in Lab", TO_SRGB)),
            32803 | 34892 => Some(("Camera raw", "darktable-cli IN.dng OUT.tif")),
            0 | 1 => Some(("TIFF with extra channels", TO_SRGB)),
            _ => Some(("TIFF with unusual colours", TO_SRGB)),
        }
    }

    fn depth_refusal(&self) -> Option<(&'static str, &'static str)> {
        let bilevel = self.bits == 1 && self.samples == 1;
        // Less than a byte a pixel: one sample only, its bits packed.
        let packed = matches!(self.bits, 1 | 2 | 4) && self.samples == 1;
        if self.sample_format != 1 {
            Some(("TIFF with floating or signed samples", "vips cast IN.tif OUT.tif ushort"))
        } else if !self.even || !(packed || self.bits == 8 || self.bits == 16 && self.photometric != PALETTE) {
            Some(("TIFF of an unusual depth", "vips cast IN.tif OUT.tif uchar"))
        } else if self.planar == 2 && self.samples > 1 && !matches!((self.photometric, self.samples), (2, 3) | (INKS, 4)) {
            Some(("TIFF with separate planes of colour and more", "tiffcp -p contig IN.tif OUT.tif"))
        } else if self.planar == 2 && self.samples > 1 && self.compression == 7 {
            Some(("TIFF with separate planes of JPEG", "tiffcp -p contig IN.tif OUT.tif"))
        } else if FAX.contains(&self.compression) && !bilevel {
            Some(("TIFF with an unusual compression", REWRITE))
        } else {
            None
        }
    }
}
