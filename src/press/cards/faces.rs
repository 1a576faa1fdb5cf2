//! The typefaces of cards: which face sets which characters, shaping, and outlines as SVG path data.
//!
//! One shaper both measures and draws, so what was fitted is what is seen. Faces are chosen here, run by run, because a
//! fallback inside the shaper would change the face of a whole line; characters that no face has are found before anything is drawn.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{BaseDirection, FontContext, FontFamily, Layout, LayoutContext, StyleProperty};
use skrifa::{FontRef, MetadataProvider as _};
use unicode_normalization::UnicodeNormalization as _;
use unicode_segmentation::UnicodeSegmentation as _;

use super::CardError;
use super::outline::{Outline, outline};
use crate::site::social::cards::is_rtl;
use crate::text::sentences::one_line;

/// A role that a typeface plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Face {
    /// Titles in Latin script.
    Title,
    /// Type and date.
    Text,
    /// The institution's name.
    Strong,
    /// Arabic and Jawi.
    Arabic,
    /// Javanese.
    Javanese,
}

impl Face {
    const ALL: [Face; 5] = [Face::Title, Face::Text, Face::Strong, Face::Arabic, Face::Javanese];

    fn family(self) -> &'static str {
        match self {
            Face::Title => "title",
            Face::Text => "text",
            Face::Strong => "strong",
            Face::Arabic => "arabic",
            Face::Javanese => "javanese",
        }
    }
}

/// A static TrueType or OpenType font for one role.
pub(crate) struct CardFont {
    /// What it sets.
    pub(crate) face: Face,
    /// The font file.
    pub(crate) bytes: Cow<'static, [u8]>,
}

/// The fonts of all roles, read once; [`Faces::shaper`] gives each thread its own scratch space.
pub(super) struct Faces {
    context: FontContext,
    /// The characters of each face, sorted.
    letters: Vec<(Face, Vec<u32>)>,
}

impl Faces {
    /// Fails where a role has no font or a font cannot be read.
    pub(super) fn new(fonts: Vec<CardFont>) -> Result<Faces, CardError> {
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        let mut letters: Vec<(Face, Vec<u32>)> = Vec::new();
        for CardFont { face, bytes } in fonts {
            let blob = Blob::new(Arc::new(bytes));
            let named = FontInfoOverride { family_name: Some(face.family()), ..FontInfoOverride::default() };
            let mut has: Vec<u32> = FontRef::new(blob.as_ref())
                .map_err(|_| CardError::Font(face.family()))?
                .charmap()
                .mappings()
                .map(|(letter, _)| letter)
                .collect();
            has.sort_unstable();
            if collection.register_fonts(blob, Some(named)).is_empty() {
                return Err(CardError::Font(face.family()));
            }
            letters.push((face, has));
        }
        match Face::ALL.iter().find(|face| !letters.iter().any(|(has, _)| has == *face)) {
            Some(missing) => Err(CardError::Font(missing.family())),
            None => Ok(Faces { context: FontContext { collection, source_cache: SourceCache::default() }, letters }),
        }
    }

    /// A shaper with scratch space of its own.
    pub(super) fn shaper(&self) -> Shaper<'_> {
        Shaper { letters: self.letters(), context: self.context.clone(), scratch: LayoutContext::new() }
    }

    /// What each face has, without shaping anything.
    pub(super) fn letters(&self) -> Letters<'_> {
        Letters(&self.letters)
    }
}

/// The characters of each face.
#[derive(Clone, Copy)]
pub(super) struct Letters<'a>(&'a [(Face, Vec<u32>)]);

/// A text, parted into what can be set and what cannot.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Settable {
    /// The characters that can be set, in NFC, white space folded.
    pub(super) text: String,
    /// Those that no face has.
    pub(super) missing: String,
}

/// A part of a text that is never broken; widths per px of size.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Segment {
    /// The characters, with the white space after them.
    pub(super) text: String,
    /// Width without trailing white space.
    pub(super) width: f32,
    /// Width with trailing white space.
    pub(super) advance: f32,
}

