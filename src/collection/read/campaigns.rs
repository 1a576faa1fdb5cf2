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
        set::{Set, above},
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
        let taken = items.iter().filter(|item| !named.contains(&item.id) && selection.takes(item, &above(item.part_of.as_deref(), sets)));
        notice.items.extend(taken.map(|item| item.id.clone()));
    }
}

fn article(id: &str, file: String, record: &Record, links: &mut Vec<Link>, findings: &mut Vec<Finding>) -> Article {
    let mut mentions: Vec<String> = Vec::new();
    for key in ["text", "rules"] {
        let found = written::look_at_field(record.get(key), findings);
        mentions.extend(found.iter().filter_map(Link::mention).map(|mention| mention.id));
        links.extend(found);
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
        questions: record.list("questions").iter().filter_map(|spot| question(spot, &known.language, links, findings)).collect(),
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

/// A question; one that cannot be asked or answered is told, and so is an answer that stands there twice.
fn question(spot: &Spot, language: &str, links: &mut Vec<Link>, findings: &mut Vec<Finding>) -> Option<Question> {
    let record = spot.record(QUESTION)?;
    links.extend(record.get("item").and_then(Link::to_item));
    let (ask, right) = (record.texts("ask"), record.texts("right"));
    let spots: Vec<Spot> = record.list("wrong").into_iter().filter(|spot| !spot.texts().is_empty()).collect();
    let wrong: Vec<Texts> = spots.iter().map(Spot::texts).collect();
    let said = |texts: &Texts| texts.0.contains_key("") || texts.0.contains_key(language);
    for (key, there) in [("ask", said(&ask)), ("right", said(&right)), ("wrong", wrong.iter().any(said))] {
        // A key that is not there at all is told as such.
        if let Some(spot) = record.get(key).filter(|_| !there) {
            findings.push(half(spot, key, language));
        }
    }
    let same = |one: &Texts, other: &Texts| one.0.iter().any(|(lang, text)| slug(text) == slug(other.text(lang, lang)) && !text.is_empty());
    for (at, wrong) in spots.iter().enumerate() {
        let texts = wrong.texts();
        if same(&texts, &right) || spots[..at].iter().any(|before| same(&texts, &before.texts())) {
            let finding = Finding::error("two-right-answers", "this answer stands there already", "jawaban ini sudah ada");
            findings.push(finding.at(wrong.place()).hint("write another wrong answer", "tulis jawaban salah yang lain"));
        }
    }
    Some(Question { ask, right, wrong, item: record.text("item"), tell: record.texts("tell") })
}

/// What a question lacks to be asked and answered in the default language.
fn half(spot: &Spot, key: &str, language: &str) -> Finding {
    let (en, id) = match key {
        "ask" => ("the question is empty", "pertanyaannya kosong"),
        "right" => ("the right answer is empty", "jawaban benarnya kosong"),
        _ => ("there is no wrong answer", "tidak ada jawaban salah"),
    };
    let example = if key == "wrong" { format!("wrong: [{{{language}: …}}]") } else { format!("{key}: {{{language}: …}}") };
    Finding::error("half-question", format!("{en} in `{language}`"), format!("{id} dalam `{language}`"))
        .at(spot.place())
        .hint(format!("write it, in `{language}` at least: {example}"), format!("tulis, setidaknya dalam `{language}`: {example}"))
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
