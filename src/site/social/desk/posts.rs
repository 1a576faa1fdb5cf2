//! The posts of one item in one language: card, alternative text, and the caption for each platform.

use serde::Serialize;

use crate::{
    collection::model::{
        item::Item,
        platform::{Counting, Platform},
    },
    site::{
        cards,
        links::Links,
        output::{CardRef, PageRef},
        pages::Desk,
        social::{
            captions::{Caption, Telling, Voice, caption},
            counting::alt_fits,
            kit,
        },
    },
    text::{numbers, script},
};

use super::{
    checks::{Check, of_post, of_text},
    tongue_name,
};

/// Everything about an item in one language.
#[derive(Debug, Serialize)]
pub(super) struct Tongue {
    lang: String,
    dir: &'static str,
    name: String,
    /// Address of the card within the social tree; empty where the item has none.
    card: String,
    width: u32,
    height: u32,
    alt: String,
    alt_id: String,
    checks: Vec<Check>,
    posts: Vec<Post>,
}

/// One caption, ready to paste.
#[derive(Debug, Serialize)]
struct Post {
    id: String,
    platform: &'static str,
    name: &'static str,
    /// In the language of the desk: "bertanya".
    voice: String,
    text: String,
    /// Lines to show at once.
    rows: usize,
    /// "289 dari 2.200 huruf".
    meter: String,
    checks: Vec<Check>,
    /// The picture at the platform's own size, where there is one.
    picture: Option<Picture>,
}

/// A picture to download.
#[derive(Debug, Serialize)]
struct Picture {
    href: String,
    width: u32,
    height: u32,
}

/// The posts of an item in `lang`; labels and checks are in the language of the desk.
pub(super) fn tongue(at: Desk<'_>, index: usize, lang: &str) -> Tongue {
    let item = &at.site.published.items()[index];
    let page = PageRef::Item { id: item.id.clone() };
    let address = at.site.links.absolute(&at.site.links.page(&page, lang));
    let settings = at.site.published.settings();
    let tags = at.site.facets[lang].tags(index);
    let telling = Telling {
        item,
        settings,
        words: at.witness.words(),
        lang,
        address: &address,
        tags,
        occasion: None,
        by_hand: at.site.published.by_hand(&item.id),
    };
    let card = CardRef::Item { id: item.id.clone() };
    let has_card = cards::exists(at.site, &card);
    let alt = if has_card { alt_text(at, item, &card, lang) } else { String::new() };
    Tongue {
        lang: lang.to_owned(),
        dir: script::direction(lang),
        name: tongue_name(at, lang),
        card: if has_card { at.href(&Links::card(&card, lang)) } else { String::new() },
        width: cards::size(&card).0,
        height: cards::size(&card).1,
        alt_id: format!("{}-{lang}-alt", item.id),
        checks: of_text(at, item, lang),
        posts: settings.platforms.iter().map(|platform| post(at, telling, platform)).collect(),
        alt,
    }
}

fn post(at: Desk<'_>, telling: Telling<'_>, platform: &Platform) -> Post {
    let planned = at.site.item(&telling.item.id).and_then(|(item, _)| at.site.calendar.next(item, platform.key));
    let voice = planned.map_or_else(|| Voice::of(telling.item), |entry| entry.voice);
    let occasion = planned.and_then(|entry| kit::occasion(at.witness, entry, telling.lang));
    let telling = Telling { occasion: occasion.as_ref(), ..telling };
    let made = caption(telling, platform, voice);
    Post {
        id: format!("{}-{}-{}", telling.item.id, telling.lang, platform.key),
        platform: platform.key,
        name: platform.name,
        voice: at.t(&format!("voice_{}", voice.key())),
        rows: made.text.lines().count().clamp(6, 14),
        meter: meter(at, platform, &made),
        checks: of_post(at, platform, &made),
        picture: picture(at, telling, platform),
        text: made.text,
    }
}

fn picture(at: Desk<'_>, telling: Telling<'_>, platform: &Platform) -> Option<Picture> {
    let (index, _) = at.site.item(&telling.item.id)?;
    let card = cards::of_post(at.site, index, platform).filter(|card| matches!(card, CardRef::Post { .. }))?;
    let (width, height) = cards::size(&card);
    Some(Picture { href: at.href(&Links::card(&card, telling.lang)), width, height })
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
pub(in crate::site::social) fn alt_text(at: Desk<'_>, item: &Item, card: &CardRef, lang: &str) -> String {
    let written = cards::alt(at.site, at.witness, card, lang);
    let written = at.witness.words().strings.fill(lang, "caption_on_card", &[("text", &written)]);
    let seen = item.cover().map_or("", |(_, medium)| medium.alt.text(lang, at.fallback()).trim());
    let both = [seen, &written].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let fits = at.site.published.settings().platforms.iter().all(|row| alt_fits(row, &both));
    if fits || seen.is_empty() { both } else { seen.to_owned() }
}
