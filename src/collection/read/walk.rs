//! What lies in the content folder: every file in its folder, links followed only as long as they stay inside.
//!
//! Hidden files and those that operating systems leave behind are not seen. A folder that cannot be read, a link that
//! leads out or in a circle is reported, and the walk goes on.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use walkdir::{DirEntry, WalkDir};

use super::source::unreadable;
use crate::findings::{Finding, Place};

/// Names that operating systems leave behind, lower case.
const LITTER: &[&str] = &["thumbs.db", "desktop.ini", "__macosx", "ehthumbs.db", "$recycle.bin"];

/// Folder (below the content folder, forward slashes, empty for the content folder itself) to the names of its files.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    pub(crate) root: PathBuf,
    folders: BTreeMap<String, Vec<String>>,
}

impl Tree {
    /// Walks `root`.
    pub(crate) fn of(root: &Path, findings: &mut Vec<Finding>) -> Self {
        let mut tree = Self { root: root.to_owned(), folders: BTreeMap::new() };
        let home = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        let mut walk = WalkDir::new(root).follow_links(true).sort_by_file_name().min_depth(1).into_iter();
        while let Some(entry) = walk.next() {
            match entry {
                Ok(entry) if is_litter(&entry) => skip(&mut walk, &entry),
                Ok(entry) => {
                    if let Some(finding) = tree.add(&entry, &home) {
                        findings.push(finding);
                        skip(&mut walk, &entry);
                    }
                }
                Err(error) => findings.push(trouble(root, &error)),
            }
        }
        for (folder, files) in &tree.folders {
            case_clashes(folder, files, findings);
        }
        tree
    }

    fn add(&mut self, entry: &DirEntry, home: &Path) -> Option<Finding> {
        let name = below(&self.root, entry.path());
        if entry.path().to_str().is_none() {
            return Some(bad_name(&name));
        }
        if entry.path_is_symlink() && !entry.path().canonicalize().is_ok_and(|target| target.starts_with(home)) {
            return Some(leads_out(&name));
        }
        if entry.file_type().is_dir() {
            self.folders.entry(name).or_default();
        } else if !entry.file_type().is_file() {
            return Some(unreadable(&name, "not a file but a pipe, a socket or a device"));
        } else {
            let (folder, file) = name.rsplit_once('/').unwrap_or(("", &name));
            self.folders.entry(folder.to_owned()).or_default().push(file.to_owned());
        }
        None
    }

    /// The files of one folder, sorted by name.
    pub(crate) fn files(&self, folder: &str) -> &[String] {
        self.folders.get(folder).map_or(&[], Vec::as_slice)
    }

    /// Whether something of this name lies here: `Some(true)` for a folder, `Some(false)` for a file.
    pub(crate) fn lists(&self, name: &str) -> Option<bool> {
        let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
        let is_file = self.files(folder).iter().any(|other| other == file);
        if is_file { Some(false) } else { self.folders.contains_key(name).then_some(true) }
    }

    /// Every folder with its files, sorted.
    pub(crate) fn folders(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.folders.iter().map(|(folder, files)| (folder.as_str(), files.as_slice()))
    }

    /// Names that lie directly in the content folder, folders with a slash at their end.
    pub(crate) fn top(&self) -> BTreeSet<String> {
        let folders = self.folders.keys().filter(|folder| !folder.is_empty() && !folder.contains('/'));
        self.files("").iter().cloned().chain(folders.map(|folder| format!("{folder}/"))).collect()
    }

    /// The path on disk of a file below the content folder.
    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.root.join(file)
    }
}

fn is_litter(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with('.') || LITTER.contains(&name.to_lowercase().as_str())
}

fn skip(walk: &mut walkdir::IntoIter, entry: &DirEntry) {
    if entry.file_type().is_dir() {
        walk.skip_current_dir();
    }
}

fn below(root: &Path, path: &Path) -> String {
    let parts = path.strip_prefix(root).unwrap_or(path).components();
    parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

fn trouble(root: &Path, error: &walkdir::Error) -> Finding {
    let file = error.path().map_or_else(String::new, |path| below(root, path));
    if error.loop_ancestor().is_some() {
        return Finding::error(
            "link-circle",
            "this link leads back to a folder it lies in",
            "tautan ini kembali ke folder tempatnya berada",
        )
        .at(Place::file(file))
        .hint("remove the link", "hapus tautan ini");
    }
    let why = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
    unreadable(&file, &why)
}

fn leads_out(file: &str) -> Finding {
    Finding::error("leaves-content", "this link leads out of the content folder", "tautan ini keluar dari folder konten")
        .at(Place::file(file))
        .hint("copy the file here instead", "salin berkasnya ke sini")
}

fn bad_name(file: &str) -> Finding {
    Finding::error("bad-name", "the name of this file is not UTF-8", "nama berkas ini bukan UTF-8")
        .at(Place::file(file))
        .hint("rename it with plain letters and digits", "ganti namanya dengan huruf dan angka biasa")
}

fn case_clashes(folder: &str, files: &[String], findings: &mut Vec<Finding>) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for file in files {
        if let Some(first) = seen.insert(file.to_lowercase(), file) {
            let place = if folder.is_empty() { file.clone() } else { format!("{folder}/{file}") };
            findings.push(
                Finding::error(
                    "case-clash",
                    format!("`{file}` and `{first}` differ only in capital letters"),
                    format!("`{file}` dan `{first}` hanya berbeda huruf besar-kecilnya"),
                )
                .at(Place::file(place))
                .hint(
                    "rename one: on other systems they are the same file",
                    "ganti nama salah satu: di sistem lain keduanya berkas yang sama",
                ),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, os::unix::fs::symlink};

    use super::Tree;

    #[test]
    fn links_that_leave_circle_or_lead_nowhere_are_told_and_the_rest_is_found() {
        let outside = tempfile::tempdir().unwrap();
        let inside = tempfile::tempdir().unwrap();
        let at = |name: &str| inside.path().join(name);
        fs::create_dir_all(at("items/a")).unwrap();
        fs::write(at("items/a/item.yaml"), "").unwrap();
        fs::write(at("items/a/Scan.jpg"), "").unwrap();
        fs::write(at("items/a/scan.JPG"), "").unwrap();
        fs::write(at("items/a/.DS_Store"), "").unwrap();
        symlink(outside.path(), at("items/out")).unwrap();
        symlink(at("items"), at("items/a/circle")).unwrap();
        symlink(at("nowhere"), at("items/a/lost.jpg")).unwrap();
        symlink(at("items/a/item.yaml"), at("items/a/same.yaml")).unwrap();
        let mut findings = Vec::new();
        let tree = Tree::of(inside.path(), &mut findings);
        let mut told: Vec<_> = findings.iter().map(|f| format!("{} {}", f.code, f.place.as_ref().unwrap().file)).collect();
        told.sort();
        assert_eq!(
            told,
            ["case-clash items/a/scan.JPG", "leaves-content items/out", "link-circle items/a/circle", "unreadable items/a/lost.jpg"]
        );
        assert_eq!(tree.files("items/a"), ["Scan.jpg", "item.yaml", "same.yaml", "scan.JPG"]);
        assert_eq!(tree.top().into_iter().collect::<Vec<_>>(), ["items/"]);
    }
}
