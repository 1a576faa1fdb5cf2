//! A scan on the wall: the picture in its own proportion, the title, the kind and date. One link.

use serde::Serialize;

use crate::{
    collection::model::{item::Item, mention::Region, open::Open},
    site::{
        images::{ScanPlan, facts::ScanFacts},
        links::Links,
        output::{PageRef, ScanRef},
    },
};

use super::{Desk, item::over, line::Line};

/// Proportions in hundredths beyond these are clamped, and the scan lies whole on the table.
const PROPORTIONS: (u32, u32) = (62, 340);
/// Proportion of a tile without a picture, in hundredths.
pub(crate) const NO_PICTURE: u32 = 72;

/// A picture for `img`: addresses, sizes, alternative text.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Picture {
    pub(crate) src: String,
    pub(crate) srcset: String,
    pub(crate) sizes: String,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) alt: Line,
    /// Class of its proportion (`a174`).
    pub(crate) proportion: String,
    /// Class of its proportion as it is, for the table (`a40`).
    pub(crate) exact: String,
    /// Class of its dominant colour (`pa43`); empty while that is unknown.
    pub(crate) colour: String,
    /// The proportion was clamped.
    pub(crate) fit: bool,
}

/// One tile.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Tile {
    pub(crate) href: String,
    pub(crate) title: Line,
    pub(crate) line: String,
    pub(crate) picture: Option<Picture>,
    /// Why there is no picture, in words.
    pub(crate) bare: String,
    /// Asked for as soon as the page has come, not when it is about to be seen.
    pub(crate) soon: bool,
}

/// How many tiles of a wall are asked for at once: what a phone shows first. More of them would take its slow line from each other.
const SOON: usize = 4;

/// The tiles of some items, by index.
pub(crate) fn tiles(at: Desk<'_>, items: &[usize]) -> Vec<Tile> {
    items.iter().enumerate().map(|(place, index)| Tile { soon: place < SOON, ..tile(at, *index) }).collect()
}

/// The tile of one item.
pub(crate) fn tile(at: Desk<'_>, index: usize) -> Tile {
    let item = &at.site.published.items()[index];
    let picture = item.cover().map(|cover| Picture { alt: Line::default(), ..picture(at, cover, &tile_sizes(at, cover)) });
    let bare = match (&picture, at.site.published.withheld(index)) {
        (Some(_), _) => String::new(),
        (None, Some(_)) => at.t("withheld_short"),
        (None, None) if item.is_sensitive() => at.t("sensitive_short"),
        (None, None) if item.media.is_empty() => at.t("not_scanned"),
        (None, None) => at.t(&format!("kind_{}", item.kind.word())),
    };
    Tile {
        href: at.to(&PageRef::Item { id: item.id.clone() }),
        title: at.line(&item.title),
        line: over(at, item),
        picture,
        bare,
        soon: false,
    }
}

/// How wide a tile is drawn: its proportion times the height of its row, which the wall stretches a little.
fn tile_sizes(at: Desk<'_>, cover: Open<'_>) -> String {
    let plan = &at.site.scans[cover];
    let width = |row: u32| (proportion(plan).0 * row).div_ceil(100);
    format!("(min-width: 64em) {}px, (min-width: 40em) {}px, min({}px, 92vw)", width(300), width(260), width(165))
}

/// The picture of one scan, in every width there is; `sizes` tells the browser how wide it will be drawn.
pub(crate) fn picture(at: Desk<'_>, of: Open<'_>, sizes: &str) -> Picture {
    any_picture(at, of.item(), of.media(), sizes)
}

/// The same of any scan, for pages that lay a notice before it where there is one.
pub(crate) fn any_picture(at: Desk<'_>, item: &Item, media: usize, sizes: &str) -> Picture {
    let scan = ScanRef { item: item.id.clone(), media };
    let plan = at.site.scans.any(&scan);
    let version = at.witness.version(&scan);
    let address = |width: u32| format!("{}?v={version}", at.href(&Links::image(plan, width)));
    let (width, height) = plan.at_least(800);
    let (proportion, fit) = proportion(plan);
    Picture {
        src: address(width),
        srcset: plan.sizes.iter().map(|(width, _)| format!("{} {width}w", address(*width))).collect::<Vec<_>>().join(", "),
        sizes: sizes.to_owned(),
        width,
        height,
        alt: at.line(&item.media[media].alt),
        proportion: format!("a{proportion}"),
        exact: format!("a{}", exact(plan)),
        colour: at.witness.facts(&scan).map(|facts| colour_class(&facts)).unwrap_or_default(),
        fit,
    }
}

/// The picture of a part of a scan, in every width that has pixels of its own.
pub(crate) fn picture_of_part(at: Desk<'_>, (of, region): (Open<'_>, Region), sizes: &str) -> Picture {
    any_part(at, of.item(), (of.media(), region), sizes)
}

/// The same of any scan, for pages that lay a notice before it where there is one.
pub(crate) fn any_part(at: Desk<'_>, item: &Item, (media, region): (usize, Region), sizes: &str) -> Picture {
    let scan = ScanRef { item: item.id.clone(), media };
    let whole = any_picture(at, item, media, sizes);
    let Some(planned) = at.site.scans.any(&scan).region(region) else { return whole };
    let version = at.witness.version(&scan);
    let address = |size: &(u32, u32)| format!("{}?v={version}", at.href(&Links::region(&scan, planned.part, *size)));
    let middle = planned.sizes.iter().find(|size| size.0 >= 800).or(planned.sizes.last()).expect("a region has at least one derivative");
    Picture {
        src: address(middle),
        srcset: planned.sizes.iter().map(|size| format!("{} {}w", address(size), size.0)).collect::<Vec<_>>().join(", "),
        width: middle.0,
        height: middle.1,
        ..whole
    }
}

/// The proportion of a scan in hundredths, clamped, and whether it was.
pub(crate) fn proportion(plan: &ScanPlan) -> (u32, bool) {
    let whole = exact(plan);
    let clamped = whole.clamp(PROPORTIONS.0, PROPORTIONS.1);
    (clamped, clamped != whole)
}

/// The proportion of a scan as it is, in hundredths, at least one.
pub(crate) fn exact(plan: &ScanPlan) -> u32 {
    let (width, height) = *plan.widest();
    let height = height.max(1);
    ((width * 100 + height / 2) / height).max(1)
}

/// The class of a dominant colour: twelve bits are enough for a placeholder, and few enough for a style sheet.
pub(crate) fn colour_class(facts: &ScanFacts) -> String {
    let [r, g, b] = facts.colour.map(|channel| channel >> 4);
    format!("p{r:x}{g:x}{b:x}")
}
