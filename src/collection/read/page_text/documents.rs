//! The words of PDFs, page by page, for the media that are their pages.
//!
//! A page costs some milliseconds each time it is looked into, so the preview, which reads a record after every save, keeps the words of
//! documents that have not changed since. `build` reads once and keeps nothing.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::{Arc, Mutex},
};

use hayro::hayro_syntax::Pdf;

use super::{super::walk::Tree, pdf::Pages};
use crate::{
    collection::model::{
        media::Media,
        scan::{Probe, ScanFormat},
        texts::Texts,
    },
    findings::calm::calm,
};

/// Bytes of text that are kept at most: some ten thousand pages of books. What is beyond is read again.
const MOST: usize = 32 << 20;

/// The text of a page, and whether it is told where its words stand; `None` where it holds none.
type Words = Option<(String, bool)>;

/// A document as it was: its outside, and its pages with their words.
type Document = ([u8; 32], Vec<(Probe, Words)>);

/// The words of documents by file, as far as they are kept.
#[derive(Debug, Default)]
pub(crate) struct Documents(Mutex<(usize, BTreeMap<String, Arc<Document>>)>);

impl Documents {
    /// The words of these pages of a file, kept or read; `outside` tells whether the file is the same.
    fn words(&self, file: &str, (path, outside): (&Path, [u8; 32]), pages: &[Probe]) -> Arc<Document> {
        let known = self.0.lock().ok().and_then(|kept| kept.1.get(file).cloned());
        let same = |known: &Arc<Document>| known.0 == outside && known.1.iter().map(|(probe, _)| probe).eq(pages);
        known.filter(same).unwrap_or_else(|| {
            let read = Arc::new((outside, read(path, pages)));
            self.keep(file, &read);
            read
        })
    }

    fn keep(&self, file: &str, read: &Arc<Document>) {
        let Ok(mut kept) = self.0.lock() else { return };
        let before = kept.1.remove(file).map_or(0, |old| weight(&old));
        kept.0 -= before;
        if kept.0 + weight(read) <= MOST {
            kept.0 += weight(read);
            kept.1.insert(file.to_owned(), Arc::clone(read));
        }
    }
}

fn weight(document: &Document) -> usize {
    document.1.iter().flat_map(|(_, words)| words).map(|(text, _)| text.len()).sum()
}

/// Gives the pages of PDFs the words that they hold, where nothing in `text/` says them already.
pub(in super::super) fn of_pdfs(tree: &Tree, media: &mut [Media], kept: Option<&Documents>) {
    let lacks =
        |medium: &Media| medium.placed.is_none() && !medium.hides_text && medium.scan().is_some_and(|scan| scan.format == ScanFormat::Pdf);
    let files: BTreeSet<String> = media.iter().filter(|medium| lacks(medium)).map(|medium| medium.file.clone()).collect();
    for file in files {
        let of_it: Vec<&mut Media> = media.iter_mut().filter(|medium| medium.file == file && lacks(medium)).collect();
        let pages: Vec<Probe> = of_it.iter().filter_map(|medium| medium.scan().cloned()).collect();
        let path = tree.path(&file);
        match kept {
            Some(kept) => {
                kept.words(&file, (&path, super::super::memory::outside(&path)), &pages).1.iter().cloned().zip(of_it).for_each(give)
            }
            None => read(&path, &pages).into_iter().zip(of_it).for_each(give),
        }
    }
}

/// What the pages of a document say, in their order.
fn read(path: &Path, pages: &[Probe]) -> Vec<(Probe, Words)> {
    let Some(pdf) = open(path) else { return Vec::new() };
    let mut document = Pages::of(&pdf);
    let mut words = |page: &Probe| {
        let sheet = document.sheet(page.page as usize)?;
        Some((sheet.text(), !sheet.places(page).0.is_empty()))
    };
    pages.iter().map(|page| (page.clone(), words(page))).collect()
}

fn give(((_, words), medium): ((Probe, Words), &mut Media)) {
    let Some((text, placed)) = words else { return };
    if placed {
        medium.placed = Some(medium.file.clone());
    }
    if medium.transcript.is_empty() {
        medium.transcript = Texts::plain(text);
        medium.by_machine = true;
    }
}

/// A PDF that was looked into already; what is wrong with it has been told.
#[allow(clippy::disallowed_methods, reason = "the reader reads")]
fn open(path: &Path) -> Option<Pdf> {
    let bytes = std::fs::read(path).ok()?;
    calm(|| Pdf::new(bytes).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::Documents;
    use crate::collection::model::scan::{Probe, ScanFormat};

    #[test]
    fn a_document_is_read_again_only_when_it_is_another() {
        let page = |page: u32| Probe {
            format: ScanFormat::Pdf,
            width: 298,
            height: 420,
            orientation: 1,
            page,
            bits: 8,
            channels: 3,
            inks: false,
            icc: false,
        };
        let (documents, here) = (Documents::default(), Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats/pdf-words.pdf"));
        let says = |path: &Path, outside: u8, pages: &[Probe]| {
            let document = documents.words("a.pdf", (path, [outside; 32]), pages);
            document
                .1
                .iter()
                .map(|(_, words)| words.as_ref().is_some_and(|(text, placed)| *placed && text.contains("di Sungai")))
                .collect::<Vec<bool>>()
        };
        let gone = Path::new("gone.pdf");
        assert_eq!(says(&here, 1, &[page(0), page(2)]), [true, false]);
        assert_eq!(says(gone, 1, &[page(0), page(2)]), [true, false], "the same is not looked into");
        assert!(says(gone, 1, &[page(0)]).is_empty(), "other pages are");
        assert_eq!(says(&here, 1, &[page(0)]), [true]);
        assert!(says(gone, 2, &[page(0)]).is_empty(), "another file is");
    }
}
