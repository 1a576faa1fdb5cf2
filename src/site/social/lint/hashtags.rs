//! Hashtags that are cut, that are none, and that are too many.

use std::ops::Range;

use super::Caption;
use crate::{
    collection::model::platform::{Beyond, LinkRule, TagRule},
    findings::Finding,
    site::social::{
        counting::emoji,
        recognise::{is_inside_tag, links},
    },
};

/// Signs that people write within a tag, and that most platforms end it at.
const CONNECTORS: &str = "-'’.·&+\u{ad}\u{200b}\u{200c}\u{200d}\u{2060}";

/// Looks at every hashtag as it was meant.
pub(super) fn check(caption: Caption<'_>, findings: &mut Vec<Finding>) {
    let addresses = links(LinkRule::Domains, caption.text);
    let written = written(caption.text);
    for tag in written.iter().filter(|tag| addresses.iter().all(|link| !link.contains(&tag.start))) {
        if caption.found.links.iter().any(|link| link.contains(&tag.start)) {
            continue;
        }
        match caption.found.hashtags.iter().find(|found| found.start == tag.start) {
            Some(found) if found.end < tag.end => findings.push(cut(caption, tag, found)),
            Some(_) => {}
            None => {
                findings.push(dead(caption, tag));
                if caption.platform.tag_rule == TagRule::None {
                    break;
                }
            }
        }
    }
    findings.extend(too_many(caption));
}

/// Every `#` before a letter, digit or mark, with all that its writer took for the tag.
fn written(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, sign) in text.match_indices(['#', '＃']) {
        let begin = at + sign.len();
        let within = text[..at].ends_with(|c| is_inside_tag(c) || c == '&' || c == '/');
        let opens = text[begin..].chars().next().is_some_and(|c| is_inside_tag(c) && !matches!(c, '\u{fe0f}' | '\u{20e3}'));
        if within || !opens || found.last().is_some_and(|last| last.end > at) {
            continue;
        }
        let mut end = begin;
        loop {
            end += text[end..].find(|c| !is_inside_tag(c)).unwrap_or(text.len() - end);
            let joint = connector(&text[end..]);
            if joint == 0 || !text[end + joint..].starts_with(is_inside_tag) {
                break;
            }
            end += joint;
        }
        found.push(at..end);
    }
    found
}

/// Bytes of a connector or emoji.
fn connector(rest: &str) -> usize {
    match rest.chars().next() {
        Some(c) if CONNECTORS.contains(c) => c.len_utf8(),
        _ => emoji::sequence(rest).unwrap_or(0),
    }
}

fn cut(caption: Caption<'_>, tag: &Range<usize>, found: &Range<usize>) -> Finding {
    let (name, meant, made) = (caption.platform.name, &caption.text[tag.clone()], &caption.text[found.clone()]);
    Finding::warning(
        "cut-hashtag",
        format!("of `{meant}` {name} makes `{made}`"),
        format!("`{meant}` terpotong menjadi `{made}` di {name}"),
    )
    .at(caption.place(tag))
    .hint(
        "use letters and digits only, each word with a capital: #ArsipNasional",
        "pakai huruf dan angka saja, tiap kata diawali huruf besar: #ArsipNasional",
    )
}

/// A number after `#` may be meant as a number, and where there are no hashtags nothing breaks: these are notes.
fn dead(caption: Caption<'_>, tag: &Range<usize>) -> Finding {
    let (name, meant) = (caption.platform.name, &caption.text[tag.clone()]);
    let en = format!("`{meant}` is no hashtag on {name}");
    let id = format!("`{meant}` bukan tagar di {name}");
    let only_digits = meant.chars().skip(1).all(char::is_numeric);
    let finding = if only_digits || caption.platform.tag_rule == TagRule::None {
        Finding::note("idle-hashtag", en, id)
    } else {
        Finding::warning("dead-hashtag", en, id)
    };
    let (en, id) = match caption.platform.tag_rule {
        TagRule::None => ("hashtags do nothing there; leave them out", "tagar tidak berfungsi di sana; buang saja"),
        TagRule::Threads if !caption.found.hashtags.is_empty() => {
            ("only the first hashtag counts there; leave one", "hanya tagar pertama yang berlaku di sana; sisakan satu")
        }
        _ => (
            "put a space before it and no other sign, and at least one letter in it",
            "beri spasi di depannya tanpa tanda lain, dan sekurangnya satu huruf di dalamnya",
        ),
    };
    finding.at(caption.place(tag)).hint(en, id)
}

/// More than the platform takes, or more than is advised.
fn too_many(caption: Caption<'_>) -> Option<Finding> {
    let (platform, found) = (caption.platform, &caption.found.hashtags);
    let (name, used) = (platform.name, found.len());
    let most = platform.tag_cap.map_or(usize::MAX, |cap| cap.most);
    if used > most {
        let (en, id) =
            (format!("{used} hashtags where {name} takes {most}"), format!("{used} tagar, sedangkan {name} hanya menerima {most}"));
        let beyond = platform.tag_cap.map(|cap| cap.beyond)?;
        let finding = if beyond == Beyond::Refused {
            Finding::error("too-many-hashtags", en, id)
        } else {
            Finding::warning("ignored-hashtags", en, id)
        };
        let (en, id) = match beyond {
            Beyond::Refused => ("the post would not be taken; leave some out", "kiriman akan ditolak; kurangi tagarnya"),
            Beyond::AllIgnored => ("none of them would count; leave some out", "tidak satu pun akan berlaku; kurangi tagarnya"),
            Beyond::RestIgnored => ("the rest would not count; leave them out", "sisanya tidak akan berlaku; buang"),
        };
        return Some(finding.at(caption.place(&found[most])).hint(en, id));
    }
    let advised = platform.tags;
    (used > advised && platform.tag_rule != TagRule::None).then(|| {
        Finding::note(
            "many-hashtags",
            format!("{used} hashtags; {advised} are enough on {name}"),
            format!("{used} tagar; di {name} cukup {advised}"),
        )
        .at(caption.place(&found[advised]))
        .hint("keep those that tell most about this very thing", "sisakan yang paling khas bagi benda ini")
    })
}
