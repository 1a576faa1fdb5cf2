//! The words of a card in their places: titles and facts in the middle, the institution at the foot, or all on a label.

use super::faces::{Face, Letters, Shaper};
use super::fit::{Fitted, Room, fit};
use crate::collection::model::colour::Colour;
use crate::site::social::cards::{CardSpec, CardTitle, Rect, Stand, TextRule, is_rtl};

/// One line of words, placed.
pub(super) struct Line {
    /// SVG path data, origin at the left end of the baseline.
    pub(super) d: String,
    /// Where that origin is.
    pub(super) x: f32,
    /// The baseline.
    pub(super) y: f32,
    /// Colour.
    pub(super) fill: Colour,
}

/// All words of a card.
#[derive(Default)]
pub(super) struct Setting {
    /// Placed lines.
    pub(super) lines: Vec<Line>,
    /// Where the mark or the logo stands, beside the institution's name.
    pub(super) mark: Rect,
    /// Where an ornament may stand under the facts; no height if there is none.
    pub(super) ornament: Rect,
    /// The label; empty unless words stand on one.
    pub(super) label: Rect,
    /// What no font can set.
    pub(super) dropped: Vec<String>,
}

/// A block of lines before it has a place.
struct Block {
    fitted: Fitted,
    role: Face,
    fill: Colour,
    /// Space above.
    gap: f32,
}

impl Block {
    fn height(&self) -> f32 {
        if self.fitted.lines.is_empty() { 0.0 } else { self.gap + self.fitted.height() }
    }
}

/// A title in another script is a little smaller than the main one, which it would outweigh.
const OTHER_SCRIPT: f32 = 0.86;
/// Mark and the space after it, per px of the institution's size.
const MARK: f32 = 1.4;
const MARK_GAP: f32 = 0.45;
/// A logo beside the mark that it replaces: higher, and no wider than so many marks.
const LOGO: f32 = 1.5;
const MOST_WIDE: f32 = 3.0;
/// Space around the words of a label.
const PADDING: f32 = 32.0;
/// Space above the institution where all stands in the middle, per px of the gap above the facts.
const FOOT_GAP: f32 = 1.6;
/// Least space above the institution at the foot, per px of its size.
const ABOVE_FOOT: f32 = 1.3;
/// The optical middle lies a little above the true one.
const MIDDLE: f32 = 0.46;

/// Fit, shape and place the words of `spec`.
pub(super) fn set(shaper: &mut Shaper, spec: &CardSpec) -> Setting {
    let mut setting = Setting::default();
    let rule = spec.text;
    let institution = institution(shaper, spec, &mut setting);
    let foot = institution.height();
    let room = rule.area.h - foot - rule.ornament - if labelled(&rule) { 0.0 } else { rule.institution * ABOVE_FOOT };
    let blocks = head(shaper, spec, room, &mut setting);
    let area = match rule.stand {
        Stand::Middle | Stand::Centre => rule.area,
        Stand::Label { right, top } => {
            let content = blocks.iter().map(Block::height).sum::<f32>() + foot;
            let wide = widest(shaper, &blocks).max(widest(shaper, std::slice::from_ref(&institution)) + mark_width(spec));
            setting.label = label(spec.size, &rule, (wide, content), (right, top));
            inside(setting.label, &rule)
        }
    };
    stand(shaper, spec, area, (blocks, institution), &mut setting);
    setting
}

/// What no font can set of the words of `spec`, told without setting them.
pub(super) fn dropped(letters: Letters, spec: &CardSpec) -> Vec<String> {
    let mut dropped = Vec::new();
    sayable_text(letters, &spec.institution, Face::Strong, &mut dropped);
    sayable(letters, &spec.titles[..spec.titles.len().min(1)], title_face(spec), &mut dropped);
    second_title(letters, spec, &mut dropped);
    sayable_text(letters, &spec.meta, Face::Text, &mut dropped);
    sayable_text(letters, &spec.over, Face::Strong, &mut dropped);
    dropped
}

