//! From the address a browser asks for to what is meant: an output, or one of the preview's own pages.
//!
//! Addresses come from anywhere, so a path that would climb, and a host that is not this machine, are refused here.

use crate::site::output::Root;

/// The preview's own folder: no output of a site begins with it.
const OWN: &str = "_pusaka/";
/// Where the staff's tree stands in the preview.
const SOCIAL: &str = "_social/";

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    /// An output, by its path below its root.
    Output(Root, String),
    /// A folder named without its slash: relative links would go wrong, so the browser is sent on.
    Slashless,
    /// The script that reloads pages.
    Script,
    /// Waits for the next edition.
    Events,
    /// What the last reading found.
    Findings,
    /// Nothing with such a name, or a path that climbs.
    Nothing,
}

/// Reads the path of a request. `base` is the path of the site's own address; `exists` tells whether an output is planned.
pub(super) fn target(path: &str, base: &str, exists: impl Fn(Root, &str) -> bool) -> Target {
    let path = path.strip_prefix(base).unwrap_or(path);
    let Some(path) = decode(path.trim_start_matches('/')) else { return Target::Nothing };
    if let Some(own) = path.strip_prefix(OWN) {
        return match own {
            "reload.js" => Target::Script,
            "events" => Target::Events,
            "findings" => Target::Findings,
            _ => Target::Nothing,
        };
    }
    let (root, path) = match path.strip_prefix(SOCIAL) {
        Some(rest) => (Root::Social, rest),
        None if path == SOCIAL.trim_end_matches('/') => return Target::Slashless,
        None => (Root::Public, path.as_str()),
    };
    if path.is_empty() || path.ends_with('/') {
        return Target::Output(root, format!("{path}index.html"));
    }
    if !exists(root, path) && exists(root, &format!("{path}/index.html")) {
        return Target::Slashless;
    }
    Target::Output(root, path.to_owned())
}

/// Percent-decodes a path; `None` when it is not UTF-8, holds a control character or would leave its folder.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => hex(rest.next()?)? << 4 | hex(rest.next()?)?,
            other => other,
        });
    }
    let path = String::from_utf8(bytes).ok()?;
    let climbs = path.split(['/', '\\']).any(|part| part == ".." || part == ".");
    (!climbs && !path.chars().any(char::is_control)).then_some(path)
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

/// Whether a `Host` header names this machine. Another name that resolves here belongs to somebody who wants to read
/// through the browser what only this machine may see.
pub(super) fn is_this_machine(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(bracketed) => return bracketed.split(']').next() == Some("::1"),
        None => host.split(':').next().unwrap_or(""),
    };
    name.eq_ignore_ascii_case("localhost") || name == "127.0.0.1"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_an_output_and_never_leads_outside() {
        let planned =
            |root: Root, path: &str| root == Root::Public && ["index.html", "items/a/index.html", "tags/é/index.html"].contains(&path);
        let public = |path: &str| Target::Output(Root::Public, path.to_owned());
        for (asked, expected) in [
            ("/", public("index.html")),
            ("/items/a/", public("items/a/index.html")),
            ("/items/a", Target::Slashless),
            ("/koleksi/items/a/", public("items/a/index.html")),
            ("/tags/%C3%A9/", public("tags/é/index.html")),
            ("/_social/", Target::Output(Root::Social, "index.html".to_owned())),
            ("/_social", Target::Slashless),
            ("/_pusaka/events", Target::Events),
            ("/_pusaka/secrets", Target::Nothing),
            ("/../etc/passwd", Target::Nothing),
            ("/%2e%2e/etc/passwd", Target::Nothing),
            ("/a/..%5c..%5cb", Target::Nothing),
            ("/%ff", Target::Nothing),
            ("/%4", Target::Nothing),
            ("/a%00.html", Target::Nothing),
        ] {
            assert_eq!(target(asked, "/koleksi/", planned), expected, "{asked}");
        }
    }

    #[test]
    fn only_this_machine_is_a_host() {
        for (host, expected) in [
            ("localhost:8420", true),
            ("127.0.0.1", true),
            ("LOCALHOST", true),
            ("[::1]:80", true),
            ("evil.example", false),
            ("127.0.0.1.evil.example", false),
            ("", false),
        ] {
            assert_eq!(is_this_machine(host), expected, "{host}");
        }
    }
}