/// Shapes text; one for each thread.
pub(super) struct Shaper<'a> {
    pub(super) letters: Letters<'a>,
    context: FontContext,
    scratch: LayoutContext<()>,
}

/// Size at which segments are measured; widths of unhinted outlines scale with the size.
const MEASURE: f32 = 100.0;

impl Letters<'_> {
    /// Split `text` into what can be set and what no face has.
    pub(super) fn settable(&self, text: &str, role: Face) -> Settable {
        let mut kept = String::new();
        let mut missing = String::new();
        let composed: String = text.nfc().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !c.is_control()).collect();
        for cluster in composed.graphemes(true) {
            if self.face_of(cluster, role, None).is_some() { kept.push_str(cluster) } else { missing.push_str(cluster) }
        }
        Settable { text: one_line(&kept), missing }
    }

    /// The face for a cluster: the current one if the cluster belongs to no script, else the first that has it.
    fn face_of(&self, cluster: &str, role: Face, current: Option<Face>) -> Option<Face> {
        let neutral = !cluster.chars().any(char::is_alphabetic);
        let order = current.filter(|_| neutral).into_iter().chain([role, Face::Text, Face::Arabic, Face::Javanese]);
        order.into_iter().find(|face| self.has(*face, cluster))
    }

    fn has(&self, face: Face, cluster: &str) -> bool {
        let letters = self.0.iter().find(|(role, _)| *role == face).map(|(_, letters)| letters);
        letters.is_some_and(|letters| cluster.chars().all(|c| ignorable(c) || letters.binary_search(&u32::from(c)).is_ok()))
    }
}

impl Shaper<'_> {
    fn runs(&self, text: &str, role: Face) -> Vec<(Face, Range<usize>)> {
        let mut runs: Vec<(Face, Range<usize>)> = Vec::new();
        for (at, cluster) in text.grapheme_indices(true) {
            let current = runs.last().map(|(face, _)| *face);
            let face = self.letters.face_of(cluster, role, current).unwrap_or(role);
            match runs.last_mut() {
                Some((last, range)) if *last == face => range.end = at + cluster.len(),
                _ => runs.push((face, at..at + cluster.len())),
            }
        }
        runs
    }

    fn layout(&mut self, text: &str, role: Face, size: f32) -> Layout<()> {
        let runs = self.runs(text, role);
        let mut builder = self.scratch.ranged_builder(&mut self.context, text, 1.0, false);
        builder.push_default(StyleProperty::FontSize(size));
        builder.set_base_direction(if is_rtl(text) { BaseDirection::Rtl } else { BaseDirection::Ltr });
        for (face, range) in runs {
            builder.push(StyleProperty::FontFamily(FontFamily::named(face.family())), range);
        }
        builder.build(text)
    }

    /// The unbreakable parts of `text` by UAX 14, in order of reading.
    pub(super) fn segments(&mut self, text: &str, role: Face) -> Vec<Segment> {
        let mut layout = self.layout(text, role, MEASURE);
        layout.break_all_lines(Some(0.5));
        let segment = |line: parley::layout::Line<'_, ()>| {
            let metrics = line.metrics();
            Segment {
                text: text[line.text_range()].to_string(),
                width: (metrics.advance - metrics.hanging_advance) / MEASURE,
                advance: metrics.advance / MEASURE,
            }
        };
        layout.lines().map(segment).filter(|segment| !segment.text.is_empty()).collect()
    }

    /// One line as outlines at `size` px.
    pub(super) fn line(&mut self, text: &str, role: Face, size: f32) -> Outline {
        let mut layout = self.layout(text, role, size);
        layout.break_all_lines(None);
        layout.lines().next().map(|line| outline(&line, size)).unwrap_or_default()
    }
}

/// Characters without a shape of their own: joiners, marks of direction, variation selectors, soft hyphen and break.
fn ignorable(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}
