//! Where a post goes: platforms as rows of facts. How each counts and reads a text, how much it takes, and what it does
//! with hashtags, links and pictures.
//!
//! Adding a platform is adding a row in [`posts`] or [`parts`]. Every number is a fact with its source and the month it was
//! looked at; none of them stands anywhere else in the code, and `social.platforms` in `site.yaml` may replace any of them.

mod parts;
mod posts;

use serde::Serialize;

/// Those that are in use where `site.yaml` names none: where Indonesian libraries are.
pub(crate) const USUAL: [&str; 4] = ["instagram", "facebook", "x", "youtube"];

/// What a row describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Holds {
    /// A post of its own: the desk writes it.
    Post,
    /// One text among those of a post (a title, a list of tags): only checked.
    Part,
}

/// A way of counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Counting {
    /// Unicode code points.
    Characters,
    /// UTF-16 code units.
    Utf16,
    /// UTF-8 bytes.
    Bytes,
    /// Extended grapheme clusters: what a reader takes for one letter.
    Graphemes,
    /// Weighted as X does (twitter-text, configuration v3).
    X,
    /// Graphemes; an address with its scheme is 23, and of `@user@host` only `@user` counts.
    Mastodon,
    /// Code points; an emoji is as many as it has UTF-8 bytes.
    Threads,
    /// A list of tags with commas: these count, and a tag with a space counts two more, for its quotes.
    TagList,
}

/// What a platform takes for a hashtag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum TagRule {
    /// Nothing: `#` is a sign like others.
    None,
    /// Letters, their marks, digits and underscores, with a letter among them.
    Words,
    /// The same, and emoji.
    WordsAndEmoji,
    /// As twitter-text.
    X,
    /// As Mastodon's `HASHTAG_RE`.
    Mastodon,
    /// As the facets of Bluesky's own client.
    Bluesky,
    /// The first one becomes the topic of the post, the others stay plain.
    Threads,
    /// Letters without their marks, digits, underscores (tdlib).
    Telegram,
}

/// What a platform takes for a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum LinkRule {
    /// Nothing: addresses stay dead text.
    None,
    /// Addresses with and without a scheme, as twitter-text.
    Domains,
    /// Only what opens with `http://` or `https://`, as Mastodon.
    Schemes,
    /// As the facets of Bluesky's own client.
    Bluesky,
}

/// What a platform takes for the name of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum MentionRule {
    /// Nothing, or only what is chosen from a list while typing.
    None,
    /// `@` and letters, digits, underscores or dots.
    Handles,
    /// As twitter-text.
    X,
    /// `@user` and `@user@host`.
    Mastodon,
    /// `@` and a domain.
    Bluesky,
    /// `@` and 2 to 32 letters, digits or underscores.
    Telegram,
}

/// What becomes of an address in a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum LinkUse {
    /// It can be followed.
    Clickable,
    /// It is dead text: the caption points at the profile instead.
    InProfile,
    /// It has a place of its own beside the text: a field, a sticker.
    Beside,
}

/// What becomes of a post with too many hashtags.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Beyond {
    /// The post is not taken.
    Refused,
    /// None of its hashtags counts.
    AllIgnored,
    /// Only the first ones count.
    RestIgnored,
}

/// The most hashtags a platform takes, and what it does beyond.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(crate) struct TagCap {
    pub(crate) most: usize,
    pub(crate) beyond: Beyond,
}

/// How much of a text is seen before it is folded away behind "… more".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(crate) struct Fold {
    pub(crate) characters: usize,
    /// The most lines, where the platform counts those too.
    pub(crate) lines: Option<usize>,
    /// Where this is known from.
    pub(crate) source: &'static str,
}

/// One platform, or one text of a post on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Platform {
    /// Key in settings and paths.
    pub(crate) key: &'static str,
    /// Whose it is; the source in UTM tags.
    pub(crate) network: &'static str,
    /// Name for people.
    pub(crate) name: &'static str,
    pub(crate) holds: Holds,
    pub(crate) counting: Counting,
    /// The most a text may hold, in units of `counting`.
    pub(crate) limit: usize,
    /// The most UTF-8 bytes, where these are limited too.
    pub(crate) bytes: Option<usize>,
    /// Hashtags on a caption: the platform's own cap where it has one, else what is advised.
    pub(crate) tags: usize,
    pub(crate) tag_cap: Option<TagCap>,
    pub(crate) tag_rule: TagRule,
    pub(crate) link: LinkUse,
    pub(crate) link_rule: LinkRule,
    /// The most different links.
    pub(crate) link_cap: Option<usize>,
    pub(crate) mention_rule: MentionRule,
    /// The most accounts named.
    pub(crate) mention_cap: Option<usize>,
    /// Most characters of an alternative text; `None` where the platform takes none.
    pub(crate) alt_limit: Option<usize>,
    /// Width and height in pixels of the pictures it shows whole, the best first. Cards are made at one of [`PICTURES`].
    pub(crate) images: &'static [(u32, u32)],
    /// The most pictures of one post.
    pub(crate) pictures: usize,
    /// The most bytes of a picture, where the platform says.
    pub(crate) image_bytes: Option<usize>,
    /// Most sentences of a description: people scroll past more, and a short feed is read.
    pub(crate) sentences: usize,
    /// Where a feed on a phone folds the text; `None` where it shows all of it.
    pub(crate) fold: Option<Fold>,
    /// Proportion to which pictures are cropped in the grid of a profile.
    pub(crate) grid: Option<(u32, u32)>,
    /// Characters that the platform refuses.
    pub(crate) forbidden: &'static str,
    /// Where these facts come from.
    pub(crate) source: &'static str,
    /// Year and month they were looked at.
    pub(crate) seen: &'static str,
}

