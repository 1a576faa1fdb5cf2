//! JPEG out of planes: baseline, 4:2:0, no metadata but the XMP packet given.

use jpeg_encoder::{Encoder, ImageBuffer, JpegColorType, SamplingFactor};

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
    encoder.encode_image(Rows { planes, width, height }).map_err(PixelError::broken)?;
    Ok(bytes)
}

/// Planes as the encoder asks for them: row by row, chroma at full width of which it takes every second sample.
struct Rows<'a> {
    planes: &'a Planes,
    width: u16,
    height: u16,
}

impl ImageBuffer for Rows<'_> {
    fn get_jpeg_color_type(&self) -> JpegColorType {
        if self.planes.chroma.is_some() { JpegColorType::Ycbcr } else { JpegColorType::Luma }
    }

    fn width(&self) -> u16 {
        self.width
    }

    fn height(&self) -> u16 {
        self.height
    }

    fn fill_buffers(&self, y: u16, buffers: &mut [Vec<u8>; 4]) {
        let width = usize::from(self.width);
        let [luma, blue, red, _] = buffers;
        luma.extend_from_slice(&self.planes.luma[usize::from(y) * width..][..width]);
        let Some(chroma) = &self.planes.chroma else { return };
        let across = half(self.planes.width) as usize;
        for (plane, buffer) in chroma.iter().zip([blue, red]) {
            let row = &plane[usize::from(y / 2) * across..][..across];
            let start = buffer.len();
            buffer.resize(start + across * 2, 0);
            for (pair, sample) in buffer[start..].chunks_exact_mut(2).zip(row) {
                pair.fill(*sample);
            }
            buffer.truncate(start + width);
        }
    }
}
