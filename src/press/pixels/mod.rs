//! Bytes of a scan in, bytes of its derivatives out: decode once, turn, shrink in a cascade, convert colour, encode.
//!
//! 1. [`decode`] reads the source into [`planes::Planes`]: luma at full and chroma at half size, as JPEG keeps them,
//!    so that a JPEG is never taken to RGB and back.
//! 2. [`cascade`] shrinks to the largest width, turns it upright, converts its colour, and shrinks on from there; where there are
//!    [`tiles`], it begins with all pixels and cuts level after level.
//! 3. [`encode`] writes JPEG 4:2:0 whose only metadata are the record's [`Credit`], as XMP.
//! 4. [`facts`] looks at the smallest derivative; [`art`] reads one derivative back for the cards.
//!
//! Nothing here knows of files, and the same source and wishes give the same bytes.

mod art;
mod cascade;
mod colour;
mod decode;
mod encode;
mod facts;
#[cfg(test)]
mod formats;
#[cfg(any(test, fuzzing))]
pub(crate) mod hostile;
mod mark;
mod object;
mod planes;
mod pool;
mod resize;
#[cfg(test)]
mod tests;
mod tiles;
mod turn;
mod xmp;

use std::fmt;

use serde::Serialize;

pub(crate) use art::{Art, art_width, decode_art};
pub(crate) use decode::{Document, Source};
pub(crate) use mark::Mask;
use tiles::Level;

use crate::collection::model::scan::Probe;
use crate::findings::calm::calm;
use crate::site::images::{facts::ScanFacts, pyramid::Pyramid, regions::RegionPlan};

/// Raised whenever the same source and wishes give other bytes, so that caches are made anew.
pub(crate) const PIXEL_VERSION: u32 = 5;

/// What is wanted from one scan.
pub(crate) struct Wanted<'a> {
    /// Its header.
    pub(crate) probe: &'a Probe,
    /// Width and height of all that is published of it.
    pub(crate) size: (u32, u32),
    /// Widths of the derivatives, ascending, none above `size`.
    pub(crate) widths: &'a [u32],
    /// The tiles that are planned.
    pub(crate) pyramid: Option<&'a Pyramid>,
    /// Whether they are wanted now; the widths are the same either way.
    pub(crate) tiles: bool,
    /// Parts that are pictures of their own.
    pub(crate) regions: &'a [RegionPlan],
    /// JPEG quality, 1 to 100.
    pub(crate) quality: u8,
    /// What the record says about the picture, written into every derivative.
    pub(crate) credit: &'a Credit,
    /// Words that are laid on the picture itself.
    pub(crate) mark: Option<&'a Mask>,
    /// The box into which card art shall fit, when a card is wanted.
    pub(crate) art: Option<(u32, u32)>,
}

/// The metadata of a published picture: written anew from the record, never copied from the file.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub(crate) struct Credit {
    /// Title of the item.
    pub(crate) title: Option<String>,
    /// Who made it.
    pub(crate) creator: Option<String>,
    /// The line to print beside it.
    pub(crate) credit_line: Option<String>,
    /// The licence or rights statement.
    pub(crate) licence_uri: Option<String>,
    /// The page that states the rights; search engines show it.
    pub(crate) web_statement: Option<String>,
}

/// What was made from one scan.
pub(crate) struct Derived {
    /// In the order of the wanted widths.
    pub(crate) derivatives: Vec<Derivative>,
    /// Those of the parts, part after part, in the order of their sizes.
    pub(crate) regions: Vec<Derivative>,
    /// The tiles, the finest level first; none unless they were wanted.
    pub(crate) levels: Vec<Level>,
    /// What only pixels tell.
    pub(crate) facts: ScanFacts,
    /// The same pixels that [`decode_art`] gives for the derivative of [`art_width`].
    pub(crate) art: Option<Art>,
    /// What became of the embedded colour profile.
    pub(crate) profile: Profile,
}

/// One JPEG.
pub(crate) struct Derivative {
    /// Pixels across.
    pub(crate) width: u32,
    /// Pixels down, as `scaled_height` says.
    pub(crate) height: u32,
    /// The file.
    pub(crate) bytes: Vec<u8>,
}

/// What became of an embedded colour profile.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Profile {
    /// None, or it is sRGB: the numbers stand.
    Srgb,
    /// Converted to sRGB.
    Converted,
    /// Unreadable or of another kind than the picture: ignored, the numbers are taken for sRGB.
    Ignored,
}

/// Why a scan gave no derivatives.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum PixelError {
    /// Truncated or damaged, or not what its header said.
    Broken { why: String },
    /// Sound, but of a kind that can not be shown yet.
    Unsupported { what: String },
}

impl fmt::Display for PixelError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Broken { why } => write!(out, "the picture is broken: {why}"),
            Self::Unsupported { what } => write!(out, "{what} can not be shown yet"),
        }
    }
}

impl std::error::Error for PixelError {}

impl PixelError {
    fn broken(why: impl fmt::Display) -> Self {
        Self::Broken { why: why.to_string() }
    }

    fn unsupported(what: impl fmt::Display) -> Self {
        Self::Unsupported { what: what.to_string() }
    }
}

/// Makes everything that is wanted from one decode of `source`.
///
/// # Errors
/// [`PixelError::Broken`] for a truncated or damaged source: half a picture is never published.
pub(crate) fn derive(source: &mut dyn Source, wanted: &Wanted<'_>) -> Result<Derived, PixelError> {
    guarded(|| {
        let widest = if wanted.pyramid.is_some() { wanted.size.0 } else { wanted.widths.last().copied().unwrap_or_default() };
        let decoded = decode::decode(source, wanted.probe, widest)?;
        let steps = cascade::run(decoded, wanted)?;
        let packet = xmp::packet(wanted.credit);
        let encoded = |planes: &planes::Planes| {
            let bytes = encode::jpeg(planes, wanted.quality, &packet)?;
            Ok(Derivative { width: planes.width, height: planes.height, bytes })
        };
        let derivatives = steps.widths.iter().rev().map(encoded).collect::<Result<Vec<_>, PixelError>>()?;
        let regions = steps.regions.iter().map(encoded).collect::<Result<Vec<_>, PixelError>>()?;
        let smallest = steps.widths.last().ok_or_else(|| PixelError::broken("no width is wanted"))?;
        let art = wanted.art.map(|room| art_of(&derivatives, wanted, room)).transpose()?;
        Ok(Derived { facts: facts::look(smallest), derivatives, regions, levels: steps.levels, art, profile: steps.profile })
    })
}

fn art_of(made: &[Derivative], wanted: &Wanted<'_>, room: (u32, u32)) -> Result<Art, PixelError> {
    let width = art_width(wanted.probe, wanted.widths, room);
    let from = made.iter().find(|one| Some(one.width) == width).ok_or_else(|| PixelError::broken("no width is wanted"))?;
    decode_art(&from.bytes, room)
}

/// The bytes of memory that [`derive()`] needs at its peak, for a budget that bounds how many scans run at once. With tiles it
/// holds all pixels, the level above, and the tiles of a level.
pub(crate) fn working_memory(probe: &Probe, tiles: bool) -> u64 {
    (decode::bytes_per_pixel(probe) + if tiles { 2 } else { 0 }) * probe.pixels()
}

/// A decoder that panics has met a broken picture; the build goes on.
fn guarded<T>(work: impl FnOnce() -> Result<T, PixelError>) -> Result<T, PixelError> {
    calm(work).unwrap_or_else(|| Err(PixelError::broken("its data led the decoder astray")))
}
