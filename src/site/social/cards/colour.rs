//! Colours of cards: the theme's roles, the choice of them per layout, and the rule that words stay legible.

use serde::Serialize;

use super::Layout;
use crate::collection::model::{colour::Colour, token::Look};

/// Least contrast (WCAG ratio) between words and their ground.
const LEAST: f32 = 4.5;
/// Contrast of words on a mat that looks made for them.
const GOOD: f32 = 6.0;

/// The first of `wishes` that is legible on `ground`; else white or black, whichever is stronger.
fn legible(ground: Colour, wishes: &[Colour]) -> Colour {
    let extreme = if ground.contrast(Colour::WHITE) >= ground.contrast(Colour::BLACK) { Colour::WHITE } else { Colour::BLACK };
    wishes.iter().copied().find(|wish| wish.contrast(ground) >= LEAST).unwrap_or(extreme)
}

/// The theme's colour roles that cards use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Palette {
    /// Ground of labels and mats.
    pub(crate) page: Colour,
    /// What a scan lies on.
    pub(crate) table: Colour,
    /// Words on page and table.
    pub(crate) ink: Colour,
    /// Quieter words on page and table.
    pub(crate) ink_2: Colour,
    /// The dark cloth.
    pub(crate) cloth: Colour,
    /// Words on cloth.
    pub(crate) cloth_ink: Colour,
    /// Quieter words on cloth.
    pub(crate) cloth_ink_2: Colour,
    /// Gold words on cloth.
    pub(crate) gold: Colour,
    /// Ornament on cloth.
    pub(crate) thread: Colour,
    /// Ornament on page and table.
    pub(crate) weave: Colour,
}

impl Default for Palette {
    /// The built-in theme in its light look. Words on cloth are as light as the page, for a card is seen small.
    fn default() -> Self {
        let role = |name: &str| Look::Light.default_of(name).and_then(Colour::parse).expect("a role of the theme is a colour");
        Palette {
            page: role("page"),
            table: role("table"),
            ink: role("ink"),
            ink_2: role("ink_2"),
            cloth: role("cloth"),
            cloth_ink: role("page"),
            cloth_ink_2: role("cloth_ink_2"),
            gold: Colour::hex(0x00e6_c477),
            thread: Colour::hex(0x00c9_973a),
            weave: role("weave"),
        }
    }
}

impl Palette {
    /// The built-in colours with the site's own tokens laid over them; a token that is no hexadecimal colour is passed over.
    pub(crate) fn of_tokens(tokens: &std::collections::BTreeMap<String, String>) -> Palette {
        let mut palette = Palette::default();
        let roles: [(&str, &mut Colour); 10] = [
            ("page", &mut palette.page),
            ("table", &mut palette.table),
            ("ink", &mut palette.ink),
            ("ink_2", &mut palette.ink_2),
            ("cloth", &mut palette.cloth),
            ("cloth_ink", &mut palette.cloth_ink),
            ("cloth_ink_2", &mut palette.cloth_ink_2),
            ("gold", &mut palette.gold),
            ("thread", &mut palette.thread),
            ("weave", &mut palette.weave),
        ];
        for (role, colour) in roles {
            if let Some(own) = tokens.get(role).and_then(|typed| Colour::parse(typed)) {
                *colour = own;
            }
        }
        palette
    }
}

impl Palette {
    /// True if the theme's own ink, light or dark, stands well on `ground`: a mat of middling grey is neither plaster nor night.
    pub(crate) fn carries(&self, ground: Colour) -> bool {
        self.ink.contrast(ground).max(self.cloth_ink.contrast(ground)) >= GOOD
    }
}

/// The colours of one card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Inks {
    /// What words stand on.
    pub(crate) ground: Colour,
    /// What an inset scan lies on.
    pub(crate) table: Colour,
    /// Main title.
    pub(crate) title: Colour,
    /// Title in a second script.
    pub(crate) second: Colour,
    /// Type and date.
    pub(crate) meta: Colour,
    /// The institution's name.
    pub(crate) institution: Colour,
    /// Ornament and mark.
    pub(crate) thread: Colour,
}

impl Inks {
    /// Colours of `layout`; `mat` is the scan's own plain ground, where the card takes it over.
    pub(crate) fn of(layout: Layout, palette: &Palette, mat: Option<Colour>) -> Inks {
        let ground = match layout {
            Layout::Penuh => palette.page,
            Layout::Paspartu => mat.unwrap_or(palette.page),
            Layout::Ukuran => mat.unwrap_or(palette.table),
            Layout::Meja => palette.table,
            Layout::Sisi | Layout::Pita | Layout::Gantung | Layout::Kata | Layout::Berdua | Layout::Kutip => palette.cloth,
        };
        let dark = is_dark(ground);
        let wishes = |on_light: [Colour; 2], on_dark: [Colour; 2]| legible(ground, if dark { &on_dark } else { &on_light });
        let (ink, cloth_ink) = (palette.ink, palette.cloth_ink);
        Inks {
            ground,
            table: palette.table,
            title: wishes([ink, ink], [cloth_ink, cloth_ink]),
            second: wishes([palette.weave, ink], [palette.gold, cloth_ink]),
            meta: wishes([palette.ink_2, ink], [palette.cloth_ink_2, cloth_ink]),
            institution: wishes([palette.ink_2, ink], [cloth_ink, cloth_ink]),
            thread: if dark { palette.thread } else { palette.weave },
        }
    }
}

impl Inks {
    /// True if its ground is darker than the middle.
    pub(crate) fn is_dark(&self) -> bool {
        is_dark(self.ground)
    }
}

fn is_dark(ground: Colour) -> bool {
    ground.contrast(Colour::WHITE) > ground.contrast(Colour::BLACK)
}

#[cfg(test)]
mod tests {
    use super::{Inks, LEAST, Palette};
    use crate::collection::model::colour::Colour;
    use crate::site::social::cards::Layout;

    #[test]
    fn words_are_legible_on_every_ground() {
        let palette = Palette::default();
        for grey in (0..=255).step_by(5) {
            for mat in [[grey; 3], [grey, 90, 40], [60, grey, 200]] {
                let inks = Inks::of(Layout::Paspartu, &palette, Some(Colour(mat)));
                for ink in [inks.title, inks.second, inks.meta, inks.institution] {
                    assert!(ink.contrast(inks.ground) >= LEAST, "{ink:?} on {mat:?}");
                }
            }
        }
    }
}
