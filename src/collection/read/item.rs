//! One record with its folder's defaults and its files, made into an item.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    beside, children,
    defaults::Defaults,
    fit::missing_key,
    links::Link,
    media,
    page_text::Documents,
    record::{Record, Spot},
    recordings,
    shapes::item::{ITEM, LABEL, SENSITIVE},
    source::Source,
    terms::Vocabularies,
    walk::Tree,
    words, written, yaml,
};
use crate::{
    collection::{
        model::{
            item::{Access, Holding, Item, Kind, Social, TagEdit},
            mention::Mention,
            rights::{self, CommunityLabel, Rights},
            sensitive::{REASONS, Sensitive},
            texts::Texts,
        },
        settings::ImageSettings,
    },
    findings::{Finding, Place, Severity},
    text::{slug::slug, suggest::nearest},
};

/// What all items are read with.
#[derive(Debug)]
pub(crate) struct Surroundings<'a> {
    pub(crate) tree: &'a Tree,
    pub(crate) defaults: &'a Defaults,
    pub(crate) vocabularies: &'a Vocabularies,
    pub(crate) images: &'a ImageSettings,
    /// What documents said before, where that is kept.
    pub(crate) documents: Option<&'a Documents>,
}

/// An item, and whom it points at.
#[derive(Debug, Clone)]
pub(crate) struct Read {
    pub(crate) item: Arc<Item>,
    pub(crate) links: Vec<Link>,
}

/// Reads the record in `folder`. `None` when it is not in order or says too little; the findings say why.
pub(crate) fn item(around: &Surroundings, folder: &str) -> (Option<Read>, Vec<Finding>) {
    let mut findings = Vec::new();
    let file = format!("{folder}/item.yaml");
    let read =
        Source::read(&around.tree.path(&file), &file, &mut findings).and_then(|source| of_source(around, folder, &source, &mut findings));
    (read, findings)
}

fn of_source(around: &Surroundings, folder: &str, source: &Source, findings: &mut Vec<Finding>) -> Option<Read> {
    let faults = findings.len();
    let root = yaml::tree(source, findings);
    if root.is_none() && findings.len() == faults {
        findings.push(empty(source));
    }
    let root = root?;
    let spot = Spot { source, node: &root, path: String::new() };
    let before = findings.len();
    let mut record = Record::of_file(source, Some(&root), ITEM, findings);
    let fits = findings[before..].iter().all(|finding| finding.severity < Severity::Error);
    let whole = around.defaults.complete(&mut record, folder);
    let id = folder.rsplit('/').next().unwrap_or(folder).to_owned();
    let named_well = has_good_name(&id, source, findings);
    let kind = words::of_table(record.get("type"), &Kind::ALL);
    if record.get("type").is_none() && spot.is_map() {
        findings.push(missing_key(&spot, "type"));
    }
    let (item, texts) = build(around, folder, (id, kind.unwrap_or(Kind::Object)), &record, findings);
    let links = Link::of_item(&record).into_iter().chain(texts).collect();
    if !whole {
        // What the folder would have given is not missing in the record.
        findings.retain(|finding| finding.place.as_ref().is_none_or(|place| !FROM_FOLDER.contains(&(finding.code, place.field.as_str()))));
    }
    // A record that does not fit may have meant to say that it is hidden.
    (whole && fits && kind.is_some() && named_well && !item.title.is_empty()).then(|| Read { item: Arc::new(item), links })
}

/// Findings about what is usually said once for a whole folder, with their field.
const FROM_FOLDER: [(&str, &str); 2] = [("missing-key", "type"), ("no-rights", "rights")];

fn empty(source: &Source) -> Finding {
    Finding::error("empty-file", "this record is empty", "rekaman ini kosong")
        .at(Place::file(&source.file))
        .hint("write at least title and type", "tulis setidaknya title dan type")
}

fn has_good_name(id: &str, source: &Source, findings: &mut Vec<Finding>) -> bool {
    let good = id.starts_with(|c: char| c.is_ascii_alphanumeric()) && id.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c));
    if !good {
        let better = slug(id);
        findings.push(
            Finding::error(
                "bad-id",
                format!("the folder `{id}` cannot be part of an address"),
                format!("folder `{id}` tidak dapat menjadi bagian alamat"),
            )
            .at(Place::file(&source.file))
            .hint(format!("rename the folder to `{better}`"), format!("ganti nama foldernya menjadi `{better}`")),
        );
    }
    good
}

