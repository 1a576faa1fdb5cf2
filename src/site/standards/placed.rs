//! Where the words of a page stand on its scan: a classic script, so that a disk serves it as a host does.

use serde_json::json;

use crate::site::{Site, output::ScanRef};

/// The file of one scan: each word with left, top, width and height in ten-thousandths of the page.
pub(super) fn placed(site: &Site, scan: &ScanRef) -> String {
    let medium = site.item(&scan.item).and_then(|(_, item)| item.media.get(scan.media));
    let words = medium.into_iter().flat_map(|medium| medium.placed.iter());
    let words: Vec<_> = words.map(|(word, area)| json!([word, area.left, area.top, area.width, area.height])).collect();
    format!("pusakaWords({})\n", serde_json::Value::from(words))
}
