//! Every number of the table, one below it, at it and one above it, in four scripts.

use proptest::prelude::{prop_assert_eq, proptest};

use super::{alt_fits, count, length};
use crate::{
    collection::model::platform::{Beyond, Counting, LinkRule, MentionRule, Platform, TagRule, all},
    findings::Severity,
    site::social::lint::lint,
};

/// A letter of Latin script; a Javanese syllable of two code points; an Arabic letter with its vowel; an emoji.
const SCRIPTS: [&str; 4] = ["a", "ꦏꦶ", "بَ", "📚"];

/// A text of `script` that is `target` long in one way of counting, filled up with single signs.
fn text_of(script: &str, target: usize, measure: impl Fn(&str) -> usize) -> String {
    let unit = measure(script);
    let text = script.repeat(target / unit) + &"a".repeat(target % unit);
    assert_eq!(measure(&text), target, "{script}: lengths add up");
    text
}

fn has(platform: &Platform, text: &str, code: &str) -> bool {
    lint(platform, text, "-").findings.iter().any(|finding| finding.code == code)
}

#[test]
fn a_text_fits_up_to_the_limit_and_not_beyond() {
    for row in all() {
        for script in SCRIPTS {
            for target in [row.limit - 1, row.limit, row.limit + 1] {
                let text = text_of(script, target, |text| length(row.counting, text).used);
                let count = count(row, &text);
                assert_eq!((count.used, count.limit), (target, row.limit), "{}: {script}", row.key);
                let too_many_bytes = row.bytes.is_some_and(|most| text.len() > most);
                assert_eq!(count.fits, target <= row.limit && !too_many_bytes, "{}: {script} × {target}", row.key);
                assert_eq!(has(row, &text, "too-long"), !count.fits, "{}: {script} × {target}", row.key);
            }
        }
    }
}

#[test]
fn bytes_are_limited_where_they_are() {
    let rows: Vec<&Platform> = all().filter(|row| row.bytes.is_some()).collect();
    assert!(!rows.is_empty());
    for (row, most) in rows.into_iter().filter_map(|row| Some((row, row.bytes?))) {
        // Letters with many marks, for few of these graphemes have many bytes.
        for script in ["á̂̃̄́̂̃̄", "ꦏꦿꦶꦁ", "بَّٰٓ", "👨‍👩‍👧‍👦"] {
            for target in [most - 1, most, most + 1] {
                let text = text_of(script, target, str::len);
                let count = count(row, &text);
                assert_eq!(count.bytes, target, "{}: {script}", row.key);
                assert_eq!(count.fits, target <= most && count.used <= row.limit, "{}: {script} × {target}", row.key);
                assert_eq!(has(row, &text, "too-long"), !count.fits, "{}: {script} × {target}", row.key);
            }
        }
    }
}

#[test]
fn alternative_texts_fit_up_to_their_limit() {
    for (row, most) in all().filter_map(|row| Some((row, row.alt_limit?))) {
        for script in SCRIPTS {
            for target in [most - 1, most, most + 1] {
                let text = text_of(script, target, |text| text.chars().count());
                assert_eq!(alt_fits(row, &text), target <= most, "{}: {script} × {target}", row.key);
            }
        }
    }
}

#[test]
fn hashtags_links_and_mentions_are_taken_up_to_their_caps() {
    let line = |n: usize, word: &dyn Fn(usize) -> String| (1..=n).map(word).collect::<Vec<_>>().join(" ");
    for row in all() {
        // Threads reads only one: what stands after it is told as dead.
        if let Some(cap) = row.tag_cap.filter(|_| row.tag_rule != TagRule::Threads) {
            for script in ["Kain", "ꦏꦶ", "بَ", "𞤀"] {
                for n in [cap.most - 1, cap.most, cap.most + 1] {
                    let text = line(n, &|n| format!("#{script}{n}"));
                    let told = lint(row, &text, "-").findings;
                    let code = if cap.beyond == Beyond::Refused { "too-many-hashtags" } else { "ignored-hashtags" };
                    let told = told.iter().find(|finding| finding.code == code);
                    let severity = if cap.beyond == Beyond::Refused { Severity::Error } else { Severity::Warning };
                    assert_eq!(told.map(|finding| finding.severity), (n > cap.most).then_some(severity), "{}: {n} × {script}", row.key);
                }
            }
        }
        if let Some(most) = row.link_cap.filter(|_| row.link_rule != LinkRule::None) {
            for n in [most - 1, most, most + 1] {
                let text = line(n, &|n| format!("https://a.id/{n} https://a.id/{n}"));
                assert_eq!(has(row, &text, "too-many-links"), n > most, "{}: {n}", row.key);
            }
        }
        if let Some(most) = row.mention_cap.filter(|_| row.mention_rule != MentionRule::None) {
            for n in [most - 1, most, most + 1] {
                assert_eq!(has(row, &line(n, &|n| format!("@a{n}")), "too-many-mentions"), n > most, "{}: {n}", row.key);
            }
        }
        let advised = row.tags + 1;
        if row.tag_rule != TagRule::None && row.tag_cap.is_none_or(|cap| advised <= cap.most) {
            assert!(has(row, &line(advised, &|n| format!("#Kain{n}")), "many-hashtags"), "{}", row.key);
            assert!(!has(row, &line(row.tags, &|n| format!("#Kain{n}")), "many-hashtags"), "{}", row.key);
        }
    }
}

proptest! {
    /// Captions are fitted by adding up the lengths of their parts, which are joined by spaces and line ends.
    #[test]
    fn lengths_of_words_add_up(words in proptest::collection::vec("[a-z@#:/.0-9ꦏꦶبَé📚👍🏽🇮🇩 ]{0,30}", 0..5)) {
        for row in all().filter(|row| row.counting != Counting::TagList) {
            let apart: usize = words.iter().map(|word| length(row.counting, word).used).sum();
            let together = length(row.counting, &words.join("\n")).used;
            prop_assert_eq!(together, apart + words.len().saturating_sub(1), "{}", row.key);
        }
    }
}
