//! What a record says for children.

use super::{
    record::{Record, Spot},
    shapes::item::RIDDLE,
};
use crate::collection::model::{
    children::{ForChildren, Riddle},
    mention::Mention,
};

/// The key `children` of the record of the item `id`.
pub(super) fn children(record: &Record, id: &str) -> ForChildren {
    let Some(inner) = record.inner("children") else { return ForChildren::default() };
    ForChildren { text: inner.texts("text"), riddles: inner.list("riddles").iter().filter_map(|spot| riddle(spot, id)).collect() }
}

fn riddle(spot: &Spot, id: &str) -> Option<Riddle> {
    let record = spot.record(RIDDLE)?;
    Some(Riddle {
        find: record.texts("find"),
        hint: record.texts("hint"),
        answer: record.texts("answer"),
        place: part(record.get("where")?, id)?,
    })
}

/// `page=2`, `xywh=pct:10,10,40,30` or both, of the item `id` itself; with or without `#`.
pub(super) fn part(spot: &Spot, id: &str) -> Option<Mention> {
    Some(Mention::linked(id, spot.text()?.trim_start_matches('#'), spot.place()))
}
