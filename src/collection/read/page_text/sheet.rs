//! A page as a machine read it, before it is laid on its scan: paragraphs of lines of words, in the units of the file.

use crate::{
    collection::model::{
        placed::{Area, Placed, WHOLE},
        scan::Probe,
    },
    text::{markdown, script},
};

/// Left, top, right and bottom in the units of the file.
pub(super) type Bounds = [f64; 4];

/// A word as it is read, and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Word {
    /// What is searched: a word broken at the end of a line is whole in both of its parts.
    pub(super) text: String,
    /// It is the second part of a broken word, which stands in the text already.
    pub(super) goes_on: bool,
    pub(super) bounds: Option<Bounds>,
}

/// One page.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Sheet {
    /// Width and height of the page in the units of the file, where it tells them.
    pub(super) size: Option<[f64; 2]>,
    /// Whether places are pixels, so that the scan's own size serves where the file tells none.
    pub(super) pixels: bool,
    pub(super) pages: usize,
    pub(super) paragraphs: Vec<Vec<Vec<Word>>>,
}

/// Why places are not used.
#[derive(Debug, PartialEq)]
pub(super) enum Misplaced {
    /// The picture that was read has another proportion than the scan: its size.
    Other([f64; 2]),
    /// So many words stand beyond the edges.
    Outside(usize),
    /// Places are in a unit of length, and the file does not say how large the page is.
    NoSize,
}

/// How much proportions may differ: a pixel or two of rounding, no margin cut off.
const MARGIN: f64 = 0.02;
/// How far beyond the edge a word may reach, as a part of the page: machines are not exact there.
const EDGE: f64 = 0.01;

impl Sheet {
    /// Begins a paragraph, unless the last one is still empty.
    pub(super) fn paragraph(&mut self) {
        if self.paragraphs.last().is_none_or(|lines| lines.iter().any(|line| !line.is_empty())) {
            self.paragraphs.push(Vec::new());
        }
    }

    /// Begins a line.
    pub(super) fn line(&mut self) {
        if self.paragraphs.is_empty() {
            self.paragraph();
        }
        self.paragraphs.last_mut().expect("there is one").push(Vec::new());
    }

    /// Adds a word to the line; empty ones are none.
    pub(super) fn word(&mut self, text: &str, bounds: Option<Bounds>, goes_on: bool) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        if self.paragraphs.last().is_none_or(Vec::is_empty) {
            self.line();
        }
        let line = self.paragraphs.last_mut().and_then(|lines| lines.last_mut()).expect("a line was begun");
        line.push(Word { text: text.to_owned(), goes_on, bounds });
    }

    /// Adds a line of which only the whole is placed: each word is given its share by its letters.
    pub(super) fn words_of_line(&mut self, text: &str, bounds: Option<Bounds>) {
        let all = text.split_whitespace().map(|word| word.chars().count() + 1).sum::<usize>().max(2) - 1;
        let leftwards = script::script_of(text) == script::Script::Arabic;
        let mut from = 0;
        for word in text.split_whitespace() {
            let letters = word.chars().count();
            let share = bounds.map(|[left, top, right, bottom]| {
                let at = |letter: usize| (right - left) * letter as f64 / all as f64;
                if leftwards {
                    [right - at(from + letters), top, right - at(from), bottom]
                } else {
                    [left + at(from), top, left + at(from + letters), bottom]
                }
            });
            self.word(word, share, false);
            from += letters + 1;
        }
    }

    /// Makes words whole that a hyphen breaks at the end of a line: `pera-` and `hu` are both found as `perahu`. What is said twice,
    /// as Indonesian says `kupu-kupu`, and names keep their hyphen.
    pub(super) fn mend(&mut self) {
        for lines in &mut self.paragraphs {
            for at in 1..lines.len() {
                let (before, after) = lines.split_at_mut(at);
                let ends = before.iter_mut().rev().find_map(|line| line.last_mut()).filter(|word| !word.goes_on);
                let Some((first, second)) = ends.zip(after[0].first_mut().filter(|word| !word.goes_on)) else { continue };
                let Some(whole) = whole(&first.text, &second.text) else { continue };
                (first.text, second.text, second.goes_on) = (whole.clone(), whole, true);
            }
        }
    }

    fn words(&self) -> impl Iterator<Item = &Word> {
        self.paragraphs.iter().flatten().flatten()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.words().next().is_none()
    }

    /// The text as Markdown in which nothing is markup: lines run on, paragraphs stand apart.
    pub(super) fn text(&self) -> String {
        let line = |line: &Vec<Word>| line.iter().filter(|word| !word.goes_on).map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ");
        let paragraph = |lines: &Vec<Vec<Word>>| lines.iter().map(line).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
        let paragraphs = self.paragraphs.iter().map(paragraph).filter(|text| !text.is_empty());
        paragraphs.map(|text| markdown::escaped(&text)).collect::<Vec<_>>().join("\n\n")
    }

    /// The words where they stand on the scan as it is shown, and what is wrong with places.
    pub(super) fn places(&self, scan: &Probe) -> (Placed, Option<Misplaced>) {
        let mut words = Placed::default();
        if self.words().all(|word| word.bounds.is_none()) {
            return (words, None);
        }
        let (width, height) = (f64::from(scan.width), f64::from(scan.height));
        let Some(size) = self.size.or(self.pixels.then_some([width, height])) else { return (words, Some(Misplaced::NoSize)) };
        let alike = |size: [f64; 2]| (size[0] / size[1] / (width / height) - 1.0).abs() <= MARGIN;
        // A machine may have read the picture as it is stored, before it is turned.
        let turned = scan.orientation >= 5 && !alike(size) && alike([size[1], size[0]]);
        if !turned && !alike(size) {
            return (words, Some(Misplaced::Other(size)));
        }
        let mut outside = 0;
        for word in self.words() {
            let Some([left, top, right, bottom]) = word.bounds else { continue };
            let part = [left / size[0], top / size[1], right / size[0], bottom / size[1]];
            match area(if turned { turn(part, scan.orientation) } else { part }) {
                Some(area) => words.push(&word.text, area),
                None => outside += 1,
            }
        }
        (words, (outside > 0).then_some(Misplaced::Outside(outside)))
    }
}

