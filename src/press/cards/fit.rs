//! Words into a box: the largest size at which they fit, in balanced lines, never cut inside a word.
//!
//! Pure arithmetic on measured segments. Lines are chosen to be alike in length, not to leave one word alone at the end,
//! and not to end in a word that promises another.

use unicode_segmentation::UnicodeSegmentation as _;

use super::faces::{Face, Segment, Shaper};
use crate::site::social::cards::{is_linking, without_last_word};

/// Room and sizes for a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// Px.
    pub(super) width: f32,
    /// Px from the top of the first line to the foot of the last.
    pub(super) height: f32,
    /// Most lines.
    pub(super) lines: usize,
    /// Size to start at, px.
    pub(super) start: f32,
    /// Smallest size that is still beautiful, px.
    pub(super) floor: f32,
    /// Smallest size at all, px.
    pub(super) least: f32,
}

/// Text set in lines.
#[derive(Clone, Debug, Default)]
pub(super) struct Fitted {
    /// Px.
    pub(super) size: f32,
    /// The words of each line.
    pub(super) lines: Vec<String>,
    /// Heights of a line of this script, per px of size.
    pub(super) lead: Lead,
}

/// Line metrics of a script, per px of size.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Lead {
    /// From baseline to baseline.
    pub(super) line: f32,
    /// From the top of the first line to its baseline.
    pub(super) above: f32,
    /// From the last baseline to the foot.
    pub(super) below: f32,
}

impl Lead {
    const LATIN: Lead = Lead { line: 1.12, above: 0.72, below: 0.24 };
    const ARABIC: Lead = Lead { line: 1.7, above: 0.92, below: 0.5 };
    /// Subjoined letters (pasangan) hang low and collide below 1.6.
    const JAVANESE: Lead = Lead { line: 1.7, above: 1.0, below: 0.78 };

    /// The roomiest script in `text` decides.
    pub(super) fn of(text: &str) -> Lead {
        let has = |range: std::ops::RangeInclusive<u32>| text.chars().any(|c| range.contains(&u32::from(c)));
        if has(0xA980..=0xA9DF) {
            Lead::JAVANESE
        } else if has(0x0590..=0x08FF) || has(0xFB50..=0xFEFC) {
            Lead::ARABIC
        } else {
            Lead::LATIN
        }
    }

    /// Height of `lines` lines at `size`.
    pub(super) fn height(self, lines: usize, size: f32) -> f32 {
        size * (self.above + self.line * lines.saturating_sub(1) as f32 + self.below)
    }
}

impl Fitted {
    /// Px from the top of the first line to the foot of the last; 0 without lines.
    pub(super) fn height(&self) -> f32 {
        if self.lines.is_empty() { 0.0 } else { self.lead.height(self.lines.len(), self.size) }
    }
}

/// Share of its size that a title keeps at least when it shrinks for the sake of well broken lines.
const FOR_GOOD_LINES: f32 = 0.82;
const STEP: f32 = 2.0;

/// Set `text` in `room`. What cannot be set whole loses words at its end (the ellipsis says so); a single word wider than
/// the room at the least size is broken at a hyphen or inner capital, and only if it has none anywhere between characters.
pub(super) fn fit(shaper: &mut Shaper, text: &str, role: Face, room: Room) -> Fitted {
    let lead = Lead::of(text);
    let floors = [room.floor, room.least];
    let soft = soften(text);
    let candidates = [(text, floors[0]), (soft.as_str(), floors[0]), (soft.as_str(), floors[1])];
    for (words, floor) in candidates {
        let segments = shaper.segments(words, role);
        if let Some(fitted) = largest(&segments, lead, Room { floor, ..room }) {
            return fitted;
        }
    }
    let mut shorter = soft;
    while shorter.contains(' ') {
        shorter = without_last_word(&shorter);
        let segments = shaper.segments(&shorter, role);
        if let Some(fitted) = largest(&segments, lead, Room { floor: room.least, ..room }) {
            return fitted;
        }
    }
    crumbled(shaper, &shorter, role, Room { floor: room.least, ..room })
}

/// One endless word: as many of its characters as the room holds.
fn crumbled(shaper: &mut Shaper, word: &str, role: Face, room: Room) -> Fitted {
    let lead = Lead::of(word);
    let mut segments: Vec<Segment> = word.graphemes(true).flat_map(|cluster| shaper.segments(cluster, role)).collect();
    // Joined scripts are narrower than their single letters; a little air keeps the sum honest for the others.
    while segments.len() > 1 {
        if let Some(fitted) = largest(&segments, lead, Room { width: room.width * 0.94, ..room }) {
            return fitted;
        }
        segments.truncate(segments.len() * 9 / 10);
    }
    Fitted { size: room.least, lines: segments.into_iter().map(|segment| segment.text).collect(), lead }
}

