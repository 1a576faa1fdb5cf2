//! JPEG out of planes: baseline, 4:2:0, no metadata but the XMP packet given.

use rusty_jpeg::encode::PlanarYcbcrImage;
use rusty_jpeg::{ColorType, Encoder, SamplingFactor};

use crate::press::pixels::PixelError;
use crate::press::pixels::planes::{Planes, half};
use crate::site::images::pyramid::Part;

/// The planes as a JPEG file.
pub(super) fn jpeg(planes: &Planes, quality: u8, packet: &[u8]) -> Result<Vec<u8>, PixelError> {
    let whole = Part { x: 0, y: 0, width: planes.width, height: planes.height };
    part(planes, whole, quality, packet)
}

/// A part of the planes as a JPEG file without metadata. It begins at an even place: chroma has half the size.
pub(super) fn tile(planes: &Planes, place: Part, quality: u8) -> Result<Vec<u8>, PixelError> {
    part(planes, place, quality, &[])
}

fn part(planes: &Planes, place: Part, quality: u8, packet: &[u8]) -> Result<Vec<u8>, PixelError> {
    let (Ok(width), Ok(height)) = (u16::try_from(place.width), u16::try_from(place.height)) else {
        return Err(PixelError::unsupported("a picture longer than 65,535 pixels, the most that JPEG can hold,"));
    };
    let mut bytes = Vec::with_capacity(place.width as usize * place.height as usize / 4);
    let mut encoder = Encoder::new(&mut bytes, quality.clamp(1, 100));
    encoder.set_sampling_factor(SamplingFactor::R_4_2_0);
    if !packet.is_empty() {
        encoder.add_app_segment(1, packet.to_vec()).map_err(PixelError::broken)?;
    }
    let across = planes.width as usize;
    let luma = &planes.luma[place.y as usize * across + place.x as usize..];
    match &planes.chroma {
        None if place.width == planes.width => encoder.encode(&luma[..across * place.height as usize], width, height, ColorType::Luma),
        None => {
            let rows = luma.chunks(across).take(place.height as usize);
            let cut: Vec<u8> = rows.flat_map(|row| &row[..place.width as usize]).copied().collect();
            encoder.encode(&cut, width, height, ColorType::Luma)
        }
        Some(chroma) => {
            let half_across = half(planes.width) as usize;
            let at = (place.y / 2) as usize * half_across + (place.x / 2) as usize;
            let [blue, red] = chroma.each_ref().map(|plane| &plane[at..]);
            let image = PlanarYcbcrImage::new(luma, blue, red, [across, half_across, half_across], width, height, (2, 2));
            encoder.encode_image(image.expect("chroma has half the size of luma"))
        }
    }
    .map_err(PixelError::broken)?;
    Ok(bytes)
}
