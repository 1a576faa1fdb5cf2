//! Where the scan stands on a card, which part of it is shown, and what is left for words.

use super::choose::{Layout, is_loose, object, proportion};
use super::frame::{ArtRule, Field, Format, Stand, TextRule};
use super::{ArtPlacement, CardArt, CardInput, Crop, Figure, Rect, kinds};
use crate::site::images::facts::Corner;

/// Width of the selvedge between scan and words.
const SELVEDGE: f32 = 24.0;
/// Space between words and whatever they stand beside.
pub(super) const GAP: f32 = 36.0;
/// Widest proportion shown beside words; a wider scan is cropped to it, so that it keeps a third of the card.
const WIDEST: f32 = 1.75;
/// Px over which the ground of an object on a mat fades into the card.
const FADE: f32 = 110.0;
/// Ground kept beside an object on a ribbon or the table, as a share of the scan.
const MARGIN: f32 = 0.045;
const BREATH: f32 = 0.025;
/// The outermost share of a scan, where scale cards lie; it stays off a mat.
const RIM: f32 = 0.06;
/// Ground that comes along with an object on a mat, as a share of the scan; the card goes on with it from there.
const GROUND: f32 = 0.1;
/// The object is known to a hundredth or so; as much is cut from its edges, lest a sliver of ground or scale card stays.
const SLIVER: f32 = 0.006;
/// A scan wider than this hangs from edge to edge of an upright card.
const BLEEDS: f32 = 1.3;
/// Share of the free height above a scan that hangs.
const HANGS: f32 = 0.62;
/// A scan this near to the proportion of its field fills it.
const NEAR: f32 = 0.015;

/// The outcome: scan, field and words.
pub(super) struct Place {
    pub(super) art: Option<ArtPlacement>,
    pub(super) second: Option<ArtPlacement>,
    pub(super) figure: Option<Figure>,
    pub(super) panel: Rect,
    pub(super) text: TextRule,
}

impl Place {
    /// Words alone.
    pub(super) fn of(text: TextRule) -> Place {
        Place { art: None, second: None, figure: None, panel: Rect::default(), text }
    }
}

/// Place the scan of `input` by the format's row for `layout`; right-to-left cards are mirrored.
pub(super) fn place(input: &CardInput, layout: Layout, mirrored: bool) -> Place {
    let format = input.format;
    let row = format.row(layout);
    let (width, height) = (format.size.0 as f32, format.size.1 as f32);
    let frame = Frame {
        card: Rect { x: 0.0, y: 0.0, w: width, h: height },
        least: width * height * format.share,
        many_words: input.titles.len() > 1 || !input.over.is_empty(),
    };
    let placed = match (row.art, input.art.as_ref()) {
        (ArtRule::Cover(target), Some(art)) => cover(art, target, row.text, (mirrored, format.covered.is_some())),
        (ArtRule::Beside(field), Some(art)) => beside(art, frame, field, row.text),
        (ArtRule::Mat(zone), Some(art)) => mat(art, frame.card, zone, row.text),
        (ArtRule::Top(field), Some(art)) => top(art, frame, field, row.text),
        (ArtRule::Hung(zone), Some(art)) => hung(art, frame, zone, row.text),
        (ArtRule::On(zone), Some(art)) => kinds::on_table(art, frame.card, zone, row.text),
        (ArtRule::Band(zone), Some(art)) => kinds::band(art, zone, row.text),
        (ArtRule::Pair(zone), Some(art)) => kinds::pair([art, input.second.as_ref().unwrap_or(art)], zone, row.text),
        (ArtRule::Scale(zone), Some(art)) => match input.measures {
            Some(measures) => kinds::to_scale(art, measures, zone, row.text),
            None => kinds::band(art, zone, row.text),
        },
        (ArtRule::None, _) | (_, None) => Place::of(row.text),
    };
    let placed = if mirrored && layout != Layout::Penuh { mirror(placed, width) } else { placed };
    Place { text: TextRule { area: within(placed.text.area, format), ..placed.text }, ..placed }
}

/// The part of an area for words that is safe, and ends above what the platform covers.
fn within(area: Rect, format: Format) -> Rect {
    let safe = format.safe;
    let (x, y) = (area.x.max(safe.x), area.y.max(safe.y));
    let (right, mut lower) = ((area.x + area.w).min(safe.x + safe.w), (area.y + area.h).min(safe.y + safe.h));
    if let Some(covered) = format.covered.filter(|covered| right > covered.x) {
        lower = lower.min(covered.y);
    }
    Rect { x, y, w: right - x, h: lower - y }
}

/// The card around a scan.
#[derive(Clone, Copy)]
struct Frame {
    card: Rect,
    /// Px² that the scan takes at least.
    least: f32,
    /// Two titles, or words above the title: they take room from the scan.
    many_words: bool,
}

