//! Embedded colour profiles to sRGB, at the size of the largest derivative: a tenth of the work of the source.

use moxcms::{ColorProfile, DataColorSpace, Layout, RenderingIntent, TransformOptions};

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

fn options() -> TransformOptions {
    TransformOptions { rendering_intent: RenderingIntent::RelativeColorimetric, ..TransformOptions::default() }
}

fn rgb(planes: Planes, profile: &ColorProfile, shrinker: &mut Shrinker) -> (Planes, Profile) {
    let target = ColorProfile::new_srgb();
    let Ok(transform) = profile.create_transform_8bit(Layout::Rgb, &target, Layout::Rgb, options()) else {
        return (planes, Profile::Ignored);
    };
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
    let target = ColorProfile::new_srgb();
    let Ok(transform) = profile.create_transform_8bit(Layout::Gray, &target, Layout::Rgb, options()) else {
        return (planes, Profile::Ignored);
    };
    let levels: Vec<u8> = (0..=255).collect();
    let mut converted = vec![0; 256 * 3];
    if transform.transform(&levels, &mut converted).is_err() {
        return (planes, Profile::Ignored);
    }
    let table: Vec<u8> = converted.chunks_exact(3).map(|colour| colour[1]).collect();
    if levels.iter().zip(&table).all(|(before, after)| before.abs_diff(*after) <= SAME) {
        return (planes, Profile::Srgb);
    }
    for level in planes.luma.iter_mut() {
        *level = table[usize::from(*level)];
    }
    (planes, Profile::Converted)
}
