//! JSON-LD of events, news and campaigns, as search engines read them.

use serde_json::{Map, Value, json};

use crate::{
    collection::model::{
        event::Event,
        notice::{Matter, Notice},
    },
    site::{
        links::Links,
        output::PageRef,
        pages::{Desk, described, pictured},
        when,
    },
};

use super::jsonld::{address, put, text, trail};

/// One notice with the way that leads to it.
pub(crate) fn notice(at: Desk<'_>, notice: &Notice) -> String {
    let title = at.text(notice.title());
    let here = at.site.links.absolute(at.path);
    let mut thing = Map::new();
    put(&mut thing, "@id", here.clone());
    put(&mut thing, "url", here);
    put(&mut thing, "inLanguage", at.lang.to_owned());
    put(&mut thing, "description", described(at, &notice.text));
    let keeper = json!({ "@type": "Organization", "@id": format!("{}#institution", at.site.links.absolute("")),
        "name": at.text(&at.site.published.settings().title), "url": at.site.links.absolute("") });
    match &notice.matter {
        Matter::Event(event) => {
            put(&mut thing, "@type", "Event".to_owned());
            put(&mut thing, "name", title.clone());
            thing.insert("organizer".to_owned(), keeper);
            takes_place(at, event, &mut thing);
        }
        Matter::News(day) => {
            put(&mut thing, "@type", "NewsArticle".to_owned());
            put(&mut thing, "headline", title.clone());
            put(&mut thing, "datePublished", day.to_string());
            thing.insert("author".to_owned(), keeper.clone());
            thing.insert("publisher".to_owned(), keeper);
        }
        Matter::Story(story) => {
            put(&mut thing, "@type", "Article".to_owned());
            put(&mut thing, "headline", title.clone());
            put(&mut thing, "datePublished", story.date.to_string());
            put(&mut thing, "dateModified", notice.text.updated.map(|day| day.to_string()).unwrap_or_default());
            let authors: Vec<Value> = story.authors.iter().map(|name| json!({ "@type": "Person", "name": name })).collect();
            thing.insert("author".to_owned(), if authors.is_empty() { keeper.clone() } else { authors.into() });
            thing.insert("publisher".to_owned(), keeper);
        }
        Matter::Campaign(campaign) => {
            put(&mut thing, "@type", "CreativeWork".to_owned());
            put(&mut thing, "name", title.clone());
            put(&mut thing, "temporal", format!("{}/{}", campaign.from, campaign.to));
            thing.insert("publisher".to_owned(), keeper);
        }
    }
    if let Some(image) = image(at, notice) {
        put(&mut thing, "image", image);
    }
    let about: Vec<Value> = notice.items.iter().map(|id| json!({ "@id": address(at, &PageRef::Item { id: id.clone() }) })).collect();
    if !about.is_empty() {
        thing.insert("about".to_owned(), about.into());
    }
    let section = notice.section();
    let way = (at.t(&format!("section_{}", section.folder())), PageRef::Section { section });
    text(&[Value::Object(thing), trail(at, way, &title)])
}

/// Time, place and terms of an event.
fn takes_place(at: Desk<'_>, event: &Event, thing: &mut Map<String, Value>) {
    let zone = when::zone(&at.site.published.settings().timezone);
    put(thing, "startDate", when::iso(&zone, event.span.start));
    put(thing, "endDate", event.span.end.map(|end| when::iso(&zone, end)).unwrap_or_default());
    let status = if event.cancelled { "EventCancelled" } else { "EventScheduled" };
    put(thing, "eventStatus", format!("https://schema.org/{status}"));
    let settings = at.site.published.settings();
    let street = if event.address.is_empty() { &settings.institution.address } else { &event.address };
    let place = event.place.as_ref().map(|place| json!({ "@type": "Place", "name": at.text(&place.names), "address": at.text(street) }));
    let afar = event.online.as_ref().map(|url| json!({ "@type": "VirtualLocation", "url": url }));
    let mode = match (&place, &afar) {
        (Some(_), Some(_)) => "MixedEventAttendanceMode",
        (None, Some(_)) => "OnlineEventAttendanceMode",
        _ => "OfflineEventAttendanceMode",
    };
    put(thing, "eventAttendanceMode", format!("https://schema.org/{mode}"));
    let house = || json!({ "@type": "Place", "name": at.text(&settings.institution.name), "address": at.text(street) });
    let locations: Vec<Value> = place.into_iter().chain(afar).collect();
    thing.insert("location".to_owned(), if locations.is_empty() { house() } else { locations.into() });
    if event.is_free() {
        thing.insert("isAccessibleForFree".to_owned(), true.into());
    }
    let audience = at.text(&event.audience);
    if !audience.is_empty() {
        thing.insert("audience".to_owned(), json!({ "@type": "Audience", "audienceType": audience }));
    }
}

/// Address of the picture that stands for a notice.
fn image(at: Desk<'_>, notice: &Notice) -> Option<String> {
    let item = &at.site.published.items()[pictured(at.site, notice)?];
    let cover = item.cover()?;
    let plan = &at.site.scans[cover];
    let (width, _) = *plan.widest();
    Some(format!("{}?v={}", at.site.links.absolute(&Links::image(plan, width)), at.witness.version(&plan.scan)))
}
