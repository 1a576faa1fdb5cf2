//! Recordings that say something which nobody can read.

use super::{Rule, Whole};
use crate::findings::{Finding, Place, Severity};

pub(super) const RULE: Rule = Rule {
    code: "no-captions",
    severity: Severity::Note,
    en: "Somebody who cannot hear a recording reads it, and a search finds only what is written. Put captions beside it under the \
         same name (WebVTT, one file a language), or a transcript in text/. Where nothing is said in it, `language: zxx` says so.",
    id: "Orang yang tidak dapat mendengar rekaman membacanya, dan pencarian hanya menemukan yang tertulis. Letakkan takarir di \
         sampingnya dengan nama yang sama (WebVTT, satu berkas satu bahasa), atau transkrip dalam text/. Bila tidak ada kata di \
         dalamnya, tulis `language: zxx`.",
    bad: "01-kisah.mp3",
    good: "01-kisah.mp3\n01-kisah.id.vtt\n01-kisah.en.vtt",
};

/// The language of what has none.
const WORDLESS: &str = "zxx";

pub(super) fn check(whole: Whole, findings: &mut Vec<Finding>) {
    for item in &whole.collection.items {
        if item.languages.iter().any(|language| language.as_str() == WORDLESS) {
            continue;
        }
        for medium in item.media.iter().filter(|medium| medium.plays() && medium.captions.is_empty() && medium.transcript.is_empty()) {
            findings.push(
                Finding::note(
                    RULE.code,
                    "this recording has neither captions nor a transcript",
                    "rekaman ini tidak bertakarir dan tidak bertranskrip",
                )
                .at(Place::file(&medium.file))
                .hint(
                    format!("put {}.vtt beside it, or a text in text/", medium.stem()),
                    format!("letakkan {}.vtt di sampingnya, atau teks dalam text/", medium.stem()),
                ),
            );
        }
    }
}
