//! One page of a PDF, drawn at the size of the largest derivative on white paper.
//!
//! A page of which a picture cannot be read is no page: it would be shown with a hole.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use hayro::hayro_interpret::util::TransformExt;
use hayro::hayro_interpret::{InterpreterSettings, InterpreterWarning};
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::page::Page;
use hayro::kurbo::Affine;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::vello_cpu::{Pixmap, RasterizerSettings, RenderContext, Resources, TargetInit};
use hayro::{RenderCache, RenderSettings, render_into};

use super::{Colours, Decoded};
use crate::collection::model::placed::Placed;
use crate::collection::model::scan::{Probe, scaled_height};
use crate::collection::read;
use crate::press::pixels::planes::Planes;
use crate::press::pixels::{PixelError, Profile};

/// A PDF whose tables are read; clones share them.
#[derive(Clone)]
pub(crate) struct Document(Arc<Pdf>);

impl fmt::Debug for Document {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_tuple("Document").field(&self.0.len()).finish()
    }
}

impl Document {
    /// Reads the tables of a PDF.
    ///
    /// # Errors
    /// [`PixelError::Broken`] when it has none.
    pub(crate) fn open(bytes: Vec<u8>) -> Result<Self, PixelError> {
        Pdf::new(bytes).map(|pdf| Self(Arc::new(pdf))).map_err(|_| PixelError::broken("no pages can be found in it"))
    }

    /// Where the words of a page stand.
    pub(crate) fn placed(&self, probe: &Probe) -> Placed {
        read::placed_in_pdf(&mut read::Pages::of(&self.0), probe)
    }
}

/// Draws the page of a PDF that `probe` names, `width` pixels across.
pub(super) fn decode(document: &Document, probe: &Probe, width: u32) -> Result<Decoded, PixelError> {
    let page = document.0.pages().get(probe.page as usize).ok_or_else(|| PixelError::broken("it has fewer pages than its header said"))?;
    let width = width.min(probe.width);
    let height = scaled_height(probe.width, probe.height, width);
    let small = |size: u32| u16::try_from(size).map_err(|_| PixelError::unsupported("a page of this size"));
    let drawn = draw(page, (small(width)?, small(height)?))?;
    let pixels = drawn.data().iter().flat_map(|pixel| [pixel.r, pixel.g, pixel.b]).collect();
    Ok(Decoded { planes: Planes::from_rgb(width, height, pixels), colours: Colours::Srgb(Profile::Srgb) })
}

fn draw(page: &Page<'_>, (width, height): (u16, u16)) -> Result<Pixmap, PixelError> {
    let holes = Arc::new(AtomicBool::new(false));
    let told = Arc::clone(&holes);
    let warning_sink = Arc::new(move |warning| {
        if matches!(warning, InterpreterWarning::ImageDecodeFailure) {
            told.store(true, Ordering::Relaxed);
        }
    });
    let settings = InterpreterSettings { warning_sink, ..InterpreterSettings::default() };
    let (across, down) = page.render_dimensions();
    let scale = Affine::scale_non_uniform(f64::from(width) / f64::from(across), f64::from(height) / f64::from(down));
    let mut context = RenderContext::new(width, height);
    // Hinting is for screens of few pixels; a page is looked into.
    let how = RenderSettings { hinting: false, ..RenderSettings::default() };
    render_into(page, &RenderCache::new(), &settings, &how, &mut context, scale * page.initial_transform(true).to_kurbo());
    context.flush();
    if holes.load(Ordering::Relaxed) {
        return Err(PixelError::broken("a picture on one of its pages cannot be read"));
    }
    let mut pixmap = Pixmap::new(width, height);
    let paper = RasterizerSettings { target_init: TargetInit::Clear(WHITE), ..RasterizerSettings::default() };
    context.render_with(&mut pixmap, &mut Resources::default(), paper);
    Ok(pixmap)
}
