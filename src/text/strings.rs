//! The words of the interface: a flat table per language, with plural forms, read from the theme's `strings/*.yaml`.
//!
//! A key's text may hold `{name}` places. A key whose number matters has the forms that CLDR knows for its language: `one` and `other` in
//! English, only `other` in Indonesian, six in Arabic; one that counts in order has those of ordinals, in English `one`, `two`, `few` and
//! `other`. What a language lacks is said in English.

use std::collections::{BTreeMap, BTreeSet};

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use serde::Deserialize;
use unic_langid::LanguageIdentifier;

use super::sentences;

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
        let text = self.form(lang, key, Some((n, PluralRuleType::CARDINAL))).unwrap_or(key);
        text.replace("{n}", &super::numbers::grouped(n as u64, lang))
    }

    /// The text for the nth of its kind: `1st`, `2nd`, `3rd`, `11th`.
    pub(crate) fn ordinal(&self, lang: &str, key: &str, n: usize) -> String {
        let text = self.form(lang, key, Some((n, PluralRuleType::ORDINAL))).unwrap_or(key);
        text.replace("{n}", &super::numbers::grouped(n as u64, lang))
    }

    /// The text with its places filled.
    pub(crate) fn fill(&self, lang: &str, key: &str, values: &[(&str, &str)]) -> String {
        filled(self.get(lang, key), values)
    }

    /// Parts in a row, "Kain, sekitar 1920", without those that are empty.
    pub(crate) fn list(&self, lang: &str, parts: impl IntoIterator<Item = impl AsRef<str>>) -> String {
        self.joined(lang, "comma", parts)
    }

    /// Parts with a mark of the language between them, by its key, without those that are empty.
    pub(crate) fn joined(&self, lang: &str, mark: &str, parts: impl IntoIterator<Item = impl AsRef<str>>) -> String {
        let (mark, mut out) = (self.get(lang, mark), String::new());
        for part in parts.into_iter().filter(|part| !part.as_ref().is_empty()) {
            out.push_str(if out.is_empty() { "" } else { mark });
            out.push_str(part.as_ref());
        }
        out
    }

    /// Which keys of English a language lacks; every key where there is no such language.
    pub(crate) fn lacking(&self, lang: &str) -> Vec<&str> {
        let has = |key: &str| self.0.get(lang).is_some_and(|entries| entries.contains_key(key));
        self.0.get("en").into_iter().flat_map(BTreeMap::keys).map(String::as_str).filter(|key| !has(key)).collect()
    }

    /// How many keys there are.
    pub(crate) fn keys(&self) -> usize {
        self.0.get("en").map_or(0, BTreeMap::len)
    }

    /// What a language does not say is said in English.
    fn form(&self, lang: &str, key: &str, n: Option<(usize, PluralRuleType)>) -> Option<&str> {
        let own = self.0.get(lang).and_then(|entries| entries.get(key));
        let (lang, entry) = own.map(|entry| (lang, entry)).or_else(|| Some(("en", self.0.get("en")?.get(key)?)))?;
        Some(match entry {
            Entry::Text(text) => text,
            Entry::Forms(forms) if forms.len() == 1 => forms.values().next()?,
            Entry::Forms(forms) => {
                let own = n.and_then(|n| forms.get(category(lang, n)));
                own.or_else(|| forms.get("other")).or_else(|| forms.values().next())?
            }
        })
    }
}

/// A text with its `{name}` places filled; those without a value stay for whoever fills them later. A value that ends its sentence
/// itself ("Siapa ini?") takes the full stop behind its place.
fn filled(text: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(text.len() + values.iter().map(|(_, value)| value.len()).sum::<usize>());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let place = after.split_once('}').and_then(|(name, then)| Some((values.iter().find(|(known, _)| *known == name)?.1, then)));
        let (said, then) = place.unwrap_or(("{", after));
        out.push_str(said);
        rest = then.strip_prefix('.').filter(|then| sentences::is_ended(said) && !then.starts_with(char::is_alphanumeric)).unwrap_or(then);
    }
    out + rest
}

