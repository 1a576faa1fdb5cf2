//! Using an item: how it is cited, in files that programs read. `tests/browser/using.test.mjs` reads them back with such programs.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest as _, Sha256};

use crate::support::Test;

const SITE: &str = "title: {id: Rumah Arsip, en: Archive House}\nbase_url: https://uji.example/\nlanguages: [id, en]\n";
const RECORD: &str = r#"
title: {id: "Kitab {obat} 100% & \\lain_lain#1 ~ ^", en: "Book of {medicine}"}
type: book
date: 1890~/1900
creator: [{name: "Raden Saleh", role: author}, {name: "Ny. Hasan & Anak", role: editor}, {name: "Guru Amin", role: collector}]
publisher: Poestaka
place: Palembang
language: ms-Arab
subjects: [obat *lama*]
identifiers: {call_number: N-12, isbn: 978-979-000-000-0}
holding: {repository: Museum Uji, shelf: Lemari 3}
extent: 48 halaman
rights: CC-BY-4.0
"#;

#[test]
fn an_item_is_cited_in_four_ways() {
    let done = Test::empty()
        .file("content/site.yaml", SITE)
        .file("content/items/kitab/item.yaml", RECORD)
        .args(["build", "--date", "2026-11-22"])
        .any_stderr()
        .run();
    let bib = done.text("public/items/kitab/cite.bib");
    assert!(bib.starts_with("@book{kitab,\n  author = {{Raden Saleh}},\n  editor = {{Ny. Hasan \\& Anak}},\n"), "{bib}");
    let title = r"  title = {{Kitab \textbraceleft{}obat\textbraceright{} 100\% \& \textbackslash{}lain\_lain\#1 \textasciitilde{} \textasciicircum{}}},";
    assert!(bib.contains(title), "{bib}");
    assert!(bib.contains("  year = {sekitar 1890–1900},\n") && bib.contains("  url = {https://uji.example/items/kitab/},\n"), "{bib}");
    let ris = done.text("public/items/kitab/cite.ris");
    let lines: Vec<&str> = ris.strip_suffix("\r\n").unwrap().split("\r\n").collect();
    assert_eq!((lines[0], *lines.last().unwrap()), ("TY  - BOOK", "ER  - "));
    assert!(lines.iter().all(|line| line.len() >= 6 && &line[2..6] == "  - "), "{ris}");
    for line in [
        "PY  - 1890",
        "DA  - 1890///sekitar 1890–1900",
        "AV  - Museum Uji, Lemari 3",
        "CN  - N-12",
        "KW  - obat lama",
        "N1  - Guru Amin (pengumpul); 48 halaman",
    ] {
        assert!(lines.contains(&line), "{line} in {ris}");
    }
    let csl: serde_json::Value = serde_json::from_str(&done.text("public/items/kitab/cite.json")).unwrap();
    assert_eq!(csl[0]["author"], serde_json::json!([{ "literal": "Raden Saleh" }]));
    assert_eq!(csl[0]["issued"], serde_json::json!({ "date-parts": [[1890], [1900]], "circa": true, "edtf": "1890~/1900" }));
    let page = done.text("public/en/items/kitab/index.html");
    assert!(page.contains("Raden Saleh. Book of {medicine}. Book, circa 1890–1900. Palembang: Poestaka. Museum Uji, Lemari 3, N-12. <bdi>https://uji.example/en/items/kitab/</bdi>"), "{page}");
    assert!(page.contains("href=\"../../../items/kitab/cite.bib\" type=\"application/x-bibtex\" download"), "{page}");
}

const PICTURE: &str = "tests/bad/no-alt/content/items/surat/001.jpg";

