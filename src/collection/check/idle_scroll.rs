//! Exhibits whose picture should move, and that show none.

use super::{Rule, Whole};
use crate::{
    collection::{
        model::{
            mention,
            notice::Notice,
            story::{Layout, Story},
        },
        published::{is_public, withholding},
    },
    findings::{Finding, Place, Severity},
    text::markdown_notices::{Seen, What, notices},
};

pub(super) const RULE: Rule = Rule {
    code: "idle-scroll",
    severity: Severity::Warning,
    en: "With `layout: scroll` one picture stays and goes from part to part while the text passes. This text shows no picture in a \
         paragraph of its own, so there is nothing to stay, and it is shown as an essay.",
    id: "Dengan `layout: scroll` satu gambar tetap di tempat dan berpindah dari bagian ke bagian sementara teksnya bergulir. Teks ini tidak \
         menampilkan gambar dalam paragraf sendiri, jadi tidak ada yang tetap di tempat, dan teksnya tampil sebagai esai.",
    bad: "layout: scroll\n---\nLihat [peta itu](item:peta-01).",
    good: "layout: scroll\n---\n![Seluruh peta](item:peta-01)\n\nPeta itu digambar tahun 1931.",
};

pub(super) fn check(whole: Whole, findings: &mut Vec<Finding>) {
    let scrolls = |story: &Story| story.layout == Layout::Scroll;
    let stories = whole.collection.notices.iter().filter(|notice| !notice.text.draft && notice.story().is_some_and(scrolls));
    for story in stories.filter(|story| !shows(whole, story)) {
        findings.push(
            Finding::warning(
                RULE.code,
                "nothing can scroll: the text shows no picture",
                "tidak ada yang bergulir: teks ini tidak menampilkan gambar",
            )
            .at(Place { field: "layout".to_owned(), ..Place::file(&story.text.source) })
            .hint(
                "show a picture in a paragraph of its own, ![caption](item:ID#page=1&xywh=pct:10,10,40,30), or take `layout` out",
                "tampilkan gambar dalam paragraf sendiri, ![keterangan](item:ID#page=1&xywh=pct:10,10,40,30), atau hapus `layout`",
            ),
        );
    }
}

/// Whether its text shows a picture that the public sees, in any language.
fn shows(whole: Whole, story: &Notice) -> bool {
    let seen = |what| match what {
        What::Item { id, fragment, seen: Seen::Shown } => whole.collection.item(&id).is_some_and(|item| {
            let scan = |media: usize| item.media.get(media).is_some_and(|medium| medium.scan().is_some());
            let there = match mention::page(&fragment) {
                Ok(Some(number)) => scan(number - 1),
                _ => item.opening().is_some(),
            };
            there && is_public(item, whole.day) && withholding(item).is_none()
        }),
        _ => false,
    };
    story.text.body.0.values().any(|text| notices(text).into_iter().any(|notice| seen(notice.what)))
}
