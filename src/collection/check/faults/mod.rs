//! What the reader finds, explained: one table for each of its parts.

mod fields;
mod files;
mod links;
mod posting;
mod scans;
mod yaml;

use super::Rule;

/// Every fault that the reader can find.
pub(super) const FAULTS: &[&[Rule]] = &[files::FAULTS, yaml::FAULTS, fields::FAULTS, links::FAULTS, posting::FAULTS, scans::FAULTS];

/// Rows of `"code" Severity: "English" "Indonesian", bad "…", good "…";`.
macro_rules! faults {
    ($($code:literal $severity:ident: $en:literal $id:literal, bad $bad:literal, good $good:literal;)*) => {
        &[$($crate::collection::check::Rule {
            code: $code, severity: $crate::findings::Severity::$severity, en: $en, id: $id, bad: $bad, good: $good,
        }),*]
    };
}
pub(crate) use faults;