fn build(
    around: &Surroundings,
    folder: &str,
    (id, kind): (String, Kind),
    record: &Record,
    findings: &mut Vec<Finding>,
) -> (Item, Vec<Link>) {
    let lists = around.vocabularies;
    let language = lists.language.as_str();
    let mut media = media::media(around.tree, folder, record, around.images, findings);
    let mut links = beside::transcripts(around, folder, &mut media, findings);
    recordings::complete(around.tree, folder, &mut media, language, findings);
    let (description, described) = description(around, folder, record, findings);
    links.extend(described);
    let social = social(record, &id, findings);
    let then_and_now = record.get("then_and_now").and_then(|spot| pointer(spot, &id));
    links.extend(social.details.iter().chain(&then_and_now).cloned().map(Link::from));
    let creators = record.list("creator");
    let subjects = record.list("subjects");
    let day = |key: &str| record.get(key).and_then(Spot::text).and_then(words::day);
    let item = Item {
        children: children::children(record, &id),
        id,
        title: record.texts("title"),
        kind,
        form: record.get("form").and_then(|spot| lists.forms.term(spot, language, findings)),
        date: record.get("date").and_then(|spot| words::date(spot, findings)),
        added: day("added"),
        creators: creators.iter().filter_map(|spot| lists.people.contribution(spot, language, findings)).collect(),
        publisher: record.get("publisher").and_then(|spot| lists.people.term(spot, language, findings)),
        place: record.get("place").and_then(|spot| lists.places.term(spot, language, findings)),
        subjects: subjects.iter().filter_map(|spot| lists.subjects.term(spot, language, findings)).collect(),
        languages: words::languages(&record.list("language")),
        description,
        identifiers: pairs(record, "identifiers", |spot| Some(spot.text()?.to_owned())),
        extent: record.texts("extent"),
        dimensions: pairs(record, "dimensions", |spot| words::length(spot, findings)),
        materials: record.list("materials").iter().map(Spot::texts).filter(|texts| !texts.is_empty()).collect(),
        technique: record.texts("technique"),
        provenance: record.texts("provenance"),
        holding: holding(record),
        part_of: record.text("part_of"),
        related: record.list("related").iter().filter_map(|spot| Some(spot.text()?.to_owned())).collect(),
        then_and_now,
        rights: read_rights(record, &format!("{folder}/item.yaml"), findings),
        labels: labels(record, findings),
        sensitive: record.list("sensitive").iter().filter_map(sensitive).collect(),
        access: words::of_table(record.get("access"), &Access::ALL).unwrap_or_default(),
        embargo_until: day("embargo_until"),
        draft: record.flag("draft"),
        right_to_left: record.text("reading_direction").as_deref() == Some("rtl"),
        hashtags: record.list("hashtags").iter().filter_map(Spot::text).map(tag).collect(),
        social,
        media,
        extra: pairs(record, "extra", |spot| Some(spot.texts()).filter(|texts| !texts.is_empty())),
        source: format!("{folder}/item.yaml"),
    };
    (item, links)
}

/// A map of free keys.
pub(super) fn pairs<T>(record: &Record, key: &str, mut value: impl FnMut(&Spot) -> Option<T>) -> BTreeMap<String, T> {
    let Some(map) = record.get(key) else { return BTreeMap::new() };
    map.entries().filter_map(|(key, spot)| Some((key.to_owned(), value(&spot)?))).collect()
}

fn description(around: &Surroundings, folder: &str, record: &Record, findings: &mut Vec<Finding>) -> (Texts, Vec<Link>) {
    let (beside, links) = beside::description(around.tree, folder, &around.vocabularies.language, findings);
    let Some(spot) = record.get("description") else { return (beside, links) };
    if !beside.is_empty() {
        findings.push(
            Finding::error(
                "described-twice",
                "the description stands here and in description.md",
                "deskripsi ada di sini dan di description.md",
            )
            .at(spot.place())
            .hint("keep one of them", "simpan salah satu"),
        );
    }
    (spot.texts(), written::look_at_field(Some(spot), findings))
}

fn holding(record: &Record) -> Holding {
    record
        .inner("holding")
        .map_or_else(Holding::default, |inner| Holding { repository: inner.texts("repository"), shelf: inner.text("shelf") })
}

fn read_rights(record: &Record, source: &str, findings: &mut Vec<Finding>) -> Rights {
    let Some(spot) = record.get("rights") else {
        findings.push(no_rights(source));
        return Rights { statement: None, holder: record.texts("rights_holder"), credit: record.texts("credit") };
    };
    Rights { statement: statement(spot, findings), holder: record.texts("rights_holder"), credit: record.texts("credit") }
}

