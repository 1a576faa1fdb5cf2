//! Names what is no scan of ours: pictures of kinds that come later, and files that are no pictures at all.
//!
//! One table of first bytes; text is told last, by looking at all of them.

use super::ProbeError;

/// What bytes say, and where.
struct Mark {
    at: usize,
    bytes: &'static [u8],
    name: &'static str,
    /// The command that converts it; empty when it is no picture.
    advice: &'static str,
}

const fn picture(at: usize, bytes: &'static [u8], name: &'static str, advice: &'static str) -> Mark {
    Mark { at, bytes, name, advice }
}

const fn other(bytes: &'static [u8], name: &'static str) -> Mark {
    Mark { at: 0, bytes, name, advice: "" }
}

const MARKS: [Mark; 30] = [
    picture(14, b"\x28\0\0\0", "BMP", "vips copy IN.bmp OUT.png"),
    picture(4, b"ftyphei", "HEIC", "vips copy IN.heic 'OUT.jpg[Q=95]'"),
    picture(4, b"ftyphev", "HEIC", "vips copy IN.heic 'OUT.jpg[Q=95]'"),
    picture(4, b"ftypmif1", "HEIC", "vips copy IN.heic 'OUT.jpg[Q=95]'"),
    picture(4, b"ftypmsf1", "HEIC", "vips copy IN.heic 'OUT.jpg[Q=95]'"),
    picture(4, b"ftypavi", "AVIF", "vips copy IN.avif 'OUT.jpg[Q=95]'"),
    picture(4, b"ftypcrx", "Camera raw", "darktable-cli IN.cr3 OUT.tif"),
    picture(0, b"\0\0\0\x0cJXL ", "JPEG XL", "vips copy IN.jxl OUT.tif"),
    picture(0, b"\xff\x0a", "JPEG XL", "vips copy IN.jxl OUT.tif"),
    picture(0, b"8BPS", "Photoshop document", "vips magickload IN.psd OUT.tif"),
    picture(0, b"8BPB", "Photoshop document", "vips magickload IN.psb OUT.tif"),
    picture(0, b"AT&TFORM", "DjVu", "ddjvu -format=tiff IN.djvu OUT.tif"),
    picture(0, b"\x76\x2f\x31\x01", "OpenEXR", "vips colourspace IN.exr OUT.tif srgb"),
    picture(0, b"\0\0\x01\0", "Icon", "vips magickload IN.ico OUT.png"),
    picture(0, b"gimp xcf", "GIMP document", "vips magickload IN.xcf OUT.png"),
    other(b"\x1f\x8b", "a gzip archive"),
    other(b"PK\x03\x04", "a ZIP archive or an office document"),
    other(b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    other(b"Rar!", "a RAR archive"),
    other(b"\xfd7zXZ", "an xz archive"),
    other(b"\xd0\xcf\x11\xe0", "an old office document"),
    other(b"\x7fELF", "a program"),
    other(b"ID3", "a sound recording"),
    other(b"OggS", "a sound recording"),
    other(b"fLaC", "a sound recording"),
    other(b"\x1aE\xdf\xa3", "a film"),
    other(b"\0\x05\x16\x07", "the hidden companion (._) that macOS writes beside a file"),
    other(b"SQLite format 3", "a database"),
    other(b"Bud1", "a folder setting of macOS"),
    other(b"version https://git-lfs", "a Git LFS pointer; run: git lfs pull"),
];

/// Names a file by its first bytes.
pub(super) fn name(head: &[u8]) -> ProbeError {
    let mark = MARKS.iter().find(|mark| head.get(mark.at..).is_some_and(|rest| rest.starts_with(mark.bytes)));
    match mark {
        Some(mark) if !mark.advice.is_empty() => ProbeError::Unsupported { what: mark.name, advice: mark.advice },
        Some(mark) => ProbeError::NotAnImage { looks_like: Some(mark.name) },
        None if head.get(4..8) == Some(b"ftyp") => ProbeError::NotAnImage { looks_like: Some("a film") },
        None if head.starts_with(b"RIFF") => ProbeError::NotAnImage { looks_like: Some("a sound or a film") },
        None if head.iter().all(|byte| *byte == 0) => {
            ProbeError::NotAnImage { looks_like: Some("nothing but zeros; a copy was interrupted") }
        }
        None => text(head),
    }
}

/// Tells kinds of text apart; anything else stays unknown.
fn text(head: &[u8]) -> ProbeError {
    let readable = match std::str::from_utf8(head) {
        Ok(text) => text,
        Err(error) if error.error_len().is_none() => std::str::from_utf8(&head[..error.valid_up_to()]).expect("valid up to there"),
        Err(_) => return ProbeError::NotAnImage { looks_like: None },
    };
    if readable.chars().any(|letter| letter.is_control() && !letter.is_whitespace()) {
        return ProbeError::NotAnImage { looks_like: None };
    }
    let start = readable.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).to_ascii_lowercase();
    if start.starts_with("<svg") || (start.starts_with("<?xml") && start.contains("<svg")) {
        return ProbeError::Unsupported { what: "SVG", advice: "vips copy IN.svg OUT.png" };
    }
    let looks_like = match start.bytes().next() {
        Some(b'<') if start.starts_with("<!doctype html") || start.starts_with("<html") => "a web page (HTML)",
        Some(b'<') if start.starts_with("<?xml") => "XML",
        Some(b'{' | b'[') => "JSON",
        _ => "text",
    };
    ProbeError::NotAnImage { looks_like: Some(looks_like) }
}
