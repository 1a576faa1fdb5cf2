//! Which card stands for which page and which post, which scans it shows, and the words on it: from records to [`CardSpec`].

pub(crate) mod kinds;
mod notice;
mod words;

use std::collections::BTreeSet;

use crate::collection::model::{
    item::Item,
    notice::{Notice, Section},
    platform::Platform,
};
use crate::site::motif::Motif;

use super::{
    Site, Witness,
    output::{CardRef, PageRef, ScanRef, Shows},
    quiz,
    social::{
        calendar::Beat,
        cards::{CardArt, CardInput, CardSpec, FORMATS, Format, Layout, Measures, around_focus, card_spec, colour::Palette},
        gate,
    },
};
use words::{Tongue, written};

/// More items than this without a picture share the card of the site: a card of words costs as much as one with a scan.
pub(crate) const WORD_CARDS: usize = 500;

/// The card that stands for a page.
pub(crate) fn of_page(site: &Site, page: &PageRef) -> CardRef {
    let card = match page {
        PageRef::Item { id } => CardRef::Item { id: id.clone() },
        PageRef::ItemPage { id, number } => CardRef::ItemPage { id: id.clone(), number: *number },
        PageRef::Notice { section, slug } => of_notice(*section, slug),
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
    let own = CardRef::Post { id, format: format.name, shows: Shows::Whole };
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
        for row in platforms {
            cards.extend(of_post(site, index, row).filter(|card| matches!(card, CardRef::Post { .. })));
            cards.extend(kinds::carousel(site, index, row));
            cards.extend(kinds::others(site, index, row));
        }
    }
    cards
}

/// The card of the page of a notice.
pub(crate) fn of_notice(section: Section, slug: &str) -> CardRef {
    CardRef::Notice { section, slug: slug.to_owned(), beat: None, format: Format::LINK.name }
}

/// The picture of an announcement: of a question that only the eye can answer the thing as a riddle, and with the answer the whole
/// of it; else what is announced, written on it.
pub(crate) fn of_beat(site: &Site, (notice, beat): (&Notice, Beat), platform: &Platform) -> CardRef {
    let format = Format::of_platform(platform).name;
    let seen = match beat {
        Beat::Question(nth) => site.quizzes.shown(notice, nth).map(|index| (index, Shows::Riddle)),
        Beat::Answer(nth) => site.quizzes.shown(notice, nth).map(|index| (index, Shows::Answer)),
        _ => None,
    };
    let seen = seen.map(|(index, shows)| CardRef::Post { id: site.published.items()[index].id.clone(), format, shows });
    let (section, slug) = notice.key();
    let told = || CardRef::Notice { section, slug: slug.to_owned(), beat: beat.number().map(|_| beat), format };
    seen.filter(|card| exists(site, card)).unwrap_or_else(told)
}

/// Every picture of an announcement.
pub(crate) fn of_beats(site: &Site) -> BTreeSet<CardRef> {
    let rows = &site.published.settings().platforms;
    let told = site.calendar.entries.iter().filter_map(|entry| Some((entry, entry.about.notice(site)?)));
    let cards = told.flat_map(|(entry, found)| {
        let platforms = entry.platforms.iter().filter_map(|key| rows.iter().find(|row| row.key == *key));
        platforms.map(move |row| of_beat(site, found, row))
    });
    cards.collect()
}

/// Width and height of a card in pixels.
pub(crate) fn size(card: &CardRef) -> (u32, u32) {
    format(card).size
}

fn format(card: &CardRef) -> Format {
    match card {
        CardRef::Post { format: name, .. } | CardRef::Notice { format: name, .. } => {
            FORMATS.iter().copied().find(|format| format.name == *name).unwrap_or(Format::LINK)
        }
        CardRef::Site | CardRef::Item { .. } | CardRef::ItemPage { .. } => Format::LINK,
    }
}

/// Whether an item's own card is made.
pub(crate) fn exists(site: &Site, card: &CardRef) -> bool {
    match card {
        CardRef::Site | CardRef::Notice { .. } => true,
        CardRef::ItemPage { .. } => scan(site, card).is_some(),
        CardRef::Item { .. } => scan(site, card).is_some() || site.word_cards,
        CardRef::Post { id, shows, .. } => site.item(id).is_some_and(|(index, item)| {
            gate::shareable(item, site.published.withheld(index), site.published.settings()).is_ok()
                && kinds::can_show(site, item, format(card), *shows)
        }),
    }
}

/// The scan a card shows; `None` where no picture may be shared.
pub(crate) fn scan(site: &Site, card: &CardRef) -> Option<ScanRef> {
    let (id, number) = match card {
        CardRef::Site | CardRef::Post { shows: Shows::Closing, .. } => return None,
        CardRef::Item { id } | CardRef::Post { id, .. } => (id, None),
        CardRef::ItemPage { id, number } => (id, Some(*number)),
        CardRef::Notice { section, slug, beat, .. } => {
            let notice = site.published.notice(*section, slug)?;
            (&site.published.items()[shown_by(site, notice, *beat)?].id, None)
        }
    };
    let (index, item) = site.item(id)?;
    gate::shareable(item, site.published.withheld(index), site.published.settings()).ok()?;
    match card {
        CardRef::Post { shows: Shows::ThenAndNow, .. } => return kinds::pair(site, item).map(|[then, _]| then),
        CardRef::Post { shows: Shows::Detail(_) | Shows::Riddle, .. } => {
            if let Some(part) = part(item, card) {
                return Some(part.scan);
            }
        }
        _ => {}
    }
    let page = |number: usize| item.open_at(number.checked_sub(1)?).filter(|one| one.medium().scan().is_some());
    number.map_or_else(|| item.cover(), page).map(ScanRef::from)
}

