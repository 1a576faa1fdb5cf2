//! Where an address is in a text: the rules of twitter-text 3, bare domains included, and Mastodon's variation on them,
//! which asks for a scheme and takes letters of any script in a path.
//!
//! A domain counts when its last part is a known one: `tlds.txt` holds the generic and country domains that
//! twitter-text 3.1.0 knows (names in IANA's root zone). One rule is ours: after `https://` the reserved
//! names `.example` and `.test` count too, for there they stand in for the address that the site will have.

use std::{collections::BTreeSet, ops::Range, sync::LazyLock};

use super::signs::{is_accented, run};

static DOMAINS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| include_str!("tlds.txt").split_ascii_whitespace().collect());
/// Stand-ins of RFC 2606, taken as domains only where a scheme says that an address is meant.
const STAND_INS: [&str; 2] = ["example", "test"];
/// Longest label of a domain.
const MAX_LABEL: usize = 63;
/// Longest slug of a short address of X.
const MAX_SLUG: usize = 40;

/// What may stand in the path and in the query of an address, and what may end them.
struct Grammar {
    path: fn(char) -> bool,
    path_end: fn(char) -> bool,
    query: fn(char) -> bool,
    query_end: fn(char) -> bool,
}

static X: Grammar = Grammar {
    path: |c| c.is_ascii_alphanumeric() || is_accented(c) || ('\u{400}'..='\u{4ff}').contains(&c) || "!*';:=+,.$/%#[]-–_~@|&".contains(c),
    path_end: |c| c.is_ascii_alphanumeric() || is_accented(c) || ('\u{400}'..='\u{4ff}').contains(&c) || "+-=_#/".contains(c),
    query: |c| c.is_ascii_alphanumeric() || "!?*'@();:&=+$/%#[]-_.,~|".contains(c),
    query_end: |c| c.is_ascii_alphanumeric() || "-_&=#/".contains(c),
};

static MASTODON: Grammar = Grammar {
    path: |c| !c.is_whitespace() && !"<>()?".contains(c),
    path_end: |c| !c.is_whitespace() && !"()?!*\"'「」<>;:=,.$%[]~&|@".contains(c),
    query: |c| c.is_ascii_alphanumeric() || "!?*'();:&=+$/%#[]-_.,~|@^".contains(c) || (c >= '\u{a0}' && !c.is_whitespace()),
    query_end: |c| c.is_ascii_alphanumeric() || "_&=#/-".contains(c) || (c >= '\u{a0}' && !c.is_whitespace()),
};

/// Addresses with and without a scheme, as X sees them.
pub(super) fn domains(text: &str) -> Vec<Range<usize>> {
    if text.contains('.') { matches(&X, text, collect) } else { Vec::new() }
}

/// Addresses with a scheme, as Mastodon sees them.
pub(super) fn schemes(text: &str) -> Vec<Range<usize>> {
    let with_scheme = |_: &str, next: &Match, found: &mut Vec<Range<usize>>| {
        if next.has_scheme {
            found.push(next.start..next.end);
        }
    };
    if text.contains("://") { matches(&MASTODON, text, with_scheme) } else { Vec::new() }
}

/// Whether a name ends in a known domain, letter for letter.
pub(super) fn is_known_domain(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, last)| DOMAINS.contains(last))
}

fn matches(grammar: &Grammar, text: &str, take: impl Fn(&str, &Match, &mut Vec<Range<usize>>)) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(next) = next_match(grammar, text, from) {
        from = next.end;
        take(text, &next, &mut found);
    }
    found
}

/// A stretch that has the form of an address.
struct Match {
    /// Start of the address itself, scheme included.
    start: usize,
    has_scheme: bool,
    domain: Range<usize>,
    has_path: bool,
    end: usize,
}

fn next_match(grammar: &Grammar, text: &str, from: usize) -> Option<Match> {
    text[from..].char_indices().find_map(|(offset, c)| {
        let at = from + offset;
        let after = (may_precede(c)).then(|| match_at(grammar, text, at + c.len_utf8())).flatten();
        after.or_else(|| (at == 0).then(|| match_at(grammar, text, 0)).flatten())
    })
}

fn may_precede(c: char) -> bool {
    !(c.is_ascii_alphanumeric() || matches!(c, '@' | '＠' | '$' | '#' | '＃' | '\u{fffe}' | '\u{feff}' | '\u{ffff}'))
}

