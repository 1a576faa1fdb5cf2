//! A post as its platform would show it: the picture first or the text, the card that a link becomes, what can be tapped,
//! and where the text is folded away behind "… more".

use std::ops::Range;

use serde::Serialize;

use crate::{
    collection::model::platform::{Fold, LinkUse, Platform},
    site::{
        pages::Desk,
        social::{kit::Post, recognise::recognise},
    },
};

use super::posts::Picture;

/// A preview.
#[derive(Debug, Serialize)]
pub(super) struct Seen {
    /// "lematangpusaka" where the site names its account, else the name of the site.
    account: String,
    picture: Option<Picture>,
    /// Where the picture is the post, it stands above the text.
    picture_first: bool,
    /// The text is drawn on the picture.
    on_picture: bool,
    /// The platform makes a card of the address: its host and title.
    host: String,
    title: String,
    /// Proportion of the picture in the grid of a profile, as "3 / 4"; empty where it stays whole.
    grid: String,
    shown: Vec<Piece>,
    folded: Vec<Piece>,
}

/// A stretch of the text; `live` where a reader can tap it.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Piece {
    live: bool,
    text: String,
}

pub(super) fn seen(at: Desk<'_>, post: &Post<'_>, picture: Option<Picture>) -> Seen {
    let settings = at.site.published.settings();
    let (platform, text) = (post.platform, post.caption.text.as_str());
    let fold = platform.fold.map_or(text.len(), |fold| fold_at(text, fold));
    let as_card = makes_link_card(platform);
    let host = post.link.split("://").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or("");
    Seen {
        account: settings.accounts.get(platform.network).cloned().unwrap_or_else(|| at.text(&settings.title)),
        picture_first: platform.link != LinkUse::Clickable,
        on_picture: platform.key.ends_with("-story"),
        host: if as_card { host.to_owned() } else { String::new() },
        title: if as_card { post.title.clone() } else { String::new() },
        grid: platform.grid.filter(|_| picture.is_some()).map_or_else(String::new, |(width, height)| format!("{width}-{height}")),
        shown: pieces(platform, text, 0..fold),
        folded: pieces(platform, text, fold..text.len()),
        picture,
    }
}

/// Whether an address in a post becomes a card of its page: where it can be followed, and where a picture of the
/// proportion of such a card is what the platform shows best.
fn makes_link_card(platform: &Platform) -> bool {
    platform.link == LinkUse::Clickable && platform.images.first().is_none_or(|(width, height)| width * 10 > height * 18)
}

/// The byte at which a text is folded, at the end of a word; its whole length where it is not.
fn fold_at(text: &str, fold: Fold) -> usize {
    let by_letters = text.char_indices().nth(fold.characters).map_or(text.len(), |(at, _)| at);
    let by_lines = fold.lines.and_then(|lines| text.match_indices('\n').nth(lines - 1)).map_or(text.len(), |(at, _)| at);
    let at = by_letters.min(by_lines);
    if at == text.len() || text[at..].starts_with(char::is_whitespace) {
        return at;
    }
    text[..at].rfind(char::is_whitespace).filter(|space| *space > 0).unwrap_or(at)
}

/// A part of the text, cut where the platform sees a hashtag, a link or a name.
fn pieces(platform: &Platform, text: &str, part: Range<usize>) -> Vec<Piece> {
    let found = recognise(platform, text);
    let mut live: Vec<Range<usize>> = [found.hashtags, found.links, found.mentions].concat();
    live.sort_by_key(|range| range.start);
    let mut pieces = Vec::new();
    let mut push = |range: Range<usize>, live: bool| {
        let (start, end) = (range.start.max(part.start), range.end.min(part.end));
        if start < end {
            pieces.push(Piece { live, text: text[start..end].to_owned() });
        }
    };
    let mut end = 0;
    for range in live {
        push(end..range.start, false);
        end = range.end;
        push(range, true);
    }
    push(end..text.len(), false);
    pieces
}

#[cfg(test)]
mod tests {
    use super::{Piece, fold_at, makes_link_card, pieces};
    use crate::collection::model::platform::{Fold, find};

    #[test]
    fn a_text_is_folded_at_the_end_of_a_word_or_of_a_line_and_a_short_one_not_at_all() {
        let fold = |characters, lines| Fold { characters, lines, source: "" };
        assert_eq!(fold_at("satu dua tiga", fold(7, None)), 4);
        assert_eq!(fold_at("satu dua tiga", fold(8, None)), 8);
        assert_eq!(fold_at("satu\ndua\ntiga", fold(99, Some(2))), 8);
        assert_eq!(fold_at("ꦲꦏ꧀ꦱꦫ", fold(2, None)), "ꦲꦏ".len());
        assert_eq!(fold_at("satu", fold(4, Some(3))), 4);
    }

    #[test]
    fn what_can_be_tapped_is_what_the_platform_sees() {
        let text = "Lihat https://a.id/x #Kain";
        let live = |platform: &str| {
            let all: Vec<Piece> = pieces(find(platform).unwrap(), text, 0..text.len());
            assert_eq!(all.iter().map(|piece| piece.text.as_str()).collect::<String>(), text);
            all.into_iter().filter(|piece| piece.live).map(|piece| piece.text).collect::<Vec<_>>()
        };
        assert_eq!(live("x"), ["https://a.id/x", "#Kain"]);
        assert_eq!(live("instagram"), ["#Kain"]);
        assert_eq!(live("whatsapp"), ["https://a.id/x"]);
        let cards = ["facebook", "bluesky", "mastodon", "linkedin", "whatsapp"];
        let pictures = ["instagram", "x", "youtube", "threads", "tiktok", "pinterest", "telegram"];
        assert!(cards.iter().all(|key| makes_link_card(find(key).unwrap())));
        assert!(pictures.iter().all(|key| !makes_link_card(find(key).unwrap())));
    }
}
