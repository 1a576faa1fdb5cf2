//! A share card: a plain [`CardSpec`] and the scan's pixels in, JPEG bytes out.
//!
//! 1. [`set`] fits the words into their area and shapes them into outlines;
//! 2. the theme's SVG template places ground, ornament and outlines ([`view`]);
//! 3. [`picture`] draws the scan straight into the pixels, resvg draws the SVG over it;
//! 4. [`jpeg`] encodes, at the best quality that keeps the card under its weight.

mod backdrop;
mod faces;
mod fit;
mod jpeg;
mod line;
mod logo;
mod outline;
mod picture;
mod set;
#[cfg(test)]
mod tests;
mod view;

use std::fmt;

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg;
use tera::{Context, Tera};

pub(crate) use faces::{CardFont, Face};

use crate::press::pixels::Art;
use crate::site::social::cards::CardSpec;
use faces::Faces;

/// Raised whenever the same spec and art give other bytes, so that caches are made anew.
pub(crate) const CARD_VERSION: u32 = 4;

/// Renders cards; built once, used from many threads.
pub(crate) struct CardPress {
    faces: Faces,
    templates: Tera,
}

/// A finished card.
pub(crate) struct Card {
    /// The file.
    pub(crate) jpeg: Vec<u8>,
}

/// Why a card could not be made. All are faults of a theme, not of content.
#[derive(Debug)]
pub(crate) enum CardError {
    /// No font, or a broken one, for a role.
    Font(&'static str),
    /// A template that does not parse or names what does not exist.
    Template(String),
    /// What a template wrote is not SVG.
    Svg(String),
    /// The picture could not be encoded.
    Encode(String),
}

impl fmt::Display for CardError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CardError::Font(role) => write!(f, "no usable font for `{role}`"),
            CardError::Template(why) => write!(f, "card template: {why}"),
            CardError::Svg(why) => write!(f, "card template does not give SVG: {why}"),
            CardError::Encode(why) => write!(f, "card could not be encoded: {why}"),
        }
    }
}

impl fmt::Debug for CardPress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CardPress").finish_non_exhaustive()
    }
}

impl std::error::Error for CardError {}

impl CardPress {
    /// Read fonts and templates. `templates` are pairs of name (`sisi.svg`, or `story-sisi.svg` for one
    /// format alone) and source; all of `themes/<name>/cards/`.
    pub(crate) fn new<'a>(fonts: Vec<CardFont>, templates: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<CardPress, CardError> {
        let mut tera = Tera::default();
        tera.autoescape_on(vec![".svg"]);
        tera.add_raw_templates(templates).map_err(|error| CardError::Template(error.to_string()))?;
        Ok(CardPress { faces: Faces::new(fonts)?, templates: tera })
    }

    /// Draw one card. `arts` are its scans upright in sRGB, the second for *then and now* alone; without them the place of a scan
    /// shows the table.
    pub(crate) fn render(&self, spec: &CardSpec, arts: [Option<&Art>; 2]) -> Result<Card, CardError> {
        let setting = set::set(&mut self.faces.shaper(), spec);
        let svg = self.svg(&view::view(spec, &setting, self.template(spec)))?;
        let tree = usvg::Tree::from_str(&svg, &usvg::Options::default()).map_err(|error| CardError::Svg(error.to_string()))?;
        let [r, g, b] = spec.inks.ground.0;
        let mut pixels = Pixmap::new(spec.size.0, spec.size.1).expect("a card's size is a constant above zero");
        pixels.fill(Color::from_rgba8(r, g, b, 255));
        for (art, place) in arts.into_iter().zip([&spec.art, &spec.second]) {
            if let (Some(art), Some(place)) = (art, place) {
                picture::draw(&mut pixels, art, place);
            }
        }
        resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
        if let Some(picture) = &spec.logo {
            logo::draw(&mut pixels, picture, setting.mark).map_err(CardError::Svg)?;
        }
        Ok(Card { jpeg: jpeg::encode(&pixels, spec.heaviest)? })
    }

    /// Words of a card that no font can set, which its picture leaves out.
    pub(crate) fn missing(&self, spec: &CardSpec) -> Vec<String> {
        set::dropped(self.faces.letters(), spec)
    }

    /// The template of the format alone, where the theme has one; else that of the composition.
    fn template(&self, spec: &CardSpec) -> String {
        let general = format!("{}.svg", spec.layout.name());
        let own = format!("{}-{general}", spec.format);
        if self.templates.get_template_names().any(|name| name == own) { own } else { general }
    }

    fn svg(&self, view: &view::View) -> Result<String, CardError> {
        let context = Context::from_serialize(view).map_err(|error| CardError::Template(error.to_string()))?;
        self.templates.render(&view.template, &context).map_err(|error| CardError::Template(error.to_string()))
    }
}
