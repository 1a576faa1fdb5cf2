//! `pages/<slug>.md` and their translations: the pages of the institution.

use super::{articles::articles, links::Link, shapes::page::PAGE, walk::Tree};
use crate::{collection::model::article::Essay, findings::Finding};

/// Every page, sorted by order, then slug, and whom they point at.
pub(crate) fn pages(tree: &Tree, default: &str, findings: &mut Vec<Finding>) -> (Vec<Essay>, Vec<Link>) {
    let (texts, links) = articles(tree, ("pages", PAGE), default, findings, |order: &mut i64, front, _| {
        *order = front.record.number("order").unwrap_or(*order);
    });
    let mut pages: Vec<Essay> = texts.into_iter().map(|(text, order)| Essay { text, order }).collect();
    pages.sort_by(|a, b| (a.order, &a.text.slug).cmp(&(b.order, &b.text.slug)));
    (pages, links)
}
