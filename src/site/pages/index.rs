//! Every term of a facet, set large as words with counts: all subjects, places, people, periods, types, hashtags;
//! collections as an indented tree. Many words stand under the letters that they begin with, as in the index of a book.

use serde::Serialize;

use crate::{
    collection::model::set::Set,
    site::{facets::Facet, output::PageRef, standards::jsonld},
    text::{sentences, tag::fold},
};

use super::{
    Desk,
    browse::{name, set_link},
    line::{Line, Link},
    shell::{Head, Shell, counted, shell},
    tile::{Picture, picture},
};

/// Everything on a list of terms.
#[derive(Debug, Serialize)]
pub(crate) struct IndexView {
    page: Shell,
    crumbs: Vec<Link>,
    title: String,
    count: String,
    /// Words under their letters; a few words stand under none.
    initials: Vec<Initial>,
    tree: Vec<Branch>,
}

/// Words that begin alike.
#[derive(Debug, Serialize)]
struct Initial {
    letter: String,
    words: Vec<Link>,
}

/// So many words are seen at a glance.
const AT_A_GLANCE: usize = 30;

/// A collection with those below it; one that is below none tells what it is, and shows a few of its things.
#[derive(Debug, Serialize)]
struct Branch {
    link: Link,
    level: String,
    about: Line,
    covers: Vec<Picture>,
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
            ..Link::default()
        })
        .collect();
    if facet != Facet::Period {
        words.sort_by_cached_key(|link| filed(&link.label.text));
    }
    let count = at.n(&format!("index_{}", facet.folder()), words.len());
    if facet == Facet::Collection {
        words.clear();
    }
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
        initials: if words.len() > AT_A_GLANCE && facet != Facet::Period { initials(words) } else { under_none(words) },
    }
}

/// A word as it is filed: without capitals, accents, and signs before its first letter.
fn filed(word: &str) -> String {
    fold(word.trim_start_matches(|letter: char| !letter.is_alphanumeric()))
}

/// The letter under which a word is filed; all numbers share one.
fn initial(word: &str) -> String {
    match filed(word).chars().next() {
        Some(digit) if digit.is_numeric() => "0\u{2013}9".to_owned(),
        Some(letter) => letter.to_uppercase().collect(),
        None => "#".to_owned(),
    }
}

/// Sorted words under their letters.
fn initials(words: Vec<Link>) -> Vec<Initial> {
    let mut out: Vec<Initial> = Vec::new();
    for word in words {
        let letter = initial(&word.label.text);
        match out.last_mut() {
            Some(last) if last.letter == letter => last.words.push(word),
            _ => out.push(Initial { letter, words: vec![word] }),
        }
    }
    out
}

fn under_none(words: Vec<Link>) -> Vec<Initial> {
    if words.is_empty() { Vec::new() } else { vec![Initial { letter: String::new(), words }] }
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
            about: if depth == 0 { about(at, set) } else { Line::default() },
            covers: if depth == 0 { covers(at, set) } else { Vec::new() },
            below: branches(at, Some(&set.id), depth + 1),
        })
        .collect()
}

/// How much of a description stands in the list, in letters, and how many things.
const BEGINNING: usize = 160;
const COVERS: usize = 4;

fn about(at: Desk<'_>, set: &Set) -> Line {
    let line = at.line(&set.description);
    Line { text: sentences::beginning(&line.text, BEGINNING), ..line }
}

/// The first things of a collection that may be seen away from their own pages. Its title names them all.
fn covers(at: Desk<'_>, set: &Set) -> Vec<Picture> {
    let items = at.site.facets[at.lang].term(Facet::Collection, &set.id).map_or(&[][..], |gathered| &gathered.items);
    let open = items.iter().filter_map(|index| at.site.published.items()[*index].cover());
    open.take(COVERS).map(|cover| Picture { alt: Line::default(), ..picture(at, cover, "10rem") }).collect()
}

#[cfg(test)]
mod tests {
    use super::{Link, initials};

    #[test]
    fn words_stand_under_the_letters_they_are_filed_by() {
        let mut words =
            ["zaman", "Émile", "\u{201c}Elang\u{201d}", "1945", "#adat", "2001", "آدم"].map(|word| Link::new(word.to_owned(), ""));
        words.sort_by_key(|link| super::filed(&link.label.text));
        let filed: Vec<_> = initials(words.into()).into_iter().map(|initial| (initial.letter, initial.words.len())).collect();
        let expected = [("0\u{2013}9", 2), ("A", 1), ("E", 2), ("Z", 1), ("آ", 1)];
        assert_eq!(filed, expected.map(|(letter, count)| (letter.to_owned(), count)));
    }
}
