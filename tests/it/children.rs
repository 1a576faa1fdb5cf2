//! The children's corner, and the notice before pictures that may grieve: what the built pages say, read back.

use crate::support::{Test, here};

const SITE: &str =
    "title: {id: Rumah Arsip, en: Archive House}\nbase_url: https://uji.example/\nlanguages: [id, en]\nsocial: {platforms: [instagram]}\n";
const PICTURE: &str = "tests/bad/no-alt/content/items/surat/001.jpg";
const BOAT: &str = r#"
title: {id: Perahu, en: Boat}
type: photograph
rights: PDM-1.0
files: [{file: 001.jpg, alt: Perahu}]
children:
  text: {id: Perahu ini kecil., en: This boat is small.}
  riddles:
    - find: {id: Cari atapnya., en: Find the roof.}
      where: xywh=pct:10,10,40,30
      answer: {id: Atapnya bulat., en: The roof is round.}
      hint: {id: Lihat ke atas., en: Look up.}
    - {find: Cari di luar., where: "xywh=pct:90,90,40,30", answer: Tidak ada.}
"#;
const CART: &str = r#"
title: {id: Kereta jenazah, en: Hearse}
type: photograph
rights: PDM-1.0
sensitive: [{why: funeral, notice: {id: Keluarganya mengizinkan., en: The family agreed.}}]
labels: [{label: TK Seasonal, community: {id: Dusun Ulu, en: Ulu village}}]
children: {text: Bukan untuk anak., riddles: [{find: Cari rodanya., where: "page=1&xywh=pct:10,10,40,30", answer: Di bawah.}]}
then_and_now: perahu
files: [{file: 001.jpg, alt: Kereta}, {file: 002.jpg, alt: Kereta dari samping}, ratap.mp3, {file: ratap.jpg, role: poster}]
social: {question: Siapa mengenalnya?, details: [page=2]}
"#;
/// Names the other in every way that a record can.
const ROAD: &str = "title: Jalan\ntype: photograph\nrights: PDM-1.0\nrelated: [kereta]\nthen_and_now: kereta#page=2\ndescription: \"Lihat [kereta](item:kereta).\"\nfiles: [{file: 001.jpg, alt: Jalan}]\n";
const STORY: &str = "---\ntitle: {id: Tepian, en: Bank}\ndate: 2026-11-01\nlayout: scroll\nchildren: true\ncover: kereta\n---\n\nTeks.\n\n![Roda](item:kereta#page=1&xywh=pct:10,10,40,30)\n\nRodanya.\n";

fn built() -> crate::support::Done {
    let picture = || std::fs::read(here().join(PICTURE)).unwrap();
    Test::empty()
        .file("content/site.yaml", SITE)
        .file("content/items/perahu/item.yaml", BOAT)
        .file("content/items/perahu/001.jpg", picture())
        .file("content/items/kereta/item.yaml", CART)
        .file("content/items/kereta/001.jpg", picture())
        .file("content/items/kereta/002.jpg", picture())
        .file("content/items/kereta/ratap.jpg", picture())
        .file("content/items/kereta/ratap.mp3", std::fs::read(here().join("tests/bad/no-captions/content/items/kisah/kisah.mp3")).unwrap())
        .file("content/items/kereta/text/002.id.md", "Tertulis di papan kereta.")
        .file("content/items/jalan/item.yaml", ROAD)
        .file("content/items/jalan/001.jpg", picture())
        .file("content/exhibits/tepian.md", STORY)
        .args(["build", "--date", "2026-11-22"])
        .any_stderr()
        .run()
}

