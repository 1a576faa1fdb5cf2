//! The shape of a hashtag that every platform recognises whole.
//!
//! Platforms disagree about hyphens, dots, apostrophes, emoji and joiners, so a tag here is made only of letters, their
//! marks and decimal digits, with underscores inside. Words run together in PascalCase, which screen readers can split;
//! in scripts without capitals an underscore stands between words. Marks of Javanese, Balinese, Sundanese, Lontara
//! or Arabic script belong to their letters and stay.

use std::collections::BTreeSet;

use unicode_normalization::{UnicodeNormalization, is_nfc};
use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};

/// Longest tag in UTF-16 units: a topic of Threads has 50 characters, the narrowest; Bluesky's client takes 64 units.
const MAX_UNITS: usize = 50;
/// A word in capitals longer than this is shouting, not an acronym.
const LONGEST_ACRONYM: usize = 5;

/// Makes a tag, without `#`, of a name as people write it; `None` when no letter is left.
pub(crate) fn tag(name: &str) -> Option<String> {
    let stays = |c: &char| !is_apostrophe(*c) && !is_invisible(*c);
    // Plain letters are their own compatibility form; most names have no others.
    let plain: String = if name.is_ascii() { name.chars().filter(stays).collect() } else { name.nfkc().filter(stays).collect() };
    let words: Vec<String> =
        plain.split(|c: char| !is_word(c)).map(|word| shape(word.trim_start_matches(is_mark))).filter(|word| !word.is_empty()).collect();
    let mut made = String::new();
    for word in words {
        let longer = if needs_seam(&made, &word) { format!("{made}_{word}") } else { format!("{made}{word}") };
        let longer = if longer.is_ascii() { longer } else { longer.nfc().collect() };
        if !fits(&longer) {
            break;
        }
        made = longer;
    }
    is_valid_everywhere(&made).then_some(made)
}

/// Whether every platform in the table takes this text after `#` as one whole hashtag. Telegram alone ends a tag at the
/// marks of most scripts; where it does, a caption there goes without.
fn is_valid_everywhere(tag: &str) -> bool {
    tag.chars().all(|c| is_word(c) || c == '_')
        && tag.chars().any(|c| c.is_ascii_alphabetic() || c.general_category_group() == GeneralCategoryGroup::Letter)
        && !tag.starts_with(|c| c == '_' || is_mark(c))
        && !tag.ends_with('_')
        && (tag.is_ascii() || is_nfc(tag))
        && fits(tag)
}

/// What makes two tags one: compatibility forms, case and Latin accents do not tell them apart.
pub(crate) fn fold(tag: &str) -> String {
    if tag.is_ascii() {
        return tag.to_ascii_lowercase();
    }
    let mut out = String::new();
    for c in tag.nfkd() {
        if is_mark(c) && out.ends_with(|last: char| last.is_ascii_alphabetic()) {
            continue;
        }
        out.extend(c.to_lowercase());
    }
    out.nfc().collect()
}

/// Tags as they are met, whatever their spelling.
#[derive(Debug, Default)]
pub(crate) struct Met(BTreeSet<String>);

impl Met {
    /// Meets a tag; whether it is for the first time.
    pub(crate) fn first(&mut self, tag: &str) -> bool {
        self.0.insert(fold(tag))
    }
}

fn fits(tag: &str) -> bool {
    tag.encode_utf16().count() <= MAX_UNITS
}

/// Letters, their marks and decimal digits: what a word of a tag is made of.
fn is_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    c.general_category_group() == GeneralCategoryGroup::Letter || is_mark(c) || c.general_category() == GeneralCategory::DecimalNumber
}

/// A mark that belongs to a letter; enclosing marks and variation selectors end a tag somewhere.
fn is_mark(c: char) -> bool {
    !c.is_ascii()
        && matches!(c.general_category(), GeneralCategory::NonspacingMark | GeneralCategory::SpacingMark)
        && !matches!(c, '\u{34f}' | '\u{180b}'..='\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Apostrophes and the signs of transliteration vanish, and the word goes on: `Jum'at` is `Jumat`.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '´' | 'ʼ' | 'ʻ' | 'ʾ' | 'ʿ')
}

/// Joiners and soft hyphens, which cut a tag on some platforms, do not part a word either.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
        || (!c.is_ascii() && c.general_category() == GeneralCategory::EnclosingMark)
        || matches!(c, '\u{fe00}'..='\u{fe0f}')
}

/// Opens with a capital; acronyms stay as they are, shouted words come down.
fn shape(word: &str) -> String {
    let shouted = word.chars().count() > LONGEST_ACRONYM && word.chars().all(|c| !c.is_lowercase()) && word.chars().any(char::is_uppercase);
    let mut letters = word.chars();
    let Some(first) = letters.next() else { return String::new() };
    let mut out: String = first.to_uppercase().collect();
    if shouted {
        out.extend(letters.flat_map(char::to_lowercase));
    } else {
        out.extend(letters);
    }
    out
}

/// Whether only an underscore can show where `made` ends and `word` begins: between digits, and beside letters without case.
fn needs_seam(made: &str, word: &str) -> bool {
    let (Some(last), Some(next)) = (made.chars().rev().find(|c| !is_mark(*c)), word.chars().next()) else { return false };
    let caseless = |c: char| c.is_alphabetic() && !c.is_uppercase() && !c.is_lowercase();
    caseless(last) || caseless(next) || (last.is_numeric() && next.is_numeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_tags_that_people_can_read() {
        let rows = [
            ("Hari Kunjung Perpustakaan", "HariKunjungPerpustakaan"),
            ("Jum'at", "Jumat"),
            ("Jum’at Kliwon", "JumatKliwon"),
            ("R.A. Kartini", "RAKartini"),
            ("ANRI", "ANRI"),
            ("PERPUSTAKAAN daerah", "PerpustakaanDaerah"),
            ("arsip-nasional", "ArsipNasional"),
            ("17 Agustus 1945", "17Agustus1945"),
            ("1945–1950: revolusi", "1945_1950Revolusi"),
            ("Café", "Café"),
            ("#LematangPusaka", "LematangPusaka"),
            ("hari_pahlawan_", "HariPahlawan"),
            ("buku📚baru", "BukuBaru"),
            ("ꦲꦏ꧀ꦱꦫ ꦗꦮ", "ꦲꦏ꧀ꦱꦫ_ꦗꦮ"),
            ("برنامه نویسی", "برنامه_نویسی"),
            ("نرم\u{200c}افزار", "نرمافزار"),
            ("ᬅᬓ᭄ᬱᬭ ᬩᬮᬶ", "ᬅᬓ᭄ᬱᬭ_ᬩᬮᬶ"),
        ];
        for (name, want) in rows {
            assert_eq!(tag(name).as_deref(), Some(want), "{name}");
        }
        for nothing in ["", "1945", "…", "📚", "_", "\u{301}"] {
            assert_eq!(tag(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn long_names_lose_whole_words() {
        let made = tag(&"Perhimpunan ".repeat(20)).unwrap();
        assert_eq!(made, "Perhimpunan".repeat(4));
        assert_eq!(tag(&"x".repeat(65)), None);
    }

    #[test]
    fn case_width_and_accents_make_no_new_tag() {
        assert_eq!(fold("Café"), fold("CAFE"));
        assert_eq!(fold("ＢＡＴＩＫ"), "batik");
        assert_ne!(fold("ꦲꦏ꧀ꦱꦫ"), fold("ꦲꦏꦱꦫ"));
    }
}
