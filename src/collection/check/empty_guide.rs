//! Guides that lead to nothing.

use super::{Rule, Whole};
use crate::{
    collection::{
        model::notice::{Notice, Section},
        published::is_public,
    },
    findings::{Finding, Place, Severity},
};

pub(super) const RULE: Rule = Rule {
    code: "empty-guide",
    severity: Severity::Warning,
    en: "A guide leads to what there is about a theme, and this one leads to nothing: it names no published item, shows none in its text, \
         and selects none. Name items, or select them by a subject, person, place, type or collection that some item has.",
    id: "Panduan mengantar ke benda-benda tentang suatu tema, tetapi yang ini tidak mengantar ke mana pun: tidak menyebut benda terbit, \
         tidak menampilkannya dalam teks, dan tidak memilihnya. Sebut bendanya, atau pilih menurut subjek, orang, tempat, jenis, atau \
         koleksi yang ada isinya.",
    bad: "select: {subjects: [tari]}   # no item has it",
    good: "select: {subjects: [tenun]}",
};

pub(super) fn check(whole: Whole, findings: &mut Vec<Finding>) {
    for guide in whole.collection.notices.iter().filter(|notice| !notice.text.draft && is_empty(whole, notice)) {
        let field = if guide.selection().is_some() { "select" } else { "" };
        findings.push(
            Finding::warning(RULE.code, "this guide leads to no published item", "panduan ini tidak mengantar ke benda terbit mana pun")
                .at(Place { field: field.to_owned(), ..Place::file(&guide.text.source) })
                .hint("name items, or select by what items have", "sebut bendanya, atau pilih menurut yang dimiliki benda"),
        );
    }
}

/// Whether it is a guide without a published item.
pub(super) fn is_empty(whole: Whole, notice: &Notice) -> bool {
    let shown = || notice.items.iter().filter_map(|id| whole.collection.item(id)).any(|item| is_public(item, whole.day));
    notice.section() == Section::Guides && !shown()
}
