//! The words on a card, for every kind of picture: title, the line above it, type and date.

use crate::{
    collection::{model::item::Item, settings::Settings},
    site::{
        Site, Words,
        output::{CardRef, PageRef, Shows},
        pages::size,
        social::cards::CardTitle,
    },
};

use super::kinds;

/// What is written on a card.
#[derive(Debug, Default)]
pub(super) struct Written {
    /// Small, above the titles.
    pub(super) over: String,
    /// The main one first.
    pub(super) titles: Vec<CardTitle>,
    /// One line below.
    pub(super) meta: String,
}

/// Whose words, and in which language.
#[derive(Clone, Copy)]
pub(super) struct Tongue<'a> {
    pub(super) site: &'a Site,
    pub(super) words: &'a Words,
    pub(super) lang: &'a str,
}

impl<'a> Tongue<'a> {
    pub(super) fn fallback(self) -> &'a str {
        self.site.published.settings().default_language()
    }

    pub(super) fn say(self, key: &str) -> String {
        self.words.strings.get(self.lang, key).to_owned()
    }

    pub(super) fn title(self, text: impl Into<String>) -> CardTitle {
        CardTitle { text: text.into(), lang: self.lang.to_owned() }
    }

    fn date(self, item: &Item) -> String {
        self.words.date(item, self.lang, self.fallback()).unwrap_or_default()
    }
}

/// The words of `card` about `item`; those of the site where there is none.
pub(super) fn written(at: Tongue<'_>, item: Option<&Item>, card: &CardRef) -> Written {
    let Some(item) = item else {
        let settings = at.site.published.settings();
        return Written {
            titles: site_titles(settings, at.lang),
            meta: settings.tagline.text(at.lang, at.fallback()).to_owned(),
            ..Written::default()
        };
    };
    let plain = || Written { titles: item_titles(at, item), meta: item_meta(at, item, card), ..Written::default() };
    let CardRef::Post { shows, .. } = card else { return plain() };
    match shows {
        Shows::Whole => plain(),
        Shows::Answer => Written { over: at.say("card_answer"), ..plain() },
        Shows::Riddle => Written { titles: vec![at.title(at.say("card_riddle"))], meta: at.say("card_riddle_ask"), ..Written::default() },
        Shows::Scale => Written {
            over: at.say("card_scale"),
            titles: item_titles(at, item).into_iter().take(1).collect(),
            meta: size(at.words, item, at.lang),
        },
        Shows::Detail(number) => Written { meta: label(at, item, *number), ..Written::default() },
        Shows::Closing => closing(at, item),
        Shows::ThenAndNow => then_and_now(at, item),
        Shows::Quote => quote(at, item),
    }
}

fn site_titles(settings: &Settings, lang: &str) -> Vec<CardTitle> {
    let fallback = settings.default_language();
    vec![CardTitle { text: settings.title.text(lang, fallback).to_owned(), lang: lang.to_owned() }]
}

/// The title of the page's language first, then the first one in another script.
fn item_titles(at: Tongue<'_>, item: &Item) -> Vec<CardTitle> {
    let (lang, fallback) = (at.lang, at.fallback());
    let Some(main) = item.title.on(lang, fallback) else { return Vec::new() };
    let main_lang = if main.lang.is_empty() { lang } else { main.lang };
    let second = item.title.others(lang, fallback).find(|said| said.lang.contains('-') && !said.lang.contains("Latn"));
    let title = |text: &str, lang: &str| CardTitle { text: text.to_owned(), lang: lang.to_owned() };
    [Some(title(main.text, main_lang)), second.map(|said| title(said.text, said.lang))].into_iter().flatten().collect()
}

fn item_meta(at: Tongue<'_>, item: &Item, card: &CardRef) -> String {
    let (lang, fallback) = (at.lang, at.fallback());
    let mut parts = vec![at.words.genre(item, lang, fallback)];
    parts.extend(at.words.date(item, lang, fallback));
    if let CardRef::ItemPage { number, .. } = card {
        let label = item.media[number - 1].label.text(lang, fallback);
        parts.push(if label.is_empty() { at.words.strings.count(lang, "page_n", *number) } else { label.to_owned() });
    }
    at.words.strings.list(lang, parts)
}

/// What a detail is called: by its page, where that has a name.
fn label(at: Tongue<'_>, item: &Item, number: usize) -> String {
    let Some(part) = kinds::details(item).into_iter().nth(number - 1) else { return String::new() };
    let title = item.title.text(at.lang, at.fallback());
    let label = item.media[part.scan.media].label.text(at.lang, at.fallback());
    match (part.region, label) {
        (None, "") => at.words.strings.list(at.lang, [title, &at.words.strings.count(at.lang, "page_n", part.scan.media + 1)]),
        (None, label) => format!("{title}. {label}"),
        (Some(_), _) => at.words.strings.fill(at.lang, "card_detail", &[("title", title)]),
    }
}

/// The question, or an invitation, and where the item stands.
fn closing(at: Tongue<'_>, item: &Item) -> Written {
    let question = item.social.question.text(at.lang, at.fallback()).trim();
    let page = PageRef::Item { id: item.id.clone() };
    let address = at.site.links.absolute(&at.site.links.page(&page, at.lang));
    let address = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest).trim_end_matches('/');
    let (over, title) =
        if question.is_empty() { ("card_whole", at.say("caption_invite_look")) } else { ("card_closing", question.to_owned()) };
    Written { over: at.say(over), titles: vec![at.title(title)], meta: address.to_owned() }
}

/// "sekitar 1926, lalu 2026": in the order of the two pictures.
fn then_and_now(at: Tongue<'_>, item: &Item) -> Written {
    let dates =
        kinds::pair(at.site, item).map(|pair| pair.map(|scan| at.site.item(&scan.item).map(|(_, item)| at.date(item)).unwrap_or_default()));
    let meta = match dates {
        Some([then, now]) if !then.is_empty() && !now.is_empty() && then != now => {
            at.words.strings.fill(at.lang, "card_two_dates", &[("then", &then), ("now", &now)])
        }
        _ => String::new(),
    };
    Written { over: at.say("card_then_and_now"), titles: item_titles(at, item).into_iter().take(1).collect(), meta }
}

/// The sentence in quotes, and what it is from.
fn quote(at: Tongue<'_>, item: &Item) -> Written {
    let words = kinds::quote(item, at.lang, at.fallback());
    let quoted = if words.contains(['“', '«', '"']) { words } else { at.words.strings.fill(at.lang, "quoted", &[("text", &words)]) };
    let (title, date) = (item.title.text(at.lang, at.fallback()), at.date(item));
    let source = source(title, &date).map(str::to_owned);
    Written { titles: vec![at.title(quoted)], meta: at.words.strings.list(at.lang, source), ..Written::default() }
}

/// What something is from: its title and its date, but for many a letter and postcard that is called by its day.
fn source<'a>(title: &'a str, date: &'a str) -> impl Iterator<Item = &'a str> {
    std::iter::once(title).chain(Some(date).filter(|date| !title.contains(date)))
}

#[cfg(test)]
mod tests {
    use super::source;

    #[test]
    fn a_day_is_told_once() {
        assert!(source("Kartu pos, 17 Juni 1928", "17 Juni 1928").eq(["Kartu pos, 17 Juni 1928"]));
        assert!(source("Cerita dari Tepian", "1938").eq(["Cerita dari Tepian", "1938"]));
    }
}
