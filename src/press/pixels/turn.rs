//! Turns planes upright, by the eight orientations of EXIF.

use crate::press::pixels::planes::{Planes, half};

/// The planes as they shall be seen.
pub(super) fn upright(planes: Planes, orientation: u8) -> Planes {
    if !(2..=8).contains(&orientation) {
        return planes;
    }
    let (width, height) = (planes.width, planes.height);
    let luma = plane(&planes.luma, width as usize, height as usize, orientation).into();
    let size = (half(width) as usize, half(height) as usize);
    let chroma = planes.chroma.map(|planes| planes.map(|one| plane(&one, size.0, size.1, orientation).into()));
    let (width, height) = if orientation >= 5 { (height, width) } else { (width, height) };
    Planes { width, height, luma, chroma }
}

fn plane(pixels: &[u8], width: usize, height: usize, orientation: u8) -> Vec<u8> {
    let (across, down) = if orientation >= 5 { (height, width) } else { (width, height) };
    let mut turned = Vec::with_capacity(pixels.len());
    for y in 0..down {
        match orientation {
            2 => turned.extend(pixels[y * width..][..width].iter().rev()),
            3 => turned.extend(pixels[(height - 1 - y) * width..][..width].iter().rev()),
            4 => turned.extend_from_slice(&pixels[(height - 1 - y) * width..][..width]),
            5 => turned.extend((0..across).map(|x| pixels[x * width + y])),
            6 => turned.extend((0..across).map(|x| pixels[(height - 1 - x) * width + y])),
            7 => turned.extend((0..across).map(|x| pixels[(height - 1 - x) * width + width - 1 - y])),
            _ => turned.extend((0..across).map(|x| pixels[x * width + width - 1 - y])),
        }
    }
    turned
}

#[cfg(test)]
mod tests {
    use super::plane;

    /// The letter F as a stored picture must look so that it reads upright after each turn (EXIF 2.32, table of 0x0112).
    #[test]
    fn the_seven_turns_give_the_same_letter() {
        let upright = ["###", "#..", "##.", "#.."];
        let stored: [(u8, &[&str]); 7] = [
            (2, &["###", "..#", ".##", "..#"]),
            (3, &["..#", ".##", "..#", "###"]),
            (4, &["#..", "##.", "#..", "###"]),
            (5, &["####", "#.#.", "#..."]),
            (6, &["#...", "#.#.", "####"]),
            (7, &["...#", ".#.#", "####"]),
            (8, &["####", ".#.#", "...#"]),
        ];
        for (orientation, rows) in stored {
            let turned = plane(rows.concat().as_bytes(), rows[0].len(), rows.len(), orientation);
            assert_eq!(String::from_utf8(turned).unwrap(), upright.concat(), "orientation {orientation}");
        }
    }
}
