//! Weighted length, as twitter-text 3 computes it with its configuration v3.
//!
//! After NFC an address weighs 23, an emoji sequence 2, a character of the light ranges 1 and any other 2.
//! A Javanese or Balinese mark is a character of its own here. Two sequences are read as current clients do and not
//! as the npm package 3.1.0, whose emoji table ends in 2018: newer emoji joined by ZWJ weigh 2.

use unicode_normalization::UnicodeNormalization;

use super::emoji;
use crate::{collection::model::platform::LinkRule, site::social::recognise::links};

/// What an address weighs, however long it is.
const URL_WEIGHT: usize = 23;
/// What an emoji weighs, however many code points it has.
const EMOJI_WEIGHT: usize = 2;
/// Code points that weigh 1; all others weigh 2.
const LIGHT: [(u32, u32); 4] = [(0x0000, 0x10FF), (0x2000, 0x200D), (0x2010, 0x201F), (0x2032, 0x2037)];

/// The weight of a post.
pub(super) fn weight(text: &str) -> usize {
    let text: String = text.nfc().collect();
    let links = links(LinkRule::Domains, &text);
    let mut next_link = links.iter().peekable();
    let (mut at, mut total) = (0, 0);
    while let Some(c) = text[at..].chars().next() {
        if let Some(link) = next_link.next_if(|link| link.start == at) {
            total += URL_WEIGHT;
            at = link.end;
        } else if let Some(length) = emoji::sequence(&text[at..]) {
            total += EMOJI_WEIGHT;
            at += length;
        } else {
            total += if LIGHT.iter().any(|(from, to)| (*from..=*to).contains(&u32::from(c))) { 1 } else { 2 };
            at += c.len_utf8();
        }
    }
    total
}

#[cfg(test)]
mod tests {
    use super::weight;

    /// Measured with npm twitter-text 3.1.0 unless a line says otherwise.
    #[test]
    fn weights_are_those_of_twitter_text() {
        let rows = [
            ("#arsip-nasional", 15),
            ("#Jum’at", 7),
            ("ꦲꦏ꧀ꦱꦫꦗꦮ", 14),
            ("Kunjungi perpusnas.go.id sekarang", 41),
            ("… •", 5),
            ("“arsip” – kita — semua", 22),
            ("👨‍👩‍👧‍👦", 2),
            ("🇮🇩🇮🇩", 4),
            ("👍🏽", 2),
            ("☀️🏽 📚🏽 ☝️🏽", 12),
            ("1️⃣ #️⃣", 5),
            ("© ©️", 4),
            ("☀ ☀️", 5),
            ("☀︎", 4),
            ("📚️", 4),
            ("e\u{301}", 1),
            ("https://lematang.example/items/songket/?utm_source=x", 23), // 52 in npm: see `recognise::address`
            ("🐦‍🔥", 2),                                                    // 5 in npm, whose table is older than this emoji
        ];
        for (text, want) in rows {
            assert_eq!(weight(text), want, "{text}");
        }
    }
}
