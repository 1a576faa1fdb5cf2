//! A file that belongs to an item: a scan, or sound or film played as it is.

use std::{collections::BTreeMap, time::Duration};

use serde::Serialize;

use super::{scan::Probe, texts::Texts};

/// One medium of an item, in reading order.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Media {
    /// Path below the content folder, with forward slashes.
    pub(crate) file: String,
    pub(crate) label: Texts,
    pub(crate) alt: Texts,
    pub(crate) cover: bool,
    /// A scan that is shown until a recording plays, and is no page of its own.
    pub(crate) poster: bool,
    pub(crate) credit: Texts,
    pub(crate) body: Body,
    /// What is written or said in it: Markdown per language, empty where nobody has typed it.
    pub(crate) transcript: Texts,
    /// The words that its file holds itself stay unpublished.
    pub(crate) hides_text: bool,
    /// A machine read the transcript, and nobody has looked it over as far as we know.
    pub(crate) by_machine: bool,
    /// The file that tells where its words stand on the scan: one in `text/`, or the PDF itself.
    pub(crate) placed: Option<String>,
    /// Captions of a recording: language tag to file below the content folder.
    pub(crate) captions: BTreeMap<String, String>,
}

/// What a medium is made of.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) enum Body {
    /// Known by its header; decoded only by the press.
    Scan(Probe),
    /// Published as it is.
    Sound(Recording),
    /// Published as it is.
    Film(Recording),
}

/// Sound or film.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Recording {
    /// What browsers are told of it.
    pub(crate) mime: &'static str,
    /// Size of the file.
    pub(crate) bytes: u64,
    /// How long it plays, where its header says so.
    pub(crate) length: Option<Duration>,
}

impl Media {
    /// The header of a scan; `None` for sound and film.
    pub(crate) fn scan(&self) -> Option<&Probe> {
        match &self.body {
            Body::Scan(probe) => Some(probe),
            Body::Sound(_) | Body::Film(_) => None,
        }
    }

    /// Whether it is sound or film.
    pub(crate) fn plays(&self) -> bool {
        self.scan().is_none()
    }

    /// Sound or film; `None` for a scan.
    pub(crate) fn recording(&self) -> Option<&Recording> {
        match &self.body {
            Body::Scan(_) => None,
            Body::Sound(recording) | Body::Film(recording) => Some(recording),
        }
    }

    /// The name of the file without its ending.
    pub(crate) fn stem(&self) -> &str {
        let name = self.file.rsplit('/').next().unwrap_or(&self.file);
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }
}
