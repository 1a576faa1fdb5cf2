//! Threads counts characters, but an emoji as many as it has UTF-8 bytes.

use super::emoji;

/// The length of a post on Threads.
pub(super) fn signs(text: &str) -> usize {
    let (mut at, mut total) = (0, 0);
    while let Some(c) = text[at..].chars().next() {
        let emoji = emoji::sequence(&text[at..]);
        total += emoji.unwrap_or(1);
        at += emoji.unwrap_or(c.len_utf8());
    }
    total
}

#[cfg(test)]
mod tests {
    use super::signs;

    #[test]
    fn an_emoji_is_as_long_as_its_bytes() {
        for (text, want) in [("Café", 4), ("📚", 4), ("👨‍👩‍👧‍👦", 25), ("🇮🇩 ya", 11), ("1️⃣", 7), ("ꦲꦏ꧀ꦱꦫ", 5), ("©", 1)]
        {
            assert_eq!(signs(text), want, "{text}");
        }
    }
}
