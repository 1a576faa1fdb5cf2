//! JPEG out of planes: baseline, 4:2:0, no metadata but the XMP packet given.

use rusty_jpeg::encode::PlanarYcbcrImage;
use rusty_jpeg::{ColorType, Encoder, SamplingFactor};

use crate::press::pixels::PixelError;
use crate::press::pixels::planes::{Planes, half};

/// The planes as a JPEG file.
pub(super) fn jpeg(planes: &Planes, quality: u8, packet: &[u8]) -> Result<Vec<u8>, PixelError> {
    let (Ok(width), Ok(height)) = (u16::try_from(planes.width), u16::try_from(planes.height)) else {
        return Err(PixelError::unsupported("a picture longer than 65,535 pixels, the most that JPEG can hold,"));
    };
    let mut bytes = Vec::with_capacity(planes.luma.len() / 4);
    let mut encoder = Encoder::new(&mut bytes, quality.clamp(1, 100));
    encoder.set_sampling_factor(SamplingFactor::R_4_2_0);
    encoder.add_app_segment(1, packet.to_vec()).map_err(PixelError::broken)?;
    match &planes.chroma {
        None => encoder.encode(&planes.luma, width, height, ColorType::Luma),
        Some([blue, red]) => {
            let across = half(planes.width) as usize;
            let strides = [planes.width as usize, across, across];
            let image = PlanarYcbcrImage::new(&planes.luma, blue, red, strides, width, height, (2, 2));
            encoder.encode_image(image.expect("chroma has half the size of luma"))
        }
    }
    .map_err(PixelError::broken)?;
    Ok(bytes)
}
