//! Short words that pages, cards and captions share: the genre of an item and its date, the kind of a notice.

use std::sync::Arc;

use crate::{
    collection::model::{
        item::{Item, Kind},
        language::Lang,
        notice::{Matter, Notice},
    },
    text::strings::Strings,
};

/// The strings of the theme, with the few questions that need a record to answer.
#[derive(Debug, Clone, Default)]
pub(crate) struct Words {
    pub(crate) strings: Arc<Strings>,
}

impl Words {
    /// What a thing is, in the institution's word where it gave one ("Kain"), else in ours ("Artefak"). Starts with a capital.
    pub(crate) fn genre(&self, item: &Item, lang: &str, fallback: &str) -> String {
        match &item.form {
            Some(form) => capital(form.names.text(lang, fallback)),
            None => self.kind(item.kind, lang),
        }
    }

    /// The word for a kind, singular ("Buku").
    pub(crate) fn kind(&self, kind: Kind, lang: &str) -> String {
        self.strings.get(lang, &format!("kind_{}", kind.word())).to_owned()
    }

    /// When it is from ("sekitar 1920"), where its record says.
    pub(crate) fn date(&self, item: &Item, lang: &str, fallback: &str) -> Option<String> {
        item.date.as_ref().map(|date| date.words(&self.strings, lang, fallback))
    }

    /// A language by its name ("Melayu (aksara Jawi)"): the built-in names are Indonesian and English, and a theme may have others.
    pub(crate) fn language(&self, language: &Lang, lang: &str) -> String {
        let own = self.strings.find(lang, &format!("language_{language}"));
        own.map_or_else(|| language.name(lang), str::to_owned)
    }

    /// What an event or a campaign is ("Lokakarya"); news are of no kind.
    pub(crate) fn notice_kind(&self, notice: &Notice, lang: &str) -> Option<String> {
        let word = |prefix: &str, kind: &str| self.strings.get(lang, &format!("{prefix}_{}", kind.replace('-', "_"))).to_owned();
        match &notice.matter {
            Matter::Event(event) => event.kind.map(|kind| word("event", kind)),
            Matter::Campaign(campaign) => Some(word("campaign", campaign.kind.word())),
            Matter::Story(story) => Some(word("story", if story.guide { "guide" } else { "exhibit" })),
            Matter::News(_) => None,
        }
    }
}

/// The first letter as a capital.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
