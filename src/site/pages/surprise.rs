//! A handful of things that have nothing in common: chosen by the day, and by a script anew whenever somebody asks.

use serde::Serialize;

use crate::site::{chance, links::Links, output::PageRef, standards::jsonld};

use super::{
    Desk,
    home::turn,
    line::Link,
    shell::{Head, Shell, shell},
    tile::{Tile, tiles},
};

/// Things on the page.
const HANDFUL: usize = 6;

/// Everything on the page.
#[derive(Debug, Serialize)]
pub(crate) struct SurpriseView {
    page: Shell,
    crumbs: Vec<Link>,
    title: String,
    tiles: Vec<Tile>,
    /// For the script: address of the lists of ids without their number, how many there are, and the folder of items.
    ids: String,
    chunks: usize,
    items: String,
}

/// The view of the page.
pub(crate) fn view(at: Desk<'_>) -> SurpriseView {
    let all = at.site.published.items();
    let title = at.t("surprise_title");
    let first = turn(at.site.published.date()) % all.len().max(1);
    let round = std::iter::successors(Some(first), |index| Some(chance::next(*index, all.len()))).take(all.len());
    let chosen: Vec<usize> = round.filter(|index| all[*index].cover().is_some()).take(HANDFUL).collect();
    let head = Head {
        page: &PageRef::Surprise,
        title: title.clone(),
        description: at.t("surprise_about"),
        json_ld: jsonld::wall(at, &[], &title),
    };
    let home = at.site.links.page(&PageRef::Home, at.lang);
    SurpriseView {
        page: shell(at, head),
        crumbs: vec![Link::new(at.t("home"), at.to(&PageRef::Home)), Link { current: true, ..Link::new(title.clone(), "") }],
        title,
        tiles: tiles(at, &chosen),
        ids: at.href(&Links::ids("")),
        chunks: all.len().div_ceil(chance::CHUNK),
        items: at.href(&home.replace("index.html", "items/")),
    }
}

/// The item that this one leads to.
pub(crate) fn another(at: Desk<'_>, index: usize) -> Link {
    let items = at.site.published.items();
    let next = &items[chance::next(index, items.len())];
    Link::new(at.t("surprise_another"), at.to(&PageRef::Item { id: next.id.clone() }))
}