fn match_at(grammar: &Grammar, text: &str, start: usize) -> Option<Match> {
    let opens = |scheme: &str| text[start..].get(..scheme.len()).is_some_and(|head| head.eq_ignore_ascii_case(scheme));
    let scheme = ["https://", "http://"].into_iter().find(|scheme| opens(scheme));
    let begin = start + scheme.map_or(0, str::len);
    let domain = begin..domain_end(text, begin, scheme.is_some())?;
    let path = port_end(text, domain.end);
    let end = query_end(grammar, text, path_end(grammar, text, path));
    Some(Match { start, has_scheme: scheme.is_some(), domain, has_path: text[path..].starts_with('/'), end })
}

/// With a scheme the whole is one address; without, every run of plain letters within the domain that is a domain itself.
fn collect(text: &str, found: &Match, into: &mut Vec<Range<usize>>) {
    let name = &text[found.domain.clone()];
    if name.split('.').any(|label| label.is_ascii() && label.len() > MAX_LABEL) {
        return;
    }
    if found.has_scheme {
        into.extend(short_end(text, found).map(|end| found.start..end));
        return;
    }
    if text[..found.start].ends_with(['-', '_', '.', '/']) {
        return;
    }
    let first = into.len();
    let mut at = 0;
    while at < name.len() {
        let end = plain_domain_end(name, at);
        if let Some(end) = end {
            into.push(found.domain.start + at..found.domain.start + end);
        }
        at = end.unwrap_or_else(|| at + name[at..].chars().next().map_or(1, char::len_utf8));
    }
    if into.len() > first
        && found.has_path
        && let Some(last) = into.last_mut()
    {
        last.end = found.end;
    }
}

/// End of an address with a scheme: a short one of X itself (`t.co`) goes no further than its slug and its query.
fn short_end(text: &str, found: &Match) -> Option<usize> {
    let slug = text[found.domain.end..found.end].strip_prefix('/').map_or(0, |path| run(path, |c| c.is_ascii_alphanumeric()));
    if slug == 0 || !text[found.domain.clone()].eq_ignore_ascii_case("t.co") {
        return Some(found.end);
    }
    (slug <= MAX_SLUG).then(|| query_end(&X, text, found.domain.end + 1 + slug))
}

/// End of `label.label.tld` from `begin`, as long as can be. Labels take any letter; the last one no underscore.
fn domain_end(text: &str, begin: usize, has_scheme: bool) -> Option<usize> {
    let (mut at, mut best) = (begin, None);
    while let Some(length) = text[at..].find('.') {
        let label = &text[at..at + length];
        if !is_label(label) {
            break;
        }
        let dot = at + length + 1;
        if !label.contains('_')
            && let Some(end) = tld_end(text, dot, has_scheme)
        {
            best = Some(end);
        }
        at = dot;
    }
    best
}

fn is_label(label: &str) -> bool {
    let inner = |c: char| matches!(c, '-' | '_') || is_domain_char(c);
    label.chars().all(inner) && label.starts_with(is_domain_char) && label.ends_with(is_domain_char)
}

/// Anything but the punctuation, spaces and directional marks that twitter-text names.
fn is_domain_char(c: char) -> bool {
    !("!'#%&()*+,\\-./:;<=>?@[]^_{|}~$".contains(c)
        || c.is_whitespace()
        || matches!(c, '\u{180e}' | '\u{fffe}' | '\u{feff}' | '\u{ffff}' | '\u{61c}' | '\u{200e}' | '\u{200f}')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
}

/// End of a known last label at `at`, which no letter, digit or `@`, `+`, `-` may follow.
fn tld_end(text: &str, at: usize, has_scheme: bool) -> Option<usize> {
    let rest = &text[at..];
    let word = &rest[..rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len())];
    let lower = word.to_ascii_lowercase();
    if lower == "xn" && rest[2..].starts_with("--") {
        let length = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rest.len());
        return (length > 4).then_some(at + length);
    }
    if word.is_empty() {
        let label = &rest[..rest.find(|c: char| c.is_ascii() || !is_domain_char(c)).unwrap_or(rest.len())];
        if label.is_empty() {
            return None;
        }
        let known = DOMAINS.iter().filter(|tld| label.starts_with(**tld)).map(|tld| tld.len()).max()?;
        return closes(&rest[known..]).then_some(at + known);
    }
    let known = DOMAINS.contains(lower.as_str()) || (has_scheme && STAND_INS.contains(&lower.as_str()));
    (known && closes(&rest[word.len()..])).then_some(at + word.len())
}

