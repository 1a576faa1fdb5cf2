//! `events/<slug>.md` and their translations: what takes place, when and where.

use super::{
    articles::{Front, articles},
    links::Link,
    posted::one_of,
    record::Record,
    shapes::notice::EVENT,
    terms::Vocabulary,
    times,
    walk::Tree,
    words,
};
use crate::{
    collection::model::{
        article::Article,
        date::Day,
        event::{EVENT_KINDS, Event, Span, Time},
        notice::{Matter, Notice},
        term::Term,
        texts::Texts,
    },
    findings::{Finding, Place},
};

/// What all notices say alike, while it is read.
#[derive(Debug, Default)]
pub(super) struct Shown {
    pub(super) items: Vec<String>,
    pub(super) hashtag: Option<String>,
    pub(super) picture: Option<String>,
    pub(super) children: bool,
}

impl Shown {
    /// Takes what one file says; whom it points at goes to `links`. Whose picture stands for it is told by the key `picture`.
    pub(super) fn take(&mut self, record: &Record, picture: &str, links: &mut Vec<Link>) {
        for spot in record.list("items") {
            links.extend(Link::to_item(&spot));
            if let Some(id) = spot.text().filter(|id| self.items.iter().all(|known| known != id)) {
                self.items.push(id.to_owned());
            }
        }
        if let Some(spot) = record.get(picture) {
            links.extend(Link::to_item(spot));
            self.picture = spot.text().map(str::to_owned);
        }
        self.children |= record.flag("children");
        self.hashtag = record.text("hashtag").map(|tag| words::hashtag(&tag)).or(self.hashtag.take());
    }

    /// The notice of a text; the items that the text links to follow those it names.
    pub(super) fn notice(mut self, text: Article, since: Option<Day>, matter: Matter) -> Notice {
        self.add(text.mentions.iter().cloned());
        Notice { text, since, items: self.items, hashtag: self.hashtag, picture: self.picture, children: self.children, matter }
    }

    /// Adds items that are not there yet.
    pub(super) fn add(&mut self, items: impl Iterator<Item = String>) {
        for id in items {
            if !self.items.contains(&id) {
                self.items.push(id);
            }
        }
    }
}

/// An event while it is read.
#[derive(Debug, Default)]
struct Draft {
    shown: Shown,
    start: Option<Time>,
    end: Option<Time>,
    all_day: bool,
    since: Option<Day>,
    kind: Option<&'static str>,
    place: Option<Term>,
    address: Texts,
    online: Option<String>,
    registration: Option<String>,
    audience: Texts,
    cost: Texts,
    cancelled: bool,
    /// Where `start` stands without a time.
    blank: Option<Place>,
}

/// Every event, and whom they point at.
pub(crate) fn events(tree: &Tree, places: &Vocabulary, default: &str, findings: &mut Vec<Finding>) -> (Vec<Notice>, Vec<Link>) {
    let mut named = Vec::new();
    let (texts, mut links) = articles(tree, ("events", EVENT), default, findings, |draft: &mut Draft, front, findings| {
        draft.shown.take(front.record, "picture", &mut named);
        draft.take(front, places, findings);
    });
    links.extend(named);
    (texts.into_iter().filter_map(|(text, draft)| draft.notice(text, findings)).collect(), links)
}

impl Draft {
    fn take(&mut self, front: &Front<'_>, places: &Vocabulary, findings: &mut Vec<Finding>) {
        let record = front.record;
        self.blank = record.blank("start").or(self.blank.take());
        if let Some(spot) = record.get("start") {
            self.start = times::time(spot, None, findings);
        }
        if let Some(spot) = record.get("end") {
            self.end = times::time(spot, self.start, findings);
            times::in_order(spot, self.start, self.end, findings);
        }
        self.all_day |= record.flag("all_day");
        self.cancelled |= record.flag("cancelled");
        self.since = record.text("announced").and_then(|typed| words::day(&typed)).or(self.since);
        self.kind = one_of(&EVENT_KINDS, record.get("kind")).or(self.kind);
        self.online = words::address(record.get("online"), findings).or(self.online.take());
        self.registration = words::address(record.get("registration"), findings).or(self.registration.take());
        self.place = record.get("place").and_then(|spot| places.term(spot, front.default, findings)).or(self.place.take());
        front.merge("address", &mut self.address);
        front.merge("audience", &mut self.audience);
        front.merge("cost", &mut self.cost);
    }

    fn notice(self, text: Article, findings: &mut Vec<Finding>) -> Option<Notice> {
        let Some(start) = self.start else {
            findings.push(missing(&text, self.blank, ("start", "2026-12-05 09:00")));
            return None;
        };
        let end = self.end.filter(|end| *end != start);
        let whole = self.all_day || start.minute.is_none() || end.is_some_and(|end| end.minute.is_none());
        let time = |time: Time| Time { minute: time.minute.filter(|_| !whole), ..time };
        let span = Span { start: time(start), end: end.map(time).filter(|end| *end != time(start)) };
        let Self { kind, place, address, online, registration, audience, cost, cancelled, .. } = self;
        let event = Event { span, kind, place, address, online, registration, audience, cost, cancelled };
        Some(self.shown.notice(text, self.since, Matter::Event(event)))
    }
}

