//! Mastodon counts grapheme clusters, after every address has become 23 of them and `@user@host` only `@user`
//! (`StatusLengthValidator#countable_text`). An address without its scheme is no address there.

use unicode_segmentation::UnicodeSegmentation;

use crate::{
    collection::model::platform::{LinkRule, MentionRule},
    site::social::recognise::{links, mentions},
};

/// What stands for an address.
const ADDRESS: &str = "xxxxxxxxxxxxxxxxxxxxxxx";

/// The length of a post on Mastodon.
pub(super) fn graphemes(text: &str) -> usize {
    if !text.contains([':', '@']) {
        return text.graphemes(true).count();
    }
    let links = links(LinkRule::Schemes, text).into_iter().map(|range| (range, true));
    let mentions = mentions(MentionRule::Mastodon, text).into_iter().map(|range| (range, false));
    let mut entities: Vec<_> = links.chain(mentions).collect();
    entities.sort_by_key(|(range, _)| range.start);
    let (mut counted, mut at) = (String::with_capacity(text.len()), 0);
    for (range, is_link) in entities {
        if range.start < at {
            continue;
        }
        counted.push_str(&text[at..range.start]);
        let said = &text[range.clone()];
        counted.push_str(if is_link { ADDRESS } else { &said[..said[1..].find('@').map_or(said.len(), |host| host + 1)] });
        at = range.end;
    }
    counted.push_str(&text[at..]);
    counted.graphemes(true).count()
}

#[cfg(test)]
mod tests {
    use super::graphemes;

    #[test]
    fn addresses_and_hosts_cost_what_mastodon_says() {
        let rows = [
            ("halo @perpus@glammr.us!", 13),
            ("halo @perpus", 12),
            ("surat@perpus.example", 20),
            ("https://lematang.example/items/kain/?utm_source=mastodon", 23),
            ("lematang.id/items", 17),
            ("https://a.id/@perpus@glammr.us x", 25),
            ("👨‍👩‍👧‍👦 ꦲꦏ꧀ꦱꦫ", 5),
        ];
        for (text, want) in rows {
            assert_eq!(graphemes(text), want, "{text}");
        }
    }
}
