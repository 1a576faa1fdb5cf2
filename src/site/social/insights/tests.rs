//! Whole exports from bytes to figures, with values reckoned by hand.

use jiff::tz::TimeZone;
use proptest::prelude::*;

use super::{
    Metric, Numbers,
    figures::{Group, figures, is_above},
    formats::FORMATS,
    join::{Joined, Posting},
    read::{Export, Told, read},
};
use crate::{
    collection::model::date::Day,
    site::social::{calendar::days, captions::Voice, examples::published},
};

fn told(files: &[(&str, &[u8])]) -> (Told, Vec<&'static str>) {
    let zone = TimeZone::get("Asia/Jakarta").unwrap();
    let exports: Vec<Export> = files.iter().map(|(name, bytes)| Export { name: (*name).to_owned(), bytes: bytes.to_vec() }).collect();
    let (told, findings) = read(&exports, (&zone, &zone));
    (told, findings.into_iter().map(|finding| finding.code).collect())
}

const INSTAGRAM: &str = "Post ID,Account username,Description,Publish time,Permalink,Post type,Date,Views,Likes,Comments\n";

#[test]
fn daily_rows_of_a_post_are_summed_and_a_post_in_two_files_counts_once() {
    let daily = format!(
        "{INSTAGRAM}1,uji,Kain,03/27/2026 06:08,https://www.instagram.com/p/A/,IG image,03/27/2026,100,7,1\n\
         1,uji,Kain,03/27/2026 06:08,https://www.instagram.com/p/A/,IG image,03/28/2026,\"1,020\",3,-\n"
    );
    let later = format!("{INSTAGRAM}1,uji,Kain,03/27/2026 06:08,https://instagram.com/uji/p/A/?x=1,IG image,Lifetime,1500,9,4\n");
    let (told, codes) = told(&[("a.csv", daily.as_bytes()), ("b.csv", later.as_bytes())]);
    assert_eq!((told.posts.len(), codes), (1, vec!["export-twice"]));
    assert_eq!(told.posts[0].numbers, Numbers::from([(Metric::Views, 1500), (Metric::Likes, 10), (Metric::Comments, 4)]));
    assert_eq!((told.posts[0].shape, told.posts[0].when.unwrap().minute), (Some("picture"), Some(368)));
}

#[test]
fn a_fault_in_a_row_costs_that_row_or_cell_and_no_other() {
    let text = format!(
        "sep=,\n{INSTAGRAM}1,uji,Kain,03/27/2026 06:08,https://www.instagram.com/p/A/,IG image,Lifetime,banyak,7,1\n\
         2,uji,Peta,31/31/2026,https://www.instagram.com/p/B/,IG image,Lifetime,20,-5,1\n\
         3,uji,Surat\n,uji,Tanpa nama,03/27/2026 06:08,,IG image,Lifetime,1,1,1\n"
    );
    let (told, mut codes) = told(&[("a.csv", text.as_bytes())]);
    codes.sort_unstable();
    assert_eq!(codes, ["export-date", "export-number", "export-number", "export-row", "export-row"]);
    assert_eq!(told.posts.iter().map(|post| post.numbers.get(&Metric::Views)).collect::<Vec<_>>(), [None, Some(&20)]);
    assert_eq!((told.files[0].rows, told.files[0].left_out, told.posts[1].line), (2, 2, 4));
}

#[test]
fn many_faults_of_one_kind_are_counted_and_not_told_one_by_one() {
    let rows: String = (0..1000).map(|n| format!("{n},uji,x,03/27/2026 06:08,https://www.instagram.com/p/{n}/,,,?,1,1\n")).collect();
    let (told, codes) = told(&[("a.csv", [INSTAGRAM, &rows].concat().as_bytes())]);
    assert_eq!((told.posts.len(), codes.len()), (1000, 5));
}

/// A post on X, so many days after the first of 2026, in a voice.
fn post(day: i64, voice: Voice, views: u64) -> Posting {
    Posting {
        network: "x".to_owned(),
        day: Some(days::number(Day { year: 2026, month: 1, day: 1 }) + day),
        minute: None,
        item: None,
        how: None,
        voice: Some(voice),
        shape: None,
        numbers: Numbers::from([(Metric::Views, views)]),
        address: String::new(),
        text: String::new(),
        place: Some((0, 1)),
        linked: true,
    }
}

