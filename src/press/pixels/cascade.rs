//! The order of the work: shrink to the largest size, turn, convert colour, then each width from the one above it.
//!
//! Where there are tiles the largest size is all that is published, its levels are cut one after the other, and the widths
//! begin at the smallest level that holds them: so they have the same bytes whether the tiles are wanted now or later.

use crate::collection::model::scan::{Probe, scaled_height};
use crate::press::pixels::decode::Decoded;
use crate::press::pixels::planes::{Crop, Planes};
use crate::press::pixels::resize::Shrinker;
use crate::press::pixels::tiles::{self, Level};
use crate::press::pixels::{PixelError, Profile, Wanted, colour, mark, turn};
use crate::site::images::pyramid::Pyramid;

/// What comes of one decode.
pub(super) struct Steps {
    /// The planes of every width, largest first.
    pub(super) widths: Vec<Planes>,
    /// The planes of the parts, part after part, in the order of their sizes.
    pub(super) regions: Vec<Planes>,
    /// The tiles of every level, where they are wanted, finest first.
    pub(super) levels: Vec<Level>,
    pub(super) profile: Profile,
}

/// Walks from the source to its smallest width.
pub(super) fn run(decoded: Decoded, wanted: &Wanted<'_>) -> Result<Steps, PixelError> {
    let mut shrinker = Shrinker::new();
    let (full, most) = (wanted.size, *wanted.widths.last().ok_or_else(|| PixelError::broken("no width is wanted"))?);
    let sized = |width: u32| (width, scaled_height(full.0, full.1, width));
    let first = if wanted.pyramid.is_some() { full } else { sized(most) };
    let planes = largest(decoded.planes, wanted.probe, first, &mut shrinker);
    let (mut planes, profile) = colour::to_srgb(planes, &decoded.colours, &mut shrinker);
    if let Some(mask) = wanted.mark {
        mark::lay(&mut planes, mask);
    }
    let regions = cut(&planes, wanted, &mut shrinker);
    let (widest, levels) = match wanted.pyramid {
        Some(pyramid) => climb(planes, pyramid, sized(most), (wanted, &mut shrinker))?,
        None => (planes, Vec::new()),
    };
    let mut widths = vec![widest];
    for width in wanted.widths.iter().rev().skip(1) {
        let (width, height) = sized(*width);
        let above = widths.last().expect("the widest stands first");
        widths.push(shrinker.planes(above, width, height));
    }
    Ok(Steps { widths, regions, levels, profile })
}

/// The parts that are pictures of their own, out of the largest picture: each at its widest, and from there down.
fn cut(planes: &Planes, wanted: &Wanted<'_>, shrinker: &mut Shrinker) -> Vec<Planes> {
    let (across, down) = (f64::from(planes.width) / f64::from(wanted.size.0), f64::from(planes.height) / f64::from(wanted.size.1));
    let mut all = Vec::new();
    for region in wanted.regions {
        let part = region.part;
        let (x, y) = (f64::from(part.x) * across, f64::from(part.y) * down);
        let width = (f64::from(part.width) * across).min(f64::from(planes.width) - x);
        let crop = Crop { x, y, width, height: (f64::from(part.height) * down).min(f64::from(planes.height) - y) };
        let mut own: Vec<Planes> = Vec::with_capacity(region.sizes.len());
        for size in region.sizes.iter().rev() {
            own.push(match own.last() {
                Some(above) => shrinker.planes(above, size.0, size.1),
                None => shrinker.planes_of_part(planes, crop, *size),
            });
        }
        all.extend(own.into_iter().rev());
    }
    all
}

/// Goes up the levels of a pyramid: gives the picture at `size`, from the smallest level that holds it, and the tiles where they
/// are wanted.
fn climb(
    full: Planes,
    pyramid: &Pyramid,
    size: (u32, u32),
    (wanted, shrinker): (&Wanted<'_>, &mut Shrinker),
) -> Result<(Planes, Vec<Level>), PixelError> {
    let (mut level, mut widest, mut levels) = (full, None, Vec::new());
    for factor in &pyramid.factors {
        if wanted.tiles {
            levels.push(tiles::cut(&level, pyramid, *factor, wanted.quality)?);
        }
        if widest.is_none() && pyramid.level(factor * 2).0 < size.0 {
            widest = Some(shrinker.planes(&level, size.0, size.1));
        }
        if widest.is_some() && !wanted.tiles {
            break;
        }
        level = tiles::halved(&level);
    }
    Ok((widest.unwrap_or(level), levels))
}

/// Shrinks the source before it is turned: fewer pixels to move.
fn largest(source: Planes, probe: &Probe, shown: (u32, u32), shrinker: &mut Shrinker) -> Planes {
    let stored = if probe.orientation >= 5 { (shown.1, shown.0) } else { shown };
    let planes = if stored == (source.width, source.height) { source } else { shrinker.planes(&source, stored.0, stored.1) };
    turn::upright(planes, probe.orientation)
}
