//! JPEG to planes, as the file keeps them: no way through RGB, and chroma is never made larger to be made smaller again.
//!
//! The file is walked to its end marker first: a JPEG that ends early decodes without complaint in most programs, to a
//! picture whose rest is grey. On that walk it tells how its colours are meant, too.

use rusty_jpeg::Decoder;
use rusty_jpeg::decode::{Error, PixelFormat, PlanarComponent};

use super::samples::inks;
use super::{Colours, Decoded};
use crate::press::pixels::PixelError;
use crate::press::pixels::planes::{Planes, half};
use crate::press::pixels::pool::Bytes;
use crate::press::pixels::resize::Shrinker;

/// What is known of a JPEG from its segments.
#[derive(Default)]
struct Segments {
    /// It says that it is JFIF, whose colours are luma and chroma.
    jfif: bool,
    /// Adobe's word on the colours: 0 for as they are.
    adobe: Option<u8>,
    /// The components call themselves R, G and B.
    named_rgb: bool,
    /// Its end marker is there.
    complete: bool,
}

/// Decodes a JPEG source.
pub(super) fn decode(source: &[u8]) -> Result<Decoded, PixelError> {
    let segments = Segments::of(source);
    if !segments.complete {
        return Err(PixelError::broken("it ends before its last line"));
    }
    let mut decoder = Decoder::new(source);
    decoder.set_single_threaded(true);
    decoder.read_info().map_err(refusal)?;
    let info = decoder.info().ok_or_else(|| PixelError::broken("its size is not told"))?;
    let (width, height) = (u32::from(info.width), u32::from(info.height));
    if info.pixel_format == PixelFormat::CMYK32 {
        return four_inks(&mut decoder, (width, height), segments.adobe.is_some());
    }
    decoder.recycle_planes([4, 4, 1].map(|share| Bytes::kept(width as usize * height as usize / share)).into());
    let mut planes = decoder.decode_planar().map_err(refusal)?.components.into_iter();
    let planes = match (planes.next(), planes.next(), planes.next(), planes.next()) {
        (Some(luma), None, ..) => Planes::grey(width, height, packed(luma)),
        (Some(red), Some(green), Some(blue), None) if segments.is_rgb() => from_rgb((width, height), [red, green, blue])?,
        (Some(luma), Some(blue), Some(red), None) => {
            let size = (half(width), half(height));
            let chroma = Some([halved(blue, size), halved(red, size)]);
            Planes { width, height, luma: whole(luma, (width, height))?, chroma }
        }
        _ => return Err(PixelError::unsupported("a JPEG with an unusual number of components")),
    };
    Ok(Decoded { planes, colours: Colours::of(decoder.icc_profile()) })
}

/// CMYK and YCCK. Adobe's programs write inks the other way round, and the decoder turns all of them: those of others are turned back.
fn four_inks(decoder: &mut Decoder<&[u8]>, size: (u32, u32), adobe: bool) -> Result<Decoded, PixelError> {
    let mut samples = decoder.decode().map_err(refusal)?;
    if !adobe {
        samples.iter_mut().for_each(|sample| *sample = !*sample);
    }
    inks(size, &samples, decoder.icc_profile().as_deref())
}

/// Reads one of our own derivatives back.
pub(in crate::press::pixels) fn derivative(jpeg: &[u8]) -> Result<Planes, PixelError> {
    decode(jpeg).map(|decoded| decoded.planes)
}

fn refusal(error: Error) -> PixelError {
    match error {
        Error::Unsupported(what) => PixelError::unsupported(format!("a JPEG with {what:?}")),
        other => PixelError::broken(other),
    }
}

/// The samples of a component without what fills its last blocks.
fn packed(component: PlanarComponent) -> Bytes {
    let PlanarComponent { mut data, stride, width, height, .. } = component;
    if stride > width {
        for row in 1..height {
            data.copy_within(row * stride..row * stride + width, row * width);
        }
    }
    data.truncate(width * height);
    data.into()
}

/// A component that has every pixel of the picture.
fn whole(component: PlanarComponent, size: (u32, u32)) -> Result<Bytes, PixelError> {
    if (component.width, component.height) != (size.0 as usize, size.1 as usize) {
        return Err(PixelError::unsupported("a JPEG with fewer samples of its first colour"));
    }
    Ok(packed(component))
}

/// Chroma at half size, whatever size the file has it in.
fn halved(component: PlanarComponent, size: (u32, u32)) -> Bytes {
    let from = (component.width as u32, component.height as u32);
    let plane = packed(component);
    if from == size { plane } else { Shrinker::new().mean(&plane, from, size) }
}

fn from_rgb((width, height): (u32, u32), colours: [PlanarComponent; 3]) -> Result<Planes, PixelError> {
    let [red, green, blue] = colours.map(|colour| whole(colour, (width, height)));
    let (red, green, blue) = (red?, green?, blue?);
    let pixels = red.iter().zip(green.iter()).zip(blue.iter());
    Ok(Planes::from_rgb(width, height, pixels.flat_map(|((red, green), blue)| [*red, *green, *blue]).collect()))
}

impl Segments {
    /// Walks over segments and the data between them, up to the end marker.
    fn of(source: &[u8]) -> Self {
        let mut found = Self::default();
        let mut at = 2;
        loop {
            // To the next marker: over padding between segments, over entropy-coded data after a scan header.
            let Some(step) = source.get(at..).and_then(|rest| rest.iter().position(|byte| *byte == 0xff)) else { return found };
            at += step + 1;
            match source.get(at) {
                None => return found,
                Some(0xd9) => return Self { complete: true, ..found },
                Some(0x00 | 0x01 | 0xd0..=0xd8) => at += 1,
                Some(0xff) => {}
                Some(marker) => {
                    let Some(length) = source.get(at + 1..at + 3) else { return found };
                    let end = at + 1 + usize::from(u16::from_be_bytes([length[0], length[1]]));
                    found.note(*marker, source.get(at + 3..end).unwrap_or_default());
                    at = end;
                }
            }
        }
    }

    fn note(&mut self, marker: u8, segment: &[u8]) {
        match marker {
            0xc0..=0xc2 => {
                let names = segment.get(6..).unwrap_or_default().iter().step_by(3);
                self.named_rgb = names.copied().eq(*b"RGB");
            }
            0xe0 => self.jfif |= segment.starts_with(b"JFIF\0"),
            0xee if segment.starts_with(b"Adobe") => self.adobe = segment.get(11).copied(),
            _ => {}
        }
    }

    /// Whether three components are red, green and blue: read as libjpeg reads it.
    fn is_rgb(&self) -> bool {
        !self.jfif && self.adobe.map_or(self.named_rgb, |transform| transform == 0)
    }
}
