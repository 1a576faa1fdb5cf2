//! Hashtags, links and mentions as Bluesky's own client finds them (`@atproto/api`, `rich-text/detection.ts`).

use std::ops::Range;

use super::{
    address::is_known_domain,
    signs::{is_punctuation, is_space, run},
};

/// The longest tag, in UTF-16 units: what the client compares, narrower than the 64 graphemes of the lexicon.
const LONGEST_TAG: usize = 64;

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{2060}' | '\u{200a}'..='\u{200d}' | '\u{20e2}')
}

/// After white space: everything up to white space or an invisible sign, with something in it that is no digit or punctuation.
pub(super) fn hashtags(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut used = 0;
    for (at, sign) in text.match_indices(['#', '＃']) {
        let begin = at + sign.len();
        if at < used || !(at == 0 || text[used..at].ends_with(is_space)) || text[begin..].starts_with('\u{fe0f}') {
            continue;
        }
        let tag = &text[begin..begin + run(&text[begin..], |c| !is_space(c) && !is_invisible(c))];
        if !tag.contains(|c: char| !c.is_ascii_digit() && !is_punctuation(c)) {
            continue;
        }
        used = begin + tag.len();
        let tag = tag.trim_end_matches(is_punctuation);
        if (1..=LONGEST_TAG).contains(&tag.encode_utf16().count()) {
            found.push(at..begin + tag.len());
        }
    }
    found
}

/// Places where something may begin: the start of a line, after white space, after a bracket.
fn beginnings(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let after = text.char_indices().filter(|(_, c)| *c == '(' || is_space(*c)).map(|(at, c)| (at, at + c.len_utf8()));
    std::iter::once((0, 0)).chain(after)
}

/// With a scheme everything up to white space; without, a name whose last part is a known domain.
pub(super) fn links(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut used = 0;
    for (at, begin) in beginnings(text) {
        if at < used || (at == 0 && begin == 0 && text.starts_with(|c: char| c == '(' || is_space(c))) {
            continue;
        }
        let Some((end, domain)) = link_at(text, begin) else { continue };
        used = end;
        let mut link = &text[begin..end];
        if !link.starts_with("http") && !domain.is_some_and(is_known_domain) {
            continue;
        }
        link = link.strip_suffix(['.', ',', ';', ':', '!', '?']).unwrap_or(link);
        if !link.contains('(') {
            link = link.strip_suffix(')').unwrap_or(link);
        }
        found.push(begin..begin + link.len());
    }
    found
}

/// End of the link at `begin`, and its domain where it has no scheme.
fn link_at(text: &str, begin: usize) -> Option<(usize, Option<&str>)> {
    let rest = &text[begin..];
    let token = &rest[..run(rest, |c| !is_space(c))];
    let lower = token.get(..8.min(token.len())).unwrap_or("").to_ascii_lowercase();
    for scheme in ["https://", "http://"] {
        if lower.starts_with(scheme) && token.len() > scheme.len() {
            return Some((begin + token.len(), None));
        }
    }
    let domain = &token[..domain_length(token)?];
    Some((begin + token.len(), Some(domain)))
}

/// Length of `label(.label)+`, the first of which opens with a letter.
fn domain_length(token: &str) -> Option<usize> {
    if !token.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let label = |text: &str| run(text, |c| c.is_ascii_alphanumeric());
    let first = label(token);
    let mut end = first;
    while let Some(rest) = token[end..].strip_prefix('.') {
        let length = label(rest);
        if length == 0 {
            break;
        }
        end += 1 + length;
    }
    (end > first).then_some(end)
}

/// `@` and a domain.
pub(super) fn mentions(text: &str) -> Vec<Range<usize>> {
    let inside = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let mut found = Vec::new();
    for (at, _) in text.match_indices('@') {
        if !text[..at].chars().next_back().is_none_or(|c| c == '(' || is_space(c)) {
            continue;
        }
        let body = &text[at + 1..];
        let whole = &body[..run(body, inside)];
        // The name ends where a word does, so nothing goes on after it with an underscore.
        let name = if body[whole.len()..].starts_with('_') { whole.rfind(['.', '-']).map_or("", |cut| &whole[..cut]) } else { whole };
        let name = name.trim_end_matches(['.', '-']);
        if is_known_domain(name) || name.ends_with(".test") {
            found.push(at..at + 1 + name.len());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{super::said, hashtags, links, mentions};

    /// Found by npm @atproto/api 0.16.
    #[test]
    fn facets_are_those_of_the_client() {
        let text = "#arsip-nasional #Jum'at #R.A.Kartini #1945 #hari_pahlawan_ #arsip#buku (#x) #buku📚baru #نرم\u{200c}افزار #ꦲꦏ꧀ꦱꦫ!";
        assert_eq!(said(text, &hashtags(text)), "#arsip-nasional #Jum'at #R.A.Kartini #hari_pahlawan #arsip#buku #buku📚baru #نرم #ꦲꦏ꧀ꦱꦫ");
        let text = "perpusnas.go.id, (https://a.id/x) https://lematang.example/a?b=c. surat@a.id selesai.Di x.y";
        assert_eq!(said(text, &links(text)), "perpusnas.go.id https://a.id/x https://lematang.example/a?b=c");
        let text = "@anri.go.id (@a.bsky.social) @perpus surat@a.id @b.id.";
        assert_eq!(said(text, &mentions(text)), "@anri.go.id @a.bsky.social @b.id");
    }
}
