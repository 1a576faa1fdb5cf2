//! The report as a page: finished words and drawings, which the template only has to lay out.

use serde::Serialize;

use super::{
    Study,
    figures::{Comparison, FEWEST, Group, Typical, YOUNG},
    join::{How, Posting},
    names::Names,
    plot::{Plot, Shown, plot, tenfold},
};
use crate::{
    collection::published::Published,
    site::{Words, social::calendar::days},
    text::script,
};

/// Lines of a list that a page shows; the CSV has all.
const MOST_LISTED: usize = 200;

/// The whole page.
#[derive(Debug, Serialize)]
pub(crate) struct ReportView {
    dir: &'static str,
    site: String,
    /// The style sheet itself: the page is one file.
    style: String,
    /// "12 Maret – 30 Juni 2026: 128 kiriman dari 4 berkas."
    lead: String,
    claims: Vec<Claim>,
    platforms: Vec<FigureView>,
    sections: Vec<Section>,
    pages: Vec<FigureView>,
    pages_lead: String,
    files: Vec<Vec<String>>,
    left: Vec<LeftView>,
    method: Vec<String>,
}

/// What can be said of one comparison.
#[derive(Debug, Serialize)]
struct Claim {
    about: String,
    said: Vec<String>,
}

/// One way of grouping.
#[derive(Debug, Serialize)]
struct Section {
    id: &'static str,
    heading: String,
    figures: Vec<FigureView>,
    /// What cannot be compared, and why.
    silent: String,
}

/// One comparison: a drawing with its table.
#[derive(Debug, Serialize)]
struct FigureView {
    id: String,
    heading: String,
    /// What the drawing shows, for those who do not see it.
    alt: String,
    plot: Option<Plot>,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
    said: String,
    /// "Terlalu sedikit: Peta (3), Film (1)."
    few: String,
}

/// What could not be joined.
#[derive(Debug, Serialize)]
struct LeftView {
    heading: String,
    why: String,
    rows: Vec<String>,
    more: String,
}

/// The page in one language.
pub(crate) fn report(study: &Study, published: &Published, words: &Words, (lang, style): (&str, &str)) -> ReportView {
    let names = Names { words, published, lang };
    let lang_of_site = published.settings().default_language();
    ReportView {
        dir: script::direction(lang),
        site: published.settings().title.text(lang, lang_of_site).to_owned(),
        style: style.replace("</", "<\\/"),
        lead: lead(study, names),
        claims: claims(study, names),
        platforms: platforms(study, names),
        sections: sections(study, names),
        pages: study.figures.pages.iter().map(|comparison| figure(comparison, names, "pages")).collect(),
        pages_lead: names.fill(
            "insights_pages_lead",
            &[("n", &names.number(study.joined.pages.len() as u64)), ("all", &names.number(published.items().len() as u64))],
        ),
        files: files(study, names),
        left: left(study, names),
        method: method(study, names),
    }
}

/// When, how many posts, how many files.
fn lead(study: &Study, names: Names<'_>) -> String {
    let told = study.joined.postings.iter().filter(|posting| posting.place.is_some());
    let known: Vec<i64> = told.clone().filter_map(|posting| posting.day).collect();
    let posts = names.n("insights_posts", told.count());
    let files = names.n("insights_files", study.told.files.iter().filter(|file| file.format.is_some()).count());
    match known.iter().min().zip(known.iter().max()) {
        Some((first, last)) => {
            names.fill("insights_lead", &[("from", &day(*first, names)), ("to", &day(*last, names)), ("posts", &posts), ("files", &files)])
        }
        None => names.fill("insights_lead_undated", &[("posts", &posts), ("files", &files)]),
    }
}

fn day(number: i64, names: Names<'_>) -> String {
    days::day(number).words(&names.words.strings, names.lang)
}

fn claims(study: &Study, names: Names<'_>) -> Vec<Claim> {
    let of = |comparison: &Comparison| {
        let said = names.claims(comparison);
        let about = names.fill(
            "insights_about",
            &[
                ("group", &names.t(&format!("insights_by_{}", comparison.dimension))),
                ("measure", &names.t(&format!("insights_{}", comparison.measure)).to_lowercase()),
            ],
        );
        (!said.is_empty()).then_some(Claim { about, said })
    };
    study.figures.comparisons.iter().filter_map(of).collect()
}

