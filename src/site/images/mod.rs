//! Which derivatives of a scan exist: widths, tiles, sizes and names, known from its header before a pixel is read.
//!
//! Every scan is a IIIF image of level 0 at `iiif/<item>/<n>/`, and the pictures in pages are files of that very image:
//! `full/max` the widest, `full/<w>,<h>` the others. Widths beside it would be the same bytes under a second name, two
//! fifths more of a site for nothing. From so many megapixels up (`images.tiles_from`) there are tiles too, and the widest
//! picture stays as wide as pages need it; below, the scan's own width is the widest, and nothing of it is kept back.

pub(crate) mod facts;
pub(crate) mod pyramid;
pub(crate) mod regions;
pub(crate) mod scans;
pub(crate) mod zoom;

use crate::collection::{
    model::{
        item::Item,
        scan::{Probe, scaled_height},
    },
    settings::ImageSettings,
};

use super::output::ScanRef;

use pyramid::{Pyramid, Tile};
use regions::{Asked, RegionPlan};

/// What will be made of one scan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ScanPlan {
    pub(crate) scan: ScanRef,
    /// The scan's file below the content folder.
    pub(crate) file: String,
    /// Width and height in pixels of what is published of it: its own, unless the settings or its rights bound them.
    pub(crate) size: (u32, u32),
    /// Width and height in pixels of the scan itself.
    pub(crate) own: (u32, u32),
    /// Width and height in pixels of each derivative, ascending.
    pub(crate) sizes: Vec<(u32, u32)>,
    /// Its tiles, where it has some.
    pub(crate) pyramid: Option<Pyramid>,
    /// The parts of it that texts show.
    pub(crate) regions: Vec<RegionPlan>,
}

impl ScanPlan {
    fn new(scan: ScanRef, file: String, probe: &Probe, settings: &ImageSettings, copies: Copies) -> Self {
        let size = copies.of(bounded((probe.width, probe.height), settings.max_size), settings.small_size);
        let large = u64::from(size.0) * u64::from(size.1) >= u64::from(settings.tiles_from) * 1_000_000;
        let pyramid = if large { Pyramid::new(size, settings.tile_size) } else { None };
        let sizes = sizes(size, &settings.widths, pyramid.is_some());
        Self { scan, file, size, own: (probe.width, probe.height), sizes, pyramid, regions: Vec::new() }
    }

    /// The smallest derivative at least `width` wide, else the widest.
    pub(crate) fn at_least(&self, width: u32) -> (u32, u32) {
        *self.sizes.iter().find(|size| size.0 >= width).unwrap_or_else(|| self.widest())
    }

    /// The widest derivative.
    pub(crate) fn widest(&self) -> &(u32, u32) {
        self.sizes.last().expect("a scan has at least one derivative")
    }

    /// Whether what is published of the scan can be had as one file.
    pub(crate) fn whole(&self) -> bool {
        *self.widest() == self.size
    }

    /// The tiles of a level that are files of their own: one that covers a whole level may be one of the derivatives.
    pub(crate) fn tiles_of<'p>(&self, pyramid: &'p Pyramid, factor: u32) -> impl Iterator<Item = Tile> + use<'p> {
        let derived = pyramid.grid(factor) == (1, 1) && self.full_path(pyramid.level(factor));
        pyramid.tiles_of(factor).filter(move |_| !derived)
    }

    /// Every tile that is a file of its own, the coarsest first.
    pub(crate) fn tiles(&self) -> impl Iterator<Item = (&Pyramid, Tile)> {
        let levels = self.pyramid.iter().flat_map(|pyramid| pyramid.factors.iter().rev().map(move |factor| (pyramid, *factor)));
        levels.flat_map(|(pyramid, factor)| self.tiles_of(pyramid, factor).map(move |tile| (pyramid, tile)))
    }

    /// Whether a derivative stands at `full/<w>,<h>` of this size.
    fn full_path(&self, size: (u32, u32)) -> bool {
        self.sizes[..self.sizes.len() - 1].contains(&size)
    }

    /// The sizes, ascending, in which the whole picture stands at `full/<w>,<h>`; the widest derivative stands at `full/max` alone.
    pub(crate) fn full_sizes(&self) -> Vec<(u32, u32)> {
        let widths = &self.sizes[..self.sizes.len() - 1];
        let mut sizes = widths.to_vec();
        sizes.extend(self.pyramid.as_ref().map(Pyramid::coarsest).filter(|size| !self.full_path(*size)));
        sizes.sort_unstable();
        sizes
    }
}

/// How large the copies of an item may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Copies {
    /// As large as the settings allow.
    Large,
    /// Small enough to know the thing again, and no more, because of its rights or of a label.
    Small,
}

