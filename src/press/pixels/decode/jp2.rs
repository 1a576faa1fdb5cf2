//! JPEG 2000, at the smallest of its own sizes that is wide enough: half the width is a third of the work.
//!
//! Strict: a file that ends early would else come out blurred, without a word.

use hayro_jpeg2000::{ColorSpace, DecodeSettings, DecoderContext, Image};

use super::samples::{Alpha, inks, planes};
use super::{Colours, Decoded};
use crate::collection::model::scan::{Probe, scaled_height};
use crate::press::pixels::PixelError;

/// Decodes a JPEG 2000 source to at least `width` pixels across.
pub(super) fn decode(source: &[u8], probe: &Probe, width: u32) -> Result<Decoded, PixelError> {
    let enough = Some((width, scaled_height(probe.width, probe.height, width)));
    let settings = DecodeSettings { strict: true, target_resolution: enough, ..DecodeSettings::default() };
    let image = Image::new(source, &settings).map_err(PixelError::broken)?;
    let size = (image.width(), image.height());
    if image.color_space().num_channels() + u8::from(image.has_alpha()) != probe.channels || size.0 > probe.width {
        return Err(PixelError::broken("its pixels are not as its header said"));
    }
    let mut context = DecoderContext::default();
    let samples = image.decode(&mut context).map_err(PixelError::broken)?.data_u8();
    let icc = match image.color_space() {
        ColorSpace::Icc { profile, .. } => Some(profile.clone()),
        _ => None,
    };
    if probe.inks {
        return inks(size, &samples, icc.as_deref());
    }
    let planes = planes(size, &samples, probe.channels.into(), Alpha::Straight)?;
    Ok(Decoded { planes, colours: Colours::of(icc) })
}
