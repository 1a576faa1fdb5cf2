//! The settings of the whole site.

use super::posted::voices;
use crate::collection::{
    model::{
        dress::{Faces, Weave},
        item::Kind,
        observance, platform,
        schedule::weekday_words,
    },
    read::shape::{Field, Shape, fields},
    settings::Originals,
};

const INSTITUTION: &[Field] = fields! {
    "name": Shape::Texts, "The full name";
    "short_name": Shape::Texts, "The name where there is little room: on cards";
    "address": Shape::Texts, "Where it is to be found";
    "hours": Shape::Texts, "When it is open";
    "email": Shape::Text, "Address for letters";
    "phone": Shape::Text, "Number in international form: +62 713 555 0114";
    "whatsapp": Shape::Text, "Number in international form, digits only";
    "form": Shape::Text, "Address of a form for answers; {id}, {title}, {address} and {question} in it are filled in";
    "issues": Shape::Text, "Address of a repository whose issues take answers: https://github.com/pustaka/koleksi";
    "url": Shape::Text, "The institution's own site";
};

const IMAGES: &[Field] = fields! {
    "widths": Shape::List(&Shape::Whole(16, 20_000)), "Widths of published pictures in pixels";
    "quality": Shape::Whole(1, 100), "JPEG quality; 82 is good";
    "max_megapixels": Shape::Whole(1, 4_000), "Larger scans are refused";
    "max_size": Shape::Whole(200, 100_000), "The most pixels of the longer side that are published; without it, all that a scan has";
    "small_size": Shape::Whole(200, 100_000), "The most pixels across of what its rights keep small; 800 is good, and whoever holds the rights may say more";
    "tiles_from": Shape::Whole(0, 4_000), "Scans of so many megapixels or more can be looked into by tiles; 12 is good, 4000 is never";
    "watermark": Shape::Texts, "Words printed on every picture, in a corner; {credit} in it is how the source is to be named. Without it, nothing is printed";
    "originals": Shape::Word(originals), "The scans' own files, of what may be shared freely: none, copy (beside the gallery, with all that camera and scanner wrote into them) or link";
    "originals_at": Shape::Text, "For `originals: link`, the address under which the content folder lies: https://arsip.example/pindaian/";
    "tile_size": Shape::Whole(128, 4_096), "Pixels of a tile's side, rounded up to a multiple of 16; 512 is good, 1024 makes a quarter of the files";
};

/// A platform that is used, with numbers that are not those of the table.
pub(crate) const PLATFORM: &[Field] = fields! {
    "platform" required: Shape::Word(platform::post_keys), "Which platform";
    "limit": Shape::Whole(100, 100_000), "The most a post may hold, counted as the platform counts";
    "bytes": Shape::Whole(100, 1_000_000), "The most UTF-8 bytes of a post";
    "hashtags": Shape::Whole(0, 100), "How many hashtags a caption carries";
    "most_hashtags": Shape::Whole(1, 1_000), "The most hashtags the platform takes";
    "most_links": Shape::Whole(1, 1_000), "The most links the platform takes";
    "most_mentions": Shape::Whole(1, 1_000), "The most accounts a post may name";
    "alt": Shape::Whole(20, 100_000), "The most characters of an alternative text";
    "image": Shape::Word(platform::picture_sizes), "The size of its cards in pixels: 1080x1350, 1080x1080, 1080x1920, 1600x900 …";
    "fold": Shape::Whole(20, 100_000), "How many characters are seen before the text is folded";
    "sentences": Shape::Whole(1, 50), "The most sentences of a description in a caption";
};

/// A time of the week.
pub(crate) const SLOT: &[Field] = fields! {
    "days" required: Shape::List(&Shape::Word(weekday_words)), "Days of the week: senin, rabu; monday, wed; daily for all";
    "at" required: Shape::Text, "The time, 00:00 to 23:59, in the time zone of the site";
    "platforms": Shape::List(&Shape::Word(platform::post_keys)), "Where to post; without it, on every platform in use";
    "voice": Shape::Word(voices), "showcase, place or question; without it they take turns";
};

/// Days of silence.
pub(crate) const QUIET: &[Field] = fields! {
    "from" required: Shape::Day, "The first day without posts";
    "to" required: Shape::Day, "The last day without posts";
    "why": Shape::Texts, "A reminder for colleagues: Lebaran, stock-taking";
};

/// A day that the institution keeps.
pub(crate) const OBSERVANCE: &[Field] = fields! {
    "name" required: Shape::Texts, "The name, one text or one per language";
    "date" required: Shape::Text, "Month and day (12-20) for every year, or one day (2027-12-20)";
    "hashtag": Shape::Tag, "The hashtag of the day";
    "types": Shape::List(&Shape::Word(kinds)), "Types of items that suit it";
    "subjects": Shape::List(&Shape::Text), "Words in subject, form, material or title of items that suit it";
};

