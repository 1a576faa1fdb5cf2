//! The files beside a record: scans known by their headers, sound and film as they are, in the order people expect.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;

use super::{
    probe::{ProbeError, probe},
    record::{Record, Spot},
    shapes::item::FILE,
    strays,
    walk::Tree,
};
use crate::{
    collection::model::{
        media::{Body, Media},
        texts::Texts,
    },
    findings::{Finding, Place},
    text::{natural::natural_cmp, suggest::nearest},
};

/// Endings of pictures. The bytes decide what a file is; the ending only says that it is meant as a scan.
const SCANS: &[&str] = &[
    "jpg", "jpeg", "jpe", "jfif", "png", "webp", "tif", "tiff", "jp2", "j2k", "jpx", "jpf", "jxl", "pdf", "gif", "bmp", "heic", "heif",
    "avif", "psd", "djvu", "svg", "dng", "cr2", "nef", "arw",
];

/// Endings of sound, with the type that browsers are told.
const SOUND: &[(&str, &str)] = &[
    ("mp3", "audio/mpeg"),
    ("ogg", "audio/ogg"),
    ("oga", "audio/ogg"),
    ("wav", "audio/wav"),
    ("m4a", "audio/mp4"),
    ("flac", "audio/flac"),
];

/// Endings of film.
const FILM: &[(&str, &str)] = &[("mp4", "video/mp4"), ("webm", "video/webm")];

