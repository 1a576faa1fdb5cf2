//! Reads the header of a scan: real format, size as shown, orientation, pages, depth, profile.
//!
//! Seeks and small reads only, so that a terabyte of scans is planned in seconds. What can not be
//! shown is refused here by its name, with a command that converts it; what is broken beyond the header is
//! found when the pixels are decoded.

mod gif;
mod ifd;
mod jp2;
mod jpeg;
mod pdf;
mod png;
mod strangers;
mod tiff;
mod webp;

use std::fmt;
use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::Path;

use crate::collection::model::scan::{Probe, ScanFormat};
use crate::findings::calm::calm;

/// Why a file is not taken as a scan.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum ProbeError {
    /// The bytes are no picture; what they look like, when that can be told.
    NotAnImage { looks_like: Option<&'static str> },
    /// A picture of a kind that can not be shown yet, and the command that converts it.
    Unsupported { what: &'static str, advice: &'static str },
    /// A picture whose header contradicts itself or ends early.
    Broken { why: String },
    /// The file can not be read.
    Io(String),
    /// The file has no bytes.
    Empty,
}

impl fmt::Display for ProbeError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAnImage { looks_like: Some(kind) } => write!(out, "not a picture; it looks like {kind}"),
            Self::NotAnImage { looks_like: None } => write!(out, "not a picture that can be read"),
            Self::Unsupported { what, advice } => write!(out, "{what} can not be shown yet; convert it: {advice}"),
            Self::Broken { why } => write!(out, "the picture is broken: {why}"),
            Self::Io(why) => write!(out, "the file can not be read: {why}"),
            Self::Empty => write!(out, "the file is empty"),
        }
    }
}

impl std::error::Error for ProbeError {}

impl From<std::io::Error> for ProbeError {
    fn from(error: std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::UnexpectedEof {
            broken("the file ends within its header")
        } else {
            Self::Io(error.to_string())
        }
    }
}

/// A file with more pages than this is refused: each becomes a page of the site.
const MOST_PAGES: usize = 2_000;

/// Reads only the header of the file at `path`: its pages in their order, at least one. `widest` is the widest picture that will
/// be published, for what has no pixels of its own.
///
/// # Errors
/// See [`ProbeError`]; nothing is decoded, so a truncated picture may still pass.
#[allow(clippy::disallowed_methods, reason = "the reader reads")]
pub(crate) fn probe(path: &Path, widest: u32) -> Result<Vec<Probe>, ProbeError> {
    let file = File::open(path).map_err(|error| ProbeError::Io(error.to_string()))?;
    probe_from(&mut BufReader::with_capacity(4096, file), widest)
}

/// The same for any source of bytes. A reader that panics has met a broken file.
pub(crate) fn probe_from(source: &mut (impl Read + Seek), widest: u32) -> Result<Vec<Probe>, ProbeError> {
    calm(|| told(source, widest)).unwrap_or_else(|| Err(broken("its header led the reader astray")))
}

/// What the header tells, by the format of the first bytes.
fn told(source: &mut (impl Read + Seek), widest: u32) -> Result<Vec<Probe>, ProbeError> {
    let mut head = Vec::new();
    source.seek(SeekFrom::Start(0))?;
    source.by_ref().take(512).read_to_end(&mut head).map_err(|error| ProbeError::Io(error.to_string()))?;
    if head.is_empty() {
        return Err(ProbeError::Empty);
    }
    let one = |probe: Result<Probe, ProbeError>| probe.map(|probe| vec![probe]);
    match format_of(&head) {
        Some(ScanFormat::Jpeg) => one(jpeg::probe(source)),
        Some(ScanFormat::Png) => one(png::probe(source)),
        Some(ScanFormat::WebP) => one(webp::probe(source)),
        Some(ScanFormat::Gif) => one(gif::probe(source)),
        Some(ScanFormat::Tiff) => tiff::probe(source),
        Some(ScanFormat::Jp2) => one(jp2::probe(source)),
        Some(ScanFormat::Pdf) => pdf::probe(source, widest),
        None => Err(strangers::name(&head)),
    }
}