#[test]
fn what_may_be_taken_along_follows_from_the_rights() {
    let picture = || std::fs::read(crate::support::here().join(PICTURE)).unwrap();
    let record =
        |rights: &str| format!("title: Surat\ntype: archive\nrights: {rights}\nfiles:\n  - {{file: 001.jpg, alt: Selembar surat}}\n");
    let done = Test::empty()
        .file("content/site.yaml", SITE)
        .file("content/items/bebas/item.yaml", record("CC0-1.0"))
        .file("content/items/bebas/001.jpg", picture())
        .file("content/items/bebas/001.txt", "Dengan hormat.")
        .file("content/items/terjaga/item.yaml", record("InC"))
        .file("content/items/terjaga/001.jpg", picture())
        .args(["build", "--date", "2026-11-22"])
        .any_stderr()
        .run();
    let (free, kept) = (done.text("public/en/items/bebas/index.html"), done.text("public/en/items/terjaga/index.html"));
    assert!(free.contains("download=\"bebas-1-") && free.contains("Whoever held rights in it has given them up."), "{free}");
    assert!(kept.contains("Only small, because of its rights.") && kept.contains("It is protected by copyright."), "{kept}");
    // What is not for sharing is not for other people's pages either.
    assert!(free.contains("application/json+oembed") && !kept.contains("application/json+oembed"), "{kept}");
    assert!(!done.path("public/items/terjaga/embed").exists() && !done.path("public/items/terjaga/oembed.json").exists());
    let answer: serde_json::Value = serde_json::from_str(&done.text("public/en/items/bebas/oembed.json")).unwrap();
    assert!(answer["html"].as_str().unwrap().starts_with("<iframe src=\"https://uji.example/en/items/bebas/embed/\""), "{answer}");
    let frame = done.text("public/en/items/bebas/embed/index.html");
    assert!(
        frame.contains("href=\"https://uji.example/en/items/bebas/\" target=\"_blank\"") && frame.contains("See it whole at Archive House"),
        "{frame}"
    );
}

#[test]
fn labels_are_one_page_that_prints() {
    let site = || {
        Test::empty()
            .file("content/site.yaml", SITE)
            .file("content/items/kitab/item.yaml", format!("{RECORD}part_of: naskah\n"))
            .file("content/collections/naskah.yaml", "title: Naskah\n")
    };
    let done = site().args(["labels", "--date", "2026-11-22", "--collection", "naskah", "--out", "label.html"]).any_stderr().run();
    let sheet = done.text("label.html");
    let style = sheet.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
    let digest = BASE64_STANDARD.encode(Sha256::digest(style));
    assert!(sheet.contains(&format!("style-src 'sha256-{digest}';")), "only the style of the sheet itself");
    let page = done.text("label.html");
    assert!(
        page.contains("<section lang=\"id\"><h2>Kitab {obat}") && page.contains("<section lang=\"en\"><h2>Book of {medicine}"),
        "{page}"
    );
    assert!(page.contains("src=\"data:image/svg+xml,") && page.contains("<b>N-12</b>") && done.stdout.contains("Labels: 1."), "{page}");
    assert!(!page.contains("http-equiv=\"refresh\"") && !page.contains("src=\"http"), "{page}");
    let refused = site().args(["labels", "--date", "2026-11-22", "--paper", "a5", "--size", "large", "kitab"]).any_stderr().status(2).run();
    assert!(refused.stderr.contains("label-too-large"), "{}", refused.stderr);
}

#[test]
fn the_page_on_themes_names_every_template_slot_and_colour() {
    let read = |path: &str| std::fs::read_to_string(crate::support::here().join(path)).unwrap();
    let page = read("docs/themes.md");
    let templates = std::fs::read_dir(crate::support::here().join("themes/pusaka/templates")).unwrap();
    let mut names: Vec<String> = templates.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    let slots = |template: &String| {
        let text = read(&format!("themes/pusaka/templates/{template}"));
        let slots = text.split("block ").skip(1).filter_map(|rest| rest.split(' ').next().map(str::to_owned));
        slots.filter(|name| name.chars().all(char::is_alphabetic)).collect::<Vec<_>>()
    };
    names.extend(names.iter().flat_map(slots).collect::<Vec<_>>());
    let roles = read("themes/pusaka/src/css/tokens.css");
    let roles = roles.split("/* roles */").nth(1).unwrap().split("/* type */").next().unwrap();
    let tokens = roles.split("--").skip(1).filter_map(|rest| rest.split_once(':')).filter(|(_, value)| !value.is_empty());
    names.extend(tokens.map(|(name, _)| name.replace('-', "_")).filter(|name| name.len() < 20));
    for choice in ["type", "motif"] {
        let schema: serde_json::Value = serde_json::from_str(&Test::empty().args(["schema", "site"]).run().stdout).unwrap();
        let words = &schema["properties"]["theme"]["properties"][choice]["enum"];
        names.extend(words.as_array().unwrap_or_else(|| panic!("{choice}: {words}")).iter().map(|word| word.as_str().unwrap().to_owned()));
    }
    for name in names {
        assert!(page.contains(&format!("`{name}`")), "docs/themes.md does not name `{name}`");
    }
}
