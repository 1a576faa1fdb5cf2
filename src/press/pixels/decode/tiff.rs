//! One page of a TIFF, by the `tiff` crate itself: `image` refuses YCbCr, inks, planes, palettes, and grey with alpha.

use std::io::{Read, Seek, SeekFrom};

use tiff::decoder::{Decoder, DecodingResult, Limits};
use tiff::tags::Tag;
use tiff::{ColorType, TiffError};

use super::retold::Retold;
use super::samples::{Alpha, Sample, inks, planes};
use super::{Colours, Decoded, Source, banded, bytes_per_pixel, fax};
use crate::collection::model::scan::Probe;
use crate::press::pixels::PixelError;
use crate::press::pixels::planes::Planes;

/// Room for profiles and tables of strips.
const TABLES: usize = 64 << 20;
/// Numbers that are indices into a palette.
const PALETTE: u16 = 3;
/// Each colour in a plane of its own.
const PLANAR: u16 = 2;

/// Decodes the page of a TIFF that `probe` names: of a plain one, neither the file nor its samples are ever in memory as a whole.
pub(super) fn decode(mut source: &mut dyn Source, probe: &Probe) -> Result<Decoded, PixelError> {
    let length = source.seek(SeekFrom::End(0)).and_then(|length| source.rewind().map(|()| length)).map_err(PixelError::broken)?;
    let mut decoder = open(&mut source, probe)?;
    whole(&mut decoder, length)?;
    match banded::plain(&mut decoder)? {
        Some(channels) => banded::decode(&mut decoder, channels),
        None => all(&source.whole()?, probe),
    }
}

/// Decodes a page of any kind.
fn all(source: &[u8], probe: &Probe) -> Result<Decoded, PixelError> {
    let mut decoder = open(Retold::plain(source), probe)?;
    if fax::is_fax(&mut decoder)? {
        return fax::decode(&mut decoder, source);
    }
    if number(&mut decoder, Tag::PhotometricInterpretation)? == Some(PALETTE) {
        let colours = decoder.get_tag_u16_vec(Tag::ColorMap).map_err(refusal)?;
        let directory = decoder.ifd_pointer().map_or(0, |place| place.0);
        let retold = Retold::as_greys(source, directory).ok_or_else(|| PixelError::broken("its directory is not one"))?;
        decoder = open(retold, probe)?;
        return painted(&mut decoder, probe, &colours);
    }
    let size = decoder.dimensions().map_err(refusal)?;
    let colours = decoder.colortype().map_err(refusal)?;
    let alpha = match decoder.find_tag_unsigned_vec::<u16>(Tag::ExtraSamples).map_err(refusal)? {
        Some(extra) if extra.first() == Some(&1) => Some(Alpha::Multiplied),
        Some(extra) if extra.first() == Some(&2) => Some(Alpha::Straight),
        _ => None,
    };
    let icc = profile(&mut decoder)?;
    let planar = number(&mut decoder, Tag::PlanarConfiguration)? == Some(PLANAR);
    match read(&mut decoder)? {
        DecodingResult::U8(samples) => arrange(size, woven(samples, size, planar), colours, alpha, icc),
        DecodingResult::U16(samples) => arrange(size, woven(samples, size, planar), colours, alpha, icc),
        _ => Err(PixelError::unsupported("a TIFF of an unusual depth")),
    }
}

fn open<R: Read + Seek>(source: R, probe: &Probe) -> Result<Decoder<R>, PixelError> {
    let mut limits = Limits::default();
    // The tables of a profile count as well, and take many times their size while they are read.
    let room = usize::try_from(probe.pixels() * bytes_per_pixel(probe)).unwrap_or(usize::MAX).max(TABLES);
    limits.decoding_buffer_size = room;
    limits.intermediate_buffer_size = room;
    let mut decoder = Decoder::new(source).map_err(refusal)?.with_limits(limits);
    decoder.seek_to_image(probe.page as usize).map_err(refusal)?;
    Ok(decoder)
}

pub(super) fn number<R: Read + Seek>(decoder: &mut Decoder<R>, tag: Tag) -> Result<Option<u16>, PixelError> {
    decoder.find_tag_unsigned::<u16>(tag).map_err(refusal)
}

/// The embedded profile. One that is told of and cut off is not passed over: the colours would be wrong.
pub(super) fn profile<R: Read + Seek>(decoder: &mut Decoder<R>) -> Result<Option<Vec<u8>>, PixelError> {
    let value = decoder.find_tag(Tag::IccProfile).map_err(refusal)?;
    Ok(value.and_then(|value| value.into_u8_vec().ok()))
}

/// All samples, plane after plane where each colour has its own.
fn read(decoder: &mut Decoder<Retold<'_>>) -> Result<DecodingResult, PixelError> {
    let mut samples = DecodingResult::U8(Vec::new());
    decoder.read_image_to_buffer(&mut samples).map_err(refusal)?;
    Ok(samples)
}

/// Whether every strip or tile lies within the file: the JPEG data inside a TIFF would else be padded with grey.
fn whole<R: Read + Seek>(decoder: &mut Decoder<R>, length: u64) -> Result<(), PixelError> {
    for (places, counts) in [(Tag::StripOffsets, Tag::StripByteCounts), (Tag::TileOffsets, Tag::TileByteCounts)] {
        let places = decoder.find_tag_unsigned_vec::<u64>(places).map_err(refusal)?.unwrap_or_default();
        let counts = decoder.find_tag_unsigned_vec::<u64>(counts).map_err(refusal)?.unwrap_or_default();
        let beyond = |(place, count): (&u64, &u64)| place.saturating_add(*count) > length;
        if places.iter().zip(&counts).any(beyond) {
            return Err(PixelError::broken("it ends before its last line"));
        }
    }
    Ok(())
}

