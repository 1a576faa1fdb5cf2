//! pusaka: from a folder of YAML and scans to a heritage gallery and a ready-to-post social kit.
//!
//! The whole program is one street; `build` walks it from end to end:
//!
//! 1. [`collection::read::read`] reads `content/` into a typed [`collection::Collection`], with every finding's place.
//! 2. [`collection::check::check`] looks for what is wrong with the whole.
//! 3. [`collection::published::Published::new`] keeps what may be seen on the day of the build; nothing else goes on.
//! 4. [`site::plan::plan`] lists every output: a path and a recipe, plain data.
//! 5. [`press::build::pictures`] makes scans and cards in the cache, one decode a scan.
//! 6. [`press::build::write`] renders pages and files for machines, writes `public/` and `social/`, and removes what is stale.
//!
//! `preview` walks the same street and cooks an output when a browser asks for it
//! ([`press::kitchen::Kitchen`]). Each step gives its value and its findings; nobody but `cli` prints.
#![allow(rustdoc::private_intra_doc_links, reason = "these pages are for those who work on the house")]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests may fail loudly and touch files"))]

mod cli;
mod collection;
mod findings;
mod press;
mod preview;
mod site;
mod text;

/// Runs the command line and gives its exit code.
pub fn run() -> std::process::ExitCode {
    cli::run()
}

/// Takes bytes for a scan: what `fuzz/` calls, and nobody else. Each of `marks`, with its place, is written over them first, so that
/// they are taken for one format.
#[cfg(fuzzing)]
pub fn fuzz_scan(marks: &[(usize, &[u8])], bytes: &[u8]) {
    let mut bytes = bytes.to_vec();
    for (at, mark) in marks {
        bytes.resize(bytes.len().max(at + mark.len()), 0);
        bytes[*at..at + mark.len()].copy_from_slice(mark);
    }
    press::pixels::hostile::digest(&bytes);
}

/// Before the first bytes: a panic that a guard catches is an answer like any other, and only one that nobody catches stops the fuzzer.
#[cfg(fuzzing)]
pub fn fuzz_begins() {
    std::panic::set_hook(Box::new(|_| {}));
}
