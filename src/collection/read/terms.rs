//! Names: the vocabularies, and what a word in a record means by them.

use std::collections::BTreeMap;

use super::{
    gazetteer,
    links::Link,
    record::{Record, Spot},
    shapes::term::{ENTRY, MAKER, TYPED, VOCABULARY},
    source::Source,
    walk::Tree,
    words, written, yaml,
};
use crate::{
    collection::model::{
        term::{Contribution, KM_A_DEGREE, Term},
        texts::Texts,
    },
    findings::Finding,
    text::{slug::slug, suggest::nearest},
};

/// One authority list. Empty when the collection has none of its kind.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    file: String,
    terms: BTreeMap<String, Term>,
    /// Slug of every name to the key of its term.
    names: BTreeMap<String, String>,
}

/// Every authority list.
#[derive(Debug, Default)]
pub(crate) struct Vocabularies {
    pub(crate) people: Vocabulary,
    pub(crate) places: Vocabulary,
    pub(crate) subjects: Vocabulary,
    pub(crate) forms: Vocabulary,
    pub(crate) hashtags: Vocabulary,
    /// The site's default language, by whose name a term without an id gets its key.
    pub(crate) language: String,
}

impl Vocabularies {
    /// Reads `vocabulary/*.yaml`; and whom the notes point at.
    pub(crate) fn read(tree: &Tree, language: &str, findings: &mut Vec<Finding>) -> (Self, Vec<Link>) {
        let (mut all, mut links) = (Self { language: language.to_owned(), ..Self::default() }, Vec::new());
        for name in tree.files("vocabulary") {
            let file = format!("vocabulary/{name}");
            let list = match name.as_str() {
                "people.yaml" => &mut all.people,
                "places.yaml" => &mut all.places,
                "subjects.yaml" => &mut all.subjects,
                "forms.yaml" => &mut all.forms,
                "hashtags.yaml" => &mut all.hashtags,
                _ => {
                    findings.push(super::strays::stray(&file).hint(
                        "known here: people, places, subjects, forms, hashtags (.yaml)",
                        "yang dikenal di sini: people, places, subjects, forms, hashtags (.yaml)",
                    ));
                    continue;
                }
            };
            if let Some(source) = Source::read(&tree.path(&file), &file, findings) {
                *list = Vocabulary::of(&source, language, (&mut links, findings));
                if name == "places.yaml" {
                    findings.extend(gazetteer::look(&file, list.terms.values()));
                }
            }
        }
        (all, links)
    }

    /// Every entry that gathers items, with its file.
    pub(crate) fn entries(&self) -> Vec<(String, Term)> {
        let lists = [&self.people, &self.places, &self.subjects, &self.forms];
        lists.into_iter().flat_map(|list| list.terms.values().map(|term| (list.file.clone(), term.clone()))).collect()
    }
}

impl Vocabulary {
    fn of(source: &Source, language: &str, (links, findings): (&mut Vec<Link>, &mut Vec<Finding>)) -> Self {
        let mut list = Self { file: source.file.clone(), ..Self::default() };
        let Some(node) = yaml::tree(source, findings) else { return list };
        let spot = Spot { source, node: &node, path: String::new() };
        super::fit::fit(&spot, &VOCABULARY, findings);
        for (id, entry) in spot.entries() {
            let key = slug(id);
            let mut term = match entry.record(ENTRY).filter(|_| !entry.is_names(ENTRY)) {
                Some(record) => {
                    links.extend(written::look_at_field(record.get("note"), findings));
                    Term {
                        uri: words::address(record.get("uri"), findings),
                        at: coordinates(&entry, &record, findings),
                        within_km: record.number("within_km"),
                        hashtag: record.text("hashtag").map(|tag| words::hashtag(&tag)),
                        note: record.texts("note"),
                        dates: record.text("dates"),
                        ..named(key.clone(), record.texts("name"))
                    }
                }
                None => named(key.clone(), entry.texts()),
            };
            if term.names.is_empty() {
                term.names = Texts::plain(id);
            }
            list.names.insert(slug(term.names.text(language, language)), key.clone());
            list.terms.insert(key, term);
        }
        list
    }

    /// Every term, by its key.
    pub(crate) fn into_terms(self) -> Vec<Term> {
        self.terms.into_values().collect()
    }

    /// The term that `typed` names, by id or by name.
    fn find(&self, typed: &str) -> Option<&Term> {
        let key = slug(typed);
        self.terms.get(&key).or_else(|| self.terms.get(self.names.get(&key)?))
    }

