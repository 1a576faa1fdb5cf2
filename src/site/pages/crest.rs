//! The institution's own sign on every page: its logo, the icon of the page, the ground that the browser's frame takes on.

use serde::Serialize;

use crate::{
    collection::{
        model::{dress::Picture, token::Look},
        settings::Settings,
    },
    site::links::Links,
};

use super::Desk;

/// Height of a logo in the head of a page, in pixels of the style sheet.
const HEIGHT: f32 = 44.0;
/// A logo wider than this many heights holds the institution's name, which is not written beside it again.
const WIDE: f32 = 2.2;

/// A logo with the sizes that it is shown at.
#[derive(Debug, Serialize)]
pub(crate) struct Crest {
    pub(crate) light: String,
    /// For the dark look; empty where there is none.
    pub(crate) dark: String,
    pub(crate) width: u32,
    pub(crate) dark_width: u32,
    pub(crate) height: u32,
    /// The institution's name, unless it stands beside it.
    pub(crate) alt: String,
    pub(crate) wide: bool,
}

/// The logo of a page.
pub(crate) fn crest(at: Desk<'_>) -> Option<Crest> {
    let settings = at.site.published.settings();
    let logo = settings.dress.logo.as_ref()?;
    let width = |picture: &Picture| (HEIGHT * picture.proportion).round().max(1.0) as u32;
    let wide = logo.light.proportion > WIDE;
    let title = at.text(&settings.title);
    let name = if settings.institution.name.is_empty() { title.clone() } else { at.text(&settings.institution.name) };
    Some(Crest {
        light: address(at, &logo.light, false),
        dark: logo.dark.as_ref().map(|dark| address(at, dark, true)).unwrap_or_default(),
        width: width(&logo.light),
        dark_width: width(logo.dark.as_ref().unwrap_or(&logo.light)),
        height: HEIGHT as u32,
        alt: if wide || name != title { name } else { String::new() },
        wide,
    })
}

fn address(at: Desk<'_>, picture: &Picture, dark: bool) -> String {
    format!("{}?v={}", at.href(&Links::logo(picture, dark)), picture.version)
}

/// The icon of the page and its type: a logo that is about square, else the theme's own.
pub(crate) fn icon(at: Desk<'_>) -> (String, &'static str) {
    const SVG: &str = "image/svg+xml";
    let logo = at.site.published.settings().dress.logo.as_ref().map(|logo| &logo.light);
    match logo.filter(|logo| (0.75..=1.34).contains(&logo.proportion)) {
        Some(logo) => (address(at, logo, false), if logo.vector { SVG } else { "image/png" }),
        None => (at.href(&at.witness.asset("icon.svg")), SVG),
    }
}

/// The ground of the page in the light and the dark look.
pub(crate) fn grounds(settings: &Settings) -> [String; 2] {
    let own = |key: &str| settings.dress.tokens.get(key).cloned();
    let usual = |look: Look| look.default_of("page").unwrap_or_default().to_owned();
    [own("page").unwrap_or_else(|| usual(Look::Light)), own("dark_page").unwrap_or_else(|| usual(Look::Dark))]
}
