//! The base map of a site as one SVG: land and borders of Natural Earth, cut to the frame and no finer than the eye can use.
//!
//! Every map and every little map of a place shows this one file. Islands that are too small for an outline are dots, for in an
//! archipelago the small ones are the point.

use std::fmt::Write as _;

use serde::Deserialize;

use super::Frame;

/// Size of the drawing in its own units: four to a pixel of a map 1200 pixels wide.
pub(crate) const SIZE: (f64, f64) = (4800.0, 3200.0);
/// How far beyond its edge lines are drawn, so that no cut edge is seen.
const BEYOND: f64 = 40.0;
/// The least distance of two points that are both drawn.
const FINEST: f64 = 2.0;
/// An island smaller than this is a dot.
const DOT: f64 = 7.0;
/// Bytes of path data that compress to under 60 KB; a frame full of coasts is drawn more coarsely until it fits.
const BUDGET: usize = 120_000;

/// Natural Earth as the theme's build leaves it: rings and lines in whole steps, each point as its distance from the one before.
#[derive(Debug, Deserialize)]
pub(crate) struct World {
    /// Degrees a step, longitude and latitude.
    scale: [f64; 2],
    /// Degrees of step 0.
    translate: [f64; 2],
    land: Vec<Vec<i32>>,
    borders: Vec<Vec<i32>>,
}

type Point = (f64, f64);

/// The drawing; `style` is the text of its style sheet.
pub(crate) fn land(world: &World, frame: &Frame, style: &str) -> String {
    let mut finest = FINEST;
    let (land, islands, borders) = loop {
        let drawn = draw(world, frame, finest);
        if drawn.0.len() + drawn.1.len() + drawn.2.len() <= BUDGET {
            break drawn;
        }
        finest *= 1.4;
    };
    let (width, height) = SIZE;
    let style = style.replace('&', "&amp;").replace('<', "&lt;");
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"800\" viewBox=\"0 0 {width} {height}\"><style>{style}</style>\
         <path class=\"land\" d=\"{land}\"/><path class=\"islands\" d=\"{islands}\"/><path class=\"borders\" d=\"{borders}\"/></svg>\n"
    )
}

/// Path data of land, of islands that are dots, and of borders.
fn draw(world: &World, frame: &Frame, finest: f64) -> (String, String, String) {
    let (mut land, mut islands, mut borders) = (String::new(), String::new(), String::new());
    for shift in [-360.0, 0.0, 360.0] {
        for ring in &world.land {
            let Some(points) = world.points(ring, frame, shift) else { continue };
            match size(&points) {
                size if size < DOT => {
                    let _ = write!(islands, "M{:.0} {:.0}h0", points[0].0, points[0].1);
                }
                _ => path(&thinned(cut(points), finest), "z", &mut land),
            }
        }
        for line in &world.borders {
            let Some(points) = world.points(line, frame, shift) else { continue };
            let parts = points.chunk_by(|one, other| is_in(*one) || is_in(*other)).filter(|part| part.len() > 1);
            parts.for_each(|part| path(&thinned(part.to_vec(), finest), "", &mut borders));
        }
    }
    (land, islands, borders)
}

impl World {
    /// A ring in units of the drawing; `None` where all of it lies outside.
    fn points(&self, ring: &[i32], frame: &Frame, shift: f64) -> Option<Vec<Point>> {
        let (mut step, mut points) = ((0, 0), Vec::with_capacity(ring.len() / 2));
        for pair in ring.chunks_exact(2) {
            step = (step.0 + pair[0], step.1 + pair[1]);
            let longitude = f64::from(step.0) * self.scale[0] + self.translate[0] + shift;
            let latitude = f64::from(step.1) * self.scale[1] + self.translate[1];
            points.push(((longitude - frame.west) / frame.width * SIZE.0, (frame.north - latitude) / frame.height * SIZE.1));
        }
        let outside = |side: fn(&Point) -> bool| points.iter().all(side);
        let nowhere = outside(|p| p.0 < -BEYOND) || outside(|p| p.0 > SIZE.0 + BEYOND) || outside(|p| p.1 < -BEYOND);
        (!nowhere && !outside(|p| p.1 > SIZE.1 + BEYOND)).then_some(points)
    }
}

