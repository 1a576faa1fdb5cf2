//! The woven ornament as counted thread: every motif is a grid of crossings, each a float (`#`) or not.
//!
//! All motifs have the same measures, so that style sheets and cards place any of them without knowing which.

mod kawung;
mod lereng;
mod ombak;
mod polos;
mod pucuk_rebung;
mod siku;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use image::{
    ExtendedColorType, ImageEncoder as _,
    codecs::png::{CompressionType, FilterType, PngEncoder},
};
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
        let mask =
            |(name, rows): (&str, &[&str])| format!("  --{name}:url(data:image/png;base64,{});\n", BASE64_STANDARD.encode(picture(rows)));
        [("tepi", &self.tepi[..]), ("tumpal", &self.tumpal), ("benang", &self.benang)].into_iter().map(mask).collect()
    }
}

/// A grid as a PNG of one pixel per crossing, black where there is a float and clear elsewhere. A browser lays out an SVG as a page of its
/// own, which takes a phone some 10 ms a motif before anything is shown.
fn picture(rows: &[&str]) -> Vec<u8> {
    let (wide, high) = (rows.first().map_or(0, |row| row.len()), rows.len());
    let pixels: Vec<u8> = rows.concat().bytes().flat_map(|crossing| [0, if crossing == b'#' { 255 } else { 0 }]).collect();
    let mut png = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut png, CompressionType::Best, FilterType::NoFilter);
    encoder
        .write_image(&pixels, wide as u32, high as u32, ExtendedColorType::La8)
        .expect("a grid is a rectangle, and memory takes what is written");
    png
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
    use super::{BINTANG, Motif, path, picture};
    use crate::collection::model::dress::Weave;

    #[test]
    fn a_run_of_floats_is_one_rectangle() {
        assert_eq!(path(&["##.#", "....", ".###"]), "M0 0h2v1h-2zM3 0h1v1h-1zM1 2h3v1h-3z");
    }

    #[test]
    fn a_grid_is_a_picture_of_one_pixel_per_crossing() {
        let mask = image::load_from_memory(&picture(&["#.#", "..."])).unwrap().into_luma_alpha8();
        assert_eq!((mask.dimensions(), mask.into_raw()), ((3, 2), vec![0, 255, 0, 0, 0, 255, 0, 0, 0, 0, 0, 0]));
    }

    #[test]
    fn the_theme_has_the_default_motif_and_the_mark() {
        let file = |name: &str| std::fs::read_to_string(format!("{}/themes/pusaka/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        assert!(file("src/css/tokens.css").contains(&Motif::default().css()), "{}", Motif::default().css());
        for mark in ["templates/components.html", "src/bintang.svg"] {
            assert!(file(mark).contains(&format!(" d=\"{}\"", path(&BINTANG))), "{mark}: {}", path(&BINTANG));
        }
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
