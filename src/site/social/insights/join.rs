//! Which item, in which voice: posts of the exports joined with the log, and visits with the posts they came from.
//!
//! A post is joined by its address; else by a link of ours in its text; else, where on its day the log has one line for that
//! platform and the exports one post, by its day. What cannot be joined stays, without an item, and is listed.

use std::collections::BTreeMap;

use super::{
    Metric, Numbers,
    address::{self, Tagged},
    read::{Post, Told, Visit},
};
use crate::{
    collection::{
        model::{
            date::Day,
            platform::{self, Holds, LinkUse, Platform},
        },
        published::Published,
    },
    site::social::{calendar::days, captions::Voice},
};

/// A link in the text may be that of a log line so many days away: near midnight, or noted the day after.
const NEAR: i64 = 2;

/// How a post was joined with an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum How {
    Address,
    Link,
    Day,
    /// It stands in the log and in no export: only its visits are known.
    Log,
}

impl How {
    /// Key of its words, and its name in the files.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Link => "link",
            Self::Day => "day",
            Self::Log => "log",
        }
    }
}

/// One post with everything that is known of it.
#[derive(Debug, Clone)]
pub(super) struct Posting {
    pub(super) network: String,
    /// Number of its day, see [`days`], in the time zone of the site.
    pub(super) day: Option<i64>,
    pub(super) minute: Option<u16>,
    /// Index among the published items.
    pub(super) item: Option<usize>,
    pub(super) how: Option<How>,
    pub(super) voice: Option<Voice>,
    pub(super) shape: Option<&'static str>,
    pub(super) numbers: Numbers,
    pub(super) address: String,
    pub(super) text: String,
    /// Index of its file, and line there; none for one that only the log has.
    pub(super) place: Option<(usize, u64)>,
    /// Whether its link can be followed, so that no visit means none.
    pub(super) linked: bool,
}

/// Everything joined.
#[derive(Debug, Default)]
pub(super) struct Joined {
    pub(super) postings: Vec<Posting>,
    /// Visits of the pages of each item, by its index, as the fullest statistics have them.
    pub(super) pages: BTreeMap<usize, u64>,
    /// Key of the format of those statistics.
    pub(super) service: &'static str,
    /// Other pages, or sources without a page, with their visits.
    pub(super) elsewhere: BTreeMap<String, u64>,
    /// Visits that came from a platform to an item which was not posted there, or before that day: item, network, visits.
    pub(super) unposted: BTreeMap<(usize, String), u64>,
    /// The last day of which anything is known.
    pub(super) last: Option<i64>,
}

/// Joins what the exports tell with the log.
pub(super) fn join(told: &Told, published: &Published) -> Joined {
    let mut joiner = Joiner { published, lines: lines(published), postings: Vec::new() };
    let mut left = joiner.by(told.posts.iter().collect(), Joiner::by_address);
    left = joiner.by(left, Joiner::by_link);
    let of_day = |post: &Post| (post.network.clone(), day(post), post.shape == Some("story"));
    let mut on_day: BTreeMap<_, usize> = BTreeMap::new();
    left.iter().for_each(|post| *on_day.entry(of_day(post)).or_default() += 1);
    let (alone, several): (Vec<&Post>, Vec<&Post>) = left.into_iter().partition(|post| on_day[&of_day(post)] == 1);
    left = joiner.by(alone, Joiner::by_day);
    joiner.postings.extend(left.into_iter().chain(several).map(|post| posting(post, None)));
    joiner.postings.extend(joiner.lines.iter().filter(|line| !line.taken).map(of_line));
    let mut joined = Joined { postings: joiner.postings, ..Joined::default() };
    joined.postings.sort_by(|a, b| (a.day, a.minute, &a.network, a.place).cmp(&(b.day, b.minute, &b.network, b.place)));
    visits(&mut joined, &told.visits, published);
    let days = told.visits.keys().filter_map(|visit| visit.day).map(number);
    joined.last = joined.postings.iter().filter(|posting| posting.place.is_some()).filter_map(|posting| posting.day).chain(days).max();
    joined
}

/// A line of the log.
#[derive(Debug)]
struct Line {
    row: &'static Platform,
    day: i64,
    minute: Option<u16>,
    /// None for what is no item.
    item: Option<usize>,
    /// Id of the item, or of what it is.
    id: String,
    voice: Option<Voice>,
    address: String,
    /// What identifies the post, see [`address::key`].
    key: Option<String>,
    taken: bool,
}

