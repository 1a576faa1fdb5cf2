//! The children's corner: riddles to look for on scans, things in plain words, a quiz, stories, and what to do here.
//!
//! A riddle is a picture with a question; hint and answer are folded away beside it. A script lets the picture itself be searched.

use serde::Serialize;

use crate::{
    collection::model::{
        children::Riddle,
        item::Item,
        mention::Region,
        notice::{Notice, Section},
        open::Open,
    },
    site::{corner, output::PageRef, standards::jsonld},
};

use super::{
    Desk,
    campaign::{self, CampaignView},
    home::turn,
    line::{Line, Link},
    notices::{Row, rows},
    shell::{Head, Shell, counted, shell},
    stories::{self, row},
    tile::{Picture, picture, picture_of_part},
};

/// A riddle with its place among those of its item, its scan and the part of it.
type Found<'a> = (usize, &'a Riddle, (Open<'a>, Region));

/// Riddles and things at most: with more of them, others come each day.
const RIDDLES: usize = 12;
const THINGS: usize = 24;

/// Everything in the corner.
#[derive(Debug, Serialize)]
pub(crate) struct ChildrenView {
    page: Shell,
    crumbs: Vec<Link>,
    title: String,
    lead: String,
    /// The parts there are.
    parts: Vec<Link>,
    riddles: Vec<RiddleView>,
    /// "{n} dari 5 ketemu": a script counts.
    tally: String,
    things: Vec<Thing>,
    quiz: Option<Quiz>,
    stories: Vec<stories::Row>,
    /// Events that are to come.
    doings: Vec<Row>,
    visit: Vec<String>,
}

/// Something to be found.
#[derive(Debug, Serialize)]
struct RiddleView {
    /// Id of its part of the page.
    id: String,
    picture: Picture,
    /// Width and height of the scan as published, and the part where it is: left, top, width, height.
    size: (u32, u32),
    part: [u32; 4],
    find: Line,
    hint: Line,
    answer: Line,
    /// The part alone.
    found: Picture,
    item: Link,
}

/// A thing in plain words.
#[derive(Debug, Serialize)]
struct Thing {
    href: String,
    title: Line,
    text: Line,
    picture: Option<Picture>,
}

/// A quiz that is played here.
#[derive(Debug, Serialize)]
struct Quiz {
    title: Line,
    summary: Line,
    campaign: CampaignView,
}

/// The view of the corner.
pub(crate) fn view(at: Desk<'_>) -> ChildrenView {
    let (title, lead) = (at.t("children"), at.t("children_lead"));
    let head = Head { page: &PageRef::Children, title: title.clone(), description: lead.clone(), json_ld: jsonld::wall(at, &[], &title) };
    let items = at.site.orders.newest.iter().map(|index| at.site.published.items()[*index].as_ref()).filter(|item| corner::is_in(item));
    let items: Vec<&Item> = items.collect();
    // The oldest first, and the second of one picture after the first of all.
    let mut riddles: Vec<Found<'_>> = items.iter().rev().flat_map(|item| corner::riddles(item)).collect();
    riddles.sort_by_key(|(nth, ..)| *nth);
    let riddles = in_turn(at, riddles, RIDDLES);
    let told = items.iter().copied().filter(|item| !item.children.text.is_empty()).collect();
    let notices = |section: Section| corner::notices(&at.site.published).filter(move |notice| notice.section() == section);
    let mut stories: Vec<&Notice> = notices(Section::Exhibits).chain(notices(Section::Guides)).collect();
    stories.sort_by_key(|notice| notice.latest_first());
    let mut doings: Vec<&Notice> = notices(Section::Events).filter(|notice| !notice.is_past(at.site.published.date())).collect();
    doings.sort_by_key(|notice| (notice.days(), notice.text.slug.clone()));
    let mut view = ChildrenView {
        page: shell(at, head),
        crumbs: vec![Link::new(at.t("home"), at.to(&PageRef::Home)), Link { current: true, ..Link::new(title.clone(), "") }],
        title,
        lead,
        parts: Vec::new(),
        tally: at.fill("riddle_tally", &[("n", "{n}"), ("of", &counted(at, riddles.len()))]),
        riddles: riddles.into_iter().map(|riddle| riddle_view(at, riddle)).collect(),
        things: in_turn(at, told, THINGS).into_iter().map(|item| thing(at, item)).collect(),
        quiz: quiz(at, notices(Section::Campaigns).collect()),
        stories: stories.into_iter().map(|notice| row(at, notice, "(min-width: 48em) 28vw, 92vw")).collect(),
        doings: rows(at, &doings),
        visit: visit(at),
    };
    view.parts = parts(at, &view);
    view
}

/// All of a few; of more, as many as there is room for, beginning with others each day.
fn in_turn<T: Copy>(at: Desk<'_>, all: Vec<T>, most: usize) -> Vec<T> {
    let start = if all.len() > most { turn(at.site.published.date()) * most % all.len() } else { 0 };
    all.iter().cycle().skip(start).take(all.len().min(most)).copied().collect()
}

/// Ways to the parts there are.
fn parts(at: Desk<'_>, view: &ChildrenView) -> Vec<Link> {
    let parts = [
        ("cari", "riddles", !view.riddles.is_empty()),
        ("benda", "things", !view.things.is_empty()),
        ("kuis", "quiz", view.quiz.is_some()),
        ("cerita", "stories", !view.stories.is_empty()),
        ("datang", "visit", true),
    ];
    let there = parts.into_iter().filter(|(_, _, there)| *there);
    there.map(|(id, key, _)| Link::new(at.t(&format!("children_{key}")), format!("#{id}"))).collect()
}

fn riddle_view(at: Desk<'_>, (nth, riddle, (of, region)): Found<'_>) -> RiddleView {
    let (item, plan) = (of.item(), &at.site.scans[of]);
    let part = plan.region(region).map_or([0, 0, plan.size.0, plan.size.1], |planned| planned.part.numbers());
    RiddleView {
        id: anchor(item, nth),
        picture: picture(at, of, "(min-width: 60em) 60vw, 92vw"),
        size: plan.size,
        part,
        find: at.line(&riddle.find),
        hint: at.line(&riddle.hint),
        answer: at.line(&riddle.answer),
        found: Picture { alt: Line::default(), ..picture_of_part(at, (of, region), "(min-width: 60em) 28vw, 92vw") },
        item: Link { label: at.line(&item.title), href: at.to(&PageRef::Item { id: item.id.clone() }), ..Link::default() },
    }
}

/// Id of a riddle on the page.
fn anchor(item: &Item, nth: usize) -> String {
    format!("cari-{}-{}", item.id, nth + 1)
}

fn thing(at: Desk<'_>, item: &Item) -> Thing {
    Thing {
        href: at.to(&PageRef::Item { id: item.id.clone() }),
        title: at.line(&item.title),
        text: at.line(&item.children.text),
        picture: item.cover().map(|cover| Picture { alt: Line::default(), ..picture(at, cover, "(min-width: 40em) 30rem, 92vw") }),
    }
}

/// The latest quiz for children that has begun, played here.
fn quiz(at: Desk<'_>, mut notices: Vec<&Notice>) -> Option<Quiz> {
    notices.sort_by_key(|notice| notice.latest_first());
    let asked = |notice: &Notice| {
        let campaign = campaign::view(at, notice, notice.campaign()?);
        campaign.asks().then(|| Quiz { title: at.line(notice.title()), summary: at.line(&notice.text.summary), campaign })
    };
    notices.into_iter().find_map(asked)
}

/// Where the house stands and when its doors are open.
fn visit(at: Desk<'_>) -> Vec<String> {
    let institution = &at.site.published.settings().institution;
    let lines = [at.text(&institution.name), at.text(&institution.address), at.text(&institution.hours)];
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

/// What the page of an item says for children, and the way to its first riddle.
#[derive(Debug, Serialize)]
pub(crate) struct ForChildren {
    text: Line,
    way: Link,
}

/// For children on the page of an item; most have nothing.
pub(super) fn of_item(at: Desk<'_>, item: &Item) -> Option<ForChildren> {
    if !corner::is_in(item) {
        return None;
    }
    let corner = at.to(&PageRef::Children);
    let way = match corner::riddles(item).next() {
        Some((nth, ..)) => Link::new(at.t("children_riddle_here"), format!("{corner}#{}", anchor(item, nth))),
        None => Link::new(at.t("children_more"), corner),
    };
    Some(ForChildren { text: at.line(&item.children.text), way })
}
