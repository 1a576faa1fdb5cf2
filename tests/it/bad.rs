//! Bad input: one folder under `tests/bad/` for each finding, with what is said about it in `expected.txt`.
//!
//! Most hold a collection for `pusaka check`; those about captions hold `caption.<platform>.txt` for `pusaka social lint`, those
//! about exports a folder `exports` for `pusaka insights`.
//! `PUSAKA_UPDATE=1 cargo test --test it bad` writes those files anew; look at the difference before you commit it.
//! What cannot lie in a repository that is cloned on any system (links, names in two cases) is made here.

use std::{collections::BTreeSet, fs, path::Path};

use crate::support::{Test, here};

/// The code of a finding and how its case is made.
type Made = (&'static str, fn() -> Test);

/// Cases that are made and not kept.
const MADE: &[Made] = &[
    ("bad-name", || with_site().file(not_utf8("content/items/caf"), "")),
    ("export-large", || with_site().file("exports/besar.csv.gz", packed(257 << 20))),
    ("case-clash", || with_site().file("content/items/surat/Catatan.md", "").file("content/items/surat/catatan.md", "")),
    ("link-circle", || with_site().link("content/items/surat/semua", "../..")),
    ("unreadable", || with_site().link("content/items/surat/001.tif", "/nowhere/001.tif")),
];

/// So many blanks, packed: a small file that is large.
fn packed(blanks: usize) -> Vec<u8> {
    let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut out, &vec![b' '; blanks]).unwrap();
    out.finish().unwrap()
}

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

/// What looks at a case: `pusaka social lint` at a caption, `pusaka insights` at exports, `pusaka check` at all else.
fn command(code: &str) -> Vec<String> {
    if code.starts_with("export-") {
        let kept = fs::read_dir(here().join("tests/bad").join(code).join("exports")).into_iter().flatten();
        let mut names: BTreeSet<String> = kept.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        if names.is_empty() {
            names.insert("besar.csv.gz".to_owned());
        }
        let files = names.into_iter().map(|name| format!("exports/{name}"));
        return ["insights", "--date", "2026-05-01"].map(str::to_owned).into_iter().chain(files).collect();
    }
    let entries = fs::read_dir(here().join("tests/bad").join(code)).into_iter().flatten();
    let mut names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let caption = names.find_map(|name| name.strip_prefix("caption.")?.strip_suffix(".txt").map(str::to_owned));
    match caption {
        Some(platform) => ["social", "lint", "--platform", &platform, &format!("caption.{platform}.txt")].map(str::to_owned).to_vec(),
        None => vec!["check".to_owned()],
    }
}

/// Runs the command of a case and says how it differs from what is expected.
fn compare(code: &str, test: Test) -> Option<String> {
    let file = here().join("tests/bad").join(code).join("expected.txt");
    let expected = fs::read_to_string(&file).unwrap_or_default();
    if std::env::var_os("PUSAKA_UPDATE").is_some() {
        let (status, told) = test.args(command(code)).outcome();
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, &told).unwrap();
        return (!told.contains(&format!("[{code}]"))).then(|| format!("{code}: its case does not bring it about ({status}):\n{told}"));
    }
    let (code_of_exit, told) = test.args(command(code)).outcome();
    let wanted = if code == "no-site" { 2 } else { status(&expected) };
    if told != expected || code_of_exit != wanted || !expected.contains(&format!("[{code}]")) {
        return Some(format!("--- {code}: expected ({wanted})\n{expected}--- told ({code_of_exit})\n{told}"));
    }
    None
}

/// Every code that `pusaka explain` lists, with its severity.
fn explained() -> BTreeSet<(String, String)> {
    let list = Test::empty().args(["explain"]).run().stdout;
    let pair = |line: &str| line.split_once(' ').map(|(code, severity)| (code.to_owned(), severity.trim().to_owned()));
    list.lines().map(|line| pair(line).unwrap()).collect()
}

