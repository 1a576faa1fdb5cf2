//! Style sheets that the build writes: one class per proportion and placeholder colour that exists, and the site's own tokens.
//!
//! Classes in place of inline styles keep the policy strict.

use std::{collections::BTreeSet, fmt::Write as _};

use crate::{
    collection::settings::Settings,
    site::{
        Site, Witness,
        pages::tile::{NO_PICTURE, colour_class, exact, proportion},
    },
};

/// `.a174{--a:1.74}` and `.pa43{--p:#aa4433}`.
pub(super) fn scans(site: &Site, witness: &dyn Witness) -> String {
    let mut proportions = BTreeSet::from([NO_PICTURE]);
    let mut colours = BTreeSet::new();
    for plan in site.scans.values() {
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

/// The tokens of `site.yaml`, as custom properties. A value that could end its rule is left out; `check` reports it.
pub(super) fn tokens(settings: &Settings) -> String {
    let mut css = String::from(":root{\n");
    for (name, value) in &settings.tokens {
        let safe = !value.contains([';', '{', '}', '<', '\\', '@']) && !value.contains("url(");
        if safe && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_') {
            let _ = writeln!(css, "  --{}: {value};", name.replace('_', "-"));
        }
    }
    css.push_str("}\n");
    css
}
