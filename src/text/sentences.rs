//! Where a sentence ends, in Indonesian and in English.
//!
//! Captions and summaries are shortened by whole sentences, so a wrong cut shows in public. Unicode's
//! own rules cut after "Jl." and "R.A."; the tables here are what catalogues of the archipelago write.

use super::markdown;

/// Titles and references that are always followed by what they belong to.
#[rustfmt::skip]
const NEVER_LAST: &[&str] = &[
    "dr", "drs", "dra", "ir", "prof", "kh", "k.h", "hj", "tn", "ny", "nn", "sdr", "yth", "st", "mr", "mrs", "ms",
    "mt", "jl", "jln", "gg", "kab", "kec", "kel", "kol", "jend", "letjen", "mayjen", "brigjen", "kapt", "sgt", "lt",
    "capt", "col", "gen", "gov", "rev", "hon", "jr", "sr", "tgk", "tg", "kp", "ds", "cf", "vs", "e.g", "i.e", "viz",
    "lih", "bdk", "spt", "mis", "a.n", "u.p", "d.a", "c", "ca", "sk", "r.a", "r.m", "r.ng", "kgs", "mgs", "nyi",
];
/// Abbreviations that announce a number: no end before a digit.
#[rustfmt::skip]
const BEFORE_NUMBER: &[&str] =
    &["no", "nr", "nos", "hlm", "hal", "h", "p", "pp", "fol", "ff", "f", "jil", "vol", "bd", "bab", "ps", "psl", "fig",
      "gbr", "tab", "th", "tgl", "pl", "inv", "ed", "cet", "tel", "telp", "ch", "art"];
/// End marks of Latin, Arabic, Chinese, Javanese and Balinese script.
const MARKS: [char; 8] = ['.', '!', '?', '…', '؟', '。', '꧉', '᭟'];
/// Those that end a sentence even without a space after them.
const CERTAIN: [char; 3] = ['。', '꧉', '᭟'];
/// What may stand between the end mark and the space after a sentence.
const CLOSERS: &str = "”’\"')]}»";

/// Whole sentences with their end marks, without the space between them. A blank line always ends one.
pub(crate) fn sentences(plain: &str) -> Vec<&str> {
    plain.split("\n\n").flat_map(paragraph).collect()
}

/// Whether a text ends in a mark that ends a sentence.
pub(crate) fn is_ended(text: &str) -> bool {
    text.ends_with(MARKS)
}

/// A text that ends its sentence, with a full stop where it has no mark of its own.
pub(crate) fn stopped(text: &str) -> String {
    if is_ended(text) { text.to_owned() } else { format!("{text}.") }
}

/// What stands before the first colon, dash, semicolon, bracket or comma of a title; all of it if none does.
pub(crate) fn first_clause(title: &str) -> &str {
    let title = title.trim();
    let cut = [": ", "; ", " – ", " — ", " - ", " (", " [", " / ", ", ", "؛ ", "، "].iter().filter_map(|mark| title.find(mark)).min();
    match cut {
        Some(at) if at > 0 => title[..at].trim_end(),
        _ => title,
    }
}

/// How a Markdown text begins: [`summary`] of it without its markup, on one line.
pub(crate) fn beginning(markdown: &str, max_chars: usize) -> String {
    summary(&one_line(&markdown::to_plain(markdown)), max_chars)
}

/// As many whole sentences as fit in `max_chars`; when not even the first does, whole words and `…`.
pub(crate) fn summary(plain: &str, max_chars: usize) -> String {
    let mut out = String::new();
    let mut length = 0;
    for sentence in sentences(plain) {
        let words = one_line(sentence);
        let more = words.chars().count() + usize::from(length > 0);
        if length + more > max_chars {
            return if length > 0 { out } else { whole_words(&words, max_chars) };
        }
        if length > 0 {
            out.push(' ');
        }
        out.push_str(&words);
        length += more;
    }
    out
}

/// The words of a text with single spaces between them.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn whole_words(line: &str, max_chars: usize) -> String {
    let mut out = String::new();
    let mut length = 0;
    for word in line.split(' ') {
        let more = word.chars().count() + usize::from(length > 0);
        if length + more + 1 > max_chars {
            break;
        }
        if length > 0 {
            out.push(' ');
        }
        out.push_str(word);
        length += more;
    }
    if out.is_empty() {
        return String::new();
    }
    out.truncate(out.trim_end_matches([',', ';', ':', '–', '—', '-', '(', ' ']).len());
    out.push('…');
    out
}

fn paragraph(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(mark) = text[at..].find(MARKS).map(|offset| at + offset) {
        let marks_end = end_of(text, mark, |c| MARKS.contains(&c));
        let end = end_of(text, marks_end, |c| CLOSERS.contains(c));
        if ends_here(&text[start..], mark - start, marks_end - start, end - start) {
            found.push(text[start..end].trim());
            start = end;
        }
        at = end;
    }
    found.push(text[start..].trim());
    found.retain(|sentence| !sentence.is_empty());
    found
}