fn closes(rest: &str) -> bool {
    !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '@' | '+' | '-'))
}

/// A domain of Latin letters only, from `at` of a longer domain.
fn plain_domain_end(name: &str, at: usize) -> Option<usize> {
    let (mut start, mut best) = (at, None);
    while let Some(length) = name[start..].find('.') {
        let label = &name[start..start + length];
        if label.is_empty() || !label.chars().all(|c| c == '-' || c.is_ascii_alphanumeric() || is_accented(c)) {
            break;
        }
        start += length + 1;
        best = tld_end(name, start, false).or(best);
    }
    best
}

fn port_end(text: &str, at: usize) -> usize {
    let Some(rest) = text[at..].strip_prefix(':') else { return at };
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if digits == 0 { at } else { at + 1 + digits }
}

/// End of a path that starts at `at`: brackets only in pairs, and no full stop or comma at its end.
fn path_end(grammar: &Grammar, text: &str, at: usize) -> usize {
    if !text[at..].starts_with('/') {
        return at;
    }
    let (mut here, mut end) = (at + 1, at + 1);
    while let Some(c) = text[here..].chars().next() {
        if c == '(' {
            let Some(length) = brackets(grammar, &text[here..], 2) else { break };
            here += length;
            end = here;
        } else if (grammar.path)(c) {
            here += c.len_utf8();
            if (grammar.path_end)(c) {
                end = here;
            }
        } else {
            break;
        }
    }
    end
}

/// Length of `(…)`, which may hold one more pair.
fn brackets(grammar: &Grammar, text: &str, depth: usize) -> Option<usize> {
    let mut at = 1;
    while let Some(c) = text[at..].chars().next() {
        match c {
            ')' => return (at > 1).then_some(at + 1),
            '(' if depth > 1 => at += brackets(grammar, &text[at..], depth - 1)?,
            c if (grammar.path)(c) => at += c.len_utf8(),
            _ => return None,
        }
    }
    None
}

fn query_end(grammar: &Grammar, text: &str, at: usize) -> usize {
    let Some(rest) = text[at..].strip_prefix('?') else { return at };
    let query = &rest[..run(rest, grammar.query)];
    let last = query.char_indices().rfind(|(_, c)| (grammar.query_end)(*c));
    last.map_or(at, |(last, c)| at + 1 + last + c.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::{domains, schemes};

    /// Found by npm twitter-text 3.1.0 unless a line says otherwise.
    #[test]
    fn addresses_are_those_of_twitter_text() {
        let rows: [(&str, &[&str]); 18] = [
            ("中文example.com/a", &["example.com/a"]),
            ("foo_bar.example.com", &["bar.example.com"]),
            ("“arsip.go.id”", &["arsip.go.id"]),
            ("a.com.b", &["a.com"]),
            ("http://a.id/x_(b(c)).", &["http://a.id/x_(b(c))"]),
            ("www.a.co.id?x=1.", &["www.a.co.id"]),
            ("-a.com x/a.com", &[]),
            ("selesai.Di sini", &[]),
            ("éa.com", &["a.com"]),
            ("a.id@b me@a.id #a.id", &[]),
            ("http://localhost/x", &[]),
            ("a..com", &[]),
            ("buku.id-lama", &[]),
            ("a.id_b", &["a.id"]),
            ("Lihat https://lematang.id/items/x/?utm_source=x&a=b.", &["https://lematang.id/items/x/?utm_source=x&a=b"]),
            ("https://a.id, b.com; (c.org)", &["https://a.id", "b.com", "c.org"]),
            ("a.中国 xn--a.xn--fiqs8s", &["a.中国", "xn--a.xn--fiqs8s"]),
            ("https://a.example/x lematang.example", &["https://a.example/x"]), // ours: npm finds none
        ];
        for (text, want) in rows {
            let found: Vec<&str> = domains(text).into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, want, "{text}");
        }
    }

    #[test]
    fn mastodon_asks_for_a_scheme_and_takes_letters_of_any_script() {
        let text = "lematang.id https://id.wikipedia.org/wiki/Aksara_(ꦗꦮ). (http://a.id/x), https://a.id?q=ꦲ, xhttps://b.id";
        let found: Vec<&str> = schemes(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["https://id.wikipedia.org/wiki/Aksara_(ꦗꦮ)", "http://a.id/x", "https://a.id?q=ꦲ"]);
    }
}
