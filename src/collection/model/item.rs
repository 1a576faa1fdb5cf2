//! The record of one thing kept: a book, an archive, an object and their kin, with its media.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    children::ForChildren,
    date::{Day, Edtf},
    language::Lang,
    media::Media,
    mention::Mention,
    rights::{CommunityLabel, NOT_FOR_SHARING, Rights},
    sensitive::{CULTURE, LABEL, Sensitive},
    term::{Contribution, Term},
    texts::Texts,
};
use crate::text::strings::Strings;

/// What a thing is, the closed list of `type`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    Book,
    Archive,
    Object,
    Photograph,
    Map,
    Newspaper,
    Audio,
    Video,
}

impl Kind {
    /// Every kind with the word that records use, in the order of the browse page.
    pub(crate) const ALL: [(Self, &'static str); 8] = [
        (Self::Book, "book"),
        (Self::Archive, "archive"),
        (Self::Object, "object"),
        (Self::Photograph, "photograph"),
        (Self::Map, "map"),
        (Self::Newspaper, "newspaper"),
        (Self::Audio, "audio"),
        (Self::Video, "video"),
    ];

    /// The word records use, also the key of its address and strings.
    pub(crate) fn word(self) -> &'static str {
        Self::ALL[self as usize].1
    }
}

/// A date as kept: EDTF where it could be understood, and the words to show where the curator gave them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ItemDate {
    /// `None` when what was typed could only be kept verbatim.
    pub(crate) edtf: Option<Edtf>,
    /// As typed in the record.
    pub(crate) typed: String,
    /// The curator's own words for it, per language.
    pub(crate) display: Texts,
    /// Calendar the typed date is in when it is not the Gregorian one (`hijri`, `saka`).
    pub(crate) calendar: Option<String>,
}

impl ItemDate {
    /// The date in words for a page in `lang`: the curator's words, else the EDTF's, else as typed.
    pub(crate) fn words(&self, strings: &Strings, lang: &str, fallback: &str) -> String {
        if !self.display.is_empty() {
            return self.display.text(lang, fallback).to_owned();
        }
        self.edtf.as_ref().map_or_else(|| self.typed.clone(), |edtf| edtf.words(strings, lang))
    }
}

/// Who may see what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Default)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Access {
    /// Record and media.
    #[default]
    Public,
    /// The record without its media.
    Metadata,
    /// Nothing at all.
    Hidden,
}

impl Access {
    /// Every access with the word that records use.
    pub(crate) const ALL: [(Self, &'static str); 3] = [(Self::Public, "public"), (Self::Metadata, "metadata"), (Self::Hidden, "hidden")];
}

/// Where the thing itself lies.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub(crate) struct Holding {
    pub(crate) repository: Texts,
    pub(crate) shelf: Option<String>,
}

/// What the curator says for the posting kit.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Social {
    /// Written by hand in place of the template's sentences.
    pub(crate) caption: Texts,
    /// A real question to the public about this item.
    pub(crate) question: Texts,
    /// Where it is talked about in public: addresses of threads.
    pub(crate) threads: Vec<String>,
    /// Keeps the item off the desk.
    pub(crate) hold: bool,
    /// Centre of the crop, fractions of width and height.
    pub(crate) crop: Option<[f32; 2]>,
    /// A sentence that is worth a card of its own.
    pub(crate) quote: Texts,
    /// Pages and regions of this item that are worth a picture of their own; the first one is the riddle.
    pub(crate) details: Vec<Mention>,
}

/// A hashtag added to the derived ones, or taken from them (`-Buku`). Without `#`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) enum TagEdit {
    Add(String),
    Remove(String),
}

