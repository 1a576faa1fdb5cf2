//! PNG, WebP and GIF through the `image` crate, within limits that follow from the header.

use std::io::Cursor;

use image::codecs::gif::GifDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::{DynamicImage, ImageDecoder, ImageError, Limits};

use super::samples::{Alpha, planes};
use super::{Colours, Decoded, bytes_per_pixel};
use crate::collection::model::scan::Probe;
use crate::press::pixels::PixelError;

/// Room for tables and profiles beside the pixels.
const SLACK: u64 = 64 << 20;

/// Decodes a PNG source.
pub(super) fn png(source: &[u8], probe: &Probe) -> Result<Decoded, PixelError> {
    let decoder = PngDecoder::with_limits(Cursor::new(source), limits(probe)).map_err(refusal)?;
    finish(decoder, probe)
}

/// Decodes a WebP source.
pub(super) fn webp(source: &[u8], probe: &Probe) -> Result<Decoded, PixelError> {
    finish(WebPDecoder::new(Cursor::new(source)).map_err(refusal)?, probe)
}

/// Decodes the first frame of a GIF source.
pub(super) fn gif(source: &[u8], probe: &Probe) -> Result<Decoded, PixelError> {
    finish(GifDecoder::new(Cursor::new(source)).map_err(refusal)?, probe)
}

fn finish(mut decoder: impl ImageDecoder, probe: &Probe) -> Result<Decoded, PixelError> {
    decoder.set_limits(limits(probe)).map_err(refusal)?;
    let icc = decoder.icc_profile().map_err(refusal)?;
    let picture = DynamicImage::from_decoder(decoder).map_err(refusal)?;
    let size = (picture.width(), picture.height());
    let straight = Alpha::Straight;
    let planes = match &picture {
        DynamicImage::ImageLuma8(pixels) => planes(size, pixels, 1, straight),
        DynamicImage::ImageLumaA8(pixels) => planes(size, pixels, 2, straight),
        DynamicImage::ImageRgb8(pixels) => planes(size, pixels, 3, straight),
        DynamicImage::ImageRgba8(pixels) => planes(size, pixels, 4, straight),
        DynamicImage::ImageLuma16(pixels) => planes(size, pixels, 1, straight),
        DynamicImage::ImageLumaA16(pixels) => planes(size, pixels, 2, straight),
        DynamicImage::ImageRgb16(pixels) => planes(size, pixels, 3, straight),
        DynamicImage::ImageRgba16(pixels) => planes(size, pixels, 4, straight),
        _ => Err(PixelError::unsupported("a picture with floating-point samples")),
    }?;
    Ok(Decoded { planes, colours: Colours::of(icc) })
}

fn limits(probe: &Probe) -> Limits {
    let (width, height) = probe.stored();
    let mut limits = Limits::default();
    limits.max_image_width = Some(width);
    limits.max_image_height = Some(height);
    limits.max_alloc = Some(probe.pixels() * bytes_per_pixel(probe) * 2 + SLACK);
    limits
}

fn refusal(error: ImageError) -> PixelError {
    match error {
        ImageError::Unsupported(error) => PixelError::unsupported(error),
        other => PixelError::broken(other),
    }
}
