//! Values in their place: how the rest of the reader looks at a file. A [`Spot`] is a value with its file and its
//! field path, a [`Record`] is a map seen through its table of fields.
//!
//! What does not have the shape of the table has been reported by `fit` and is simply not there for these accessors.

use super::{
    fit::fit,
    shape::{Field, Shape},
    shapes,
    source::{At, Source},
    yaml::{Node, Value},
};
use crate::{
    collection::model::texts::Texts,
    findings::{Finding, Place},
};

/// A value, the file it stands in, and its field path (`files[2].alt`).
#[derive(Debug, Clone)]
pub(crate) struct Spot<'a> {
    pub(crate) source: &'a Source,
    pub(crate) node: &'a Node,
    pub(crate) path: String,
}

impl<'a> Spot<'a> {
    /// Where it stands.
    pub(crate) fn place(&self) -> Place {
        self.source.place(self.node.at, &self.path)
    }

    /// The word, when it is one and not blank; without blanks around it.
    pub(crate) fn text(&self) -> Option<&'a str> {
        match &self.node.value {
            Value::Word(text) => Some(text.trim()).filter(|text| !text.is_empty()),
            Value::Empty | Value::List(_) | Value::Map(_) => None,
        }
    }

    /// The word, or the words by language; empty where there is none.
    pub(crate) fn texts(&self) -> Texts {
        match &self.node.value {
            Value::Map(_) => {
                let said = self.entries().filter_map(|(tag, spot)| Some((super::words::language_tag(tag)?, spot.text()?.to_owned())));
                Texts(said.collect())
            }
            _ => self.text().map_or_else(Texts::default, Texts::plain),
        }
    }

    /// The values of a list, or the one value that stands in place of a list. Empty entries are left out.
    pub(crate) fn list(&self) -> Vec<Spot<'a>> {
        match &self.node.value {
            Value::Empty => Vec::new(),
            Value::List(nodes) => nodes
                .iter()
                .enumerate()
                .filter(|(_, node)| !matches!(node.value, Value::Empty))
                .map(|(index, node)| Spot { source: self.source, node, path: format!("{}[{index}]", self.path) })
                .collect(),
            Value::Word(_) | Value::Map(_) => vec![self.clone()],
        }
    }

    /// The entries of a map that say something, in the order of the file; none when it is no map.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&'a str, Spot<'a>)> + '_ {
        let entries = if let Value::Map(entries) = &self.node.value { entries.as_slice() } else { &[] };
        entries.iter().filter(|entry| !matches!(entry.value.value, Value::Empty)).map(|entry| {
            let path = if self.path.is_empty() { entry.key.clone() } else { format!("{}.{}", self.path, entry.key) };
            (entry.key.as_str(), Spot { source: self.source, node: &entry.value, path })
        })
    }

    /// Where the keys of a map stand.
    pub(crate) fn keys(&self) -> impl Iterator<Item = (&'a str, At)> {
        let entries = if let Value::Map(entries) = &self.node.value { entries.as_slice() } else { &[] };
        entries.iter().map(|entry| (entry.key.as_str(), entry.at))
    }

    pub(crate) fn is_map(&self) -> bool {
        matches!(self.node.value, Value::Map(_))
    }

    /// Whether it is one text per language where a map through `fields` might stand too: it has none of their keys, and
    /// opens with a language.
    pub(crate) fn is_names(&self, fields: &[Field]) -> bool {
        let known = |key: &str| fields.iter().any(|field| field.key == key);
        self.is_map()
            && self.keys().all(|(key, _)| !known(key))
            && self.keys().next().is_some_and(|(key, _)| super::words::language_tag(key).is_some())
    }

    /// This map through a table; `None` when it is no map.
    pub(crate) fn record(&self, fields: &'static [Field]) -> Option<Record<'a>> {
        self.is_map().then(|| Record { fields, spots: self.entries().collect(), whole: Some(self.clone()) })
    }
}

/// A map through its table of fields.
#[derive(Debug, Clone)]
pub(crate) struct Record<'a> {
    fields: &'static [Field],
    spots: Vec<(&'a str, Spot<'a>)>,
    /// The map as it is written.
    whole: Option<Spot<'a>>,
}

impl<'a> Record<'a> {
    /// Fits the whole file to its table and reports what does not fit. An empty file is a record without entries.
    pub(crate) fn of_file(source: &'a Source, root: Option<&'a Node>, fields: &'static [Field], findings: &mut Vec<Finding>) -> Self {
        let Some(node) = root else { return Self { fields, spots: Vec::new(), whole: None } };
        let spot = Spot { source, node, path: String::new() };
        fit(&spot, &Shape::Record(fields), findings);
        spot.record(fields).unwrap_or(Self { fields, spots: Vec::new(), whole: None })
    }

    /// The value of `key`.
    pub(crate) fn get(&self, key: &str) -> Option<&Spot<'a>> {
        debug_assert!(shapes::field(self.fields, key).is_some(), "`{key}` stands in no table");
        self.spots.iter().find(|(known, _)| *known == key).map(|(_, spot)| spot)
    }

    /// Where `key` stands with nothing after its colon.
    pub(crate) fn blank(&self, key: &str) -> Option<Place> {
        let whole = self.whole.as_ref().filter(|_| self.get(key).and_then(Spot::text).is_none())?;
        whole.keys().find(|(known, _)| *known == key).map(|(_, at)| whole.source.place(at, key))
    }

    /// Takes from `other` what this record does not say itself.
    pub(crate) fn complete_with(&mut self, other: &Record<'a>) {
        for (key, spot) in &other.spots {
            if self.spots.iter().all(|(known, _)| known != key) {
                self.spots.push((key, spot.clone()));
            }
        }
    }

    pub(crate) fn text(&self, key: &str) -> Option<String> {
        self.get(key).and_then(Spot::text).map(str::to_owned)
    }

    pub(crate) fn texts(&self, key: &str) -> Texts {
        self.get(key).map_or_else(Texts::default, Spot::texts)
    }

    pub(crate) fn list(&self, key: &str) -> Vec<Spot<'a>> {
        self.get(key).map_or_else(Vec::new, Spot::list)
    }

    pub(crate) fn flag(&self, key: &str) -> bool {
        self.get(key).and_then(Spot::text) == Some("true")
    }

    pub(crate) fn number<N: std::str::FromStr>(&self, key: &str) -> Option<N> {
        self.get(key)?.text()?.parse().ok()
    }

    /// The record inside `key`, through the table that stands there.
    pub(crate) fn inner(&self, key: &str) -> Option<Record<'a>> {
        let Shape::Record(fields) = shapes::field(self.fields, key)?.shape else { return None };
        self.get(key)?.record(fields)
    }
}
