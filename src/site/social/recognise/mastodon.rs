//! Hashtags and mentions by Mastodon's own expressions (`Tag::HASHTAG_RE`, `Account::MENTION_RE`).

use std::ops::Range;

use super::signs::{is_accented, is_letter, is_mark, is_word, run};

/// What joins parts of a tag without being a letter.
fn is_separator(c: char) -> bool {
    matches!(c, '_' | '\u{b7}' | '\u{30fb}' | '\u{200c}')
}

/// A `#` at the start of a line or after white space, and its name.
pub(super) fn hashtags(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, sign) in text.match_indices(['#', '＃']) {
        if !text[..at].chars().next_back().is_none_or(char::is_whitespace) {
            continue;
        }
        let body = &text[at + sign.len()..];
        if let Some(length) = name(body) {
            found.push(at..at + sign.len() + length);
        }
    }
    found
}

/// Length of the name that `body` opens with: words and separators with a letter or separator inside, else a word with a letter.
fn name(body: &str) -> Option<usize> {
    let tells = |c: char| is_letter(c) || is_mark(c);
    if !body.starts_with(is_word) {
        return None;
    }
    let long = body[..run(body, |c| is_word(c) || is_separator(c))].trim_end_matches(|c| !is_word(c));
    let mut inner = long.chars();
    inner.next();
    inner.next_back();
    if inner.any(|c| tells(c) || is_separator(c)) {
        return Some(long.len());
    }
    let length = run(body, is_word);
    body[..length].chars().any(tells).then_some(length)
}

/// `@user` and `@user@host`, not within a word or an address.
pub(super) fn mentions(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut used = 0;
    for (at, _) in text.match_indices('@') {
        if at < used || text[..at].ends_with(|c| matches!(c, '=' | '/') || is_word(c)) {
            continue;
        }
        let user = chain(&text[at + 1..], |c| c.is_ascii_alphanumeric() || c == '_');
        if user == 0 {
            continue;
        }
        let mut end = at + 1 + user;
        if let Some(host) = text[end..].strip_prefix('@').map(|host| chain(host, is_word)).filter(|length| *length > 0) {
            end += 1 + host;
        }
        used = end;
        let rest = &text[end..];
        if !rest.starts_with(['@', '＠']) && !rest.starts_with(is_accented) && !rest.starts_with("://") {
            found.push(at..end);
        }
    }
    found
}

/// Length of `word([.-]+word)*`.
fn chain(text: &str, word: impl Fn(char) -> bool + Copy) -> usize {
    let mut end = run(text, word);
    while end > 0 {
        let joint = run(&text[end..], |c| matches!(c, '.' | '-'));
        let next = run(&text[end + joint..], word);
        if joint == 0 || next == 0 {
            break;
        }
        end += joint + next;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::{super::said, hashtags, mentions};

    #[test]
    fn tags_and_names_are_those_of_mastodon() {
        let text = "#arsip-nasional (#buku) #arsip#buku\n#1945 #17Agustus #hari_pahlawan_ #ꦲꦏ꧀ꦱꦫ #نرم\u{200c}افزار #a #1a ＃kain";
        assert_eq!(said(text, &hashtags(text)), "#arsip #arsip #17Agustus #hari_pahlawan_ #ꦲꦏ꧀ꦱꦫ #نرم\u{200c}افزار #a #1a ＃kain");
        let text = "@perpus @perpus@glammr.us. surat@a.id /@x (@a-b) @c@d@e";
        assert_eq!(said(text, &mentions(text)), "@perpus @perpus@glammr.us @a-b");
    }
}
