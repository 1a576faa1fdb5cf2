//! What the calendar promises, on made-up collections.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{Announced, Beat, Calendar, Drew, Entry, Why, calendar, days};
use crate::collection::{
    Collection,
    model::{
        date::Day,
        item::{Item, Kind},
        schedule::{Posted, Promised},
    },
    published::Published,
    read,
};
use crate::site::quiz::Quizzes;

const SITE: &str = "title: Uji\nbase_url: https://uji.example/\nlanguages: [id]\n";
const MONDAY: Day = Day { year: 2027, month: 1, day: 4 };

/// A collection of `count` items of all kinds, added long ago, that `settings` (below `social:`) plans.
fn collection(count: usize, settings: &str) -> Collection {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write("site.yaml", &format!("{SITE}{settings}"));
    write("items/satu/item.yaml", "title: Satu\ntype: archive\nrights: PDM-1.0\nplace: Uji\nadded: 2023-02-01\n");
    let mut collection = read::read(folder.path()).0.unwrap();
    let first = collection.items.remove(0);
    collection.items = (0..count).map(|n| item(&first, &format!("benda-{n:05}"), Kind::ALL[n * n % 7].0).into()).collect();
    collection
}

fn item(like: &Item, id: &str, kind: Kind) -> Item {
    Item { id: id.to_owned(), kind, source: format!("items/{id}/item.yaml"), ..like.clone() }
}

fn plan(collection: Collection, from: Day, weeks: u16) -> Calendar {
    let published = Published::new(collection, from).planned(from, Some(weeks));
    calendar(&published, &Quizzes::new(&published)).0
}

/// Day, minute, id and voice of each entry.
fn told(collection: impl Fn() -> Collection, from: Day, weeks: u16) -> Vec<(i64, u16, String, &'static str)> {
    let ids: Vec<String> = collection().items.into_iter().map(|item| item.id.clone()).collect();
    let entries = plan(collection(), from, weeks).entries;
    entries.into_iter().map(|entry| (entry.day, entry.minute, ids[entry.about.item().unwrap()].clone(), entry.voice.key())).collect()
}

#[test]
fn two_calendars_agree_where_they_overlap() {
    let make = || collection(60, "");
    let whole = told(make, MONDAY, 8);
    assert!(whole.len() >= 24, "{}", whole.len());
    let later = told(make, Day { day: 13, ..MONDAY }, 4);
    let start = days::number(Day { day: 13, ..MONDAY });
    let overlap: Vec<_> = whole.iter().filter(|entry| (start..start + 28).contains(&entry.0)).cloned().collect();
    assert_eq!(overlap, later);
}

#[test]
fn no_item_comes_again_within_the_set_time_and_no_type_twice_in_a_row() {
    for (count, settings, least) in
        [(400, "social: {repeat_after: 12}\n", 84), (60, "", 28), (30, "social: {slots: [{days: daily, at: 9}]}\n", 14)]
    {
        let made = collection(count, settings);
        let kinds: Vec<Kind> = made.items.iter().map(|item| item.kind).collect();
        let entries = plan(made, MONDAY, 26).entries;
        assert!(entries.len() >= 26 * 3, "{count}: {}", entries.len());
        let mut last: BTreeMap<usize, i64> = BTreeMap::new();
        for pair in entries.windows(2) {
            let kind = |entry: &Entry| kinds[entry.about.item().unwrap()];
            assert_ne!(kind(&pair[0]), kind(&pair[1]), "{count}: {pair:?}");
        }
        for entry in &entries {
            if let Some(before) = last.insert(entry.about.item().unwrap(), entry.day) {
                assert!(entry.day - before >= least, "{count}: {:?} after {} days", entry.about, entry.day - before);
            }
        }
        assert!(entries.iter().map(|entry| entry.voice.key()).collect::<BTreeSet<_>>().len() >= 2);
    }
}

