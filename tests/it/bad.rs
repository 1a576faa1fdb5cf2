//! Bad input: one folder under `tests/bad/` for each finding, with what is said about it in `expected.txt`.
//!
//! `PUSAKA_UPDATE=1 cargo test --test it bad` writes those files anew; look at the difference before you commit it.
//! What cannot lie in a repository that is cloned on any system (links, names in two cases) is made here.

use std::{collections::BTreeSet, fs};

use crate::support::{Test, here};

/// The code of a finding and how its case is made.
type Made = (&'static str, fn() -> Test);

/// Cases that are made and not kept.
const MADE: &[Made] = &[
    ("bad-name", || with_site().file(not_utf8("content/items/caf"), "")),
    ("case-clash", || with_site().file("content/items/surat/Catatan.md", "").file("content/items/surat/catatan.md", "")),
    ("link-circle", || with_site().link("content/items/surat/semua", "../..")),
    ("unreadable", || with_site().link("content/items/surat/001.tif", "/nowhere/001.tif")),
];

/// Errors stop a build, warnings and notes do not.
fn status(expected: &str) -> i32 {
    i32::from(expected.lines().any(|line| line.starts_with("error[")))
}

#[test]
fn each_finding_is_told_as_expected() {
    let kept = fs::read_dir(here().join("tests/bad")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut wrong = Vec::new();
    for code in kept.collect::<BTreeSet<_>>() {
        if MADE.iter().all(|(made, _)| *made != code) {
            wrong.extend(compare(&code, Test::bad(&code)));
        }
    }
    for (code, make) in MADE {
        wrong.extend(compare(code, make()));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Runs `pusaka check` and says how it differs from what is expected.
fn compare(code: &str, test: Test) -> Option<String> {
    let file = here().join("tests/bad").join(code).join("expected.txt");
    let expected = fs::read_to_string(&file).unwrap_or_default();
    if std::env::var_os("PUSAKA_UPDATE").is_some() {
        let (status, told) = test.args(["check"]).outcome();
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, &told).unwrap();
        return (!told.contains(&format!("[{code}]"))).then(|| format!("{code}: its case does not bring it about ({status}):\n{told}"));
    }
    let (code_of_exit, told) = test.args(["check"]).outcome();
    let wanted = if code == "no-site" { 2 } else { status(&expected) };
    if told != expected || code_of_exit != wanted || !expected.contains(&format!("[{code}]")) {
        return Some(format!("--- {code}: expected ({wanted})\n{expected}--- told ({code_of_exit})\n{told}"));
    }
    None
}

#[test]
fn every_finding_that_is_explained_has_a_case_and_every_case_is_explained() {
    for entry in fs::read_dir(here().join("tests/bad")).unwrap() {
        let code = entry.unwrap().file_name().into_string().unwrap();
        let done = Test::empty().args(["explain", &code]).run();
        assert!(done.stdout.starts_with(&format!("{code} (")), "{}", done.stdout);
    }
    let rules = walkdir::WalkDir::new(here().join("src/collection/check")).into_iter().map(|entry| entry.unwrap().into_path());
    for path in rules.filter(|path| path.extension().is_some_and(|ending| ending == "rs")) {
        for line in fs::read_to_string(path).unwrap().lines() {
            let row = line.strip_prefix("    \"").or_else(|| line.strip_prefix("    code: \""));
            let Some((code, rest)) = row.and_then(|row| row.split_once('"')) else { continue };
            if rest == "," || [" Error:", " Warning:", " Note:"].contains(&rest) {
                assert!(here().join("tests/bad").join(code).join("expected.txt").exists(), "no case for {code}");
            }
        }
    }
}

#[test]
fn programs_read_every_finding_of_a_run_at_once() {
    let done = Test::bad("unknown-key").args(["check", "--format", "json"]).status(1).run();
    let rows: Vec<serde_json::Value> = done.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let keys: Vec<&str> = rows.iter().map(|row| row["field"].as_str().unwrap()).collect();
    assert_eq!(keys, ["judul", "subjek", "warna", "files[0].rol", "basurl"]);
    assert!(rows.iter().all(|row| row["code"] == "unknown-key" && row["severity"] == "error" && row["line"].as_u64() > Some(0)));
    let done = Test::bad("unknown-key").args(["check", "--format", "github", "--lang", "id"]).status(1).run();
    assert!(done.stdout.lines().all(|line| line.starts_with("::error file=")), "{}", done.stdout);
    assert!(done.stdout.contains("maksudnya `subjects`?"), "{}", done.stdout);
}

fn with_site() -> Test {
    Test::empty()
        .file("content/site.yaml", "title: Uji\nbase_url: https://uji.example/\nlanguages: [id, en]\n")
        .file("content/items/surat/item.yaml", "title: Surat\ntype: archive\nrights: PDM-1.0\n")
}

#[cfg(unix)]
fn not_utf8(start: &str) -> std::path::PathBuf {
    use std::os::unix::ffi::OsStringExt as _;
    std::ffi::OsString::from_vec([start.as_bytes(), b"\xe9.jpg"].concat()).into()
}
