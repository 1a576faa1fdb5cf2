//! Classes of characters that the platforms' rules speak of.

use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};

/// `\p{L}`
pub(super) fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || (!c.is_ascii() && c.general_category_group() == GeneralCategoryGroup::Letter)
}

/// `\p{M}`
pub(super) fn is_mark(c: char) -> bool {
    !c.is_ascii() && c.general_category_group() == GeneralCategoryGroup::Mark
}

/// `\p{Nd}`
pub(super) fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || (!c.is_ascii() && c.general_category() == GeneralCategory::DecimalNumber)
}

/// `\p{P}`
pub(super) fn is_punctuation(c: char) -> bool {
    c.general_category_group() == GeneralCategoryGroup::Punctuation
}

/// `[[:word:]]` of Ruby: letters, marks, decimal digits and connectors such as `_`.
pub(super) fn is_word(c: char) -> bool {
    is_letter(c) || is_mark(c) || is_digit(c) || c.general_category() == GeneralCategory::ConnectorPunctuation
}

/// White space of JavaScript, which counts the byte order mark.
pub(super) fn is_space(c: char) -> bool {
    c == '\u{feff}' || (c.is_whitespace() && c != '\u{85}')
}

/// Latin letters with accents, as twitter-text lists them for names and addresses.
pub(super) fn is_accented(c: char) -> bool {
    matches!(c, '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{24f}' | '\u{300}'..='\u{36f}' | '\u{1e00}'..='\u{1eff}')
        || "ɓɔɖɗəɛɣɨɯɲʉʋʻ".contains(c)
}

/// Bytes that `text` opens with and that `belongs` accepts.
pub(super) fn run(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}
