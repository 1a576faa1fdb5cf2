//! The table: a scan large, the strip of all views under it, and what can be done with it. Sound and film play here.

use serde::Serialize;

use crate::{
    collection::model::item::Item,
    site::{
        links::Links,
        output::{PageRef, ScanRef},
    },
    text::{numbers, sentences},
};

use super::{
    Desk,
    hold::{Notice, notice},
    line::{Line, Link},
    look::{Leaf, Look, leaf, look},
    player::{Player, players},
    tile::{Picture, any_picture},
};

/// Views that the strip shows before it links to the rest.
const STRIP: usize = 12;
/// A scan narrower than this lies beside its label, not above it; so does a page with words to read beside it.
const NARROW: f64 = 0.8;

/// One view in the strip.
#[derive(Debug, Serialize)]
pub(crate) struct Thumb {
    pub(crate) href: String,
    pub(crate) picture: Picture,
    pub(crate) label: Line,
    pub(crate) leaf: Leaf,
    pub(crate) current: bool,
}

/// What lies on the table.
#[derive(Debug, Serialize)]
pub(crate) struct Stage {
    pub(crate) picture: Option<Picture>,
    /// The same for the viewer, and what the viewer is told besides; together with a picture.
    pub(crate) leaf: Option<Leaf>,
    pub(crate) look: Option<Look>,
    /// Pictures in all.
    pub(crate) of: usize,
    /// Address of the largest derivative.
    pub(crate) largest: String,
    pub(crate) players: Vec<Player>,
    pub(crate) strip: Vec<Thumb>,
    /// `rtl` where pages run from right to left.
    pub(crate) strip_dir: &'static str,
    /// "Gambar 1 dari 5. 8.080 × 5.780 piksel."
    pub(crate) caption: String,
    pub(crate) tools: Vec<Link>,
    pub(crate) narrow: bool,
    /// What is told before any of it is seen.
    pub(crate) notice: Option<Notice>,
}

/// The table of an item, showing the medium at `shown`.
pub(crate) fn stage(at: Desk<'_>, item: &Item, shown: Option<usize>) -> Option<Stage> {
    let players = players(at, item);
    let shown_alone = shown;
    let shown = shown.filter(|media| item.media[*media].scan().is_some()).or_else(|| item.front().map(|(media, _)| media));
    let Some(shown) = shown else {
        return (!players.is_empty()).then(|| Stage {
            picture: None,
            leaf: None,
            look: None,
            of: 0,
            largest: String::new(),
            players,
            strip: Vec::new(),
            strip_dir: "",
            caption: String::new(),
            tools: Vec::new(),
            narrow: false,
            notice: notice(at, item),
        });
    };
    let scan = ScanRef { item: item.id.clone(), media: shown };
    let plan = at.site.scans.any(&scan);
    let (width, height) = *plan.widest();
    let read = shown_alone.is_some_and(|media| !item.media[media].transcript.is_empty());
    let narrow = read || f64::from(width) / f64::from(height.max(1)) < NARROW;
    let sizes = if narrow { "(min-width: 60em) 46vw, 92vw" } else { "(min-width: 60em) min(88vw, 90rem), 92vw" };
    let largest = format!("{}?v={}", at.href(&Links::image(plan, width)), at.witness.version(&scan));
    Some(Stage {
        picture: Some(any_picture(at, item, shown, sizes)),
        leaf: Some(leaf(at, item, shown)),
        look: Some(look(at, item)),
        of: item.scans().count(),
        tools: if item.large_copies() {
            vec![Link::new(
                at.fill(
                    "view_largest",
                    &[("width", &numbers::grouped(width.into(), at.lang)), ("height", &numbers::grouped(height.into(), at.lang))],
                ),
                largest.clone(),
            )]
        } else {
            Vec::new()
        },
        largest,
        players,
        strip: strip(at, item, shown),
        strip_dir: if item.right_to_left { "rtl" } else { "" },
        caption: caption(at, item, shown),
        narrow,
        notice: notice(at, item),
    })
}

/// The strip shows the first views, or those round the one on the table; the last place links on where there are more.
fn strip(at: Desk<'_>, item: &Item, shown: usize) -> Vec<Thumb> {
    let scans: Vec<usize> = item.scans().map(|(media, _)| media).collect();
    if scans.len() < 2 {
        return Vec::new();
    }
    let place = scans.iter().position(|media| *media == shown).unwrap_or(0);
    let first = place.saturating_sub(STRIP / 2).min(scans.len().saturating_sub(STRIP));
    scans[first..scans.len().min(first + STRIP)]
        .iter()
        .map(|media| {
            let label = &item.media[*media].label;
            let mut picture = any_picture(at, item, *media, "6rem");
            picture.alt = Line::default();
            Thumb {
                href: at.to(&PageRef::ItemPage { id: item.id.clone(), number: media + 1 }),
                label: if label.is_empty() { Line::plain(numbers::grouped(*media as u64 + 1, at.lang)) } else { at.line(label) },
                picture,
                leaf: leaf(at, item, *media),
                current: *media == shown,
            }
        })
        .collect()
}

fn caption(at: Desk<'_>, item: &Item, shown: usize) -> String {
    let scans: Vec<usize> = item.scans().map(|(media, _)| media).collect();
    let number = |n: usize| numbers::grouped(n as u64, at.lang);
    let place = scans.iter().position(|media| *media == shown).unwrap_or(0) + 1;
    let mut parts = Vec::new();
    if scans.len() > 1 {
        parts.push(at.fill("picture_of", &[("n", &number(place)), ("of", &number(scans.len()))]));
    }
    // Of what is kept small, the size of the scan would promise what nobody gets.
    if let Some(probe) = item.media[shown].scan().filter(|_| item.large_copies()) {
        let size = [("width", number(probe.width as usize)), ("height", number(probe.height as usize))];
        parts.push(at.fill("scan_size", &[(size[0].0, &size[0].1), (size[1].0, &size[1].1)]));
    }
    if item.right_to_left && scans.len() > 1 {
        parts.push(at.t("reads_rtl"));
    }
    let credit = at.text(&item.media[shown].credit);
    if !credit.is_empty() {
        parts.push(sentences::stopped(&credit));
    }
    parts.join(" ")
}
