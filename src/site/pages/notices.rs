//! What happens around the collection, listed: all of one section with what is to come first, and the next of all on the
//! home page.

use serde::Serialize;

use crate::{
    collection::model::notice::{Notice, Section},
    site::{output::PageRef, standards::jsonld, when::Speaker},
};

use super::{
    Desk,
    line::{Line, Link},
    notice::shown,
    shell::{Head, Shell, shell},
    tile::Picture,
};

/// Notices of a section that the home page names.
const ON_HOME: usize = 2;
/// News are new for so many days.
const NEW_DAYS: i64 = 60;

/// Everything on the list of a section.
#[derive(Debug, Serialize)]
pub(crate) struct NoticesView {
    page: Shell,
    crumbs: Vec<Link>,
    title: String,
    groups: Vec<Group>,
    feed: String,
    /// Address of the calendar of events; empty for other sections.
    calendar: String,
}

/// Notices under a heading.
#[derive(Debug, Serialize)]
pub(crate) struct Group {
    id: &'static str,
    title: String,
    /// The list of all of them; empty on that list itself.
    all: Link,
    rows: Vec<Row>,
}

/// One notice in a list.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    title: Line,
    href: String,
    /// "Lokakarya: Sabtu, 5 Desember 2026, pukul 09.00–12.00 WIB".
    line: String,
    summary: Line,
    /// What stands for it, on the list of its section.
    picture: Option<Picture>,
}

/// The list of one section.
pub(crate) fn view(at: Desk<'_>, section: Section) -> NoticesView {
    let folder = section.folder();
    let title = at.t(&format!("section_{folder}"));
    let date = at.site.published.date();
    let (mut past, mut coming): (Vec<&Notice>, Vec<&Notice>) = at.site.published.notices(section).partition(|notice| notice.is_past(date));
    coming.sort_by_key(|notice| (notice.days(), notice.text.slug.clone()));
    past.sort_by_key(|notice| notice.latest_first());
    let group = |id: &'static str, title: String, notices: Vec<&Notice>| {
        let rows: Vec<Row> = notices.iter().map(|notice| Row { picture: picture(at, notice), ..row(at, notice) }).collect();
        (!rows.is_empty()).then(|| Group { id, title, all: Link::default(), rows })
    };
    // News of today and of yesterday stand in one list.
    let groups = match section {
        Section::News | Section::Exhibits | Section::Guides => {
            past.splice(0..0, coming.into_iter().rev());
            vec![group("semua", String::new(), past)]
        }
        Section::Events | Section::Campaigns => {
            vec![group("nanti", at.t("notices_coming"), coming), group("lewat", at.t("notices_past"), past)]
        }
    };
    let head = Head {
        page: &PageRef::Section { section },
        title: title.clone(),
        description: at.fill(&format!("section_{folder}_about"), &[("site", &at.text(&at.site.published.settings().title))]),
        json_ld: jsonld::wall(at, &[], &title),
    };
    let feed = at.feed(&at.site.links.section_feed(section, at.lang));
    let mut page = shell(at, head);
    page.feed.clone_from(&feed);
    NoticesView {
        page,
        crumbs: vec![Link::new(at.t("home"), at.to(&PageRef::Home)), Link { current: true, ..Link::new(title.clone(), "") }],
        title,
        groups: groups.into_iter().flatten().collect(),
        feed,
        calendar: if section == Section::Events { at.href(&at.site.links.events_ics(at.lang)) } else { String::new() },
    }
}

/// The next of each section, for the home page: events that are to come, and what is new.
pub(crate) fn next(at: Desk<'_>) -> Vec<Group> {
    let date = at.site.published.date();
    let since = crate::site::social::calendar::days::number(date) - NEW_DAYS;
    let of = |(section, folder): (Section, &'static str)| {
        let mut notices: Vec<&Notice> = at.site.published.notices(section).collect();
        match section {
            Section::News | Section::Exhibits | Section::Guides => {
                notices.retain(|notice| crate::site::social::calendar::days::number(notice.days().0) >= since);
                notices.sort_by_key(|notice| notice.latest_first());
            }
            Section::Events | Section::Campaigns => {
                notices.retain(|notice| !notice.is_past(date));
                notices.sort_by_key(|notice| (notice.days(), notice.text.slug.clone()));
            }
        }
        notices.truncate(ON_HOME);
        let all = Link::new(at.t(&format!("section_{folder}_all")), at.to(&PageRef::Section { section }));
        (!notices.is_empty()).then(|| Group { id: folder, title: at.t(&format!("section_{folder}_next")), all, rows: rows(at, &notices) })
    };
    Section::ALL.into_iter().filter_map(of).collect()
}

/// Notices as a list names them.
pub(super) fn rows(at: Desk<'_>, notices: &[&Notice]) -> Vec<Row> {
    notices.iter().map(|notice| row(at, notice)).collect()
}

fn row(at: Desk<'_>, notice: &Notice) -> Row {
    let parts = [cancelled(at, notice), at.witness.words().notice_kind(notice, at.lang), Some(time(at, notice))];
    Row {
        title: at.line(notice.title()),
        href: at.to(&PageRef::Notice { section: notice.section(), slug: notice.text.slug.clone() }),
        line: parts.into_iter().flatten().collect::<Vec<_>>().join(": "),
        summary: at.line(&notice.text.summary),
        picture: None,
    }
}

/// What stands for a notice in a list, small; its title names it.
fn picture(at: Desk<'_>, notice: &Notice) -> Option<Picture> {
    shown(at, notice).map(|shown| Picture { alt: Line::default(), sizes: "11rem".to_owned(), ..shown.picture })
}

/// "Dibatalkan".
fn cancelled(at: Desk<'_>, notice: &Notice) -> Option<String> {
    notice.event().filter(|event| event.cancelled).map(|_| at.t("event_cancelled"))
}

/// When it takes place, or when it appeared.
pub(super) fn time(at: Desk<'_>, notice: &Notice) -> String {
    Speaker { strings: &at.witness.words().strings, lang: at.lang, zone: &at.site.published.settings().timezone }.notice(notice)
}
