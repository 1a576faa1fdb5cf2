//! The parts of scans that texts show: planned as pictures of their own, in the canonical form of IIIF, so that a detail has all
//! the pixels that the scan has there.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use crate::{
    collection::{
        model::{item::Item, mention, notice::Section, texts::Texts},
        published::Published,
    },
    text::markdown_notices::{Seen, What, notices},
};

use super::{
    ScanPlan,
    pyramid::{Part, Pyramid},
    sizes,
};

/// A part of a scan that is a picture of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RegionPlan {
    /// In pixels of what is published of the scan; it begins at an even place.
    pub(crate) part: Part,
    /// Width and height in pixels of each derivative, ascending, none beyond the pixels that are there.
    pub(crate) sizes: Vec<(u32, u32)>,
}

/// Which fragments (`page=2&xywh=…`) pictures in published texts show, by item.
pub(crate) type Asked = BTreeMap<String, BTreeSet<String>>;

/// Everything that published texts show of items.
pub(crate) fn asked(published: &Published) -> Asked {
    let mut asked = Asked::new();
    let items = published.items().iter();
    let of_items = items.flat_map(|item| std::iter::once(&item.description).chain(item.media.iter().map(|medium| &medium.transcript)));
    let of_sets = published.sets().iter().map(|set| &set.description);
    let of_essays = published.essays().iter().map(|essay| &essay.text.body);
    of_items.chain(of_sets).chain(of_essays).for_each(|texts| gather(texts, &mut asked));
    for item in items_of(published) {
        let fragments = item.children.riddles.iter().map(|riddle| riddle.place.fragment.clone());
        asked.entry(item.id.clone()).or_default().extend(fragments);
    }
    for (section, _) in Section::ALL {
        for notice in published.notices(section) {
            gather(&notice.text.body, &mut asked);
            notice.campaign().into_iter().for_each(|campaign| gather(&campaign.rules, &mut asked));
        }
    }
    asked
}

/// Items with something to be found on their pictures, which stands apart once it is found.
fn items_of(published: &Published) -> impl Iterator<Item = &Arc<Item>> {
    published.items().iter().filter(|item| !item.children.riddles.is_empty())
}

fn gather(texts: &Texts, asked: &mut Asked) {
    // Most texts show nothing, and are not read as Markdown for that.
    for text in texts.0.values().filter(|text| text.contains("xywh=") && text.contains("![")) {
        for notice in notices(text) {
            if let What::Item { id, fragment, seen: Seen::Shown } = notice.what {
                asked.entry(id).or_default().insert(fragment);
            }
        }
    }
}

/// The medium of an item that a fragment shows, that of the page, else the cover; and the part of it, `None` where it names none or
/// one that lies outside. Nothing where there is no such page, or no picture.
pub(crate) fn shown(item: &Item, fragment: &str) -> Option<(usize, Option<mention::Region>)> {
    let media = match mention::page(fragment).ok()? {
        Some(number) => Some(number - 1).filter(|media| *media < item.views())?,
        None => item.opening()?.0,
    };
    let probe = item.media.get(media)?.scan()?;
    let region = mention::region_of(fragment).ok().flatten().filter(|region| region.fits(probe.width, probe.height));
    Some((media, region))
}

impl ScanPlan {
    /// Plans the parts of this scan that are asked for.
    pub(super) fn with_regions(mut self, item: &Item, asked: &Asked, widths: &[u32]) -> Self {
        let fragments = asked.get(&item.id).into_iter().flatten();
        let here = fragments.filter_map(|fragment| shown(item, fragment)).filter(|(media, _)| *media == self.scan.media);
        let parts: BTreeSet<Part> = here.filter_map(|(_, region)| Some(self.part(region?))).collect();
        self.regions = parts.into_iter().map(|part| RegionPlan { part, sizes: sizes((part.width, part.height), widths, true) }).collect();
        self
    }

    /// A region in pixels of what is published.
    fn part(&self, region: mention::Region) -> Part {
        let (wide, high) = self.size;
        // Pixels are those of the scan itself, which may have more of them than are published.
        let [x, y, width, height] = match region {
            mention::Region::Percent(_) => region.pixels(wide, high),
            mention::Region::Pixels(numbers) => {
                let by = |number: f64, own: u32, published: u32| number * f64::from(published) / f64::from(own.max(1));
                let (across, down) = self.own;
                let [left, top, width, height] = numbers;
                let scaled = [by(left, across, wide), by(top, down, high), by(width, across, wide), by(height, down, high)];
                mention::Region::Pixels(scaled).pixels(wide, high)
            }
        };
        let (x, y) = (x & !1, y & !1);
        let part = Part { x, y, width: width.min(wide - x), height: height.min(high - y) };
        // A tile has the same address as a picture of the part that it shows, where one of its widths is that of the tile. That of a
        // whole level has another.
        let is_tile = |pyramid: &Pyramid| pyramid.showing(part).any(|tile| !pyramid.covers(tile));
        if self.pyramid.as_ref().is_some_and(is_tile) { Part { width: part.width.saturating_sub(2).max(1), ..part } } else { part }
    }

    /// Every picture of a part of it, part after part, ascending.
    pub(crate) fn region_sizes(&self) -> impl Iterator<Item = (Part, (u32, u32))> {
        self.regions.iter().flat_map(|region| region.sizes.iter().map(|size| (region.part, *size)))
    }

    /// The planned part that a region of this scan is; `None` where it is not planned.
    pub(crate) fn region(&self, region: mention::Region) -> Option<&RegionPlan> {
        let part = self.part(region);
        self.regions.iter().find(|planned| planned.part == part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        collection::{
            model::scan::{Probe, ScanFormat},
            settings::ImageSettings,
        },
        site::{images::Copies, output::ScanRef},
    };

    #[test]
    fn a_region_has_the_pixels_that_are_there_and_never_the_address_of_a_tile() {
        let probe = Probe {
            format: ScanFormat::Jpeg,
            width: 8000,
            height: 6000,
            orientation: 1,
            page: 0,
            bits: 8,
            channels: 3,
            inks: false,
            icc: false,
        };
        let scan = ScanRef { item: "peta".to_owned(), media: 0 };
        let plan = ScanPlan::new(scan, "peta.jpg".to_owned(), &probe, &ImageSettings::default(), Copies::Large);
        let part = plan.part(mention::Region::Percent([10.01, 10.0, 25.0, 20.0]));
        assert_eq!(part, Part { x: 800, y: 600, width: 2000, height: 1200 });
        let wide: Vec<u32> = sizes((part.width, part.height), &[400, 800, 1600, 2400], true).into_iter().map(|size| size.0).collect();
        assert_eq!(wide, [400, 800, 1600, 2000]);
        assert_eq!(plan.part(mention::Region::Pixels([512.0, 512.0, 512.0, 512.0])).width, 510);
        // A coarser level shows a larger part in a tile, and some width of the part may be that of the tile.
        assert_eq!(plan.part(mention::Region::Pixels([0.0, 0.0, 1024.0, 1024.0])).width, 1022);
        assert_eq!(plan.part(mention::Region::Pixels([7168.0, 5120.0, 832.0, 880.0])).width, 830);
        // A tile that is a whole level has another address.
        assert_eq!(plan.part(mention::Region::Percent([0.0, 0.0, 100.0, 100.0])), Part { x: 0, y: 0, width: 8000, height: 6000 });
    }
}
