//! One page of an item: a deep link with its own title and card, the text of the page, and a line back to the whole.

use serde::Serialize;

use crate::site::{output::PageRef, standards::jsonld};

use super::{
    Desk,
    cite::{CiteView, cite},
    download::{DownloadView, downloads},
    item::{self, Page},
    line::{Line, Link},
    rights::{RightsView, rights},
    share::{self, Passing},
    shell::{Head, Shell, shell},
    stage::{Stage, stage},
};

/// Everything on the page of one medium.
#[derive(Debug, Serialize)]
pub(crate) struct ItemPageView {
    page: Shell,
    crumbs: Vec<Link>,
    over: String,
    title: Line,
    label: Line,
    alt: Line,
    stage: Option<Stage>,
    transcript: Option<Page>,
    rights: RightsView,
    /// The chapters of a book, the one that the page is in marked.
    contents: Vec<Link>,
    cite: CiteView,
    share: Passing,
    downloads: Option<DownloadView>,
    whole: Link,
    prev: Link,
    next: Link,
}

/// The view of the medium `number`, from 1.
pub(crate) fn view(at: Desk<'_>, id: &str, number: usize) -> ItemPageView {
    let (index, item) = at.site.item(id).expect("a planned page has its item");
    let media = number - 1;
    let medium = &item.media[media];
    let title = at.line(&item.title);
    let label = at.called(item, media);
    let page = PageRef::ItemPage { id: id.to_owned(), number };
    let alt = at.text(&medium.alt);
    let heading = at.list([&title.text, &label.text]);
    let share = share::of_page(at, (index, item), &page, &heading);
    let head = Head {
        page: &page,
        title: if medium.label.is_empty() { heading } else { format!("{heading} ({number})") },
        description: if alt.is_empty() { item::description(at, item) } else { format!("{}. {alt}", item::over(at, item)) },
        json_ld: jsonld::item_page(at, item, media),
    };
    let mut crumbs = item::crumbs(at, item);
    let whole = Link { label: title.clone(), href: at.to(&PageRef::Item { id: id.to_owned() }), ..Link::default() };
    crumbs.pop();
    crumbs.push(whole.clone());
    crumbs.push(Link { label: label.clone(), current: true, ..Link::default() });
    let neighbour = |number: usize, key: &str| {
        let there = (1..=item.pages()).contains(&number);
        if there { Link::new(at.t(key), at.to(&PageRef::ItemPage { id: id.to_owned(), number })) } else { Link::default() }
    };
    let (prev, next) = (neighbour(number - 1, "prev_page"), neighbour(number + 1, "next_page"));
    let called = if medium.label.is_empty() { label.text.clone() } else { format!("{} ({})", label.text, at.n("page_n", number)) };
    let mut page = shell(at, head);
    page.prev.clone_from(&prev.href);
    page.next.clone_from(&next.href);
    ItemPageView {
        page,
        crumbs,
        over: item::over(at, item),
        title,
        label,
        alt: at.line(&medium.alt),
        stage: stage(at, item, Some(media)),
        transcript: item::transcript(at, item, media),
        rights: rights(at, index, item),
        contents: item::chapters(at, item, number),
        share,
        cite: cite(at, item, Some((number, &called))),
        downloads: downloads(at, item, Some(media)),
        whole,
        prev,
        next,
    }
}