/// The format that the first bytes announce, if it is one of ours.
fn format_of(head: &[u8]) -> Option<ScanFormat> {
    let webp = head.len() >= 12 && head.starts_with(b"RIFF") && &head[8..12] == b"WEBP";
    let table: [(bool, ScanFormat); 11] = [
        (head.starts_with(b"\xff\xd8\xff"), ScanFormat::Jpeg),
        (head.starts_with(b"\x89PNG\r\n\x1a\n"), ScanFormat::Png),
        (webp, ScanFormat::WebP),
        (head.starts_with(b"GIF8"), ScanFormat::Gif),
        (head.starts_with(b"%PDF-"), ScanFormat::Pdf),
        (head.starts_with(b"\0\0\0\x0cjP  "), ScanFormat::Jp2),
        (head.starts_with(b"\xff\x4f\xff\x51"), ScanFormat::Jp2),
        (head.starts_with(b"II\x2a\0"), ScanFormat::Tiff),
        (head.starts_with(b"MM\0\x2a"), ScanFormat::Tiff),
        (head.starts_with(b"II\x2b\0"), ScanFormat::Tiff),
        (head.starts_with(b"MM\0\x2b"), ScanFormat::Tiff),
    ];
    table.into_iter().find_map(|(fits, format)| fits.then_some(format))
}

/// The bytes of one part of the header.
fn bytes_at(source: &mut (impl Read + Seek), offset: u64, count: usize) -> Result<Vec<u8>, ProbeError> {
    source.seek(SeekFrom::Start(offset))?;
    let mut bytes = vec![0; count];
    source.read_exact(&mut bytes)?;
    Ok(bytes)
}

fn broken(why: impl Into<String>) -> ProbeError {
    ProbeError::Broken { why: why.into() }
}

/// A probe of one page whose stored size is turned into the size as shown.
fn shown(format: ScanFormat, stored: (u32, u32), orientation: u8) -> Result<Probe, ProbeError> {
    if stored.0 == 0 || stored.1 == 0 {
        return Err(broken("its header says it has no pixels"));
    }
    let orientation = if (1..=8).contains(&orientation) { orientation } else { 1 };
    let (width, height) = if orientation >= 5 { (stored.1, stored.0) } else { stored };
    Ok(Probe { format, width, height, orientation, page: 0, bits: 8, channels: 3, inks: false, icc: false })
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::{ProbeError, probe, probe_from};
    use crate::collection::model::scan::ScanFormat;

    fn of(bytes: &[u8]) -> Result<super::Probe, ProbeError> {
        probe_from(&mut Cursor::new(bytes), 2400).map(|pages| pages[0].clone())
    }

    #[test]
    fn a_jpeg_named_tif_is_a_jpeg() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("scan.tif");
        let mut bytes = Vec::new();
        rusty_jpeg::Encoder::new(&mut bytes, 80).encode(&[90; 5 * 3], 5, 3, rusty_jpeg::ColorType::Luma).unwrap();
        std::fs::write(&path, bytes).unwrap();
        let found = probe(&path, 2400).unwrap().remove(0);
        assert_eq!((found.format, found.width, found.height, found.channels), (ScanFormat::Jpeg, 5, 3, 1));
    }

    #[test]
    fn strangers_are_named() {
        let cases: [(&[u8], &str); 7] = [
            (b"Accession 12, not a picture at all.", "text"),
            (b"<!DOCTYPE html><html><body>404", "a web page (HTML)"),
            (b"\x1f\x8b\x08\0\0\0\0\0", "a gzip archive"),
            (b"version https://git-lfs.github.com/spec/v1\noid sha256:00", "a Git LFS pointer; run: git lfs pull"),
            (b"\0\0\0\x1cftypheic\0\0\0\0", "HEIC"),
            (b"\0\0\0\x20ftypavif\0\0\0\0", "AVIF"),
            (b"AT&TFORM\0\0\0\0DJVU", "DjVu"),
        ];
        for (bytes, expected) in cases {
            let named = match of(bytes) {
                Err(ProbeError::NotAnImage { looks_like }) => looks_like.unwrap_or("nothing known"),
                Err(ProbeError::Unsupported { what, .. }) => what,
                other => panic!("{expected}: {other:?}"),
            };
            assert_eq!(named, expected);
        }
        assert_eq!(of(b""), Err(ProbeError::Empty));
    }

    #[test]
    fn a_header_cut_short_is_broken() {
        for bytes in [&b"\xff\xd8\xff\xe0\0\x10JF"[..], b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", b"II\x2a\0\xff\0\0\0"] {
            assert!(matches!(of(bytes), Err(ProbeError::Broken { .. })), "{bytes:?}: {:?}", of(bytes));
        }
    }
}
