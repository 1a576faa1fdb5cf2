//! Resizing of 8-bit planes, the only pixel type: each further type costs half a minute of compiling.

use std::borrow::Cow;

use fast_image_resize::images::{TypedImage, TypedImageRef};
use fast_image_resize::pixels::U8;
use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};

use crate::press::pixels::planes::{Planes, half};

/// Resizes planes and keeps the scratch memory between them.
pub(super) struct Shrinker(Resizer);

impl Shrinker {
    pub(super) fn new() -> Self {
        Self(Resizer::new())
    }

    /// The planes at another size.
    pub(super) fn planes(&mut self, planes: &Planes, width: u32, height: u32) -> Planes {
        let luma = self.plane(&planes.luma, (planes.width, planes.height), (width, height)).into_owned();
        let from = (half(planes.width), half(planes.height));
        let to = (half(width), half(height));
        let chroma = planes.chroma.as_ref().map(|planes| planes.each_ref().map(|one| self.plane(one, from, to).into_owned()));
        Planes { width, height, luma, chroma }
    }

    /// One plane at another size, by Lanczos with three lobes; as it is when the size stays.
    pub(super) fn plane<'a>(&mut self, plane: &'a [u8], from: (u32, u32), to: (u32, u32)) -> Cow<'a, [u8]> {
        if from == to {
            return Cow::Borrowed(plane);
        }
        let source = TypedImageRef::<U8>::from_buffer(from.0, from.1, plane).expect("a plane has its size");
        let mut pixels = vec![0; to.0 as usize * to.1 as usize];
        let mut target = TypedImage::<U8>::from_buffer(to.0, to.1, &mut pixels).expect("made for this size");
        let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3)).use_alpha(false);
        self.0.resize_typed(&source, &mut target, &options).expect("both have the same pixel type and no crop");
        Cow::Owned(pixels)
    }
}
