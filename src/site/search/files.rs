//! The files of the index: each calls `pusakaSearch(part, version, …)` with what it holds, and nothing else happens in it.
//!
//! Lists of records are short texts: numbers in base 36, each the difference to the one before.

use std::fmt::Write as _;

use serde::Serialize;
use serde_json::json;

use super::{
    CHUNK, Part,
    index::Index,
    postings::{Field, Posting, is_common},
    records::Record,
};
use crate::site::{
    facets::Facet,
    output::PageRef,
    pages::{Desk, PANELS, found, term_name, written},
};

/// The text of one file.
pub(crate) fn file(at: Desk<'_>, index: &Index, part: Part) -> String {
    let held = match part {
        Part::Head => json(&head(index)),
        Part::Facets => json(&facets(at)),
        Part::Spellings => json(&index.spellings),
        Part::Words(bucket) => return call(index, part, &index.words[bucket]),
        Part::Texts(chunk) => {
            json(&index.records.iter().skip(chunk * CHUNK).take(CHUNK).map(|record| found(at, record)).collect::<Vec<_>>())
        }
        Part::Long(record) => json(&written(at, &index.records[record])),
    };
    call(index, part, &held)
}

fn call(index: &Index, part: Part, held: &str) -> String {
    format!("pusakaSearch({:?},{:?},{held})\n", part.name(), index.version)
}

fn json(held: &impl Serialize) -> String {
    serde_json::to_string(held).expect("it is plain data")
}

/// What the browser needs to know of the whole.
fn head(index: &Index) -> serde_json::Value {
    let is_page = |record: &&Record| matches!(record.page, PageRef::ItemPage { .. });
    let items = index.records.iter().filter(|record| record.item.is_some() && !is_page(record)).count();
    // Which item pages belong to: the item and how many, as pages follow one another.
    let mut pages: Vec<(usize, usize)> = Vec::new();
    for item in index.records.iter().filter(is_page).filter_map(|record| record.item) {
        match pages.last_mut() {
            Some((last, count)) if *last == item => *count += 1,
            _ => pages.push((item, 1)),
        }
    }
    let pages: Vec<String> = pages.into_iter().map(|(item, count)| format!("{}*{}", base36(item), base36(count))).collect();
    let (buckets, crowded, count) = (index.openings.buckets(), index.openings.crowded(), index.records.len());
    json!({ "buckets": buckets, "crowded": crowded, "chunk": CHUNK, "records": count, "items": items, "pages": pages.join(",") })
}

/// The facets of the rail: name, and each term with its key, its name and its items.
fn facets(at: Desk<'_>) -> serde_json::Value {
    let of = |facet: &Facet| {
        let terms = at.site.facets[at.lang].heaviest(*facet);
        if terms.len() < 2 {
            return None;
        }
        let terms: Vec<_> = terms
            .map(|gathered| {
                let mut items = gathered.items.clone();
                items.sort_unstable();
                json!([gathered.key, term_name(at, *facet, gathered), deltas(items.into_iter().map(|item| (item, 1)))])
            })
            .collect();
        Some(json!([facet.folder(), at.t(&format!("facet_{}", facet.folder())), terms]))
    };
    PANELS.iter().chain([&Facet::Period]).filter_map(of).collect()
}

/// Where a term stands: `0:a,3*2|2:5`, by field; `2:~` where it stands in too many texts to tell anything.
pub(super) fn listed(postings: &[Posting], records: usize) -> String {
    let mut out = String::new();
    for field in [Field::Title, Field::Names, Field::Text] {
        let here = || postings.iter().filter(|posting| posting.field == field);
        let count = here().count();
        if count == 0 {
            continue;
        }
        let common = field == Field::Text && is_common(count, records);
        let list = if common { "~".to_owned() } else { deltas(here().map(|posting| (posting.record as usize, posting.times))) };
        let bar = if out.is_empty() { "" } else { "|" };
        write!(out, "{bar}{}:{list}", field as u8).expect("texts can be written to");
    }
    out
}

fn deltas(list: impl Iterator<Item = (usize, u16)>) -> String {
    let mut before = 0;
    let parts = list.map(|(number, times)| {
        let step = base36(number - before);
        before = number;
        if times > 1 { format!("{step}*{}", base36(times.into())) } else { step }
    });
    parts.collect::<Vec<_>>().join(",")
}

fn base36(mut number: usize) -> String {
    let mut digits = Vec::new();
    while digits.is_empty() || number > 0 {
        digits.push(b"0123456789abcdefghijklmnopqrstuvwxyz"[number % 36]);
        number /= 36;
    }
    digits.reverse();
    String::from_utf8(digits).expect("digits are ASCII")
}

#[cfg(test)]
mod tests {
    use super::{Field, Posting, base36, listed};

    #[test]
    fn lists_are_short() {
        let at = |record, field, times| Posting { record, field, times };
        assert_eq!(listed(&[at(10, Field::Title, 1), at(10, Field::Text, 3), at(46, Field::Text, 1)], 100), "0:a|2:a*3,10");
        let everywhere: Vec<_> = (0..500).map(|record| at(record, Field::Text, 1)).collect();
        assert_eq!(listed(&everywhere, 1000), "2:~");
        assert_eq!([0, 35, 36, 1296].map(base36), ["0", "z", "10", "100"]);
    }
}
