//! JSON-LD for search engines: schema.org types by kind, and for each scan the licence of the image.

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::{
    collection::model::{
        item::{Item, Kind},
        open::Open,
        term::Contribution,
    },
    site::{links::Links, output::PageRef, pages::Desk},
    text::markdown,
};

/// The schema.org types of a kind of thing.
fn types(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Book => &["Book"],
        Kind::Archive => &["ArchiveComponent", "DigitalDocument"],
        Kind::Object => &["ArchiveComponent", "VisualArtwork"],
        Kind::Photograph => &["ArchiveComponent", "Photograph"],
        Kind::Map => &["ArchiveComponent", "Map"],
        Kind::Newspaper => &["Newspaper"],
        Kind::Audio => &["ArchiveComponent", "AudioObject"],
        Kind::Video => &["ArchiveComponent", "VideoObject"],
    }
}

#[derive(Serialize)]
struct Graph<'a> {
    #[serde(rename = "@context")]
    context: &'a str,
    #[serde(rename = "@graph")]
    graph: &'a [Value],
}

/// A graph as text that may stand in a `<script>`: no `<` survives.
pub(super) fn text(graph: &[Value]) -> String {
    let text = serde_json::to_string(&Graph { context: "https://schema.org", graph }).expect("plain text");
    if text.contains('<') { text.replace('<', "\\u003c") } else { text }
}

/// An item with its scans.
pub(crate) fn item(at: Desk<'_>, index: usize, item: &Item) -> String {
    let mut thing = described(at, item);
    let images: Vec<Value> = item.open_scans().take(50).map(|scan| image(at, scan)).collect();
    if !images.is_empty() {
        thing.insert("image".to_owned(), Value::Array(images));
    }
    recording(at, item, &mut thing);
    if at.site.published.withheld(index).is_some() {
        thing.insert("conditionsOfAccess".to_owned(), at.t("withheld_restricted").into());
    }
    text(&[Value::Object(thing), breadcrumb(at, &at.text(&item.title))])
}

/// Where the first recording of an item lies, and what it shows.
fn recording(at: Desk<'_>, item: &Item, thing: &mut Map<String, Value>) {
    let Some((one, recording)) = item.open().find_map(|one| Some((one, one.medium().recording()?))) else { return };
    put(thing, "contentUrl", at.site.links.absolute(&at.site.medium_path(one)));
    put(thing, "encodingFormat", recording.mime.to_owned());
    if let Some(length) = recording.length {
        put(thing, "duration", format!("PT{}S", length.as_secs_f64().round()));
    }
    if let Some(cover) = item.cover() {
        let plan = &at.site.scans[cover];
        let path = Links::image(plan, plan.at_least(800).0);
        put(thing, "thumbnailUrl", format!("{}?v={}", at.site.links.absolute(&path), at.witness.version(&plan.scan)));
    }
}

/// One page of an item.
pub(crate) fn item_page(at: Desk<'_>, item: &Item, media: usize) -> String {
    let whole = address(at, &PageRef::Item { id: item.id.clone() });
    let page = PageRef::ItemPage { id: item.id.clone(), number: media + 1 };
    let mut thing = Map::new();
    thing.insert("@type".to_owned(), "CreativeWork".into());
    thing.insert("@id".to_owned(), address(at, &page).into());
    thing.insert("name".to_owned(), at.list([at.text(&item.title), (media + 1).to_string()]).into());
    thing.insert("position".to_owned(), (media + 1).into());
    thing.insert("isPartOf".to_owned(), json!({ "@id": whole }));
    if let Some(open) = item.open_at(media).filter(|open| open.medium().scan().is_some()) {
        thing.insert("image".to_owned(), image(at, open));
    }
    text(&[Value::Object(thing)])
}

