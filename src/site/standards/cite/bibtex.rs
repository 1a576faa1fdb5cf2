//! BibTeX, in UTF-8. Titles and names stand in a second pair of braces: nothing in them is set in lower case or taken apart.

use std::fmt::Write as _;

use super::Reference;

/// One entry, called by the item's id.
pub(super) fn bibtex(of: &Reference<'_>) -> String {
    let whole = |names: &[String]| names.iter().map(|name| format!("{{{}}}", escaped(name))).collect::<Vec<_>>().join(" and ");
    let fields = [
        ("author", whole(&of.authors)),
        ("editor", whole(&of.editors)),
        ("translator", whole(&of.translators)),
        ("title", format!("{{{}}}", escaped(&of.title))),
        ("howpublished", if of.kind.bibtex == "misc" { escaped(&of.genre) } else { String::new() }),
        ("publisher", escaped(&of.publisher)),
        ("address", escaped(&of.place)),
        ("year", escaped(&year(of))),
        ("date", day(of)),
        ("isbn", escaped(&of.isbn)),
        ("language", escaped(of.language)),
        ("library", escaped(&of.archive)),
        ("shelf", escaped(&of.shelf)),
        ("number", escaped(&of.number)),
        ("collection", escaped(&of.collection)),
        ("keywords", escaped(&of.subjects.join(", "))),
        ("abstract", escaped(&of.summary)),
        ("note", escaped(&of.note())),
        ("copyright", of.rights.to_owned()),
        // Packages that print an address take it as it is.
        ("url", of.url.clone()),
    ];
    let mut out = format!("@{}{{{},\n", of.kind.bibtex, of.id);
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        let _ = writeln!(out, "  {name} = {{{value}}},");
    }
    out + "}\n"
}

/// A plain year or a pair of them where that is all there is to say, else the words.
fn year(of: &Reference<'_>) -> String {
    match of.when.parts.as_deref() {
        Some([one]) if !of.when.doubted => one[0].to_string(),
        Some([from, to]) if !of.when.doubted => format!("{}--{}", from[0], to[0]),
        _ => of.when.words.clone(),
    }
}

/// The day or month, for packages that read more than years.
fn day(of: &Reference<'_>) -> String {
    let known = of.when.parts.iter().flatten().all(|date| date.len() > 1) && of.when.parts.is_some() && !of.when.doubted;
    of.when.edtf.clone().filter(|_| known).unwrap_or_default()
}

/// What TeX would take for a command is written as the sign it is; braces by name, for BibTeX counts them even where they are quoted.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '&' | '%' | '$' | '#' | '_' => out.extend(['\\', c]),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