fn sections(study: &Study, names: Names<'_>) -> Vec<Section> {
    let dimensions = super::figures::Dimension::ALL;
    let section = |(_, key): &(_, &'static str)| {
        let mine: Vec<&Comparison> = study.figures.comparisons.iter().filter(|comparison| comparison.dimension == *key).collect();
        let (told, silent): (Vec<&Comparison>, Vec<&Comparison>) = mine.into_iter().partition(|comparison| !comparison.groups.is_empty());
        let silent: Vec<String> =
            silent.iter().map(|comparison| names.t(&format!("insights_{}", comparison.measure)).to_lowercase()).collect();
        Section {
            id: key,
            heading: names.t(&format!("insights_by_{key}")),
            figures: told.into_iter().map(|comparison| figure(comparison, names, key)).collect(),
            silent: if silent.is_empty() { String::new() } else { names.fill("insights_silent", &[("measures", &names.list(&silent))]) },
        }
    };
    dimensions.iter().map(section).collect()
}

/// A comparison with its drawing and table.
fn figure(comparison: &Comparison, names: Names<'_>, within: &str) -> FigureView {
    let name = |key: &str| names.group(comparison.dimension, key);
    let told = || comparison.groups.iter().filter_map(|group| Some((group, group.place?)));
    let shown: Vec<Shown> = told().map(|(group, [at, low, high])| Shown { name: name(&group.key), at, within: [low, high] }).collect();
    let few = comparison.groups.iter().filter(|group| group.place.is_none()).map(|group| (name(&group.key), group.postings));
    let heading = if within == "pages" { format!("by_{}", comparison.dimension) } else { comparison.measure.to_owned() };
    let heading = names.t(&format!("insights_{heading}"));
    let said = match told().count() {
        0 => "insights_none_told",
        1 => "insights_one_told",
        _ if comparison.is_ranked() => "insights_parted",
        _ => "insights_unparted",
    };
    let ticks = [0.0, 0.25, 0.5, 0.75, 1.0].map(|share| (share, names.hundred(share)));
    let all: Vec<String> = shown.iter().map(|shown| shown.name.clone()).collect();
    let unit = if within == "pages" { "pages" } else { "postings" };
    let (head, rows) = table(comparison, names, unit);
    FigureView {
        id: format!("{within}-{}-{}", comparison.dimension, comparison.measure),
        alt: names.fill("insights_alt", &[("what", &heading), ("groups", &names.list(&all))]),
        plot: (!shown.is_empty()).then(|| plot(shown, &ticks, Some(0.5))),
        head,
        rows,
        few: too_few(few, names, unit),
        heading,
        said: names.t(said),
    }
}

/// Head and rows of a comparison: groups with enough postings or pages; totals where one thing was counted, ranks where there are any.
fn table(comparison: &Comparison, names: Names<'_>, unit: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let (summed, ranked) = (comparison.measure != "together", comparison.is_ranked());
    let range = |[at, low, high]: [f64; 3]| {
        names.fill("insights_range", &[("at", &names.hundred(at)), ("low", &names.hundred(low)), ("high", &names.hundred(high))])
    };
    let row = |group: &Group| {
        let cells = [
            Some(names.group(comparison.dimension, &group.key)),
            Some(names.number(group.postings as u64)),
            summed.then(|| names.number(group.sum)),
            group.place.map(range),
            group.rank.map(|rank| rank.to_string()),
        ];
        cells.into_iter().flatten().collect()
    };
    let head = [
        Some("insights_group".to_owned()),
        Some(format!("insights_{unit}_head")),
        summed.then(|| "insights_total".to_owned()),
        Some("insights_place".to_owned()),
        ranked.then(|| "insights_rank".to_owned()),
    ];
    let rows = comparison.groups.iter().filter(|group| group.place.is_some()).map(row).collect();
    (head.into_iter().flatten().map(|key| names.t(&key)).collect(), rows)
}

/// Groups that are not told, each with how many there are of it; empty where all are told.
fn too_few(groups: impl Iterator<Item = (String, usize)>, names: Names<'_>, unit: &str) -> String {
    let groups: Vec<String> = groups.map(|(name, count)| format!("{name} ({count})")).collect();
    if groups.is_empty() {
        return String::new();
    }
    let unit = names.t(&format!("insights_{unit}_head")).to_lowercase();
    names.fill("insights_few", &[("least", &FEWEST.to_string()), ("unit", &unit), ("groups", &groups.join(", "))])
}

/// What is usual on each platform: one drawing a figure.
fn platforms(study: &Study, names: Names<'_>) -> Vec<FigureView> {
    let measures = super::figures::MEASURES.iter().filter(|(metric, _)| metric.is_some());
    measures
        .filter_map(|(_, measure)| {
            let all: Vec<&Typical> = study.figures.platforms.iter().filter(|typical| typical.measure == *measure).collect();
            (!all.is_empty()).then(|| typical(&all, measure, names))
        })
        .collect()
}

