//! What broken and hostile files get: an answer in bounded time and memory, never a hang, never half a picture.
//!
//! [`digest`] is what `fuzz/` calls with anything. The tests call it with the files of others in `tests/formats`, cut short and
//! spoiled by a generator that always draws the same numbers, and with files made to be a trap.

use std::io::Cursor;

use super::{Credit, Document, PixelError, Wanted, derive};
use crate::collection::model::scan::{Probe, ScanFormat};
use crate::collection::read::probe::probe_from;

/// The widest picture that is asked for.
const WIDEST: u32 = 400;
/// Pixels that a site may refuse by the header; few here, so that what is tried is soon tried.
const MOST_PIXELS: u64 = 4_000_000;

/// Takes bytes for a scan, as the reader and the press do.
pub(crate) fn digest(bytes: &[u8]) {
    let Ok(pages) = probe_from(&mut Cursor::new(bytes), WIDEST) else { return };
    for probe in pages.iter().take(3).filter(|probe| probe.pixels() <= MOST_PIXELS) {
        let _made = shrunk(bytes, probe);
        if probe.format == ScanFormat::Pdf {
            let _words = Document::open(bytes.to_vec()).map(|document| document.placed(probe));
        }
    }
}

/// The smallest picture of a page.
fn shrunk(bytes: &[u8], probe: &Probe) -> Result<Vec<u8>, PixelError> {
    let (credit, widths) = (Credit::default(), [probe.width.min(40)]);
    let size = (probe.width, probe.height);
    let wanted = Wanted {
        probe,
        size,
        widths: &widths,
        pyramid: None,
        tiles: false,
        regions: &[],
        quality: 80,
        credit: &credit,
        mark: None,
        art: None,
    };
    derive(&mut Cursor::new(bytes), &wanted).map(|made| made.derivatives.into_iter().flat_map(|one| one.bytes).collect())
}