/// Hyphens at the end of a line, with those of Transkribus and of black letter.
const HYPHENS: [char; 5] = ['-', '\u{ad}', '\u{2010}', '¬', '⸗'];

/// The word of which two lines have a part each.
fn whole(first: &str, second: &str) -> Option<String> {
    let start = first.strip_suffix(HYPHENS)?;
    let letters = start.chars().last().is_some_and(char::is_alphabetic) && second.starts_with(char::is_lowercase);
    let twice = second.to_lowercase().starts_with(&start.to_lowercase());
    (letters && !twice).then(|| format!("{start}{second}"))
}

/// Left, top, right, bottom as parts of the stored picture, on the picture as it is shown; orientations 5 to 8.
fn turn([left, top, right, bottom]: Bounds, orientation: u8) -> Bounds {
    match orientation {
        5 => [top, left, bottom, right],
        6 => [1.0 - bottom, left, 1.0 - top, right],
        7 => [1.0 - bottom, 1.0 - right, 1.0 - top, 1.0 - left],
        _ => [top, 1.0 - right, bottom, 1.0 - left],
    }
}

/// `None` for what lies beyond the edges or has no extent.
fn area(part: Bounds) -> Option<Area> {
    let near = part.iter().all(|at| at.is_finite() && (-EDGE..=1.0 + EDGE).contains(at));
    let [left, top, right, bottom] = part.map(|at| (at.clamp(0.0, 1.0) * WHOLE).round() as u16);
    (near && left < right && top < bottom).then(|| Area { left, top, width: right - left, height: bottom - top })
}

#[cfg(test)]
mod tests {
    use super::{Misplaced, Sheet, turn};
    use crate::collection::model::{
        placed::Area,
        scan::{Probe, ScanFormat},
    };

    fn scan(width: u32, height: u32, orientation: u8) -> Probe {
        Probe { format: ScanFormat::Jpeg, width, height, orientation, page: 0, bits: 8, channels: 3, inks: false, icc: false }
    }

    fn sheet(size: [f64; 2]) -> Sheet {
        let mut sheet = Sheet { size: Some(size), pages: 1, ..Sheet::default() };
        sheet.word("perahu", Some([100.0, 200.0, 300.0, 240.0]), false);
        sheet
    }

    #[test]
    fn places_follow_the_scan_whatever_its_size_and_turn() {
        let area = |sheet: &Sheet, scan: &Probe| sheet.places(scan).0.iter().map(|(_, area)| area).next();
        let upright = Some(Area { left: 1000, top: 1000, width: 2000, height: 200 });
        assert_eq!(area(&sheet([1000.0, 2000.0]), &scan(500, 1000, 1)), upright);
        let turned = Some(Area { left: 8800, top: 1000, width: 200, height: 2000 });
        assert_eq!(area(&sheet([1000.0, 2000.0]), &scan(2000, 1000, 6)), turned, "read before it was turned");
        assert_eq!(turn([0.1, 0.2, 0.3, 0.4], 8), [0.2, 0.7, 0.4, 0.9]);
    }

    #[test]
    fn places_of_another_picture_are_not_used() {
        assert_eq!(sheet([1000.0, 1000.0]).places(&scan(500, 1000, 1)).1, Some(Misplaced::Other([1000.0, 1000.0])));
        let mut beyond = sheet([1000.0, 2000.0]);
        beyond.word("jauh", Some([900.0, 1900.0, 1200.0, 1990.0]), false);
        let (words, wrong) = beyond.places(&scan(500, 1000, 1));
        assert_eq!((words.iter().count(), wrong), (1, Some(Misplaced::Outside(1))));
    }

    #[test]
    fn words_broken_by_a_hyphen_are_whole_but_for_those_said_twice() {
        let mut sheet = Sheet::default();
        for line in ["naik pera-", "hu, kupu-", "kupu-kupu di Ilir¬", "timur dan Kota-", "Baru"] {
            sheet.line();
            sheet.words_of_line(line, None);
        }
        sheet.mend();
        assert_eq!(sheet.text(), "naik perahu,\nkupu-\nkupu-kupu di Ilirtimur\ndan Kota-\nBaru");
    }

    #[test]
    fn words_of_a_placed_line_share_it_by_their_letters() {
        let mut sheet = Sheet { size: Some([100.0, 100.0]), ..Sheet::default() };
        sheet.words_of_line("di atas air", Some([0.0, 0.0, 88.0, 8.0]));
        let shares: Vec<_> = sheet.words().map(|word| word.bounds.map(|[left, _, right, _]| (left, right))).collect();
        assert_eq!(shares, [Some((0.0, 16.0)), Some((24.0, 56.0)), Some((64.0, 88.0))]);
    }
}
