//! IIIF Presentation 3.0: one manifest an item, so that any viewer of the world can open it, page through it and compare it.
//!
//! It has a canvas for each scan, and for each recording that says how long it is; an item without any has no manifest.
//! Other viewers know no notice, so neither has one that a notice stands before. What is said of the item is what its page says, in all languages of the site at once.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    collection::model::{
        item::{Item, Kind},
        media::Body,
        open::Open,
        texts::Texts,
    },
    site::{
        Site, Witness,
        links::Links,
        originals::originals,
        output::PageRef,
        pages::{Desk, fact_rows},
    },
    text::markdown,
};

/// Language to texts, as IIIF writes every word.
type Words = BTreeMap<String, Vec<String>>;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Manifest {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    label: Words,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    summary: Words,
    metadata: Vec<Pair>,
    #[serde(skip_serializing_if = "Option::is_none")]
    required_statement: Option<Pair>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rights: Option<&'static str>,
    provider: [Agent; 1],
    homepage: Vec<Page>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    thumbnail: Vec<Picture>,
    viewing_direction: &'static str,
    behavior: [&'static str; 1],
    items: Vec<Canvas>,
}

#[derive(Serialize)]
struct Pair {
    label: Words,
    value: Words,
}

#[derive(Serialize)]
struct Agent {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    label: Words,
    homepage: Vec<Page>,
}

#[derive(Serialize)]
struct Page {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    label: Words,
    format: &'static str,
    language: [String; 1],
}

#[derive(Serialize)]
struct Canvas {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    label: Words,
    /// Of a scan, and of a film that has a poster.
    #[serde(skip_serializing_if = "Option::is_none")]
    width: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    height: Option<u32>,
    /// Of sound and film, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    duration: Option<f64>,
    #[serde(rename = "requiredStatement", skip_serializing_if = "Option::is_none")]
    required_statement: Option<Pair>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    thumbnail: Vec<Picture>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rendering: Vec<Rendering>,
    items: [Annotations; 1],
}

/// The file that a scan was made from.
#[derive(Serialize)]
struct Rendering {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    label: Words,
}

#[derive(Serialize)]
struct Annotations {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    items: [Painting; 1],
}

#[derive(Serialize)]
struct Painting {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    motivation: &'static str,
    body: Painted,
    target: String,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Painted {
    Picture(Picture),
    Recording(Played),
}

/// Sound or film.
#[derive(Serialize)]
struct Played {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    format: &'static str,
    duration: f64,
}

#[derive(Serialize)]
struct Picture {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    format: &'static str,
    width: u32,
    height: u32,
    service: [Service; 1],
}

#[derive(Serialize)]
struct Service {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    profile: &'static str,
}

/// The manifest of an item that has canvases.
pub(super) fn manifest(site: &Site, witness: &dyn Witness, id: &str) -> String {
    let (index, item) = site.item(id).expect("a planned manifest has its item");
    let writer = Writer { site, witness, index, item };
    serde_json::to_string(&writer.manifest()).expect("plain data")
}

struct Writer<'a> {
    site: &'a Site,
    witness: &'a dyn Witness,
    index: usize,
    item: &'a Item,
}

impl Writer<'_> {
    fn manifest(&self) -> Manifest {
        let opens = self.item.kind == Kind::Book && self.item.open_scans().nth(2).is_some();
        Manifest {
            context: "http://iiif.io/api/presentation/3/context.json",
            id: self.below("manifest.json"),
            kind: "Manifest",
            label: self.words(&self.item.title),
            summary: self.words(&self.item.description).into_iter().map(|(lang, said)| (lang, plain(said))).collect(),
            metadata: self.metadata(),
            required_statement: self.credit(&self.item.rights.credit),
            rights: self.item.rights.statement.map(|statement| statement.uri),
            provider: [self.provider()],
            homepage: self.pages(&PageRef::Item { id: self.item.id.clone() }, &self.item.title),
            thumbnail: self.item.cover().map(|cover| self.picture(cover, 400)).into_iter().collect(),
            viewing_direction: if self.item.right_to_left { "right-to-left" } else { "left-to-right" },
            behavior: [if opens { "paged" } else { "individuals" }],
            items: self.item.canvases().map(|one| self.canvas(one)).collect(),
        }
    }

    fn canvas(&self, of: Open<'_>) -> Canvas {
        let (medium, number) = (of.medium(), of.media() + 1);
        let id = self.below(&format!("canvas/{number}"));
        let shown = if medium.plays() { self.item.poster(of.media()).and_then(|poster| self.item.open_at(poster)) } else { Some(of) };
        let size = shown.map(|shown| self.site.scans[shown].size);
        let played = self.played(of);
        let duration = played.as_ref().map(|played| played.duration);
        let body = played.map_or_else(|| Painted::Picture(self.picture(of, u32::MAX)), Painted::Recording);
        let painting = Painting { id: format!("{id}/painting"), kind: "Annotation", motivation: "painting", body, target: id.clone() };
        let label = if medium.label.is_empty() { self.each(|at| at.n("page_n", number)) } else { self.words(&medium.label) };
        Canvas {
            kind: "Canvas",
            label,
            width: size.map(|size| size.0),
            height: size.map(|size| size.1),
            duration,
            required_statement: self.credit(&medium.credit),
            thumbnail: shown.map(|shown| self.picture(shown, 400)).into_iter().collect(),
            rendering: self.rendering(of.media()),
            items: [Annotations { id: format!("{id}/page"), kind: "AnnotationPage", items: [painting] }],
            id,
        }
    }

    /// A recording as it lies in the site.
    fn played(&self, of: Open<'_>) -> Option<Played> {
        let medium = of.medium();
        let recording = medium.recording()?;
        let id = self.site.links.absolute(&self.site.medium_path(of));
        let kind = if matches!(medium.body, Body::Film(_)) { "Video" } else { "Sound" };
        Some(Played { id, kind, format: recording.mime, duration: recording.length?.as_secs_f64() })
    }

    /// A derivative with the service that shows more of it.
    fn picture(&self, of: Open<'_>, least: u32) -> Picture {
        let plan = &self.site.scans[of];
        let (width, height) = plan.at_least(least);
        let id = self.site.links.absolute(&Links::image(plan, width));
        let service = Service { id: super::iiif::image_id(self.site, &plan.scan), kind: "ImageService3", profile: "level0" };
        Picture { id, kind: "Image", format: "image/jpeg", width, height, service: [service] }
    }

    fn rendering(&self, media: usize) -> Vec<Rendering> {
        let all = originals(self.site, self.index, self.item);
        let of_it = all.into_iter().filter(|original| original.media == media);
        of_it
            .map(|one| Rendering { id: one.address(&self.site.links), kind: "Image", label: self.each(|at| at.t("fact_original")) })
            .collect()
    }

    /// What the label of the item says, row by row in all languages: every language has the same rows.
    fn metadata(&self) -> Vec<Pair> {
        let mut pairs: Vec<Pair> = Vec::new();
        for lang in &self.site.published.settings().languages {
            for (row, fact) in fact_rows(self.desk(lang), self.item).into_iter().enumerate() {
                if pairs.len() <= row {
                    pairs.push(Pair { label: Words::new(), value: Words::new() });
                }
                pairs[row].label.insert(lang.clone(), vec![fact.term]);
                for value in fact.values.into_iter().filter(|value| !value.label.text.is_empty()) {
                    let said = if value.label.lang.is_empty() { lang.clone() } else { value.label.lang };
                    let texts = pairs[row].value.entry(said).or_default();
                    let text = [value.label.text, value.count].concat();
                    if !texts.contains(&text) {
                        texts.push(text);
                    }
                }
            }
        }
        pairs
    }

    /// How to name the source, which every viewer must show.
    fn credit(&self, credit: &Texts) -> Option<Pair> {
        let label = self.each(|at| at.t("credit_as").trim_end_matches(':').to_owned());
        (!credit.is_empty()).then(|| Pair { label, value: self.words(credit) })
    }

    fn provider(&self) -> Agent {
        let settings = self.site.published.settings();
        let name = settings.keeper();
        let id = settings.institution.url.clone().unwrap_or_else(|| self.site.links.absolute("index.html"));
        Agent { id, kind: "Agent", label: self.words(name), homepage: self.pages(&PageRef::Home, name) }
    }

    /// A page in every language of the site.
    fn pages(&self, page: &PageRef, title: &Texts) -> Vec<Page> {
        let languages = self.site.published.settings().languages.iter();
        let one = |lang: &String| Page {
            id: self.site.links.absolute(&self.site.links.page(page, lang)),
            kind: "Text",
            label: Words::from([(lang.clone(), vec![self.desk(lang).text(title)])]),
            format: "text/html",
            language: [lang.clone()],
        };
        languages.map(one).collect()
    }

    /// A text of the interface in every language of the site.
    fn each(&self, say: impl Fn(Desk<'_>) -> String) -> Words {
        self.site.published.settings().languages.iter().map(|lang| (lang.clone(), vec![say(self.desk(lang))])).collect()
    }

    /// What a record says, in the languages it says it in.
    fn words(&self, texts: &Texts) -> Words {
        let fallback = self.site.published.settings().default_language();
        let said = texts.0.iter().filter(|(_, text)| !text.trim().is_empty());
        said.map(|(lang, text)| (if lang.is_empty() { fallback.to_owned() } else { lang.clone() }, vec![text.clone()])).collect()
    }

    fn desk<'d>(&'d self, lang: &'d str) -> Desk<'d> {
        Desk { site: self.site, witness: self.witness, lang, path: "" }
    }

    /// An address below that of the item; those of canvases name things, and are not fetched.
    fn below(&self, name: &str) -> String {
        self.site.links.absolute(&format!("{}{name}", Links::item_folder(&self.item.id)))
    }
}

fn plain(texts: Vec<String>) -> Vec<String> {
    texts.iter().map(|text| markdown::to_plain(text)).collect()
}
