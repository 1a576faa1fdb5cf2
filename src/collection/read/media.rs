//! The files beside a record: scans known by their headers, sound and film as they are, in the order people expect.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use super::{
    probe::{ProbeError, probe},
    record::{Record, Spot},
    recordings,
    shapes::item::FILE,
    strays,
    walk::Tree,
};
use crate::{
    collection::{
        model::{
            media::{Body, Media, Recording},
            scan::Probe,
            texts::Texts,
        },
        settings::ImageSettings,
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
///
/// A file of many pages is as many media, one behind the other, unless `files:` puts some of its pages elsewhere.
pub(crate) fn media(tree: &Tree, folder: &str, record: &Record, images: &ImageSettings, findings: &mut Vec<Finding>) -> Vec<Media> {
    let beside: Vec<&str> = tree.files(folder).iter().map(String::as_str).filter(|name| is_media(name)).collect();
    for name in tree.files(folder) {
        if promise(name) == Promise::Unknown {
            findings.push(strays::stray(&format!("{folder}/{name}")));
        }
    }
    let mut opened: BTreeMap<&str, Pages> = BTreeMap::new();
    let mut all = Vec::new();
    for spot in record.list("files") {
        let Some((name, named)) = listed(&spot, &beside, findings) else { continue };
        let pages = opened.entry(name).or_insert_with(|| bodies(tree, folder, name, images, findings).into_iter().map(Some).collect());
        let described = spot.record(FILE);
        let taken = taken(pages, described.as_ref(), (&named, name), findings);
        all.extend(
            taken.into_iter().enumerate().map(|(at, body)| self::described(format!("{folder}/{name}"), body, described.as_ref(), at == 0)),
        );
    }
    let mut rest = beside;
    rest.sort_by(|a, b| natural_cmp(a, b));
    for name in rest {
        let pages = opened.remove(name).unwrap_or_else(|| bodies(tree, folder, name, images, findings).into_iter().map(Some).collect());
        all.extend(pages.into_iter().flatten().map(|body| self::described(format!("{folder}/{name}"), body, None, true)));
    }
    all
}

/// The pages of a file that no line of `files:` has taken yet.
type Pages = Vec<Option<Body>>;

/// Takes what a line of `files:` names: one page of a file, or all that are left of it.
fn taken(pages: &mut Pages, record: Option<&Record>, (spot, name): (&Spot, &str), findings: &mut Vec<Finding>) -> Vec<Body> {
    let Some(page) = record.and_then(|record| record.number::<usize>("page")) else {
        let left: Vec<Body> = pages.iter_mut().filter_map(Option::take).collect();
        if left.is_empty() && !pages.is_empty() {
            findings.push(twice(spot, name));
        }
        return left;
    };
    let count = pages.len();
    match pages.get_mut(page - 1) {
        Some(body) => {
            if body.is_none() {
                findings.push(twice(spot, &format!("{name}, {page}")));
            }
            body.take().into_iter().collect()
        }
        None if count == 0 => Vec::new(),
        None => {
            findings.push(
                Finding::error(
                    "missing-scan",
                    format!("`{name}` has no page {page}; it has {count}"),
                    format!("`{name}` tidak mempunyai halaman {page}; jumlahnya {count}"),
                )
                .at(spot.place())
                .hint("pages are counted from 1", "halaman dihitung dari 1"),
            );
            Vec::new()
        }
    }
}

/// What a line of `files:` says of a medium. Of many pages, its label, alternative text and role are those of the `first`.
fn described(file: String, body: Body, record: Option<&Record>, first: bool) -> Media {
    let of = |record: Option<&Record>, key| record.map_or_else(Texts::default, |record| record.texts(key));
    let own = record.filter(|_| first);
    let role = |role: &str| own.is_some_and(|record| record.text("role").as_deref() == Some(role));
    Media {
        file,
        label: of(own, "label"),
        alt: of(own, "alt"),
        cover: role("cover"),
        poster: role("poster") && matches!(body, Body::Scan(_)),
        credit: of(record, "credit"),
        body,
        transcript: Texts::default(),
        hides_text: record.is_some_and(|record| record.flag("hide_text")),
        by_machine: false,
        placed: None,
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

/// What a file is made of, page by page; nothing when it cannot be shown, which is reported.
fn bodies(tree: &Tree, folder: &str, name: &str, images: &ImageSettings, findings: &mut Vec<Finding>) -> Vec<Body> {
    let file = format!("{folder}/{name}");
    let path = tree.path(&file);
    let bytes = || std::fs::metadata(&path).map_or(0, |meta| meta.len());
    match promise(name) {
        Promise::Sound(_) | Promise::Film(_) if bytes() == 0 => {
            findings.push(refused(&file, &ProbeError::Empty));
            Vec::new()
        }
        Promise::Sound(mime) => {
            let length = recordings::length(&path);
            findings.extend(length.is_none().then(|| recordings::unread(&file)));
            vec![Body::Sound(Recording { mime, bytes: bytes(), length })]
        }
        Promise::Film(mime) => vec![Body::Film(Recording { mime, bytes: bytes(), length: recordings::length(&path) })],
        Promise::Text | Promise::Unknown => Vec::new(),
        Promise::Scan => match probe(&path, images.widths.last().copied().unwrap_or_default()) {
            Ok(pages) => shown(&file, pages, images.max_megapixels, findings).into_iter().map(Body::Scan).collect(),
            Err(error) => {
                findings.push(refused(&file, &error));
                Vec::new()
            }
        },
    }
}

/// The pages of a file, unless one is too large; with what is to be said of them.
fn shown(file: &str, pages: Vec<Probe>, max_megapixels: u32, findings: &mut Vec<Finding>) -> Vec<Probe> {
    let largest = pages.iter().map(Probe::pixels).max().unwrap_or_default();
    if largest > u64::from(max_megapixels) * 1_000_000 {
        findings.push(too_large(file, largest, max_megapixels));
        return Vec::new();
    }
    let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
    findings.extend(pages.first().filter(|page| !page.format.suits(ending)).map(|page| renamed(file, page.format.name())));
    findings.extend(pages.iter().any(|page| page.inks && !page.icc).then(|| inks_guessed(file)));
    pages
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

fn inks_guessed(file: &str) -> Finding {
    Finding::warning(
        "scan-inks",
        "this picture is in inks (CMYK) and does not say for which press; its colours are a guess",
        "gambar ini dalam tinta (CMYK) dan tidak menyebut mesin cetaknya; warnanya hanya perkiraan",
    )
    .at(Place::file(file))
    .hint("save it with its colour profile, or as sRGB", "simpan dengan profil warnanya, atau sebagai sRGB")
}
