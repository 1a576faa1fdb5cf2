//! Addresses of links in Markdown: what of this site they name, and which of all others may pass.

/// What a link names by its id, in place of an address: `item:naskah-ulu-001#page=3`, `page:tentang`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Named {
    Item,
    Collection,
    Page,
    Event,
    News,
    Campaign,
    Exhibit,
    Guide,
}

impl Named {
    /// Each of them with the word before the colon.
    pub(crate) const ALL: [(Self, &'static str); 8] = [
        (Self::Item, "item"),
        (Self::Collection, "collection"),
        (Self::Page, "page"),
        (Self::Event, "event"),
        (Self::News, "news"),
        (Self::Campaign, "campaign"),
        (Self::Exhibit, "exhibit"),
        (Self::Guide, "guide"),
    ];

    /// The word before the colon.
    pub(crate) fn word(self) -> &'static str {
        Self::ALL[self as usize].1
    }
}

/// Schemes of addresses elsewhere that may pass.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// `item:ID#page=3` as (`Item`, `ID`, `page=3`).
pub(super) fn named(url: &str) -> Option<(Named, &str, &str)> {
    let (word, reference) = url.split_once(':')?;
    let (named, _) = Named::ALL.into_iter().find(|(_, known)| *known == word)?;
    let (id, fragment) = reference.split_once('#').unwrap_or((reference, ""));
    Some((named, id, fragment))
}

/// The same of an item: (`ID`, `page=3`).
pub(super) fn item_of(url: &str) -> Option<(&str, &str)> {
    named(url).filter(|(named, ..)| *named == Named::Item).map(|(_, id, fragment)| (id, fragment))
}

/// What stands before the first colon, if that colon comes before any `/`, `?` or `#`.
fn scheme(url: &str) -> Option<&str> {
    let at = url.find([':', '/', '?', '#'])?;
    url[at..].starts_with(':').then(|| &url[..at])
}

/// Of a scheme that may pass.
pub(super) fn known_scheme(url: &str) -> bool {
    scheme(url).is_some_and(|scheme| SCHEMES.contains(&scheme.to_ascii_lowercase().as_str()))
}

/// Within this site: no scheme, no host, and no sign that browsers skip when they look for either.
pub(super) fn is_relative(url: &str) -> bool {
    let slash = |c: char| c == '/' || c == '\\';
    let mut letters = url.chars();
    let host = letters.next().is_some_and(slash) && letters.next().is_some_and(slash);
    let hidden = url.chars().any(|c| c.is_control()) || url.starts_with(char::is_whitespace);
    scheme(url).is_none() && !host && !hidden
}

#[cfg(test)]
mod tests {
    use super::{Named, item_of, named};

    #[test]
    fn the_table_of_what_links_name_is_in_the_order_of_the_enum() {
        for (at, (named, word)) in Named::ALL.into_iter().enumerate() {
            assert_eq!((named as usize, named.word()), (at, word));
        }
    }

    #[test]
    fn links_name_things_by_a_word_and_an_id() {
        assert_eq!(named("item:ada#page=3"), Some((Named::Item, "ada", "page=3")));
        assert_eq!(named("page:tentang"), Some((Named::Page, "tentang", "")));
        assert_eq!((named("pages:tentang"), named("Page:tentang"), named("page/tentang")), (None, None, None));
        assert_eq!((item_of("item:"), item_of("page:tentang")), (Some(("", "")), None));
    }
}
