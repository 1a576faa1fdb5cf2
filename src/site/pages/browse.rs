//! A wall of items with the facets beside it: all of them, or those that one term gathers. Plain links, no script.

use std::cmp::Ordering;

use serde::Serialize;

use crate::{
    collection::model::date::{Edtf, End},
    site::{
        facets::{Facet, Gathered, lineage},
        output::PageRef,
        periods::Period,
        plan::{PAGE_SIZE, walls},
        standards::jsonld,
        words::capital,
    },
    text::tag::fold,
};

use super::{
    Desk,
    line::{Line, Link},
    map::{Locator, locator},
    pair::{self, PairView},
    prose::{Rendered, rendered},
    shell::{Head, Shell, counted, shell},
    tile::{Tile, tiles},
};

/// Terms of a facet shown before the link to all of them.
const TOP: usize = 7;

/// A wall of so few is seen whole: there is nothing to sieve, and what leads on stands below it.
const FEW: usize = 4;
/// Terms that lead on from a wall.
const LEADING_ON: usize = 12;

/// The facets beside a wall.
pub(crate) const PANELS: [Facet; 5] = [Facet::Type, Facet::Subject, Facet::Place, Facet::Person, Facet::Collection];

/// Everything on a wall.
#[derive(Debug, Serialize)]
pub(crate) struct BrowseView {
    page: Shell,
    crumbs: Vec<Link>,
    title: Line,
    /// "29 benda memakai tagar ini", "halaman 1 dari 3"
    count: String,
    about: Rendered,
    notes: Vec<Link>,
    /// Where a place lies.
    locator: Option<Locator>,
    /// What shows it at two times.
    pairs: Vec<PairView>,
    children: Vec<Link>,
    decades: Vec<Decade>,
    decades_range: String,
    facets: Vec<Panel>,
    /// Address that takes the facet away; empty on the wall of all.
    clear: String,
    /// A hashtag, to be copied; empty elsewhere.
    tag: String,
    feed: String,
    tiles: Vec<Tile>,
    pager: Vec<Link>,
    /// Terms that lead on, under a heading of their own.
    neighbours: Vec<Link>,
    neighbours_title: String,
    empty: bool,
}

/// One facet: its terms with counts.
#[derive(Debug, Serialize)]
struct Panel {
    title: String,
    terms: Vec<Link>,
    all: Link,
}

/// A bar of the little chart.
#[derive(Debug, Serialize)]
struct Decade {
    label: String,
    href: String,
    /// Tenths of the tallest bar, 1 to 10.
    height: usize,
    current: bool,
}

/// The wall of all items, newest first.
pub(crate) fn all(at: Desk<'_>, number: usize) -> BrowseView {
    let order = &at.site.orders.newest;
    let page = |number| PageRef::Browse { number };
    let title = at.t("nav_browse");
    let description = at.n("browse_description", order.len());
    let shell =
        shell(at, Head { page: &page(number), title: numbered(at, &title, number), description, json_ld: jsonld::wall(at, order, &title) });
    let crumbs = vec![Link::new(at.t("home"), at.to(&PageRef::Home)), Link { current: true, ..Link::new(title.clone(), "") }];
    let mut view = wall(at, shell, order, number, &page);
    view.title = Line::plain(title);
    view.crumbs = crumbs;
    view.facets = panels(at, None);
    (view.decades, view.decades_range) = decades(at, None);
    view
}

