//! The report as files for programs: the comparisons and the posts as CSV, everything as JSON.

use serde::Serialize;

use super::{
    Metric, Study,
    figures::{Comparison, FEWEST, YOUNG},
    join::{How, Posting},
    names::Names,
};
use crate::{
    collection::{model::schedule::clock, published::Published},
    site::{
        Words,
        social::{
            calendar::days,
            kit::{neutral, written},
        },
    },
};

/// What is counted, by the name it has in the files.
const METRICS: [(Metric, &str); 6] = [
    (Metric::Views, "views"),
    (Metric::Likes, "likes"),
    (Metric::Comments, "comments"),
    (Metric::Shares, "shares"),
    (Metric::Saves, "saves"),
    (Metric::Visits, "visits"),
];

/// Every group of every comparison.
pub(crate) fn groups_csv(study: &Study, published: &Published, words: &Words, lang: &str) -> String {
    let names = Names { words, published, lang };
    let head = ["of", "dimension", "measure", "group", "name", "postings", "posts", "total", "place", "low", "high", "rank"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for (of, comparison) in comparisons(study) {
        for group in &comparison.groups {
            let place = group.place.map_or([const { String::new() }; 3], |place| place.map(|share| format!("{:.1}", share * 100.0)));
            let mut row = vec![of.to_owned(), comparison.dimension.to_owned(), comparison.measure.to_owned(), group.key.clone()];
            row.push(names.group(comparison.dimension, &group.key));
            row.extend([group.postings.to_string(), group.posts.to_string(), group.sum.to_string()]);
            row.extend(place);
            row.push(group.rank.map_or_else(String::new, |rank| rank.to_string()));
            rows.push(row.iter().map(|cell| neutral(cell)).collect());
        }
    }
    written(&rows)
}

/// Every post, with what it was joined with and how.
pub(crate) fn posts_csv(study: &Study, published: &Published) -> String {
    let head = ["date", "time", "platform", "item", "joined", "voice", "shape"].into_iter();
    let head = head.chain(METRICS.map(|(_, name)| name)).chain(["address", "file", "line"]);
    let mut rows = vec![head.map(str::to_owned).collect::<Vec<_>>()];
    for posting in &study.joined.postings {
        let told = told(study, published, posting);
        let mut row =
            vec![told.date, told.time, told.platform.to_owned(), told.item.unwrap_or_default().to_owned(), told.joined.to_owned()];
        row.extend([told.voice, told.shape].map(|word| word.unwrap_or_default().to_owned()));
        row.extend(METRICS.map(|(metric, _)| posting.numbers.get(&metric).map_or_else(String::new, u64::to_string)));
        row.extend([
            told.address.to_owned(),
            told.file.unwrap_or_default().to_owned(),
            told.line.map_or_else(String::new, |line| line.to_string()),
        ]);
        rows.push(row.iter().map(|cell| neutral(cell)).collect());
    }
    written(&rows)
}

fn comparisons(study: &Study) -> impl Iterator<Item = (&'static str, &Comparison)> {
    let posts = study.figures.comparisons.iter().map(|comparison| ("posts", comparison));
    posts.chain(study.figures.pages.iter().map(|comparison| ("pages", comparison)))
}

#[derive(Serialize)]
struct Everything<'a> {
    /// Fewer postings than this are not told.
    fewest: usize,
    /// Posts younger than so many days are not compared.
    young_days: i64,
    young: usize,
    files: Vec<FileTold<'a>>,
    claims: Vec<ClaimTold>,
    comparisons: Vec<ComparisonTold<'a>>,
    platforms: Vec<PlatformTold<'a>>,
    posts: Vec<PostTold<'a>>,
    /// Visits of the pages of items, by id.
    pages: std::collections::BTreeMap<&'a str, u64>,
    pages_from: &'a str,
    /// Visits from a platform to an item that was not posted there before.
    unposted: Vec<UnpostedTold<'a>>,
    /// Visits of other pages, and from sources without a page.
    elsewhere: &'a std::collections::BTreeMap<String, u64>,
}

#[derive(Serialize)]
struct FileTold<'a> {
    file: &'a str,
    format: Option<&'static str>,
    rows: usize,
    left_out: usize,
    /// Where the names of the columns are known from, and since when.
    source: Option<&'static str>,
    seen: Option<&'static str>,
}

#[derive(Serialize)]
struct ClaimTold {
    dimension: &'static str,
    measure: &'static str,
    said: Vec<String>,
}

#[derive(Serialize)]
struct ComparisonTold<'a> {
    of: &'static str,
    dimension: &'static str,
    measure: &'static str,
    groups: Vec<GroupTold<'a>>,
}

