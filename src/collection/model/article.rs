//! A text with its translations that the institution tells: a page, an event, news, a campaign, an exhibit, a guide.

use std::collections::BTreeMap;

use super::{date::Day, texts::Texts};

/// One such text: `<slug>.md` and its translations, or a file of YAML.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Article {
    /// The name of its file, the last part of its address.
    pub(crate) slug: String,
    pub(crate) title: Texts,
    /// One sentence for lists, search engines and previews.
    pub(crate) summary: Texts,
    /// Markdown.
    pub(crate) body: Texts,
    /// Not to be published; one of its files saying so is enough.
    pub(crate) draft: bool,
    /// Ids of the items that the text links to, in the order of the text.
    pub(crate) mentions: Vec<String>,
    /// The day on which the text was last changed in a way that its translations must follow.
    pub(crate) updated: Option<Day>,
    /// For each file that is a translation, the day of the text that it follows.
    pub(crate) translated: BTreeMap<String, Day>,
    /// The files that are translations and do not say which text they follow.
    pub(crate) undated: Vec<String>,
    /// Its file below the content folder; of several the one without a language, else the first.
    pub(crate) source: String,
}

/// A page of the institution: `pages/<slug>.md`.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Essay {
    pub(crate) text: Article,
    /// Place in the foot of every page, low first.
    pub(crate) order: i64,
}
