//! Embedded colour profiles to sRGB, at the size of the largest derivative: a tenth of the work of the source.

use moxcms::{ColorProfile, DataColorSpace, Layout, RenderingIntent, ToneReprCurve, TransformOptions};

use crate::press::pixels::Profile;
use crate::press::pixels::planes::Planes;
use crate::press::pixels::pool::Bytes;
use crate::press::pixels::resize::Shrinker;

/// A profile that moves no colour by more than this many levels is sRGB under another name.
const SAME: u8 = 1;

/// The planes in sRGB, and what became of the profile.
pub(super) fn to_srgb(planes: Planes, icc: Option<&[u8]>, shrinker: &mut Shrinker) -> (Planes, Profile) {
    let Some(icc) = icc else { return (planes, Profile::Srgb) };
    let Ok(profile) = ColorProfile::new_from_slice(icc) else { return (planes, Profile::Ignored) };
    match (profile.color_space, planes.chroma.is_some()) {
        (DataColorSpace::Gray, false) => grey(planes, &profile),
        (DataColorSpace::Rgb, true) => rgb(planes, &profile, shrinker),
        _ => (planes, Profile::Ignored),
    }
}

/// The intents in the order in which they are tried: a profile of tables need not have all of them.
const INTENTS: [RenderingIntent; 2] = [RenderingIntent::RelativeColorimetric, RenderingIntent::Perceptual];

fn rgb(planes: Planes, profile: &ColorProfile, shrinker: &mut Shrinker) -> (Planes, Profile) {
    let target = ColorProfile::new_srgb();
    let with = |rendering_intent| {
        let options = TransformOptions { rendering_intent, ..TransformOptions::default() };
        profile.create_transform_8bit(Layout::Rgb, &target, Layout::Rgb, options).ok()
    };
    let Some(transform) = INTENTS.into_iter().find_map(with) else { return (planes, Profile::Ignored) };
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
