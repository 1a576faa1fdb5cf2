//! What a card format is made of: a row per composition, all lengths in px of that size. The rows stand in [`super::formats`].

use serde::Serialize;

use super::{FORMATS, Layout, Rect};
use crate::collection::model::platform::Platform;

/// A size of card and its compositions.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Format {
    /// The word in paths, and first part of the name of a template that is for it alone.
    pub(crate) name: &'static str,
    /// Width and height in px.
    pub(crate) size: (u32, u32),
    /// Words and whatever else must be seen keep within this; platforms lay their own signs over the rest.
    pub(crate) safe: Rect,
    /// What the platform covers with a sign of its own, within the safe area.
    pub(crate) covered: Option<Rect>,
    /// Most bytes of the file.
    pub(crate) heaviest: usize,
    /// Upright and square cards: a narrower scan (width / height) goes beside the words, a wider one above them.
    pub(super) beside: f32,
    /// What an upright card wears above its words.
    pub(super) above: Layout,
    /// Least share of the card that a scan takes; it is cut for that, though by a quarter at most.
    pub(super) share: f32,
    pub(super) rows: &'static [(Layout, Row)],
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
    /// Whole within this rectangle, words right under it; a wide scan goes from edge to edge of the card.
    Hung(Rect),
    /// Uncut within this rectangle on the table.
    On(Rect),
    /// Covers this rectangle, cut around its focus, words beside or below.
    Band(Rect),
    /// With another one in this rectangle of the table.
    Pair(Rect),
    /// To scale with a figure within this rectangle.
    Scale(Rect),
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
    /// Height or width that it gives up to many words.
    pub(super) gives: f32,
}

/// How words stand in their area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Stand {
    /// Words in the optical middle, the institution at the foot.
    Middle,
    /// Everything in the middle, one below the other.
    Centre,
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

impl Format {
    /// The first of the sizes that a platform shows whole which has a format of its proportions, and that nearest in size.
    pub(crate) fn of_platform(platform: &Platform) -> Format {
        let like = |size: &(u32, u32)| {
            let alike = FORMATS.iter().copied().filter(|format| alike(format.size, *size));
            alike.min_by_key(|format| format.size.0.abs_diff(size.0))
        };
        platform.images.iter().find_map(like).unwrap_or(Format::LINK)
    }

    /// The row of `layout`.
    pub(super) fn row(self, layout: Layout) -> Row {
        self.rows.iter().find(|(name, _)| *name == layout).map(|(_, row)| *row).expect("every format has a row for every layout it wears")
    }

    /// Whether it has a composition.
    pub(crate) fn has(self, layout: Layout) -> bool {
        self.rows.iter().any(|(name, _)| *name == layout)
    }

    /// Words stand beside the scan or on it, not below.
    pub(super) fn is_wide(self) -> bool {
        self.size.0 > self.size.1
    }
}

impl TextRule {
    /// The size a title of so many characters starts at.
    pub(crate) fn title_size(&self, characters: usize) -> f32 {
        self.sizes.iter().find(|(most, _)| characters <= *most).map_or(self.least, |(_, size)| *size)
    }
}

/// Equal to a hundredth in proportion: 1200 × 627 is 1200 × 630 for everybody who looks.
fn alike(one: (u32, u32), other: (u32, u32)) -> bool {
    let ratio = |(width, height): (u32, u32)| f64::from(width) / f64::from(height);
    (ratio(one) / ratio(other) - 1.0).abs() < 0.01
}
