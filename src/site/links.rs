//! Every address and output path, as a function of ids. Nothing else in the house writes a path.
//!
//! Pages link relatively and name `index.html`, so that a site works in any folder of any host and from a disk;
//! canonical addresses, cards and feeds are absolute and end in `/`.

use std::fmt::Write as _;

use crate::collection::{model::notice::Section, settings::Settings};

use super::{
    facets::Facet,
    output::{CardRef, PageRef, ScanRef},
};

/// Knows the base address and the languages.
#[derive(Debug, Clone)]
pub(crate) struct Links {
    base_url: String,
    default_language: String,
}

impl Links {
    pub(crate) fn new(settings: &Settings) -> Self {
        Self { base_url: settings.base_url.clone(), default_language: settings.default_language().to_owned() }
    }

    /// `""` for the default language, `en/` for another.
    pub(crate) fn prefix(&self, lang: &str) -> String {
        if lang == self.default_language { String::new() } else { format!("{lang}/") }
    }

    /// Output path of a page.
    pub(crate) fn page(&self, page: &PageRef, lang: &str) -> String {
        let number = |number: &usize| if *number <= 1 { String::new() } else { format!("{number}/") };
        let own = match page {
            PageRef::Home => String::new(),
            PageRef::Browse { number: n } => ["browse/", &number(n)].concat(),
            PageRef::Index { facet } => [facet.folder(), "/"].concat(),
            PageRef::Gathering { facet, key, number: n } => [facet.folder(), "/", key, "/", &number(n)].concat(),
            PageRef::Item { id } => ["items/", id, "/"].concat(),
            PageRef::ItemPage { id, number } => format!("items/{id}/{number}/"),
            PageRef::Essay { slug } => [slug, "/"].concat(),
            PageRef::Section { section } => [section.folder(), "/"].concat(),
            PageRef::Notice { section, slug } => [section.folder(), "/", slug, "/"].concat(),
            PageRef::NotFound => return [&self.prefix(lang), "404.html"].concat(),
            PageRef::Desk => return "index.html".to_owned(),
        };
        [&self.prefix(lang), own.as_str(), "index.html"].concat()
    }

    /// Output path of the Atom feed of new items.
    pub(crate) fn feed(&self, lang: &str) -> String {
        format!("{}feed.xml", self.prefix(lang))
    }

    /// Output path of the Atom feed of a hashtag.
    pub(crate) fn tag_feed(&self, tag: &str, lang: &str) -> String {
        format!("{}{}/{tag}/feed.xml", self.prefix(lang), Facet::Tag.folder())
    }

    /// Output path of the Atom feed of a section.
    pub(crate) fn section_feed(&self, section: Section, lang: &str) -> String {
        format!("{}{}/feed.xml", self.prefix(lang), section.folder())
    }

    /// Output path of the calendar of events.
    pub(crate) fn events_ics(&self, lang: &str) -> String {
        format!("{}events.ics", self.prefix(lang))
    }

    /// Output path of the posting calendar in the social tree.
    pub(crate) fn calendar(extension: &str) -> String {
        format!("calendar.{extension}")
    }

    /// Output path of a scheduler's file in the social tree.
    pub(crate) fn schedule(scheduler: &str, platform: Option<&str>, part: usize) -> String {
        let platform = platform.map_or_else(String::new, |platform| format!("-{platform}"));
        let part = if part <= 1 { String::new() } else { format!("-{part}") };
        format!("schedule/{scheduler}{platform}{part}.csv")
    }

    /// Output path of one width of a scan.
    pub(crate) fn image(scan: &ScanRef, width: u32) -> String {
        format!("images/{}/{}-{width}.jpg", scan.item, scan.media + 1)
    }

    /// Output path of a file published as it is; `extension` without its dot.
    pub(crate) fn medium(scan: &ScanRef, extension: &str) -> String {
        format!("media/{}/{}.{extension}", scan.item, scan.media + 1)
    }

