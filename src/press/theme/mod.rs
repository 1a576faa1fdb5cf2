//! The theme: layers of files (the site's own over the built-in one), one template engine, a few pure filters, hashed assets.

mod filters;

use std::{borrow::Cow, collections::BTreeMap, fmt, sync::Arc};

use serde::Serialize;
use tera::{Context, Tera};

use crate::text::strings::Strings;

use super::{
    cards::{CardFont, Face},
    disk::store::key,
};

/// The built-in theme, embedded by `build.rs`.
const BUILT_IN: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/theme.rs"));

/// Before the name of a built-in template that the site lays its own over: `{% extends "pusaka/item.html" %}` fills its slots, and keeps the rest.
const BENEATH: &str = "pusaka/";

/// Layers put together.
pub(crate) struct Theme {
    files: BTreeMap<String, Cow<'static, [u8]>>,
    tera: Tera,
    pub(crate) strings: Arc<Strings>,
    /// Asset file (`pusaka.css`) to its output path (`assets/pusaka.1a2b3c4d.css`).
    assets: BTreeMap<String, String>,
    cards_version: String,
}

impl fmt::Debug for Theme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Theme").field("files", &self.files.len()).finish_non_exhaustive()
    }
}

impl Theme {
    /// Lays the files of `layer` over the built-in theme and loads templates and strings.
    ///
    /// # Errors
    /// What is wrong with a template or a file of strings, with its place.
    pub(crate) fn load(layer: BTreeMap<String, Vec<u8>>) -> Result<Self, String> {
        let mut files: BTreeMap<String, Cow<'static, [u8]>> =
            BUILT_IN.iter().map(|(path, bytes)| ((*path).to_owned(), Cow::Borrowed(*bytes))).collect();
        let mut strings = Strings::default();
        for (path, bytes) in below(&files, "strings/").chain(below(&files, "captions/")) {
            strings.add(path.trim_end_matches(".yaml"), text(path, bytes)?)?;
        }
        strings.complete()?;
        let laid_over: Vec<(String, Cow<'static, [u8]>)> =
            beneath(&layer).filter_map(|name| Some((name.to_owned(), files.get(&format!("templates/{name}"))?.clone()))).collect();
        files.extend(laid_over.into_iter().map(|(name, own)| (format!("templates/{BENEATH}{name}"), own)));
        for (path, bytes) in layer {
            let words = path.strip_prefix("strings/").or_else(|| path.strip_prefix("captions/"));
            if let Some(lang) = words.and_then(|name| name.strip_suffix(".yaml")) {
                strings.add(lang, text(&path, &bytes)?)?;
            }
            files.insert(path, Cow::Owned(bytes));
        }
        let strings = Arc::new(strings);
        let tera = templates(&files, &strings)?;
        let assets = below(&files, "assets/").map(|(file, bytes)| (file.to_owned(), hashed(file, bytes))).collect();
        let cards_version = version(below(&files, "cards/").chain(below(&files, "fonts/")));
        Ok(Self { files, tera, strings, assets, cards_version })
    }

    /// Renders a page template with its typed view.
    ///
    /// # Errors
    /// The engine's report, with template, line and column.
    pub(crate) fn render(&self, template: &str, lang: &str, view: &impl Serialize) -> Result<String, String> {
        let mut context = Context::from_serialize(view).map_err(|error| error.to_string())?;
        context.insert("lang", lang);
        self.tera.render(template, &context).map_err(|error| error.to_string())
    }

    /// Output path of an asset, with its hash where it may change.
    pub(crate) fn asset<'a>(&'a self, file: &'a str) -> &'a str {
        self.assets.get(file).map_or(file, String::as_str)
    }

    /// The bytes of an asset; empty for a file that is not there.
    pub(crate) fn asset_bytes(&self, file: &str) -> &[u8] {
        self.files.get(&format!("assets/{file}")).map_or(&[], |bytes| bytes.as_ref())
    }

    /// The world as the theme's build leaves it; empty for a theme without one.
    pub(crate) fn world(&self) -> &[u8] {
        self.files.get("map/world.json").map_or(&[], |bytes| bytes.as_ref())
    }

    /// Every asset with its output path.
    pub(crate) fn assets(&self) -> impl Iterator<Item = (&str, &str)> {
        self.assets.iter().map(|(file, path)| (file.as_str(), path.as_str()))
    }

    /// Short hash of everything cards are drawn with.
    pub(crate) fn cards_version(&self) -> &str {
        &self.cards_version
    }

    /// The faces that cards are set in.
    pub(crate) fn card_fonts(&self) -> Vec<CardFont> {
        CARD_FACES
            .iter()
            .filter_map(|(file, face)| self.files.get(&format!("fonts/{file}")).map(|bytes| CardFont { face: *face, bytes: bytes.clone() }))
            .collect()
    }

    /// The SVG templates of cards, by file name.
    pub(crate) fn card_templates(&self) -> impl Iterator<Item = (&str, &str)> {
        below(&self.files, "cards/").filter_map(|(file, bytes)| Some((file, std::str::from_utf8(bytes).ok()?)))
    }
}

/// Which file sets which part of a card.
const CARD_FACES: &[(&str, Face)] = &[
    ("LibertinusSerif_400Regular.ttf", Face::Title),
    ("NotoSans_400Regular.ttf", Face::Text),
    ("NotoSans_600SemiBold.ttf", Face::Strong),
    ("NotoNaskhArabic_400Regular.ttf", Face::Arabic),
    ("NotoSansJavanese_400Regular.ttf", Face::Javanese),
];

/// Files below a folder, by their path below it.
fn below<'a>(files: &'a BTreeMap<String, Cow<'static, [u8]>>, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a [u8])> {
    files.iter().filter_map(move |(path, bytes)| Some((path.strip_prefix(folder)?, bytes.as_ref())))
}