impl Frame {
    /// The largest extent of a field.
    fn most(self, field: Field) -> f32 {
        if self.many_words { field.most - field.gives } else { field.most }
    }
}

/// The label stands before the least busy corner; a right-to-left one to the right while nothing is known. It keeps off the
/// lower right where that is covered.
fn cover(art: &CardArt, target: Rect, mut text: TextRule, (mirrored, covered): (bool, bool)) -> Place {
    let crop = fill(art, trimmed(art), target.w / target.h);
    let corner = art.facts.map_or(if mirrored { Corner::BottomRight } else { Corner::BottomLeft }, |facts| facts.quiet);
    let corner = if covered && corner == Corner::BottomRight { Corner::BottomLeft } else { corner };
    text.stand = Stand::Label {
        right: matches!(corner, Corner::TopRight | Corner::BottomRight),
        top: matches!(corner, Corner::TopLeft | Corner::TopRight),
    };
    Place { art: Some(hard(crop, target)), ..Place::of(text) }
}

fn beside(art: &CardArt, frame: Frame, field: Field, mut text: TextRule) -> Place {
    let (card, most) = (frame.card, frame.most(field));
    let whole = trimmed(art);
    let crop = if proportion(art, whole) > WIDEST { fill(art, whole, WIDEST) } else { whole };
    let crop = kept(art, crop, (most - 2.0 * field.inset, card.h - 2.0 * field.inset), frame.least);
    let width = (card.h * proportion(art, crop)).round().clamp(field.least, most);
    let panel = Rect { x: card.w - width, y: 0.0, w: width, h: card.h };
    text.area.w = panel.x - SELVEDGE - GAP - text.area.x;
    Place { art: Some(laid(art, crop, panel, field.inset)), panel, ..Place::of(text) }
}

fn top(art: &CardArt, frame: Frame, field: Field, mut text: TextRule) -> Place {
    let (card, most) = (frame.card, frame.most(field));
    let whole = object(art);
    let ribbon = card.w > card.h && art.facts.is_some_and(|facts| facts.ground.is_some()) && proportion(art, whole) > card.w / most;
    let part = if ribbon { grown(whole, MARGIN, MARGIN) } else { trimmed(art) };
    let part = if ribbon {
        part
    } else if art.part.is_some() {
        fill(art, part, proportion(art, part).max(card.w / most))
    } else {
        kept(art, part, (card.w, most - 2.0 * field.inset), frame.least)
    };
    let height = (card.w / proportion(art, part)).round().clamp(field.least, most);
    let panel = Rect { h: height, ..card };
    let crop = if ribbon { over_ground(art, part, panel.w / panel.h) } else { part };
    text.area.h -= height;
    text.area.y += height;
    Place { art: Some(laid(art, crop, panel, field.inset)), panel, ..Place::of(text) }
}

/// Scan and words as one group in the middle of the safe area; a wide scan goes from edge to edge.
fn hung(art: &CardArt, frame: Frame, zone: Rect, mut text: TextRule) -> Place {
    let zone = Rect { h: if frame.many_words { zone.h - GAP * 2.0 } else { zone.h }, ..zone };
    let wide = proportion(art, trimmed(art)) > BLEEDS;
    let room = if wide { Rect { x: 0.0, w: frame.card.w, ..zone } } else { zone };
    let crop = kept(art, trimmed(art), (room.w, room.h), frame.least);
    let mut target = contain(room, proportion(art, crop));
    let words = text.area.y + text.area.h;
    target.y = zone.y + ((zone.h - target.h) * HANGS).round();
    text.area.y = target.y + target.h + GAP;
    text.area.h = words - text.area.y;
    Place { art: Some(hard(crop, target)), panel: target, ..Place::of(text) }
}

/// `part`, cut around its focus to a proportion in which it covers `least` px² within `room`; whole where that would take
/// more than a quarter of it.
fn kept(art: &CardArt, part: Crop, room: (f32, f32), least: f32) -> Crop {
    let ratio = proportion(art, part);
    let flat = ratio > room.0 / room.1;
    let covers = if flat { room.0 * room.0 / ratio } else { room.1 * room.1 * ratio };
    let wanted = if flat { room.0 * room.0 / least } else { least / (room.1 * room.1) };
    let stays = if flat { wanted / ratio } else { ratio / wanted };
    if covers >= least || stays < 0.75 { part } else { fill(art, part, wanted) }
}

