//! Progressive pictures, and sequential ones whose components come one after the other: coefficients are gathered first.

use super::SHORT;
use super::bits::{Bits, Entropy};
use super::frame::{Frame, Head, Scan};
use super::huffman::Table;
use super::strips::Canvas;
use crate::press::pixels::PixelError;
use crate::press::pixels::dct::{self, PLACES};

/// A coefficient of which no scan has told anything.
const UNKNOWN: u32 = u32::MAX;

/// All coefficients of a picture.
pub(super) struct Coefficients(Vec<Plane>);

/// The coefficients of one component, block by block in stored order.
struct Plane {
    values: Vec<[i16; 64]>,
    /// Blocks in a row, with padding.
    across: usize,
    /// Bits that are not known yet, of each coefficient.
    missing: [u32; 64],
}

/// What a scan carries from block to block.
struct State<'a> {
    bits: Bits<'a>,
    last: [i32; 4],
    /// Blocks that still end at once.
    ended: u32,
}

impl Coefficients {
    pub(super) fn new(frame: &Frame) -> Self {
        let planes = frame.components.iter().map(|one| {
            let across = frame.units.0 * one.samples.0;
            Plane { values: vec![[0; 64]; across * frame.units.1 * one.samples.1], across, missing: [UNKNOWN; 64] }
        });
        Self(planes.collect())
    }

    /// Takes one scan.
    pub(super) fn scan(&mut self, head: &Head, scan: &Scan, data: &Entropy) -> Result<(), PixelError> {
        let frame = head.frame.as_ref().expect("a scan has its frame");
        for (number, _, _) in &scan.parts {
            for missing in &mut self.0[*number].missing[scan.band.0..=scan.band.1] {
                if scan.bits.0 != 0 && *missing != scan.bits.0 {
                    return Err(PixelError::broken("its scans do not follow each other"));
                }
                *missing = scan.bits.1;
            }
        }
        let alone = (scan.parts.len() == 1).then(|| frame.components[scan.parts[0].0].blocks);
        let (across, down) = alone.unwrap_or(frame.units);
        let each = if head.restart == 0 { usize::MAX } else { head.restart };
        let short = || PixelError::broken(SHORT);
        let mut state = State { bits: data.interval(0).ok_or_else(short)?, last: [0; 4], ended: 0 };
        for unit in 0..across * down {
            if unit > 0 && unit % each == 0 {
                if state.bits.overrun() {
                    return Err(short());
                }
                state = State { bits: data.interval(unit / each).ok_or_else(short)?, last: [0; 4], ended: 0 };
            }
            self.unit(head, scan, (unit % across, unit / across), &mut state).ok_or_else(|| PixelError::broken("its data are damaged"))?;
        }
        if state.bits.overrun() { Err(short()) } else { Ok(()) }
    }

    fn unit(&mut self, head: &Head, scan: &Scan, (x, y): (usize, usize), state: &mut State<'_>) -> Option<()> {
        let frame = head.frame.as_ref()?;
        for (number, dc, ac) in &scan.parts {
            let samples = if scan.parts.len() == 1 { (1, 1) } else { frame.components[*number].samples };
            let (dc, ac) = (head.dc.get(*dc)?.as_deref(), head.ac.get(*ac)?.as_deref());
            let plane = &mut self.0[*number];
            for at in 0..samples.0 * samples.1 {
                let (column, row) = (x * samples.0 + at % samples.0, y * samples.1 + at / samples.0);
                let block = plane.values.get_mut(row * plane.across + column)?;
                let last = &mut state.last[*number];
                match (frame.progressive, scan.band.0, scan.bits.0) {
                    (false, ..) => {
                        first_dc(dc?, &mut state.bits, last, 0, block)?;
                        first_ac(ac?, scan, &mut state.bits, &mut state.ended, block)?;
                    }
                    (true, 0, 0) => first_dc(dc?, &mut state.bits, last, scan.bits.1, block)?,
                    (true, 0, _) => block[0] |= i16::from(state.bits.bit()) << scan.bits.1,
                    (true, _, 0) => first_ac(ac?, scan, &mut state.bits, &mut state.ended, block)?,
                    (true, ..) => refine_ac(ac?, scan, &mut state.bits, &mut state.ended, block)?,
                }
            }
        }
        Some(())
    }

