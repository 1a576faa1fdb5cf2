//! The record of one thing, and the defaults of a folder.

use super::term::{CREATOR, TERM};
use crate::collection::{
    model::{
        item::{Access, Kind},
        rights, sensitive,
    },
    read::shape::{Field, Shape, fields},
};

/// The words of `type`.
fn kinds() -> Vec<&'static str> {
    Kind::ALL.iter().map(|(_, word)| *word).collect()
}

fn labels() -> Vec<&'static str> {
    rights::LABELS.iter().map(|(name, _)| *name).collect()
}

fn reasons() -> Vec<&'static str> {
    sensitive::REASONS.to_vec()
}

fn access() -> Vec<&'static str> {
    Access::ALL.iter().map(|(_, word)| *word).collect()
}

fn directions() -> Vec<&'static str> {
    vec!["ltr", "rtl"]
}

fn roles() -> Vec<&'static str> {
    vec!["cover", "poster"]
}

fn calendars() -> Vec<&'static str> {
    vec!["gregorian", "hijri", "javanese", "saka"]
}

/// A date: EDTF, or a map that says more.
pub(crate) const DATE: Shape = Shape::Either(&Shape::Text, &Shape::Record(DATE_FIELDS));

/// A date with its own words.
pub(crate) const DATE_FIELDS: &[Field] = fields! {
    "edtf" required: Shape::Text, "The date as EDTF: 1890, 1890~/1900, 18XX, 1928-05-03";
    "display": Shape::Texts, "The words to show in place of the derived ones";
    "calendar": Shape::Word(calendars), "The calendar the thing itself is dated in";
};

const HOLDING: &[Field] = fields! {
    "repository": Shape::Texts, "Who keeps the thing itself";
    "shelf": Shape::Text, "Where it lies: shelf mark or box";
};

const DIMENSIONS: &[Field] = fields! {
    "height": Shape::Text, "Height with its unit: 210 mm, 21 cm, 8 in";
    "width": Shape::Text, "Width with its unit";
    "depth": Shape::Text, "Depth with its unit";
    "length": Shape::Text, "Length with its unit";
    "diameter": Shape::Text, "Diameter with its unit";
    "thickness": Shape::Text, "Thickness with its unit";
};

pub(crate) const LABEL: &[Field] = fields! {
    "label" required: Shape::Word(labels), "The name of the Local Contexts label";
    "community": Shape::Texts, "The community that set the label";
    "url": Shape::Text, "Address where the community explains it";
};

pub(crate) const SENSITIVE: &[Field] = fields! {
    "why" required: Shape::Word(reasons), "What the notice warns of: human-remains, funeral, violence, nudity, sacred, offensive-words, culture";
    "notice": Shape::Texts, "Your own words or the community's, shown with the notice";
};

const CHILDREN: &[Field] = fields! {
    "text": Shape::Texts, "A few short sentences in plain words, for the children's corner";
    "riddles": Shape::List(&Shape::Record(RIDDLE)), "Things to look for on its pictures";
};

/// Something to be found on a picture.
pub(crate) const RIDDLE: &[Field] = fields! {
    "find" required: Shape::Texts, "What is to be found: Find the boat without a paddler";
    "where" required: Shape::Text, "The part of the picture where it is: xywh=pct:10,10,40,30, or page=2&xywh=…";
    "answer" required: Shape::Texts, "What it is, told once it is found";
    "hint": Shape::Texts, "A first help for those who cannot find it";
};

const CROP: &[Field] = fields! {
    "x" required: Shape::Real(0.0, 1.0), "Centre of the crop, as a fraction of the width";
    "y" required: Shape::Real(0.0, 1.0), "Centre of the crop, as a fraction of the height";
};

const SOCIAL: &[Field] = fields! {
    "caption": Shape::Texts, "Written by hand in place of the derived caption";
    "question": Shape::Texts, "A real question to the public about this item";
    "thread": Shape::List(&Shape::Text), "Where it is talked about: the address of a thread on Mastodon, Bluesky or elsewhere";
    "hold": Shape::Flag, "Keeps the item off the posting desk";
    "crop": Shape::Record(CROP), "What stays in the picture when it is cropped";
    "quote": Shape::Texts, "A sentence that is worth a card of its own";
    "details": Shape::List(&Shape::Text), "Parts worth a picture of their own: page=2, xywh=pct:10,10,40,30, page=2&xywh=…; the first is the riddle";
};

