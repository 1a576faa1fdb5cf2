//! A campaign: some weeks about one theme, a challenge, a quiz, or books to read, with its days, items and rules.

use super::{
    date::Day,
    event::{Span, Time},
    item::{Item, Kind},
    texts::Texts,
};

/// What a campaign does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum CampaignKind {
    /// Weeks about one theme.
    #[default]
    ThemeMonth,
    /// The public is asked to do something.
    Challenge,
    Quiz,
    /// Books and other things to read.
    Reading,
}

impl CampaignKind {
    /// Every kind with the word that files use.
    pub(crate) const ALL: [(Self, &'static str); 4] =
        [(Self::ThemeMonth, "theme-month"), (Self::Challenge, "challenge"), (Self::Quiz, "quiz"), (Self::Reading, "reading")];

    /// The word files use, also the end of the key of its strings.
    pub(crate) fn word(self) -> &'static str {
        Self::ALL[self as usize].1
    }
}

/// A campaign.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Campaign {
    pub(crate) kind: CampaignKind,
    pub(crate) from: Day,
    pub(crate) to: Day,
    pub(crate) select: Option<Selection>,
    /// What the public is asked to do or to think about, spread over the days.
    pub(crate) prompts: Vec<Texts>,
    /// Markdown.
    pub(crate) rules: Texts,
    /// Questions written by hand; they come before those that are drawn from the records.
    pub(crate) questions: Vec<Question>,
    /// How many questions are drawn from the records.
    pub(crate) generate: usize,
    pub(crate) reading: Vec<Tip>,
}

/// Which items belong to a campaign: those that meet every condition that is given.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Selection {
    pub(crate) kinds: Vec<Kind>,
    /// Keys of subjects, any of them.
    pub(crate) subjects: Vec<String>,
    /// Keys of places, any of them.
    pub(crate) places: Vec<String>,
    /// Keys of people who made or wrote it, any of them.
    pub(crate) people: Vec<String>,
    /// Ids of collections, any of them; those above count.
    pub(crate) sets: Vec<String>,
}

/// A question with its answers.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Question {
    pub(crate) ask: Texts,
    pub(crate) right: Texts,
    pub(crate) wrong: Vec<Texts>,
    /// Id of the item it is about.
    pub(crate) item: Option<String>,
    /// What is told with the answer.
    pub(crate) tell: Texts,
}

/// Something to read, and why.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Tip {
    /// Id of an item.
    pub(crate) item: Option<String>,
    /// Where it is no item of the collection.
    pub(crate) title: Texts,
    pub(crate) by: Texts,
    pub(crate) why: Texts,
}

impl Campaign {
    /// Its days as a span of time.
    pub(crate) fn span(&self) -> Span {
        let day = |day| Time { day, minute: None };
        Span { start: day(self.from), end: Some(day(self.to)).filter(|_| self.to != self.from) }
    }
}

impl Selection {
    /// Whether an item meets every condition; `sets` are the collections it is in, the nearest first.
    pub(crate) fn takes(&self, item: &Item, sets: &[&str]) -> bool {
        let subjects = item.subjects.iter().any(|subject| self.subjects.contains(&subject.key));
        let place = item.place.as_ref().is_some_and(|place| self.places.contains(&place.key));
        (self.kinds.is_empty() || self.kinds.contains(&item.kind))
            && (self.subjects.is_empty() || subjects)
            && (self.places.is_empty() || place)
            && (self.people.is_empty() || item.creators.iter().any(|one| self.people.contains(&one.agent.key)))
            && (self.sets.is_empty() || sets.iter().any(|set| self.sets.iter().any(|wanted| wanted == set)))
    }
}
