//! `pusaka insights`: exports of every kind, joined with a log, and told.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::support::{Done, Test};

const ALL: [&str; 9] = [
    "instagram-id.csv",
    "facebook.csv",
    "x.csv",
    "x-lama.csv",
    "youtube.csv",
    "tiktok.csv",
    "imported_pages_20260301_20260430.csv",
    "imported_sources_20260301_20260430.csv",
    "goatcounter.csv",
];

fn insights(files: &[&str]) -> Test {
    let files: Vec<String> = files.iter().map(|file| format!("ekspor/{file}")).collect();
    Test::site("insights").args(["insights", "--date", "2026-05-01", "--json"]).args(files)
}

fn told(done: &Done) -> Value {
    serde_json::from_str(&done.stdout).unwrap()
}

/// Platform and start of the address to how it was joined, its item and its voice.
fn joined(told: &Value) -> BTreeMap<(String, String), (String, String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or("").to_owned();
    let row =
        |post: &Value| ((text(&post["platform"]), text(&post["date"])), (text(&post["joined"]), text(&post["item"]), text(&post["voice"])));
    told["posts"].as_array().unwrap().iter().map(row).collect()
}

#[test]
fn exports_of_every_kind_are_told_by_their_header_and_joined() {
    let done = insights(&ALL).any_stderr().run();
    let told = told(&done);
    let formats: Vec<&str> = told["files"].as_array().unwrap().iter().map(|file| file["format"].as_str().unwrap()).collect();
    assert_eq!(
        formats,
        ["instagram", "facebook", "x", "x-before-2024", "youtube", "tiktok", "plausible-pages", "plausible-sources", "goatcounter"]
    );
    let expected = [
        ("x", "2026-01-06", "", "", ""),
        ("facebook", "2026-03-27", "link", "kain-songket", "showcase"),
        ("instagram", "2026-03-27", "address", "kain-songket", "question"),
        ("x", "2026-03-30", "address", "peta-sungai", "place"),
        ("instagram", "2026-04-02", "day", "surat-ayah", ""),
        ("instagram", "2026-04-05", "", "", ""),
        ("youtube", "2026-04-06", "address", "peta-sungai", ""),
        ("tiktok", "2026-04-07", "address", "surat-ayah", ""),
        ("whatsapp", "2026-04-09", "log", "surat-ayah", ""),
    ];
    let owned = expected.map(|(platform, date, how, item, voice)| {
        ((platform.to_owned(), date.to_owned()), (how.to_owned(), item.to_owned(), voice.to_owned()))
    });
    assert_eq!(joined(&told), BTreeMap::from(owned));
    assert!(done.stderr.contains("note[export-rounded]") && done.stderr.contains("2 of 8 posts could not be joined"), "{}", done.stderr);
}

#[test]
fn numbers_are_those_that_stand_in_the_exports() {
    let told = told(&insights(&ALL).any_stderr().run());
    let numbers = |platform: &str, date: &str| {
        let posts = told["posts"].as_array().unwrap();
        posts.iter().find(|post| post["platform"] == platform && post["date"] == date).unwrap()["numbers"].clone()
    };
    assert_eq!(
        numbers("instagram", "2026-03-27"),
        serde_json::json!({"views": 1204, "likes": 85, "comments": 12, "shares": 4, "saves": 31})
    );
    // Eleven visits carry the tags of this very post.
    assert_eq!(
        numbers("facebook", "2026-03-27"),
        serde_json::json!({"views": 1020, "likes": 25, "comments": 4, "shares": 2, "visits": 11})
    );
    // Four by Plausible's tags, one by the referrer that GoatCounter saw.
    assert_eq!(numbers("x", "2026-03-30")["visits"], 5);
    assert_eq!(numbers("youtube", "2026-04-06")["views"], 2150);
    assert_eq!(numbers("tiktok", "2026-04-07")["likes"], 1200);
    assert_eq!(told["pages"], serde_json::json!({"kain-songket": 17, "surat-ayah": 5}));
    assert_eq!(told["unposted"], serde_json::json!([{"item": "surat-ayah", "platform": "facebook", "visits": 2}]));
    assert_eq!(told["elsewhere"], serde_json::json!({"/arsip/": 30, "Google": 9, "–": 6}));
    assert_eq!(told["claims"], serde_json::json!([]), "three posts allow no claim");
}

