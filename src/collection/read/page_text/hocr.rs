//! hOCR, as Tesseract and OCRopus write it: HTML whose classes say what is what, <https://kba.github.io/hocr-spec/1.2/>.

use super::{
    sheet::{Bounds, Sheet},
    walk::{Fault, Step, Tag, walk},
};

const PARAGRAPHS: [&str; 2] = ["ocr_par", "ocr_carea"];
const LINES: [&str; 6] = ["ocr_line", "ocr_header", "ocr_footer", "ocr_caption", "ocr_textfloat", "ocrx_line"];

/// Tags that nothing closes.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

/// A word or a line while its tag is open.
struct Held {
    /// Tags that were open before it.
    depth: usize,
    is_word: bool,
    bounds: Option<Bounds>,
    text: String,
    /// Words within it have been read already.
    told: bool,
}

/// Reads a page.
pub(super) fn read(text: &str) -> Result<Sheet, Fault> {
    let mut sheet = Sheet { pixels: true, ..Sheet::default() };
    let mut held: Vec<Held> = Vec::new();
    let mut depth = 0_usize;
    walk(text, true, |step| match step {
        Step::Open(name, _) | Step::Close(name) if VOID.contains(&name.to_ascii_lowercase().as_str()) => {}
        Step::Open(_, tag) => {
            open(&mut sheet, &mut held, depth, &tag);
            depth += 1;
        }
        Step::Text(text) => {
            if let Some(held) = held.last_mut() {
                held.text.push_str(text);
            }
        }
        Step::Close(_) => {
            depth = depth.saturating_sub(1);
            if held.last().is_some_and(|held| held.depth == depth) {
                close(&mut sheet, &mut held);
            }
        }
    })?;
    Ok(sheet)
}

fn open(sheet: &mut Sheet, held: &mut Vec<Held>, depth: usize, tag: &Tag<'_>) {
    let classes = tag.get("class").unwrap_or_default();
    let is = |names: &[&str]| classes.split_whitespace().any(|class| names.contains(&class));
    let bounds = || tag.get("title").and_then(|title| bbox(&title));
    if is(&["ocr_page"]) {
        sheet.pages += 1;
        sheet.size =
            bounds().map(|[left, top, right, bottom]| [right - left, bottom - top]).filter(|size| size.iter().all(|side| *side > 0.0));
    } else if is(&PARAGRAPHS) {
        sheet.paragraph();
    } else if is(&LINES) || is(&["ocrx_word"]) {
        let is_word = is(&["ocrx_word"]);
        if !is_word {
            sheet.line();
        }
        held.push(Held { depth, is_word, bounds: bounds(), text: String::new(), told: false });
    }
}

fn close(sheet: &mut Sheet, held: &mut Vec<Held>) {
    let Some(done) = held.pop() else { return };
    if done.is_word {
        sheet.word(&done.text, done.bounds, false);
    } else if !done.told {
        sheet.words_of_line(&done.text, done.bounds);
    }
    if let Some(outer) = held.last_mut() {
        outer.told |= done.told || !done.text.trim().is_empty();
    }
}

/// The bounds in a title: `bbox 10 20 110 50; x_wconf 93`.
fn bbox(title: &str) -> Option<Bounds> {
    let numbers = title.split(';').find_map(|part| part.trim().strip_prefix("bbox "))?;
    let numbers: Vec<f64> = numbers.split_whitespace().map_while(|number| number.parse().ok()).collect();
    numbers.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn words_stand_where_their_titles_say_even_in_untidy_html() {
        let text = r#"<!DOCTYPE html><html><head><meta charset="utf-8"><title></title></head><body>
            <div class='ocr_page' title='image "a.png"; bbox 0 0 1200 800; ppageno 0'><br><div class='ocr_carea' title="bbox 0 0 9 9"><p class='ocr_par' lang='ind'>
            <span class='ocr_line' title="bbox 10 10 400 40; baseline 0 0"><span class='ocrx_word' title='bbox 10 12 110 40; x_wconf 96'><strong>Karcis</strong></span>
            <span class='ocrx_word' title='bbox 120 12 200 40'>R&amp;D</span></span>
            <span class='ocr_line' title="bbox 10 50 100 80">tanpa kata</span></p></div></div></body></html>"#;
        let sheet = read(text).unwrap();
        assert_eq!((sheet.text().as_str(), sheet.size), ("Karcis R\\&D\ntanpa kata", Some([1200.0, 800.0])));
        let lines = &sheet.paragraphs[0];
        assert_eq!((lines[0][1].bounds, lines[1].len()), (Some([120.0, 12.0, 200.0, 40.0]), 2));
    }
}
