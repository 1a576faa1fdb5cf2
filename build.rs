//! Embeds the built-in theme: bundles its scripts, styles and fonts with npm when that has not been done yet or is stale,
//! then lists every file of the theme for `include_bytes!`.

#![allow(clippy::disallowed_methods, reason = "a build script works on files and cargo's environment")]

use std::{
    collections::BTreeMap,
    env, fs,
    hash::{DefaultHasher, Hash, Hasher},
    io::Write,
    path::{Path, PathBuf},
    process::Command,
};

/// Folders of the theme that ship as they are, beside what npm puts into `dist/`.
const PLAIN: &[&str] = &["templates", "cards", "captions", "strings"];
/// What the bundle is made from.
const INPUTS: &[&str] = &["package.json", "package-lock.json", "build.mjs", "src"];

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let theme = root.join("themes/pusaka");
    println!("cargo::rerun-if-changed={}", theme.join("dist/.stamp").display());
    for input in INPUTS.iter().chain(PLAIN) {
        println!("cargo::rerun-if-changed={}", theme.join(input).display());
    }
    bundle(&theme);
    let mut shipped = BTreeMap::new();
    for folder in PLAIN {
        list(&theme, &theme.join(folder), &mut shipped);
    }
    list(&theme.join("dist"), &theme.join("dist"), &mut shipped);
    shipped.retain(|name, _| !name.split('/').any(|part| part.starts_with('.')));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it")).join("theme.rs");
    let mut file = fs::File::create(out).expect("cargo's own folder can be written");
    writeln!(file, "&[").expect("written");
    for (name, path) in shipped {
        writeln!(file, "    ({name:?}, include_bytes!({:?})),", path.display().to_string()).expect("written");
    }
    writeln!(file, "]").expect("written");
}

/// Runs npm unless `dist/` is already made from these very inputs. Two builds at once wait for each other.
fn bundle(theme: &Path) {
    let lock = fs::File::create(theme.join(".bundle-lock")).expect("the theme's folder can be written");
    lock.lock().expect("a lock can be waited for");
    let mut inputs = BTreeMap::new();
    for input in INPUTS {
        let path = theme.join(input);
        if path.is_dir() { list(theme, &path, &mut inputs) } else { drop(inputs.insert((*input).to_owned(), path)) }
    }
    let mut hasher = DefaultHasher::new();
    for (name, path) in &inputs {
        (name, fs::read(path).unwrap_or_default()).hash(&mut hasher);
    }
    let stamp = format!("{:016x}", hasher.finish());
    if fs::read_to_string(theme.join("dist/.stamp")).is_ok_and(|old| old == stamp) {
        return;
    }
    let modules = theme.join("node_modules/.stamp");
    let locked = fs::read(theme.join("package-lock.json")).unwrap_or_default();
    if fs::read(&modules).ok().as_deref() != Some(&locked) {
        npm(theme, &["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        fs::write(&modules, &locked).expect("node_modules can be written");
    }
    npm(theme, &["run", "build"]);
    fs::write(theme.join("dist/.stamp"), stamp).expect("dist can be written");
}

fn npm(theme: &Path, arguments: &[&str]) {
    let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let output = Command::new(program).args(arguments).current_dir(theme).output();
    match output {
        Ok(output) if output.status.success() => {}
        Ok(output) => panic!(
            "`npm {}` failed in themes/pusaka:\n{}{}",
            arguments.join(" "),
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        ),
        Err(error) => panic!(
            "the theme's scripts, styles and fonts are bundled with npm, which could not be run ({error}).\n\
             Install Node.js 20 or newer and build again; a released crate or binary does not need it."
        ),
    }
}

/// Every file below `folder`, by its path below `root` with forward slashes.
fn list(root: &Path, folder: &Path, into: &mut BTreeMap<String, PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            list(root, &path, into);
        } else {
            let name: Vec<_> = path.strip_prefix(root).expect("below its root").iter().map(|part| part.to_string_lossy()).collect();
            into.insert(name.join("/"), path);
        }
    }
}
