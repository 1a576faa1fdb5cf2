//! What the viewer of a page needs to look into a scan, beside info.json: relative addresses work from a disk and in any folder.

use serde::Serialize;

use crate::site::links::Links;

use super::ScanPlan;

/// A scan to look into. All addresses are below `base`:
///
/// - tiles at `<x>,<y>,<w>,<h>/<tw>,<th>/0/default.jpg`, those of a level that one tile covers at `full/<w>,<h>/0/default.jpg`;
/// - each of `sizes` at its `file`, the last of them at `full/max/0/default.jpg`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Zoom {
    /// `iiif/<item>/<n>/` as seen from the page, with its slash at the end.
    pub(crate) base: String,
    /// Pixels across of what can be looked into.
    pub(crate) width: u32,
    /// Pixels down.
    pub(crate) height: u32,
    /// Side of a tile in pixels; 0 where there are none, and the last of `sizes` holds every pixel.
    pub(crate) tile: u32,
    /// Scale factors of the levels, ascending: 1, 2, 4 …; empty where there are no tiles.
    pub(crate) factors: Vec<u32>,
    /// The whole picture as one file, ascending.
    pub(crate) sizes: Vec<ZoomSize>,
}

/// The whole picture as one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct ZoomSize {
    pub(crate) width: u32,
    pub(crate) height: u32,
    /// Its address below the base.
    pub(crate) file: String,
}

impl ScanPlan {
    /// What a viewer needs; `base` is the address of [`Links::iiif`] as seen from the page.
    pub(crate) fn zoom(&self, base: String) -> Zoom {
        let (tile, factors) = self.pyramid.as_ref().map_or((0, Vec::new()), |pyramid| (pyramid.tile, pyramid.factors.clone()));
        let sizes = self.sizes.iter().map(|size| ZoomSize { width: size.0, height: size.1, file: Links::full(self, size.0) });
        Zoom { base, width: self.size.0, height: self.size.1, tile, factors, sizes: sizes.collect() }
    }
}