/// The wall of one term.
pub(crate) fn gathering(at: Desk<'_>, facet: Facet, key: &str, number: usize) -> BrowseView {
    let gathered = at.site.facets[at.lang].term(facet, key).expect("a planned page has its term");
    let page = |number| PageRef::Gathering { facet, key: key.to_owned(), number };
    let title = name(at, facet, gathered);
    let order = &gathered.items;
    let count = at.n(&format!("count_{}", facet.folder()), order.len());
    let about = about(at, facet, gathered);
    let description = match crate::text::sentences::beginning(&about.0, 200) {
        said if said.is_empty() => format!("{}: {count}.", title.text),
        said => said,
    };
    let json_ld = jsonld::wall(at, order, &title.text);
    let mut shell = shell(at, Head { page: &page(number), title: numbered(at, &title.text, number), description, json_ld });
    shell.around(&about.1);
    let mut view = wall(at, shell, order, number, &page);
    view.count = at.list([count, view.count]);
    view.crumbs = crumbs(at, facet, &title, key);
    view.pairs = if facet == Facet::Place && number == 1 { pair::of_items(at, order) } else { Vec::new() };
    view.locator = Some(key).filter(|_| facet == Facet::Place).and_then(|key| locator(at, key, &title.text));
    view.title = title;
    view.about = about.1;
    view.notes = notes(at, gathered);
    view.children = children(at, facet, key);
    let few = order.len() <= FEW && facet != Facet::Collection;
    view.facets = if few || matches!(facet, Facet::Tag | Facet::Collection) { Vec::new() } else { panels(at, Some((facet, key))) };
    (view.decades, view.decades_range) = if view.facets.is_empty() { (Vec::new(), String::new()) } else { decades(at, Some((facet, key))) };
    view.clear = at.to(&PageRef::Browse { number: 1 });
    if facet == Facet::Tag {
        view.tag = format!("#{key}");
        view.feed = at.feed(&at.site.links.tag_feed(key, at.lang));
        view.page.feed.clone_from(&view.feed);
        view.neighbours_title = at.t("tag_neighbours");
        view.neighbours = if number == 1 { neighbours(at, (facet, key), &[Facet::Tag], order) } else { Vec::new() };
    } else if few {
        view.neighbours_title = at.t("leads_on");
        view.neighbours = neighbours(at, (facet, key), &LEADS, order);
    }
    view
}

/// The parts that every wall has.
fn wall(at: Desk<'_>, page: Shell, order: &[usize], number: usize, to: &dyn Fn(usize) -> PageRef) -> BrowseView {
    let pages = walls(order.len());
    let shown: Vec<usize> = order.iter().skip((number - 1) * PAGE_SIZE).take(PAGE_SIZE).copied().collect();
    let count = if pages > 1 { at.fill("page_of", &[("n", &counted(at, number)), ("of", &counted(at, pages))]) } else { String::new() };
    BrowseView {
        page,
        crumbs: Vec::new(),
        title: Line::default(),
        count: if matches!(to(1), PageRef::Browse { .. }) { at.list([at.n("items", order.len()), count]) } else { count },
        about: Rendered::default(),
        notes: Vec::new(),
        locator: None,
        pairs: Vec::new(),
        children: Vec::new(),
        decades: Vec::new(),
        decades_range: String::new(),
        facets: Vec::new(),
        clear: String::new(),
        tag: String::new(),
        feed: String::new(),
        tiles: tiles(at, &shown),
        pager: pager(at, number, pages, to),
        neighbours: Vec::new(),
        neighbours_title: String::new(),
        empty: order.is_empty(),
    }
}

/// Numbers round the current one, with the first and the last; the text `…` where some are left out.
fn pager(at: Desk<'_>, number: usize, pages: usize, to: &dyn Fn(usize) -> PageRef) -> Vec<Link> {
    if pages < 2 {
        return Vec::new();
    }
    let mut links = Vec::new();
    for page in 1..=pages {
        if page == 1 || page == pages || page.abs_diff(number) <= 2 {
            links.push(Link { current: page == number, ..Link::new(counted(at, page), at.to(&to(page))) });
        } else if links.last().is_some_and(|link: &Link| !link.href.is_empty()) {
            links.push(Link::new("…", ""));
        }
    }
    if number < pages {
        links.push(Link { rel: "next".to_owned(), ..Link::new(at.t("next"), at.to(&to(number + 1))) });
    }
    links
}

fn numbered(at: Desk<'_>, title: &str, number: usize) -> String {
    if number > 1 { at.list([title, &at.n("page_n", number)]) } else { title.to_owned() }
}

