//! Translations that follow an older text than there is.

use super::{Rule, Whole};
use crate::findings::{Finding, Place, Severity};

pub(super) const RULE: Rule = Rule {
    code: "old-translation",
    severity: Severity::Warning,
    en: "The text was changed after the day that its translation says it follows. `updated` in the text is the day of its last change that \
         matters; `translated_from` in the translation is the `updated` (or `date`) of the text that it was made from. Both are written by \
         hand, so they hold however the files are kept.",
    id: "Teks berubah sesudah tanggal yang diikuti terjemahannya. `updated` pada teks adalah tanggal perubahan penting terakhir; \
         `translated_from` pada terjemahan adalah `updated` (atau `date`) dari teks yang diterjemahkan. Keduanya ditulis dengan tangan, jadi \
         berlaku bagaimanapun berkasnya disimpan.",
    bad: "updated: 2026-11-20          # peta.md\ntranslated_from: 2026-10-01  # peta.en.md",
    good: "updated: 2026-11-20          # peta.md\ntranslated_from: 2026-11-20  # peta.en.md",
};

pub(super) fn check(whole: Whole, findings: &mut Vec<Finding>) {
    let of_pages = whole.collection.essays.iter().map(|essay| &essay.text);
    let texts = of_pages.chain(whole.collection.notices.iter().map(|notice| &notice.text));
    for (text, updated) in texts.filter_map(|text| Some((text, text.updated?))) {
        for (file, from) in text.translated.iter().filter(|(_, from)| **from < updated) {
            findings.push(
                Finding::warning(
                    RULE.code,
                    format!("this follows the text of {from}, which was changed on {updated}"),
                    format!("ini mengikuti teks tanggal {from}, yang berubah pada {updated}"),
                )
                .at(Place { field: "translated_from".to_owned(), ..Place::file(file) })
                .hint(
                    format!("bring it up to date, then write translated_from: {updated}"),
                    format!("perbarui terjemahannya, lalu tulis translated_from: {updated}"),
                ),
            );
        }
    }
}
