//! A page of the institution: about, rights, how to visit.

use serde::Serialize;

use crate::{
    site::{output::PageRef, standards::jsonld},
    text::{markdown, sentences},
};

use super::{
    Desk,
    line::{Line, Link},
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
    let summary = at.text(&essay.summary);
    let plain = markdown::to_plain(&at.text(&essay.body)).split_whitespace().collect::<Vec<_>>().join(" ");
    let description = if summary.is_empty() { sentences::summary(&plain, 200) } else { summary };
    let head = Head {
        page: &PageRef::Essay { slug: slug.to_owned() },
        title: title.text.clone(),
        description,
        json_ld: jsonld::essay(at, &title.text),
    };
    EssayView {
        page: shell(at, head),
        crumbs: vec![Link::new(at.t("home"), at.to(&PageRef::Home)), Link { label: title.clone(), current: true, ..Link::default() }],
        title,
        body: rendered(at, &essay.body),
    }
}
