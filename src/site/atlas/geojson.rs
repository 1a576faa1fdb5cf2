//! `data/items.geojson` (RFC 7946): every thing with a place on the earth, for those who make maps of their own.

use serde::Serialize;

use crate::{
    collection::model::item::Item,
    site::{Site, output::PageRef},
};

#[derive(Serialize)]
struct Collection<'a> {
    r#type: &'static str,
    features: Vec<Feature<'a>>,
}

#[derive(Serialize)]
struct Feature<'a> {
    r#type: &'static str,
    id: &'a str,
    geometry: Point,
    properties: Properties<'a>,
}

#[derive(Serialize)]
struct Point {
    r#type: &'static str,
    /// Longitude, then latitude, as the format wants them.
    coordinates: [f64; 2],
}

#[derive(Serialize)]
struct Properties<'a> {
    title: &'a str,
    kind: &'static str,
    /// As EDTF.
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    place: &'a str,
    /// The coordinates are no more exact than this.
    #[serde(skip_serializing_if = "Option::is_none")]
    within_km: Option<f64>,
    url: String,
}

/// The whole file, in the default language.
pub(crate) fn geojson(site: &Site) -> String {
    let features = site.published.items().iter().filter_map(|item| feature(site, item)).collect();
    serde_json::to_string(&Collection { r#type: "FeatureCollection", features }).expect("plain data") + "\n"
}

fn feature<'a>(site: &Site, item: &'a Item) -> Option<Feature<'a>> {
    let lang = site.published.settings().default_language();
    let place = item.place.as_ref()?;
    let [latitude, longitude] = place.at?;
    Some(Feature {
        r#type: "Feature",
        id: &item.id,
        geometry: Point { r#type: "Point", coordinates: [longitude, latitude] },
        properties: Properties {
            title: item.title.text(lang, lang),
            kind: item.kind.word(),
            date: item.date.as_ref().and_then(|date| date.edtf.as_ref()).map(ToString::to_string),
            place: place.names.text(lang, lang),
            within_km: place.within_km,
            url: site.links.absolute(&site.links.page(&PageRef::Item { id: item.id.clone() }, lang)),
        },
    })
}
