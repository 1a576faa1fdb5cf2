//! Search without a server: an index cut into small scripts, of which a browser asks for those that its words need.
//!
//! What can be found is listed in [`mod@records`], and its words in [`mod@fields`]; [`tokens`] makes of a text what is looked up; [`index`]
//! gathers it, [`openings`] says in which file; [`files`] writes it.
//! The files are classic scripts, so that a disk serves them as a host does. How many there are follows from how much text there
//! is ([`fineness`]), so the plan names them all and nothing is indexed until one is asked for. `themes/*/src/search/` reads them.

mod fields;
pub(crate) mod files;
mod fineness;
pub(crate) mod index;
mod openings;
mod postings;
mod records;
mod tokens;

pub(crate) use fineness::is_long;
pub(crate) use records::{Record, records};

use serde::Serialize;

use super::{Site, output::Recipe};

/// Records whose words to show lie in one file: results come ten at a time, and pages of one book lie together.
pub(crate) const CHUNK: usize = 8;

/// One file of the index of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Part {
    /// How many there are of everything, and which pages belong to which item.
    Head,
    /// Which items each term of each facet gathers.
    Facets,
    /// Words that somebody may have meant who mistyped one.
    Spellings,
    /// The records that have the words of one bucket.
    Words(usize),
    /// What is shown of some records: title, picture, text.
    Texts(usize),
    /// The text of one record that is too long to be carried along with those of others.
    Long(usize),
}

impl Part {
    /// Its name, in addresses and in the file itself.
    pub(crate) fn name(self) -> String {
        match self {
            Self::Head => "head".to_owned(),
            Self::Facets => "facets".to_owned(),
            Self::Spellings => "spellings".to_owned(),
            Self::Words(number) => format!("words-{number}"),
            Self::Texts(number) => format!("texts-{number}"),
            Self::Long(record) => format!("text-{record}"),
        }
    }
}

/// Output path of a part of the index of a language.
pub(crate) fn path(part: Part, lang: &str) -> String {
    format!("search/{lang}/{}.js", part.name())
}

/// Every file of the index of a language.
pub(crate) fn outputs(site: &Site, lang: &str) -> impl Iterator<Item = (String, Recipe)> {
    let records = records(site);
    let words = (0..fineness::buckets(site, lang, &records)).map(Part::Words);
    let texts = (0..records.len().div_ceil(CHUNK)).map(Part::Texts);
    let long = (0..records.len()).filter(|number| is_long(site, lang, &records[*number])).map(Part::Long);
    let long: Vec<Part> = long.collect();
    let lang = lang.to_owned();
    [Part::Head, Part::Facets, Part::Spellings]
        .into_iter()
        .chain(words)
        .chain(texts)
        .chain(long)
        .map(move |part| (path(part, &lang), Recipe::Search { lang: lang.clone(), part }))
}