/// The object is enlarged into `zone`; a little of its ground comes along and passes into the card where it ends within it.
fn mat(art: &CardArt, card: Rect, zone: Rect, text: TextRule) -> Place {
    let tight = object(art);
    let on_card = contain(zone, proportion(art, tight));
    let (sx, sy) = (on_card.w / tight.w, on_card.h / tight.h);
    let (scan_x, scan_y) = (on_card.x - tight.x * sx, on_card.y - tight.y * sy);
    let first = |start: f32| (start - GROUND).max(RIM.min(start));
    let last = |end: f32| (end + GROUND).min((1.0 - RIM).max(end));
    let (left, top) = (
        (scan_x + first(tight.x) * sx).max(if zone.x > card.w * 0.3 { zone.x - FADE } else { 0.0 }),
        (scan_y + first(tight.y) * sy).max(0.0),
    );
    let (last_x, last_y) = (last(tight.x + tight.w), last(tight.y + tight.h));
    let (right, bottom) = ((scan_x + last_x * sx).min(card.w), (scan_y + last_y * sy).min(card.h));
    let bottom = bottom.min(if zone.y + zone.h < card.h * 0.8 { zone.y + zone.h + GAP } else { card.h });
    let target = Rect { x: left, y: top, w: right - left, h: bottom - top };
    let crop = Crop { x: (left - scan_x) / sx, y: (top - scan_y) / sy, w: target.w / sx, h: target.h / sy };
    let ends_within = |gap: f32, at_edge: bool| if at_edge { FADE } else { gap };
    let feather = (on_card.x - left)
        .min(ends_within(on_card.y - top, top <= 0.0))
        .min(ends_within(right - on_card.x - on_card.w, right >= card.w))
        .min(ends_within(bottom - on_card.y - on_card.h, bottom >= card.h))
        .clamp(1.0, FADE);
    Place { art: Some(ArtPlacement { crop, target, feather }), ..Place::of(text) }
}

/// `part` with so much more on either side, as far as the scan goes.
pub(super) fn grown(part: Crop, across: f32, down: f32) -> Crop {
    let (x, y) = ((part.x - across).max(0.0), (part.y - down).max(0.0));
    let (right, lower) = ((part.x + part.w + across).min(1.0), (part.y + part.h + down).min(1.0));
    Crop { x, y, w: right - x, h: lower - y }
}

/// A sheet without slivers of the ground it lies on; a thing with a little of its ground.
pub(super) fn trimmed(art: &CardArt) -> Crop {
    let part = object(art);
    if art.part.is_some() || part.w * part.h > 0.999 {
        part
    } else if is_loose(art, part) {
        grown(part, BREATH, BREATH)
    } else {
        grown(part, -SLIVER, -SLIVER)
    }
}

pub(super) fn hard(crop: Crop, target: Rect) -> ArtPlacement {
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

/// The part of proportion `ratio` within `part`, cut around the curator's point, else the centre of interest.
pub(super) fn fill(art: &CardArt, part: Crop, ratio: f32) -> Crop {
    let middle = [part.x + part.w / 2.0, part.y + part.h / 2.0];
    let [fx, fy] = art.crop.map(|(x, y)| [x, y]).or(art.facts.map(|facts| facts.focus)).unwrap_or(middle);
    let stretch = proportion(art, part) / ratio;
    let (w, h) = if stretch > 1.0 { (part.w / stretch, part.h) } else { (part.w, part.h * stretch) };
    Crop { x: slide(fx, w, part.x, part.w), y: slide(fy, h, part.y, part.h), w, h }
}

/// The part of proportion `ratio` around `part`, grown over its plain ground; cut only where the scan ends.
fn over_ground(art: &CardArt, part: Crop, ratio: f32) -> Crop {
    let stretch = proportion(art, part) / ratio;
    let (w, h) = if stretch > 1.0 { (part.w, (part.h * stretch).min(1.0)) } else { ((part.w / stretch).min(1.0), part.h) };
    let (x, y) = (slide(part.x + part.w / 2.0, w, 0.0, 1.0), slide(part.y + part.h / 2.0, h, 0.0, 1.0));
    fill(art, Crop { x, y, w, h }, ratio)
}

/// Start of a span of `length` centred on `focus` within the span `start`, `room`.
fn slide(focus: f32, length: f32, start: f32, room: f32) -> f32 {
    (focus - length / 2.0).clamp(start, (start + room - length).max(start))
}

/// The largest rectangle of proportion `ratio` in the middle of `zone`, on whole pixels.
pub(super) fn contain(zone: Rect, ratio: f32) -> Rect {
    let (w, h) = if zone.w / zone.h > ratio { (zone.h * ratio, zone.h) } else { (zone.w, zone.w / ratio) };
    let (w, h) = (w.round(), h.round());
    Rect { x: (zone.x + (zone.w - w) / 2.0).round(), y: (zone.y + (zone.h - h) / 2.0).round(), w, h }
}

fn mirror(mut placed: Place, width: f32) -> Place {
    let flip = |rect: &mut Rect| rect.x = width - rect.x - rect.w;
    flip(&mut placed.panel);
    flip(&mut placed.text.area);
    for art in placed.art.iter_mut().chain(&mut placed.second) {
        flip(&mut art.target);
    }
    if let Some(figure) = &mut placed.figure {
        flip(&mut figure.at);
    }
    placed
}