fn lines(published: &Published) -> Vec<Line> {
    let items = published.items();
    let line = |line: &crate::collection::model::schedule::Posted| {
        Some(Line {
            row: platform::find(line.platform)?,
            day: days::number(line.date),
            minute: line.minute,
            item: items.binary_search_by(|item| item.id.as_str().cmp(&line.item)).ok(),
            id: line.item.clone(),
            voice: line.voice.and_then(Voice::named),
            address: line.url.clone().unwrap_or_default(),
            key: line.url.as_deref().and_then(address::key),
            taken: false,
        })
    };
    published.log().iter().filter_map(line).collect()
}

struct Joiner<'a> {
    published: &'a Published,
    lines: Vec<Line>,
    postings: Vec<Posting>,
}

impl Joiner<'_> {
    /// Joins what can be joined in one way, and gives back the others.
    fn by<'p>(&mut self, posts: Vec<&'p Post>, find: fn(&mut Self, &Post) -> Option<Posting>) -> Vec<&'p Post> {
        let mut left = Vec::new();
        for post in posts {
            match find(self, post) {
                Some(posting) => self.postings.push(posting),
                None => left.push(post),
            }
        }
        left
    }

    fn take(&mut self, post: &Post, how: How, fits: impl Fn(&Line) -> bool) -> Option<Posting> {
        let line = self.lines.iter_mut().find(|line| !line.taken && fits(line))?;
        line.taken = true;
        Some(posting(post, Some((&*line, how))))
    }

    fn by_address(&mut self, post: &Post) -> Option<Posting> {
        self.take(post, How::Address, |line| line.key.as_ref().is_some_and(|key| post.keys.contains(key)))
    }

    fn by_link(&mut self, post: &Post) -> Option<Posting> {
        let link = address::link(&post.text, self.published)?;
        let item = index(&link, self.published)?;
        let near = |line: &Line| day(post).is_none_or(|day| (day - line.day).abs() <= NEAR);
        let logged = self.take(post, How::Link, |line| line.item == Some(item) && line.row.network == post.network && near(line));
        let found = logged.unwrap_or_else(|| Posting { item: Some(item), how: Some(How::Link), ..posting(post, None) });
        Some(Posting { voice: link.voice.or(found.voice), linked: true, ..found })
    }

    /// Only where the log has one line for it; a line whose address is that of another post is none, save on Facebook, which has many for one.
    fn by_day(&mut self, post: &Post) -> Option<Posting> {
        let day = day(post)?;
        let story = post.shape == Some("story");
        let fits = |line: &Line| {
            let silent = line.address.is_empty() || line.row.network == "facebook";
            line.day == day && line.row.network == post.network && line.row.key.ends_with("-story") == story && silent
        };
        let several = self.lines.iter().filter(|line| !line.taken && fits(line)).count() != 1;
        if several { None } else { self.take(post, How::Day, fits) }
    }
}

/// A post with the line of the log it belongs to. The log knows its day and hour best.
fn posting(post: &Post, line: Option<(&Line, How)>) -> Posting {
    let usual = platform::all().find(|row| row.network == post.network && row.holds == Holds::Post);
    let row = line.map(|(line, _)| line.row).or(usual);
    let told = post.when.and_then(|when| when.minute);
    Posting {
        network: post.network.clone(),
        day: line.map(|(line, _)| line.day).or_else(|| day(post)),
        minute: line.and_then(|(line, _)| line.minute).or(told),
        item: line.and_then(|(line, _)| line.item),
        how: line.map(|(_, how)| how),
        voice: line.and_then(|(line, _)| line.voice),
        shape: post.shape,
        numbers: post.numbers.clone(),
        address: post.address.clone(),
        text: post.text.clone(),
        place: Some((post.file, post.line)),
        linked: row.is_some_and(|row| row.link != LinkUse::InProfile),
    }
}

/// A line of the log that is in no export.
fn of_line(line: &Line) -> Posting {
    Posting {
        network: line.row.network.to_owned(),
        day: Some(line.day),
        minute: line.minute,
        item: line.item,
        how: Some(How::Log),
        voice: line.voice,
        shape: None,
        numbers: Numbers::new(),
        address: line.address.clone(),
        text: line.id.clone(),
        place: None,
        linked: line.row.link != LinkUse::InProfile,
    }
}

