//! The map: marks on the base map, each a link, and the same places as a list with a picture from each.

use serde::Serialize;

use crate::{
    collection::model::item::Item,
    site::{
        atlas::{ASPECT, Cluster, Frame, Spot, clusters},
        facets::{Facet, Gathered},
        links::Links,
        output::PageRef,
        standards::{self, jsonld},
    },
    text::numbers,
};

use super::{
    Desk,
    line::{Line, Link},
    shell::{Head, Shell, counted, shell},
    tile::{Picture, picture},
};

/// Most places on the page: those that most things come from.
const SHOWN: usize = 500;
/// Places whose rows have a picture.
const PICTURED: usize = 60;
/// On a map with more marks than this names would lie over each other.
const NAMED: usize = 14;
/// Least distance of two marks in pixels: no finger takes one for the other.
const APART: f64 = 34.0;
/// Widths in pixels that marks are made for: a phone, and a screen.
const WIDTHS: [(&str, f64); 2] = [("narrow", 330.0), ("wide", 1000.0)];
/// About the width of a letter of a name in pixels.
const LETTER: f64 = 8.0;
/// Least and greatest radius of a mark in pixels.
const RADIUS: (f64, f64) = (12.0, 24.0);

/// Everything on the map.
#[derive(Debug, Serialize)]
pub(crate) struct MapView {
    page: Shell,
    crumbs: Vec<Link>,
    title: String,
    lead: String,
    land: String,
    layers: Vec<Layer>,
    places: Vec<Row>,
    all: Link,
    /// "4 items are not on the map …"; empty where all are.
    elsewhere: String,
    unplaced: Vec<Link>,
    data: String,
    /// What a script says of marks that share one: `{name}` and `{n}` are filled there.
    near: String,
}

/// The marks for maps of about one width.
#[derive(Debug, Serialize)]
struct Layer {
    class: &'static str,
    marks: Vec<Mark>,
}

/// One mark. Places are percentages of the map.
#[derive(Debug, Serialize)]
struct Mark {
    href: String,
    label: String,
    x: String,
    y: String,
    /// Pixels.
    radius: f64,
    count: String,
    /// Written beside it; empty where there is no room.
    name: String,
    /// The name stands on the other side, for on its own it would leave the map.
    turned: bool,
    ring: Option<Ring>,
}

/// How exactly a place is known: half its width and height.
#[derive(Debug, Serialize)]
struct Ring {
    rx: String,
    ry: String,
}

/// A place in the list.
#[derive(Debug, Serialize)]
struct Row {
    /// Id of the row, which a mark of several places leads to.
    id: String,
    name: Line,
    href: String,
    count: String,
    label: String,
    /// Shares of the map, for the script.
    x: String,
    y: String,
    items: usize,
    ring: Option<Ring>,
    within: String,
    picture: Option<Picture>,
}

/// The view of the map.
pub(crate) fn view(at: Desk<'_>) -> MapView {
    let atlas = &at.site.atlas;
    let spots = &atlas.spots[..atlas.spots.len().min(SHOWN)];
    let title = at.t("nav_map");
    let head = Head {
        page: &PageRef::Map,
        title: title.clone(),
        description: at.n("map_about", atlas.spots.len()),
        json_ld: jsonld::wall(at, &[], &title),
    };
    let order: Vec<usize> = clusters(spots, WIDTHS[0].1, APART).into_iter().flat_map(|cluster| cluster.spots).collect();
    MapView {
        page: shell(at, head),
        crumbs: vec![Link::new(at.t("home"), at.to(&PageRef::Home)), Link { current: true, ..Link::new(title.clone(), "") }],
        title,
        lead: at.n("map_lead", atlas.spots.iter().map(|spot| spot.items).sum()),
        land: land(at),
        layers: WIDTHS.iter().map(|(class, width)| layer(at, spots, class, *width)).collect(),
        places: order.into_iter().enumerate().map(|(place, spot)| row(at, &spots[spot], place < PICTURED)).collect(),
        all: if atlas.spots.len() > SHOWN {
            Link::new(at.fill("facet_all", &[("n", &counted(at, atlas.spots.len()))]), at.to(&PageRef::Index { facet: Facet::Place }))
        } else {
            Link::default()
        },
        elsewhere: if atlas.elsewhere == 0 { String::new() } else { at.n("map_elsewhere", atlas.elsewhere) },
        unplaced: unplaced(at),
        data: at.href(Links::GEOJSON),
        near: at.t("map_near"),
    }
}

