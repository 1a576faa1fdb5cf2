//! What happens when the machine fails: no room, no leave, a killed build, two builds at once. And what must never depend on
//! the machine: the bytes.

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use crate::support::Test;

const BUILD: [&str; 3] = ["build", "--date", "2026-02-01"];

fn small() -> Test {
    Test::site("small")
}

/// Every file below `public/` and `social/` with the hash of its bytes.
fn trees(folder: &Path) -> BTreeMap<String, blake3::Hash> {
    let mut files = BTreeMap::new();
    for root in ["public", "social"] {
        for entry in walkdir::WalkDir::new(folder.join(root)).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file())
        {
            let name = entry.path().strip_prefix(folder).unwrap().to_string_lossy().into_owned();
            files.insert(name, blake3::hash(&fs::read(entry.path()).unwrap()));
        }
    }
    files
}

/// A collection of many pages and few pictures, so that writing takes a while.
fn long() -> Test {
    let subjects: Vec<String> = (0..300).map(|n| format!("pokok {n}")).collect();
    let record = format!("title: Catatan\ntype: archive\nrights: CC0-1.0\nsubjects: [{}]\n", subjects.join(", "));
    small().file("content/items/catatan/item.yaml", record)
}

#[test]
fn two_folders_two_time_zones_and_two_languages_of_messages_give_the_same_bytes() {
    let one = small().args(BUILD).variable("TZ", "Asia/Jayapura").run();
    let two = small().args(BUILD).variable("TZ", "America/Los_Angeles").variable("PUSAKA_LANG", "id").run();
    assert_eq!(trees(&one.path("")), trees(&two.path("")));
}

#[test]
fn deleting_the_cache_changes_no_byte_and_a_second_build_writes_nothing() {
    let first = small().args(BUILD).run();
    let before = trees(&first.path(""));
    let again = first.then().args(BUILD).run();
    assert!(again.stdout.contains(" 0 files written"), "{}", again.stdout);
    fs::remove_dir_all(again.path(".pusaka")).unwrap();
    let anew = again.then().args(BUILD).run();
    assert_eq!(trees(&anew.path("")), before);
}

#[test]
fn a_file_where_the_folder_should_be_is_said() {
    for out in ["public", "public/below"] {
        let refused = small().file("public", "a file").args(BUILD).args(["--out", out]).status(2).any_stderr().run();
        assert!(refused.stderr.contains("cannot-write") && refused.stderr.contains(out), "{}", refused.stderr);
        assert_eq!(refused.text("public"), "a file");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_cannot_be_written_is_said() {
    for option in ["--out", "--social", "--cache"] {
        let refused = small().args(BUILD).args([option, "/proc/pusaka"]).status(2).any_stderr().run();
        assert!(refused.stderr.contains("cannot-write"), "{option}: {}", refused.stderr);
    }
}

/// No file may grow beyond some kilobytes: to the program this is what a full disk is, an error in the middle of a file.
#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_last_good_site_standing() {
    let first = small().args(BUILD).run();
    let before = trees(&first.path(""));
    let record = first.path("content/items/tepi-sungai/item.yaml");
    fs::write(&record, fs::read_to_string(&record).unwrap().replace("Rumah-rumah", "Perahu-perahu")).unwrap();
    let folder = first.path("");
    let run = |limit: &str| {
        let script = format!("trap '' XFSZ; ulimit -f {limit}; exec {} build --date 2026-02-01 --cache baru", env!("CARGO_BIN_EXE_pusaka"));
        Command::new("bash").args(["-c", &script]).current_dir(&folder).env("PUSAKA_LANG", "en").output().unwrap()
    };
    let full = run("8");
    let told = String::from_utf8_lossy(&full.stderr).into_owned();
    assert_eq!(full.status.code(), Some(2), "{told}");
    assert!(told.contains("cannot-write"), "{told}");
    let after = trees(&folder);
    assert_eq!(after.keys().collect::<Vec<_>>(), before.keys().collect::<Vec<_>>(), "nothing is removed and nothing half-written left");
    assert_eq!(after, before, "nothing was written before the pictures were made");
    assert_eq!(run("unlimited").status.code(), Some(0), "with room again, it builds");
}

#[cfg(unix)]
#[test]
fn a_killed_build_leaves_every_file_whole_and_the_next_one_mends_it() {
    let clean = long().args(BUILD).run();
    let expected = trees(&clean.path(""));
    let mut killed = 0;
    for wanted in [1, 200, 700] {
        let mut running = long().args(BUILD).start();
        let begun = Instant::now();
        while trees_count(&running.path("public")) < wanted && running.child.try_wait().unwrap().is_none() {
            assert!(begun.elapsed() < Duration::from_secs(60), "nothing is written");
        }
        killed += usize::from(running.child.try_wait().unwrap().is_none());
        running.child.kill().unwrap();
        running.child.wait().unwrap();
        for (file, hash) in trees(&running.path("")).iter().filter(|(file, _)| !file.contains("/.pusaka-")) {
            assert_eq!(expected.get(file), Some(hash), "{file} is not whole");
        }
        let mended = running.then().args(BUILD).run();
        assert_eq!(trees(&mended.path("")), expected);
    }
    assert!(killed > 0, "every build had ended before it could be killed");
}

fn trees_count(folder: &Path) -> usize {
    walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file()).count()
}

