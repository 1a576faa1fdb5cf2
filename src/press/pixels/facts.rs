//! What only pixels tell: dominant colour, centre of interest, plain ground, the object on it, the quiet corner.
//!
//! Looked at on a picture of at most 128 pixels a side: these are broad facts, and they must cost nothing.

use crate::collection::model::colour::light;
use crate::collection::model::scan::scaled_height;
use crate::press::pixels::object::object;
use crate::press::pixels::planes::Planes;
use crate::press::pixels::resize::Shrinker;
use crate::site::images::facts::{Corner, ScanFacts};

/// Longest side of the picture that is looked at.
const SIDE: u32 = 128;
/// What is one ground: most of the border lies within the first distance (ΔE 1976) of its median, and what lies beyond the
/// second belongs to the object. First an even ground, then a backdrop that the studio's light has shaded.
const GROUNDS: [(f32, f32); 2] = [(6.0, 10.0), (10.0, 16.0)];
/// The share of the border that must have the colour of the ground; a scale card may lie across the rest.
const MOST_OF_BORDER: f32 = 0.88;
/// An upper corner must be quieter than a lower one by this much.
const CLEARLY: f64 = 1.4;

/// A small picture in sRGB and Lab.
struct View {
    width: usize,
    height: usize,
    rgb: Vec<[u8; 3]>,
    lab: Vec<[f32; 3]>,
}

/// The facts of a picture.
pub(super) fn look(planes: &Planes) -> ScanFacts {
    let view = View::of(planes);
    let ground = ground(&view);
    let away: Vec<bool> = match ground {
        Some((colour, beyond)) => view.lab.iter().map(|pixel| distance(*pixel, lab(colour)) > beyond).collect(),
        None => vec![true; view.lab.len()],
    };
    let edges = view.edges();
    ScanFacts {
        colour: dominant(&view, &away),
        focus: focus(&view, &edges),
        ground: ground.map(|(colour, _)| colour),
        object: boxed(&view, &away),
        quiet: quiet(&view, &edges),
        profile_ignored: false,
    }
}

impl View {
    fn of(planes: &Planes) -> Self {
        let (wide, tall) = (planes.width.max(1), planes.height.max(1));
        let width = if wide >= tall { wide.min(SIDE) } else { (wide * SIDE.min(tall) / tall).max(1) };
        let height = scaled_height(wide, tall, width);
        let bytes = planes.to_rgb(width, height, &mut Shrinker::new());
        let rgb: Vec<[u8; 3]> = bytes.chunks_exact(3).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
        let lab = rgb.iter().map(|pixel| lab(*pixel)).collect();
        Self { width: width as usize, height: height as usize, rgb, lab }
    }

    /// How much each pixel differs from its right and lower neighbour.
    fn edges(&self) -> Vec<f32> {
        let step = |at: usize, next: usize| distance(self.lab[at], self.lab[next]);
        let energy = |at: usize| {
            let (x, y) = (at % self.width, at / self.width);
            let right = if x + 1 < self.width { step(at, at + 1) } else { 0.0 };
            let below = if y + 1 < self.height { step(at, at + self.width) } else { 0.0 };
            right + below
        };
        (0..self.lab.len()).map(energy).collect()
    }

    fn border(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.lab.len()).filter(|at| {
            let (x, y) = (at % self.width, at / self.width);
            x == 0 || y == 0 || x + 1 == self.width || y + 1 == self.height
        })
    }
}

/// The median of the border, when most of the border is that colour, and how far from it the object begins.
fn ground(view: &View) -> Option<([u8; 3], f32)> {
    let border: Vec<usize> = view.border().collect();
    let median = [0, 1, 2].map(|channel| {
        let mut levels: Vec<u8> = border.iter().map(|at| view.rgb[*at][channel]).collect();
        levels.sort_unstable();
        levels[levels.len() / 2]
    });
    let colour = lab(median);
    let most = |within: f32| {
        let same = border.iter().filter(|at| distance(view.lab[**at], colour) <= within).count();
        same as f32 >= MOST_OF_BORDER * border.len() as f32
    };
    GROUNDS.iter().find(|(within, _)| most(*within)).map(|(_, beyond)| (median, *beyond))
}

/// The mean of the fullest of 512 boxes of colour, among the pixels of the object.
fn dominant(view: &View, away: &[bool]) -> [u8; 3] {
    let mut boxes = vec![(0_u32, [0_u32; 3]); 512];
    let nothing_differs = !away.contains(&true);
    for (pixel, away) in view.rgb.iter().zip(away) {
        if *away || nothing_differs {
            let [red, green, blue] = pixel.map(|level| usize::from(level >> 5));
            let (count, sums) = &mut boxes[red << 6 | green << 3 | blue];
            *count += 1;
            for (sum, level) in sums.iter_mut().zip(pixel) {
                *sum += u32::from(*level);
            }
        }
    }
    let fullest = boxes.iter().rev().max_by_key(|(count, _)| *count);
    fullest.map_or([255; 3], |(count, sums)| sums.map(|sum| (sum / (*count).max(1)) as u8))
}

