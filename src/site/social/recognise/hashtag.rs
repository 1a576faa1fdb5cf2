//! Hashtags by the rules of twitter-text, of Telegram, of Threads, and of those that take plain words.

use std::ops::Range;

use super::{
    is_inside_tag,
    signs::{is_digit, is_letter, is_mark, is_punctuation, run},
};
use crate::site::social::counting::emoji;

/// What twitter-text takes within a tag beside letters, marks and digits.
const JOINERS: &str = "_\u{200c}\u{200d}\u{a67e}\u{5be}\u{5f3}\u{5f4}～〜゛゜゠・〃\u{f0b}\u{f0c}\u{b7}";
/// The longest topic of Threads, in characters.
const LONGEST_TOPIC: usize = 50;
/// The longest hashtag of Telegram, in characters.
const LONGEST_OF_TELEGRAM: usize = 256;

/// Every `#` with its place, and how many bytes the sign has.
fn signs(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    text.match_indices(['#', '＃']).map(|(at, sign)| (at, sign.len()))
}

/// twitter-text: a boundary that no earlier tag has used up, then letters, marks, digits and joiners with a letter or mark.
pub(super) fn x(text: &str) -> Vec<Range<usize>> {
    let inside = |c: char| is_inside_tag(c) || JOINERS.contains(c);
    let mut found = Vec::new();
    let mut used = 0;
    for (at, sign) in signs(text) {
        let before = text[used..at].chars().next_back();
        let free = before.map_or(at == 0, |c| matches!(c, '\u{fe0e}' | '\u{fe0f}') || !(inside(c) || c == '&'));
        let body = &text[at + sign..];
        let length = run(body, inside);
        if !free || body.starts_with(['\u{fe0f}', '\u{20e3}']) || !body[..length].chars().any(|c| is_letter(c) || is_mark(c)) {
            continue;
        }
        used = at + sign + length;
        let rest = &text[used..];
        if !rest.starts_with(['#', '＃']) && !rest.starts_with("://") {
            found.push(at..used);
        }
    }
    found
}

/// Letters, marks, digits and underscores with a letter among them; with `emoji` these too, and tags side by side.
pub(super) fn words(text: &str, with_emoji: bool) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, sign) in signs(text) {
        if text[at + sign..].starts_with(['\u{fe0f}', '\u{20e3}']) {
            continue;
        }
        let follows_tag = with_emoji && found.last().is_some_and(|last| last.end == at);
        if !follows_tag && text[..at].ends_with(|c| is_inside_tag(c) || c == '&' || c == '/') {
            continue;
        }
        let mut end = at + sign;
        loop {
            let length = run(&text[end..], is_inside_tag);
            end += length;
            let pictured = if with_emoji { emoji::sequence(&text[end..]).unwrap_or(0) } else { 0 };
            end += pictured;
            if length + pictured == 0 {
                break;
            }
        }
        let tells = |c: char| is_letter(c) || (with_emoji && !c.is_ascii() && !is_digit(c));
        if text[at + sign..end].chars().any(tells) {
            found.push(at..end);
        }
    }
    found
}

/// Threads: the first tag, up to a space, a full stop or an ampersand. The rest of the tags stays plain text.
pub(super) fn topic(text: &str) -> Vec<Range<usize>> {
    let inside = |c: char| !c.is_whitespace() && !matches!(c, '.' | '&' | '#' | '＃');
    let topic = |(at, sign): (usize, usize)| {
        if text[..at].ends_with(|c| is_inside_tag(c) || matches!(c, '&' | '/' | '#')) {
            return None;
        }
        let body = &text[at + sign..];
        let body = body[..run(body, inside)].trim_end_matches(is_punctuation);
        let fits = body.chars().any(is_letter) && body.chars().count() <= LONGEST_TOPIC;
        fits.then(|| at..at + sign + body.len())
    };
    signs(text).find_map(topic).into_iter().collect()
}

/// Telegram (tdlib, `match_hashtags`): letters without their marks, except those of Sinhala, digits and underscores.
pub(super) fn telegram(text: &str) -> Vec<Range<usize>> {
    let inside = |c: char| is_letter(c) || is_digit(c) || matches!(c, '_' | '\u{200c}' | '\u{b7}') || ('\u{d80}'..='\u{dff}').contains(&c);
    let mut found = Vec::new();
    for (at, _) in text.match_indices('#') {
        let body = &text[at + 1..];
        let length = run(body, inside);
        let tag = &body[..length];
        if text[..at].ends_with(inside) || body[length..].starts_with('#') || !tag.chars().any(is_letter) {
            continue;
        }
        let most = tag.char_indices().nth(LONGEST_OF_TELEGRAM).map_or(length, |(cut, _)| cut);
        found.push(at..at + 1 + most);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{super::said, telegram, topic, words, x};

    /// Found by npm twitter-text 3.1.0.
    #[test]
    fn x_reads_as_twitter_text() {
        let rows = [
            ("#arsip-nasional", "#arsip"),
            ("#Jum'at #R.A.Kartini", "#Jum #R"),
            ("#1945 #17Agustus #_ #1_2", "#17Agustus"),
            ("#hari_pahlawan_", "#hari_pahlawan_"),
            ("#arsip#buku", ""),
            ("(#buku) &#buku a#buku", "#buku"),
            ("#buku📚baru 📚#baru", "#buku #baru"),
            ("#نرم\u{200c}افزار ＃ꦲꦏ꧀ꦱꦫ", "#نرم\u{200c}افزار ＃ꦲꦏ꧀ꦱꦫ"),
            ("#️⃣ #http://a.id", ""),
        ];
        for (text, want) in rows {
            assert_eq!(said(text, &x(text)), want, "{text}");
        }
    }

    #[test]
    fn others_take_words() {
        let text = "#arsip#buku #Jum'at #buku📚baru #1945 a#b &#39; #ꦲꦏ꧀ꦱꦫ (#kain)";
        assert_eq!(said(text, &words(text, false)), "#arsip #Jum #buku #ꦲꦏ꧀ꦱꦫ #kain");
        assert_eq!(said(text, &words(text, true)), "#arsip #buku #Jum #buku📚baru #ꦲꦏ꧀ꦱꦫ #kain");
        assert_eq!(said(text, &telegram(text)), "#Jum #buku #ꦲꦏ #kain");
        assert_eq!(said("a #arsip-nasional, #buku", &topic("a #arsip-nasional, #buku")), "#arsip-nasional");
    }
}
