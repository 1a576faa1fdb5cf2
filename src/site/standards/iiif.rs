//! IIIF Image 3.0, level 0: what a client reads of a scan before it asks for pixels. All that is named here exists as a file.

use serde::Serialize;

use crate::site::{Site, images::ScanPlan, links::Links, output::ScanRef};

/// `info.json`, in the order of the standard.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Info<'a> {
    #[serde(rename = "@context")]
    context: &'a str,
    id: String,
    #[serde(rename = "type")]
    kind: &'a str,
    protocol: &'a str,
    profile: &'a str,
    width: u32,
    height: u32,
    /// What `full/max` gives, where that is less than everything.
    #[serde(skip_serializing_if = "Option::is_none")]
    max_width: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_height: Option<u32>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sizes: Vec<Size>,
    tiles: [Tiles; 1],
    #[serde(skip_serializing_if = "Option::is_none")]
    rights: Option<&'a str>,
}

#[derive(Serialize)]
struct Size {
    width: u32,
    height: u32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Tiles {
    width: u32,
    height: u32,
    scale_factors: Vec<u32>,
}

/// The `info.json` of a scan.
pub(super) fn info(site: &Site, scan: &ScanRef) -> String {
    let plan = site.scans.any(scan);
    let rights = site.item(&scan.item).and_then(|(_, item)| item.rights.statement);
    let most = (!plan.whole()).then_some(*plan.widest());
    let info = Info {
        context: "http://iiif.io/api/image/3/context.json",
        id: image_id(site, scan),
        kind: "ImageService3",
        protocol: "http://iiif.io/api/image",
        profile: "level0",
        width: plan.size.0,
        height: plan.size.1,
        max_width: most.map(|size| size.0),
        max_height: most.map(|size| size.1),
        sizes: plan.full_sizes().into_iter().map(|(width, height)| Size { width, height }).collect(),
        tiles: [tiles(plan)],
        rights: rights.map(|statement| statement.uri),
    };
    serde_json::to_string(&info).expect("plain data")
}

/// The address of a scan as a IIIF image, without a slash at its end.
pub(super) fn image_id(site: &Site, scan: &ScanRef) -> String {
    site.links.absolute(Links::iiif(scan).trim_end_matches('/'))
}

/// A scan without tiles is one tile, `full/max`: with `sizes` alone some clients refuse it, and others would show the largest of those.
///
/// The factors fall, for in rising order OpenSeadragon takes widths that happen to be near halves (1600 of 3300) for the levels
/// themselves, and asks for tiles that no level has.
fn tiles(plan: &ScanPlan) -> Tiles {
    match &plan.pyramid {
        Some(pyramid) => {
            Tiles { width: pyramid.tile, height: pyramid.tile, scale_factors: pyramid.factors.iter().rev().copied().collect() }
        }
        None => Tiles { width: plan.size.0, height: plan.size.1, scale_factors: vec![1] },
    }
}
