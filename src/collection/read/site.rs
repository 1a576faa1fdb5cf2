//! `site.yaml`: the settings, with their defaults.

use std::collections::BTreeMap;

use super::{
    fit::missing_key,
    item::{pairs, statement},
    logo::logo,
    platforms,
    record::{Record, Spot},
    schedule::schedule,
    shapes::site::SITE,
    source::Source,
    walk::Tree,
    words, yaml,
};
use crate::{
    collection::{
        model::{
            dress::{Dress, Faces, Weave},
            texts::Texts,
        },
        settings::{ImageSettings, Institution, Originals, SOMEWHERE, Settings},
    },
    findings::{Finding, Place},
    text::suggest::nearest,
};

/// The file's name.
const FILE: &str = "site.yaml";

/// The zones of Indonesia by the names that people use; none of them has summer time.
const INDONESIAN: [(&str, &str); 3] = [("WIB", "Asia/Jakarta"), ("WITA", "Asia/Makassar"), ("WIT", "Asia/Jayapura")];

/// Reads the settings; `None` when there is no usable `site.yaml`.
pub(crate) fn settings(tree: &Tree, findings: &mut Vec<Finding>) -> Option<Settings> {
    if tree.files("").iter().all(|name| name != FILE) {
        findings.push(no_site());
        return None;
    }
    let source = Source::read(&tree.path(FILE), FILE, findings)?;
    let faults = findings.len();
    let root = yaml::tree(&source, findings);
    if root.is_none() && findings.len() > faults {
        return None;
    }
    let record = Record::of_file(&source, root.as_ref(), SITE, findings);
    let institution = institution(&record, findings);
    Some(Settings {
        title: title(&record, &institution, findings),
        tagline: record.texts("tagline"),
        description: record.texts("description"),
        base_url: base_url(&record, findings),
        languages: languages(&record),
        timezone: timezone(&record, findings),
        institution,
        accounts: pairs(&record, "accounts", |spot| Some(spot.text()?.trim_start_matches('@').to_owned())),
        hashtags: record.list("hashtags").iter().filter_map(Spot::text).map(words::hashtag).collect(),
        images: images(&record, findings),
        share: share(&record, findings),
        platforms: platforms::in_use(&record, findings),
        schedule: schedule(&record, findings),
        offline: false,
        dress: dress(&record, tree, findings),
        extra_labels: pairs(&record, "extra_labels", |spot| Some(spot.texts())),
    })
}

fn no_site() -> Finding {
    Finding::error("no-site", "there is no site.yaml in the content folder", "tidak ada site.yaml dalam folder konten")
        .at(Place::file(FILE))
        .hint(
            "`pusaka new DIR` makes a small collection to begin with; another folder is named with --content",
            "`pusaka new DIR` membuat koleksi kecil untuk memulai; folder lain disebut dengan --content",
        )
}

fn title(record: &Record, institution: &Institution, findings: &mut Vec<Finding>) -> Texts {
    let title = record.texts("title");
    if !title.is_empty() {
        return title;
    }
    let title = if institution.name.is_empty() { Texts::plain("Pusaka") } else { institution.name.clone() };
    let used = title.text("id", "id");
    findings.push(
        Finding::warning(
            "missing-setting",
            format!("`title` is not set; `{used}` is used"),
            format!("`title` belum diisi; `{used}` yang dipakai"),
        )
        .at(Place { field: "title".to_owned(), ..Place::file(FILE) })
        .hint("add a line to site.yaml: title: …", "tambahkan baris pada site.yaml: title: …"),
    );
    title
}

/// Without an address of its own the site gets one that `check` knows.
fn base_url(record: &Record, findings: &mut Vec<Finding>) -> String {
    let url = words::address(record.get("base_url"), findings).unwrap_or_else(|| SOMEWHERE.to_owned());
    let bare = url.split(['?', '#']).next().unwrap_or("").trim_end_matches('/');
    format!("{bare}/")
}

fn languages(record: &Record) -> Vec<String> {
    let mut languages: Vec<String> = Vec::new();
    for lang in words::languages(&record.list("languages")) {
        if languages.iter().all(|known| known != lang.as_str()) {
            languages.push(lang.as_str().to_owned());
        }
    }
    if languages.is_empty() {
        languages.push("id".to_owned());
    }
    languages
}

