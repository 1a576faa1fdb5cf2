//! `pusaka new`: writes a small working collection to start from. The files stand in `starter/`.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use clap::Args;

use crate::findings::Finding;

use super::{CLEAN, FAILED, report};

macro_rules! starter {
    ($($target:literal from $source:literal;)*) => {
        /// Every file of a new collection: its path, and its bytes.
        const STARTER: &[(&str, &[u8])] = &[$(($target, include_bytes!(concat!("starter/", $source)))),*];
    };
}

starter! {
    "content/site.yaml" from "site.yaml";
    "content/vocabulary/people.yaml" from "vocabulary/people.yaml";
    "content/vocabulary/places.yaml" from "vocabulary/places.yaml";
    "content/vocabulary/subjects.yaml" from "vocabulary/subjects.yaml";
    "content/collections/koleksi-awal.yaml" from "collections/koleksi-awal.yaml";
    "content/items/_defaults.yaml" from "items/_defaults.yaml";
    "content/items/cerita-dari-tepian/item.yaml" from "items/cerita-dari-tepian/item.yaml";
    "content/items/cerita-dari-tepian/001.jpg" from "items/cerita-dari-tepian/001.jpg";
    "content/items/cerita-dari-tepian/002.jpg" from "items/cerita-dari-tepian/002.jpg";
    "content/items/tepi-sungai/item.yaml" from "items/tepi-sungai/item.yaml";
    "content/items/tepi-sungai/001.jpg" from "items/tepi-sungai/001.jpg";
    "content/items/tempayan-berglasir/item.yaml" from "items/tempayan-berglasir/item.yaml";
    "content/items/tempayan-berglasir/001.jpg" from "items/tempayan-berglasir/001.jpg";
    "content/events/jam-bercerita.md" from "events/jam-bercerita.md";
    "content/exhibits/tepian-dari-dekat.md" from "exhibits/tepian-dari-dekat.md";
    "content/exhibits/tepian-dari-dekat.en.md" from "exhibits/tepian-dari-dekat.en.md";
    "content/pages/tentang.md" from "pages/tentang.md";
    "content/pages/tentang.en.md" from "pages/tentang.en.md";
    ".gitignore" from "gitignore";
    ".github/workflows/publish.yml" from "publish.yml";
}

/// Stands in the workflow where the version of this program belongs.
const VERSION: &str = "{{version}}";

const AFTER: &str = "\
Example:
  pusaka new koleksi && cd koleksi && pusaka serve

Exit codes: 0 written, 2 the folder is not empty or cannot be written.";

/// Make a small working collection to start from.
///
/// Writes settings, three items with scans, a vocabulary, a collection, an exhibit and an about page, each with comments that
/// say what may stand there, and a workflow that publishes the collection with GitHub Pages. Writes only into a new or empty
/// folder.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub(super) struct Options {
    /// Folder to make.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

pub(super) fn run(options: &Options, lang: &str) -> u8 {
    match write(&options.folder) {
        Ok(()) => {
            let folder = options.folder.display();
            let (en, id) = (
                format!("A collection of three items stands in {folder}. Next:"),
                format!("Koleksi tiga benda ada di {folder}. Lanjutkan dengan:"),
            );
            println!("{}\n\n  cd {}\n  pusaka serve\n", report::say(lang, &en, &id), quoted(&options.folder));
            CLEAN
        }
        Err(finding) => {
            report::complain(finding, lang);
            FAILED
        }
    }
}

fn write(folder: &Path) -> Result<(), Finding> {
    let cannot = |error: io::Error| {
        let shown = folder.display();
        Finding::error("cannot-write", format!("`{shown}` cannot be written: {error}"), format!("`{shown}` tidak dapat ditulis: {error}"))
    };
    fs::create_dir_all(folder).map_err(cannot)?;
    // A repository that has just been made is as good as empty.
    let strangers = fs::read_dir(folder).map_err(cannot)?.filter(|entry| !entry.as_ref().is_ok_and(|entry| entry.file_name() == ".git"));
    if strangers.count() > 0 {
        let shown = folder.display();
        return Err(Finding::error("not-empty", format!("`{shown}` is not empty"), format!("`{shown}` tidak kosong"))
            .hint("name a folder that does not exist yet", "sebutkan folder yang belum ada"));
    }
    for (path, bytes) in STARTER {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("every file of the starter is below the folder")).map_err(cannot)?;
        fs::write(&path, versioned(bytes)).map_err(cannot)?;
    }
    Ok(())
}

/// The workflow installs the version that wrote it, so that it goes on working.
fn versioned(bytes: &[u8]) -> Vec<u8> {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.replace(VERSION, env!("CARGO_PKG_VERSION")).into_bytes(),
        Err(_) => bytes.to_vec(),
    }
}

/// A path as a shell takes it.
fn quoted(path: &Path) -> String {
    let text = path.display().to_string();
    let plain = |c: char| c.is_alphanumeric() || "/._-\\:".contains(c);
    if text.chars().all(plain) { text } else { format!("\"{text}\"") }
}