    /// Output path of a card; it never changes, for an old share must never go blank.
    pub(crate) fn card(card: &CardRef, lang: &str) -> String {
        match card {
            CardRef::Site => format!("cards/_site.{lang}.jpg"),
            CardRef::Item { id } => format!("cards/{id}.{lang}.jpg"),
            CardRef::ItemPage { id, number } => format!("cards/{id}/{number}.{lang}.jpg"),
            CardRef::Post { id, format, shows } => format!("cards/{id}/{format}{}.{lang}.jpg", shows.suffix()),
        }
    }

    /// Absolute address of an output path, `index.html` left off, every part percent-encoded.
    pub(crate) fn absolute(&self, path: &str) -> String {
        let path = path.strip_suffix("index.html").filter(|rest| rest.is_empty() || rest.ends_with('/')).unwrap_or(path);
        let mut address = String::with_capacity(self.base_url.len() + path.len());
        address.push_str(&self.base_url);
        encode_into(path, &mut address);
        address
    }

    /// Address of an output path from the root of the host.
    pub(crate) fn rooted(&self, path: &str) -> String {
        let host = self.base_url.find("://").map_or(0, |at| at + 3);
        let root = self.base_url[host..].find('/').map_or("/", |at| &self.base_url[host + at..]);
        format!("{root}{}", encode(path))
    }

    /// Address of `to` as seen from the page `from`, both output paths of one tree, percent-encoded.
    pub(crate) fn relative(from: &str, to: &str) -> String {
        let alike = from.bytes().zip(to.bytes()).take_while(|(a, b)| a == b);
        let shared = alike.enumerate().filter(|(_, (byte, _))| *byte == b'/').last().map_or(0, |(at, _)| at + 1);
        let mut address = String::with_capacity(from.len() + to.len());
        for _ in from[shared..].bytes().filter(|byte| *byte == b'/') {
            address.push_str("../");
        }
        encode_into(&to[shared..], &mut address);
        address
    }
}

/// Percent-encodes a text for a query: nothing but letters, digits and `-._~` stays.
pub(crate) fn encode_all(text: &str) -> String {
    encode(text).replace('/', "%2F")
}

/// Percent-encodes a path; slashes stay.
fn encode(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    encode_into(path, &mut out);
    out
}

/// The same at the end of `out`.
fn encode_into(path: &str, out: &mut String) {
    let stays = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    if path.bytes().all(stays) {
        return out.push_str(path);
    }
    for byte in path.bytes() {
        if stays(byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_addresses_climb_only_as_far_as_they_must() {
        for (from, to, expected) in [
            ("index.html", "items/a/index.html", "items/a/index.html"),
            ("items/a/index.html", "items/b/index.html", "../b/index.html"),
            ("items/a/2/index.html", "items/a/index.html", "../index.html"),
            ("en/items/a/index.html", "images/a/1-400.jpg", "../../../images/a/1-400.jpg"),
            ("en/index.html", "index.html", "../index.html"),
            ("tags/ꦧꦠꦶꦏ꧀/index.html", "index.html", "../../index.html"),
        ] {
            assert_eq!(Links::relative(from, to), expected, "{from} -> {to}");
        }
    }

    #[test]
    fn absolute_addresses_end_in_a_slash_and_are_encoded() {
        let links = Links { base_url: "https://a.example/x/".to_owned(), default_language: "id".to_owned() };
        assert_eq!(links.absolute("en/index.html"), "https://a.example/x/en/");
        assert_eq!(links.absolute("tags/é/index.html"), "https://a.example/x/tags/%C3%A9/");
        assert_eq!(links.absolute("404.html"), "https://a.example/x/404.html");
        assert_eq!(links.page(&PageRef::ItemPage { id: "a".to_owned(), number: 3 }, "en"), "en/items/a/3/index.html");
    }
}
