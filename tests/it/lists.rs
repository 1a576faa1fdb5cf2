//! Lists that lead through a collection: of words under their letters, of collections, of the few things of one name.

use crate::support::{Done, Test};

const SITE: &str = "title: Rumah Arsip\nbase_url: https://uji.example/\nlanguages: [id, en]\n";
const PEOPLE: &str =
    "zainab: {name: Zainab, dates: 1894~/1967}\nhasan: {name: Hasan, dates: ../1953}\nurip: {name: Urip, dates: abad lalu}\n";
const SET: &str = "title: Peti hijau\nlevel: fonds\ndescription: \"**Surat** dan foto. Disimpan di bawah tangga.\"\n";
const WITHIN: &str = "title: Surat\nlevel: series\npart_of: peti\ndescription: Sepuluh tahun.\n";
const PICTURE: &str = "tests/bad/no-alt/content/items/surat/001.jpg";

/// A record with some subjects.
fn record(title: &str, person: &str, subjects: &[String], more: &str) -> String {
    let subjects = subjects.join(", ");
    format!("title: {title}\ntype: archive\ndate: 1931\nrights: PDM-1.0\ncreator: [{{name: {person}}}]\nsubjects: [{subjects}]\n{more}")
}

fn site() -> Test {
    let picture = std::fs::read(crate::support::here().join(PICTURE)).unwrap();
    let many: Vec<String> = ('a'..='p').flat_map(|letter| [format!("{letter}dat"), format!("{letter}lat")]).collect();
    let mut site = Test::empty()
        .file("content/site.yaml", SITE)
        .file("content/vocabulary/people.yaml", PEOPLE)
        .file("content/collections/peti.yaml", SET)
        .file("content/collections/surat.yaml", WITHIN)
        .file("content/items/surat/001.jpg", picture)
        .file("content/items/surat/item.yaml", record("Surat", "zainab", &many, "part_of: surat\nfiles: [{file: 001.jpg, alt: Surat}]\n"))
        .file("content/items/foto/item.yaml", record("Foto", "hasan", &["adat".to_owned()], "place: Lahat\n"));
    for number in 0..5 {
        let record = record(&format!("Nota {number}"), "urip", &["nota".to_owned()], "");
        site = site.file(format!("content/items/nota-{number}/item.yaml"), record);
    }
    site.args(["build", "--date", "2026-11-22"]).any_stderr()
}

fn page(done: &Done, path: &str) -> String {
    done.text(&format!("public/{path}/index.html"))
}

#[test]
fn many_words_stand_under_their_letters_and_few_under_none() {
    let done = site().run();
    let subjects = page(&done, "subjects");
    assert!(subjects.contains("<a href=\"#huruf-1\">A</a>") && subjects.contains("<h2 id=\"huruf-16\">P</h2>"), "{subjects}");
    let nota = subjects.split_once("<h2 id=\"huruf-14\">N</h2>").unwrap().1.split_once("</section>").unwrap().0;
    let words: Vec<&str> = nota.split("<a href=\"").skip(1).filter_map(|link| link.split_once('/')).map(|(word, _)| word).collect();
    assert_eq!(words, ["ndat", "nlat", "nota"]);
    assert!(!page(&done, "people").contains("huruf-1"), "three names need no letters");
}

#[test]
fn a_list_of_collections_says_what_each_is_and_shows_some_of_it() {
    let done = site().run();
    let sets = page(&done, "collections");
    assert!(sets.contains("<p class=\"told\">Surat dan foto. Disimpan di bawah tangga.</p>"), "{sets}");
    assert!(!sets.contains("Sepuluh tahun"), "one below another is only named");
    assert_eq!(sets.matches("<img ").count(), 1, "what is gathered below it: {sets}");
}

#[test]
fn a_few_things_lead_on_and_many_are_sieved() {
    let done = site().run();
    let few = page(&done, "people/hasan");
    assert!(!few.contains("class=\"facet\"") && few.contains(">Dari sini ke</h2>"), "{few}");
    let next = few.split_once(">Dari sini ke</h2>").unwrap().1.split_once("</ul>").unwrap().0;
    for place in ["subjects/adat/", "places/lahat/", "types/archive/", "periods/1930s/"] {
        assert!(next.contains(place), "{place} in {next}");
    }
    assert!(!next.contains("people/hasan"), "not to where one is");
    let many = page(&done, "people/urip");
    assert!(many.contains("class=\"facet\"") && !many.contains("Dari sini ke"), "{many}");
}

#[test]
fn dates_of_a_person_are_told_in_words() {
    let done = site().run();
    for (path, said) in [
        ("people/zainab", "Sekitar 1894–1967"),
        ("en/people/hasan", "Until 1953"),
        ("people/hasan", "Sampai 1953"),
        ("people/urip", "abad lalu"),
    ] {
        let page = page(&done, path);
        let notes = page.split_once("<p class=\"small quiet\">").unwrap().1.split_once("</p>").unwrap().0;
        assert_eq!(notes, said, "{path}");
    }
}

#[test]
fn what_each_person_did_stands_behind_the_name_and_walls_say_which_page_is_next() {
    let item = "title: Kain\ntype: object\nrights: CC0-1.0\ncreator: [{name: Zainab, role: weaver}, {name: Hasan, role: tukang celup}]\n";
    let mut site = Test::empty().file("content/site.yaml", SITE).file("content/items/kain/item.yaml", item);
    for number in 0..60 {
        site = site.file(format!("content/items/nota-{number}/item.yaml"), record(&format!("Nota {number}"), "Urip", &[], ""));
    }
    let done = site.args(["build", "--date", "2026-11-22"]).any_stderr().run();
    let facts = page(&done, "items/kain");
    assert!(facts.contains("Zainab</a> <span class=\"quiet\">(penenun)</span>, <a"), "{facts}");
    assert!(facts.contains("Hasan</a> <span class=\"quiet\">(tukang celup)</span></dd>"), "{facts}");
    assert_eq!(page(&done, "browse").matches("rel=\"next\"").count(), 1);
}
