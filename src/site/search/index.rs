//! The index of one language: which records have a term, in which of their fields, and how often.

use std::collections::{BTreeMap, HashMap};

use super::{
    buckets,
    records::{Record, records},
    tokens,
};
use crate::{
    collection::model::{item::Item, texts::Texts},
    site::{Site, Words, facets::Facet, output::PageRef},
    text::markdown,
};

/// The fields of a record, by what a hit in them is worth: what it is called, what it is filed under, what is told of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    Title,
    Names,
    Text,
}

/// One place where a term stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Posting {
    pub(super) record: u32,
    pub(super) field: Field,
    pub(super) times: u16,
}

/// The index of one language.
#[derive(Debug)]
pub(crate) struct Index {
    /// By bucket: each term with where it stands, by record and field.
    pub(super) words: Vec<BTreeMap<String, Vec<Posting>>>,
    pub(super) records: Vec<Record>,
    /// Names this state of the index, so that no file of it is read together with those of another.
    pub(super) version: String,
}

/// The terms while they are gathered. The hash maps are asked and never gone through.
struct Gathering {
    /// What a word as it is written is found under.
    spelled: HashMap<String, Vec<usize>>,
    at: HashMap<String, usize>,
    terms: Vec<(String, Vec<Posting>)>,
    stemmer: Option<pagefind_stem::Stemmer>,
}

impl Index {
    /// Indexes everything there is to find in a language. On one thread: it may be made on one of rayon's.
    pub(crate) fn new(site: &Site, words: &Words, lang: &str) -> Self {
        let records = records(site);
        let mut gathering = Gathering { spelled: HashMap::new(), at: HashMap::new(), terms: Vec::new(), stemmer: tokens::stemmer(lang) };
        let mut hash = blake3::Hasher::new();
        for (number, record) in records.iter().enumerate() {
            hash.update(site.links.page(&record.page, lang).as_bytes());
            fields(site, words, lang, record, &mut |field, text| {
                hash.update(text.as_bytes());
                gathering.add(number, field, text);
            });
        }
        let buckets = buckets(records.len());
        let mut index = Self { words: vec![BTreeMap::new(); buckets], records, version: hash.finalize().to_hex()[..8].to_owned() };
        for (term, postings) in gathering.terms {
            index.words[tokens::bucket(&term, buckets)].insert(term, postings);
        }
        index
    }
}

impl Gathering {
    fn add(&mut self, record: usize, field: Field, text: &str) {
        let record = u32::try_from(record).unwrap_or(u32::MAX);
        for word in tokens::words(text) {
            let Self { spelled, at, terms, stemmer } = self;
            let found = spelled.entry(word).or_insert_with_key(|word| {
                let found = tokens::terms(word, stemmer.as_ref()).into_iter();
                let known = found.map(|term| {
                    *at.entry(term).or_insert_with_key(|term| {
                        terms.push((term.clone(), Vec::new()));
                        terms.len() - 1
                    })
                });
                known.collect()
            });
            for term in found.iter() {
                let postings = &mut terms[*term].1;
                match postings.last_mut() {
                    Some(last) if last.record == record && last.field == field => last.times = last.times.saturating_add(1),
                    _ => postings.push(Posting { record, field, times: 1 }),
                }
            }
        }
    }
}

/// Tells the words of a record, field by field.
fn fields(site: &Site, words: &Words, lang: &str, record: &Record, tell: &mut dyn FnMut(Field, &str)) {
    let fallback = site.published.settings().default_language();
    if let Some(index) = record.item {
        let item = &site.published.items()[index];
        match record.page {
            PageRef::ItemPage { number, .. } => {
                let medium = &item.media[number - 1];
                all(&medium.label, &mut |text| tell(Field::Title, text));
                all(&medium.transcript, &mut |text| tell(Field::Text, &markdown::to_plain(text)));
            }
            _ => of_item(site, words, (lang, fallback), (index, item), tell),
        }
        return;
    }
    let text = match &record.page {
        PageRef::Essay { slug } => site.published.essays().iter().find(|essay| essay.text.slug == *slug).map(|essay| &essay.text),
        PageRef::Notice { section, slug } => site.published.notice(*section, slug).map(|notice| &notice.text),
        _ => None,
    };
    if let Some(text) = text {
        tell(Field::Title, text.title.text(lang, fallback));
        tell(Field::Text, &markdown::to_plain(text.body.text(lang, fallback)));
    }
}

fn of_item(site: &Site, words: &Words, (lang, fallback): (&str, &str), (index, item): (usize, &Item), tell: &mut dyn FnMut(Field, &str)) {
    all(&item.title, &mut |text| tell(Field::Title, text));
    let terms =
        item.creators.iter().map(|contribution| &contribution.agent).chain(&item.publisher).chain(&item.place).chain(&item.subjects);
    terms.for_each(|term| all(&term.names, &mut |text| tell(Field::Names, text)));
    tell(Field::Names, &words.genre(item, lang, fallback));
    tell(Field::Names, &words.kind(item.kind, lang));
    item.identifiers.values().for_each(|number| tell(Field::Names, number));
    if let Some(date) = &item.date {
        tell(Field::Names, &date.words(lang, fallback));
    }
    site.facets[lang].tags(index).iter().for_each(|tag| tell(Field::Names, &tag.tag));
    if let Some(set) = item.part_of.as_ref().and_then(|id| site.facets[lang].term(Facet::Collection, id)) {
        tell(Field::Names, set.names.text(lang, fallback));
    }
    tell(Field::Text, &markdown::to_plain(item.description.text(lang, fallback)));
    let more = [&item.technique, &item.provenance, &item.extent, &item.rights.holder, &item.rights.credit];
    more.into_iter().chain(&item.materials).for_each(|texts| tell(Field::Text, texts.text(lang, fallback)));
    item.media.iter().for_each(|medium| tell(Field::Text, medium.alt.text(lang, fallback)));
    // What is written on the pages of something with many is found on those pages.
    for medium in item.media.iter().filter(|_| item.pages() == 0) {
        all(&medium.transcript, &mut |text| tell(Field::Text, &markdown::to_plain(text)));
    }
}

/// A text in every language that it has.
fn all(texts: &Texts, tell: &mut dyn FnMut(&str)) {
    texts.0.values().for_each(|text| tell(text));
}
