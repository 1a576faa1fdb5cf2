//! Which groups of posts did better than others, and how sure that is.
//!
//! Platforms have different publics, and one post in a hundred goes round the world. So a post is not told by its number but by its
//! *place*: which share of the other posts on the same platform it did better than, ties by half. All posts together have
//! 50 %, and the most famous one has 100 %, no more. A group is told by the mean of its places.
//!
//! The same item on four platforms on one day is one posting, not four: its places are averaged first. A group with fewer
//! than [`FEWEST`] postings is not told at all. Intervals are so wide that those of one comparison hold all together in 19 of 20
//! cases; the spread of a group counts as no smaller than that of all. Groups are ranked only where their intervals part.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Metric,
    intervals::{half_width, mean_and_spread, median, of_median},
    join::{Joined, Posting},
};
use crate::{collection::published::Published, site::social::calendar::days};

/// Fewer postings than this say nothing.
pub(super) const FEWEST: usize = 10;
/// Posts younger than so many days are still gathering.
pub(super) const YOUNG: i64 = 7;
/// In one of twenty cases an interval of a comparison may miss.
const DOUBT: f64 = 0.05;
/// Hours that are told together.
pub(super) const HOURS: u16 = 3;

/// By what posts are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Dimension {
    Type,
    Subject,
    Voice,
    Shape,
    Weekday,
    Hour,
}

impl Dimension {
    /// Every dimension with its key.
    pub(super) const ALL: [(Self, &'static str); 6] = [
        (Self::Type, "type"),
        (Self::Subject, "subject"),
        (Self::Voice, "voice"),
        (Self::Shape, "shape"),
        (Self::Weekday, "weekday"),
        (Self::Hour, "hour"),
    ];
}

/// What is compared: all figures of a post together, or one of them.
pub(super) const MEASURES: [(Option<Metric>, &str); 5] = [
    (None, "together"),
    (Some(Metric::Views), "views"),
    (Some(Metric::Likes), "likes"),
    (Some(Metric::Comments), "comments"),
    (Some(Metric::Visits), "visits"),
];

/// One group of a comparison. Places are shares, 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Group {
    pub(super) key: String,
    /// An item on a day, on however many platforms.
    pub(super) postings: usize,
    pub(super) posts: usize,
    /// All numbers added; 0 where everything is compared together.
    pub(super) sum: u64,
    /// Mean place with the ends of its interval; `None` for a group with too few postings.
    pub(super) place: Option<[f64; 3]>,
    /// From 1; `None` where no two intervals of the comparison part.
    pub(super) rank: Option<usize>,
}

/// Groups compared by one figure, best first, those with too few postings last.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Comparison {
    pub(super) dimension: &'static str,
    pub(super) measure: &'static str,
    pub(super) groups: Vec<Group>,
}

impl Comparison {
    /// Whether any two of its intervals part.
    pub(super) fn is_ranked(&self) -> bool {
        self.groups.iter().any(|group| group.rank.is_some())
    }
}

/// One platform by one figure.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Typical {
    pub(super) network: String,
    pub(super) measure: &'static str,
    pub(super) posts: usize,
    pub(super) sum: u64,
    pub(super) most: u64,
    pub(super) median: f64,
    /// `None` where there are too few posts.
    pub(super) within: Option<(u64, u64)>,
}

/// Everything that was found.
#[derive(Debug, Default)]
pub(super) struct Figures {
    pub(super) comparisons: Vec<Comparison>,
    pub(super) platforms: Vec<Typical>,
    /// Pages of items by type and by subject.
    pub(super) pages: Vec<Comparison>,
    /// How many posts are too young to be compared.
    pub(super) young: usize,
}

/// Compares everything with everything of its kind.
pub(super) fn figures(joined: &Joined, published: &Published) -> Figures {
    let ripe: Vec<&Posting> = joined.postings.iter().filter(|posting| !is_young(posting, joined.last)).collect();
    let mut comparisons = Vec::new();
    for (dimension, key) in Dimension::ALL {
        for (measure, named) in MEASURES {
            let posts = of_posts(&ripe, published, dimension, measure);
            comparisons.push(Comparison { dimension: key, measure: named, groups: compared(posts) });
        }
    }
    let young = joined.postings.len() - ripe.len();
    Figures { comparisons, platforms: platforms(&ripe), pages: pages(joined, published), young }
}

