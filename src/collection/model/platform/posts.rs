//! The rows of posts: what the desk can write.

use super::{Beyond, Counting, Fold, LinkRule, LinkUse, MentionRule, PLAIN, Platform, TagCap, TagRule};

/// Every kind of post, in the order of the desk.
pub(super) static POSTS: &[Platform] = &[
    INSTAGRAM,
    Platform {
        key: "instagram-story",
        name: "Instagram Story",
        // The text is drawn on the picture; no limit is published, and that of the feed is the careful reading.
        tags: 3,
        tag_cap: Some(TagCap { most: 10, beyond: Beyond::RestIgnored }),
        link: LinkUse::Beside,
        alt_limit: None,
        images: &[(1080, 1920)],
        pictures: 1,
        sentences: 1,
        fold: None,
        grid: None,
        source: "no limit published; ten hashtags by older help pages; alt_text is not taken for stories (Instagram content publishing)",
        ..INSTAGRAM
    },
    Platform {
        key: "facebook",
        network: "facebook",
        name: "Facebook",
        counting: Counting::Utf16,
        limit: 63_206,
        // Meta publishes no cap; the one of Instagram is the careful reading.
        alt_limit: Some(1_000),
        images: &[(1200, 630), (1080, 1350)],
        image_bytes: Some(10_000_000),
        fold: Some(Fold {
            characters: 110,
            lines: None,
            source: "posttruncate.com, platform limits (some 110 on a phone, 480 on a desktop)",
        }),
        source: "Postiz facebook.provider (limit); common advice (one to three hashtags)",
        ..PLAIN
    },
    Platform {
        key: "x",
        network: "x",
        name: "X",
        counting: Counting::X,
        limit: 280,
        tags: 2,
        tag_rule: TagRule::X,
        mention_rule: MentionRule::X,
        alt_limit: Some(1_000),
        images: &[(1600, 900), (1200, 675)],
        pictures: 4,
        image_bytes: Some(5_000_000),
        sentences: 3,
        forbidden: "\u{feff}\u{fffe}\u{ffff}",
        source: "twitter-text config v3; docs.x.com, counting characters",
        ..PLAIN
    },
    Platform {
        key: "youtube",
        name: "YouTube",
        fold: Some(Fold { characters: 288, lines: None, source: "lettercounter.org, YouTube community posts" }),
        // No limit of a community post is published; the one of a description is the careful reading.
        source: "developers.google.com/youtube, videos (description 5,000 bytes, no angle brackets)",
        ..YOUTUBE
    },
    Platform {
        key: "threads",
        network: "threads",
        name: "Threads",
        counting: Counting::Threads,
        limit: 500,
        tags: 1,
        tag_cap: Some(TagCap { most: 1, beyond: Beyond::RestIgnored }),
        tag_rule: TagRule::Threads,
        link_cap: Some(5),
        mention_rule: MentionRule::Handles,
        alt_limit: Some(1_000),
        images: &[(1080, 1350), (1080, 1080)],
        pictures: 20,
        image_bytes: Some(8_000_000),
        sentences: 3,
        fold: Some(Fold { characters: 250, lines: None, source: "posttruncate.com, platform limits (some 250 on a phone)" }),
        source: "developers.facebook.com/documentation/threads/posts, 2026-04-14; five links since 2025-12-22",
        ..PLAIN
    },
    Platform {
        key: "tiktok",
        network: "tiktok",
        name: "TikTok",
        counting: Counting::Utf16,
        limit: 4_000,
        tags: 5,
        tag_cap: Some(TagCap { most: 5, beyond: Beyond::Refused }),
        link: LinkUse::InProfile,
        link_rule: LinkRule::None,
        mention_rule: MentionRule::Handles,
        images: &[(1080, 1920)],
        pictures: 35,
        image_bytes: Some(20_000_000),
        sentences: 3,
        fold: Some(Fold { characters: 150, lines: Some(1), source: "toolshake.xyz and socialswiss.tech (some 150 characters, one line)" }),
        source: "developers.tiktok.com, photo post (description 4,000 UTF-16 runes); five hashtags since August 2025",
        ..PLAIN
    },
    Platform {
        key: "bluesky",
        network: "bluesky",
        name: "Bluesky",
        counting: Counting::Graphemes,
        limit: 300,
        bytes: Some(3_000),
        tag_rule: TagRule::Bluesky,
        link_rule: LinkRule::Bluesky,
        mention_rule: MentionRule::Bluesky,
        // The lexicon has no cap; this is that of the official app.
        alt_limit: Some(2_000),
        images: &[(1200, 630), (1080, 1350)],
        pictures: 4,
        image_bytes: Some(2_000_000),
        sentences: 3,
        source: "lexicons/app/bsky/feed/post.json; packages/api/src/rich-text (what is recognised)",
        ..PLAIN
    },
    Platform {
        key: "mastodon",
        network: "mastodon",
        name: "Mastodon",
        counting: Counting::Mastodon,
        // Each server sets its own; this is what it comes with. Ask /api/v2/instance.
        limit: 500,
        tags: 4,
        tag_rule: TagRule::Mastodon,
        link_rule: LinkRule::Schemes,
        mention_rule: MentionRule::Mastodon,
        alt_limit: Some(1_500),
        images: &[(1200, 630), (1600, 900)],
        pictures: 4,
        image_bytes: Some(16_000_000),
        sentences: 3,
        source: "mastodon/app: status_length_validator.rb, account.rb, tag.rb; server defaults",
        ..PLAIN
    },
    Platform {
        key: "linkedin",
        network: "linkedin",
        name: "LinkedIn",
        limit: 3_000,
        alt_limit: Some(4_086),
        images: &[(1200, 627), (1080, 1350)],
        fold: Some(Fold {
            characters: 140,
            lines: Some(3),
            source: "posttruncate.com, platform limits (some 140 on a phone, 210 on a desktop)",
        }),
        source: "linkedin.com help a528176 (3,000); learn.microsoft.com, Images API (alternative text)",
        ..PLAIN
    },
    Platform {
        key: "pinterest",
        network: "pinterest",
        name: "Pinterest",
        limit: 500,
        tags: 5,
        tag_cap: Some(TagCap { most: 20, beyond: Beyond::RestIgnored }),
        link: LinkUse::Beside,
        link_rule: LinkRule::None,
        alt_limit: Some(500),
        images: &[(1000, 1500)],
        pictures: 5,
        image_bytes: Some(20_000_000),
        sentences: 3,
        fold: Some(Fold { characters: 50, lines: None, source: "socialswiss.tech, character limits (some 50 in the feed)" }),
        source: "Ayrshare and Postiz, Pinterest (description 500, alternative text 500)",
        ..PLAIN
    },
    Platform {
        key: "whatsapp",
        network: "whatsapp",
        name: "WhatsApp",
        limit: 4_096,
        tags: 0,
        tag_rule: TagRule::None,
        source: "WhatsApp Cloud API (message 4,096); nothing is published for channels, where hashtags do nothing",
        ..PLAIN
    },
    Platform {
        key: "telegram",
        name: "Telegram",
        limit: 1_024,
        source: "core.telegram.org by python-telegram-bot constants (caption 1,024); tdlib MessageEntity.cpp (what is recognised)",
        ..TELEGRAM
    },
];

