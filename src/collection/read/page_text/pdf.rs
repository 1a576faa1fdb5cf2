//! The words that a PDF holds itself: what is printed on its pages, and what a machine read and laid unseen behind the picture.
//!
//! The renderer's own interpreter tells letter by letter where each stands. A PDF knows neither words nor lines: they are told by
//! the spaces between letters, measured in the height of the letters (an em), so that any size and turn of a page is read alike.

use hayro::{
    hayro_interpret::{
        BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache, InterpreterSettings, SoftMask,
        font::{Glyph, GlyphRun, PositionedGlyph},
        hayro_cmap::BfString,
        interpret_page,
        util::TransformExt,
    },
    hayro_syntax::{Pdf, page::Page},
    kurbo::{Affine, BezPath, Point, Rect, Vec2},
};
use unicode_normalization::UnicodeNormalization;

use super::{letters::Letters, sheet::Sheet};
use crate::findings::calm::calm;

/// Thousandths of an em, the unit of letters.
const EM: f64 = 1000.0;
/// More letters on a page than on any newspaper: the rest is not read.
const MOST_LETTERS: usize = 200_000;

/// The pages of a document, read one after the other: what is known of its fonts is kept from page to page.
pub(crate) struct Pages<'a> {
    pdf: &'a Pdf,
    cache: InterpreterCache<'a>,
}

impl<'a> Pages<'a> {
    /// Nothing is read yet.
    pub(crate) fn of(pdf: &'a Pdf) -> Self {
        Self { pdf, cache: InterpreterCache::new() }
    }

    /// What is written on a page, counted from 0; `None` where nothing is, or nothing that has letters.
    pub(super) fn sheet(&mut self, number: usize) -> Option<Sheet> {
        let page = self.pdf.pages().get(number)?;
        let read = calm(|| read(page, &self.cache));
        if read.is_none() {
            // Who panics may hold what others wait for.
            self.cache = InterpreterCache::new();
        }
        read.flatten()
    }
}

fn read<'a>(page: &'a Page<'a>, cache: &InterpreterCache<'a>) -> Option<Sheet> {
    let (width, height) = page.render_dimensions();
    let bounds = Rect::new(0.0, 0.0, width.into(), height.into());
    let mut reader = Reader { bounds, letters: Letters::default(), read: 0, unread: 0 };
    let upright = page.initial_transform(true).to_kurbo();
    let mut context = Context::new(upright, bounds, cache, page.xref(), InterpreterSettings::default());
    interpret_page(page, &mut context, &mut reader);
    // Fonts that do not say what their letters are give a jumble that is better not found.
    let legible = reader.unread * 4 < reader.read;
    let mut sheet = Sheet { size: Some([width.into(), height.into()]), pages: 1, paragraphs: reader.letters.end(), ..Sheet::default() };
    sheet.mend();
    (legible && !sheet.is_empty()).then_some(sheet)
}

/// Hears what would be drawn, and keeps the letters.
struct Reader {
    bounds: Rect,
    letters: Letters,
    read: usize,
    unread: usize,
}

impl Reader {
    fn letter(&mut self, glyph: &PositionedGlyph<'_>, page: Affine) {
        let place = page * glyph.transform();
        let advance = match &**glyph {
            Glyph::Outline(glyph) => glyph.advance_width(),
            Glyph::Type3(glyph) => glyph.advance_width(),
        };
        let at = |x: f64, y: f64| place * Point::new(x, y);
        let from = at(0.0, 0.0);
        let (to, up) = (at(f64::from(advance.unwrap_or_default()), 0.0), at(0.0, EM) - from);
        let middle = from.midpoint(to) + up * 0.25;
        if !self.bounds.contains(middle) || up.hypot() <= f64::EPSILON || !up.is_finite() || self.read >= MOST_LETTERS {
            return;
        }
        self.read += 1;
        match glyph.as_unicode() {
            Some(BfString::Char(letter)) => self.text(letter.encode_utf8(&mut [0; 4]), (from, to), up),
            Some(BfString::String(text)) => self.text(&text, (from, to), up),
            None => self.unread += 1,
        }
    }

    fn text(&mut self, text: &str, (from, to): (Point, Point), up: Vec2) {
        if text.chars().any(|letter| letter == '\u{fffd}' || ('\u{e000}'..='\u{f8ff}').contains(&letter)) {
            self.unread += 1;
            return;
        }
        // Ligatures and the shapes of Arabic letters are drawings; what is looked for are letters.
        let drawn = |letter: char| matches!(letter, '\u{fb00}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
        let whole: String = if text.chars().any(drawn) { text.nfkc().collect() } else { text.to_owned() };
        self.letters.add(&whole, (from, to), up);
    }
}

impl<'a> Device<'a> for Reader {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for glyph in run.glyphs() {
            self.letter(glyph, props.transform);
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

#[cfg(test)]
mod tests {
    use hayro::hayro_syntax::Pdf;

    use super::Pages;

    #[test]
    fn words_behind_a_picture_and_in_print_are_read_where_they_stand() {
        let pdf = Pdf::new(include_bytes!("../../../../tests/formats/pdf-words.pdf").to_vec()).unwrap();
        let mut pages = Pages::of(&pdf);
        let scan = pages.sheet(0).unwrap();
        assert_eq!(
            (scan.text().as_str(), scan.size.map(|size| size.map(f64::round))),
            ("Perahu kajang\ndi Sungai Musi", Some([298.0, 420.0]))
        );
        let [left, top, right, bottom] = scan.paragraphs[0][0][1].bounds.unwrap().map(f64::round);
        assert_eq!((left, right), (130.0, 210.0));
        assert!(top < 30.0 && bottom > 40.0 && bottom < 46.0, "stands on the line at 419.5 - 380: {top} {bottom}");
        let print = pages.sheet(1).unwrap();
        assert_eq!(print.text(), "Songket\n\nDibeli di pasar penenun\ndi Ilir.\n\nBenang emas,\nkain sutra.");
        let across = print.paragraphs[0][0][0].bounds.unwrap();
        assert!(across[3] - across[1] > across[2] - across[0], "the page is turned, and the word with it: {across:?}");
        assert!(pages.sheet(2).is_none());
    }
}