/// Sizes that cards are made at, as `site.yaml` writes them.
pub(crate) const PICTURES: [(&str, &[(u32, u32)]); 7] = [
    ("1080x1350", &[(1080, 1350)]),
    ("1080x1080", &[(1080, 1080)]),
    ("1080x1920", &[(1080, 1920)]),
    ("1200x630", &[(1200, 630)]),
    ("1600x900", &[(1600, 900)]),
    ("1280x720", &[(1280, 720)]),
    ("1000x1500", &[(1000, 1500)]),
];

/// What most rows have in common.
const PLAIN: Platform = Platform {
    key: "",
    network: "",
    name: "",
    holds: Holds::Post,
    counting: Counting::Characters,
    limit: 0,
    bytes: None,
    tags: 3,
    tag_cap: None,
    tag_rule: TagRule::Words,
    link: LinkUse::Clickable,
    link_rule: LinkRule::Domains,
    link_cap: None,
    mention_rule: MentionRule::None,
    mention_cap: None,
    alt_limit: None,
    images: &[],
    pictures: 1,
    image_bytes: None,
    sentences: 4,
    fold: None,
    grid: None,
    forbidden: "",
    source: "",
    seen: "2026-11",
};

/// Every row, in the order of the desk; parts of posts come last.
pub(crate) fn all() -> impl Iterator<Item = &'static Platform> + Clone {
    posts::POSTS.iter().chain(parts::PARTS)
}

/// The keys of all posts, for `social.platforms`.
pub(crate) fn post_keys() -> Vec<&'static str> {
    posts::POSTS.iter().map(|row| row.key).collect()
}

/// The sizes of [`PICTURES`], for `social.platforms`.
pub(crate) fn picture_sizes() -> Vec<&'static str> {
    PICTURES.iter().map(|(typed, _)| *typed).collect()
}

/// The row with this key.
pub(crate) fn find(key: &str) -> Option<&'static Platform> {
    all().find(|row| row.key == key)
}

/// The usual four, as the table has them.
pub(crate) fn usual() -> Vec<Platform> {
    USUAL.iter().filter_map(|key| find(key)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::{Beyond, Holds, LinkRule, LinkUse, USUAL, all, usual};

    #[test]
    fn every_row_can_be_used_as_it_stands() {
        for row in all() {
            assert!(row.key.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{}: keys stand in paths", row.key);
            assert!(row.network.bytes().all(|b| b.is_ascii_lowercase()), "{}: UTM tags are lower-case", row.key);
            assert!(row.key.starts_with(row.network), "{}: a key opens with its network", row.key);
            assert_eq!(all().filter(|other| other.key == row.key).count(), 1, "{}: keys are unique", row.key);
            assert!(row.limit >= if row.holds == Holds::Post { 280 } else { 90 }, "{}: room for a link and a title", row.key);
            assert!(row.alt_limit.is_none_or(|most| most >= 500), "{}", row.key);
            assert!(!row.source.is_empty() && row.seen.len() == 7, "{}: a fact has a source and a date", row.key);
            assert!(row.tag_cap.is_none_or(|cap| row.tags <= cap.most), "{}: no caption has more tags than may be", row.key);
        }
    }

    #[test]
    fn what_is_dead_is_read_as_no_link_and_the_usual_four_stand_first() {
        for row in all().filter(|row| row.holds == Holds::Post) {
            assert_eq!(row.link == LinkUse::Clickable, row.link_rule != LinkRule::None, "{}", row.key);
            assert!(row.tag_cap.is_none_or(|cap| cap.beyond != Beyond::Refused || cap.most >= 5), "{}", row.key);
        }
        assert_eq!(usual().iter().map(|row| row.key).collect::<Vec<_>>(), USUAL);
    }
}
