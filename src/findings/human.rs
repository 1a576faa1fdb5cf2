//! Findings for people: the line, a caret under the offending text, a hint, and a count at the end.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str, renderer::DecorStyle};

use super::{Finding, Place, Severity};

/// A line longer than this is shown without its end.
const LONGEST_LINE: usize = 2000;

/// All findings as one text, ending in a line that counts them; empty when there are none.
pub(crate) fn human(findings: &[Finding], lang: &str, colour: bool) -> String {
    let renderer = if colour { Renderer::styled().decor_style(DecorStyle::Unicode) } else { Renderer::plain() };
    let mut text = String::new();
    for finding in findings {
        text.push_str(&renderer.render(&[group(finding, lang)]));
        text.push_str("\n\n");
    }
    if !findings.is_empty() {
        text.push_str(&count(findings, lang));
    }
    text
}

fn group<'a>(finding: &'a Finding, lang: &str) -> Group<'a> {
    let words = |en: &'static str, id: &'static str| if lang == "id" { id } else { en };
    let level = match finding.severity {
        Severity::Error => Level::ERROR.with_name(words("error", "galat")),
        Severity::Warning => Level::WARNING.with_name(words("warning", "peringatan")),
        Severity::Note => Level::NOTE.with_name(words("note", "catatan")),
    };
    let mut group = Group::with_title(level.primary_title(finding.message.get(lang).to_owned()).id(finding.code));
    match &finding.place {
        Some(place) if place.line > 0 => group = group.element(snippet(place)),
        Some(place) => group = group.element(Origin::path(normalize_untrusted_str(&place.file))),
        None => {}
    }
    match &finding.hint {
        Some(hint) => group.element(Level::HELP.with_name(words("help", "saran")).message(normalize_untrusted_str(hint.get(lang)))),
        None => group,
    }
}

fn snippet(place: &Place) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
    let line: String = place.excerpt.chars().take(LONGEST_LINE).collect();
    let byte = |column: usize| line.char_indices().nth(column).map_or(line.len(), |(at, _)| at);
    let start = byte(place.column.saturating_sub(1) as usize);
    let end = byte((place.column.saturating_sub(1) + place.length.max(1)) as usize);
    Snippet::source(line)
        .line_start(place.line as usize)
        .path(normalize_untrusted_str(&place.file))
        .annotation(AnnotationKind::Primary.span(start..end))
}

/// `2 errors, 1 warning.` or `2 galat, 1 peringatan.`
fn count(findings: &[Finding], lang: &str) -> String {
    const NAMES: [(Severity, [&str; 2], &str); 3] = [
        (Severity::Error, ["error", "errors"], "galat"),
        (Severity::Warning, ["warning", "warnings"], "peringatan"),
        (Severity::Note, ["note", "notes"], "catatan"),
    ];
    let parts = NAMES.iter().filter_map(|(severity, english, indonesian)| {
        let count = findings.iter().filter(|finding| finding.severity == *severity).count();
        let name = if lang == "id" { indonesian } else { english[usize::from(count != 1)] };
        (count > 0).then(|| format!("{count} {name}"))
    });
    format!("{}.\n", parts.collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use super::{Finding, Place, human};

    fn finding() -> Finding {
        let place = Place { line: 3, column: 1, length: 6, excerpt: "subjek: [tenun]".to_owned(), ..Place::file("items/a/item.yaml") };
        Finding::error("unknown-key", "`subjek` is not a known key here", "`subjek` bukan kunci yang dikenal di sini")
            .at(place)
            .hint("did you mean `subjects`?", "maksudnya `subjects`?")
    }

    #[test]
    fn a_finding_shows_its_line_with_a_caret_and_its_hint() {
        let expected = "error[unknown-key]: `subjek` is not a known key here
 --> items/a/item.yaml:3:1
  |
3 | subjek: [tenun]
  | ^^^^^^
  |
  = help: did you mean `subjects`?

1 error.
";
        assert_eq!(human(&[finding()], "en", false), expected);
        let indonesian = human(&[finding(), Finding::note("x", "y", "z").at(Place::file("b"))], "id", false);
        assert!(indonesian.contains("galat[unknown-key]") && indonesian.contains("= saran: maksudnya `subjects`?"));
        assert!(indonesian.ends_with("catatan[x]: z\n--> b\n\n1 galat, 1 catatan.\n"), "{indonesian}");
        assert!(human(&[], "en", false).is_empty());
    }

    #[test]
    fn no_control_character_of_a_file_reaches_the_terminal() {
        let place = Place { line: 1, column: 8, length: 5, excerpt: "title: \u{1b}[2Jx".to_owned(), ..Place::file("a\u{1b}[2J.yaml") };
        let text = human(&[Finding::error("x", "bad \u{1b}[2J", "y").at(place).hint("h\u{1b}[2J", "z")], "en", false);
        assert!(!text.contains('\u{1b}'), "{text:?}");
    }
}
