//! `campaigns/<slug>.yaml`: theme months, challenges, quizzes and things to read, and which items belong to them.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    events::Shown,
    links::Link,
    record::{Record, Spot},
    shapes::campaign::{CAMPAIGN, QUESTION, SELECT, TIP},
    source::Source,
    strays,
    terms::{Vocabularies, Vocabulary},
    walk::Tree,
    words, written, yaml,
};
use crate::{
    collection::model::{
        article::Article,
        campaign::{Campaign, CampaignKind, Question, Selection, Tip},
        item::{Item, Kind},
        notice::{Matter, Notice},
        set::Set,
        texts::Texts,
    },
    findings::{Finding, Severity},
    text::slug::slug,
};

/// Every campaign, and whom they point at. One that is not in order is left out.
pub(crate) fn campaigns(tree: &Tree, known: &Vocabularies, findings: &mut Vec<Finding>) -> (Vec<Notice>, Vec<Link>) {
    let (mut campaigns, mut links) = (Vec::new(), Vec::new());
    for name in tree.files("campaigns") {
        let file = format!("campaigns/{name}");
        let Some(id) = name.strip_suffix(".yaml") else {
            findings.push(strays::stray(&file).hint("a campaign is a file <slug>.yaml", "kampanye berupa berkas <slug>.yaml"));
            continue;
        };
        let before = findings.len();
        let Some(source) = Source::read(&tree.path(&file), &file, findings) else { continue };
        let Some(root) = yaml::tree(&source, findings) else { continue };
        let record = Record::of_file(&source, Some(&root), CAMPAIGN, findings);
        let made = campaign(&record, known, &mut links, findings);
        let (text, since) = (article(id, file, &record, &mut links, findings), day(&record, "announced"));
        let mut shown = Shown::default();
        shown.take(&record, "picture", &mut links);
        let fits = findings[before..].iter().all(|finding| finding.severity < Severity::Error);
        if let Some(made) = made.filter(|_| fits && !text.title.is_empty()) {
            let told: Vec<String> = made.questions.iter().filter_map(|question| question.item.clone()).collect();
            let read: Vec<String> = made.reading.iter().filter_map(|tip| tip.item.clone()).collect();
            shown.add(read.into_iter().chain(told));
            campaigns.push(shown.notice(text, since, Matter::Campaign(made)));
        }
    }
    (campaigns, links)
}

/// Adds to every campaign and guide the items that its `select` takes.
pub(crate) fn select(notices: &mut [Notice], items: &[Arc<Item>], sets: &[Set]) {
    for notice in notices {
        let Some(selection) = notice.selection().cloned() else { continue };
        let named: BTreeSet<String> = notice.items.iter().cloned().collect();
        let taken = items.iter().filter(|item| !named.contains(&item.id) && selection.takes(item, &above(item, sets)));
        notice.items.extend(taken.map(|item| item.id.clone()));
    }
}

/// The collections that an item is in, the nearest first; a circle ends where it closes.
fn above<'a>(item: &'a Item, sets: &'a [Set]) -> Vec<&'a str> {
    let mut chain: Vec<&str> = Vec::new();
    let mut next = item.part_of.as_deref();
    while let Some(id) = next.filter(|id| !chain.contains(id)) {
        chain.push(id);
        next = sets.iter().find(|set| set.id == id).and_then(|set| set.part_of.as_deref());
    }
    chain
}

fn article(id: &str, file: String, record: &Record, links: &mut Vec<Link>, findings: &mut Vec<Finding>) -> Article {
    let mut mentions: Vec<String> = Vec::new();
    for key in ["text", "rules"] {
        for mention in written::look_at_field(record.get(key), findings) {
            mentions.push(mention.id.clone());
            links.push(Link::from(mention));
        }
    }
    mentions.dedup();
    let (title, summary, body) = (record.texts("title"), record.texts("summary"), record.texts("text"));
    Article { slug: id.to_owned(), title, summary, body, draft: record.flag("draft"), mentions, source: file, ..Article::default() }
}

