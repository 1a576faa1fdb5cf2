//! What people slip on in YAML, told apart by the kind of fault the parser names and by how the lines around it look.
//!
//! The parser says where it could not go on; the slip is often a line before. It speaks of scalars and flow mappings; the
//! words here are for somebody who never heard of either.

use serde_yaml::granit_parser::ErrorKind;

use super::source::{At, Source};

/// A slip: what is wrong and what to do about it, each in English and Indonesian.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Slip {
    pub(super) wrong: [&'static str; 2],
    pub(super) hint: [&'static str; 2],
}

const fn slip(wrong: [&'static str; 2], hint: [&'static str; 2]) -> Slip {
    Slip { wrong, hint }
}

const DASH: Slip =
    slip(["a space is missing after the `-`", "spasi sesudah `-` belum ada"], ["write: - file: 001.jpg", "tulis: - file: 001.jpg"]);
const TIGHT: Slip =
    slip(["a space is missing after the colon", "spasi sesudah titik dua belum ada"], ["write: type: book", "tulis: type: book"]);
const NO_COLON: Slip = slip(
    ["this line has no key with a colon", "baris ini tidak punya kunci dengan titik dua"],
    ["write key, colon, space, value: type: book", "tulis kunci, titik dua, spasi, nilai: type: book"],
);
const COLON: Slip = slip(
    ["a colon in the text makes this look like a second key", "titik dua dalam teks membuat ini tampak seperti kunci kedua"],
    [
        "a text with a colon in it needs quotes: title: \"Surat: dua lembar\"",
        "teks yang memuat titik dua perlu tanda kutip: title: \"Surat: dua lembar\"",
    ],
);
const QUOTE: Slip = slip(
    ["this quotation mark is not closed", "tanda kutip ini belum ditutup"],
    ["put the same mark at the end of the text", "beri tanda yang sama di akhir teks"],
);
const AFTER_QUOTE: Slip = slip(
    ["the text goes on after its closing quotation mark", "teks masih berlanjut setelah tanda kutip penutupnya"],
    [
        "put double quotes around the whole text; single ones may stand inside: \"Jum'at\"",
        "beri tanda kutip ganda di sekeliling seluruh teks; di dalamnya boleh ada yang tunggal: \"Jum'at\"",
    ],
);
const BRACKET: Slip = slip(
    ["this bracket is not closed", "kurung ini belum ditutup"],
    ["a list ends in ], a group of keys in }", "daftar diakhiri ], kelompok kunci diakhiri }"],
);
const IN_BRACKETS: Slip = slip(
    ["this does not fit inside the brackets", "ini tidak cocok di dalam kurung"],
    [
        "a text with a comma, colon or bracket in it needs quotes: {id: \"Surat, dua lembar\"}",
        "teks yang memuat koma, titik dua, atau kurung perlu tanda kutip: {id: \"Surat, dua lembar\"}",
    ],
);
const INDENT: Slip = slip(
    ["this line does not begin in the same column as its neighbours", "baris ini tidak dimulai pada kolom yang sama dengan tetangganya"],
    [
        "entries that belong together begin in the same column; what belongs below one is indented by two spaces",
        "entri yang setingkat dimulai pada kolom yang sama; yang di bawahnya menjorok dua spasi",
    ],
);
const SIGN: Slip = slip(
    ["a text cannot begin with this sign", "teks tidak dapat diawali tanda ini"],
    ["put the text in quotes: \"@pustaka\"", "beri tanda kutip pada teksnya: \"@pustaka\""],
);
const BACKSLASH: Slip = slip(
    ["a backslash has a meaning of its own between double quotes", "garis miring terbalik punya arti sendiri di antara tanda kutip ganda"],
    ["put the text between single quotes: 'C:\\scan'", "tulis teksnya di antara tanda kutip tunggal: 'C:\\scan'"],
);
const OTHER: Slip = slip(
    ["this line cannot be understood", "baris ini tidak dapat dipahami"],
    [
        "compare it and the line above with an entry that works: key, colon, space, value",
        "bandingkan baris ini dan baris di atasnya dengan entri yang benar: kunci, titik dua, spasi, nilai",
    ],
);

/// What was slipped on and where, when the parser names `kind` at `at`.
pub(super) fn slipped(source: &Source, at: At, kind: &ErrorKind) -> (At, Slip) {
    use ErrorKind as K;
    match kind {
        K::MappingValueNotAllowed | K::SimpleKeyExpected | K::InvalidSimpleKey => key(source, at),
        K::UnclosedQuotedScalar | K::InvalidQuotedScalarIndent => (opening_quote(source, at).unwrap_or(at), QUOTE),
        K::InvalidTrailingDoubleQuotedScalar | K::InvalidTrailingSingleQuotedScalar => (at, AFTER_QUOTE),
        K::UnclosedFlowCollection { .. }
        | K::UnexpectedEofFlowMapping
        | K::UnexpectedEofFlowSequence
        | K::InvalidColonPlacement
        | K::ExpectedFlowMappingSeparator
        | K::ExpectedFlowSequenceSeparator
        | K::InvalidFlowScalarIndent
        // A text of several lines begins with these; only brackets have no room for one.
        | K::UnexpectedCharacter { character: '|' | '>' }
        | K::BlockEntryInFlowCollection => match opening_bracket(source, at) {
            Some(open) if open.line < at.line => (open, BRACKET),
            _ => (at, IN_BRACKETS),
        },
        K::MismatchedFlowCollectionEnd { .. } | K::MisplacedFlowCollectionEnd => (at, IN_BRACKETS),
        K::UnknownQuotedScalarEscape | K::InvalidQuotedScalarHexEscape | K::InvalidUnicodeEscape => (at, BACKSLASH),
        K::InvalidIndentation
        | K::ExpectedBlockMappingKey
        | K::ExpectedBlockSequenceEntry
        | K::ExpectedDocumentStart
        | K::BlockSequenceEntryNotAllowed
        | K::InvalidBlockScalarIndent => (at, INDENT),
        K::UnexpectedCharacter { .. }
        | K::UnknownAnchor
        | K::MissingAnchorOrAliasName
        | K::UndeclaredTagHandle
        | K::MappingKeyNotAllowed
        | K::PlainScalarStartsWithDashFlowIndicator => (at, SIGN),
        _ => (at, OTHER),
    }
}

/// A key that is none: the dash or the colon lacks its space, the colon is missing, or a text holds one.
fn key(source: &Source, at: At) -> (At, Slip) {
    let line = |number: u32| source.text.lines().nth(number.saturating_sub(1) as usize).unwrap_or("");
    let above = (1..at.line).rev().find(|number| !line(*number).trim().is_empty()).unwrap_or(at.line);
    for number in [at.line, above] {
        let start = At { line: number, column: column_of_text(line(number)), length: 0 };
        let text = line(number).trim_start();
        if text.strip_prefix('-').is_some_and(|rest| rest.starts_with(char::is_alphanumeric)) {
            return (start, DASH);
        }
        let value = text.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '_').strip_prefix(':');
        if value.is_some_and(|value| value.starts_with(char::is_alphanumeric)) && !text.contains(": ") {
            return (start, TIGHT);
        }
    }
    let before: String = line(at.line).chars().take(at.column.saturating_sub(1) as usize).collect();
    let begins_well = !before.trim().contains([' ', ':']);
    match (line(at.line).contains(':'), line(above).contains(':')) {
        (false, _) => (At { column: column_of_text(line(at.line)), length: 0, ..at }, NO_COLON),
        (true, false) if begins_well => (At { line: above, column: column_of_text(line(above)), length: 0 }, NO_COLON),
        (true, true) if begins_well => (At { column: column_of_text(line(at.line)), length: 0, ..at }, INDENT),
        _ => (at, COLON),
    }
}

