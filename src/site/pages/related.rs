//! Items that belong beside another, each with the reason in words.

use std::collections::BTreeMap;

use crate::{
    collection::model::item::Item,
    site::{facets::Facet, periods::periods},
};

use super::{
    Desk, term_name,
    tile::{Tile, tile},
};

/// Tiles on the shelf.
const SHELF: usize = 4;
/// A term that gathers more than this says little, and looking through it for every item would cost much.
const TOO_COMMON: usize = 120;

/// The strongest reason, by the string that says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reason {
    Named,
    Person,
    Subject,
    Place,
    Period,
    Set,
}

impl Reason {
    fn key(self) -> &'static str {
        match self {
            Self::Named => "related_named",
            Self::Person => "related_person",
            Self::Subject => "related_subject",
            Self::Place => "related_place",
            Self::Period => "related_period",
            Self::Set => "related_set",
        }
    }
}

/// What two items share: how much it weighs, why, and the name of the term.
type Shared = (u32, Reason, String);

/// The related items of the one at `index`: those the record names first, then those that share the rarest terms.
pub(crate) fn related(at: Desk<'_>, index: usize, item: &Item) -> Vec<Tile> {
    let mut scores: BTreeMap<usize, Shared> = BTreeMap::new();
    for id in &item.related {
        if let Some((other, _)) = at.site.item(id) {
            scores.insert(other, (u32::MAX, Reason::Named, String::new()));
        }
    }
    for (facet, key, reason) in shared_terms(item) {
        add(at, (facet, &key, reason), &mut scores);
    }
    scores.remove(&index);
    let mut best: Vec<(usize, Shared)> = scores.into_iter().collect();
    best.sort_by(|a, b| b.1.0.cmp(&a.1.0).then(a.0.cmp(&b.0)));
    best.truncate(SHELF);
    best.into_iter().map(|(other, (_, reason, name))| Tile { line: at.fill(reason.key(), &[("name", &name)]), ..tile(at, other) }).collect()
}

fn shared_terms(item: &Item) -> Vec<(Facet, String, Reason)> {
    let people = item.creators.iter().map(|one| (Facet::Person, one.agent.key.clone(), Reason::Person));
    let subjects = item.subjects.iter().map(|one| (Facet::Subject, one.key.clone(), Reason::Subject));
    let places = item.place.iter().map(|one| (Facet::Place, one.key.clone(), Reason::Place));
    let edtf = item.date.as_ref().and_then(|date| date.edtf.as_ref());
    let periods = edtf.map(periods).unwrap_or_default().into_iter().map(|one| (Facet::Period, one.key(), Reason::Period));
    let sets = item.part_of.iter().map(|id| (Facet::Collection, id.clone(), Reason::Set));
    people.chain(subjects).chain(places).chain(periods).chain(sets).collect()
}

/// Rare terms weigh more; of several reasons the first kind is told.
fn add(at: Desk<'_>, (facet, key, reason): (Facet, &str, Reason), scores: &mut BTreeMap<usize, Shared>) {
    let Some(gathered) = at.site.facets[at.lang].term(facet, key) else { return };
    let count = gathered.items.len();
    if count > TOO_COMMON {
        return;
    }
    let weight = 1000 / u32::try_from(count + 1).unwrap_or(u32::MAX);
    let name = term_name(at, facet, gathered);
    for other in &gathered.items {
        let score = scores.entry(*other).or_insert_with(|| (0, reason, name.clone()));
        score.0 = score.0.saturating_add(weight);
        if reason < score.1 {
            (score.1, score.2) = (reason, name.clone());
        }
    }
}
