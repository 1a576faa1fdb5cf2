//! JPEG to planes, in YCbCr from end to end: baseline and progressive, every sampling, restart markers.
//!
//! Our own reader, for two reasons. It gives the planes as they are stored, where others raise chroma to full size and weave it
//! with luma, only for us to undo both. And it knows exactly what data there are: a JPEG that was cut short decodes without
//! complaint in most programs, to a picture whose rest is grey, all the more when an end marker was set behind the cut.

mod bits;
mod coefficients;
mod frame;
mod huffman;
mod sequential;
mod strips;

use super::Decoded;
use crate::press::pixels::PixelError;
use crate::press::pixels::planes::Planes;
use bits::Entropy;
use coefficients::Coefficients;
use frame::Head;
use strips::Canvas;

/// What is said of a picture whose data end too early.
const SHORT: &str = "it ends before its last line";

/// Decodes a JPEG source.
pub(super) fn decode(source: &[u8]) -> Result<Decoded, PixelError> {
    let mut head = Head::default();
    let mut stored: Option<Coefficients> = None;
    let mut at = 2;
    while let Some((marker, body, next)) = segment(source, at) {
        at = next;
        match marker {
            0xd9 => break,
            0xda => {}
            _ => {
                head.take(marker, body)?;
                continue;
            }
        }
        let scan = head.scan(body)?;
        let frame = head.frame.as_ref().ok_or_else(|| PixelError::broken("picture data begin before its size is told"))?;
        let (data, next) = Entropy::at(source, at).ok_or_else(|| PixelError::broken(SHORT))?;
        at = next;
        if !frame.progressive && scan.parts.len() == frame.components.len() {
            let mut canvas = Canvas::new(frame, head.is_rgb(frame));
            sequential::decode(&head, &scan, &data, &mut canvas)?;
            return Ok(Decoded { planes: canvas.planes(), icc: head.profile() });
        }
        stored.get_or_insert_with(|| Coefficients::new(frame)).scan(&head, &scan, &data)?;
    }
    let (Some(frame), Some(stored)) = (head.frame.as_ref(), stored) else { return Err(PixelError::broken(SHORT)) };
    let mut canvas = Canvas::new(frame, head.is_rgb(frame));
    stored.draw(frame, &mut canvas)?;
    Ok(Decoded { planes: canvas.planes(), icc: head.profile() })
}

/// Reads one of our own derivatives back.
pub(in crate::press::pixels) fn derivative(jpeg: &[u8]) -> Result<Planes, PixelError> {
    decode(jpeg).map(|decoded| decoded.planes)
}

/// The next marker that is no restart, what its segment holds, and where the segment ends.
fn segment(source: &[u8], mut at: usize) -> Option<(u8, &[u8], usize)> {
    loop {
        at += source.get(at..)?.iter().position(|byte| *byte == 0xff)? + 1;
        match *source.get(at)? {
            0x00 | 0x01 | 0xd0..=0xd8 => at += 1,
            0xff => {}
            0xd9 => return Some((0xd9, &[], at + 1)),
            marker => {
                let length = usize::from(u16::from_be_bytes(*source.get(at + 1..)?.first_chunk()?)).max(2);
                return Some((marker, source.get(at + 3..at + 1 + length)?, at + 1 + length));
            }
        }
    }
}
