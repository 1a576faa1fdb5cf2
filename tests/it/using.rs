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

#[test]
fn pages_of_a_book_exhibits_and_news_are_passed_on_by_their_own_address_unless_they_are_held_back() {
    let picture = std::fs::read(crate::support::here().join(PICTURE)).unwrap();
    let files = "files: [{file: 1.jpg, label: Muka}, {file: 2.jpg}, {file: 3.jpg, label: Isi}, {file: 4.jpg}]\n";
    let book = |site: Test, id: &str, more: &str| {
        (1..=4)
            .fold(site.file(format!("content/items/{id}/item.yaml"), format!("title: Kitab\ntype: book\n{more}{files}")), |site, page| {
                site.file(format!("content/items/{id}/{page}.jpg"), &picture)
            })
    };
    let site = Test::empty()
        .file("content/site.yaml", SITE)
        .file(
            "content/exhibits/tepian.md",
            "---\ntitle: {id: Tepian, en: Riverside}\ndate: 2026-11-05\n---\n\n![Satu](item:kitab)\n\nTeks.\n",
        )
        .file("content/news/buku.md", "---\ntitle: {id: Buku baru, en: New books}\ndate: 2026-11-05\n---\n\nTeks.\n");
    let site = book(book(site, "kitab", "rights: CC0-1.0\n"), "terjaga", "rights: InC\n");
    let done = site.args(["build", "--date", "2026-11-22"]).any_stderr().run();
    for place in ["exhibits/tepian", "news/buku", "items/kitab/4"] {
        let page = done.text(&format!("public/en/{place}/index.html"));
        assert!(page.contains(&format!("data-copyable dir=\"ltr\">https://uji.example/en/{place}/</p>")), "{place}: {page}");
        assert!(page.contains("https://wa.me/?text=") && page.matches("class=\"qr\"").count() == 1, "{place}: {page}");
    }
    let held = done.text("public/en/items/terjaga/4/index.html");
    assert!(held.contains("data-sends><p class=\"copy\"") && !held.contains("https://wa.me/"), "{held}");
    let chapter = done.text("public/items/kitab/4/index.html");
    assert!(chapter.contains("index.html\" aria-current=\"true\">Isi<span>3</span>"), "{chapter}");
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
    assert!(kept.contains("Only a small copy, because of its rights.") && kept.contains("It is protected by copyright."), "{kept}");
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

/// A picture of its own making, `width` pixels across.
fn wide(width: u32) -> Vec<u8> {
    let picture = image::RgbImage::from_fn(width, width / 2, |x, y| image::Rgb([x, y, x ^ y].map(|level| (level & 255) as u8)));
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// Pixels across of a JPEG.
fn across(path: &std::path::Path) -> u16 {
    let bytes = std::fs::read(path).unwrap();
    let mut decoder = rusty_jpeg::Decoder::new(bytes.as_slice());
    decoder.read_info().unwrap();
    decoder.info().unwrap().width
}

#[test]
fn what_rights_keep_small_is_published_small_everywhere() {
    let record = |rights: &str| {
        format!(
            "title: Poster\ntype: photograph\n{rights}files: [{{file: 001.png, alt: Poster}}]\ndescription: \"![Tepi](item:SELF#xywh=pct:10,10,80,80)\"\n"
        )
    };
    let rights = [("bebas", "rights: CC0-1.0\n"), ("terjaga", "rights: InC\n"), ("diam", "")];
    let site =
        rights.iter().fold(Test::empty().file("content/site.yaml", format!("{SITE}images: {{tiles_from: 1}}\n")), |site, (id, rights)| {
            site.file(format!("content/items/{id}/item.yaml"), record(rights).replace("SELF", id))
                .file(format!("content/items/{id}/001.png"), wide(2000))
        });
    let done = site.args(["build", "--date", "2026-11-22"]).any_stderr().run();
    let widest = |id: &str| {
        let pictures = done.files(&format!("public/iiif/{id}")).into_iter().filter(|path| path.ends_with(".jpg"));
        pictures.map(|path| across(&done.path(&format!("public/iiif/{id}/{path}")))).max().unwrap()
    };
    let told = |id: &str| -> serde_json::Value { serde_json::from_str(&done.text(&format!("public/iiif/{id}/1/info.json"))).unwrap() };
    assert_eq!(told("bebas")["width"], 2000);
    assert!(widest("bebas") > 800, "{}", widest("bebas"));
    for id in ["terjaga", "diam"] {
        assert_eq!((&told(id)["width"], &told(id)["height"]), (&800.into(), &400.into()));
        assert!(widest(id) <= 800, "{id}: {}", widest(id));
        let manifest: serde_json::Value = serde_json::from_str(&done.text(&format!("public/items/{id}/manifest.json"))).unwrap();
        assert_eq!(manifest["items"][0]["width"], 800);
        let page = done.text(&format!("public/en/items/{id}/index.html"));
        assert!(page.contains("Only a small copy, because of its rights.") && page.contains(" 800w") && !page.contains(" 1600w"), "{page}");
        assert!(!page.contains("2,000") && !page.contains("1,000"), "the size of a scan that nobody gets: {page}");
        assert!(done.files("public").iter().all(|path| !path.contains(id) || !path.contains("1600,")), "{id}");
    }
    // A house that holds the rights itself may show more.
    let own = done.then().file("content/site.yaml", format!("{SITE}images: {{small_size: 1500}}\n"));
    let own = own.args(["build", "--date", "2026-11-22"]).any_stderr().run();
    let _more = own.has("public/iiif/terjaga/1/info.json", "\"width\":1500");
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
fn the_page_on_themes_names_every_template_and_colour() {
    let read = |path: &str| std::fs::read_to_string(crate::support::here().join(path)).unwrap();
    let page = read("docs/themes.md");
    let templates = std::fs::read_dir(crate::support::here().join("themes/pusaka/templates")).unwrap();
    let mut names: Vec<String> = templates.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
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
