//! From letters that stand somewhere to words, lines and paragraphs. All distances are in the height of the letters, so that no
//! size and no turn of a page matters.

use hayro::kurbo::{Point, Vec2};

use super::sheet::{Bounds, Word};
use crate::text::script::{Script, script_of};

/// From here on a space between two letters parts two words.
const GAP: f64 = 0.15;
/// How far letters of one word may run into each other, or stand one over the other when they are printed twice.
const OVERLAP: f64 = 0.5;
/// A letter so far off the line stands on another one, and so far below it in another paragraph.
const LINE: f64 = 0.5;
const PARAGRAPH: f64 = 1.9;
/// What letters reach above and below their line.
const RISE: f64 = 0.78;
const FALL: f64 = 0.22;
/// A letter printed again so near makes the print bold, and says nothing new.
const AGAIN: f64 = 0.1;

/// One letter, or what one glyph says, and where its line begins and ends under it.
#[derive(Debug, Clone, PartialEq)]
struct Letter {
    text: String,
    from: Point,
    to: Point,
    /// One em upwards.
    up: Vec2,
}

impl Letter {
    /// Forwards and downwards from the end of another letter to the beginning of this one, in ems of the other.
    fn after(&self, last: &Self) -> (f64, f64) {
        let way = self.from - last.to;
        let em = last.up.hypot();
        let onwards = Vec2::new(-last.up.y, last.up.x) / em;
        (way.dot(onwards) / em, -way.dot(last.up / em) / em)
    }

    fn bounds(&self) -> Bounds {
        let corners = [self.from, self.to].map(|at| [at + self.up * RISE, at - self.up * FALL]);
        let [mut left, mut top, mut right, mut bottom] = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
        for corner in corners.as_flattened() {
            (left, right) = (left.min(corner.x), right.max(corner.x));
            (top, bottom) = (top.min(corner.y), bottom.max(corner.y));
        }
        [left, top, right, bottom]
    }
}

/// What parts a letter from the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Parted {
    Not,
    Word,
    Line,
    Paragraph,
}

/// Letters in the order of the file, on their way to be words.
#[derive(Debug, Default)]
pub(super) struct Letters {
    paragraphs: Vec<Vec<Vec<Word>>>,
    word: Vec<Letter>,
    /// The last letter of all, or the space after it.
    last: Option<Letter>,
}

impl Letters {
    /// Adds a letter whose line under it runs `from` … `to`; `up` is one em upwards. Spaces part words.
    pub(super) fn add(&mut self, text: &str, (from, to): (Point, Point), up: Vec2) {
        let text: String = text.chars().filter(|letter| !letter.is_control()).collect();
        let letter = Letter { text, from, to, up };
        if self.is_again(&letter) {
            return;
        }
        let parted = self.last.as_ref().map_or(Parted::Paragraph, |last| parted(last, &letter));
        if letter.text.trim().is_empty() {
            self.end_word();
            // A space tells where its line is only while nothing new begins.
            if parted < Parted::Line {
                self.last = Some(letter);
            }
            return;
        }
        if parted > Parted::Not {
            self.end_word();
        }
        if parted == Parted::Paragraph || self.paragraphs.is_empty() {
            self.paragraphs.push(vec![Vec::new()]);
        } else if parted == Parted::Line {
            self.paragraphs.last_mut().expect("one was begun").push(Vec::new());
        }
        self.last = Some(letter.clone());
        self.word.push(letter);
    }

    /// Whether it is printed a second time over itself, as some programs make bold letters, or fill and edge of them.
    fn is_again(&self, letter: &Letter) -> bool {
        let near = letter.up.hypot() * AGAIN;
        self.word.iter().rev().any(|known| known.text == letter.text && (known.from - letter.from).hypot() < near)
    }

