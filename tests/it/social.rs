//! The hand-over: the posting calendar as files, written by `build` and by `social plan`, and the lock.

use crate::support::Test;

const PLAN: [&str; 6] = ["social", "plan", "--date", "2026-11-22", "--from", "2027-01-01"];

#[test]
fn a_plan_is_written_beside_what_a_build_wrote_and_is_the_same_twice() {
    let built = Test::site("small").args(["build", "--date", "2026-11-22"]).run();
    let desk = built.text("social/index.html");
    let planned = built.then().args(PLAN).args(["--weeks", "8"]).run();
    assert_eq!(planned.text("social/index.html"), desk);
    let ics = planned.text("social/calendar.ics");
    assert!(ics.starts_with("BEGIN:VCALENDAR\r\n") && ics.ends_with("END:VCALENDAR\r\n"), "{ics}");
    assert!(ics.lines().all(|line| line.len() <= 75), "{ics}");
    let again = planned.then().args(PLAN).args(["--weeks", "8", "--json"]).run();
    assert_eq!(again.text("social/calendar.ics"), ics);
    let calendar: serde_json::Value = serde_json::from_str(&again.stdout).unwrap();
    assert_eq!((&calendar["from"], &calendar["to"]), (&"2027-01-01".into(), &"2027-02-25".into()));
    assert_eq!(again.stdout, again.text("social/calendar.json"));
    for entry in calendar["entries"].as_array().unwrap() {
        for lang in ["id", "en"] {
            assert!(entry["why"][lang].as_str().unwrap().len() > 10, "{entry}");
        }
    }
}

#[test]
fn frozen_weeks_are_written_down_and_kept() {
    let item = |n: usize| format!("title: Benda {n}\ntype: {}\nrights: PDM-1.0\n", ["book", "map", "object"][n % 3]);
    let test = Test::empty().file("content/site.yaml", "title: Uji\nbase_url: https://uji.example/\n");
    let test = (0..9).fold(test, |test, n| test.file(format!("content/items/benda-{n}/item.yaml"), item(n)));
    let frozen = test.args(PLAN).args(["--freeze"]).any_stderr().run();
    let lock = frozen.text("content/social/plan.yaml");
    assert!(lock.lines().filter(|line| line.starts_with("- {date: 2027-01-")).count() >= 4, "{lock}");
    // Nine more without a day: only the lock can hold the frozen weeks now.
    let more = (10..19).fold(frozen.then(), |test, n| test.file(format!("content/items/benda-{n}/item.yaml"), item(n)));
    let again = more.args(PLAN).args(["--freeze"]).any_stderr().run();
    assert_eq!(again.text("content/social/plan.yaml"), lock);
}

#[test]
fn a_template_of_an_account_is_filled_by_the_names_of_its_columns() {
    let template = "\u{feff}\"Date\",Time,\"Text\",\"Brand, own\",Twitter/X\n";
    let done = Test::site("small").file("akun.csv", template).args(PLAN).args(["--template", "akun.csv"]).any_stderr().run();
    let filled = done.text("social/schedule/akun.csv");
    assert!(filled.starts_with("\"Date\",\"Time\",\"Text\",\"Brand, own\",\"Twitter/X\"\r\n\"2027-01-"), "{filled}");
    assert!(filled.contains("\"\",\"TRUE\"\r\n") && filled.contains("\"\",\"FALSE\"\r\n"), "{filled}");
    let bad = done.then().file("tamu.csv", "Nama,Alamat\n").args(PLAN).args(["--template", "tamu.csv"]).status(2).any_stderr().run();
    assert!(bad.stderr.contains("unknown-template"), "{}", bad.stderr);
}

#[test]
fn a_text_that_a_spreadsheet_would_run_is_made_harmless_and_told() {
    let record = "title: Surat\ntype: archive\nrights: PDM-1.0\nsocial: {caption: \"=HYPERLINK(1) di kertas ini\"}\n";
    let test = Test::empty().file("content/site.yaml", "title: Uji\nbase_url: https://uji.example/\n");
    let done = test.file("content/items/surat/item.yaml", record).args(PLAN).any_stderr().run();
    assert!(done.stderr.contains("note[formula-cell]"), "{}", done.stderr);
    assert!(done.text("social/schedule/buffer-x.csv").contains("\r\n\"'=HYPERLINK"));
    let captions = done.then().args(["social", "captions", "--json", "--platform", "x", "surat"]).run().stdout;
    let row: serde_json::Value = serde_json::from_str(&captions).unwrap();
    assert!(row["text"].as_str().unwrap().starts_with("=HYPERLINK") && row["count"].as_u64() < row["limit"].as_u64(), "{row}");
}

