//! Links in texts to what the site has, by name.

use crate::support::Test;

const TEXT: &str = "---\ntitle: {id: Tentang, en: About}\n---\n[a](page:arah) [b](collection:naskah) [c](event:lokakarya) [d](news:kabar) [e](campaign:bulan) \
                    [f](exhibit:tepian) [g](guide:mulai) [h](item:surat) [i](page:konsep) [j](news:kelak)\n";

fn site() -> Test {
    let named = |more: &str| format!("---\ntitle: {{id: A, en: A}}\n{more}---\nTeks.\n");
    Test::empty()
        .file("content/site.yaml", "title: Uji\nbase_url: https://uji.example/\nlanguages: [id, en]\n")
        .file("content/items/surat/item.yaml", "title: Surat\ntype: archive\nrights: PDM-1.0\npart_of: naskah\n")
        .file("content/collections/naskah.yaml", "title: Naskah\n")
        .file("content/vocabulary/subjects.yaml", "tenun: {name: Tenun, note: \"Lihat [arah](page:arah).\"}\n")
        .file("content/items/kain/item.yaml", "title: Kain\ntype: object\nrights: PDM-1.0\nsubjects: [tenun]\n")
        .file("content/pages/tentang.md", TEXT)
        .file("content/pages/tentang.en.md", TEXT)
        .file("content/pages/arah.md", named(""))
        .file("content/pages/konsep.md", named("draft: true\n"))
        .file("content/events/lokakarya.md", named("start: 2026-12-05\n"))
        .file("content/news/kabar.md", named("date: 2026-11-01\n"))
        .file("content/news/kelak.md", named("date: 2999-11-01\n"))
        .file("content/campaigns/bulan.yaml", "title: A\nkind: theme-month\nfrom: 2026-11-01\nto: 2026-11-30\nitems: [surat]\n")
        .file("content/exhibits/tepian.md", named("date: 2026-11-01\n"))
        .file("content/guides/mulai.md", named("date: 2026-11-01\nitems: [surat]\n"))
}

#[test]
fn texts_link_to_what_the_site_has_by_name() {
    let done = site().args(["build", "--date", "2026-11-22"]).any_stderr().run();
    let links = [
        ("arah/", 'a'),
        ("collections/naskah/", 'b'),
        ("events/lokakarya/", 'c'),
        ("news/kabar/", 'd'),
        ("campaigns/bulan/", 'e'),
        ("exhibits/tepian/", 'f'),
        ("guides/mulai/", 'g'),
        ("items/surat/", 'h'),
    ];
    for folder in ["public", "public/en"] {
        let text = done.text(&format!("{folder}/tentang/index.html"));
        for (path, letter) in links {
            assert!(text.contains(&format!("<a href=\"../{path}index.html\">{letter}</a>")), "{folder}: {path}");
        }
        // What is a draft or has not yet appeared is words without a link.
        assert!(text.contains("</a> i j</p>"), "{folder}");
        assert!(
            done.text(&format!("{folder}/subjects/tenun/index.html")).contains("<a href=\"../../arah/index.html\">arah</a>"),
            "{folder}"
        );
    }
}
