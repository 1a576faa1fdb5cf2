//! Labels for the exhibition room: what a thing is, in one or two languages, with a QR code that leads a phone to its page.

use serde::Serialize;

use crate::{
    collection::model::item::Item,
    text::{script, sentences},
};

use super::{
    output::PageRef,
    pages::{Desk, over},
    qr,
};

/// A sheet of paper, in tenths of a millimetre.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Paper {
    pub(crate) key: &'static str,
    width: u32,
    height: u32,
}

/// Every paper that labels are laid on.
pub(crate) const PAPERS: [Paper; 3] = [
    Paper { key: "a4", width: 2_100, height: 2_970 },
    Paper { key: "a5", width: 1_480, height: 2_100 },
    Paper { key: "letter", width: 2_159, height: 2_794 },
];

/// A label, in tenths of a millimetre, and how many letters of text it holds in all languages together.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Size {
    pub(crate) key: &'static str,
    width: u32,
    height: u32,
    letters: usize,
}

/// Every size of a label: within a case, beside a thing, on a wall.
pub(crate) const SIZES: [Size; 3] = [
    Size { key: "small", width: 900, height: 500, letters: 0 },
    Size { key: "medium", width: 1_280, height: 860, letters: 260 },
    Size { key: "large", width: 1_880, height: 1_280, letters: 440 },
];

/// Letters of a title that fit on one line, and letters of text that a further line takes the room of.
const LONG: usize = 36;
const LINE: usize = 70;

/// What printers leave white on each side, in tenths of a millimetre.
const MARGIN: u32 = 100;

/// How labels are laid out.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Layout {
    pub(crate) paper: &'static Paper,
    pub(crate) size: &'static Size,
}

impl Layout {
    /// By the keys of both; `None` where the label does not fit on the paper.
    pub(crate) fn new(paper: &str, size: &str) -> Option<Self> {
        let paper = PAPERS.iter().find(|one| one.key == paper)?;
        let size = SIZES.iter().find(|one| one.key == size)?;
        (size.width <= paper.width - 2 * MARGIN && size.height <= paper.height - 2 * MARGIN).then_some(Self { paper, size })
    }
}

/// The whole sheet.
#[derive(Debug, Serialize)]
pub(crate) struct Sheet {
    style: String,
    site: String,
    dir: &'static str,
    paper: &'static str,
    size: &'static str,
    labels: Vec<Label>,
}

/// One label.
#[derive(Debug, Serialize)]
struct Label {
    /// The same in each language.
    said: Vec<Said>,
    /// The number that staff find the thing by.
    number: String,
    address: String,
    qr: String,
}

/// What a label says in one language.
#[derive(Debug, Serialize)]
struct Said {
    lang: String,
    dir: &'static str,
    title: String,
    line: String,
    text: String,
}

/// The sheet for some items; `at.lang` is the language that comes first and that the address leads to.
pub(crate) fn sheet(at: Desk<'_>, items: &[usize], languages: &[String], layout: Layout, style: String) -> Sheet {
    let all = at.site.published.items();
    Sheet {
        style,
        site: at.text(&at.site.published.settings().title),
        dir: script::direction(at.lang),
        paper: layout.paper.key,
        size: layout.size.key,
        labels: items.iter().map(|index| label(at, &all[*index], languages, layout.size)).collect(),
    }
}

fn label(at: Desk<'_>, item: &Item, languages: &[String], size: &Size) -> Label {
    let address = at.site.links.absolute(&at.site.links.page(&PageRef::Item { id: item.id.clone() }, at.lang));
    let each = size.letters / languages.len().max(1);
    let said = languages.iter().map(|lang| said(Desk { lang, ..at }, item, each)).collect();
    let number = ["accession", "reference", "call_number"].iter().find_map(|name| item.identifiers.get(*name));
    Label {
        said,
        number: number.cloned().unwrap_or_default(),
        qr: qr::data_uri(&address),
        address: address.trim_start_matches("https://").trim_start_matches("http://").to_owned(),
    }
}

fn said(at: Desk<'_>, item: &Item, letters: usize) -> Said {
    let title = at.text(&item.title);
    // A long title takes a line from the text.
    let letters = letters.saturating_sub((title.chars().count().div_ceil(LONG).max(1) - 1) * LINE);
    Said {
        lang: at.lang.to_owned(),
        dir: script::direction(at.lang),
        title,
        line: over(at, item),
        text: if letters == 0 { String::new() } else { sentences::beginning(&at.text(&item.description), letters) },
    }
}

#[cfg(test)]
mod tests {
    use super::{Layout, PAPERS, SIZES};

    #[test]
    fn every_size_fits_on_some_paper_and_the_largest_not_on_the_smallest() {
        for size in &SIZES {
            assert!(PAPERS.iter().any(|paper| Layout::new(paper.key, size.key).is_some()), "{}", size.key);
        }
        assert!(Layout::new("a5", "large").is_none());
    }
}
