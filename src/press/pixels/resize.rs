//! Resizing of 8-bit planes, the only pixel type: each further type costs half a minute of compiling.

use std::ops::Deref;

use fast_image_resize::images::{TypedImage, TypedImageRef};
use fast_image_resize::pixels::U8;
use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};

use crate::press::pixels::planes::{Crop, Planes, half};
use crate::press::pixels::pool::{self, Bytes};

/// Chroma is shrunk with a third of the taps that luma gets (Lanczos with three lobes): it has half the detail, and the eye a quarter.
const CHROMA: FilterType = FilterType::Hamming;

/// Resizes planes and keeps the scratch memory between them.
pub(super) struct Shrinker(Resizer);

impl Drop for Shrinker {
    fn drop(&mut self) {
        pool::give_back(std::mem::take(&mut self.0));
    }
}

/// Pixels that were resized, or did not need to be.
pub(super) enum Resized<'a> {
    /// Size and part were the plane's own.
    Same(&'a [u8]),
    /// New pixels.
    New(Bytes),
}

impl Deref for Resized<'_> {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        match self {
            Self::Same(bytes) => bytes,
            Self::New(bytes) => bytes,
        }
    }
}

impl Shrinker {
    pub(super) fn new() -> Self {
        Self(pool::resizer())
    }

    /// The planes at another size.
    pub(super) fn planes(&mut self, planes: &Planes, width: u32, height: u32) -> Planes {
        let luma = self.whole(&planes.luma, (planes.width, planes.height), (width, height), FilterType::Lanczos3);
        let from = (half(planes.width), half(planes.height));
        let to = (half(width), half(height));
        let chroma = planes.chroma.as_ref().map(|planes| planes.each_ref().map(|one| self.whole(one, from, to, CHROMA)));
        Planes { width, height, luma, chroma }
    }

    /// A part of the planes at another size.
    pub(super) fn planes_of_part(&mut self, planes: &Planes, part: Crop, (width, height): (u32, u32)) -> Planes {
        let of = |filter: FilterType, part: Crop| {
            ResizeOptions::new().resize_alg(ResizeAlg::Convolution(filter)).crop(part.x, part.y, part.width, part.height)
        };
        let luma = self.convolve(&planes.luma, (planes.width, planes.height), (width, height), of(FilterType::Lanczos3, part));
        let (from, to) = ((half(planes.width), half(planes.height)), (half(width), half(height)));
        let small = part.halved();
        // Where the size is odd, chroma has a last pixel that reaches beyond the part.
        let small =
            Crop { width: small.width.min(f64::from(from.0) - small.x), height: small.height.min(f64::from(from.1) - small.y), ..small };
        let chroma = planes.chroma.as_ref().map(|planes| planes.each_ref().map(|one| self.convolve(one, from, to, of(CHROMA, small))));
        Planes { width, height, luma, chroma }
    }

    /// One plane at another size.
    fn whole(&mut self, plane: &[u8], from: (u32, u32), to: (u32, u32), filter: FilterType) -> Bytes {
        let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(filter));
        self.convolve(plane, from, to, options)
    }

    /// One plane at another size, each pixel the mean of those it stands for.
    pub(super) fn mean(&mut self, plane: &[u8], from: (u32, u32), to: (u32, u32)) -> Bytes {
        self.whole(plane, from, to, FilterType::Box)
    }

    /// A part of a plane at another size; as it is when part and size are the plane's own.
    pub(super) fn part<'a>(&mut self, plane: &'a [u8], from: (u32, u32), part: Crop, to: (u32, u32)) -> Resized<'a> {
        if from == to && part == Crop::whole(from) {
            return Resized::Same(plane);
        }
        let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
        Resized::New(self.convolve(plane, from, to, options.crop(part.x, part.y, part.width, part.height)))
    }

    fn convolve(&mut self, plane: &[u8], from: (u32, u32), to: (u32, u32), options: ResizeOptions) -> Bytes {
        let source = TypedImageRef::<U8>::from_buffer(from.0, from.1, plane).expect("a plane has its size");
        let mut pixels = Bytes::stale(to.0 as usize * to.1 as usize);
        let mut target = TypedImage::<U8>::from_buffer(to.0, to.1, &mut pixels).expect("made for this size");
        self.0.resize_typed(&source, &mut target, &options.use_alpha(false)).expect("the part lies within the plane");
        pixels
    }
}