#[test]
fn a_new_item_leaves_the_frozen_weeks_and_wins_its_place_after_them() {
    let before = told(|| collection(40, ""), MONDAY, 8);
    let with = || {
        let mut made = collection(40, "");
        let new = Item { added: Some(Day { day: 5, ..MONDAY }), ..item(&made.items[0], "aaa-baru", Kind::Map) };
        made.items.insert(0, new.into());
        made
    };
    let after = told(with, MONDAY, 8);
    let thawed = days::monday(days::week(days::number(MONDAY)) + 2);
    let frozen =
        |entries: &[(i64, u16, String, &'static str)]| entries.iter().filter(|entry| entry.0 < thawed).cloned().collect::<Vec<_>>();
    assert_eq!(frozen(&before), frozen(&after));
    let came = after.iter().position(|entry| entry.2 == "aaa-baru").expect("what is new comes");
    assert!((thawed..thawed + 7).contains(&after[came].0), "{:?}", after[came]);
}

#[test]
fn of_a_large_collection_an_item_that_was_always_there_moves_next_to_nothing() {
    let before = told(|| collection(2_000, ""), MONDAY, 8);
    let with = || {
        let mut made = collection(2_000, "");
        made.items.insert(0, Item { added: None, ..item(&made.items[0], "aaa-lama", Kind::Map) }.into());
        made
    };
    let after = told(with, MONDAY, 8);
    let same = before.iter().filter(|entry| after.contains(entry)).count();
    assert!(same + 3 >= before.len(), "{same} of {}", before.len());
}

#[test]
fn the_log_stands_and_what_is_promised_stays() {
    let make = || {
        let mut made = collection(40, "");
        made.log =
            vec![Posted { date: MONDAY, minute: None, platform: "instagram", item: "benda-00007".to_owned(), url: None, voice: None }];
        let date = Day { day: 13, ..MONDAY };
        made.promised =
            vec![Promised { date, minute: 16 * 60, platforms: vec!["x"], item: "benda-00011".to_owned(), voice: Some("place") }];
        made
    };
    let entries = told(make, MONDAY, 8);
    assert_eq!((entries[0].0, entries[0].2.as_str()), (days::number(MONDAY), "benda-00007"));
    let promised = days::number(Day { day: 13, ..MONDAY });
    assert!(entries.contains(&(promised, 960, "benda-00011".to_owned(), "place")));
    for id in ["benda-00007", "benda-00011"] {
        assert_eq!(entries.iter().filter(|entry| entry.2 == id).count(), 1, "{id} is not shown again within the time");
    }
    let calendar = plan(make(), MONDAY, 8);
    assert!(calendar.entries[0].posted.contains_key("instagram") && !calendar.entries[0].is_done());
}

#[test]
fn quiet_days_have_no_post_and_round_years_and_kept_days_have_theirs() {
    let make = || {
        let mut made = collection(
            40,
            "social: {quiet: [{from: 2027-01-04, to: 2027-01-10}], observances: [{name: Hari Peta, date: 01-16, types: map}]}\n",
        );
        let date = crate::collection::model::item::ItemDate {
            edtf: Some(crate::collection::model::date::Edtf::parse("1927-01-19").unwrap()),
            typed: String::new(),
            display: crate::collection::model::texts::Texts::default(),
            calendar: None,
        };
        Arc::make_mut(&mut made.items[3]).date = Some(date);
        made
    };
    let entries = told(make, MONDAY, 8);
    let quiet = days::number(MONDAY);
    assert!(entries.iter().all(|entry| !(quiet..quiet + 7).contains(&entry.0)));
    // A Tuesday without a slot, one hundred years after; a Saturday without a slot.
    assert!(entries.iter().any(|entry| entry.0 == days::number(Day { day: 19, ..MONDAY }) && entry.2 == "benda-00003"));
    assert!(entries.iter().any(|entry| entry.0 == days::number(Day { day: 16, ..MONDAY })));
}

#[test]
fn what_drew_people_comes_a_little_more_often_and_moves_no_week_already_planned() {
    use crate::collection::model::leaning::{Leaning, Reading};
    let reading = |place: u8| {
        let leaning = Leaning { by: "type", group: "map".to_owned(), place, low: place - 5, high: place + 5 };
        Reading { date: MONDAY, postings: 90, groups: vec![leaning] }
    };
    let weighed = |place: Option<u8>| {
        let make = || {
            let mut made = collection(200, "social: {weigh_by_insights: true}\n");
            made.readings = place.map(reading).into_iter().collect();
            made
        };
        let entries = plan(make(), MONDAY, 40).entries;
        entries.into_iter().map(|entry| (entry.day, entry.about, entry.why)).collect::<Vec<_>>()
    };
    let maps =
        |entries: &[(i64, Announced, Why)]| entries.iter().filter(|(_, _, why)| matches!(why, Why::Turn { kind: Kind::Map, .. })).count();
    let (even, more, less) = (weighed(None), weighed(Some(90)), weighed(Some(10)));
    assert!(maps(&more) > maps(&even) && maps(&even) > maps(&less), "{} {} {}", maps(&more), maps(&even), maps(&less));
    assert!(maps(&more) < maps(&even) * 2, "a little");
    let frozen = days::number(MONDAY) + 14;
    let planned = |entries: &[(i64, Announced, Why)]| entries.iter().filter(|entry| entry.0 < frozen).cloned().collect::<Vec<_>>();
    assert_eq!(planned(&more), planned(&even));
    assert!(more.iter().any(|(_, _, why)| matches!(why, Why::Turn { kind: Kind::Map, drew: Some(Drew::Type) })));
}

/// A folder of notices on top of a made-up collection.
fn with_notices(count: usize, settings: &str, files: &[(&str, &str)]) -> Collection {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in
        files.iter().chain(&[("site.yaml", SITE), ("items/satu/item.yaml", "title: Satu\ntype: archive\nrights: PDM-1.0\n")])
    {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let mut read = read::read(folder.path()).0.unwrap();
    let mut made = collection(count, settings);
    made.notices.append(&mut read.notices);
    made.log.append(&mut read.log);
    made
}

/// Day and key of everything that is announced.
fn beats(collection: Collection, from: Day) -> Vec<(i64, Beat)> {
    let beat = |entry: Entry| match entry.about {
        Announced::Item(_) => None,
        Announced::Notice { beat, .. } => Some((entry.day - days::number(MONDAY), beat)),
    };
    plan(collection, from, 8).entries.into_iter().filter_map(beat).collect()
}

const EVENT: (&str, &str) =
    ("events/lokakarya.md", "---\ntitle: Lokakarya\nstart: 2027-01-20 09:00\nend: 12:00\nannounced: 2027-01-05\n---\n");
const NEWS: (&str, &str) = ("news/kabar.md", "---\ntitle: Kabar\ndate: 2027-01-08\n---\n");
const QUIZ: (&str, &str) = (
    "campaigns/kuis.yaml",
    "title: Kuis\nkind: quiz\nfrom: 2027-02-01\nto: 2027-02-06\nprompts: [Ayo]\nquestions:\n  - {ask: A, right: a, wrong: [b, c]}\n  - {ask: B, right: b, wrong: [a, c]}\n  - {ask: C, right: c, wrong: [a, b]}\n",
);

#[test]
fn notices_are_announced_on_their_days_and_move_no_item() {
    let make = || with_notices(40, "", &[EVENT, NEWS, QUIZ]);
    assert_eq!(
        beats(make(), MONDAY),
        [
            (4, Beat::Out),
            (9, Beat::Ahead),
            (15, Beat::Tomorrow),
            (16, Beat::Today),
            (28, Beat::Opening),
            (28, Beat::Prompt(0)),
            (28, Beat::Question(0)),
            (30, Beat::Answer(0)),
            (30, Beat::Question(1)),
            (32, Beat::Answer(1)),
            (32, Beat::Question(2)),
            (33, Beat::Closing),
            (35, Beat::Answer(2)),
        ]
    );
    let items =
        |made: Collection| plan(made, MONDAY, 8).entries.into_iter().filter(|entry| entry.about.item().is_some()).collect::<Vec<_>>();
    assert_eq!(items(make()), items(collection(40, "")));
    let event =
        plan(make(), MONDAY, 8).entries.into_iter().find(|entry| entry.day == days::number(MONDAY) + 16 && entry.about.item().is_none());
    assert!(event.is_some_and(|entry| entry.minute < 9 * 60), "an event is told of before it begins");
    let later = Day { day: 18, ..MONDAY };
    let overlap: Vec<_> = beats(make(), MONDAY).into_iter().filter(|(day, _)| *day >= 14).collect();
    assert_eq!(overlap, beats(make(), later));
}

#[test]
fn what_is_cancelled_silent_or_announced_already_is_not_announced() {
    let cancelled = EVENT.1.replace("announced:", "cancelled: true\nannounced:");
    assert_eq!(beats(with_notices(9, "", &[(EVENT.0, &cancelled)]), MONDAY), []);
    let quiet = "social: {quiet: [{from: 2027-01-19, to: 2027-01-20}]}\n";
    assert_eq!(beats(with_notices(9, quiet, &[EVENT]), MONDAY), [(9, Beat::Ahead)]);
    let log = "- {date: 2027-01-12, at: \"10:00\", platform: x, item: events.lokakarya.ahead}\n\
               - {date: 2027-01-12, at: \"10:00\", platform: facebook, item: events.lokakarya}\n";
    let made = || with_notices(9, "", &[EVENT, ("social/log.yaml", log)]);
    assert_eq!(made().log.len(), 2);
    assert_eq!(beats(made(), MONDAY), [(8, Beat::Ahead), (15, Beat::Tomorrow), (16, Beat::Today)]);
    let entries = plan(made(), MONDAY, 8).entries;
    let told = entries.iter().find(|entry| entry.about.item().is_none()).unwrap();
    assert!(told.is_done() && told.platforms == ["x", "facebook"], "{told:?}");
}

#[test]
fn items_of_a_campaign_are_preferred_in_its_time_by_weeks_that_know_of_it() {
    let theme = |announced: &str| {
        let text = format!("title: Bulan\nkind: theme-month\nfrom: 2027-01-18\nto: 2027-02-07\nannounced: {announced}\nitems: [satu]\n");
        let mut made = with_notices(60, "", &[("campaigns/bulan.yaml", &text)]);
        made.notices[0].items = (10..18).map(|n| format!("benda-{n:05}")).collect();
        made
    };
    let of_campaign = |made: Collection| {
        let entries = plan(made, MONDAY, 8).entries;
        let shown = entries.into_iter().filter(|entry| matches!(entry.why, Why::Campaign { .. }));
        shown.map(|entry| entry.day - days::number(MONDAY)).collect::<Vec<_>>()
    };
    let days = of_campaign(theme("2026-12-01"));
    assert!(days.starts_with(&[14, 16, 18]) && days.iter().all(|day| (14..35).contains(day)), "{days:?}");
    // Known on the twelfth, it leaves the frozen weeks as they are.
    assert!(of_campaign(theme("2027-01-12")).iter().all(|day| *day >= 21));
}