/// A caption by hand stands on the desk and in every file of the hand-over, and is looked at as its platform would.
#[test]
fn a_caption_by_hand_replaces_the_derived_one_and_is_checked() {
    let test = Test::empty().file("content/site.yaml", "title: Uji\nbase_url: https://uji.example/\n");
    let test = test.file("content/items/surat.1923/item.yaml", "title: Surat\ntype: archive\nrights: PDM-1.0\n");
    let by_hand =
        |test: Test, platform: &str, text: &str| test.file(format!("content/social/overrides/surat.1923.{platform}.id.txt"), text);
    let test = by_hand(test, "x", "Ditemukan di balik lemari: surat ini.\r\nhttps://uji.example/s #Surat\r\n");
    let done = test.args(["build", "--date", "2027-01-04"]).any_stderr().run();
    assert!(done.stderr.is_empty(), "{}", done.stderr);
    let told = "Ditemukan di balik lemari: surat ini.\nhttps://uji.example/s #Surat";
    let desk = done.text("social/index.html");
    assert!(desk.contains(&told.replace("://", ":&#x2F;&#x2F;")) || desk.contains(told), "{desk}");
    assert!(desk.contains("Takarir ditulis sendiri"));
    for file in ["social/schedule/buffer-x.csv", "social/schedule/generic.csv"] {
        assert!(done.text(file).contains(told), "{file}");
    }
    let json: serde_json::Value = serde_json::from_str(&done.text("social/calendar.json")).unwrap();
    assert!(json.to_string().contains("balik lemari") && done.text("social/calendar.ics").contains("balik lemari"));
    let long = format!("Surat.\n{}", "kata ".repeat(60));
    let bad = by_hand(by_hand(done.then(), "instagram", "Surat.\nLihat https://uji.example/s #satu-dua\n"), "x", &long);
    let bad = bad.args(["check", "--format", "json"]).status(1).run();
    let rows: Vec<serde_json::Value> = bad.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let place = |row: &serde_json::Value| format!("{} {}:{}:{}", row["code"], row["file"], row["line"], row["column"]).replace('"', "");
    let folder = "content/social/overrides/surat.1923";
    let want = [
        format!("dead-link {folder}.instagram.id.txt:2:7"),
        format!("cut-hashtag {folder}.instagram.id.txt:2:29"),
        format!("too-long {folder}.x.id.txt:2:274"),
    ];
    assert_eq!(rows.iter().map(place).collect::<Vec<_>>(), want);
    assert!(rows.iter().all(|row| !row["hint"].is_null()), "{rows:?}");
}