/// Places in per cent.
#[derive(Serialize)]
struct GroupTold<'a> {
    group: &'a str,
    postings: usize,
    posts: usize,
    total: u64,
    place: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    rank: Option<usize>,
}

#[derive(Serialize)]
struct PlatformTold<'a> {
    platform: &'a str,
    measure: &'static str,
    posts: usize,
    total: u64,
    most: u64,
    median: f64,
    low: Option<u64>,
    high: Option<u64>,
}

#[derive(Serialize)]
struct PostTold<'a> {
    date: String,
    time: String,
    platform: &'a str,
    item: Option<&'a str>,
    /// address, link, day, log, or empty.
    joined: &'static str,
    voice: Option<&'static str>,
    shape: Option<&'static str>,
    numbers: std::collections::BTreeMap<&'static str, u64>,
    address: &'a str,
    file: Option<&'a str>,
    line: Option<u64>,
}

#[derive(Serialize)]
struct UnpostedTold<'a> {
    item: &'a str,
    platform: &'a str,
    visits: u64,
}

/// Everything, indented for people who look into it.
pub(crate) fn json(study: &Study, published: &Published, words: &Words, lang: &str) -> String {
    let names = Names { words, published, lang };
    let id = |item: usize| published.items()[item].id.as_str();
    let claim = |(_, comparison): (_, &Comparison)| {
        let said = names.claims(comparison);
        (!said.is_empty()).then_some(ClaimTold { dimension: comparison.dimension, measure: comparison.measure, said })
    };
    let unposted =
        study.joined.unposted.iter().map(|((item, platform), visits)| UnpostedTold { item: id(*item), platform, visits: *visits });
    let everything = Everything {
        fewest: FEWEST,
        young_days: YOUNG,
        young: study.figures.young,
        files: study.told.files.iter().map(file).collect(),
        claims: comparisons(study).filter_map(claim).collect(),
        comparisons: comparisons(study).map(comparison).collect(),
        platforms: study.figures.platforms.iter().map(platform).collect(),
        posts: study.joined.postings.iter().map(|posting| told(study, published, posting)).collect(),
        pages: study.joined.pages.iter().map(|(item, visits)| (id(*item), *visits)).collect(),
        pages_from: study.joined.service,
        unposted: unposted.collect(),
        elsewhere: &study.joined.elsewhere,
    };
    serde_json::to_string_pretty(&everything).expect("figures are plain data") + "\n"
}

fn file(file: &super::read::FileRead) -> FileTold<'_> {
    FileTold {
        file: &file.name,
        format: file.format.map(|format| format.key),
        rows: file.rows,
        left_out: file.left_out,
        source: file.format.map(|format| format.source),
        seen: file.format.map(|format| format.seen),
    }
}

fn comparison<'a>((of, comparison): (&'static str, &'a Comparison)) -> ComparisonTold<'a> {
    let hundred = |share: f64| (share * 1000.0).round() / 10.0;
    let group = |group: &'a super::figures::Group| GroupTold {
        group: &group.key,
        postings: group.postings,
        posts: group.posts,
        total: group.sum,
        place: group.place.map(|place| hundred(place[0])),
        low: group.place.map(|place| hundred(place[1])),
        high: group.place.map(|place| hundred(place[2])),
        rank: group.rank,
    };
    ComparisonTold {
        of,
        dimension: comparison.dimension,
        measure: comparison.measure,
        groups: comparison.groups.iter().map(group).collect(),
    }
}

fn platform(typical: &super::figures::Typical) -> PlatformTold<'_> {
    PlatformTold {
        platform: &typical.network,
        measure: typical.measure,
        posts: typical.posts,
        total: typical.sum,
        most: typical.most,
        median: typical.median,
        low: typical.within.map(|(low, _)| low),
        high: typical.within.map(|(_, high)| high),
    }
}

fn told<'a>(study: &'a Study, published: &'a Published, posting: &'a Posting) -> PostTold<'a> {
    PostTold {
        date: posting.day.map_or_else(String::new, |day| days::day(day).to_string()),
        time: posting.minute.map_or_else(String::new, clock),
        platform: &posting.network,
        item: posting.item.map(|item| published.items()[item].id.as_str()),
        joined: posting.how.map_or("", How::key),
        voice: posting.voice.map(|voice| voice.key()),
        shape: posting.shape,
        numbers: METRICS.iter().filter_map(|(metric, name)| Some((*name, *posting.numbers.get(metric)?))).collect(),
        address: &posting.address,
        file: posting.place.map(|(file, _)| study.told.files[file].name.as_str()),
        line: posting.place.map(|(_, line)| line),
    }
}
