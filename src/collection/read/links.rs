//! Whom items, sets and texts point at, and whether it is there.

use std::collections::BTreeSet;

use super::{
    beside::name_and_language,
    record::{Record, Spot},
    walk::Tree,
};
use crate::{
    collection::model::{
        mention::Mention,
        notice::Section,
        pointer::{Pointer, section},
    },
    findings::{Finding, Place},
    text::{markdown_links::Named, markdown_notices::Seen, suggest::nearest},
};

/// One pointer with the place where it is written.
#[derive(Debug, Clone)]
pub(crate) struct Link {
    target: String,
    to: To,
    place: Place,
}

/// What a pointer points at.
#[derive(Debug, Clone, PartialEq)]
enum To {
    Set,
    Item,
    /// An item, from a text; with what follows `#`, and how it is named there.
    Mentioned(String, Seen),
    /// Something else of the site, from a text.
    Here(Named),
}

impl To {
    fn named(&self) -> Named {
        match self {
            Self::Set => Named::Collection,
            Self::Item | Self::Mentioned(..) => Named::Item,
            Self::Here(named) => *named,
        }
    }
}

impl Link {
    fn new(spot: &Spot, to: To) -> Option<Self> {
        Some(Self { target: spot.text()?.to_owned(), to, place: spot.place() })
    }

    /// An item that a notice shows.
    pub(crate) fn to_item(spot: &Spot) -> Option<Self> {
        Self::new(spot, To::Item)
    }

    /// A set that a campaign takes from.
    pub(crate) fn to_set(spot: &Spot) -> Option<Self> {
        Self::new(spot, To::Set)
    }

    /// `part_of` and `related` of an item.
    pub(crate) fn of_item(record: &Record) -> Vec<Self> {
        let related = record.list("related");
        let related = related.iter().filter_map(|spot| Self::new(spot, To::Item));
        Self::of_set(record).into_iter().chain(related).collect()
    }

    /// `part_of` of a set.
    pub(crate) fn of_set(record: &Record) -> Option<Self> {
        record.get("part_of").and_then(|spot| Self::new(spot, To::Set))
    }

    /// The link in a text that this is, if it is one.
    pub(crate) fn mention(&self) -> Option<Mention> {
        let To::Mentioned(fragment, seen) = &self.to else { return None };
        Some(Mention { id: self.target.clone(), fragment: fragment.clone(), seen: *seen, place: self.place.clone() })
    }

    /// The same of a link to something else than an item.
    pub(crate) fn pointer(&self) -> Option<Pointer> {
        let To::Here(named) = self.to else { return None };
        Some(Pointer { named, id: self.target.clone(), place: self.place.clone() })
    }
}

impl From<Pointer> for Link {
    fn from(pointer: Pointer) -> Self {
        Self { target: pointer.id, to: To::Here(pointer.named), place: pointer.place }
    }
}

impl From<Mention> for Link {
    fn from(mention: Mention) -> Self {
        Self { target: mention.id, to: To::Mentioned(mention.fragment, mention.seen), place: mention.place }
    }
}

/// Everything there is to point at.
#[derive(Debug)]
pub(crate) struct Known([BTreeSet<String>; Named::ALL.len()]);

impl Known {
    /// The items, and what has a file of its own.
    pub(crate) fn of(tree: &Tree, items: &BTreeSet<&str>) -> Self {
        Self(Named::ALL.map(|(named, _)| match named {
            Named::Item => items.iter().map(|id| (*id).to_owned()).collect(),
            _ => tree.files(folder(named)).iter().filter_map(|name| name_in(named, name)).collect(),
        }))
    }
}

/// The folder of what a link names.
fn folder(named: Named) -> &'static str {
    match named {
        Named::Item => "items",
        Named::Collection => "collections",
        Named::Page => "pages",
        _ => section(named).map_or("", Section::folder),
    }
}

/// What a file is called by links.
fn name_in(named: Named, file: &str) -> Option<String> {
    match ending(named) {
        "yaml" => file.strip_suffix(".yaml").map(str::to_owned),
        ending => name_and_language(file, &[ending]).map(|(name, _)| name),
    }
}

fn ending(named: Named) -> &'static str {
    if matches!(named, Named::Collection | Named::Campaign) { "yaml" } else { "md" }
}

/// Reports every link whose target is not there.
pub(crate) fn broken<'a>(links: impl Iterator<Item = &'a Link>, known: &Known, findings: &mut Vec<Finding>) {
    for link in links {
        let known = &known.0[link.to.named() as usize];
        if !known.contains(&link.target) {
            let meant = if link.target.is_empty() { None } else { nearest(&link.target, known.iter().map(String::as_str)) };
            findings.push(not_there(link, meant).at(link.place.clone()));
        }
    }
}

fn not_there(link: &Link, meant: Option<&str>) -> Finding {
    let (named, target) = (link.to.named(), &link.target);
    let (en, id) = match NOUNS[named as usize] {
        _ if target.is_empty() => (format!("`{}:` names nothing", named.word()), format!("`{}:` tidak menyebut apa pun", named.word())),
        (en, id) => (format!("there is no {en} `{target}`"), format!("tidak ada {id} `{target}`")),
    };
    let finding = match named {
        Named::Item => Finding::error("unknown-item", en, id),
        Named::Collection => Finding::error("unknown-set", en, id),
        _ => Finding::error("unknown-text", en, id),
    };
    let Some(meant) = meant else { return how_to_name(link, finding) };
    finding.hint(format!("did you mean `{meant}`?"), format!("maksudnya `{meant}`?"))
}

/// What the things are called that a link may name, in English and Indonesian, in the order of [`Named`].
const NOUNS: [(&str, &str); Named::ALL.len()] = [
    ("item", "benda"),
    ("collection", "koleksi"),
    ("page", "halaman"),
    ("event", "acara"),
    ("news", "kabar"),
    ("campaign", "kampanye"),
    ("exhibit", "pameran"),
    ("guide", "panduan"),
];

/// The hint for a target that resembles nothing there is.
fn how_to_name(link: &Link, finding: Finding) -> Finding {
    let (named, target) = (link.to.named(), &link.target);
    let (word, folder, ending) = (named.word(), folder(named), ending(named));
    match &link.to {
        To::Item => finding.hint("write the name of an item's folder", "tulis nama folder sebuah benda"),
        To::Mentioned(..) => {
            finding.hint("after `item:` write the name of an item's folder", "sesudah `item:` tulis nama folder sebuah benda")
        }
        To::Here(_) | To::Set if target.is_empty() => finding.hint(
            format!("after `{word}:` write the name of a file in {folder}/, without .{ending}"),
            format!("sesudah `{word}:` tulis nama berkas dalam {folder}/, tanpa .{ending}"),
        ),
        To::Here(_) | To::Set => finding.hint(format!("add {folder}/{target}.{ending}"), format!("tambahkan {folder}/{target}.{ending}")),
    }
}
