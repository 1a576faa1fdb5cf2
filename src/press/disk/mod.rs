//! The press's only way to the disk: reading scans, the cache, and writing the two trees.
#![allow(clippy::disallowed_methods, reason = "this is the room for it")]

pub(crate) mod ledger;
pub(crate) mod store;
pub(crate) mod tree;

use std::{fs, io, path::Path};

/// Reads a whole file.
pub(crate) fn read(path: &Path) -> io::Result<Vec<u8>> {
    fs::read(path)
}

/// Opens a file that is read in parts.
pub(crate) fn open(path: &Path) -> io::Result<io::BufReader<fs::File>> {
    fs::File::open(path).map(io::BufReader::new)
}

/// Writes a file so that a crash leaves either the old one or the new one: beside it, then renamed.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    write_through(folder, path, bytes)
}

/// The same by way of a file in `folder`, which must lie on the same disk.
pub(crate) fn write_through(folder: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    use std::io::Write as _;
    fs::create_dir_all(folder)?;
    fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
    let mut file = tempfile::Builder::new().prefix(".pusaka-").tempfile_in(folder)?;
    file.write_all(bytes)?;
    readable_by_all(file.as_file())?;
    file.persist(path)?;
    Ok(())
}

/// Temporary files are private by default; what is published is not.
#[cfg(unix)]
fn readable_by_all(file: &fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable_by_all(_: &fs::File) -> io::Result<()> {
    Ok(())
}

/// The files of a theme folder, by path below it with forward slashes; empty when there is no such folder.
pub(crate) fn theme_layer(folder: &Path) -> io::Result<std::collections::BTreeMap<String, Vec<u8>>> {
    let mut files = std::collections::BTreeMap::new();
    if !folder.is_dir() {
        return Ok(files);
    }
    for entry in walkdir::WalkDir::new(folder).follow_links(false) {
        let entry = entry.map_err(io::Error::other)?;
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(folder).expect("the walk stays below its folder");
            let path: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
            files.insert(path.join("/"), fs::read(entry.path())?);
        }
    }
    Ok(files)
}