/// The form that a language uses for a number, by the word of CLDR.
fn category(lang: &str, (n, rule): (usize, PluralRuleType)) -> &'static str {
    let primary = lang.split('-').next().unwrap_or(lang);
    let rules = primary.parse::<LanguageIdentifier>().ok().and_then(|tag| PluralRules::create(tag, rule).ok());
    match rules.and_then(|rules| rules.select(n).ok()) {
        Some(PluralCategory::ZERO) => "zero",
        Some(PluralCategory::ONE) => "one",
        Some(PluralCategory::TWO) => "two",
        Some(PluralCategory::FEW) => "few",
        Some(PluralCategory::MANY) => "many",
        Some(PluralCategory::OTHER) | None => "other",
    }
}

/// The words of the built-in theme.
#[cfg(test)]
pub(crate) fn built_in() -> Strings {
    let mut strings = Strings::default();
    for lang in ["id", "en"] {
        for folder in ["strings", "captions"] {
            let file = format!("{}/themes/pusaka/{folder}/{lang}.yaml", env!("CARGO_MANIFEST_DIR"));
            strings.add(lang, &std::fs::read_to_string(file).unwrap()).unwrap();
        }
    }
    strings
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
        assert_eq!((strings.lacking("id"), strings.get("id", "home")), (vec!["home"], "Home"));
    }

    #[test]
    fn places_are_filled_once_and_what_has_no_value_waits() {
        let mut strings = Strings::default();
        strings
            .add("en", "range: \"{from} to {to}: {q} {\"\nnth: {one: \"{n}st\", two: \"{n}nd\", few: \"{n}rd\", other: \"{n}th\"}\n")
            .unwrap();
        assert_eq!(strings.fill("en", "range", &[("from", "{to}"), ("to", "b")]), "{to} to b: {q} {");
        assert_eq!([1, 2, 3, 4, 11, 12, 13, 21].map(|n| strings.ordinal("en", "nth", n)).join(" "), "1st 2nd 3rd 4th 11th 12th 13th 21st");
    }

    #[test]
    fn what_ends_its_sentence_takes_the_full_stop_behind_it() {
        let mut strings = Strings::default();
        strings.add("en", "today: \"Today: {title}. Come.\"\nfile: \"{title}.txt\"\n").unwrap();
        let said = ["Open day", "Who is this?", "Sungai kita …", "من هذا؟"].map(|title| strings.fill("en", "today", &[("title", title)]));
        assert_eq!(said, ["Today: Open day. Come.", "Today: Who is this? Come.", "Today: Sungai kita … Come.", "Today: من هذا؟ Come."]);
        assert_eq!(strings.fill("en", "file", &[("title", "R.A.")]), "R.A..txt");
    }

    #[test]
    fn a_third_language_has_its_own_marks_or_those_of_english() {
        let mut strings = built_in();
        strings.add("ar", "comma: \"، \"\nquoted: \"«{text}»\"\n").unwrap();
        assert_eq!(["en", "ar", "de"].map(|lang| strings.list(lang, ["a", "", "b"])), ["a, b", "a، b", "a, b"]);
        assert_eq!(["id", "ar", "de"].map(|lang| strings.fill(lang, "quoted", &[("text", "a")])), ["“a”", "«a»", "“a”"]);
    }

    #[test]
    fn a_third_language_has_its_own_forms() {
        let mut strings = Strings::default();
        strings.add("en", "items: {one: \"{n} item\", other: \"{n} items\"}\n").unwrap();
        let forms = "items: {zero: لا قطع, one: قطعة واحدة, two: قطعتان, few: \"{n} قطع\", many: \"{n} قطعة\", other: \"{n} قطعة\"}\n";
        strings.add("ar", forms).unwrap();
        let said = [0, 1, 2, 3, 11].map(|n| strings.count("ar", "items", n));
        assert_eq!(said, ["لا قطع", "قطعة واحدة", "قطعتان", "3 قطع", "11 قطعة"]);
        assert_eq!(strings.count("de", "items", 1), "1 item");
    }
}
