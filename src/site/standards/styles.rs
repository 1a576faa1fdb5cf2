//! Style sheets that the build writes: one class per proportion and placeholder colour that exists, and the site's own tokens.
//!
//! Classes in place of inline styles keep the policy strict.

use std::{collections::BTreeSet, fmt::Write as _};

use crate::{
    collection::{
        model::{dress::Weave, token::Look},
        settings::Settings,
    },
    site::{
        Site, Witness,
        motif::Motif,
        pages::tile::{NO_PICTURE, colour_class, exact, proportion},
    },
};

/// `.a174{--a:1.74}` and `.pa43{--p:#aa4433}`.
pub(super) fn scans(site: &Site, witness: &dyn Witness) -> String {
    let mut proportions = BTreeSet::from([NO_PICTURE]);
    let mut colours = BTreeSet::new();
    for plan in site.scans.all() {
        proportions.extend([proportion(plan).0, exact(plan)]);
        colours.extend(witness.facts(&plan.scan).map(|facts| colour_class(&facts)));
    }
    let mut css = String::new();
    for hundredths in proportions {
        let _ = writeln!(css, ".a{hundredths}{{--a:{}.{:02}}}", hundredths / 100, hundredths % 100);
    }
    for class in colours {
        let wide: String = class.chars().skip(1).flat_map(|digit| [digit, digit]).collect();
        let _ = writeln!(css, ".{class}{{--p:#{wide}}}");
    }
    css
}

/// Where a colour of the light or of the dark look holds: whoever asks for more contrast keeps the theme's own.
const LOOKS: [(Look, &str); 3] = [
    (Look::Any, "all"),
    (Look::Light, "(prefers-color-scheme: light) and (prefers-contrast: no-preference)"),
    (Look::Dark, "(prefers-color-scheme: dark) and (prefers-contrast: no-preference)"),
];

/// The tokens of `site.yaml`, as custom properties. A value that could end its rule is left out; `check` reports it.
pub(super) fn tokens(settings: &Settings) -> String {
    let mut css = String::new();
    for (look, media) in LOOKS {
        let own = settings.dress.tokens.iter().filter(|(name, value)| Look::of(name) == look && safe(name, value));
        let rules: String = own.map(|(name, value)| format!("  --{}: {value};\n", Look::bare(name).replace('_', "-"))).collect();
        if !rules.is_empty() {
            let _ = writeln!(css, "@media {media}{{\n:root{{\n{rules}}}\n}}");
        }
    }
    css
}

/// How the site dresses the theme: its motif, then its tokens.
pub(super) fn dress(settings: &Settings) -> String {
    let weave = settings.dress.weave;
    let motif = if weave == Weave::default() { String::new() } else { format!(":root{{\n{}}}\n", Motif::of(weave).css()) };
    motif + &tokens(settings)
}

fn safe(name: &str, value: &str) -> bool {
    let plain = !value.contains([';', '{', '}', '<', '\\', '@']) && !value.contains("url(");
    plain && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}
