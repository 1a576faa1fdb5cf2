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
    shell::{Head, Shell, UNLISTED, counted, shell},
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
    /// By what things are gathered here; how many of them are shown, or that there are none, or that this is not known yet.
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
    let held = one.map(|one| shades.get(&one).map_or(0, Vec::len));
    let mut page = shell(at, head);
    if held == Some(0) {
        page.robots = UNLISTED;
    }
    let mut crumbs = vec![Link::new(at.t("home"), at.to(&PageRef::Home))];
    crumbs.extend(one.map(|_| Link::new(all, at.to(&PageRef::Colours { shade: None }))));
    crumbs.push(Link { current: true, ..Link::new(title.clone(), "") });
    ColoursView {
        page,
        crumbs,
        title,
        note: at.fill(note(held, whole), &[("n", &counted(at, most)), ("of", &counted(at, held.unwrap_or_default()))]),
        swatches: shades.iter().map(|(shade, items)| Swatch { key: shade.key(), link: link(*shade, items.len()) }).collect(),
        rows: shades.iter().filter(|(shade, _)| one.is_none_or(|one| one == **shade)).map(shown).collect(),
    }
}

/// What is said of the page of all colours, or of one that so many things have.
fn note(held: Option<usize>, whole: bool) -> &'static str {
    match held {
        _ if !whole => "colours_unknown",
        Some(0) => "colours_none",
        Some(items) if items > SHOWN[1] => "colours_some",
        _ => "colours_about",
    }
}

/// At most so many of the items, from all parts of them.
fn evenly(items: &[usize], most: usize) -> Vec<usize> {
    if items.len() <= most { items.to_vec() } else { (0..most).map(|place| items[place * items.len() / most]).collect() }
}

#[cfg(test)]
mod tests {
    use super::{evenly, note};

    #[test]
    fn a_colour_of_many_things_shows_some_from_dark_to_light_and_says_so_and_one_of_none_says_that() {
        assert_eq!(evenly(&[4, 5, 6, 7, 8, 9], 3), [4, 6, 8]);
        let said = [None, Some(0), Some(60), Some(61)].map(|held| note(held, true));
        assert_eq!(said, ["colours_about", "colours_none", "colours_about", "colours_some"]);
        assert_eq!(note(Some(0), false), "colours_unknown", "a scan that is not made yet may be of this colour");
    }
}