fn by_voice(postings: Vec<Posting>) -> Vec<Group> {
    let joined = Joined { postings, last: Some(i64::MAX), ..Joined::default() };
    let found = figures(&joined, &published("rights: PDM-1.0\n", ""));
    found.comparisons.into_iter().find(|made| (made.dimension, made.measure) == ("voice", "views")).unwrap().groups
}

/// Twelve questions with 101 to 112 views, twelve showings with 1 to 12.
fn two_groups() -> Vec<Posting> {
    (1..=12).flat_map(|n| [post(n, Voice::Question, 100 + n as u64), post(n, Voice::Showcase, n as u64)]).collect()
}

#[test]
fn what_stands_apart_is_ranked_by_hand_reckoned_places() {
    let groups = by_voice(two_groups());
    // Places of 24 posts are 0/23 to 23/23; the questions have 12/23 to 23/23, on the mean 17.5/23.
    let [at, low, high] = groups[0].place.unwrap();
    assert_eq!((groups[0].key.as_str(), groups[0].postings, groups[0].posts, groups[0].sum), ("question", 12, 12, 1278));
    assert!((at - 17.5 / 23.0).abs() < 1e-12);
    // Spread of all 24 places 0.3075; t(11, 0.9875) = 2.593; 2.593 * 0.3075 / sqrt(12) = 0.2302.
    assert!((high - at - 0.2302).abs() < 0.002 && (at - low - 0.2302).abs() < 0.002, "{low} {high}");
    assert_eq!([groups[0].rank, groups[1].rank], [Some(1), Some(2)]);
}

#[test]
fn one_post_that_goes_round_the_world_does_not_carry_its_group() {
    let mut postings = two_groups();
    postings[1].numbers.insert(Metric::Views, 9_000_000);
    let groups = by_voice(postings);
    // The showings have more views by far, and still the lower place: 6.5/23, for one of them is now the best of all.
    assert!(groups[1].sum > 1000 * groups[0].sum);
    assert_eq!(groups[0].key, "question");
    assert!((groups[1].place.unwrap()[0] - 6.5 / 23.0).abs() < 1e-12);
    assert!(!is_above(&groups[1], &groups[0]));
}

#[test]
fn few_posts_say_nothing_and_one_item_on_four_platforms_counts_once() {
    let mut postings = two_groups();
    postings.extend((0..3).map(|n| post(n, Voice::Place, 1_000_000)));
    let groups = by_voice(postings);
    let few = groups.iter().find(|group| group.key == "place").unwrap();
    assert_eq!((few.postings, few.place, few.rank), (3, None, None));
    let four = |day| {
        let one = |network: &str| Posting { network: network.to_owned(), item: Some(0), ..post(day, Voice::Question, day as u64) };
        ["x", "facebook", "instagram", "youtube"].map(one)
    };
    let groups = by_voice((1..=10).flat_map(four).collect());
    assert_eq!((groups[0].postings, groups[0].posts), (10, 40));
    assert!((groups[0].place.unwrap()[0] - 0.5).abs() < 1e-12, "all posts together have the middle");
}

#[test]
fn what_all_have_alike_tells_nothing() {
    let alike: Vec<Posting> = two_groups().into_iter().map(|one| Posting { numbers: Numbers::from([(Metric::Views, 0)]), ..one }).collect();
    assert!(by_voice(alike).iter().all(|group| group.rank.is_none() && group.place.unwrap()[0] == 0.5));
}

proptest! {
    #[test]
    fn no_bytes_make_it_fall(bytes in prop::collection::vec(any::<u8>(), 0..300), cells in "[-0-9a-z,;\"\n\t/:. E+]{0,400}", which in 0..FORMATS.len()) {
        let header: Vec<&str> = FORMATS[which].columns.iter().map(|(_, names)| names[0]).collect();
        let table = [header.join(",").as_bytes(), b"\n", cells.as_bytes(), b"\n", &bytes].concat();
        let (found, _codes) = told(&[("a", &bytes), ("b", &table), ("c", [header.join(","), cells].join("\n").as_bytes())]);
        let joined = super::join::join(&found, &published("rights: PDM-1.0\n", ""));
        let _figures = figures(&joined, &published("rights: PDM-1.0\n", ""));
    }
}
