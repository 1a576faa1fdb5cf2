//! The list of facts beside an item: what the record knows, in the order a label gives it. Values that gather are links.

use serde::Serialize;

use crate::{
    collection::model::{item::Item, notice::Notice, term::Term},
    site::{
        Words,
        facets::{Facet, lineage},
        originals::{Original, Place, originals},
        output::PageRef,
    },
    text::numbers,
};

use super::{
    Desk,
    line::{Line, Link},
};

/// Facts shown before the fold.
const FIRST: usize = 9;

/// One row: a term and its values.
#[derive(Debug, Serialize)]
pub(crate) struct Fact {
    pub(crate) term: String,
    pub(crate) values: Vec<Link>,
}

/// The rows before the fold and those after it.
#[derive(Debug, Serialize)]
pub(crate) struct Facts {
    pub(crate) first: Vec<Fact>,
    pub(crate) rest: Vec<Fact>,
}

/// Every row that has a value.
pub(crate) fn facts(at: Desk<'_>, item: &Item) -> Facts {
    let mut rows = rows(at, item);
    let rest = if rows.len() > FIRST + 2 { rows.split_off(FIRST) } else { Vec::new() };
    Facts { first: rows, rest }
}

/// The same without a fold: in every language the same rows in the same order.
pub(crate) fn rows(at: Desk<'_>, item: &Item) -> Vec<Fact> {
    let mut rows = [making(at, item), matter(at, item), place_in_the_house(at, item)].concat();
    rows.retain(|(_, values)| values.iter().any(|value| !value.label.text.is_empty()));
    rows.into_iter().map(|(term, values)| Fact { term, values }).collect()
}

type Row = (String, Vec<Link>);

fn making(at: Desk<'_>, item: &Item) -> Vec<Row> {
    let kind = Link::new(at.t(&format!("kind_{}", item.kind.word())), at.gathering(Facet::Type, item.kind.word()));
    let genre = item.form.iter().map(|form| Link { label: at.line(&form.names), ..Link::default() });
    let date = at.date(item).unwrap_or_default();
    let creators = item.creators.iter().map(|contribution| {
        let role = contribution.role.as_deref().map(|role| role_name(at, role)).unwrap_or_default();
        Link { role, ..term(at, Facet::Person, &contribution.agent) }
    });
    vec![
        (at.t("fact_type"), std::iter::once(kind).chain(genre).collect()),
        (at.t("fact_date"), plain(date)),
        (at.t("fact_place"), item.place.iter().map(|place| term(at, Facet::Place, place)).collect()),
        (at.t("fact_creator"), creators.collect()),
        (at.t("fact_publisher"), item.publisher.iter().map(|one| term(at, Facet::Person, one)).collect()),
    ]
}

fn matter(at: Desk<'_>, item: &Item) -> Vec<Row> {
    let materials: Vec<Link> = item.materials.iter().map(|material| Link { label: at.line(material), ..Link::default() }).collect();
    vec![
        (at.t("fact_subject"), item.subjects.iter().map(|subject| term(at, Facet::Subject, subject)).collect()),
        (at.t("fact_language"), item.languages.iter().map(|lang| Link::new(at.witness.words().language(lang, at.lang), "")).collect()),
        (at.t("fact_material"), materials),
        (at.t("fact_technique"), vec![Link { label: at.line(&item.technique), ..Link::default() }]),
        (at.t("fact_extent"), vec![Link { label: at.line(&item.extent), ..Link::default() }]),
        (at.t("fact_size"), plain(size(at.witness.words(), item, at.lang))),
    ]
}