/// Built-in templates that those of the site name as what lies beneath them. One that is replaced as a whole is not kept: each component of it would be there twice.
fn beneath(layer: &BTreeMap<String, Vec<u8>>) -> impl Iterator<Item = &str> {
    let templates = || layer.iter().filter_map(|(path, bytes)| Some((path.strip_prefix("templates/")?, String::from_utf8_lossy(bytes))));
    templates().map(|(name, _)| name).filter(move |name| templates().any(|(_, text)| text.contains(&format!("\"{BENEATH}{name}\""))))
}

fn text<'a>(path: &str, bytes: &'a [u8]) -> Result<&'a str, String> {
    std::str::from_utf8(bytes).map_err(|error| format!("{path}: {error}"))
}

fn templates(files: &BTreeMap<String, Cow<'static, [u8]>>, strings: &Arc<Strings>) -> Result<Tera, String> {
    let mut tera = Tera::default();
    tera.autoescape_on(vec![".html", ".xml", ".svg"]);
    filters::register(&mut tera, strings);
    let sources: Vec<(&str, &str)> =
        below(files, "templates/").map(|(path, bytes)| Ok((path, text(path, bytes)?))).collect::<Result<_, String>>()?;
    tera.add_raw_templates(sources).map_err(|error| error.to_string())?;
    Ok(tera)
}

/// Scripts and styles carry the hash of their bytes in the name; fonts and pictures keep theirs, for styles name them.
fn hashed(file: &str, bytes: &[u8]) -> String {
    match file.rsplit_once('.') {
        Some((stem, ending @ ("css" | "js"))) => format!("assets/{stem}.{}.{ending}", &version([(file, bytes)].into_iter())[..8]),
        _ => format!("assets/{file}"),
    }
}

fn version<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>) -> String {
    let mut hasher = blake3::Hasher::new();
    for (file, bytes) in files {
        hasher.update(file.as_bytes());
        hasher.update(blake3::hash(bytes).as_bytes());
    }
    key(&[&hasher.finalize().to_hex()])
}

#[cfg(test)]
mod tests {
    use resvg::usvg::{Options, Tree};

    use super::BUILT_IN;

    #[test]
    fn the_icon_is_a_picture_that_browsers_read() {
        let pictures = BUILT_IN.iter().filter(|(path, _)| path.starts_with("assets/") && path.ends_with(".svg"));
        let unread: Vec<&str> =
            pictures.clone().filter(|(_, bytes)| Tree::from_data(bytes, &Options::default()).is_err()).map(|(path, _)| *path).collect();
        assert!(unread.is_empty() && pictures.count() > 0, "{unread:?}");
    }
}
