//! What may be posted: the items that pass the gate, with what the calendar asks about each.

use std::collections::BTreeMap;

use crate::{
    collection::{
        model::{
            date::Day,
            item::{Item, Kind},
            observance::{self, Observance, When},
            schedule::Schedule,
            texts::Texts,
        },
        published::Published,
    },
    site::social::gate,
    text::slug::slug,
};

use super::{days, lean::Lean};

/// An item as the calendar sees it.
#[derive(Debug)]
pub(super) struct Candidate {
    /// Its index among the published items.
    pub(super) item: usize,
    pub(super) hash: u64,
    pub(super) kind: Kind,
    /// The day since when it can be posted: when it was added, or its embargo ended. `None` where nobody knows.
    pub(super) since: Option<i64>,
    /// Its exact date.
    pub(super) date: Option<Day>,
    /// Whether it can speak of its place.
    pub(super) place: bool,
    /// Whether its curator asks something.
    pub(super) question: bool,
}

/// A campaign as the calendar sees it: its days by their numbers, and its items among the candidates.
#[derive(Debug)]
pub(super) struct Running {
    pub(super) from: i64,
    pub(super) to: i64,
    /// The day since when it is known; `None` where nobody says.
    pub(super) since: Option<i64>,
    pub(super) names: Texts,
    pub(super) members: Vec<usize>,
}

/// Everything that may be posted, and every day that is kept.
#[derive(Debug)]
pub(super) struct Pool {
    pub(super) all: Vec<Candidate>,
    pub(super) observances: Vec<Observance>,
    /// Candidates by the week since when they can be posted; where nobody knows, before all weeks.
    pub(super) entered: BTreeMap<i64, Vec<usize>>,
    /// Candidates by kind.
    pub(super) kinds: BTreeMap<Kind, Vec<usize>>,
    /// Candidates by month and day of their exact date.
    pub(super) dates: BTreeMap<(u8, u8), Vec<usize>>,
    /// Candidates that suit an observance, by its index.
    pub(super) suits: Vec<Vec<usize>>,
    /// How far it leans on what drew people.
    pub(super) lean: Lean,
    /// By section and slug.
    pub(super) campaigns: Vec<Running>,
    ids: BTreeMap<String, usize>,
}

impl Pool {
    pub(super) fn new(published: &Published) -> Self {
        let settings = published.settings();
        let mut pool = Self {
            all: Vec::new(),
            observances: kept(&settings.schedule),
            entered: BTreeMap::new(),
            kinds: BTreeMap::new(),
            dates: BTreeMap::new(),
            suits: Vec::new(),
            lean: Lean::default(),
            campaigns: Vec::new(),
            ids: BTreeMap::new(),
        };
        pool.suits = vec![Vec::new(); pool.observances.len()];
        let mut asked: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, observance) in pool.observances.iter().enumerate() {
            for word in &observance.suits.words {
                asked.entry(word.clone()).or_default().push(at);
            }
        }
        for (index, item) in published.items().iter().enumerate() {
            if gate::shareable(item, published.withheld(index), settings).is_ok() {
                pool.add(index, item, &asked, settings.default_language());
            }
        }
        pool.lean = Lean::new(published, pool.all.iter().map(|candidate| candidate.item));
        let campaigns = published.planned_notices().iter().filter(|notice| notice.campaign().is_some());
        pool.campaigns = campaigns
            .map(|notice| Running {
                from: days::number(notice.days().0),
                to: days::number(notice.days().1),
                since: notice.since.map(days::number),
                names: notice.title().clone(),
                members: notice.items.iter().filter_map(|id| pool.find(id)).collect(),
            })
            .collect();
        pool
    }

    fn add(&mut self, index: usize, item: &Item, asked: &BTreeMap<String, Vec<usize>>, lang: &str) {
        let at = self.all.len();
        let exact = item.date.as_ref().and_then(|date| date.edtf.as_ref()).and_then(|edtf| edtf.exact_day());
        let hash = blake3::hash(item.id.as_bytes());
        let since = item.added.max(item.embargo_until).map(days::number);
        self.all.push(Candidate {
            item: index,
            hash: u64::from_le_bytes(hash.as_bytes()[..8].try_into().expect("eight bytes of thirty-two")),
            kind: item.kind,
            since,
            date: exact,
            place: item.place.is_some(),
            question: !item.social.question.is_empty(),
        });
        self.ids.insert(item.id.clone(), at);
        self.entered.entry(since.map_or(i64::MIN, days::week)).or_default().push(at);
        self.kinds.entry(item.kind).or_default().push(at);
        if let Some(day) = exact {
            self.dates.entry((day.month, day.day)).or_default().push(at);
        }
        let mut suited = Vec::new();
        each_word(item, lang, |word| suited.extend(asked.get(word).into_iter().flatten()));
        suited.extend((0..self.observances.len()).filter(|day| self.observances[*day].suits.kinds.contains(&item.kind)));
        suited.sort_unstable();
        suited.dedup();
        for day in suited {
            self.suits[day].push(at);
        }
    }

    /// The candidate with this item's id.
    pub(super) fn find(&self, id: &str) -> Option<usize> {
        self.ids.get(id).copied()
    }

    /// The candidate of an item, by its index among the published; candidates stand in the order of items.
    pub(super) fn candidate(&self, item: usize) -> Option<usize> {
        self.all.binary_search_by_key(&item, |candidate| candidate.item).ok()
    }

    /// The days that are kept on this one, by their index.
    pub(super) fn kept_on(&self, number: i64) -> impl Iterator<Item = usize> + '_ {
        (0..self.observances.len()).filter(move |at| days::falls_on(self.observances[*at].when, number))
    }
}

/// The days of the list that this institution keeps, then its own.
fn kept(schedule: &Schedule) -> Vec<Observance> {
    let usual =
        observance::known().filter(|(day, usual)| schedule.kept.get(day.id.as_str()).copied().unwrap_or(*usual)).map(|(day, _)| day);
    let mut all: Vec<Observance> = usual.chain(schedule.observances.iter().cloned()).collect();
    // The institution's own come first on their day.
    all.sort_by_key(|day| (!day.basis.is_empty(), matches!(day.when, When::Nth(..))));
    all
}

/// Single words of subjects, form, materials and title, as in slugs.
fn each_word(item: &Item, lang: &str, mut then: impl FnMut(&str)) {
    let terms = item.subjects.iter().chain(&item.form);
    terms.flat_map(|term| term.key.split('-')).for_each(&mut then);
    for texts in item.materials.iter().chain([&item.title]) {
        slug(texts.text(lang, lang)).split('-').for_each(&mut then);
    }
}
