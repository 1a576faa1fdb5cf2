//! What is odd about the coordinates of places: latitude and longitude exchanged, or none where others have them.

use super::{record::Spot, source::At};
use crate::{
    collection::model::term::Term,
    findings::{Finding, Place},
};

/// Fewer places do not tell where a collection is at home.
const ENOUGH: usize = 3;
/// So many degrees from the middle of all others a place is far away, and so many it is among them.
const FAR: f64 = 25.0;
const NEAR: f64 = 10.0;

/// Coordinates that the earth has only when they are exchanged.
pub(super) fn exchanged(spot: &Spot, [latitude, longitude]: [f64; 2]) -> Option<Finding> {
    let would_fit = latitude.abs() <= 180.0 && longitude.abs() <= 90.0;
    (latitude.abs() > 90.0 && would_fit)
        .then(|| finding([latitude, longitude]).at(spot.source.place(At { length: 0, ..spot.node.at }, "lat")))
}

/// Looks at all places of a vocabulary.
pub(super) fn look<'a>(file: &str, terms: impl Iterator<Item = &'a Term>) -> Vec<Finding> {
    let terms: Vec<&Term> = terms.collect();
    let located: Vec<(&Term, [f64; 2])> = terms.iter().filter_map(|term| Some((*term, term.at?))).collect();
    if located.is_empty() {
        return Vec::new();
    }
    let place = |term: &Term, field: &str| Place { field: format!("{}{field}", term.key), ..Place::file(file) };
    let without = terms.iter().filter(|term| term.at.is_none());
    let mut findings: Vec<Finding> = without.map(|term| no_coordinates(&term.key).at(place(term, ""))).collect();
    if located.len() > ENOUGH {
        let middle = [middle(&located, 0), middle(&located, 1)];
        let off = |at: [f64; 2]| (at[0] - middle[0]).hypot(at[1] - middle[1]);
        let exchanged = located.iter().filter(|(_, at)| off(*at) > FAR && off([at[1], at[0]]) < NEAR);
        findings.extend(exchanged.map(|(term, at)| finding(*at).at(place(term, ".lat"))));
    }
    findings
}

/// The middle one of all latitudes or longitudes: a few that are wrong do not move it.
fn middle(located: &[(&Term, [f64; 2])], axis: usize) -> f64 {
    let mut values: Vec<f64> = located.iter().map(|(_, at)| at[axis]).collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn finding([latitude, longitude]: [f64; 2]) -> Finding {
    Finding::warning(
        "swapped-coordinates",
        format!("latitude {latitude} and longitude {longitude} look exchanged"),
        format!("lintang {latitude} dan bujur {longitude} tampaknya tertukar"),
    )
    .hint(format!("lat: {longitude}, lon: {latitude}?"), format!("lat: {longitude}, lon: {latitude}?"))
}

fn no_coordinates(key: &str) -> Finding {
    Finding::note(
        "no-coordinates",
        format!("`{key}` has no coordinates, so it is not on the map"),
        format!("`{key}` tidak berkoordinat, jadi tidak ada di peta"),
    )
    .hint(
        "add lat and lon; within_km keeps a place that should not be told exactly vague",
        "tambahkan lat dan lon; within_km menyamarkan tempat yang tidak boleh disebut tepat",
    )
}
