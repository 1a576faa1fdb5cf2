//! From the bytes of an export to its text: unpacked, in whatever way of writing, without the mark at its head.

use std::io::Read as _;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::faults;
use crate::findings::Finding;

/// The most bytes of an export, packed or unpacked. Ten thousand posts take three million; a year of a busy site's visits, one hundred.
pub(crate) const MOST_BYTES: u64 = 256 << 20;

/// The text of an export.
///
/// # Errors
/// Why it cannot be read, with its place.
pub(super) fn text(name: &str, bytes: &[u8]) -> Result<String, Finding> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(faults::large(name));
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Err(faults::packed(name));
    }
    if bytes.starts_with(b"\x1f\x8b") {
        return written(name, &unpacked(name, bytes)?);
    }
    written(name, bytes)
}

fn unpacked(name: &str, bytes: &[u8]) -> Result<Vec<u8>, Finding> {
    let mut out = Vec::new();
    let got = flate2::read::MultiGzDecoder::new(bytes).take(MOST_BYTES + 1).read_to_end(&mut out);
    match got {
        Err(_) => Err(faults::unreadable(name)),
        Ok(_) if out.len() as u64 > MOST_BYTES => Err(faults::large(name)),
        Ok(_) => Ok(out),
    }
}

/// By the mark at the head; without one, UTF-16 where three of four letters of the head have a byte of zero, else UTF-8.
fn written(name: &str, bytes: &[u8]) -> Result<String, Finding> {
    let head = &bytes[..bytes.len().min(64) / 2 * 2];
    let zeros = |at: usize| head.chunks_exact(2).filter(|pair| pair[at] == 0).count();
    let zero = |at: usize| zeros(at) * 8 > head.len() * 3 && zeros(1 - at) == 0;
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if zero(1) => UTF_16LE,
        None if zero(0) => UTF_16BE,
        None => UTF_8,
    };
    let (text, _, broken) = encoding.decode(bytes);
    if broken || text.contains('\0') {
        let before = text.split(['\u{fffd}', '\0']).next().unwrap_or("");
        return Err(faults::unreadable_at(name, before.matches('\n').count() + 1));
    }
    if text.trim().is_empty() {
        return Err(faults::empty(name));
    }
    Ok(text.into_owned())
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::text;

    #[test]
    fn one_text_in_every_way_of_writing() {
        let said = "Konten,Judul\r\na,Kain “ulu” ꦱ\r\n";
        let wide = |swap: bool, mark: bool| {
            let units = mark.then_some(0xfeff_u16).into_iter().chain(said.encode_utf16());
            units.flat_map(|unit| if swap { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect::<Vec<u8>>()
        };
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packed.write_all(&wide(false, true)).unwrap();
        let marked = ["\u{feff}", said].concat().into_bytes();
        for bytes in [said.as_bytes().to_vec(), marked, wide(false, true), wide(true, true), wide(false, false), packed.finish().unwrap()] {
            assert_eq!(text("a.csv", &bytes).unwrap(), said);
        }
    }

    #[test]
    fn what_cannot_be_read_says_why() {
        let code = |bytes: &[u8]| text("a.csv", bytes).unwrap_err().code;
        assert_eq!([code(b""), code(b" \r\n"), code(b"PK\x03\x04..")], ["export-empty", "export-empty", "export-packed"]);
        assert_eq!([code(b"a,b\nKa\xefn,1\n"), code(b"a\0\0b"), code(b"\x1f\x8bxx")], ["export-encoding"; 3]);
        assert_eq!(text("a.csv", b"a,b\nKa\xefn,1\n").unwrap_err().place.unwrap().line, 2);
    }
}
