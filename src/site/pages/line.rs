//! A piece of text on a page, with its language where that is not the page's, and links.

use serde::Serialize;

use crate::{
    collection::model::{
        item::Item,
        texts::{Said, Texts},
    },
    text::script,
};

use super::Desk;

/// Text with `lang` and `dir` for the template; both empty where the page's own hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Line {
    pub(crate) text: String,
    pub(crate) lang: String,
    pub(crate) dir: String,
}

impl Line {
    pub(crate) fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    pub(crate) fn said(said: Said<'_>, page_lang: &str) -> Self {
        let foreign = !said.lang.is_empty() && said.lang != page_lang;
        let dir = if foreign && script::direction(said.lang) != script::direction(page_lang) { script::direction(said.lang) } else { "" };
        Self { text: said.text.to_owned(), lang: if foreign { said.lang } else { "" }.to_owned(), dir: dir.to_owned() }
    }
}

/// A link, or plain text where `href` is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Link {
    pub(crate) label: Line,
    pub(crate) href: String,
    /// How many items stand behind it, or the number of a page; empty where that does not matter.
    pub(crate) count: String,
    /// What a person did for the item, in words.
    pub(crate) role: String,
    /// How what it leads to relates to this page, in the word that HTML has for it: `next`.
    pub(crate) rel: String,
    pub(crate) current: bool,
}

impl Link {
    pub(crate) fn new(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self { label: Line::plain(label), href: href.into(), ..Self::default() }
    }
}

impl Desk<'_> {
    /// The text for this page, by the rule of [`Texts::on`].
    pub(crate) fn line(&self, texts: &Texts) -> Line {
        texts.on(self.lang, self.fallback()).map(|said| Line::said(said, self.lang)).unwrap_or_default()
    }

    /// What a page or a recording of an item is called: its label, else its number.
    pub(crate) fn called(&self, item: &Item, media: usize) -> Line {
        let label = &item.media[media].label;
        if label.is_empty() { Line::plain(self.n("page_n", media + 1)) } else { self.line(label) }
    }

    /// Only the words of [`Desk::line`].
    pub(crate) fn text(&self, texts: &Texts) -> String {
        texts.text(self.lang, self.fallback()).to_owned()
    }
}
