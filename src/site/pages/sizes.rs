//! All sizes on shelves: on each the things at one scale, beside a hand or a person.

use serde::Serialize;

use crate::site::{
    facets::Facet,
    images::facts::ScanFacts,
    output::PageRef,
    sizes::SIZES,
    social::cards::{Measures, beside},
    standards::jsonld,
};

use super::{
    Desk,
    facts::size,
    line::{Line, Link},
    shell::{Head, Shell, shell},
    tile::picture,
};

/// Things on a shelf.
const ON_SHELF: usize = 6;

/// Everything on the page.
#[derive(Debug, Serialize)]
pub(crate) struct SizesView {
    page: Shell,
    crumbs: Vec<Link>,
    title: String,
    about: String,
    shelves: Vec<Shelf>,
}

/// Things at one scale. Lengths are millimetres, rounded.
#[derive(Debug, Serialize)]
struct Shelf {
    key: &'static str,
    title: String,
    all: Link,
    width: u32,
    height: u32,
    /// `hand` or `person`, and where it stands.
    figure: &'static str,
    figure_box: [u32; 4],
    things: Vec<Thing>,
}

#[derive(Debug, Serialize)]
struct Thing {
    href: String,
    title: Line,
    label: String,
    size: String,
    src: String,
    /// Of the picture in pixels.
    whole: [u32; 2],
    /// The thing within its picture: x, y, width, height in pixels.
    part: [u32; 4],
    /// Where it lies: x, y, width, height in millimetres.
    at: [u32; 4],
}

/// The view of the page.
pub(crate) fn view(at: Desk<'_>) -> SizesView {
    let title = at.t("facet_sizes");
    let about = at.t("sizes_about");
    let page = PageRef::Index { facet: Facet::Size };
    let head = Head { page: &page, title: title.clone(), description: about.clone(), json_ld: jsonld::wall(at, &[], &title) };
    SizesView {
        page: shell(at, head),
        crumbs: vec![Link::new(at.t("home"), at.to(&PageRef::Home)), Link { current: true, ..Link::new(title.clone(), "") }],
        title,
        about,
        shelves: SIZES.iter().filter_map(|(key, _)| shelf(at, key)).collect(),
    }
}

fn shelf(at: Desk<'_>, key: &'static str) -> Option<Shelf> {
    let gathered = at.site.facets[at.lang].term(Facet::Size, key)?;
    let things: Vec<Thing> = gathered.items.iter().filter_map(|index| thing(at, *index)).take(ON_SHELF).collect();
    let tallest = things.iter().map(|thing| thing.at[3]).max().unwrap_or(0);
    let longest = things.iter().flat_map(|thing| [thing.at[2], thing.at[3]]).max().unwrap_or(0);
    let (figure, (across, tall)) = beside(longest as f32);
    let (across, tall) = (whole(across.into()), whole(tall.into()));
    let height = tallest.max(tall);
    let gap = height / 12;
    let mut x = across + gap;
    let mut stood = Vec::with_capacity(things.len());
    for thing in things {
        let [.., w, h] = thing.at;
        stood.push(Thing { at: [x, height - h, w, h], ..thing });
        x += w + gap;
    }
    Some(Shelf {
        key,
        title: at.t(&format!("size_{key}")),
        all: Link::new(at.n("items", gathered.items.len()), at.gathering(Facet::Size, key)),
        width: x - gap,
        height,
        figure,
        figure_box: [0, height - tall, across, tall],
        things: stood,
    })
}

fn thing(at: Desk<'_>, index: usize) -> Option<Thing> {
    let item = &at.site.published.items()[index];
    let cover = item.cover()?;
    let measures = Measures::of(&item.dimensions)?;
    let plan = &at.site.scans[cover];
    let (width, height) = plan.at_least(400);
    let [x, y, w, h] = object(at.witness.facts(&plan.scan), (width, height));
    let (wide, high) = measures.seen(w as f32 / h.max(1) as f32);
    let title = at.line(&item.title);
    let size = size(at.witness.words(), item, at.lang);
    Some(Thing {
        href: at.to(&PageRef::Item { id: item.id.clone() }),
        label: at.list([&title.text, &size]),
        title,
        size,
        src: picture(at, cover, "").srcset.split(' ').next().unwrap_or_default().to_owned(),
        whole: [width, height],
        part: [x, y, w, h],
        at: [0, 0, whole(f64::from(wide)), whole(f64::from(high))],
    })
}

/// The thing within its picture, in pixels; all of it until its pixels are known.
fn object(facts: Option<ScanFacts>, (width, height): (u32, u32)) -> [u32; 4] {
    let [x, y, w, h] = facts.map_or([0.0, 0.0, 1.0, 1.0], |facts| facts.object.map(f64::from));
    let (across, down) = (f64::from(width), f64::from(height));
    [whole(x * across), whole(y * down), whole(w * across).max(1), whole(h * down).max(1)]
}

fn whole(length: f64) -> u32 {
    length.round().clamp(0.0, 1e9) as u32
}