/// Whether a post is still gathering on the last day of which anything is known.
fn is_young(posting: &Posting, last: Option<i64>) -> bool {
    posting.place.is_some() && posting.day.zip(last).is_some_and(|(day, last)| last - day < YOUNG)
}

/// One place that counts in a group.
struct Placed {
    group: String,
    /// What counts once, on however many platforms.
    unit: (usize, i64),
    place: f64,
    number: u64,
}

/// Every post in every group it belongs to.
fn of_posts(postings: &[&Posting], published: &Published, dimension: Dimension, measure: Option<Metric>) -> Vec<Placed> {
    let all = match measure {
        Some(metric) => places(postings, metric),
        None => together(postings),
    };
    let mut placed = Vec::new();
    for (at, posting) in postings.iter().enumerate() {
        let Some(place) = all[at] else { continue };
        let unit = posting.item.map_or((usize::MAX, at as i64), |item| (item, posting.day.unwrap_or(i64::MIN)));
        let number = measure.and_then(|metric| posting.numbers.get(&metric)).copied().unwrap_or_default();
        placed.extend(groups(posting, published, dimension).into_iter().map(|group| Placed { group, unit, place, number }));
    }
    placed
}

/// The place of each post among those of its platform; none where the number is not known, or too few posts have one.
fn places(postings: &[&Posting], metric: Metric) -> Vec<Option<f64>> {
    let mut numbers: BTreeMap<&str, Vec<u64>> = BTreeMap::new();
    for posting in postings {
        numbers.entry(&posting.network).or_default().extend(posting.numbers.get(&metric));
    }
    numbers.values_mut().for_each(|numbers| numbers.sort_unstable());
    let place = |posting: &&Posting| {
        let among = &numbers[posting.network.as_str()];
        let n = posting.numbers.get(&metric)?;
        (among.len() >= FEWEST).then(|| place(among, *n))
    };
    postings.iter().map(place).collect()
}

/// The share of the others that a number is larger than, ties by half.
fn place(among: &[u64], n: u64) -> f64 {
    let below = among.partition_point(|other| *other < n);
    let alike = among.partition_point(|other| *other <= n) - below - 1;
    (below as f64 + alike as f64 / 2.0) / (among.len() - 1) as f64
}

/// The mean of the places of each post by all figures that are known of it.
fn together(postings: &[&Posting]) -> Vec<Option<f64>> {
    let each: Vec<Vec<Option<f64>>> = MEASURES.iter().filter_map(|(metric, _)| Some(places(postings, (*metric)?))).collect();
    let mean = |at: usize| {
        let known: Vec<f64> = each.iter().filter_map(|places| places[at]).collect();
        (!known.is_empty()).then(|| mean_and_spread(&known).0)
    };
    (0..postings.len()).map(mean).collect()
}

/// The groups that a post belongs to.
fn groups(posting: &Posting, published: &Published, dimension: Dimension) -> Vec<String> {
    let item = posting.item.map(|item| &published.items()[item]);
    match dimension {
        Dimension::Type => item.map(|item| item.kind.word().to_owned()).into_iter().collect(),
        Dimension::Subject => item.map_or_else(Vec::new, |item| subjects(item)),
        Dimension::Voice => posting.voice.map(|voice| voice.key().to_owned()).into_iter().collect(),
        Dimension::Shape => posting.shape.map(str::to_owned).into_iter().collect(),
        Dimension::Weekday => posting.day.map(|day| days::weekday(day).to_string()).into_iter().collect(),
        Dimension::Hour => posting.minute.map(|minute| format!("{:02}", minute / 60 / HOURS * HOURS)).into_iter().collect(),
    }
}

fn subjects(item: &crate::collection::model::item::Item) -> Vec<String> {
    let keys: BTreeSet<&String> = item.subjects.iter().map(|term| &term.key).collect();
    keys.into_iter().cloned().collect()
}

