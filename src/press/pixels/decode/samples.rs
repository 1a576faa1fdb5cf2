//! Samples of any depth and channel count to planes: 16 bits are rounded to 8, alpha is laid on white paper.

use super::{Colours, Decoded};
use crate::press::pixels::planes::Planes;
use crate::press::pixels::{PixelError, colour};

/// How the channel after the colours is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Alpha {
    /// Colours are as opaque paint.
    Straight,
    /// Colours are already multiplied.
    Multiplied,
}

/// A sample that can be rounded to 8 bits.
pub(super) trait Sample: Copy {
    fn byte(self) -> u8;
}

impl Sample for u8 {
    fn byte(self) -> u8 {
        self
    }
}

impl Sample for u16 {
    fn byte(self) -> u8 {
        ((u32::from(self) * 255 + 32_767) / 65_535) as u8
    }
}

/// Planes of interleaved samples: 1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha.
pub(super) fn planes<S: Sample>((width, height): (u32, u32), samples: &[S], channels: usize, alpha: Alpha) -> Result<Planes, PixelError> {
    if samples.len() as u64 != u64::from(width) * u64::from(height) * channels as u64 {
        return Err(PixelError::broken("its pixels are not as many as its header said"));
    }
    let colours = if channels > 2 { 3 } else { 1 };
    let mut pixels = Vec::with_capacity(samples.len() / channels * colours);
    if channels == colours {
        pixels.extend(samples.iter().map(|sample| sample.byte()));
    } else {
        for pixel in samples.chunks_exact(channels) {
            let opacity = u32::from(pixel[colours].byte());
            pixels.extend(pixel[..colours].iter().map(|sample| on_paper(sample.byte(), opacity, alpha)));
        }
    }
    Ok(if colours == 3 { Planes::from_rgb(width, height, pixels) } else { Planes::grey(width, height, pixels) })
}

/// Interleaved cyan, magenta, yellow and black, 0 for none, as the lights that such a print shows.
pub(super) fn inks((width, height): (u32, u32), inks: &[u8], icc: Option<&[u8]>) -> Result<Decoded, PixelError> {
    if inks.len() as u64 != u64::from(width) * u64::from(height) * 4 {
        return Err(PixelError::broken("its pixels are not as many as its header said"));
    }
    let (pixels, profile) = colour::from_inks(inks, icc)?;
    Ok(Decoded { planes: Planes::from_rgb(width, height, pixels), colours: Colours::Srgb(profile) })
}

fn on_paper(colour: u8, opacity: u32, alpha: Alpha) -> u8 {
    let paint = match alpha {
        Alpha::Straight => (u32::from(colour) * opacity + 127) / 255,
        Alpha::Multiplied => u32::from(colour),
    };
    (paint + 255 - opacity).min(255) as u8
}
