//! The woven ornament as counted thread: every motif is a grid of crossings, each a float (`#`) or not.
//!
//! A site may bring its own rows; pages and cards wear the same ones.

use serde::Serialize;

/// The four motifs, as rows of `#` and `.`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Motif {
    /// Selvedge, repeated downwards.
    pub(crate) tepi: Vec<String>,
    /// Row at the end of a cloth, repeated sideways.
    pub(crate) tumpal: Vec<String>,
    /// Thread, repeated sideways.
    pub(crate) benang: Vec<String>,
    /// The mark beside the institution's name.
    pub(crate) bintang: Vec<String>,
}

impl Default for Motif {
    fn default() -> Self {
        let rows = |grid: &[&str]| grid.iter().map(ToString::to_string).collect();
        Motif { tepi: rows(&TEPI), tumpal: rows(&TUMPAL), benang: rows(&BENANG), bintang: rows(&BINTANG) }
    }
}

/// SVG path data of a grid, one unit per crossing: each run of floats in a row is one rectangle.
pub(crate) fn path(rows: &[String]) -> String {
    let mut d = String::new();
    for (y, row) in rows.iter().enumerate() {
        let mut x = 0;
        for run in row.as_bytes().chunk_by(|a, b| a == b) {
            if run[0] == b'#' {
                d.push_str(&format!("M{x} {y}h{n}v1h-{n}z", n = run.len()));
            }
            x += run.len();
        }
    }
    d
}

/// The selvedge: a lozenge chain between two threads.
#[rustfmt::skip]
const TEPI: [&str; 24] = [
    "#...####...#",
    "#....##....#",
    "#..........#",
    "#..........#",
    "#..........#",
    "#..........#",
    "#..........#",
    "#....##....#",
    "#...####...#",
    "#..##..##..#",
    "#.##.##.##.#",
    "###.####.###",
    "###.####.###",
    "#.##.##.##.#",
    "#..##..##..#",
    "#...####...#",
    "#....##....#",
    "#..........#",
    "#..........#",
    "#..........#",
    "#..........#",
    "#..........#",
    "#....##....#",
    "#...####...#",
];

/// Pucuk rebung, the bamboo shoot, with a core lozenge and a hanging one.
#[rustfmt::skip]
const TUMPAL: [&str; 23] = [
    "........................",
    "#..........##..........#",
    ".#........####........#.",
    "#.#.......#..#.......#.#",
    "##.#.....#....#.....#.##",
    "#.#.....##....##.....#.#",
    ".#......#..##..#......#.",
    "#......#...##...#......#",
    ".......#..####..#.......",
    "......#..######..#......",
    ".....##..##..##..##.....",
    ".....#..##....##..#.....",
    "....#...#..##..#...#....",
    "...##..#..####..#..##...",
    "...#..##..####..##..#...",
    "..#...###..##..###...#..",
    "..#..#####....#####..#..",
    ".#..#######..#######..#.",
    "##..################..##",
    "........................",
    "########################",
    "#.#.#.#.#.#.#.#.#.#.#.#.",
    "########################",
];

/// One woven thread.
#[rustfmt::skip]
const BENANG: [&str; 7] = [
    ".......##.......",
    "......#..#......",
    ".....#....#.....",
    "##..#..##..#..##",
    ".....#....#.....",
    "......#..#......",
    ".......##.......",
];

/// The eight-pointed mark.
#[rustfmt::skip]
const BINTANG: [&str; 25] = [
    "............#............",
    "...........###...........",
    "..........#####..........",
    ".........###.###.........",
    "....#######...#######....",
    "....######.....######....",
    "....##......#......##....",
    "....##.....###.....##....",
    "....##..####.####..##....",
    "...###..###.#.###..###...",
    "..###...##.###.##...###..",
    ".###...##.#####.##...###.",
    "###...##.#######.##...###",
    ".###...##.#####.##...###.",
    "..###...##.###.##...###..",
    "...###..###.#.###..###...",
    "....##..####.####..##....",
    "....##.....###.....##....",
    "....##......#......##....",
    "....######.....######....",
    "....#######...#######....",
    ".........###.###.........",
    "..........#####..........",
    "...........###...........",
    "............#............",
];

#[cfg(test)]
mod tests {
    use super::{Motif, path};

    #[test]
    fn a_run_of_floats_is_one_rectangle() {
        assert_eq!(path(&["##.#".into(), "....".into(), ".###".into()]), "M0 0h2v1h-2zM3 0h1v1h-1zM1 2h3v1h-3z");
    }

    #[test]
    fn motifs_are_rectangular_and_mirror_themselves() {
        let motif = Motif::default();
        for rows in [&motif.tepi, &motif.tumpal, &motif.benang, &motif.bintang] {
            assert!(rows.iter().all(|row| row.len() == rows[0].len()));
        }
        for row in motif.tepi.iter().chain(&motif.benang).chain(&motif.bintang) {
            assert!(row.chars().eq(row.chars().rev()), "{row} is lopsided");
        }
    }
}