fn place_in_the_house(at: Desk<'_>, item: &Item) -> Vec<Row> {
    let settings = at.site.published.settings();
    let sets = lineage(&at.site.published, item.part_of.as_deref()).into_iter().filter_map(|id| {
        let set = at.site.published.set(id)?;
        Some(Link { label: at.line(&set.title), href: at.gathering(Facet::Collection, id), ..Link::default() })
    });
    let mut rows = vec![
        (at.t("fact_part_of"), sets.collect()),
        (at.t("fact_provenance"), vec![Link { label: at.line(&item.provenance), ..Link::default() }]),
    ];
    for (name, number) in &item.identifiers {
        let key = format!("identifier_{name}");
        let known = at.witness.words().strings.find(at.lang, &key).map(str::to_owned);
        rows.push((known.unwrap_or_else(|| readable(name)), plain(number.clone())));
    }
    let holding = [at.text(&item.holding.repository), item.holding.shelf.clone().unwrap_or_default()];
    rows.push((at.t("fact_holding"), plain(at.list(holding))));
    rows.push((at.t("fact_shown_in"), shown_in(at, item)));
    rows.push((at.t("fact_original"), original(at, item)));
    for (key, value) in &item.extra {
        let label = settings.extra_labels.get(key).map_or_else(|| readable(key), |label| at.text(label));
        rows.push((label, vec![Link { label: at.line(value), ..Link::default() }]));
    }
    rows
}

/// Originals that a label names; a book of more has them in its manifest.
const ORIGINALS: usize = 12;

/// The scans' own files, where they are offered.
fn original(at: Desk<'_>, item: &Item) -> Vec<Link> {
    let Some((index, _)) = at.site.item(&item.id) else { return Vec::new() };
    let link = |original: Original<'_>| {
        let href = match &original.place {
            Place::Here(path) => at.href(path),
            Place::Elsewhere(address) => address.clone(),
        };
        Link::new(original.name(), href)
    };
    originals(at.site, index, item).into_iter().take(ORIGINALS).map(link).collect()
}

/// The notices that show an item, the latest first.
fn shown_in(at: Desk<'_>, item: &Item) -> Vec<Link> {
    let (published, index) = (&at.site.published, at.site.item(&item.id).map(|(index, _)| index));
    let all = index.into_iter().flat_map(|index| published.showing(index));
    let mut showing: Vec<&Notice> = all.filter(|notice| notice.is_out(published.date())).collect();
    showing.sort_by_key(|notice| notice.latest_first());
    let link = |notice: &&Notice| Link {
        label: at.line(notice.title()),
        href: at.to(&PageRef::Notice { section: notice.section(), slug: notice.text.slug.clone() }),
        ..Link::default()
    };
    showing.iter().map(link).collect()
}

fn plain(text: String) -> Vec<Link> {
    vec![Link { label: Line::plain(text), ..Link::default() }]
}

/// A term as a link to what it gathers.
pub(crate) fn term(at: Desk<'_>, facet: Facet, term: &Term) -> Link {
    Link { label: at.line(&term.names), href: at.gathering(facet, &term.key), ..Link::default() }
}

/// A role in the words of the theme, else as typed.
pub(crate) fn role_name(at: Desk<'_>, role: &str) -> String {
    let key = format!("role_{}", role.replace([' ', '-'], "_").to_lowercase());
    at.witness.words().strings.find(at.lang, &key).unwrap_or(role).to_owned()
}

/// `call_number` as "Call number".
fn readable(key: &str) -> String {
    crate::site::words::capital(&key.replace(['_', '-'], " "))
}

/// "214 × 82 cm": height, width and depth together in the unit that reads best, others by name.
pub(crate) fn size(words: &Words, item: &Item, lang: &str) -> String {
    let sides: Vec<f64> = ["height", "width", "length", "depth"].iter().filter_map(|side| item.dimensions.get(*side)).copied().collect();
    let metric = |millimetres: &[f64]| {
        let centimetres = millimetres.iter().all(|length| *length >= 100.0);
        let shown: Vec<String> = millimetres
            .iter()
            .map(|length| numbers::decimal(if centimetres { length / 10.0 } else { *length }, 1, lang))
            .map(|text| text.trim_end_matches(",0").trim_end_matches(".0").to_owned())
            .collect();
        words.strings.fill(lang, if centimetres { "unit_cm" } else { "unit_mm" }, &[("n", &shown.join(" × "))])
    };
    let mut parts = Vec::new();
    if !sides.is_empty() {
        parts.push(metric(&sides));
    }
    for (name, length) in item.dimensions.iter().filter(|(name, _)| !["height", "width", "length", "depth"].contains(&name.as_str())) {
        let key = format!("dimension_{name}");
        let word = words.strings.find(lang, &key).map_or_else(|| name.clone(), str::to_owned);
        parts.push(format!("{word} {}", metric(&[*length])));
    }
    words.strings.list(lang, parts)
}