fn timezone(record: &Record, findings: &mut Vec<Finding>) -> String {
    const USUAL: &str = "Asia/Jakarta";
    let Some((spot, typed)) = record.get("timezone").and_then(|spot| Some((spot, spot.text()?))) else { return USUAL.to_owned() };
    if let Some((_, zone)) = INDONESIAN.iter().find(|(short, _)| short.eq_ignore_ascii_case(typed)) {
        return (*zone).to_owned();
    }
    let zones = jiff::tz::TimeZoneDatabase::bundled();
    if zones.get(typed).is_ok() {
        return typed.to_owned();
    }
    let finding = Finding::error("unknown-timezone", format!("there is no time zone `{typed}`"), format!("tidak ada zona waktu `{typed}`"))
        .at(spot.place());
    let names: Vec<String> = zones.available().map(|name| name.to_string()).collect();
    findings.push(match nearest(typed, names.iter().map(String::as_str)) {
        Some(meant) => finding.hint(format!("did you mean `{meant}`?"), format!("maksudnya `{meant}`?")),
        None => finding.hint("for example WIB, WITA, WIT or Asia/Jakarta", "misalnya WIB, WITA, WIT, atau Asia/Jakarta"),
    });
    USUAL.to_owned()
}

fn institution(record: &Record, findings: &mut Vec<Finding>) -> Institution {
    let Some(inner) = record.inner("institution") else { return Institution::default() };
    let digits = |typed: String| typed.chars().filter(char::is_ascii_digit).collect::<String>();
    Institution {
        name: inner.texts("name"),
        short_name: inner.texts("short_name"),
        address: inner.texts("address"),
        hours: inner.texts("hours"),
        email: inner.text("email"),
        phone: inner.text("phone"),
        whatsapp: inner.text("whatsapp").map(digits).filter(|number| !number.is_empty()),
        form: words::address(inner.get("form"), findings),
        issues: words::address(inner.get("issues"), findings),
        url: words::address(inner.get("url"), findings),
    }
}

fn images(record: &Record, findings: &mut Vec<Finding>) -> ImageSettings {
    let usual = ImageSettings::default();
    let Some(inner) = record.inner("images") else { return usual };
    let mut widths: Vec<u32> = inner.list("widths").iter().filter_map(|spot| spot.text()?.parse().ok()).collect();
    widths.sort_unstable();
    widths.dedup();
    ImageSettings {
        widths: if widths.is_empty() { usual.widths } else { widths },
        quality: inner.number("quality").unwrap_or(usual.quality),
        max_megapixels: inner.number("max_megapixels").unwrap_or(usual.max_megapixels),
        max_size: inner.number("max_size").or(usual.max_size),
        small_size: inner.number("small_size").unwrap_or(usual.small_size),
        tiles_from: inner.number("tiles_from").unwrap_or(usual.tiles_from),
        // JPEG keeps pictures in blocks of 16 pixels.
        tile_size: inner.number::<u32>("tile_size").unwrap_or(usual.tile_size).next_multiple_of(16),
        originals: originals(record, &inner, findings),
        watermark: inner.texts("watermark"),
    }
}

fn originals(record: &Record, images: &Record, findings: &mut Vec<Finding>) -> Originals {
    match images.text("originals").as_deref() {
        Some("copy") => Originals::Copy,
        Some("link") => {
            let at = words::address(images.get("originals_at"), findings);
            if images.get("originals_at").is_none() {
                findings.extend(record.get("images").map(|spot| missing_key(spot, "originals_at")));
            }
            at.map_or(Originals::None, Originals::At)
        }
        _ => Originals::None,
    }
}

fn share(record: &Record, findings: &mut Vec<Finding>) -> Vec<String> {
    let Some(inner) = record.inner("social") else { return Vec::new() };
    inner.list("share").iter().filter_map(|spot| Some(statement(spot, findings)?.code.to_owned())).collect()
}

fn dress(record: &Record, tree: &Tree, findings: &mut Vec<Finding>) -> Dress {
    let Some(theme) = record.inner("theme") else { return Dress::default() };
    Dress {
        tokens: tokens(&theme, findings),
        faces: words::of_table(theme.get("type"), &Faces::ALL).unwrap_or_default(),
        weave: words::of_table(theme.get("motif"), &Weave::ALL).unwrap_or_default(),
        logo: theme.get("logo").and_then(|spot| logo(spot, tree, findings)),
    }
}

/// Design tokens. Their values go into a style sheet, so nothing that could end a declaration or fetch something passes.
fn tokens(theme: &Record, findings: &mut Vec<Finding>) -> BTreeMap<String, String> {
    pairs(theme, "tokens", |spot| {
        let value = spot.text()?;
        if !value.contains(|c: char| "{};<>@\\".contains(c)) && !value.to_lowercase().contains("url(") {
            return Some(value.to_owned());
        }
        let finding = Finding::error("bad-token", format!("`{value}` is not one CSS value"), format!("`{value}` bukan satu nilai CSS"));
        findings.push(finding.at(spot.place()).hint("write a colour or a length: #7a2e1f", "tulis warna atau ukuran: #7a2e1f"));
        None
    })
}
