//! Short shelves of the home page: what is new this month, and what happened on this day. The day is that of the build, and is said.

use serde::Serialize;

use crate::site::{output::PageRef, social::calendar::days};

use super::{
    Desk,
    line::Link,
    tile::{Tile, tile},
};

/// Tiles on a shelf.
const SHELF: usize = 4;
/// Days that something is new.
const NEW: i64 = 31;

/// One shelf.
#[derive(Debug, Serialize)]
pub(crate) struct Shelf {
    id: &'static str,
    title: String,
    all: Link,
    tiles: Vec<Tile>,
}

/// The shelves that have something on them.
pub(crate) fn shelves(at: Desk<'_>) -> Vec<Shelf> {
    [new(at), on_this_day(at)].into_iter().flatten().collect()
}

/// What came in the last month. Where everything did, nothing is new.
fn new(at: Desk<'_>) -> Option<Shelf> {
    let items = at.site.published.items();
    let today = days::number(at.site.published.date());
    let is_new = |index: &&usize| items[**index].added.is_some_and(|added| (0..=NEW).contains(&(today - days::number(added))));
    let newest = &at.site.orders.newest;
    let found: Vec<usize> =
        newest.iter().filter(|index| items[**index].cover().is_some()).take_while(is_new).copied().take(SHELF).collect();
    let tiles: Vec<Tile> = found
        .iter()
        .map(|index| {
            let added = items[*index].added.map(|day| at.fill("new_since", &[("day", &at.day(day))]));
            Tile { line: added.unwrap_or_default(), ..tile(at, *index) }
        })
        .collect();
    let all = Link::new(at.t("new_all"), at.to(&PageRef::Browse { number: 1 }));
    (!tiles.is_empty() && items.len() > SHELF * 2).then(|| Shelf { id: "baru", title: at.t("new_month"), all, tiles })
}

/// Things with one certain date whose day is today's, the oldest first.
fn on_this_day(at: Desk<'_>) -> Option<Shelf> {
    let items = at.site.published.items();
    let today = at.site.published.date();
    let years = |index: usize| {
        let day = items[index].date.as_ref()?.edtf.as_ref()?.exact_day()?;
        ((day.month, day.day) == (today.month, today.day) && day.year < today.year).then_some(today.year - day.year)
    };
    let mut found: Vec<(i64, usize)> = (0..items.len()).filter_map(|index| Some((years(index)?, index))).collect();
    found.sort_by_key(|(years, index)| (-years, *index));
    let tiles: Vec<Tile> = found
        .iter()
        .take(SHELF)
        .map(|(years, index)| Tile { line: at.n("years_ago", usize::try_from(*years).unwrap_or(0)), ..tile(at, *index) })
        .collect();
    let day = today.words_in_year(&at.witness.words().strings, at.lang);
    (!tiles.is_empty()).then(|| Shelf { id: "hari", title: at.fill("on_this_day", &[("day", &day)]), all: Link::default(), tiles })
}
