//! More things than a wall holds: every page shows some of them, and the walls together show each of them once.

use std::collections::BTreeSet;

use crate::support::Test;

/// Things; a wall takes 24.
const THINGS: usize = 55;
const WALL: usize = 24;

#[test]
fn no_page_shows_all_things_at_once_and_the_walls_together_show_each_of_them_once() {
    let settings = "title: Banyak\nlanguages: [id]\nbase_url: https://example.org/\ninstitution: {name: Arsip Contoh}\n";
    let all = (1..=THINGS).fold(Test::empty().file("content/site.yaml", settings), |test, n| {
        let record = format!("title: Surat ke-{n}\ntype: archive\nrights: PDM-1.0\ndate: \"19{n:02}\"\nsubjects: [surat]\n");
        test.file(format!("content/items/surat-{n}/item.yaml"), record)
    });
    let done = all.args(["build", "--date", "2026-02-01"]).any_stderr().run();
    for page in done.files("public").iter().filter(|path| path.ends_with(".html")) {
        let shown = done.text(&format!("public/{page}")).matches("<li class=\"tile").count();
        assert!(shown <= WALL, "{page} shows {shown} things");
    }
    for wall in ["browse", "subjects/surat"] {
        let mut hung: Vec<String> = Vec::new();
        for number in 1..=THINGS.div_ceil(WALL) {
            let folder = if number == 1 { wall.to_owned() } else { format!("{wall}/{number}") };
            let page = done.text(&format!("public/{folder}/index.html"));
            let tiles = page.split("<li class=\"tile").skip(1);
            hung.extend(tiles.map(|tile| tile.split("/items/").nth(1).unwrap().split('/').next().unwrap().to_owned()));
        }
        assert_eq!((hung.len(), hung.iter().collect::<BTreeSet<_>>().len()), (THINGS, THINGS), "{wall}");
    }
}
