//! Records that do not say what may be done with them.

use super::Rule;
use crate::{
    collection::Collection,
    findings::{Finding, Place, Severity},
};

pub(super) const RULE: Rule = Rule {
    code: "no-rights",
    severity: Severity::Warning,
    en: "Visitors cannot know what they may do with an item whose record says nothing about rights, and it is never offered for \
         sharing. Where nobody knows, `CNE` (not evaluated) or `UND` (undetermined) says just that. A whole folder is told at once in \
         _defaults.yaml.",
    id: "Pengunjung tidak tahu apa yang boleh mereka lakukan dengan benda yang rekamannya diam tentang hak, dan benda itu tidak pernah \
         ditawarkan untuk dibagikan. Bila memang belum diketahui, `CNE` (belum dinilai) atau `UND` (belum pasti) menyatakannya. Satu folder \
         sekaligus diatur dalam _defaults.yaml.",
    bad: "title: Surat\ntype: archive",
    good: "title: Surat\ntype: archive\nrights: PDM-1.0",
};

pub(super) fn check(collection: &Collection, findings: &mut Vec<Finding>) {
    for item in collection.items.iter().filter(|item| item.rights.statement.is_none()) {
        findings.push(
            Finding::warning(RULE.code, "nothing is said about rights, so this is not offered for sharing", "hak belum dinyatakan, jadi ini tidak ditawarkan untuk dibagikan")
                .at(Place { field: "rights".to_owned(), ..Place::file(&item.source) })
                .hint("add rights: PDM-1.0, CC-BY-4.0, InC or CNE, here or in _defaults.yaml", "tambahkan rights: PDM-1.0, CC-BY-4.0, InC, atau CNE, di sini atau dalam _defaults.yaml"),
        );
    }
}