/// Samples pixel by pixel, from planes of one colour each.
fn woven<S: Sample>(samples: Vec<S>, (width, height): (u32, u32), planar: bool) -> Vec<S> {
    let pixels = width as usize * height as usize;
    if !planar || pixels == 0 {
        return samples;
    }
    let channels = samples.len() / pixels;
    (0..pixels).flat_map(|at| (0..channels).map(move |channel| channel * pixels + at)).map(|at| samples[at]).collect()
}

fn arrange<S: Sample>(
    size: (u32, u32),
    samples: Vec<S>,
    colours: ColorType,
    alpha: Option<Alpha>,
    icc: Option<Vec<u8>>,
) -> Result<Decoded, PixelError> {
    let planes = match colours {
        ColorType::Gray(bits @ (1 | 2 | 4)) => {
            let white = (1 << bits) - 1;
            let levels = unpacked(size, &samples, bits)?;
            Planes::grey(size.0, size.1, levels.into_iter().map(|level| (u16::from(level) * 255 / white) as u8).collect::<Vec<u8>>())
        }
        ColorType::Gray(_) => planes(size, &samples, 1, Alpha::Straight)?,
        ColorType::RGB(_) => planes(size, &samples, 3, Alpha::Straight)?,
        ColorType::CMYK(_) => {
            let bytes: Vec<u8> = samples.iter().map(|sample| sample.byte()).collect();
            return inks(size, &bytes, icc.as_deref());
        }
        ColorType::YCbCr(8) => {
            let bytes: Vec<u8> = samples.iter().map(|sample| sample.byte()).collect();
            if bytes.len() as u64 != u64::from(size.0) * u64::from(size.1) * 3 {
                return Err(PixelError::broken("its pixels are not as many as its header said"));
            }
            Planes::from_ycbcr(size.0, size.1, &bytes)
        }
        ColorType::RGBA(_) | ColorType::Multiband { num_samples: 2, .. } => {
            let channels = if matches!(colours, ColorType::RGBA(_)) { 4 } else { 2 };
            match alpha {
                Some(alpha) => planes(size, &samples, channels, alpha)?,
                None => planes(size, &without_last(&samples, channels), channels - 1, Alpha::Straight)?,
            }
        }
        other => return Err(PixelError::unsupported(format!("a TIFF with colours {other:?}"))),
    };
    Ok(Decoded { planes, colours: Colours::of(icc) })
}

/// A channel of which nobody says that it is alpha is left out.
fn without_last<S: Sample>(samples: &[S], channels: usize) -> Vec<S> {
    samples.chunks_exact(channels).flat_map(|pixel| pixel[..channels - 1].iter().copied()).collect()
}

/// Indices to the colours of `palette`: all reds, all greens, all blues, 16 bits each.
fn painted(decoder: &mut Decoder<Retold<'_>>, probe: &Probe, palette: &[u16]) -> Result<Decoded, PixelError> {
    let size = decoder.dimensions().map_err(refusal)?;
    let DecodingResult::U8(samples) = read(decoder)? else { return Err(PixelError::unsupported("a palette of more than 256 colours")) };
    let levels = if probe.bits < 8 { unpacked(size, &samples, probe.bits)? } else { samples };
    let count = palette.len() / 3;
    // Some programs wrote palettes of 8 bits; libtiff takes them for such when no number is larger.
    let narrow = palette.iter().all(|level| *level < 256);
    let byte = |level: u16| if narrow { level as u8 } else { level.byte() };
    let colour = |at: usize| [0, 1, 2].map(|part| palette.get(part * count + at).copied().map_or(0, byte));
    let table: Vec<[u8; 3]> = (0..256).map(|at| if at < count { colour(at) } else { [0; 3] }).collect();
    let pixels: Vec<u8> = levels.iter().flat_map(|level| table[usize::from(*level)]).collect();
    Ok(Decoded { planes: planes(size, &pixels, 3, Alpha::Straight)?, colours: Colours::of(profile(decoder)?) })
}

/// Pixels of less than a byte, the leftmost in the highest bits, rows padded to bytes.
fn unpacked<S: Sample>((width, height): (u32, u32), samples: &[S], bits: u8) -> Result<Vec<u8>, PixelError> {
    let (width, bits) = (width as usize, usize::from(bits));
    let row = (width * bits).div_ceil(8);
    if samples.len() < row * height as usize {
        return Err(PixelError::broken("its pixels are not as many as its header said"));
    }
    let mut levels = Vec::with_capacity(width * height as usize);
    for bytes in samples.chunks_exact(row).take(height as usize) {
        levels.extend((0..width).map(|x| bytes[x * bits / 8].byte() >> (8 - bits - x * bits % 8) & ((1 << bits) - 1)));
    }
    Ok(levels)
}

pub(super) fn refusal(error: TiffError) -> PixelError {
    match error {
        TiffError::UnsupportedError(error) => PixelError::unsupported(error),
        other => PixelError::broken(other),
    }
}
