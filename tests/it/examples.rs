//! The institutions of `examples/`: three looks of one theme, each in order from its first word to its last card.

use crate::support::{Done, Test, here};

/// Folder, faces, and a font of theirs.
const LOOKS: [(&str, &str, &str); 3] = [
    ("arsip-kampung", "literata", "assets/fonts/literata-latin-wght-normal.woff2"),
    ("pustaka-naskah", "garamond", "assets/fonts/eb-garamond-latin-wght-normal.woff2"),
    ("museum-tenun", "archivo", "assets/fonts/archivo-latin-wght-normal.woff2"),
];

/// Builds one without any finding.
fn built(name: &str) -> Done {
    let content = here().join("examples").join(name).join("content");
    Test::empty().args(["build", "--date", "2026-11-22", "--deny", "warnings", "--content"]).args([content]).run()
}

/// Addresses of the site's own that lead to no file.
pub(crate) fn dead(done: &Done) -> Vec<String> {
    let public = done.path("public");
    let pages = done.files("public").into_iter().filter(|file| file.ends_with("/index.html"));
    let links = pages.flat_map(|page| {
        let folder = public.join(&page).parent().expect("a page lies in a folder").to_owned();
        let text = done.text(&format!("public/{page}"));
        let all = text.split("href=\"").skip(1).filter_map(|rest| rest.split(['"', '#', '?']).next());
        let own = all.filter(|link| !link.is_empty() && !link.contains([':', '%']) && !link.starts_with('/'));
        own.map(|link| (page.clone(), folder.join(link))).collect::<Vec<_>>()
    });
    links.filter(|(_, path)| !path.exists()).map(|(page, path)| format!("{page}: {}", path.display())).collect()
}

#[test]
fn three_institutions_have_three_looks_of_one_theme() {
    let mut motifs = Vec::new();
    for (name, faces, font) in LOOKS {
        let done = built(name);
        assert_eq!(dead(&done), Vec::<String>::new(), "{name}");
        let home = done.text("public/index.html");
        assert!(home.contains(&format!("type-{faces}.")) && home.contains("class=\"logo\""), "{name}");
        assert!(home.contains(&format!("href=\"{font}\" as=\"font\"")) && done.path("public").join(font).exists(), "{name}");
        let own = done.files("public/assets").into_iter().filter(|file| file.contains("type-")).count();
        assert_eq!(own, 1, "{name} carries the faces of others");
        let styles = done.text("public/assets/tokens.css");
        let motif = styles.lines().find(|line| line.contains("--tumpal")).unwrap_or_default().to_owned();
        assert!(!motif.is_empty() && !motifs.contains(&motif), "{name} wears another's motif");
        motifs.push(motif);
    }
}
