//! One post as the staff handles it: the text to paste, the alternative text, the picture, what to look at first, how it
//! will be seen, and the line for the log when it is done.

use serde::Serialize;

use crate::{
    collection::model::{
        platform::{Counting, Platform},
        schedule::clock,
    },
    site::{
        cards::{self, kinds},
        links::Links,
        output::{CardRef, Shows},
        pages::Desk,
        social::{
            calendar::{Entry, days},
            captions::Caption,
            counting::alt_fits,
            kit::{self, Post},
        },
    },
    text::{numbers, script},
};

use super::{
    checks::{Check, of_post},
    seen::{Seen, seen},
    tongue_name,
};

/// What is posted on one platform, in every language of the site.
#[derive(Debug, Serialize)]
pub(super) struct PostView {
    id: String,
    platform: &'static str,
    name: &'static str,
    /// Whether the log has it; then only its address is told.
    done: bool,
    /// Address of the post, where the log has it.
    url: String,
    tongues: Vec<Tongue>,
    log: LogLine,
}

/// A line for `social/log.yaml`, and what a script writes it anew from.
#[derive(Debug, Serialize)]
struct LogLine {
    date: String,
    /// "09:00"; empty where no time is planned.
    at: String,
    item: String,
    voice: &'static str,
    line: String,
}

/// The post in one language.
#[derive(Debug, Serialize)]
struct Tongue {
    lang: String,
    dir: &'static str,
    name: String,
    id: String,
    text: String,
    /// Lines to show at once.
    rows: usize,
    /// "289 dari 2.200 huruf".
    meter: String,
    checks: Vec<Check>,
    picture: Option<Picture>,
    alt: String,
    seen: Seen,
    /// The rest of a carousel, and pictures that may stand in place of the first.
    more: Vec<Named>,
}

/// One more picture to download.
#[derive(Debug, Serialize)]
struct Named {
    href: String,
    /// "Kutipan", "Korsel 2".
    name: String,
}

/// A picture beside the desk.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Picture {
    href: String,
    /// What to call it when it is downloaded.
    file: String,
    pub(super) width: u32,
    pub(super) height: u32,
}

impl PostView {
    /// The picture that goes with it.
    pub(super) fn picture(&self) -> Option<Picture> {
        self.tongues.iter().find_map(|tongue| tongue.picture.clone())
    }
}

/// A post of the calendar, or one that has no day yet (`planned` is false). `None` for a platform that is not in use.
pub(super) fn post(at: Desk<'_>, entry: &Entry, key: &'static str, planned: bool) -> Option<PostView> {
    let platform = kit::platform(at.site, key)?;
    let date = days::day(entry.day).to_string();
    let id = format!("{}-{}-{key}", if planned { date.as_str() } else { "kapan" }, entry.about.id(at.site));
    let done = entry.posted.contains_key(key);
    let languages = at.site.published.settings().languages.iter().filter(|_| !done);
    Some(PostView {
        platform: key,
        name: platform.name,
        done,
        url: entry.posted.get(key).cloned().unwrap_or_default(),
        tongues: languages.filter_map(|lang| tongue(at, entry, (platform, lang), &id)).collect(),
        log: log_line(at, entry, key, planned),
        id,
    })
}

fn tongue(at: Desk<'_>, entry: &Entry, (platform, lang): (&Platform, &String), id: &str) -> Option<Tongue> {
    let post = Post::new(at.site, at.witness, entry, (platform.key, lang))?;
    let picture = picture(at, &post);
    Some(Tongue {
        lang: lang.clone(),
        dir: script::direction(lang),
        name: tongue_name(at, lang),
        id: format!("{id}-{lang}"),
        rows: post.caption.text.lines().count().clamp(6, 14),
        meter: meter(at, platform, &post.caption),
        checks: of_post(at, platform, &post.caption),
        seen: seen(at, &post, picture.clone()),
        more: more(at, entry, &post),
        text: post.caption.text,
        alt: post.alt,
        picture,
    })
}

/// The picture that goes with a post, if it has one: the only place of the desk that says which.
fn picture(at: Desk<'_>, post: &Post<'_>) -> Option<Picture> {
    let card = post.picture.as_ref()?;
    let (width, height) = cards::size(card);
    let file = format!("{}-{}-{}.jpg", post.id, post.platform.key, post.lang);
    Some(Picture { href: at.href(&Links::card(card, post.lang)), file, width, height })
}

/// The rest of a carousel, and what else there is to show of it at this size.
fn more(at: Desk<'_>, entry: &Entry, post: &Post<'_>) -> Vec<Named> {
    let Some(index) = entry.about.item() else { return Vec::new() };
    let cards = kinds::carousel(at.site, index, post.platform).into_iter().chain(kinds::others(at.site, index, post.platform));
    let named = |card: CardRef| {
        let CardRef::Post { shows, .. } = card else { return None };
        let number = if let Shows::Detail(number) = shows { number + 1 } else { 0 };
        let name = at.fill(&format!("shows_{}", shows.word()), &[("n", &number.to_string())]);
        Some(Named { href: at.href(&Links::card(&card, post.lang)), name })
    };
    cards.filter_map(named).collect()
}

fn log_line(at: Desk<'_>, entry: &Entry, key: &str, planned: bool) -> LogLine {
    let date = days::day(entry.day).to_string();
    let time = if planned { clock(entry.minute) } else { String::new() };
    let item = entry.about.id(at.site).into_owned();
    let when = if planned { format!(", at: \"{time}\"") } else { String::new() };
    let line = format!("- {{date: {date}{when}, platform: {key}, item: {}, voice: {}}}", kit::quoted(&item), entry.voice.key());
    LogLine { date, at: time, item, voice: entry.voice.key(), line }
}

fn meter(at: Desk<'_>, platform: &Platform, made: &Caption) -> String {
    let key = match platform.counting {
        Counting::Characters | Counting::Utf16 | Counting::Graphemes | Counting::TagList => "desk_meter_characters",
        Counting::Bytes => "desk_meter_bytes",
        Counting::X => "desk_meter_x",
        Counting::Mastodon => "desk_meter_mastodon",
        Counting::Threads => "desk_meter_threads",
    };
    let grouped = |n: usize| numbers::grouped(n as u64, at.lang);
    at.fill(key, &[("used", &grouped(made.count.used)), ("limit", &grouped(made.count.limit))])
}

/// What the scan shows, then what is written on the card; whole, or only the first where some platform in use does not take both.
pub(in crate::site::social) fn alt_text(at: Desk<'_>, card: &CardRef, lang: &str) -> String {
    let written = cards::alt(at.site, at.witness, card, lang);
    let written = at.witness.words().strings.fill(lang, "caption_on_card", &[("text", &written)]);
    let whole = !matches!(card, CardRef::Post { shows, .. } if !matches!(shows, Shows::Whole | Shows::Answer | Shows::Scale));
    let scan = cards::scan(at.site, card).filter(|_| whole);
    let shown = scan.as_ref().and_then(|scan| Some(&at.site.item(&scan.item)?.1.media[scan.media]));
    let seen = shown.map_or("", |medium| medium.alt.text(lang, at.fallback()).trim());
    let both = [seen, &written].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let fits = at.site.published.settings().platforms.iter().all(|row| alt_fits(row, &both));
    if fits || seen.is_empty() { both } else { seen.to_owned() }
}
