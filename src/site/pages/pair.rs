//! Then and now: two pictures of one place or thing side by side; with a script, one over the other under a slider.

use serde::Serialize;

use crate::site::output::{PageRef, ScanRef};

use super::{
    Desk,
    line::Line,
    tile::{Picture, picture},
};

/// Two pictures, the earlier one first.
#[derive(Debug, Serialize)]
pub(crate) struct PairView {
    sides: Vec<Side>,
    style: String,
    script: String,
}

#[derive(Debug, Serialize)]
struct Side {
    href: String,
    title: Line,
    date: String,
    picture: Picture,
}

/// The pairs of an item.
pub(crate) fn of_item(at: Desk<'_>, id: &str) -> Vec<PairView> {
    at.site.pairs.of(id).map(|two| view(at, two)).collect()
}

/// Pairs on the wall of one place.
const ON_WALL: usize = 3;

/// The pairs of what a wall gathers, each once.
pub(crate) fn of_items(at: Desk<'_>, items: &[usize]) -> Vec<PairView> {
    let items = items.iter().map(|index| &at.site.published.items()[*index]);
    let pairs = items.flat_map(|item| at.site.pairs.of(&item.id).filter(|two| two[0].item == item.id));
    pairs.take(ON_WALL).map(|two| view(at, two)).collect()
}

fn view(at: Desk<'_>, two: &[ScanRef; 2]) -> PairView {
    let asset = |file: &str| at.href(&at.witness.asset(file));
    PairView { sides: two.iter().filter_map(|scan| side(at, scan)).collect(), style: asset("pair.css"), script: asset("pair.js") }
}

fn side(at: Desk<'_>, scan: &ScanRef) -> Option<Side> {
    let (_, item) = at.site.item(&scan.item)?;
    Some(Side {
        href: at.to(&PageRef::Item { id: item.id.clone() }),
        title: at.line(&item.title),
        date: at.date(item).unwrap_or_default(),
        picture: picture(at, item.open_at(scan.media)?, "(min-width: 56em) 44vw, 92vw"),
    })
}
