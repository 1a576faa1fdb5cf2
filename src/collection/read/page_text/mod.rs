//! What a machine read on a page: from `text/` beside the scans, ALTO, PAGE and hOCR, each told by its content, not its name; and
//! from a PDF itself.
//!
//! The words stand beside the scan where nobody has typed a transcript. Their places are not kept: ten thousand pages of a newspaper
//! have a thousand million bytes of them. They are [`placed`] again when somebody asks where the words of a page stand.

mod alto;
mod documents;
mod hocr;
mod letters;
mod order;
mod page;
mod pdf;
mod sheet;
mod walk;

use std::path::Path;

pub(super) use self::documents::{Documents, of_pdfs};
pub(crate) use self::pdf::Pages;
use self::sheet::{Misplaced, Sheet};
use super::source::Source;
use crate::{
    collection::model::{placed::Placed, scan::Probe},
    findings::{Finding, Place},
};

/// Endings of such files, with what some programs put before them: `001.xml`, `001.alto.xml`, `001.hocr`.
const ENDINGS: [&str; 7] = [".alto.xml", ".page.xml", ".hocr.html", ".xml", ".hocr", ".html", ".htm"];

/// The name of a file that may hold what a machine read, without its ending.
pub(super) fn stem(name: &str) -> Option<&str> {
    let lower = name.to_lowercase();
    let ending = ENDINGS.iter().find(|ending| lower.ends_with(*ending))?;
    name.get(..name.len() - ending.len()).filter(|stem| !stem.is_empty())
}

/// The text of a page as Markdown, and whether it is told where its words stand on `scan`; `None` when the file cannot be read.
pub(super) fn read(source: &Source, scan: Option<&Probe>, findings: &mut Vec<Finding>) -> Option<(String, bool)> {
    let sheet = match parse(&source.text) {
        Some(Ok(sheet)) if sheet.pages == 1 && !sheet.is_empty() => sheet,
        Some(Ok(sheet)) => {
            findings.push(unusable(source, sheet.pages));
            return None;
        }
        Some(Err((byte, why))) => {
            findings.push(broken(source, byte, &why));
            return None;
        }
        None => {
            findings.push(unknown(source));
            return None;
        }
    };
    let (placed, wrong) = scan.map(|scan| sheet.places(scan)).unwrap_or_default();
    findings.extend(wrong.zip(scan).map(|(wrong, scan)| misplaced(source, &wrong, scan)));
    Some((sheet.text(), !placed.is_empty()))
}

/// Where the words of a page stand on its scan, from the file in `text/` that tells it; nowhere when that has gone meanwhile.
pub(crate) fn placed(content: &Path, file: &str, scan: &Probe) -> Placed {
    let source = Source::read(&content.join(file), file, &mut Vec::new());
    let sheet = source.and_then(|source| parse(&source.text)).and_then(Result::ok);
    sheet.map(|sheet| sheet.places(scan).0).unwrap_or_default()
}

/// The same of a page of a PDF.
pub(crate) fn placed_in_pdf(pages: &mut Pages<'_>, scan: &Probe) -> Placed {
    pages.sheet(scan.page as usize).map(|sheet| sheet.places(scan).0).unwrap_or_default()
}

/// Reads a file by what its beginning says it is; `None` for anything else.
fn parse(text: &str) -> Option<Result<Sheet, walk::Fault>> {
    // Schemas, comments and heads come first; what a file is stands within its first thousands of letters.
    let head: String = text.chars().take(8000).collect();
    let read = if head.contains("<alto") || head.contains(":alto") {
        alto::read
    } else if head.contains("PcGts") {
        page::read
    } else if head.contains("ocr_page") || head.contains("ocr-system") {
        hocr::read
    } else {
        return None;
    };
    Some(read(text).map(|mut sheet| {
        sheet.mend();
        sheet
    }))
}

const FORMATS: (&str, &str) = (
    "text/ takes plain text, Markdown, ALTO, PAGE and hOCR, one file a page",
    "text/ menerima teks biasa, Markdown, ALTO, PAGE, dan hOCR, satu berkas sehalaman",
);

fn broken(source: &Source, byte: usize, why: &str) -> Finding {
    Finding::error("text-broken", format!("this text cannot be read: {why}"), format!("teks ini tidak terbaca: {why}"))
        .at(source.place(source.at(byte), ""))
        .hint("export it again from the program that read the scan", "ekspor lagi dari program yang membaca pindaiannya")
}

fn unknown(source: &Source) -> Finding {
    Finding::error("text-broken", "this is neither ALTO nor PAGE nor hOCR", "ini bukan ALTO, PAGE, atau hOCR")
        .at(Place::file(&source.file))
        .hint(FORMATS.0, FORMATS.1)
}

fn unusable(source: &Source, pages: usize) -> Finding {
    let (en, id) = match pages {
        0 => ("there is no page in this file".to_owned(), "tidak ada halaman di dalam berkas ini".to_owned()),
        1 => ("nothing is written on the page of this file".to_owned(), "tidak ada tulisan pada halaman di dalam berkas ini".to_owned()),
        pages => (format!("this file holds {pages} pages"), format!("berkas ini memuat {pages} halaman")),
    };
    Finding::warning("text-empty", en, id).at(Place::file(&source.file)).hint(FORMATS.0, FORMATS.1)
}

fn misplaced(source: &Source, wrong: &Misplaced, scan: &Probe) -> Finding {
    let (en, id) = match wrong {
        Misplaced::Other([width, height]) => (
            format!(
                "these words were read on a picture of {width} × {height}; the scan, {} × {}, has another shape",
                scan.width, scan.height
            ),
            format!("kata-kata ini dibaca dari gambar {width} × {height}; bentuk pindaiannya lain, {} × {}", scan.width, scan.height),
        ),
        Misplaced::Outside(1) => ("a word stands outside the scan".to_owned(), "satu kata berada di luar pindaian".to_owned()),
        Misplaced::Outside(words) => (format!("{words} words stand outside the scan"), format!("{words} kata berada di luar pindaian")),
        Misplaced::NoSize => (
            "the places of these words cannot be used: the file does not say how large its page is".to_owned(),
            "letak kata-kata ini tidak dapat dipakai: berkasnya tidak menyebut ukuran halaman".to_owned(),
        ),
    };
    Finding::warning("text-misplaced", en, id).at(Place::file(&source.file)).hint(
        "the text is shown and searched, without marks on the scan; read the scan that lies here again",
        "teksnya tetap tampil dan dapat dicari, tanpa tanda pada pindaian; baca ulang pindaian yang ada di sini",
    )
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn names_are_those_of_the_scan_whatever_program_wrote_them() {
        let names = ["001.xml", "001.alto.xml", "hal.12.hocr", "A.PAGE.XML", "001.md", ".xml"];
        assert_eq!(names.map(stem), [Some("001"), Some("001"), Some("hal.12"), Some("A"), None, None]);
    }
}
