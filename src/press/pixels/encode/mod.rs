//! JPEG out of planes: baseline, 4:2:0, no metadata but the XMP packet given.
//!
//! The planes are already as JPEG stores them, so they go to blocks as they are; and the tables are those of the standard, for one
//! pass over the picture costs half of two.

mod entropy;

use entropy::{Book, CHROMA_AC, CHROMA_DC, Code, LUMA_AC, LUMA_DC, Writer};

use crate::press::pixels::PixelError;
use crate::press::pixels::dct::{self, Block, ZIGZAG};
use crate::press::pixels::planes::{Planes, half};

/// Quantisers of luma at quality 50, row by row (ITU-T T.81, table K.1).
const LUMA: [u8; 64] = [
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62, 18, 22,
    37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
];
/// Quantisers of chroma (table K.2): of the first four rows and columns, and every other one.
const CHROMA: [[u8; 4]; 4] = [[17, 18, 24, 47], [18, 21, 26, 66], [24, 26, 56, 99], [47, 66, 99, 99]];
const CHROMA_REST: u8 = 99;

static LUMA_BOOKS: (Book, Book) = (Book::new(&LUMA_DC), Book::new(&LUMA_AC));
static CHROMA_BOOKS: (Book, Book) = (Book::new(&CHROMA_DC), Book::new(&CHROMA_AC));

/// One plane on its way into blocks.
struct Channel<'a> {
    plane: &'a [u8],
    width: usize,
    height: usize,
    divisors: &'a Block,
    books: (&'a Book, &'a Book),
    /// The first coefficient of the block before.
    last: i32,
}

/// The planes as a JPEG file.
pub(super) fn jpeg(planes: &Planes, quality: u8, packet: &[u8]) -> Result<Vec<u8>, PixelError> {
    let (Ok(width), Ok(height)) = (u16::try_from(planes.width), u16::try_from(planes.height)) else {
        return Err(PixelError::unsupported("a picture longer than 65,535 pixels, the most that JPEG can hold,"));
    };
    let chroma = std::array::from_fn(|at| *CHROMA.get(at / 8).and_then(|row| row.get(at % 8)).unwrap_or(&CHROMA_REST));
    let quantisers = [LUMA, chroma].map(|table| scaled(&table, quality));
    let mut bytes = Vec::with_capacity(planes.luma.len() / 4 + packet.len() + 1024);
    head(&mut bytes, (width, height), planes.chroma.is_some(), &quantisers, packet);
    let mut writer = Writer::after(bytes);
    let divisors = quantisers.map(|table| dct::divisors(&table));
    let mut luma = Channel {
        plane: &planes.luma,
        width: width.into(),
        height: height.into(),
        divisors: &divisors[0],
        books: (&LUMA_BOOKS.0, &LUMA_BOOKS.1),
        last: 0,
    };
    match &planes.chroma {
        None => grey(&mut luma, &mut writer),
        Some(planes) => colour(luma, planes, &divisors[1], &mut writer),
    }
    let mut bytes = writer.finish();
    bytes.extend_from_slice(&[0xff, 0xd9]);
    Ok(bytes)
}

fn grey(luma: &mut Channel<'_>, writer: &mut Writer) {
    for y in (0..luma.height).step_by(8) {
        for x in (0..luma.width).step_by(8) {
            luma.block((x, y), writer);
        }
    }
}

fn colour(mut luma: Channel<'_>, planes: &[impl std::ops::Deref<Target = [u8]>; 2], divisors: &Block, writer: &mut Writer) {
    let (width, height) = (half(luma.width as u32) as usize, half(luma.height as u32) as usize);
    let mut chroma =
        planes.each_ref().map(|plane| Channel { plane, width, height, divisors, books: (&CHROMA_BOOKS.0, &CHROMA_BOOKS.1), last: 0 });
    for y in (0..luma.height).step_by(16) {
        for x in (0..luma.width).step_by(16) {
            for (right, down) in [(0, 0), (8, 0), (0, 8), (8, 8)] {
                luma.block((x + right, y + down), writer);
            }
            for channel in &mut chroma {
                channel.block((x / 2, y / 2), writer);
            }
        }
    }
}

impl Channel<'_> {
    /// The block whose upper left sample stands at a place; beyond the edges the last samples go on.
    #[inline(always)]
    fn block(&mut self, (x, y): (usize, usize), writer: &mut Writer) {
        let values = dct::coefficients(self.samples(x, y), self.divisors);
        let first = i32::from(values[0]);
        writer.block(first - self.last, &values, self.books);
        self.last = first;
    }

    #[inline(always)]
    fn samples(&self, x: usize, y: usize) -> [[f32; 8]; 8] {
        let level = |sample: u8| f32::from(sample) - 128.0;
        if x + 8 <= self.width && y + 8 <= self.height {
            return std::array::from_fn(|row| {
                let samples: [u8; 8] = self.plane[(y + row) * self.width + x..][..8].try_into().expect("eight samples");
                samples.map(level)
            });
        }
        std::array::from_fn(|row| {
            let line = (y + row).min(self.height - 1) * self.width;
            std::array::from_fn(|column| level(self.plane[line + (x + column).min(self.width - 1)]))
        })
    }
}

/// Quantisers at a quality from 1 to 100, as libjpeg scales them, in stored order.
fn scaled(table: &[u8; 64], quality: u8) -> [u8; 64] {
    let quality = u32::from(quality.clamp(1, 100));
    let percent = if quality < 50 { 5000 / quality } else { 200 - 2 * quality };
    ZIGZAG.map(|place| ((u32::from(table[usize::from(place)]) * percent + 50) / 100).clamp(1, 255) as u8)
}

/// Everything before the picture data.
fn head(bytes: &mut Vec<u8>, (width, height): (u16, u16), colour: bool, quantisers: &[[u8; 64]; 2], packet: &[u8]) {
    bytes.extend_from_slice(&[0xff, 0xd8]);
    let mut segment = |marker: u8, parts: &[&[u8]]| {
        let length = 2 + parts.iter().map(|part| part.len()).sum::<usize>();
        bytes.extend_from_slice(&[0xff, marker]);
        bytes.extend_from_slice(&u16::try_from(length).expect("a segment holds 64 KB").to_be_bytes());
        parts.iter().for_each(|part| bytes.extend_from_slice(part));
    };
    let kinds = if colour { 2 } else { 1 };
    segment(0xe0, &[b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"]);
    segment(0xe1, &[packet]);
    for (number, table) in (0..).zip(&quantisers[..kinds]) {
        segment(0xdb, &[&[number], table]);
    }
    let components: &[u8] = if colour { &[3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1] } else { &[1, 1, 0x11, 0] };
    segment(0xc0, &[&[8], &height.to_be_bytes(), &width.to_be_bytes(), components]);
    let codes: [(u8, &Code); 4] = [(0x00, &LUMA_DC), (0x10, &LUMA_AC), (0x01, &CHROMA_DC), (0x11, &CHROMA_AC)];
    for (number, code) in &codes[..kinds * 2] {
        segment(0xc4, &[&[*number], &code.counts, code.symbols]);
    }
    let scan: &[u8] = if colour { &[3, 1, 0, 2, 0x11, 3, 0x11] } else { &[1, 1, 0] };
    segment(0xda, &[scan, &[0, 63, 0]]);
}
