//! What may be taken along: pictures in the sizes that the rights allow, recordings, all text, the manifest for other viewers.

use serde::Serialize;

use crate::{
    collection::model::item::Item,
    site::{links::Links, output::ScanRef},
    text::numbers,
};

use super::Desk;

/// Pixels across of the pictures offered beside the largest.
const SMALL: u32 = 800;
const MIDDLE: u32 = 1_600;

/// The block of downloads; nothing of it where there is nothing to take along.
#[derive(Debug, Serialize)]
pub(crate) struct DownloadView {
    pub(crate) files: Vec<Download>,
    /// Why there is no large picture; empty where there is one.
    pub(crate) note: String,
}

/// One file.
#[derive(Debug, Serialize)]
pub(crate) struct Download {
    pub(crate) label: String,
    pub(crate) href: String,
    /// The name under which it is kept; empty for what is opened.
    pub(crate) name: String,
}

/// Downloads of an item, with the medium at `shown`, else the scan in front, else what plays: a poster is no picture of the thing.
pub(crate) fn downloads(at: Desk<'_>, item: &Item, shown: Option<usize>) -> Option<DownloadView> {
    let front = || item.front().map(|(media, _)| media).or_else(|| item.media.iter().position(|medium| !medium.poster));
    let media = shown.or_else(front)?;
    let large = item.large_copies();
    let scan = item.media[media].scan().is_some();
    let mut files = if scan { pictures(at, item, media) } else { Vec::new() };
    files.extend(recording(at, item, media).filter(|_| large));
    if item.media.iter().any(|medium| !medium.transcript.is_empty()) {
        let href = at.href(&Links::companion(&item.id, "text.txt"));
        files.push(Download { label: at.t("download_text"), href, name: format!("{}.txt", item.id) });
    }
    if !at.is_offline() && item.canvases().next().is_some() {
        files.push(Download { label: at.t("download_manifest"), href: at.href(&Links::manifest(&item.id)), name: String::new() });
    }
    let note = if scan && !large { at.t("download_small") } else { String::new() };
    (!files.is_empty()).then_some(DownloadView { files, note })
}

fn pictures(at: Desk<'_>, item: &Item, media: usize) -> Vec<Download> {
    let scan = ScanRef { item: item.id.clone(), media };
    let plan = at.site.scans.any(&scan);
    let version = at.witness.version(&scan);
    // Of what the rights keep small, the three are one.
    let mut sizes = vec![plan.at_least(SMALL), plan.at_least(MIDDLE), *plan.widest()];
    sizes.dedup();
    let number = |n: u32| numbers::grouped(n.into(), at.lang);
    let one = |(width, height): (u32, u32)| Download {
        label: at.fill("download_picture", &[("width", &number(width)), ("height", &number(height))]),
        href: format!("{}?v={version}", at.href(&Links::image(plan, width))),
        name: format!("{}-{}-{width}.jpg", item.id, media + 1),
    };
    sizes.into_iter().map(one).collect()
}

fn recording(at: Desk<'_>, item: &Item, media: usize) -> Option<Download> {
    let bytes = item.media[media].recording()?.bytes;
    let path = at.site.any_medium_path(item, media);
    let ending = path.rsplit('.').next().unwrap_or_default();
    Some(Download {
        label: at.fill("download_recording", &[("size", &numbers::bytes(bytes, at.lang))]),
        href: at.href(&path),
        name: format!("{}-{}.{ending}", item.id, media + 1),
    })
}
