//! The notice before pictures that may grieve or offend: what they show, in plain words, and the choice to open it.

use serde::Serialize;

use crate::collection::model::item::Item;

use super::{Desk, line::Line};

/// What is told before a picture is seen.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Notice {
    /// A sentence for each reason, then the institution's or the community's own words.
    pub(crate) lines: Vec<Line>,
}

/// The notice before the pictures of an item; most have none.
pub(crate) fn notice(at: Desk<'_>, item: &Item) -> Option<Notice> {
    let reasons = item.warnings().map(|why| Line::plain(at.t(&key(why))));
    let own = item.sensitive.iter().map(|one| at.line(&one.notice)).filter(|line| !line.text.is_empty());
    let lines: Vec<Line> = reasons.chain(own).collect();
    (!lines.is_empty()).then_some(Notice { lines })
}

/// The string of a reason: `human-remains` as `sensitive_human_remains`.
fn key(why: &str) -> String {
    format!("sensitive_{}", why.replace('-', "_"))
}

#[cfg(test)]
mod tests {
    use super::key;
    use crate::{collection::model::sensitive::REASONS, site::social::examples::words};

    #[test]
    fn every_reason_is_said_in_plain_words() {
        for (why, lang) in REASONS.into_iter().flat_map(|why| [(why, "id"), (why, "en")]) {
            assert!(words().strings.find(lang, &key(why)).is_some(), "{lang} {why}");
        }
    }
}
