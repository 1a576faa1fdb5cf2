//! Which file of words a term stands in. Terms that begin alike stand together, so that a browser asks for one file while somebody types:
//! by their first two letters, and where so many begin with these that they would weigh too much, by one letter more, and so on.
//! In ten thousand pages of a newspaper `men` and `ber` alone are what ten thousand items are.
//!
//! `themes/*/src/search/tokens.ts` finds the same file; a browser test holds the two together.

use std::collections::BTreeSet;

/// Letters by which terms stand together where they are not crowded.
const LETTERS: usize = 2;
/// Bytes of packed places that terms of one opening have at most; gzipped a file has about as many.
const CROWD: usize = 50_000;

/// How terms are laid out in files.
#[derive(Debug)]
pub(super) struct Openings {
    buckets: usize,
    /// Beginnings that more terms have than one file should hold: those that are longer stand by one letter more.
    crowded: BTreeSet<String>,
}

impl Openings {
    /// For so many files, and all terms in order with what each weighs.
    pub(super) fn new(buckets: usize, terms: &[(&str, usize)]) -> Self {
        let mut crowded = BTreeSet::new();
        crowd(terms, LETTERS, &mut crowded);
        Self { buckets, crowded }
    }

    pub(super) fn buckets(&self) -> usize {
        self.buckets
    }

    /// The crowded ones, as a browser is told of them.
    pub(super) fn crowded(&self) -> String {
        self.crowded.iter().map(String::as_str).collect::<Vec<_>>().join(" ")
    }

    /// The number of the file that a term stands in.
    pub(super) fn bucket(&self, term: &str) -> usize {
        let mut letters = LETTERS;
        while start(term, letters).len() < term.len() && self.crowded.contains(start(term, letters)) {
            letters += 1;
        }
        spread(start(term, letters)) as usize % self.buckets
    }
}

/// Gathers beginnings of so many letters, and of more, that are crowded.
fn crowd(terms: &[(&str, usize)], letters: usize, crowded: &mut BTreeSet<String>) {
    for alike in terms.chunk_by(|(one, _), (other, _)| start(one, letters) == start(other, letters)) {
        let weight: usize = alike.iter().map(|(_, weight)| weight).sum();
        let opening = start(alike[0].0, letters);
        // The term that is no longer than its opening comes first.
        let longer = &alike[usize::from(alike[0].0 == opening)..];
        if weight > CROWD && !longer.is_empty() {
            crowded.insert(opening.to_owned());
            crowd(longer, letters + 1, crowded);
        }
    }
}

/// The first letters of a term, or all of it.
fn start(term: &str, letters: usize) -> &str {
    term.char_indices().nth(letters).map_or(term, |(end, _)| &term[..end])
}

/// FNV-1a over letters.
fn spread(opening: &str) -> u32 {
    opening.chars().fold(0x811c_9dc5, |hash, letter| (hash ^ u32::from(letter)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::{CROWD, Openings, spread};

    #[test]
    fn what_is_crowded_is_parted_by_one_letter_more() {
        let third = CROWD / 3 + 1;
        let terms = [
            ("bu", 1),
            ("me", 9),
            ("men", 5),
            ("menari", third),
            ("menulis", third),
            ("mengaji", third),
            ("mérah", CROWD),
            ("sungai", CROWD),
        ];
        let openings = Openings::new(1 << 20, &terms);
        assert_eq!(openings.crowded(), "me men", "what `mérah` weighs is not of `me`, and `sungai` is no more than may be");
        let bucket = |term| openings.bucket(term);
        assert_eq!(bucket("menari"), spread("mena") as usize % (1 << 20));
        assert_eq!(bucket("menara"), bucket("menari"));
        assert_ne!(bucket("menulis"), bucket("menari"));
        assert_eq!([bucket("me"), bucket("men"), bucket("memo")], ["me", "men", "mem"].map(|opening| spread(opening) as usize % (1 << 20)));
        assert_eq!([bucket("sungai"), bucket("s")], ["su", "s"].map(|opening| spread(opening) as usize % (1 << 20)));
    }

    #[test]
    fn openings_are_spread_evenly() {
        for (letters, buckets, most) in [(2, 4, 200), (2, 256, 6), (3, 512, 45), (3, 2_048, 15)] {
            let mut all = vec![String::new()];
            for _ in 0..letters {
                all = all.iter().flat_map(|opening| ('a'..='z').map(move |letter| format!("{opening}{letter}"))).collect();
            }
            let mut held = vec![0; buckets];
            all.iter().for_each(|opening| held[spread(opening) as usize % buckets] += 1);
            assert!(held.iter().all(|count| *count <= most && *count > 0), "{letters} letters, {buckets} files: {held:?}");
        }
    }
}
