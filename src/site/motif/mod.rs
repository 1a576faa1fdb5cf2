//! The woven ornament as counted thread: every motif is a grid of crossings, each a float (`#`) or not.
//!
//! All motifs have the same measures, so that style sheets and cards place any of them without knowing which.

mod kawung;
mod lereng;
mod ombak;
mod polos;
mod pucuk_rebung;
mod siku;

use serde::Serialize;

use crate::collection::model::dress::Weave;

/// The grids of one motif.
struct Grids {
    tepi: [&'static str; 24],
    tumpal: [&'static str; 23],
    benang: [&'static str; 7],
}

/// A motif, as rows of `#` and `.`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Motif {
    /// Selvedge, 12 by 24, repeated downwards.
    pub(crate) tepi: Vec<&'static str>,
    /// Row at the end of a cloth, 24 by 23, repeated sideways.
    pub(crate) tumpal: Vec<&'static str>,
    /// Thread, 16 by 7, repeated sideways.
    pub(crate) benang: Vec<&'static str>,
    /// The mark beside the institution's name, the same in every motif.
    pub(crate) bintang: Vec<&'static str>,
}

impl Default for Motif {
    fn default() -> Self {
        Motif::of(Weave::default())
    }
}

impl Motif {
    /// The motif that a site has chosen.
    pub(crate) fn of(weave: Weave) -> Self {
        let grids = match weave {
            Weave::PucukRebung => pucuk_rebung::GRIDS,
            Weave::Kawung => kawung::GRIDS,
            Weave::Lereng => lereng::GRIDS,
            Weave::Ombak => ombak::GRIDS,
            Weave::Siku => siku::GRIDS,
            Weave::Polos => polos::GRIDS,
        };
        Motif { tepi: grids.tepi.to_vec(), tumpal: grids.tumpal.to_vec(), benang: grids.benang.to_vec(), bintang: BINTANG.to_vec() }
    }

    /// As custom properties of a style sheet: masks as data addresses, which also work from a disk. Those of the default motif stand in
    /// the theme's own (`css/tokens.css`), which asks for no second file.
    pub(crate) fn css(&self) -> String {
        let mask = |(name, rows): (&str, &[&str])| {
            let (wide, high) = (rows.first().map_or(0, |row| row.len()), rows.len());
            let (left, top, d) = threads(rows);
            format!(
                "  --{name}:url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='{left} {top} {wide} {high}' \
                 shape-rendering='crispEdges'%3E%3Cpath stroke='%23000' d='{d}'/%3E%3C/svg%3E\");\n"
            )
        };
        [("tepi", &self.tepi[..]), ("tumpal", &self.tumpal), ("benang", &self.benang)].into_iter().map(mask).collect()
    }
}

/// A grid as threads to be stroked, one unit wide, in as few letters as may be: weft, or warp where that is shorter. With the left and
/// the top of its box, for the middle of a thread lies on whole numbers.
fn threads(rows: &[&str]) -> (&'static str, &'static str, String) {
    let row = |y: usize| rows[y].bytes().map(|crossing| crossing == b'#').collect::<Vec<bool>>();
    let weft: Vec<Vec<bool>> = (0..rows.len()).map(row).collect();
    let warp: Vec<Vec<bool>> = (0..weft[0].len()).map(|x| weft.iter().map(|row| row[x]).collect()).collect();
    let weft = strokes(&weft, |along, across| format!("M{along} {across}"), |gap| format!("m{gap} 0"), 'h');
    let warp = strokes(&warp, |along, across| format!("M{across} {along}"), |gap| format!("m0 {gap}"), 'v');
    if warp.len() < weft.len() { ("-.5", "0", warp) } else { ("0", "-.5", weft) }
}

fn strokes(lines: &[Vec<bool>], begin: fn(usize, usize) -> String, skip: fn(usize) -> String, way: char) -> String {
    let mut d = String::new();
    for (across, line) in lines.iter().enumerate() {
        let (mut along, mut end) = (0, None);
        for run in line.chunk_by(|a, b| a == b) {
            if run[0] {
                d += &end.map_or_else(|| begin(along, across), |end| skip(along - end));
                d += &format!("{way}{}", run.len());
                end = Some(along + run.len());
            }
            along += run.len();
        }
    }
    d
}

/// SVG path data of a grid, one unit per crossing: each run of floats in a row is one rectangle.
pub(crate) fn path(rows: &[&str]) -> String {
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
    use super::{BINTANG, Motif, path, threads};
    use crate::collection::model::dress::Weave;

    #[test]
    fn a_run_of_floats_is_one_rectangle() {
        assert_eq!(path(&["##.#", "....", ".###"]), "M0 0h2v1h-2zM3 0h1v1h-1zM1 2h3v1h-3z");
    }

    #[test]
    fn a_grid_is_told_in_weft_or_in_warp() {
        assert_eq!(threads(&["##.#", "....", ".###"]), ("0", "-.5", "M0 0h2m1 0h1M1 2h3".to_owned()));
        assert_eq!(threads(&["#.#", "#..", "#.#"]), ("-.5", "0", "M0 0v3M2 0v1m0 1v1".to_owned()));
    }

    #[test]
    fn the_theme_has_the_threads_of_the_default_motif_and_of_the_mark() {
        let file = |name: &str| std::fs::read_to_string(format!("{}/themes/pusaka/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        assert!(file("src/css/tokens.css").contains(&Motif::default().css()), "{}", Motif::default().css());
        let (_, _, mark) = threads(&BINTANG);
        assert!(file("templates/components.html").contains(&format!(" d=\"{mark}\"")), "{mark}");
        // An icon may be smaller than its grid: it is filled.
        assert!(file("src/bintang.svg").contains(&format!(" d=\"{}\"", path(&BINTANG))), "{}", path(&BINTANG));
    }

    #[test]
    fn every_motif_has_the_same_measures_and_something_to_show() {
        for (weave, word) in Weave::ALL {
            let motif = Motif::of(weave);
            for (rows, wide) in [(&motif.tepi, 12), (&motif.tumpal, 24), (&motif.benang, 16), (&motif.bintang, 25)] {
                assert!(rows.iter().all(|row| row.len() == wide) && rows.iter().any(|row| row.contains('#')), "{word}");
            }
        }
    }
}