/// What is public but not cleared is named among what is held back, by its title and nothing else; what is not public is nowhere.
#[test]
fn the_kit_keeps_what_is_not_cleared() {
    let record = |word: &str, more: &str| {
        format!(
            "title: Kotak {word}\ntype: photograph\ndescription: Tentang {word}isi.\nsubjects: [{word}pokok]\nplace: {word}tempat\ndate: 1927-01-04\n\
             hashtags: [{word}tagar]\nsocial: {{question: \"Apa {word}tanya?\"{}}}\n{}",
            if more == "hold" { ", hold: true" } else { "" },
            if more == "hold" { "rights: PDM-1.0\n" } else { more },
        )
    };
    let free = "rights: PDM-1.0\n";
    let held = [
        ("zamrud", "rights: InC\n"),
        ("wolfram", ""),
        ("kobalt", "hold"),
        ("basal", "rights: PDM-1.0\naccess: metadata\n"),
        ("granit", "rights: PDM-1.0\nlabels: [{label: TK Secret/Sacred, community: Marga}]\n"),
    ];
    let private = [
        ("yakut", "rights: PDM-1.0\naccess: hidden\n"),
        ("mutiara", "rights: PDM-1.0\ndraft: true\n"),
        ("nilam", "rights: PDM-1.0\nembargo_until: 2030-01-01\n"),
    ];
    let mut test = Test::empty().file("content/site.yaml", "title: Uji\nbase_url: https://uji.example/\nlanguages: [id, en]\n");
    let (mut log, mut plan) = (String::new(), String::new());
    for (word, more) in held.iter().chain(&private).copied().chain([("perunggu", free), ("tembaga", free)]) {
        test = test.file(format!("content/items/{word}-1/item.yaml"), record(word, more));
        test = test.file(format!("content/social/overrides/{word}-1.x.id.txt"), format!("Teks {word}tangan. https://uji.example/"));
        log += &format!("- {{date: 2027-01-05, platform: x, item: {word}-1, url: \"https://x.com/u/status/{word}\"}}\n");
        plan += &format!("- {{date: 2027-01-08, at: \"09:00\", item: {word}-1}}\n");
    }
    let done = test.file("content/social/log.yaml", log).file("content/social/plan.yaml", plan);
    let done = done.args(["build", "--date", "2027-01-04"]).any_stderr().run();
    let read = |name: String| {
        let bytes = std::fs::read(done.path(&format!("social/{name}"))).unwrap();
        (name, String::from_utf8_lossy(&bytes).into_owned())
    };
    let files: Vec<(String, String)> = done.files("social").into_iter().map(read).collect();
    assert!(files.iter().any(|(_, text)| text.contains("perunggutangan")), "what is cleared is there");
    for (name, text) in &files {
        let (name, text) = (name.to_lowercase(), text.to_lowercase());
        for (word, _) in &private {
            assert!(!text.contains(word) && !name.contains(word), "{word} in {name}");
        }
        let (list, rest) = match (text.find("id=\"ditahan\""), text.find("id=\"tagar\"")) {
            (Some(from), Some(to)) => (text[from..to].to_owned(), format!("{}{}", &text[..from], &text[to..])),
            _ => (String::new(), text),
        };
        for (word, _) in &held {
            assert!(!rest.contains(word) && !name.contains(word), "{word} in {name}");
            if name.ends_with("index.html") {
                assert_eq!(list.matches(word).count(), 1, "{word}: {list}");
                assert!(list.contains(&format!("kotak {word}</b>: ")), "{word}: {list}");
            }
        }
    }
}

/// Every page of an item can be answered, with the item already named, and shows the posts about it that have an address.
#[test]
fn the_page_of_an_item_invites_answers_and_shows_where_it_was_told_of() {
    let site = "title: Uji\nbase_url: https://uji.example/\ninstitution: {email: a@uji.example, whatsapp: +62 813-5550, \
                form: \"https://formulir.example/?benda={id}&dari={address}\", issues: https://gitlab.com/uji/koleksi/}\n";
    let log = "- {date: 2027-01-02, platform: mastodon, item: surat, url: \"https://sosial.example/@uji/1\"}\n\
               - {date: 2027-01-03, platform: x, item: surat}\n- {date: 2027-01-03, platform: x, item: peta, url: \"https://x.com/u/2\"}\n";
    let record = "title: Surat & kabar\ntype: archive\nrights: PDM-1.0\ncreator: Zainab\nplace: Muara Enim\n\
                  social: {thread: \"https://bsky.app/profile/uji.example/post/3k\"}\n";
    let test = Test::empty().file("content/site.yaml", site).file("content/social/log.yaml", log);
    let test = test.file("content/items/surat/item.yaml", record);
    let done =
        test.file("content/items/peta/item.yaml", "title: Peta\ntype: map\n").args(["build", "--date", "2027-01-04"]).any_stderr().run();
    let page = done.text("public/items/surat/index.html").replace("&#x2F;", "/").replace("&amp;", "&");
    let address = "https%3A%2F%2Fuji.example%2Fitems%2Fsurat%2F";
    for href in [
        format!(
            "https://wa.me/628135550?text=Ada%20cerita%2C%20nama%2C%20atau%20koreksi%3F%20Kami%20ingin%20mendengarnya.%0ASurat%20%26%20kabar%20%28surat%29%0A{address}"
        ),
        "mailto:a@uji.example?subject=Surat%20%26%20kabar%20%28surat%29&body=".to_owned(),
        format!("https://formulir.example/?benda=surat&dari={address}\""),
        "https://gitlab.com/uji/koleksi/-/issues/new?issue%5Btitle%5D=Surat%20%26%20kabar%20%28surat%29&issue%5Bdescription%5D=".to_owned(),
        "https://bsky.app/profile/uji.example/post/3k\"".to_owned(),
    ] {
        assert!(page.contains(&format!("href=\"{href}")), "{href}\n{page}");
    }
    assert!(
        page.contains("<a href=\"https://sosial.example/@uji/1\">Mastodon, 2 Januari 2027</a>") && !page.contains("x.com/u/2"),
        "{page}"
    );
}

