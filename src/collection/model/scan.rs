//! What the header of a scan says: enough to plan every derivative before a single pixel is decoded.
//!
//! Pure data, filled by `collection/read/probe`. The name of a file never decides; its bytes do.

use serde::{Deserialize, Serialize};

/// The kinds of picture that can be read, told by their bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum ScanFormat {
    /// Baseline and progressive, 8 bits: grey, three components, or four inks.
    Jpeg,
    /// All depths, with or without alpha.
    Png,
    /// Lossy and lossless; of an animation, the first frame.
    WebP,
    /// Of an animation, the first frame.
    Gif,
    /// 1 to 16 bits, grey, palette, RGB or inks, with or without alpha; JPEG inside TIFF too.
    Tiff,
    /// JPEG 2000, with or without the container that tells its colours.
    #[serde(rename = "jpeg2000")]
    Jp2,
    /// Each page drawn as a picture.
    Pdf,
}

impl ScanFormat {
    /// Whether a file name's ending (without dot, any case) suits these bytes.
    pub(crate) fn suits(self, extension: &str) -> bool {
        let fitting: &[&str] = match self {
            Self::Jpeg => &["jpg", "jpeg", "jpe", "jfif"],
            Self::Png => &["png"],
            Self::WebP => &["webp"],
            Self::Gif => &["gif"],
            Self::Tiff => &["tif", "tiff"],
            Self::Jp2 => &["jp2", "j2k", "j2c", "jpx", "jpf"],
            Self::Pdf => &["pdf"],
        };
        fitting.iter().any(|known| known.eq_ignore_ascii_case(extension))
    }

    /// The name people know it by.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::WebP => "WebP",
            Self::Gif => "GIF",
            Self::Tiff => "TIFF",
            Self::Jp2 => "JPEG 2000",
            Self::Pdf => "PDF",
        }
    }
}

/// A scan, or one page of a file of many, as its header describes it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(crate) struct Probe {
    /// Told by the bytes.
    pub(crate) format: ScanFormat,
    /// Pixels across, as shown: after the orientation is applied.
    pub(crate) width: u32,
    /// Pixels down, as shown.
    pub(crate) height: u32,
    /// EXIF orientation, 1 to 8; 1 leaves the picture as stored.
    pub(crate) orientation: u8,
    /// Which picture of its file it is, from 0: previews and pyramid levels count here, though they are no pages.
    pub(crate) page: u32,
    /// Bits of one sample.
    pub(crate) bits: u8,
    /// Samples of one pixel, alpha included.
    pub(crate) channels: u8,
    /// Whether the samples are inks (CMYK), not lights.
    pub(crate) inks: bool,
    /// Whether a colour profile is embedded.
    pub(crate) icc: bool,
}

impl Probe {
    /// Width and height as stored in the file, before the orientation is applied.
    pub(crate) fn stored(&self) -> (u32, u32) {
        if self.orientation >= 5 { (self.height, self.width) } else { (self.width, self.height) }
    }

    /// Pixels, as the limits count them.
    pub(crate) fn pixels(&self) -> u64 {
        u64::from(self.width) * u64::from(self.height)
    }
}

/// The height of a picture of `width` x `height` when it is shown `w` pixels wide: rounded half up, never 0.
///
/// The plan and the pixels both ask here, so that a page never announces a size the file does not have.
pub(crate) fn scaled_height(width: u32, height: u32, w: u32) -> u32 {
    let (width, height, w) = (u64::from(width.max(1)), u64::from(height), u64::from(w));
    u32::try_from((height * w + width / 2) / width).unwrap_or(u32::MAX).max(1)
}

#[cfg(test)]
mod tests {
    use super::{ScanFormat, scaled_height};

    #[test]
    fn heights_round_half_up_and_never_vanish() {
        assert_eq!(scaled_height(4000, 3000, 400), 300);
        assert_eq!(scaled_height(3, 2, 2), 1);
        assert_eq!(scaled_height(2, 3, 1), 2);
        assert_eq!(scaled_height(60_000, 10, 400), 1);
        assert_eq!(scaled_height(1, u32::MAX, 1), u32::MAX);
    }

    #[test]
    fn endings_are_compared_with_the_bytes() {
        assert!(ScanFormat::Jpeg.suits("JPG"));
        assert!(!ScanFormat::Jpeg.suits("tif"));
    }
}
