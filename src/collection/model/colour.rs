//! A colour as people write it, how much light it is, and how far two of them stand apart.

use serde::{Serialize, Serializer};

/// Light of a level of an sRGB channel, 0 to 1 (IEC 61966-2-1).
pub(crate) fn light(level: u8) -> f32 {
    let level = f32::from(level) / 255.0;
    if level <= 0.04045 { level / 12.92 } else { ((level + 0.055) / 1.055).powf(2.4) }
}

/// An sRGB colour; written as `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Colour(pub(crate) [u8; 3]);

impl From<[u8; 3]> for Colour {
    fn from(rgb: [u8; 3]) -> Self {
        Colour(rgb)
    }
}

impl Serialize for Colour {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let [r, g, b] = self.0;
        serializer.serialize_str(&format!("#{r:02x}{g:02x}{b:02x}"))
    }
}

impl Colour {
    pub(crate) const WHITE: Colour = Colour([255, 255, 255]);
    pub(crate) const BLACK: Colour = Colour([0, 0, 0]);

    /// From `0x00rrggbb`.
    pub(crate) const fn hex(rgb: u32) -> Colour {
        let [_, r, g, b] = rgb.to_be_bytes();
        Colour([r, g, b])
    }

    /// Reads `#rgb` or `#rrggbb`; anything else is `None`.
    pub(crate) fn parse(text: &str) -> Option<Colour> {
        let digits = text.trim().strip_prefix('#')?;
        let value = u32::from_str_radix(digits, 16).ok()?;
        match digits.len() {
            6 => Some(Colour::hex(value)),
            3 => Some(Colour([value >> 8, value >> 4, value].map(|d| (d & 15) as u8 * 17))),
            _ => None,
        }
    }

    fn luminance(self) -> f32 {
        let [r, g, b] = self.0.map(light);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// WCAG contrast ratio, 1 to 21.
    pub(crate) fn contrast(self, other: Colour) -> f32 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

#[cfg(test)]
mod tests {
    use super::Colour;

    #[test]
    fn reads_and_writes_hex() {
        assert_eq!(Colour::parse("#8f2a2b"), Some(Colour([0x8f, 0x2a, 0x2b])));
        assert_eq!(Colour::parse("#fa0"), Some(Colour([255, 170, 0])));
        assert_eq!(Colour::parse("red"), None);
        assert_eq!(serde_json::to_string(&Colour([1, 2, 255])).unwrap(), "\"#0102ff\"");
    }

    #[test]
    fn black_and_white_stand_farthest_apart() {
        assert!((Colour::BLACK.contrast(Colour::WHITE) - 21.0).abs() < 0.01);
    }
}
