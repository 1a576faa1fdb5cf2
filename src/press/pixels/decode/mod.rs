//! Sources to planes: one decoder per format, each refusing what is truncated.

mod banded;
mod fax;
mod jp2;
mod jpeg;
mod pdf;
mod raster;
mod retold;
mod samples;
mod tiff;

pub(super) use jpeg::derivative;
pub(crate) use pdf::Document;

use std::io::{Cursor, Read, Seek};

use crate::collection::model::scan::{Probe, ScanFormat};
use crate::press::pixels::planes::Planes;
use crate::press::pixels::{PixelError, Profile};

/// The file of a scan. Most decoders read all of it; those of the largest read it in parts.
pub(crate) trait Source: Read + Seek {
    /// The book of pages that it is. Who draws all of them keeps it open.
    fn document(&mut self) -> Result<Document, PixelError> {
        Document::open(self.whole()?)
    }

    /// All of it.
    fn whole(&mut self) -> Result<Vec<u8>, PixelError> {
        let mut bytes = Vec::new();
        self.rewind().and_then(|()| self.read_to_end(&mut bytes)).map_err(PixelError::broken)?;
        Ok(bytes)
    }
}

impl<T: AsRef<[u8]>> Source for Cursor<T> {}

/// A decoded source, as stored: not yet turned, not yet sRGB.
pub(super) struct Decoded {
    /// Its pixels.
    pub(super) planes: Planes,
    /// What its numbers mean.
    pub(super) colours: Colours,
}

/// What the numbers of a decoded source mean.
pub(super) enum Colours {
    /// What the embedded profile says.
    Embedded(Vec<u8>),
    /// sRGB, and what became of a profile on the way there.
    Srgb(Profile),
}

impl Colours {
    /// As the profile says if there is one, else sRGB.
    fn of(icc: Option<Vec<u8>>) -> Self {
        icc.map_or(Self::Srgb(Profile::Srgb), Self::Embedded)
    }
}

/// Decodes the page of a source that `probe` describes, at least `width` pixels across: a source that knows smaller sizes
/// of itself comes in the smallest that will do, every other as it is.
pub(super) fn decode(source: &mut dyn Source, probe: &Probe, width: u32) -> Result<Decoded, PixelError> {
    let decoded = match probe.format {
        ScanFormat::Jpeg => jpeg::decode(&source.whole()?)?,
        ScanFormat::Png => raster::png(&source.whole()?, probe)?,
        ScanFormat::WebP => raster::webp(&source.whole()?, probe)?,
        ScanFormat::Gif => raster::gif(&source.whole()?, probe)?,
        ScanFormat::Tiff => tiff::decode(source, probe)?,
        ScanFormat::Jp2 => jp2::decode(&source.whole()?, probe, width)?,
        ScanFormat::Pdf => pdf::decode(&source.document()?, probe, width)?,
    };
    let (stored, size) = (probe.stored(), (decoded.planes.width, decoded.planes.height));
    let fits = match probe.format {
        ScanFormat::Jp2 | ScanFormat::Pdf => (width.min(stored.0)..=stored.0).contains(&size.0),
        _ => size == stored,
    };
    if !fits {
        return Err(PixelError::broken("its pixels are not as many as its header said"));
    }
    Ok(decoded)
}

/// Bytes that a pixel takes while a source is decoded: samples as decoded, 8-bit pixels, planes.
pub(super) fn bytes_per_pixel(probe: &Probe) -> u64 {
    let samples = u64::from(probe.channels.max(3));
    // Inks are laid side by side before they become lights.
    let inks = if probe.inks { 8 } else { 0 };
    inks + match probe.format {
        // Coefficients of a progressive JPEG (up to 6), interleaved pixels (3), planes (1.5).
        ScanFormat::Jpeg => 10,
        // Floating-point samples twice: before and after the wavelet is undone.
        ScanFormat::Jp2 => samples * 9 + 2,
        // The page with its opacity, the strokes on it, and a picture that may lie behind it.
        ScanFormat::Pdf => 24,
        // Planes of single colours are woven into a second copy.
        ScanFormat::Tiff if samples <= 4 => samples * u64::from(probe.bits.div_ceil(8).max(1)) * 2 + 2,
        _ => samples * u64::from(probe.bits.div_ceil(8).max(1)) + 5,
    }
}