    /// Draws the picture.
    pub(super) fn draw(&self, frame: &Frame, canvas: &mut Canvas) -> Result<(), PixelError> {
        if self.0.iter().any(|plane| plane.missing.iter().any(|bits| *bits != 0)) {
            return Err(PixelError::broken("it ends before its last scan"));
        }
        let mut multipliers = Vec::new();
        for component in &frame.components {
            multipliers.push(dct::multipliers(&component.quantisers.ok_or_else(|| PixelError::broken("a quantiser table is missing"))?));
        }
        for row in 0..frame.units.1 {
            for (number, plane) in self.0.iter().enumerate() {
                let down = frame.components[number].samples.1;
                let strip = &mut canvas.strips[number];
                for at in 0..plane.across * down {
                    let values = &plane.values[row * down * plane.across + at];
                    let known = values.iter().rposition(|value| *value != 0).map_or(1, |last| last + 1);
                    let mut block = [0.0; 64];
                    for (value, (place, by)) in values.iter().zip(PLACES.iter().zip(&multipliers[number])).take(known) {
                        block[usize::from(*place)] = f32::from(*value) * by;
                    }
                    let to = at / plane.across * 8 * strip.stride + at % plane.across * 8;
                    dct::samples(&block, known, &mut strip.samples[to..], strip.stride);
                }
            }
            canvas.emit(row);
        }
        Ok(())
    }
}

fn first_dc(table: &Table, bits: &mut Bits<'_>, last: &mut i32, shift: u32, block: &mut [i16; 64]) -> Option<()> {
    bits.fill_below(32);
    let size = u32::from(table.symbol(bits)?);
    if size > 16 {
        return None;
    }
    *last = last.wrapping_add(bits.signed(size));
    block[0] = (*last << shift) as i16;
    Some(())
}

fn first_ac(table: &Table, scan: &Scan, bits: &mut Bits<'_>, ended: &mut u32, block: &mut [i16; 64]) -> Option<()> {
    if *ended > 0 {
        *ended -= 1;
        return Some(());
    }
    let mut at = scan.band.0.max(1);
    while at <= scan.band.1 {
        bits.fill_below(48);
        let symbol = table.symbol(bits)?;
        let (zeros, size) = (u32::from(symbol >> 4), u32::from(symbol & 15));
        if size == 0 && zeros < 15 {
            *ended = (1 << zeros) - 1 + if zeros > 0 { bits.take(zeros) } else { 0 };
            break;
        }
        at += zeros as usize;
        if size > 0 {
            *block.get_mut(at)? = (bits.signed(size) << scan.bits.1) as i16;
        }
        at += 1;
    }
    Some(())
}

/// One more bit of every coefficient that is known not to be zero, and new ones among them.
fn refine_ac(table: &Table, scan: &Scan, bits: &mut Bits<'_>, ended: &mut u32, block: &mut [i16; 64]) -> Option<()> {
    let one = 1_i16 << scan.bits.1;
    let mut at = scan.band.0;
    while *ended == 0 && at <= scan.band.1 {
        bits.fill_below(48);
        let symbol = table.symbol(bits)?;
        let (mut zeros, size) = (u32::from(symbol >> 4), symbol & 15);
        let value = match size {
            0 if zeros < 15 => {
                *ended = (1 << zeros) + if zeros > 0 { bits.take(zeros) } else { 0 };
                break;
            }
            0 => 0,
            1 if bits.bit() => one,
            1 => -one,
            _ => return None,
        };
        while at <= scan.band.1 {
            let known = &mut block[at];
            at += 1;
            if *known != 0 {
                refine(known, bits, one);
            } else if zeros > 0 {
                zeros -= 1;
            } else {
                *known = value;
                break;
            }
        }
    }
    if *ended > 0 {
        for known in block[at..=scan.band.1].iter_mut().filter(|known| **known != 0) {
            refine(known, bits, one);
        }
        *ended -= 1;
    }
    Some(())
}

fn refine(known: &mut i16, bits: &mut Bits<'_>, one: i16) {
    if bits.bit() && *known & one == 0 {
        *known += if *known > 0 { one } else { -one };
    }
}
