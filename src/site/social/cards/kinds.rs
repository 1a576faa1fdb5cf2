//! How scans stand on the cards of kinds: a detail on the table, two scans beside each other, a band above a quote, and a
//! thing drawn to scale beside a hand or a person.

use std::collections::BTreeMap;

use serde::Serialize;

use super::choose::{is_loose, object, proportion};
use super::frame::TextRule;
use super::place::{GAP, Place, contain, fill, grown, hard, trimmed};
use super::{CardArt, Crop, Rect};

/// What is cut at most of either scan of a pair.
const CUT: f32 = 0.25;
/// Space between the two scans of a pair, and around each.
const BETWEEN: f32 = 24.0;
/// Length of a hand from wrist to fingertip, in millimetres: between the medians of women and men (ANSUR II: 181 and 193).
const HAND: (f32, f32) = (100.0, 187.0);
/// A person, in millimetres: between the medians of Indonesian women and men.
const PERSON: (f32, f32) = (460.0, 1600.0);
/// Things that are longer, in millimetres, stand beside a person.
const BY_HAND: f32 = 520.0;
/// Share of the width of a riddle's detail.
const RIDDLE: f32 = 0.42;
/// Width / height of a riddle's detail where the thing allows it.
const RIDDLE_RATIO: f32 = 1.2;
/// Ground around a thing that is drawn to scale, as a share of the scan.
const AROUND: f32 = 0.05;

/// What the record says of a thing's size, in millimetres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Measures {
    height: Option<f32>,
    width: Option<f32>,
    longest: Option<f32>,
}

/// A hand or a person on the card.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct Figure {
    /// `hand` or `person`.
    pub(crate) name: &'static str,
    /// Where it stands.
    pub(crate) at: Rect,
}

impl Measures {
    /// From named lengths: `height`, `width`, `diameter`, `length`; `None` without any of them.
    pub(crate) fn of(dimensions: &BTreeMap<String, f64>) -> Option<Measures> {
        let get = |name: &str| dimensions.get(name).map(|length| *length as f32).filter(|length| *length > 0.0);
        let measures = Measures { height: get("height"), width: get("width").or(get("diameter")), longest: get("length") };
        (measures != Measures { height: None, width: None, longest: None }).then_some(measures)
    }

    /// The longest of its lengths.
    pub(crate) fn longest(self) -> f32 {
        [self.height, self.width, self.longest].into_iter().flatten().fold(0.0, f32::max)
    }

    /// Width and height of what is seen, whose proportion is `ratio`. A record may mean the sides the other way round.
    pub(crate) fn seen(self, ratio: f32) -> (f32, f32) {
        match self {
            Measures { height: Some(height), width: Some(width), .. } => {
                let off = |guess: f32| (guess / ratio).ln().abs();
                let height = if off(width / height) <= off(height / width) { height } else { width };
                (height * ratio, height)
            }
            Measures { height: Some(height), .. } => (height * ratio, height),
            Measures { width: Some(width), .. } => (width, width / ratio),
            Measures { longest, .. } => {
                let longest = longest.unwrap_or(HAND.1);
                if ratio > 1.0 { (longest, longest / ratio) } else { (longest * ratio, longest) }
            }
        }
    }
}

/// A detail around the centre of interest, for a riddle.
pub(crate) fn around_focus(art: &CardArt) -> Crop {
    let whole = object(art);
    let [x, y] = art.crop.map(|(x, y)| [x, y]).or(art.facts.map(|facts| facts.focus)).unwrap_or([0.5, 0.5]);
    let w = whole.w * RIDDLE;
    let h = (w * art.size.0 as f32 / art.size.1 as f32 / RIDDLE_RATIO).min(whole.h);
    let within = |focus: f32, length: f32, start: f32, room: f32| (focus - length / 2.0).clamp(start, start + room - length);
    Crop { x: within(x, w, whole.x, whole.w), y: within(y, h, whole.y, whole.h), w, h }
}

/// The whole scan, or the region that is asked for, uncut on the table.
pub(super) fn on_table(art: &CardArt, card: Rect, zone: Rect, text: TextRule) -> Place {
    let part = art.part.unwrap_or(Crop { x: 0.0, y: 0.0, w: 1.0, h: 1.0 });
    Place { art: Some(hard(part, contain(zone, proportion(art, part)))), panel: card, ..Place::of(text) }
}

/// A band of the scan from edge to edge, cut around its centre of interest.
pub(super) fn band(art: &CardArt, zone: Rect, text: TextRule) -> Place {
    Place { art: Some(hard(fill(art, trimmed(art), zone.w / zone.h), zone)), panel: zone, ..Place::of(text) }
}

