//! The list of what is told: exhibits, then guides; or the guides alone.

use serde::Serialize;

use crate::{
    collection::model::notice::{Notice, Section},
    site::{output::PageRef, standards::jsonld},
};

use super::{
    Desk,
    line::{Line, Link},
    notice::shown,
    notices::time,
    shell::{Head, Shell, shell},
    tile::Picture,
};

/// Everything on the list of stories.
#[derive(Debug, Serialize)]
pub(crate) struct StoriesView {
    page: Shell,
    crumbs: Vec<Link>,
    title: String,
    lead: String,
    groups: Vec<Group>,
    feed: String,
}

/// Exhibits, or guides.
#[derive(Debug, Serialize)]
struct Group {
    id: &'static str,
    title: String,
    rows: Vec<Row>,
}

/// One story in a list.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    href: String,
    over: String,
    title: Line,
    summary: Line,
    date: String,
    picture: Option<Picture>,
}

/// The list of a section; that of exhibits has the guides as well.
pub(crate) fn view(at: Desk<'_>, section: Section) -> StoriesView {
    let title = at.t(&format!("section_{}", section.folder()));
    let lead = at.fill(&format!("section_{}_about", section.folder()), &[("site", &at.text(&at.site.published.settings().title))]);
    let page = PageRef::Section { section };
    let head = Head { page: &page, title: title.clone(), description: lead.clone(), json_ld: jsonld::wall(at, &[], &title) };
    let sections = if section == Section::Exhibits { vec![Section::Exhibits, Section::Guides] } else { vec![section] };
    // A house may have guides and no exhibits.
    let feed = sections
        .iter()
        .map(|section| at.feed(&at.site.links.section_feed(*section, at.lang)))
        .find(|feed| !feed.is_empty())
        .unwrap_or_default();
    let mut shell = shell(at, head);
    shell.feed.clone_from(&feed);
    StoriesView {
        page: shell,
        crumbs: vec![Link::new(at.t("home"), at.to(&PageRef::Home)), Link { current: true, ..Link::new(title.clone(), "") }],
        title,
        lead,
        groups: sections.into_iter().filter_map(|section| group(at, section)).collect(),
        feed,
    }
}

fn group(at: Desk<'_>, section: Section) -> Option<Group> {
    let mut notices: Vec<&Notice> = at.site.published.notices(section).collect();
    notices.sort_by_key(|notice| notice.latest_first());
    let sizes = "(min-width: 60em) 46vw, 92vw";
    let rows: Vec<Row> = notices.iter().map(|notice| row(at, notice, sizes)).collect();
    let title = at.t(if section == Section::Guides { "section_guides" } else { "story_exhibits" });
    (!rows.is_empty()).then(|| Group { id: section.folder(), title, rows })
}

/// One story with the picture that stands for it.
pub(super) fn row(at: Desk<'_>, notice: &Notice, sizes: &str) -> Row {
    let picture = shown(at, notice).map(|shown| Picture { alt: Line::default(), sizes: sizes.to_owned(), ..shown.picture });
    Row {
        href: at.to(&PageRef::Notice { section: notice.section(), slug: notice.text.slug.clone() }),
        over: at.witness.words().notice_kind(notice, at.lang).unwrap_or_default(),
        title: at.line(notice.title()),
        summary: at.line(&notice.text.summary),
        date: time(at, notice),
        picture,
    }
}
