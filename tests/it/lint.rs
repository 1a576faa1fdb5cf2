//! `pusaka social`: captions looked at with the eyes of a platform.

use crate::support::Test;

const SITE: &str = "title: Uji\nbase_url: https://uji.example/\nlanguages: [id, en]\n";

fn json(test: Test) -> serde_json::Value {
    serde_json::from_str(&test.run().stdout).unwrap()
}

fn lint(platform: &str, caption: &str) -> Test {
    Test::empty().file("takarir.txt", caption).args(["social", "lint", "--json", "--platform", platform, "takarir.txt"])
}

#[test]
fn a_program_reads_what_a_platform_makes_of_a_caption() {
    let caption = "Kunjungi perpusnas.go.id sekarang, @perpusnas!\n#arsip-nasional #Kain 👨‍👩‍👧‍👦\n";
    let told = lint("X", caption).run().stdout;
    let keys: Vec<usize> = ["platform", "count", "limit", "fits", "hashtags", "links", "mentions", "findings"]
        .iter()
        .map(|key| told.find(&format!("\"{key}\":")).unwrap())
        .collect();
    assert!(keys.is_sorted(), "{told}");
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told.as_object().unwrap().len(), 8);
    assert_eq!((&told["platform"], &told["count"], &told["limit"], &told["fits"]), (&"x".into(), &79.into(), &280.into(), &true.into()));
    assert_eq!(told["hashtags"], serde_json::json!(["arsip", "Kain"]));
    assert_eq!(told["links"], serde_json::json!(["perpusnas.go.id"]));
    assert_eq!(told["mentions"], serde_json::json!(["perpusnas"]));
    assert_eq!((&told["findings"][0]["code"], &told["findings"][0]["line"]), (&"cut-hashtag".into(), &2.into()));
    assert_eq!(json(lint("bluesky", caption))["hashtags"], serde_json::json!(["arsip-nasional", "Kain"]));
    assert_eq!(json(lint("mastodon", "halo @perpus@glammr.us https://lematang.example/items/"))["count"], 36);
}

#[test]
fn what_does_not_fit_ends_in_1_and_an_unknown_platform_in_2() {
    let told = json(lint("x", &"x".repeat(281)).status(1));
    assert_eq!((&told["fits"], &told["findings"][0]["code"]), (&false.into(), &"too-long".into()));
    let _fits = lint("x", &format!("\u{feff}{}\r\n", "x".repeat(280))).run();
    let unknown = lint("Twitter", "").status(2).any_stderr().run();
    assert!(unknown.stdout.is_empty() && unknown.stderr.contains("did you mean `x`?"), "{}", unknown.stderr);
    let unknown = Test::empty().args(["social", "lint", "--platform", "instagrm", "--lang", "id"]).status(2).any_stderr().run();
    assert!(unknown.stderr.contains("maksudnya `instagram`?"), "{}", unknown.stderr);
    let missing = Test::empty().args(["social", "lint", "--platform", "x", "hilang.txt"]).status(2).any_stderr().run();
    assert!(missing.stderr.contains("hilang.txt"), "{}", missing.stderr);
}

#[test]
fn people_read_it_in_their_language_with_the_place_of_each_finding() {
    let caption = "Kain tua, lihat https://lematang.id\n";
    let told = Test::empty()
        .file("t.txt", caption)
        .args(["social", "lint", "--platform", "instagram", "--lang", "id", "t.txt"])
        .any_stderr()
        .run();
    assert!(told.stdout.contains("35 dari 2.200: muat"), "{}", told.stdout);
    assert!(told.stderr.contains("t.txt:1:17") && told.stderr.contains("tidak dapat diklik"), "{}", told.stderr);
    let help = Test::empty().args(["social", "lint", "--help"]).run().stdout;
    assert!(help.contains("Exit codes") && help.contains("Bahasa Indonesia"), "{help}");
}

#[test]
fn numbers_of_the_site_are_laid_over_the_table() {
    let site = format!("{SITE}social: {{platforms: [facebook, {{platform: mastodon, limit: 1000, hashtags: 6}}]}}\n");
    let with = |args: &[&str]| Test::empty().file("content/site.yaml", &site).file("t.txt", "x".repeat(700)).args(args);
    assert_eq!(json(with(&["social", "lint", "--platform", "mastodon", "--json", "t.txt"]))["limit"], 1000);
    let table = json(with(&["social", "platforms", "--json"]));
    assert_eq!((&table[0]["key"], &table[1]["limit"], &table[1]["tags"]), (&"facebook".into(), &1000.into(), &6.into()));
    assert!(table.as_array().unwrap().iter().all(|row| row["source"].as_str().is_some_and(|source| source.len() > 10)));
}

#[test]
fn the_desk_writes_for_the_platforms_in_use() {
    let platforms =
        "instagram, instagram-story, facebook, x, youtube, threads, tiktok, bluesky, mastodon, linkedin, pinterest, whatsapp, telegram";
    let site = format!("{SITE}social: {{platforms: [{platforms}]}}\n");
    let record = "title: {id: Kain ꦏꦮꦸꦁ, en: Kawung cloth}\ntype: object\nrights: CC0-1.0\nsubjects: [ꦧꦛꦶꦏ꧀]\n\
                  social: {caption: {id: \"Lihat #arsip-nasional di https://lematang.id.\"}}\n";
    let done = Test::empty()
        .file("content/site.yaml", site)
        .file("content/items/kain/item.yaml", record)
        .args(["build", "--date", "2026-02-01"])
        .any_stderr()
        .run();
    let desk = done.text("social/index.html");
    for key in platforms.split(", ") {
        assert!(desk.contains(&format!("-kain-{key}-id\"")), "{key}");
        assert!(desk.contains(&format!("data-platform=\"{key}\"")), "{key}");
    }
    assert!(desk.contains("utm_source=pinterest") && desk.contains("utm_source=instagram&"), "links that stand beside the text are told");
    assert!(desk.contains("#arsip-nasional` terpotong") && desk.contains("tidak dapat diklik di Instagram"), "findings are told");
    assert!(desk.contains("#ꦧꦛꦶꦏ꧀"), "marks stay");
}
