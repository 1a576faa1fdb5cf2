//! What we tell people: a finding has a stable code, a place in a file, plain words in Indonesian and English, and a hint.
//!
//! Rooms make findings with the one-line constructors here and hand them up beside their value; nobody prints.
//! `cli` picks a renderer (human, JSON lines, GitHub annotations) at the very end.

pub(crate) mod calm;
mod human;
mod machine;

use serde::Serialize;

pub(crate) use human::human;
pub(crate) use machine::{Row, github, json_lines, rows};

/// The same sentence in the two languages this tool speaks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Words {
    /// Indonesian.
    pub(crate) id: String,
    /// English.
    pub(crate) en: String,
}

impl Words {
    pub(crate) fn new(en: impl Into<String>, id: impl Into<String>) -> Self {
        Self { id: id.into(), en: en.into() }
    }

    /// The sentence in `lang` (`id` or anything else for English).
    pub(crate) fn get(&self, lang: &str) -> &str {
        if lang == "id" { &self.id } else { &self.en }
    }
}

/// How bad it is. An error fails the build unless `--keep-going`; a warning fails it under `--deny warnings`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Severity {
    /// Worth knowing, nothing to do.
    Note,
    /// The site is built, but something is not as it should be.
    Warning,
    /// The record, file or setting cannot be used.
    Error,
}

/// How bad it is, in a word.
pub(crate) fn severity_word(severity: Severity, lang: &str) -> &'static str {
    match (severity, lang) {
        (Severity::Error, "id") => "galat",
        (Severity::Error, _) => "error",
        (Severity::Warning, "id") => "peringatan",
        (Severity::Warning, _) => "warning",
        (Severity::Note, "id") => "catatan",
        (Severity::Note, _) => "note",
    }
}

/// Where in `content/` a finding stands. Lines and columns count from 1, columns in characters; 0 means the whole file.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(crate) struct Place {
    /// Path below the content folder, with forward slashes.
    pub(crate) file: String,
    /// Line, from 1; 0 when the finding concerns the whole file.
    pub(crate) line: u32,
    /// Column in characters, from 1; 0 when unknown.
    pub(crate) column: u32,
    /// Length of the marked text in characters; 0 when unknown.
    pub(crate) length: u32,
    /// The field as a path, such as `files[2].alt`.
    pub(crate) field: String,
    /// The offending line, without its line end.
    pub(crate) excerpt: String,
}

impl Place {
    /// The whole of one file.
    pub(crate) fn file(file: impl Into<String>) -> Self {
        Self { file: file.into(), ..Self::default() }
    }
}

/// One thing to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Finding {
    /// Stable kebab-case name of the fault, see `pusaka explain CODE`.
    pub(crate) code: &'static str,
    /// How bad it is.
    pub(crate) severity: Severity,
    /// What is wrong, in the user's words.
    pub(crate) message: Words,
    /// Where it stands, when it stands somewhere.
    pub(crate) place: Option<Place>,
    /// What to do about it.
    pub(crate) hint: Option<Words>,
}

impl Finding {
    fn new(severity: Severity, code: &'static str, message: Words) -> Self {
        Self { code, severity, message, place: None, hint: None }
    }

    /// An error: English first, then Indonesian.
    pub(crate) fn error(code: &'static str, en: impl Into<String>, id: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, Words::new(en, id))
    }

    /// A warning: English first, then Indonesian.
    pub(crate) fn warning(code: &'static str, en: impl Into<String>, id: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, Words::new(en, id))
    }

    /// A note: English first, then Indonesian.
    pub(crate) fn note(code: &'static str, en: impl Into<String>, id: impl Into<String>) -> Self {
        Self::new(Severity::Note, code, Words::new(en, id))
    }

    /// Says where.
    #[must_use]
    pub(crate) fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// Says what to do: English first, then Indonesian.
    #[must_use]
    pub(crate) fn hint(mut self, en: impl Into<String>, id: impl Into<String>) -> Self {
        self.hint = Some(Words::new(en, id));
        self
    }
}

/// Sorts findings by place, then severity (worst first), then code, and drops exact repeats.
pub(crate) fn in_order(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by(|a, b| {
        let place = |f: &Finding| f.place.as_ref().map(|p| (p.file.clone(), p.line, p.column));
        place(a).cmp(&place(b)).then(b.severity.cmp(&a.severity)).then(a.code.cmp(b.code)).then(a.message.en.cmp(&b.message.en))
    });
    findings.dedup();
    findings
}
