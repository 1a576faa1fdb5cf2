//! Things for children whose pictures are behind a notice.

use super::{Rule, Whole};
use crate::findings::{Finding, Place, Severity};

pub(super) const RULE: Rule = Rule {
    code: "not-for-children",
    severity: Severity::Warning,
    en: "The record says something for children, and a notice stands before its pictures, by `sensitive` or by the label TK Culturally \
         Sensitive. Such a thing is left out of the children's corner. Take one of the two away.",
    id: "Rekaman ini menulis sesuatu untuk anak-anak, sedangkan gambarnya berada di balik pemberitahuan karena `sensitive` atau label TK \
         Culturally Sensitive. Benda seperti itu tidak ditampilkan di pojok anak. Hapus salah satunya.",
    bad: "sensitive: funeral\nchildren: {text: This cart carried the dead}",
    good: "children: {text: This cart carried rice}",
};

pub(super) fn check(whole: Whole, findings: &mut Vec<Finding>) {
    for item in whole.collection.items.iter().filter(|item| item.is_sensitive() && !item.children.is_empty()) {
        findings.push(
            Finding::warning(
                RULE.code,
                "what is behind a notice is not shown in the children's corner",
                "yang berada di balik pemberitahuan tidak ditampilkan di pojok anak",
            )
            .at(Place { field: "children".to_owned(), ..Place::file(&item.source) })
            .hint("take `children` away, or the notice", "hapus `children`, atau pemberitahuannya"),
        );
    }
}
