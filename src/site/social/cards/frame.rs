//! The table of card formats: one row per size and layout, all lengths in px of that size.
//!
//! A new format is a new table here and its SVG files in the theme; no code knows a format by name.

use serde::Serialize;

use super::{Layout, Rect};

/// A size of card and its compositions.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Format {
    /// First part of the template's name.
    pub(crate) name: &'static str,
    /// Width and height in px.
    pub(crate) size: (u32, u32),
    rows: &'static [(Layout, Row)],
}

/// One composition at one size.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    /// Where the scan goes.
    pub(super) art: ArtRule,
    /// How words are set.
    pub(super) text: TextRule,
}

/// How the scan takes its place.
#[derive(Clone, Copy, Debug)]
pub(super) enum ArtRule {
    /// No scan.
    None,
    /// Covers `0`, cropped around its focus.
    Cover(Rect),
    /// Whole, at the full height of the right edge, in a field between two widths.
    Beside(Field),
    /// Object enlarged into this rectangle, its surroundings fading into the ground.
    Mat(Rect),
    /// Whole width on top, in a field between two heights.
    Top(Field),
}

/// A field for the scan: as large as its proportion asks between two limits; where the scan does not fill it, it lies whole on
/// the table colour with `inset` px around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field {
    /// Least width (beside) or height (on top).
    pub(super) least: f32,
    /// Most width or height.
    pub(super) most: f32,
    /// Table colour around a scan that does not fill the field.
    pub(super) inset: f32,
}

/// How words stand in their area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Stand {
    /// Words in the optical middle, the institution at the foot.
    Middle,
    /// A label as large as its words, in a corner of the card.
    Label {
        /// At the right edge instead of the left.
        right: bool,
        /// At the top edge instead of the bottom.
        top: bool,
    },
}

/// Where words may stand and how large they are.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct TextRule {
    /// Words keep within this.
    pub(crate) area: Rect,
    /// How they stand in it.
    pub(crate) stand: Stand,
    /// Title sizes: up to so many characters, so many px.
    pub(crate) sizes: &'static [(usize, f32)],
    /// Most lines of the main title.
    pub(crate) lines: usize,
    /// Size of type and date.
    pub(crate) meta: f32,
    /// Size of the institution's name.
    pub(crate) institution: f32,
    /// Space above type and date.
    pub(crate) gap: f32,
    /// Room for an ornament under type and date; 0 for none.
    pub(crate) ornament: f32,
    /// Nothing is set smaller.
    pub(crate) least: f32,
}

const SIZES: &[(usize, f32)] = &[(18, 84.0), (32, 72.0), (50, 62.0), (usize::MAX, 52.0)];
const LABEL_SIZES: &[(usize, f32)] = &[(18, 72.0), (usize::MAX, 54.0)];
const WORD_SIZES: &[(usize, f32)] = &[(18, 120.0), (32, 104.0), (50, 88.0), (usize::MAX, 72.0)];

const fn rect(x: f32, y: f32, w: f32, h: f32) -> Rect {
    Rect { x, y, w, h }
}

const TEXT: TextRule = TextRule {
    area: rect(64.0, 56.0, 1072.0, 518.0),
    stand: Stand::Middle,
    sizes: SIZES,
    lines: 6,
    meta: 34.0,
    institution: 30.0,
    gap: 24.0,
    ornament: 0.0,
    least: 28.0,
};

impl Format {
    /// The 1200 × 630 card of a shared link.
    pub(crate) const LINK: Format = Format {
        name: "link",
        size: (1200, 630),
        rows: &[
            (
                Layout::Penuh,
                Row {
                    art: ArtRule::Cover(rect(0.0, 0.0, 1200.0, 630.0)),
                    text: TextRule {
                        area: rect(60.0, 40.0, 560.0, 201.0),
                        stand: Stand::Label { right: false, top: false },
                        sizes: LABEL_SIZES,
                        lines: 2,
                        meta: 29.0,
                        institution: 28.0,
                        gap: 16.0,
                        ..TEXT
                    },
                },
            ),
            (Layout::Sisi, Row { art: ArtRule::Beside(Field { least: 400.0, most: 680.0, inset: 28.0 }), text: TEXT }),
            (
                Layout::Paspartu,
                Row {
                    art: ArtRule::Mat(rect(620.0, 79.0, 520.0, 472.0)),
                    text: TextRule { area: rect(64.0, 56.0, 476.0, 518.0), ornament: 60.0, lines: 4, ..TEXT },
                },
            ),
            (
                Layout::Pita,
                Row {
                    art: ArtRule::Top(Field { least: 290.0, most: 380.0, inset: 24.0 }),
                    text: TextRule { lines: 2, area: rect(64.0, 34.0, 1072.0, 550.0), ..TEXT },
                },
            ),
            (
                Layout::Kata,
                Row { art: ArtRule::None, text: TextRule { area: rect(96.0, 72.0, 1008.0, 420.0), sizes: WORD_SIZES, lines: 4, ..TEXT } },
            ),
        ],
    };

    /// The row of `layout`.
    pub(super) fn row(self, layout: Layout) -> Row {
        self.rows.iter().find(|(name, _)| *name == layout).map(|(_, row)| *row).expect("every format has a row for every layout")
    }
}

impl TextRule {
    /// The size a title of so many characters starts at.
    pub(crate) fn title_size(&self, characters: usize) -> f32 {
        self.sizes.iter().find(|(most, _)| characters <= *most).map_or(self.least, |(_, size)| *size)
    }
}
