//! `exhibits/<slug>.md`, `guides/<slug>.md` and their translations: what is told with items.

use super::{
    articles::{Front, articles},
    campaigns::selection,
    events::{Shown, missing},
    links::Link,
    shapes::notice::STORY,
    terms::Vocabularies,
    walk::Tree,
    words,
};
use crate::{
    collection::model::{
        campaign::Selection,
        date::Day,
        notice::{Matter, Notice, Section},
        story::{Layout, Story},
    },
    findings::{Finding, Place},
};

/// A story while it is read.
#[derive(Debug, Default)]
struct Draft {
    shown: Shown,
    date: Option<Day>,
    layout: Layout,
    authors: Vec<String>,
    select: Option<Selection>,
    /// Where `date` stands without a day.
    blank: Option<Place>,
}

/// Every exhibit and guide, and whom they point at.
pub(crate) fn stories(tree: &Tree, known: &Vocabularies, findings: &mut Vec<Finding>) -> (Vec<Notice>, Vec<Link>) {
    let (mut stories, mut links) = (Vec::new(), Vec::new());
    for section in [Section::Exhibits, Section::Guides] {
        let mut named = Vec::new();
        let (texts, of_texts) =
            articles(tree, (section.folder(), STORY), &known.language, findings, |draft: &mut Draft, front, findings| {
                draft.take(front, known, (&mut named, findings));
            });
        links.extend(of_texts.into_iter().chain(named));
        for (text, draft) in texts {
            let Some(date) = draft.date else {
                findings.push(missing(&text, draft.blank, ("date", "2026-12-05")));
                continue;
            };
            let Draft { shown, layout, authors, select, .. } = draft;
            let story = Story { guide: section == Section::Guides, layout, date, authors, select };
            stories.push(shown.notice(text, Some(date), Matter::Story(story)));
        }
    }
    (stories, links)
}

impl Draft {
    fn take(&mut self, front: &Front<'_>, known: &Vocabularies, (links, findings): (&mut Vec<Link>, &mut Vec<Finding>)) {
        let record = front.record;
        self.shown.take(record, "cover", links);
        self.blank = record.blank("date").or(self.blank.take());
        self.date = record.text("date").and_then(|typed| words::day(&typed)).or(self.date);
        self.layout = words::of_table(record.get("layout"), &Layout::ALL).unwrap_or(self.layout);
        let authors: Vec<String> = record.list("authors").iter().filter_map(|spot| Some(spot.text()?.to_owned())).collect();
        if !authors.is_empty() {
            self.authors = authors;
        }
        if let Some(inner) = record.inner("select") {
            self.select = Some(selection(&inner, known, links, findings));
        }
    }
}
