//! The index of one language: which records have a term, in which of their fields, and how often.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
};

use super::{
    files, fineness,
    openings::Openings,
    postings::{Field, Posting, Term},
    records::{Record, records},
    tokens,
};
use crate::{
    collection::model::{item::Item, texts::Texts},
    site::{Site, Words, facets::Facet, output::PageRef},
    text::markdown,
};

/// The index of one language, as its files hold it: of newspapers it is large, and held as nothing larger.
#[derive(Debug)]
pub(crate) struct Index {
    /// By bucket: each term with where it stands, by record and field, as JSON.
    pub(super) words: Vec<String>,
    /// Words that stand in most records, the commonest first, parted by spaces: what somebody may have meant.
    pub(super) spellings: String,
    pub(super) openings: Openings,
    pub(super) records: Vec<Record>,
    /// Names this state of the index, so that no file of it is read together with those of another.
    pub(super) version: String,
}

/// The terms while they are gathered. The hash maps are asked, and never gone through but to be sorted.
struct Gathering {
    /// What a word as it is written is found under; words that are met again soon, for there may be millions.
    spelled: HashMap<String, Vec<u32>>,
    at: HashMap<Box<str>, u32>,
    terms: Vec<Term>,
    stemmer: Option<pagefind_stem::Stemmer>,
}

/// Spellings that are remembered while terms are gathered.
const REMEMBERED: usize = 200_000;
/// Words that are offered to who mistyped one, and how short they may be.
const OFFERED: usize = 10_000;
const SHORTEST: usize = 4;

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
        let buckets = fineness::buckets(site, lang, &records);
        let (openings, words, spellings) = gathering.end(buckets, records.len());
        Self { words, spellings, openings, records, version: hash.finalize().to_hex()[..8].to_owned() }
    }
}

impl Gathering {
    fn add(&mut self, record: usize, field: Field, text: &str) {
        let record = u32::try_from(record).unwrap_or(u32::MAX);
        if self.spelled.len() > REMEMBERED {
            self.spelled.clear();
        }
        for word in tokens::words(text) {
            let Self { spelled, at, terms, stemmer } = self;
            let found = spelled.entry(word).or_insert_with_key(|word| {
                let known = tokens::terms(word, stemmer.as_ref()).into_iter().map(|term| {
                    *at.entry(term.into_boxed_str()).or_insert_with(|| {
                        terms.push(Term::default());
                        u32::try_from(terms.len() - 1).expect("there are fewer words than that")
                    })
                });
                let known: Vec<u32> = known.collect();
                terms[known[0] as usize].written = true;
                known
            });
            for term in found.iter() {
                terms[*term as usize].add(Posting { record, field, times: 1 });
            }
        }
    }

    /// How terms are laid out, the files of words, and the spellings.
    fn end(self, buckets: usize, records: usize) -> (Openings, Vec<String>, String) {
        let Self { spelled, at, mut terms, .. } = self;
        drop(spelled);
        let mut names: Vec<(Box<str>, u32)> = at.into_iter().collect();
        names.sort_unstable();
        let weigh = |(name, term): &'_ (Box<str>, u32)| name.len() + terms[*term as usize].weight(records);
        let weights: Vec<(&str, usize)> = names.iter().map(|named| (&*named.0, weigh(named))).collect();
        let openings = Openings::new(buckets, &weights);
        drop(weights);
        let mut shelves: Vec<Vec<usize>> = vec![Vec::new(); buckets];
        let mut common: Vec<(u32, usize)> = Vec::new();
        for (place, (name, term)) in names.iter().enumerate() {
            shelves[openings.bucket(name)].push(place);
            let term = &terms[*term as usize];
            if term.written && term.places > 0 && name.chars().count() >= SHORTEST && name.chars().all(char::is_alphabetic) {
                common.push((term.places, place));
            }
        }
        common.sort_unstable_by_key(|(places, place)| (Reverse(*places), *place));
        let spellings: Vec<&str> = common.iter().take(OFFERED).map(|(_, place)| &*names[*place].0).collect();
        let spellings = spellings.join(" ");
        let mut listed = |place: &usize| {
            let (name, term) = &names[*place];
            (&**name, files::listed(&std::mem::take(&mut terms[*term as usize]).all(), records))
        };
        let file = |shelf: &Vec<usize>| serde_json::to_string(&shelf.iter().map(&mut listed).collect::<BTreeMap<_, _>>());
        let words = shelves.iter().map(file).map(|file| file.expect("it is plain data")).collect();
        (openings, words, spellings)
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
    if let Some(text) = record.told(site) {
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
    if let Some(date) = words.date(item, lang, fallback) {
        tell(Field::Names, &date);
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
