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
}
