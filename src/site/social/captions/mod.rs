//! Captions: what a post says about an item, in one language, in one voice, fitted to one platform.
//!
//! The wording stands in the theme (`captions/<language>.yaml`: invitations, credit, how facts are put), so an institution
//! changes it without touching code. What is said, and what is left out where room is short, is decided here.

mod announcement;
mod fit;
mod parts;

use crate::{
    collection::{
        model::{
            by_hand::ByHand,
            item::Item,
            platform::{LinkUse, Platform},
        },
        settings::Settings,
    },
    site::Words,
};

use super::{
    counting::{Count, count},
    hashtags::Hashtag,
    recognise::hashtags,
};

pub(crate) use announcement::{Announcement, announcement};
pub(crate) use fit::Slot;
pub(crate) use parts::credit;

/// How a post speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Voice {
    /// What it is.
    Showcase,
    /// Where it belongs.
    Place,
    /// What do you know about it?
    Question,
}

impl Voice {
    /// Key of its name in the strings, and the campaign in addresses.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Showcase => "showcase",
            Self::Place => "place",
            Self::Question => "question",
        }
    }

    /// The voice with this key.
    pub(crate) fn named(key: &str) -> Option<Self> {
        [Self::Showcase, Self::Place, Self::Question].into_iter().find(|voice| voice.key() == key)
    }

    /// A question where the curator has one, for asking draws answers.
    pub(crate) fn of(item: &Item) -> Self {
        if item.social.question.is_empty() { Self::Showcase } else { Self::Question }
    }
}

/// What a post is for, beside the item: a day that is kept, or so many years ago.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Occasion {
    /// The line that opens the caption; empty where there is only a hashtag.
    pub(crate) lead: String,
    /// Without `#`; it stands before the item's own.
    pub(crate) hashtag: Option<String>,
}

/// What a caption is made from.
#[derive(Clone, Copy)]
pub(crate) struct Telling<'a> {
    pub(crate) item: &'a Item,
    pub(crate) settings: &'a Settings,
    pub(crate) words: &'a Words,
    pub(crate) lang: &'a str,
    /// Absolute address of the item's page in that language.
    pub(crate) address: &'a str,
    /// Its hashtags in that language.
    pub(crate) tags: &'a [Hashtag],
    pub(crate) occasion: Option<&'a Occasion>,
    /// Its captions that are written by hand.
    pub(crate) by_hand: &'a [ByHand],
}

/// A finished caption.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Caption {
    pub(crate) text: String,
    pub(crate) count: Count,
    /// How many hashtags it carries.
    pub(crate) tags: usize,
    /// What had to stay out for want of room.
    pub(crate) left_out: Vec<Slot>,
    /// The address that stands in a field or a sticker of its own, where the platform has one.
    pub(crate) beside: Option<String>,
    /// Somebody wrote it, in place of what would be derived.
    pub(crate) by_hand: bool,
}

/// Writes the caption of an item for a platform.
pub(crate) fn caption(telling: Telling<'_>, platform: &Platform, voice: Voice) -> Caption {
    let beside = (platform.link == LinkUse::Beside).then(|| parts::address(telling, platform, voice));
    let by_hand = telling.by_hand.iter().find(|one| one.platform == platform.key && one.lang == telling.lang);
    match by_hand {
        Some(one) => Caption { beside, ..written(&one.text, platform) },
        None => Caption { beside, ..fit::fit(parts::parts(telling, platform, voice), platform) },
    }
}

/// A text that somebody wrote, as it stands.
fn written(text: &str, platform: &Platform) -> Caption {
    Caption {
        text: text.to_owned(),
        count: count(platform, text),
        tags: hashtags(platform.tag_rule, text).len(),
        left_out: Vec::new(),
        beside: None,
        by_hand: true,
    }
}
