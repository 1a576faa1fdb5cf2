//! The edition for a stick or a kiosk: everything that is shown, and nothing that leads out or only the web reads.

use crate::{
    examples::dead,
    support::{Done, Test, here},
};

const RECORD: &str = "title: Surat\ntype: archive\nrights: CC-BY-4.0\n";

/// Addresses on the pages that lead to other hosts, to a letter box or a telephone.
fn leading_out(done: &Done) -> Vec<String> {
    let pages = done.files("public").into_iter().filter(|file| file.ends_with(".html"));
    let of = |page: String| {
        let text = done.text(&format!("public/{page}"));
        let links = text.split("<a ").skip(1).filter_map(|rest| rest.split_once('>')?.0.split_once("href=\"")?.1.split('"').next());
        // A colon behind `#` is part of a place on the page itself.
        links.filter(|link| link.split('#').next().is_some_and(|address| address.contains(':'))).map(str::to_owned).collect::<Vec<_>>()
    };
    pages.flat_map(of).collect()
}

/// Files that only programs elsewhere read.
fn for_the_web(done: &Done) -> Vec<String> {
    let names = ["sitemap.xml", "robots.txt", "404.html", "manifest.json", "info.json", "oembed.json", "embed/index.html", "feed.xml"];
    done.files("public").into_iter().filter(|file| names.iter().any(|name| file.ends_with(name))).collect()
}

#[test]
fn a_site_for_a_stick_leads_nowhere_else() {
    let content = here().join("examples/arsip-kampung/content");
    let build = |test: Test| test.args(["build", "--date", "2026-11-22", "--content"]).args([&content]);
    let online = build(Test::empty()).run();
    assert!(for_the_web(&online).len() > 40 && leading_out(&online).len() > 20, "{:?}", for_the_web(&online));
    let pages =
        |done: &Done| done.files("public").into_iter().filter(|file| file.ends_with("/index.html") && !file.contains("/embed/")).count();
    let whole = pages(&online);
    let offline = build(online.then()).args(["--offline"]).run();
    assert_eq!(for_the_web(&offline), Vec::<String>::new());
    assert_eq!(leading_out(&offline), Vec::<String>::new());
    assert_eq!(dead(&offline), Vec::<String>::new());
    assert_eq!(pages(&offline), whole, "all that is shown is there");
    let item = offline.text("public/items/karcis-penyeberangan/index.html");
    assert!(item.contains("id=\"tahu\"") && !item.contains("class=\"btn\" href=\"mailto"), "the question stands, for the room: {item}");
    assert!(item.contains("class=\"qr\"") && item.contains("cite.bib"), "{item}");
    assert!(offline.text("social/index.html").contains("https://"), "the desk is as it was");
}

#[test]
fn addresses_in_texts_become_words() {
    let done = Test::empty()
        .file("content/site.yaml", "title: Uji\nbase_url: https://uji.example/\nlanguages: [id]\n")
        .file("content/items/surat/item.yaml", format!("{RECORD}description: Lihat [surat lain](https://lain.example/a?b=1).\n"))
        .file("content/pages/tentang.md", "---\ntitle: Tentang\n---\nTulis ke [kami](mailto:a@uji.example).\n")
        .args(["build", "--date", "2026-11-22", "--offline"])
        .any_stderr()
        .run();
    let item = done.text("public/items/surat/index.html");
    assert!(item.contains("Lihat <span>surat lain</span>."), "{item}");
    let about = done.files("public").into_iter().find(|file| file.contains("tentang/index.html")).unwrap();
    assert!(done.text(&format!("public/{about}")).contains("Tulis ke <span>kami</span>."));
}
