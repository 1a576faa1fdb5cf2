//! The levels of a pyramid cut into tiles: each level is the mean of two by two pixels of the one below, each tile a JPEG that is
//! read straight out of the planes of its level.
//!
//! Tiles carry no metadata: a thousand copies of the record would weigh more than the picture.

use rayon::prelude::*;

use crate::press::pixels::planes::{Planes, half};
use crate::press::pixels::pool::Bytes;
use crate::press::pixels::{PixelError, encode};
use crate::site::images::pyramid::Pyramid;

/// The tiles of one level as JPEG files, row by row.
pub(crate) type Level = Vec<Vec<u8>>;

/// Cuts a level whose planes are at hand, on all cores.
pub(super) fn cut(planes: &Planes, pyramid: &Pyramid, factor: u32, quality: u8) -> Result<Level, PixelError> {
    let tiles: Vec<_> = pyramid.tiles_of(factor).collect();
    tiles.into_par_iter().map(|tile| encode::tile(planes, pyramid.part(tile), quality)).collect()
}

/// The planes at half their size, rounded up: what an odd edge lacks is its last pixel again.
pub(super) fn halved(planes: &Planes) -> Planes {
    let plane = |plane: &[u8], width: u32, height: u32| means(plane, width as usize, height as usize);
    let chroma = planes.chroma.as_ref().map(|chroma| chroma.each_ref().map(|one| plane(one, half(planes.width), half(planes.height))));
    Planes { width: half(planes.width), height: half(planes.height), luma: plane(&planes.luma, planes.width, planes.height), chroma }
}

fn means(plane: &[u8], width: usize, height: usize) -> Bytes {
    let mut out = Bytes::stale(width.div_ceil(2) * height.div_ceil(2));
    for (rows, out) in plane.chunks(width * 2).zip(out.chunks_exact_mut(width.div_ceil(2))) {
        let (upper, lower) = rows.split_at(width);
        mean_row(upper, if lower.is_empty() { upper } else { lower }, out);
    }
    out
}

fn mean_row(upper: &[u8], lower: &[u8], out: &mut [u8]) {
    for ((up, low), mean) in upper.chunks_exact(2).zip(lower.chunks_exact(2)).zip(out.iter_mut()) {
        let sum = u16::from(up[0]) + u16::from(up[1]) + u16::from(low[0]) + u16::from(low[1]);
        *mean = ((sum + 2) >> 2) as u8;
    }
    if upper.len() % 2 == 1
        && let (Some(up), Some(low), Some(mean)) = (upper.last(), lower.last(), out.last_mut())
    {
        *mean = (u16::from(*up) + u16::from(*low)).div_ceil(2) as u8;
    }
}

#[cfg(test)]
mod tests {
    use super::halved;
    use crate::press::pixels::planes::Planes;

    #[test]
    fn a_level_is_the_mean_of_the_one_below_with_its_edges_rounded_up() {
        let below = Planes::grey(3, 3, vec![10, 20, 7, 30, 40, 9, 100, 200, 50]);
        let level = halved(&below);
        assert_eq!((level.width, level.height, level.luma.to_vec()), (2, 2, vec![25, 8, 150, 50]));
        let colour = Planes::from_rgb(5, 3, [200, 30, 30].repeat(15));
        let level = halved(&colour);
        let chroma = level.chroma.unwrap();
        assert_eq!((level.width, level.height, chroma[0].len()), (3, 2, 2));
    }
}
