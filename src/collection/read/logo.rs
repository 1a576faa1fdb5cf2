//! The institution's logo: a small SVG or PNG in `content/theme/`, its proportion known before any page, and nothing in it but a picture.

use std::{io::Cursor, sync::Arc};

use quick_xml::{
    NsReader,
    events::{BytesStart, Event},
    name::ResolveResult,
};
use resvg::usvg;

use super::{probe::probe_from, record::Spot, shapes::site::LOGO, walk::Tree};
use crate::{
    collection::model::{
        dress::{Logo, Picture},
        scan::ScanFormat,
    },
    findings::Finding,
    text::suggest::nearest,
};

/// Where it lies.
const FOLDER: &str = "theme";
/// Every page asks for it.
const MOST_BYTES: usize = 200_000;
/// What an SVG picture is made of. Anything else of its namespace moves, runs, fetches, or looks different on each machine.
const ELEMENTS: [&str; 27] = [
    "svg",
    "g",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "defs",
    "use",
    "symbol",
    "clipPath",
    "mask",
    "marker",
    "linearGradient",
    "radialGradient",
    "stop",
    "pattern",
    "title",
    "desc",
    "metadata",
    "style",
    "filter",
    "feGaussianBlur",
    "feOffset",
    "feMerge",
];
const SVG: &str = "http://www.w3.org/2000/svg";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// Why a file is no logo: English, Indonesian, and what to do.
type Fault = (String, String, (&'static str, &'static str));

/// Reads `theme.logo`: a file, or one for light grounds and one for dark ones.
pub(super) fn logo(spot: &Spot, tree: &Tree, findings: &mut Vec<Finding>) -> Option<Logo> {
    let Some(both) = spot.record(LOGO) else {
        return Some(Logo { light: picture(spot, tree, findings)?, dark: None });
    };
    let mut one = |key: &str| both.get(key).and_then(|spot| picture(spot, tree, findings));
    let (light, dark) = (one("light"), one("dark"));
    light.or_else(|| dark.clone()).map(|light| Logo { light, dark })
}

fn picture(spot: &Spot, tree: &Tree, findings: &mut Vec<Finding>) -> Option<Picture> {
    let name = spot.text()?;
    let read = || {
        let file = format!("{FOLDER}/{name}");
        if tree.lists(&file) != Some(false) {
            return Err(not_there(name, tree));
        }
        let bytes = bytes(tree, &file)?;
        let vector = name.to_lowercase().ends_with(".svg");
        let proportion = if vector { drawing(name, &bytes)? } else { raster(name, &bytes)? };
        let version = blake3::hash(&bytes).to_hex()[..8].to_owned();
        Ok(Picture { file, proportion, vector, version, bytes: Arc::from(bytes) })
    };
    read().map_err(|(en, id, hint)| findings.push(Finding::error("bad-logo", en, id).at(spot.place()).hint(hint.0, hint.1))).ok()
}

fn not_there(name: &str, tree: &Tree) -> Fault {
    let meant = nearest(name, tree.files(FOLDER).iter().map(String::as_str));
    let (en, id) = meant.map_or_else(Default::default, |meant| (format!("; did you mean `{meant}`?"), format!("; maksudnya `{meant}`?")));
    (
        format!("there is no `{name}` in content/theme/{en}"),
        format!("tidak ada `{name}` dalam content/theme/{id}"),
        ("the file is named as it lies there: logo.svg", "nama ditulis seperti adanya di sana: logo.svg"),
    )
}

#[allow(clippy::disallowed_methods, reason = "the reader reads")]
fn bytes(tree: &Tree, file: &str) -> Result<Vec<u8>, Fault> {
    let unread = |why: String| {
        (format!("`{file}` cannot be read: {why}"), format!("`{file}` tidak dapat dibaca: {why}"), ("copy it again", "salin lagi"))
    };
    let path = tree.path(file);
    let size = std::fs::metadata(&path).map_err(|error| unread(error.to_string()))?.len();
    if size > MOST_BYTES as u64 {
        let kilobytes = size / 1000;
        return Err((
            format!("`{file}` has {kilobytes} kB, and every page asks for it"),
            format!("`{file}` berukuran {kilobytes} kB, padahal setiap halaman memintanya"),
            ("200 kB at most; an SVG mostly has less than ten", "paling banyak 200 kB; SVG biasanya kurang dari sepuluh"),
        ));
    }
    std::fs::read(&path).map_err(|error| unread(error.to_string()))
}

fn raster(name: &str, bytes: &[u8]) -> Result<f32, Fault> {
    let probes = probe_from(&mut Cursor::new(bytes), u32::MAX).unwrap_or_default();
    match probes.first().filter(|probe| probe.format == ScanFormat::Png) {
        Some(probe) => Ok(probe.width as f32 / probe.height.max(1) as f32),
        None => Err((
            format!("`{name}` is neither an SVG nor a PNG"),
            format!("`{name}` bukan SVG maupun PNG"),
            ("save it as SVG, or as PNG with a clear ground", "simpan sebagai SVG, atau PNG berlatar bening"),
        )),
    }
}

