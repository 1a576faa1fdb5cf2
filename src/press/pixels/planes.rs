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
        assert_eq!(pixels.len(), width as usize * height as usize * 3, "a picture has all its pixels");
        let mut filling = Filling::new(width, height, 3);
        filling.rows(pixels);
        filling.finish().expect("it has all its rows")
    }

    /// From interleaved R, G, B.
    pub(super) fn from_rgb(width: u32, height: u32, pixels: Vec<u8>) -> Self {
        Self::from_lent_rgb(width, height, pixels.into())
    }

    /// The same, converted in place.
    pub(super) fn from_lent_rgb(width: u32, height: u32, mut pixels: Bytes) -> Self {
        to_ycbcr(&mut pixels);
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

/// Planes that are filled from the top, so that the pixels of a source need never be in memory all at once.
pub(super) struct Filling {
    planes: Planes,
    /// Bytes of a row as it comes: one a pixel for grey, else three.
    row: usize,
    /// Rows that are there.
    filled: usize,
    /// An upper row that waits for its lower one.
    waiting: Vec<u8>,
}

impl Filling {
    /// For grey (one channel) or interleaved colours (three).
    pub(super) fn new(width: u32, height: u32, channels: usize) -> Self {
        let small = half(width) as usize * half(height) as usize;
        let chroma = (channels == 3).then(|| [Bytes::stale(small), Bytes::stale(small)]);
        let luma = Bytes::stale(width as usize * height as usize);
        Self { planes: Planes { width, height, luma, chroma }, row: width as usize * channels, filled: 0, waiting: Vec::new() }
    }

    /// Takes whole rows of grey, or of interleaved Y, Cb, Cr; those below the last are left out.
    pub(super) fn rows(&mut self, mut pixels: &[u8]) {
        if !self.waiting.is_empty() && pixels.len() >= self.row {
            let upper = std::mem::take(&mut self.waiting);
            let (lower, rest) = pixels.split_at(self.row);
            self.filled -= 1;
            self.pair(&upper, lower);
            pixels = rest;
        }
        for rows in pixels.chunks(self.row * 2) {
            match rows.split_at_checked(self.row) {
                Some((upper, lower)) if lower.len() == self.row => self.pair(upper, lower),
                Some((upper, _)) => {
                    // The last row of a picture stays alone.
                    self.pair(upper, upper);
                    self.waiting = upper.to_vec();
                }
                None => return,
            }
        }
    }

    /// Takes whole rows of interleaved R, G, B, which are converted in place.
    pub(super) fn rgb_rows(&mut self, pixels: &mut [u8]) {
        to_ycbcr(pixels);
        self.rows(pixels);
    }

    /// The planes; none when rows are missing.
    pub(super) fn finish(self) -> Option<Planes> {
        (self.filled >= self.planes.height as usize).then_some(self.planes)
    }

    /// Two rows, or the last one twice.
    fn pair(&mut self, upper: &[u8], lower: &[u8]) {
        let left = self.planes.height as usize - self.filled;
        let alone = left < 2 || std::ptr::eq(upper, lower);
        let rows: &[&[u8]] = if left == 0 {
            &[]
        } else if alone {
            &[upper]
        } else {
            &[upper, lower]
        };
        for row in rows {
            self.luma_row(row);
        }
        if let (Some([blue, red]), false) = (&mut self.planes.chroma, rows.is_empty()) {
            let across = half(self.planes.width) as usize;
            let at = (self.filled - 1) / 2 * across;
            average(upper, if alone { upper } else { lower }, &mut blue[at..at + across], &mut red[at..at + across]);
        }
    }

    fn luma_row(&mut self, row: &[u8]) {
        let width = self.planes.width as usize;
        let luma = &mut self.planes.luma[self.filled * width..][..width];
        match &self.planes.chroma {
            None => luma.copy_from_slice(row),
            Some(_) => luma.iter_mut().zip(row.chunks_exact(3)).for_each(|(luma, pixel)| *luma = pixel[0]),
        }
        self.filled += 1;
    }
}

/// Interleaved R, G, B to Y, Cb, Cr, in place.
fn to_ycbcr(pixels: &mut [u8]) {
    for pixel in pixels.chunks_exact_mut(3) {
        let (y, cb, cr) = rusty_jpeg::encode::rgb_to_ycbcr(pixel[0], pixel[1], pixel[2]);
        pixel.copy_from_slice(&[y, cb, cr]);
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
    pub(super) fn halved(self) -> Self {
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
    use super::{Filling, Planes};
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

    #[test]
    fn rows_that_come_by_ones_and_threes_make_the_same_planes() {
        let (width, height) = (5, 9);
        let pixels: Vec<u8> = (0..width * height * 3).map(|at| (at * 37 % 251) as u8).collect();
        let whole = Planes::from_ycbcr(width, height, &pixels);
        for count in [1, 2, 3, 9] {
            let mut filling = Filling::new(width, height, 3);
            pixels.chunks(width as usize * 3 * count).for_each(|rows| filling.rows(rows));
            let planes = filling.finish().unwrap();
            assert!(planes.luma[..] == whole.luma[..], "{count}");
            let (one, other) = (planes.chroma.unwrap(), whole.chroma.as_ref().unwrap());
            assert!(one[0][..] == other[0][..] && one[1][..] == other[1][..], "{count}");
        }
        let mut short = Filling::new(width, height, 1);
        short.rows(&pixels[..width as usize * 8]);
        assert!(short.finish().is_none());
    }
}
