//! Something that takes place: a workshop, a story hour, an exhibition, with its time and place.

use super::{date::Day, term::Term, texts::Texts};

/// What takes place, the words of `kind`; the theme has a name for each.
pub(crate) const EVENT_KINDS: [&str; 10] =
    ["workshop", "story-hour", "discussion", "exhibition", "talk", "tour", "screening", "performance", "reading", "open-day"];

/// A day, and the time of the day where one is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Time {
    pub(crate) day: Day,
    /// Minutes after midnight in the time zone of the site; `None` for the whole day.
    pub(crate) minute: Option<u16>,
}

/// From when until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) start: Time,
    /// Has a time only where the start has one.
    pub(crate) end: Option<Time>,
}

impl Span {
    /// The last day.
    pub(crate) fn last(self) -> Day {
        self.end.unwrap_or(self.start).day
    }
}

/// An event.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Event {
    pub(crate) span: Span,
    /// One of [`EVENT_KINDS`].
    pub(crate) kind: Option<&'static str>,
    pub(crate) place: Option<Term>,
    /// Street and number, room, how to get there.
    pub(crate) address: Texts,
    /// Where it is followed from afar.
    pub(crate) online: Option<String>,
    /// Where one registers.
    pub(crate) registration: Option<String>,
    /// For whom: children, teachers.
    pub(crate) audience: Texts,
    pub(crate) cost: Texts,
    pub(crate) cancelled: bool,
}

impl Event {
    /// Whether the cost is said to be nothing.
    pub(crate) fn is_free(&self) -> bool {
        self.cost.0.values().any(|cost| matches!(cost.trim().to_lowercase().as_str(), "0" | "gratis" | "free"))
    }
}
