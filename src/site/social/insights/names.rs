//! What groups, figures and platforms are called in the language of a report.

use crate::{
    collection::{
        model::{item::Kind, platform},
        published::Published,
    },
    site::{Words, words::capital},
    text::numbers::grouped,
};

use super::figures::{Comparison, Group, HOURS, is_above};

/// The words of a report.
#[derive(Clone, Copy)]
pub(super) struct Names<'a> {
    pub(super) words: &'a Words,
    pub(super) published: &'a Published,
    pub(super) lang: &'a str,
}

impl Names<'_> {
    pub(super) fn t(&self, key: &str) -> String {
        self.words.strings.get(self.lang, key).to_owned()
    }

    pub(super) fn n(&self, key: &str, n: usize) -> String {
        self.words.strings.count(self.lang, key, n)
    }

    pub(super) fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.words.strings.fill(self.lang, key, values)
    }

    /// A whole number with its thousands set off.
    pub(super) fn number(&self, n: u64) -> String {
        grouped(n, self.lang)
    }

    /// A share as a whole percentage, without its sign.
    pub(super) fn hundred(&self, share: f64) -> String {
        format!("{:.0}", share * 100.0)
    }

    pub(super) fn network(&self, network: &str) -> String {
        let row = platform::all().find(|row| row.key == network).or_else(|| platform::all().find(|row| row.network == network));
        row.map_or(network, |row| row.name).to_owned()
    }

    /// A group of a dimension, by its key.
    pub(super) fn group(&self, dimension: &str, key: &str) -> String {
        match dimension {
            "type" => Kind::ALL
                .iter()
                .find(|(_, word)| *word == key)
                .map_or_else(|| key.to_owned(), |(kind, _)| self.words.kind(*kind, self.lang)),
            "subject" => self.subject(key),
            "voice" => capital(&self.t(&format!("voice_{key}"))),
            "weekday" => self.t(&format!("weekday_{key}")),
            "hour" => {
                let until = key.parse::<u16>().map_or(0, |from| from + HOURS);
                self.fill("insights_hours", &[("from", key), ("until", &format!("{until:02}"))])
            }
            _ => self.t(&format!("insights_{dimension}_{key}")),
        }
    }

    /// Title of an item, by its index.
    pub(super) fn item(&self, index: usize) -> String {
        self.published.items()[index].title.text(self.lang, self.published.settings().default_language()).to_owned()
    }

    fn subject(&self, key: &str) -> String {
        let mut terms = self.published.items().iter().flat_map(|item| &item.subjects);
        let fallback = self.published.settings().default_language();
        terms.find(|term| term.key == key).map_or(key, |term| term.names.text(self.lang, fallback)).to_owned()
    }

    /// "Peta, Arsip dan Foto".
    pub(super) fn list(&self, names: &[String]) -> String {
        match names {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => self.fill("insights_and", &[("first", &first.join(", ")), ("last", last)]),
        }
    }

    /// What a comparison lets us say: who did better than whom. Nothing where no two intervals part.
    pub(super) fn claims(&self, comparison: &Comparison) -> Vec<String> {
        let name = |group: &Group| self.group(comparison.dimension, &group.key);
        let claim = |best: &Group| {
            let below: Vec<String> = comparison.groups.iter().filter(|other| is_above(best, other)).map(name).collect();
            (!below.is_empty()).then(|| self.fill("insights_claim", &[("best", &name(best)), ("others", &self.list(&below))]))
        };
        comparison.groups.iter().filter_map(claim).collect()
    }
}
