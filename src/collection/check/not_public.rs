//! Links in Markdown to items that the public does not see.

use super::{Rule, Whole};
use crate::{
    collection::{
        model::item::Item,
        published::{is_public, withholding},
    },
    findings::{Finding, Severity},
    text::markdown_notices::Seen,
};

pub(super) const RULE: Rule = Rule {
    code: "not-public",
    severity: Severity::Warning,
    en: "A text that everybody reads links to an item that is a draft, hidden, under embargo, or shown without its pictures. On the \
         page the words stand without a link, but they stand there: see that they give nothing away. A picture is left out with its words.",
    id: "Sebuah teks yang dibaca semua orang menautkan benda yang masih draf, disembunyikan, di bawah embargo, atau tampil tanpa \
         gambarnya. Di halaman, kata-katanya tampil tanpa tautan, tetapi tetap tampil: pastikan tidak membocorkan apa pun. Gambar tidak ditampilkan, begitu pula kata-kata di bawahnya.",
    bad: "[surat itu](item:surat-rahasia)   # access: hidden",
    good: "surat itu",
};

pub(super) fn check(whole: Whole, findings: &mut Vec<Finding>) {
    for mention in &whole.collection.mentions {
        let Some(item) = whole.collection.item(&mention.id) else { continue };
        let id = &mention.id;
        let (en, in_indonesian) = if !is_public(item, whole.day) {
            let (en, in_indonesian) = why(item);
            (
                format!("`{id}` is not published ({en}), so this is no link"),
                format!("`{id}` tidak terbit ({in_indonesian}), jadi ini tanpa tautan"),
            )
        } else if withholding(item).is_some() && (!mention.fragment.is_empty() || mention.seen == Seen::Shown) {
            (format!("the pictures of `{id}` are not published"), format!("gambar `{id}` tidak diterbitkan"))
        } else {
            continue;
        };
        findings.push(Finding::warning(RULE.code, en, in_indonesian).at(mention.place.clone()).hint(
            "see that the words give nothing away, or take the link out until the item is published",
            "pastikan kata-katanya tidak membocorkan apa pun, atau hapus tautannya sampai bendanya terbit",
        ));
    }
}

/// Why an item is not published: English, Indonesian.
fn why(item: &Item) -> (String, String) {
    match item.embargo_until {
        _ if item.draft => ("draft: true".to_owned(), "draft: true".to_owned()),
        Some(day) => (format!("embargo until {day}"), format!("embargo sampai {day}")),
        None => ("access: hidden".to_owned(), "access: hidden".to_owned()),
    }
}