/// Address of the base map, with a hash of its frame and of its colours: with others it is another picture.
fn land(at: Desk<'_>) -> String {
    let Frame { west, north, width, .. } = at.site.atlas.frame;
    let drawn = format!("{west} {north} {width} {}", standards::land_style(at.site, at.witness));
    format!("{}?v={}", at.href(Links::LAND), &blake3::hash(drawn.as_bytes()).to_hex()[..8])
}

fn layer(at: Desk<'_>, spots: &[Spot], class: &'static str, width: f64) -> Layer {
    let found = clusters(spots, width, APART);
    let named = found.len() <= NAMED && class == "wide";
    let places: Vec<(f64, f64)> =
        found.iter().map(|cluster| spots[cluster.spots[0]].at).map(|(x, y)| (x * width, y * width / ASPECT)).collect();
    let named = |mark: Mark, place: (f64, f64)| match side(&mark, place, &places, width).filter(|_| named) {
        Some(turned) => Mark { turned, ..mark },
        None => Mark { name: String::new(), ..mark },
    };
    Layer { class, marks: found.iter().zip(&places).map(|(cluster, place)| named(mark(at, spots, cluster), *place)).collect() }
}

/// Whether the name of a mark stands on the other side, for on its own there is another mark or the end of the map; `None` where it
/// has no room on either. The script has the same rule.
fn side(mark: &Mark, (x, y): (f64, f64), places: &[(f64, f64)], width: f64) -> Option<bool> {
    let long = mark.radius + 10.0 + LETTER * mark.name.chars().count() as f64;
    let free = |from: f64, to: f64| {
        let taken = |place: &&(f64, f64)| (place.1 - y).abs() < APART && place.0 > from - APART / 2.0 && place.0 < to + APART / 2.0;
        from > 0.0 && to < width && !places.iter().filter(|place| **place != (x, y)).any(|place| taken(&place))
    };
    if free(x, x + long) { Some(false) } else { free(x - long, x).then_some(true) }
}

fn mark(at: Desk<'_>, spots: &[Spot], cluster: &Cluster) -> Mark {
    let spot = &spots[cluster.spots[0]];
    let name = gathered(at, spot).map(|gathered| at.text(&gathered.names)).unwrap_or_default();
    let alone = cluster.spots.len() == 1;
    let items = counted(at, cluster.items);
    Mark {
        href: if alone { at.gathering(Facet::Place, &spot.key) } else { format!("#{}", id(spot)) },
        label: if alone { label(at, &name, spot) } else { at.fill("map_near", &[("name", &name), ("n", &items)]) },
        x: percent(spot.at.0),
        y: percent(spot.at.1),
        radius: (RADIUS.0 + 2.0 * (cluster.items as f64).log2()).min(RADIUS.1).round(),
        count: items,
        name,
        turned: false,
        ring: ring(at, spot.within_km).filter(|_| alone),
    }
}

fn ring(at: Desk<'_>, within_km: Option<f64>) -> Option<Ring> {
    let (rx, ry) = at.site.atlas.frame.reach(within_km?);
    Some(Ring { rx: percent(rx), ry: percent(ry) })
}

