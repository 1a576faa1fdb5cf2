//! A picture as JPEG keeps it: luma at full size, chroma at half, full range BT.601; grey has no chroma.
//!
//! One kind of plane (8 bits) means one resize path, half the work of RGB, and no colour arithmetic for JPEG sources.

use crate::press::pixels::pool::Bytes;
use crate::press::pixels::resize::Shrinker;

/// Luma and chroma planes.
pub(super) struct Planes {
    /// Pixels across.
    pub(super) width: u32,
    /// Pixels down.
    pub(super) height: u32,
    /// `width` x `height` bytes.
    pub(super) luma: Bytes,
    /// Cb and Cr, each half as wide and high, rounded up; none for grey.
    pub(super) chroma: Option<[Bytes; 2]>,
}

/// Half a size, as the chroma planes have it.
pub(super) fn half(size: u32) -> u32 {
    size.div_ceil(2)
}

impl Planes {
    /// Grey.
    pub(super) fn grey(width: u32, height: u32, luma: impl Into<Bytes>) -> Self {
        Self { width, height, luma: luma.into(), chroma: None }
    }

    /// From interleaved Y, Cb, Cr of full size.
    pub(super) fn from_ycbcr(width: u32, height: u32, pixels: &[u8]) -> Self {
        let across = width as usize;
        let (row, size) = (across * 3, half(width) as usize * half(height) as usize);
        assert_eq!(pixels.len(), row * height as usize, "a picture has all its pixels");
        let mut luma = Bytes::stale(across * height as usize);
        let (mut blue, mut red) = (Bytes::stale(size), Bytes::stale(size));
        let chroma = blue.chunks_exact_mut(half(width) as usize).zip(red.chunks_exact_mut(half(width) as usize));
        for ((from, to), (blue, red)) in pixels.chunks(row * 2).zip(luma.chunks_mut(across * 2)).zip(chroma) {
            for (luma, pixel) in to.iter_mut().zip(from.chunks_exact(3)) {
                *luma = pixel[0];
            }
            let upper = &from[..row];
            average(upper, if from.len() > row { &from[row..] } else { upper }, blue, red);
        }
        Self { width, height, luma, chroma: Some([blue, red]) }
    }

    /// From interleaved R, G, B.
    pub(super) fn from_rgb(width: u32, height: u32, pixels: Vec<u8>) -> Self {
        Self::from_lent_rgb(width, height, pixels.into())
    }

    /// The same, converted in place.
    pub(super) fn from_lent_rgb(width: u32, height: u32, mut pixels: Bytes) -> Self {
        for pixel in pixels.chunks_exact_mut(3) {
            let (y, cb, cr) = rusty_jpeg::encode::rgb_to_ycbcr(pixel[0], pixel[1], pixel[2]);
            pixel.copy_from_slice(&[y, cb, cr]);
        }
        Self::from_ycbcr(width, height, &pixels)
    }

    /// Interleaved R, G, B at `width` x `height`, which may differ from the planes' own size.
    pub(super) fn to_rgb(&self, width: u32, height: u32, shrinker: &mut Shrinker) -> Vec<u8> {
        self.part_to_rgb(Crop::whole((self.width, self.height)), (width, height), shrinker)
    }

    /// Interleaved R, G, B of a part, at another size.
    pub(super) fn part_to_rgb(&self, part: Crop, size: (u32, u32), shrinker: &mut Shrinker) -> Vec<u8> {
        let luma = shrinker.part(&self.luma, (self.width, self.height), part, size);
        let Some([blue, red]) = &self.chroma else {
            return luma.iter().flat_map(|grey| [*grey; 3]).collect();
        };
        let from = (half(self.width), half(self.height));
        let part = part.halved();
        let (blue, red) = (shrinker.part(blue, from, part, size), shrinker.part(red, from, part, size));
        let mut rgb = vec![0; luma.len() * 3];
        for (((pixel, y), cb), cr) in rgb.chunks_exact_mut(3).zip(luma.iter()).zip(blue.iter()).zip(red.iter()) {
            pixel.copy_from_slice(&to_rgb(*y, *cb, *cr));
        }
        rgb
    }
}

/// A part of a picture in pixels, origin at the upper left.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Crop {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Crop {
    /// All of a picture.
    pub(super) fn whole((width, height): (u32, u32)) -> Self {
        Self { x: 0.0, y: 0.0, width: width.into(), height: height.into() }
    }

    /// The same part of a chroma plane.
    fn halved(self) -> Self {
        Self { x: self.x / 2.0, y: self.y / 2.0, width: self.width / 2.0, height: self.height / 2.0 }
    }
}

/// Averages two rows of interleaved pixels into one row of each chroma plane.
fn average(upper: &[u8], lower: &[u8], blue: &mut [u8], red: &mut [u8]) {
    let mut pairs = upper.chunks_exact(6).zip(lower.chunks_exact(6));
    let mut out = blue.iter_mut().zip(red.iter_mut());
    for ((up, low), (blue, red)) in pairs.by_ref().zip(out.by_ref()) {
        let sum = |at: usize| u16::from(up[at]) + u16::from(up[at + 3]) + u16::from(low[at]) + u16::from(low[at + 3]);
        *blue = ((sum(1) + 2) >> 2) as u8;
        *red = ((sum(2) + 2) >> 2) as u8;
    }
    if upper.len() % 6 == 3 {
        let last = upper.len() - 3;
        let mean = |at: usize| (u16::from(upper[last + at]) + u16::from(lower[last + at])).div_ceil(2) as u8;
        if let (Some(blue), Some(red)) = (blue.last_mut(), red.last_mut()) {
            (*blue, *red) = (mean(1), mean(2));
        }
    }
}

/// Full range BT.601 in 16-bit fixed point, rounded.
fn to_rgb(y: u8, cb: u8, cr: u8) -> [u8; 3] {
    let (y, cb, cr) = (i32::from(y) << 16, i32::from(cb) - 128, i32::from(cr) - 128);
    let clamp = |value: i32| ((value + 0x8000) >> 16).clamp(0, 255) as u8;
    [clamp(y + 91_881 * cr), clamp(y - 22_554 * cb - 46_802 * cr), clamp(y + 116_130 * cb)]
}

#[cfg(test)]
mod tests {
    use super::Planes;
    use crate::press::pixels::resize::Shrinker;

    #[test]
    fn colours_survive_the_way_to_planes_and_back() {
        for colour in [[255, 0, 0], [0, 255, 0], [0, 0, 255], [12, 200, 140], [255; 3], [0; 3]] {
            let planes = Planes::from_rgb(3, 3, colour.repeat(9));
            let back = planes.to_rgb(3, 3, &mut Shrinker::new());
            for (found, wanted) in back.iter().zip(colour.iter().cycle()) {
                assert!(found.abs_diff(*wanted) <= 2, "{colour:?} became {:?}", &back[..3]);
            }
        }
    }
}