#[test]
fn a_second_build_at_once_is_refused() {
    let built = small().args(BUILD).run();
    let before = trees(&built.path(""));
    let lock = fs::File::open(built.path("public/.pusaka-lock")).unwrap();
    lock.try_lock().unwrap();
    let refused = built.then().args(BUILD).status(2).any_stderr().run();
    assert!(refused.stderr.contains("already-building"), "{}", refused.stderr);
    assert_eq!(trees(&refused.path("")), before);
}

#[test]
fn what_pusaka_did_not_write_is_neither_mixed_with_nor_removed() {
    let refused = small().file("public/skripsi.txt", "bab satu").args(BUILD).status(2).any_stderr().run();
    assert!(refused.stderr.contains("foreign-folder"), "{}", refused.stderr);
    assert_eq!(refused.files("public"), ["skripsi.txt"]);
    let built = small().args(BUILD).run().then().file("public/CNAME", "pustaka.example").args(BUILD).run();
    assert_eq!(built.text("public/CNAME"), "pustaka.example");
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_content_folder_is_not_followed() {
    let test = small().file("rahasia.jpg", include_bytes!("../../src/cli/starter/items/tepi-sungai/001.jpg"));
    let test = test.link("content/items/tepi-sungai/002.jpg", "../../../rahasia.jpg");
    let stopped = test.args(BUILD).status(1).any_stderr().run();
    assert!(stopped.stderr.contains("leaves-content"), "{}", stopped.stderr);
    let kept = stopped.lacks("public/index.html").then().args(BUILD).args(["--keep-going"]).status(1).any_stderr().run();
    let _alone = kept.has("public/items/tepi-sungai/index.html", "Rumah-rumah").lacks("public/iiif/tepi-sungai/2/info.json");
}

/// Root may read everything, so as root the program runs as somebody else; that there is nobody to run it as is a failure too.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_and_a_file_that_may_not_be_read_are_said_and_the_rest_is_read() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};

    let record = "title: Surat\ntype: archive\nrights: PDM-1.0\n";
    let test = small().file("content/items/tertutup/surat/item.yaml", record).file("content/items/gembok/item.yaml", record);
    let test = test.file("content/items/salah/item.yaml", format!("{record}judul: x\n"));
    let folder = std::path::PathBuf::from(test.folder());
    let closed = [folder.join("content/items/tertutup"), folder.join("content/items/gembok/item.yaml")];
    let allow = |path: &Path, mode: u32| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    allow(&folder, 0o755);
    closed.iter().for_each(|path| allow(path, 0o000));
    let program = folder.join("pusaka");
    fs::copy(env!("CARGO_BIN_EXE_pusaka"), &program).unwrap();
    let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups"];
    let mut command = if fs::metadata("/proc/self").unwrap().uid() == 0 { Command::new("setpriv") } else { Command::new(&program) };
    if command.get_program() == "setpriv" {
        command.args(nobody).arg(&program);
    }
    let told = command.arg("check").current_dir(&folder).env("PUSAKA_LANG", "en").output();
    closed.iter().for_each(|path| allow(path, 0o755));
    let told = told.expect("as root, this test needs setpriv, which is part of util-linux");
    let text = String::from_utf8_lossy(&told.stderr).into_owned();
    assert_eq!(told.status.code(), Some(1), "{text}");
    for file in ["content/items/tertutup", "content/items/gembok/item.yaml"] {
        assert!(text.contains(&format!("--> {file}\n")), "{file} in {text}");
    }
    assert_eq!(text.matches("error[unreadable]").count(), 2, "{text}");
    assert!(text.contains("unknown-key"), "the rest is read: {text}");
}

/// What cannot be understood may have meant to hide something.
#[test]
fn a_record_that_is_not_in_order_is_never_published() {
    let hidden = "title: Rahasia keluarga\ntype: archive\nrights: PDM-1.0\n";
    for slip in ["access: hiden", "akses: hidden", "draft: ya", "embargo_until: 1/1/2999"] {
        let test = small().file("content/items/rahasia/item.yaml", format!("{hidden}{slip}\n"));
        let kept = test.args(BUILD).args(["--keep-going"]).status(1).any_stderr().run();
        let _left_out = kept.has("public/index.html", "Koleksi kecil").lacks("public/items/rahasia/index.html");
    }
    for slip in ["access: hiden", "access hidden"] {
        let test = small().file("content/items/arsip/_defaults.yaml", format!("rights: PDM-1.0\n{slip}\n"));
        let test = test.file("content/items/arsip/rahasia/item.yaml", hidden);
        let kept = test.args(BUILD).args(["--keep-going"]).status(1).any_stderr().run();
        let _left_out = kept.has("public/index.html", "Koleksi kecil").lacks("public/items/rahasia/index.html");
    }
}