/// Titles and facts, fitted into a height of `room` px.
fn head(shaper: &mut Shaper, spec: &CardSpec, room: f32, setting: &mut Setting) -> Vec<Block> {
    let rule = spec.text;
    let main = sayable(shaper.letters, &spec.titles[..spec.titles.len().min(1)], title_face(spec), &mut setting.dropped);
    let second = second_title(shaper.letters, spec, &mut setting.dropped);
    let meta = sayable_text(shaper.letters, &spec.meta, Face::Text, &mut setting.dropped);
    let script = if is_rtl(&main) { OTHER_SCRIPT } else { 1.0 };
    let start = rule.title_size(main.chars().count()) * script;
    let width = rule.area.w;
    let space = |height: f32, lines: usize, start: f32, floor: f32| Room { width, height, lines, start, floor, least: rule.least };
    let meta = Block {
        fitted: fit(shaper, &meta, Face::Text, space(room, 2, rule.meta, rule.least)),
        role: Face::Text,
        fill: spec.inks.meta,
        gap: rule.gap,
    };
    let other = start / script * OTHER_SCRIPT;
    let second = fit(shaper, &second, title_face(spec), space(room * 0.4, 2, other, other * 0.6));
    let second = Block { fitted: second, role: title_face(spec), fill: spec.inks.second, gap: 0.0 };
    let over = sayable_text(shaper.letters, &spec.over, Face::Strong, &mut setting.dropped);
    let over = Block {
        fitted: fit(shaper, &over, Face::Strong, space(room * 0.3, 1, rule.meta, rule.least)),
        role: Face::Strong,
        fill: spec.inks.second,
        gap: 0.0,
    };
    let above = over.height() + second.height();
    let gap = if above > 0.0 { start * 0.32 } else { 0.0 };
    let left = room - meta.height() - above - gap;
    let title = fit(shaper, &main, title_face(spec), space(left, rule.lines, start, start * 0.58));
    let title = Block { fitted: title, role: title_face(spec), fill: spec.inks.title, gap };
    vec![over, second, title, meta]
}

fn institution(shaper: &mut Shaper, spec: &CardSpec, setting: &mut Setting) -> Block {
    let rule = spec.text;
    let words = sayable_text(shaper.letters, &spec.institution, Face::Strong, &mut setting.dropped);
    let room = Room {
        width: rule.area.w - mark_width(spec),
        // Two lines in a low area would leave nothing for the rest; one always has its place.
        height: (rule.area.h * 0.3).max(rule.institution * 1.2),
        lines: 2,
        start: rule.institution,
        floor: rule.least,
        least: rule.least,
    };
    let gap = match rule.stand {
        Stand::Label { .. } => rule.gap,
        Stand::Centre => rule.gap * FOOT_GAP - rule.institution,
        Stand::Middle => 0.0,
    };
    Block { fitted: fit(shaper, &words, Face::Strong, room), role: Face::Strong, fill: spec.inks.institution, gap }
}

fn labelled(rule: &TextRule) -> bool {
    matches!(rule.stand, Stand::Label { .. })
}

/// Width of the mark or the logo and of the space after it.
fn mark_width(spec: &CardSpec) -> f32 {
    mark(spec).0 + spec.text.institution * MARK_GAP
}

/// Width and height of the mark, or of the logo in its own proportion: as high as it may be without being wider than three marks.
fn mark(spec: &CardSpec) -> (f32, f32) {
    let side = spec.text.institution * MARK;
    let Some(logo) = &spec.logo else { return (side, side) };
    let high = side * LOGO;
    let wide = (high * logo.proportion).min(side * MOST_WIDE);
    (wide, wide / logo.proportion)
}

/// The face of titles.
fn title_face(spec: &CardSpec) -> Face {
    if spec.sans { Face::Strong } else { Face::Title }
}

/// The main title without the characters that no font has.
fn sayable(letters: Letters, titles: &[CardTitle], role: Face, dropped: &mut Vec<String>) -> String {
    titles.first().map(|title| sayable_text(letters, &title.text, role, dropped)).unwrap_or_default()
}

fn sayable_text(letters: Letters, text: &str, role: Face, dropped: &mut Vec<String>) -> String {
    let settable = letters.settable(text, role);
    if !settable.missing.is_empty() {
        dropped.push(settable.missing);
    }
    settable.text
}

/// The second title, whole or not at all.
fn second_title(letters: Letters, spec: &CardSpec, dropped: &mut Vec<String>) -> String {
    let Some(title) = spec.titles.get(1) else { return String::new() };
    let settable = letters.settable(&title.text, title_face(spec));
    if settable.missing.is_empty() {
        return settable.text;
    }
    dropped.push(title.text.clone());
    String::new()
}

fn widest(shaper: &mut Shaper, blocks: &[Block]) -> f32 {
    let mut wide = 0.0_f32;
    for block in blocks {
        for line in &block.fitted.lines {
            wide = wide.max(shaper.line(line, block.role, block.fitted.size).width);
        }
    }
    wide
}

