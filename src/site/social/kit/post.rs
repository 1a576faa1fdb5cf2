//! One post, finished: everything that a file of the hand-over may ask about it.

use std::borrow::Cow;

use crate::{
    collection::model::{
        notice::{Notice, Section},
        platform::Platform,
    },
    findings::Words as Both,
    site::{
        Site, Witness, cards,
        links::Links,
        output::CardRef,
        pages::Desk,
        social::{
            calendar::{Drew, Entry, Why, days},
            captions::{Announcement, Caption, Occasion, Telling, announcement, caption, credit},
            desk::alt_text,
            kit::announce::announced,
        },
        when,
    },
    text::{strings::Strings, tag::tag},
};

/// A post of one entry on one platform, in one language.
pub(crate) struct Post<'a> {
    pub(super) entry: &'a Entry,
    /// Id of what it is about.
    pub(crate) id: Cow<'a, str>,
    /// The file of what it is about, below the content folder.
    pub(super) source: &'a str,
    pub(crate) platform: &'a Platform,
    pub(crate) lang: &'a str,
    pub(crate) title: String,
    pub(crate) caption: Caption,
    /// Absolute address of the page it leads to.
    pub(crate) link: String,
    /// Absolute address of its card; empty where it has none.
    pub(super) image: String,
    /// The card that goes with it.
    pub(crate) picture: Option<CardRef>,
    pub(crate) alt: String,
}

impl<'a> Post<'a> {
    /// Writes the post; nothing for a platform that is not in use.
    pub(crate) fn new(site: &'a Site, witness: &dyn Witness, entry: &'a Entry, (platform, lang): (&str, &'a str)) -> Option<Self> {
        let platform = row(site, platform)?;
        let fallback = site.published.settings().default_language();
        let link = site.links.absolute(&site.links.page(&entry.about.page(site), lang));
        let id = entry.about.id(site);
        let (caption, picture) = match entry.about.notice(site) {
            Some(found) => {
                let card = cards::of_beat(site, found, platform);
                let shown = cards::scan(site, &card).and_then(|scan| site.item(&scan.item));
                let credit = shown.and_then(|(_, item)| credit(item, site.published.settings(), (witness.words(), lang), platform));
                let told = Announcement { credit, ..announced(site, witness, found, (&id, &link), lang) };
                (announcement(&told, platform), Some(card))
            }
            None => {
                let index = entry.about.item()?;
                let caption = of_item(site, witness, entry, (index, &link), (platform, lang));
                (caption, cards::of_post(site, index, platform))
            }
        };
        let at = Desk { site, witness, lang: fallback, path: "index.html" };
        let alt = picture.as_ref().map(|card| alt_text(at, card, lang));
        // What has not been announced has no address yet: its picture goes out from the staff's hands.
        let image = picture.as_ref().map(|card| Links::card(card, lang)).filter(|path| site.has_file(path));
        Some(Self {
            entry,
            id,
            source: entry.about.source(site),
            platform,
            lang,
            title: entry.about.title(site).text(lang, fallback).to_owned(),
            caption,
            image: image.map(|path| site.links.absolute(&path)).unwrap_or_default(),
            alt: alt.unwrap_or_default(),
            picture,
            link,
        })
    }
}

/// The caption of an item, by its index and the address of its page.
fn of_item(
    site: &Site,
    witness: &dyn Witness,
    entry: &Entry,
    (index, address): (usize, &str),
    (platform, lang): (&Platform, &str),
) -> Caption {
    let item = &site.published.items()[index];
    let occasion = occasion(site, witness, entry, lang);
    let (settings, words, by_hand) = (site.published.settings(), witness.words(), site.published.by_hand(&item.id));
    let tags = site.facets[lang].tags(index);
    caption(Telling { item, settings, words, lang, address, tags, occasion: occasion.as_ref(), by_hand }, platform, entry.voice)
}

/// The row of a platform in use.
pub(crate) fn row<'a>(site: &'a Site, key: &str) -> Option<&'a Platform> {
    site.published.settings().platforms.iter().find(|row| row.key == key)
}

