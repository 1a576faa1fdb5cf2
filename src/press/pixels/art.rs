//! Card art: pixels read back from a published derivative, so that a warm cache and a cold one give the same card.

use crate::collection::model::scan::{Probe, scaled_height};
use crate::press::pixels::resize::Shrinker;
use crate::press::pixels::{Art, PixelError, decode, guarded};

/// The width of the derivative from which card art for a box is made: the smallest that fills the box, else the largest.
///
/// None when there are no widths.
pub(crate) fn art_width(probe: &Probe, widths: &[u32], room: (u32, u32)) -> Option<u32> {
    let wide = fitted((probe.width, probe.height), room).0;
    widths.iter().copied().find(|width| *width >= wide).or_else(|| widths.last().copied())
}

/// Reads a derivative back and shrinks it into the box; a smaller one stays as it is.
///
/// # Errors
/// [`PixelError::Broken`] when the cached file is damaged: make it anew.
pub(crate) fn decode_art(jpeg: &[u8], room: (u32, u32)) -> Result<Art, PixelError> {
    guarded(|| {
        let planes = decode::derivative(jpeg)?;
        let (width, height) = fitted((planes.width, planes.height), room);
        let rgb = planes.to_rgb(width, height, &mut Shrinker::new());
        Ok(Art { width, height, rgb })
    })
}

/// The largest size within a box, never above the picture's own.
fn fitted((width, height): (u32, u32), room: (u32, u32)) -> (u32, u32) {
    let by_height = u64::from(room.1) * u64::from(width) / u64::from(height.max(1));
    let fitted = width.min(room.0).min(u32::try_from(by_height).unwrap_or(u32::MAX)).max(1);
    (fitted, scaled_height(width, height, fitted))
}
