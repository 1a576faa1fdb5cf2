//! How long a text is, as each platform counts it.

pub(crate) mod emoji;
#[cfg(test)]
mod limits;
mod mastodon;
mod threads;
mod x;

use unicode_segmentation::UnicodeSegmentation;

use crate::collection::model::platform::{Counting, Platform};

/// A length: in the platform's own units, and in UTF-8 bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Length {
    pub(crate) used: usize,
    pub(crate) bytes: usize,
}

impl Length {
    /// So many plain signs, each of which is one of everything.
    pub(crate) fn signs(n: usize) -> Self {
        Self { used: n, bytes: n }
    }

    /// Both one after the other.
    pub(crate) fn and(self, other: Self) -> Self {
        Self { used: self.used + other.used, bytes: self.bytes + other.bytes }
    }

    /// Whether a platform takes as much.
    pub(crate) fn fits(self, platform: &Platform) -> bool {
        self.used <= platform.limit && platform.bytes.is_none_or(|most| self.bytes <= most)
    }
}

/// A length against its limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) used: usize,
    pub(crate) limit: usize,
    pub(crate) bytes: usize,
    pub(crate) fits: bool,
}

/// Counts a text as `platform` would.
pub(crate) fn count(platform: &Platform, text: &str) -> Count {
    let length = length(platform.counting, text);
    Count { used: length.used, limit: platform.limit, bytes: length.bytes, fits: length.fits(platform) }
}

/// Whether a platform takes an alternative text whole, where it takes one at all.
pub(crate) fn alt_fits(platform: &Platform, alt: &str) -> bool {
    platform.alt_limit.is_none_or(|most| alt.chars().count() <= most)
}

/// The length of a text in one way of counting.
pub(crate) fn length(counting: Counting, text: &str) -> Length {
    let used = match counting {
        Counting::Characters => text.chars().count(),
        Counting::Utf16 => text.encode_utf16().count(),
        Counting::Bytes => text.len(),
        Counting::Graphemes => text.graphemes(true).count(),
        Counting::X => x::weight(text),
        Counting::Mastodon => mastodon::graphemes(text),
        Counting::Threads => threads::signs(text),
        Counting::TagList => tag_list(text),
    };
    Length { used, bytes: text.len() }
}

/// Characters of a list of tags with its commas; a tag with a space stands in quotes, which count too.
fn tag_list(text: &str) -> usize {
    let tags = text.split([',', '\n']).map(str::trim).filter(|tag| !tag.is_empty());
    let lengths: Vec<usize> = tags.map(|tag| tag.chars().count() + if tag.contains(char::is_whitespace) { 2 } else { 0 }).collect();
    lengths.iter().sum::<usize>() + lengths.len().saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::{length, tag_list};
    use crate::collection::model::platform::Counting::{Bytes, Characters, Graphemes, Mastodon, Threads, Utf16, X};

    #[test]
    fn the_same_text_has_many_lengths() {
        let text = "Kitab 📚 ꦲꦏ꧀ꦱꦫ";
        let ways = [Characters, Utf16, Bytes, Graphemes, X, Mastodon, Threads];
        assert_eq!(ways.map(|way| length(way, text).used), [13, 14, 26, 11, 19, 11, 16]);
    }

    #[test]
    fn tags_of_a_video_are_counted_with_their_commas_and_quotes() {
        for (list, want) in [("", 0), ("batik", 5), ("batik, songket", 13), ("kain batik,tenun", 18), (" a ,, b ", 3)] {
            assert_eq!(tag_list(list), want, "{list}");
        }
    }
}
