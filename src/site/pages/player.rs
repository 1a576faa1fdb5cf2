//! Sound and film: played as they are, with captions, the words of the page for a transcript, and a picture until they play.

use std::time::Duration;

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
    /// Where its header says it.
    pub(crate) length: Option<Length>,
    /// Shown until it plays, and the proportion of a film before a byte of it arrives.
    pub(crate) poster: Option<Picture>,
    pub(crate) captions: Vec<Captions>,
}

/// How long a recording plays.
#[derive(Debug, Serialize)]
pub(crate) struct Length {
    /// As a clock shows it: `3:07`, `1:02:09`.
    pub(crate) clock: String,
    /// As ISO 8601 writes it: `PT187S`.
    pub(crate) iso: String,
}

impl Length {
    fn of(length: Duration) -> Self {
        let seconds = length.as_secs_f64().round() as u64;
        let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        let clock = if hours > 0 { format!("{hours}:{minutes:02}:{rest:02}") } else { format!("{minutes}:{rest:02}") };
        Self { clock, iso: format!("PT{seconds}S") }
    }
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
    let recording = medium.recording()?;
    Some(Player {
        src: at.href(&at.site.any_medium_path(item, media)),
        mime: recording.mime,
        film: matches!(medium.body, Body::Film(_)),
        length: recording.length.map(Length::of),
        label: if medium.label.is_empty() { at.line(&item.title) } else { at.line(&medium.label) },
        poster: item.poster(media).and_then(|poster| item.open_at(poster)).map(|poster| picture(at, poster, "")),
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
            label: Lang::parse(lang).map_or_else(|_| lang.clone(), |known| at.witness.words().language(&known, at.lang)),
            lang: lang.clone(),
        })
        .collect();
    all.sort_by_key(|captions| captions.lang != at.lang);
    all
}
