//! What every page has around its content: head tags, navigation, languages, foot.

use serde::Serialize;
use unic_langid::LanguageIdentifier;

use crate::{
    collection::model::notice::Section,
    site::{
        cards,
        facets::Facet,
        links::Links,
        output::{CardRef, PageRef},
        plan::sections,
    },
    text::{numbers, script},
};

use super::{
    Desk,
    crest::{self, Crest},
    line::Link,
    prose::Rendered,
};

/// The address of a page in one language.
#[derive(Debug, Serialize)]
pub(crate) struct Alternate {
    pub(crate) lang: String,
    pub(crate) href: String,
}

/// The share card of a page.
#[derive(Debug, Serialize)]
pub(crate) struct ShareCard {
    /// Absolute, with the hash of its content.
    pub(crate) url: String,
    pub(crate) alt: String,
}

/// A link to the same page in another language.
#[derive(Debug, Serialize)]
pub(crate) struct Language {
    pub(crate) lang: String,
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) href: String,
    pub(crate) current: bool,
}

/// The foot of every page.
#[derive(Debug, Serialize)]
pub(crate) struct Foot {
    pub(crate) name: String,
    pub(crate) address: String,
    pub(crate) hours: String,
    pub(crate) essays: Vec<Link>,
    pub(crate) facets: Vec<Link>,
    pub(crate) accounts: Vec<Link>,
    pub(crate) description: String,
    pub(crate) feed: String,
}

/// Everything around the content.
#[derive(Debug, Serialize)]
pub(crate) struct Shell {
    pub(crate) dir: &'static str,
    /// The language in which the house writes, whatever that of the page.
    pub(crate) house: String,
    /// Title of the document: the page's, then the site's.
    pub(crate) title: String,
    /// The page's own title.
    pub(crate) heading: String,
    pub(crate) site: String,
    pub(crate) description: String,
    pub(crate) canonical: String,
    pub(crate) alternates: Vec<Alternate>,
    pub(crate) locale: String,
    pub(crate) other_locales: Vec<String>,
    pub(crate) og_type: &'static str,
    pub(crate) card: ShareCard,
    /// Finished JSON, safe within a script element; empty where there is none.
    pub(crate) json_ld: String,
    pub(crate) styles: Vec<String>,
    pub(crate) scripts: Vec<String>,
    pub(crate) fonts: Vec<String>,
    pub(crate) icon: String,
    pub(crate) icon_type: &'static str,
    /// The ground of the page in the light and in the dark look, for the browser's own frame.
    pub(crate) grounds: [String; 2],
    /// The institution's own, in place of the theme's mark.
    pub(crate) logo: Option<Crest>,
    pub(crate) feed: String,
    pub(crate) home: String,
    pub(crate) nav: Vec<Link>,
    pub(crate) languages: Vec<Language>,
    pub(crate) foot: Foot,
    /// What search engines may do with the page and its pictures.
    pub(crate) robots: &'static str,
    /// Previous and next page, where there are any.
    pub(crate) prev: String,
    pub(crate) next: String,
}

/// What a page says of itself for its head.
pub(crate) struct Head<'a> {
    pub(crate) page: &'a PageRef,
    /// Empty for the home page, which is called as the site is.
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) json_ld: String,
}

/// Builds the shell around a page.
pub(crate) fn shell(at: Desk<'_>, head: Head<'_>) -> Shell {
    let settings = at.site.published.settings();
    let site = at.text(&settings.title);
    let title = match head.title.as_str() {
        "" => [site.as_str(), &at.text(&settings.tagline)].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(": "),
        title => format!("{title}: {site}"),
    };
    let (icon, icon_type) = crest::icon(at);
    Shell {
        dir: script::direction(at.lang),
        house: settings.default_language().to_owned(),
        heading: if head.title.is_empty() { site.clone() } else { head.title },
        title,
        description: head.description,
        canonical: at.site.links.absolute(at.path),
        alternates: alternates(at, head.page),
        locale: locale(at.lang),
        other_locales: settings.languages.iter().filter(|lang| *lang != at.lang).map(|lang| locale(lang)).collect(),
        og_type: if matches!(head.page, PageRef::Item { .. } | PageRef::ItemPage { .. } | PageRef::Essay { .. } | PageRef::Notice { .. }) {
            "article"
        } else {
            "website"
        },
        card: card(at, head.page),
        json_ld: head.json_ld,
        styles: styles(at, own_assets(head.page, ".css")),
        scripts: std::iter::once("pusaka.js").chain(own_assets(head.page, ".js")).map(|file| at.href(&at.witness.asset(file))).collect(),
        fonts: settings.dress.faces.early().iter().map(|font| at.href(&at.witness.asset(font))).collect(),
        icon,
        icon_type,
        grounds: crest::grounds(settings),
        logo: crest::crest(at),
        feed: at.feed(&at.site.links.feed(at.lang)),
        home: at.to(&PageRef::Home),
        nav: nav(at, head.page),
        languages: languages(at, head.page),
        foot: foot(at),
        robots: robots(at, head.page),
        prev: String::new(),
        next: String::new(),
        site,
    }
}

