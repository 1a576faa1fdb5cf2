//! PDF headers: the tree of pages, by the renderer's own reader, and how large each page will be drawn.

use std::io::{Read, Seek, SeekFrom};

use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use super::{MOST_PAGES, ProbeError, broken, shown};
use crate::collection::model::scan::{Probe, ScanFormat};

/// Dots per inch: a newspaper can be read, and a postcard is not blown up.
const DENSITY: (f64, f64) = (150.0, 400.0);
/// No page is drawn with more pixels than this.
const MOST_PIXELS: f64 = 60e6;
/// The mark at the end of every PDF, and how far from the end other programs still find it.
const END: &[u8] = b"%%EOF";
const END_WITHIN: usize = 2048;
/// Points of an inch.
const POINTS: f64 = 72.0;

/// Reads the pages of a PDF, drawn `widest` pixels wide where that is a sensible density.
pub(super) fn probe(source: &mut (impl Read + Seek), widest: u32) -> Result<Vec<Probe>, ProbeError> {
    source.seek(SeekFrom::Start(0))?;
    let mut bytes = Vec::new();
    source.read_to_end(&mut bytes)?;
    // The reader would look for what is there of a file that was cut short, and show a book without its end.
    let tail = &bytes[bytes.len().saturating_sub(END_WITHIN)..];
    if !tail.windows(END.len()).any(|part| part == END) {
        return Err(broken("it ends before its last page"));
    }
    let pdf = Pdf::new(bytes).map_err(refusal)?;
    let pages = pdf.pages();
    if pages.is_empty() {
        return Err(broken("it has no pages"));
    }
    if pages.len() > MOST_PAGES {
        return Err(ProbeError::Unsupported { what: "PDF with more than 2,000 pages", advice: "qpdf --split-pages=500 IN.pdf OUT.pdf" });
    }
    let drawn = |(number, (across, down)): (usize, (f32, f32))| {
        let size = size((across.into(), down.into()), widest.into());
        Ok(Probe { page: u32::try_from(number).unwrap_or(u32::MAX), ..shown(ScanFormat::Pdf, size, 1)? })
    };
    pages.iter().map(|page| page.render_dimensions()).enumerate().map(drawn).collect()
}

/// Pixels of a page of so many points.
fn size((across, down): (f64, f64), widest: f64) -> (u32, u32) {
    if !(across.is_finite() && down.is_finite() && across > 0.0 && down > 0.0) {
        return (0, 0);
    }
    let most = (MOST_PIXELS / (across * down)).sqrt();
    let scale = (widest / across).clamp(DENSITY.0 / POINTS, DENSITY.1 / POINTS).min(most);
    let pixels = |points: f64| (points * scale).round().clamp(1.0, f64::from(u16::MAX)) as u32;
    (pixels(across), pixels(down))
}

fn refusal(error: LoadPdfError) -> ProbeError {
    match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => {
            ProbeError::Unsupported { what: "PDF behind a password", advice: "qpdf --decrypt --password=PASSWORD IN.pdf OUT.pdf" }
        }
        LoadPdfError::Decryption(_) => {
            ProbeError::Unsupported { what: "PDF with an unusual encryption", advice: "qpdf --decrypt IN.pdf OUT.pdf" }
        }
        LoadPdfError::Invalid => broken("no pages can be found in it"),
    }
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn a_page_is_as_wide_as_the_widest_picture_at_a_sensible_density() {
        assert_eq!(size((595.0, 842.0), 2400.0), (2400, 3396));
        // A newspaper gets 150 dots per inch, a stamp 400, a poster as many as fit.
        assert_eq!(size((1440.0, 2160.0), 2400.0), (3000, 4500));
        assert_eq!(size((72.0, 72.0), 2400.0), (400, 400));
        assert_eq!(size((7200.0, 7200.0), 2400.0), (7746, 7746));
        assert_eq!(size((f64::NAN, 10.0), 2400.0), (0, 0));
    }
}
