//! Prints findings in the wanted format and turns them into an exit code.

use std::{
    io::IsTerminal as _,
    path::{Component, Path, PathBuf},
};

use crate::findings::{self, Finding, Severity};

use super::{CLEAN, Deny, FINDINGS, Format};

/// Prints findings about the content folder all at once, in the order given. Human ones go to standard error, the others to
/// standard output. Files are named as seen from where the command was given, so that a terminal, an editor and GitHub open them.
pub(super) fn print(found: &[Finding], content: &Path, format: Format, lang: &str) {
    let folder = seen(content, format);
    let mut found = found.to_vec();
    for place in found.iter_mut().filter_map(|finding| finding.place.as_mut()) {
        place.file = folder.join(&place.file).to_string_lossy().replace('\\', "/");
    }
    write(&found, format, lang);
}

/// Prints what is wrong with the command itself.
pub(super) fn complain(finding: Finding, lang: &str) {
    write(&[finding], Format::Human, lang);
}

fn write(found: &[Finding], format: Format, lang: &str) {
    match format {
        Format::Human if found.is_empty() => {}
        Format::Human => {
            eprint!("{}", findings::human(found, lang, std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none()))
        }
        Format::Json => print!("{}", findings::json_lines(found, lang)),
        Format::Github => print!("{}", findings::github(found, lang)),
    }
}

/// The content folder as seen from the working directory; for GitHub as seen from the repository, where its annotations are
/// attached, even when a workflow runs the command in a folder of it.
fn seen(content: &Path, format: Format) -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    let repository = std::env::var_os("GITHUB_WORKSPACE").filter(|_| format == Format::Github).map(PathBuf::from);
    repository.and_then(|repository| below(content, &here, &repository)).unwrap_or_else(|| {
        let given = content.components().filter(|step| *step != Component::CurDir).collect();
        if content.is_absolute() { below(content, &here, &here).unwrap_or(given) } else { given }
    })
}

/// The path of `folder`, which may be relative to `here`, as seen from `root`; `None` when it lies elsewhere.
fn below(folder: &Path, here: &Path, root: &Path) -> Option<PathBuf> {
    let mut whole = PathBuf::new();
    for step in here.join(folder).components() {
        match step {
            Component::ParentDir => drop(whole.pop()),
            Component::CurDir => {}
            step => whole.push(step),
        }
    }
    whole.strip_prefix(root).ok().map(Path::to_path_buf)
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
