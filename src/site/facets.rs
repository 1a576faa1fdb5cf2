//! What gathers items: type, subject, place, person, period, collection, hashtag. Counted once, shown everywhere.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::collection::{
    model::{date::Edtf, item::Item, term::Term, texts::Texts},
    published::Published,
};

use super::social::hashtags;

/// A way of gathering items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Facet {
    Type,
    Subject,
    Place,
    Person,
    Period,
    Collection,
    Tag,
}

impl Facet {
    /// Every facet with its folder in the site.
    pub(crate) const ALL: [(Self, &'static str); 7] = [
        (Self::Type, "types"),
        (Self::Subject, "subjects"),
        (Self::Place, "places"),
        (Self::Person, "people"),
        (Self::Period, "periods"),
        (Self::Collection, "collections"),
        (Self::Tag, "tags"),
    ];

    /// Folder in the site, also the key of its strings.
    pub(crate) fn folder(self) -> &'static str {
        Self::ALL[self as usize].1
    }
}

/// One term and the items it gathers.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Gathered {
    /// Last part of its address.
    pub(crate) key: String,
    /// Its name; empty for types, whose names are strings of the theme.
    pub(crate) names: Texts,
    /// Indices of published items, ascending.
    pub(crate) items: Vec<usize>,
    /// Vocabulary entry behind it, for subjects, places and people.
    pub(crate) term: Option<Term>,
}

/// All facets of the site in one language (hashtags differ between languages).
#[derive(Debug, Default)]
pub(crate) struct Facets {
    terms: BTreeMap<Facet, BTreeMap<String, Gathered>>,
    /// Keys of the terms that gather anything, those with most items first.
    heaviest: BTreeMap<Facet, Vec<String>>,
}

impl Facets {
    /// Gathers every published item.
    pub(crate) fn new(published: &Published, lang: &str) -> Self {
        let mut facets = Self::default();
        for set in published.sets() {
            facets.entry(Facet::Collection, &set.id, &set.title, None);
        }
        for (index, item) in published.items().iter().enumerate() {
            facets.entry(Facet::Type, item.kind.word(), &Texts::default(), None).items.push(index);
            for (facet, term) in terms(item) {
                facets.add(index, facet, term);
            }
            for (key, names) in periods(item, lang) {
                facets.entry(Facet::Period, &key, &names, None).items.push(index);
            }
            for set in lineage(published, item.part_of.as_deref()) {
                facets.entry(Facet::Collection, set, &Texts::default(), None).items.push(index);
            }
            for tag in hashtags::of_item(published, item, lang) {
                facets.entry(Facet::Tag, &tag.tag, &Texts::plain(format!("#{}", tag.tag)), None).items.push(index);
            }
        }
        facets.weigh();
        facets
    }

    fn weigh(&mut self) {
        for (facet, terms) in &self.terms {
            let mut order: Vec<&Gathered> = terms.values().filter(|gathered| !gathered.items.is_empty()).collect();
            order.sort_by(|a, b| b.items.len().cmp(&a.items.len()).then(a.key.cmp(&b.key)));
            self.heaviest.insert(*facet, order.into_iter().map(|gathered| gathered.key.clone()).collect());
        }
    }

    /// The terms of a facet that gather anything, those with most items first.
    pub(crate) fn heaviest(&self, facet: Facet) -> impl ExactSizeIterator<Item = &Gathered> {
        let keys = self.heaviest.get(&facet).map_or(&[][..], Vec::as_slice);
        keys.iter().map(move |key| &self.terms[&facet][key])
    }

    /// The terms of a facet by key.
    pub(crate) fn terms(&self, facet: Facet) -> impl Iterator<Item = &Gathered> {
        self.terms.get(&facet).into_iter().flat_map(BTreeMap::values)
    }

    /// One term.
    pub(crate) fn term(&self, facet: Facet, key: &str) -> Option<&Gathered> {
        self.terms.get(&facet)?.get(key)
    }

    fn entry(&mut self, facet: Facet, key: &str, names: &Texts, term: Option<&Term>) -> &mut Gathered {
        self.terms.entry(facet).or_default().entry(key.to_owned()).or_insert_with(|| Gathered {
            key: key.to_owned(),
            names: names.clone(),
            items: Vec::new(),
            term: term.cloned(),
        })
    }

    /// Adds an item once, however often its record names the term.
    fn add(&mut self, index: usize, facet: Facet, term: &Term) {
        let gathered = self.entry(facet, &term.key, &term.names, Some(term));
        if gathered.items.last() != Some(&index) {
            gathered.items.push(index);
        }
    }
}

fn terms(item: &Item) -> impl Iterator<Item = (Facet, &Term)> {
    let subjects = item.subjects.iter().map(|term| (Facet::Subject, term));
    let places = item.place.iter().map(|term| (Facet::Place, term));
    let people = item.creators.iter().map(|contribution| &contribution.agent).chain(&item.publisher).map(|term| (Facet::Person, term));
    subjects.chain(places).chain(people)
}

/// Decades where the date says them, else its century.
fn periods(item: &Item, lang: &str) -> Vec<(String, Texts)> {
    let Some(edtf) = item.date.as_ref().and_then(|date| date.edtf.as_ref()) else { return Vec::new() };
    let decades: Vec<i64> = edtf.decades().take(4).collect();
    if !decades.is_empty() && decades.len() < 4 {
        return decades.iter().map(|year| period(&format!("{year}s"), &format!("{}X", year / 10), lang)).collect();
    }
    let Some(century) = edtf.century() else { return Vec::new() };
    vec![period(&format!("{century}00s"), &format!("{century}XX"), lang)]
}

fn period(key: &str, edtf: &str, lang: &str) -> (String, Texts) {
    let words = Edtf::parse(edtf).map_or_else(|_| key.to_owned(), |edtf| edtf.words(lang));
    (key.to_owned(), Texts::plain(words))
}

/// A set and those above it; a circle of `part_of` ends where it closes.
pub(crate) fn lineage<'a>(published: &'a Published, from: Option<&'a str>) -> Vec<&'a str> {
    let mut chain = Vec::new();
    let mut next = from;
    while let Some(id) = next.filter(|id| !chain.contains(id)) {
        chain.push(id);
        next = published.sets().iter().find(|set| set.id == id).and_then(|set| set.part_of.as_deref());
    }
    chain
}