fn end_of(text: &str, from: usize, belongs: impl Fn(char) -> bool) -> usize {
    text[from..].find(|c| !belongs(c)).map_or(text.len(), |offset| from + offset)
}

/// Whether the marks at `mark..marks_end`, with closing quotes up to `end`, finish a sentence of `text`.
fn ends_here(text: &str, mark: usize, marks_end: usize, end: usize) -> bool {
    let rest = &text[end..];
    if rest.trim().is_empty() || text[mark..].starts_with(CERTAIN) {
        return true;
    }
    let Some(next) = rest.trim_start().chars().next().filter(|_| rest.starts_with(char::is_whitespace)) else {
        return false;
    };
    if next.is_lowercase() || matches!(next, ',' | ';') {
        return false;
    }
    if &text[mark..marks_end] != "." {
        return true;
    }
    !is_abbreviation(&text[..mark], next)
}

/// Whether the full stop after `before` belongs to its last word and not to the sentence.
fn is_abbreviation(before: &str, next: char) -> bool {
    let start = before
        .rfind(|c: char| c.is_whitespace() || "“‘\"'([".contains(c))
        .map_or(0, |at| at + before[at..].chars().next().map_or(0, char::len_utf8));
    let word = &before[start..];
    let earlier = before[..start].trim_end();
    if word.chars().all(|c| c.is_ascii_digit()) {
        return earlier.is_empty();
    }
    if is_initials(word) {
        return !earlier.ends_with(|c: char| c.is_ascii_digit());
    }
    let word = word.to_lowercase();
    NEVER_LAST.contains(&word.as_str()) || (next.is_ascii_digit() && BEFORE_NUMBER.contains(&word.as_str()))
}

/// `R`, `R.A`, `H.O.S`: capitals between stops.
fn is_initials(word: &str) -> bool {
    word.split('.').all(|part| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    })
}

#[cfg(test)]
mod tests {
    use super::{first_clause, sentences, summary};

    #[test]
    fn abbreviations_do_not_end_sentences() {
        let rows: [(&str, &[&str]); 11] = [
            (
                "Surat R.A. Kartini kepada Ny. Abendanon. Ditulis di Jepara.",
                &["Surat R.A. Kartini kepada Ny. Abendanon.", "Ditulis di Jepara."],
            ),
            ("Naskah dari abad ke-19. Kertas Eropa.", &["Naskah dari abad ke-19.", "Kertas Eropa."]),
            ("Rumah dr. Sutomo di Jl. Ijen No. 5 masih ada. Benar!", &["Rumah dr. Sutomo di Jl. Ijen No. 5 masih ada.", "Benar!"]),
            ("“Apa ini?” tanya ia. “Entah.” Lalu diam …", &["“Apa ini?” tanya ia.", "“Entah.”", "Lalu diam …"]),
            ("Keris, tombak, dll. disimpan di sini. Lihat hlm. 12.", &["Keris, tombak, dll. disimpan di sini.", "Lihat hlm. 12."]),
            ("Dibuat tahun 1890 M. Isinya utuh.", &["Dibuat tahun 1890 M.", "Isinya utuh."]),
            ("1. Sampul depan. 2. Isi", &["1. Sampul depan.", "2. Isi"]),
            ("It cost 2.5 guilders... He paid. Why?", &["It cost 2.5 guilders...", "He paid.", "Why?"]),
            ("Satu\n\ndua.\n\n", &["Satu", "dua."]),
            ("ꦱꦠꦸ꧉ꦢꦸꦮ꧉", &["ꦱꦠꦸ꧉", "ꦢꦸꦮ꧉"]),
            ("", &[]),
        ];
        for (text, want) in rows {
            assert_eq!(sentences(text), want, "{text}");
        }
    }

    #[test]
    fn summaries_are_cut_between_sentences_then_words() {
        let text = "Peta kota tahun 1908. Digambar di atas\nkain. Sobek di tepi.";
        assert_eq!(summary(text, 500), "Peta kota tahun 1908. Digambar di atas kain. Sobek di tepi.");
        assert_eq!(summary(text, 45), "Peta kota tahun 1908. Digambar di atas kain.");
        assert_eq!(summary(text, 15), "Peta kota…");
        assert_eq!(summary(text, 2), "");
    }

    #[test]
    fn a_title_leads_with_its_first_clause() {
        assert_eq!(first_clause("Naskah Ulu: tentang obat-obatan"), "Naskah Ulu");
        assert_eq!(first_clause("Peta Prabumulih, lembar 3"), "Peta Prabumulih");
        assert_eq!(first_clause("(tanpa judul)"), "(tanpa judul)");
        assert_eq!(first_clause("رسالة، الورقة الأولى"), "رسالة");
    }
}
