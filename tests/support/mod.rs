//! The one builder of tests that run the program: a folder of its own, a command line, and what must come of it.
//!
//! ```ignore
//! Test::site("two-items").args(["build", "--date", "2026-01-01"]).run().has("public/index.html", "Surat");
//! Test::bad("unknown-key").args(["check"]).status(1).stderr(expected).run();
//! ```
//!
//! A test that says nothing else expects exit code 0 and an empty standard error.

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
};

use tempfile::TempDir;

/// A run to be.
#[must_use = "call run()"]
pub(crate) struct Test {
    folder: TempDir,
    args: Vec<String>,
    variables: Vec<(String, String)>,
    within: String,
    status: i32,
    stdout: Option<String>,
    stderr: Option<String>,
}

/// What came of a run; its folder is gone when this is dropped.
#[must_use = "keep it as long as its files are looked at"]
pub(crate) struct Done {
    folder: TempDir,
    /// Standard output.
    pub(crate) stdout: String,
    /// Standard error.
    pub(crate) stderr: String,
}

impl Test {
    /// An empty folder.
    pub(crate) fn empty() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        Self {
            folder,
            args: Vec::new(),
            variables: Vec::new(),
            within: String::new(),
            status: 0,
            stdout: None,
            stderr: Some(String::new()),
        }
    }

    /// A copy of `tests/sites/<name>`.
    pub(crate) fn site(name: &str) -> Self {
        Self::copy_of(&here().join("tests/sites").join(name))
    }

    /// A copy of `tests/bad/<code>`.
    pub(crate) fn bad(code: &str) -> Self {
        Self::copy_of(&here().join("tests/bad").join(code))
    }

    /// A copy of any folder.
    pub(crate) fn copy_of(folder: &Path) -> Self {
        let test = Self::empty();
        copy(folder, test.folder.path());
        test
    }

    /// Writes a file, and the folders it needs.
    pub(crate) fn file(self, name: impl AsRef<Path>, contents: impl AsRef<[u8]>) -> Self {
        let path = self.folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a folder can be made");
        fs::write(path, contents).expect("a file can be written");
        self
    }

    /// Makes a symbolic link to `target`, which may be relative to the link, absolute or nowhere.
    #[cfg(unix)]
    pub(crate) fn link(self, name: &str, target: impl AsRef<Path>) -> Self {
        let path = self.folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a link lies in a folder")).expect("a folder can be made");
        std::os::unix::fs::symlink(target, path).expect("a link can be made");
        self
    }

    /// Arguments, after those given before.
    pub(crate) fn args<S: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = S>) -> Self {
        self.args.extend(args.into_iter().map(|arg| arg.as_ref().to_string_lossy().into_owned()));
        self
    }

    /// An environment variable. The test's own environment is otherwise empty of what pusaka looks at.
    pub(crate) fn variable(mut self, name: &str, value: &str) -> Self {
        self.variables.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Runs the program in a folder below.
    pub(crate) fn within(mut self, folder: &str) -> Self {
        self.within = folder.to_owned();
        self
    }

    /// The folder of the run.
    pub(crate) fn folder(&self) -> String {
        self.folder.path().to_string_lossy().into_owned()
    }

    /// The exit code.
    pub(crate) fn status(mut self, status: i32) -> Self {
        self.status = status;
        self
    }

    /// Standard output, to the letter.
    pub(crate) fn stdout(mut self, stdout: impl Into<String>) -> Self {
        self.stdout = Some(stdout.into());
        self
    }

    /// Lets standard error say anything; the test looks at it itself.
    pub(crate) fn any_stderr(mut self) -> Self {
        self.stderr = None;
        self
    }

    /// Runs the program in the folder and holds the outcome against what is expected.
    pub(crate) fn run(self) -> Done {
        let output = self.output();
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("the program speaks UTF-8");
        let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
        let told = format!("pusaka {}\n--- stdout\n{stdout}\n--- stderr\n{stderr}", self.args.join(" "));
        assert_eq!(output.status.code(), Some(self.status), "exit code of {told}");
        if let Some(expected) = &self.stdout {
            assert_eq!(&stdout, expected, "standard output of {told}");
        }
        if let Some(expected) = &self.stderr {
            assert_eq!(&stderr, expected, "standard error of {told}");
        }
        Done { folder: self.folder, stdout, stderr }
    }

    /// Runs the program and gives its exit code and standard error, expecting nothing.
    pub(crate) fn outcome(self) -> (i32, String) {
        let output = self.output();
        (output.status.code().unwrap_or(-1), String::from_utf8_lossy(&output.stderr).into_owned())
    }

    /// Starts the program and lets it run; it ends when what is returned is dropped.
    pub(crate) fn start(self) -> Running {
        let child = self.command().stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the program starts");
        Running { folder: self.folder, child }
    }

    fn output(&self) -> Output {
        self.command().output().expect("the program starts")
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pusaka"));
        command.args(&self.args).current_dir(self.folder.path().join(&self.within)).env("PUSAKA_LANG", "en").env("TZ", "UTC");
        for name in ["SOURCE_DATE_EPOCH", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "GITHUB_ACTIONS", "GITHUB_WORKSPACE"] {
            command.env_remove(name);
        }
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command
    }
}

/// A program that runs.
#[must_use = "it ends when this is dropped"]
pub(crate) struct Running {
    folder: TempDir,
    pub(crate) child: Child,
}

impl Running {
    /// The path of a file in the folder of the run.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A run in the same folder, after this one has ended.
    pub(crate) fn then(mut self) -> Test {
        let folder = std::mem::replace(&mut self.folder, tempfile::tempdir().expect("a temporary folder"));
        Test { folder, ..Test::empty() }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ended_before = self.child.kill();
        let _status = self.child.wait();
    }
}

impl Done {
    /// Another run in the same folder.
    pub(crate) fn then(self) -> Test {
        Test { folder: self.folder, ..Test::empty() }
    }

    /// The path of a file in the folder of the run.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The text of a file.
    pub(crate) fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Sees that a file is there and holds `part`.
    pub(crate) fn has(self, name: &str, part: &str) -> Self {
        let text = self.text(name);
        assert!(text.contains(part), "{name} does not hold {part:?}:\n{text}");
        self
    }

    /// Sees that a file is not there.
    pub(crate) fn lacks(self, name: &str) -> Self {
        assert!(!self.path(name).exists(), "{name} should not be there");
        self
    }

    /// Every file below a folder of the run, sorted, by its path with forward slashes.
    pub(crate) fn files(&self, below: &str) -> Vec<String> {
        let root = self.path(below);
        let entries = walkdir::WalkDir::new(&root).sort_by_file_name().into_iter().map(|entry| entry.expect("readable"));
        let files = entries.filter(|entry| entry.file_type().is_file());
        files.map(|entry| entry.path().strip_prefix(&root).expect("below").to_string_lossy().replace('\\', "/")).collect()
    }
}

/// The folder of the package.
pub(crate) fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).min_depth(1) {
        let entry = entry.unwrap_or_else(|error| panic!("{error}"));
        let target = to.join(entry.path().strip_prefix(from).expect("below"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).expect("a folder can be made");
        } else {
            fs::copy(entry.path(), target).expect("a file can be copied");
        }
    }
}
