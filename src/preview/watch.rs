//! Tells when something in the content folder has been saved, once the writing has come to rest.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, RecvTimeoutError},
    time::{Duration, Instant},
};

use notify::{
    EventKind, RecommendedWatcher, RecursiveMode, Watcher as _,
    event::{AccessKind, AccessMode},
};

/// Writing counts as done after this long without a change …
const REST: Duration = Duration::from_millis(30);
/// … or when it has gone on for this long.
const LONGEST: Duration = Duration::from_millis(300);

/// Watches one folder and all below it for as long as it lives.
#[derive(Debug)]
pub(super) struct Watch {
    changes: Receiver<PathBuf>,
    _watcher: RecommendedWatcher,
}

impl Watch {
    /// Begins to watch; fails where the system has no more watches to give.
    pub(super) fn new(folder: &Path) -> notify::Result<Self> {
        let folder = std::path::absolute(folder).map_err(notify::Error::io)?;
        let root = folder.clone();
        let (sender, changes) = mpsc::channel();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            let Ok(event) = event else { return };
            if event.need_rescan() {
                // The system has lost count: the folder itself stands for anything.
                let _ended = sender.send(PathBuf::new());
            } else if is_change(event.kind) {
                for path in event.paths.iter().filter(|path| !is_scratch(path)) {
                    let _ended = sender.send(path.strip_prefix(&root).unwrap_or(path).to_owned());
                }
            }
        })?;
        watcher.watch(&folder, RecursiveMode::Recursive)?;
        Ok(Self { changes, _watcher: watcher })
    }

    /// Waits for the next change and gives all that changed with it, by paths below the folder; the empty path where
    /// anything may have changed. `None` when watching has ended.
    pub(super) fn next(&self) -> Option<Vec<PathBuf>> {
        let mut changed = vec![self.changes.recv().ok()?];
        let begun = Instant::now();
        while begun.elapsed() < LONGEST {
            match self.changes.recv_timeout(REST) {
                Ok(path) => changed.push(path),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
            }
        }
        Some(changed)
    }
}

/// Reading is no change, though the system tells of it too; to react to it would be to read for ever.
fn is_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(access) => access == AccessKind::Close(AccessMode::Write),
        _ => true,
    }
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
}
