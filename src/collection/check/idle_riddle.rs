//! Riddles for children that cannot be played.

use super::{Rule, Whole};
use crate::{
    collection::model::{children::Riddle, item::Item},
    findings::{Finding, Severity},
};

pub(super) const RULE: Rule = Rule {
    code: "idle-riddle",
    severity: Severity::Warning,
    en: "A riddle asks children to find something on a picture, and `where` says where it is: a page, if there are several, and a part of \
         it as four numbers, left, top, width and height, in hundredths of the picture (pct:) or in pixels of the scan. Without such a part \
         within the picture there is nothing to be found, and the riddle is left out.",
    id: "Teka-teki mengajak anak mencari sesuatu pada gambar, dan `where` menyebut letaknya: halaman, bila ada beberapa, dan bagiannya \
         dengan empat bilangan, yaitu kiri, atas, lebar, dan tinggi, dalam perseratus gambar (pct:) atau piksel pindaian. Tanpa bagian \
         yang berada di dalam gambar tidak ada yang dapat dicari, dan teka-tekinya tidak ditampilkan.",
    bad: "riddles:\n  - {find: Find the boat, where: \"xywh=pct:80,80,40,30\", answer: It lies at the bank}",
    good: "riddles:\n  - {find: Find the boat, where: \"xywh=pct:60,70,20,12\", answer: It lies at the bank}",
};

pub(super) fn check(whole: Whole, findings: &mut Vec<Finding>) {
    let items = whole.collection.items.iter();
    for (item, riddle) in items.flat_map(|item| item.children.riddles.iter().map(move |riddle| (item, riddle))) {
        let Some((en, id)) = fault(item, riddle) else { continue };
        findings.push(Finding::warning(RULE.code, en, id).at(riddle.place.place.clone()).hint(
            "write left, top, width, height in hundredths: where: xywh=pct:10,10,40,30",
            "tulis kiri, atas, lebar, tinggi dalam perseratus: where: xywh=pct:10,10,40,30",
        ));
    }
}

/// What keeps a riddle from being played, in English and Indonesian.
fn fault(item: &Item, riddle: &Riddle) -> Option<(String, String)> {
    let place = &riddle.place;
    let media = match place.page() {
        Ok(page) => page.map(|number| number - 1).or(item.opening().map(|(media, _)| media)),
        Err(part) => return Some((format!("`{part}` names no page"), format!("`{part}` bukan halaman"))),
    };
    let Some(scan) = media.and_then(|media| item.media.get(media)).and_then(|medium| medium.scan()) else {
        return Some(("there is no picture to look at".to_owned(), "tidak ada gambar yang dapat dilihat".to_owned()));
    };
    match place.region() {
        Err(part) => Some((format!("`{part}` describes no part of a picture"), format!("`{part}` tidak menggambarkan bagian gambar"))),
        Ok(None) => Some(("the part of the picture is not named".to_owned(), "bagian gambarnya tidak disebut".to_owned())),
        Ok(Some(region)) => (!region.fits(scan.width, scan.height)).then(|| {
            (
                format!("the part reaches beyond the picture of {} × {} pixels", scan.width, scan.height),
                format!("bagian ini melampaui gambar berukuran {} × {} piksel", scan.width, scan.height),
            )
        }),
    }
}
