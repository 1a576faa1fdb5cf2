//! Files for machines: typed structs and an XML writer, never templates.

pub(crate) mod cite;
mod feed;
pub(crate) mod ics;
mod iiif;
pub(crate) mod jsonld;
mod manifest;
pub(crate) mod notice;
pub(crate) mod oembed;
mod placed;
pub(crate) mod sitemap;
mod styles;
mod text;

use crate::collection::settings::Settings;

use super::{
    Site, Witness,
    atlas::{geojson::geojson, land},
    chance::CHUNK,
    output::DataRef,
    pages::Desk,
    social::kit,
};

/// The text of one file for machines.
pub(crate) fn data(site: &Site, witness: &dyn Witness, data: &DataRef) -> String {
    let default = site.published.settings().default_language();
    match data {
        DataRef::Sitemap => sitemap::sitemap(site, witness),
        DataRef::SitemapPart { part } => sitemap::part(site, witness, *part),
        DataRef::Robots => format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", site.links.absolute(sitemap::PATH)),
        DataRef::Feed { lang } => feed::of_site(site, witness, lang),
        DataRef::TagFeed { lang, tag } => feed::of_tag(site, witness, lang, tag),
        DataRef::SectionFeed { lang, section } => feed::of_section(site, witness, lang, *section),
        DataRef::EventsIcs { lang } => ics::events(site, witness, lang),
        DataRef::ImageInfo { scan } => iiif::info(site, scan),
        DataRef::Citation { id, file } => cite::file(Desk { site, witness, lang: default, path: "" }, id, file),
        DataRef::Text { id } => text::text(Desk { site, witness, lang: default, path: "" }, id),
        DataRef::OEmbed { id, lang } => oembed::oembed(Desk { site, witness, lang, path: "" }, id),
        DataRef::Manifest { id } => manifest::manifest(site, witness, id),
        DataRef::Placed { scan } => placed::placed(&witness.placed(scan)),
        DataRef::ScanStyles => styles::scans(site, witness),
        DataRef::Ids { chunk } => ids(site, *chunk),
        DataRef::Land => land(site, witness),
        DataRef::GeoJson => geojson(site),
        DataRef::Tokens => styles::dress(site.published.settings()),
        DataRef::CalendarIcs => kit::ics(site, witness),
        DataRef::CalendarJson => kit::json(site, witness),
        DataRef::Schedule { scheduler, platform, part } => kit::sheet(site, witness, (scheduler, platform.as_deref(), *part)),
    }
}

/// The ids of one chunk of items.
fn ids(site: &Site, chunk: usize) -> String {
    let ids: Vec<&str> = site.published.items().iter().skip(chunk * CHUNK).take(CHUNK).map(|item| item.id.as_str()).collect();
    serde_json::to_string(&ids).expect("plain data") + "\n"
}

/// The base map in the colours of the theme and of the site; a theme without a world has an empty one.
fn land(site: &Site, witness: &dyn Witness) -> String {
    witness.world().map(|world| land::land(&world, &site.atlas.frame, &land_style(site, witness))).unwrap_or_default()
}

/// The style sheet within the base map.
pub(crate) fn land_style(site: &Site, witness: &dyn Witness) -> String {
    witness.inline("land.css") + &styles::tokens(site.published.settings())
}

/// The design tokens that `site.yaml` overrides.
pub(crate) fn tokens(settings: &Settings) -> String {
    styles::tokens(settings)
}

/// The generated style sheet of proportions and colours, also what its version is made from.
pub(crate) fn scan_styles(site: &Site, witness: &dyn Witness) -> String {
    styles::scans(site, witness)
}
