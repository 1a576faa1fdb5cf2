//! What only pixels tell about a scan: kept in the ledger, used by pages and cards, never guessed.
//!
//! Pure data; `press/pixels` computes it from the smallest derivative. Until it is known, pages show a neutral ground.

use serde::{Deserialize, Serialize};

/// One corner of a picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Corner {
    /// Upper left.
    TopLeft,
    /// Upper right.
    TopRight,
    /// Lower left.
    BottomLeft,
    /// Lower right.
    BottomRight,
}

/// Facts of one scan. Colours are sRGB; places are fractions of width and height, origin at the upper left.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub(crate) struct ScanFacts {
    /// The colour that covers most of the object.
    pub(crate) colour: [u8; 3],
    /// Centre of interest: x, y.
    pub(crate) focus: [f32; 2],
    /// The plain ground behind the object, when the border has one colour but for a scale card or the shading of a backdrop.
    pub(crate) ground: Option<[u8; 3]>,
    /// x, y, width, height of what differs from the ground; the whole picture when nothing does.
    pub(crate) object: [f32; 4],
    /// The least busy corner.
    pub(crate) quiet: Corner,
    /// An embedded colour profile could not be used, so the colours may be off.
    #[serde(default)]
    pub(crate) profile_ignored: bool,
}
