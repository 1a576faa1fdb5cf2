//! A shaped line as SVG path data.

use std::fmt::Write as _;

use parley::PositionedLayoutItem;
use parley::layout::Line;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

/// One line as outlines; origin at the left end of the baseline, y downwards.
#[derive(Clone, Debug, Default)]
pub(super) struct Outline {
    /// SVG path data in px.
    pub(super) d: String,
    /// Advance width in px.
    pub(super) width: f32,
}

/// The glyphs of `line`, which was set at `size` px.
pub(super) fn outline(line: &Line<'_, ()>, size: f32) -> Outline {
    let mut pen = PathPen::default();
    let metrics = line.metrics();
    for item in line.items() {
        let PositionedLayoutItem::GlyphRun(run) = item else { continue };
        let font = run.run().font();
        let Ok(font) = FontRef::from_index(font.data.as_ref(), font.index) else { continue };
        let glyphs = font.outline_glyphs();
        for glyph in run.positioned_glyphs() {
            (pen.x, pen.y) = (glyph.x, glyph.y - metrics.baseline);
            let Some(shape) = glyphs.get(GlyphId::new(glyph.id)) else { continue };
            // A glyph that cannot be drawn leaves its space: the face has it, as was asked before.
            let _ = shape.draw(DrawSettings::unhinted(Size::new(size), LocationRef::default()), &mut pen);
        }
    }
    Outline { d: pen.d, width: metrics.advance }
}

/// Collects outlines as path data, y downwards, moved to `x`, `y`.
#[derive(Default)]
struct PathPen {
    d: String,
    x: f32,
    y: f32,
}

impl PathPen {
    fn put(&mut self, command: char, points: &[(f32, f32)]) {
        self.d.push(command);
        for (x, y) in points {
            write!(self.d, "{:.2} {:.2} ", self.x + x, self.y - y).expect("writing to a string does not fail");
        }
    }
}

impl OutlinePen for PathPen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.put('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.put('L', &[(x, y)]);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.put('Q', &[(cx, cy), (x, y)]);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.put('C', &[(ax, ay), (bx, by), (x, y)]);
    }

    fn close(&mut self) {
        self.d.push('Z');
    }
}
