//! Links and pictures in Markdown of pages that an item does not have.

use super::{Rule, Whole, mentioned};
use crate::findings::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    code: "bad-page",
    severity: Severity::Warning,
    en: "A link in a text names a page that the item does not have. Pages are counted from 1 in the order in which they are shown, \
         whatever is printed on them. The link leads to the item all the same; a picture is left out.",
    id: "Sebuah tautan dalam teks menyebut halaman yang tidak dimiliki benda itu. Halaman dihitung dari 1 menurut urutan tampilnya, \
         apa pun yang tercetak di atasnya. Tautannya tetap menuju bendanya; gambar tidak ditampilkan.",
    bad: "[the map](item:kitab-01#page=99)",
    good: "[the map](item:kitab-01#page=12)",
};

pub(super) fn check(whole: Whole, findings: &mut Vec<Finding>) {
    for (mention, item) in mentioned(whole) {
        let id = &mention.id;
        let last = item.views();
        let (en, in_indonesian) = match mention.page() {
            Err(part) => (format!("`{part}` names no page of `{id}`"), format!("`{part}` tidak menyebut halaman `{id}`")),
            Ok(Some(page)) if page > last => (
                format!("`{id}` has no page {page}; its last is {last}"),
                format!("`{id}` tidak punya halaman {page}; yang terakhir {last}"),
            ),
            Ok(_) => continue,
        };
        findings.push(
            Finding::warning(RULE.code, en, in_indonesian)
                .at(mention.place.clone())
                .hint(format!("write it as item:{id}#page=1, counted from 1"), format!("tulis sebagai item:{id}#page=1, dihitung dari 1")),
        );
    }
}
