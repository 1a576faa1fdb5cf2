//! The first page of a TIFF, by the `tiff` crate itself: `image` refuses YCbCr and grey with alpha.

use std::io::Cursor;

use tiff::decoder::{Decoder, DecodingResult, Limits};
use tiff::tags::Tag;
use tiff::{ColorType, TiffError};

use super::samples::{Alpha, Sample, planes};
use super::{Decoded, bytes_per_pixel};
use crate::collection::model::scan::Probe;
use crate::press::pixels::PixelError;
use crate::press::pixels::planes::Planes;

/// Room for profiles and tables of strips.
const TABLES: usize = 64 << 20;

type Source<'a> = Decoder<Cursor<&'a [u8]>>;

/// Decodes a TIFF source.
pub(super) fn decode(source: &[u8], probe: &Probe) -> Result<Decoded, PixelError> {
    let mut limits = Limits::default();
    // The tables of a profile count as well, and take many times their size while they are read.
    let room = usize::try_from(probe.pixels() * bytes_per_pixel(probe)).unwrap_or(usize::MAX).max(TABLES);
    limits.decoding_buffer_size = room;
    limits.intermediate_buffer_size = room;
    let mut decoder = Decoder::new(Cursor::new(source)).map_err(refusal)?.with_limits(limits);
    whole(&mut decoder, source.len())?;
    let size = decoder.dimensions().map_err(refusal)?;
    let colours = decoder.colortype().map_err(refusal)?;
    let alpha = match decoder.find_tag_unsigned_vec::<u16>(Tag::ExtraSamples).map_err(refusal)? {
        Some(extra) if extra.first() == Some(&1) => Some(Alpha::Multiplied),
        Some(extra) if extra.first() == Some(&2) => Some(Alpha::Straight),
        _ => None,
    };
    let icc = decoder.get_tag_u8_vec(Tag::IccProfile).ok();
    let planes = match decoder.read_image().map_err(refusal)? {
        DecodingResult::U8(samples) => arrange(size, &samples, colours, alpha),
        DecodingResult::U16(samples) => arrange(size, &samples, colours, alpha),
        _ => Err(PixelError::unsupported("a TIFF of an unusual depth")),
    }?;
    Ok(Decoded { planes, icc })
}

/// Whether every strip or tile lies within the file: the JPEG data inside a TIFF would else be padded with grey.
fn whole(decoder: &mut Source<'_>, length: usize) -> Result<(), PixelError> {
    for (places, counts) in [(Tag::StripOffsets, Tag::StripByteCounts), (Tag::TileOffsets, Tag::TileByteCounts)] {
        let places = decoder.find_tag_unsigned_vec::<u64>(places).map_err(refusal)?.unwrap_or_default();
        let counts = decoder.find_tag_unsigned_vec::<u64>(counts).map_err(refusal)?.unwrap_or_default();
        let beyond = |(place, count): (&u64, &u64)| place.saturating_add(*count) > length as u64;
        if places.iter().zip(&counts).any(beyond) {
            return Err(PixelError::broken("it ends before its last line"));
        }
    }
    Ok(())
}

fn arrange<S: Sample>(size: (u32, u32), samples: &[S], colours: ColorType, alpha: Option<Alpha>) -> Result<Planes, PixelError> {
    match colours {
        ColorType::Gray(1) => Ok(bilevel(size, samples)),
        ColorType::Gray(_) => planes(size, samples, 1, Alpha::Straight),
        ColorType::RGB(_) => planes(size, samples, 3, Alpha::Straight),
        ColorType::YCbCr(8) => {
            let bytes: Vec<u8> = samples.iter().map(|sample| sample.byte()).collect();
            if bytes.len() as u64 != u64::from(size.0) * u64::from(size.1) * 3 {
                return Err(PixelError::broken("its pixels are not as many as its header said"));
            }
            Ok(Planes::from_ycbcr(size.0, size.1, &bytes))
        }
        ColorType::RGBA(_) | ColorType::Multiband { num_samples: 2, .. } => {
            let channels = if matches!(colours, ColorType::RGBA(_)) { 4 } else { 2 };
            match alpha {
                Some(alpha) => planes(size, samples, channels, alpha),
                None => planes(size, &without_last(samples, channels), channels - 1, Alpha::Straight),
            }
        }
        other => Err(PixelError::unsupported(format!("a TIFF with colours {other:?}"))),
    }
}

/// A channel of which nobody says that it is alpha is left out.
fn without_last<S: Sample>(samples: &[S], channels: usize) -> Vec<S> {
    samples.chunks_exact(channels).flat_map(|pixel| pixel[..channels - 1].iter().copied()).collect()
}

/// Eight pixels a byte, the leftmost in the highest bit, rows padded to bytes.
fn bilevel<S: Sample>((width, height): (u32, u32), samples: &[S]) -> Planes {
    let row = width.div_ceil(8) as usize;
    let mut luma = Vec::with_capacity(width as usize * height as usize);
    for bytes in samples.chunks_exact(row).take(height as usize) {
        luma.extend((0..width as usize).map(|x| if bytes[x / 8].byte() >> (7 - x % 8) & 1 == 1 { 255 } else { 0 }));
    }
    luma.resize(width as usize * height as usize, 255);
    Planes::grey(width, height, luma)
}

fn refusal(error: TiffError) -> PixelError {
    match error {
        TiffError::UnsupportedError(error) => PixelError::unsupported(error),
        other => PixelError::broken(other),
    }
}
