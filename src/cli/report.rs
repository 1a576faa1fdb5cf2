//! Prints findings in the wanted format and turns them into an exit code.

use std::io::IsTerminal as _;

use crate::findings::{self, Finding, Severity};

use super::{CLEAN, Deny, FINDINGS, Format};

/// Prints all findings at once, in order of their place. Human ones go to standard error, the others to standard output.
pub(super) fn print(found: &[Finding], format: Format, lang: &str) {
    match format {
        Format::Human if found.is_empty() => {}
        Format::Human => {
            eprint!("{}", findings::human(found, lang, std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none()))
        }
        Format::Json => print!("{}", findings::json_lines(found, lang)),
        Format::Github => print!("{}", findings::github(found, lang)),
    }
}

/// Whether these findings fail the run.
pub(super) fn fails(found: &[Finding], deny: Option<Deny>) -> bool {
    let limit = if deny.is_some() { Severity::Warning } else { Severity::Error };
    found.iter().any(|finding| finding.severity >= limit)
}

/// The exit code for these findings.
pub(super) fn code(found: &[Finding], deny: Option<Deny>) -> u8 {
    if fails(found, deny) { FINDINGS } else { CLEAN }
}

/// One of two sentences, by the language of messages: English first.
pub(super) fn say<'a>(lang: &str, en: &'a str, id: &'a str) -> &'a str {
    if lang == "id" { id } else { en }
}
