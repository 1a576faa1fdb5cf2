//! JPEG to planes, in YCbCr from end to end.
//!
//! The decoder is asked to be strict, and the file is walked to its end marker first: a JPEG that ends early
//! decodes without complaint in most programs, to a picture whose rest is grey.

use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::Decoded;
use crate::press::pixels::PixelError;
use crate::press::pixels::planes::Planes;
use crate::press::pixels::pool::Bytes;

/// Sides of a JPEG are 16-bit numbers.
const LONGEST: usize = 65_535;

/// What pixels hold before the decoder writes them, for memory is lent and nothing of another picture may shine
/// through: white in RGB, and in YCbCr a colour that does not exist, so that a line never decoded is known.
const UNWRITTEN: u8 = 255;

/// Decodes a JPEG source.
pub(super) fn decode(source: &[u8]) -> Result<Decoded, PixelError> {
    if !complete(source) {
        return Err(PixelError::broken("it ends before its last line"));
    }
    let options = DecoderOptions::default().set_strict_mode(true).set_max_width(LONGEST).set_max_height(LONGEST);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(source), options);
    decoder.decode_headers().map_err(PixelError::broken)?;
    let stored = decoder.input_colorspace().ok_or_else(|| PixelError::broken("its colours are not told"))?;
    if !matches!(stored, ColorSpace::Luma | ColorSpace::YCbCr | ColorSpace::RGB) {
        return Err(PixelError::unsupported("a JPEG in CMYK"));
    }
    decoder.set_options(options.jpeg_set_out_colorspace(stored));
    let info = decoder.info().ok_or_else(|| PixelError::broken("its size is not told"))?;
    let length = decoder.output_buffer_size().ok_or_else(|| PixelError::broken("its size is not told"))?;
    let mut pixels = Bytes::stale(length);
    pixels.fill(UNWRITTEN);
    decoder.decode_into(&mut pixels).map_err(PixelError::broken)?;
    let last = pixels.rchunks(usize::from(info.width) * 3).next().unwrap_or_default();
    if stored == ColorSpace::YCbCr && last.iter().all(|byte| *byte == UNWRITTEN) {
        return Err(PixelError::broken("it ends before its last line"));
    }
    let (width, height) = (u32::from(info.width), u32::from(info.height));
    let planes = match stored {
        ColorSpace::Luma => Planes::grey(width, height, pixels),
        ColorSpace::RGB => Planes::from_lent_rgb(width, height, pixels),
        _ => Planes::from_ycbcr(width, height, &pixels),
    };
    Ok(Decoded { planes, icc: decoder.icc_profile() })
}

/// Reads one of our own derivatives back.
pub(in crate::press::pixels) fn derivative(jpeg: &[u8]) -> Result<Planes, PixelError> {
    decode(jpeg).map(|decoded| decoded.planes)
}

/// Whether the segments and the data between them run up to an end marker.
fn complete(source: &[u8]) -> bool {
    let mut at = 2;
    loop {
        // To the next marker: over padding between segments, over entropy-coded data after a scan header.
        let Some(step) = source.get(at..).and_then(|rest| rest.iter().position(|byte| *byte == 0xff)) else { return false };
        at += step + 1;
        match source.get(at) {
            None => return false,
            Some(0xd9) => return true,
            Some(0x00 | 0x01 | 0xd0..=0xd8) => at += 1,
            Some(0xff) => {}
            Some(_) => {
                let Some(length) = source.get(at + 1..at + 3) else { return false };
                at += 1 + usize::from(u16::from_be_bytes([length[0], length[1]]));
            }
        }
    }
}
