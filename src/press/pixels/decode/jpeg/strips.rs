//! Rows of units on their way to the planes: cropped, and chroma brought to half size.

use super::frame::Frame;
use crate::press::pixels::planes::Planes;
use crate::press::pixels::pool::Bytes;

/// A row of units of one component.
pub(super) struct Strip {
    pub(super) samples: Vec<u8>,
    /// Samples in a row, with padding.
    pub(super) stride: usize,
    /// Samples across that are not padding, and rows of the whole component.
    size: (usize, usize),
    /// Rows of samples in a strip.
    rows: usize,
}

/// The picture while it is drawn.
pub(super) struct Canvas {
    pub(super) strips: Vec<Strip>,
    width: usize,
    height: usize,
    /// Rows of luma in a strip.
    rows: usize,
    kind: Kind,
}

enum Kind {
    Grey(Bytes),
    Colour { luma: Bytes, chroma: [Bytes; 2] },
    Rgb(Bytes),
}

impl Canvas {
    pub(super) fn new(frame: &Frame, rgb: bool) -> Self {
        let (width, height) = (frame.width, frame.height);
        let strips = frame.components.iter().map(|one| {
            let (stride, rows) = (frame.units.0 * one.samples.0 * 8, one.samples.1 * 8);
            let size = ((width * one.samples.0).div_ceil(frame.most.0), (height * one.samples.1).div_ceil(frame.most.1));
            Strip { samples: vec![0; stride * rows], stride, size, rows }
        });
        let size = width.div_ceil(2) * height.div_ceil(2);
        let kind = match frame.components.len() {
            1 => Kind::Grey(Bytes::stale(width * height)),
            _ if rgb => Kind::Rgb(Bytes::stale(width * height * 3)),
            _ => Kind::Colour { luma: Bytes::stale(width * height), chroma: [Bytes::stale(size), Bytes::stale(size)] },
        };
        Self { strips: strips.collect(), width, height, rows: frame.most.1 * 8, kind }
    }

    /// Moves the strips, which hold the given row of units, to where they belong.
    pub(super) fn emit(&mut self, row: usize) {
        let (width, rows, strips) = (self.width, self.rows, &self.strips);
        let lines = row * rows..((row + 1) * rows).min(self.height);
        match &mut self.kind {
            Kind::Grey(luma) => strips[0].scaled(row, (&mut luma[lines.start * width..lines.end * width], width), rows),
            Kind::Colour { luma, chroma } => {
                strips[0].scaled(row, (&mut luma[lines.start * width..lines.end * width], width), rows);
                let half = width.div_ceil(2);
                for (strip, plane) in strips[1..].iter().zip(chroma) {
                    let part = &mut plane[lines.start / 2 * half..lines.end.div_ceil(2) * half];
                    strip.scaled(row, (part, half), rows / 2);
                }
            }
            Kind::Rgb(pixels) => {
                let mut channel = vec![0; lines.len() * width];
                for (number, strip) in strips.iter().enumerate() {
                    strip.scaled(row, (&mut channel, width), rows);
                    let pixels = pixels[lines.start * width * 3..lines.end * width * 3].chunks_exact_mut(3);
                    pixels.zip(&channel).for_each(|(pixel, level)| pixel[number] = *level);
                }
            }
        }
    }

    pub(super) fn planes(self) -> Planes {
        let (width, height) = (self.width as u32, self.height as u32);
        match self.kind {
            Kind::Grey(luma) => Planes::grey(width, height, luma),
            Kind::Colour { luma, chroma } => Planes { width, height, luma, chroma: Some(chroma) },
            Kind::Rgb(pixels) => Planes::from_lent_rgb(width, height, pixels),
        }
    }
}

impl Strip {
    /// The samples at the size of `lines` (whose rows have `width` samples), where a whole strip would give `full` rows.
    fn scaled(&self, row: usize, (lines, width): (&mut [u8], usize), full: usize) {
        let first = row * self.rows;
        let last = self.size.1 - 1 - first;
        for (y, line) in lines.chunks_exact_mut(width).enumerate() {
            let upper = y * self.rows / full;
            let lower = ((y + 1) * self.rows / full).clamp(upper + 1, upper + 2) - 1;
            let (upper, lower) = (self.line(upper.min(last)), self.line(lower.min(last)));
            if width == self.size.0 && std::ptr::eq(upper, lower) {
                line.copy_from_slice(upper);
            } else if width == self.size.0 {
                line.iter_mut().zip(upper.iter().zip(lower)).for_each(|(to, (a, b))| *to = a.midpoint(*b));
            } else if width == self.size.0.div_ceil(2) {
                average(upper, lower, line);
            } else {
                line.iter_mut()
                    .enumerate()
                    .for_each(|(x, to)| *to = upper[x * self.size.0 / width].midpoint(lower[x * self.size.0 / width]));
            }
        }
    }

    fn line(&self, y: usize) -> &[u8] {
        &self.samples[y * self.stride..][..self.size.0]
    }
}

/// Two by two samples to one; a last column without a neighbour stands for two.
fn average(upper: &[u8], lower: &[u8], line: &mut [u8]) {
    let mean = |samples: [u8; 4]| ((samples.into_iter().map(u16::from).sum::<u16>() + 2) >> 2) as u8;
    let ((up, up_rest), (low, low_rest)) = (upper.as_chunks::<2>(), lower.as_chunks::<2>());
    for (to, (up, low)) in line.iter_mut().zip(up.iter().zip(low)) {
        *to = mean([up[0], up[1], low[0], low[1]]);
    }
    if let (Some(to), [up], [low]) = (line.last_mut(), up_rest, low_rest) {
        *to = up.midpoint(*low);
    }
}
