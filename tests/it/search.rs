//! The search index: the words of a page with their places, and nothing of what is kept back.

use crate::support::{Test, here};

const SITE: &str = "title: Uji\nbase_url: https://uji.example/\nlanguages: [id]\n";
const ALTO: &str = r#"<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page WIDTH="240" HEIGHT="160"><PrintSpace><TextBlock><TextLine>
<String CONTENT="kentongan" HPOS="24" VPOS="16" WIDTH="120" HEIGHT="16"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>"#;

/// A site with one item of such a record, and what a machine read on its scan.
fn site(record: &str) -> Test {
    Test::empty()
        .file("content/site.yaml", SITE)
        .file("content/items/surat/item.yaml", format!("title: Surat\ntype: archive\nrights: CC0-1.0\n{record}"))
        .file("content/items/surat/001.jpg", std::fs::read(here().join("tests/bad/no-alt/content/items/surat/001.jpg")).unwrap())
        .file("content/items/surat/text/001.xml", ALTO)
        .args(["build", "--date", "2026-11-22"])
        .any_stderr()
}

#[test]
fn what_a_machine_read_is_shown_found_and_placed() {
    let done = site("")
        .run()
        .has("public/items/surat/index.html", "kentongan")
        .has("public/items/surat/words/1.js", "[\"kentongan\",1000,1000,5000,1000]");
    let found =
        done.files("public/search/id").into_iter().filter(|name| done.text(&format!("public/search/id/{name}")).contains("kentongan"));
    let found: Vec<String> = found.collect();
    assert_eq!(found.len(), 3, "its words, its text, and what may be meant: {found:?}");
}

#[test]
fn words_that_a_pdf_holds_are_found_on_their_page() {
    let pdf = std::fs::read(here().join("tests/formats/pdf-words.pdf")).unwrap();
    let record = "title: Surat\ntype: archive\nrights: CC0-1.0\n";
    let hidden = "files: [{file: hitam.pdf, hide_text: true}]\n";
    let done = Test::empty()
        .file("content/site.yaml", format!("{SITE}images: {{originals: copy}}\n"))
        .file("content/items/surat/item.yaml", record)
        .file("content/items/surat/surat.pdf", &pdf)
        .file("content/items/surat/text/2.md", "Yang diketik orang.")
        .file("content/items/rahasia/item.yaml", format!("{record}{hidden}"))
        .file("content/items/rahasia/hitam.pdf", &pdf)
        .args(["build", "--date", "2026-11-22"])
        .any_stderr()
        .run()
        .has("public/items/surat/1/index.html", "Perahu kajang")
        .has("public/items/surat/1/index.html", "Dibaca oleh mesin")
        .has("public/items/surat/text.txt", "di Sungai Musi")
        .has("public/items/surat/words/1.js", "[\"kajang\",4368,570,2688,477]")
        .has("public/items/surat/2/index.html", "Yang diketik orang")
        .has("public/items/surat/words/2.js", "\"penenun\"");
    let texts: String = done.files("public/search/id").iter().map(|name| done.text(&format!("public/search/id/{name}"))).collect();
    assert!(texts.contains("kajang") && !texts.contains("sutra"), "what people typed of a page stands for what its file holds");
    let kept: Vec<String> = done.files("public/items/rahasia");
    assert!(!kept.iter().any(|name| name.contains("words") || name.ends_with("text.txt")), "words under black paint stay there: {kept:?}");
    assert_eq!(std::fs::read(done.path("public/originals/surat/surat.pdf")).unwrap(), pdf);
    let _and_so_does_its_file = done.lacks("public/originals/rahasia/hitam.pdf");
}

