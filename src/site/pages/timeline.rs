//! The timeline: centuries, decades, and in them the things, each with its date as a bar on the line of its century.
//!
//! A long collection shows some of each decade and leads on to the wall of it, so that no page ships everything.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    collection::model::date::Edtf,
    site::{
        facets::Facet,
        output::PageRef,
        periods::{Period, periods},
        standards::jsonld,
        words::capital,
    },
};

use super::{
    Desk,
    bar::{Shape, bar},
    line::{Line, Link},
    shell::{Head, Shell, counted, shell},
    tile::{Picture, Tile, picture, tiles},
};

/// About how many things the page shows.
const SHOWN: usize = 160;
/// Of each decade at least so many.
const LEAST: usize = 3;
/// Things without a date that are shown.
const UNDATED: usize = 12;

/// Everything on the timeline.
#[derive(Debug, Serialize)]
pub(crate) struct TimelineView {
    page: Shell,
    crumbs: Vec<Link>,
    title: String,
    lead: String,
    centuries: Vec<Century>,
    /// "2 items have no date"; empty where all have one.
    undated: String,
    undated_tiles: Vec<Tile>,
}

/// A hundred years with the line that bars are drawn on.
#[derive(Debug, Serialize)]
struct Century {
    id: String,
    title: String,
    count: String,
    /// Years of the line in steps of ten.
    ticks: Vec<String>,
    stretches: Vec<Stretch>,
}

/// A decade, or what belongs to no single one.
#[derive(Debug, Serialize)]
struct Stretch {
    id: String,
    title: String,
    count: String,
    /// Both in words, "1840-an, 3 benda".
    told: String,
    /// Tenths of the fullest one, 1 to 10, for the overview.
    height: usize,
    rows: Vec<Row>,
    /// To the wall of the whole stretch; without an address where all of it stands here.
    all: Link,
}

/// One thing.
#[derive(Debug, Serialize)]
struct Row {
    href: String,
    title: Line,
    date: String,
    unsure: bool,
    picture: Option<Picture>,
    bar: Vec<Shape>,
}

/// The view of the timeline.
pub(crate) fn view(at: Desk<'_>) -> TimelineView {
    let shelves = shelves(at);
    let title = at.t("nav_time");
    let lead = lead(at, &shelves.dated);
    let head = Head { page: &PageRef::Timeline, title: title.clone(), description: lead.clone(), json_ld: jsonld::wall(at, &[], &title) };
    let undated = shelves.undated;
    TimelineView {
        page: shell(at, head),
        crumbs: vec![Link::new(at.t("home"), at.to(&PageRef::Home)), Link { current: true, ..Link::new(title.clone(), "") }],
        title,
        lead,
        centuries: centuries(at, &shelves.dated),
        undated: if undated.is_empty() { String::new() } else { at.n("time_undated", undated.len()) },
        undated_tiles: tiles(at, &undated[..undated.len().min(UNDATED)]),
    }
}

/// Indices of things by the century whose line they are drawn on, then by decade; those that no decade holds come first.
type Dated = BTreeMap<Period, BTreeMap<Option<Period>, Vec<usize>>>;

/// All things, each where it begins, from the oldest.
struct Shelves {
    dated: Dated,
    undated: Vec<usize>,
}

fn shelves(at: Desk<'_>) -> Shelves {
    let items = at.site.published.items();
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_unstable_by_key(|index| at.site.orders.by_date[*index]);
    let mut shelves = Shelves { dated: Dated::new(), undated: Vec::new() };
    for index in order {
        let edtf = items[index].date.as_ref().and_then(|date| date.edtf.as_ref());
        let Some(period) = edtf.and_then(|edtf| periods(edtf).first().copied()) else {
            shelves.undated.push(index);
            continue;
        };
        let century = shelves.dated.entry(period.of_hundred()).or_default();
        century.entry(Some(period).filter(|period| period.is_decade())).or_default().push(index);
    }
    shelves
}

/// "33 benda, dari abad ke-19 sampai 1970-an."
fn lead(at: Desk<'_>, dated: &Dated) -> String {
    let count: usize = dated.values().flat_map(BTreeMap::values).map(Vec::len).sum();
    let ends = [
        dated.iter().next().map(|(century, within)| (century, within.keys().next())),
        dated.iter().next_back().map(|(century, within)| (century, within.keys().next_back())),
    ];
    let names: Vec<String> =
        ends.into_iter().flatten().map(|(century, end)| at.period(end.copied().flatten().unwrap_or(*century))).collect();
    let range = match &names[..] {
        [first, last] if first != last => at.fill("range", &[("from", first), ("to", last)]),
        _ => names.first().cloned().unwrap_or_default(),
    };
    format!("{}.", at.list([at.n("items", count), range]))
}

fn centuries(at: Desk<'_>, dated: &Dated) -> Vec<Century> {
    let sizes: Vec<usize> = dated.values().flat_map(BTreeMap::values).map(Vec::len).collect();
    let fullest = sizes.iter().copied().max().unwrap_or(1);
    let few = sizes.iter().sum::<usize>() <= SHOWN;
    let each = if few { SHOWN } else { (SHOWN / sizes.len()).max(LEAST) };
    let century = |(century, within): (&Period, &BTreeMap<Option<Period>, Vec<usize>>)| Century {
        id: century.key(),
        title: capital(&at.period(*century)),
        count: at.n("items", within.values().map(Vec::len).sum()),
        ticks: (0..10).map(|step| (century.line() + step * 10).to_string()).collect(),
        stretches: within
            .iter()
            .map(|(decade, items)| Stretch {
                height: (items.len() * 10).div_ceil(fullest),
                ..stretch(at, (*century, *decade), items, each)
            })
            .collect(),
    };
    dated.iter().map(century).collect()
}

fn stretch(at: Desk<'_>, (century, decade): (Period, Option<Period>), items: &[usize], each: usize) -> Stretch {
    let wall = at.site.facets[at.lang].term(Facet::Period, &decade.unwrap_or(century).key());
    let more = wall.filter(|wall| wall.items.len() > items.len().min(each));
    let title = decade.map_or_else(|| at.t("time_wide"), |decade| capital(&at.period(decade)));
    Stretch {
        id: decade.map_or_else(|| format!("{}-", century.key()), Period::key),
        told: at.list([&title, &at.n("items", items.len())]),
        title,
        count: counted(at, items.len()),
        height: 0,
        rows: items.iter().take(each).map(|index| row(at, *index, century.line())).collect(),
        all: more.map(|wall| Link::new(at.n("time_all", wall.items.len()), at.gathering(Facet::Period, &wall.key))).unwrap_or_default(),
    }
}

fn row(at: Desk<'_>, index: usize, line: i64) -> Row {
    let item = &at.site.published.items()[index];
    let pieces = item.date.as_ref().and_then(|date| date.edtf.as_ref()).map(Edtf::pieces).unwrap_or_default();
    Row {
        href: at.to(&PageRef::Item { id: item.id.clone() }),
        title: at.line(&item.title),
        date: at.date(item).unwrap_or_default(),
        unsure: pieces.iter().any(|piece| !piece.is_certain()),
        picture: item.cover().map(|cover| Picture { alt: Line::default(), ..picture(at, cover, "9rem") }),
        bar: bar(&pieces, line),
    }
}