/// A label as large as its words, in its corner; the selvedge runs along its outer edge.
fn label(size: (u32, u32), rule: &TextRule, (wide, tall): (f32, f32), (right, top): (bool, bool)) -> Rect {
    let (w, h) = ((wide + rule.area.x + PADDING).round(), (tall + 2.0 * PADDING).round());
    Rect { x: if right { size.0 as f32 - w } else { 0.0 }, y: if top { 0.0 } else { size.1 as f32 - h }, w, h }
}

fn inside(label: Rect, rule: &TextRule) -> Rect {
    let x = if label.x > 0.0 { label.x + PADDING } else { rule.area.x };
    Rect { x, y: label.y + PADDING, w: label.w - rule.area.x - PADDING, h: label.h - 2.0 * PADDING }
}

/// Give every line its place in `area`: the head in the optical middle of what the institution leaves, or, where all stands
/// in the middle, one right under the other.
fn stand(shaper: &mut Shaper, spec: &CardSpec, area: Rect, (head, foot): (Vec<Block>, Block), setting: &mut Setting) {
    let rule = spec.text;
    let side = Side::of(spec);
    let ornament = if head.iter().any(|block| block.height() > 0.0) { rule.ornament } else { 0.0 };
    let content = head.iter().map(Block::height).sum::<f32>() + ornament;
    let foot_top = area.y + area.h - foot.fitted.height();
    let free = foot_top - foot.gap - area.y - content;
    let slack = if rule.stand == Stand::Middle { (free - rule.institution).max(0.0) * MIDDLE } else { 0.0 };
    let mut y = area.y + slack;
    for block in &head {
        if block.height() > 0.0 {
            place(shaper, block, (area, y + block.gap), side, &mut setting.lines);
            y += block.height();
        }
    }
    if ornament > 0.0 {
        setting.ornament = Rect { x: area.x, y: y + ornament * 0.47, w: area.w, h: ornament * 0.53 };
    }
    let foot_top = if side == Side::Middle { foot_top.min(y + rule.gap * FOOT_GAP) } else { foot_top };
    sign(shaper, &foot, (area, foot_top), side, (spec, setting));
}

/// The institution's name with the mark before it.
fn sign(shaper: &mut Shaper, foot: &Block, (area, top): (Rect, f32), side: Side, (spec, setting): (&CardSpec, &mut Setting)) {
    let beside = mark_width(spec);
    let wide = widest(shaper, std::slice::from_ref(foot));
    let start = match side {
        Side::Left => area.x,
        Side::Right => area.x + area.w - beside,
        Side::Middle => area.x + (area.w - wide - beside) / 2.0,
    };
    let (named, side) = match side {
        Side::Left => (Rect { x: area.x + beside, w: area.w - beside, ..area }, Side::Left),
        Side::Right => (Rect { w: area.w - beside, ..area }, Side::Right),
        Side::Middle => (Rect { x: start + beside, w: wide, ..area }, Side::Left),
    };
    place(shaper, foot, (named, top), side, &mut setting.lines);
    let middle = top + foot.fitted.height() / 2.0 - foot.fitted.size * 0.02;
    let (w, h) = mark(spec);
    let x = if side == Side::Right { area.x + area.w - w } else { start };
    setting.mark = Rect { x, y: middle - h / 2.0, w, h };
}

/// Where lines stand in their area.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
    Middle,
}

impl Side {
    fn of(spec: &CardSpec) -> Side {
        match (spec.text.stand, spec.mirrored) {
            (Stand::Centre, _) => Side::Middle,
            (_, true) => Side::Right,
            (_, false) => Side::Left,
        }
    }
}

/// Lines of a block from `top` down.
fn place(shaper: &mut Shaper, block: &Block, (area, top): (Rect, f32), side: Side, lines: &mut Vec<Line>) {
    let Fitted { size, lead, .. } = block.fitted;
    for (index, words) in block.fitted.lines.iter().enumerate() {
        let outline = shaper.line(words, block.role, size);
        let free = area.w - outline.width;
        let x = area.x
            + match side {
                Side::Left => 0.0,
                Side::Right => free,
                Side::Middle => free / 2.0,
            };
        let y = top + size * (lead.above + lead.line * index as f32);
        lines.push(Line { d: outline.d, x, y, fill: block.fill });
    }
}
