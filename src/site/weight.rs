//! How many files and bytes a site has, held against what usual hosts take, and what to change where it does not fit.
//!
//! A build counts; a plan guesses the bytes of pictures from their pixels. What a host takes is a row of a table.

use crate::{
    collection::settings::ImageSettings,
    findings::{Finding, Severity},
    text::numbers::{bytes, grouped},
};

use super::{
    Site,
    images::{self, ScanPlan},
    output::{Recipe, Root},
};

/// Bytes of a pixel at quality 82, by `benches/scans.py`: 0.19 at 2400 pixels, 0.23 at 800.
const PIXEL: f64 = 0.2;
/// Bytes of a file before its first pixel.
const HEAD: f64 = 700.0;
/// Bytes of a page and of a card, by the demonstration.
const PAGE: u64 = 16_000;
const CARD: u64 = 110_000;
/// Bytes of a file beside an item.
const COMPANION: u64 = 1_000;

/// What a host takes.
struct Host {
    name: &'static str,
    /// Sites that stand under it are told for certain.
    domain: &'static str,
    files: u64,
    bytes: u64,
    /// Bytes of one file.
    file: u64,
}

/// GitHub: docs "GitHub Pages limits" and "About large files", Cloudflare: docs "Pages, Limits", both of 2026-11.
const HOSTS: [Host; 2] = [
    Host { name: "GitHub Pages", domain: ".github.io/", files: u64::MAX, bytes: 1_000_000_000, file: 100 << 20 },
    Host { name: "Cloudflare Pages", domain: ".pages.dev/", files: 20_000, bytes: u64::MAX, file: 25 << 20 },
];

/// Files and bytes of the public tree.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Weight {
    pub(crate) files: u64,
    pub(crate) bytes: u64,
    /// The largest file: its bytes and its path.
    pub(crate) largest: (u64, String),
}

impl Host {
    fn takes(&self, files: u64, bytes: u64) -> bool {
        files <= self.files && bytes <= self.bytes
    }
}

/// What the public tree will weigh, about.
pub(crate) fn planned(site: &Site) -> Weight {
    let pictures = pictures(site.scans.all());
    let mut weight = Weight { files: pictures.files, bytes: pictures.bytes, largest: (0, String::new()) };
    for ((root, _), recipe) in &site.outputs {
        let size = match recipe {
            _ if *root != Root::Public => continue,
            Recipe::Scan { .. } | Recipe::Region { .. } | Recipe::Tile { .. } => continue,
            Recipe::Copy { .. } => 0,
            Recipe::Card { .. } => CARD,
            Recipe::Page { .. } | Recipe::Data { .. } | Recipe::Search { .. } | Recipe::Asset { .. } => PAGE,
        };
        weight.files += 1;
        weight.bytes += size;
    }
    let companions = site.companions().count() as u64;
    weight.files += companions;
    weight.bytes += companions * COMPANION;
    for item in site.published.items() {
        for (media, medium) in item.media.iter().enumerate() {
            if let Some(recording) = medium.recording() {
                weight.bytes += recording.bytes;
                weight.largest = weight.largest.max((recording.bytes, site.any_medium_path(item, media)));
            }
        }
    }
    weight
}

/// Files and about the bytes of all pictures of some scans.
fn pictures<'p>(scans: impl Iterator<Item = &'p ScanPlan>) -> Weight {
    let (mut files, mut pixels) = (0, 0.0);
    let area = |(width, height): (u32, u32)| f64::from(width) * f64::from(height);
    for scan in scans {
        for sizes in std::iter::once(&scan.sizes).chain(scan.regions.iter().map(|region| &region.sizes)) {
            files += sizes.len() as u64;
            pixels += sizes.iter().copied().map(area).sum::<f64>();
        }
        for (pyramid, factor) in scan.pyramid.iter().flat_map(|pyramid| pyramid.factors.iter().map(move |factor| (pyramid, *factor))) {
            let (columns, rows) = pyramid.grid(factor);
            files += u64::from(columns) * u64::from(rows);
            pixels += area(pyramid.level(factor));
        }
    }
    Weight { files, bytes: (pixels * PIXEL + files as f64 * HEAD) as u64, largest: (0, String::new()) }
}