/// The name of a term; types, periods and sizes have theirs from the theme.
pub(crate) fn name(at: Desk<'_>, facet: Facet, gathered: &Gathered) -> Line {
    match facet {
        Facet::Type => Line::plain(at.t(&format!("kind_{}", gathered.key))),
        Facet::Size => Line::plain(at.t(&format!("size_{}", gathered.key))),
        Facet::Period => Line::plain(Period::of_key(&gathered.key).map(|period| at.period(period)).unwrap_or_default()),
        _ => at.line(&gathered.names),
    }
}

/// What is said of a term: the description of a collection, the note of a vocabulary. Markdown and HTML.
fn about(at: Desk<'_>, facet: Facet, gathered: &Gathered) -> (String, Rendered) {
    let texts = match (facet, &gathered.term) {
        (Facet::Collection, _) => at.site.published.set(&gathered.key).map(|set| &set.description),
        (Facet::Tag, _) => {
            let here = fold(&gathered.key);
            let mut known = at.site.published.hashtags().iter();
            known.find(|term| fold(term.hashtag.as_deref().unwrap_or(&term.key)) == here).map(|term| &term.note)
        }
        (_, Some(term)) => Some(&term.note),
        _ => None,
    };
    texts.map(|texts| (at.text(texts), rendered(at, texts))).unwrap_or_default()
}

/// Dates of a term, in words where they are EDTF, and its authority.
fn notes(at: Desk<'_>, gathered: &Gathered) -> Vec<Link> {
    let Some(term) = &gathered.term else { return Vec::new() };
    let dates = term.dates.iter().map(|dates| Link::new(lived(at, dates), ""));
    let uri = term.uri.iter().map(|uri| Link::new(uri.trim_start_matches("https://").trim_start_matches("http://"), uri.clone()));
    dates.chain(uri).collect()
}

/// When somebody lived, or a firm was there: of what has an end alone that end is told, where of a thing it would be "before".
fn lived(at: Desk<'_>, dates: &str) -> String {
    let say = |edtf: &Edtf| edtf.words(&at.witness.words().strings, at.lang);
    match Edtf::parse(dates) {
        Ok(Edtf::Interval(End::Open | End::Unknown, End::Date(end))) => {
            capital(&at.fill("term_until", &[("date", &say(&Edtf::Date(end)))]))
        }
        Ok(edtf) => capital(&say(&edtf)),
        Err(_) => dates.to_owned(),
    }
}

/// The sets directly below a collection.
fn children(at: Desk<'_>, facet: Facet, key: &str) -> Vec<Link> {
    if facet != Facet::Collection {
        return Vec::new();
    }
    let below = at.site.published.sets().iter().filter(|set| set.part_of.as_deref() == Some(key));
    below.map(|set| set_link(at, set)).collect()
}

/// A collection as a link with its level and count.
pub(crate) fn set_link(at: Desk<'_>, set: &crate::collection::model::set::Set) -> Link {
    let items = at.site.facets[at.lang].term(Facet::Collection, &set.id).map_or(0, |gathered| gathered.items.len());
    Link { label: at.line(&set.title), href: at.gathering(Facet::Collection, &set.id), count: counted(at, items), ..Link::default() }
}

fn crumbs(at: Desk<'_>, facet: Facet, title: &Line, key: &str) -> Vec<Link> {
    let mut crumbs = vec![
        Link::new(at.t("home"), at.to(&PageRef::Home)),
        Link::new(at.t(&format!("facet_{}", facet.folder())), at.to(&PageRef::Index { facet })),
    ];
    if facet == Facet::Collection {
        let mut above = lineage(&at.site.published, Some(key));
        above.remove(0);
        for id in above.into_iter().rev() {
            if let Some(set) = at.site.published.set(id) {
                crumbs.push(Link { label: at.line(&set.title), href: at.gathering(facet, id), ..Link::default() });
            }
        }
    }
    crumbs.push(Link { label: title.clone(), current: true, ..Link::default() });
    crumbs
}

/// The facets of the rail. Those with a single term say nothing and are left out.
fn panels(at: Desk<'_>, active: Option<(Facet, &str)>) -> Vec<Panel> {
    PANELS.iter().filter_map(|facet| panel(at, *facet, active)).collect()
}

