//! Translations that do not say which text they follow.

use super::{Rule, Whole};
use crate::findings::{Finding, Place, Severity};

pub(super) const RULE: Rule = Rule {
    code: "undated-translation",
    severity: Severity::Note,
    en: "The text says when it was last changed (`updated`), but its translation does not say which text it follows, so nobody can tell \
         whether it is behind. `translated_from` in the translation is the `updated` of the text that it was made from.",
    id: "Teks menyebut kapan terakhir berubah (`updated`), tetapi terjemahannya tidak menyebut teks mana yang diikutinya, jadi tidak \
         ketahuan apakah terjemahan itu tertinggal. `translated_from` pada terjemahan adalah `updated` dari teks yang diterjemahkan.",
    bad: "updated: 2026-11-20          # peta.md\ntitle: The map               # peta.en.md",
    good: "updated: 2026-11-20          # peta.md\ntranslated_from: 2026-11-20  # peta.en.md",
};

pub(super) fn check(whole: Whole, findings: &mut Vec<Finding>) {
    let of_pages = whole.collection.essays.iter().map(|essay| &essay.text);
    let texts = of_pages.chain(whole.collection.notices.iter().map(|notice| &notice.text));
    for (text, updated) in texts.filter(|text| !text.draft).filter_map(|text| Some((text, text.updated?))) {
        for file in &text.undated {
            findings.push(
                Finding::note(
                    RULE.code,
                    format!("the text was changed on {updated}, and this does not say which text it follows"),
                    format!("teksnya berubah pada {updated}, dan terjemahan ini tidak menyebut teks mana yang diikuti"),
                )
                .at(Place::file(file))
                .hint(
                    format!("if it is up to date, write translated_from: {updated}"),
                    format!("bila sudah sesuai, tulis translated_from: {updated}"),
                ),
            );
        }
    }
}
