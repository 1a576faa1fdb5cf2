//! What to look at before posting, in words: what is in order, and what a person should decide.

use serde::Serialize;

use crate::{
    collection::model::{
        item::{Item, Kind},
        platform::{LinkUse, Platform},
        rights::Use,
        texts::Texts,
    },
    findings::Severity,
    site::{
        pages::Desk,
        social::{
            captions::{Caption, Slot},
            counting::alt_fits,
            kit::is_formula,
            lint::lint,
            recognise::links,
        },
        words::capital,
    },
    text::script::{Script, script_of},
};

use super::tongue_name;

/// Somebody in a picture younger than this may be alive, in years.
const A_LIFE: i64 = 90;

/// One line of the list.
#[derive(Debug, Serialize)]
pub(super) struct Check {
    /// Look at this first.
    look: bool,
    words: String,
}

/// What holds for every post of an item.
pub(super) fn of_item(at: Desk<'_>, item: &Item) -> Vec<Check> {
    let mut checks = vec![rights(at, item)];
    let mut look = |wanted: bool, words: String| {
        if wanted {
            checks.push(Check { look: true, words });
        }
    };
    look(has_other_script(&item.title), at.t("desk_check_script"));
    look(shows_the_living(at, item), at.t("desk_check_people"));
    let settings = at.site.published.settings();
    for lang in &settings.languages {
        let said = |key: &str| format!("{}: {}", tongue_name(at, lang), at.t(key));
        let seen = item.cover().map_or("", |cover| cover.medium().alt.text(lang, at.fallback()));
        look(item.cover().is_some_and(|cover| borrowed(at, &cover.medium().alt, lang)), said("desk_check_alt"));
        look(settings.platforms.iter().any(|row| !alt_fits(row, seen)), said("desk_check_alt_long"));
        look(borrowed(at, &item.title, lang) || borrowed(at, &item.description, lang), said("desk_check_translation"));
    }
    checks
}

/// What holds for one post.
pub(super) fn of_post(at: Desk<'_>, platform: &Platform, made: &Caption) -> Vec<Check> {
    let mut checks = if made.by_hand { by_hand(at, platform, made) } else { Vec::new() };
    if !made.by_hand && platform.tags > 0 {
        checks.push(Check { look: made.tags == 0, words: at.n("desk_check_tags", made.tags) });
    }
    if let Some(link) = &made.beside {
        checks.push(Check { look: true, words: at.fill("desk_check_link_beside", &[("link", link)]) });
    }
    if made.left_out.contains(&Slot::Credit) {
        checks.push(Check { look: true, words: at.t("desk_check_credit") });
    }
    if !made.left_out.is_empty() {
        checks.push(Check { look: false, words: at.fill("desk_check_shortened", &[("platform", platform.name)]) });
    }
    if is_formula(&made.text) {
        checks.push(Check { look: true, words: at.t("desk_check_formula") });
    }
    let told = lint(platform, &made.text, "").findings;
    checks
        .extend(told.iter().map(|finding| Check { look: finding.severity > Severity::Note, words: capital(finding.message.get(at.lang)) }));
    checks
}

/// That somebody wrote it, and whether they thought of the address.
fn by_hand(at: Desk<'_>, platform: &Platform, made: &Caption) -> Vec<Check> {
    let mut checks = vec![Check { look: false, words: at.t("desk_check_by_hand") }];
    if platform.link == LinkUse::Clickable && links(platform.link_rule, &made.text).is_empty() {
        checks.push(Check { look: true, words: at.t("desk_check_no_link") });
    }
    checks
}

fn rights(at: Desk<'_>, item: &Item) -> Check {
    let Some(statement) = item.rights.statement else { return Check { look: true, words: at.t("desk_check_rights_unknown") } };
    let (look, key) = match statement.allows {
        Use::Free => (false, "desk_check_rights_free"),
        Use::Credit => (false, "desk_check_rights_credit"),
        Use::Look => (true, "desk_check_rights_own"),
    };
    Check { look, words: at.fill(key, &[("name", statement.name)]) }
}

/// Whether a text is missing in `lang`: empty, or shown in another language.
fn borrowed(at: Desk<'_>, texts: &Texts, lang: &str) -> bool {
    let untagged_is_ours = lang == at.fallback() || !texts.0.contains_key("");
    texts.on(lang, at.fallback()).is_none_or(|said| said.text.trim().is_empty() || !said.lang.is_empty() || !untagged_is_ours)
}

fn has_other_script(title: &Texts) -> bool {
    title.0.values().any(|text| script_of(text) != Script::Latin)
}

/// A likeness or a voice from within a lifetime.
fn shows_the_living(at: Desk<'_>, item: &Item) -> bool {
    let latest = item.date.as_ref().and_then(|date| date.edtf.as_ref()).and_then(|edtf| edtf.bounds().latest);
    matches!(item.kind, Kind::Photograph | Kind::Video | Kind::Audio)
        && latest.is_none_or(|day| day.year > at.site.published.date().year - A_LIFE)
}
