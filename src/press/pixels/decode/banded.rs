//! Plain TIFFs, grey or RGB, a band of strips or tiles at a time: a map of 500 megapixels takes no more memory than its planes.

use std::io::{Read, Seek};

use tiff::ColorType;
use tiff::decoder::{Decoder, DecodingResult};
use tiff::tags::Tag;

use super::samples::Sample;
use super::tiff::{number, profile, refusal};
use super::{Colours, Decoded};
use crate::press::pixels::PixelError;
use crate::press::pixels::planes::Filling;

/// How numbers may be meant here: 0 is black, or red, green and blue.
const MEANINGS: [u16; 2] = [1, 2];
/// Compressions whose strips decode to luma and chroma: the old and the new JPEG.
const JPEG: [u16; 2] = [6, 7];

/// Samples of a pixel, where the page is as plain as [`decode`] takes it.
pub(super) fn plain<R: Read + Seek>(decoder: &mut Decoder<R>) -> Result<Option<usize>, PixelError> {
    let plain = number(decoder, Tag::PlanarConfiguration)?.is_none_or(|planes| planes == 1)
        && number(decoder, Tag::PhotometricInterpretation)?.is_some_and(|meaning| MEANINGS.contains(&meaning))
        && number(decoder, Tag::Compression)?.is_none_or(|compression| !JPEG.contains(&compression));
    Ok(match decoder.colortype() {
        Ok(ColorType::Gray(8 | 16)) if plain => Some(1),
        Ok(ColorType::RGB(8 | 16)) if plain => Some(3),
        _ => None,
    })
}

/// Decodes a plain page, band after band.
pub(super) fn decode<R: Read + Seek>(decoder: &mut Decoder<R>, channels: usize) -> Result<Decoded, PixelError> {
    let icc = profile(decoder)?;
    let (width, height) = decoder.dimensions().map_err(refusal)?;
    let (across, down) = decoder.chunk_dimensions();
    if across == 0 || down == 0 {
        return Err(PixelError::broken("its strips have no rows"));
    }
    let mut filling = Filling::new(width, height, channels);
    let mut band = Vec::new();
    for row in 0..height.div_ceil(down) {
        band.resize(width as usize * channels * down.min(height - row * down) as usize, 0);
        for column in 0..width.div_ceil(across) {
            lay(decoder, row * width.div_ceil(across) + column, &mut band, Place { width, left: column * across, channels })?;
        }
        if channels == 3 { filling.rgb_rows(&mut band) } else { filling.rows(&band) }
    }
    let planes = filling.finish().ok_or_else(|| PixelError::broken("it ends before its last line"))?;
    Ok(Decoded { planes, colours: Colours::of(icc) })
}

/// Where a strip or tile lies in its band.
#[derive(Clone, Copy)]
struct Place {
    /// Pixels across the band.
    width: u32,
    /// Pixels to the left of it.
    left: u32,
    channels: usize,
}

fn lay<R: Read + Seek>(decoder: &mut Decoder<R>, chunk: u32, band: &mut [u8], place: Place) -> Result<(), PixelError> {
    let part = decoder.chunk_data_dimensions(chunk).0 as usize * place.channels;
    match decoder.read_chunk(chunk).map_err(refusal)? {
        DecodingResult::U8(samples) => rows(band, &samples, part, place),
        DecodingResult::U16(samples) => rows(band, &samples, part, place),
        _ => return Err(PixelError::unsupported("a TIFF of an unusual depth")),
    }
    Ok(())
}

/// Lays rows of `part` samples into the rows of a band.
fn rows<S: Sample>(band: &mut [u8], samples: &[S], part: usize, place: Place) {
    let at = place.left as usize * place.channels;
    for (to, from) in band.chunks_exact_mut(place.width as usize * place.channels).zip(samples.chunks_exact(part.max(1))) {
        to[at..at + part].iter_mut().zip(from).for_each(|(byte, sample)| *byte = sample.byte());
    }
}
