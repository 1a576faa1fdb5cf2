//! From a text to what is looked up: words without capitals and accents, and their stems where the language has a stemmer.
//!
//! `themes/*/src/search/tokens.ts` does the very same to what is typed; a browser test holds the two together.

use std::borrow::Cow;

use pagefind_stem::{Algorithm, Stemmer};
use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

use crate::text::tag::fold;

/// The stemmers there are: those of the languages that the theme speaks.
pub(super) const STEMMERS: [(&str, Algorithm); 2] = [("en", Algorithm::English), ("id", Algorithm::Indonesian)];

/// The place of a language among [`STEMMERS`]; `None` where its words are looked up as they are.
pub(super) fn tongue(lang: &str) -> Option<usize> {
    let language = lang.split('-').next().unwrap_or(lang);
    STEMMERS.iter().position(|(known, _)| *known == language)
}

/// What a word is found under: itself and, where it is written as before 1972, as it is written today; with their stems where these are others.
pub(super) fn terms(word: &str, stemmer: Option<&Stemmer>) -> Vec<String> {
    let word = fold(word);
    let today = modern(&word);
    let mut terms = Vec::with_capacity(2);
    for word in std::iter::once(word).chain(today) {
        let stem = stemmer.map(|stemmer| stemmer.stem(&word)).filter(|stem| stem.chars().count() > 1).map(Cow::into_owned);
        for term in std::iter::once(word.clone()).chain(stem) {
            if !terms.contains(&term) {
                terms.push(term);
            }
        }
    }
    terms
}

/// Letters of Indonesian and Malay as they were written until 1972 (`oe` until 1947), and as they are today.
const SPELLINGS: [(&str, &str); 7] = [("oe", "u"), ("dj", "j"), ("tj", "c"), ("sj", "sy"), ("ch", "kh"), ("nj", "ny"), ("j", "y")];
/// As many of them tell that a word is written so: `panjang` and `jalan` are of today.
const TELLING: usize = 5;

/// A word of old letters in those of today: `perahoe`, `tjerita`, `djoeal`.
fn modern(word: &str) -> Option<String> {
    if !SPELLINGS[..TELLING].iter().any(|(old, _)| word.contains(old)) {
        return None;
    }
    let (mut rest, mut out) = (word, String::with_capacity(word.len()));
    while let Some(letter) = rest.chars().next() {
        let known = SPELLINGS.iter().find(|(old, _)| rest.starts_with(old));
        let length = known.map_or(letter.len_utf8(), |(old, _)| old.len());
        out.push_str(known.map_or(&rest[..length], |(_, new)| new));
        rest = &rest[length..];
    }
    Some(out)
}

/// The words of a text: letters, marks and digits; an apostrophe within a word is passed over.
pub(super) fn words(text: &str) -> impl Iterator<Item = String> {
    let mut letters = text.chars().peekable();
    std::iter::from_fn(move || {
        let mut word = String::new();
        while let Some(letter) = letters.next() {
            if belongs(letter) {
                word.push(letter);
            } else if word.is_empty() || (is_apostrophe(letter) && letters.peek().is_some_and(|next| belongs(*next))) {
            } else {
                break;
            }
        }
        (!word.is_empty()).then_some(word)
    })
}

fn belongs(letter: char) -> bool {
    matches!(letter.general_category_group(), GeneralCategoryGroup::Letter | GeneralCategoryGroup::Mark | GeneralCategoryGroup::Number)
        && !is_apostrophe(letter)
}

/// Those that stand within words of Indonesian and Arabic in Latin letters (Qur'an, Jum’at), as typed and as typeset.
fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2018}' | '\u{2019}' | '\u{2bb}' | '\u{2bc}' | '\u{2be}' | '\u{2bf}')
}

#[cfg(test)]
mod tests {
    use pagefind_stem::Stemmer;

    use super::{STEMMERS, terms, tongue, words};

    fn stemmer(lang: &str) -> Option<Stemmer> {
        STEMMERS.into_iter().nth(tongue(lang)?).map(|(_, algorithm)| Stemmer::create(algorithm))
    }

    #[test]
    fn words_are_found_in_any_spelling_and_form() {
        let read: Vec<_> = words("Jum’at, Qur'an: kupu-kupu 1923 (“é”)").collect();
        assert_eq!(read, ["Jumat", "Quran", "kupu", "kupu", "1923", "é"]);
        let indonesian = stemmer("id");
        let both = |word: &str| terms(word, indonesian.as_ref());
        assert_eq!(both("Perahunya")[1], both("perahu")[1], "of one root");
        assert!(both("tenunan").contains(&"tenun".to_owned()));
        assert_eq!(terms("boats", stemmer("en-GB").as_ref()), ["boats", "boat"]);
        assert_eq!(terms("Kaféenya", None), ["kafeenya"]);
        let today =
            ["Perahoe", "tjerita", "djoeal", "njoelam", "achir", "sjarat", "panjang", "jalan"].map(|word| terms(word, None).pop().unwrap());
        assert_eq!(today, ["perahu", "cerita", "jual", "nyulam", "akhir", "syarat", "panjang", "jalan"]);
        assert!(both("perahoenja").contains(&both("perahu")[1]), "of one root, however it is spelled");
    }
}
