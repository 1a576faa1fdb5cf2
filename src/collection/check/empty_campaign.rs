//! Campaigns without anything to show.

use super::{Rule, Whole};
use crate::{
    collection::{
        model::{campaign::Campaign, notice::Notice},
        published::is_public,
    },
    findings::{Finding, Place, Severity},
};

pub(super) const RULE: Rule = Rule {
    code: "empty-campaign",
    severity: Severity::Warning,
    en: "No published item belongs to this campaign, and it asks and tells nothing either. Its page would be empty and the calendar has \
         nothing to post. Name items, or select them by a subject, place, type or collection that some item has.",
    id: "Tidak ada benda terbit yang termasuk kampanye ini, dan kampanyenya pun tidak bertanya atau bercerita apa-apa. Halamannya kosong \
         dan kalender tidak punya bahan. Sebut bendanya, atau pilih menurut subjek, tempat, jenis, atau koleksi yang ada isinya.",
    bad: "select: {subjects: [tari]}   # no item has it",
    good: "select: {subjects: [tenun]}",
};

pub(super) fn check(whole: Whole, findings: &mut Vec<Finding>) {
    for notice in whole.collection.notices.iter().filter(|notice| !notice.text.draft && is_empty(whole, notice)) {
        let field = if notice.selection().is_some() { "select" } else { "items" };
        findings.push(
            Finding::warning(RULE.code, "no published item belongs to this campaign", "tidak ada benda terbit dalam kampanye ini")
                .at(Place { field: field.to_owned(), ..Place::file(&notice.text.source) })
                .hint("name items, or select by what items have", "sebut bendanya, atau pilih menurut yang dimiliki benda"),
        );
    }
}

/// Whether it is a campaign without a published item and without words of its own.
pub(super) fn is_empty(whole: Whole, notice: &Notice) -> bool {
    let shown = || notice.items.iter().filter_map(|id| whole.collection.item(id)).any(|item| is_public(item, whole.day));
    notice.campaign().is_some_and(|campaign| !speaks(campaign) && !shown())
}

/// Whether it has something to say without items.
fn speaks(campaign: &Campaign) -> bool {
    !campaign.prompts.is_empty() || !campaign.questions.is_empty() || !campaign.reading.is_empty()
}