/// The proportion of an SVG that holds nothing but shapes.
fn drawing(name: &str, bytes: &[u8]) -> Result<f32, Fault> {
    if let Some(what) = stranger(bytes) {
        return Err((
            format!("`{name}` holds {what}, which a picture does not need"),
            format!("`{name}` memuat {what}, yang tidak diperlukan sebuah gambar"),
            (
                "save it as plain SVG, with letters turned into paths and pictures left out",
                "simpan sebagai SVG polos, dengan huruf dijadikan garis dan tanpa gambar di dalamnya",
            ),
        ));
    }
    let tree = usvg::Tree::from_data(bytes, &usvg::Options::default());
    tree.map(|tree| tree.size().width() / tree.size().height()).map_err(|error| {
        let hint = ("open it in a browser to see whether it is whole", "buka di peramban untuk melihat apakah utuh");
        (format!("`{name}` cannot be drawn: {error}"), format!("`{name}` tidak dapat digambar: {error}"), hint)
    })
}

/// What does not belong into a drawing, by its name; `None` where there is nothing of the kind, or no XML either.
fn stranger(bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(bytes);
    let mut reader = NsReader::from_str(&text);
    let mut within_style = false;
    loop {
        let (space, event) = reader.read_resolved_event().ok()?;
        let space = match &space {
            ResolveResult::Bound(space) => Some(space.as_ref()),
            _ => None,
        };
        match &event {
            Event::Eof => return None,
            Event::DocType(words) if words.contains('[') => return Some("<!DOCTYPE […]>".to_owned()),
            Event::Start(tag) | Event::Empty(tag) => {
                let local = tag.local_name().as_ref().to_owned();
                let known = ELEMENTS.contains(&local.as_str());
                if space == Some(XHTML) || (matches!(space, Some(SVG) | None) && !known) {
                    return Some(format!("<{local}>"));
                }
                if let Some(attribute) = foreign_attribute(tag) {
                    return Some(attribute);
                }
                within_style = local == "style" && matches!(event, Event::Start(_));
            }
            Event::Text(words) if within_style && reaches_out(words) => return Some("<style>".to_owned()),
            Event::CData(words) if within_style && reaches_out(words) => return Some("<style>".to_owned()),
            Event::End(_) => within_style = false,
            _ => {}
        }
    }
}

/// An attribute that runs or fetches.
fn foreign_attribute(tag: &BytesStart) -> Option<String> {
    tag.attributes().flatten().find_map(|attribute| {
        let name = attribute.key.as_ref().to_owned();
        let local = name.rsplit(':').next().unwrap_or(&name).to_lowercase();
        let linking = local == "href" && !attribute.value.trim_start().starts_with('#');
        (local.starts_with("on") || linking || reaches_out(&attribute.value)).then_some(name)
    })
}

/// Whether a style or a value asks for something that lies elsewhere.
fn reaches_out(value: &str) -> bool {
    let value = value.to_lowercase();
    let parts = value.split("url(").skip(1);
    value.contains("@import") || parts.map(|part| part.trim_start_matches([' ', '"', '\''])).any(|part| !part.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::{drawing, stranger};

    const OPEN: &str = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 40 20'>";

    #[test]
    fn shapes_pass_and_their_proportion_is_told() {
        let plain = format!(
            "{OPEN}<style>.a{{fill:url(#g)}}</style><g inkscape:label='x' xmlns:inkscape='urn:x'><path class='a' d='M0 0h9v9z'/></g></svg>"
        );
        assert_eq!(drawing("logo.svg", plain.as_bytes()).ok(), Some(2.0));
    }

    #[test]
    fn what_runs_fetches_or_depends_on_the_machine_is_named() {
        for (part, named) in [
            ("<script>x()</script>", "<script>"),
            ("<path onclick='x()' d=''/>", "onclick"),
            ("<foreignObject/>", "<foreignObject>"),
            ("<h:script xmlns:h='http://www.w3.org/1999/xhtml'/>", "<script>"),
            ("<use xlink:href='https://x.example/a.svg#b'/>", "xlink:href"),
            ("<a href='javascript:x()'/>", "<a>"),
            ("<style>@import 'https://x.example/a.css'</style>", "<style>"),
            ("<style><![CDATA[a{fill:url(https://x.example/)}]]></style>", "<style>"),
            ("<rect fill='url( \"//x.example/\")'/>", "fill"),
            ("<text>Arsip</text>", "<text>"),
        ] {
            assert_eq!(stranger(format!("{OPEN}{part}</svg>").as_bytes()).as_deref(), Some(named), "{part}");
        }
        assert!(stranger(b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'/>").is_some());
    }
}
