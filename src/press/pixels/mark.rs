//! A line of words in the lower left corner of a picture: white letters on a dark band that lets the picture through.
//!
//! It is laid on before anything is made of the picture, so that it stands once, in the same place, in widths and tiles alike.

use crate::press::pixels::planes::{Planes, half};

/// How much of the picture's light the band leaves, in 256ths.
const BAND: u16 = 96;
/// The light of the letters.
const WHITE: u16 = 245;
/// The colour of grey.
const GREY: u16 = 128;

/// Words as a mask.
pub(crate) struct Mask {
    /// Pixels across.
    pub(crate) width: u32,
    /// Pixels down.
    pub(crate) height: u32,
    /// How much of a letter covers each pixel, row by row.
    pub(crate) letters: Vec<u8>,
}

/// Lays a mask on.
pub(super) fn lay(planes: &mut Planes, mask: &Mask) {
    let (width, height) = (mask.width.min(planes.width) as usize, mask.height.min(planes.height) as usize);
    let across = planes.width as usize;
    let top = planes.height as usize - height;
    for (row, letters) in mask.letters.chunks_exact(mask.width as usize).take(height).enumerate() {
        for (luma, letter) in planes.luma[(top + row) * across..][..width].iter_mut().zip(letters) {
            *luma = mixed(u16::from(*luma) * BAND / 256, WHITE, *letter);
        }
    }
    let Some(chroma) = &mut planes.chroma else { return };
    let small = half(planes.width) as usize;
    for plane in chroma {
        for below in top / 2..(top + height).div_ceil(2) {
            let letters = mask.letters.chunks_exact(mask.width as usize).nth((below * 2).saturating_sub(top)).unwrap_or_default();
            for (colour, letter) in plane[below * small..][..width.div_ceil(2)].iter_mut().zip(letters.iter().step_by(2)) {
                // A darkened colour is a paler one, too.
                let band = (u16::from(*colour) * BAND + GREY * (256 - BAND)) / 256;
                *colour = mixed(band, GREY, *letter);
            }
        }
    }
}

/// Between two levels, by how much the second covers.
fn mixed(under: u16, over: u16, cover: u8) -> u8 {
    let cover = u32::from(cover);
    ((u32::from(under) * (255 - cover) + u32::from(over) * cover + 127) / 255) as u8
}

#[cfg(test)]
mod tests {
    use super::{Mask, lay};
    use crate::press::pixels::planes::Planes;

    #[test]
    fn letters_are_white_on_a_dark_corner_and_the_rest_stays() {
        let mut planes = Planes::from_rgb(9, 7, [200, 60, 60].repeat(63));
        let (light, red) = (planes.luma[0], planes.chroma.as_ref().unwrap()[1][0]);
        let letters = vec![0, 255, 0, 0, 255, 0, 0, 255, 0, 0, 255, 0];
        lay(&mut planes, &Mask { width: 3, height: 4, letters });
        assert_eq!((planes.luma[0], planes.luma[6 * 9 + 3]), (light, light));
        assert!(planes.luma[6 * 9 + 1] > 240 && planes.luma[6 * 9] < light / 2);
        let chroma = planes.chroma.as_ref().unwrap();
        assert!(chroma[1][3 * 5] < red && chroma[1][3 * 5 + 4] == red);
        lay(&mut planes, &Mask { width: 40, height: 40, letters: vec![255; 1600] });
        assert!(planes.luma.iter().all(|luma| *luma > 240), "a mask larger than the picture is cut");
    }
}
