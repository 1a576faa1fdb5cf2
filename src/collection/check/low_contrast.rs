//! Colours of `theme.tokens` that cannot be told apart by everybody.

use super::{Rule, Whole};
use crate::{
    collection::model::{
        colour::Colour,
        token::{Look, PAIRS},
    },
    findings::{Finding, Place, Severity},
    text::numbers,
};

pub(super) const RULE: Rule = Rule {
    code: "low-contrast",
    severity: Severity::Warning,
    en: "Text must stand out from its ground by 4.5 to 1, and what shows where one is by 3 to 1 (WCAG 2.2 AA), or many people cannot \
         read it. A colour of `theme.tokens` does not, against the other colour as it is set or as the theme has it. Colours of the \
         dark look are called `dark_…`.",
    id: "Teks harus berbeda dari latarnya 4,5 banding 1, dan penanda letak 3 banding 1 (WCAG 2.2 AA); kalau tidak, banyak orang tidak \
         dapat membacanya. Sebuah warna dalam `theme.tokens` belum memenuhinya terhadap warna pasangannya. Warna untuk tampilan gelap \
         bernama `dark_…`.",
    bad: "theme: {tokens: {ink: \"#9a9a9a\"}}",
    good: "theme: {tokens: {ink: \"#2a2a2a\"}}",
};

pub(super) fn check(whole: Whole, findings: &mut Vec<Finding>) {
    let tokens = &whole.collection.settings.dress.tokens;
    for look in [Look::Light, Look::Dark] {
        let name = |role: &str| if look == Look::Dark { format!("dark_{role}") } else { role.to_owned() };
        let set = |role: &str| tokens.iter().find(|(key, _)| key.replace('-', "_") == name(role)).map(|(key, value)| (key, value.as_str()));
        for (one, other, least) in PAIRS {
            let (over, ground) = (set(one), set(other));
            let Some((key, _)) = over.or(ground) else { continue };
            let colour = |role, set: Option<(_, &str)>| Colour::parse(set.map(|(_, value)| value).or(look.default_of(role))?);
            let Some((front, back)) = colour(one, over).zip(colour(other, ground)) else { continue };
            let seen = front.contrast(back);
            if seen >= least {
                continue;
            }
            let said = |lang| (numbers::decimal(seen.into(), 1, lang), numbers::decimal(least.into(), 1, lang));
            let ((en, en_least), (id, id_least)) = (said("en"), said("id"));
            let (one, other) = (name(one), name(other));
            findings.push(
                Finding::warning(
                    RULE.code,
                    format!("`{one}` stands out from `{other}` by only {en} to 1"),
                    format!("`{one}` hanya berbeda {id} banding 1 dari `{other}`"),
                )
                .at(Place { field: format!("theme.tokens.{key}"), ..Place::file("site.yaml") })
                .hint(format!("make it {en_least} or more"), format!("jadikan {id_least} atau lebih")),
            );
        }
    }
}