    fn end_word(&mut self) {
        let mut letters = std::mem::take(&mut self.word);
        let Some(first) = letters.first() else { return };
        let text: String = letters.iter().map(|letter| letter.text.as_str()).collect();
        let leftwards = script_of(&text) == Script::Arabic;
        // What runs to the left may be told in the order in which it is printed, that is from its end.
        let onwards = Vec2::new(-first.up.y, first.up.x);
        let ends = letters.last().map(|last| (last.from - first.from).dot(onwards));
        if leftwards && ends.is_some_and(|way| way > 0.0) {
            letters.reverse();
        }
        let text: String = letters.iter().map(|letter| letter.text.as_str()).collect();
        let bounds = letters.iter().map(Letter::bounds).reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]);
        let line = self.paragraphs.last_mut().and_then(|lines| lines.last_mut()).expect("a line was begun");
        line.push(Word { text, goes_on: false, bounds });
    }

    /// All words, by paragraph and line. Lines that run to the left, yet are told from their left end, are turned.
    pub(super) fn end(mut self) -> Vec<Vec<Vec<Word>>> {
        self.end_word();
        for line in self.paragraphs.iter_mut().flatten() {
            let arabic = line.iter().filter(|word| script_of(&word.text) == Script::Arabic).count();
            let left = |word: Option<&Word>| word.and_then(|word| word.bounds).map(|bounds| bounds[0]);
            if arabic * 2 > line.len() && left(line.first()) < left(line.last()) {
                line.reverse();
            }
        }
        self.paragraphs
    }
}

/// What parts a letter from the last one.
fn parted(last: &Letter, next: &Letter) -> Parted {
    let (along, down) = next.after(last);
    let sizes = next.up.hypot() / last.up.hypot();
    let turned = next.up.dot(last.up) < 0.9 * next.up.hypot() * last.up.hypot();
    if turned || down > PARAGRAPH || (down < -LINE && along.abs() > GAP) {
        return Parted::Paragraph;
    }
    if down > LINE {
        return if (0.75..1.33).contains(&sizes) { Parted::Line } else { Parted::Paragraph };
    }
    // What runs to the left stands before the last letter, not after it.
    let before = last.after(next).0;
    let joined = |gap: f64| (-OVERLAP..GAP).contains(&gap);
    if joined(along) || (script_of(&next.text) == Script::Arabic && joined(before)) { Parted::Not } else { Parted::Word }
}

#[cfg(test)]
mod tests {
    use hayro::kurbo::{Point, Vec2};

    use super::Letters;

    /// Letters of `text`, half an em wide, from a point on; each space is half an em, too.
    fn print(letters: &mut Letters, text: &str, (x, y): (f64, f64)) {
        for (at, letter) in text.chars().enumerate() {
            let from = Point::new(x + at as f64 * 5.0, y);
            letters.add(&letter.to_string(), (from, from + Vec2::new(5.0, 0.0)), Vec2::new(0.0, -10.0));
        }
    }

    fn told(letters: Letters) -> String {
        let line = |line: &Vec<super::Word>| line.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ");
        let all = letters.end();
        all.iter().map(|lines| lines.iter().map(line).collect::<Vec<_>>().join("/")).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn spaces_lines_and_columns_are_told_by_where_letters_stand() {
        let mut letters = Letters::default();
        print(&mut letters, "perahu", (10.0, 20.0));
        print(&mut letters, "kajang", (44.0, 20.0));
        print(&mut letters, "di Musi", (10.0, 32.0));
        print(&mut letters, "pasal baru", (10.0, 60.0));
        print(&mut letters, "lajur", (200.0, 20.0));
        assert_eq!(told(letters), "perahu kajang/di Musi|pasal baru|lajur");
    }

    #[test]
    fn bold_letters_are_told_once_and_jawi_from_its_beginning() {
        let mut letters = Letters::default();
        print(&mut letters, "pasar", (10.0, 20.0));
        print(&mut letters, "pasar", (10.3, 20.0));
        assert_eq!(told(letters), "pasar");
        let mut letters = Letters::default();
        print(&mut letters, "ىسوم ىاڠوس", (10.0, 20.0));
        assert_eq!(told(letters), "سوڠاى موسى");
    }
}
