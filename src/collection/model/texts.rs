//! Text in one or several languages, as every title, label and description is.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Language tag (BCP 47, normalised) to text. The empty tag stands for text typed without a language:
/// it counts as the site's default language.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Texts(pub(crate) BTreeMap<String, String>);

/// One text together with the language it is in; `lang` is empty where the page's own language is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Said<'a> {
    pub(crate) text: &'a str,
    pub(crate) lang: &'a str,
}

impl Texts {
    /// Text in no particular language.
    pub(crate) fn plain(text: impl Into<String>) -> Self {
        Self(BTreeMap::from([(String::new(), text.into())]))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.values().all(|text| text.trim().is_empty())
    }

    /// The text for a page in `lang`: that language, else untagged text, else `fallback`, else the first there is.
    /// `Said::lang` is empty unless the text is in another language than the page.
    pub(crate) fn on<'a>(&'a self, lang: &str, fallback: &str) -> Option<Said<'a>> {
        if let Some(text) = self.0.get(lang).or_else(|| self.0.get("")) {
            return Some(Said { text, lang: "" });
        }
        let (tag, text) = self.0.get_key_value(fallback).or_else(|| self.0.iter().next())?;
        Some(Said { text, lang: tag })
    }

    /// Only the text, by the rule of [`Texts::on`]; empty when there is none.
    pub(crate) fn text<'a>(&'a self, lang: &str, fallback: &str) -> &'a str {
        self.on(lang, fallback).map_or("", |said| said.text)
    }

    /// Every text that is not the one shown on a page in `lang`, with its language.
    pub(crate) fn others<'a>(&'a self, lang: &str, fallback: &str) -> impl Iterator<Item = Said<'a>> {
        let shown = self.on(lang, fallback).map(|said| said.text);
        self.0.iter().filter(move |(_, text)| Some(text.as_str()) != shown).map(|(tag, text)| Said { text, lang: tag })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(pairs: &[(&str, &str)]) -> Texts {
        Texts(pairs.iter().map(|(tag, text)| ((*tag).to_owned(), (*text).to_owned())).collect())
    }

    #[test]
    fn a_page_shows_its_own_language_and_says_when_it_cannot() {
        let title = texts(&[("id", "Kitab"), ("ms-Arab", "کتاب")]);
        assert_eq!(title.on("id", "id"), Some(Said { text: "Kitab", lang: "" }));
        assert_eq!(title.on("en", "id"), Some(Said { text: "Kitab", lang: "id" }));
        assert_eq!(title.others("id", "id").collect::<Vec<_>>(), [Said { text: "کتاب", lang: "ms-Arab" }]);
        assert_eq!(Texts::plain("Peta").on("en", "id"), Some(Said { text: "Peta", lang: "" }));
    }
}
