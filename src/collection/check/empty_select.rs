//! Selections that take nothing.

use super::{Rule, Whole, empty_campaign, empty_guide};
use crate::{
    collection::{
        model::{campaign::Selection, set::above},
        published::is_public,
    },
    findings::{Finding, Place, Severity},
};

pub(super) const RULE: Rule = Rule {
    code: "empty-select",
    severity: Severity::Warning,
    en: "`select` of an exhibit, a guide or a campaign takes no published item: no item meets all of its conditions. Most often a word is \
         misspelt, or two conditions exclude each other. Items that are named beside it are shown all the same.",
    id: "`select` pada pameran, panduan, atau kampanye tidak memilih benda terbit mana pun: tidak ada benda yang memenuhi semua syaratnya. \
         Paling sering sebuah kata salah ketik, atau dua syarat saling meniadakan. Benda yang disebut di sampingnya tetap tampil.",
    bad: "items: [kain-1]\nselect: {subjects: [tari]}   # no item has it",
    good: "items: [kain-1]\nselect: {subjects: [tenun]}",
};

pub(super) fn check(whole: Whole, findings: &mut Vec<Finding>) {
    for notice in whole.collection.notices.iter().filter(|notice| !notice.text.draft) {
        let Some(selection) = notice.selection() else { continue };
        // A guide or a campaign with nothing at all is told as such.
        if empty_guide::is_empty(whole, notice) || empty_campaign::is_empty(whole, notice) || takes_any(whole, selection) {
            continue;
        }
        findings.push(
            Finding::warning(RULE.code, "`select` takes no published item", "`select` tidak memilih benda terbit mana pun")
                .at(Place { field: "select".to_owned(), ..Place::file(&notice.text.source) })
                .hint("select by what items have, or leave it out", "pilih menurut yang dimiliki benda, atau hapus barisnya"),
        );
    }
}

fn takes_any(whole: Whole, selection: &Selection) -> bool {
    let sets = &whole.collection.sets;
    let mut public = whole.collection.items.iter().filter(|item| is_public(item, whole.day));
    public.any(|item| selection.takes(item, &above(item.part_of.as_deref(), sets)))
}
