//! Events, campaigns, exhibits and guides on the pages of a built site: what is coming and what is past, what a guide gathers, where an
//! item is shown, and the shelves of the home page that follow the day.

use crate::support::{Done, Test, here};

const SITE: &str = "title: {id: Rumah Arsip, en: Archive House}\nbase_url: https://uji.example/\nlanguages: [id, en]\ntimezone: Asia/Jakarta\nsocial: {platforms: [instagram]}\n";
const GUIDE: &str = "---\ntitle: {id: Mencari keluarga, en: Looking for family}\ndate: 2026-11-10\nselect: {collections: [keluarga]}\nitems: [benda-5, benda-1]\n---\n\nMulailah dari [sini](item:benda-6).\n";
const EXHIBIT: &str = "---\ntitle: {id: Tepian, en: River bank}\ndate: 2026-11-05\n---\n\n![Satu](item:benda-1)\n\nTeks.\n";
/// Not yet open.
const LATER: &str = "---\ntitle: {id: Hulu, en: Upriver}\ndate: 2026-12-02\nitems: [benda-1]\n---\n\nTeks.\n";

/// An event in both languages; `more` is front matter.
fn event(title: &str, more: &str) -> String {
    format!("---\ntitle: {{id: {title}, en: {title}}}\nsummary: {{id: Datanglah., en: Do come.}}\nkind: talk\n{more}---\n\nTeks.\n")
}

fn campaign(title: &str, from: &str, to: &str) -> String {
    format!(
        "title: {{id: {title}, en: {title}}}\nkind: challenge\nfrom: {from}\nto: {to}\ntext: {{id: Ikut., en: Join.}}\nprompts: [{{id: Satu, en: One}}]\n"
    )
}

/// What each of ten items has beside its title: the date it was made, the day it came, and the set it is in.
const ITEMS: [&str; 10] = [
    "date: 1926-11-22\nadded: 2026-11-22\n",
    "date: 1873-11-22\nadded: 2026-03-01\npart_of: keluarga\n",
    "date: 1926-11-22~\nadded: 2026-10-22\n",
    "date: 1926-11\nadded: 2026-10-21\npart_of: keluarga\n",
    "date: 2026-11-22\nadded: 2026-03-15\n",
    "date: 1931-11-23\nadded: 2026-03-16\n",
    "added: 2026-11-17\n",
    "added: 2026-01-01\n",
    "added: 2026-01-02\n",
    "",
];

/// A site of so many of these items, and of every section.
fn site(items: usize) -> Done {
    let picture = std::fs::read(here().join("tests/bad/no-alt/content/items/surat/001.jpg")).unwrap();
    let mut site = Test::empty()
        .file("content/site.yaml", SITE)
        .file("content/collections/keluarga.yaml", "title: {id: Keluarga, en: Family}\n")
        .file("content/guides/keluarga.md", GUIDE)
        .file("content/exhibits/tepian.md", EXHIBIT)
        .file("content/exhibits/hulu.md", LATER)
        .file("content/events/lampau.md", event("Lampau", "start: 2026-11-21 09:00\nend: 11:00\nitems: [benda-1]\n"))
        .file("content/events/lama.md", event("Lama", "start: 2026-09-01 09:00\n"))
        .file("content/events/berjalan.md", event("Berjalan", "start: 2026-11-20\nend: 2026-11-22\n"))
        .file("content/events/nanti.md", event("Nanti", "start: 2027-01-02 09:00\n"))
        .file("content/events/segera.md", event("Segera", "start: 2026-11-23 09:00\n"))
        .file("content/campaigns/usai.yaml", campaign("Usai", "2026-10-01", "2026-10-31"))
        .file("content/campaigns/kini.yaml", campaign("Kini", "2026-11-01", "2026-11-30"));
    for (number, more) in ITEMS.iter().enumerate().take(items) {
        let record = format!(
            "title: {{id: Benda {number}, en: Thing {number}}}\ntype: photograph\nrights: PDM-1.0\nfiles: [{{file: 001.jpg, alt: Foto}}]\n{more}"
        );
        site = site.file(format!("content/items/benda-{number}/item.yaml"), record);
        site = site.file(format!("content/items/benda-{number}/001.jpg"), &picture);
    }
    site.args(["build", "--date", "2026-11-22"]).any_stderr().run()
}

