//! The scan on the card: cropped, resized, its edges faded where it lies on its own ground.

use resvg::tiny_skia::Pixmap;

use crate::press::pixels::Art;
use crate::site::social::cards::ArtPlacement;

/// Draw the part of `art` that `place` names into `pixels`, which are opaque.
pub(super) fn draw(pixels: &mut Pixmap, art: &Art, place: &ArtPlacement) {
    let (left, top) = (place.target.x.round() as i32, place.target.y.round() as i32);
    let (width, height) = (place.target.w.round().max(1.0) as u32, place.target.h.round().max(1.0) as u32);
    let scan = art.part(shares(place, art), (width, height));
    let (across, down) = (pixels.width() as i32, pixels.height() as i32);
    let data = pixels.data_mut();
    for y in top.max(0)..(top + height as i32).min(down) {
        for x in left.max(0)..(left + width as i32).min(across) {
            let (sx, sy) = ((x - left) as usize, (y - top) as usize);
            let from = (sy * width as usize + sx) * 3;
            let to = (y * across + x) as usize * 4;
            let part = opacity((sx as f32, width as f32), place.feather) * opacity((sy as f32, height as f32), place.feather);
            for channel in 0..3 {
                let (under, over) = (f32::from(data[to + channel]), f32::from(scan[from + channel]));
                data[to + channel] = (under + (over - under) * part).round() as u8;
            }
        }
    }
}

/// The crop in px of the art: x, y, width, height; never empty.
fn shares(place: &ArtPlacement, art: &Art) -> [u32; 4] {
    let (across, down) = (art.width as f32, art.height as f32);
    let x = (place.crop.x * across).round().clamp(0.0, across - 1.0);
    let y = (place.crop.y * down).round().clamp(0.0, down - 1.0);
    let w = (place.crop.w * across).round().clamp(1.0, across - x);
    let h = (place.crop.h * down).round().clamp(1.0, down - y);
    [x, y, w, h].map(|value| value as u32)
}

/// 0 at either end of a side, 1 from `feather` px on, with a smooth start and end.
fn opacity((at, length): (f32, f32), feather: f32) -> f32 {
    if feather <= 0.0 {
        return 1.0;
    }
    let t = ((at + 0.5).min(length - at - 0.5) / feather).clamp(0.0, 1.0);
    t * t * t * (t * (6.0 * t - 15.0) + 10.0)
}
