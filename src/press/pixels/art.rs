//! Card art: pixels read back from a published derivative, so that a warm cache and a cold one give the same card.

use crate::collection::model::scan::{Probe, scaled_height};
use crate::press::pixels::planes::{Crop, Planes};
use crate::press::pixels::resize::Shrinker;
use crate::press::pixels::{PixelError, decode, guarded};

/// Pixels from which the parts that cards show are cut.
pub(crate) struct Art {
    /// Pixels across.
    pub(crate) width: u32,
    /// Pixels down.
    pub(crate) height: u32,
    planes: Planes,
}

/// The width of the derivative from which card art for a box is made; none when there are no widths.
///
/// The smallest that has four fifths of the pixels across that the box could take, for less is not seen and costs
/// half the work; else the largest.
pub(crate) fn art_width(probe: &Probe, widths: &[u32], room: (u32, u32)) -> Option<u32> {
    let wide = fitted((probe.width, probe.height), room).0;
    widths.iter().copied().find(|width| u64::from(*width) * 5 >= u64::from(wide) * 4).or_else(|| widths.last().copied())
}

/// Reads a derivative back; one that is far larger than the box is shrunk into it.
///
/// # Errors
/// [`PixelError::Broken`] when the cached file is damaged: make it anew.
pub(crate) fn decode_art(jpeg: &[u8], room: (u32, u32)) -> Result<Art, PixelError> {
    guarded(|| {
        let mut planes = decode::derivative(jpeg)?;
        let (width, height) = fitted((planes.width, planes.height), room);
        if u64::from(planes.width) * 4 > u64::from(width) * 5 {
            planes = Shrinker::new().planes(&planes, width, height);
        }
        Ok(Art { width: planes.width, height: planes.height, planes })
    })
}

impl Art {
    /// A part (x, y, width, height in px, none of them outside) at another size: RGB, three bytes a pixel.
    pub(crate) fn part(&self, [x, y, w, h]: [u32; 4], (width, height): (u32, u32)) -> Vec<u8> {
        let crop = Crop { x: x.into(), y: y.into(), width: w.into(), height: h.into() };
        self.planes.part_to_rgb(crop, (width, height), &mut Shrinker::new())
    }
}

/// The largest size within a box, never above the picture's own.
fn fitted((width, height): (u32, u32), room: (u32, u32)) -> (u32, u32) {
    let by_height = u64::from(room.1) * u64::from(width) / u64::from(height.max(1));
    let fitted = width.min(room.0).min(u32::try_from(by_height).unwrap_or(u32::MAX)).max(1);
    (fitted, scaled_height(width, height, fitted))
}

#[cfg(test)]
mod tests {
    use super::Art;
    use crate::press::pixels::planes::Planes;

    fn art() -> Art {
        let pixels = (0..8 * 6).flat_map(|at: u32| if at % 8 < 4 { [200, 40, 40] } else { [40, 40, 200] }).collect();
        Art { width: 8, height: 6, planes: Planes::from_rgb(8, 6, pixels) }
    }

    #[test]
    fn a_part_keeps_its_colours_when_it_grows() {
        let grown = art().part([0, 2, 2, 2], (6, 6));
        assert_eq!(grown.len(), 6 * 6 * 3);
        assert!(grown.chunks_exact(3).all(|pixel| pixel[0] > 180 && pixel[2] < 60), "{grown:?}");
        let other = art().part([6, 0, 2, 6], (2, 6));
        assert!(other.chunks_exact(3).all(|pixel| pixel[0] < 60 && pixel[2] > 180), "{other:?}");
    }
}
