//! Translations that follow an older text than there is.

use super::{Rule, Whole};
use crate::{
    collection::model::{
        date::Day,
        notice::{Matter, Notice},
    },
    findings::{Finding, Place, Severity},
};

pub(super) const RULE: Rule = Rule {
    code: "old-translation",
    severity: Severity::Warning,
    en: "The text was changed after the day that its translation says it follows. `updated` in the text is the day of its last change that \
         matters; `translated_from` in the translation is the `updated` (without it, the `date`) of the text that it was made from. Both are written by \
         hand, so they hold however the files are kept.",
    id: "Teks berubah sesudah tanggal yang diikuti terjemahannya. `updated` pada teks adalah tanggal perubahan penting terakhir; \
         `translated_from` pada terjemahan adalah `updated` (bila tidak ada, `date`) dari teks yang diterjemahkan. Keduanya ditulis dengan tangan, jadi \
         berlaku bagaimanapun berkasnya disimpan.",
    bad: "updated: 2026-11-20          # peta.md\ntranslated_from: 2026-10-01  # peta.en.md",
    good: "updated: 2026-11-20          # peta.md\ntranslated_from: 2026-11-20  # peta.en.md",
};

pub(super) fn check(whole: Whole, findings: &mut Vec<Finding>) {
    let of_pages = whole.collection.essays.iter().map(|essay| (&essay.text, essay.text.updated));
    let of_notices = whole.collection.notices.iter().map(|notice| (&notice.text, notice.text.updated.or(dated(notice))));
    for (text, updated) in of_pages.chain(of_notices).filter_map(|(text, day)| Some((text, day?))) {
        for (file, from) in text.translated.iter().filter(|(_, from)| **from < updated) {
            findings.push(
                Finding::warning(
                    RULE.code,
                    format!("this follows the text of {from}, but the text is of {updated}"),
                    format!("ini mengikuti teks tanggal {from}, padahal teksnya bertanggal {updated}"),
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

/// The day that news and stories bear themselves.
fn dated(notice: &Notice) -> Option<Day> {
    match &notice.matter {
        Matter::News(day) => Some(*day),
        Matter::Story(story) => Some(story.date),
        Matter::Event(_) | Matter::Campaign(_) => None,
    }
}
