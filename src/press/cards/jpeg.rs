//! The card's pixels as a JPEG that every platform accepts.

use resvg::tiny_skia::Pixmap;
use rusty_jpeg::{ColorType, Encoder, SamplingFactor};

use super::CardError;

/// Qualities in the order they are tried; fine colour first, since red thread and gold words suffer most without it.
const STEPS: [(u8, SamplingFactor); 8] = [
    (88, SamplingFactor::R_4_4_4),
    (85, SamplingFactor::R_4_2_0),
    (78, SamplingFactor::R_4_2_0),
    (70, SamplingFactor::R_4_2_0),
    (60, SamplingFactor::R_4_2_0),
    (48, SamplingFactor::R_4_2_0),
    (34, SamplingFactor::R_4_2_0),
    (15, SamplingFactor::R_4_2_0),
];

/// Encode at the first quality that stays under `heaviest` bytes.
pub(super) fn encode(pixels: &Pixmap, heaviest: usize) -> Result<Vec<u8>, CardError> {
    let (width, height) = (pixels.width() as u16, pixels.height() as u16);
    let mut jpeg = Vec::new();
    for (quality, sampling) in STEPS {
        jpeg.clear();
        let mut encoder = Encoder::new(&mut jpeg, quality);
        encoder.set_sampling_factor(sampling);
        encoder.encode(pixels.data(), width, height, ColorType::Rgba).map_err(|error| CardError::Encode(error.to_string()))?;
        if jpeg.len() <= heaviest {
            break;
        }
    }
    Ok(jpeg)
}
