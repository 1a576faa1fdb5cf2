//! Files by other people's programs: each comes out as libvips shows it, or is refused by its name.
//!
//! They lie in `tests/formats`, beside the script that drew them and what libvips sees in the middle of each quarter.

use std::io::Cursor;
use std::path::PathBuf;

use super::tests::{colour_at, probed, wish};
use super::{Credit, PixelError, Wanted, derive};
use crate::collection::read::probe::{ProbeError, probe_from};

/// Colour difference (CIEDE2000, by which scanners of archives are judged) that is allowed: below what an eye sees side by side.
const BY: f64 = 2.0;

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
    // A name may end in the number of a page.
    let (file, page) = name.split_once('#').map_or((name, 1), |(file, page)| (file, page.parse().unwrap()));
    let source = read(file);
    let probe = match probe_from(&mut std::io::Cursor::new(&source), 2400) {
        Ok(mut pages) => pages.remove(page - 1),
        Err(error) => return Some(format!("{name}: {error}")),
    };
    // Sizes are the same but for pages that are drawn: those within a hundredth.
    let far =
        |(found, wanted): (u32, &u32)| if file.ends_with(".pdf") { found.abs_diff(*wanted) * 100 > *wanted } else { found != *wanted };
    if [probe.width, probe.height].into_iter().zip(&numbers).any(far) {
        return Some(format!("{name}: {} x {}", probe.width, probe.height));
    }
    let (widths, credit) = ([probe.width], Credit::default());
    let derived = match derive(&mut Cursor::new(&source), &Wanted { quality: 98, ..wish(&probe, &widths, &credit) }) {
        Ok(derived) => derived,
        Err(error) => return Some(format!("{name}: {error}")),
    };
    let wrong: Vec<String> = [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)]
        .into_iter()
        .zip(numbers[2..].chunks(3))
        .filter_map(|((x, y), wanted)| {
            let wanted = [wanted[0] as u8, wanted[1] as u8, wanted[2] as u8];
            let found = colour_at(&derived, x, y);
            let by = difference(found, wanted);
            (by > BY).then(|| format!("{name}: {found:?} at {x} {y}, not {wanted:?}, by {by:.1} ({:?})", derived.profile))
        })
        .collect();
    (!wrong.is_empty()).then(|| wrong.join("\n"))
}

/// The difference of two sRGB colours (ISO/CIE 11664-6, in the notation of Sharma, Wu and Dalal 2005).
fn difference(one: [u8; 3], other: [u8; 3]) -> f64 {
    let ([l1, a1, b1], [l2, a2, b2]) = (lab(one), lab(other));
    let steep = |chroma: f64| (chroma.powi(7) / (chroma.powi(7) + 25_f64.powi(7))).sqrt();
    let stretch = 1.0 + 0.5 * (1.0 - steep((a1.hypot(b1) + a2.hypot(b2)) / 2.0));
    let (a1, a2) = (a1 * stretch, a2 * stretch);
    let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
    let hue = |a: f64, b: f64| b.atan2(a).to_degrees().rem_euclid(360.0);
    let (h1, h2) = (hue(a1, b1), hue(a2, b2));
    let turn = (h2 - h1 + 180.0).rem_euclid(360.0) - 180.0;
    let (l, c, h) = ((l1 + l2) / 2.0, (c1 + c2) / 2.0, h1 + turn / 2.0);
    let wave = |share: f64, times: f64, shift: f64| share * (times * h + shift).to_radians().cos();
    let t = 1.0 - wave(0.17, 1.0, -30.0) + wave(0.24, 2.0, 0.0) + wave(0.32, 3.0, 6.0) - wave(0.20, 4.0, -63.0);
    let sl = 1.0 + 0.015 * (l - 50.0).powi(2) / (20.0 + (l - 50.0).powi(2)).sqrt();
    let (sc, sh) = (1.0 + 0.045 * c, 1.0 + 0.015 * c * t);
    let rotation = -2.0 * steep(c) * (60.0 * (-((h.rem_euclid(360.0) - 275.0) / 25.0).powi(2)).exp()).to_radians().sin();
    let dl = (l2 - l1) / sl;
    let dc = (c2 - c1) / sc;
    let dh = 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin() / sh;
    (dl * dl + dc * dc + dh * dh + rotation * dc * dh).sqrt()
}

