//! All that is written on an item or heard in it, as one plain file: each page under its name, in every language there is.

use crate::site::pages::Desk;

/// The text of one item.
pub(super) fn text(at: Desk<'_>, id: &str) -> String {
    let (_, item) = at.site.item(id).expect("a planned text has its item");
    let mut out = format!("{}\n", at.text(&item.title));
    for (media, medium) in item.media.iter().enumerate().filter(|(_, medium)| !medium.transcript.is_empty()) {
        let label = at.called(item, media).text;
        for said in medium.transcript.0.values() {
            out.push_str(&format!("\n[{label}]\n\n{}\n", said.trim()));
        }
    }
    out
}
