//! The object on a plain ground: the box around everything that differs from the ground, but for dust and the scale card beside it.

use std::collections::VecDeque;

/// The share of a row or column that must differ before it counts as object, so that dust does not.
const SPECK: f32 = 0.02;
/// A patch smaller than this share of the picture is dust.
const DUST: f32 = 0.003;
/// A scale card is this many times longer than wide, and lies within this share of the picture from an edge.
const CARD_LENGTH: usize = 3;
const CARD_BAND: f32 = 0.16;
/// Where the object reaches an edge of plain ground within this share, a scale card overlaps it.
const AT_EDGE: f32 = 0.02;
/// Lines in the outer band with less than this share of the object's usual width are the card's, not the object's.
const SLIM: f32 = 0.55;

/// First and one past the last, in pixels.
type Span = (usize, usize);

/// A patch of neighbouring pixels that differ from the ground.
struct Patch {
    pixels: Vec<usize>,
    across: Span,
    down: Span,
}

/// The object's columns and rows in a picture of `width` pixels a row; `None` when nothing differs from the ground.
pub(super) fn object(width: usize, away: &[bool]) -> Option<(Span, Span)> {
    let height = away.len() / width.max(1);
    let mut kept = vec![false; away.len()];
    let patches = patches(width, away);
    let only = patches.len() == 1;
    for patch in patches {
        if only || !(dust(&patch, away.len()) || scale_card(&patch, (width, height))) {
            patch.pixels.iter().for_each(|at| kept[*at] = true);
        }
    }
    let rows: Vec<usize> = (0..height).map(|y| kept[y * width..][..width].iter().filter(|one| **one).count()).collect();
    let down = span(&rows, width)?;
    // Only within the rows that are left: a scale card below the object must not widen it.
    let columns: Vec<usize> = (0..width).map(|x| (down.0..down.1).filter(|y| kept[y * width + x]).count()).collect();
    Some((span(&columns, height)?, down))
}

fn dust(patch: &Patch, pixels: usize) -> bool {
    (patch.pixels.len() as f32) < DUST * pixels as f32
}

/// Long, thin, and beside the object at the edge of the picture.
fn scale_card(patch: &Patch, (width, height): (usize, usize)) -> bool {
    let outer = |(from, to): Span, length: usize| {
        let band = (CARD_BAND * length as f32).ceil() as usize;
        to <= band || from + band >= length
    };
    let (wide, tall) = (patch.across.1 - patch.across.0, patch.down.1 - patch.down.0);
    (wide >= CARD_LENGTH * tall && outer(patch.down, height)) || (tall >= CARD_LENGTH * wide && outer(patch.across, width))
}

fn patches(width: usize, away: &[bool]) -> Vec<Patch> {
    let mut seen = vec![false; away.len()];
    let mut patches = Vec::new();
    for start in 0..away.len() {
        if !away[start] || seen[start] {
            continue;
        }
        seen[start] = true;
        let mut patch = Patch { pixels: Vec::new(), across: (usize::MAX, 0), down: (usize::MAX, 0) };
        let mut queue = VecDeque::from([start]);
        while let Some(at) = queue.pop_front() {
            let (x, y) = (at % width, at / width);
            patch.across = (patch.across.0.min(x), patch.across.1.max(x + 1));
            patch.down = (patch.down.0.min(y), patch.down.1.max(y + 1));
            patch.pixels.push(at);
            let left = (x > 0).then(|| at - 1);
            let right = (x + 1 < width).then_some(at + 1);
            for next in [left, right, at.checked_sub(width), Some(at + width)].into_iter().flatten() {
                if next < away.len() && away[next] && !seen[next] {
                    seen[next] = true;
                    queue.push_back(next);
                }
            }
        }
        patches.push(patch);
    }
    patches
}

/// The lines with more than specks, each `length` pixels long; a scale card that overlaps the object is cut off at an edge.
fn span(counts: &[usize], length: usize) -> Option<Span> {
    let differs = |count: &usize| *count as f32 > SPECK * length as f32;
    let (mut first, mut last) = (counts.iter().position(differs)?, counts.iter().rposition(differs)?);
    let mut usual: Vec<usize> = counts[first..=last].to_vec();
    usual.sort_unstable();
    let slim = |count: usize| (count as f32) < SLIM * usual[usual.len() / 2] as f32;
    let lines = counts.len() as f32;
    let (edge, band) = ((AT_EDGE * lines) as usize, (CARD_BAND * lines) as usize);
    if last + 1 + edge >= counts.len() {
        last = (counts.len().saturating_sub(band).max(first)..=last).rev().find(|line| !slim(counts[*line])).unwrap_or(last);
    }
    if first <= edge {
        first = (first..band.min(last)).find(|line| !slim(counts[*line])).unwrap_or(first);
    }
    Some((first, last + 1))
}

#[cfg(test)]
mod tests {
    use super::object;

    fn picture(marks: &[(usize, usize, usize, usize)]) -> Vec<bool> {
        let mut away = vec![false; 100 * 80];
        for (x, y, w, h) in marks {
            for at in 0..w * h {
                away[(y + at / w) * 100 + x + at % w] = true;
            }
        }
        away
    }

    #[test]
    fn dust_and_the_scale_card_are_not_the_object() {
        let away = picture(&[(20, 10, 50, 40), (60, 72, 35, 5), (5, 30, 2, 2)]);
        assert_eq!(object(100, &away), Some(((20, 70), (10, 50))));
    }

    #[test]
    fn a_scale_card_that_overlaps_the_object_is_cut_off() {
        let away = picture(&[(10, 6, 80, 68), (10, 72, 30, 8)]);
        assert_eq!(object(100, &away), Some(((10, 90), (6, 74))));
    }

    #[test]
    fn several_objects_and_a_lone_long_one_stay() {
        assert_eq!(object(100, &picture(&[(10, 10, 20, 20), (60, 50, 20, 20)])), Some(((10, 80), (10, 70))));
        assert_eq!(object(100, &picture(&[(5, 70, 90, 6)])), Some(((5, 95), (70, 76))));
        assert_eq!(object(100, &picture(&[])), None);
    }
}
