//! The report of hashtags: those that gather one thing only, those that look alike, and those that a platform would cut.
//!
//! Only what may be shared is looked at, in each language by itself.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::{
    collection::model::platform::{Platform, TagRule},
    site::{Site, pages::Desk, social::recognise::takes_whole},
    text::{numbers, tag::fold},
};

use super::tongue_name;

/// Most tags of one kind that are named; of the rest the number is told.
const MOST_NAMED: usize = 200;
/// Shorter ones look alike by chance.
const LEAST_LETTERS: usize = 6;

/// What there is to say about the hashtags of one language.
#[derive(Debug, Serialize)]
pub(super) struct TagReport {
    lang: String,
    name: String,
    /// "184 tagar, 96 di antaranya hanya dipakai sekali".
    told: String,
    once: Vec<String>,
    /// How many more there are.
    once_more: usize,
    /// "#Tenun (12), #Tenunan (1)".
    alike: Vec<String>,
    /// "#ꦧꦛꦶꦏ꧀: Telegram".
    cut: Vec<String>,
}

pub(super) fn report(at: Desk<'_>) -> Vec<TagReport> {
    at.site.published.settings().languages.iter().map(|lang| of_language(at, lang)).collect()
}

fn of_language(at: Desk<'_>, lang: &str) -> TagReport {
    let counts = counts(at.site, lang);
    let once: Vec<&str> = counts.iter().filter(|(_, count)| **count == 1).map(|(tag, _)| *tag).collect();
    let grouped = |n: usize| numbers::grouped(n as u64, at.lang);
    let said = |tag: &str| format!("#{tag} ({})", grouped(counts[tag]));
    let platforms = &at.site.published.settings().platforms;
    TagReport {
        lang: lang.to_owned(),
        name: tongue_name(at, lang),
        told: at.fill("desk_tags_told", &[("all", &grouped(counts.len())), ("once", &grouped(once.len()))]),
        once_more: once.len().saturating_sub(MOST_NAMED),
        once: once.iter().take(MOST_NAMED).map(|tag| format!("#{tag}")).collect(),
        alike: alike(counts.keys().copied()).into_iter().take(MOST_NAMED).map(|pair| at.list(pair.map(said))).collect(),
        cut: counts.keys().filter_map(|tag| cut(tag, platforms)).take(MOST_NAMED).collect(),
    }
}

/// How many shared items each tag gathers, under the spelling that has the page.
fn counts<'a>(site: &'a Site, lang: &str) -> BTreeMap<&'a str, usize> {
    let facets = &site.facets[lang];
    let mut counts = BTreeMap::new();
    for tag in site.shared.iter().flat_map(|index| facets.tags(*index)) {
        *counts.entry(facets.spelling(&tag.tag)).or_default() += 1;
    }
    counts
}

/// Pairs that differ by one letter, or by an ending that makes many of one. Tags that share what is left when one letter is
/// taken out are found together, so that no two of thousands have to be compared.
fn alike<'a>(tags: impl Iterator<Item = &'a str>) -> BTreeSet<[&'a str; 2]> {
    let mut near: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for tag in tags {
        let folded = fold(tag);
        let starts: Vec<(usize, char)> = folded.char_indices().collect();
        if starts.len() < LEAST_LETTERS {
            continue;
        }
        let without = |(at, letter): &(usize, char)| format!("{}{}", &folded[..*at], &folded[at + letter.len_utf8()..]);
        // Years and numbers differ by a digit and mean it.
        let mut keys: BTreeSet<String> = starts.iter().filter(|(_, letter)| !letter.is_numeric()).map(without).collect();
        keys.insert(folded);
        for key in keys {
            near.entry(key).or_default().push(tag);
        }
    }
    let mut pairs = BTreeSet::new();
    for group in near.values() {
        for (at, first) in group.iter().enumerate() {
            pairs.extend(group[at + 1..].iter().map(|second| if first < second { [*first, *second] } else { [*second, *first] }));
        }
    }
    pairs
}

/// A tag and the platforms in use that would not take it whole.
fn cut(tag: &str, platforms: &[Platform]) -> Option<String> {
    let names: Vec<&str> =
        platforms.iter().filter(|row| row.tag_rule != TagRule::None && !takes_whole(row, tag)).map(|row| row.name).collect();
    (!names.is_empty()).then(|| format!("#{tag}: {}", names.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::{alike, cut};
    use crate::collection::model::platform::{Holds, all};

    #[test]
    fn tags_that_differ_by_a_letter_look_alike_and_years_do_not() {
        let tags = [
            "BendaBudaya",
            "BendaBudya",
            "Buku",
            "Bukus",
            "Kelintang",
            "Kolintang",
            "Peta1931",
            "Peta1932",
            "Songket",
            "Songkets",
            "Tenun",
        ];
        let pairs: Vec<[&str; 2]> = alike(tags.into_iter()).into_iter().collect();
        assert_eq!(pairs, [["BendaBudaya", "BendaBudya"], ["Kelintang", "Kolintang"], ["Songket", "Songkets"]]);
    }

    #[test]
    fn a_tag_in_a_script_that_telegram_cuts_is_told() {
        let rows: Vec<_> = all().filter(|row| row.holds == Holds::Post).cloned().collect();
        assert_eq!(cut("ꦲꦏ꧀ꦱꦫ", &rows).as_deref(), Some("#ꦲꦏ꧀ꦱꦫ: Telegram"));
        assert_eq!(cut("TanjungRaman", &rows), None);
    }
}