impl Copies {
    fn of_item(item: &Item) -> Self {
        if item.large_copies() { Self::Large } else { Self::Small }
    }

    /// What is published of a picture of this size, where `small` is the most pixels across of what must stay small.
    fn of(self, (width, height): (u32, u32), small: u32) -> (u32, u32) {
        match self {
            Self::Small if width > small => (small, scaled_height(width, height, small)),
            Self::Small | Self::Large => (width, height),
        }
    }
}

/// Plans every scan of an item, with the parts of it that are `asked` for. This is the one place where rights meet sizes: what is
/// not planned here is no file, and has no address on a page, in a manifest or anywhere else.
pub(crate) fn plan(item: &Item, settings: &ImageSettings, asked: &Asked) -> Vec<ScanPlan> {
    item.media
        .iter()
        .enumerate()
        .filter_map(|(media, medium)| {
            let scan = ScanRef { item: item.id.clone(), media };
            let plan = ScanPlan::new(scan, medium.file.clone(), medium.scan()?, settings, Copies::of_item(item));
            Some(plan.with_regions(item, asked, &settings.widths))
        })
        .collect()
}

/// A size whose longer side is at most `most`, in the same proportion.
fn bounded((width, height): (u32, u32), most: Option<u32>) -> (u32, u32) {
    match most.filter(|most| width.max(height) > *most) {
        None => (width, height),
        Some(most) if width >= height => (most, scaled_height(width, height, most)),
        Some(most) => (scaled_height(height, width, most), most),
    }
}

/// The wanted widths that the scan can give without being enlarged; its own width ends the list where the step up to it is worth a
/// file (a tenth or more), and no tiles show the rest.
fn sizes((width, height): (u32, u32), wanted: &[u32], tiled: bool) -> Vec<(u32, u32)> {
    let mut widths: Vec<u32> = wanted.iter().copied().filter(|wanted| *wanted <= width).collect();
    let ends = !tiled || wanted.iter().any(|wanted| *wanted > width);
    if widths.last().is_none_or(|last| ends && width - last >= last / 10) {
        widths.push(width);
    }
    widths.into_iter().map(|wide| (wide, scaled_height(width, height, wide))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collection::model::scan::ScanFormat;

    fn planned(width: u32, height: u32, settings: &ImageSettings) -> ScanPlan {
        planned_as(Copies::Large, (width, height), settings)
    }

    fn planned_as(copies: Copies, (width, height): (u32, u32), settings: &ImageSettings) -> ScanPlan {
        let probe =
            Probe { format: ScanFormat::Jpeg, width, height, orientation: 1, page: 0, bits: 8, channels: 3, inks: false, icc: false };
        ScanPlan::new(ScanRef { item: "peta".to_owned(), media: 0 }, "peta.jpg".to_owned(), &probe, settings, copies)
    }

    #[test]
    fn a_small_scan_ends_in_its_own_width_and_a_large_one_in_tiles() {
        let settings = ImageSettings::default();
        let small = planned(3264, 2448, &settings);
        assert_eq!(small.sizes.iter().map(|size| size.0).collect::<Vec<_>>(), [400, 800, 1600, 2400, 3264]);
        assert!(small.whole() && small.tiles().next().is_none());
        let large = planned(4000, 3000, &settings);
        assert_eq!((large.widest().0, large.tiles().count()), (2400, 48 + 12 + 4 + 1));
        assert!(!large.whole());
    }

    #[test]
    fn a_bound_holds_for_the_longer_side() {
        let settings = ImageSettings { max_size: Some(1500), ..ImageSettings::default() };
        assert_eq!(planned(3000, 6000, &settings).sizes, [(400, 800), (750, 1500)]);
        assert_eq!(planned(6000, 3000, &settings).size, (1500, 750));
        assert_eq!(planned(1000, 500, &settings).size, (1000, 500));
    }

    #[test]
    fn what_must_stay_small_has_neither_a_wide_picture_nor_tiles() {
        let plan = planned_as(Copies::Small, (8000, 6000), &ImageSettings::default());
        assert_eq!((plan.size, plan.sizes.as_slice()), ((800, 600), [(400, 300), (800, 600)].as_slice()));
        assert!(plan.pyramid.is_none());
    }

    #[test]
    fn a_level_of_one_tile_that_is_a_derivative_is_one_file() {
        let plan = planned(6400, 4800, &ImageSettings::default());
        assert_eq!(plan.pyramid.as_ref().unwrap().coarsest(), (400, 300));
        assert!(plan.tiles().all(|(_, tile)| tile.factor < 16));
        assert_eq!(plan.full_sizes(), [(400, 300), (800, 600), (1600, 1200)]);
    }
}
