//! How an item is cited: what is known of it in the words of bibliographies, once, for text, BibTeX, RIS and CSL-JSON alike.
//!
//! A name stays whole: which part of it would be a family's cannot be told, and most names of the archipelago have none. No day of
//! access is written, for nobody knows when it is read; and the same record gives the same bytes.

mod bibtex;
mod csl;
mod plain;
mod ris;

use crate::{
    collection::model::item::{Item, Kind},
    site::{output::PageRef, pages, pages::Desk},
    text::sentences,
};

pub(crate) use plain::plain;

/// The files of a citation: name below the folder of the item, what people call it, media type, and how it is written.
pub(crate) const FILES: [File; 3] = [
    File { name: "cite.bib", called: "BibTeX", mime: "application/x-bibtex", write: bibtex::bibtex },
    File { name: "cite.ris", called: "RIS", mime: "application/x-research-info-systems", write: ris::ris },
    File { name: "cite.json", called: "CSL-JSON", mime: "application/vnd.citationstyles.csl+json", write: csl::csl },
];

/// One way to write a citation for programs.
pub(crate) struct File {
    pub(crate) name: &'static str,
    pub(crate) called: &'static str,
    pub(crate) mime: &'static str,
    write: fn(&Reference<'_>) -> String,
}

/// A citation file of an item, in the default language of the site; `name` is one of [`FILES`].
pub(super) fn file(at: Desk<'_>, id: &str, name: &str) -> String {
    let (_, item) = at.site.item(id).expect("a planned citation has its item");
    let file = FILES.iter().find(|file| file.name == name).expect("only these files are planned");
    (file.write)(&Reference::new(at, item))
}

/// What a kind of thing is called in CSL, BibTeX and RIS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Type {
    csl: &'static str,
    bibtex: &'static str,
    ris: &'static str,
}

const MANUSCRIPT: Type = Type { csl: "manuscript", bibtex: "misc", ris: "MANSCPT" };

/// Words by which institutions call what was written by hand, in whatever form their records name it.
const BY_HAND: [&str; 3] = ["manuscript", "manuskrip", "naskah"];

fn kind(item: &Item) -> Type {
    let by_hand = item.form.as_ref().is_some_and(|form| BY_HAND.iter().any(|word| form.key.starts_with(word)));
    match item.kind {
        Kind::Archive => MANUSCRIPT,
        Kind::Book if by_hand => MANUSCRIPT,
        // BibTeX wants every book to have a publisher.
        Kind::Book if item.publisher.is_none() => Type { csl: "book", bibtex: "misc", ris: "BOOK" },
        Kind::Book => Type { csl: "book", bibtex: "book", ris: "BOOK" },
        Kind::Object | Kind::Photograph => Type { csl: "graphic", bibtex: "misc", ris: "ART" },
        Kind::Map => Type { csl: "map", bibtex: "misc", ris: "MAP" },
        Kind::Newspaper => Type { csl: "article-newspaper", bibtex: "misc", ris: "NEWS" },
        Kind::Audio => Type { csl: "song", bibtex: "misc", ris: "SOUND" },
        Kind::Video => Type { csl: "motion_picture", bibtex: "misc", ris: "VIDEO" },
    }
}

/// What somebody did, as bibliographies divide it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Author,
    Editor,
    Translator,
    /// Had to do with the thing without making it: told in a note.
    Beside,
}

/// Roles of those who are not its authors; whoever has another role or none is one.
const ROLES: [(&str, Part); 12] = [
    ("editor", Part::Editor),
    ("compiler", Part::Editor),
    ("translator", Part::Translator),
    ("illustrator", Part::Beside),
    ("addressee", Part::Beside),
    ("owner", Part::Beside),
    ("collector", Part::Beside),
    ("donor", Part::Beside),
    ("copyist", Part::Beside),
    ("scribe", Part::Beside),
    ("printer", Part::Beside),
    ("publisher", Part::Beside),
];

fn part(role: Option<&str>) -> Part {
    let role = role.unwrap_or_default().to_lowercase();
    ROLES.iter().find(|(known, _)| *known == role).map_or(Part::Author, |(_, part)| *part)
}

/// When it is from.
#[derive(Debug, Default)]
struct When {
    words: String,
    edtf: Option<String>,
    /// One date or two, each year, month and day as far as exactly given.
    parts: Option<Vec<Vec<i64>>>,
    doubted: bool,
}

