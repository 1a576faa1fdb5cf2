//! A subject, place, person or body: an entry of a vocabulary, or a name typed in a record.

use serde::Serialize;

use super::texts::Texts;

/// Kilometres that a degree of latitude takes.
pub(crate) const KM_A_DEGREE: f64 = 111.2;

/// A name that gathers items. `key` is its slug: the vocabulary id, or the slug of the name as typed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Term {
    pub(crate) key: String,
    pub(crate) names: Texts,
    /// Authority URI (AAT, VIAF, Wikidata, GeoNames …).
    pub(crate) uri: Option<String>,
    /// Latitude and longitude in degrees (WGS 84), for places.
    pub(crate) at: Option<[f64; 2]>,
    /// The place is only known, or only told, to within so many kilometres; `at` is no more exact.
    pub(crate) within_km: Option<f64>,
    /// The hashtag to use in place of the derived one, without `#`.
    pub(crate) hashtag: Option<String>,
    pub(crate) note: Texts,
    /// Dates of a person or body as typed (EDTF).
    pub(crate) dates: Option<String>,
}

/// Somebody's part in making an item.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Contribution {
    pub(crate) agent: Term,
    /// Role as typed (`author`, `weaver` …); a known one is translated by the theme's strings.
    pub(crate) role: Option<String>,
}
