//! Long titles become short ones at a clause, never inside a word.

use unicode_segmentation::UnicodeSegmentation;

use super::CardTitle;
use crate::text::sentences::one_line;

/// Longest title, in characters as read, that a card carries whole.
const LONGEST: usize = 80;
/// A clause shorter than this says too little to stand alone.
const SHORTEST: usize = 18;
/// Marks before which a title may end, the stronger ones first.
const CLAUSE: [&[char]; 2] = [&[':', ';', '.', '(', '—', '–', '/', '؛', '꧉'], &[',', '،', '꧈']];
/// Words that promise another: a shortened title does not end in them.
const LINKING: &[&str] = &[
    "dan", "atau", "di", "ke", "dari", "pada", "untuk", "dengan", "dalam", "yang", "oleh", "tentang", "serta", "sebagai", "karya", "milik",
    "para", "of", "the", "a", "an", "and", "or", "in", "on", "at", "to", "for", "from", "with", "by", "as",
];

/// The title, whole if it is short, else its longest clause, else whole words and an ellipsis.
pub(crate) fn shorten_title(title: &CardTitle) -> CardTitle {
    CardTitle { text: shorten(&title.text, LONGEST), lang: title.lang.clone() }
}

fn shorten(text: &str, longest: usize) -> String {
    let text = one_line(text);
    if length(&text) <= longest {
        return text;
    }
    let cut = byte_at(&text, longest);
    let clause = CLAUSE.iter().find_map(|marks| clause(&text[..cut], marks));
    // With the space after it, the last word is whole and what goes is the nothing behind it.
    let cut = if text[cut..].starts_with(' ') { cut + 1 } else { cut };
    clause.unwrap_or_else(|| without_last_word(&text[..cut]))
}

/// Characters as a reader counts them.
pub(crate) fn length(text: &str) -> usize {
    text.graphemes(true).count()
}

fn byte_at(text: &str, graphemes: usize) -> usize {
    text.grapheme_indices(true).nth(graphemes).map_or(text.len(), |(at, _)| at)
}

/// The longest beginning that ends before a clause mark which is followed by a space or preceded by one.
fn clause(text: &str, marks: &[char]) -> Option<String> {
    let ends = text.char_indices().rev().filter(|(at, c)| {
        let after = text[at + c.len_utf8()..].starts_with(char::is_whitespace);
        let before = text[..*at].ends_with(char::is_whitespace);
        marks.contains(c) && (after || before)
    });
    ends.map(|(at, _)| text[..at].trim_end()).find(|part| length(part) >= SHORTEST).map(str::to_string)
}

/// True of a word that promises another: `di`, `dan`, `of`.
pub(crate) fn is_linking(word: &str) -> bool {
    LINKING.contains(&word.to_lowercase().as_str())
}

/// Whole words and an ellipsis; the last word of `text`, which may be cut, goes.
pub(crate) fn without_last_word(text: &str) -> String {
    let mut kept: Vec<&str> = text.trim_end_matches('…').split(' ').collect();
    if kept.len() > 1 {
        kept.pop();
    }
    while kept.len() > 1 && kept.last().is_some_and(|word| is_linking(word)) {
        kept.pop();
    }
    format!("{}…", kept.join(" ").trim_end_matches(|c: char| CLAUSE.iter().any(|marks| marks.contains(&c)) || c.is_whitespace()))
}

#[cfg(test)]
mod tests {
    use super::shorten;

    #[test]
    fn short_titles_stay_and_long_ones_end_at_a_clause() {
        assert_eq!(shorten("Kitab  obat\ndari hulu", 80), "Kitab obat dari hulu");
        assert_eq!(
            shorten("Peta kota dan kampung-kampung di tepi Sungai Lematang: lembar kedua, disalin menurut ukuran tahun 1921", 80),
            "Peta kota dan kampung-kampung di tepi Sungai Lematang"
        );
    }

    #[test]
    fn without_a_clause_it_ends_after_a_word_that_promises_nothing() {
        assert_eq!(
            shorten("Surat seorang pedagang kopi kepada saudara yang tinggal di kampung seberang", 50),
            "Surat seorang pedagang kopi kepada saudara…"
        );
        assert_eq!(shorten("Kapal 3.5 ton untuk mengangkut karet dan kopi ke Palembang", 30), "Kapal 3.5 ton untuk mengangkut…");
    }
}