fn campaign(record: &Record, known: &Vocabularies, links: &mut Vec<Link>, findings: &mut Vec<Finding>) -> Option<Campaign> {
    let (from, to) = (day(record, "from")?, day(record, "to")?);
    if let Some(spot) = record.get("to").filter(|_| to < from) {
        findings.push(super::times::reversed(spot));
    }
    Some(Campaign {
        kind: words::of_table(record.get("kind"), &CampaignKind::ALL)?,
        from,
        to,
        select: record.inner("select").map(|inner| selection(&inner, known, links, findings)),
        prompts: record.list("prompts").iter().map(Spot::texts).filter(|texts| !texts.is_empty()).collect(),
        rules: record.texts("rules"),
        questions: record.list("questions").iter().filter_map(|spot| question(spot, links, findings)).collect(),
        generate: record.number("generate").unwrap_or(0),
        reading: record.list("reading").iter().map(|spot| tip(spot, links)).collect(),
    })
}

fn day(record: &Record, key: &str) -> Option<crate::collection::model::date::Day> {
    record.text(key).and_then(|typed| words::day(&typed))
}

pub(super) fn selection(record: &Record, known: &Vocabularies, links: &mut Vec<Link>, findings: &mut Vec<Finding>) -> Selection {
    debug_assert!(SELECT.len() == 5, "every condition is read here");
    let mut keys = |key: &str, vocabulary: &Vocabulary| -> Vec<String> {
        record.list(key).iter().filter_map(|spot| Some(vocabulary.term(spot, &known.language, findings)?.key)).collect()
    };
    let (subjects, places) = (keys("subjects", &known.subjects), keys("places", &known.places));
    let people = keys("people", &known.people);
    let sets = record.list("collections");
    links.extend(sets.iter().filter_map(Link::to_set));
    Selection {
        kinds: record.list("types").iter().filter_map(|spot| words::of_table(Some(spot), &Kind::ALL)).collect(),
        subjects,
        places,
        people,
        sets: sets.iter().filter_map(|spot| Some(spot.text()?.to_owned())).collect(),
    }
}

/// A question; one whose right answer stands among the wrong ones, or twice, is told.
fn question(spot: &Spot, links: &mut Vec<Link>, findings: &mut Vec<Finding>) -> Option<Question> {
    let record = spot.record(QUESTION)?;
    links.extend(record.get("item").and_then(Link::to_item));
    let (ask, right) = (record.texts("ask"), record.texts("right"));
    let spots = record.list("wrong");
    let same = |one: &Texts, other: &Texts| one.0.iter().any(|(lang, text)| slug(text) == slug(other.text(lang, lang)) && !text.is_empty());
    for (at, wrong) in spots.iter().enumerate() {
        let texts = wrong.texts();
        if same(&texts, &right) || spots[..at].iter().any(|before| same(&texts, &before.texts())) {
            let finding = Finding::error("two-right-answers", "this answer stands there already", "jawaban ini sudah ada");
            findings.push(finding.at(wrong.place()).hint("write another wrong answer", "tulis jawaban salah yang lain"));
        }
    }
    let wrong = spots.iter().map(Spot::texts).collect();
    Some(Question { ask, right, wrong, item: record.text("item"), tell: record.texts("tell") })
}

fn tip(spot: &Spot, links: &mut Vec<Link>) -> Tip {
    let Some(record) = spot.record(TIP) else {
        links.extend(Link::to_item(spot));
        let item = spot.text().map(str::to_owned);
        return Tip { item, title: Texts::default(), by: Texts::default(), why: Texts::default() };
    };
    links.extend(record.get("item").and_then(Link::to_item));
    Tip { item: record.text("item"), title: record.texts("title"), by: record.texts("by"), why: record.texts("why") }
}