fn originals() -> Vec<&'static str> {
    Originals::WORDS.to_vec()
}

fn kinds() -> Vec<&'static str> {
    Kind::ALL.iter().map(|(_, word)| *word).collect()
}

/// Ids of days that may be asked for, and the same with a hyphen for those to be left out.
fn observances() -> Vec<&'static str> {
    static LEFT_OUT: std::sync::OnceLock<Vec<String>> = std::sync::OnceLock::new();
    let left_out = LEFT_OUT.get_or_init(|| observance::ids().map(|id| format!("-{id}")).collect());
    observance::ids().chain(left_out.iter().map(String::as_str)).collect()
}

const SOCIAL: &[Field] = fields! {
    "platforms": Shape::List(&Shape::Either(&Shape::Word(platform::post_keys), &Shape::Record(PLATFORM))), "Where you post; each a key, or a map with numbers of your own";
    "slots": Shape::List(&Shape::Record(SLOT)), "When to post; without it, three times a week";
    "quiet": Shape::List(&Shape::Either(&Shape::Day, &Shape::Record(QUIET))), "Days without posts: a day, or {from, to}";
    "weeks": Shape::Whole(1, 26), "How many weeks a build plans; 8 is good";
    "frozen": Shape::Whole(0, 12), "Weeks, from the present one, that a new item does not change; 2 is good";
    "repeat_after": Shape::Whole(1, 104), "Weeks until an item may be posted again; without it, as long as the collection can bear";
    "occasions": Shape::Whole(0, 7), "Most posts a week for observances and anniversaries on days without a slot; 2 is good";
    "observances": Shape::List(&Shape::Either(&Shape::Word(observances), &Shape::Record(OBSERVANCE))), "Days to keep beside the usual ones, with a hyphen days to leave out (-hari-ibu), and the institution's own";
    "weigh_by_insights": Shape::Flag, "Whether what drew people (social/insights.yaml) is posted a little more often";
    "share": Shape::List(&Shape::Text), "Rights codes that are shared although not freely re-usable";
};

/// A logo for light grounds and one for dark ones.
pub(crate) const LOGO: &[Field] = fields! {
    "light" required: Shape::Text, "The file for light grounds";
    "dark": Shape::Text, "The file for dark grounds: the dark look, and cards on cloth";
};

fn faces() -> Vec<&'static str> {
    Faces::ALL.iter().map(|(_, word)| *word).collect()
}

fn motifs() -> Vec<&'static str> {
    Weave::ALL.iter().map(|(_, word)| *word).collect()
}

const THEME: &[Field] = fields! {
    "type": Shape::Word(faces), "The faces: source (Source Serif and Source Sans), literata (for long reading), garamond (old books), archivo (a grotesque), system (the reader's own; no font is sent)";
    "motif": Shape::Word(motifs), "The woven ornament of pages and cards: pucuk-rebung (bamboo shoots, as in songket), kawung, lereng (slanting rows), ombak (waves), siku (angles), polos (plain threads)";
    "logo": Shape::Either(&Shape::Text, &Shape::Record(LOGO)), "The institution's logo, a file in content/theme/: logo.svg, or {light: logo.svg, dark: logo-dark.svg}. SVG with letters turned into paths, or PNG";
    "tokens": Shape::Map(&Shape::Text), "Design tokens to CSS values. Colours: page, table, raised, ink, ink_2, line, line_strong, link, accent, good, focus, mark, cloth, cloth_ink, cloth_ink_2, thread, weave, each also as dark_… for the dark look. Type: display, text, ui. Shape: radius, gutter, gap. What cannot be told apart is a finding";
};

/// `site.yaml`.
pub(crate) const SITE: &[Field] = fields! {
    "title": Shape::Texts, "The name of the site";
    "tagline": Shape::Texts, "The sentence that opens the home page";
    "description": Shape::Texts, "Two sentences for search engines and previews";
    "base_url": Shape::Text, "Absolute address the site will stand at";
    "languages": Shape::List(&Shape::Language), "Languages of the pages; the first is the default";
    "timezone": Shape::Text, "WIB, WITA, WIT, or the IANA name of the time zone: Asia/Jakarta";
    "institution": Shape::Record(INSTITUTION), "Who keeps the collection";
    "accounts": Shape::Map(&Shape::Text), "Platform to handle or address";
    "hashtags": Shape::List(&Shape::Tag), "Hashtags of the institution itself";
    "images": Shape::Record(IMAGES), "How scans are published";
    "social": Shape::Record(SOCIAL), "For the posting kit";
    "theme": Shape::Record(THEME), "How the site looks";
    "extra_labels": Shape::Map(&Shape::Texts), "Labels of the institution's own fields";
};
