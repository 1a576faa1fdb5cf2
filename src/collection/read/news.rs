//! `news/<slug>.md` and their translations: what is told once, on a day.

use super::{
    articles::articles,
    events::{Shown, missing},
    links::Link,
    shapes::notice::NEWS,
    walk::Tree,
    words,
};
use crate::{
    collection::model::{
        date::Day,
        notice::{Matter, Notice},
    },
    findings::{Finding, Place},
};

/// All news, and whom they point at.
pub(crate) fn news(tree: &Tree, default: &str, findings: &mut Vec<Finding>) -> (Vec<Notice>, Vec<Link>) {
    let mut named = Vec::new();
    let take =
        |(shown, date, blank): &mut (Shown, Option<Day>, Option<Place>), front: &super::articles::Front<'_>, _: &mut Vec<Finding>| {
            shown.take(front.record, "picture", &mut named);
            *date = front.record.text("date").and_then(|typed| words::day(&typed)).or(*date);
            *blank = front.record.blank("date").or(blank.take());
        };
    let (texts, mut links) = articles(tree, ("news", NEWS), default, findings, take);
    let mut notices = Vec::new();
    for (text, (shown, date, blank)) in texts {
        match date {
            Some(date) => notices.push(shown.notice(text, Some(date), Matter::News(date))),
            None => findings.push(missing(&text, blank, ("date", "2026-12-05"))),
        }
    }
    links.extend(named);
    (notices, links)
}