#[test]
fn differences_are_those_of_the_published_table() {
    // Both colours are within a rounding of pairs that other programs give 2.29 and 0.
    assert!((difference([120, 120, 120], [126, 120, 120]) - difference([126, 120, 120], [120, 120, 120])).abs() < 1e-9);
    assert_eq!(difference([12, 200, 90], [12, 200, 90]), 0.0);
    assert!((difference([0, 0, 0], [255, 255, 255]) - 100.0).abs() < 0.1);
}

fn one_by_one(one: [f64; 3], other: [f64; 3]) -> impl Iterator<Item = (f64, f64)> {
    one.into_iter().zip(other)
}

fn lab(colour: [u8; 3]) -> [f64; 3] {
    let light = colour.map(|level| {
        let level = f64::from(level) / 255.0;
        if level <= 0.040_45 { level / 12.92 } else { ((level + 0.055) / 1.055).powf(2.4) }
    });
    const MATRIX: [[f64; 3]; 3] = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]];
    const WHITE: [f64; 3] = [0.9505, 1.0, 1.089];
    let root = |part: f64| if part > 0.008_856 { part.cbrt() } else { 7.787 * part + 16.0 / 116.0 };
    let [x, y, z] = [0, 1, 2].map(|row| root(one_by_one(MATRIX[row], light).map(|(share, light)| share * light).sum::<f64>() / WHITE[row]));
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
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
        match probe_from(&mut std::io::Cursor::new(read(name)), 2400) {
            Err(ProbeError::Unsupported { what, .. }) => assert_eq!(what, kind, "{name}"),
            other => panic!("{name}: {other:?}"),
        }
    }
}

/// The kinds of segments of a JPEG that hold other things than the picture.
fn asides(jpeg: &[u8]) -> Vec<(u8, &[u8])> {
    let (mut at, mut found) = (2, Vec::new());
    while jpeg[at] == 0xff && jpeg[at + 1] != 0xda {
        let length = usize::from(u16::from_be_bytes([jpeg[at + 2], jpeg[at + 3]]));
        if matches!(jpeg[at + 1], 0xe0..=0xef | 0xfe) {
            found.push((jpeg[at + 1], &jpeg[at + 4..at + 2 + length]));
        }
        at += 2 + length;
    }
    found
}

#[test]
fn nothing_that_a_source_says_of_people_and_places_is_published() {
    let mut seen = 0;
    for line in lines("expected.txt") {
        let name = line.split_whitespace().next().unwrap().split('#').next().unwrap();
        let source = read(name);
        let probe = probed(&source);
        let credit = Credit { title: Some("Surat".to_owned()), ..Credit::default() };
        let derived = derive(&mut Cursor::new(&source), &wish(&probe, &[20, 40], &credit)).unwrap();
        seen += usize::from(source.windows(6).any(|part| part == b"SECRET"));
        for one in &derived.derivatives {
            let asides = asides(&one.bytes);
            let ours = |(kind, said): &(u8, &[u8])| match kind {
                0xe0 => said.starts_with(b"JFIF\0"),
                0xe1 => said.starts_with(b"http://ns.adobe.com/xap/1.0/\0"),
                _ => false,
            };
            assert!(asides.iter().all(ours) && asides.len() <= 2, "{name}: {:x?}", asides.iter().map(|aside| aside.0).collect::<Vec<_>>());
            assert!(!one.bytes.windows(6).any(|part| part == b"SECRET"), "{name}");
        }
    }
    assert!(seen >= 6, "only {seen} sources have something to keep");
}

#[test]
fn a_jpeg_cut_short_is_broken() {
    for line in lines("expected.txt") {
        let name = line.split_whitespace().next().unwrap();
        if !name.ends_with(".jpg") {
            continue;
        }
        let whole = read(name);
        let probe = probed(&whole);
        let credit = Credit::default();
        let wanted = wish(&probe, &[20], &credit);
        let start = whole.windows(2).position(|pair| pair == [0xff, 0xda]).unwrap();
        for kept in start..whole.len() - 2 {
            let made = derive(&mut Cursor::new(&whole[..kept]), &wanted);
            assert!(matches!(made, Err(PixelError::Broken { .. })), "{name} cut at {kept} of {} passes", whole.len());
        }
    }
}
