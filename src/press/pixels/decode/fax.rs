//! Bilevel TIFFs as fax machines send them (CCITT Group 3, and its run lengths alone), which the `tiff` crate does not take.

use std::io::{Read, Seek};

use hayro_ccitt::{DecodeSettings, Decoder as Rows, DecoderContext, EncodingMode};
use tiff::decoder::Decoder;
use tiff::tags::Tag;

use super::tiff::{number, refusal};
use super::{Colours, Decoded};
use crate::press::pixels::planes::Planes;
use crate::press::pixels::{PixelError, Profile};

/// Compressions that are read here: run lengths, and Group 3.
const RUNS: u16 = 2;
const GROUP_3: u16 = 3;
/// How bits fill a byte, the lowest first: the value 2 of the tag.
const FILL_ORDER: Tag = Tag::FillOrder;
/// Group 3: bit 0 for lines that tell how they differ from the one above, bit 2 for lines that end with a byte.
const OPTIONS: Tag = Tag::Unknown(292);
const BLACK_IS_ZERO: u16 = 1;

/// Whether the page is a fax.
pub(super) fn is_fax<R: Read + Seek>(decoder: &mut Decoder<R>) -> Result<bool, PixelError> {
    Ok(number(decoder, Tag::Compression)?.is_some_and(|compression| matches!(compression, RUNS | GROUP_3)))
}

/// Decodes the page at which `decoder` stands, whose file is `source`.
pub(super) fn decode<R: Read + Seek>(decoder: &mut Decoder<R>, source: &[u8]) -> Result<Decoded, PixelError> {
    let (width, height) = decoder.dimensions().map_err(refusal)?;
    let mut list = |tag: Tag| decoder.find_tag_unsigned_vec::<u64>(tag).map_err(refusal).map(Option::unwrap_or_default);
    let (places, counts) = (list(Tag::StripOffsets)?, list(Tag::StripByteCounts)?);
    let rows = list(Tag::RowsPerStrip)?.first().map_or(height, |rows| u32::try_from(*rows).unwrap_or(height)).clamp(1, height);
    let options = list(OPTIONS)?.first().copied().unwrap_or(0);
    let turned = list(FILL_ORDER)?.first() == Some(&2);
    let settings = settings(number(decoder, Tag::Compression)? == Some(RUNS), options);
    let zero_is_black = number(decoder, Tag::PhotometricInterpretation)? == Some(BLACK_IS_ZERO);
    let mut paper = Paper { width: width as usize, ink: if zero_is_black { [0, 255] } else { [255, 0] }, levels: Vec::new() };
    for (strip, (place, count)) in places.iter().zip(&counts).enumerate() {
        let rows = rows.min(height.saturating_sub(rows.saturating_mul(strip as u32)));
        let bytes = usize::try_from(*place).ok().and_then(|place| source.get(place..place + usize::try_from(*count).ok()?));
        let bytes = bytes.ok_or_else(|| PixelError::broken("it ends before its last line"))?;
        let turned: Vec<u8> = if turned { bytes.iter().map(|byte| byte.reverse_bits()).collect() } else { bytes.to_vec() };
        let mut context = DecoderContext::new(DecodeSettings { columns: width, rows, ..settings });
        hayro_ccitt::decode(&turned, &mut paper, &mut context).map_err(PixelError::broken)?;
    }
    if paper.levels.len() as u64 != u64::from(width) * u64::from(height) {
        return Err(PixelError::broken("its pixels are not as many as its header said"));
    }
    Ok(Decoded { planes: Planes::grey(width, height, paper.levels), colours: Colours::Srgb(Profile::Srgb) })
}

fn settings(runs: bool, options: u64) -> DecodeSettings {
    DecodeSettings {
        columns: 0,
        rows: 0,
        end_of_block: !runs,
        end_of_line: false,
        rows_are_byte_aligned: runs || options & 4 != 0,
        encoding: if !runs && options & 1 != 0 { EncodingMode::Group3_2D } else { EncodingMode::Group3_1D },
        strict: true,
    }
}

/// Rows as levels of grey.
struct Paper {
    width: usize,
    /// The level of a row's first run, and of the next.
    ink: [u8; 2],
    levels: Vec<u8>,
}

impl Rows for Paper {
    fn push_row(&mut self, changes: &[u32]) {
        let start = self.levels.len();
        let ends = changes.iter().map(|change| *change as usize).chain([self.width]);
        for (run, end) in ends.enumerate() {
            self.levels.resize(start + end, self.ink[run % 2]);
        }
    }
}
