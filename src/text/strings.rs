//! The words of the interface: a flat table per language, with plural forms, read from the theme's `strings/*.yaml`.
//!
//! A key's text may hold `{name}` places. A key whose number matters has the forms `one` and `other`; Indonesian needs only `other`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

/// One entry as written in the file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
enum Entry {
    Text(String),
    Forms(BTreeMap<String, String>),
}

/// All strings of the theme, by language and key.
#[derive(Debug, Clone, Default)]
pub(crate) struct Strings(BTreeMap<String, BTreeMap<String, Entry>>);

impl Strings {
    /// Adds a language from its YAML; later files win key by key.
    ///
    /// # Errors
    /// What is wrong with the file, in English.
    pub(crate) fn add(&mut self, lang: &str, yaml: &str) -> Result<(), String> {
        let entries: BTreeMap<String, Entry> = serde_yaml::from_str(yaml).map_err(|error| format!("strings/{lang}.yaml: {error}"))?;
        self.0.entry(lang.to_owned()).or_default().extend(entries);
        Ok(())
    }

    /// Every key must stand in every language.
    ///
    /// # Errors
    /// The first language and the keys it lacks.
    pub(crate) fn complete(&self) -> Result<(), String> {
        let all: BTreeSet<&String> = self.0.values().flat_map(BTreeMap::keys).collect();
        for (lang, entries) in &self.0 {
            let missing: Vec<&str> = all.iter().filter(|key| !entries.contains_key(**key)).map(|key| key.as_str()).collect();
            if !missing.is_empty() {
                return Err(format!("strings/{lang}.yaml lacks {}", missing.join(", ")));
            }
        }
        Ok(())
    }

    /// The text of a key as it stands; `None` when the theme does not know the key.
    pub(crate) fn find(&self, lang: &str, key: &str) -> Option<&str> {
        self.form(lang, key, None)
    }

    /// The text of a key, or the key itself where the theme has no such key, so that a gap is seen and nothing is lost.
    pub(crate) fn get<'a>(&'a self, lang: &str, key: &'a str) -> &'a str {
        self.find(lang, key).unwrap_or(key)
    }

    /// The text for a number: `{n}` is the number, grouped as the language groups it.
    pub(crate) fn count(&self, lang: &str, key: &str, n: usize) -> String {
        let text = self.form(lang, key, Some(n)).unwrap_or(key);
        text.replace("{n}", &super::numbers::grouped(n as u64, lang))
    }

    /// The text with its places filled.
    pub(crate) fn fill(&self, lang: &str, key: &str, values: &[(&str, &str)]) -> String {
        values.iter().fold(self.get(lang, key).to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
    }

    /// An unknown language speaks English.
    fn form(&self, lang: &str, key: &str, n: Option<usize>) -> Option<&str> {
        let entry = self.0.get(lang).or_else(|| self.0.get("en"))?.get(key)?;
        Some(match entry {
            Entry::Text(text) => text,
            Entry::Forms(forms) => forms.get(if n == Some(1) { "one" } else { "other" }).or_else(|| forms.get("other"))?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_choose_their_form_and_gaps_are_told() {
        let mut strings = Strings::default();
        strings.add("en", "items: {one: \"{n} item\", other: \"{n} items\"}\nhome: Home\n").unwrap();
        strings.add("id", "items: {other: \"{n} benda\"}\n").unwrap();
        assert_eq!(strings.count("en", "items", 1), "1 item");
        assert_eq!(strings.count("en", "items", 1284), "1,284 items");
        assert_eq!(strings.count("id", "items", 1284), "1.284 benda");
        assert_eq!(strings.complete(), Err("strings/id.yaml lacks home".to_owned()));
    }
}
