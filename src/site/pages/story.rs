//! An exhibit or a guide: the cover, then text with what it shows of items; in the scroll layout, steps over one picture.

use serde::Serialize;

use crate::{
    collection::model::{
        notice::{Notice, Section},
        story::Layout,
    },
    site::output::PageRef,
    text::markdown,
};

use super::{
    Desk,
    line::{Line, Link},
    notice::{Shown, items, opened, share, shown},
    notices::time,
    prose::{Figure, Part, Rendered, rendered},
    share::Passing,
    shell::Shell,
    stories::{Row, row},
    tile::{Tile, tiles},
};

/// Words that are read in a minute.
const PACE: usize = 180;
/// Other stories at the end.
const OTHERS: usize = 3;

/// Everything on the page of a story.
#[derive(Debug, Serialize)]
pub(crate) struct StoryView {
    page: Shell,
    crumbs: Vec<Link>,
    over: String,
    title: Line,
    /// Step down for long titles: 0 or 1.
    title_step: u8,
    summary: Line,
    /// Who wrote it, when, and how long it takes.
    about: Vec<String>,
    cover: Option<Shown>,
    /// The whole text, or what comes before the first step.
    body: Rendered,
    steps: Vec<Step>,
    items_title: String,
    items: Vec<Tile>,
    others: Vec<Row>,
    share: Passing,
}

/// A part of a picture with its text.
#[derive(Debug, Serialize)]
struct Step {
    /// "2 dari 7".
    place: String,
    figure: Figure,
    text: Vec<Part>,
}

/// The view of one story.
pub(crate) fn view(at: Desk<'_>, section: Section, slug: &str) -> StoryView {
    let notice = at.site.published.notice(section, slug).expect("a planned page has its notice");
    let story = notice.story().expect("stories stand in their sections");
    let (mut page, title) = opened(at, notice);
    let mut body = rendered(at, &notice.text.body);
    page.around(&body);
    // What a notice stands before is opened where it stands, and never passed by a picture that moves.
    let steps = if story.layout == Layout::Scroll && !body.holds() { steps(at, &mut body) } else { Vec::new() };
    let stories = at.t("section_exhibits");
    StoryView {
        page,
        crumbs: vec![
            Link::new(at.t("home"), at.to(&PageRef::Home)),
            Link::new(stories, at.to(&PageRef::Section { section: Section::Exhibits })),
            Link { label: title.clone(), current: true, ..Link::default() },
        ],
        over: at.witness.words().notice_kind(notice, at.lang).unwrap_or_default(),
        title_step: u8::from(title.text.chars().count() > 44),
        title,
        summary: at.line(&notice.text.summary),
        about: about(at, notice),
        cover: shown(at, notice),
        body,
        steps,
        items_title: at.t(if story.guide { "story_guide_items" } else { "story_items" }),
        items: tiles(at, &items(at, notice)),
        others: others(at, notice),
        share: share(at, notice),
    }
}

/// The steps of a text: each of its pictures with what follows it. What comes before the first stays in the text.
fn steps(at: Desk<'_>, body: &mut Rendered) -> Vec<Step> {
    let first = body.parts.iter().position(|part| part.figure.is_some()).unwrap_or(body.parts.len());
    let mut steps: Vec<Step> = Vec::new();
    for part in body.parts.split_off(first) {
        match (part.figure, steps.last_mut()) {
            (Some(figure), _) => steps.push(Step { place: String::new(), figure, text: Vec::new() }),
            (None, Some(step)) => step.text.push(Part { html: part.html, figure: None }),
            (None, None) => unreachable!("the first of them is a picture"),
        }
    }
    let of = steps.len().to_string();
    for (at_step, step) in steps.iter_mut().enumerate() {
        step.place = at.fill("story_step", &[("n", &(at_step + 1).to_string()), ("of", &of)]);
    }
    steps
}

/// "Teks: Rahmi Sastro", the day, "Waktu baca 4 menit".
fn about(at: Desk<'_>, notice: &Notice) -> Vec<String> {
    let authors = notice.story().map(|story| at.list(&story.authors)).filter(|authors| !authors.is_empty());
    let words = markdown::to_plain(&at.text(&notice.text.body)).split_whitespace().count();
    let by = authors.map(|authors| at.fill("story_by", &[("authors", &authors)]));
    by.into_iter().chain([time(at, notice), at.n("story_minutes", words.div_ceil(PACE).max(1))]).collect()
}

/// The latest other stories.
fn others(at: Desk<'_>, notice: &Notice) -> Vec<Row> {
    let both = [Section::Exhibits, Section::Guides];
    let mut all: Vec<&Notice> = both.into_iter().flat_map(|section| at.site.published.notices(section)).collect();
    all.retain(|other| other.key() != notice.key());
    all.sort_by_key(|notice| notice.latest_first());
    all.iter().take(OTHERS).map(|notice| row(at, notice, "(min-width: 60em) 28vw, 92vw")).collect()
}
