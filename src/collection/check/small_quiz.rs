//! Quizzes with too little to ask.

use super::{Rule, Whole};
use crate::{
    collection::{
        model::campaign::CampaignKind,
        published::{is_public, withholding},
    },
    findings::{Finding, Place, Severity},
};

/// Fewer questions are no quiz.
const LEAST: usize = 3;

pub(super) const RULE: Rule = Rule {
    code: "small-quiz",
    severity: Severity::Warning,
    en: "A quiz needs at least three questions, and one that is drawn from the records needs an item for each. Only published items \
         are asked about. Write questions, add items, or raise `generate`.",
    id: "Kuis memerlukan setidaknya tiga soal, dan soal yang diambil dari catatan memerlukan satu benda untuk tiap soal. Hanya benda \
         terbit yang ditanyakan. Tulis soal, tambah benda, atau naikkan `generate`.",
    bad: "kind: quiz\ngenerate: 5\nitems: [surat-1]",
    good: "kind: quiz\ngenerate: 5\nselect: {types: [archive]}",
};

pub(super) fn check(whole: Whole, findings: &mut Vec<Finding>) {
    for notice in whole.collection.notices.iter().filter(|notice| !notice.text.draft) {
        let Some(campaign) = notice.campaign().filter(|campaign| campaign.kind == CampaignKind::Quiz) else { continue };
        let items = notice.items.iter().filter_map(|id| whole.collection.item(id));
        let items = items.filter(|item| is_public(item, whole.day) && withholding(item).is_none()).count();
        let count = campaign.questions.len() + campaign.generate.min(items);
        if count >= LEAST {
            continue;
        }
        findings.push(
            Finding::warning(
                RULE.code,
                format!("this quiz has too few questions: {count} of {LEAST}"),
                format!("soal kuis ini terlalu sedikit: {count} dari {LEAST}"),
            )
            .at(Place { field: "kind".to_owned(), ..Place::file(&notice.text.source) })
            .hint("write questions, add items, or raise `generate`", "tulis soal, tambah benda, atau naikkan `generate`"),
        );
    }
}
