//! The rows of single texts of a post: titles, descriptions of videos, lists of tags. `pusaka social lint` checks them.

use super::{
    Counting, Holds, LinkRule, MentionRule, PLAIN, Platform, TagRule,
    posts::{TELEGRAM, YOUTUBE},
};

/// Every part of a post that is counted apart.
pub(super) static PARTS: &[Platform] = &[
    Platform {
        key: "youtube-title",
        network: "youtube",
        name: "YouTube, title of a video",
        holds: Holds::Part,
        limit: 100,
        forbidden: "<>",
        tag_cap: YOUTUBE.tag_cap,
        link_rule: LinkRule::None,
        source: "developers.google.com/youtube, videos (title 100 characters, no angle brackets)",
        ..PLAIN
    },
    Platform {
        key: "youtube-description",
        name: "YouTube, description of a video",
        holds: Holds::Part,
        source: "developers.google.com/youtube, videos (description 5,000 bytes, no angle brackets); help (more than 15 hashtags: all ignored)",
        ..YOUTUBE
    },
    Platform {
        key: "youtube-tags",
        network: "youtube",
        name: "YouTube, tags of a video",
        holds: Holds::Part,
        counting: Counting::TagList,
        limit: 500,
        tags: 0,
        tag_rule: TagRule::None,
        link_rule: LinkRule::None,
        forbidden: "<>",
        source: "developers.google.com/youtube, videos (tags 500 characters, quotes and commas counted)",
        ..PLAIN
    },
    Platform {
        key: "tiktok-title",
        network: "tiktok",
        name: "TikTok, title of a photo post",
        holds: Holds::Part,
        counting: Counting::Utf16,
        limit: 90,
        link_rule: LinkRule::None,
        mention_rule: MentionRule::Handles,
        source: "developers.tiktok.com, photo post (title 90 UTF-16 runes)",
        ..PLAIN
    },
    Platform {
        key: "tiktok-video",
        network: "tiktok",
        name: "TikTok, caption of a video",
        holds: Holds::Part,
        counting: Counting::Utf16,
        limit: 2_200,
        tags: 5,
        tag_cap: Some(super::TagCap { most: 5, beyond: super::Beyond::Refused }),
        link_rule: LinkRule::None,
        mention_rule: MentionRule::Handles,
        source: "developers.tiktok.com, direct post (caption 2,200 UTF-16 runes); five hashtags since August 2025",
        ..PLAIN
    },
    Platform {
        key: "pinterest-title",
        network: "pinterest",
        name: "Pinterest, title",
        holds: Holds::Part,
        limit: 100,
        tag_rule: TagRule::None,
        tags: 0,
        link_rule: LinkRule::None,
        source: "Ayrshare and Postiz, Pinterest (title 100)",
        ..PLAIN
    },
    Platform {
        key: "telegram-message",
        name: "Telegram, message without a picture",
        holds: Holds::Part,
        limit: 4_096,
        source: "core.telegram.org by python-telegram-bot constants (message 4,096)",
        ..TELEGRAM
    },
];