fn is_in((x, y): Point) -> bool {
    (-BEYOND..=SIZE.0 + BEYOND).contains(&x) && (-BEYOND..=SIZE.1 + BEYOND).contains(&y)
}

/// The longer side of what holds all points.
fn size(points: &[Point]) -> f64 {
    let extent = |of: fn(&Point) -> f64| {
        let values = || points.iter().map(of);
        values().fold(f64::MIN, f64::max) - values().fold(f64::MAX, f64::min)
    };
    extent(|point| point.0).max(extent(|point| point.1))
}

/// The part of a ring within the drawing and a little beyond: one edge after the other cuts off what lies behind it.
fn cut(mut ring: Vec<Point>) -> Vec<Point> {
    let edges: [(bool, f64, f64); 4] =
        [(true, -BEYOND, 1.0), (true, SIZE.0 + BEYOND, -1.0), (false, -BEYOND, 1.0), (false, SIZE.1 + BEYOND, -1.0)];
    for (across, edge, inward) in edges {
        let depth = |point: &Point| (if across { point.0 } else { point.1 } - edge) * inward;
        let mut kept = Vec::with_capacity(ring.len());
        for (at, point) in ring.iter().enumerate() {
            let before = &ring[(at + ring.len() - 1) % ring.len()];
            let (there, here) = (depth(before), depth(point));
            if (there < 0.0) != (here < 0.0) {
                let share = there / (there - here);
                kept.push((before.0 + (point.0 - before.0) * share, before.1 + (point.1 - before.1) * share));
            }
            if here >= 0.0 {
                kept.push(*point);
            }
        }
        ring = kept;
    }
    ring
}

/// The points without those that lie nearer than `finest` to the last one kept; the last point stays.
fn thinned(points: Vec<Point>, finest: f64) -> Vec<Point> {
    let last = points.len().saturating_sub(1);
    let mut kept: Vec<Point> = Vec::with_capacity(points.len());
    for (at, point) in points.into_iter().enumerate() {
        let far = kept.last().is_none_or(|before| (before.0 - point.0).hypot(before.1 - point.1) >= finest);
        if far || at == last {
            kept.push(point);
        }
    }
    kept
}

/// Path data in whole units, each point as its distance from the one before.
fn path(points: &[Point], end: &str, into: &mut String) {
    let mut before: Option<(i64, i64)> = None;
    for point in points {
        let here = (point.0.round() as i64, point.1.round() as i64);
        let _ = match before {
            None => write!(into, "M{} {}l", here.0, here.1),
            Some(last) if last == here => continue,
            Some(last) => write!(into, "{} {} ", here.0 - last.0, here.1 - last.1),
        };
        before = Some(here);
    }
    let shorter = into.trim_end_matches(['l', ' ']).len();
    into.truncate(shorter);
    if before.is_some() {
        into.push_str(end);
    }
}

#[cfg(test)]
mod tests {
    use super::{Frame, World, land};

    #[test]
    fn land_is_cut_to_the_frame_and_small_islands_stay() {
        let frame = Frame { west: 100.0, north: 0.0, width: 9.0, height: 6.0 };
        let square = |west: i32, north: i32, side: i32| vec![west, north, side, 0, 0, -side, -side, 0];
        let world = World {
            scale: [0.01; 2],
            translate: [0.0; 2],
            land: vec![square(9000, 1000, 1100), square(10500, -300, 1), square(-17000, 0, 100)],
            borders: vec![vec![10200, -300, 100, 0, 9000, 0]],
        };
        let svg = land(&world, &frame, "");
        assert!(svg.contains("class=\"land\" d=\"M-40 -40l573 0 0 573 -573 0z\""), "{svg}");
        assert!(svg.contains("class=\"islands\" d=\"M2667 1600h0\""), "the island that is too small for an outline is a dot: {svg}");
        assert!(svg.contains("class=\"borders\" d=\"M1067 1600l533 0"), "{svg}");
    }
}
