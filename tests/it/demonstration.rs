//! The demonstration collection, built whole: it is in order, nothing private is in any published file, pictures carry only
//! what the record says, and every share card keeps its weight.

use std::{fs, path::Path, sync::OnceLock};

use crate::support::{Done, Test, here};

/// Built once for all tests of this file.
fn built() -> &'static Done {
    static BUILT: OnceLock<Done> = OnceLock::new();
    BUILT.get_or_init(|| {
        let content = here().join("content");
        Test::empty().args(["build", "--date", "2026-11-22", "--deny", "warnings", "--content"]).args([content]).run()
    })
}

/// Every file of both trees with its bytes.
fn published() -> impl Iterator<Item = (String, Vec<u8>)> {
    let done = built();
    ["public", "social"].into_iter().flat_map(|root| done.files(root).into_iter().map(move |path| format!("{root}/{path}"))).map(|path| {
        let bytes = fs::read(done.path(&path)).unwrap();
        (path, bytes)
    })
}

fn contains(bytes: &[u8], part: &str) -> bool {
    bytes.windows(part.len()).any(|window| window == part.as_bytes())
}

/// The folder of the record with this id, with its text.
fn record(wanted: &str) -> (String, String) {
    walkdir::WalkDir::new(here().join("content/items"))
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_name() == "item.yaml")
        .map(|entry| {
            (entry.path().parent().unwrap().file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(entry.path()).unwrap())
        })
        .find(|(_, text)| text.lines().any(|line| line.starts_with(wanted)))
        .unwrap_or_else(|| panic!("the demonstration has a record with `{wanted}`"))
}

/// The Indonesian title of a record.
fn title(text: &str) -> String {
    let line = text.lines().find(|line| line.starts_with("title:")).unwrap();
    let said = line.split_once("id:").map_or(line, |(_, rest)| rest).trim();
    said.trim_start_matches('"').split(['"', ',', '}']).next().unwrap().to_owned()
}

#[test]
fn nothing_of_hidden_and_embargoed_items_is_in_any_file() {
    for mark in ["embargo_until:", "access: hidden"] {
        let (id, text) = record(mark);
        let title = title(&text);
        assert!(title.len() > 5, "{title}");
        for (path, bytes) in published() {
            assert!(!path.contains(&id), "{path}");
            assert!(!contains(&bytes, &id) && !contains(&bytes, &title), "{path} names {id} ({title})");
        }
    }
}

#[test]
fn no_medium_of_the_restricted_item_is_published_and_its_record_is() {
    let (id, _) = record("access: metadata");
    built().files("public").iter().for_each(|path| {
        assert!(!path.starts_with(&format!("iiif/{id}/")) && !path.starts_with(&format!("media/{id}/")), "{path}");
    });
    assert!(built().path(&format!("public/items/{id}/index.html")).is_file());
    let page = built().text(&format!("public/items/{id}/index.html"));
    assert!(!page.contains(&format!("iiif/{id}/")), "the page shows no scan");
}

#[test]
fn published_pictures_carry_no_metadata_but_what_the_record_says() {
    let mut seen = 0;
    for (path, bytes) in published().filter(|(path, _)| path.ends_with(".jpg")) {
        seen += 1;
        assert_eq!(bytes[..2], [0xff, 0xd8], "{path}");
        for forbidden in ["Exif\0\0", "Photoshop 3.0", "ICC_PROFILE"] {
            assert!(!contains(&bytes, forbidden), "{path} carries {forbidden}");
        }
    }
    assert!(seen > 100, "only {seen} pictures");
}

#[test]
fn every_card_of_a_page_is_at_most_300_kilobytes_and_every_picture_of_a_post_a_megabyte() {
    // A messenger fetches the card of a page (`ada.id.jpg`, `ada/2.id.jpg`); pictures of posts are uploaded, and the strictest platform takes 2 MB.
    let of_page = |path: &str| {
        let below = path.split_once("/cards/").unwrap().1;
        below.split_once('/').is_none_or(|(_, name)| name.starts_with(|c: char| c.is_ascii_digit()))
    };
    let cards: Vec<_> = published().filter(|(path, _)| path.contains("/cards/")).collect();
    let pages = cards.iter().filter(|(path, _)| of_page(path)).count();
    assert!(pages > 60 && cards.len() > pages, "only {pages} of {} cards", cards.len());
    for (path, bytes) in cards {
        let most = if of_page(&path) { 300_000 } else { 1_000_000 };
        assert!(bytes.len() <= most, "{path}: {} bytes", bytes.len());
    }
}

#[test]
fn the_style_sheet_stays_under_20_kilobytes() {
    let assets = built().files("public/assets");
    let style =
        assets.iter().find(|path| Path::new(path).extension().is_some_and(|ending| ending == "css") && path.starts_with("pusaka")).unwrap();
    let bytes = fs::metadata(built().path(&format!("public/assets/{style}"))).unwrap().len();
    assert!(bytes <= 20 * 1024, "{bytes} bytes");
}
