//! Cells that a spreadsheet would run as a formula: made harmless, and said.
//!
//! A caption may open with `@`, `=`, `+` or `-`, and people open a CSV in a spreadsheet before they hand it on. An
//! apostrophe before such a cell makes it text; it would be posted, too, so it is told, and a caption of one's own mends it.

use crate::{
    findings::{Finding, Place},
    site::{Site, Witness},
};

use super::post::Post;

/// The cell, with an apostrophe before it where a spreadsheet would run it.
pub(in crate::site::social) fn neutral(cell: &str) -> String {
    if is_formula(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// Whether a spreadsheet would run it.
pub(crate) fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}

/// A note for each text of the calendar that was changed.
pub(super) fn formulas(site: &Site, witness: &dyn Witness) -> Vec<Finding> {
    let lang = site.published.settings().default_language();
    let posts = site.calendar.entries.iter().flat_map(|entry| entry.platforms.iter().map(move |key| (entry, *key)));
    let posts = posts.filter_map(|(entry, key)| Post::new(site, witness, entry, (key, lang)));
    posts
        .flat_map(|post| {
            [(&post.caption.text, "text"), (&post.title, "title"), (&post.alt, "alt")]
                .map(|(cell, name)| is_formula(cell).then(|| told(&post, name)))
        })
        .flatten()
        .collect()
}

fn told(post: &Post<'_>, name: &str) -> Finding {
    let (id, platform) = (&post.id, post.platform.name);
    let name_id = match name {
        "text" => "teks",
        "title" => "judul",
        _ => "teks alternatif",
    };
    Finding::note(
        "formula-cell",
        format!("the {name} of `{id}` for {platform} begins like a formula; in the CSV an apostrophe stands before it"),
        format!("{name_id} `{id}` untuk {platform} berawal seperti rumus; dalam CSV diberi apostrof di depannya"),
    )
    .at(Place::file(post.source))
    .hint(
        "let it begin with a letter, or take the apostrophe away in the scheduler",
        "awali dengan huruf, atau hapus apostrofnya di penjadwal",
    )
}
