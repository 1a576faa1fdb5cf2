//! Which pictures a post about an item may have beside its first: the rest of a carousel, then-and-now, quote, scale, riddle and
//! answer. Only what the calendar shows is drawn, and each only where the record gives it something to show.

use crate::{
    collection::model::{
        item::{Item, Kind},
        mention::{Mention, Region},
        open::Open,
        platform::Platform,
        scan::Probe,
    },
    text::{markdown, sentences::one_line},
};

use super::{exists, of_post};
use crate::site::{
    Site,
    output::{CardRef, ScanRef, Shows},
    social::{
        cards::{Crop, Format, Layout, Measures},
        gate,
    },
};

/// Most details in a carousel: after five, few people go on.
const DETAILS: usize = 5;
/// Least and most characters of a passage that is quoted unasked.
const QUOTED: std::ops::RangeInclusive<usize> = 30..=160;

/// A part of a scan.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Part {
    pub(crate) scan: ScanRef,
    /// Shares of the scan; `None` for all of it.
    pub(crate) region: Option<Crop>,
}

/// The rest of a carousel, in order: details or pages, then the question with the address. Empty where there is but one picture.
pub(crate) fn carousel(site: &Site, index: usize, platform: &Platform) -> Vec<CardRef> {
    let item = &site.published.items()[index];
    let room = platform.pictures.saturating_sub(2).min(DETAILS);
    let details = (1..=details(item).len().min(room)).map(Shows::Detail);
    let all: Vec<CardRef> = planned(site, index, platform, details.collect());
    if all.is_empty() { all } else { all.into_iter().chain(planned(site, index, platform, vec![Shows::Closing])).collect() }
}

/// Pictures that may stand in place of the first one, each for a post of its own kind. They are made for the first platform of the
/// desk that takes several pictures, so that a kit is not flooded with the same thing in every size.
pub(crate) fn others(site: &Site, index: usize, platform: &Platform) -> Vec<CardRef> {
    let several = |row: &&Platform| row.pictures > 1 && site.calendar.shows(index, row.key);
    if site.published.settings().platforms.iter().find(several).is_none_or(|row| row.key != platform.key) {
        return Vec::new();
    }
    planned(site, index, platform, vec![Shows::ThenAndNow, Shows::Quote, Shows::Scale, Shows::Riddle, Shows::Answer])
}

fn planned(site: &Site, index: usize, platform: &Platform, kinds: Vec<Shows>) -> Vec<CardRef> {
    let Some(CardRef::Post { id, format, .. }) = of_post(site, index, platform) else { return Vec::new() };
    let card = |shows| CardRef::Post { id: id.clone(), format, shows };
    kinds.into_iter().map(card).filter(|card| exists(site, card)).collect()
}

/// Whether the record of a shareable item gives such a picture something to show.
pub(crate) fn can_show(site: &Site, item: &Item, format: Format, shows: Shows) -> bool {
    match shows {
        Shows::Whole => true,
        Shows::Closing => format.has(Layout::Kata),
        Shows::Detail(number) => format.has(Layout::Meja) && details(item).get(number - 1).is_some(),
        Shows::ThenAndNow => format.has(Layout::Berdua) && pair(site, item).is_some(),
        Shows::Quote => format.has(Layout::Kutip) && item.cover().is_some() && !quote(item, "", "").is_empty(),
        Shows::Scale => format.has(Layout::Ukuran) && item.cover().is_some() && Measures::of(&item.dimensions).is_some(),
        Shows::Riddle | Shows::Answer => item.cover().is_some() && riddle(item),
    }
}

/// What the curator picked out, else every scan but the cover.
pub(crate) fn details(item: &Item) -> Vec<Part> {
    let cover = item.cover().map_or(0, Open::media);
    let chosen: Vec<Part> = item.social.details.iter().filter_map(|mention| part(item, mention)).collect();
    if !chosen.is_empty() {
        return chosen;
    }
    item.open_scans().filter(|one| one.media() != cover).map(|one| Part { scan: one.into(), region: None }).collect()
}

/// The page or region that a pointer into `item` means; `None` where there is no such scan.
fn part(item: &Item, mention: &Mention) -> Option<Part> {
    let one = match mention.page().ok()? {
        Some(number) => item.open_at(number - 1)?,
        None => item.cover()?,
    };
    let probe = one.medium().scan()?;
    let region = mention.region().ok()?;
    if region.is_some_and(|region| !region.fits(probe.width, probe.height)) {
        return None;
    }
    Some(Part { scan: one.into(), region: region.map(|region| shares(region, probe)) })
}

