//! Markdown in the files of a collection: whom it points at, and what of it will not be shown as it was meant.

use super::{
    links::Link,
    record::Spot,
    source::{At, Source},
};
use crate::{
    collection::model::{mention::Mention, pointer::Pointer},
    findings::{Finding, Place},
    text::{
        markdown_links::Named,
        markdown_notices::{Seen, What, notices},
    },
};

/// Looks through Markdown that stands in `source` from byte `start` on, as it is or as the value of the YAML field `field`.
pub(crate) fn look(source: &Source, start: usize, text: &str, field: &str, findings: &mut Vec<Finding>) -> Vec<Link> {
    let mut links = Vec::new();
    let mut last_html = None;
    for notice in notices(text) {
        let place = place(source, start, (text, &notice.at), field);
        match notice.what {
            What::Item { id, fragment, seen } => {
                if seen == Seen::InLine {
                    findings.push(in_line().at(place.clone()));
                }
                links.push(Link::from(Mention { id, fragment, seen, place }));
            }
            What::Here { named, id, fragment } => {
                findings.extend(no_place(named, &id, &fragment).map(|finding| finding.at(place.clone())));
                links.push(Link::from(Pointer { named, id, place }));
            }
            What::Path(url) => findings.push(bare_path(&url).at(place)),
            What::Link(url) => findings.push(refused_link(&url).at(place)),
            What::Picture(url) => findings.push(refused_picture(&url).at(place)),
            // One note for a line of tags is enough.
            What::Html(tag) if last_html != Some(place.line) => {
                last_html = Some(place.line);
                findings.push(refused_html(&tag).at(place));
            }
            What::Html(_) => {}
        }
    }
    links
}

/// The same for a whole file.
pub(crate) fn look_at_file(source: &Source, findings: &mut Vec<Finding>) -> Vec<Link> {
    look(source, 0, &source.text, "", findings)
}

/// The same for a field of a record, in one language or several.
pub(crate) fn look_at_field(spot: Option<&Spot>, findings: &mut Vec<Finding>) -> Vec<Link> {
    let Some(spot) = spot else { return Vec::new() };
    let spots = if spot.is_map() { spot.entries().map(|(_, spot)| spot).collect() } else { vec![spot.clone()] };
    let look = |spot: &Spot| look(spot.source, spot.source.byte(spot.node.at), spot.text().unwrap_or(""), &spot.path, findings);
    spots.iter().flat_map(look).collect()
}

/// Where a part of a text stands in its file. YAML may quote, fold and indent the text, but leaves an address or a tag as it
/// is: the third of its kind in the text is the third in the file. Where it is not found, the field itself is shown.
fn place(source: &Source, start: usize, (text, part): (&str, &std::ops::Range<usize>), field: &str) -> Place {
    let sought = text[part.clone()].lines().next().unwrap_or("");
    let before = text[..part.start].matches(sought).count();
    let found = source.text[start..].match_indices(sought).nth(before).map(|(at, _)| start + at);
    let length = u32::try_from(sought.chars().count()).unwrap_or(0);
    source.place(found.map_or(At { length: 0, ..source.at(start) }, |byte| At { length, ..source.at(byte) }), field)
}

fn refused_link(url: &str) -> Finding {
    Finding::warning(
        "refused-link",
        format!("the address `{url}` is not passed on; the words stand without a link"),
        format!("alamat `{url}` tidak diteruskan; kata-katanya tampil tanpa tautan"),
    )
    .hint(
        format!("links lead to https://…, mailto:… or tel:…, or within the site by {}", names()),
        format!("tautan menuju https://…, mailto:…, atau tel:…, atau ke dalam situs dengan {}", names()),
    )
}

/// `item:…, collection:…, page:…` and so on: all that a link may name.
fn names() -> String {
    Named::ALL.map(|(_, word)| format!("{word}:…")).join(", ")
}

fn bare_path(url: &str) -> Finding {
    let (en, id) = match url.chars().next() {
        None => ("this link has no address".to_owned(), "tautan ini tidak beralamat".to_owned()),
        Some('#') => (
            format!("`{url}` leads nowhere: a text has no such places"),
            format!("`{url}` tidak menuju ke mana pun: teks tidak punya tempat seperti itu"),
        ),
        Some(_) => (
            format!("`{url}` is a path that nobody looks up: it may lead nowhere, or break when the site moves"),
            format!("`{url}` adalah jalur yang tidak diperiksa: bisa tidak menuju ke mana pun, atau putus bila situs pindah"),
        ),
    };
    Finding::warning("bare-path", en, id).hint(format!("name what it leads to: {}", names()), format!("sebut tujuannya: {}", names()))
}

/// What follows `#` in a link to something that has no places of its own.
fn no_place(named: Named, id: &str, fragment: &str) -> Option<Finding> {
    let word = named.word();
    let finding = || {
        Finding::warning(
            "bare-path",
            format!("`#{fragment}` leads no further than to `{id}`"),
            format!("`#{fragment}` tidak mengantar lebih jauh daripada ke `{id}`"),
        )
        .hint(format!("write {word}:{id} alone; only items have pages"), format!("cukup tulis {word}:{id}; hanya benda yang punya halaman"))
    };
    (!fragment.is_empty()).then(finding)
}

fn refused_picture(url: &str) -> Finding {
    Finding::warning(
        "refused-link",
        format!("the picture `{url}` belongs to no item and is not shown"),
        format!("gambar `{url}` bukan milik sebuah benda dan tidak ditampilkan"),
    )
    .hint(
        "make it an item and show that: ![what is to be seen](item:ID)",
        "jadikan sebuah benda, lalu tampilkan: ![apa yang tampak](item:ID)",
    )
}

fn in_line() -> Finding {
    Finding::note("picture-in-line", "a picture within a line is only linked to", "gambar di tengah baris hanya menjadi tautan").hint(
        "give it a paragraph of its own, with an empty line before and after it, and it is shown",
        "beri paragraf sendiri, dengan baris kosong sebelum dan sesudahnya, agar ditampilkan",
    )
}

fn refused_html(tag: &str) -> Finding {
    let tag = tag.lines().next().unwrap_or("");
    Finding::note("refused-html", format!("`{tag}` is shown as text"), format!("`{tag}` ditampilkan sebagai teks")).hint(
        "Markdown has signs of its own: *slanted*, **bold**, # heading, - list; HTML passes only as <br>, <sub>, <sup> and the like, closed and without attributes",
        "Markdown punya tandanya sendiri: *miring*, **tebal**, # judul, - daftar; HTML hanya lolos seperti <br>, <sub>, <sup>, ditutup dan tanpa atribut",
    )
}
