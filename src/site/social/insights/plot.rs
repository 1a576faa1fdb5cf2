//! Plots as plain geometry: where each line, bar and dot of a drawing stands. The template only writes it out as SVG.

use serde::Serialize;

/// Width of a drawing; its height follows from its rows. A phone shows it in full width.
const WIDTH: f64 = 360.0;
/// Room beside the axis, so that a dot at its end and the words of its last tick are not cut.
const MARGIN: f64 = 14.0;
/// A row: its name, and below it its bar.
const ROW: f64 = 40.0;
/// About the width of a digit.
const DIGIT: f64 = 7.0;
/// Room for the words of the axis.
const FOOT: f64 = 26.0;

/// One drawing.
#[derive(Debug, Serialize)]
pub(super) struct Plot {
    width: f64,
    height: f64,
    /// Where the axis lies.
    foot: f64,
    rows: Vec<Row>,
    ticks: Vec<Tick>,
    /// Where what is usual lies; 0 where there is nothing usual to compare with.
    middle: f64,
}

/// One group: a dot for what was found, a bar for where it may lie.
#[derive(Debug, Serialize)]
struct Row {
    name: String,
    name_y: f64,
    y: f64,
    from: f64,
    to: f64,
    at: f64,
}

#[derive(Debug, Serialize)]
struct Tick {
    x: f64,
    /// Where the middle of its words stands, so that long ones end at the edge.
    words_x: f64,
    words: String,
}

/// What a row shows, as shares of the axis: the dot, and the ends of the bar.
pub(super) struct Shown {
    pub(super) name: String,
    pub(super) at: f64,
    pub(super) within: [f64; 2],
}

/// Lays out a drawing; `ticks` are shares of the axis with their words.
pub(super) fn plot(shown: Vec<Shown>, ticks: &[(f64, String)], middle: Option<f64>) -> Plot {
    let x = |share: f64| round(MARGIN + share.clamp(0.0, 1.0) * (WIDTH - 2.0 * MARGIN));
    let foot = ROW * shown.len() as f64 + 4.0;
    let row = |(at, shown): (usize, Shown)| Row {
        name: shown.name,
        name_y: ROW * at as f64 + 16.0,
        y: ROW * at as f64 + 28.0,
        from: x(shown.within[0]),
        to: x(shown.within[1]),
        at: x(shown.at),
    };
    Plot {
        width: WIDTH,
        height: foot + FOOT,
        foot,
        rows: shown.into_iter().enumerate().map(row).collect(),
        ticks: ticks.iter().map(|(share, words)| tick(x(*share), words)).collect(),
        middle: middle.map_or(0.0, x),
    }
}

fn tick(x: f64, words: &str) -> Tick {
    let half = DIGIT * words.chars().count() as f64 / 2.0;
    Tick { x, words_x: round(x.min(WIDTH - half)), words: words.to_owned() }
}

/// Where a count lies on an axis that gives each tenfold the same room, from 0 to `most`; and the ticks of that axis.
pub(super) fn tenfold(most: u64) -> (impl Fn(f64) -> f64, Vec<(f64, u64)>) {
    let end = (most.max(9) as f64 + 1.0).log10().ceil();
    let share = move |count: f64| (count.max(0.0) + 1.0).log10() / end;
    let counts = std::iter::once(0).chain((1..=end as u32).map(|power| 10_u64.saturating_pow(power)));
    let ticks = counts.map(|count| (share(count as f64).min(1.0), count)).collect();
    (share, ticks)
}

fn round(x: f64) -> f64 {
    (x * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::{Shown, plot, tenfold};

    #[test]
    fn a_drawing_keeps_everything_within_its_edges() {
        let shown = |at| Shown { name: "Peta".to_owned(), at, within: [0.0, 1.3] };
        let made = plot(vec![shown(0.5), shown(1.0)], &[(0.0, "0".to_owned()), (1.0, "100".to_owned())], Some(0.5));
        assert_eq!((made.rows[0].at, made.rows[1].at, made.rows[0].from, made.rows[0].to), (180.0, 346.0, 14.0, 346.0));
        assert!(made.rows.iter().all(|row| row.y < made.foot && made.foot < made.height));
    }

    #[test]
    fn each_tenfold_has_the_same_room() {
        let (share, ticks) = tenfold(950);
        assert_eq!(ticks.iter().map(|(_, count)| *count).collect::<Vec<_>>(), [0, 10, 100, 1000]);
        assert!((share(9.0) - 1.0 / 3.0).abs() < 1e-9 && (share(99.0) - 2.0 / 3.0).abs() < 1e-9);
    }
}
