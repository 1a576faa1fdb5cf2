//! How long a text is, as each platform counts it.

mod emoji;
mod url;
mod x;

use super::platforms::Platform;

/// A way of counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Counting {
    /// UTF-16 code units.
    Utf16,
    /// UTF-8 bytes.
    Bytes,
    /// Weighted as X does (twitter-text, configuration v3).
    X,
}

/// A length against its limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) used: usize,
    pub(crate) limit: usize,
    pub(crate) fits: bool,
}

/// Counts a text as `platform` would.
pub(crate) fn count(platform: &Platform, text: &str) -> Count {
    let used = length(platform.counting, text);
    Count { used, limit: platform.limit, fits: used <= platform.limit }
}

/// The length of a text in one way of counting.
pub(crate) fn length(counting: Counting, text: &str) -> usize {
    match counting {
        Counting::Utf16 => text.encode_utf16().count(),
        Counting::Bytes => text.len(),
        Counting::X => x::weight(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_has_many_lengths() {
        let text = "Kitab 📚 ꦲꦏ꧀ꦱꦫ";
        assert_eq!([Counting::Utf16, Counting::Bytes, Counting::X].map(|way| length(way, text)), [14, 26, 19]);
    }
}
