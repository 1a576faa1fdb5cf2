//! Sound and film: played as they are, with captions, the words of the page for a transcript, and a picture until they play.

use serde::Serialize;

use crate::{
    collection::model::{
        item::Item,
        language::Lang,
        media::{Body, Media},
    },
    site::{links::Links, output::ScanRef},
};

use super::{
    Desk,
    line::Line,
    tile::{Picture, picture},
};

/// A recording that plays as it is.
#[derive(Debug, Serialize)]
pub(crate) struct Player {
    pub(crate) src: String,
    pub(crate) mime: &'static str,
    pub(crate) film: bool,
    pub(crate) label: Line,
    /// Shown until it plays, and the proportion of a film before a byte of it arrives.
    pub(crate) poster: Option<Picture>,
    pub(crate) captions: Vec<Captions>,
}

/// What is said, in one language.
#[derive(Debug, Serialize)]
pub(crate) struct Captions {
    pub(crate) src: String,
    pub(crate) lang: String,
    /// Name of the language.
    pub(crate) label: String,
}

/// Every recording of an item.
pub(crate) fn players(at: Desk<'_>, item: &Item) -> Vec<Player> {
    item.media.iter().enumerate().filter_map(|(media, medium)| player(at, item, media, medium)).collect()
}

fn player(at: Desk<'_>, item: &Item, media: usize, medium: &Media) -> Option<Player> {
    let (mime, film) = match medium.body {
        Body::Scan(_) => return None,
        Body::Sound { mime, .. } => (mime, false),
        Body::Film { mime, .. } => (mime, true),
    };
    Some(Player {
        src: at.href(&at.site.medium_path(item, media)),
        mime,
        film,
        label: if medium.label.is_empty() { at.line(&item.title) } else { at.line(&medium.label) },
        poster: item.poster(media).map(|poster| picture(at, item, poster, "")),
        captions: captions(at, item, media, medium),
    })
}

/// The page's own language first, for players offer the first.
fn captions(at: Desk<'_>, item: &Item, media: usize, medium: &Media) -> Vec<Captions> {
    let scan = ScanRef { item: item.id.clone(), media };
    let mut all: Vec<Captions> = medium
        .captions
        .keys()
        .map(|lang| Captions {
            src: at.href(&Links::captions(&scan, lang)),
            label: Lang::parse(lang).map_or_else(|_| lang.clone(), |known| known.name(at.lang)),
            lang: lang.clone(),
        })
        .collect();
    all.sort_by_key(|captions| captions.lang != at.lang);
    all
}
