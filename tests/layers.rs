//! Keeps `src/` a one-way street, its files and functions short.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests may fail loudly and touch files")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// A longer file has two subjects.
const MOST_LINES: usize = 400;
/// A longer function has two jobs.
const MOST_LINES_OF_FUNCTION: usize = 60;

/// A room and the rooms it may import. The order is that of the data; a room never names a later one.
const LAYERS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("findings", &[]),
    ("collection", &["text", "findings"]),
    ("site", &["text", "findings", "collection"]),
    ("press", &["text", "findings", "collection", "site"]),
    ("preview", &["text", "findings", "collection", "site", "press"]),
    ("cli", &["text", "findings", "collection", "site", "press", "preview"]),
];

/// Every Rust file below `src/` with its path there and its text.
fn sources() -> Vec<(String, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    gather(&src, &mut paths);
    paths.sort();
    let name = |path: &Path| path.strip_prefix(&src).unwrap().to_string_lossy().replace('\\', "/");
    paths.iter().map(|path| (name(path), fs::read_to_string(path).unwrap())).collect()
}

fn gather(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, paths);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            paths.push(path);
        }
    }
}

/// Rooms named as `crate::room` or `use crate::{room::…, room::…}`.
fn rooms_named(text: &str) -> BTreeSet<&str> {
    let mut rooms = BTreeSet::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            None => {
                rooms.insert(first_word(rest));
            }
            Some(group) => rooms.extend(heads(group)),
        }
    }
    rooms
}

/// The first word of each member of a `{…}` group that has just been opened.
fn heads(group: &str) -> Vec<&str> {
    let (mut depth, mut fresh, mut heads) = (1, true, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => fresh = true,
            c if depth == 1 && fresh && (c.is_alphabetic() || c == '_') => {
                heads.push(first_word(&group[at..]));
                fresh = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    heads
}

fn first_word(text: &str) -> &str {
    &text[..text.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(text.len())]
}

#[test]
fn rooms_import_only_earlier_rooms() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let room = path.split('/').next().unwrap().trim_end_matches(".rs");
        if matches!(room, "lib" | "main") {
            continue;
        }
        let Some((_, may)) = LAYERS.iter().find(|(name, _)| *name == room) else {
            wrong.push(format!("{path}: room `{room}` is not in LAYERS"));
            continue;
        };
        for other in rooms_named(&text) {
            if other != room && !may.contains(&other) && LAYERS.iter().any(|(name, _)| *name == other) {
                wrong.push(format!("{path}: `{room}` may not import `{other}`"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_table_runs_one_way() {
    for (at, (room, may)) in LAYERS.iter().enumerate() {
        for other in *may {
            let earlier = LAYERS.iter().position(|(name, _)| name == other).unwrap();
            assert!(earlier < at, "`{room}` lists `{other}`, which comes later");
        }
    }
}

#[test]
fn files_and_functions_are_short_and_files_say_what_they_are_for() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let lines = text.lines().count();
        if lines > MOST_LINES {
            wrong.push(format!("{path}: {lines} lines"));
        }
        if !text.starts_with("//! ") {
            wrong.push(format!("{path}: does not open with what it is for"));
        }
        for (name, length) in functions(&text).into_iter().filter(|(_, length)| *length > MOST_LINES_OF_FUNCTION) {
            wrong.push(format!("{path}: fn {name} has {length} lines"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Ways to what a notice may stand before. What shows a picture anywhere takes an `Open` instead, which is none of such.
const ANY: [&str; 4] = ["scans.any(", "any_picture(", "any_part(", "any_medium_path("];
/// Who may take them in `site`: pages that lay the notice before it, and what makes and counts files.
const BEHIND_A_NOTICE: [&str; 10] = [
    "mod.rs",
    "pages/download.rs",
    "pages/look.rs",
    "pages/player.rs",
    "pages/prose.rs",
    "pages/stage.rs",
    "pages/tile.rs",
    "plan.rs",
    "standards/iiif.rs",
    "weight.rs",
];

#[test]
fn only_few_reach_behind_a_notice() {
    let (mut wrong, mut took) = (Vec::new(), BTreeSet::new());
    for (path, text) in sources() {
        let Some(name) = path.strip_prefix("site/") else { continue };
        if ANY.iter().any(|any| text.contains(any)) {
            took.insert(name.to_owned());
            if !BEHIND_A_NOTICE.contains(&name) {
                wrong.push(format!("{path}: shows what may be behind a notice; take it from `Item::open_at` or `Item::cover`"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    let idle: Vec<&&str> = BEHIND_A_NOTICE.iter().filter(|name| !took.contains(**name)).collect();
    assert!(idle.is_empty(), "{idle:?} need no leave any more");
}

/// Functions with their length, from the line of `fn` to the closing brace in the same column, as rustfmt leaves them.
/// Tests are left out: a long one is a table.
fn functions(text: &str) -> Vec<(&str, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (start, line) in lines.iter().enumerate() {
        let head = line.trim_start();
        let words =
            head.split_whitespace().take_while(|word| matches!(*word, "pub" | "pub(crate)" | "pub(super)" | "const" | "async" | "fn"));
        let is_test = start > 0 && lines[start - 1].trim() == "#[test]";
        if is_test || words.last() != Some("fn") || line.trim_end().ends_with('}') || line.trim_end().ends_with(';') {
            continue;
        }
        let close = format!("{}}}", &line[..line.len() - head.len()]);
        let Some(length) = lines[start..].iter().position(|line| *line == close) else { continue };
        let name = head.split("fn ").nth(1).map_or("", first_word);
        found.push((name, length + 1));
    }
    found
}
