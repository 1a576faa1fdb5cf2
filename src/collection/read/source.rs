//! One text file of the content folder, and places within it: what every finding points at.

use std::path::Path;

use crate::findings::{Finding, Place};

/// A file as text. Lines may end in LF or CRLF; a byte order mark is gone.
#[derive(Debug)]
pub(crate) struct Source {
    /// Path below the content folder, with forward slashes.
    pub(crate) file: String,
    pub(crate) text: String,
}

/// Where a piece of text stands. Line and column count from 1, columns in characters; length in characters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct At {
    pub(crate) line: u32,
    pub(crate) column: u32,
    pub(crate) length: u32,
}

impl At {
    /// The beginning of a file.
    pub(crate) const TOP: Self = Self { line: 1, column: 1, length: 0 };
}

/// The byte order mark that some editors put at the beginning.
const MARK: char = '\u{feff}';
/// No text file of a collection is larger; a larger one is a mistake or an attack.
const MOST_BYTES: u64 = 32 << 20;

impl Source {
    /// Reads `path`, which is called `file` in findings. `None` when it cannot be read or is not UTF-8.
    #[allow(clippy::disallowed_methods, reason = "the reader reads")]
    pub(crate) fn read(path: &Path, file: &str, findings: &mut Vec<Finding>) -> Option<Self> {
        let bytes = std::fs::metadata(path).and_then(|meta| {
            if meta.len() > MOST_BYTES {
                return Err(std::io::Error::other("larger than 32 MB"));
            }
            std::fs::read(path)
        });
        match bytes {
            Ok(bytes) => Self::from_bytes(file, bytes, findings),
            Err(error) => {
                findings.push(unreadable(file, &error.to_string()));
                None
            }
        }
    }

    /// The same for bytes already at hand.
    pub(crate) fn from_bytes(file: &str, bytes: Vec<u8>, findings: &mut Vec<Finding>) -> Option<Self> {
        match String::from_utf8(bytes) {
            Ok(text) => {
                let text = if text.starts_with(MARK) { text[MARK.len_utf8()..].to_owned() } else { text };
                Some(Self { file: file.to_owned(), text })
            }
            Err(error) => {
                findings.push(not_utf8(file, error.as_bytes(), error.utf8_error().valid_up_to()));
                None
            }
        }
    }

    /// The byte at which `at` begins; the end of the text when it lies beyond.
    pub(crate) fn byte(&self, at: At) -> usize {
        let before: usize = self.text.split_inclusive('\n').take(at.line.saturating_sub(1) as usize).map(str::len).sum();
        let line = &self.text[before..];
        line.char_indices().nth(at.column.saturating_sub(1) as usize).map_or(self.text.len(), |(at, _)| before + at)
    }

    /// The position of a byte of the text.
    pub(crate) fn at(&self, byte: usize) -> At {
        let before = &self.text[..byte];
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let count = |number: usize| u32::try_from(number + 1).unwrap_or(u32::MAX);
        At { line: count(before.matches('\n').count()), column: count(before[start..].chars().count()), length: 0 }
    }

    /// The place of `at`, for a finding about `field`.
    pub(crate) fn place(&self, at: At, field: &str) -> Place {
        let excerpt = match at.line {
            0 => "",
            line => self.text.lines().nth(line as usize - 1).unwrap_or(""),
        };
        let rest = u32::try_from(excerpt.trim_end().chars().count()).unwrap_or(0).saturating_sub(at.column.saturating_sub(1));
        Place {
            file: self.file.clone(),
            line: at.line,
            column: at.column,
            length: if at.length == 0 { rest } else { at.length.min(rest) },
            field: field.to_owned(),
            excerpt: excerpt.to_owned(),
        }
    }
}

/// The finding about a file or folder that the system does not let us read.
pub(crate) fn unreadable(file: &str, why: &str) -> Finding {
    Finding::error("unreadable", format!("this cannot be read: {why}"), format!("ini tidak dapat dibaca: {why}"))
        .at(Place::file(file))
        .hint("check that it exists and that you may read it", "pastikan ini ada dan boleh dibaca")
}

fn not_utf8(file: &str, bytes: &[u8], valid: usize) -> Finding {
    let before = String::from_utf8_lossy(&bytes[..valid]);
    let line = before.matches('\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let column = before[start..].chars().count() + 1;
    let end = bytes[valid..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |at| valid + at);
    let excerpt = String::from_utf8_lossy(&bytes[start..end]).trim_end().to_owned();
    let byte = bytes[valid];
    let place = Place {
        line: u32::try_from(line).unwrap_or(u32::MAX),
        column: u32::try_from(column).unwrap_or(u32::MAX),
        length: 1,
        excerpt,
        ..Place::file(file)
    };
    Finding::error(
        "not-utf8",
        format!("this file is not UTF-8 text: byte {byte:#04x} at position {valid}"),
        format!("berkas ini bukan teks UTF-8: bita {byte:#04x} pada posisi {valid}"),
    )
    .at(place)
    .hint("save it anew with the encoding UTF-8", "simpan ulang dengan pengodean UTF-8")
}

#[cfg(test)]
mod tests {
    use super::{At, Source};

    #[test]
    fn a_byte_that_is_not_utf8_is_found_by_line_and_column() {
        let mut findings = Vec::new();
        assert!(Source::from_bytes("item.yaml", b"title: a\r\nnote: caf\xe9 x\r\n".to_vec(), &mut findings).is_none());
        let place = findings[0].place.as_ref().unwrap();
        assert_eq!((place.line, place.column, place.excerpt.as_str()), (2, 10, "note: caf\u{fffd} x"));
    }

    #[test]
    fn a_mark_never_runs_past_its_line() {
        let source = Source { file: "a".to_owned(), text: "title: Surat   \r\nx: 1\r\n".to_owned() };
        assert_eq!(source.place(At { line: 1, column: 8, length: 40 }, "title").length, 5);
        assert_eq!(source.place(At { line: 9, column: 1, length: 0 }, "").excerpt, "");
        let source = Source { file: "a".to_owned(), text: "é: 1\r\nb: é2\n".to_owned() };
        for byte in [0, 2, 5, 7, 10, 12, 13] {
            assert_eq!(source.byte(source.at(byte)), byte);
        }
    }
}
