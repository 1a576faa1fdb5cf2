//! oEmbed 1.0 as a file: what a page needs to know that shows an item of ours in a frame.

use serde::Serialize;

use crate::{
    collection::model::item::Item,
    site::{links::Links, output::PageRef, pages::Desk},
};

/// Pixels across of the frame.
const WIDTH: u32 = 480;
/// Pixels down of the lines under the picture, and the most of the picture itself.
const LINES: u32 = 132;
const TALLEST: u32 = 480;

#[derive(Serialize)]
struct OEmbed {
    version: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    title: String,
    author_name: String,
    provider_name: String,
    provider_url: String,
    html: String,
    width: u32,
    height: u32,
    thumbnail_url: String,
    thumbnail_width: u32,
    thumbnail_height: u32,
}

/// The answer for one item in one language.
pub(super) fn oembed(at: Desk<'_>, id: &str) -> String {
    let (_, item) = at.site.item(id).expect("a planned answer has its item");
    let plan = &at.site.scans[item.cover().expect("only what has a picture is embedded")];
    let (width, height) = plan.at_least(400);
    let makers: Vec<String> = item.creators.iter().map(|one| at.text(&one.agent.names)).collect();
    let answer = OEmbed {
        version: "1.0",
        kind: "rich",
        title: at.text(&item.title),
        author_name: makers.join("; "),
        provider_name: at.text(&at.site.published.settings().title),
        provider_url: at.site.links.absolute(&at.site.links.page(&PageRef::Home, at.lang)),
        html: frame(at, item),
        width: WIDTH,
        height: high(at, item),
        thumbnail_url: at.site.links.absolute(&Links::image(plan, width)),
        thumbnail_width: width,
        thumbnail_height: height,
    };
    serde_json::to_string(&answer).expect("plain data")
}

/// The frame to be pasted into another page.
pub(crate) fn frame(at: Desk<'_>, item: &Item) -> String {
    let page = at.site.links.absolute(&at.site.links.page(&PageRef::Embed { id: item.id.clone() }, at.lang));
    let title = at.text(&item.title).replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    let high = high(at, item);
    format!("<iframe src=\"{page}\" width=\"{WIDTH}\" height=\"{high}\" title=\"{title}\" loading=\"lazy\" frameborder=\"0\"></iframe>")
}

/// How high the frame must be for its picture.
fn high(at: Desk<'_>, item: &Item) -> u32 {
    let of = item.cover().map_or((1, 1), |cover| *at.site.scans[cover].widest());
    (WIDTH * of.1 / of.0.max(1)).min(TALLEST) + LINES
}
