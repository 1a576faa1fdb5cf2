//! A share card as plain data: which layout, which words, which colours, which part of the scan.
//!
//! [`card_spec`] decides everything that can be decided without fonts and pixels; `press/cards` fits the
//! words, draws the scan and makes the JPEG. The spec is the card's fingerprint: same spec, same bytes.

mod choose;
pub(crate) mod colour;
mod formats;
mod frame;
mod kinds;
mod place;
mod shorten;
#[cfg(test)]
mod tests;

use serde::Serialize;

use crate::{
    collection::model::dress::{Logo, Picture},
    site::{images::facts::ScanFacts, motif::Motif},
    text::sentences,
};
use colour::{Inks, Palette};

pub(crate) use choose::Layout;
pub(crate) use formats::FORMATS;
pub(crate) use frame::{Format, Stand, TextRule};
pub(crate) use kinds::{Figure, Measures, around_focus, beside};
pub(crate) use shorten::{is_linking, without_last_word};

/// A rectangle in pixels of the card.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub(crate) struct Rect {
    /// Left edge.
    pub(crate) x: f32,
    /// Top edge.
    pub(crate) y: f32,
    /// Width.
    pub(crate) w: f32,
    /// Height.
    pub(crate) h: f32,
}

/// A part of the scan, as shares (0 to 1) of its width and height.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct Crop {
    /// Left edge.
    pub(crate) x: f32,
    /// Top edge.
    pub(crate) y: f32,
    /// Width.
    pub(crate) w: f32,
    /// Height.
    pub(crate) h: f32,
}

/// A title in one language. `lang` is a BCP 47 tag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct CardTitle {
    /// The words.
    pub(crate) text: String,
    /// Their language and script.
    pub(crate) lang: String,
}

/// Where the scan stands on the card.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct ArtPlacement {
    /// Which part of the scan is shown.
    pub(crate) crop: Crop,
    /// Where it is drawn.
    pub(crate) target: Rect,
    /// Width in px over which its edges fade into the ground; 0 for a hard edge.
    pub(crate) feather: f32,
}

/// Everything a card shows, resolved; the press makes no decision but the fitting of words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct CardSpec {
    /// Width and height in px.
    pub(crate) size: (u32, u32),
    /// The format's name.
    pub(crate) format: &'static str,
    /// Most bytes of the file.
    pub(crate) heaviest: usize,
    /// Which of the compositions; with the format, it names the SVG template.
    pub(crate) layout: Layout,
    /// A few words above the titles.
    pub(crate) over: String,
    /// The main title first; optionally one in a second script.
    pub(crate) titles: Vec<CardTitle>,
    /// One line: type and date.
    pub(crate) meta: String,
    /// The institution's name.
    pub(crate) institution: String,
    /// Colours of this card, legible on its ground.
    pub(crate) inks: Inks,
    /// The woven ornament.
    pub(crate) motif: Motif,
    /// The institution's logo for this ground, in place of the mark.
    pub(crate) logo: Option<Picture>,
    /// Titles have no serifs.
    pub(crate) sans: bool,
    /// Where words may stand and how large they start.
    pub(crate) text: TextRule,
    /// The field of cloth, table or label beside or under the scan.
    pub(crate) panel: Rect,
    /// The scan, if one may be shown.
    pub(crate) art: Option<ArtPlacement>,
    /// The later scan of *then and now*.
    pub(crate) second: Option<ArtPlacement>,
    /// A hand or a person to compare with.
    pub(crate) figure: Option<Figure>,
    /// Right-to-left: the composition is mirrored.
    pub(crate) mirrored: bool,
    /// Alternative text.
    pub(crate) alt: String,
}

/// What is known of a scan when its card is planned.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CardArt<'a> {
    /// Width and height of the scan in px, upright.
    pub(crate) size: (u32, u32),
    /// What the pixels told, if they have been looked at.
    pub(crate) facts: Option<&'a ScanFacts>,
    /// The curator's `social.crop`: the point to keep, as shares of width and height.
    pub(crate) crop: Option<(f32, f32)>,
    /// The only part that may be shown.
    pub(crate) part: Option<Crop>,
}

/// What a card is made of.
#[derive(Clone, Debug)]
pub(crate) struct CardInput<'a> {
    /// Format, as in [`Format::LINK`].
    pub(crate) format: Format,
    /// The composition, where the kind of picture asks for one; its words are not shortened.
    pub(crate) wish: Option<Layout>,
    /// A few words above the titles.
    pub(crate) over: String,
    /// The main title first; optionally one in a second script.
    pub(crate) titles: Vec<CardTitle>,
    /// Type and date in words.
    pub(crate) meta: String,
    /// The institution's name.
    pub(crate) institution: String,
    /// The scan; `None` when no picture may be shown.
    pub(crate) art: Option<CardArt<'a>>,
    /// The later scan of *then and now*.
    pub(crate) second: Option<CardArt<'a>>,
    /// How large the thing is.
    pub(crate) measures: Option<Measures>,
    /// The theme's colours.
    pub(crate) palette: &'a Palette,
    /// The theme's ornament.
    pub(crate) motif: &'a Motif,
    /// The institution's logo.
    pub(crate) logo: Option<&'a Logo>,
    /// Titles have no serifs.
    pub(crate) sans: bool,
}

/// Decide layout, words, colours and placement of one card.
pub(crate) fn card_spec(input: &CardInput) -> CardSpec {
    let main = input.titles.first().map_or("", |title| title.text.as_str());
    let mirrored = is_rtl(main);
    let layout = choose::choose(input);
    let place = place::place(input, layout, mirrored);
    let ground = choose::mat(input).filter(|_| matches!(layout, Layout::Paspartu | Layout::Ukuran));
    let titles = input.titles.iter().take(2);
    let inks = Inks::of(layout, input.palette, ground);
    CardSpec {
        size: input.format.size,
        layout,
        format: input.format.name,
        heaviest: input.format.heaviest,
        over: input.over.clone(),
        titles: if input.wish.is_some() { titles.cloned().collect() } else { titles.map(shorten::shorten_title).collect() },
        meta: input.meta.clone(),
        institution: input.institution.clone(),
        inks,
        motif: input.motif.clone(),
        // A logo for light grounds would drown on the cloth; there the mark stays.
        logo: input.logo.and_then(|logo| if inks.is_dark() { logo.dark.clone() } else { Some(logo.light.clone()) }),
        sans: input.sans,
        text: place.text,
        panel: place.panel,
        art: place.art,
        second: place.second,
        figure: place.figure,
        mirrored,
        alt: alt_text([&input.over, main, &input.meta, &input.institution]),
    }
}

/// Its words as sentences.
fn alt_text(parts: [&str; 4]) -> String {
    let said = parts.into_iter().filter(|part| !part.is_empty());
    said.enumerate().fold(String::new(), |all, (at, part)| {
        let between = if at == 0 {
            ""
        } else if sentences::is_ended(&all) || all.ends_with(['”', '»']) {
            " "
        } else {
            ". "
        };
        all + between + part
    })
}

/// True if the first strong letter is written from right to left (Arabic, Jawi, Hebrew, Syriac, Thaana, N'Ko).
pub(crate) fn is_rtl(text: &str) -> bool {
    text.chars().find(|c| c.is_alphabetic()).is_some_and(|c| matches!(u32::from(c), 0x0590..=0x08FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF))
}
