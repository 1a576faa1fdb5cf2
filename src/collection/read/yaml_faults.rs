//! What can be wrong with a YAML file as such, in words that help somebody who never heard of a parser.

use serde_yaml::granit_parser::{ErrorKind, ScanError};

use super::source::{At, Source};
use crate::findings::Finding;

/// The finding for a fault of the syntax.
pub(super) fn syntax(source: &Source, error: &ScanError) -> Finding {
    let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let marker = error.marker();
    let at = At { line: small(marker.line()), column: small(marker.col() + 1), length: 0 };
    if let Some(tab) = tab_before(source, at) {
        return tabs(source, tab);
    }
    if *error.kind() == ErrorKind::RecursionLimitExceeded {
        return too_deep(source, at);
    }
    let why = error.kind().to_string();
    let (en, id) = advice(error.kind()).unwrap_or((
        "compare this line and the one above with an entry that works: key, colon, space, value",
        "bandingkan baris ini dan baris di atasnya dengan entri yang benar: kunci, titik dua, spasi, nilai",
    ));
    Finding::error("yaml-syntax", format!("this is not valid YAML: {why}"), format!("ini bukan YAML yang sah ({why})"))
        .at(source.place(At { length: 1, ..at }, ""))
        .hint(en, id)
}

/// A tab in the indentation of the line of `at`, or of the line before it, is what the parser stumbled over.
fn tab_before(source: &Source, at: At) -> Option<At> {
    [at.line, at.line.saturating_sub(1)].into_iter().filter(|line| *line > 0).find_map(|line| {
        let text = source.text.lines().nth(line as usize - 1)?;
        let indent = text.len() - text.trim_start_matches([' ', '\t']).len();
        let column = text[..indent].find('\t')?;
        Some(At { line, column: u32::try_from(column + 1).ok()?, length: 1 })
    })
}

fn advice(kind: &ErrorKind) -> Option<(&'static str, &'static str)> {
    use ErrorKind as K;
    Some(match kind {
        K::MappingValueNotAllowed => (
            "a text with a colon in it needs quotes: title: \"Surat: dua lembar\"",
            "teks yang memuat titik dua perlu tanda kutip: title: \"Surat: dua lembar\"",
        ),
        K::UnclosedQuotedScalar
        | K::InvalidQuotedScalarIndent
        | K::InvalidTrailingDoubleQuotedScalar
        | K::InvalidTrailingSingleQuotedScalar => {
            ("look for a quotation mark that is missing, or one too many", "cari tanda kutip yang kurang atau berlebih")
        }
        K::UnclosedFlowCollection { .. }
        | K::UnexpectedEofFlowMapping
        | K::UnexpectedEofFlowSequence
        | K::MismatchedFlowCollectionEnd { .. }
        | K::MisplacedFlowCollectionEnd
        | K::InvalidColonPlacement
        | K::ExpectedFlowMappingSeparator
        | K::ExpectedFlowSequenceSeparator => {
            ("look for a bracket [ ] or { } that is not closed", "cari kurung [ ] atau { } yang belum ditutup")
        }
        K::InvalidIndentation | K::ExpectedBlockMappingKey | K::SimpleKeyExpected | K::ExpectedBlockSequenceEntry => (
            "entries that belong together start in the same column, each as `key: value`",
            "entri yang setingkat dimulai pada kolom yang sama, masing-masing sebagai `kunci: nilai`",
        ),
        K::UnexpectedCharacter { .. } => {
            ("put text that starts with a sign in quotes", "beri tanda kutip pada teks yang diawali tanda baca")
        }
        _ => return None,
    })
}

fn tabs(source: &Source, at: At) -> Finding {
    Finding::error("yaml-tab", "a tab stands where YAML allows only spaces", "ada tab di tempat YAML hanya menerima spasi")
        .at(source.place(at, ""))
        .hint("indent with spaces, two for each step", "beri indentasi dengan spasi, dua untuk tiap tingkat")
}

pub(super) fn too_deep(source: &Source, at: At) -> Finding {
    Finding::error("yaml-too-deep", "this is nested more than 64 levels deep", "ini bersarang lebih dari 64 tingkat")
        .at(source.place(At { length: 1, ..at }, ""))
        .hint("no file of a collection needs that; look for a slip", "tidak ada berkas koleksi yang perlu sedalam itu; periksa kembali")
}

pub(super) fn too_large(source: &Source, at: At) -> Finding {
    Finding::error(
        "yaml-too-large",
        "the aliases (*) of this file grow beyond any use",
        "alias (*) dalam berkas ini membengkak melampaui batas wajar",
    )
    .at(source.place(at, ""))
    .hint("write the values out, or use _defaults.yaml", "tulis nilainya langsung, atau pakai _defaults.yaml")
}

pub(super) fn circle(source: &Source, at: At) -> Finding {
    Finding::error("yaml-syntax", "this alias (*) stands inside the value it names", "alias (*) ini berada di dalam nilai yang ditunjuknya")
        .at(source.place(at, ""))
        .hint("write the value out", "tulis nilainya langsung")
}

pub(super) fn several_documents(source: &Source, at: At) -> Finding {
    Finding::error("several-documents", "a second document starts here", "dokumen kedua dimulai di sini").at(source.place(at, "")).hint(
        "one file, one record: remove the line `---` or make a second file",
        "satu berkas, satu rekaman: hapus baris `---` atau buat berkas kedua",
    )
}

pub(super) fn duplicate_key(source: &Source, at: At, key: &str, first: u32) -> Finding {
    Finding::error(
        "duplicate-key",
        format!("`{key}` stands here a second time; the first is on line {first}"),
        format!("`{key}` muncul lagi di sini; yang pertama pada baris {first}"),
    )
    .at(source.place(at, key))
    .hint("keep one of them; several values make a list: [a, b]", "simpan salah satu; beberapa nilai ditulis sebagai daftar: [a, b]")
}

pub(super) fn key_not_a_word(source: &Source, at: At) -> Finding {
    Finding::error("yaml-syntax", "a key must be a word, not a list or a map", "kunci harus berupa kata, bukan daftar atau peta")
        .at(source.place(at, ""))
        .hint("put text that starts with { or [ in quotes", "beri tanda kutip pada teks yang diawali { atau [")
}
