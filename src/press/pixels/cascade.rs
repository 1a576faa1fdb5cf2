//! The order of the work: shrink to the largest width, turn, convert colour, then each width from the one above it.

use crate::collection::model::scan::{Probe, scaled_height};
use crate::press::pixels::decode::Decoded;
use crate::press::pixels::planes::Planes;
use crate::press::pixels::resize::Shrinker;
use crate::press::pixels::{PixelError, Profile, colour, turn};

/// The planes of every width, largest first.
pub(super) fn run(decoded: Decoded, probe: &Probe, widths: &[u32]) -> Result<(Vec<Planes>, Profile), PixelError> {
    let mut shrinker = Shrinker::new();
    let mut steps: Vec<Planes> = Vec::with_capacity(widths.len());
    let mut profile = Profile::Srgb;
    let mut source = Some(decoded);
    for width in widths.iter().rev() {
        let height = scaled_height(probe.width, probe.height, *width);
        let step = match source.take() {
            Some(decoded) => {
                let planes = largest(decoded.planes, probe, (*width, height), &mut shrinker);
                let (planes, fate) = colour::to_srgb(planes, decoded.icc.as_deref(), &mut shrinker);
                profile = fate;
                planes
            }
            None => {
                let above = steps.last().expect("the largest stands first");
                shrinker.planes(above, *width, height)
            }
        };
        steps.push(step);
    }
    Ok((steps, profile))
}

/// Shrinks the source before it is turned: fewer pixels to move.
fn largest(source: Planes, probe: &Probe, shown: (u32, u32), shrinker: &mut Shrinker) -> Planes {
    let stored = if probe.orientation >= 5 { (shown.1, shown.0) } else { shown };
    let planes = if stored == (source.width, source.height) { source } else { shrinker.planes(&source, stored.0, stored.1) };
    turn::upright(planes, probe.orientation)
}