fn shares(region: Region, probe: &Probe) -> Crop {
    let ([x, y, w, h], across, down) = match region {
        Region::Percent(numbers) => (numbers, 100.0, 100.0),
        Region::Pixels(numbers) => (numbers, f64::from(probe.width), f64::from(probe.height)),
    };
    Crop { x: (x / across) as f32, y: (y / down) as f32, w: (w / across) as f32, h: (h / down) as f32 }
}

/// The two scans of *then and now* where both may be shared.
pub(crate) fn pair(site: &Site, item: &Item) -> Option<[ScanRef; 2]> {
    let (index, other) = site.item(&item.then_and_now.as_ref()?.id)?;
    gate::shareable(other, site.published.withheld(index), site.published.settings()).ok()?;
    two(site, item)
}

/// The two scans of *then and now*, the earlier one first.
pub(crate) fn two(site: &Site, item: &Item) -> Option<[ScanRef; 2]> {
    let mention = item.then_and_now.as_ref()?;
    let (_, other) = site.item(&mention.id)?;
    let there = part(other, mention)?.scan;
    let here = ScanRef::from(item.cover()?);
    let day = |item: &Item| item.date.as_ref()?.edtf.as_ref().map(|edtf| edtf.sort_key());
    let earlier = matches!((day(other), day(item)), (Some(there), Some(here)) if there < here);
    (here != there).then_some(if earlier { [there, here] } else { [here, there] })
}

/// A region that somebody picked out makes a riddle, and so does any part of an object; a page of writing tells by itself what it is.
pub(crate) fn riddle(item: &Item) -> bool {
    match details(item).first() {
        Some(detail) if !item.social.details.is_empty() => detail.region.is_some(),
        _ => item.kind == Kind::Object,
    }
}

/// What a quote card says: what the curator chose, else the first passage that the caption, the description or what people
/// typed from it itself has in quotation marks. A sentence out of its context is no quote.
pub(crate) fn quote(item: &Item, lang: &str, fallback: &str) -> String {
    let chosen = item.social.quote.text(lang, fallback).trim();
    if !chosen.is_empty() {
        return chosen.to_owned();
    }
    let transcripts = item.media.iter().filter(|medium| !medium.by_machine).map(|medium| &medium.transcript);
    let mut sources = [&item.social.caption, &item.description].into_iter().chain(transcripts);
    sources.find_map(|texts| quoted(&markdown::to_plain(texts.text(lang, fallback)))).unwrap_or_default()
}

/// Marks that open and close a passage.
const QUOTATION_MARKS: [(char, char); 2] = [('“', '”'), ('«', '»')];

fn quoted(plain: &str) -> Option<String> {
    let plain = one_line(plain);
    let within = |(open, close)| plain.split(open).skip(1).filter_map(move |rest: &str| rest.split_once(close));
    let passages = QUOTATION_MARKS.into_iter().flat_map(within);
    passages.map(|(passage, _)| passage.trim()).find(|passage| QUOTED.contains(&passage.chars().count())).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::quote;
    use crate::site::social::examples::published;

    #[test]
    fn a_quote_is_chosen_or_stands_in_quotation_marks() {
        let told = |record: &str| {
            let published = published(record, "");
            quote(&published.items()[0], "id", "id")
        };
        assert_eq!(told("social: {quote: Kayu itu sabar., caption: Lihat.}\n"), "Kayu itu sabar.");
        assert_eq!(
            told("description: 'Warta itu menulis: “Anak sekolah menyeberang lebih dahulu, sambil menyanyi.” Lalu orang banyak.'\n"),
            "Anak sekolah menyeberang lebih dahulu, sambil menyanyi."
        );
        assert_eq!(
            told("description: 'Disebut “hanya tumpal” dalam sebuah surat yang panjang dari tahun 1923.'\n"),
            "",
            "too short to stand alone"
        );
        let arabic = "«كان الأطفال يعبرون الجسر قبل غيرهم وهم يغنون، ثم يتبعهم أهل السوق جميعًا.»";
        assert_eq!(told(&format!("description: 'كتبت الجريدة: {arabic} ثم جاء الناس.'\n")), arabic.trim_matches(['«', '»']));
    }
}
