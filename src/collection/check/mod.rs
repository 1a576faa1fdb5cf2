//! What is wrong with a collection, and what every finding means.
//!
//! A rule that looks at the whole collection is one file here: its documentation, its function, and its bad example
//! under `tests/bad/<code>/`. What the reader finds in a single file is documented in [`faults`], one table for each
//! part of the reader. `pusaka explain CODE` shows either.

mod bad_page;
mod bad_region;
mod campaigns_overlap;
mod empty_campaign;
mod empty_guide;
mod empty_select;
pub(crate) mod faults;
mod idle_riddle;
mod idle_scroll;
mod low_contrast;
mod no_address;
mod no_alt;
mod no_captions;
mod no_question_translation;
mod no_second_picture;
mod no_text_translation;
mod no_translation;
mod not_for_children;
mod not_public;
mod nothing_to_show;
mod old_translation;
mod set_circle;
mod small_quiz;
mod undated_translation;

use super::{
    Collection,
    model::{date::Day, item::Item, mention::Mention, texts::Texts},
    published::{is_public, withholding},
};
use crate::findings::{Finding, Severity};

/// A finding that can be made: what it means and how to mend it.
#[derive(Debug)]
pub(crate) struct Rule {
    /// Stable kebab-case name of the fault.
    pub(crate) code: &'static str,
    pub(crate) severity: Severity,
    /// What it means, in English.
    pub(crate) en: &'static str,
    /// The same in Indonesian.
    pub(crate) id: &'static str,
    /// What brings it about.
    pub(crate) bad: &'static str,
    /// The same, mended.
    pub(crate) good: &'static str,
}

/// The whole collection on the day of the build.
#[derive(Clone, Copy)]
struct Whole<'a> {
    collection: &'a Collection,
    day: Day,
}

/// A rule about the whole collection with its function.
type Check = (Rule, fn(Whole, &mut Vec<Finding>));

/// Every rule about the whole collection.
const CHECKS: &[Check] = &[
    (bad_page::RULE, bad_page::check),
    (bad_region::RULE, bad_region::check),
    (campaigns_overlap::RULE, campaigns_overlap::check),
    (empty_campaign::RULE, empty_campaign::check),
    (empty_guide::RULE, empty_guide::check),
    (empty_select::RULE, empty_select::check),
    (idle_riddle::RULE, idle_riddle::check),
    (idle_scroll::RULE, idle_scroll::check),
    (low_contrast::RULE, low_contrast::check),
    (no_address::RULE, no_address::check),
    (no_alt::RULE, no_alt::check),
    (no_captions::RULE, no_captions::check),
    (no_question_translation::RULE, no_question_translation::check),
    (no_second_picture::RULE, no_second_picture::check),
    (no_text_translation::RULE, no_text_translation::check),
    (no_translation::RULE, no_translation::check),
    (not_for_children::RULE, not_for_children::check),
    (not_public::RULE, not_public::check),
    (nothing_to_show::RULE, nothing_to_show::check),
    (old_translation::RULE, old_translation::check),
    (set_circle::RULE, set_circle::check),
    (small_quiz::RULE, small_quiz::check),
    (undated_translation::RULE, undated_translation::check),
];

/// Looks at the whole collection as of `day`.
pub(crate) fn check(collection: &Collection, day: Day) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (_, check) in CHECKS {
        check(Whole { collection, day }, &mut findings);
    }
    findings
}

/// Links in texts with the item each leads to, where all of it is published.
fn mentioned<'a>(whole: Whole<'a>) -> impl Iterator<Item = (&'a Mention, &'a Item)> {
    let with_item = |mention: &'a Mention| Some((mention, whole.collection.item(&mention.id)?));
    let seen = move |item| is_public(item, whole.day) && withholding(item).is_none();
    whole.collection.mentions.iter().filter_map(with_item).filter(move |(_, item)| seen(item))
}

/// Languages of the site that a text given by language lacks; none where it is given in no language, or not at all.
fn missing<'a>(texts: &Texts, languages: &'a [String]) -> Vec<&'a str> {
    if texts.is_empty() || texts.0.contains_key("") {
        return Vec::new();
    }
    let lacks = |language: &&String| texts.0.get(*language).is_none_or(|text| text.trim().is_empty());
    languages.iter().filter(lacks).map(String::as_str).collect()
}

/// Every finding that can be made about content.
pub(crate) fn rules() -> impl Iterator<Item = &'static Rule> {
    faults::FAULTS.iter().copied().flatten().chain(CHECKS.iter().map(|(rule, _)| rule))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::rules;

    #[test]
    fn every_rule_is_explained_in_both_languages_and_stands_once() {
        let mut seen = BTreeSet::new();
        for rule in rules() {
            assert!(seen.insert(rule.code), "{} twice", rule.code);
            assert!(rule.code.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'), "{}", rule.code);
            for text in [rule.en, rule.id] {
                assert!(text.len() > 40 && text.ends_with('.'), "{}: {text}", rule.code);
            }
            assert!(!rule.bad.is_empty() && !rule.good.is_empty() && rule.bad != rule.good, "{}", rule.code);
            assert_ne!(rule.id, rule.en);
        }
    }
}
