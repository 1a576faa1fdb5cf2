//! `pusaka new`: what it writes builds without a word, and it writes over nothing.

use crate::support::Test;

#[test]
fn a_new_collection_builds_without_findings() {
    let made = Test::empty().args(["new", "koleksi"]).run();
    assert!(made.stdout.contains("cd koleksi\n  pusaka serve"), "{}", made.stdout);
    assert!(made.text("koleksi/.github/workflows/publish.yml").contains(&format!("--version {} --locked", env!("CARGO_PKG_VERSION"))));
    let build = ["build", "--content", "koleksi/content", "--date", "2026-02-01", "--deny", "warnings"];
    let built = made.then().args(build).run();
    let is_page = |file: &&String| file.starts_with("items/") && file.ends_with("index.html") && !file.contains("/embed/");
    let pages = built.files("public").iter().filter(is_page).count();
    assert_eq!(pages, 5, "three items, and the two pages of the book");
    let page = built.has("public/items/tempayan-berglasir/index.html", "Tempayan kecil berglasir");
    let story = page
        .has("public/en/exhibits/tepian-dari-dekat/index.html", "data-steps")
        .has("public/children/index.html", "Cari perahu yang punya atap.");
    let _desk = story.has("social/index.html", "Tempayan kecil berglasir");
}

#[test]
fn files_of_others_are_left_alone() {
    let test = Test::empty().file("koleksi/skripsi.txt", "bab satu").args(["new", "koleksi"]);
    let refused = test.status(2).any_stderr().run();
    assert!(refused.stderr.contains("not-empty"), "{}", refused.stderr);
    assert_eq!(refused.files("koleksi"), ["skripsi.txt"]);
}

#[test]
fn a_repository_that_has_just_been_made_is_as_good_as_empty() {
    let made = Test::empty().file("koleksi/.git/HEAD", "ref: refs/heads/main").args(["new", "koleksi"]).run();
    let _kept = made.has("koleksi/.git/HEAD", "main").has("koleksi/content/site.yaml", "base_url");
}
