//! What a platform makes of a finished text: its hashtags, links and mentions, found by the platform's own rules.
//!
//! Rules are named in the table of platforms; here is one function for each. Where an address, a name and a hashtag lie
//! over each other, the first one stands, as everywhere.

mod address;
mod bluesky;
mod hashtag;
mod mastodon;
mod mention;
mod signs;

use std::ops::Range;

use crate::collection::model::platform::{LinkRule, MentionRule, Platform, TagRule};

/// What was found in a text, each in its order, as byte ranges that hold the `#` or `@`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Recognised {
    pub(crate) hashtags: Vec<Range<usize>>,
    pub(crate) links: Vec<Range<usize>>,
    pub(crate) mentions: Vec<Range<usize>>,
}

/// Everything that `platform` would recognise in `text`.
pub(crate) fn recognise(platform: &Platform, text: &str) -> Recognised {
    let mut all: Vec<(Range<usize>, u8)> = Vec::new();
    all.extend(links(platform.link_rule, text).into_iter().map(|range| (range, 0)));
    all.extend(mentions(platform.mention_rule, text).into_iter().map(|range| (range, 1)));
    all.extend(hashtags(platform.tag_rule, text).into_iter().map(|range| (range, 2)));
    all.sort_by_key(|(range, _)| range.start);
    let mut found = Recognised::default();
    let mut end = 0;
    for (range, kind) in all {
        if range.start < end {
            continue;
        }
        end = range.end;
        match kind {
            0 => found.links.push(range),
            1 => found.mentions.push(range),
            _ => found.hashtags.push(range),
        }
    }
    found
}

/// Whether a hashtag without its `#` is taken for one, whole. Where there are no hashtags, nothing can cut one.
pub(crate) fn takes_whole(platform: &Platform, tag: &str) -> bool {
    let written = format!("#{tag}");
    platform.tag_rule == TagRule::None || hashtags(platform.tag_rule, &written).first() == Some(&(0..written.len()))
}

/// Whether a character goes on with a word as people write tags: letters, marks, digits, underscores.
pub(crate) fn is_inside_tag(c: char) -> bool {
    c == '_' || signs::is_letter(c) || signs::is_mark(c) || signs::is_digit(c)
}

/// Hashtags, with their `#`.
pub(crate) fn hashtags(rule: TagRule, text: &str) -> Vec<Range<usize>> {
    if !text.contains(['#', '＃']) {
        return Vec::new();
    }
    match rule {
        TagRule::None => Vec::new(),
        TagRule::Words => hashtag::words(text, false),
        TagRule::WordsAndEmoji => hashtag::words(text, true),
        TagRule::X => hashtag::x(text),
        TagRule::Mastodon => mastodon::hashtags(text),
        TagRule::Bluesky => bluesky::hashtags(text),
        TagRule::Threads => hashtag::topic(text),
        TagRule::Telegram => hashtag::telegram(text),
    }
}

/// Addresses.
pub(crate) fn links(rule: LinkRule, text: &str) -> Vec<Range<usize>> {
    match rule {
        LinkRule::None => Vec::new(),
        LinkRule::Domains => address::domains(text),
        LinkRule::Schemes => address::schemes(text),
        LinkRule::Bluesky => bluesky::links(text),
    }
}

/// Names of accounts, with their `@`.
pub(crate) fn mentions(rule: MentionRule, text: &str) -> Vec<Range<usize>> {
    if !text.contains(['@', '＠']) {
        return Vec::new();
    }
    match rule {
        MentionRule::None => Vec::new(),
        MentionRule::Handles => mention::handles(text),
        MentionRule::X => mention::x(text),
        MentionRule::Mastodon => mastodon::mentions(text),
        MentionRule::Bluesky => bluesky::mentions(text),
        MentionRule::Telegram => mention::telegram(text),
    }
}

/// What was found, as it stands in the text.
#[cfg(test)]
fn said(text: &str, found: &[Range<usize>]) -> String {
    found.iter().map(|range| &text[range.clone()]).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    use super::{hashtags, recognise, signs::is_mark, takes_whole};
    use crate::{
        collection::model::platform::{TagRule, all, find},
        text::tag::tag,
    };

    proptest! {
        /// Telegram ends a tag at the marks of most scripts; Threads takes one tag a post.
        #[test]
        fn what_we_make_of_a_name_is_one_hashtag_everywhere(name in "\\PC{0,60}", other in "[ꦏꦶꦁ꧀بَّकिกี่ᬓᬶa-zA-Zé0-9 '’.-]{1,60}") {
            for made in [tag(&name), tag(&other)].into_iter().flatten() {
                for row in all().filter(|row| row.tag_rule != TagRule::Telegram || !made.chars().any(is_mark)) {
                    prop_assert!(takes_whole(row, &made), "{}: #{made}", row.key);
                    let text = format!("Kitab.\n\n#Arsip #{made}\n#Buku");
                    let found: Vec<&str> = hashtags(row.tag_rule, &text).into_iter().map(|range| &text[range]).collect();
                    let second = format!("#{made}");
                    match row.tag_rule {
                        TagRule::None => prop_assert!(found.is_empty()),
                        TagRule::Threads => prop_assert_eq!(found, ["#Arsip"]),
                        _ => prop_assert_eq!(found, ["#Arsip", second.as_str(), "#Buku"], "{}", row.key),
                    }
                }
            }
        }

        #[test]
        fn whatever_the_text_what_is_found_lies_in_it_in_order(text in "[a-z0-9#＃@＠:/.()&?=\\n ꦏꦶ📚é_-]{0,80}") {
            for row in all() {
                let found = recognise(row, &text);
                for ranges in [&found.hashtags, &found.links, &found.mentions] {
                    prop_assert!(ranges.iter().all(|range| text.get(range.clone()).is_some_and(|said| said.len() > 1)), "{}", row.key);
                    prop_assert!(ranges.windows(2).all(|pair| pair[0].end <= pair[1].start), "{}", row.key);
                }
            }
        }
    }

    #[test]
    fn the_first_of_what_lies_over_each_other_stands() {
        let x = find("x").unwrap();
        let text = "https://mastodon.social/@perpus#arsip @anri #Kain";
        let found = recognise(x, text);
        assert_eq!((found.links.len(), &text[found.mentions[0].clone()], &text[found.hashtags[0].clone()]), (1, "@anri", "#Kain"));
        assert_eq!((found.mentions.len(), found.hashtags.len()), (1, 1));
    }
}
