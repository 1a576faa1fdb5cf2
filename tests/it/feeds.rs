//! Feeds tell of what is new, and tell the same of it on every day.

use crate::support::{Done, Test};

const SITE: &str = "title: Uji\nbase_url: https://uji.example/\nlanguages: [id, en]\n";
const EVENT: &str = "---\ntitle: {id: Lokakarya, en: Workshop}\nstart: 2026-12-05 09:00\n---\n\nTeks.\n";
const GUIDE: &str = "---\ntitle: {id: Mulai, en: Begin}\ndate: 2026-11-10\nitems: [kain]\n---\n\nTeks.\n";

fn record(title: &str, more: &str) -> String {
    format!("title: {title}\ntype: object\nrights: PDM-1.0\n{more}")
}

fn site() -> Test {
    Test::empty()
        .file("content/site.yaml", SITE)
        .file("content/items/kain/item.yaml", record("Kain", "added: 2026-05-01\nhashtags: [Tenun]\n"))
        .file("content/items/tikar/item.yaml", record("Tikar", "hashtags: [Tenun, Anyaman]\n"))
        .file("content/events/lokakarya.md", EVENT)
        .file("content/guides/mulai.md", GUIDE)
}

/// The feeds of a site, each with its text.
fn feeds(done: &Done) -> Vec<(String, String)> {
    let found = done.files("public").into_iter().filter(|path| path.ends_with("feed.xml"));
    found.map(|path| (path.clone(), done.text(&format!("public/{path}")))).collect()
}

#[test]
fn nothing_is_new_again_on_another_day() {
    let first = site().args(["build", "--date", "2026-11-22"]).any_stderr().run();
    let before = feeds(&first);
    let second = first.then().args(["build", "--date", "2026-11-23"]).any_stderr().run();
    assert_eq!(before, feeds(&second));
    let text = |path: &str| &before.iter().find(|(found, _)| found == path).unwrap_or_else(|| panic!("{path}")).1;
    for path in ["feed.xml", "en/feed.xml", "tags/Tenun/feed.xml"] {
        let feed = text(path);
        assert!(feed.contains("<published>2026-05-01T00:00:00Z</published>") && feed.matches("<entry>").count() == 1, "{path}: {feed}");
        assert!(!feed.contains("Tikar"), "nobody said since when it is here: {feed}");
    }
    assert!(text("events/feed.xml").contains("<updated>2026-12-05T00:00:00Z</updated>"), "an event has its own day");
}

#[test]
fn a_feed_that_would_be_empty_is_none_and_nothing_leads_to_it() {
    let done = site().args(["build", "--date", "2026-11-22"]).any_stderr().run().lacks("public/tags/Anyaman/feed.xml");
    assert!(done.text("public/tags/Tenun/index.html").contains("href=\"feed.xml\""));
    let wall = done.text("public/tags/Anyaman/index.html");
    assert!(!wall.contains("href=\"feed.xml\"") && wall.contains("href=\"../../feed.xml\""), "{wall}");
    let stories = done.lacks("public/exhibits/feed.xml").text("public/exhibits/index.html");
    assert!(!stories.contains("href=\"feed.xml\"") && stories.contains("href=\"../guides/feed.xml\""), "there are guides only: {stories}");
    let done = Test::empty()
        .file("content/site.yaml", SITE)
        .file("content/items/tikar/item.yaml", record("Tikar", ""))
        .args(["build", "--date", "2026-11-22"])
        .any_stderr()
        .run();
    assert_eq!(feeds(&done), []);
    assert!(!done.text("public/index.html").contains("application/atom+xml"));
}