/// The part of a page under the heading with this id, up to the end of its section.
fn section(page: &str, id: &str) -> String {
    let section = page.split_once(&format!("aria-labelledby=\"{id}\"")).map_or("", |(_, rest)| rest);
    section.split("</section>").next().unwrap_or_default().to_owned()
}

/// What the links lead to whose addresses hold `folder`, in their order: `benda-1` of `../items/benda-1/index.html`.
fn leads(html: &str, folder: &str) -> Vec<String> {
    let of = |rest: &str| rest.split('"').next()?.split_once(folder)?.1.strip_suffix("/index.html").map(str::to_owned);
    html.split("href=\"").skip(1).filter_map(of).collect()
}

#[test]
fn what_is_past_stands_apart_from_what_is_on_and_to_come() {
    let done = site(10);
    let events = done.text("public/en/events/index.html");
    let names = |id: &str, folder: &str, page: &str| leads(&section(page, id), folder);
    assert_eq!(names("nanti", "", &events), ["berjalan", "segera", "nanti"], "what is on first, then what comes next");
    assert_eq!(names("lewat", "", &events), ["lampau", "lama"], "the latest first");
    let campaigns = done.text("public/en/campaigns/index.html");
    assert_eq!([names("nanti", "", &campaigns), names("lewat", "", &campaigns)], [["kini"], ["usai"]]);
    for (path, said) in [("events/lampau", "This event is over."), ("campaigns/usai", "This campaign is over.")] {
        assert!(done.text(&format!("public/en/{path}/index.html")).contains(said), "{path}");
    }
    for path in ["events/berjalan", "events/segera", "campaigns/kini"] {
        assert!(!done.text(&format!("public/en/{path}/index.html")).contains("is over."), "{path}");
    }
    assert!(done.text("public/en/events/segera/index.html").contains("href=\"../../events.ics\""));
    assert!(!done.text("public/en/events/lampau/index.html").contains("href=\"../../events.ics\""), "nobody goes to what is over");
    let home = done.text("public/en/index.html");
    assert_eq!(leads(&section(&home, "events"), "events/"), ["berjalan", "segera"], "the next two");
    assert_eq!(leads(&section(&home, "campaigns"), "campaigns/"), ["kini"]);
}

#[test]
fn a_guide_shows_what_it_names_and_what_its_selection_finds_each_once() {
    let page = site(10).text("public/en/guides/keluarga/index.html");
    let shown = leads(&section(&page, "benda"), "items/");
    let mut sorted = shown.clone();
    sorted.sort();
    assert_eq!(sorted, ["benda-1", "benda-3", "benda-5", "benda-6"], "chosen, linked to, and of the collection");
    assert_eq!(shown[..2], ["benda-5", "benda-1"], "what is named stands first, in its order");
}

#[test]
fn an_item_tells_where_it_is_shown_the_latest_first() {
    let done = site(10);
    let page = done.text("public/en/items/benda-1/index.html");
    let row = page.split("<dt>Appears in</dt>").nth(1).unwrap().split("</div>").next().unwrap();
    assert_eq!(leads(row, "../../"), ["events/lampau", "guides/keluarga", "exhibits/tepian"], "and nothing that has not opened: {row}");
    assert!(!done.text("public/en/items/benda-7/index.html").contains("Appears in"));
}

