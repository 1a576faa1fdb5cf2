//! Two campaigns at one time.

use super::{Rule, Whole};
use crate::{
    collection::model::{campaign::CampaignKind, notice::Notice},
    findings::{Finding, Place, Severity},
};

pub(super) const RULE: Rule = Rule {
    code: "campaigns-overlap",
    severity: Severity::Warning,
    en: "Two campaigns run at the same time. A small staff answers one conversation at a time, and the public does not know which \
         hashtag is meant. Things to read may go beside anything.",
    id: "Dua kampanye berjalan pada saat yang sama. Staf yang sedikit melayani satu percakapan dulu, dan masyarakat tidak tahu tagar \
         mana yang dimaksud. Bacaan boleh mendampingi apa pun.",
    bad: "from: 2026-12-01\nto: 2026-12-31\n# another campaign: from: 2026-12-20",
    good: "from: 2026-12-01\nto: 2026-12-19\n# another campaign: from: 2026-12-20",
};

pub(super) fn check(whole: Whole, findings: &mut Vec<Finding>) {
    let runs = |notice: &&Notice| notice.campaign().is_some_and(|campaign| campaign.kind != CampaignKind::Reading) && !notice.text.draft;
    let mut campaigns: Vec<&Notice> = whole.collection.notices.iter().filter(runs).collect();
    campaigns.sort_by_key(|notice| notice.days());
    for (at, later) in campaigns.iter().enumerate() {
        let Some(first) = campaigns[..at].iter().find(|first| first.days().1 >= later.days().0) else { continue };
        let (slug, until) = (&first.text.slug, first.days().1);
        findings.push(
            Finding::warning(RULE.code, format!("`{slug}` still runs until {until}"), format!("`{slug}` masih berjalan sampai {until}"))
                .at(Place { field: "from".to_owned(), ..Place::file(&later.text.source) })
                .hint("let one end before the other begins", "akhiri yang satu sebelum yang lain mulai"),
        );
    }
}
