//! Scans as IIIF images: tiles that a build writes and promises, what the settings keep back, and originals only of what is free.

use std::fs;

use crate::support::{Done, Test};

const BUILD: [&str; 3] = ["build", "--date", "2026-02-01"];
const SITE: &str = "title: Koleksi kecil\nbase_url: https://kecil.example/koleksi/\nlanguages: [id]\n";

/// The small site with settings of images.
fn with(images: &str) -> Test {
    Test::site("small").file("content/site.yaml", format!("{SITE}images: {{{images}}}\n"))
}

fn info(done: &Done) -> serde_json::Value {
    serde_json::from_str(&done.text("public/iiif/tepi-sungai/1/info.json")).unwrap()
}

#[test]
fn tiles_are_written_once_and_come_back_the_same_without_the_cache() {
    // The scan is 480 x 348, and a tile 128: 4 x 3 tiles, 2 x 2, and one.
    let built = with("tiles_from: 0, tile_size: 128").args(BUILD).run();
    let tiles = |done: &Done| -> Vec<(String, Vec<u8>)> {
        let files = done.files("public/iiif").into_iter().filter(|path| path.contains(',') && path.ends_with("default.jpg"));
        files.map(|path| (path.clone(), fs::read(done.path(&format!("public/iiif/{path}"))).unwrap())).collect()
    };
    let before = tiles(&built);
    let names: Vec<&str> = before.iter().map(|(path, _)| path.as_str()).collect();
    for name in ["384,256,96,92/96,92", "256,256,224,92/112,46", "full/120,87", "full/400,290"] {
        assert!(names.contains(&format!("tepi-sungai/1/{name}/0/default.jpg").as_str()), "{name} is not among {names:?}");
    }
    assert_eq!(names.len(), 12 + 4 + 1 + 1);
    assert_eq!(info(&built)["tiles"][0]["scaleFactors"], serde_json::json!([4, 2, 1]));
    let again = built.then().args(BUILD).run();
    assert!(again.stdout.contains(" 0 files written"), "{}", again.stdout);
    fs::remove_dir_all(again.path(".pusaka")).unwrap();
    fs::remove_file(again.path("public/iiif/tepi-sungai/1/full/120,87/0/default.jpg")).unwrap();
    assert!(tiles(&again.then().args(BUILD).run()) == before);
}

#[test]
fn no_picture_is_larger_than_the_settings_say() {
    let built = with("max_size: 300").args(BUILD).run();
    let info = info(&built);
    assert_eq!((&info["width"], &info["height"]), (&300.into(), &218.into()));
    assert!(built.files("public/iiif").iter().all(|path| !path.contains("400,")), "a width beyond the bound");
}

#[test]
fn originals_are_offered_of_what_is_free_and_of_nothing_else() {
    let picture = fs::read(crate::support::here().join("tests/sites/small/content/items/tepi-sungai/001.jpg")).unwrap();
    let closed = "title: Surat\ntype: archive\nrights: InC\nfiles: [{file: 001.jpg, alt: Surat}]\n";
    let site = |images: &str| with(images).file("content/items/surat/item.yaml", closed).file("content/items/surat/001.jpg", &picture);
    let copied = site("originals: copy").args(BUILD).run().has("public/items/tepi-sungai/index.html", "originals/tepi-sungai/001.jpg");
    assert_eq!(fs::read(copied.path("public/originals/tepi-sungai/001.jpg")).unwrap(), picture);
    let copied = copied.has("public/items/tepi-sungai/manifest.json", "originals/tepi-sungai/001.jpg");
    let _none = copied.lacks("public/originals/surat/001.jpg");
    let linked = site("originals: link, originals_at: 'https://arsip.example/pindaian/'").args(BUILD).run();
    let linked = linked.has("public/items/tepi-sungai/index.html", "https://arsip.example/pindaian/items/tepi-sungai/001.jpg");
    assert!(linked.files("public").iter().all(|path| !path.starts_with("originals/")));
    assert!(!linked.text("public/items/surat/index.html").contains("arsip.example"));
    let nowhere = site("originals: link").args(BUILD).status(1).any_stderr().run();
    assert!(nowhere.stderr.contains("missing-key") && nowhere.stderr.contains("originals_at"), "{}", nowhere.stderr);
}

#[test]
fn a_watermark_is_printed_on_every_picture_when_it_is_asked_for() {
    let plain = with("tiles_from: 0, tile_size: 128").args(BUILD).run();
    let marked = with("tiles_from: 0, tile_size: 128, watermark: '© {credit}'").args(BUILD).run();
    let differ = |name: &str| {
        let path = format!("public/iiif/tepi-sungai/1/{name}/0/default.jpg");
        fs::read(plain.path(&path)).unwrap() != fs::read(marked.path(&path)).unwrap()
    };
    for name in ["full/max", "full/400,290", "full/120,87", "0,256,128,92/128,92"] {
        assert!(differ(name), "{name} is as it was");
    }
    assert!(!differ("384,0,96,128/96,128"), "the other corner has changed");
}
