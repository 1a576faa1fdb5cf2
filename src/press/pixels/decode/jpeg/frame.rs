//! What the markers of a JPEG say: frame, tables, colour, profile; and which scans follow.

use std::rc::Rc;

use super::huffman::Table;
use crate::press::pixels::PixelError;

/// One component of the picture.
pub(super) struct Component {
    pub(super) id: u8,
    /// Samples across and down in a unit of the frame, 1 to 4.
    pub(super) samples: (usize, usize),
    /// The number of its quantiser table.
    quantiser: usize,
    /// The table, as it stood when the component's first scan began.
    pub(super) quantisers: Option<[u16; 64]>,
    /// Blocks across and down that are not padding.
    pub(super) blocks: (usize, usize),
}

/// The frame header.
pub(super) struct Frame {
    pub(super) progressive: bool,
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) components: Vec<Component>,
    /// The largest sampling factors.
    pub(super) most: (usize, usize),
    /// Units across and down.
    pub(super) units: (usize, usize),
}

/// One scan header.
pub(super) struct Scan {
    /// The component, its DC and its AC table.
    pub(super) parts: Vec<(usize, usize, usize)>,
    /// First and last coefficient.
    pub(super) band: (usize, usize),
    /// Bits below which coefficients are not known before and after this scan.
    pub(super) bits: (u32, u32),
}

/// What has been read so far.
#[derive(Default)]
pub(super) struct Head {
    pub(super) frame: Option<Frame>,
    pub(super) dc: [Option<Rc<Table>>; 4],
    pub(super) ac: [Option<Rc<Table>>; 4],
    quantisers: [Option<[u16; 64]>; 4],
    /// Units between restart markers; 0 without.
    pub(super) restart: usize,
    jfif: bool,
    adobe: Option<u8>,
    /// Parts of the colour profile, by their number.
    icc: Vec<(u8, Vec<u8>)>,
}

impl Head {
    /// Takes one segment.
    pub(super) fn take(&mut self, marker: u8, body: &[u8]) -> Result<(), PixelError> {
        match marker {
            0xc0..=0xc2 => self.frame = Some(frame(marker == 0xc2, body)?),
            0xc4 => self.tables(body).ok_or_else(|| PixelError::broken("its code tables are damaged"))?,
            0xdb => self.quantisers(body).ok_or_else(|| PixelError::broken("its quantiser tables are damaged"))?,
            0xdd => self.restart = body.first_chunk().map_or(0, |pair| u16::from_be_bytes(*pair).into()),
            0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => return Err(PixelError::unsupported("a JPEG of an unusual kind")),
            0xe0 => self.jfif |= body.starts_with(b"JFIF\0"),
            0xe2 if body.starts_with(b"ICC_PROFILE\0") && body.len() > 14 => self.icc.push((body[12], body[14..].to_vec())),
            0xee if body.starts_with(b"Adobe") => self.adobe = body.get(11).copied(),
            _ => {}
        }
        Ok(())
    }

    /// The embedded profile, its parts in order.
    pub(super) fn profile(&mut self) -> Option<Vec<u8>> {
        self.icc.sort_by_key(|(number, _)| *number);
        (!self.icc.is_empty()).then(|| self.icc.iter().flat_map(|(_, part)| part).copied().collect())
    }

    /// Whether three components are red, green and blue, by libjpeg's rules.
    pub(super) fn is_rgb(&self, frame: &Frame) -> bool {
        let ids: Vec<u8> = frame.components.iter().map(|one| one.id).collect();
        match self.adobe {
            _ if self.jfif => false,
            Some(transform) => transform == 0,
            None => ids == *b"RGB",
        }
    }