#[test]
fn children_find_riddles_and_things_and_nothing_that_grieves() {
    let done = built();
    let corner = done.text("public/en/children/index.html");
    for said in ["Find the roof.", "Look up.", "The roof is round.", "This boat is small.", "exhibits/tepian/"] {
        assert!(corner.contains(said), "{said}");
    }
    assert!(!corner.contains("kereta") && !corner.contains("Cari di luar."), "{corner}");
    // The answer shows the part alone, cut from the scan.
    let part = corner.split("<details class=\"answer\">").nth(1).unwrap().split("src=\"../../").nth(1).unwrap();
    let part = part.split('?').next().unwrap();
    assert!(part.starts_with("iiif/perahu/1/") && !part.contains("/full/") && done.path(&format!("public/{part}")).is_file(), "{part}");
    assert!(done.text("public/en/index.html").contains("href=\"children/index.html\""));
    assert!(done.text("public/en/items/perahu/index.html").contains("../../children/index.html#cari-perahu-1"));
}

#[test]
fn what_is_behind_a_notice_is_seen_only_where_somebody_opens_it() {
    let done = built();
    let behind = |page: &str| {
        let text = done.text(page);
        let closed: Vec<String> = text.split("<details class=\"rest held\">").skip(1).map(str::to_owned).collect();
        let before = text.split("<details class=\"rest held\">").next().unwrap();
        assert!(!closed.is_empty() && !before.contains("iiif/kereta/"), "{page}");
        assert!(closed[0].contains("loading=\"lazy\"") && !closed[0].contains("fetchpriority"), "{page}");
        text
    };
    let page = behind("public/items/kereta/index.html");
    assert!(page.contains("orang yang telah meninggal") && page.contains("Keluarganya mengizinkan."), "{page}");
    assert!(page.contains("Dusun Ulu") && page.contains("Tanyalah kapan boleh dilihat"), "{page}");
    behind("public/items/kereta/2/index.html");
    let story = behind("public/exhibits/tepian/index.html");
    assert!(!story.contains("data-steps"), "{story}");
    assert!(!page.contains("application/json+oembed") && !page.contains("manifest.json"), "{page}");
    assert!(done.text("public/browse/index.html").contains("gambarnya di balik pemberitahuan"));
    for path in ["items/kereta/embed", "items/kereta/manifest.json", "iiif/kereta/1/info.json"] {
        assert!(!done.path(&format!("public/{path}")).exists(), "{path}");
    }
    for (path, robots) in [
        ("items/kereta", "noimageindex"),
        ("items/kereta/2", "noimageindex"),
        ("exhibits/tepian", "noimageindex"),
        ("items/perahu", "max-image-preview:large"),
    ] {
        assert!(done.text(&format!("public/{path}/index.html")).contains(&format!("name=\"robots\" content=\"{robots}")), "{path}");
    }
    no_other_file_names_it(&done);
}

/// Not on other pages, not for machines and viewers that show pictures, not on cards and frames, and not for the staff to post.
fn no_other_file_names_it(done: &crate::support::Done) {
    let own = |path: &str| {
        let below = path.trim_start_matches("en/");
        let page = below.strip_prefix("items/kereta/").and_then(|rest| rest.strip_suffix("index.html"));
        page.is_some_and(|page| ["", "1/", "2/", "3/"].contains(&page)) || below == "exhibits/tepian/index.html"
    };
    let (mut opened, mut read) = (0, 0);
    for tree in ["public", "social"] {
        for path in done.files(tree).into_iter().filter(|path| path != ".pusaka-files") {
            let bytes = std::fs::read(done.path(&format!("{tree}/{path}"))).unwrap();
            let text = String::from_utf8_lossy(&bytes);
            let named = ["iiif/kereta/", "media/kereta/", "cards/kereta"].iter().any(|address| text.contains(address));
            if tree == "public" && own(&path) {
                opened += usize::from(named);
                let machines: String =
                    text.split("application/ld+json").skip(1).map(|rest| rest.split("</script>").next().unwrap()).collect();
                assert!(!machines.contains("iiif/") && !machines.contains("media/"), "{path}");
            } else {
                read += 1;
                assert!(!named, "{tree}/{path}");
            }
        }
    }
    assert!(opened == 10 && read > 100, "{opened} pages show it, {read} files do not");
}
