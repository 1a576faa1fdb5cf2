//! Names of accounts by the rules of twitter-text, of Telegram, and of those that take handles.

use std::ops::Range;

use super::signs::{is_accented, is_digit, is_letter, run};

/// The longest name on X.
const LONGEST_ON_X: usize = 20;
/// The longest handle on Instagram and Threads; TikTok and YouTube keep to fewer.
const LONGEST_HANDLE: usize = 30;

fn signs(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    text.match_indices(['@', '＠']).map(|(at, sign)| (at, sign.len()))
}

/// twitter-text: after a character that may precede it and that no earlier name has used up. Lists (`@user/list`) are none.
pub(super) fn x(text: &str) -> Vec<Range<usize>> {
    let inside = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut found = Vec::new();
    let mut used = 0;
    for (at, sign) in signs(text) {
        let before = &text[used..at];
        let free = match before.chars().next_back() {
            None => at == 0,
            Some(c) => !(inside(c) || "!#$%&*@＠".contains(c)) || is_retweet(before, used == 0),
        };
        let length = run(&text[at + sign..], inside).min(LONGEST_ON_X);
        if !free || length == 0 {
            continue;
        }
        let end = at + sign + length;
        let list = list_length(&text[end..]);
        used = end + list;
        let rest = &text[used..];
        if list == 0 && !rest.starts_with(['@', '＠']) && !rest.starts_with(is_accented) && !rest.starts_with("://") {
            found.push(at..end);
        }
    }
    found
}

/// `RT` before the name, which stands by itself.
fn is_retweet(before: &str, whole: bool) -> bool {
    let Some(rest) = before.len().checked_sub(2).and_then(|at| before.is_char_boundary(at).then(|| before.split_at(at))) else {
        return false;
    };
    let (earlier, word) = rest;
    let alone = |c: char| !(c.is_ascii_alphanumeric() || "_+~.-".contains(c));
    word.eq_ignore_ascii_case("rt") && earlier.chars().next_back().map_or(whole, alone)
}

/// Bytes of `/list` after a name.
fn list_length(rest: &str) -> usize {
    match rest.strip_prefix('/') {
        Some(slug) if slug.starts_with(|c: char| c.is_ascii_alphabetic()) => {
            1 + run(slug, |c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-')).min(25)
        }
        _ => 0,
    }
}

/// `@` and letters, digits, underscores and inner dots, not within a word or an address.
pub(super) fn handles(text: &str) -> Vec<Range<usize>> {
    let inside = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.');
    let handle = |(at, sign): (usize, usize)| {
        if text[..at].ends_with(|c| is_letter(c) || is_digit(c) || "_@＠/.".contains(c)) {
            return None;
        }
        let body = &text[at + sign..];
        let body = body[..run(body, inside)].trim_end_matches('.');
        (1..=LONGEST_HANDLE).contains(&body.len()).then(|| at..at + sign + body.len())
    };
    signs(text).filter_map(handle).collect()
}

/// Telegram (tdlib, `match_mentions`): 2 to 32 letters, digits or underscores, not within a word.
pub(super) fn telegram(text: &str) -> Vec<Range<usize>> {
    let word = |c: char| c == '_' || is_letter(c) || is_digit(c);
    let name = |(at, _): (usize, &str)| {
        let body = &text[at + 1..];
        let length = run(body, |c| c.is_ascii_alphanumeric() || c == '_');
        let free = !text[..at].ends_with(word) && !body[length..].starts_with(word);
        (free && (2..=32).contains(&length)).then(|| at..at + 1 + length)
    };
    text.match_indices('@').filter_map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::{super::said, handles, telegram, x};

    #[test]
    fn names_are_found_as_each_platform_finds_them() {
        let text = "@anri, RT@perpus: surat@a.id (@museum) @a/daftar !@b @c@d @anri.id @é";
        assert_eq!(said(text, &x(text)), "@anri @perpus @museum @anri");
        assert_eq!(said(text, &handles(text)), "@anri @museum @a @b @c @anri.id");
        assert_eq!(said(text, &telegram(text)), "@anri @museum @anri");
    }
}
