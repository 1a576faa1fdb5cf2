//! The common case: one scan with all components, decoded a row of units at a time, never held whole.

use super::SHORT;
use super::bits::{Bits, Entropy};
use super::frame::{Frame, Head, Scan};
use super::huffman::Table;
use super::strips::Canvas;
use crate::press::pixels::PixelError;
use crate::press::pixels::dct::{self, Block, PLACES};

/// A component as the loop over blocks needs it.
struct Part<'a> {
    dc: &'a Table,
    ac: &'a Table,
    multipliers: Block,
    samples: (usize, usize),
    strip: usize,
    last: i32,
}

/// Decodes the scan onto the canvas.
pub(super) fn decode(head: &Head, scan: &Scan, data: &Entropy, canvas: &mut Canvas) -> Result<(), PixelError> {
    let frame = head.frame.as_ref().expect("a scan has its frame");
    let mut parts = scan.parts.iter().map(|part| self::part(head, frame, *part)).collect::<Option<Vec<_>>>();
    let parts = parts.as_mut().ok_or_else(|| PixelError::broken("one of its tables is missing"))?;
    let short = || PixelError::broken(SHORT);
    let each = if head.restart == 0 { usize::MAX } else { head.restart };
    let (mut left, mut interval) = (each, 0);
    let mut bits = data.interval(0).ok_or_else(short)?;
    for row in 0..frame.units.1 {
        for unit in 0..frame.units.0 {
            if left == 0 {
                if bits.overrun() {
                    return Err(short());
                }
                (left, interval) = (each, interval + 1);
                bits = data.interval(interval).ok_or_else(short)?;
                parts.iter_mut().for_each(|part| part.last = 0);
            }
            left -= 1;
            self::unit(parts, &mut bits, canvas, unit).ok_or_else(|| PixelError::broken("its data are damaged"))?;
        }
        if bits.overrun() {
            return Err(short());
        }
        canvas.emit(row);
    }
    Ok(())
}

fn part<'a>(head: &'a Head, frame: &Frame, (number, dc, ac): (usize, usize, usize)) -> Option<Part<'a>> {
    let component = &frame.components[number];
    Some(Part {
        dc: head.dc.get(dc)?.as_deref()?,
        ac: head.ac.get(ac)?.as_deref()?,
        multipliers: dct::multipliers(&component.quantisers?),
        samples: component.samples,
        strip: number,
        last: 0,
    })
}

/// All blocks of one unit.
#[inline]
fn unit(parts: &mut [Part<'_>], bits: &mut Bits<'_>, canvas: &mut Canvas, unit: usize) -> Option<()> {
    for part in parts {
        let strip = &mut canvas.strips[part.strip];
        for down in 0..part.samples.1 {
            for across in 0..part.samples.0 {
                let mut block = [0.0; 64];
                let known = coefficients(part, bits, &mut block)?;
                let at = down * 8 * strip.stride + (unit * part.samples.0 + across) * 8;
                dct::samples(&block, known, &mut strip.samples[at..], strip.stride);
            }
        }
    }
    Some(())
}

/// The coefficients of a block, multiplied; gives how many of them, in stored order, may differ from zero.
#[inline(always)]
fn coefficients(part: &mut Part<'_>, bits: &mut Bits<'_>, block: &mut Block) -> Option<usize> {
    bits.fill_below(32);
    let size = u32::from(part.dc.symbol(bits)?);
    if size > 16 {
        return None;
    }
    part.last = part.last.wrapping_add(bits.signed(size));
    block[0] = part.last as f32 * part.multipliers[0];
    let (mut at, mut known) = (1, 1);
    while at < 64 {
        bits.fill_below(32);
        let value = if let Some((zeros, value)) = part.ac.whole(bits) {
            at += zeros;
            value
        } else {
            let symbol = part.ac.symbol(bits)?;
            let size = u32::from(symbol & 15);
            if size == 0 {
                if symbol != 0xf0 {
                    break;
                }
                at += 16;
                continue;
            }
            at += usize::from(symbol >> 4);
            bits.signed(size)
        };
        if at > 63 {
            return None;
        }
        block[usize::from(PLACES[at] & 63)] = value as f32 * part.multipliers[at];
        at += 1;
        known = at;
    }
    Some(known)
}