/// One record, resolved: vocabulary looked up, folder defaults applied, media probed.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Item {
    /// The name of the record's folder.
    pub(crate) id: String,
    pub(crate) title: Texts,
    pub(crate) kind: Kind,
    /// Genre in the institution's words (`manuscript`, `kain`).
    pub(crate) form: Option<Term>,
    pub(crate) date: Option<ItemDate>,
    /// Day the record entered the collection online; orders what is new.
    pub(crate) added: Option<Day>,
    pub(crate) creators: Vec<Contribution>,
    pub(crate) publisher: Option<Term>,
    pub(crate) place: Option<Term>,
    pub(crate) subjects: Vec<Term>,
    pub(crate) languages: Vec<Lang>,
    /// Markdown.
    pub(crate) description: Texts,
    /// Name of the number (`accession`, `isbn`, `call_number` …) to the number as typed.
    pub(crate) identifiers: BTreeMap<String, String>,
    pub(crate) extent: Texts,
    /// Name (`height`, `width`, `depth`, `diameter` …) to length in millimetres.
    pub(crate) dimensions: BTreeMap<String, f64>,
    pub(crate) materials: Vec<Texts>,
    pub(crate) technique: Texts,
    pub(crate) provenance: Texts,
    pub(crate) holding: Holding,
    /// The set this belongs to.
    pub(crate) part_of: Option<String>,
    /// Ids of items this one points at.
    pub(crate) related: Vec<String>,
    /// The same place or thing at another time: an item, one page of it, or another page of this one.
    pub(crate) then_and_now: Option<Mention>,
    pub(crate) rights: Rights,
    pub(crate) labels: Vec<CommunityLabel>,
    /// What the notice before its pictures warns of; see [`Item::warnings`].
    pub(crate) sensitive: Vec<Sensitive>,
    pub(crate) access: Access,
    pub(crate) embargo_until: Option<Day>,
    pub(crate) draft: bool,
    /// Pages run from right to left.
    pub(crate) right_to_left: bool,
    pub(crate) hashtags: Vec<TagEdit>,
    pub(crate) social: Social,
    pub(crate) children: ForChildren,
    pub(crate) media: Vec<Media>,
    /// The institution's own fields, by key.
    pub(crate) extra: BTreeMap<String, Texts>,
    /// The record's file below the content folder.
    pub(crate) source: String,
}

impl Item {
    /// The scans among the media, with their index in `media`, for its own page; posters belong to their recordings.
    pub(crate) fn scans(&self) -> impl Iterator<Item = (usize, &Media)> {
        self.media.iter().enumerate().filter(|(_, media)| media.scan().is_some() && !media.poster)
    }

    /// Whether copies of every size may be had: neither its rights nor a label speak against it.
    pub(crate) fn large_copies(&self) -> bool {
        self.rights.large() && !self.labels.iter().any(|label| NOT_FOR_SHARING.contains(&label.name))
    }

    /// How many views it has: scans and recordings. Posters, which are none, stand behind them.
    pub(crate) fn views(&self) -> usize {
        self.media.iter().filter(|media| !media.poster).count()
    }

    /// The picture that is shown until the recording at `media` plays: the poster of its name, else the only one there is.
    pub(crate) fn poster(&self, media: usize) -> Option<usize> {
        let stem = self.media[media].stem();
        let mut posters = self.media.iter().enumerate().filter(|(_, medium)| medium.poster);
        let same_name = posters.clone().find(|(_, poster)| poster.stem() == stem);
        let (first, second) = (posters.next(), posters.next());
        same_name.or(first.filter(|_| second.is_none())).map(|(at, _)| at)
    }

    /// How many of its pages have an address of their own, numbered from 1: all where there are several, else none.
    pub(crate) fn pages(&self) -> usize {
        if self.views() > 1 { self.views() } else { 0 }
    }

    /// The reasons for the notice that stands before its pictures, in its own words and by a community's label; none for most.
    pub(crate) fn warnings(&self) -> impl Iterator<Item = &'static str> + '_ {
        let labelled = self.labels.iter().any(|label| label.name == LABEL);
        let told = labelled && self.sensitive.iter().all(|one| one.why != CULTURE);
        self.sensitive.iter().map(|one| one.why).chain(told.then_some(CULTURE))
    }

    /// Whether a notice stands before its pictures. Then they are seen where somebody opens the notice, and nowhere else: what may be
    /// shown elsewhere is an [`Open`](super::open::Open).
    pub(crate) fn is_sensitive(&self) -> bool {
        self.warnings().next().is_some()
    }

    /// The scan that lies on the table of its own page: the one with the role `cover`, else the first.
    pub(crate) fn front(&self) -> Option<(usize, &Media)> {
        self.scans().find(|(_, media)| media.cover).or_else(|| self.scans().next())
    }

    /// The picture that its own page opens on: that scan, else a poster.
    pub(crate) fn opening(&self) -> Option<(usize, &Media)> {
        self.front().or_else(|| self.media.iter().enumerate().find(|(_, media)| media.poster))
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn the_table_of_kinds_is_in_the_order_of_the_enum() {
        for (kind, word) in Kind::ALL {
            assert_eq!(kind.word(), word);
        }
    }
}
