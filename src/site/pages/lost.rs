//! The page for addresses that do not exist: the thread has broken, and here are three things that do.

use serde::Serialize;

use crate::site::output::PageRef;

use super::{
    Desk,
    shell::{Head, Shell, shell},
    tile::{Tile, tiles},
};

/// Everything on the page of the lost.
#[derive(Debug, Serialize)]
pub(crate) struct LostView {
    page: Shell,
    browse: String,
    tiles: Vec<Tile>,
}

/// The view of the 404 page.
pub(crate) fn view(at: Desk<'_>) -> LostView {
    let items = at.site.published.items();
    let pictured: Vec<usize> = (0..items.len()).filter(|index| items[*index].cover().is_some()).collect();
    let step = (pictured.len() / 3).max(1);
    let chosen: Vec<usize> = pictured.iter().step_by(step).take(3).copied().collect();
    let head = Head { page: &PageRef::NotFound, title: at.t("lost_title"), description: at.t("lost_text"), json_ld: String::new() };
    LostView { page: shell(at, head), browse: at.to(&PageRef::Browse { number: 1 }), tiles: tiles(at, &chosen) }
}
