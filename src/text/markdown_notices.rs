//! What a Markdown text points at, and what of it will not be shown as it was meant, with its place in the text.
//!
//! This walks the same events as the page that is made of the text, so that it tells of exactly what that page leaves out.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag};

use super::{
    markdown::parser,
    markdown_html::{Piece, alone, pieces},
    markdown_links::{Named, is_relative, known_scheme, named},
    markdown_pictures::standing,
};

/// One thing to know about a stretch of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Notice {
    /// Bytes of the text: the address of a link, the tag of HTML.
    pub(crate) at: Range<usize>,
    pub(crate) what: What,
}

/// What there is to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum What {
    /// A link to an item, or a picture of it: its id, and what follows `#`.
    Item { id: String, fragment: String, seen: Seen },
    /// A link to something else of this site: its id, and what follows `#`, where nothing has a place of its own.
    Here { named: Named, id: String, fragment: String },
    /// The address of a link within the site that names nothing: it passes as it stands.
    Path(String),
    /// The address of a link that may not pass; its words stand without a link.
    Link(String),
    /// The address of a picture that is no item's; its words stand in its place.
    Picture(String),
    /// HTML that is shown as text.
    Html(String),
}

/// How an item is named in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Seen {
    /// By a link.
    Linked,
    /// By a picture in a paragraph of its own.
    Shown,
    /// By a picture within a line, in a list or a quotation, which is a link.
    InLine,
}

/// Everything to know about a text, in its order.
pub(crate) fn notices(source: &str) -> Vec<Notice> {
    if !source.contains(['[', '<']) {
        return Vec::new();
    }
    let (mut found, mut events, mut places) = (Vec::new(), Vec::new(), Vec::new());
    let mut standing = if source.contains("![") { standing(source) } else { Vec::new() }.into_iter();
    for (event, at) in parser(source).into_offset_iter() {
        match &event {
            // An address of mail is made a whole one by the page.
            Event::Start(Tag::Link { link_type: LinkType::Email, .. }) => {}
            Event::Start(Tag::Link { dest_url, .. }) => found.extend(address(source, &at, dest_url, Seen::Linked)),
            Event::Start(Tag::Image { dest_url, .. }) => {
                let seen = if standing.next() == Some(true) { Seen::Shown } else { Seen::InLine };
                found.extend(address(source, &at, dest_url, seen));
            }
            Event::Html(raw) | Event::InlineHtml(raw) => {
                let mut start = at.start;
                for (piece, length) in pieces(raw) {
                    events.push(piece.event());
                    places.push(start..start + length);
                    start += length;
                    if let Piece::Refused(tag) = piece {
                        found.push(Notice { at: start - length..start, what: What::Html(tag) });
                    }
                }
                continue;
            }
            _ => {}
        }
        events.push(event);
        places.push(at);
    }
    let unpaired = alone(&events).into_iter().map(|index| places[index].clone());
    found.extend(unpaired.map(|at| Notice { what: What::Html(source[at.clone()].to_owned()), at }));
    found.sort_by_key(|notice| notice.at.start);
    found
}

/// What there is to know about one address; its place is that of the address where it stands in the link itself.
fn address(source: &str, at: &Range<usize>, url: &str, seen: Seen) -> Option<Notice> {
    let what = match named(url) {
        Some((Named::Item, id, fragment)) => What::Item { id: id.to_owned(), fragment: fragment.to_owned(), seen },
        _ if seen != Seen::Linked => What::Picture(url.to_owned()),
        Some((named, id, fragment)) => What::Here { named, id: id.to_owned(), fragment: fragment.to_owned() },
        None if is_relative(url) => What::Path(url.to_owned()),
        None if known_scheme(url) => return None,
        None => What::Link(url.to_owned()),
    };
    let at = source[at.clone()]
        .rfind(url)
        .filter(|_| !url.is_empty())
        .map_or(at.clone(), |start| at.start + start..at.start + start + url.len());
    Some(Notice { at, what })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};

    use super::{Named, Seen, What, notices};
    use crate::text::markdown::{Part, Target, to_parts};

    fn told(source: &str) -> Vec<(&str, What)> {
        notices(source).into_iter().map(|notice| (&source[notice.at], notice.what)).collect()
    }

    #[test]
    fn links_to_items_are_found_where_their_address_stands() {
        let item = |id: &str, fragment: &str, seen| What::Item { id: id.to_owned(), fragment: fragment.to_owned(), seen };
        assert_eq!(
            told("# A\n\nlihat [x](item:ada) dan ![y](item:itu#page=3&xywh=pct:1,2,3,4)\n\n![y](item:itu)"),
            [
                ("item:ada", item("ada", "", Seen::Linked)),
                ("item:itu#page=3&xywh=pct:1,2,3,4", item("itu", "page=3&xywh=pct:1,2,3,4", Seen::InLine)),
                ("item:itu", item("itu", "", Seen::Shown)),
            ]
        );
        assert_eq!(told("[x][1]\n\n[1]: item:ada"), [("[x][1]", item("ada", "", Seen::Linked))]);
        assert!(told("`[x](item:ada)` \\[y](item:itu) [z](https://a.example/) <a@b.example>").is_empty());
    }

    #[test]
    fn links_within_the_site_are_found_by_name_and_by_path() {
        assert_eq!(
            told("[x](page:tentang#b) [y](items/ada/) [z](#bawah) [a]()"),
            [
                ("page:tentang#b", What::Here { named: Named::Page, id: "tentang".to_owned(), fragment: "b".to_owned() }),
                ("items/ada/", What::Path("items/ada/".to_owned())),
                ("#bawah", What::Path("#bawah".to_owned())),
                ("[a]()", What::Path(String::new())),
            ]
        );
        assert_eq!(told("![x](page:tentang)"), [("page:tentang", What::Picture("page:tentang".to_owned()))]);
    }

    #[test]
    fn what_is_not_shown_as_meant_is_found() {
        assert_eq!(
            told("[x](javascript:alert) ![y](https://a.example/y.png) ![z](z.jpg)"),
            [
                ("javascript:alert", What::Link("javascript:alert".to_owned())),
                ("https://a.example/y.png", What::Picture("https://a.example/y.png".to_owned())),
                ("z.jpg", What::Picture("z.jpg".to_owned())),
            ]
        );
        let html = |source| told(source).into_iter().map(|(tag, _)| tag).collect::<Vec<_>>();
        assert_eq!(html("é <b>ya</b><br/> <i>tidak <span class=a>b</span>"), ["<i>", "<span class=a>", "</span>"]);
        assert_eq!(html("teks\n\n<div>\nisi <hr>\n</div>"), ["<div>", "<hr>", "</div>"]);
    }

    proptest! {
        /// A notice about HTML is there exactly when a page shows a tag as text.
        #[test]
        fn the_page_and_the_notices_agree(words in "x[a-zé*_.]{0,9}( [a-z*_]{1,5}){0,3}\n?", tag in "</?[bi]>|</?span>|<br>") {
            let source = format!("{words}{tag} <b>{words}</b>");
            let parts = to_parts(&source, 2, "catatan", &|_, _, _| Target::Unknown);
            let shown = parts.iter().any(|part| matches!(part, Part::Html(html) if html.contains("&lt;")));
            prop_assert_eq!(notices(&source).iter().any(|notice| matches!(notice.what, What::Html(_))), shown, "{}", source);
        }
    }
}