#[test]
fn a_long_text_stands_in_a_file_of_its_own_and_a_short_one_beside_its_neighbours() {
    let scan = std::fs::read(here().join("tests/bad/no-alt/content/items/surat/001.jpg")).unwrap();
    let long = |word: &str| format!("{word} {}", "di tepi sungai ".repeat(280));
    let record = "title: Koran\ntype: newspaper\nrights: CC0-1.0\n";
    let done = Test::empty()
        .file("content/site.yaml", SITE)
        .file("content/items/koran/item.yaml", record)
        .file("content/items/koran/1.jpg", &scan)
        .file("content/items/koran/2.jpg", &scan)
        .file("content/items/koran/text/1.md", long("kentongan"))
        .file("content/items/koran/text/2.md", "Bedug.")
        .file("content/items/naskah/item.yaml", format!("{record}description: {}\n", long("gendang")))
        .file("content/pages/sejarah.md", format!("---\ntitle: Sejarah\n---\n{}\n", long("rebana")))
        .args(["build", "--date", "2026-11-22"])
        .any_stderr()
        .run();
    // Items are numbered first, then pages, then what is told of them.
    let together = done.text("public/search/id/texts-0.js");
    for (record, word) in [(1, "gendang"), (2, "kentongan"), (4, "rebana")] {
        assert!(done.text(&format!("public/search/id/text-{record}.js")).contains(word));
        assert!(!together.contains(word), "{word} is carried along");
    }
    assert_eq!(together.matches("\"l\":true,\"x\":\"\"").count(), 3);
    assert!(together.contains("\"x\":\"Bedug.\""));
    let alone = done.files("public/search/id").into_iter().filter(|name| name.starts_with("text-")).count();
    assert_eq!(alone, 3, "what is short has no file of its own");
}

/// The terms of the index of a language.
fn terms(done: &crate::support::Done, lang: &str) -> Vec<String> {
    let files = done.files(&format!("public/search/{lang}")).into_iter().filter(|name| name.starts_with("words-"));
    let held = files.map(|name| done.text(&format!("public/search/{lang}/{name}")));
    let terms = held.flat_map(|text| {
        let json = text.splitn(3, ',').nth(2).unwrap().trim_end().trim_end_matches(')').to_owned();
        serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(&json).unwrap().into_iter().map(|(term, _)| term)
    });
    terms.collect()
}

const CAMPAIGN: &str = "title: Tepi\nkind: challenge\nfrom: 2026-11-01\nto: 2026-12-01\nprompts: [Gambarlah dermaga]\n";

#[test]
fn all_that_a_record_says_is_found_by_the_stems_of_its_own_language() {
    let record = "description: {id: Perahunya, en: Boats}\nextra: {kerusakan: Bibirnya gompal}\nholding: {shelf: LEMARI-7}\n\
                  part_of: surat-masuk\nsubjects: [menulis]\nlanguage: en\n";
    let done = site(record)
        .file("content/site.yaml", "title: Uji\nbase_url: https://uji.example/\nlanguages: [id, en]\n")
        .file("content/items/surat/text/001.md", "He crossed rivers.")
        .file("content/collections/surat.yaml", "title: Surat-menyurat\ndescription: Dari sebuah kantor\n")
        .file("content/collections/surat-masuk.yaml", "title: Surat masuk\npart_of: surat\n")
        .file("content/vocabulary/subjects.yaml", "menulis: {name: Menulis, note: Dengan penanya}\n")
        .file("content/campaigns/tepi.yaml", CAMPAIGN)
        .run();
    let (id, en) = (terms(&done, "id"), terms(&done, "en"));
    for word in ["ahu", "gompal", "lemari", "menyurat", "kantor", "pena", "dermaga", "river", "cross"] {
        assert!(id.iter().any(|term| term == word), "{word}: {id:?}");
    }
    assert!(en.iter().any(|term| term == "boat") && !id.iter().any(|term| term == "boat"), "a page is searched in its own words");
    assert!(en.iter().any(|term| term == "gompal") && en.iter().any(|term| term == "pena"), "what is not translated has its own stems");
}

/// A word that stands on a scan and nowhere else.
const WORD: &[u8] = b"kentongan";

#[test]
fn nothing_of_what_is_kept_back_can_be_found() {
    for record in ["access: metadata\n", "access: hidden\n", "draft: true\n", "embargo_until: 2030-01-01\n", "labels: [TK Secret/Sacred]\n"]
    {
        let done = site(record).run();
        for name in
            ["public", "social"].into_iter().flat_map(|folder| done.files(folder).into_iter().map(move |name| format!("{folder}/{name}")))
        {
            let held = std::fs::read(done.path(&name)).unwrap();
            assert!(!held.windows(WORD.len()).any(|part| part == WORD), "{record}: {name}");
        }
    }
}