#[test]
fn exhibits_and_guides_are_announced_on_their_day() {
    let test = Test::empty()
        .file("content/site.yaml", SITE)
        .file("content/items/benda-1/item.yaml", "title: Benda\ntype: book\nrights: PDM-1.0\npart_of: keluarga\n")
        .file("content/collections/keluarga.yaml", "title: Keluarga\n")
        .file("content/exhibits/hulu.md", LATER)
        .file(
            "content/guides/keluarga.md",
            GUIDE.replace("2026-11-10", "2026-12-09").replace("items: [benda-5, benda-1]\n", "").replace("benda-6", "benda-1"),
        );
    let done = test.args(["social", "plan", "--date", "2026-11-22", "--weeks", "4", "--json"]).any_stderr().run();
    let calendar: serde_json::Value = serde_json::from_str(&done.stdout).unwrap();
    let entries = calendar["entries"].as_array().unwrap();
    let told: Vec<(&str, &str)> = entries.iter().map(|entry| (entry["item"].as_str().unwrap(), entry["date"].as_str().unwrap())).collect();
    for wanted in [("exhibits.hulu.out", "2026-12-02"), ("guides.keluarga.out", "2026-12-09")] {
        assert_eq!(told.iter().filter(|(item, _)| *item == wanted.0).collect::<Vec<_>>(), [&wanted], "{told:?}");
    }
    let exhibit = entries.iter().find(|entry| entry["item"] == "exhibits.hulu.out").unwrap();
    let post = &exhibit["platforms"][0]["posts"]["en"];
    assert_eq!((&post["title"], &post["link"]), (&"Upriver".into(), &"https://uji.example/en/exhibits/hulu/".into()), "{exhibit}");
    let unfolded = done.text("social/calendar.ics").replace("\r\n ", "");
    assert!(unfolded.contains("Hulu") || unfolded.contains("Upriver"), "{unfolded}");
}

#[test]
fn the_home_page_shows_what_is_new_this_month_and_what_happened_on_this_day() {
    let home = site(10).text("public/en/index.html");
    let new = section(&home, "baru");
    assert_eq!(leads(&new, "items/"), ["benda-0", "benda-6", "benda-2"], "what came within 31 days, the newest first");
    assert!(new.contains("Here since 17 November 2026") && new.contains("New this month"), "{new}");
    let day = section(&home, "hari");
    assert!(day.contains("On this day: 22 November"), "{day}");
    assert_eq!(leads(&day, "items/"), ["benda-1", "benda-0"], "one certain day, of another year, the oldest first");
    assert!(day.find("153 years ago") < day.find("100 years ago") && day.contains("100 years ago"), "{day}");
    let few = site(8).text("public/en/index.html");
    assert_eq!(section(&few, "baru"), "", "where all is new, nothing is");
}

#[test]
fn a_summary_in_another_script_runs_its_own_way() {
    let summary = "summary: {ar: نصوص قديمة}\n";
    let done = Test::empty()
        .file("content/site.yaml", SITE)
        .file("content/items/benda-1/item.yaml", "title: Benda\ntype: book\nrights: PDM-1.0\n")
        .file(
            "content/events/lampau.md",
            event("Lampau", "start: 2026-11-21 09:00\n").replace("summary: {id: Datanglah., en: Do come.}\n", summary),
        )
        .file("content/exhibits/tepian.md", EXHIBIT.replace("date:", &format!("{summary}date:")))
        .file("content/campaigns/kini.yaml", campaign("Kini", "2026-11-01", "2026-11-30") + "rules: {ar: نصوص قديمة}\n")
        .args(["build", "--date", "2026-11-22"])
        .any_stderr()
        .run();
    for path in ["events/lampau", "exhibits/tepian", "campaigns/kini"] {
        let page = done.text(&format!("public/en/{path}/index.html"));
        let main = page.split_once("<main").unwrap().1;
        let text = main.split_once("نصوص قديمة").unwrap().0;
        let around = text.rsplit_once("lang=\"ar\"").unwrap().1;
        assert!(around.starts_with(" dir=\"rtl\">"), "{path}: {page}");
    }
}
