//! All planned scans, with one way to them for whoever shows a picture anywhere, and another for those who may look behind a notice.

use std::{collections::BTreeMap, ops::Index};

use crate::{collection::model::open::Open, site::output::ScanRef};

use super::ScanPlan;

/// The plan of every scan. `scans[open]` is that of a picture that no notice stands before.
#[derive(Debug, Default)]
pub(crate) struct Scans(BTreeMap<ScanRef, ScanPlan>);

impl Scans {
    /// Every one of them: for who makes and counts files.
    pub(crate) fn all(&self) -> impl ExactSizeIterator<Item = &ScanPlan> {
        self.0.values()
    }

    /// Any scan that is planned, also behind a notice: for who makes files, and for pages that lay the notice before it.
    pub(crate) fn any(&self, scan: &ScanRef) -> &ScanPlan {
        self.find(scan).expect("what is named is planned")
    }

    /// The same of what may not be planned.
    pub(crate) fn find(&self, scan: &ScanRef) -> Option<&ScanPlan> {
        self.0.get(scan)
    }
}

impl Index<Open<'_>> for Scans {
    type Output = ScanPlan;

    fn index(&self, open: Open<'_>) -> &ScanPlan {
        self.any(&open.into())
    }
}

impl FromIterator<ScanPlan> for Scans {
    fn from_iter<I: IntoIterator<Item = ScanPlan>>(plans: I) -> Self {
        Self(plans.into_iter().map(|plan| (plan.scan.clone(), plan)).collect())
    }
}

impl From<Open<'_>> for ScanRef {
    fn from(open: Open<'_>) -> Self {
        Self { item: open.item().id.clone(), media: open.media() }
    }
}
