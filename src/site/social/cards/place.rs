//! Where the scan stands on a card, which part of it is shown, and what is left for words.

use super::choose::{Layout, object, proportion};
use super::frame::{ArtRule, Field, Format, Stand, TextRule};
use super::{ArtPlacement, CardArt, Crop, Rect};
use crate::site::images::facts::Corner;

/// Width of the selvedge between scan and words.
const SELVEDGE: f32 = 24.0;
/// Space between words and whatever they stand beside.
const GAP: f32 = 36.0;
/// Widest proportion shown beside words; a wider scan is cropped to it, so that it keeps a third of the card.
const WIDEST: f32 = 1.75;
/// Ground kept around an object on a mat, as a share of its size.
const AIR: f32 = 0.16;
/// A scan this near to the proportion of its field fills it.
const NEAR: f32 = 0.015;

/// The outcome: scan, field and words.
pub(super) struct Place {
    pub(super) art: Option<ArtPlacement>,
    pub(super) panel: Rect,
    pub(super) text: TextRule,
}

/// Place `art` by the format's row for `layout`; right-to-left cards are mirrored.
pub(super) fn place(format: Format, layout: Layout, art: Option<&CardArt>, mirrored: bool) -> Place {
    let row = format.row(layout);
    let (width, height) = (format.size.0 as f32, format.size.1 as f32);
    let card = Rect { x: 0.0, y: 0.0, w: width, h: height };
    let placed = match (row.art, art) {
        (ArtRule::Cover(target), Some(art)) => cover(art, target, row.text, mirrored),
        (ArtRule::Beside(field), Some(art)) => beside(art, card, field, row.text),
        (ArtRule::Mat(zone), Some(art)) => mat(art, zone, row.text),
        (ArtRule::Top(field), Some(art)) => top(art, card, field, row.text),
        (ArtRule::None, _) | (_, None) => Place { art: None, panel: Rect::default(), text: row.text },
    };
    if mirrored && layout != Layout::Penuh { mirror(placed, width) } else { placed }
}

/// The label stands before the least busy corner; a right-to-left one to the right while nothing is known.
fn cover(art: &CardArt, target: Rect, mut text: TextRule, mirrored: bool) -> Place {
    let crop = fill(art, object(art), target.w / target.h);
    let corner = art.facts.map_or(if mirrored { Corner::BottomRight } else { Corner::BottomLeft }, |facts| facts.quiet);
    text.stand = Stand::Label {
        right: matches!(corner, Corner::TopRight | Corner::BottomRight),
        top: matches!(corner, Corner::TopLeft | Corner::TopRight),
    };
    Place { art: Some(hard(crop, target)), panel: Rect::default(), text }
}

fn beside(art: &CardArt, card: Rect, field: Field, mut text: TextRule) -> Place {
    let whole = object(art);
    let crop = if proportion(art, whole) > WIDEST { fill(art, whole, WIDEST) } else { whole };
    let width = (card.h * proportion(art, crop)).round().clamp(field.least, field.most);
    let panel = Rect { x: card.w - width, y: 0.0, w: width, h: card.h };
    text.area.w = panel.x - SELVEDGE - GAP - text.area.x;
    Place { art: Some(laid(art, crop, panel, field.inset)), panel, text }
}

fn top(art: &CardArt, card: Rect, field: Field, mut text: TextRule) -> Place {
    let part = object(art);
    let height = (card.w / proportion(art, part)).round().clamp(field.least, field.most);
    let panel = Rect { h: height, ..card };
    let crop = if plain(art) { fill(art, part, panel.w / panel.h) } else { part };
    text.area.h -= height;
    text.area.y += height;
    Place { art: Some(laid(art, crop, panel, field.inset)), panel, text }
}

