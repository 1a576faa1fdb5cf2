//! Which card stands for which page and which post, which scan it shows, and the words on it: from records to [`CardSpec`].

use std::collections::BTreeSet;

use crate::collection::{
    model::{item::Item, platform::Platform},
    settings::Settings,
};

use super::{
    Site, Witness, Words,
    output::{CardRef, PageRef, ScanRef},
    social::{
        cards::{CardArt, CardInput, CardSpec, CardTitle, FORMATS, Format, card_spec, colour::Palette, motif::Motif},
        gate,
    },
};

/// More items than this without a picture share the card of the site: a card of words costs as much as one with a scan.
pub(crate) const WORD_CARDS: usize = 500;

/// The card that stands for a page.
pub(crate) fn of_page(site: &Site, page: &PageRef) -> CardRef {
    let card = match page {
        PageRef::Item { id } => CardRef::Item { id: id.clone() },
        PageRef::ItemPage { id, number } => CardRef::ItemPage { id: id.clone(), number: *number },
        _ => CardRef::Site,
    };
    if exists(site, &card) { card } else { CardRef::Site }
}

/// The picture of a post about an item: at the platform's size where the calendar shows it there, else the card of its page;
/// `None` where there is neither.
pub(crate) fn of_post(site: &Site, index: usize, platform: &Platform) -> Option<CardRef> {
    let id = site.published.items()[index].id.clone();
    let format = Format::of_platform(platform);
    let of_page = CardRef::Item { id: id.clone() };
    let own = CardRef::Post { id, format: format.name };
    let planned = format.name != Format::LINK.name && site.calendar.shows(index, platform.key) && exists(site, &own);
    if planned { Some(own) } else { Some(of_page).filter(|card| exists(site, card)) }
}

/// Every picture at a platform's own size that the calendar asks for.
pub(crate) fn of_posts(site: &Site) -> BTreeSet<CardRef> {
    let rows = &site.published.settings().platforms;
    let mut cards = BTreeSet::new();
    for entry in &site.calendar.entries {
        let Some(index) = entry.about.item() else { continue };
        let platforms = entry.platforms.iter().filter_map(|key| rows.iter().find(|row| row.key == *key));
        cards.extend(platforms.filter_map(|row| of_post(site, index, row)).filter(|card| matches!(card, CardRef::Post { .. })));
    }
    cards
}

/// Width and height of a card in pixels.
pub(crate) fn size(card: &CardRef) -> (u32, u32) {
    format(card).size
}

fn format(card: &CardRef) -> Format {
    match card {
        CardRef::Post { format: name, .. } => FORMATS.iter().copied().find(|format| format.name == *name).unwrap_or(Format::LINK),
        CardRef::Site | CardRef::Item { .. } | CardRef::ItemPage { .. } => Format::LINK,
    }
}

/// Whether an item's own card is made.
pub(crate) fn exists(site: &Site, card: &CardRef) -> bool {
    match card {
        CardRef::Site => true,
        CardRef::ItemPage { .. } => scan(site, card).is_some(),
        CardRef::Item { .. } => scan(site, card).is_some() || site.word_cards,
        CardRef::Post { id, .. } => site
            .item(id)
            .is_some_and(|(index, item)| gate::shareable(item, site.published.withheld(index), site.published.settings()).is_ok()),
    }
}

/// The scan a card shows; `None` where no picture may be shared.
pub(crate) fn scan(site: &Site, card: &CardRef) -> Option<ScanRef> {
    let (id, number) = match card {
        CardRef::Site => return None,
        CardRef::Item { id } | CardRef::Post { id, .. } => (id, None),
        CardRef::ItemPage { id, number } => (id, Some(*number)),
    };
    let (index, item) = site.item(id)?;
    gate::shareable(item, site.published.withheld(index), site.published.settings()).ok()?;
    let media = match number {
        Some(number) => number.checked_sub(1).filter(|media| item.media.get(*media).is_some_and(|medium| medium.scan().is_some()))?,
        None => item.cover()?.0,
    };
    Some(ScanRef { item: id.clone(), media })
}

/// Everything a card shows.
pub(crate) fn spec(site: &Site, witness: &dyn Witness, card: &CardRef, lang: &str) -> CardSpec {
    let settings = site.published.settings();
    let fallback = settings.default_language();
    let palette = Palette::of_tokens(&settings.tokens);
    let motif = Motif::default();
    let shown = scan(site, card);
    let facts = shown.as_ref().and_then(|scan| witness.facts(scan));
    let item = match card {
        CardRef::Site => None,
        CardRef::Item { id } | CardRef::ItemPage { id, .. } | CardRef::Post { id, .. } => site.item(id).map(|(_, item)| item),
    };
    let art = item.zip(shown.as_ref()).and_then(|(item, scan)| {
        let probe = item.media[scan.media].scan()?;
        Some(CardArt { size: (probe.width, probe.height), facts: facts.as_ref(), crop: item.social.crop.map(|[x, y]| (x, y)) })
    });
    let (titles, meta) = match item {
        None => (site_titles(settings, lang), settings.tagline.text(lang, fallback).to_owned()),
        Some(item) => (item_titles(item, lang, fallback), item_meta(witness.words(), item, card, lang, fallback)),
    };
    let name = if settings.institution.name.is_empty() { &settings.title } else { &settings.institution.name };
    card_spec(&CardInput {
        format: format(card),
        titles,
        meta,
        institution: name.text(lang, fallback).to_owned(),
        art,
        palette: &palette,
        motif: &motif,
    })
}

/// What a card says to those who do not see it.
pub(crate) fn alt(site: &Site, witness: &dyn Witness, card: &CardRef, lang: &str) -> String {
    spec(site, witness, card, lang).alt
}

fn site_titles(settings: &Settings, lang: &str) -> Vec<CardTitle> {
    let fallback = settings.default_language();
    vec![CardTitle { text: settings.title.text(lang, fallback).to_owned(), lang: lang.to_owned() }]
}

/// The title of the page's language first, then the first one in another script.
fn item_titles(item: &Item, lang: &str, fallback: &str) -> Vec<CardTitle> {
    let Some(main) = item.title.on(lang, fallback) else { return Vec::new() };
    let main_lang = if main.lang.is_empty() { lang } else { main.lang };
    let second = item.title.others(lang, fallback).find(|said| said.lang.contains('-') && !said.lang.contains("Latn"));
    let title = |text: &str, lang: &str| CardTitle { text: text.to_owned(), lang: lang.to_owned() };
    [Some(title(main.text, main_lang)), second.map(|said| title(said.text, said.lang))].into_iter().flatten().collect()
}

fn item_meta(words: &Words, item: &Item, card: &CardRef, lang: &str, fallback: &str) -> String {
    let mut parts = vec![words.genre(item, lang, fallback)];
    parts.extend(item.date.as_ref().map(|date| date.words(lang, fallback)));
    if let CardRef::ItemPage { number, .. } = card {
        let label = item.media[number - 1].label.text(lang, fallback);
        parts.push(if label.is_empty() { words.strings.count(lang, "page_n", *number) } else { label.to_owned() });
    }
    parts.join(", ")
}
