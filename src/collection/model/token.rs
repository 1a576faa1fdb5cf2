//! Design tokens: which of them are colours that differ between the light and the dark look, what they are unless somebody sets them, and
//! which must be told apart. The values are those of the built-in theme (`css/tokens.css`).

/// The look that a token belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    /// Both: type, space, shape.
    Any,
    Light,
    /// Tokens called `dark_…`.
    Dark,
}

/// Colours by role: name, light, dark.
const ROLES: [(&str, &str, &str); 16] = [
    ("page", "#f8f7f3", "#11141c"),
    ("table", "#eeece5", "#1a1f2b"),
    ("raised", "#ffffff", "#1e2433"),
    ("ink", "#1c1a17", "#eee9de"),
    ("ink_2", "#575148", "#b5b1a8"),
    ("line", "#d9d5ca", "#31384a"),
    ("line_strong", "#857e72", "#7d8599"),
    ("link", "#26386b", "#e6c477"),
    ("accent", "#8f2a2b", "#eaa49b"),
    ("good", "#2c5b40", "#93c9a5"),
    ("focus", "#34509a", "#e6c477"),
    ("mark", "#f7ecd0", "#3a3016"),
    ("cloth", "#161d35", "#0b0d13"),
    ("cloth_ink", "#f0e9da", "#f0e9da"),
    ("cloth_ink_2", "#c3bfb8", "#c3bfb8"),
    ("weave", "#8f2a2b", "#c9973a"),
];

/// What must stand out from what, and by how much: WCAG 2.2, 1.4.3 (text) and 1.4.11 (what shows where one is).
pub(crate) const PAIRS: [(&str, &str, f32); 9] = [
    ("ink", "page", 4.5),
    ("ink", "table", 4.5),
    ("ink_2", "page", 4.5),
    ("ink_2", "table", 4.5),
    ("link", "page", 4.5),
    ("accent", "page", 4.5),
    ("cloth_ink", "cloth", 4.5),
    ("cloth_ink_2", "cloth", 4.5),
    ("focus", "page", 3.0),
];

impl Look {
    /// The look of a token by its name.
    pub(crate) fn of(name: &str) -> Self {
        match name.replace('-', "_").as_str() {
            name if name.starts_with("dark_") => Self::Dark,
            name if ROLES.iter().any(|(role, ..)| *role == name) => Self::Light,
            _ => Self::Any,
        }
    }

    /// The name without its look.
    pub(crate) fn bare(name: &str) -> &str {
        name.strip_prefix("dark_").or_else(|| name.strip_prefix("dark-")).unwrap_or(name)
    }

    /// What a role is in this look unless somebody sets it.
    pub(crate) fn default_of(self, role: &str) -> Option<&'static str> {
        let (_, light, dark) = ROLES.iter().find(|(name, ..)| *name == role)?;
        Some(if self == Self::Dark { dark } else { light })
    }
}

#[cfg(test)]
mod tests {
    use super::{Look, PAIRS};
    use crate::collection::model::colour::Colour;

    #[test]
    fn the_theme_itself_stands_apart_enough_in_both_looks() {
        for look in [Look::Light, Look::Dark] {
            for (one, other, least) in PAIRS {
                let colour = |role| look.default_of(role).and_then(Colour::parse).unwrap();
                let seen = colour(one).contrast(colour(other));
                assert!(seen >= least, "{look:?} {one} on {other}: {seen:.2}");
            }
        }
    }

    #[test]
    fn the_theme_has_the_values_of_the_table() {
        let css = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/themes/pusaka/src/css/tokens.css")).unwrap();
        for (role, light, dark) in super::ROLES {
            for value in [light, dark] {
                let short = value.len() == 7 && value == "#ffffff";
                assert!(css.contains(if short { "#fff" } else { value }), "{role} {value}");
            }
        }
    }
}