/// Every code that a source file makes a finding of, with its severity: the first argument of `Finding::error` and its kin.
fn emitted(text: &str, file: &Path) -> Vec<(String, String)> {
    let text = text.split("#[cfg(test)]").next().unwrap();
    let quoted = |text: &str| text.strip_prefix('"').and_then(|text| text.split_once('"')).map(|(code, _)| code.to_owned());
    let mut found = Vec::new();
    for severity in ["error", "warning", "note"] {
        for (at, call) in text.match_indices(&format!("Finding::{severity}(")) {
            let argument = text[at + call.len()..].trim_start();
            let of_rule = || argument.strip_prefix("RULE.code").and_then(|_| quoted(text.split_once("code: ")?.1));
            let code = quoted(argument).or_else(of_rule).unwrap_or_else(|| panic!("{}: a code that cannot be read", file.display()));
            found.push((code, severity.to_owned()));
        }
    }
    found
}

#[test]
fn what_is_told_is_what_is_explained() {
    let mut told = BTreeSet::new();
    for entry in walkdir::WalkDir::new(here().join("src")).into_iter().map(|entry| entry.unwrap().into_path()) {
        if entry.extension().is_some_and(|ending| ending == "rs") {
            told.extend(emitted(&fs::read_to_string(&entry).unwrap(), &entry));
        }
    }
    assert_eq!(told, explained());
}

#[test]
fn every_finding_about_content_has_a_case_and_every_case_is_explained() {
    let explained: BTreeSet<String> = explained().into_iter().map(|(code, _)| code).collect();
    let cases: BTreeSet<String> =
        fs::read_dir(here().join("tests/bad")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(cases.difference(&explained).collect::<Vec<_>>(), Vec::<&String>::new(), "cases of no finding");
    let rooms = ["src/collection", "src/site/social/lint", "src/site/social/insights"]
        .into_iter()
        .flat_map(|room| walkdir::WalkDir::new(here().join(room)));
    for file in rooms.map(|entry| entry.unwrap().into_path()).filter(|path| path.extension().is_some_and(|ending| ending == "rs")) {
        for (code, _) in emitted(&fs::read_to_string(&file).unwrap(), &file) {
            assert!(here().join("tests/bad").join(&code).join("expected.txt").exists(), "no case for {code}");
        }
    }
}

/// In each format the file is named as seen from where the command was given; GitHub sees it from the repository.
#[test]
fn files_are_named_as_seen_from_the_working_directory() {
    let files = |test: Test, content: &str, format: &str| {
        let done = test.args(["check", "--content", content, "--format", format]).status(1).any_stderr().run();
        let text = done.stdout.clone() + &done.stderr;
        let first = text.lines().find(|line| line.contains("item.yaml")).unwrap_or_else(|| panic!("{text}"));
        let start = ["file=", "\"file\":\"", "--> "].iter().find_map(|mark| Some(first.split_once(mark)?.1)).unwrap().to_owned();
        start.split(['"', ',', ':']).next().unwrap().to_owned()
    };
    for format in ["human", "json", "github"] {
        for content in ["content", "./content/"] {
            assert_eq!(files(Test::bad("bad-day"), content, format), "content/items/surat/item.yaml", "{format}");
        }
        let inside = Test::bad("bad-day").file("situs/README", "").within("situs");
        assert_eq!(files(inside, "../content", format), "../content/items/surat/item.yaml", "{format}");
    }
    let inside = Test::bad("bad-day").file("situs/README", "").within("situs");
    let repository = inside.folder();
    assert_eq!(files(inside.variable("GITHUB_WORKSPACE", &repository), "../content", "github"), "content/items/surat/item.yaml");
}

/// What no rule knows a line for is looked up: every finding that names a field has its line, and the line is the field's.
#[test]
fn findings_that_name_a_field_have_its_line() {
    for code in ["no-alt", "no-translation", "set-circle", "no-address", "no-rights", "missing-setting"] {
        let done = Test::bad(code).args(["check", "--format", "json"]);
        let done = if code == "set-circle" { done.status(1) } else { done }.run();
        let rows = done.stdout.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
        let rows: Vec<_> = rows.filter(|row| row["code"] == code).collect();
        assert!(!rows.is_empty() && rows.iter().all(|row| row["line"].as_u64() > Some(0) && row["column"].as_u64() > Some(0)), "{rows:?}");
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
    assert!(done.stdout.lines().all(|line| line.starts_with("::error file=content/")), "{}", done.stdout);
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
