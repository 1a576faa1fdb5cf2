//! What the viewer is told: where its script lies, how the thing is read, and for each picture its size in pixels and on the
//! thing itself, and its tiles. It stands as attributes in the page, so that it needs no second file and works from a disk.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    collection::model::item::{Item, Kind},
    site::{images::zoom::Zoom, links::Links, output::ScanRef},
};

use super::{Desk, line::Line};

/// How much a scan's proportion may differ from the thing's for its size to be that of the thing: a narrow margin.
const MARGIN: f64 = 0.04;
/// From so many pictures on a book is read two pages at a time.
const PAIRS: usize = 3;

/// The viewer of one page.
#[derive(Debug, Serialize)]
pub(crate) struct Look {
    pub(crate) script: String,
    pub(crate) style: String,
    /// Address of the script and the style sheet that mark the words a search led to.
    pub(crate) marks: String,
    pub(crate) marks_style: String,
    pub(crate) title: Line,
    /// Pages lie open two by two.
    pub(crate) book: bool,
    /// `rtl` where pages run from right to left.
    pub(crate) dir: &'static str,
    /// Something is written on one of its pages.
    pub(crate) words: bool,
}

/// One picture for the viewer.
#[derive(Debug, Serialize)]
pub(crate) struct Leaf {
    /// From 1, among the pictures of the item.
    pub(crate) place: usize,
    /// The sizes and tiles there are.
    pub(crate) zoom: Zoom,
    /// Goes with the address of each tile, as with that of each size.
    pub(crate) version: String,
    /// Millimetres of the thing that the width of the scan shows; empty while that is unknown.
    pub(crate) mm: String,
    /// What the page is called, in plain words.
    pub(crate) label: String,
    /// Address of where its words stand; empty where that is unknown.
    pub(crate) placed: String,
}

/// The viewer for an item that has a picture.
pub(crate) fn look(at: Desk<'_>, item: &Item) -> Look {
    Look {
        script: at.href(&at.witness.asset("viewer.js")),
        style: at.href(&at.witness.asset("viewer.css")),
        marks: at.href(&at.witness.asset("marks.js")),
        marks_style: at.href(&at.witness.asset("marks.css")),
        title: at.line(&item.title),
        book: item.kind == Kind::Book && item.scans().count() >= PAIRS,
        dir: if item.right_to_left { "rtl" } else { "ltr" },
        words: item.media.iter().any(|medium| !medium.transcript.is_empty()),
    }
}

/// The picture of the medium at `media`, which is a scan.
pub(crate) fn leaf(at: Desk<'_>, item: &Item, media: usize) -> Leaf {
    let scan = ScanRef { item: item.id.clone(), media };
    let plan = at.site.scans.any(&scan);
    Leaf {
        place: item.scans().take_while(|(before, _)| *before < media).count() + 1,
        zoom: plan.zoom(at.href(&Links::iiif(&scan))),
        version: at.witness.version(&scan),
        mm: millimetres(item.kind, &item.dimensions, plan.size).map(|mm| format!("{mm:.1}")).unwrap_or_default(),
        label: at.text(&item.media[media].label),
        placed: if item.media[media].placed.is_some() { at.href(&Links::placed(&scan)) } else { String::new() },
    }
}

/// How many millimetres the width of a scan shows, where the thing is flat, its size is in the record, and the scan has the
/// proportion of the thing, upright or turned: then it shows the whole of it with hardly a margin.
fn millimetres(kind: Kind, dimensions: &BTreeMap<String, f64>, (width, height): (u32, u32)) -> Option<f64> {
    if matches!(kind, Kind::Object | Kind::Audio | Kind::Video) {
        return None;
    }
    let long = dimensions.get("width").or_else(|| dimensions.get("length"))?;
    let high = dimensions.get("height")?;
    let seen = f64::from(width) / f64::from(height.max(1));
    [(*long, *high), (*high, *long)].into_iter().find(|(across, down)| (across / down / seen - 1.0).abs() <= MARGIN).map(
        // Both sides say how wide the scan is; the truth lies between.
        |(across, down)| (across * down * seen).sqrt(),
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::millimetres;
    use crate::collection::model::item::Kind;

    #[test]
    fn only_a_scan_of_the_whole_flat_thing_has_its_size() {
        let sheet = BTreeMap::from([("height".to_owned(), 294.0), ("width".to_owned(), 422.0)]);
        let across = |kind, size| millimetres(kind, &sheet, size).map(f64::round);
        assert_eq!(across(Kind::Map, (8080, 5780)), Some(416.0));
        assert_eq!(across(Kind::Map, (5780, 8080)), Some(298.0), "a turned sheet");
        assert_eq!(across(Kind::Map, (4000, 4000)), None, "a detail");
        assert_eq!(across(Kind::Object, (8080, 5780)), None, "not flat");
    }
}
