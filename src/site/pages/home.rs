//! Home opens on things: the institution's label hangs among scans, then words to start from, then a question.

use serde::Serialize;

use crate::collection::model::date::Day;
use crate::site::{facets::Facet, output::PageRef, standards::jsonld};

use super::{
    Desk,
    ask::{AskView, ask},
    browse::name,
    line::Link,
    notices::{Group, next},
    shell::{Head, Shell, counted, shell},
    shelves::{Shelf, shelves},
    tile::{Picture, Tile, picture, tiles},
};

/// Tiles on the wall of the home page.
const WALL: usize = 11;
/// Words to start from.
const WORDS: usize = 14;

/// Everything on the home page.
#[derive(Debug, Serialize)]
pub(crate) struct HomeView {
    page: Shell,
    tagline: String,
    lead: String,
    browse: String,
    /// "Jelajahi 33 benda"
    invitation: String,
    tiles: Vec<Tile>,
    /// "24 lagi menunggu di rak"; empty where the wall shows all.
    more: String,
    /// What is new, what happened on this day.
    shelves: Vec<Shelf>,
    words: Vec<Link>,
    /// Other ways to wander.
    ways: Vec<Link>,
    subjects: Option<String>,
    /// Events that are to come, and news.
    notices: Vec<Group>,
    question: Option<Question>,
}

/// A real question to the public, about one item.
#[derive(Debug, Serialize)]
struct Question {
    href: String,
    title: String,
    picture: Option<Picture>,
    ask: AskView,
}

/// The view of the home page.
pub(crate) fn view(at: Desk<'_>) -> HomeView {
    let settings = at.site.published.settings();
    let all = at.site.published.items().len();
    let chosen = choose(at);
    let description = at.text(&settings.description);
    let head = Head { page: &PageRef::Home, title: String::new(), description: description.clone(), json_ld: jsonld::site(at) };
    let tagline = at.text(&settings.tagline);
    HomeView {
        page: shell(at, head),
        tagline: if tagline.is_empty() { at.text(&settings.title) } else { tagline },
        lead: if description.is_empty() { at.n("lead_count", all) } else { description },
        invitation: at.n("browse_count", all),
        browse: at.to(&PageRef::Browse { number: 1 }),
        more: if all > chosen.len() { at.fill("home_more", &[("n", &counted(at, all - chosen.len()))]) } else { String::new() },
        tiles: tiles(at, &chosen),
        shelves: shelves(at),
        words: words(at),
        ways: ways(at),
        subjects: Some(PageRef::Index { facet: Facet::Subject }).filter(|list| at.has(list)).map(|list| at.to(&list)),
        notices: next(at),
        question: question(at),
    }
}

/// Half the newest, half by rotation over the days; scans first, no two of one kind side by side where that can be.
fn choose(at: Desk<'_>) -> Vec<usize> {
    let items = at.site.published.items();
    let newest = at.site.orders.newest.iter().copied();
    let mut pictured: Vec<usize> = newest.filter(|index| items[*index].cover().is_some()).collect();
    let newest = pictured.len().min(WALL.div_ceil(2));
    let rest = pictured.split_off(newest);
    let date = at.site.published.date();
    let turn = turn(date);
    let start = if rest.is_empty() { 0 } else { turn * 5 % rest.len() };
    let mut pool: Vec<usize> = pictured.into_iter().chain(rest.iter().cycle().skip(start).take(rest.len()).copied()).collect();
    pool.truncate(WALL * 2);
    let mut wall: Vec<usize> = Vec::with_capacity(WALL);
    while wall.len() < WALL && !pool.is_empty() {
        let last = wall.last().map(|index| items[*index].kind);
        let next = pool.iter().position(|index| Some(items[*index].kind) != last).unwrap_or(0);
        wall.push(pool.remove(next));
    }
    wall
}

/// A number that grows by one with each day: what is shown in turn goes by it.
pub(crate) fn turn(date: Day) -> usize {
    usize::try_from(date.year * 372 + i64::from(date.month) * 31 + i64::from(date.day)).unwrap_or(0)
}

/// By time, on the map, by colour, by size, by chance: those that there are.
fn ways(at: Desk<'_>) -> Vec<Link> {
    let ways = [
        ("way_time", PageRef::Timeline),
        ("way_map", PageRef::Map),
        ("way_colour", PageRef::Colours { shade: None }),
        ("way_size", PageRef::Index { facet: Facet::Size }),
        ("way_chance", PageRef::Surprise),
        ("children", PageRef::Children),
    ];
    ways.into_iter().filter(|(_, page)| at.has(page)).map(|(key, page)| Link::new(at.t(key), at.to(&page))).collect()
}

/// The heaviest words of subjects, places, people and periods, in the order of the alphabet.
fn words(at: Desk<'_>) -> Vec<Link> {
    let facets = &at.site.facets[at.lang];
    let mut words: Vec<(usize, Facet, &super::super::facets::Gathered)> = Vec::new();
    for (facet, share) in [(Facet::Subject, 7), (Facet::Place, 3), (Facet::Person, 2), (Facet::Period, 2)] {
        let terms = facets.heaviest(facet).filter(|gathered| gathered.items.len() > 1);
        words.extend(terms.take(share).map(|gathered| (gathered.items.len(), facet, gathered)));
    }
    words.truncate(WORDS);
    let mut links: Vec<Link> = words
        .into_iter()
        .map(|(count, facet, gathered)| Link {
            label: name(at, facet, gathered),
            href: at.gathering(facet, &gathered.key),
            count: counted(at, count),
            ..Link::default()
        })
        .collect();
    links.sort_by_key(|link| link.label.text.to_lowercase());
    links
}

/// The question of the day: by rotation among the items that have one and a picture.
fn question(at: Desk<'_>) -> Option<Question> {
    let items = at.site.published.items();
    let asking: Vec<usize> =
        (0..items.len()).filter(|index| !items[*index].social.question.is_empty() && items[*index].cover().is_some()).collect();
    let date = at.site.published.date();
    let turn = turn(date);
    let item = &items[*asking.get(turn % asking.len().max(1))?];
    let cover = item.cover()?;
    Some(Question {
        href: at.to(&PageRef::Item { id: item.id.clone() }),
        title: at.text(&item.title),
        picture: Some(picture(at, cover, "(min-width: 56em) 54vw, 92vw")),
        ask: ask(at, item)?,
    })
}
