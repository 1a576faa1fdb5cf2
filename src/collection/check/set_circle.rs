//! Collections that are part of themselves.

use super::{Rule, Whole};
use crate::findings::{Finding, Place, Severity};

pub(super) const RULE: Rule = Rule {
    code: "set-circle",
    severity: Severity::Error,
    en: "A collection points up with `part_of` to one that, further up, points back to it. There would be no top from which to \
         show them.",
    id: "Sebuah koleksi menunjuk ke atas dengan `part_of` kepada koleksi yang, lebih ke atas lagi, menunjuk kembali kepadanya. Tidak \
         ada puncak untuk menampilkannya.",
    bad: "# collections/surat.yaml\npart_of: keluarga\n# collections/keluarga.yaml\npart_of: surat",
    good: "# collections/surat.yaml\npart_of: keluarga\n# collections/keluarga.yaml\nlevel: fonds",
};

pub(super) fn check(whole: Whole, findings: &mut Vec<Finding>) {
    let above = |id: &str| {
        let at = whole.collection.sets.binary_search_by(|set| set.id.as_str().cmp(id)).ok()?;
        whole.collection.sets[at].part_of.as_deref()
    };
    for set in &whole.collection.sets {
        let mut way = vec![set.id.as_str()];
        while let Some(next) = way.last().and_then(|id| above(id)) {
            if next == set.id {
                way.push(next);
                let way = way.join(" → ");
                findings.push(
                    Finding::error(
                        RULE.code,
                        format!("this collection is part of itself: {way}"),
                        format!("koleksi ini bagian dari dirinya sendiri: {way}"),
                    )
                    .at(Place { field: "part_of".to_owned(), ..Place::file(&set.source) })
                    .hint("remove one `part_of`", "hapus salah satu `part_of`"),
                );
                break;
            }
            if way.contains(&next) {
                break;
            }
            way.push(next);
        }
    }
}