/// The item whose scan stands on the card of a notice: the one that is asked about, for prompts one after the other, else the first
/// that may be shared.
fn shown_by(site: &Site, notice: &Notice, beat: Option<Beat>) -> Option<usize> {
    let settings = site.published.settings();
    let may = |id: &String| {
        let (index, item) = site.item(id)?;
        item.cover()?;
        gate::shareable(item, site.published.withheld(index), settings).is_ok().then_some(index)
    };
    let asked = match beat {
        Some(Beat::Question(nth) | Beat::Answer(nth)) => quiz::about(site, notice, nth),
        Some(Beat::Prompt(nth)) => {
            let pictures: Vec<usize> = notice.items.iter().filter_map(may).collect();
            pictures.get(nth % pictures.len().max(1)).copied()
        }
        _ => None,
    };
    asked.or_else(|| notice.picture.iter().chain(&notice.items).find_map(may))
}

/// The second scan of *then and now*.
pub(crate) fn second_scan(site: &Site, card: &CardRef) -> Option<ScanRef> {
    let CardRef::Post { id, shows: Shows::ThenAndNow, .. } = card else { return None };
    let (_, item) = site.item(id)?;
    scan(site, card).and_then(|_| kinds::pair(site, item)).map(|[_, now]| now)
}

/// The detail that a card is about; a riddle is about the first that somebody picked out.
fn part(item: &Item, card: &CardRef) -> Option<kinds::Part> {
    match card {
        CardRef::Post { shows: Shows::Detail(number), .. } => kinds::details(item).into_iter().nth(number - 1),
        CardRef::Post { shows: Shows::Riddle, .. } if !item.social.details.is_empty() => kinds::details(item).into_iter().next(),
        _ => None,
    }
}

/// The composition that a kind of picture always has.
fn wish(card: &CardRef) -> Option<Layout> {
    let CardRef::Post { shows, .. } = card else { return None };
    match shows {
        Shows::Whole | Shows::Riddle | Shows::Answer => None,
        Shows::Detail(_) => Some(Layout::Meja),
        Shows::Closing => Some(Layout::Kata),
        Shows::ThenAndNow => Some(Layout::Berdua),
        Shows::Quote => Some(Layout::Kutip),
        Shows::Scale => Some(Layout::Ukuran),
    }
}

/// Everything a card shows.
pub(crate) fn spec(site: &Site, witness: &dyn Witness, card: &CardRef, lang: &str) -> CardSpec {
    let settings = site.published.settings();
    let palette = Palette::of_tokens(&settings.dress.tokens);
    let motif = Motif::of(settings.dress.weave);
    let item = match card {
        CardRef::Site | CardRef::Notice { .. } => None,
        CardRef::Item { id } | CardRef::ItemPage { id, .. } | CardRef::Post { id, .. } => site.item(id).map(|(_, item)| item.as_ref()),
    };
    let (first, second) = (scan(site, card), second_scan(site, card));
    let facts = [&first, &second].map(|scan| scan.as_ref().and_then(|scan| witness.facts(scan)));
    let art = |scan: &Option<ScanRef>, at: usize| {
        let scan = scan.as_ref()?;
        let (_, shown) = site.item(&scan.item)?;
        let probe = shown.media[scan.media].scan()?;
        let crop = shown.social.crop.map(|[x, y]| (x, y));
        Some(CardArt { size: (probe.width, probe.height), facts: facts[at].as_ref(), crop, part: None })
    };
    let (first, second) = (art(&first, 0), art(&second, 1));
    let region = item.and_then(|item| part(item, card)).map(|part| part.region);
    let riddle = matches!(card, CardRef::Post { shows: Shows::Riddle, .. });
    let first = first.map(|art| CardArt { part: region.flatten().or_else(|| riddle.then(|| around_focus(&art))), ..art });
    let tongue = Tongue { site, words: witness.words(), lang };
    let told = match card {
        CardRef::Notice { section, slug, beat, .. } => notice::written(tongue, (*section, slug), *beat),
        _ => written(tongue, item, card),
    };
    let name = settings.keeper();
    card_spec(&CardInput {
        format: format(card),
        wish: wish(card),
        over: told.over,
        titles: told.titles,
        meta: told.meta,
        institution: name.text(lang, settings.default_language()).to_owned(),
        art: first,
        second,
        measures: item.and_then(|item| Measures::of(&item.dimensions)),
        palette: &palette,
        motif: &motif,
        logo: settings.dress.logo.as_ref(),
        sans: settings.dress.faces.is_sans(),
    })
}

/// What a card says to those who do not see it.
pub(crate) fn alt(site: &Site, witness: &dyn Witness, card: &CardRef, lang: &str) -> String {
    spec(site, witness, card, lang).alt
}
