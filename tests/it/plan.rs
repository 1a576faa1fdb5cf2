//! `plan`, `explain` and `schema`: what would be written, where it comes from, and what may be typed.

use crate::support::Test;

#[test]
fn the_plan_is_what_a_build_writes() {
    let planned = Test::site("small").args(["plan", "--json", "--date", "2026-02-01"]).run();
    let outputs: Vec<serde_json::Value> = serde_json::from_str(&planned.stdout).unwrap();
    let mut paths: Vec<String> =
        outputs.iter().map(|output| format!("{}/{}", output["root"].as_str().unwrap(), output["path"].as_str().unwrap())).collect();
    assert!(outputs.iter().all(|output| output["recipe"]["cook"].is_string()));
    let built = planned.then().args(["build", "--date", "2026-02-01"]).run();
    let mut written: Vec<String> = ["public", "social"]
        .iter()
        .flat_map(|root| built.files(root).into_iter().map(move |file| format!("{root}/{file}")))
        .filter(|path| !path.contains("/.pusaka-"))
        .collect();
    paths.sort();
    written.sort();
    assert_eq!(paths, written);
}

#[test]
fn an_output_tells_where_it_comes_from() {
    for subject in ["items/tepi-sungai/", "public/items/tepi-sungai/index.html"] {
        let told = Test::site("small").args(["explain", subject]).run().stdout;
        for part in ["public/items/tepi-sungai/index.html", "item.html", "content/items/tepi-sungai/001.jpg", "content/site.yaml"] {
            assert!(told.contains(part), "{part} in {told}");
        }
    }
    let told =
        Test::empty().args(["new", "k"]).run().then().within("k").args(["explain", "public/items/cerita-dari-tepian/2/"]).run().stdout;
    for part in ["items/_defaults.yaml", "vocabulary/people.yaml:3", "vocabulary/subjects.yaml:3", "collections/koleksi-awal.yaml"] {
        assert!(told.contains(&format!("content/{part}\n")), "{part} in {told}");
    }
    let page = Test::empty().args(["new", "k"]).run().then().within("k").args(["explain", "https://example.org/tentang/"]).run().stdout;
    assert!(page.contains("pages/tentang.md") && page.contains("pages/tentang.en.md"), "{page}");
    let elsewhere = Test::site("small").args(["explain", "items/tidak-ada/index.html"]).status(2).any_stderr().run();
    assert!(elsewhere.stderr.contains("public/items/tepi-sungai/"), "{}", elsewhere.stderr);
    let unknown = Test::site("small").args(["explain", "items/tepi-sugai/"]).status(2).any_stderr().run();
    assert!(unknown.stderr.contains("items/tepi-sungai/index.html"), "{}", unknown.stderr);
}

#[test]
fn a_code_is_explained_in_both_languages() {
    for (lang, words) in [("en", "only the next build takes longer"), ("id", "hanya pembangunan berikutnya yang lebih lama")] {
        let told = Test::empty().args(["explain", "cache-lost", "--lang", lang]).run().stdout;
        assert!(told.contains(words), "{told}");
    }
    let near = Test::empty().args(["explain", "unknown-kye"]).status(2).any_stderr().run();
    assert!(near.stderr.contains("unknown-key"), "{}", near.stderr);
}

#[test]
fn every_kind_of_file_has_a_schema() {
    let kinds = Test::empty().args(["schema"]).run().stdout;
    assert!(kinds.lines().any(|kind| kind == "item"), "{kinds}");
    for kind in kinds.lines() {
        let schema: serde_json::Value = serde_json::from_str(&Test::empty().args(["schema", kind]).run().stdout).unwrap();
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema", "{kind}");
    }
}

/// What a reader of headers needs of a PNG of one bit a pixel.
fn png_header(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    bytes.extend_from_slice(&width.to_be_bytes());
    bytes.extend_from_slice(&height.to_be_bytes());
    bytes.extend_from_slice(&[1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, b'I', b'D', b'A', b'T']);
    bytes
}

#[test]
fn a_site_that_its_host_will_not_take_is_told_with_what_to_change() {
    let mut test = Test::empty().file("content/site.yaml", "title: Peta\nbase_url: https://peta.pages.dev/\nlanguages: [en]\n");
    for sheet in 0..14 {
        let item = format!("content/items/sheet-{sheet}");
        test = test.file(format!("{item}/001.png"), png_header(17_000, 17_000));
        test = test.file(format!("{item}/item.yaml"), "title: Sheet\ntype: map\nrights: PDM-1.0\nfiles: [{file: 001.png, alt: A map}]\n");
    }
    let told = test.args(["plan", "--date", "2026-02-01", "--lang", "en"]).any_stderr().run();
    assert!(
        told.stderr.contains("warning[host-limit]") && told.stderr.contains("Cloudflare Pages takes at most 20,000 files"),
        "{}",
        told.stderr
    );
    assert!(told.stderr.contains("note[host-limit]") && told.stderr.contains("GitHub Pages takes at most 1.0 GB"), "{}", told.stderr);
    assert!(told.stderr.contains("images: {tile_size: 1024}"), "{}", told.stderr);
    let tile = "iiif/sheet-3/1/0,16384,8192,616/512,39/0/default.jpg";
    let told = told.then().args(["explain", tile]).any_stderr().run();
    assert!(told.stdout.contains("\"cook\":\"tile\"") && told.stdout.contains("items/sheet-3/001.png"), "{}", told.stdout);
}
