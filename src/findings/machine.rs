//! Findings for programs: one JSON object a line, and annotations for GitHub Actions.

use serde::Serialize;

use super::{Finding, Severity};

/// One finding as programs read it.
#[derive(Serialize)]
pub(crate) struct Row<'a> {
    code: &'a str,
    severity: Severity,
    message: &'a str,
    file: Option<&'a str>,
    /// 0 when the finding concerns the whole file.
    line: u32,
    column: u32,
    field: Option<&'a str>,
    hint: Option<&'a str>,
}

/// One row a finding.
pub(crate) fn rows<'a>(findings: &'a [Finding], lang: &str) -> Vec<Row<'a>> {
    let row = |finding: &'a Finding| {
        let place = finding.place.as_ref();
        Row {
            code: finding.code,
            severity: finding.severity,
            message: finding.message.get(lang),
            file: place.map(|place| place.file.as_str()),
            line: place.map_or(0, |place| place.line),
            column: place.map_or(0, |place| place.column),
            field: place.map(|place| place.field.as_str()).filter(|field| !field.is_empty()),
            hint: finding.hint.as_ref().map(|hint| hint.get(lang)),
        }
    };
    findings.iter().map(row).collect()
}

/// One JSON object a finding, each on its line.
pub(crate) fn json_lines(findings: &[Finding], lang: &str) -> String {
    rows(findings, lang).iter().map(|row| serde_json::to_string(row).expect("texts and numbers make JSON") + "\n").collect()
}

/// One workflow command a finding: GitHub shows it at the line of the pull request.
pub(crate) fn github(findings: &[Finding], lang: &str) -> String {
    let command = |finding: &Finding| {
        let kind = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let mut at = format!("title={}", property(finding.code));
        if let Some(place) = &finding.place {
            at = format!("file={},{at}", property(&place.file));
            if place.line > 0 {
                let end = place.column + place.length.saturating_sub(1);
                at = format!("{at},line={},col={},endColumn={end}", place.line, place.column);
            }
        }
        let hint = finding.hint.as_ref().map_or(String::new(), |hint| format!("\n{}", hint.get(lang)));
        format!("::{kind} {at}::{}\n", data(&format!("{}{hint}", finding.message.get(lang))))
    };
    findings.iter().map(command).collect()
}

/// Text after `::`, where a line end would end the command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, where `,` and `:` mean something too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{super::Place, Finding, github, json_lines};

    #[test]
    fn programs_read_the_same_finding() {
        let place = Place { line: 3, column: 5, length: 2, field: "date".to_owned(), ..Place::file("items/a,b/item.yaml") };
        let found = [Finding::warning("unclear-date", "100% unclear", "tak jelas").at(place).hint("say it\nso", "katakan")];
        assert_eq!(
            json_lines(&found, "en"),
            "{\"code\":\"unclear-date\",\"severity\":\"warning\",\"message\":\"100% unclear\",\"file\":\"items/a,b/item.yaml\",\"line\":3,\"column\":5,\"field\":\"date\",\"hint\":\"say it\\nso\"}\n"
        );
        assert_eq!(
            github(&found, "en"),
            "::warning file=items/a%2Cb/item.yaml,title=unclear-date,line=3,col=5,endColumn=6::100%25 unclear%0Asay it%0Aso\n"
        );
        assert_eq!(github(&[Finding::note("x", "y", "z")], "id"), "::notice title=x::z\n");
    }
}