/// What an ending promises.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Promise {
    Scan,
    Sound(&'static str),
    Film(&'static str),
    /// The record's own texts, and captions.
    Text,
    Unknown,
}

fn promise(name: &str) -> Promise {
    let ending = name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_lowercase());
    let mime = |table: &[(&str, &'static str)]| table.iter().find(|(known, _)| *known == ending).map(|(_, mime)| *mime);
    match ending.as_str() {
        "yaml" | "yml" | "md" | "vtt" => Promise::Text,
        known if SCANS.contains(&known) => Promise::Scan,
        _ => mime(SOUND).map(Promise::Sound).or_else(|| mime(FILM).map(Promise::Film)).unwrap_or(Promise::Unknown),
    }
}

/// Whether a file is meant as a scan, a sound or a film.
pub(crate) fn is_media(name: &str) -> bool {
    !matches!(promise(name), Promise::Text | Promise::Unknown)
}

/// The media of the record in `folder`: those that `files:` lists in its order, then the rest in natural order.
pub(crate) fn media(tree: &Tree, folder: &str, record: &Record, max_megapixels: u32, findings: &mut Vec<Finding>) -> Vec<Media> {
    let beside: Vec<&str> = tree.files(folder).iter().map(String::as_str).filter(|name| is_media(name)).collect();
    for name in tree.files(folder) {
        if promise(name) == Promise::Unknown {
            findings.push(strays::stray(&format!("{folder}/{name}")));
        }
    }
    let mut taken = BTreeSet::new();
    let mut all = Vec::new();
    for spot in record.list("files") {
        let Some((name, named)) = listed(&spot, &beside, findings) else { continue };
        if !taken.insert(name) {
            findings.push(twice(&named, name));
            continue;
        }
        let Some(body) = body(tree, folder, name, max_megapixels, findings) else { continue };
        all.push(described(format!("{folder}/{name}"), body, spot.record(FILE).as_ref()));
    }
    let mut rest: Vec<&str> = beside.into_iter().filter(|name| !taken.contains(name)).collect();
    rest.sort_by(|a, b| natural_cmp(a, b));
    for name in rest {
        if let Some(body) = body(tree, folder, name, max_megapixels, findings) {
            all.push(described(format!("{folder}/{name}"), body, None));
        }
    }
    all
}

fn described(file: String, body: Body, record: Option<&Record>) -> Media {
    let texts = |key| record.map_or_else(Texts::default, |record| record.texts(key));
    let role = |role: &str| record.is_some_and(|record| record.text("role").as_deref() == Some(role));
    Media {
        file,
        label: texts("label"),
        alt: texts("alt"),
        cover: role("cover"),
        poster: role("poster") && matches!(body, Body::Scan(_)),
        credit: texts("credit"),
        body,
        transcript: Texts::default(),
        captions: BTreeMap::new(),
    }
}

/// The file that an entry of `files:` names, and where its name stands.
fn listed<'a, 'b>(spot: &Spot<'a>, beside: &[&'b str], findings: &mut Vec<Finding>) -> Option<(&'b str, Spot<'a>)> {
    let named = match spot.record(FILE) {
        Some(record) => record.get("file")?.clone(),
        None => spot.clone(),
    };
    let typed = named.text()?;
    if leads_away(typed) {
        let finding = Finding::error(
            "leaves-content",
            format!("`{typed}` leads out of the record's folder"),
            format!("`{typed}` keluar dari folder rekamannya"),
        );
        findings.push(finding.at(named.place()).hint(
            "scans lie beside their record; write only the file's name",
            "pindaian berada di samping rekamannya; tulis nama berkasnya saja",
        ));
        return None;
    }
    let composed = |name: &str| name.nfc().collect::<String>();
    if let Some(name) = beside.iter().find(|name| **name == typed || composed(name) == composed(typed)) {
        return Some((name, named));
    }
    if let Some(name) = beside.iter().find(|name| composed(name).to_lowercase() == composed(typed).to_lowercase()) {
        let finding = Finding::error(
            "case-differs",
            format!("the file is called `{name}`, not `{typed}`"),
            format!("berkasnya bernama `{name}`, bukan `{typed}`"),
        );
        findings.push(
            finding
                .at(named.place())
                .hint("write capital and small letters as in the file's name", "tulis huruf besar dan kecil persis seperti nama berkasnya"),
        );
        return Some((name, named));
    }
    findings.push(missing(&named, typed, beside));
    None
}

fn leads_away(typed: &str) -> bool {
    let drive = typed.as_bytes().get(1) == Some(&b':');
    drive || typed.starts_with(['/', '\\']) || typed.split(['/', '\\']).any(|part| part == "..")
}

fn missing(spot: &Spot, typed: &str, beside: &[&str]) -> Finding {
    let finding = Finding::error(
        "missing-scan",
        format!("there is no file `{typed}` beside this record"),
        format!("tidak ada berkas `{typed}` di samping rekaman ini"),
    )
    .at(spot.place());
    match nearest(typed, beside.iter().copied()) {
        Some(meant) => finding.hint(format!("did you mean `{meant}`?"), format!("maksudnya `{meant}`?")),
        None if beside.is_empty() => finding.hint("no scan lies here yet", "belum ada pindaian di sini"),
        None => finding.hint(format!("here lie: {}", some(beside)), format!("yang ada di sini: {}", some(beside))),
    }
}

fn some(names: &[&str]) -> String {
    let more = if names.len() > 8 { " …" } else { "" };
    format!("{}{more}", names.iter().take(8).copied().collect::<Vec<_>>().join(", "))
}

/// The finding that a list names something again; the first one counts.
pub(crate) fn twice(spot: &Spot, name: &str) -> Finding {
    Finding::warning("listed-twice", format!("`{name}` is listed a second time"), format!("`{name}` tercantum dua kali"))
        .at(spot.place())
        .hint("remove one of the two lines", "hapus salah satu barisnya")
}

/// What a file is made of; `None` when it cannot be shown, which is reported.
fn body(tree: &Tree, folder: &str, name: &str, max_megapixels: u32, findings: &mut Vec<Finding>) -> Option<Body> {
    let file = format!("{folder}/{name}");
    let path = tree.path(&file);
    let bytes = || std::fs::metadata(&path).map_or(0, |meta| meta.len());
    let played = |bytes: u64, findings: &mut Vec<Finding>| {
        if bytes == 0 {
            findings.push(refused(&file, &ProbeError::Empty));
        }
        bytes > 0
    };
    match promise(name) {
        Promise::Sound(mime) => Some(Body::Sound { mime, bytes: bytes() }).filter(|_| played(bytes(), findings)),
        Promise::Film(mime) => Some(Body::Film { mime, bytes: bytes() }).filter(|_| played(bytes(), findings)),
        Promise::Text | Promise::Unknown => None,
        Promise::Scan => match probe(&path) {
            Err(error) => {
                findings.push(refused(&file, &error));
                None
            }
            Ok(scan) if scan.pixels() > u64::from(max_megapixels) * 1_000_000 => {
                findings.push(too_large(&file, scan.pixels(), max_megapixels));
                None
            }
            Ok(scan) => {
                let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
                if !scan.format.suits(ending) {
                    findings.push(renamed(&file, scan.format.name()));
                }
                if scan.pages > 1 {
                    findings.push(many_pages(&file, scan.pages));
                }
                Some(Body::Scan(scan))
            }
        },
    }
}

fn refused(file: &str, error: &ProbeError) -> Finding {
    let finding = match error {
        ProbeError::NotAnImage { looks_like } => {
            let (en, id) = looks_like
                .map_or((String::new(), String::new()), |kind| (format!("; it looks like {kind}"), format!("; tampaknya {kind}")));
            Finding::error("scan-unreadable", format!("this is not a picture{en}"), format!("ini bukan gambar{id}"))
                .hint("put the real scan here, or remove the file", "letakkan pindaian yang benar, atau hapus berkas ini")
        }
        ProbeError::Unsupported { what, advice } => {
            Finding::error("scan-unsupported", format!("{what} cannot be shown yet"), format!("{what} belum dapat ditampilkan"))
                .hint(format!("convert it: {advice}"), format!("ubah formatnya: {advice}"))
        }
        ProbeError::Broken { why } => {
            Finding::error("scan-broken", format!("this picture is broken: {why}"), format!("gambar ini rusak: {why}"))
                .hint("copy or scan it again", "salin atau pindai ulang")
        }
        ProbeError::Io(why) => return super::source::unreadable(file, why),
        ProbeError::Empty => Finding::error("scan-broken", "this file is empty", "berkas ini kosong").hint("copy it again", "salin ulang"),
    };
    finding.at(Place::file(file))
}

fn too_large(file: &str, pixels: u64, limit: u32) -> Finding {
    let megapixels = pixels / 1_000_000;
    Finding::error(
        "scan-too-large",
        format!("this scan has {megapixels} megapixels, and {limit} are allowed"),
        format!("pindaian ini {megapixels} megapiksel, batasnya {limit}"),
    )
    .at(Place::file(file))
    .hint(
        "make it smaller, or raise `images.max_megapixels` in site.yaml",
        "perkecil, atau naikkan `images.max_megapixels` dalam site.yaml",
    )
}

fn renamed(file: &str, format: &str) -> Finding {
    Finding::note(
        "scan-renamed",
        format!("this is a {format} under another name; it is read as {format}"),
        format!("ini {format} dengan nama lain; dibaca sebagai {format}"),
    )
    .at(Place::file(file))
    .hint("nothing needs to be done; the bytes are believed, not the name", "tidak perlu apa-apa; isinya yang dipercaya, bukan namanya")
}

fn many_pages(file: &str, pages: u32) -> Finding {
    Finding::warning(
        "scan-pages",
        format!("this file holds {pages} pages; only the first is shown"),
        format!("berkas ini memuat {pages} halaman; hanya yang pertama ditampilkan"),
    )
    .at(Place::file(file))
    .hint("save each page as a file of its own", "simpan tiap halaman sebagai berkas tersendiri")
}