/// The pictures of all pages of a file, or what is said of it.
#[cfg(test)]
fn said(bytes: &[u8]) -> Result<Vec<Vec<u8>>, String> {
    let pages = probe_from(&mut Cursor::new(bytes), WIDEST).map_err(|error| error.to_string())?;
    if pages[0].pixels() > MOST_PIXELS {
        return Err("too large".to_owned());
    }
    pages.iter().map(|page| shrunk(bytes, page)).collect::<Result<_, _>>().map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;
    use std::time::{Duration, Instant};

    use super::{digest, said};

    /// Longer than any of these files may take, even on a busy machine.
    const PATIENCE: Duration = Duration::from_secs(20);

    /// Every file in `tests/formats`, with its name, in order.
    fn corpus() -> Vec<(String, Vec<u8>)> {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/formats");
        let names = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.filter(|name| ![".txt", ".sh", ".md"].iter().any(|ending| name.ends_with(ending))).collect();
        names.sort();
        names.into_iter().map(|name| (name.clone(), std::fs::read(folder.join(name)).unwrap())).collect()
    }

    /// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine.
    struct Draws(u64);

    impl Draws {
        fn below(&mut self, most: usize) -> usize {
            self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            ((mixed ^ (mixed >> 31)) % most.max(1) as u64) as usize
        }
    }

    /// A file with a few of its bytes spoiled: set, added, left out, or a stretch of it put elsewhere.
    fn spoiled(whole: &[u8], draws: &mut Draws) -> Vec<u8> {
        let mut bytes = whole.to_vec();
        for _ in 0..=draws.below(6) {
            // Headers are where lies tell.
            let reach = if draws.below(2) == 0 { 200 } else { bytes.len() };
            let at = draws.below(reach.min(bytes.len()));
            match draws.below(5) {
                0 => bytes[at] = [0x00, 0xff, 0x7f, 0x80, 0x01][draws.below(5)],
                1 => bytes[at] ^= 1 << draws.below(8),
                2 => drop(bytes.drain(at..(at + draws.below(20)).min(bytes.len() - 1).max(at))),
                3 => bytes.insert(at, draws.below(256) as u8),
                _ => {
                    let stretch: Vec<u8> = bytes[at..(at + draws.below(64)).min(bytes.len())].to_vec();
                    let to = draws.below(bytes.len());
                    bytes.splice(to..to, stretch);
                }
            }
        }
        bytes
    }

    #[test]
    fn spoiled_files_get_an_answer_in_time() {
        let mut draws = Draws(2026);
        for (name, whole) in corpus() {
            for round in 0..if name.ends_with(".pdf") { 8 } else { 25 } {
                let bytes = spoiled(&whole, &mut draws);
                let start = Instant::now();
                digest(&bytes);
                assert!(start.elapsed() < PATIENCE, "{name} took {:?} in round {round}", start.elapsed());
            }
        }
    }

    #[test]
    fn a_file_that_ends_early_is_shown_only_if_nothing_of_its_pictures_is_missing() {
        let mut shown = Vec::new();
        for (name, whole) in corpus() {
            let pictures = said(&whole);
            for share in [1, 20, 40, 55, 70, 85, 95] {
                let kept = whole.len() * share / 100;
                let found = said(&whole[..kept]);
                if found.is_ok() && found != pictures {
                    shown.push(format!("{name} with {kept} of {} bytes", whole.len()));
                }
            }
        }
        assert!(shown.is_empty(), "\n{}", shown.join("\n"));
    }

    #[test]
    fn a_header_may_claim_any_size_and_nothing_is_allocated_for_it() {
        let read = |wanted: &str| corpus().into_iter().find(|(name, _)| name == wanted).unwrap().1;
        let set = |name: &str, at: usize, bytes: &[u8]| {
            let mut file = read(name);
            file[at..at + bytes.len()].copy_from_slice(bytes);
            file
        };
        let after = |name: &str, mark: &[u8]| read(name).windows(mark.len()).position(|part| part == mark).unwrap() + mark.len();
        let huge = [
            ("PNG", set("png-16.png", 16, &[0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff])),
            ("GIF", set("gif.gif", 6, &[0xff; 4])),
            ("JPEG", set("jpeg-baseline.jpg", after("jpeg-baseline.jpg", b"\xff\xc0\x00\x11\x08"), &[0xff; 4])),
            (
                "JPEG 2000",
                set("jp2-lossless.jp2", after("jp2-lossless.jp2", b"\xff\x51") + 4, &[0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff]),
            ),
            ("code stream", set("jp2-code-stream.j2k", 8, &[0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff])),
        ];
        for (name, bytes) in huge {
            let start = Instant::now();
            assert!(said(&bytes).is_err(), "{name}");
            assert!(start.elapsed() < PATIENCE, "{name}");
        }
    }

    /// A PDF of these objects, its table of places left to be found.
    fn pdf(objects: &[&str]) -> Vec<u8> {
        let mut file = String::from("%PDF-1.4\n");
        for (number, object) in objects.iter().enumerate() {
            file += &format!("{} 0 obj\n{object}\nendobj\n", number + 1);
        }
        (file + "trailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF\n").into_bytes()
    }

    #[test]
    fn traps_of_pdf_do_not_catch() {
        let catalog = "<< /Type /Catalog /Pages 2 0 R >>";
        let page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 90 90] /Contents 4 0 R /Resources << /XObject << /A 5 0 R >> >> >>";
        let tree = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
        let again = "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 11 /Resources << /XObject << /A 5 0 R >> >> >>\nstream\n/A Do /A Do\nendstream";
        let draw = "<< /Length 5 >>\nstream\n/A Do\nendstream";
        let nested = format!("<< /Length 200000 >>\nstream\n{}\nendstream", "[".repeat(200_000));
        let saved = format!("<< /Length 200000 >>\nstream\n{}\nendstream", "q ".repeat(100_000));
        let traps: [(&str, Vec<u8>); 6] = [
            ("a tree of pages in a circle", pdf(&[catalog, "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"])),
            ("a form that draws itself twice", pdf(&[catalog, tree, page, draw, again])),
            ("lists in lists", pdf(&[catalog, tree, page, &nested])),
            ("states in states", pdf(&[catalog, tree, page, &saved])),
            ("a page of a square mile", pdf(&[catalog, tree, &page.replace("90 90", "1e9 1e9"), draw])),
            ("contents that are themselves", pdf(&[catalog, tree, page, "4 0 R"])),
        ];
        for (name, bytes) in traps {
            let start = Instant::now();
            digest(&bytes);
            assert!(start.elapsed() < PATIENCE, "{name} took {:?}", start.elapsed());
        }
    }

    #[test]
    fn directories_in_a_circle_and_without_end_are_broken() {
        let mut circle = b"II\x2a\0\x08\0\0\0\x01\0\x00\x01\x03\0\x01\0\0\0\x05\0\0\0\x08\0\0\0".to_vec();
        circle.resize(64, 0);
        assert!(said(&circle).is_err());
        let read = |wanted: &str| corpus().into_iter().find(|(name, _)| name == wanted).unwrap().1;
        let mut many = read("tiff-packbits.tif");
        let at = u32::from_le_bytes(many[4..8].try_into().unwrap()) as usize;
        many[at..at + 2].copy_from_slice(&[0xff; 2]);
        assert!(said(&many).is_err());
    }
}
