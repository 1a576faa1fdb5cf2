//! The index of one language: which records have a term, in which of their fields, and how often.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
};

use pagefind_stem::Stemmer;

use super::{
    fields::fields,
    files, fineness,
    openings::Openings,
    postings::{Field, Posting, Term},
    records::{Record, records},
    tokens::{self, STEMMERS},
};
use crate::{
    collection::model::texts::Said,
    site::{Site, Words},
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
    /// By language, as [`tongue`](tokens::tongue) has them, and last of all others: a word is found under the stem of its own.
    tongues: Vec<Tongue>,
    at: HashMap<Box<str>, u32>,
    terms: Vec<Term>,
}

/// The words of one language while they are gathered.
struct Tongue {
    stemmer: Option<Stemmer>,
    /// What a word as it is written is found under; words that are met again soon, for there may be millions.
    spelled: HashMap<String, Vec<u32>>,
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
        let mut gathering = Gathering::new();
        let mut hash = blake3::Hasher::new();
        for (number, record) in records.iter().enumerate() {
            hash.update(site.links.page(&record.page, lang).as_bytes());
            fields(site, words, lang, record, &mut |field, said| {
                hash.update(said.text.as_bytes());
                gathering.add(number, field, said);
            });
        }
        let buckets = fineness::buckets(site, lang, &records);
        let (openings, words, spellings) = gathering.end(buckets, records.len());
        Self { words, spellings, openings, records, version: hash.finalize().to_hex()[..8].to_owned() }
    }
}

impl Gathering {
    fn new() -> Self {
        let stemmers = STEMMERS.into_iter().map(|(_, algorithm)| Some(Stemmer::create(algorithm)));
        let tongues = stemmers.chain([None]).map(|stemmer| Tongue { stemmer, spelled: HashMap::new() });
        Self { tongues: tongues.collect(), at: HashMap::new(), terms: Vec::new() }
    }

    fn add(&mut self, record: usize, field: Field, said: Said<'_>) {
        let record = u32::try_from(record).unwrap_or(u32::MAX);
        let Self { tongues, at, terms } = self;
        let Tongue { stemmer, spelled } = &mut tongues[tokens::tongue(said.lang).unwrap_or(STEMMERS.len())];
        if spelled.len() > REMEMBERED {
            spelled.clear();
        }
        for word in tokens::words(said.text) {
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
        let Self { tongues, at, mut terms } = self;
        drop(tongues);
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
