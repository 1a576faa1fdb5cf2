//! Schedulers as rows: what each reads from a CSV. Every row is a fact with its source and the month it was looked at.
//!
//! Where sources contradict each other (Sprout Social, SocialPilot) there is no row: `generic.csv` and the template that
//! the institution downloads from its own account serve there (`pusaka social plan --template FILE`).

/// What stands in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cell {
    /// The caption.
    Text,
    /// The caption in one line.
    Line,
    /// When it is posted, in the time zone of the site, as strftime says.
    Local(&'static str),
    /// The same in UTC.
    Utc(&'static str),
    /// The same with its distance from UTC.
    Offset(&'static str),
    /// Address of the item's page.
    Link,
    /// The same where the platform has a field of its own for it; else the caption has it.
    Beside,
    Image,
    Alt,
    Title,
    /// Key of the platform.
    Platform,
    /// `TRUE` for one platform, else `FALSE`.
    Flag(&'static str),
    Language,
    Zone,
    Item,
    Voice,
    Why,
    /// The same in every row.
    Fixed(&'static str),
    /// For people to fill in, or not needed.
    Empty,
}

/// One scheduler.
#[derive(Debug)]
pub(super) struct Scheduler {
    /// Key in paths.
    pub(super) key: &'static str,
    /// Its name, as it writes it.
    pub(super) name: &'static str,
    /// Names of the columns, in order, with what stands in them.
    pub(super) columns: &'static [(&'static str, Cell)],
    /// Whether the names stand in the first line.
    pub(super) headed: bool,
    /// Platforms it serves; empty for all.
    pub(super) serves: &'static [&'static str],
    /// Whether a file is for one platform only.
    pub(super) apart: bool,
    /// The most posts of a file.
    pub(super) rows: usize,
    /// How many days ahead it takes posts.
    pub(super) ahead: Option<i64>,
    /// Minutes that a time must be a multiple of.
    pub(super) step: u16,
    /// Where these facts come from.
    pub(super) source: &'static str,
    /// Year and month they were looked at.
    pub(super) seen: &'static str,
}

const PLAIN: Scheduler = Scheduler {
    key: "",
    name: "",
    columns: &[],
    headed: true,
    serves: &[],
    apart: true,
    rows: 1_000_000,
    ahead: None,
    step: 1,
    source: "",
    seen: "2026-11",
};

/// The large networks that every scheduler serves.
const LARGE: &[&str] = &["instagram", "facebook", "x", "youtube", "linkedin", "pinterest", "tiktok", "threads"];
/// The same with those that the newer ones serve.
const WIDE: &[&str] = &["instagram", "facebook", "x", "youtube", "linkedin", "pinterest", "tiktok", "threads", "bluesky", "mastodon"];

const MINUTES: &str = "%Y-%m-%d %H:%M";

/// Every scheduler.
pub(super) static SCHEDULERS: &[Scheduler] = &[
    Scheduler {
        key: "generic",
        name: "pusaka",
        columns: &[
            ("date", Cell::Local("%Y-%m-%d")),
            ("time", Cell::Local("%H:%M")),
            ("timezone", Cell::Zone),
            ("platform", Cell::Platform),
            ("item", Cell::Item),
            ("voice", Cell::Voice),
            ("language", Cell::Language),
            ("title", Cell::Title),
            ("text", Cell::Text),
            ("link", Cell::Link),
            ("image", Cell::Image),
            ("alt", Cell::Alt),
            ("why", Cell::Why),
        ],
        apart: false,
        source: "our own",
        ..PLAIN
    },
    Scheduler {
        key: "buffer",
        name: "Buffer",
        columns: &[("Text", Cell::Text), ("Image URL", Cell::Image), ("Tags", Cell::Empty), ("Posting Time", Cell::Local(MINUTES))],
        serves: &["instagram", "facebook", "x", "youtube", "linkedin", "tiktok", "threads", "bluesky", "mastodon"],
        rows: 100,
        source: "support.buffer.com, article 926 (one channel a file, 100 rows, ten on the free plan)",
        ..PLAIN
    },
    Scheduler {
        // A file of Buffer for Pinterest has the board besides.
        key: "buffer",
        name: "Buffer",
        columns: &[
            ("Text", Cell::Text),
            ("Image URL", Cell::Image),
            ("Tags", Cell::Empty),
            ("Posting Time", Cell::Local(MINUTES)),
            ("Board Name", Cell::Empty),
        ],
        serves: &["pinterest"],
        rows: 100,
        source: "support.buffer.com, article 926 (Board Name for Pinterest)",
        ..PLAIN
    },
    Scheduler {
        key: "publer",
        name: "Publer",
        columns: &[
            ("Date - Intl. format or prompt", Cell::Local(MINUTES)),
            ("Text", Cell::Text),
            ("Link(s) - Separated by comma for FB carousels", Cell::Beside),
            ("Media URL(s) - Separated by comma", Cell::Image),
            ("Title - For the video, pin, PDF ..", Cell::Title),
            ("Label(s) - Separated by comma", Cell::Empty),
            ("Alt text(s) - Separated by ||", Cell::Alt),
            ("Comment(s) - Separated by ||", Cell::Empty),
            ("Pin board, FB album, or Google category", Cell::Empty),
            ("Post subtype - I.e. story, reel, PDF ..", Cell::Empty),
            ("CTA - For Facebook links or Google", Cell::Empty),
            ("Reminder - For stories, reels, shorts, and TikToks", Cell::Empty),
        ],
        serves: &["instagram", "facebook", "x", "youtube", "linkedin", "pinterest", "tiktok", "threads", "bluesky", "mastodon", "telegram"],
        rows: 500,
        source: "three independent exporters (twelve columns verbatim, UTF-8 without a mark, no platform column)",
        ..PLAIN
    },
    Scheduler {
        key: "metricool",
        name: "Metricool",
        columns: METRICOOL_KNOWN,
        apart: false,
        serves: &["instagram", "facebook", "x", "youtube", "linkedin", "pinterest", "tiktok", "threads", "bluesky"],
        source: "an exporter of 2026 that calls it the official header (93 columns); an account's own template may differ",
        ..PLAIN
    },
    Scheduler {
        key: "hootsuite",
        name: "Hootsuite",
        columns: &[("date", Cell::Local("%d/%m/%Y %H:%M")), ("message", Cell::Text), ("link", Cell::Beside)],
        headed: false,
        serves: LARGE,
        rows: 350,
        step: 5,
        source: "bulk composer (no header, three fields, 350 posts, minutes end in 0 or 5)",
        ..PLAIN
    },
    Scheduler {
        key: "zoho",
        name: "Zoho Social",
        columns: &[
            ("time", Cell::Local("%m/%d/%Y %H:%M")),
            ("content", Cell::Line),
            ("link", Cell::Beside),
            ("media", Cell::Image),
            ("button", Cell::Empty),
            ("button link", Cell::Empty),
        ],
        headed: false,
        serves: WIDE,
        source: "floatjet guide, 2025-12-20 (no header, no line ends within the content, trailing commas)",
        ..PLAIN
    },
    Scheduler {
        key: "pinterest",
        name: "Pinterest",
        columns: &[
            ("Title", Cell::Title),
            ("Media URL", Cell::Image),
            ("Pinterest board", Cell::Empty),
            ("Thumbnail", Cell::Empty),
            ("Description", Cell::Text),
            ("Link", Cell::Link),
            ("Publish date", Cell::Local("%Y-%m-%dT%H:%M:%S")),
            ("Keywords", Cell::Empty),
        ],
        serves: &["pinterest"],
        apart: false,
        rows: 100,
        ahead: Some(14),
        source: "pinbuddy, June 2026 (100 rows, two weeks ahead)",
        ..PLAIN
    },
    Scheduler {
        key: "contentstudio",
        name: "ContentStudio",
        columns: &[
            ("Date and Time", Cell::Local("%d/%m/%Y %H:%M")),
            ("Message", Cell::Text),
            ("Image URL", Cell::Image),
            ("Link", Cell::Beside),
        ],
        serves: WIDE,
        rows: 500,
        source: "help pages (500 rows)",
        ..PLAIN
    },
    Scheduler {
        key: "socialbee",
        name: "SocialBee",
        columns: &[
            ("text", Cell::Text),
            ("link", Cell::Beside),
            ("imageUrls", Cell::Image),
            ("gifUrls", Cell::Empty),
            ("videoUrls", Cell::Empty),
            ("postAtSpecificTime", Cell::Local("%Y-%m-%d %H:%M:%S")),
        ],
        serves: WIDE,
        rows: 90,
        source: "help pages (90 posts, one kind of medium)",
        ..PLAIN
    },
    Scheduler {
        key: "postfast",
        name: "PostFast",
        columns: &[
            ("scheduled_at", Cell::Offset("%Y-%m-%dT%H:%M:%S%:z")),
            ("account_id", Cell::Empty),
            ("content", Cell::Text),
            ("media_urls", Cell::Image),
            ("first_comment", Cell::Empty),
            ("fb_content_type", Cell::Empty),
            ("ig_publish_type", Cell::Empty),
            ("yt_is_short", Cell::Empty),
            ("pinterest_board_id", Cell::Empty),
        ],
        serves: WIDE,
        rows: 200,
        source: "help.postfa.st, April 2026 (200 rows; the account's id is to be filled in)",
        ..PLAIN
    },
    Scheduler {
        key: "ayrshare",
        name: "Ayrshare",
        columns: &[
            ("post", Cell::Text),
            ("platforms", Cell::Platform),
            ("mediaUrls", Cell::Image),
            ("scheduleDate", Cell::Utc("%Y-%m-%dT%H:%M:%SZ")),
        ],
        serves: &["instagram", "facebook", "linkedin", "pinterest", "tiktok", "threads", "bluesky", "telegram"],
        apart: false,
        source: "docs of Ayrshare, bulk post",
        ..PLAIN
    },
];

/// Columns of Metricool that are filled; the others of its header stay empty.
const METRICOOL_KNOWN: &[(&str, Cell)] = &[
    ("Text", Cell::Text),
    ("Date", Cell::Local("%Y-%m-%d")),
    ("Time", Cell::Local("%H:%M:%S")),
    ("Draft", Cell::Fixed("FALSE")),
    ("Facebook", Cell::Flag("facebook")),
    ("Twitter/X", Cell::Flag("x")),
    ("LinkedIn", Cell::Flag("linkedin")),
    ("GBP", Cell::Fixed("FALSE")),
    ("Instagram", Cell::Flag("instagram")),
    ("Pinterest", Cell::Flag("pinterest")),
    ("TikTok", Cell::Flag("tiktok")),
    ("Youtube", Cell::Flag("youtube")),
    ("Threads", Cell::Flag("threads")),
    ("Bluesky", Cell::Flag("bluesky")),
    ("Picture Url 1", Cell::Image),
    ("Alt text picture 1", Cell::Alt),
    ("Pinterest Pin Title", Cell::Title),
    ("Pinterest Pin Link", Cell::Beside),
];

/// The whole header of Metricool.
const METRICOOL: &str = "\
    Text,Date,Time,Draft,Facebook,Twitter/X,LinkedIn,GBP,Instagram,Pinterest,TikTok,Youtube,Threads,Bluesky,Picture Url 1,\
    Picture Url 2,Picture Url 3,Picture Url 4,Picture Url 5,Picture Url 6,Picture Url 7,Picture Url 8,Picture Url 9,\
    Picture Url 10,Alt text picture 1,Alt text picture 2,Alt text picture 3,Alt text picture 4,Alt text picture 5,\
    Alt text picture 6,Alt text picture 7,Alt text picture 8,Alt text picture 9,Alt text picture 10,Document title,\
    Shortener,Video Thumbnail Url,Video Cover Frame,Twitter/X Can reply,Twitter/X Type,Twitter/X Poll Duration minutes,\
    Twitter/X Poll Option 1,Twitter/X Poll Option 2,Twitter/X Poll Option 3,Twitter/X Poll Option 4,Pinterest Board,\
    Pinterest Pin Title,Pinterest Pin Link,Pinterest Pin New Format,Instagram Post Type,Instagram Show Reel On Feed,\
    Youtube Video Title,Youtube Video Type,Youtube Video Privacy,Youtube video for kids,Youtube Video Category,\
    Youtube Video Tags,Youtube playlist,GBP Post Type,Facebook Post Type,Facebook Title,First Comment Text,TikTok Title,\
    TikTok disable comments,TikTok disable duet,TikTok disable stitch,TikTok Post Privacy,TikTok Branded Content,\
    TikTok Your Brand,TikTok Auto Add Music,TikTok Photo Cover Index,TikTok musicId,TikTok music title,TikTok music author,\
    TikTok music previewUrl,TikTok music thumbnailUrl,TikTok music soundVolume,TikTok music originalVolume,\
    TikTok music startMillis,TikTok music endMillis,TikTok is AI generated content,LinkedIn Type,LinkedIn Poll Question,\
    LinkedIn Poll Option 1,LinkedIn Poll Option 2,LinkedIn Poll Option 3,LinkedIn Poll Option 4,LinkedIn Poll Duration,\
    LinkedIn Show link preview,LinkedIn Images as Carousel,Threads Reply Control,Threads Is Spoiler,Threads Post Type";

impl Scheduler {
    /// Every column of its file. One with a long header is described by what is known of it.
    pub(super) fn columns(&self) -> Vec<(&'static str, Cell)> {
        if self.key != "metricool" {
            return self.columns.to_vec();
        }
        METRICOOL.split(',').map(|name| (name, known(name))).collect()
    }

    /// Whether it serves a platform.
    pub(super) fn serves(&self, platform: &str) -> bool {
        self.serves.is_empty() || self.serves.contains(&platform)
    }
}

/// What stands in a column by its name alone, as templates of an account have them; letter case does not matter.
pub(super) fn known(name: &str) -> Cell {
    let all = METRICOOL_KNOWN.iter().chain(SCHEDULERS.iter().flat_map(|row| row.columns));
    all.clone()
        .find(|(known, _)| *known == name)
        .or_else(|| all.clone().find(|(known, _)| known.eq_ignore_ascii_case(name.trim())))
        .map_or(Cell::Empty, |(_, cell)| *cell)
}

#[cfg(test)]
mod tests {
    use super::{Cell, METRICOOL_KNOWN, SCHEDULERS};
    use crate::collection::model::platform::find;

    #[test]
    fn every_row_can_be_used_as_it_stands() {
        for row in SCHEDULERS {
            assert!(row.serves.iter().all(|key| find(key).is_some()), "{}", row.key);
            assert!(!row.source.is_empty() && row.seen.len() == 7, "{}: a fact has a source and a date", row.key);
            assert!(row.columns().iter().any(|(_, cell)| matches!(cell, Cell::Text | Cell::Line)), "{}", row.key);
            assert!(
                row.apart || row.columns().iter().any(|(_, cell)| matches!(cell, Cell::Platform | Cell::Flag(_))) || row.serves.len() == 1
            );
        }
        let metricool = SCHEDULERS.iter().find(|row| row.key == "metricool").unwrap().columns();
        assert_eq!(metricool.len(), 93);
        assert_eq!(metricool.iter().filter(|(_, cell)| *cell != Cell::Empty).count(), METRICOOL_KNOWN.len());
    }
}