/// The finding that a text lacks a key that one of its files must have; `blank` is where that stands with nothing after its colon.
pub(super) fn missing(text: &Article, blank: Option<Place>, (key, example): (&str, &str)) -> Finding {
    if let Some(place) = blank {
        return Finding::error("missing-key", format!("`{key}` is empty"), format!("`{key}` kosong"))
            .at(place)
            .hint(format!("write it after the colon: {key}: {example}"), format!("tulis sesudah titik duanya: {key}: {example}"));
    }
    Finding::error("missing-key", format!("`{key}` is missing"), format!("`{key}` tidak ada"))
        .at(Place { field: key.to_owned(), ..Place::file(&text.source) })
        .hint(format!("add a line: {key}: {example}"), format!("tambahkan baris: {key}: {example}"))
}

#[cfg(test)]
mod tests {
    use crate::collection::{
        model::{
            date::Day,
            event::{Span, Time},
            notice::{Notice, Section},
        },
        published::Published,
        read::read,
    };

    const TODAY: Day = Day { year: 2026, month: 11, day: 22 };

    /// What a folder of events and news reads as.
    fn notices(files: &[(&str, &str)]) -> (Vec<Notice>, Vec<&'static str>, Published) {
        let folder = tempfile::tempdir().unwrap();
        let site = ("site.yaml", "title: Uji\nbase_url: https://uji.example/\nlanguages: [id, en]\n");
        let letter = ("items/surat/item.yaml", "title: Surat\ntype: archive\nrights: PDM-1.0\n");
        let hidden = ("items/rahasia/item.yaml", "title: Rahasia\ntype: archive\nrights: PDM-1.0\naccess: hidden\n");
        for (name, text) in files.iter().chain(&[site, letter, hidden]) {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        let (collection, findings) = read(folder.path());
        let collection = collection.unwrap();
        let notices = collection.notices.clone();
        (notices, findings.iter().map(|finding| finding.code).collect(), Published::new(collection, TODAY))
    }

    fn span(start: &str, end: &str, more: &str) -> Span {
        let text = format!("---\ntitle: {{id: A, en: A}}\nstart: {start}\nend: {end}\n{more}---\n");
        let (notices, told, _) = notices(&[("events/a.md", &text)]);
        assert!(told.is_empty(), "{told:?}");
        notices[0].event().unwrap().span
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        let time = |day, minute| Time { day: Day { year: 2026, month: 12, day }, minute };
        assert_eq!(span("2026-12-05 09:00", "12.00", ""), Span { start: time(5, Some(540)), end: Some(time(5, Some(720))) });
        assert_eq!(span("2026-12-05T09:00", "2026-12-06 01:00", ""), Span { start: time(5, Some(540)), end: Some(time(6, Some(60))) });
        assert_eq!(span("2026-12-05", "", ""), Span { start: time(5, None), end: None });
        assert_eq!(span("2026-12-05 09:00", "2026-12-20", ""), Span { start: time(5, None), end: Some(time(20, None)) });
        assert_eq!(span("2026-12-05 09:00", "12:00", "all_day: true\n"), Span { start: time(5, None), end: None });
    }

    #[test]
    fn a_translation_says_only_what_it_says_otherwise() {
        let (notices, told, _) = notices(&[
            ("events/a.md", "---\ntitle: Lokakarya\nstart: 2026-12-05\ncost: gratis\nitems: surat\n---\nLihat [surat](item:surat).\n"),
            ("events/a.en.md", "---\ntitle: Workshop\naudience: Everybody\n---\nBody.\n"),
        ]);
        assert!(told.is_empty(), "{told:?}");
        let event = notices[0].event().unwrap();
        assert_eq!((notices[0].title().text("id", "id"), notices[0].title().text("en", "id")), ("Lokakarya", "Workshop"));
        assert!(event.is_free() && event.audience.text("en", "id") == "Everybody");
        assert_eq!(notices[0].items, ["surat"]);
    }

    #[test]
    fn drafts_never_leave_and_what_is_to_come_appears_on_its_day() {
        let news = |more: &str| format!("---\ntitle: {{id: A, en: A}}\n{more}---\n");
        let (_, told, published) = notices(&[
            ("news/terbit.md", &news("date: 2026-11-22\nitems: [surat, rahasia]\npicture: rahasia\n")),
            ("news/besok.md", &news("date: 2026-11-23\n")),
            ("news/draf.md", &news("date: 2026-11-01\n")),
            ("news/draf.en.md", &news("draft: true\n")),
            ("news/salah.md", &news("date: 2026-11-01\ndraf: true\n")),
            ("news/kapan.md", &news("")),
        ]);
        assert_eq!(told, ["unknown-key", "missing-key"]);
        let out: Vec<&str> = published.notices(Section::News).map(|notice| notice.text.slug.as_str()).collect();
        assert_eq!(out, ["terbit"]);
        let all: Vec<&str> = published.planned_notices().iter().map(|notice| notice.text.slug.as_str()).collect();
        assert_eq!(all, ["besok", "terbit"]);
        let out = published.notice(Section::News, "terbit").unwrap();
        assert_eq!((&out.items[..], out.picture.as_deref()), (&["surat".to_owned()][..], None));
    }
}
