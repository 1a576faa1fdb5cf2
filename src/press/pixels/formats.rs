//! Files by other people's programs: each comes out as libvips shows it, or is refused by its name.
//!
//! They lie in `tests/formats`, beside the script that drew them and what libvips sees in the middle of each quarter.

use std::path::PathBuf;

use super::tests::{colour_at, made, near, probed, wish};
use super::{Credit, PixelError, derive};
use crate::collection::read::probe::{ProbeError, probe_from};

/// Levels by which a colour may differ: a JPEG lies between.
const BY: u8 = 5;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/formats")
}

#[allow(clippy::disallowed_methods, reason = "tests read their files")]
fn read(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn lines(name: &str) -> Vec<String> {
    String::from_utf8(read(name)).unwrap().lines().map(str::to_owned).collect()
}

/// How one file differs from what libvips sees.
fn differs(line: &str) -> Option<String> {
    let mut words = line.split_whitespace();
    let name = words.next().unwrap();
    let numbers: Vec<u32> = words.map(|word| word.parse().unwrap()).collect();
    let source = read(name);
    let probe = match probe_from(&mut std::io::Cursor::new(&source)) {
        Ok(probe) => probe,
        Err(error) => return Some(format!("{name}: {error}")),
    };
    if [probe.width, probe.height] != numbers[..2] {
        return Some(format!("{name}: {} x {}", probe.width, probe.height));
    }
    let derived = match made(&source, &[probe.width]) {
        Ok(derived) => derived,
        Err(error) => return Some(format!("{name}: {error}")),
    };
    let wrong: Vec<String> = [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)]
        .into_iter()
        .zip(numbers[2..].chunks(3))
        .filter_map(|((x, y), wanted)| {
            let wanted = [wanted[0] as u8, wanted[1] as u8, wanted[2] as u8];
            let found = colour_at(&derived, x, y);
            (!near(found, wanted, BY)).then(|| format!("{name}: {found:?} at {x} {y}, not {wanted:?} ({:?})", derived.profile))
        })
        .collect();
    (!wrong.is_empty()).then(|| wrong.join("\n"))
}

#[test]
fn files_of_other_programs_look_as_libvips_shows_them() {
    let wrong: Vec<String> = lines("expected.txt").iter().filter_map(|line| differs(line)).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn what_cannot_be_shown_is_refused_by_its_name() {
    for line in lines("refused.txt") {
        let (name, kind) = line.split_once(' ').unwrap();
        match probe_from(&mut std::io::Cursor::new(read(name))) {
            Err(ProbeError::Unsupported { what, .. }) => assert_eq!(what, kind, "{name}"),
            other => panic!("{name}: {other:?}"),
        }
    }
}

#[test]
fn a_jpeg_cut_short_is_broken() {
    for line in lines("expected.txt") {
        let name = line.split_whitespace().next().unwrap();
        let whole = read(name);
        if !name.ends_with(".jpg") {
            continue;
        }
        let probe = probed(&whole);
        let credit = Credit::default();
        let wanted = wish(&probe, &[20], &credit);
        let start = whole.windows(2).position(|pair| pair == [0xff, 0xda]).unwrap();
        for kept in start..whole.len() - 2 {
            let made = derive(&whole[..kept], &wanted);
            assert!(matches!(made, Err(PixelError::Broken { .. })), "{name} cut at {kept} of {} passes", whole.len());
        }
    }
}
