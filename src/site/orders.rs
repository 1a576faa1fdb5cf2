//! The two orders that walls show items in, found once: the newest first, and by date with the undated last.

use std::{cmp::Reverse, sync::Arc};

use crate::collection::model::{
    date::{Edtf, SortKey},
    item::Item,
};

/// The published items in either order, and the place of each in it.
#[derive(Debug)]
pub(crate) struct Orders {
    /// Indices by the day they were added, those of one day by their id; those without a day come last.
    pub(crate) newest: Vec<usize>,
    /// Place of each item when the newest come first.
    pub(crate) by_newness: Vec<usize>,
    /// Place of each item from the oldest thing to the youngest, the undated last.
    pub(crate) by_date: Vec<usize>,
}

impl Orders {
    /// Orders `items`, which stand in the order of their ids.
    pub(crate) fn new(items: &[Arc<Item>]) -> Self {
        let mut newest: Vec<usize> = (0..items.len()).collect();
        newest.sort_by_key(|index| Reverse(items[*index].added));
        let mut dated: Vec<usize> = (0..items.len()).collect();
        dated.sort_by_cached_key(|index| {
            let edtf = items[*index].date.as_ref().and_then(|date| date.edtf.as_ref());
            edtf.map_or(SortKey::UNDATED, Edtf::sort_key)
        });
        Self { by_newness: places(&newest), by_date: places(&dated), newest }
    }
}

fn places(order: &[usize]) -> Vec<usize> {
    let mut places = vec![0; order.len()];
    for (place, index) in order.iter().enumerate() {
        places[*index] = place;
    }
    places
}
