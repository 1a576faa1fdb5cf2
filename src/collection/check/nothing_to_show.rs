//! Pictures in Markdown of items that have none.

use super::{Rule, Whole, mentioned};
use crate::{
    findings::{Finding, Severity},
    text::markdown_notices::Seen,
};

pub(super) const RULE: Rule = Rule {
    code: "nothing-to-show",
    severity: Severity::Warning,
    en: "A text shows a picture of an item that has none, or of a page that is sound or film. Nothing is shown there. A link leads to the \
         item, where a recording can be played.",
    id: "Sebuah teks menampilkan gambar dari benda yang tidak punya gambar, atau dari halaman yang berupa suara atau film. Di sana tidak \
         ada yang ditampilkan. Tautan menuju bendanya, tempat rekaman dapat diputar.",
    bad: "![the song](item:lagu-01)",
    good: "[the song](item:lagu-01)",
};

pub(super) fn check(whole: Whole, findings: &mut Vec<Finding>) {
    for (mention, item) in mentioned(whole).filter(|(mention, _)| mention.seen == Seen::Shown) {
        let Ok(page) = mention.page() else { continue };
        let seen = match page {
            // A page that is not there is told of as such.
            Some(number) => item.media.get(number - 1).is_none_or(|medium| medium.scan().is_some()),
            None => item.opening().is_some(),
        };
        if !seen {
            let id = &mention.id;
            findings.push(
                Finding::warning(
                    RULE.code,
                    format!("`{id}` has no picture to show here"),
                    format!("`{id}` tidak punya gambar untuk ditampilkan"),
                )
                .at(mention.place.clone())
                .hint(format!("link to it: [words](item:{id})"), format!("buat tautan: [kata](item:{id})")),
            );
        }
    }
}
