//! Sources to planes: one decoder per format, each refusing what is truncated.

mod jpeg;
mod raster;
mod samples;
mod tiff;

pub(super) use jpeg::derivative;

use crate::collection::model::scan::{Probe, ScanFormat};
use crate::press::pixels::PixelError;
use crate::press::pixels::planes::Planes;

/// A decoded source, as stored: not yet turned, not yet sRGB.
pub(super) struct Decoded {
    /// Its pixels.
    pub(super) planes: Planes,
    /// Its embedded colour profile.
    pub(super) icc: Option<Vec<u8>>,
}

/// Decodes the first page of a source whose header is `probe`.
pub(super) fn decode(source: &[u8], probe: &Probe) -> Result<Decoded, PixelError> {
    let decoded = match probe.format {
        ScanFormat::Jpeg => jpeg::decode(source)?,
        ScanFormat::Png => raster::png(source, probe)?,
        ScanFormat::WebP => raster::webp(source, probe)?,
        ScanFormat::Tiff => tiff::decode(source, probe)?,
    };
    if (decoded.planes.width, decoded.planes.height) != probe.stored() {
        return Err(PixelError::broken("its pixels are not as many as its header said"));
    }
    Ok(decoded)
}

/// Bytes that a pixel takes while a source is decoded: samples as decoded, 8-bit pixels, planes.
pub(super) fn bytes_per_pixel(probe: &Probe) -> u64 {
    match probe.format {
        // Coefficients of a progressive JPEG (up to 6), interleaved pixels (3), planes (1.5).
        ScanFormat::Jpeg => 10,
        _ => u64::from(probe.channels.max(3)) * u64::from(probe.bits.div_ceil(8).max(1)) + 5,
    }
}
