//! The site has no address of its own.

use super::{Rule, Whole};
use crate::{
    collection::settings::SOMEWHERE,
    findings::{Finding, Place, Severity},
};

pub(super) const RULE: Rule = Rule {
    code: "no-address",
    severity: Severity::Warning,
    en: "Links in captions, share cards and feeds are absolute, so the site must know its own address. Until `base_url` is set \
         in site.yaml (or given with --base-url), they point at this computer.",
    id: "Tautan dalam takarir, kartu bagikan, dan umpan bersifat mutlak, jadi situs harus tahu alamatnya sendiri. Selama `base_url` \
         belum diisi dalam site.yaml (atau diberikan dengan --base-url), tautan itu menunjuk ke komputer ini.",
    bad: "title: Arsip Kita",
    good: "title: Arsip Kita\nbase_url: https://arsip.example/",
};

pub(super) fn check(whole: Whole, findings: &mut Vec<Finding>) {
    if whole.collection.settings.base_url != SOMEWHERE {
        return;
    }
    findings.push(
        Finding::warning(
            RULE.code,
            format!("`base_url` is not set; links point at {SOMEWHERE}"),
            format!("`base_url` belum diisi; tautan menunjuk ke {SOMEWHERE}"),
        )
        .at(Place { field: "base_url".to_owned(), ..Place::file("site.yaml") })
        .hint("add a line to site.yaml: base_url: https://…/", "tambahkan baris pada site.yaml: base_url: https://…/"),
    );
}