    /// A word of a record: a term of this list, or a name of its own.
    fn resolve(&self, spot: &Spot, typed: &str, findings: &mut Vec<Finding>) -> Term {
        if let Some(term) = self.find(typed) {
            return term.clone();
        }
        let looks_like_id = typed.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        if looks_like_id && !self.terms.is_empty() {
            let meant = nearest(typed, self.terms.keys().map(String::as_str));
            if meant.is_some() || typed.contains('-') {
                findings.push(self.unknown(spot, typed, meant));
            }
        }
        named(slug(typed), Texts::plain(typed))
    }

    fn unknown(&self, spot: &Spot, typed: &str, meant: Option<&str>) -> Finding {
        let file = &self.file;
        let finding = Finding::warning("unknown-term", format!("`{typed}` is not in {file}"), format!("`{typed}` tidak ada dalam {file}"))
            .at(spot.place());
        match meant {
            Some(meant) => finding.hint(format!("did you mean `{meant}`?"), format!("maksudnya `{meant}`?")),
            None => finding.hint(
                "add it there, or write the name as it should be shown",
                "tambahkan di sana, atau tulis namanya seperti yang ingin ditampilkan",
            ),
        }
    }

    /// A word, or a map with a name and what is known about it.
    pub(crate) fn term(&self, spot: &Spot, language: &str, findings: &mut Vec<Finding>) -> Option<Term> {
        if spot.is_names(TYPED) {
            return self.named(spot, language);
        }
        let Some(record) = spot.record(TYPED) else { return Some(self.resolve(spot, spot.text()?, findings)) };
        let at = coordinates(spot, &record, findings);
        let uri = words::address(record.get("uri"), findings);
        let known = self.named(record.get("name")?, language)?;
        let within_km = if at.is_some() { record.number("within_km") } else { known.within_km };
        Some(Term { at: at.or(known.at), within_km, uri: uri.or(known.uri), ..known })
    }

    /// Somebody who made a thing.
    pub(crate) fn contribution(&self, spot: &Spot, language: &str, findings: &mut Vec<Finding>) -> Option<Contribution> {
        if spot.is_names(MAKER) {
            return Some(Contribution { agent: self.named(spot, language)?, role: None });
        }
        let Some(record) = spot.record(MAKER) else {
            return Some(Contribution { agent: self.resolve(spot, spot.text()?, findings), role: None });
        };
        let uri = words::address(record.get("uri"), findings);
        let known = self.named(record.get("name")?, language)?;
        let agent = Term { uri: uri.or(known.uri), dates: record.text("dates").or(known.dates), ..known };
        Some(Contribution { agent, role: record.text("role") })
    }

    /// The name in a map, or one name per language: a term of this list when it names one.
    fn named(&self, name: &Spot, language: &str) -> Option<Term> {
        let names = name.texts();
        let shown = names.text(language, language).to_owned();
        if shown.is_empty() {
            return None;
        }
        Some(self.find(&shown).cloned().unwrap_or_else(|| named(slug(&shown), names)))
    }
}

fn named(key: String, names: Texts) -> Term {
    Term { key, names, uri: None, at: None, within_km: None, hashtag: None, note: Texts::default(), dates: None }
}

/// Both or none; one alone is reported. Where the place is known only to within some distance, the coordinates are brought onto a grid
/// as wide as that, here and not later, so that nothing that is made of them can be more exact.
fn coordinates(spot: &Spot, record: &Record, findings: &mut Vec<Finding>) -> Option<[f64; 2]> {
    for (one, other) in [("lat", "lon"), ("lon", "lat")] {
        if record.get(one).is_some() && record.get(other).is_none() {
            findings.push(super::fit::missing_key(spot, other));
        }
    }
    let at: [f64; 2] = [record.number("lat")?, record.number("lon")?];
    if at[0].abs() > 90.0 || at[1].abs() > 180.0 {
        findings.extend(gazetteer::exchanged(spot, at));
        return None;
    }
    let Some(within) = record.number::<f64>("within_km") else { return Some(at) };
    let step = within / KM_A_DEGREE;
    let on_grid = |degrees: f64| ((degrees / step).round() * step * 1000.0).round() / 1000.0;
    Some([on_grid(at[0]).clamp(-90.0, 90.0), on_grid(at[1]).clamp(-180.0, 180.0)])
}
