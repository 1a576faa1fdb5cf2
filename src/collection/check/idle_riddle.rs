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
        let Some(fault) = fault(item, riddle) else { continue };
        let hint = fault.hint(item.views());
        let (en, id) = fault.words();
        findings.push(Finding::warning(RULE.code, en, id).at(riddle.place.place.clone()).hint(hint.0, hint.1));
    }
}

/// What keeps a riddle from being played.
enum Fault<'a> {
    /// The part of `where` that names no page.
    NoPage(&'a str),
    /// The page that is not there, and the last that is.
    BeyondTheLast(usize, usize),
    NoPicture,
    /// The part of `where` that describes no part of a picture.
    NoRegion(&'a str),
    NotNamed,
    /// The part reaches beyond a picture of this width and height.
    Beyond(u32, u32),
}

fn fault<'a>(item: &Item, riddle: &'a Riddle) -> Option<Fault<'a>> {
    let place = &riddle.place;
    let media = match place.page() {
        _ if item.views() == 0 => return Some(Fault::NoPicture),
        Ok(Some(page)) if page > item.views() => return Some(Fault::BeyondTheLast(page, item.views())),
        Ok(page) => page.map(|number| number - 1).or(item.opening().map(|(media, _)| media)),
        Err(part) => return Some(Fault::NoPage(part)),
    };
    let Some(scan) = media.and_then(|media| item.media.get(media)).and_then(|medium| medium.scan()) else {
        return Some(Fault::NoPicture);
    };
    match place.region() {
        Err(part) => Some(Fault::NoRegion(part)),
        Ok(None) => Some(Fault::NotNamed),
        Ok(Some(region)) => (!region.fits(scan.width, scan.height)).then_some(Fault::Beyond(scan.width, scan.height)),
    }
}

impl Fault<'_> {
    /// What is told of it, in English and Indonesian.
    fn words(&self) -> (String, String) {
        match self {
            Self::NoPage(part) => (format!("`{part}` names no page"), format!("`{part}` tidak menyebut halaman")),
            Self::BeyondTheLast(page, last) => {
                (format!("there is no page {page}; the last is {last}"), format!("tidak ada halaman {page}; yang terakhir {last}"))
            }
            Self::NoPicture => ("there is no picture to look at".to_owned(), "tidak ada gambar yang dapat dilihat".to_owned()),
            Self::NoRegion(part) => {
                (format!("`{part}` describes no part of a picture"), format!("`{part}` tidak menggambarkan bagian gambar"))
            }
            Self::NotNamed => ("the part of the picture is not named".to_owned(), "bagian gambarnya tidak disebut".to_owned()),
            Self::Beyond(width, height) => (
                format!("the part reaches beyond the picture of {width} × {height} pixels"),
                format!("bagian ini melampaui gambar berukuran {width} × {height} piksel"),
            ),
        }
    }

    /// What to do about it, where the item has so many pages.
    fn hint(&self, pages: usize) -> (String, String) {
        match self {
            Self::NoPage(_) | Self::BeyondTheLast(..) if pages == 1 => (
                "leave the page out, for there is only one: where: xywh=pct:10,10,40,30".to_owned(),
                "jangan sebut halamannya, sebab hanya ada satu: where: xywh=pct:10,10,40,30".to_owned(),
            ),
            Self::NoPage(_) | Self::BeyondTheLast(..) => (
                format!("write the number of a page from 1 to {pages}: where: page=1&xywh=pct:10,10,40,30"),
                format!("tulis nomor halaman dari 1 sampai {pages}: where: page=1&xywh=pct:10,10,40,30"),
            ),
            Self::NoPicture => (
                "put a scan beside the record, or name a page that is one".to_owned(),
                "simpan pindaian di samping rekaman, atau sebut halaman yang berupa pindaian".to_owned(),
            ),
            Self::NoRegion(_) | Self::NotNamed | Self::Beyond(..) => (
                "write left, top, width, height in hundredths: where: xywh=pct:10,10,40,30".to_owned(),
                "tulis kiri, atas, lebar, tinggi dalam perseratus: where: xywh=pct:10,10,40,30".to_owned(),
            ),
        }
    }
}
