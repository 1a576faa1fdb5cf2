//! `social.platforms`: where the institution posts, and the numbers it knows better than the table.

use super::{
    fit::bad_number,
    media::twice,
    record::{Record, Spot},
    shapes::site::PLATFORM,
};
use crate::{
    collection::model::platform::{Beyond, Fold, PICTURES, Platform, TagCap, find, usual},
    findings::Finding,
};

/// The platforms in use; the usual ones where none are named.
pub(crate) fn in_use(site: &Record, findings: &mut Vec<Finding>) -> Vec<Platform> {
    let spots = site.inner("social").map_or_else(Vec::new, |social| social.list("platforms"));
    let mut found: Vec<Platform> = Vec::new();
    for spot in &spots {
        let Some(platform) = platform(spot, findings) else { continue };
        if found.iter().any(|other| other.key == platform.key) {
            findings.push(twice(spot, platform.name));
        } else {
            found.push(platform);
        }
    }
    if found.is_empty() { usual() } else { found }
}

/// One platform: a key, or a map with numbers of its own. What is no platform has been reported.
fn platform(spot: &Spot, findings: &mut Vec<Finding>) -> Option<Platform> {
    let Some(record) = spot.record(PLATFORM) else { return find(spot.text()?).cloned() };
    let mut row = find(record.get("platform")?.text()?)?.clone();
    row.limit = record.number("limit").unwrap_or(row.limit);
    row.bytes = record.number("bytes").or(row.bytes);
    row.link_cap = record.number("most_links").or(row.link_cap);
    row.mention_cap = record.number("most_mentions").or(row.mention_cap);
    row.alt_limit = record.number("alt").or(row.alt_limit);
    row.sentences = record.number("sentences").unwrap_or(row.sentences);
    let size = record.text("image").and_then(|typed| PICTURES.iter().find(|(known, _)| *known == typed));
    row.images = size.map_or(row.images, |(_, size)| size);
    if let Some(characters) = record.number("fold") {
        row.fold = Some(Fold { characters, lines: row.fold.and_then(|fold| fold.lines), source: "site.yaml" });
    }
    if let Some(most) = record.number("most_hashtags") {
        row.tag_cap = Some(TagCap { most, beyond: row.tag_cap.map_or(Beyond::Refused, |cap| cap.beyond) });
    }
    let most = row.tag_cap.map_or(usize::MAX, |cap| cap.most);
    match record.get("hashtags").and_then(|spot| Some((spot, spot.text()?.parse::<usize>().ok()?))) {
        Some((spot, typed)) if typed > most => {
            findings.push(bad_number(spot, &typed.to_string(), ("a whole number", "bilangan bulat"), ("0", &most.to_string())));
        }
        Some((_, typed)) => row.tags = typed,
        None => row.tags = row.tags.min(most),
    }
    Some(row)
}
