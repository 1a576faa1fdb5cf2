//! A page of the institution: about, rights, how to visit.

use serde::Serialize;

use crate::site::{output::PageRef, standards::jsonld};

use super::{
    Desk,
    line::{Line, Link},
    notice::description,
    prose::{Rendered, rendered},
    shell::{Head, Shell, shell},
};

/// Everything on a page of text.
#[derive(Debug, Serialize)]
pub(crate) struct EssayView {
    page: Shell,
    crumbs: Vec<Link>,
    title: Line,
    body: Rendered,
}

/// The view of one page of text.
pub(crate) fn view(at: Desk<'_>, slug: &str) -> EssayView {
    let essay = at.site.published.essays().iter().find(|essay| essay.text.slug == slug).expect("a planned page has its text");
    let essay = &essay.text;
    let title = at.line(&essay.title);
    let head = Head {
        page: &PageRef::Essay { slug: slug.to_owned() },
        title: title.text.clone(),
        description: description(at, essay),
        json_ld: jsonld::essay(at, &title.text),
    };
    let body = rendered(at, &essay.body);
    let mut page = shell(at, head);
    page.around(&body);
    EssayView {
        page,
        crumbs: vec![Link::new(at.t("home"), at.to(&PageRef::Home)), Link { label: title.clone(), current: true, ..Link::default() }],
        title,
        body,
    }
}
