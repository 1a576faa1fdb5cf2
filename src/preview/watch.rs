//! Tells when something in the content folder has been saved.
//!
//! A file that was closed after writing, or moved into its place, is whole and told at once; else the writing is given time
//! to come to rest.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, RecvTimeoutError},
    time::{Duration, Instant, SystemTime},
};

use notify::{
    Config, EventKind, EventKindMask, RecommendedWatcher, RecursiveMode, Watcher as _,
    event::{AccessKind, AccessMode, ModifyKind, RenameMode},
};
use walkdir::WalkDir;

/// Writing counts as done after this long without a change …
const REST: Duration = Duration::from_millis(30);
/// … after this long where the last change left a whole file: what one saving tells of comes in one go …
const WHOLE: Duration = Duration::from_millis(2);
/// … or when it has gone on for this long.
const LONGEST: Duration = Duration::from_millis(300);

/// The system's clock of files may lag behind the time of day by this much.
const LAG: Duration = Duration::from_millis(10);

/// What has changed, by its path below the folder, and whether it is whole.
type Change = (PathBuf, bool);

/// Watches one folder and all below it for as long as it lives.
#[derive(Debug)]
pub(super) struct Watch {
    changes: Receiver<Change>,
    _watcher: RecommendedWatcher,
}

impl Watch {
    /// Begins to watch; fails where the system has no more watches to give.
    pub(super) fn new(folder: &Path) -> notify::Result<Self> {
        let folder = std::path::absolute(folder).map_err(notify::Error::io)?;
        let root = folder.clone();
        let (sender, changes) = mpsc::channel();
        let tell = move |event: notify::Result<notify::Event>| {
            let Ok(event) = event else { return };
            if event.need_rescan() {
                // The system has lost count: the folder itself stands for anything.
                let _ended = sender.send((PathBuf::new(), false));
            } else if is_change(event.kind) {
                for path in event.paths.iter().filter(|path| !is_scratch(path)) {
                    let _ended = sender.send((path.strip_prefix(&root).unwrap_or(path).to_owned(), leaves_whole(event.kind)));
                }
            }
        };
        // Not of what is opened: our own reading opens everything.
        let kinds = EventKindMask::CORE | EventKindMask::ACCESS_CLOSE;
        let mut watcher = RecommendedWatcher::new(tell, Config::default().with_event_kinds(kinds))?;
        watcher.watch(&folder, RecursiveMode::Recursive)?;
        Ok(Self { changes, _watcher: watcher })
    }

    /// Waits for the next change and gives all that changed with it, by paths below the folder; the empty path where
    /// anything may have changed. `None` when watching has ended.
    pub(super) fn next(&self) -> Option<Vec<PathBuf>> {
        let (path, mut whole) = self.changes.recv().ok()?;
        let mut changed = vec![path];
        let begun = Instant::now();
        while begun.elapsed() < LONGEST {
            match self.changes.recv_timeout(if whole { WHOLE } else { REST }) {
                Ok((path, next)) => {
                    changed.push(path);
                    whole = next;
                }
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
            }
        }
        Some(changed)
    }
}

/// Whether anything in `folder` was saved at `when` or later.
pub(super) fn saved_since(folder: &Path, when: SystemTime) -> bool {
    let since = when - LAG;
    let mut all = WalkDir::new(folder).follow_links(true).into_iter().filter_map(Result::ok);
    all.any(|entry| entry.metadata().ok().and_then(|data| data.modified().ok()).is_some_and(|modified| modified >= since))
}

/// Reading is no change, though the system tells of it too; to react to it would be to read for ever.
fn is_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(access) => access == AccessKind::Close(AccessMode::Write),
        _ => true,
    }
}

/// Whether the file is all there after such a change.
fn leaves_whole(kind: EventKind) -> bool {
    let moved = matches!(kind, EventKind::Modify(ModifyKind::Name(RenameMode::To | RenameMode::Both)));
    moved || kind == EventKind::Access(AccessKind::Close(AccessMode::Write))
}

/// What editors leave beside the file they write.
fn is_scratch(path: &Path) -> bool {
    path.file_name().is_some_and(|name| {
        let name = name.to_string_lossy();
        name.starts_with('.') || name.ends_with('~') || name.ends_with(".swp") || name == "4913"
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_save_is_told_once_and_reading_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("item.yaml");
        fs::write(&file, "a").unwrap();
        let watch = Watch::new(folder.path()).unwrap();
        fs::read(&file).unwrap();
        fs::write(folder.path().join(".item.yaml.swp"), "b").unwrap();
        fs::write(&file, "b").unwrap();
        let changed = watch.next().unwrap();
        assert!(changed.iter().all(|path| path == Path::new("item.yaml")), "{changed:?}");
        assert!(watch.changes.recv_timeout(REST).is_err());
    }

    #[test]
    fn what_was_saved_while_nobody_watched_is_known_by_its_time() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("items")).unwrap();
        std::thread::sleep(LAG * 3);
        let begun = SystemTime::now();
        assert!(!saved_since(folder.path(), begun));
        fs::write(folder.path().join("items/item.yaml"), "a").unwrap();
        assert!(saved_since(folder.path(), begun));
    }
}