#[test]
fn a_file_in_utf_16_is_the_same_file() {
    let youtube = std::fs::read_to_string(crate::support::here().join("tests/sites/insights/ekspor/youtube.csv")).unwrap();
    let wide: Vec<u8> = std::iter::once(0xfeff).chain(youtube.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let plain = told(&insights(&["youtube.csv"]).any_stderr().run());
    let test =
        Test::site("insights").file("ekspor/lebar.csv", wide).args(["insights", "--date", "2026-05-01", "--json", "ekspor/lebar.csv"]);
    let mut told = told(&test.any_stderr().run());
    assert_eq!(told["files"][0]["format"], "youtube");
    for post in told["posts"].as_array_mut().unwrap().iter_mut().filter(|post| !post["file"].is_null()) {
        post["file"] = "ekspor/youtube.csv".into();
    }
    assert_eq!(told["posts"], plain["posts"]);
}

#[test]
fn the_report_is_one_page_in_the_language_asked_for_and_the_same_twice() {
    let arguments = |lang: &str| {
        ["insights", "--date", "2026-05-01", "--lang", lang, "ekspor/instagram-id.csv", "ekspor/matomo.csv"].map(str::to_owned)
    };
    let done = Test::site("insights").args(arguments("id")).any_stderr().run();
    let page = done.text("insights/index.html");
    assert!(page.contains("Yang menarik orang") && page.contains("27 Maret 2026"), "{page}");
    assert!(
        !page.contains("url(http") && !page.contains("<link") && !page.contains(" src=") && !page.contains("<script"),
        "the page asks nobody for anything"
    );
    assert!(page.contains("Selamat hari raya") || page.contains("DAraya"), "what could not be joined is listed");
    assert_eq!(done.files("insights"), ["index.html", "insights.csv", "insights.json", "posts.csv"]);
    let first = ["index.html", "insights.csv", "insights.json", "posts.csv"].map(|file| done.text(&format!("insights/{file}")));
    let again = done.then().args(arguments("id")).any_stderr().run();
    assert_eq!(first, ["index.html", "insights.csv", "insights.json", "posts.csv"].map(|file| again.text(&format!("insights/{file}"))));
    let english = again.then().args(arguments("en")).any_stderr().run();
    assert!(english.text("insights/index.html").contains("What drew people"));
    assert!(english.text("insights/posts.csv").contains("\"2026-03-27\",\"09:05\",\"instagram\",\"kain-songket\""));
}

/// Twelve maps and twelve letters, each posted twice; the maps were seen a thousand times, the letters ten times.
fn maps_and_letters() -> Test {
    let site = "title: Uji\nbase_url: https://uji.example/\nsocial: {platforms: [x], weigh_by_insights: true}\n";
    let record = |kind: &str| format!("title: Benda\ntype: {kind}\nrights: PDM-1.0\nadded: 2024-01-05\n");
    let mut test = Test::empty().file("content/site.yaml", site);
    let mut rows = "Post id,Date,Post text,Post Link,Impressions,Likes,Replies,Reposts\n".to_owned();
    for n in 0..48 {
        let (kind, id, views) =
            if n % 2 == 0 { ("map", format!("peta-{}", n / 4), 1000 + n) } else { ("archive", format!("surat-{}", n / 4), 10 + n) };
        test = test.file(format!("content/items/{id}/item.yaml"), record(kind));
        let (month, day) = (["Jan", "Feb", "Mar", "Apr"][n / 12], 1 + 2 * (n % 12));
        rows +=
            &format!("{n},\"{month} {day}, 2026\",https://uji.example/items/{id}/,https://x.com/u/status/{n},{views},{},,0\n", views / 10);
    }
    test.file("ekspor/x.csv", rows)
}

#[test]
fn what_drew_people_is_kept_for_the_calendar_which_says_so() {
    let kept = maps_and_letters().args(["insights", "--date", "2026-06-01", "--keep", "ekspor/x.csv"]).run();
    let file = kept.text("content/social/insights.yaml");
    assert!(file.contains("- date: 2026-06-01\n  postings: 48\n") && file.contains("{by: type, group: \"map\", place: "), "{file}");
    assert!(kept.text("insights/index.html").contains("Map did better than Archive."));
    let again = kept.then().args(["insights", "--date", "2026-07-06", "--keep", "ekspor/x.csv"]).run();
    let both = again.text("content/social/insights.yaml");
    assert_eq!(both.matches("- date: ").count(), 2, "what was read before still holds for the weeks it was read for: {both}");
    let plan = ["social", "plan", "--date", "2026-07-06", "--from", "2026-07-06", "--weeks", "6", "--json"];
    let calendar: Value = serde_json::from_str(&again.then().args(plan).any_stderr().run().stdout).unwrap();
    let why = |entry: &Value| entry["why"]["en"].as_str().unwrap().to_owned();
    let told: Vec<String> = calendar["entries"].as_array().unwrap().iter().map(why).collect();
    assert!(told.iter().any(|why| why.ends_with("map. This type drew more people than usual.")), "{told:?}");
    assert!(told.iter().all(|why| !why.contains("archive. This type")), "{told:?}");
}
