//! Links and pictures in Markdown of regions that a scan does not have.

use super::{Rule, Whole, mentioned};
use crate::findings::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    code: "bad-region",
    severity: Severity::Warning,
    en: "A link in a text names a part of a picture that lies outside it or cannot be understood. A region is four numbers: left, \
         top, width and height, in hundredths of the picture (pct:) or in pixels of the scan. The link leads to the page all the same, and \
         a picture shows all of it.",
    id: "Sebuah tautan dalam teks menyebut bagian gambar yang berada di luarnya atau tidak dapat dipahami. Bagian ditulis dengan empat \
         bilangan: kiri, atas, lebar, dan tinggi, dalam perseratus gambar (pct:) atau piksel pindaian. Tautannya tetap menuju \
         halamannya, dan gambar ditampilkan seutuhnya.",
    bad: "![the seal](item:surat-1#page=1&xywh=pct:80,80,40,30)",
    good: "![the seal](item:surat-1#page=1&xywh=pct:60,70,40,30)",
};

pub(super) fn check(whole: Whole, findings: &mut Vec<Finding>) {
    for (mention, item) in mentioned(whole) {
        let index = mention.page().ok().flatten().map_or(item.opening().map_or(0, |(index, _)| index), |page| page - 1);
        let scan = item.media.get(index).and_then(|medium| medium.scan());
        let (en, in_indonesian) = match (mention.region(), scan) {
            (Err(part), _) => (format!("`{part}` describes no part of a picture"), format!("`{part}` tidak menggambarkan bagian gambar")),
            (Ok(Some(region)), Some(scan)) if !region.fits(scan.width, scan.height) => (
                format!("the region reaches beyond the picture of {} × {} pixels", scan.width, scan.height),
                format!("bagian ini melampaui gambar berukuran {} × {} piksel", scan.width, scan.height),
            ),
            _ => continue,
        };
        findings.push(Finding::warning(RULE.code, en, in_indonesian).at(mention.place.clone()).hint(
            "write left, top, width, height in hundredths: xywh=pct:10,10,40,30",
            "tulis kiri, atas, lebar, tinggi dalam perseratus: xywh=pct:10,10,40,30",
        ));
    }
}
