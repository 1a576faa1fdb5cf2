//! One page kind per file, each with its typed view: finished values that a template only has to lay out.

mod ask;
mod bar;
mod browse;
mod campaign;
mod children;
mod cite;
mod colours;
mod crest;
mod download;
mod embed;
mod essay;
mod facts;
mod hold;
mod home;
mod index;
mod item;
mod item_page;
pub(crate) mod line;
mod look;
mod lost;
mod map;
mod notice;
mod notices;
mod pair;
mod player;
mod prose;
mod related;
mod rights;
mod search;
mod share;
mod shell;
mod shelves;
mod sizes;
mod stage;
mod stories;
mod story;
mod surprise;
pub(crate) mod tile;
mod timeline;

use serde::Serialize;

pub(crate) use browse::PANELS;
pub(crate) use colours::{Shades, shades};
pub(crate) use facts::{role_name, rows as fact_rows, size};
pub(crate) use item::over;
pub(crate) use notice::{description as described, pictured, plain_body};
pub(crate) use search::{found, term_name, written};

use crate::collection::model::{date::Day, item::Item, notice::Section};

use super::{
    Site, Witness,
    facets::Facet,
    output::PageRef,
    periods::Period,
    social::desk::{self, DeskView},
};

/// A page's view; its variant names the template.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum View {
    Home(Box<home::HomeView>),
    Browse(Box<browse::BrowseView>),
    Index(Box<index::IndexView>),
    Item(Box<item::ItemView>),
    ItemPage(Box<item_page::ItemPageView>),
    Embed(Box<embed::EmbedView>),
    Essay(Box<essay::EssayView>),
    Notices(Box<notices::NoticesView>),
    Notice(Box<notice::NoticeView>),
    Stories(Box<stories::StoriesView>),
    Story(Box<story::StoryView>),
    Timeline(Box<timeline::TimelineView>),
    Sizes(Box<sizes::SizesView>),
    Colours(Box<colours::ColoursView>),
    Surprise(Box<surprise::SurpriseView>),
    Children(Box<children::ChildrenView>),
    Map(Box<map::MapView>),
    Search(Box<search::SearchView>),
    Lost(Box<lost::LostView>),
    Desk(Box<DeskView>),
}

impl View {
    /// The template that lays this view out.
    pub(crate) fn template(&self) -> &'static str {
        match self {
            Self::Home(_) => "home.html",
            Self::Browse(_) => "browse.html",
            Self::Index(_) => "index.html",
            Self::Item(_) => "item.html",
            Self::ItemPage(_) => "item-page.html",
            Self::Embed(_) => "embed.html",
            Self::Essay(_) => "essay.html",
            Self::Notices(_) => "notices.html",
            Self::Notice(_) => "notice.html",
            Self::Stories(_) => "stories.html",
            Self::Story(_) => "story.html",
            Self::Timeline(_) => "timeline.html",
            Self::Sizes(_) => "sizes.html",
            Self::Colours(_) => "colours.html",
            Self::Surprise(_) => "surprise.html",
            Self::Children(_) => "children.html",
            Self::Map(_) => "map.html",
            Self::Search(_) => "search.html",
            Self::Lost(_) => "404.html",
            Self::Desk(_) => "desk.html",
        }
    }
}

/// Everything a page is made in: the site, what the press knows of it, and the page's language and path.
#[derive(Clone, Copy)]
pub(crate) struct Desk<'a> {
    pub(crate) site: &'a Site,
    pub(crate) witness: &'a dyn Witness,
    pub(crate) lang: &'a str,
    /// Output path of the page being made.
    pub(crate) path: &'a str,
}

/// Where the results of a search stand, for what its files name.
pub(crate) fn on_search<'a>(site: &'a Site, witness: &'a dyn Witness, lang: &'a str, path: &'a str) -> Desk<'a> {
    Desk { site, witness, lang, path }
}

