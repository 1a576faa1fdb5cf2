//! What of a report the posting calendar may lean on: its places by type and by subject, written for `content/social/insights.yaml`.

use super::Study;
use crate::collection::{
    model::{
        date::Day,
        leaning::{GROUPINGS, Leaning, Reading},
    },
    published::Published,
};

/// Where readings are kept, below the content folder.
pub(crate) const READINGS: &str = "social/insights.yaml";

const HEAD: &str = "\
# Yang menarik orang, seperti dibaca `pusaka insights --keep`. Kalender condong ke sini bila `social.weigh_by_insights: true`
# dalam site.yaml: paling banyak seperlima, dan hanya kelompok yang jelas di atas atau di bawah tengah (50).
# What drew people, as read by `pusaka insights --keep`. The calendar leans on it where site.yaml says so.
";

/// The file with all readings so far and that of today, which replaces one of the same day.
pub(crate) fn readings(study: &Study, published: &Published) -> String {
    let mut all: Vec<Reading> = published.readings().iter().filter(|reading| reading.date != published.date()).cloned().collect();
    all.push(reading(study, published.date()));
    all.sort_by_key(|reading| reading.date);
    let mut out = HEAD.to_owned();
    for reading in all {
        out += &format!(
            "- date: {}\n  postings: {}\n  groups:{}\n",
            reading.date,
            reading.postings,
            if reading.groups.is_empty() { " []" } else { "" }
        );
        for leaning in reading.groups {
            let Leaning { by, group, place, low, high } = leaning;
            let group = serde_json::to_string(&group).expect("a text is JSON, which is YAML");
            out += &format!("    - {{by: {by}, group: {group}, place: {place}, low: {low}, high: {high}}}\n");
        }
    }
    out
}

fn reading(study: &Study, date: Day) -> Reading {
    let mut groups = Vec::new();
    let kept = study.figures.comparisons.iter().filter(|comparison| comparison.measure == "together");
    for comparison in kept {
        let Some(by) = GROUPINGS.into_iter().find(|by| *by == comparison.dimension) else { continue };
        let hundredth = |share: f64| (share * 100.0).round() as u8;
        let told = comparison.groups.iter().filter_map(|group| Some((group, group.place?.map(hundredth))));
        groups.extend(told.map(|(group, [place, low, high])| Leaning { by, group: group.key.clone(), place, low, high }));
    }
    let postings = study.joined.postings.iter().filter(|posting| posting.item.is_some()).count();
    Reading { date, postings: u32::try_from(postings).unwrap_or(u32::MAX), groups }
}