pub(crate) const FILE: &[Field] = fields! {
    "file" required: Shape::Text, "Name of a file beside the record";
    "page": Shape::Whole(1, 2_000), "One page of a file with many; without it, those of its pages that are not listed";
    "label": Shape::Texts, "What the page is called: Cover, folio 1r";
    "alt": Shape::Texts, "What is to be seen, for those who do not see it";
    "role": Shape::Word(roles), "cover: this picture stands for the item; poster: it is shown until the recording of its name plays";
    "credit": Shape::Texts, "Whom to name for this picture";
    "hide_text": Shape::Flag, "true keeps the words that a PDF holds unpublished: they still stand under what was painted black";
};

/// What belongs to one thing alone.
const OWN: &[Field] = fields! {
    "title" required: Shape::Texts, "The title, one text or one per language";
    "description": Shape::Texts, "Markdown; or description.md beside the record";
    "identifiers": Shape::Map(&Shape::Text), "Accession number, call number, ISBN and the like";
    "extent": Shape::Texts, "How much there is: 48 pages";
    "dimensions": Shape::Record(DIMENSIONS), "Size with units";
    "related": Shape::List(&Shape::Text), "Ids of other items";
    "children": Shape::Record(CHILDREN), "What is told and asked in the children's corner";
    "then_and_now": Shape::Text, "The same place or thing at another time: an item's id, id#page=2, or \"#page=2\" of this item";
    "files": Shape::List(&Shape::Either(&Shape::Text, &Shape::Record(FILE))), "Order, labels and alt texts of scans; the rest follows";
};

/// What a folder may say for all its items.
pub(crate) const DEFAULTS: &[Field] = fields! {
    "type": Shape::Word(kinds), "What it is; may come from _defaults.yaml";
    "form": TERM, "Genre or form: manuscript, letter, kain";
    "date": DATE, "When it was made, as EDTF: 1890~/1900";
    "added": Shape::Day, "Day the record came online; orders what is new, and feeds tell only of items that say it";
    "creator": Shape::List(&CREATOR), "Who made it: names, vocabulary ids or maps with name and role";
    "publisher": TERM, "Who published it";
    "place": TERM, "Where it belongs: vocabulary id, name, or map with name, lat and lon";
    "subjects": Shape::List(&TERM), "What it is about";
    "language": Shape::List(&Shape::Language), "Languages of the thing, as BCP 47: id, ms-Arab, jv-Java";
    "materials": Shape::List(&Shape::Texts), "What it is made of";
    "technique": Shape::Texts, "How it was made";
    "provenance": Shape::Texts, "Whose it was and how it came here";
    "holding": Shape::Record(HOLDING), "Where the thing itself is kept";
    "part_of": Shape::Text, "Id of the collection it belongs to";
    "rights": Shape::Text, "Rights statement or licence: a code such as CC-BY-4.0, or its URI";
    "rights_holder": Shape::Texts, "Who holds the rights";
    "credit": Shape::Texts, "How to name the source";
    "labels": Shape::List(&Shape::Either(&Shape::Word(labels), &Shape::Record(LABEL))), "Local Contexts labels of a community";
    "sensitive": Shape::List(&Shape::Either(&Shape::Word(reasons), &Shape::Record(SENSITIVE))), "Puts a notice before the pictures, which are then shown nowhere else";
    "access": Shape::Word(access), "public, metadata (no media), or hidden";
    "embargo_until": Shape::Day, "Not shown before this day";
    "draft": Shape::Flag, "Not shown at all while true";
    "reading_direction": Shape::Word(directions), "rtl when pages run from right to left";
    "hashtags": Shape::List(&Shape::Tag), "Added to the derived ones; -Buku takes one away";
    "social": Shape::Record(SOCIAL), "For the posting kit";
    "extra": Shape::Map(&Shape::Texts), "The institution's own fields";
};

/// The record of one thing.
pub(crate) const ITEM: &[Field] = &join::<{ OWN.len() + DEFAULTS.len() }>(OWN, DEFAULTS);

const fn join<const N: usize>(first: &[Field], second: &[Field]) -> [Field; N] {
    let mut all = [first[0]; N];
    let mut at = 0;
    while at < N {
        all[at] = if at < first.len() { first[at] } else { second[at - first.len()] };
        at += 1;
    }
    all
}