/// The site and who keeps it.
pub(crate) fn site(at: Desk<'_>) -> String {
    let settings = at.site.published.settings();
    let institution = &settings.institution;
    let home = address(at, &PageRef::Home);
    let mut keeper = Map::new();
    keeper.insert("@type".to_owned(), json!(["ArchiveOrganization", "Library"]));
    keeper.insert("@id".to_owned(), format!("{}#institution", at.site.links.absolute("")).into());
    put(&mut keeper, "name", at.text(settings.keeper()));
    put(&mut keeper, "address", at.text(&institution.address));
    put(&mut keeper, "email", institution.email.clone().unwrap_or_default());
    put(&mut keeper, "telephone", institution.phone.clone().unwrap_or_default());
    put(&mut keeper, "url", institution.url.clone().unwrap_or_else(|| home.clone()));
    let website = json!({
        "@type": "WebSite", "@id": format!("{home}#website"), "url": home, "name": at.text(&settings.title),
        "description": at.text(&settings.description), "inLanguage": at.lang,
        "publisher": { "@id": format!("{}#institution", at.site.links.absolute("")) },
    });
    text(&[website, Value::Object(keeper)])
}

/// A page that gathers items.
pub(crate) fn wall(at: Desk<'_>, items: &[usize], title: &str) -> String {
    let parts: Vec<Value> = items
        .iter()
        .take(24)
        .map(|index| json!({ "@id": address(at, &PageRef::Item { id: at.site.published.items()[*index].id.clone() }) }))
        .collect();
    let mut page = Map::new();
    page.insert("@type".to_owned(), "CollectionPage".into());
    put(&mut page, "name", title.to_owned());
    page.insert("url".to_owned(), at.site.links.absolute(at.path).into());
    page.insert("inLanguage".to_owned(), at.lang.into());
    if !parts.is_empty() {
        page.insert("hasPart".to_owned(), Value::Array(parts));
    }
    text(&[Value::Object(page), breadcrumb(at, title)])
}

/// A page of text.
pub(crate) fn essay(at: Desk<'_>, title: &str) -> String {
    text(&[json!({ "@type": "AboutPage", "name": title, "url": at.site.links.absolute(at.path), "inLanguage": at.lang })])
}

fn described(at: Desk<'_>, item: &Item) -> Map<String, Value> {
    let mut thing = Map::new();
    let types = types(item.kind);
    thing.insert("@type".to_owned(), json!(types));
    thing.insert("@id".to_owned(), address(at, &PageRef::Item { id: item.id.clone() }).into());
    put(&mut thing, "name", at.text(&item.title));
    put(&mut thing, "description", markdown::to_plain(&at.text(&item.description)));
    put(&mut thing, "genre", item.form.as_ref().map(|form| at.text(&form.names)).unwrap_or_default());
    if let Some(date) = &item.date {
        put(&mut thing, "temporalCoverage", date.edtf.as_ref().map_or_else(|| date.typed.clone(), ToString::to_string));
        put(&mut thing, "dateCreated", date.edtf.as_ref().and_then(|edtf| edtf.exact_day()).map(|day| day.to_string()).unwrap_or_default());
    }
    let makers: Vec<Value> = item.creators.iter().map(|contribution| person(at, contribution)).collect();
    if !makers.is_empty() {
        thing.insert("creator".to_owned(), Value::Array(makers));
    }
    if let Some(place) = &item.place {
        thing.insert("locationCreated".to_owned(), entity("Place", &at.text(&place.names), place.uri.as_deref()));
    }
    let about: Vec<Value> = item.subjects.iter().map(|subject| entity("Thing", &at.text(&subject.names), subject.uri.as_deref())).collect();
    if !about.is_empty() {
        thing.insert("about".to_owned(), Value::Array(about));
    }
    let languages: Vec<&str> = item.languages.iter().map(|lang| lang.as_str()).collect();
    if !languages.is_empty() {
        thing.insert("inLanguage".to_owned(), json!(languages));
    }
    let identifiers: Vec<Value> =
        item.identifiers.iter().map(|(name, value)| json!({ "@type": "PropertyValue", "propertyID": name, "value": value })).collect();
    if !identifiers.is_empty() {
        thing.insert("identifier".to_owned(), Value::Array(identifiers));
    }
    if types.contains(&"Book") {
        put(&mut thing, "isbn", item.identifiers.get("isbn").cloned().unwrap_or_default());
    }
    if types.contains(&"VisualArtwork") {
        put(&mut thing, "artMedium", item.materials.iter().map(|material| at.text(material)).collect::<Vec<_>>().join(", "));
    } else {
        put(&mut thing, "material", item.materials.iter().map(|material| at.text(material)).collect::<Vec<_>>().join(", "));
    }
    if types.contains(&"ArchiveComponent") {
        thing.insert("holdingArchive".to_owned(), json!({ "@id": format!("{}#institution", at.site.links.absolute("")), "@type": "ArchiveOrganization", "name": at.text(&at.site.published.settings().title) }));
    }
    put(&mut thing, "license", item.rights.statement.map(|statement| statement.uri.to_owned()).unwrap_or_default());
    thing
}