/// The object is enlarged into `zone`; as much of its ground as there is comes along and fades.
fn mat(art: &CardArt, zone: Rect, text: TextRule) -> Place {
    let tight = object(art);
    let on_card = contain(zone, proportion(art, tight));
    let (left, upper) = ((tight.x - AIR * tight.w).max(0.0), (tight.y - AIR * tight.h).max(0.0));
    let (right, lower) = ((tight.x + tight.w * (1.0 + AIR)).min(1.0), (tight.y + tight.h * (1.0 + AIR)).min(1.0));
    let crop = Crop { x: left, y: upper, w: right - left, h: lower - upper };
    let (sx, sy) = (on_card.w / tight.w, on_card.h / tight.h);
    let target = Rect { x: on_card.x - (tight.x - left) * sx, y: on_card.y - (tight.y - upper) * sy, w: crop.w * sx, h: crop.h * sy };
    let feather = 0.6 * AIR * target.w.min(target.h);
    Place { art: Some(ArtPlacement { crop, target, feather }), panel: Rect::default(), text }
}

fn hard(crop: Crop, target: Rect) -> ArtPlacement {
    ArtPlacement { crop, target, feather: 0.0 }
}

/// `crop` fills `panel` if it has its proportion, else it lies whole in it.
fn laid(art: &CardArt, crop: Crop, panel: Rect, inset: f32) -> ArtPlacement {
    let ratio = proportion(art, crop);
    if (ratio / (panel.w / panel.h) - 1.0).abs() < NEAR {
        return hard(crop, panel);
    }
    let inner = Rect { x: panel.x + inset, y: panel.y + inset, w: panel.w - 2.0 * inset, h: panel.h - 2.0 * inset };
    hard(crop, contain(inner, ratio))
}

fn plain(art: &CardArt) -> bool {
    art.facts.is_some_and(|facts| facts.ground.is_some())
}

/// The part of the scan of proportion `ratio` that shows `part`: grown over plain ground as far as there is
/// some, then cut around the curator's point, else the centre of interest.
fn fill(art: &CardArt, part: Crop, ratio: f32) -> Crop {
    let middle = [part.x + part.w / 2.0, part.y + part.h / 2.0];
    let [fx, fy] = art.crop.map(|(x, y)| [x, y]).or(art.facts.map(|facts| facts.focus)).unwrap_or(middle);
    let stretch = proportion(art, part) / ratio;
    if stretch > 1.0 {
        let h = if plain(art) { (part.h * stretch).min(1.0) } else { part.h };
        let w = part.w * h / (part.h * stretch);
        Crop { x: slide(fx, w, part.x, part.w), y: around(middle[1], h), w, h }
    } else {
        let w = if plain(art) { (part.w / stretch).min(1.0) } else { part.w };
        let h = part.h * stretch * w / part.w;
        Crop { x: around(middle[0], w), y: slide(fy, h, part.y, part.h), w, h }
    }
}

/// Start of a span of `length` centred on `focus` within the span `start`, `room`.
fn slide(focus: f32, length: f32, start: f32, room: f32) -> f32 {
    (focus - length / 2.0).clamp(start, (start + room - length).max(start))
}

/// Start of a span of `length` centred on `middle` within 0 and 1.
fn around(middle: f32, length: f32) -> f32 {
    slide(middle, length, 0.0, 1.0)
}

/// The largest rectangle of proportion `ratio` in the middle of `zone`, on whole pixels.
fn contain(zone: Rect, ratio: f32) -> Rect {
    let (w, h) = if zone.w / zone.h > ratio { (zone.h * ratio, zone.h) } else { (zone.w, zone.w / ratio) };
    let (w, h) = (w.round(), h.round());
    Rect { x: (zone.x + (zone.w - w) / 2.0).round(), y: (zone.y + (zone.h - h) / 2.0).round(), w, h }
}

fn mirror(mut placed: Place, width: f32) -> Place {
    let flip = |rect: &mut Rect| rect.x = width - rect.x - rect.w;
    flip(&mut placed.panel);
    flip(&mut placed.text.area);
    if let Some(art) = &mut placed.art {
        flip(&mut art.target);
    }
    placed
}
