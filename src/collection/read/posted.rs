//! `social/log.yaml`, what was posted where, `social/plan.yaml`, what has been promised, and `social/insights.yaml`, what drew people.
//!
//! A line about an item that is not there is told and left out; it does not stop a build, for items come and go and a log stays.

use std::collections::BTreeSet;

use super::{
    record::{Record, Spot},
    schedule::clock,
    shape::{Field, Shape},
    shapes::posted::{LEANING, LOG, POSTED, PROMISED, PROMISES, READING, READINGS},
    source::Source,
    strays,
    walk::Tree,
    words, yaml,
};
use crate::{
    collection::model::{
        leaning::{GROUPINGS, Leaning, Reading},
        notice::of_id,
        platform::post_keys,
        schedule::{Posted, Promised, VOICE_KEYS},
    },
    findings::Finding,
    text::suggest::nearest,
};

/// Everything that was posted, in the order of the file.
pub(crate) fn log(tree: &Tree, items: &BTreeSet<&str>, findings: &mut Vec<Finding>) -> Vec<Posted> {
    for name in tree.files("social").iter().filter(|name| !matches!(name.as_str(), "insights.yaml" | "log.yaml" | "plan.yaml")) {
        findings.push(
            strays::stray(&format!("social/{name}"))
                .hint("known here: insights.yaml, log.yaml, plan.yaml", "yang dikenal di sini: insights.yaml, log.yaml, plan.yaml"),
        );
    }
    lines(tree, "social/log.yaml", (&LOG, POSTED), findings, |record, findings| {
        Some(Posted {
            date: words::day(&record.text("date")?)?,
            minute: record.get("at").and_then(|spot| clock(spot, findings)),
            platform: one_of(&post_keys(), record.get("platform"))?,
            item: known(record.get("item")?, items, findings)?,
            url: words::address(record.get("url"), findings),
            voice: one_of(&VOICE_KEYS, record.get("voice")),
        })
    })
}

/// Everything that has been promised, in the order of the file.
pub(crate) fn promised(tree: &Tree, items: &BTreeSet<&str>, findings: &mut Vec<Finding>) -> Vec<Promised> {
    lines(tree, "social/plan.yaml", (&PROMISES, PROMISED), findings, |record, findings| {
        Some(Promised {
            date: words::day(&record.text("date")?)?,
            minute: clock(record.get("at")?, findings)?,
            platforms: record.list("platforms").iter().filter_map(|spot| one_of(&post_keys(), Some(spot))).collect(),
            item: known(record.get("item")?, items, findings)?,
            voice: one_of(&VOICE_KEYS, record.get("voice")),
        })
    })
}

/// Every reading, the earliest first.
pub(crate) fn readings(tree: &Tree, findings: &mut Vec<Finding>) -> Vec<Reading> {
    let leaning = |spot: &Spot| {
        let record = spot.record(LEANING)?;
        Some(Leaning {
            by: one_of(&GROUPINGS, record.get("by"))?,
            group: record.text("group")?,
            place: record.number("place")?,
            low: record.number("low")?,
            high: record.number("high")?,
        })
    };
    let mut readings = lines(tree, "social/insights.yaml", (&READINGS, READING), findings, |record, _| {
        Some(Reading {
            date: words::day(&record.text("date")?)?,
            postings: record.number("postings").unwrap_or_default(),
            groups: record.list("groups").iter().filter_map(leaning).collect(),
        })
    });
    readings.sort_by_key(|reading| reading.date);
    readings
}

/// Every line of a file that is a list of records, made into what it means.
fn lines<T>(
    tree: &Tree,
    file: &str,
    (shape, fields): (&Shape, &'static [Field]),
    findings: &mut Vec<Finding>,
    mut make: impl FnMut(&Record, &mut Vec<Finding>) -> Option<T>,
) -> Vec<T> {
    if !tree.files("social").iter().any(|name| file.strip_prefix("social/") == Some(name)) {
        return Vec::new();
    }
    let Some(source) = Source::read(&tree.path(file), file, findings) else { return Vec::new() };
    let Some(root) = yaml::tree(&source, findings) else { return Vec::new() };
    let spot = Spot { source: &source, node: &root, path: String::new() };
    super::fit::fit(&spot, shape, findings);
    spot.list().iter().filter_map(|line| make(&line.record(fields)?, findings)).collect()
}

/// A word of a closed list; what is none has been reported.
pub(super) fn one_of(list: &[&'static str], spot: Option<&Spot>) -> Option<&'static str> {
    let typed = spot?.text()?;
    list.iter().copied().find(|word| *word == typed)
}

fn known(spot: &Spot, items: &BTreeSet<&str>, findings: &mut Vec<Finding>) -> Option<String> {
    let typed = spot.text()?;
    // `events.lokakarya.today` is a part of `events.lokakarya`.
    let whole = typed.rsplit_once('.').map_or(typed, |(whole, _)| whole);
    let is_notice = of_id(typed).is_some() && items.contains(whole);
    if is_notice || items.contains(typed) {
        return Some(typed.to_owned());
    }
    let finding =
        Finding::warning("log-item", format!("there is no item `{typed}`"), format!("tidak ada benda `{typed}`")).at(spot.place());
    let near = |sought| nearest(sought, items.iter().copied());
    findings.push(match near(typed).or_else(|| near(whole)) {
        Some(meant) => finding.hint(format!("did you mean `{meant}`?"), format!("maksudnya `{meant}`?")),
        None => finding.hint("it should be the name of an item's folder", "isinya nama folder sebuah benda"),
    });
    None
}