/// The centre of gravity of the edges, strong ones counting more; the middle of a picture without any.
fn focus(view: &View, edges: &[f32]) -> [f32; 2] {
    let (mut weight, mut across, mut down) = (0.0_f64, 0.0_f64, 0.0_f64);
    for (at, energy) in edges.iter().enumerate() {
        let energy = f64::from(*energy) * f64::from(*energy);
        weight += energy;
        across += energy * ((at % view.width) as f64 + 0.5);
        down += energy * ((at / view.width) as f64 + 0.5);
    }
    if weight <= 0.0 {
        return [0.5, 0.5];
    }
    [rounded(across / weight / view.width as f64), rounded(down / weight / view.height as f64)]
}

/// The object's box as shares; the whole picture when nothing differs from the ground.
fn boxed(view: &View, away: &[bool]) -> [f32; 4] {
    let Some(((left, right), (top, bottom))) = object(view.width, away) else { return [0.0, 0.0, 1.0, 1.0] };
    let share = |part: usize, whole: usize| rounded(part as f64 / whole as f64);
    [share(left, view.width), share(top, view.height), share(right - left, view.width), share(bottom - top, view.height)]
}

/// The corner with the fewest edges, as large as a label that may stand before it: half as wide, two fifths as high.
/// A lower one wins unless an upper one is clearly quieter, for that is where people look for a label.
fn quiet(view: &View, edges: &[f32]) -> Corner {
    let (wide, tall) = (view.width.div_ceil(2), (view.height * 2).div_ceil(5));
    let busy = |left: usize, top: usize| -> f64 {
        let rows = (top..top + tall).map(|y| &edges[y * view.width + left..][..wide]);
        rows.flatten().map(|energy| f64::from(*energy)).sum()
    };
    let (right, bottom) = (view.width - wide, view.height - tall);
    let corners = [
        (busy(0, bottom), Corner::BottomLeft),
        (busy(right, bottom), Corner::BottomRight),
        (busy(0, 0) * CLEARLY, Corner::TopLeft),
        (busy(right, 0) * CLEARLY, Corner::TopRight),
    ];
    corners.into_iter().min_by(|one, other| one.0.total_cmp(&other.0)).map_or(Corner::BottomLeft, |(_, corner)| corner)
}

/// Three decimals: enough for a crop, and the same text everywhere.
fn rounded(share: f64) -> f32 {
    ((share * 1000.0).round() / 1000.0) as f32
}

fn distance(one: [f32; 3], other: [f32; 3]) -> f32 {
    let square = |at: usize| (one[at] - other[at]) * (one[at] - other[at]);
    (square(0) + square(1) + square(2)).sqrt()
}

/// sRGB to CIE Lab under D65.
fn lab(rgb: [u8; 3]) -> [f32; 3] {
    let [red, green, blue] = rgb.map(light);
    let bend = |ratio: f32| if ratio > 0.008_856 { ratio.cbrt() } else { ratio.mul_add(7.787, 16.0 / 116.0) };
    let x = bend((0.412_456 * red + 0.357_576 * green + 0.180_437 * blue) / 0.950_47);
    let y = bend(0.212_673 * red + 0.715_152 * green + 0.072_175 * blue);
    let z = bend((0.019_334 * red + 0.119_192 * green + 0.950_304 * blue) / 1.088_83);
    [116.0f32.mul_add(y, -16.0), 500.0 * (x - y), 200.0 * (y - z)]
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::press::pixels::planes::Planes;
    use crate::site::images::facts::Corner;

    /// A red object on a pale ground, in the upper left of the picture.
    fn object_on_ground() -> Planes {
        let (width, height) = (200_u32, 100_u32);
        let pixel = |at: u32| {
            let (x, y) = (at % width, at / width);
            let inside = (20..100).contains(&x) && (10..60).contains(&y);
            match (inside, (x / 4 + y / 4) % 2) {
                (true, 0) => [150, 20, 30],
                (true, _) => [170, 30, 40],
                (false, _) => [240, 238, 230],
            }
        };
        Planes::from_rgb(width, height, (0..width * height).flat_map(pixel).collect())
    }

    #[test]
    fn an_object_on_a_plain_ground_is_found() {
        let facts = look(&object_on_ground());
        let ground = facts.ground.unwrap();
        assert!(ground[0].abs_diff(240) < 4 && ground[2].abs_diff(230) < 4, "{ground:?}");
        for (found, wanted) in facts.object.iter().zip([0.1, 0.1, 0.4, 0.5]) {
            assert!((found - wanted).abs() < 0.03, "{:?}", facts.object);
        }
        assert!(facts.colour[0] > 140 && facts.colour[1] < 60, "{:?}", facts.colour);
        assert!((facts.focus[0] - 0.3).abs() < 0.05 && (facts.focus[1] - 0.35).abs() < 0.06, "{:?}", facts.focus);
        assert_ne!(facts.quiet, Corner::TopLeft);
    }

    #[test]
    fn a_picture_without_anything_has_plain_facts() {
        let facts = look(&Planes::grey(1, 1, vec![77]));
        assert_eq!((facts.colour, facts.focus, facts.object), ([77; 3], [0.5, 0.5], [0.0, 0.0, 1.0, 1.0]));
    }
}
