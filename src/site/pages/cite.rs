//! How to name an item or one page of it: a line to copy, and files for programs that keep references.

use serde::Serialize;

use crate::{
    collection::model::item::Item,
    site::{
        links::Links,
        output::PageRef,
        qr,
        standards::cite::{FILES, Reference, plain},
    },
};

use super::Desk;

/// The block of citing.
#[derive(Debug, Serialize)]
pub(crate) struct CiteView {
    /// All but the address that ends it.
    pub(crate) text: String,
    pub(crate) url: String,
    pub(crate) files: Vec<CiteFile>,
    /// The address of the page, and the same as a picture that holds its own data.
    pub(crate) address: String,
    pub(crate) qr: String,
}

/// A file for a program.
#[derive(Debug, Serialize)]
pub(crate) struct CiteFile {
    /// What people call its form, as in "BibTeX".
    pub(crate) called: &'static str,
    pub(crate) mime: &'static str,
    pub(crate) href: String,
}

/// Citing an item; `page` is the number of one page of it, from 1, and what that is called.
pub(crate) fn cite(at: Desk<'_>, item: &Item, page: Option<(usize, &str)>) -> CiteView {
    let address = |number| at.site.links.absolute(&at.site.links.page(&PageRef::ItemPage { id: item.id.clone(), number }, at.lang));
    let page = page.map(|(number, label)| (label, address(number)));
    let here = at.site.links.absolute(at.path);
    CiteView {
        qr: qr::data_uri(&here),
        address: here,
        text: plain(at, &Reference::new(at, item), page.as_ref().map(|(label, _)| *label)),
        url: page.map_or_else(
            || at.site.links.absolute(&at.site.links.page(&PageRef::Item { id: item.id.clone() }, at.lang)),
            |(_, address)| address,
        ),
        files: FILES
            .iter()
            .map(|file| CiteFile { called: file.called, mime: file.mime, href: at.href(&Links::companion(&item.id, file.name)) })
            .collect(),
    }
}
