//! Colours with names that people use: the dominant colour of a scan by its lightness, strength and hue in OKLCH.

use serde::Serialize;

use crate::collection::model::colour::light;

/// A colour with a name. What museums keep is mostly brown and cream, so that those two are told apart with care.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Shade {
    Red,
    Orange,
    Yellow,
    Green,
    Blue,
    Purple,
    Pink,
    Brown,
    Cream,
    White,
    Grey,
    Black,
}

impl Shade {
    /// Every shade with the key of its wall, string and swatch, in the order shown.
    pub(crate) const ALL: [(Self, &'static str); 12] = [
        (Self::Red, "red"),
        (Self::Orange, "orange"),
        (Self::Yellow, "yellow"),
        (Self::Green, "green"),
        (Self::Blue, "blue"),
        (Self::Purple, "purple"),
        (Self::Pink, "pink"),
        (Self::Brown, "brown"),
        (Self::Cream, "cream"),
        (Self::White, "white"),
        (Self::Grey, "grey"),
        (Self::Black, "black"),
    ];

    pub(crate) fn key(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// The name of an sRGB colour.
    pub(crate) fn of(colour: [u8; 3]) -> Self {
        let (light, strength, hue) = oklch(colour);
        match hue {
            _ if light < 0.18 || (light < 0.3 && strength < 0.035) => Self::Black,
            _ if strength < 0.022 && light > 0.88 => Self::White,
            _ if strength < 0.022 => Self::Grey,
            hue if (40.0..112.0).contains(&hue) => match () {
                () if light > 0.76 && strength < 0.085 => Self::Cream,
                () if light < 0.68 || strength < 0.085 => Self::Brown,
                () if hue < 72.0 => Self::Orange,
                () => Self::Yellow,
            },
            hue if (112.0..180.0).contains(&hue) => Self::Green,
            hue if (180.0..288.0).contains(&hue) => Self::Blue,
            hue if (288.0..340.0).contains(&hue) => Self::Purple,
            _ if light > 0.7 => Self::Pink,
            _ if strength < 0.06 => Self::Brown,
            _ => Self::Red,
        }
    }
}

/// Lightness from 0 to 1, for the order on a wall.
pub(crate) fn lightness(colour: [u8; 3]) -> f64 {
    oklch(colour).0
}

/// Lightness, chroma and hue in degrees (Björn Ottosson, 2020).
fn oklch(colour: [u8; 3]) -> (f64, f64, f64) {
    let [r, g, b] = colour.map(|level| f64::from(light(level)));
    let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
    let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
    let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
    let light = 0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s;
    let a = 1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s;
    let b = 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s;
    (light, a.hypot(b), b.atan2(a).to_degrees().rem_euclid(360.0))
}

#[cfg(test)]
mod tests {
    use super::Shade;

    #[test]
    fn colours_have_the_names_that_people_give_them() {
        for (shade, key) in Shade::ALL {
            assert_eq!(shade.key(), key);
        }
        for (colour, shade) in [
            ([0xb0, 0x1c, 0x2e], Shade::Red),
            ([0x8f, 0x2a, 0x2b], Shade::Red),
            ([0xe0, 0x7b, 0x20], Shade::Orange),
            ([0xe0, 0xb0, 0x20], Shade::Yellow),
            ([0x2c, 0x6b, 0x40], Shade::Green),
            ([0x10, 0x2c, 0x18], Shade::Green),
            ([0x34, 0x50, 0x9a], Shade::Blue),
            ([0x6b, 0x2a, 0x80], Shade::Purple),
            ([0xf0, 0xa8, 0xb0], Shade::Pink),
            ([0x6b, 0x3f, 0x1d], Shade::Brown),
            ([0xa0, 0x80, 0x58], Shade::Brown),
            ([0xe6, 0xd8, 0xb8], Shade::Cream),
            ([0xfa, 0xfa, 0xfa], Shade::White),
            ([0x80, 0x80, 0x80], Shade::Grey),
            ([0x14, 0x12, 0x10], Shade::Black),
        ] {
            assert_eq!(Shade::of(colour), shade, "{colour:02x?}");
        }
    }
}
