//! A date as a bar on a line of a hundred years: what is known is full, what is guessed is dashed, ends that are estimates or open
//! run out to a point, and what goes on beyond the line is notched. Shapes for an SVG of 100 by 10, one unit a year; the words beside it
//! say the same.

use serde::Serialize;

use crate::collection::model::date::{Day, Edge, Piece};

/// Years of the line.
pub(crate) const LINE: f64 = 100.0;
/// The least that can be seen.
const LEAST: f64 = 0.7;
/// How far an estimate runs out beyond what is written: nobody knows, so that it is drawn alike for all.
const ABOUT: f64 = 1.6;
/// How far an open end runs.
const OPEN: f64 = 12.0;
/// How deep an end is notched that lies beyond the line, and from how far beyond: whoever writes 1900 for the end means the century.
const NOTCH: f64 = 1.6;
const BEYOND: f64 = 1.5;
/// Upper and lower edge of a bar, and its middle.
const EDGES: [f64; 3] = [2.0, 8.0, 5.0];

/// One shape of a bar.
#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct Shape {
    /// Path data.
    pub(crate) d: String,
    /// Somewhere within, not throughout.
    pub(crate) somewhere: bool,
}

/// The shapes of a date on the line that begins with the year `line`; what lies beyond it is cut off.
pub(crate) fn bar(pieces: &[Piece], line: i64) -> Vec<Shape> {
    pieces.iter().filter_map(|piece| shape(piece, line as f64)).collect()
}

fn shape(piece: &Piece, line: f64) -> Option<Shape> {
    let first = piece.bounds.earliest.map(|day| year(day, 0.0) - line);
    let last = piece.bounds.latest.map(|day| year(day, 1.0) - line);
    let (start, end) = (first.or(last.map(|last| last - LEAST))?, last.or(first.map(|first| first + LEAST))?);
    let middle = f64::midpoint(start, end);
    let (start, end) = (start.min(middle - LEAST / 2.0), end.max(middle + LEAST / 2.0));
    if end <= 0.0 || start >= LINE {
        return None;
    }
    let [top, bottom, centre] = EDGES;
    let point = |x: f64| (x.clamp(0.0, LINE), centre);
    let mut points = vec![(start.max(0.0), top), (end.min(LINE), top)];
    points.extend(tip(piece.end, LINE - end).map(|by| point(end.min(LINE) + by)));
    points.extend([(end.min(LINE), bottom), (start.max(0.0), bottom)]);
    points.extend(tip(piece.start, start).map(|by| point(start.max(0.0) - by)));
    let steps: Vec<String> = points.into_iter().map(|(x, y)| format!("{} {y}", tenths(x))).collect();
    Some(Shape { d: format!("M{}z", steps.join("L")), somewhere: piece.somewhere })
}

/// How far the tip of an end lies outside of it, if it has one; `left` is what the line has left there.
fn tip(edge: Edge, left: f64) -> Option<f64> {
    match edge {
        _ if left < -BEYOND => Some(-NOTCH),
        _ if left <= 0.0 => None,
        Edge::Sharp => None,
        Edge::About => Some(ABOUT),
        Edge::Open => Some(OPEN),
    }
}

/// A day as a year with its fraction, `days` later.
fn year(day: Day, days: f64) -> f64 {
    day.year as f64 + (f64::from(day.month - 1) * 31.0 + f64::from(day.day - 1) + days) / 372.0
}

fn tenths(x: f64) -> f64 {
    (x * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::bar;
    use crate::collection::model::date::Edtf;

    #[test]
    fn estimates_run_out_to_a_point_and_what_leaves_its_line_is_notched() {
        let drawn = |text: &str, line| {
            let shapes = bar(&Edtf::parse(text).unwrap().pieces(), line);
            shapes.into_iter().map(|shape| (shape.d, shape.somewhere)).collect::<Vec<_>>()
        };
        assert_eq!(drawn("1929", 1900), [("M29 2L30 2L30 8L29 8z".to_owned(), false)]);
        assert_eq!(drawn("1926/1932~", 1900), [("M26 2L33 2L34.6 5L33 8L26 8z".to_owned(), false)]);
        assert_eq!(drawn("193X", 1900), [("M30 2L40 2L40 8L30 8z".to_owned(), true)]);
        assert_eq!(drawn("../1880", 1800), [("M80.3 2L81 2L81 8L80.3 8L68.3 5z".to_owned(), false)]);
        assert_eq!(drawn("1932-03-12", 1900), [("M31.8 2L32.5 2L32.5 8L31.8 8z".to_owned(), false)]);
        assert_eq!(drawn("1850/1900", 1800), [("M50 2L100 2L100 8L50 8z".to_owned(), false)]);
        assert_eq!(drawn("1850/1920~", 1800), [("M50 2L100 2L98.4 5L100 8L50 8z".to_owned(), false)]);
        assert_eq!(drawn("1850/1920", 1900), [("M0 2L21 2L21 8L0 8L1.6 5z".to_owned(), false)]);
        assert_eq!(drawn("1850", 1900), []);
    }
}