/// Gives every visit to the item whose page it saw and to the post it came from.
fn visits(joined: &mut Joined, visits: &BTreeMap<Visit, u64>, published: &Published) {
    let mut services: BTreeMap<&'static str, BTreeMap<usize, u64>> = BTreeMap::new();
    let mut window: Option<(i64, i64)> = None;
    let mut of: OfItem = BTreeMap::new();
    for (at, posting) in joined.postings.iter().enumerate() {
        of.entry((posting.item, posting.network.clone())).or_default().push(at);
    }
    for (visit, n) in visits {
        let tagged = tagged(visit, published);
        let item = index(&tagged, published);
        match item {
            Some(item) if !visit.page.is_empty() => *services.entry(visit.service).or_default().entry(item).or_default() += n,
            Some(_) => {}
            None => *joined.elsewhere.entry(named(visit)).or_default() += n,
        }
        if visit.day.is_some() && visit.service != "plausible-pages" {
            let day = visit.day.map_or(0, number);
            window = Some(window.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
        }
        if let Some(item) = item.filter(|_| !tagged.network.is_empty()) {
            attribute((&mut *joined, &of), (item, &tagged), visit.day.map(number), *n);
        }
    }
    // Where sources are known, a post whose link can be followed and that nobody followed had no visit.
    let seen = |posting: &Posting| window.zip(posting.day).is_some_and(|((first, last), day)| (first..=last).contains(&day));
    for posting in joined.postings.iter_mut().filter(|posting| posting.linked && posting.item.is_some() && seen(posting)) {
        posting.numbers.entry(Metric::Visits).or_insert(0);
    }
    let fullest = services.into_iter().max_by_key(|(_, pages)| pages.values().sum::<u64>());
    (joined.service, joined.pages) = fullest.unwrap_or_default();
}

/// Indices of postings by item and network.
type OfItem = BTreeMap<(Option<usize>, String), Vec<usize>>;

/// The post of an item on a platform that a visit came from: the last one before it; of an unknown day, only where there is one.
fn attribute((joined, of): (&mut Joined, &OfItem), (item, tagged): (usize, &Tagged), day: Option<i64>, n: u64) {
    let postings = &joined.postings;
    let before = |at: &usize| day.zip(postings[*at].day).is_none_or(|(day, posted)| posted <= day);
    let key = (Some(item), tagged.network.clone());
    let may: Vec<usize> = of.get(&key).into_iter().flatten().copied().filter(before).collect();
    let voiced = |posting: &Posting| tagged.voice.is_none() || posting.voice.is_none() || posting.voice == tagged.voice;
    let settled = day.is_some() || may.len() == 1;
    match may.into_iter().filter(|_| settled).max_by_key(|at| (voiced(&postings[*at]), postings[*at].day)) {
        Some(at) => {
            let posting = &mut joined.postings[at];
            *posting.numbers.entry(Metric::Visits).or_default() += n;
            posting.voice = posting.voice.or(tagged.voice);
        }
        None => *joined.unposted.entry((item, key.1)).or_default() += n,
    }
}

/// What a visit says: the tags of its address, else its own tags, else who sent it.
fn tagged(visit: &Visit, published: &Published) -> Tagged {
    let page = address::tagged(&visit.page, published);
    let [source, campaign, content] = &visit.utm;
    let tags = address::utm(source, campaign, content, published);
    let referrer = visit.referrer.to_lowercase();
    let sent = match address::network(&referrer) {
        "" => platform::all().find(|row| row.network == referrer || row.name.to_lowercase() == referrer).map_or("", |row| row.network),
        network => network,
    };
    let network = [page.network, tags.network, sent.to_owned()].into_iter().find(|network| !network.is_empty());
    Tagged { item: page.item.or(tags.item), network: network.unwrap_or_default(), voice: page.voice.or(tags.voice) }
}

/// What to call a visit that belongs to no item.
fn named(visit: &Visit) -> String {
    let source = [&visit.page, &visit.utm[0], &visit.referrer].into_iter().find(|text| !text.is_empty());
    source.map_or_else(|| "–".to_owned(), |text| text.split(['?', '#']).next().unwrap_or("").to_owned())
}

fn index(tagged: &Tagged, published: &Published) -> Option<usize> {
    let id = tagged.item.as_deref()?;
    published.items().binary_search_by(|item| item.id.as_str().cmp(id)).ok()
}

fn day(post: &Post) -> Option<i64> {
    post.when.map(|when| number(when.day))
}

fn number(date: jiff::civil::Date) -> i64 {
    days::number(Day { year: i64::from(date.year()), month: date.month().unsigned_abs(), day: date.day().unsigned_abs() })
}