fn typical(all: &[&Typical], measure: &str, names: Names<'_>) -> FigureView {
    let told: Vec<(&&Typical, (u64, u64))> = all.iter().filter_map(|typical| Some((typical, typical.within?))).collect();
    let most = told.iter().map(|(_, (_, high))| *high).max().unwrap_or_default();
    let (share, ticks) = tenfold(most);
    let shown = |(typical, (low, high)): &(&&Typical, (u64, u64))| Shown {
        name: names.network(&typical.network),
        at: share(typical.median),
        within: [share(*low as f64), share(*high as f64)],
    };
    let shown: Vec<Shown> = told.iter().map(shown).collect();
    let ticks: Vec<(f64, String)> = ticks.into_iter().map(|(share, count)| (share, names.number(count))).collect();
    let median = |median: f64| crate::text::numbers::decimal(median, usize::from(median.fract() > 0.0), names.lang);
    let row = |(typical, (low, high)): &(&&Typical, (u64, u64))| {
        let within =
            names.fill("insights_range", &[("at", &median(typical.median)), ("low", &names.number(*low)), ("high", &names.number(*high))]);
        vec![
            names.network(&typical.network),
            names.number(typical.posts as u64),
            names.number(typical.sum),
            within,
            names.number(typical.most),
        ]
    };
    let few = all.iter().filter(|typical| typical.within.is_none()).map(|typical| (names.network(&typical.network), typical.posts));
    let heading = names.t(&format!("insights_{measure}"));
    FigureView {
        id: format!("platform-{measure}"),
        alt: names.fill("insights_alt_platforms", &[("what", &heading)]),
        rows: told.iter().map(row).collect(),
        plot: (!shown.is_empty()).then(|| plot(shown, &ticks, None)),
        head: ["insights_platform", "insights_posts_head", "insights_total", "insights_median", "insights_most"]
            .map(|key| names.t(key))
            .to_vec(),
        said: String::new(),
        few: too_few(few, names, "posts"),
        heading,
    }
}

/// Name, format, rows, and what was left out of each file.
fn files(study: &Study, names: Names<'_>) -> Vec<Vec<String>> {
    let row = |file: &super::read::FileRead| match file.format {
        None => vec![file.name.clone(), names.t("insights_unread"), String::new(), String::new(), String::new()],
        Some(format) => vec![
            file.name.clone(),
            format.name.to_owned(),
            names.number(file.rows as u64),
            names.number(file.left_out as u64),
            if file.views.is_empty() { "–".to_owned() } else { file.views.clone() },
        ],
    };
    study.told.files.iter().map(row).collect()
}

/// What could not be joined, each list with the reason.
fn left(study: &Study, names: Names<'_>) -> Vec<LeftView> {
    let postings = &study.joined.postings;
    let line = |posting: &&Posting| {
        let about = if posting.address.is_empty() { &posting.text } else { &posting.address };
        let about: String = about.chars().take(120).collect();
        let item = posting.item.map_or_else(String::new, |item| names.item(item));
        [posting.day.map_or_else(String::new, |number| days::day(number).to_string()), names.network(&posting.network), item, about]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    };
    let of = |how: Option<How>| postings.iter().filter(|posting| posting.how == how).map(|posting| line(&posting)).collect::<Vec<_>>();
    let unposted = study.joined.unposted.iter().map(|((item, network), n)| {
        let (network, n) = (names.network(network), names.number(*n));
        names.fill("insights_unposted_line", &[("item", &names.item(*item)), ("network", &network), ("n", &n)])
    });
    let mut elsewhere: Vec<(&String, &u64)> = study.joined.elsewhere.iter().collect();
    elsewhere.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
    let elsewhere = elsewhere.into_iter().map(|(page, n)| format!("{page}: {}", names.number(*n)));
    let lists = [
        ("posts", of(None)),
        ("day", of(Some(How::Day))),
        ("log", of(Some(How::Log))),
        ("unposted", unposted.collect()),
        ("elsewhere", elsewhere.collect()),
    ];
    let view = |(key, mut rows): (&str, Vec<String>)| {
        let (count, more) = (rows.len(), rows.len().saturating_sub(MOST_LISTED));
        rows.truncate(MOST_LISTED);
        LeftView {
            heading: names.n(&format!("insights_left_{key}"), count),
            why: names.t(&format!("insights_left_{key}_why")),
            rows,
            more: if more > 0 { names.n("insights_more", more) } else { String::new() },
        }
    };
    lists.into_iter().filter(|(_, rows)| !rows.is_empty()).map(view).collect()
}

/// How it was reckoned, in plain words.
fn method(study: &Study, names: Names<'_>) -> Vec<String> {
    let values = [("least", &FEWEST.to_string() as &str), ("days", &YOUNG.to_string()), ("young", &study.figures.young.to_string())];
    ["place", "posting", "interval", "least", "median", "young", "cause"]
        .iter()
        .map(|key| names.fill(&format!("insights_method_{key}"), &values))
        .collect()
}
