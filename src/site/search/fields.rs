//! The words of a record, field by field, each text with the language it is in.

use super::{postings::Field, records::Record};
use crate::{
    collection::model::{
        campaign::Campaign,
        item::Item,
        texts::{Said, Texts},
    },
    site::{
        Site, Words,
        facets::{Facet, lineage},
        output::PageRef,
    },
    text::markdown,
};

/// Who is told a text: here [`Said::lang`] is never empty.
type Tell<'t> = dyn FnMut(Field, Said<'_>) + 't;

/// For whom: the language of the page, and that of texts that say none.
#[derive(Clone, Copy)]
struct Page<'p> {
    site: &'p Site,
    words: &'p Words,
    lang: &'p str,
    fallback: &'p str,
}

/// Tells the words of a record as a page in `lang` has them.
pub(super) fn fields(site: &Site, words: &Words, lang: &str, record: &Record, tell: &mut Tell<'_>) {
    let page = Page { site, words, lang, fallback: site.published.settings().default_language() };
    if let Some(index) = record.item {
        let item = &site.published.items()[index];
        match record.page {
            PageRef::ItemPage { number, .. } => page.of_page(item, number - 1, tell),
            _ => page.of_item(index, item, tell),
        }
        return;
    }
    if let Some(told) = record.told(site) {
        page.shown(Field::Title, told.title, tell);
        page.shown(Field::Text, told.body, tell);
    }
    if let PageRef::Notice { section, slug } = &record.page
        && let Some(campaign) = site.published.notice(*section, slug).and_then(|notice| notice.campaign())
    {
        page.of_campaign(campaign, tell);
    }
}

impl Page<'_> {
    fn of_item(self, index: usize, item: &Item, tell: &mut Tell<'_>) {
        self.every(Field::Title, &item.title, self.fallback, tell);
        let makers = item.creators.iter().map(|contribution| &contribution.agent);
        for term in makers.chain(&item.publisher).chain(&item.place).chain(&item.subjects) {
            self.every(Field::Names, &term.names, self.fallback, tell);
        }
        self.filed(index, item, tell);
        self.shown(Field::Text, &item.description, tell);
        let more = [&item.technique, &item.provenance, &item.extent, &item.rights.holder, &item.rights.credit];
        more.into_iter().chain(&item.materials).chain(item.extra.values()).for_each(|texts| self.shown(Field::Text, texts, tell));
        item.media.iter().for_each(|medium| self.shown(Field::Text, &medium.alt, tell));
        // What is written on the pages of something with many is found on those pages.
        for medium in item.media.iter().filter(|_| item.pages() == 0) {
            self.every(Field::Text, &medium.transcript, self.written_in(item), tell);
        }
    }

    /// What an item is filed under, in the words of the page.
    fn filed(self, index: usize, item: &Item, tell: &mut Tell<'_>) {
        let facets = &self.site.facets[self.lang];
        let mut say = |text: &str| tell(Field::Names, Said { text, lang: self.lang });
        say(&self.words.genre(item, self.lang, self.fallback));
        say(&self.words.kind(item.kind, self.lang));
        item.identifiers.values().chain(&item.holding.shelf).for_each(|number| say(number));
        if let Some(date) = self.words.date(item, self.lang, self.fallback) {
            say(&date);
        }
        facets.tags(index).iter().for_each(|tag| say(&tag.tag));
        let above = lineage(&self.site.published, item.part_of.as_deref());
        let sets = above.into_iter().filter_map(|id| facets.term(Facet::Collection, id));
        sets.for_each(|set| self.shown(Field::Names, &set.names, tell));
    }

    fn of_page(self, item: &Item, media: usize, tell: &mut Tell<'_>) {
        let medium = &item.media[media];
        self.every(Field::Title, &medium.label, self.fallback, tell);
        self.every(Field::Text, &medium.transcript, self.written_in(item), tell);
    }

    /// What is asked, not what is answered.
    fn of_campaign(self, campaign: &Campaign, tell: &mut Tell<'_>) {
        let questions = campaign.questions.iter().map(|question| &question.ask);
        for texts in campaign.prompts.iter().chain(questions).chain([&campaign.rules]) {
            self.shown(Field::Text, texts, tell);
        }
    }

    /// The language of what is written on a thing and says none: that of the thing, where it has one alone.
    fn written_in<'i>(self, item: &'i Item) -> &'i str
    where
        Self: 'i,
    {
        match item.languages.as_slice() {
            [one] => one.as_str(),
            _ => self.fallback,
        }
    }

    /// The text that the page shows.
    fn shown(self, field: Field, texts: &Texts, tell: &mut Tell<'_>) {
        let Some(said) = texts.on(self.lang, self.fallback) else { return };
        let lang = match said.lang {
            "" if texts.0.contains_key(self.lang) => self.lang,
            "" => self.fallback,
            other => other,
        };
        tell(field, Said { text: &plain(field, said.text), lang });
    }

    /// A text in every language that it has.
    fn every(self, field: Field, texts: &Texts, untold: &str, tell: &mut Tell<'_>) {
        for (tag, text) in &texts.0 {
            tell(field, Said { text: &plain(field, text), lang: if tag.is_empty() { untold } else { tag } });
        }
    }
}

/// Texts are Markdown; titles and names are not.
fn plain(field: Field, text: &str) -> String {
    if field == Field::Text { markdown::to_plain(text) } else { text.to_owned() }
}
