//! Things by the colour that covers most of them. Only pixels tell: in the preview a thing joins its colour once its scan is made.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::site::{
    Site, Witness,
    output::PageRef,
    shades::{Shade, lightness},
    standards::jsonld,
};

use super::{
    Desk,
    line::Link,
    shell::{Head, Shell, shell},
    tile::{Tile, tiles},
};

/// Tiles of each colour on the page of all colours, and on the page of one.
const SHOWN: [usize; 2] = [6, 60];

/// Items by colour, those of one colour from dark to light.
pub(crate) type Shades = BTreeMap<Shade, Vec<usize>>;

/// Everything on a page of colours.
#[derive(Debug, Serialize)]
pub(crate) struct ColoursView {
    page: Shell,
    crumbs: Vec<Link>,
    title: String,
    /// "60 of 812"; what is not known yet.
    note: String,
    /// All colours that there are, as links.
    swatches: Vec<Swatch>,
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Swatch {
    key: &'static str,
    link: Link,
}

#[derive(Debug, Serialize)]
struct Row {
    key: &'static str,
    link: Link,
    tiles: Vec<Tile>,
}

/// The colours of all covers, and whether all are known.
pub(crate) fn shades(site: &Site, witness: &dyn Witness) -> (Shades, bool) {
    let mut found: BTreeMap<Shade, Vec<(f64, usize)>> = BTreeMap::new();
    let mut whole = true;
    for (index, item) in site.published.items().iter().enumerate() {
        let Some(cover) = item.cover() else { continue };
        match witness.facts(&cover.into()) {
            Some(facts) => found.entry(Shade::of(facts.colour)).or_default().push((lightness(facts.colour), index)),
            None => whole = false,
        }
    }
    let sorted = |mut items: Vec<(f64, usize)>| {
        items.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        items.into_iter().map(|(_, index)| index).collect()
    };
    (found.into_iter().map(|(shade, items)| (shade, sorted(items))).collect(), whole)
}

/// The page of all colours, or of one.
pub(crate) fn view(at: Desk<'_>, one: Option<Shade>) -> ColoursView {
    let (shades, whole) = at.witness.shades();
    let name = |shade: Shade| at.t(&format!("colour_{}", shade.key()));
    let page = PageRef::Colours { shade: one };
    let all = at.t("colours");
    let title = one.map_or_else(|| all.clone(), name);
    let head = Head { page: &page, title: title.clone(), description: at.t("colours_about"), json_ld: jsonld::wall(at, &[], &title) };
    let link = |shade: Shade, items: usize| Link {
        count: at.n("items", items),
        current: one == Some(shade),
        ..Link::new(name(shade), at.to(&PageRef::Colours { shade: Some(shade) }))
    };
    let most = SHOWN[usize::from(one.is_some())];
    let shown = |(shade, items): (&Shade, &Vec<usize>)| Row {
        key: shade.key(),
        link: link(*shade, items.len()),
        tiles: tiles(at, &evenly(items, most)),
    };
    let mut crumbs = vec![Link::new(at.t("home"), at.to(&PageRef::Home))];
    crumbs.extend(one.map(|_| Link::new(all, at.to(&PageRef::Colours { shade: None }))));
    crumbs.push(Link { current: true, ..Link::new(title.clone(), "") });
    ColoursView {
        page: shell(at, head),
        crumbs,
        title,
        note: at.t(if whole { "colours_about" } else { "colours_unknown" }),
        swatches: shades.iter().map(|(shade, items)| Swatch { key: shade.key(), link: link(*shade, items.len()) }).collect(),
        rows: shades.iter().filter(|(shade, _)| one.is_none_or(|one| one == **shade)).map(shown).collect(),
    }
}

/// At most so many of the items, from all parts of them.
fn evenly(items: &[usize], most: usize) -> Vec<usize> {
    if items.len() <= most { items.to_vec() } else { (0..most).map(|place| items[place * items.len() / most]).collect() }
}
