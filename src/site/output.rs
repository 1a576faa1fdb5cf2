//! An output is a path and a recipe; a recipe is plain data. `press` cooks it, `preview` cooks it when asked, `plan` prints it.

use serde::Serialize;

use crate::collection::model::notice::Section;

use super::{
    facets::Facet,
    images::pyramid::{Part, Tile},
    search,
    shades::Shade,
    social::calendar::Beat,
};

/// Which of the two trees an output stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Root {
    /// What the world browses.
    Public,
    /// What the staff posts; never inside the public tree.
    Social,
}

/// Path below its root, with forward slashes, and how it is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Output {
    pub(crate) root: Root,
    pub(crate) path: String,
    pub(crate) recipe: Recipe,
}

/// How an output is made.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "cook", rename_all = "lowercase")]
pub(crate) enum Recipe {
    /// A template with its view.
    Page { page: PageRef, lang: String },
    /// A typed file for machines.
    Data { data: DataRef },
    /// One width of a scan; all widths of a scan come from one decode.
    Scan { scan: ScanRef, width: u32 },
    /// One width of a part of a scan; it comes from the same decode.
    Region { scan: ScanRef, part: Part, width: u32 },
    /// One tile of a scan; all tiles of a scan come from one decode.
    Tile { scan: ScanRef, tile: Tile },
    /// A share card.
    Card { card: CardRef, lang: String },
    /// A file of the search index of a language.
    Search { lang: String, part: search::Part },
    /// A file of the theme, by its path within the theme's assets.
    Asset { file: String },
    /// A file of the content folder, byte for byte (sound and film).
    Copy { file: String },
}

/// A scan by its item's id and its index among the item's media.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub(crate) struct ScanRef {
    pub(crate) item: String,
    pub(crate) media: usize,
}

/// A page, one variant per kind.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "page", rename_all = "kebab-case")]
pub(crate) enum PageRef {
    Home,
    /// All items, 24 a page, `number` from 1.
    Browse {
        number: usize,
    },
    /// Every term of a facet: all subjects, all places …
    Index {
        facet: Facet,
    },
    /// The items one term gathers, `number` from 1: a subject, a place, a hashtag, a collection …
    Gathering {
        facet: Facet,
        key: String,
        number: usize,
    },
    Item {
        id: String,
    },
    /// One medium of an item, `number` from 1 in reading order.
    ItemPage {
        id: String,
        number: usize,
    },
    /// An item in a frame of somebody else's page.
    Embed {
        id: String,
    },
    Essay {
        slug: String,
    },
    /// All events, all news.
    Section {
        section: Section,
    },
    /// One event, one piece of news.
    Notice {
        section: Section,
        slug: String,
    },
    /// All things by decade, with their dates as bars.
    Timeline,
    /// Things by colour: all colours, or one.
    Colours {
        shade: Option<Shade>,
    },
    /// A handful of things that have nothing in common.
    Surprise,
    /// What there is for children: riddles, things, quizzes, stories, what to do.
    Children,
    /// All places on a map.
    Map,
    /// Where one searches; the index has files of its own.
    Search,
    NotFound,
    /// The staff's desk, in the social tree.
    Desk,
}

/// A file for machines.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "data", rename_all = "kebab-case")]
pub(crate) enum DataRef {
    /// Every page, or the index of the files that name them.
    Sitemap,
    /// Some of the pages, where one file may not name them all.
    SitemapPart {
        /// From 1.
        part: usize,
    },
    Robots,
    /// Atom feed of new items.
    Feed {
        lang: String,
    },
    /// Atom feed of one hashtag.
    TagFeed {
        lang: String,
        tag: String,
    },
    /// Atom feed of events or news.
    SectionFeed {
        lang: String,
        section: Section,
    },
    /// Every event for a calendar program.
    EventsIcs {
        lang: String,
    },
    /// What a IIIF client reads of a scan first: info.json.
    ImageInfo {
        scan: ScanRef,
    },
    /// How an item is cited, for one kind of program.
    Citation {
        id: String,
        /// Name of the file, one of `standards::cite::FILES`.
        file: &'static str,
    },
    /// Where the words of a page stand on its scan.
    Placed {
        scan: ScanRef,
    },
    /// All that is written on an item or heard in it.
    Text {
        id: String,
    },
    /// How an item is embedded in other people's pages.
    OEmbed {
        id: String,
        lang: String,
    },
    /// The IIIF manifest of an item with canvases.
    Manifest {
        id: String,
    },
    /// One class per proportion and placeholder colour that exists on the site.
    ScanStyles,
    /// Ids of items for the script that chooses one by chance.
    Ids {
        /// From 0.
        chunk: usize,
    },
    /// The base map of the site as an SVG.
    Land,
    /// Every item with a place on the earth.
    GeoJson,
    /// The design tokens that `site.yaml` overrides.
    Tokens,
    /// The posting calendar for a calendar program.
    CalendarIcs,
    /// The posting calendar with everything that is known of each post.
    CalendarJson,
    /// Posts for one scheduler, in the social tree.
    Schedule {
        /// Key of its row among the schedulers.
        scheduler: String,
        /// Key of the platform, for schedulers that take one a file.
        platform: Option<String>,
        /// From 1, for schedulers that take so many rows a file.
        part: usize,
    },
}

/// What a share card shows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(tag = "card", rename_all = "kebab-case")]
pub(crate) enum CardRef {
    /// The site itself: every page that has no card of its own.
    Site,
    Item {
        id: String,
    },
    ItemPage {
        id: String,
        number: usize,
    },
    /// A picture of a post about an item, at the size that a platform shows whole.
    Post {
        id: String,
        /// Name of the format, as in `portrait`.
        format: &'static str,
        shows: Shows,
    },
    /// An event, news or a campaign: of its page at the size of a shared link, of its posts at the sizes of platforms.
    Notice {
        section: Section,
        slug: String,
        /// What of it, where that has words of its own: a prompt, a question, an answer.
        beat: Option<Beat>,
        /// Name of the format, as in `portrait`.
        format: &'static str,
    },
}

impl CardRef {
    /// Whether only posts show it, or hardly more: those are many, and are drawn when they are asked for.
    pub(crate) fn is_of_posts(&self) -> bool {
        matches!(self, Self::Post { .. } | Self::Notice { .. })
    }
}

/// What a picture of a post shows of its item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Shows {
    /// The item with its title: the first picture of every post.
    Whole,
    /// One detail or page, uncut; from 1.
    Detail(usize),
    /// The question and the address, at the end of a carousel.
    Closing,
    /// The same place or thing at two times.
    ThenAndNow,
    /// A sentence from it.
    Quote,
    /// Its size, beside a hand or a person.
    Scale,
    /// A detail: what is this?
    Riddle,
    /// The whole: this is it.
    Answer,
}

impl Shows {
    /// Its word in strings and in names of files.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Detail(_) => "detail",
            Self::Closing => "closing",
            Self::ThenAndNow => "then_and_now",
            Self::Quote => "quote",
            Self::Scale => "scale",
            Self::Riddle => "riddle",
            Self::Answer => "answer",
        }
    }

    /// The end of a file's name; nothing for the first picture.
    pub(crate) fn suffix(self) -> String {
        match self {
            Self::Whole => String::new(),
            Self::Detail(number) => format!("-detail-{number}"),
            other => format!("-{}", other.word().replace('_', "-")),
        }
    }
}