/// What usual hosts would say to a site of this weight: a warning where the site stands there, a note where it may.
pub(crate) fn doubts(site: &Site, weight: &Weight) -> Vec<Finding> {
    let mut found = Vec::new();
    for host in &HOSTS {
        let here = site.published.settings().base_url.contains(host.domain);
        if !host.takes(weight.files, weight.bytes) {
            let (en, id) = (too_much(host, weight, "en"), too_much(host, weight, "id"));
            let (hint_en, hint_id) = remedy(site, weight, host);
            found.push(told(here, en, id).hint(hint_en, hint_id));
        }
        if weight.largest.0 > host.file {
            let (size, path) = &weight.largest;
            let words = |lang: &str| (bytes(*size, lang), bytes(host.file, lang));
            let ((size_en, most_en), (size_id, most_id)) = (words("en"), words("id"));
            let en = format!("`{path}` has {size_en}; {} takes {most_en} a file", host.name);
            let id = format!("`{path}` berukuran {size_id}; {} menerima {most_id} per berkas", host.name);
            let finding = told(here, en, id);
            found.push(finding.hint("save it smaller, or choose another host", "simpan lebih kecil, atau pilih layanan lain"));
        }
    }
    found
}

fn told(here: bool, en: String, id: String) -> Finding {
    let finding = Finding::warning("host-limit", en, id);
    if here { finding } else { Finding { severity: Severity::Note, ..finding } }
}

fn too_much(host: &Host, weight: &Weight, lang: &str) -> String {
    let has = size(weight.files, weight.bytes, lang);
    let most = if weight.files > host.files { files(host.files, lang) } else { bytes(host.bytes, lang) };
    match lang {
        "id" => format!("galeri ini memuat {has}; {} menerima paling banyak {most}", host.name),
        _ => format!("this gallery has {has}; {} takes at most {most}", host.name),
    }
}

fn files(count: u64, lang: &str) -> String {
    format!("{} {}", grouped(count, lang), if lang == "id" { "berkas" } else { "files" })
}

/// "12,345 files, 810 MB".
pub(crate) fn size(count: u64, size: u64, lang: &str) -> String {
    format!("{}, {}", files(count, lang), bytes(size, lang))
}

/// A change of the settings, as it is written, from the one that costs visitors the least to the one that costs them the most.
type Change = (&'static str, fn(&mut ImageSettings));

const CHANGES: [Change; 8] = [
    ("tile_size: 1024", |images| images.tile_size = 1024),
    ("tile_size: 2048", |images| images.tile_size = 2048),
    ("tiles_from: 40", |images| images.tiles_from = 40),
    ("max_size: 6000", |images| images.max_size = Some(6000)),
    ("max_size: 4000", |images| images.max_size = Some(4000)),
    ("max_size: 2400", |images| images.max_size = Some(2400)),
    ("max_size: 1600", |images| images.max_size = Some(1600)),
    ("max_size: 1000", |images| images.max_size = Some(1000)),
];

/// The first change with which the site would fit.
fn remedy(site: &Site, weight: &Weight, host: &Host) -> (String, String) {
    let settings = &site.published.settings().images;
    let now = pictures(site.scans.all());
    let asked = images::regions::asked(&site.published);
    // What was counted tells how far the guess is off.
    let rest = weight.bytes.saturating_sub(now.bytes);
    for (line, change) in CHANGES {
        let mut other = settings.clone();
        change(&mut other);
        if *settings == other || other.max_size > settings.max_size.or(other.max_size) {
            continue;
        }
        let scans: Vec<ScanPlan> = site.published.items().iter().flat_map(|item| images::plan(item, &other, &asked)).collect();
        let then = pictures(scans.iter());
        let (files, bytes) = (weight.files.saturating_sub(now.files) + then.files, rest + then.bytes);
        if then.files <= now.files && host.takes(files, bytes) {
            let (en, id) = (size(files, bytes, "en"), size(files, bytes, "id"));
            return (
                format!("`images: {{{line}}}` in site.yaml would make it about {en}"),
                format!("`images: {{{line}}}` dalam site.yaml akan menjadikannya sekitar {id}"),
            );
        }
    }
    (
        "smaller pictures alone will not do: choose a host that takes more, or make two sites of it".to_owned(),
        "gambar yang lebih kecil saja tidak cukup: pilih layanan yang menerima lebih banyak, atau bagi menjadi dua situs".to_owned(),
    )
}
