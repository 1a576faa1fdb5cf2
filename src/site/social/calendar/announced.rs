//! What a post announces. Whoever shows or hands over a post asks here for its name and address, whatever it is about.

use std::borrow::Cow;

use serde::Serialize;

use crate::{
    collection::model::{
        notice::{Notice, Section, notice_id},
        texts::Texts,
    },
    site::{Site, output::PageRef},
};

/// What a post is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Announced {
    /// An item, by its index among the published items.
    Item(usize),
    /// What happens around the collection, and what of it.
    Notice { section: Section, slug: String, beat: Beat },
}

/// What of an event, of news or of a campaign. Prompts, questions and answers count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Beat {
    /// News appear.
    Out,
    /// A campaign begins.
    Opening,
    /// An event comes within a week.
    Ahead,
    /// An event is tomorrow.
    Tomorrow,
    /// An event is today, or begins.
    Today,
    Prompt(usize),
    /// The answer to a question that was asked before.
    Answer(usize),
    Question(usize),
    /// The last day of a campaign.
    Closing,
}

impl Beat {
    /// The word in ids and in the keys of strings.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Out => "out",
            Self::Opening => "opening",
            Self::Ahead => "ahead",
            Self::Tomorrow => "tomorrow",
            Self::Today => "today",
            Self::Prompt(_) => "prompt",
            Self::Answer(_) => "answer",
            Self::Question(_) => "question",
            Self::Closing => "closing",
        }
    }

    /// Which of several, from 0.
    pub(crate) fn number(self) -> Option<usize> {
        match self {
            Self::Prompt(nth) | Self::Answer(nth) | Self::Question(nth) => Some(nth),
            _ => None,
        }
    }

    /// The end of an id: `today`, `question-3`.
    pub(crate) fn key(self) -> String {
        self.number().map_or_else(|| self.word().to_owned(), |nth| format!("{}-{}", self.word(), nth + 1))
    }

    /// What the end of an id says.
    pub(crate) fn named(key: &str) -> Option<Self> {
        let (word, nth) = key.rsplit_once('-').unwrap_or((key, "1"));
        let nth = nth.parse::<usize>().ok()?.checked_sub(1)?;
        let all = [
            Self::Out,
            Self::Opening,
            Self::Ahead,
            Self::Tomorrow,
            Self::Today,
            Self::Prompt(nth),
            Self::Answer(nth),
            Self::Question(nth),
            Self::Closing,
        ];
        all.into_iter().find(|beat| beat.word() == word)
    }
}

impl Announced {
    /// One beat of a notice.
    pub(crate) fn of(notice: &Notice, beat: Beat) -> Self {
        let (section, slug) = notice.key();
        Self::Notice { section, slug: slug.to_owned(), beat }
    }

    /// The index of the item, where it is one.
    pub(crate) fn item(&self) -> Option<usize> {
        match self {
            Self::Item(index) => Some(*index),
            Self::Notice { .. } => None,
        }
    }

    /// The notice and what of it, where it is one.
    pub(crate) fn notice<'a>(&self, site: &'a Site) -> Option<(&'a Notice, Beat)> {
        match self {
            Self::Item(_) => None,
            Self::Notice { section, slug, beat } => Some((site.published.notice(*section, slug)?, *beat)),
        }
    }

    /// What tells it from all else: the id of the item, or `events.lokakarya.today`.
    pub(crate) fn id<'a>(&self, site: &'a Site) -> Cow<'a, str> {
        match self {
            Self::Item(index) => Cow::Borrowed(&site.published.items()[*index].id),
            Self::Notice { section, slug, beat } => Cow::Owned(format!("{}.{}", notice_id(*section, slug), beat.key())),
        }
    }

    /// Key of the string that says why it is announced when it is.
    pub(crate) fn reason(&self) -> &'static str {
        match self {
            Self::Item(_) => "why_new",
            Self::Notice { beat, .. } => match beat {
                Beat::Out => "why_out",
                Beat::Opening => "why_opening",
                Beat::Ahead => "why_ahead",
                Beat::Tomorrow => "why_tomorrow",
                Beat::Today => "why_today",
                Beat::Prompt(_) => "why_prompt",
                Beat::Answer(_) => "why_answer",
                Beat::Question(_) => "why_question",
                Beat::Closing => "why_closing",
            },
        }
    }

    pub(crate) fn title<'a>(&self, site: &'a Site) -> &'a Texts {
        match self {
            Self::Item(index) => &site.published.items()[*index].title,
            Self::Notice { section, slug, .. } => site.published.notice(*section, slug).expect("what is announced is there").title(),
        }
    }

    /// The page that a post leads to.
    pub(crate) fn page(&self, site: &Site) -> PageRef {
        match self {
            Self::Item(index) => PageRef::Item { id: site.published.items()[*index].id.clone() },
            Self::Notice { section, slug, .. } => PageRef::Notice { section: *section, slug: slug.clone() },
        }
    }

    /// Its file below the content folder.
    pub(crate) fn source<'a>(&self, site: &'a Site) -> &'a str {
        match self {
            Self::Item(index) => &site.published.items()[*index].source,
            Self::Notice { section, slug, .. } => &site.published.notice(*section, slug).expect("what is announced is there").text.source,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Beat;

    #[test]
    fn every_beat_is_known_by_its_key() {
        for beat in [Beat::Out, Beat::Ahead, Beat::Today, Beat::Prompt(0), Beat::Question(11), Beat::Answer(2), Beat::Closing] {
            assert_eq!(Beat::named(&beat.key()), Some(beat));
        }
        assert_eq!((Beat::named("question-0"), Beat::named("lokakarya")), (None, None));
    }
}
