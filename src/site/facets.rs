//! What gathers items: type, subject, place, person, period, collection, hashtag. Counted once, shown everywhere.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use serde::Serialize;

use crate::{
    collection::{
        model::{item::Item, term::Term, texts::Texts},
        published::Published,
    },
    text::tag::{fold, tag},
};

use super::{
    Site,
    orders::Orders,
    periods::periods,
    sizes::size,
    social::hashtags::{self, Hashtag},
};

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
    Size,
}

impl Facet {
    /// Every facet with its folder in the site.
    pub(crate) const ALL: [(Self, &'static str); 8] = [
        (Self::Type, "types"),
        (Self::Subject, "subjects"),
        (Self::Place, "places"),
        (Self::Person, "people"),
        (Self::Period, "periods"),
        (Self::Collection, "collections"),
        (Self::Tag, "tags"),
        (Self::Size, "sizes"),
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
    /// Its name; empty for types, periods and sizes, whose names are said in the words of the theme.
    pub(crate) names: Texts,
    /// Indices of published items in the order that its wall shows them: people, periods and collections by date,
    /// the undated last; everything else newest first.
    pub(crate) items: Vec<usize>,
    /// Vocabulary entry behind it, for subjects, places and people.
    pub(crate) term: Option<Term>,
}

/// The hashtags of one item in one language.
type Tags = Arc<[Hashtag]>;

/// All facets of the site in one language (hashtags differ between languages).
#[derive(Debug, Default)]
pub(crate) struct Facets {
    terms: BTreeMap<Facet, BTreeMap<String, Gathered>>,
    /// Keys of the terms that gather anything, those with most items first.
    heaviest: BTreeMap<Facet, Vec<String>>,
    /// The hashtags of each item as its record spells them.
    tags: Vec<Tags>,
    /// Rarer spellings of a hashtag to the one that has the page.
    spellings: BTreeMap<String, String>,
}

impl Facets {
    /// Gathers every published item. Hashtags of items that are the very same as in an earlier plan are taken from there.
    pub(crate) fn new(published: &Published, orders: &Orders, lang: &str, before: Option<&Site>) -> Self {
        let tags = tags(published, lang, before);
        let mut facets = Self { terms: gather(published, &tags), tags, ..Self::default() };
        facets.fold_tags();
        facets.arrange(orders);
        facets.weigh();
        facets
    }

    /// Hashtags that differ only in case or accents are one: the spelling that most items use has the page and gathers them
    /// all, of several the first by letter. An item that has two of them is there once.
    fn fold_tags(&mut self) {
        let Some(terms) = self.terms.get_mut(&Facet::Tag) else { return };
        let mut alike: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for key in terms.keys() {
            alike.entry(fold(key)).or_default().push(key.clone());
        }
        for mut spellings in alike.into_values().filter(|spellings| spellings.len() > 1) {
            spellings.sort_by_key(|key| Reverse(terms[key].items.len()));
            let chosen = spellings.remove(0);
            let mut all: BTreeSet<usize> = BTreeSet::new();
            for other in spellings {
                all.extend(terms.remove(&other).map(|gathered| gathered.items).unwrap_or_default());
                self.spellings.insert(other, chosen.clone());
            }
            let items = &mut terms.get_mut(&chosen).expect("the chosen spelling is one of them").items;
            all.extend(items.drain(..));
            items.extend(all);
        }
    }

    /// Puts the items of every term in the order of its wall.
    fn arrange(&mut self, orders: &Orders) {
        for (facet, terms) in &mut self.terms {
            let dated = matches!(facet, Facet::Person | Facet::Period | Facet::Collection);
            let places = if dated { &orders.by_date } else { &orders.by_newness };
            for gathered in terms.values_mut() {
                gathered.items.sort_unstable_by_key(|index| places[*index]);
            }
        }
    }

    fn weigh(&mut self) {
        for (facet, terms) in &self.terms {
            let mut order: Vec<&Gathered> = terms.values().filter(|gathered| !gathered.items.is_empty()).collect();
            order.sort_by_key(|gathered| Reverse(gathered.items.len()));
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

    /// The hashtags of the item at `index`, as its record spells them.
    pub(crate) fn tags(&self, index: usize) -> &[Hashtag] {
        &self.tags[index]
    }

    /// The spelling of a hashtag that has the page.
    pub(crate) fn spelling<'a>(&'a self, tag: &'a str) -> &'a str {
        self.spellings.get(tag).map_or(tag, String::as_str)
    }
}

/// The hashtags of every item; those of items that have not changed since an earlier plan are shared with it.
fn tags(published: &Published, lang: &str, before: Option<&Site>) -> Vec<Tags> {
    let before = before.filter(|before| before.published.settings() == published.settings());
    let known = |item: &Arc<Item>| {
        let before = before?;
        let (index, old) = before.item(&item.id)?;
        Arc::ptr_eq(old, item).then(|| Arc::clone(&before.facets[lang].tags[index]))
    };
    let items = published.items().par_iter();
    items.map(|item| known(item).unwrap_or_else(|| hashtags::of_item(published, item, lang).into())).collect()
}

/// The terms of one facet while they are gathered. The hash map is asked and never gone through.
#[derive(Debug, Default)]
struct Gathering {
    at: HashMap<String, usize>,
    terms: Vec<Gathered>,
}

impl Gathering {
    /// Adds an item to a term, once however often its record names it; `first` tells of a term that is met for the first time.
    fn add(&mut self, key: &str, index: Option<usize>, first: impl FnOnce() -> (Texts, Option<Term>)) {
        let Some(at) = self.at.get(key) else {
            let (names, term) = first();
            self.at.insert(key.to_owned(), self.terms.len());
            self.terms.push(Gathered { key: key.to_owned(), names, items: index.into_iter().collect(), term });
            return;
        };
        let items = &mut self.terms[*at].items;
        if index.is_some() && items.last().copied() != index {
            items.extend(index);
        }
    }
}

fn gather(published: &Published, tags: &[Tags]) -> BTreeMap<Facet, BTreeMap<String, Gathered>> {
    let mut all: [Gathering; Facet::ALL.len()] = Default::default();
    for set in published.sets() {
        all[Facet::Collection as usize].add(&set.id, None, || (set.title.clone(), None));
    }
    for (index, item) in published.items().iter().enumerate() {
        all[Facet::Type as usize].add(item.kind.word(), Some(index), Default::default);
        for (facet, term) in terms(item) {
            all[facet as usize].add(&term.key, Some(index), || (term.names.clone(), Some(term.clone())));
        }
        let edtf = item.date.as_ref().and_then(|date| date.edtf.as_ref());
        for period in edtf.map(periods).unwrap_or_default() {
            all[Facet::Period as usize].add(&period.key(), Some(index), Default::default);
        }
        if let Some(size) = size(item) {
            all[Facet::Size as usize].add(size, Some(index), Default::default);
        }
        for set in lineage(published, item.part_of.as_deref()) {
            all[Facet::Collection as usize].add(set, Some(index), Default::default);
        }
        for tag in tags[index].iter().map(|hashtag| &hashtag.tag).chain(&announced(published, index)) {
            all[Facet::Tag as usize].add(tag, Some(index), || (Texts::plain(format!("#{tag}")), None));
        }
    }
    let by_key = |gathering: Gathering| gathering.terms.into_iter().map(|gathered| (gathered.key.clone(), gathered)).collect();
    Facet::ALL.iter().zip(all).map(|((facet, _), gathering)| (*facet, by_key(gathering))).collect()
}

/// The hashtags of the notices that show the item at `index`.
fn announced(published: &Published, index: usize) -> BTreeSet<String> {
    let out = published.showing(index).filter(|notice| notice.is_out(published.date()));
    out.filter_map(|notice| notice.hashtag.as_deref().and_then(tag)).collect()
}

fn terms(item: &Item) -> impl Iterator<Item = (Facet, &Term)> {
    let subjects = item.subjects.iter().map(|term| (Facet::Subject, term));
    let places = item.place.iter().map(|term| (Facet::Place, term));
    let people = item.creators.iter().map(|contribution| &contribution.agent).chain(&item.publisher).map(|term| (Facet::Person, term));
    subjects.chain(places).chain(people)
}

/// A set and those above it; a circle of `part_of` ends where it closes.
pub(crate) fn lineage<'a>(published: &'a Published, from: Option<&'a str>) -> Vec<&'a str> {
    let mut chain = Vec::new();
    let mut next = from;
    while let Some(id) = next.filter(|id| !chain.contains(id)) {
        chain.push(id);
        next = published.set(id).and_then(|set| set.part_of.as_deref());
    }
    chain
}

#[cfg(test)]
mod tests {
    use super::{Facet, Facets, Gathered, Gathering};
    use crate::site::orders::Orders;

    #[test]
    fn hashtags_that_differ_in_case_share_the_page_of_the_commonest_spelling() {
        let mut gathering = Gathering::default();
        let spelled = ["BATIK", "Batik", "Batik", "batik", "Kain", "KAIN"];
        for (index, tag) in spelled.iter().enumerate() {
            gathering.add(tag, Some(index), Default::default);
        }
        let tags = gathering.terms.into_iter().map(|gathered| (gathered.key.clone(), gathered)).collect();
        let mut facets = Facets { terms: [(Facet::Tag, tags)].into(), ..Facets::default() };
        facets.fold_tags();
        facets.arrange(&Orders { newest: vec![5, 4, 3, 2, 1, 0], by_newness: vec![5, 4, 3, 2, 1, 0], by_date: Vec::new() });
        let shown = |gathered: &Gathered| (gathered.key.clone(), gathered.items.clone());
        let pages: Vec<_> = facets.terms(Facet::Tag).map(shown).collect();
        assert_eq!(pages, [("Batik".to_owned(), vec![3, 2, 1, 0]), ("KAIN".to_owned(), vec![5, 4])]);
        assert_eq!(["batik", "BATIK", "Batik", "Kain"].map(|tag| facets.spelling(tag)), ["Batik", "Batik", "Batik", "KAIN"]);
    }

    #[test]
    fn an_item_with_two_spellings_of_a_hashtag_is_gathered_once() {
        let mut gathering = Gathering::default();
        for (tag, index) in [("Tenun", 0), ("Tenun", 1), ("TENUN", 1), ("TENUN", 2)] {
            gathering.add(tag, Some(index), Default::default);
        }
        let tags = gathering.terms.into_iter().map(|gathered| (gathered.key.clone(), gathered)).collect();
        let mut facets = Facets { terms: [(Facet::Tag, tags)].into(), ..Facets::default() };
        facets.fold_tags();
        assert_eq!(facets.terms(Facet::Tag).map(|gathered| gathered.items.clone()).collect::<Vec<_>>(), [[0, 1, 2]]);
    }
}