/// Why an entry comes when it comes, in both languages.
pub(crate) fn why(site: &Site, witness: &dyn Witness, entry: &Entry) -> Both {
    let fallback = site.published.settings().default_language();
    let say = |lang: &str| {
        let strings = &witness.words().strings;
        let fill = |key: &str, name: &str, value: &str| strings.fill(lang, key, &[(name, value)]);
        match &entry.why {
            Why::Logged => strings.get(lang, "why_logged").to_owned(),
            Why::Announced => strings.get(lang, entry.about.reason()).to_owned(),
            Why::Campaign { names } => fill("why_campaign", "campaign", names.text(lang, fallback)),
            Why::Promised => strings.get(lang, "why_promised").to_owned(),
            Why::Anniversary { years } | Why::OnThisDay { years } => years_today(strings, lang, *years),
            Why::Kept { names, basis, .. } => {
                let basis = if basis.is_empty() { String::new() } else { format!(" ({basis})") };
                strings.fill(lang, "why_kept", &[("day", names.text(lang, fallback)), ("basis", &basis)])
            }
            Why::New => strings.get(lang, "why_new").to_owned(),
            Why::Turn { kind, drew } => {
                let turn = fill("why_turn", "kind", &witness.words().kind(*kind, lang).to_lowercase());
                let drew = match drew {
                    None => return turn,
                    Some(Drew::Type) => strings.get(lang, "why_drew_type").to_owned(),
                    Some(Drew::Subject(names)) => fill("why_drew_subject", "subject", names.text(lang, fallback)),
                };
                format!("{turn} {drew}")
            }
            Why::Longest { weeks } => strings.count(lang, "why_longest", usize::try_from(*weeks).unwrap_or(0)),
        }
    };
    Both::new(say("en"), say("id"))
}

/// So many years ago today.
fn years_today(strings: &Strings, lang: &str, years: i64) -> String {
    strings.count(lang, "why_years", usize::try_from(years).unwrap_or(0))
}

/// What an entry is for, in the words of a caption.
fn occasion(site: &Site, witness: &dyn Witness, entry: &Entry, lang: &str) -> Option<Occasion> {
    let (strings, fallback) = (&witness.words().strings, site.published.settings().default_language());
    let found = match &entry.why {
        Why::Campaign { names } => {
            Some(Occasion { lead: strings.fill(lang, "caption_day", &[("day", names.text(lang, fallback))]), hashtag: None })
        }
        Why::Anniversary { years } | Why::OnThisDay { years } => Some(Occasion { lead: years_today(strings, lang, *years), hashtag: None }),
        Why::Kept { names, hashtag, .. } => {
            let lead = strings.fill(lang, "caption_day", &[("day", names.text(lang, fallback))]);
            Some(Occasion { lead, hashtag: hashtag.as_deref().and_then(tag) })
        }
        _ => None,
    };
    let hashtag = running_tag(site, entry);
    match found {
        Some(found) => Some(Occasion { hashtag: found.hashtag.or(hashtag), ..found }),
        None => hashtag.map(|tag| Occasion { lead: String::new(), hashtag: Some(tag) }),
    }
}

/// The hashtag of a campaign or an event that runs on the day of an entry and shows its item.
fn running_tag(site: &Site, entry: &Entry) -> Option<String> {
    let runs = |notice: &&Notice| {
        let (from, to) = notice.days();
        (days::number(from)..=days::number(to)).contains(&entry.day)
    };
    let shown = site.published.showing(entry.about.item()?);
    let running = shown.filter(|notice| matches!(notice.section(), Section::Events | Section::Campaigns)).filter(runs);
    running.rev().find_map(|notice| notice.hashtag.as_deref().and_then(tag))
}

/// When an entry is posted, in the time zone of the site.
pub(super) fn local(entry: &Entry) -> jiff::civil::DateTime {
    when::local(days::day(entry.day), entry.minute)
}

/// The same as an instant.
pub(super) fn instant(site: &Site, entry: &Entry) -> jiff::Timestamp {
    when::instant(&when::zone(&site.published.settings().timezone), days::day(entry.day), entry.minute)
}
