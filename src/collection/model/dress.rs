//! How a site dresses the theme, `theme:` of site.yaml: colours and measures, faces, the woven motif, the institution's logo.

use std::{collections::BTreeMap, sync::Arc};

use serde::Serialize;

/// All of it; by default the theme as it is.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Dress {
    /// Design tokens (`page`, `ink`, `link` …) to CSS values.
    pub(crate) tokens: BTreeMap<String, String>,
    pub(crate) faces: Faces,
    pub(crate) weave: Weave,
    pub(crate) logo: Option<Logo>,
}

impl Dress {
    /// Whether it says anything that stands in the style sheet of tokens.
    pub(crate) fn is_styled(&self) -> bool {
        !self.tokens.is_empty() || self.weave != Weave::default()
    }
}

/// The faces that a site is set in. All but the last are files of the theme.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Faces {
    /// Source Serif for titles and reading, Source Sans for the interface.
    #[default]
    Source,
    /// Literata, drawn for long reading on screens, in place of the serif.
    Literata,
    /// EB Garamond, after the books of the sixteenth century.
    Garamond,
    /// Archivo, a grotesque, for everything.
    Archivo,
    /// What the reader's own machine has: no file is asked for.
    System,
}

impl Faces {
    /// Every choice with its word.
    pub(crate) const ALL: [(Self, &str); 5] = [
        (Self::Source, "source"),
        (Self::Literata, "literata"),
        (Self::Garamond, "garamond"),
        (Self::Archivo, "archivo"),
        (Self::System, "system"),
    ];

    /// The style sheet that names them; the theme's own needs none.
    pub(crate) fn style(self) -> Option<&'static str> {
        match self {
            Self::Source => None,
            Self::Literata => Some("type-literata.css"),
            Self::Garamond => Some("type-garamond.css"),
            Self::Archivo => Some("type-archivo.css"),
            Self::System => Some("type-system.css"),
        }
    }

    /// Font files that are asked for before the style sheet is read.
    pub(crate) fn early(self) -> &'static [&'static str] {
        const SANS: &str = "fonts/source-sans-latin-wght-normal.woff2";
        match self {
            Self::Source => &["fonts/source-serif-latin-400-normal.woff2", SANS],
            Self::Literata => &["fonts/literata-latin-wght-normal.woff2", SANS],
            Self::Garamond => &["fonts/eb-garamond-latin-wght-normal.woff2", SANS],
            Self::Archivo => &["fonts/archivo-latin-wght-normal.woff2"],
            Self::System => &[],
        }
    }

    /// Whether titles have no serifs, on cards too.
    pub(crate) fn is_sans(self) -> bool {
        matches!(self, Self::Archivo)
    }

    /// Whether a site in these faces has use for a file of the theme: those of other faces stay at home.
    pub(crate) fn wears(self, file: &str) -> bool {
        const OWN: [(Faces, &str); 3] =
            [(Faces::Literata, "fonts/literata-"), (Faces::Garamond, "fonts/eb-garamond-"), (Faces::Archivo, "fonts/archivo-")];
        let of_others = OWN.iter().any(|(faces, prefix)| *faces != self && file.starts_with(prefix));
        !of_others && (!file.starts_with("type-") || self.style() == Some(file))
    }
}

/// The motif that is woven into the selvedge, the end of the cloth, and the cards.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Weave {
    #[default]
    PucukRebung,
    Kawung,
    Lereng,
    Ombak,
    Siku,
    /// Threads without a figure.
    Polos,
}

impl Weave {
    /// Every motif with its word.
    pub(crate) const ALL: [(Self, &str); 6] = [
        (Self::PucukRebung, "pucuk-rebung"),
        (Self::Kawung, "kawung"),
        (Self::Lereng, "lereng"),
        (Self::Ombak, "ombak"),
        (Self::Siku, "siku"),
        (Self::Polos, "polos"),
    ];
}

/// The institution's logo.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Logo {
    pub(crate) light: Picture,
    /// For dark grounds.
    pub(crate) dark: Option<Picture>,
}

/// A file that is drawn as it is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Picture {
    /// Path below the content folder.
    pub(crate) file: String,
    /// Width by height.
    pub(crate) proportion: f32,
    /// SVG; else PNG.
    pub(crate) vector: bool,
    /// Short hash of the bytes.
    pub(crate) version: String,
    /// Bounded: a logo is small.
    #[serde(skip)]
    pub(crate) bytes: Arc<[u8]>,
}

#[cfg(test)]
mod tests {
    use super::Faces;

    #[test]
    fn a_site_wears_its_own_faces_alone() {
        assert!(Faces::Garamond.wears("type-garamond.css") && Faces::Garamond.wears("fonts/eb-garamond-latin-wght-normal.woff2"));
        assert!(!Faces::Source.wears("type-garamond.css") && !Faces::Literata.wears("fonts/archivo-latin-wght-normal.woff2"));
        for (faces, word) in Faces::ALL {
            assert!(faces.wears("pusaka.css") && faces.early().iter().all(|file| faces.wears(file)), "{word}");
        }
    }
}
