//! Input that looks wrong and is not: it is read, and nothing is said.

use crate::support::Test;

const SITE: &str = "title: Uji\nbase_url: https://uji.example/\nlanguages: [id, en]\n";

fn accepted(record: &str) {
    let done = Test::empty().file("content/site.yaml", SITE).file("content/items/surat/item.yaml", record).args(["check"]).run();
    assert!(done.stdout.contains('1'), "{}", done.stdout);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends() {
    accepted("\u{feff}title: Surat\r\ntype: archive\r\nrights: PDM-1.0\r\ndescription: |\r\n  Satu.\r\n  Dua.\r\n");
}

#[test]
fn words_that_yaml_takes_for_something_else() {
    accepted(
        "title: 1928\ntype: archive\nrights: PDM-1.0\nplace: NO\nidentifiers: {accession: 012, call_number: 1.10, box: 0x1F}\nextra: {negara: NO, setuju: yes}\n",
    );
}

#[test]
fn dates_as_people_type_them_when_they_mean_one_thing() {
    accepted("title: Surat\ntype: archive\nrights: PDM-1.0\ndate: abad ke-19\n");
    accepted("title: Surat\ntype: archive\nrights: PDM-1.0\ndate: c. 1900\n");
}

#[test]
fn what_operating_systems_leave_behind() {
    let done = Test::empty()
        .file("content/site.yaml", SITE)
        .file("content/items/surat/item.yaml", "title: Surat\ntype: archive\nrights: PDM-1.0\n")
        .file("content/items/surat/Thumbs.db", "x")
        .file("content/items/surat/.DS_Store", "x")
        .file("content/items/surat/._001.jpg", "x")
        .file("content/.git/config", "x")
        .args(["check"])
        .run();
    assert!(done.stdout.contains('1'), "{}", done.stdout);
}

#[test]
fn links_that_stay_inside() {
    let done = Test::empty()
        .file("content/site.yaml", SITE)
        .file("content/items/surat/item.yaml", "title: Surat\ntype: archive\nrights: PDM-1.0\n")
        .file("content/items/peta/description.md", "Sebuah peta.")
        .link("content/items/peta/item.yaml", "../surat/item.yaml")
        .args(["check"])
        .stdout("2 items, in order.\n")
        .run()
        .lacks("public");
    assert!(done.text("content/items/peta/item.yaml").contains("Surat"));
}

#[test]
fn a_posting_schedule_as_people_write_it() {
    let schedule = "timezone: WITA\nsocial:\n  slots:\n    - {days: [Senin, Jum'at], at: 9.00}\n    - {days: wed, at: \"16:30\", platforms: x, voice: question}\n  \
                    quiet: [2027-03-10, {from: 2027-03-18, to: 2027-03-24, why: Lebaran}]\n  repeat_after: 12\n  \
                    observances: [hari-kebudayaan, -hari-ibu, {name: Hari Jadi Kota, date: 02-29, types: [map], subjects: [Kota]}]\n";
    let done = Test::empty()
        .file("content/site.yaml", format!("{SITE}{schedule}"))
        .file("content/items/surat/item.yaml", "title: Surat\ntype: archive\nrights: PDM-1.0\n")
        .file("content/social/log.yaml", "- {date: 2027-01-04, at: 9.05, platform: x, item: surat, url: \"https://x.example/1\"}\n")
        .file("content/social/plan.yaml", "")
        .args(["check"])
        .run();
    assert!(done.stdout.contains('1'), "{}", done.stdout);
}

#[test]
fn names_in_two_languages_wherever_a_name_may_stand() {
    let done = Test::empty()
        .file("content/site.yaml", SITE)
        .file("content/vocabulary/subjects.yaml", "tenun: {id: Tenun, en: Weaving}\nbatik: {name: Batik}\n")
        .file(
            "content/items/kain/item.yaml",
            "title: Kain\ntype: object\nrights: PDM-1.0\nform: {id: kain panjang, en: long cloth}\nplace: {id: Tepian, en: Riverside}\n\
             creator: [{id: Tak dikenal, en: Unknown maker}]\nsubjects: [tenun, {id: Batik, en: Batik}, {id: Pewarna, en: Dyes}]\n\
             publisher: {id: Penerbit, en: Publisher}\n",
        )
        .args(["build", "--date", "2026-02-01"])
        .any_stderr()
        .run();
    for (page, words) in [
        ("public/items/kain/index.html", ["ain panjang", "Tepian", "Tak dikenal", "Tenun", "Pewarna"]),
        ("public/en/items/kain/index.html", ["ong cloth", "Riverside", "Unknown maker", "Weaving", "Dyes"]),
    ] {
        let text = done.text(page);
        for word in words {
            assert!(text.contains(word), "{word} in {page}");
        }
    }
    let wrong = Test::empty()
        .file("content/site.yaml", SITE)
        .file(
            "content/items/kain/item.yaml",
            "title: Kain\ntype: object\nrights: PDM-1.0\nform: {nama: kain}\nplace: {id: Tepian, Inggris: x}\n",
        )
        .args(["check"])
        .status(1)
        .any_stderr()
        .run();
    assert!(wrong.stderr.contains("did you mean `name`?") && wrong.stderr.contains("unknown-language"), "{}", wrong.stderr);
}