/// The view of one page.
pub(crate) fn view(site: &Site, witness: &dyn Witness, page: &PageRef, lang: &str) -> View {
    let path = site.links.page(page, lang);
    let at = Desk { site, witness, lang, path: &path };
    match page {
        PageRef::Home => View::Home(Box::new(home::view(at))),
        PageRef::Browse { number } => View::Browse(Box::new(browse::all(at, *number))),
        PageRef::Gathering { facet, key, number } => View::Browse(Box::new(browse::gathering(at, *facet, key, *number))),
        PageRef::Index { facet: Facet::Size } => View::Sizes(Box::new(sizes::view(at))),
        PageRef::Index { facet } => View::Index(Box::new(index::view(at, *facet))),
        PageRef::Item { id } => View::Item(Box::new(item::view(at, id))),
        PageRef::ItemPage { id, number } => View::ItemPage(Box::new(item_page::view(at, id, *number))),
        PageRef::Embed { id } => View::Embed(Box::new(embed::view(at, id))),
        PageRef::Essay { slug } => View::Essay(Box::new(essay::view(at, slug))),
        PageRef::Section { section: section @ (Section::Exhibits | Section::Guides) } => {
            View::Stories(Box::new(stories::view(at, *section)))
        }
        PageRef::Notice { section: section @ (Section::Exhibits | Section::Guides), slug } => {
            View::Story(Box::new(story::view(at, *section, slug)))
        }
        PageRef::Section { section } => View::Notices(Box::new(notices::view(at, *section))),
        PageRef::Notice { section, slug } => View::Notice(Box::new(notice::view(at, *section, slug))),
        PageRef::Timeline => View::Timeline(Box::new(timeline::view(at))),
        PageRef::Colours { shade } => View::Colours(Box::new(colours::view(at, *shade))),
        PageRef::Surprise => View::Surprise(Box::new(surprise::view(at))),
        PageRef::Children => View::Children(Box::new(children::view(at))),
        PageRef::Map => View::Map(Box::new(map::view(at))),
        PageRef::Search => View::Search(Box::new(search::view(at))),
        PageRef::NotFound => View::Lost(Box::new(lost::view(at))),
        PageRef::Desk => View::Desk(Box::new(desk::view(at))),
    }
}

impl<'a> Desk<'a> {
    /// The default language of the site.
    pub(crate) fn fallback(&self) -> &'a str {
        self.site.published.settings().default_language()
    }

    /// A string of the interface.
    pub(crate) fn t(&self, key: &str) -> String {
        self.witness.words().strings.get(self.lang, key).to_owned()
    }

    /// A string with a number.
    pub(crate) fn n(&self, key: &str, n: usize) -> String {
        self.witness.words().strings.count(self.lang, key, n)
    }

    /// A string with its places filled.
    pub(crate) fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.witness.words().strings.fill(self.lang, key, values)
    }

    /// Parts in a row, without those that are empty.
    pub(crate) fn list(&self, parts: impl IntoIterator<Item = impl AsRef<str>>) -> String {
        self.witness.words().strings.list(self.lang, parts)
    }

    /// Whether the web is not there.
    pub(crate) fn is_offline(&self) -> bool {
        self.site.published.settings().offline
    }

    /// Address of a feed; empty where there is none, for want of something to tell or of the web to follow it.
    pub(crate) fn feed(&self, path: &str) -> String {
        if self.site.has_file(path) { self.href(path) } else { String::new() }
    }

    /// When an item is from, where its record says.
    pub(crate) fn date(&self, item: &Item) -> Option<String> {
        self.witness.words().date(item, self.lang, self.fallback())
    }

    /// "1890-an", "abad ke-19".
    pub(crate) fn period(&self, period: Period) -> String {
        period.name(&self.witness.words().strings, self.lang)
    }

    /// "3 September 1934".
    pub(crate) fn day(&self, day: Day) -> String {
        day.words(&self.witness.words().strings, self.lang)
    }

    /// Whether there is such a page in this language.
    pub(crate) fn has(&self, page: &PageRef) -> bool {
        self.site.has_file(&self.site.links.page(page, self.lang))
    }

    /// Address of another page of this language, seen from here.
    pub(crate) fn to(&self, page: &PageRef) -> String {
        self.href(&self.site.links.page(page, self.lang))
    }

    /// Address of an output path, seen from here.
    ///
    /// A host shows the page of the lost under any address, so that page alone names its targets from the root.
    pub(crate) fn href(&self, path: &str) -> String {
        if self.path.ends_with("404.html") {
            return self.site.links.rooted(path);
        }
        super::links::Links::relative(self.path, path)
    }

    /// Address of the wall of a term, seen from here.
    pub(crate) fn gathering(&self, facet: Facet, key: &str) -> String {
        self.to(&PageRef::Gathering { facet, key: key.to_owned(), number: 1 })
    }
}