/// Break opportunities (zero-width spaces) at inner capitals, underscores and dots between letters.
fn soften(text: &str) -> String {
    let mut soft = String::with_capacity(text.len());
    let mut before = ' ';
    for c in text.chars() {
        let camel = before.is_lowercase() && c.is_uppercase();
        if camel || (matches!(before, '_' | '.' | '/') && c.is_alphanumeric()) {
            soft.push('\u{200B}');
        }
        soft.push(c);
        before = c;
    }
    soft
}

/// The largest size at which `segments` fit; one with well broken lines is preferred if it is near.
fn largest(segments: &[Segment], lead: Lead, room: Room) -> Option<Fitted> {
    let mut first: Option<(f32, Fitted)> = None;
    let mut size = room.start.max(room.floor);
    while size >= room.floor {
        if let Some((fitted, flawed)) = at_size(segments, lead, room, size) {
            if !flawed {
                return Some(fitted);
            }
            first.get_or_insert((size, fitted));
        }
        if first.as_ref().is_some_and(|(found, _)| size < found * FOR_GOOD_LINES) {
            break;
        }
        size -= STEP;
    }
    first.map(|(_, fitted)| fitted)
}

/// The fewest lines that hold the words at `size`, best broken; whether they are flawed all the same.
fn at_size(segments: &[Segment], lead: Lead, room: Room, size: f32) -> Option<(Fitted, bool)> {
    let measure = room.width / size;
    let most = room.lines.min(segments.len());
    (1..=most).filter(|lines| lead.height(*lines, size) <= room.height).find_map(|lines| {
        let breaks = best_breaks(segments, measure, lines)?;
        let flawed = lonely(segments, &breaks) || breaks[..breaks.len() - 1].iter().any(|(from, to)| dangles(&segments[*from..*to]));
        let text = |range: (usize, usize)| {
            let line: String = segments[range.0..range.1].iter().map(|segment| segment.text.as_str()).collect();
            line.replace('\u{200B}', "").trim().to_string()
        };
        Some((Fitted { size, lines: breaks.iter().copied().map(text).collect(), lead }, flawed))
    })
}

fn lonely(segments: &[Segment], breaks: &[(usize, usize)]) -> bool {
    breaks.len() > 1 && breaks.last().is_some_and(|(from, to)| words_in(&segments[*from..*to]) == 1) && words_in(segments) > 2
}

fn words_in(segments: &[Segment]) -> usize {
    segments.iter().filter(|segment| segment.text.ends_with(' ')).count()
        + usize::from(segments.last().is_some_and(|last| !last.text.ends_with(' ')))
}

/// The least costly way to break into exactly `lines` lines no wider than `measure`; ranges of segments.
fn best_breaks(segments: &[Segment], measure: f32, lines: usize) -> Option<Vec<(usize, usize)>> {
    let n = segments.len();
    let total: f32 = segments.iter().map(|segment| segment.advance).sum();
    let mean = total / lines as f32;
    // best[l][i]: least cost of setting the first i segments in l lines, and where the last of them starts.
    let mut best = vec![vec![(f32::INFINITY, 0_usize); n + 1]; lines + 1];
    best[0][0] = (0.0, 0);
    for line in 1..=lines {
        for end in line..=n {
            for start in (line - 1..end).rev() {
                let width = width(&segments[start..end]);
                if width > measure {
                    break;
                }
                let cost = best[line - 1][start].0 + cost(&segments[start..end], width, mean, (line > 1, end == n));
                if cost < best[line][end].0 {
                    best[line][end] = (cost, start);
                }
            }
        }
    }
    if !best[lines][n].0.is_finite() {
        return None;
    }
    let mut ranges = Vec::with_capacity(lines);
    let mut end = n;
    for line in (1..=lines).rev() {
        let start = best[line][end].1;
        ranges.push((start, end));
        end = start;
    }
    ranges.reverse();
    Some(ranges)
}

fn width(line: &[Segment]) -> f32 {
    let advance: f32 = line.iter().map(|segment| segment.advance).sum();
    line.last().map_or(0.0, |last| advance - last.advance + last.width)
}

/// True of a line that ends in a hyphen or in a word that promises another.
fn dangles(line: &[Segment]) -> bool {
    line.last().is_some_and(|last| last.text.ends_with(['-', '\u{2010}']) || is_linking(last.text.trim()))
}

/// Unevenness of a line, and a charge for one that ends badly. `place` is (not the first, the last).
fn cost(line: &[Segment], width: f32, mean: f32, place: (bool, bool)) -> f32 {
    let uneven = ((width - mean) / mean).powi(2);
    let alone = if place == (true, true) && words_in(line) == 1 { 0.6 } else { 0.0 };
    let dangling = if !place.1 && dangles(line) { 0.25 } else { 0.0 };
    uneven + alone + dangling
}
