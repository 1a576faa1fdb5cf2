//! Fits the parts of a caption to a platform: the most needed part first, then what there is still room for.
//!
//! Only whole things go in or stay out: a sentence, a line, a link, a hashtag. The lengths of parts add up exactly in
//! every way of counting, because parts are always joined by spaces and line ends.

use crate::{
    collection::model::platform::Platform,
    site::social::counting::{Length, count, length},
};

use super::Caption;

/// Where a part stands, in the order of reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Slot {
    /// The first line: the title, or the question.
    Hook,
    /// The title, below a question.
    Title,
    Facts,
    Body,
    Question,
    Link,
    Credit,
    Tags,
}

/// One whole thing that is said, or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) slot: Slot,
    pub(super) text: String,
    /// Shorter ways to say it, the longest first.
    pub(super) shorter: Vec<String>,
    /// Opens a paragraph of the body.
    pub(super) opens: bool,
}

impl Part {
    pub(super) fn new(slot: Slot, text: impl Into<String>) -> Self {
        Self { slot, text: text.into(), shorter: Vec::new(), opens: false }
    }

    /// How needed it is, low first; `nth` counts within its slot.
    fn need(&self, nth: usize) -> u8 {
        match (self.slot, nth) {
            (Slot::Link, _) => 0,
            (Slot::Tags, 0) => 1,
            (Slot::Hook, _) => 2,
            (Slot::Credit, _) => 3,
            (Slot::Tags, _) => 4,
            (Slot::Title, _) => 5,
            (Slot::Body, 0) => 6,
            (Slot::Question, _) => 7,
            (Slot::Facts, _) => 8,
            (Slot::Body, _) => 9,
        }
    }
}

/// Takes as many of `parts`, which are in reading order, as the platform holds.
pub(super) fn fit(mut parts: Vec<Part>, platform: &Platform) -> Caption {
    let mut chosen = vec![false; parts.len()];
    let mut lengths: Vec<Length> = parts.iter().map(|part| length(platform.counting, &part.text)).collect();
    let mut left_out = Vec::new();
    for at in by_need(&parts) {
        let slot = parts[at].slot;
        let follows_gap = slot == Slot::Body && left_out.contains(&Slot::Body);
        chosen[at] = true;
        if follows_gap || !settle(&mut parts, &mut lengths, &chosen, at, platform) {
            chosen[at] = false;
            left_out.push(slot);
        }
    }
    left_out.sort_unstable();
    left_out.dedup();
    let said: Vec<&Part> = parts.iter().zip(&chosen).filter(|(_, chosen)| **chosen).map(|(part, _)| part).collect();
    let text = joined(&said);
    let tags = said.iter().filter(|part| part.slot == Slot::Tags).count();
    Caption { count: count(platform, &text), text, tags, left_out, beside: None, by_hand: false }
}

fn by_need(parts: &[Part]) -> Vec<usize> {
    let nth = |at: usize| parts[..at].iter().filter(|part| part.slot == parts[at].slot).count();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|at| (parts[*at].need(nth(*at)), *at));
    order
}

/// Whether what is chosen fits, with a shorter wording of the last part if need be.
fn settle(parts: &mut [Part], lengths: &mut [Length], chosen: &[bool], at: usize, platform: &Platform) -> bool {
    loop {
        if total(parts, lengths, chosen).fits(platform) {
            return true;
        }
        if parts[at].shorter.is_empty() {
            return false;
        }
        parts[at].text = parts[at].shorter.remove(0);
        lengths[at] = length(platform.counting, &parts[at].text);
    }
}

/// The length of what is chosen; `lengths` are those of the parts, counted once.
fn total(parts: &[Part], lengths: &[Length], chosen: &[bool]) -> Length {
    let mut sum = Length::default();
    let mut before: Option<&Part> = None;
    for ((part, length), _) in parts.iter().zip(lengths).zip(chosen).filter(|(_, chosen)| **chosen) {
        sum = sum.and(*length).and(Length::signs(before.map_or(0, |before| joint(before, part).len())));
        before = Some(part);
    }
    sum
}

fn joined(parts: &[&Part]) -> String {
    let mut text = String::new();
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            text.push_str(joint(parts[at - 1], part));
        }
        text.push_str(&part.text);
    }
    text
}

/// What stands between two parts; every character of it counts 1 everywhere.
fn joint(before: &Part, after: &Part) -> &'static str {
    match (before.slot, after.slot) {
        (Slot::Body, Slot::Body) if !after.opens => " ",
        (Slot::Tags, Slot::Tags) => " ",
        (Slot::Hook | Slot::Title, Slot::Facts) | (Slot::Link, Slot::Credit) => "\n",
        _ => "\n\n",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collection::model::platform::{Holds, all, find};
    use proptest::prelude::*;

    fn parts(hook: &str, sentences: &[String], tags: &[&str]) -> Vec<Part> {
        let mut parts =
            vec![Part { shorter: vec!["Kain".to_owned()], ..Part::new(Slot::Hook, hook) }, Part::new(Slot::Facts, "Kain, 1920.")];
        parts.extend(sentences.iter().map(|sentence| Part::new(Slot::Body, sentence.as_str())));
        parts.push(Part::new(Slot::Link, "Lihat: https://lematang.id/items/kain/?utm_source=x"));
        parts.push(Part::new(Slot::Credit, "Sumber: PKL, CC BY 4.0."));
        parts.extend(tags.iter().map(|tag| Part::new(Slot::Tags, *tag)));
        parts
    }

    #[test]
    fn sentences_go_from_the_end_and_needed_parts_stay() {
        let sentences: Vec<String> = (1..6).map(|n| format!("Kalimat nomor {n} tentang kain ini panjang sekali bukan main.")).collect();
        let made = fit(parts("Selendang", &sentences, &["#Kain", "#Songket"]), find("x").unwrap());
        assert!(made.count.fits && made.left_out == [Slot::Body], "{made:?}");
        assert!(
            made.text.starts_with("Selendang\nKain, 1920.\n\nKalimat nomor 1") && made.text.ends_with("CC BY 4.0.\n\n#Kain #Songket"),
            "{}",
            made.text
        );
        assert!(!made.text.contains("nomor 4"));
    }

    proptest! {
        #[test]
        fn whatever_is_said_fits_and_nothing_is_cut(hook in "\\PC{0,300}", sentences in prop::collection::vec("\\PC{1,200}", 0..6)) {
            for row in all().filter(|row| row.holds == Holds::Post) {
                let all = parts(&hook, &sentences, &["#Kain", "#ꦲꦏ꧀ꦱꦫ"]);
                let made = fit(all.clone(), row);
                prop_assert!(made.count.fits, "{}: {:?}", row.key, made.count);
                prop_assert!(made.text.contains("https://lematang.id/items/kain/?utm_source=x"));
                prop_assert!(made.text.contains("#Kain") && made.tags >= 1);
                let whole: std::collections::BTreeSet<&str> = all.iter().flat_map(|part| part.text.split_whitespace()).chain(["Kain"]).collect();
                for word in made.text.split_whitespace() {
                    prop_assert!(whole.contains(word), "{}: {word} is cut", row.key);
                }
                for part in all.iter().filter(|part| part.slot != Slot::Hook && !made.left_out.contains(&part.slot)) {
                    prop_assert!(made.text.contains(&part.text));
                }
            }
        }
    }
}