/// An image with what search engines ask of its licence.
fn image(at: Desk<'_>, of: Open<'_>) -> Value {
    let (item, plan) = (of.item(), &at.site.scans[of]);
    let (width, height) = *plan.widest();
    let settings = at.site.published.settings();
    let address_of_item = address(at, &PageRef::Item { id: item.id.clone() });
    let credit = at.text(&item.rights.credit);
    let holder = at.text(&item.rights.holder);
    let mut object = Map::new();
    object.insert("@type".to_owned(), "ImageObject".into());
    object.insert(
        "contentUrl".to_owned(),
        format!("{}?v={}", at.site.links.absolute(&Links::image(plan, width)), at.witness.version(&plan.scan)).into(),
    );
    object.insert("width".to_owned(), width.into());
    object.insert("height".to_owned(), height.into());
    put(&mut object, "caption", at.text(&of.medium().alt));
    put(&mut object, "license", item.rights.statement.map(|statement| statement.uri.to_owned()).unwrap_or_default());
    put(&mut object, "acquireLicensePage", address_of_item);
    put(&mut object, "creditText", if credit.is_empty() { at.text(&settings.title) } else { credit });
    put(&mut object, "copyrightNotice", if holder.is_empty() { at.text(&settings.title) } else { holder });
    match item.creators.first() {
        Some(contribution) => object.insert("creator".to_owned(), person(at, contribution)),
        None => object.insert("creator".to_owned(), json!({ "@type": "Organization", "name": at.text(&settings.title) })),
    };
    Value::Object(object)
}

fn person(at: Desk<'_>, contribution: &Contribution) -> Value {
    entity("Person", &at.text(&contribution.agent.names), contribution.agent.uri.as_deref())
}

#[derive(Serialize)]
struct Entity<'a> {
    #[serde(rename = "@type")]
    kind: &'a str,
    name: &'a str,
    #[serde(rename = "sameAs", skip_serializing_if = "Option::is_none")]
    same_as: Option<&'a str>,
}

fn entity(kind: &str, name: &str, same_as: Option<&str>) -> Value {
    serde_json::to_value(Entity { kind, name, same_as }).expect("plain text")
}

fn breadcrumb(at: Desk<'_>, title: &str) -> Value {
    trail(at, (at.t("nav_browse"), PageRef::Browse { number: 1 }), title)
}

/// Home, the page above with its name, and this page.
pub(super) fn trail(at: Desk<'_>, (name, above): (String, PageRef), title: &str) -> Value {
    let crumb =
        |position: u32, name: String, item: String| json!({ "@type": "ListItem", "position": position, "name": name, "item": item });
    json!({ "@type": "BreadcrumbList", "itemListElement": [
        crumb(1, at.t("home"), address(at, &PageRef::Home)),
        crumb(2, name, address(at, &above)),
        crumb(3, title.to_owned(), at.site.links.absolute(at.path)),
    ] })
}

pub(super) fn address(at: Desk<'_>, page: &PageRef) -> String {
    at.site.links.absolute(&at.site.links.page(page, at.lang))
}

/// Puts a text where there is one.
pub(super) fn put(object: &mut Map<String, Value>, key: &str, text: String) {
    if !text.is_empty() {
        object.insert(key.to_owned(), text.into());
    }
}