/// Groups with their intervals and ranks.
fn compared(placed: Vec<Placed>) -> Vec<Group> {
    let mut units: BTreeMap<String, BTreeMap<(usize, i64), Vec<f64>>> = BTreeMap::new();
    let mut counts: BTreeMap<String, (usize, u64)> = BTreeMap::new();
    for one in placed {
        let count = counts.entry(one.group.clone()).or_default();
        *count = (count.0 + 1, count.1.saturating_add(one.number));
        units.entry(one.group).or_default().entry(one.unit).or_default().push(one.place);
    }
    let means: BTreeMap<String, Vec<f64>> =
        units.into_iter().map(|(key, units)| (key, units.values().map(|places| mean_and_spread(places).0).collect())).collect();
    let told = means.values().filter(|means| means.len() >= FEWEST).count().max(1);
    let spread_of_all = mean_and_spread(&means.values().flatten().copied().collect::<Vec<_>>()).1;
    let group = |(key, means): (String, Vec<f64>)| {
        let (mean, spread) = mean_and_spread(&means);
        let half = half_width(spread.max(spread_of_all), means.len(), DOUBT / told as f64);
        let place = (means.len() >= FEWEST).then(|| [mean, (mean - half).max(0.0), (mean + half).min(1.0)]);
        let (posts, sum) = counts[&key];
        Group { key, postings: means.len(), posts, sum, place, rank: None }
    };
    ranked(means.into_iter().map(group).collect())
}

/// In order, with a rank where any two intervals part: one more than the groups that lie wholly above.
fn ranked(mut groups: Vec<Group>) -> Vec<Group> {
    let by = |group: &Group| group.place.map_or(-1.0, |place| place[0]);
    groups.sort_by(|a, b| by(b).total_cmp(&by(a)).then(b.postings.cmp(&a.postings)).then(a.key.cmp(&b.key)));
    let above: Vec<usize> = groups.iter().map(|group| groups.iter().filter(|other| is_above(other, group)).count()).collect();
    if above.iter().any(|count| *count > 0) {
        for (group, above) in groups.iter_mut().zip(above).filter(|(group, _)| group.place.is_some()) {
            group.rank = Some(above + 1);
        }
    }
    groups
}

/// Whether one interval lies wholly above another.
pub(super) fn is_above(one: &Group, other: &Group) -> bool {
    one.place.zip(other.place).is_some_and(|(one, other)| one[1] > other[2])
}

/// What is usual on each platform, by each figure.
fn platforms(postings: &[&Posting]) -> Vec<Typical> {
    let mut numbers: BTreeMap<(&str, usize), Vec<u64>> = BTreeMap::new();
    for posting in postings {
        for (at, (metric, _)) in MEASURES.iter().enumerate() {
            if let Some(n) = metric.and_then(|metric| posting.numbers.get(&metric)) {
                numbers.entry((&posting.network, at)).or_default().push(*n);
            }
        }
    }
    let compared = |at: usize| numbers.iter().filter(|((_, other), all)| *other == at && all.len() >= FEWEST).count().max(1);
    let typical = |((network, at), all): (&(&str, usize), &Vec<u64>)| {
        let mut sorted = all.clone();
        sorted.sort_unstable();
        let within = of_median(&sorted, DOUBT / compared(*at) as f64).filter(|_| sorted.len() >= FEWEST);
        Typical {
            network: (*network).to_owned(),
            measure: MEASURES[*at].1,
            posts: sorted.len(),
            sum: sorted.iter().fold(0, |sum, n| sum.saturating_add(*n)),
            most: sorted.last().copied().unwrap_or_default(),
            median: median(&sorted),
            within,
        }
    };
    numbers.iter().map(typical).collect()
}

/// Pages of items by type and subject; a page that nobody visited has none in such exports, and counts as zero.
fn pages(joined: &Joined, published: &Published) -> Vec<Comparison> {
    if joined.pages.is_empty() {
        return Vec::new();
    }
    let visits = |item: usize| joined.pages.get(&item).copied().unwrap_or_default();
    let mut among: Vec<u64> = (0..published.items().len()).map(visits).collect();
    among.sort_unstable();
    if among.len() < FEWEST {
        return Vec::new();
    }
    let of = |dimension: Dimension| {
        let mut placed = Vec::new();
        for (at, item) in published.items().iter().enumerate() {
            let groups = if dimension == Dimension::Type { vec![item.kind.word().to_owned()] } else { subjects(item) };
            let (number, unit) = (visits(at), (at, 0));
            placed.extend(groups.into_iter().map(|group| Placed { group, unit, place: place(&among, number), number }));
        }
        compared(placed)
    };
    let named = Dimension::ALL.into_iter().take(2);
    named.map(|(dimension, key)| Comparison { dimension: key, measure: "visits", groups: of(dimension) }).collect()
}
