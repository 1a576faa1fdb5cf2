//! Which derivatives of a scan exist: widths, sizes and names, known from its header before a pixel is read.

pub(crate) mod facts;

use crate::collection::{
    model::{
        item::Item,
        scan::{Probe, scaled_height},
    },
    settings::ImageSettings,
};

use super::output::ScanRef;

/// What will be made of one scan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ScanPlan {
    pub(crate) scan: ScanRef,
    /// The scan's file below the content folder.
    pub(crate) file: String,
    /// Width and height in pixels of each derivative, ascending.
    pub(crate) sizes: Vec<(u32, u32)>,
}

impl ScanPlan {
    /// The smallest derivative at least `width` wide, else the widest.
    pub(crate) fn at_least(&self, width: u32) -> (u32, u32) {
        *self.sizes.iter().find(|size| size.0 >= width).unwrap_or_else(|| self.widest())
    }

    /// The widest derivative.
    pub(crate) fn widest(&self) -> &(u32, u32) {
        self.sizes.last().expect("a scan has at least one derivative")
    }
}

/// Plans every scan of an item.
pub(crate) fn plan(item: &Item, settings: &ImageSettings) -> Vec<ScanPlan> {
    item.media
        .iter()
        .enumerate()
        .filter_map(|(media, medium)| {
            let probe = medium.scan()?;
            let scan = ScanRef { item: item.id.clone(), media };
            Some(ScanPlan { scan, file: medium.file.clone(), sizes: sizes(probe, &settings.widths) })
        })
        .collect()
}

/// The wanted widths that the scan can give without being enlarged; its own width ends the list where the widest
/// wanted one is out of reach and the step up to it is worth a file (a tenth or more).
fn sizes(probe: &Probe, wanted: &[u32]) -> Vec<(u32, u32)> {
    let mut widths: Vec<u32> = wanted.iter().copied().filter(|width| *width <= probe.width).collect();
    let out_of_reach = wanted.iter().any(|width| *width > probe.width);
    if widths.last().is_none_or(|last| out_of_reach && probe.width - last >= last / 10) {
        widths.push(probe.width);
    }
    widths.into_iter().map(|width| (width, scaled_height(probe.width, probe.height, width))).collect()
}
