//! Links in Markdown to items, pages and notices that the public does not see.

use super::{Rule, Whole};
use crate::{
    collection::{
        model::{
            item::Item,
            pointer::{Pointer, section},
        },
        published::{is_public, withholding},
    },
    findings::{Finding, Place, Severity},
    text::{markdown_links::Named, markdown_notices::Seen},
};

pub(super) const RULE: Rule = Rule {
    code: "not-public",
    severity: Severity::Warning,
    en: "A text that everybody reads links to an item that is a draft, hidden, under embargo, or shown without its pictures, or to a text \
         that is a draft or has not yet appeared. On the \
         page the words stand without a link, but they stand there: see that they give nothing away. A picture is left out with its words.",
    id: "Sebuah teks yang dibaca semua orang menautkan benda yang masih draf, disembunyikan, di bawah embargo, atau tampil tanpa \
         gambarnya, atau teks yang masih draf atau belum waktunya tampil. Di halaman, kata-katanya tampil tanpa tautan, tetapi tetap tampil: pastikan tidak membocorkan apa pun. Gambar tidak ditampilkan, begitu pula kata-kata di bawahnya.",
    bad: "[surat itu](item:surat-rahasia)   # access: hidden",
    good: "surat itu",
};

pub(super) fn check(whole: Whole, findings: &mut Vec<Finding>) {
    for pointer in &whole.collection.pointers {
        let Some((en, in_indonesian)) = unseen(whole, pointer) else { continue };
        let id = &pointer.id;
        let en = format!("`{id}` is not published ({en}), so this is no link");
        let in_indonesian = format!("`{id}` tidak terbit ({in_indonesian}), jadi ini tanpa tautan");
        findings.push(told(en, in_indonesian, &pointer.place));
    }
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
        findings.push(told(en, in_indonesian, &mention.place));
    }
}

fn told(en: String, id: String, place: &Place) -> Finding {
    Finding::warning(RULE.code, en, id).at(place.clone()).hint(
        "see that the words give nothing away, or take the link out until it is published",
        "pastikan kata-katanya tidak membocorkan apa pun, atau hapus tautannya sampai tujuannya terbit",
    )
}

/// Why the public does not see a page or a notice yet, if it is there and does not.
fn unseen(whole: Whole, pointer: &Pointer) -> Option<(String, String)> {
    let draft = || ("draft: true".to_owned(), "draft: true".to_owned());
    let Some(section) = section(pointer.named) else {
        let essays = whole.collection.essays.iter().filter(|_| pointer.named == Named::Page);
        return essays.map(|essay| &essay.text).any(|text| text.slug == pointer.id && text.draft).then(draft);
    };
    let notices = &whole.collection.notices;
    let notice = &notices[notices.binary_search_by(|notice| notice.key().cmp(&(section, pointer.id.as_str()))).ok()?];
    if notice.text.draft {
        return Some(draft());
    }
    let since = notice.since.filter(|_| !notice.is_out(whole.day))?;
    Some((format!("it appears on {since}"), format!("tampil mulai {since}")))
}

/// Why an item is not published: English, Indonesian.
fn why(item: &Item) -> (String, String) {
    match item.embargo_until {
        _ if item.draft => ("draft: true".to_owned(), "draft: true".to_owned()),
        Some(day) => (format!("embargo until {day}"), format!("embargo sampai {day}")),
        None => ("access: hidden".to_owned(), "access: hidden".to_owned()),
    }
}
