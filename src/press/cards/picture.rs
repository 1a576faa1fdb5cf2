//! The scan on the card: cropped, resized, its edges faded where it lies on its own ground.

use resvg::tiny_skia::Pixmap;

use crate::press::pixels::Art;
use crate::site::social::cards::ArtPlacement;

use super::backdrop::{Backdrop, smooth};

/// Draw the part of `art` that `place` names into `pixels`, which are opaque.
pub(super) fn draw(pixels: &mut Pixmap, art: &Art, place: &ArtPlacement) {
    let (left, top) = (place.target.x.round() as i32, place.target.y.round() as i32);
    let (width, height) = (place.target.w.round().max(1.0) as u32, place.target.h.round().max(1.0) as u32);
    let scan = art.part(shares(place, art), (width, height));
    let (across, down) = (pixels.width() as i32, pixels.height() as i32);
    let data = pixels.data_mut();
    if place.feather > 0.0 {
        let mat = [data[0], data[1], data[2]];
        let backdrop = Backdrop::new(&scan, [left, top, width as i32, height as i32], (across, down), mat);
        for (at, pixel) in data.chunks_exact_mut(4).enumerate() {
            pixel[..3].copy_from_slice(&backdrop.at(at as i32 % across, at as i32 / across));
        }
    }
    let across_fade: Vec<f32> = (left..left + width as i32).map(|x| fade((x, left, width), (across, place.feather))).collect();
    for y in top.max(0)..(top + height as i32).min(down) {
        let down_fade = fade((y, top, height), (down, place.feather));
        for x in left.max(0)..(left + width as i32).min(across) {
            let (sx, sy) = ((x - left) as usize, (y - top) as usize);
            let from = (sy * width as usize + sx) * 3;
            let to = (y * across + x) as usize * 4;
            blend(&mut data[to..to + 3], &scan[from..from + 3], across_fade[sx] * down_fade);
        }
    }
}

/// `part` of `over` on `under`; where the two differ as a ground and its shadows do not, `over` fades away less slowly.
fn blend(under: &mut [u8], over: &[u8], part: f32) {
    if part >= 1.0 {
        return under.copy_from_slice(over);
    }
    let part = part * (part + (1.0 - part) * alike(under, over));
    for (under, over) in under.iter_mut().zip(over) {
        // Never below zero, so that half a level more and the fraction cut off is rounding.
        *under = (f32::from(*under) + (f32::from(*over) - f32::from(*under)) * part + 0.5) as u8;
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

/// 0 where the scan starts or ends within the card, 1 from `feather` px on, smoothly; no fading at the card's own edges.
fn fade((at, start, length): (i32, i32, u32), (card, feather): (i32, f32)) -> f32 {
    let end = start + length as i32;
    let from_start = if start <= 0 { i32::MAX } else { at - start };
    let to_end = if end >= card { i32::MAX } else { end - 1 - at };
    if feather <= 0.0 {
        return 1.0;
    }
    smooth(((from_start.min(to_end) as f32 + 0.5) / feather).min(1.0))
}

/// 1 for colours as near as a ground and its shadows, 0 for a scale card that lies on it: what fades is ground only.
fn alike(under: &[u8], over: &[u8]) -> f32 {
    let apart = under.iter().zip(over).map(|(a, b)| a.abs_diff(*b)).max().unwrap_or(0);
    1.0 - ((f32::from(apart) - 40.0) / 40.0).clamp(0.0, 1.0)
}
