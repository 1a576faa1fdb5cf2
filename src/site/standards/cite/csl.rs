//! CSL-JSON 1.0: what citation processors, Zotero and reference managers read.

use serde::Serialize;

use super::Reference;

/// One reference, in the order of the schema.
#[derive(Serialize)]
struct Item<'a> {
    #[serde(rename = "type")]
    kind: &'a str,
    id: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    language: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Name<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    editor: Vec<Name<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    translator: Vec<Name<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Date<'a>>,
    #[serde(rename = "abstract", skip_serializing_if = "str::is_empty")]
    summary: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    archive: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    archive_location: &'a str,
    #[serde(rename = "call-number", skip_serializing_if = "str::is_empty")]
    call_number: &'a str,
    #[serde(rename = "collection-title", skip_serializing_if = "str::is_empty")]
    collection_title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    dimensions: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    genre: &'a str,
    #[serde(rename = "ISBN", skip_serializing_if = "str::is_empty")]
    isbn: &'a str,
    #[serde(skip_serializing_if = "String::is_empty")]
    keyword: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(skip_serializing_if = "str::is_empty")]
    publisher: &'a str,
    #[serde(rename = "publisher-place", skip_serializing_if = "str::is_empty")]
    publisher_place: &'a str,
    source: &'a str,
    title: &'a str,
    #[serde(rename = "URL")]
    url: &'a str,
}

/// A name that is not taken apart.
#[derive(Serialize)]
struct Name<'a> {
    literal: &'a str,
}

/// EDTF for those who read it; years, months and days, or words, for those who do not.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Date<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    date_parts: Option<&'a [Vec<i64>]>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    circa: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    literal: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    edtf: Option<&'a str>,
}

/// A list of one, as every reader expects.
pub(super) fn csl(of: &Reference<'_>) -> String {
    let item = Item {
        kind: of.kind.csl,
        id: of.id,
        language: of.language,
        author: names(&of.authors),
        editor: names(&of.editors),
        translator: names(&of.translators),
        issued: issued(of),
        summary: &of.summary,
        archive: &of.archive,
        archive_location: &of.shelf,
        call_number: &of.number,
        collection_title: &of.collection,
        dimensions: &of.size,
        genre: &of.genre,
        isbn: &of.isbn,
        keyword: of.subjects.join(", "),
        note: of.note(),
        publisher: &of.publisher,
        publisher_place: &of.place,
        source: &of.site,
        title: &of.title,
        url: &of.url,
    };
    serde_json::to_string(&[item]).expect("plain data") + "\n"
}

fn names(of: &[String]) -> Vec<Name<'_>> {
    of.iter().map(|literal| Name { literal }).collect()
}

fn issued<'a>(of: &'a Reference<'_>) -> Option<Date<'a>> {
    let when = &of.when;
    let literal = when.parts.is_none().then_some(when.words.as_str());
    let date = Date { date_parts: when.parts.as_deref(), circa: when.doubted && when.parts.is_some(), literal, edtf: when.edtf.as_deref() };
    (!when.words.is_empty()).then_some(date)
}
