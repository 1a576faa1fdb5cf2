//! Where the words of a page stand on its scan: a classic script, so that a disk serves it as a host does.

use serde_json::json;

use crate::collection::model::placed::Placed;

/// The file of one scan: each word with left, top, width and height in ten-thousandths of the page.
pub(super) fn placed(words: &Placed) -> String {
    let words: Vec<_> = words.iter().map(|(word, area)| json!([word, area.left, area.top, area.width, area.height])).collect();
    format!("pusakaWords({})\n", serde_json::Value::from(words))
}
