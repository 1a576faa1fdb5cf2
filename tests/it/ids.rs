//! An id stands once on its page, and what leads to a place on the page finds it.

use std::collections::BTreeSet;

use crate::support::{Done, Test, here};

const SITE: &str = "title: Uji\nbase_url: https://uji.example/\nlanguages: [id, en]\n";
/// Texts with notes of the same names, one of which is the id that the skip link leads to.
const LETTER: &str = "title: Surat\ntype: archive\nrights: PDM-1.0\nfiles: [{file: 001.jpg, alt: Surat}]\n\
                      description: \"Satu[^1] dan dua[^isi].\\n\\n[^1]: Di sini.\\n\\n[^isi]: Di sana.\"\n";
const CAMPAIGN: &str = "title: {id: Ikut, en: Join}\nkind: challenge\nfrom: 2026-11-01\nto: 2026-11-30\nprompts: [{id: Satu, en: One}]\n\
                        text: \"Ikut[^1].\\n\\n[^1]: Ya.\"\nrules: \"Aturan[^1].\\n\\n[^1]: Ya.\"\n";

/// What begins with `before` on a page, up to the quote.
fn values<'a>(page: &'a str, before: &str) -> Vec<&'a str> {
    page.split(before).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// Sees that ids stand once, and that links to `#…` have where to lead.
fn sound(done: &Done) {
    for path in done.files("public").into_iter().filter(|path| path.ends_with(".html")) {
        let page = done.text(&format!("public/{path}"));
        let mut seen = BTreeSet::new();
        for id in values(&page, " id=\"") {
            assert!(seen.insert(id), "{path} has the id {id} twice: {page}");
        }
        for id in values(&page, "href=\"#") {
            assert!(seen.contains(id), "{path} leads to {id}, which is not there: {page}");
        }
    }
}

#[test]
fn notes_of_the_texts_of_one_page_are_told_apart() {
    let done = Test::empty()
        .file("content/site.yaml", SITE)
        .file("content/items/surat/item.yaml", LETTER)
        .file("content/items/surat/001.jpg", std::fs::read(here().join("tests/bad/no-alt/content/items/surat/001.jpg")).unwrap())
        .file("content/items/surat/text/001.id.md", "Tertulis[^1].\n\n[^1]: Di kertas.\n")
        .file("content/items/surat/text/001.en.md", "Written[^1].\n\n[^1]: On paper.\n")
        .file("content/campaigns/ikut.yaml", CAMPAIGN)
        .args(["build", "--date", "2026-11-22"])
        .any_stderr()
        .run();
    for (path, notes) in [("items/surat", 4), ("campaigns/ikut", 2)] {
        let page = done.text(&format!("public/{path}/index.html"));
        assert_eq!(page.matches("class=\"footnote-definition\"").count(), notes, "{page}");
    }
    sound(&done);
}

#[test]
fn one_name_for_two_places_has_two_rows_below_the_map() {
    let place = |name: &str, lat: f64| format!("place: {{name: {name}, lat: {lat}, lon: 104.0}}\n");
    let record = |more: String| format!("title: Surat\ntype: archive\nrights: PDM-1.0\n{more}");
    let done = Test::empty()
        .file("content/site.yaml", SITE)
        .file("content/items/hulu/item.yaml", record(place("Kota", -3.0)))
        .file("content/items/hilir/item.yaml", record(place("Kota", -3.001)))
        .file("content/items/laut/item.yaml", record(place("Kota 2", -6.0)))
        .args(["build", "--date", "2026-11-22"])
        .any_stderr()
        .run();
    let page = done.text("public/map/index.html");
    assert_eq!(page.matches("<li id=\"tempat-").count(), 3, "{page}");
    assert!(page.contains("href=\"#tempat-"), "what lies too near to another leads to its row: {page}");
    sound(&done);
}
