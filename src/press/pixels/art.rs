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

impl Art {
    /// A part (x, y, width, height in px, none of them outside) at another size: RGB, three bytes a pixel.
    pub(crate) fn part(&self, [x, y, w, h]: [u32; 4], (width, height): (u32, u32)) -> Vec<u8> {
        let mut rgb = vec![0; width as usize * height as usize * 3];
        let mut shrinker = Shrinker::new();
        for channel in 0..3 {
            let row = |row: u32| {
                let start = (row * self.width + x) as usize * 3;
                self.rgb[start..start + w as usize * 3].iter().skip(channel).step_by(3)
            };
            let plane: Vec<u8> = (y..y + h).flat_map(row).copied().collect();
            let resized = shrinker.plane(&plane, (w, h), (width, height));
            for (to, from) in rgb.iter_mut().skip(channel).step_by(3).zip(resized.iter()) {
                *to = *from;
            }
        }
        rgb
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

    #[test]
    fn a_part_keeps_its_pixels_and_its_colours_when_it_grows() {
        let rgb = (0..4 * 3).flat_map(|at: u8| [at, 100, 200]).collect();
        let art = Art { width: 4, height: 3, rgb };
        assert_eq!(art.part([1, 1, 2, 1], (2, 1)), [5, 100, 200, 6, 100, 200]);
        let grown = art.part([0, 0, 4, 3], (8, 6));
        assert!(grown.chunks_exact(3).all(|pixel| pixel[1..] == [100, 200]));
    }
}
