//! Why something comes when it comes.

use crate::collection::model::{item::Kind, observance::Observance, texts::Texts};

use super::lean::Drew;

/// The reason for a post, told on the desk and in every file of the hand-over.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Why {
    /// The log says that it was posted.
    Logged,
    /// `social/plan.yaml` promises it.
    Promised,
    /// It is announced on a day of its own; what is announced says why.
    Announced,
    /// A round number of years ago today.
    Anniversary { years: i64 },
    /// A day that is kept, and the item suits it.
    Kept { names: Texts, hashtag: Option<String>, basis: String },
    /// A campaign runs, and the item belongs to it.
    Campaign { names: Texts },
    /// So many years ago today.
    OnThisDay { years: i64 },
    /// New in the collection.
    New,
    /// The turn of its type, and it came first of those that may come; what drew people about it, where the calendar leans on that.
    Turn { kind: Kind, drew: Option<Drew> },
    /// Everything has been shown of late; this longest ago.
    Longest { weeks: i64 },
}

impl Why {
    pub(super) fn kept(day: &Observance) -> Self {
        Self::Kept { names: day.names.clone(), hashtag: day.hashtag.clone(), basis: day.basis.clone() }
    }
}
