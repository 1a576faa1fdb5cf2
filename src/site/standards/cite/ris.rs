//! RIS: a tag, two spaces, a hyphen, a space and a value on each line, each line ended as on Windows.

use super::Reference;
use crate::text::sentences::one_line;

/// One reference.
pub(super) fn ris(of: &Reference<'_>) -> String {
    let mut out = String::new();
    let mut line = |tag: &str, value: &str| {
        let value = one_line(value);
        if !value.is_empty() || tag == "ER" {
            out.push_str(&format!("{tag}  - {value}\r\n"));
        }
    };
    line("TY", of.kind.ris);
    line("ID", of.id);
    for (tag, names) in [("AU", &of.authors), ("ED", &of.editors), ("A4", &of.translators)] {
        names.iter().for_each(|name| line(tag, name));
    }
    line("TI", &of.title);
    line("PY", &year(of));
    line("DA", &day(of));
    line("PB", &of.publisher);
    line("CY", &of.place);
    line("M3", &of.genre);
    line("SN", &of.isbn);
    line("LA", of.language);
    line("DP", &of.site);
    line("AV", &[of.archive.as_str(), &of.shelf].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(", "));
    line("CN", &of.number);
    line("T3", &of.collection);
    of.subjects.iter().for_each(|subject| line("KW", &subject.replace('*', "")));
    line("AB", &of.summary);
    line("N1", &of.note());
    line("C1", of.rights);
    line("UR", &of.url);
    line("ER", "");
    out
}

/// The year alone, of the first date.
fn year(of: &Reference<'_>) -> String {
    of.when.parts.as_ref().and_then(|parts| parts.first()).map_or_else(String::new, |date| format!("{:04}", date[0]))
}

/// "1890/05/12/", and after the last stroke the words where a date alone would say too much.
fn day(of: &Reference<'_>) -> String {
    let one = of.when.parts.as_ref().and_then(|parts| parts.first()).map_or(&[][..], Vec::as_slice);
    let plain = of.when.parts.as_ref().is_some_and(|parts| parts.len() == 1) && !of.when.doubted;
    let words = if plain { "" } else { of.when.words.as_str() };
    if one.is_empty() && words.is_empty() {
        return String::new();
    }
    let at = |place: usize, wide: usize| one.get(place).map_or_else(String::new, |number| format!("{number:0wide$}"));
    format!("{}/{}/{}/{}", at(0, 4), at(1, 2), at(2, 2), words)
}
