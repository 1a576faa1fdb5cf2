//! Sound and film on their page: captions in each language, a transcript made of them, a picture until they play.

use crate::support::{Test, here};

const SITE: &str = "title: Uji\nbase_url: https://uji.example/\nlanguages: [id, en]\n";
const RECORD: &str = "title: Kisah\ntype: video\nlanguage: id\nrights: CC0-1.0\nfiles:\n  - {file: kisah.jpg, role: poster, alt: Sebuah perahu}\n  - kisah.mp4\n";

fn captions(words: &str) -> String {
    format!("WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ibu Sari>{words}\n")
}

#[test]
fn a_sound_says_how_long_it_is() {
    let sound = std::fs::read(here().join("tests/bad/no-captions/content/items/kisah/kisah.mp3")).unwrap();
    let done = Test::empty()
        .file("content/site.yaml", SITE)
        .file("content/items/kisah/item.yaml", "title: Kisah\ntype: audio\nlanguage: id\nrights: CC0-1.0\n")
        .file("content/items/kisah/kisah.mp3", sound)
        .file("content/items/kisah/kisah.vtt", captions("Dulu di sini ada perahu."))
        .args(["build", "--date", "2026-11-22"])
        .any_stderr()
        .run();
    let page = done.text("public/items/kisah/index.html");
    assert!(page.contains("<time datetime=\"PT1S\">0:01</time>") && page.contains("\"duration\":\"PT1S\""), "{page}");
    let manifest = done.text("public/items/kisah/manifest.json");
    assert!(manifest.contains("\"type\":\"Sound\",\"format\":\"audio/mpeg\",\"duration\":1."), "{manifest}");
}

#[test]
fn a_film_with_a_poster_and_captions() {
    let done = Test::empty()
        .file("content/site.yaml", SITE)
        .file("content/items/kisah/item.yaml", RECORD)
        .file("content/items/kisah/kisah.mp4", "film")
        .file("content/items/kisah/kisah.jpg", std::fs::read(here().join("tests/bad/no-alt/content/items/surat/001.jpg")).unwrap())
        .file("content/items/kisah/kisah.vtt", captions("Dulu di sini ada perahu."))
        .file("content/items/kisah/kisah.en.vtt", captions("There were boats here."))
        .args(["build", "--date", "2026-11-22"])
        .any_stderr()
        .run();
    let page = done.text("public/en/items/kisah/index.html");
    // The poster is no page of its own, and the only picture is not shown twice.
    assert!(!done.path("public/items/kisah/1").exists() && !page.contains("class=\"scan"), "{page}");
    assert!(page.contains("poster=\"../../../iiif/kisah/2/full/max/0/default.jpg"), "{page}");
    let (first, second) = (page.find("srclang=\"en\" label=\"English\""), page.find("srclang=\"id\" label=\"Indonesian\""));
    assert!(first.is_some() && first < second, "{page}");
    assert!(page.contains("What is heard") && page.contains("There were boats here.") && !page.contains("Ibu Sari"), "{page}");
    // What may be taken along is the film; its poster is no picture of the thing.
    assert!(page.contains("media/kisah/1.mp4\" download=") && page.contains(">Recording, 4 B<"), "{page}");
    assert!(!page.contains("kisah-2-"), "{page}");
    assert_eq!(done.text("public/media/kisah/1.en.vtt"), captions("There were boats here."));
}