fn no_rights(source: &str) -> Finding {
    Finding::warning(
        "no-rights",
        "nothing is said about rights, so only small pictures are shown, and none are offered for sharing",
        "hak belum dinyatakan, jadi hanya gambar kecil yang ditampilkan dan tidak ada yang ditawarkan untuk dibagikan",
    )
    .at(Place { field: "rights".to_owned(), ..Place::file(source) })
    .hint(
        "add rights: PDM-1.0, CC-BY-4.0, InC or CNE, here or in _defaults.yaml",
        "tambahkan rights: PDM-1.0, CC-BY-4.0, InC, atau CNE, di sini atau dalam _defaults.yaml",
    )
}

/// The rights statement that a code or URI names; reported when there is none.
pub(super) fn statement(spot: &Spot, findings: &mut Vec<Finding>) -> Option<&'static rights::Statement> {
    let typed = spot.text()?;
    let statement = rights::statement(typed);
    if statement.is_none() {
        let finding = Finding::error(
            "unknown-rights",
            format!("`{typed}` is not a known rights statement"),
            format!("`{typed}` bukan pernyataan hak yang dikenal"),
        )
        .at(spot.place());
        let codes = rights::STATEMENTS.iter().map(|statement| statement.code);
        findings.push(match nearest(typed, codes) {
            Some(meant) => finding.hint(format!("did you mean `{meant}`?"), format!("maksudnya `{meant}`?")),
            None => finding.hint(
                "use a code such as PDM-1.0, CC-BY-4.0 or InC, or the address of the statement; words of your own belong in `credit`",
                "pakai kode seperti PDM-1.0, CC-BY-4.0, atau InC, atau alamat pernyataannya; kata-kata sendiri ditulis di `credit`",
            ),
        });
    }
    statement
}

fn labels(record: &Record, findings: &mut Vec<Finding>) -> Vec<CommunityLabel> {
    let mut all = Vec::new();
    for spot in record.list("labels") {
        let inner = spot.record(LABEL);
        let name = inner.as_ref().map_or_else(|| spot.text().map(str::to_owned), |inner| inner.text("label"));
        let Some((name, keeps_media)) = rights::LABELS.iter().find(|(known, _)| Some(*known) == name.as_deref()) else { continue };
        let community = inner.as_ref().map(|inner| inner.texts("community")).unwrap_or_default();
        if community.is_empty() {
            findings.push(no_community(&spot, name));
        }
        let url = inner.as_ref().and_then(|inner| words::address(inner.get("url"), findings));
        all.push(CommunityLabel { name, keeps_media: *keeps_media, community, url });
    }
    all
}

fn no_community(spot: &Spot, label: &str) -> Finding {
    Finding::warning(
        "no-community",
        format!("`{label}` does not say whose label it is"),
        format!("`{label}` tidak menyebut komunitas pemiliknya"),
    )
    .at(spot.place())
    .hint(format!("name the community: {{label: {label}, community: …}}"), format!("sebut komunitasnya: {{label: {label}, community: …}}"))
}

/// A reason in a word, or in a map with the institution's own words.
fn sensitive(spot: &Spot) -> Option<Sensitive> {
    let inner = spot.record(SENSITIVE);
    let typed = inner.as_ref().map_or_else(|| spot.text().map(str::to_owned), |inner| inner.text("why"))?;
    let why = REASONS.into_iter().find(|reason| *reason == typed)?;
    Some(Sensitive { why, notice: inner.map(|inner| inner.texts("notice")).unwrap_or_default() })
}

fn tag(typed: &str) -> TagEdit {
    typed.strip_prefix('-').map_or_else(|| TagEdit::Add(words::hashtag(typed)), |tag| TagEdit::Remove(words::hashtag(tag)))
}

fn social(record: &Record, id: &str, findings: &mut Vec<Finding>) -> Social {
    let Some(inner) = record.inner("social") else { return Social::default() };
    let crop = inner.inner("crop").and_then(|crop| Some([crop.number("x")?, crop.number("y")?]));
    let threads = inner.list("thread").iter().filter_map(|spot| words::address(Some(spot), findings)).collect();
    Social {
        caption: inner.texts("caption"),
        question: inner.texts("question"),
        threads,
        hold: inner.flag("hold"),
        crop,
        quote: inner.texts("quote"),
        details: inner.list("details").iter().filter_map(|spot| children::part(spot, id)).collect(),
    }
}

/// `id`, `id#page=2`, or `#page=2` of this item.
fn pointer(spot: &Spot, id: &str) -> Option<Mention> {
    let (other, fragment) = spot.text().map(|text| text.split_once('#').unwrap_or((text, "")))?;
    Some(Mention::linked(if other.is_empty() { id } else { other }, fragment, spot.place()))
}
