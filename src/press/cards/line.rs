//! One line of words as a mask, to be laid on pictures of any size: what `images.watermark` prints.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg;

use super::{CardPress, Face};
use crate::press::pixels::Mask;

/// Height of the band per px of the letters.
const BAND: f32 = 1.7;
/// Space before and after the words, per px of the letters.
const SIDE: f32 = 0.7;
/// Where the baseline lies in the band.
const BASELINE: f32 = 0.68;

impl CardPress {
    /// `text` in letters of `size` px, smaller where it would be wider than `most` px; `None` when nothing of it can be set.
    pub(crate) fn line(&self, text: &str, size: f32, most: f32) -> Option<Mask> {
        let mut shaper = self.faces.shaper();
        let wide = shaper.line(text, Face::Text, size).width + 2.0 * SIDE * size;
        let size = if wide > most { size * most / wide } else { size };
        let outline = shaper.line(text, Face::Text, size);
        let (width, height) = ((outline.width + 2.0 * SIDE * size).ceil() as u32, (size * BAND).ceil() as u32);
        if outline.d.is_empty() || width == 0 || height == 0 {
            return None;
        }
        let (x, y) = (SIDE * size, height as f32 * BASELINE);
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\"><path transform=\"translate({x:.2} {y:.2})\" d=\"{}\"/></svg>",
            outline.d
        );
        let tree = usvg::Tree::from_str(&svg, &usvg::Options::default()).ok()?;
        let mut pixels = Pixmap::new(width, height)?;
        resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
        Some(Mask { width, height, letters: pixels.pixels().iter().map(|pixel| pixel.alpha()).collect() })
    }
}