const INSTAGRAM: Platform = Platform {
    key: "instagram",
    network: "instagram",
    name: "Instagram",
    // Meta does not say what it counts; UTF-16 units are the careful reading.
    counting: Counting::Utf16,
    limit: 2_200,
    tags: 5,
    tag_cap: Some(TagCap { most: 5, beyond: Beyond::Refused }),
    tag_rule: TagRule::WordsAndEmoji,
    link: LinkUse::InProfile,
    link_rule: LinkRule::None,
    mention_rule: MentionRule::Handles,
    mention_cap: Some(20),
    alt_limit: Some(1_000),
    images: &[(1080, 1350), (1080, 1440), (1080, 1080), (1080, 566)],
    pictures: 10,
    image_bytes: Some(8_000_000),
    fold: Some(Fold { characters: 125, lines: Some(3), source: "help.instagram.com/1643471055915254 (three lines, 125 characters)" }),
    // The grid of a profile shows 3:4 since 2025.
    grid: Some((3, 4)),
    source: "Instagram content publishing reference; @creators, December 2025 (five hashtags)",
    ..PLAIN
};

/// What the texts of YouTube have in common.
pub(super) const YOUTUBE: Platform = Platform {
    network: "youtube",
    counting: Counting::Bytes,
    limit: 5_000,
    tag_cap: Some(TagCap { most: 15, beyond: Beyond::AllIgnored }),
    mention_rule: MentionRule::Handles,
    images: &[(1280, 720)],
    image_bytes: Some(2_000_000),
    sentences: 3,
    forbidden: "<>",
    ..PLAIN
};

/// What the texts of Telegram have in common.
pub(super) const TELEGRAM: Platform = Platform {
    network: "telegram",
    counting: Counting::Utf16,
    tag_rule: TagRule::Telegram,
    mention_rule: MentionRule::Telegram,
    images: &[(1080, 1350), (1200, 630)],
    image_bytes: Some(10_000_000),
    ..PLAIN
};
