//! The platforms as rows: how each counts, how much it takes, and what it does with tags and links.
//!
//! Adding a platform is adding a row. Every number is a fact with its source and the month it was looked at;
//! none of them stands anywhere else in the code.

use super::counting::Counting;

/// What becomes of an address in a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LinkUse {
    /// It can be followed.
    Clickable,
    /// It is dead text: the caption points at the profile instead.
    InProfile,
}

/// One platform.
#[derive(Debug)]
pub(crate) struct Platform {
    /// Key in settings, paths and UTM tags.
    pub(crate) key: &'static str,
    /// Name for people.
    pub(crate) name: &'static str,
    pub(crate) counting: Counting,
    /// The most a post may hold, in units of `counting`.
    pub(crate) limit: usize,
    /// Most hashtags on a caption: the platform's own cap where it has one, else what is advised.
    pub(crate) tags: usize,
    /// Most characters of an alternative text; `None` where the platform takes none.
    pub(crate) alt_limit: Option<usize>,
    pub(crate) link: LinkUse,
    /// Most sentences of a description: people scroll past more, and a short feed is read.
    pub(crate) sentences: usize,
    /// Whether `<` and `>` may stand in a text.
    pub(crate) angle_brackets: bool,
    /// Where these facts come from.
    pub(crate) source: &'static str,
    /// Year and month they were looked at.
    pub(crate) seen: &'static str,
}

/// Every platform known, in the order of the desk.
pub(crate) static PLATFORMS: &[Platform] = &[
    Platform {
        key: "instagram",
        name: "Instagram",
        // Meta does not say what it counts; UTF-16 units are the careful reading.
        counting: Counting::Utf16,
        limit: 2_200,
        tags: 5,
        alt_limit: Some(1_000),
        link: LinkUse::InProfile,
        sentences: 4,
        angle_brackets: true,
        source: "Instagram content publishing reference; @creators, December 2025 (five hashtags)",
        seen: "2026-11",
    },
    Platform {
        key: "facebook",
        name: "Facebook",
        counting: Counting::Utf16,
        limit: 63_206,
        tags: 3,
        // Meta publishes no cap; the one of Instagram is the careful reading.
        alt_limit: Some(1_000),
        link: LinkUse::Clickable,
        sentences: 4,
        angle_brackets: true,
        source: "Postiz facebook.provider (limit); common advice (one to three hashtags)",
        seen: "2026-11",
    },
    Platform {
        key: "x",
        name: "X",
        counting: Counting::X,
        limit: 280,
        tags: 2,
        alt_limit: Some(1_000),
        link: LinkUse::Clickable,
        sentences: 3,
        angle_brackets: true,
        source: "twitter-text config v3; docs.x.com, counting characters",
        seen: "2026-11",
    },
    Platform {
        key: "youtube",
        name: "YouTube",
        // No limit of a community post is published; the one of a description is the careful reading.
        counting: Counting::Bytes,
        limit: 5_000,
        tags: 3,
        alt_limit: None,
        link: LinkUse::Clickable,
        sentences: 3,
        angle_brackets: false,
        source: "developers.google.com/youtube, videos (description 5,000 bytes, no angle brackets)",
        seen: "2026-11",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_can_be_used_as_it_stands() {
        for row in PLATFORMS {
            assert!(row.key.bytes().all(|b| b.is_ascii_lowercase()), "{}: UTM tags are lower-case", row.key);
            assert_eq!(PLATFORMS.iter().filter(|other| other.key == row.key).count(), 1, "{}: keys are unique", row.key);
            assert!(row.tags > 0 && row.limit >= 280 && row.alt_limit.is_none_or(|most| most >= 500), "{}", row.key);
            assert!(!row.source.is_empty() && row.seen.len() == 7, "{}: a fact has a source and a date", row.key);
        }
    }
}