    /// A scan header; components of their first scan take their quantisers.
    pub(super) fn scan(&mut self, body: &[u8]) -> Result<Scan, PixelError> {
        let wrong = || PixelError::broken("a scan header is damaged");
        let frame = self.frame.as_mut().ok_or_else(wrong)?;
        let count = usize::from(*body.first().ok_or_else(wrong)?);
        let ([first, last, bits], true) = (*body.get(1 + count * 2..).and_then(<[u8]>::first_chunk).ok_or_else(wrong)?, count > 0) else {
            return Err(wrong());
        };
        let mut parts = Vec::with_capacity(count);
        for pair in body[1..1 + count * 2].chunks_exact(2) {
            let number = frame.components.iter().position(|one| one.id == pair[0]).ok_or_else(wrong)?;
            if parts.iter().any(|(known, _, _)| *known == number) {
                return Err(wrong());
            }
            parts.push((number, usize::from(pair[1] >> 4), usize::from(pair[1] & 15)));
            let component = &mut frame.components[number];
            if component.quantisers.is_none() {
                component.quantisers = self.quantisers.get(component.quantiser).copied().flatten();
            }
        }
        let (band, bits) = if frame.progressive {
            ((usize::from(first), usize::from(last)), (u32::from(bits >> 4), u32::from(bits & 15)))
        } else {
            ((0, 63), (0, 0))
        };
        let sound = band.0 <= band.1 && band.1 < 64 && bits.0 < 14 && bits.1 < 14 && (bits.0 == 0 || bits.0 == bits.1 + 1);
        let sound = sound && (!frame.progressive || if band.0 == 0 { band.1 == 0 } else { count == 1 });
        if sound { Ok(Scan { parts, band, bits }) } else { Err(wrong()) }
    }

    fn tables(&mut self, mut body: &[u8]) -> Option<()> {
        while let Some((head, rest)) = body.split_first() {
            let (counts, rest) = rest.split_first_chunk::<16>()?;
            let total = counts.iter().map(|count| usize::from(*count)).sum::<usize>();
            let (symbols, rest) = rest.split_at_checked(total)?;
            let table = Some(Rc::new(Table::new(counts, symbols)?));
            *(if head >> 4 == 0 { &mut self.dc } else { &mut self.ac }).get_mut(usize::from(head & 15))? = table;
            body = rest;
        }
        Some(())
    }

    fn quantisers(&mut self, mut body: &[u8]) -> Option<()> {
        while let Some((head, rest)) = body.split_first() {
            let size = if head >> 4 == 0 { 1 } else { 2 };
            let (numbers, rest) = rest.split_at_checked(64 * size)?;
            let table = std::array::from_fn(|at| numbers[at * size..][..size].iter().fold(0, |sum, byte| sum << 8 | u16::from(*byte)));
            *self.quantisers.get_mut(usize::from(head & 15))? = Some(table);
            body = rest;
        }
        Some(())
    }
}

fn frame(progressive: bool, body: &[u8]) -> Result<Frame, PixelError> {
    let wrong = || PixelError::broken("its frame header is damaged");
    let ([depth, h1, h0, w1, w0, count], rest) = body.split_first_chunk().ok_or_else(wrong)?;
    let (height, width) = (usize::from(*h1) << 8 | usize::from(*h0), usize::from(*w1) << 8 | usize::from(*w0));
    if *depth != 8 {
        return Err(PixelError::unsupported("a JPEG of 12 bits"));
    }
    if *count == 4 {
        return Err(PixelError::unsupported("a JPEG in CMYK"));
    }
    if !matches!(count, 1 | 3) || width == 0 || height == 0 || rest.len() < usize::from(*count) * 3 {
        return Err(wrong());
    }
    let mut components = Vec::new();
    for part in rest.chunks_exact(3).take((*count).into()) {
        // A lone component is stored block by block, whatever its factors say.
        let samples = if *count == 1 { (1, 1) } else { (usize::from(part[1] >> 4), usize::from(part[1] & 15)) };
        if !(1..=4).contains(&samples.0) || !(1..=4).contains(&samples.1) {
            return Err(wrong());
        }
        components.push(Component { id: part[0], samples, quantiser: part[2].into(), quantisers: None, blocks: (0, 0) });
    }
    let largest = |of: fn(&Component) -> usize| components.iter().map(of).max().unwrap_or(1);
    let most = (largest(|one| one.samples.0), largest(|one| one.samples.1));
    for one in &mut components {
        let blocks = |size: usize, samples: usize, most: usize| (size * samples).div_ceil(most).div_ceil(8);
        one.blocks = (blocks(width, one.samples.0, most.0), blocks(height, one.samples.1, most.1));
    }
    let units = (width.div_ceil(8 * most.0), height.div_ceil(8 * most.1));
    Ok(Frame { progressive, width, height, components, most, units })
}