/// What is known of an item, in the words of one language. Empty texts are not known.
pub(crate) struct Reference<'a> {
    id: &'a str,
    kind: Type,
    title: String,
    authors: Vec<String>,
    editors: Vec<String>,
    translators: Vec<String>,
    /// "Mahmud bin Saleh (penerima)".
    beside: Vec<String>,
    when: When,
    genre: String,
    size: String,
    extent: String,
    publisher: String,
    place: String,
    /// Who keeps it, where, and under which number.
    archive: String,
    shelf: String,
    number: String,
    isbn: String,
    collection: String,
    language: &'a str,
    subjects: Vec<String>,
    summary: String,
    rights: &'static str,
    /// Who shows it.
    site: String,
    url: String,
}

/// Letters of a summary.
const SUMMARY: usize = 300;

impl<'a> Reference<'a> {
    pub(crate) fn new(at: Desk<'a>, item: &'a Item) -> Self {
        let settings = at.site.published.settings();
        let people = |wanted: Part| {
            let of = item.creators.iter().filter(move |one| part(one.role.as_deref()) == wanted);
            of.map(|one| (at.text(&one.agent.names), one.role.as_deref()))
        };
        let names = |wanted| people(wanted).map(|(name, _)| name).collect();
        let beside = |(name, role): (String, Option<&str>)| format!("{name} ({})", pages::role_name(at, role.unwrap_or_default()));
        let keeper = [&item.holding.repository, settings.keeper()];
        let published = item.publisher.is_some();
        Self {
            id: &item.id,
            kind: kind(item),
            title: at.text(&item.title),
            authors: names(Part::Author),
            editors: names(Part::Editor),
            translators: names(Part::Translator),
            beside: people(Part::Beside).map(beside).collect(),
            when: when(at, item),
            genre: at.witness.words().genre(item, at.lang, at.fallback()),
            size: pages::size(at.witness.words(), item, at.lang),
            extent: at.text(&item.extent),
            publisher: item.publisher.as_ref().map(|one| at.text(&one.names)).unwrap_or_default(),
            place: item.place.as_ref().filter(|_| published).map(|one| at.text(&one.names)).unwrap_or_default(),
            archive: keeper.into_iter().map(|name| at.text(name)).find(|name| !name.is_empty()).unwrap_or_default(),
            shelf: item.holding.shelf.clone().unwrap_or_default(),
            number: number(item),
            isbn: item.identifiers.get("isbn").cloned().unwrap_or_default(),
            collection: item.part_of.as_deref().and_then(|id| at.site.published.set(id)).map(|set| at.text(&set.title)).unwrap_or_default(),
            language: item.languages.first().map_or("", |lang| lang.as_str()),
            subjects: item.subjects.iter().map(|subject| at.text(&subject.names)).collect(),
            summary: sentences::beginning(&at.text(&item.description), SUMMARY),
            rights: item.rights.statement.map_or("", |statement| statement.uri),
            site: at.text(&settings.title),
            url: at.site.links.absolute(&at.site.links.page(&PageRef::Item { id: item.id.clone() }, at.lang)),
        }
    }

    /// What has no field of its own, for a note.
    fn note(&self) -> String {
        [self.beside.join(", "), self.extent.clone(), self.size.clone()]
            .iter()
            .filter(|part| !part.is_empty())
            .cloned()
            .collect::<Vec<_>>()
            .join("; ")
    }
}

fn when(at: Desk<'_>, item: &Item) -> When {
    let Some(date) = &item.date else { return When::default() };
    let edtf = date.edtf.as_ref();
    When {
        words: at.date(item).unwrap_or_default(),
        edtf: edtf.map(ToString::to_string),
        parts: edtf.and_then(|edtf| edtf.one_or_two()),
        doubted: edtf.is_some_and(|edtf| edtf.is_doubted()),
    }
}

/// The number that a reading room asks for, before any other.
fn number(item: &Item) -> String {
    let asked = ["call_number", "reference", "accession"].iter().find_map(|name| item.identifiers.get(*name));
    let other = || item.identifiers.iter().find(|(name, _)| *name != "isbn").map(|(_, number)| number);
    asked.or_else(other).cloned().unwrap_or_default()
}
