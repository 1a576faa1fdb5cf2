//! Files that this tool does not read: told as a note, so that nobody wonders where they went.

use super::{media, walk::Tree};
use crate::{
    findings::{Finding, Place},
    text::suggest::nearest,
};

/// What may lie in the content folder.
const TOP: &[&str] = &[
    "site.yaml",
    "vocabulary/",
    "collections/",
    "items/",
    "pages/",
    "events/",
    "news/",
    "campaigns/",
    "exhibits/",
    "guides/",
    "social/",
    "theme/",
];

/// The note about one file or folder.
pub(crate) fn stray(file: &str) -> Finding {
    Finding::note("unknown-file", "this is not read", "ini tidak dibaca")
        .at(Place::file(file))
        .hint("nothing needs to be done; it may lie elsewhere", "tidak perlu apa-apa; boleh disimpan di tempat lain")
}

/// Notes about everything that no part of the reader takes.
pub(crate) fn strays(tree: &Tree, findings: &mut Vec<Finding>) {
    for name in tree.top().iter().filter(|name| !TOP.contains(&name.as_str()) && !is_paperwork(name)) {
        let finding = stray(name);
        findings.push(match nearest(name, TOP.iter().copied()) {
            Some(meant) => finding.hint(format!("did you mean `{meant}`?"), format!("maksudnya `{meant}`?")),
            None => finding,
        });
    }
    for (folder, files) in tree.folders().filter(|(folder, _)| *folder == "items" || folder.starts_with("items/")) {
        let inside_record = folder.strip_suffix("/text").is_some_and(|item| tree.files(item).iter().any(|file| file == "item.yaml"));
        if !inside_record && files.iter().all(|file| file != "item.yaml") {
            findings.extend(without_record(folder, files));
        }
    }
}

/// True of a readme or a licence, which may lie anywhere.
pub(super) fn is_paperwork(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or("").to_lowercase();
    matches!(stem.as_str(), "readme" | "license" | "licence" | "lisensi" | "changelog")
}

/// A folder with scans or a misnamed record, but no record.
fn without_record(folder: &str, files: &[String]) -> Option<Finding> {
    let misnamed = files.iter().find(|file| {
        let lower = file.to_lowercase();
        matches!(lower.as_str(), "item.yaml" | "item.yml" | "items.yaml" | "item.yaml.txt" | "item.json")
    });
    let finding = |en: String, id: String| Finding::warning("no-record", en, id).at(Place::file(folder));
    if let Some(name) = misnamed {
        return Some(
            finding(format!("`{name}` is not the name of a record"), format!("`{name}` bukan nama sebuah rekaman"))
                .hint("rename it to item.yaml", "ganti namanya menjadi item.yaml"),
        );
    }
    let media = files.iter().filter(|file| media::is_media(file)).count();
    (media > 0).then(|| {
        finding(
            format!("scans or recordings lie here without a record: {media}"),
            format!("pindaian atau rekaman suara di sini tanpa item.yaml: {media}"),
        )
        .hint(
            "add an item.yaml with title and type, or move them beside their record",
            "tambahkan item.yaml dengan title dan type, atau pindahkan ke samping rekamannya",
        )
    })
}
