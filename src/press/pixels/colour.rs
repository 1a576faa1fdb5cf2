//! Embedded colour profiles to sRGB, at the size of the largest derivative: a tenth of the work of the source.
//!
//! Inks become lights at once, at full size: the planes know no inks. Without a profile they are taken for those of the press
//! that libvips assumes, too (`press.icc`: "Chemical proof" by Graeme W. Gill, public domain; its tables towards Lab only).

use std::sync::Arc;

use moxcms::{ColorProfile, DataColorSpace, Layout, RenderingIntent, ToneReprCurve, TransformExecutor, TransformOptions};

use crate::press::pixels::decode::Colours;
use crate::press::pixels::planes::Planes;
use crate::press::pixels::pool::Bytes;
use crate::press::pixels::resize::Shrinker;
use crate::press::pixels::{PixelError, Profile};

/// A profile that moves no colour by more than this many levels is sRGB under another name.
const SAME: u8 = 1;

/// The press that is assumed of inks without a profile.
const PRESS: &[u8] = include_bytes!("press.icc");

/// The planes in sRGB, and what became of the profile.
pub(super) fn to_srgb(planes: Planes, colours: &Colours, shrinker: &mut Shrinker) -> (Planes, Profile) {
    let icc = match colours {
        Colours::Embedded(icc) => icc,
        Colours::Srgb(profile) => return (planes, *profile),
    };
    let Ok(profile) = ColorProfile::new_from_slice(icc) else { return (planes, Profile::Ignored) };
    match (profile.color_space, planes.chroma.is_some()) {
        (DataColorSpace::Gray, false) => grey(planes, &profile),
        (DataColorSpace::Rgb, true) => rgb(planes, &profile, shrinker),
        _ => (planes, Profile::Ignored),
    }
}

/// The intents in the order in which they are tried: a profile of tables need not have all of them.
const INTENTS: [RenderingIntent; 2] = [RenderingIntent::RelativeColorimetric, RenderingIntent::Perceptual];

/// From a profile to sRGB, by the first intent that it has.
fn transform(profile: &ColorProfile, layout: Layout) -> Option<Arc<dyn TransformExecutor<u8> + Send + Sync>> {
    let target = ColorProfile::new_srgb();
    let with = |rendering_intent| {
        let options = TransformOptions { rendering_intent, ..TransformOptions::default() };
        profile.create_transform_8bit(layout, &target, Layout::Rgb, options).ok()
    };
    INTENTS.into_iter().find_map(with)
}

/// Interleaved inks, 0 for none, as interleaved red, green and blue, and what became of the profile.
pub(super) fn from_inks(inks: &[u8], icc: Option<&[u8]>) -> Result<(Vec<u8>, Profile), PixelError> {
    // moxcms lays out four inks as it does red, green, blue and alpha.
    let of = |icc: &[u8]| {
        let profile = ColorProfile::new_from_slice(icc).ok().filter(|profile| profile.color_space == DataColorSpace::Cmyk)?;
        transform(&profile, Layout::Rgba)
    };
    let (used, fate) = match icc.map(of) {
        Some(Some(embedded)) => (Some(embedded), Profile::Converted),
        Some(None) => (of(PRESS), Profile::Ignored),
        None => (of(PRESS), Profile::Srgb),
    };
    let mut pixels = vec![0; inks.len() / 4 * 3];
    used.ok_or_else(|| PixelError::unsupported("inks"))?.transform(inks, &mut pixels).map_err(PixelError::broken)?;
    Ok((pixels, fate))
}

fn rgb(planes: Planes, profile: &ColorProfile, shrinker: &mut Shrinker) -> (Planes, Profile) {
    let Some(transform) = transform(profile, Layout::Rgb) else { return (planes, Profile::Ignored) };
    let sample = sample_colours();
    let mut moved = vec![0; sample.len()];
    if transform.transform(&sample, &mut moved).is_err() {
        return (planes, Profile::Ignored);
    }
    if sample.iter().zip(&moved).all(|(before, after)| before.abs_diff(*after) <= SAME) {
        return (planes, Profile::Srgb);
    }
    let source = planes.to_rgb(planes.width, planes.height, shrinker);
    let mut converted = Bytes::stale(source.len());
    match transform.transform(&source, &mut converted) {
        Ok(()) => (Planes::from_lent_rgb(planes.width, planes.height, converted), Profile::Converted),
        Err(_) => (planes, Profile::Ignored),
    }
}

/// A grid of colours through the whole cube.
fn sample_colours() -> Vec<u8> {
    let steps = [0, 32, 64, 96, 128, 160, 192, 224, 255];
    let mut colours = Vec::with_capacity(steps.len().pow(3) * 3);
    for red in steps {
        for green in steps {
            for blue in steps {
                colours.extend_from_slice(&[red, green, blue]);
            }
        }
    }
    colours
}

/// Grey has but 256 colours: a table of them is converted, then looked up.
fn grey(mut planes: Planes, profile: &ColorProfile) -> (Planes, Profile) {
    let Some(Ok(curve)) = profile.gray_trc.as_ref().map(ToneReprCurve::make_linear_evaluator) else {
        return (planes, Profile::Ignored);
    };
    // The curve tells luminance, or the lightness of Lab.
    let luminance = |level: u8| match profile.pcs {
        DataColorSpace::Lab => luminance(curve.evaluate_value(f32::from(level) / 255.0)),
        _ => curve.evaluate_value(f32::from(level) / 255.0),
    };
    let table: Vec<u8> = (0..=255).map(|level| srgb(luminance(level))).collect();
    if (0..=255_u8).zip(&table).all(|(before, after)| before.abs_diff(*after) <= SAME) {
        return (planes, Profile::Srgb);
    }
    for level in planes.luma.iter_mut() {
        *level = table[usize::from(*level)];
    }
    (planes, Profile::Converted)
}

/// Luminance of a lightness, both from 0 to 1 (CIE 1976).
fn luminance(lightness: f32) -> f32 {
    let root = (lightness * 100.0 + 16.0) / 116.0;
    if root > 6.0 / 29.0 { root.powi(3) } else { lightness * 100.0 / 903.3 }
}

/// The sRGB level of a luminance (IEC 61966-2-1).
fn srgb(luminance: f32) -> u8 {
    let luminance = luminance.clamp(0.0, 1.0);
    let level = if luminance <= 0.003_130_8 { luminance * 12.92 } else { 1.055 * luminance.powf(1.0 / 2.4) - 0.055 };
    (level * 255.0).round() as u8
}
