//! What can be wrong with a YAML file as such, in words that help somebody who never heard of a parser.

use serde_yaml::granit_parser::{ErrorKind, ScanError};

use super::{
    source::{At, Source},
    yaml_slips::slipped,
};
use crate::findings::Finding;

/// The finding for a fault of the syntax.
pub(super) fn syntax(source: &Source, error: &ScanError) -> Finding {
    let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let marker = error.marker();
    let at = At { line: small(marker.line()), column: small(marker.col() + 1), length: 0 };
    if let Some(tab) = tab_near(source, at) {
        return tabs(source, tab);
    }
    if *error.kind() == ErrorKind::RecursionLimitExceeded {
        return too_deep(source, at);
    }
    let (at, slip) = slipped(source, at, error.kind());
    let ([en, id], [hint_en, hint_id]) = (slip.wrong, slip.hint);
    Finding::error("yaml-syntax", en, id).at(source.place(At { length: 1, ..at }, "")).hint(hint_en, hint_id)
}

/// A tab in the indentation of the line of `at`, or of a line beside it, is what the parser stumbled over.
fn tab_near(source: &Source, at: At) -> Option<At> {
    [at.line, at.line.saturating_sub(1), at.line + 1].into_iter().filter(|line| *line > 0).find_map(|line| {
        let text = source.text.lines().nth(line as usize - 1)?;
        let indent = text.len() - text.trim_start_matches([' ', '\t']).len();
        let column = text[..indent].find('\t')?;
        Some(At { line, column: u32::try_from(column + 1).ok()?, length: 1 })
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
    Finding::error(
        "yaml-syntax",
        "a key must be a word, not a list or a group of keys",
        "kunci harus berupa kata, bukan daftar atau kelompok kunci",
    )
    .at(source.place(at, ""))
    .hint("put text that starts with { or [ in quotes", "beri tanda kutip pada teks yang diawali { atau [")
}
