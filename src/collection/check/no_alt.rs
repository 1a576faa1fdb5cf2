//! Pictures without a word about what is to be seen.

use super::{Rule, Whole};
use crate::findings::{Finding, Place, Severity};

pub(super) const RULE: Rule = Rule {
    code: "no-alt",
    severity: Severity::Note,
    en: "Somebody who cannot see a picture hears its alternative text. Without one, the page can only say the title and the number \
         of the page. One plain sentence about what is to be seen is enough.",
    id: "Orang yang tidak dapat melihat gambar mendengarkan teks alternatifnya. Tanpa itu, halaman hanya dapat menyebut judul dan nomor \
         halaman. Satu kalimat sederhana tentang apa yang tampak sudah cukup.",
    bad: "files:\n  - file: 001.jpg",
    good: "files:\n  - file: 001.jpg\n    alt: {id: Sampul buku bergambar perahu, en: Book cover with a boat}",
};

pub(super) fn check(whole: Whole, findings: &mut Vec<Finding>) {
    for item in &whole.collection.items {
        let scans = item.scans().count();
        let silent = item.scans().filter(|(_, medium)| medium.alt.is_empty()).count();
        if silent == 0 {
            continue;
        }
        findings.push(
            Finding::note(
                RULE.code,
                format!("pictures without alternative text: {silent} of {scans}"),
                format!("gambar tanpa teks alternatif: {silent} dari {scans}"),
            )
            .at(Place { field: "files".to_owned(), ..Place::file(&item.source) })
            .hint("say under `files` what is to be seen: alt: …", "tulis di `files` apa yang tampak: alt: …"),
        );
    }
}