fn panel(at: Desk<'_>, facet: Facet, active: Option<(Facet, &str)>) -> Option<Panel> {
    let terms = || at.site.facets[at.lang].heaviest(facet);
    let count = terms().len();
    if count < 2 {
        return None;
    }
    let is_active = |gathered: &Gathered| active.is_some_and(|(shown, key)| shown == facet && key == gathered.key);
    let mut shown: Vec<&Gathered> = terms().take(TOP).collect();
    shown.extend(terms().skip(TOP).filter(|gathered| is_active(gathered)));
    let links = shown.iter().map(|gathered| Link {
        label: name(at, facet, gathered),
        href: at.gathering(facet, &gathered.key),
        count: counted(at, gathered.items.len()),
        current: is_active(gathered),
        ..Link::default()
    });
    let all = if count > shown.len() {
        Link::new(at.fill("facet_all", &[("n", &counted(at, count))]), at.to(&PageRef::Index { facet }))
    } else {
        Link::default()
    };
    Some(Panel { title: at.t(&format!("facet_{}", facet.folder())), terms: links.collect(), all })
}

/// The chart of decades with the words for its range.
fn decades(at: Desk<'_>, active: Option<(Facet, &str)>) -> (Vec<Decade>, String) {
    let terms: Vec<&Gathered> = at.site.facets[at.lang].terms(Facet::Period).filter(|gathered| !gathered.items.is_empty()).collect();
    let tallest = terms.iter().map(|gathered| gathered.items.len()).max().unwrap_or(0);
    if terms.len() < 3 {
        return (Vec::new(), String::new());
    }
    let named = |gathered: &Gathered| name(at, Facet::Period, gathered).text;
    let range = [terms.first(), terms.last()].map(|gathered| gathered.map(|gathered| named(gathered)).unwrap_or_default());
    let bars = terms
        .iter()
        .map(|gathered| Decade {
            label: at.list([named(gathered), at.n("items", gathered.items.len())]),
            href: at.gathering(Facet::Period, &gathered.key),
            height: (gathered.items.len() * 10).div_ceil(tallest),
            current: active == Some((Facet::Period, gathered.key.as_str())),
        })
        .collect();
    (bars, at.fill("range", &[("from", &range[0]), ("to", &range[1])]))
}

/// Where one may go on from a few items: what they tell of, where and whom they come from, what they are.
const LEADS: [Facet; 5] = [Facet::Subject, Facet::Place, Facet::Person, Facet::Type, Facet::Period];

/// Terms of some facets that gather the same items, those with most of them first, and of these the fullest.
fn neighbours(at: Desk<'_>, (own, key): (Facet, &str), among: &[Facet], items: &[usize]) -> Vec<Link> {
    let mut here = vec![false; at.site.published.items().len()];
    items.iter().for_each(|index| here[*index] = true);
    let terms = among.iter().flat_map(|facet| at.site.facets[at.lang].terms(*facet).map(move |gathered| (*facet, gathered)));
    let mut shared: Vec<(usize, Facet, &Gathered)> = terms
        .filter(|(facet, gathered)| (*facet, gathered.key.as_str()) != (own, key))
        .map(|(facet, gathered)| (gathered.items.iter().filter(|index| here[**index]).count(), facet, gathered))
        .filter(|(count, ..)| *count > 0)
        .collect();
    // A tag is filed by its letters; of other terms the one with more to see leads further.
    shared.sort_by(|(a, facet, one), (b, _, other)| {
        let further = if *facet == Facet::Tag { Ordering::Equal } else { other.items.len().cmp(&one.items.len()) };
        b.cmp(a).then(further).then_with(|| one.key.cmp(&other.key))
    });
    shared.truncate(LEADING_ON);
    let link = |(_, facet, gathered): (usize, Facet, &Gathered)| Link {
        label: name(at, facet, gathered),
        href: at.gathering(facet, &gathered.key),
        count: counted(at, gathered.items.len()),
        ..Link::default()
    };
    shared.into_iter().map(link).collect()
}
