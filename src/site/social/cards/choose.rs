//! Which of the compositions suits a scan and its title.

use serde::Serialize;

use super::{CardArt, CardInput, Crop, shorten};
use crate::collection::model::colour::Colour;

/// The compositions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Layout {
    /// The scan covers the card, a label stands before its least busy corner.
    Penuh,
    /// Words on cloth beside the whole scan.
    Sisi,
    /// An object on its own plain ground, which becomes the card's.
    Paspartu,
    /// A scan on top from edge to edge, words on cloth below.
    Pita,
    /// A scan hung on cloth, words in the middle below.
    Gantung,
    /// Words alone.
    Kata,
    /// A detail uncut on the table.
    Meja,
    /// Two scans on the table, words below.
    Berdua,
    /// A thing drawn to scale beside a hand or a person.
    Ukuran,
    /// A quote beside or below a band of the scan.
    Kutip,
}

impl Layout {
    /// The word in template names.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Layout::Penuh => "penuh",
            Layout::Sisi => "sisi",
            Layout::Paspartu => "paspartu",
            Layout::Pita => "pita",
            Layout::Gantung => "gantung",
            Layout::Kata => "kata",
            Layout::Meja => "meja",
            Layout::Berdua => "berdua",
            Layout::Ukuran => "ukuran",
            Layout::Kutip => "kutip",
        }
    }
}

/// Proportions (width / height) that may cover a card.
const COVERS: std::ops::RangeInclusive<f32> = 1.45..=2.1;
/// Longest title for a label, and for a mat.
const LABEL_TITLE: usize = 44;
const MAT_TITLE: usize = 50;
/// An object that fills less than this share of its scan is shown on its own ground.
const LOOSE: f32 = 0.66;

/// The layout for `input`, by the first rule that holds.
pub(super) fn choose(input: &CardInput) -> Layout {
    let Some(art) = &input.art else { return Layout::Kata };
    if let Some(wish) = input.wish {
        return wish;
    }
    let object = object(art);
    let proportion = proportion(art, object);
    let title = input.titles.first().map_or(0, |title| shorten::length(&title.text));
    let loose = is_loose(art, object);
    let carried = title <= MAT_TITLE && mat(input).is_some();
    let format = input.format;
    if !format.is_wide() {
        return match () {
            () if loose && carried => Layout::Paspartu,
            () if proportion < format.beside => Layout::Sisi,
            () => format.above,
        };
    }
    let wide_enough = object.w * art.size.0 as f32 >= format.size.0 as f32;
    if proportion > *COVERS.end() {
        Layout::Pita
    } else if loose && carried {
        Layout::Paspartu
    } else if !loose && COVERS.contains(&proportion) && wide_enough && title <= LABEL_TITLE && input.titles.len() < 2 {
        Layout::Penuh
    } else {
        Layout::Sisi
    }
}

/// The object within its scan; the whole scan while nothing is known of it.
pub(super) fn object(art: &CardArt) -> Crop {
    if let Some(part) = art.part {
        return part;
    }
    let whole = Crop { x: 0.0, y: 0.0, w: 1.0, h: 1.0 };
    art.facts.map_or(whole, |facts| {
        let [x, y, w, h] = facts.object;
        if w > 0.02 && h > 0.02 { Crop { x, y, w, h } } else { whole }
    })
}

/// True of a thing that fills a part of its plain ground only; a sheet fills nearly all.
pub(super) fn is_loose(art: &CardArt, object: Crop) -> bool {
    art.part.is_none() && art.facts.is_some_and(|facts| facts.ground.is_some()) && object.w * object.h < LOOSE
}

/// Width / height in px of a part of the scan.
pub(super) fn proportion(art: &CardArt, part: Crop) -> f32 {
    (part.w * art.size.0 as f32) / (part.h * art.size.1 as f32).max(1.0)
}

/// The plain ground that a card takes over from a thing that lies loose on it.
pub(super) fn mat(input: &CardInput) -> Option<Colour> {
    let art = input.art.as_ref().filter(|art| is_loose(art, object(art)))?;
    art.facts.and_then(|facts| facts.ground).map(Into::into).filter(|ground| input.palette.carries(*ground))
}