fn column_of_text(line: &str) -> u32 {
    u32::try_from(line.chars().take_while(|c| c.is_whitespace()).count() + 1).unwrap_or(u32::MAX)
}

/// The quotation mark that was still open at `at`: the last one of a line above that has an odd number of them.
fn opening_quote(source: &Source, at: At) -> Option<At> {
    let lines: Vec<&str> = source.text.lines().take(at.line as usize).collect();
    lines.iter().enumerate().rev().find_map(|(index, line)| {
        let mark = ['"', '\''].into_iter().find(|mark| line.matches(*mark).count() % 2 == 1)?;
        let column = line[..line.rfind(mark)?].chars().count() + 1;
        Some(At { line: u32::try_from(index + 1).ok()?, column: u32::try_from(column).ok()?, length: 1 })
    })
}

/// The bracket that was still open at `at`.
fn opening_bracket(source: &Source, at: At) -> Option<At> {
    let before = &source.text[..source.byte(at)];
    let mut closed = 0_usize;
    for (byte, sign) in before.char_indices().rev() {
        match sign {
            ']' | '}' => closed += 1,
            '[' | '{' if closed == 0 => return Some(At { length: 1, ..source.at(byte) }),
            '[' | '{' => closed -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::{source::Source, yaml};

    #[test]
    fn a_slip_is_told_where_it_was_made() {
        let rows = [
            ("title: Surat\ntype book\n", "2:1 this line has no key"),
            ("title Surat\ntype: book\n", "1:1 this line has no key"),
            ("title: Surat\ntype:book\n", "2:1 a space is missing after the colon"),
            ("title: Surat: dua\n", "1:13 a colon in the text"),
            ("title: \"Surat\ntype: book\n", "1:8 this quotation mark"),
            ("title: 'Surat\ntype: book\n", "1:8 this quotation mark"),
            ("alt: 'Jum'at'\n", "1:11 the text goes on"),
            ("title: {id: Surat, en: Letter\ntype: book\n", "1:8 this bracket"),
            ("subjects: [sungai\nplace: Lematang\n", "1:11 this bracket"),
            ("creator: [{name: Hasan, role: weaver\ndescription:\n  id: |\n    Sehelai.\n", "1:11 this bracket"),
            ("creator: [Hasan\ndescription: >\n  Sehelai.\n", "1:10 this bracket"),
            ("title:\n  id: Surat\n   en: Letter\n", "3:4 this line does not begin"),
            (" title: Surat\ntype: book\n", "2:1 this line does not begin"),
            ("files:\n  -file: a.jpg\n    alt: x\n", "2:3 a space is missing after the `-`"),
            ("note: \"C:\\scan\"\n", "1:7 a backslash"),
            ("extent: @dua\n", "1:9 a text cannot begin"),
            ("extent: *penting* sekali\n", "1:9 a text cannot begin"),
        ];
        for (text, wanted) in rows {
            let mut findings = Vec::new();
            yaml::tree(&Source { file: "item.yaml".to_owned(), text: text.to_owned() }, &mut findings);
            let place = findings[0].place.as_ref().unwrap();
            let told = format!("{}:{} {}", place.line, place.column, findings[0].message.en);
            assert!(told.starts_with(wanted), "{text}\n{told}");
        }
    }
}