/// Two scans in `zone`, one beside or above the other, whichever shows more of them.
pub(super) fn pair(arts: [&CardArt; 2], zone: Rect, text: TextRule) -> Place {
    let (w, h) = ((zone.w - 3.0 * BETWEEN) / 2.0, (zone.h - 3.0 * BETWEEN) / 2.0);
    let inner = Rect { x: zone.x + BETWEEN, y: zone.y + BETWEEN, w: zone.w - 2.0 * BETWEEN, h: zone.h - 2.0 * BETWEEN };
    let beside = [Rect { w, ..inner }, Rect { x: inner.x + w + BETWEEN, w, ..inner }];
    let above = [Rect { h, ..inner }, Rect { y: inner.y + h + BETWEEN, h, ..inner }];
    let ways = [beside, above].map(|cells| [0, 1].map(|at| shown(arts[at], cells[at])));
    let area = |way: &[(Crop, Rect); 2]| way.iter().map(|(_, target)| target.w * target.h).sum::<f32>();
    let [first, second] = if area(&ways[0]) >= area(&ways[1]) { ways[0] } else { ways[1] }.map(|(crop, target)| hard(crop, target));
    Place { art: Some(first), second: Some(second), panel: zone, ..Place::of(text) }
}

/// As much of the scan as fills `cell`, cut by no more than a quarter.
fn shown(art: &CardArt, cell: Rect) -> (Crop, Rect) {
    let part = trimmed(art);
    let (ratio, wanted) = (proportion(art, part), cell.w / cell.h);
    let ratio = if ratio < wanted { wanted.min(ratio / (1.0 - CUT)) } else { wanted.max(ratio * (1.0 - CUT)) };
    let crop = fill(art, part, ratio);
    (crop, contain(cell, proportion(art, crop)))
}

/// The figure that stands beside a thing so long, with its width and height; in millimetres.
pub(crate) fn beside(longest: f32) -> (&'static str, (f32, f32)) {
    if longest > BY_HAND { ("person", PERSON) } else { ("hand", HAND) }
}

/// The thing and a figure in one scale, standing on one line.
pub(super) fn to_scale(art: &CardArt, measures: Measures, zone: Rect, text: TextRule) -> Place {
    let tight = object(art);
    let (width, height) = measures.seen(proportion(art, tight));
    let (name, (across, tall)) = beside(width.max(height));
    let apart = across * 0.35;
    let scale = (zone.w / (width + apart + across)).min(zone.h / height.max(tall));
    let left = zone.x + (zone.w - (width + apart + across) * scale) / 2.0;
    let foot = zone.y + (zone.h + height.max(tall) * scale) / 2.0;
    let thing = Rect { x: left, y: foot - height * scale, w: width * scale, h: height * scale };
    let figure = Rect { x: left + (width + apart) * scale, y: foot - tall * scale, w: across * scale, h: tall * scale };
    let part = if is_loose(art, tight) { grown(tight, AROUND, AROUND) } else { tight };
    let (sx, sy) = (thing.w / tight.w, thing.h / tight.h);
    let target = Rect { x: thing.x - (tight.x - part.x) * sx, y: thing.y - (tight.y - part.y) * sy, w: part.w * sx, h: part.h * sy };
    // What stands beside the thing is drawn over its ground.
    let room = Rect { x: target.x.max(0.0), y: target.y.max(0.0), w: target.w, h: target.h };
    let (dx, dy) = ((room.x - target.x) / sx, (room.y - target.y) / sy);
    let crop = Crop { x: part.x + dx, y: part.y + dy, w: part.w - dx, h: part.h - dy };
    let target = Rect { w: target.w - (room.x - target.x), h: target.h - (room.y - target.y), ..room };
    let feather = if is_loose(art, tight) { ((AROUND * sx).min(AROUND * sy)).clamp(1.0, GAP) } else { 0.0 };
    let art = super::ArtPlacement { crop, target, feather };
    Place { art: Some(art), figure: Some(Figure { name, at: figure }), ..Place::of(text) }
}

#[cfg(test)]
mod tests {
    use super::Measures;

    /// Of a record's lengths, what is seen in a scan of this proportion, in whole millimetres.
    fn seen(lengths: &[(&str, f64)], ratio: f32) -> (i32, i32) {
        let lengths = lengths.iter().map(|(name, length)| ((*name).to_owned(), *length)).collect();
        let (width, height) = Measures::of(&lengths).expect("there are lengths").seen(ratio);
        (width.round() as i32, height.round() as i32)
    }

    #[test]
    fn lengths_are_laid_on_the_sides_that_they_fit() {
        assert_eq!(seen(&[("height", 210.0), ("width", 297.0)], 1.41), (296, 210));
        assert_eq!(seen(&[("height", 210.0), ("width", 297.0)], 0.71), (211, 297), "it lies on its side in the scan");
        assert_eq!(seen(&[("height", 95.0), ("diameter", 130.0)], 1.4), (133, 95));
        assert_eq!(seen(&[("length", 245.0)], 5.0), (245, 49));
        assert_eq!(seen(&[("diameter", 211.0)], 1.0), (211, 211));
        assert_eq!(Measures::of(&[("depth".to_owned(), 25.0)].into()), None);
    }
}
