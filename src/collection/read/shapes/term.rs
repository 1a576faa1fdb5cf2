//! Names: entries of a vocabulary, and names as they are typed in records.

use crate::collection::read::shape::{Field, Shape, fields};

/// An authority list: id to entry, or id to name, one text or one per language.
pub(crate) const VOCABULARY: Shape = Shape::Map(&Shape::Either(&Shape::Texts, &Shape::Record(ENTRY)));

/// An entry of a vocabulary.
pub(crate) const ENTRY: &[Field] = fields! {
    "name" required: Shape::Texts, "The name as shown, one text or one per language";
    "uri": Shape::Text, "Address of the same in an authority file (Wikidata, VIAF, AAT, GeoNames)";
    "lat": Shape::Real(-90.0, 90.0), "Latitude in degrees, north positive";
    "lon": Shape::Real(-180.0, 180.0), "Longitude in degrees, east positive";
    "within_km": Shape::Real(0.1, 1000.0), "The place is known, or may be told, only to within so many kilometres: nothing published is more exact";
    "hashtag": Shape::Tag, "The hashtag to use in place of the derived one";
    "note": Shape::Texts, "A sentence or two shown on its page";
    "dates": Shape::Text, "Dates of a person or body, as EDTF (1894~/1967)";
};

/// A vocabulary id or a name, one text or one per language, or a map that says more.
pub(crate) const TERM: Shape = Shape::Either(&Shape::Texts, &Shape::Record(TYPED));

/// A name typed out in a record.
pub(crate) const TYPED: &[Field] = fields! {
    "name" required: Shape::Texts, "The name, or the id of a vocabulary entry";
    "uri": Shape::Text, "Address of the same in an authority file (Wikidata, VIAF, AAT, GeoNames)";
    "lat": Shape::Real(-90.0, 90.0), "Latitude in degrees, north positive";
    "lon": Shape::Real(-180.0, 180.0), "Longitude in degrees, east positive";
    "within_km": Shape::Real(0.1, 1000.0), "The place is known, or may be told, only to within so many kilometres: nothing published is more exact";
};

/// Somebody who made the thing: a vocabulary id or a name, one text or one per language, or a map that says more.
pub(crate) const CREATOR: Shape = Shape::Either(&Shape::Texts, &Shape::Record(MAKER));

/// A maker typed out in a record.
pub(crate) const MAKER: &[Field] = fields! {
    "name" required: Shape::Texts, "The name, or the id of a person in the vocabulary";
    "role": Shape::Text, "What the person did: author, weaver, photographer …";
    "uri": Shape::Text, "Address of the person in an authority file (Wikidata, VIAF)";
    "dates": Shape::Text, "Years of life, as EDTF (1894~/1967)";
};
