//! Every term of a facet, set large as words with counts: all subjects, places, people, periods, types, hashtags;
//! collections as an indented tree.

use serde::Serialize;

use crate::site::{facets::Facet, output::PageRef, standards::jsonld};

use super::{
    Desk,
    browse::{name, set_link},
    line::Link,
    shell::{Head, Shell, counted, shell},
};

/// Everything on a list of terms.
#[derive(Debug, Serialize)]
pub(crate) struct IndexView {
    page: Shell,
    crumbs: Vec<Link>,
    title: String,
    count: String,
    words: Vec<Link>,
    tree: Vec<Branch>,
}

/// A collection with those below it.
#[derive(Debug, Serialize)]
struct Branch {
    link: Link,
    level: String,
    below: Vec<Branch>,
}

/// The list of one facet.
pub(crate) fn view(at: Desk<'_>, facet: Facet) -> IndexView {
    let title = at.t(&format!("facet_{}", facet.folder()));
    let mut words: Vec<Link> = at.site.facets[at.lang]
        .terms(facet)
        .filter(|gathered| !gathered.items.is_empty())
        .map(|gathered| Link {
            label: name(at, facet, gathered),
            href: at.gathering(facet, &gathered.key),
            count: counted(at, gathered.items.len()),
            current: false,
        })
        .collect();
    if facet != Facet::Period {
        words.sort_by_key(|link| link.label.text.to_lowercase());
    }
    let count = at.n(&format!("index_{}", facet.folder()), words.len());
    let head = Head {
        page: &PageRef::Index { facet },
        title: title.clone(),
        description: format!("{title}: {count}."),
        json_ld: jsonld::wall(at, &[], &title),
    };
    IndexView {
        page: shell(at, head),
        crumbs: vec![Link::new(at.t("home"), at.to(&PageRef::Home)), Link { current: true, ..Link::new(title.clone(), "") }],
        title,
        count,
        tree: if facet == Facet::Collection { branches(at, None, 0) } else { Vec::new() },
        words: if facet == Facet::Collection { Vec::new() } else { words },
    }
}

/// Deeper levels than any archive has: a circle of `part_of` has no root and never comes here, but a check is cheap.
const DEEPEST: usize = 12;

fn branches(at: Desk<'_>, above: Option<&str>, depth: usize) -> Vec<Branch> {
    if depth > DEEPEST {
        return Vec::new();
    }
    let sets = at.site.published.sets();
    let known = |id: &str| sets.iter().any(|set| set.id == id);
    sets.iter()
        .filter(|set| match (above, set.part_of.as_deref()) {
            (None, Some(parent)) => !known(parent),
            (above, parent) => above == parent,
        })
        .map(|set| Branch {
            link: set_link(at, set),
            level: at.t(&format!("level_{}", set.level.word())),
            below: branches(at, Some(&set.id), depth + 1),
        })
        .collect()
}