fn row(at: Desk<'_>, spot: &Spot, pictured: bool) -> Row {
    let gathered = gathered(at, spot);
    let items = at.site.published.items();
    let shown = || gathered?.items.iter().find_map(|index| items[*index].cover());
    let name = gathered.map(|gathered| at.line(&gathered.names)).unwrap_or_default();
    Row {
        label: label(at, &name.text, spot),
        name,
        href: at.gathering(Facet::Place, &spot.key),
        count: at.n("items", spot.items),
        x: format!("{:.5}", spot.at.0),
        y: format!("{:.5}", spot.at.1),
        items: spot.items,
        ring: ring(at, spot.within_km),
        within: within(at, spot.within_km),
        picture: shown().filter(|_| pictured).map(|cover| Picture { alt: Line::default(), ..picture(at, cover, "8rem") }),
        id: id(spot),
    }
}

/// Id of the row of a spot. No key has a full stop, so that the second `kota` is never the first `kota-2`.
fn id(spot: &Spot) -> String {
    if spot.number == 1 { format!("tempat-{}", spot.key) } else { format!("tempat-{}.{}", spot.key, spot.number) }
}

/// "somewhere here, within 5 km"; empty where a place is known exactly.
fn within(at: Desk<'_>, within_km: Option<f64>) -> String {
    let kilometres = |within: f64| numbers::decimal(within, usize::from(within.fract() != 0.0), at.lang);
    within_km.map(|within| at.fill("map_within", &[("n", &kilometres(within))])).unwrap_or_default()
}

fn label(at: Desk<'_>, name: &str, spot: &Spot) -> String {
    at.fill("map_spot", &[("name", name), ("items", &at.n("items", spot.items)), ("n", &counted(at, spot.items))])
}

fn gathered<'a>(at: Desk<'a>, spot: &Spot) -> Option<&'a Gathered> {
    at.site.facets[at.lang].term(Facet::Place, &spot.key)
}

/// Places that things come from and that have no coordinates.
fn unplaced(at: Desk<'_>) -> Vec<Link> {
    let places = at.site.facets[at.lang].terms(Facet::Place).filter(|place| place.term.as_ref().is_some_and(|term| term.at.is_none()));
    let link = |place: &Gathered| Link {
        label: at.line(&place.names),
        href: at.gathering(Facet::Place, &place.key),
        count: counted(at, place.items.len()),
        ..Link::default()
    };
    places.filter(|place| !place.items.is_empty()).take(SHOWN).map(link).collect()
}

/// The little map on the wall of a place, and beside a thing that comes from there.
#[derive(Debug, Serialize)]
pub(crate) struct Locator {
    href: String,
    label: String,
    land: String,
    x: String,
    y: String,
    ring: Option<Ring>,
    /// "somewhere here, within 5 km"; empty where the place is known exactly.
    within: String,
    style: String,
}

/// Where the place with this key lies; `None` where that is not known.
pub(crate) fn locator(at: Desk<'_>, key: &str, name: &str) -> Option<Locator> {
    let spot = at.site.atlas.spot(key)?;
    Some(little(at, at.to(&PageRef::Map), name, (spot.at, spot.within_km)))
}

/// Where an item comes from: by its own place, for one name may stand for two. It leads to the things from there.
pub(crate) fn locator_of_item(at: Desk<'_>, item: &Item) -> Option<Locator> {
    let place = item.place.as_ref()?;
    let spot = (at.site.atlas.frame.share(place.at?), place.within_km);
    Some(little(at, at.gathering(Facet::Place, &place.key), &at.text(&place.names), spot))
}

/// A place on the map by two shares of it, and to how many kilometres it is known.
fn little(at: Desk<'_>, href: String, name: &str, ((x, y), within_km): ((f64, f64), Option<f64>)) -> Locator {
    Locator {
        href,
        label: at.fill("map_where", &[("name", name)]),
        land: land(at),
        x: percent(x),
        y: percent(y),
        ring: ring(at, within_km),
        within: within(at, within_km),
        style: at.href(&at.witness.asset("locator.css")),
    }
}

fn percent(share: f64) -> String {
    format!("{:.2}%", share * 100.0)
}