/// The entries of a calendar about what has an id that begins so.
fn told(calendar: &serde_json::Value, about: &str) -> Vec<serde_json::Value> {
    let entries = calendar["entries"].as_array().unwrap().iter();
    entries.filter(|entry| entry["item"].as_str().unwrap().starts_with(about)).cloned().collect()
}

#[test]
fn a_year_ago_is_one_year_ago() {
    let mut test = Test::empty().file("content/site.yaml", "title: Uji\nbase_url: https://uji.example/\nlanguages: [id, en]\n");
    for day in 4..11 {
        let record = format!("title: Surat {day}\ntype: archive\nrights: PDM-1.0\ndate: 2026-01-{day:02}\n");
        test = test.file(format!("content/items/surat-{day:02}/item.yaml"), record);
    }
    let done = test.args(PLAN).args(["--weeks", "2", "--json"]).any_stderr().run();
    let calendar: serde_json::Value = serde_json::from_str(&done.stdout).unwrap();
    let why = |lang: &str, words: &str| told(&calendar, "surat").iter().any(|entry| entry["why"][lang] == words);
    assert!(why("en", "1 year ago today.") && why("id", "Hari ini 1 tahun lalu."), "{calendar}");
    assert!(done.stdout.contains("\"text\": \"1 year ago today."), "{calendar}");
}

/// The hashtag of an event may be one of the site's, and it is said once.
#[test]
fn a_hashtag_of_the_site_and_of_an_event_is_said_once() {
    let site = "title: Uji\nbase_url: https://uji.example/\nlanguages: [id]\nhashtags: [LematangPusaka, Lahat]\n";
    let event = "---\ntitle: Lokakarya\nkind: workshop\nstart: 2027-01-20 09:00\nhashtag: lematangPusaka\n---\nDatanglah.\n";
    let done = Test::empty().file("content/site.yaml", site).file("content/events/lokakarya.md", event);
    let done = done.args(PLAN).args(["--weeks", "3", "--json"]).any_stderr().run();
    let calendar: serde_json::Value = serde_json::from_str(&done.stdout).unwrap();
    let told = serde_json::to_string(&told(&calendar, "events.lokakarya")).unwrap();
    assert!(told.contains("#LematangPusaka #Lahat"), "{told}");
    assert!(!told.contains("#LematangPusaka #LematangPusaka"), "{told}");
}

/// What has no name in the language of a post is named in that of the site, not in Indonesian or English, nor in the first by letter.
#[test]
fn the_language_of_the_site_names_what_has_no_name_in_that_of_a_post() {
    let site = "title: Uji\nbase_url: https://uji.example/\nlanguages: [ms, en]\n";
    let campaign =
        "title: {jv: Sasi Batik, ms: Bulan Kain}\nkind: theme-month\nfrom: 2027-01-01\nto: 2027-01-31\nselect: {types: [object]}\n";
    let mut test = Test::empty().file("content/site.yaml", site).file("content/campaigns/batik.yaml", campaign);
    for n in 0..9 {
        let record = format!("title: Kain {n}\ntype: object\nrights: PDM-1.0\n");
        test = test.file(format!("content/items/kain-{n}/item.yaml"), record);
    }
    let done = test.args(PLAN).args(["--weeks", "2", "--json"]).any_stderr().run();
    let calendar: serde_json::Value = serde_json::from_str(&done.stdout).unwrap();
    let told = told(&calendar, "kain");
    assert!(told.iter().any(|entry| entry["why"]["id"].as_str().unwrap().ends_with(": Bulan Kain.")), "{calendar}");
    let posts = serde_json::to_string(&told).unwrap();
    assert!(posts.contains("\"text\":\"Bulan Kain.") && !posts.contains("Sasi Batik"), "{posts}");
}