/// Keeps a page out of search engines.
pub(super) const UNLISTED: &str = "noindex";
/// Keeps the pictures of a page out of searches for pictures, where no notice stands before them.
const HELD: &str = "noimageindex, max-image-preview:none";

fn robots(at: Desk<'_>, page: &PageRef) -> &'static str {
    match page {
        PageRef::NotFound => UNLISTED,
        PageRef::Item { id } | PageRef::ItemPage { id, .. } if at.site.item(id).is_some_and(|(_, item)| item.is_sensitive()) => HELD,
        _ => "max-image-preview:large",
    }
}

impl Shell {
    /// Keeps pictures out of searches for pictures where a text shows one behind a notice.
    pub(super) fn around(&mut self, text: &Rendered) {
        if text.holds() {
            self.robots = HELD;
        }
    }
}

type Asks = fn(&PageRef) -> bool;

/// Which kinds of pages ask for styles and scripts of their own; what every page needs stands in `pusaka.css` and `pusaka.js`.
const OWN_ASSETS: &[(Asks, &[&str])] = &[
    (|page| matches!(page, PageRef::NotFound), &["lost.css"]),
    (|page| matches!(page, PageRef::Timeline), &["timeline.css"]),
    (|page| matches!(page, PageRef::Children), &["story.css", "quiz.css", "children.css", "quiz.js", "children.js"]),
    (|page| matches!(page, PageRef::Map), &["map.css", "map.js"]),
    (|page| matches!(page, PageRef::Colours { .. } | PageRef::Index { facet: Facet::Size }), &["wander.css"]),
    (|page| matches!(page, PageRef::Index { facet: Facet::Subject | Facet::Place | Facet::Person | Facet::Tag }), &["letters.css"]),
    (|page| matches!(page, PageRef::Index { facet: Facet::Collection }), &["sets.css"]),
    (|page| matches!(page, PageRef::Surprise), &["surprise.js"]),
    (|page| matches!(page, PageRef::Search), &["search.css", "search.js"]),
    (|page| matches!(page, PageRef::Section { section: Section::Events | Section::News | Section::Campaigns }), &["notices.css"]),
    (is_story, &["story.css", "story.js"]),
    (|page| matches!(page, PageRef::Notice { section: Section::Campaigns, .. }), &["quiz.css", "quiz.js"]),
];

/// An exhibit, a guide, or their list.
fn is_story(page: &PageRef) -> bool {
    matches!(page, PageRef::Section { section } | PageRef::Notice { section, .. } if matches!(section, Section::Exhibits | Section::Guides))
}

fn own_assets(page: &PageRef, ending: &'static str) -> impl Iterator<Item = &'static str> {
    let own = OWN_ASSETS.iter().filter(|(asks, _)| asks(page)).flat_map(|(_, files)| files.iter().copied());
    own.filter(move |file| file.ends_with(ending))
}

fn styles<'a>(at: Desk<'_>, own: impl Iterator<Item = &'a str>) -> Vec<String> {
    let dress = &at.site.published.settings().dress;
    let faces = dress.faces.style();
    let crest = dress.logo.as_ref().map(|_| "crest.css");
    let rtl = (script::direction(at.lang) == "rtl").then_some("rtl.css");
    let files = std::iter::once("pusaka.css").chain(own).chain(crest).chain(rtl).chain(faces);
    let mut styles: Vec<String> = files.map(|file| at.href(&at.witness.asset(file))).collect();
    if dress.is_styled() {
        styles.push(at.href("assets/tokens.css"));
    }
    styles.push(format!("{}?v={}", at.href("assets/scans.css"), at.witness.styles_version()));
    styles
}

fn alternates(at: Desk<'_>, page: &PageRef) -> Vec<Alternate> {
    let settings = at.site.published.settings();
    let exists: Vec<(&String, String)> =
        settings.languages.iter().map(|lang| (lang, at.site.links.page(page, lang))).filter(|(_, path)| at.site.has_file(path)).collect();
    if exists.len() < 2 {
        return Vec::new();
    }
    let mut out: Vec<Alternate> =
        exists.iter().map(|(lang, path)| Alternate { lang: (*lang).clone(), href: at.site.links.absolute(path) }).collect();
    if let Some((_, path)) = exists.iter().find(|(lang, _)| *lang == at.fallback()) {
        out.push(Alternate { lang: "x-default".to_owned(), href: at.site.links.absolute(path) });
    }
    out
}

fn card(at: Desk<'_>, page: &PageRef) -> ShareCard {
    let card = cards::of_page(at.site, page);
    let path = Links::card(&card, at.lang);
    let alt = match &card {
        CardRef::Site => at.text(&at.site.published.settings().title),
        _ => cards::alt(at.site, at.witness, &card, at.lang),
    };
    ShareCard { url: format!("{}?v={}", at.site.links.absolute(&path), at.witness.card_version(&card, at.lang)), alt }
}

fn nav(at: Desk<'_>, page: &PageRef) -> Vec<Link> {
    let entry = |key: &str, target: PageRef, current: bool| Link { current, ..Link::new(at.t(key), at.to(&target)) };
    let facet = |facet: Facet| matches!(page, PageRef::Index { facet: shown } | PageRef::Gathering { facet: shown, .. } if *shown == facet);
    let browsing = matches!(page, PageRef::Browse { .. } | PageRef::Item { .. } | PageRef::ItemPage { .. }) || facet(Facet::Type);
    let entries = [
        ("nav_browse", PageRef::Browse { number: 1 }, browsing),
        ("nav_collections", PageRef::Index { facet: Facet::Collection }, facet(Facet::Collection)),
        ("nav_stories", PageRef::Section { section: Section::Exhibits }, is_story(page)),
        ("nav_time", PageRef::Timeline, *page == PageRef::Timeline || facet(Facet::Period)),
        ("nav_map", PageRef::Map, *page == PageRef::Map || facet(Facet::Place)),
        ("nav_search", PageRef::Search, *page == PageRef::Search),
    ];
    entries.into_iter().filter(|(_, target, _)| at.has(target)).map(|(key, target, current)| entry(key, target, current)).collect()
}

/// Links to the same page in each language; where a page does not exist there (a hashtag), to its list, else home.
fn languages(at: Desk<'_>, page: &PageRef) -> Vec<Language> {
    let settings = at.site.published.settings();
    let target = |lang: &str| {
        let list = match page {
            PageRef::Gathering { facet, .. } => &PageRef::Index { facet: *facet },
            _ => page,
        };
        let there = [page, list].map(|page| at.site.links.page(page, lang)).into_iter().find(|path| at.site.has_file(path));
        there.unwrap_or_else(|| at.site.links.page(&PageRef::Home, lang))
    };
    let entry = |lang: &String| Language {
        lang: lang.clone(),
        code: lang.to_uppercase(),
        name: at.witness.words().strings.get(lang, "language_name").to_owned(),
        href: at.href(&target(lang)),
        current: lang == at.lang,
    };
    if settings.languages.len() < 2 { Vec::new() } else { settings.languages.iter().map(entry).collect() }
}

fn foot(at: Desk<'_>) -> Foot {
    let settings = at.site.published.settings();
    let institution = &settings.institution;
    let essays = at.site.published.essays().iter();
    let facets = [Facet::Type, Facet::Subject, Facet::Place, Facet::Period, Facet::Person, Facet::Tag];
    Foot {
        name: at.text(settings.keeper()),
        address: at.text(&institution.address),
        hours: at.text(&institution.hours),
        essays: essays
            .map(|essay| Link {
                label: at.line(&essay.text.title),
                href: at.to(&PageRef::Essay { slug: essay.text.slug.clone() }),
                ..Link::default()
            })
            .collect(),
        facets: children(at)
            .into_iter()
            .chain(
                sections(at.site)
                    .map(|section| Link::new(at.t(&format!("section_{}", section.folder())), at.to(&PageRef::Section { section }))),
            )
            .chain(
                facets
                    .iter()
                    .map(|facet| (facet, PageRef::Index { facet: *facet }))
                    .filter(|(_, list)| at.has(list))
                    .map(|(facet, list)| Link::new(at.t(&format!("facet_{}", facet.folder())), at.to(&list))),
            )
            .collect(),
        accounts: settings
            .accounts
            .iter()
            .filter(|_| !at.is_offline())
            .map(|(platform, handle)| Link::new(at.t(&format!("platform_{platform}")), account(platform, handle)))
            .collect(),
        description: at.text(&settings.description),
        feed: at.feed(&at.site.links.feed(at.lang)),
    }
}

/// The way to what there is for children.
fn children(at: Desk<'_>) -> Option<Link> {
    at.has(&PageRef::Children).then(|| Link::new(at.t("children"), at.to(&PageRef::Children)))
}

/// The address of an account, from a handle or as typed.
fn account(platform: &str, handle: &str) -> String {
    if handle.starts_with("https://") || handle.starts_with("http://") {
        return handle.to_owned();
    }
    let handle = handle.trim_start_matches('@');
    match platform {
        "x" => format!("https://x.com/{handle}"),
        "youtube" => format!("https://www.youtube.com/@{handle}"),
        "tiktok" => format!("https://www.tiktok.com/@{handle}"),
        "threads" => format!("https://www.threads.com/@{handle}"),
        "telegram" => format!("https://t.me/{handle}"),
        "bluesky" => format!("https://bsky.app/profile/{handle}"),
        _ => format!("https://www.{platform}.com/{handle}"),
    }
}

/// `id` as `id_ID`, `pt-BR` as `pt_BR`: Open Graph asks for a country, and one that is not named is that in which most speak the language.
fn locale(lang: &str) -> String {
    let known = lang.parse::<LanguageIdentifier>().ok().and_then(|mut known| {
        known.maximize();
        known.region.map(|region| format!("{}_{region}", known.language))
    });
    known.unwrap_or_else(|| lang.replace('-', "_"))
}

/// A count of items in words.
pub(crate) fn counted(at: Desk<'_>, items: usize) -> String {
    numbers::grouped(items as u64, at.lang)
}
