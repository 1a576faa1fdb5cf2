//! Where the words of a page stand on its scan, as a machine read them.

use serde::Serialize;

/// A part of a page in ten-thousandths of its width and height, as it is shown: it outlives a new scan in another size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(crate) struct Area {
    pub(crate) left: u16,
    pub(crate) top: u16,
    pub(crate) width: u16,
    pub(crate) height: u16,
}

/// One whole, in the unit of [`Area`].
pub(crate) const WHOLE: f64 = 10_000.0;

/// The words of one page in reading order, each with its place. One text and one list: a newspaper has ten thousand words a page.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub(crate) struct Placed {
    text: String,
    /// The byte of `text` at which each word ends, and where it stands.
    ends: Vec<(u32, Area)>,
}

impl Placed {
    /// Adds a word that stands at `area`.
    pub(crate) fn push(&mut self, word: &str, area: Area) {
        self.text.push_str(word);
        self.ends.push((u32::try_from(self.text.len()).unwrap_or(u32::MAX), area));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The words in reading order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, Area)> {
        let mut from = 0;
        self.ends.iter().map(move |(end, area)| {
            let word = &self.text[from..*end as usize];
            from = *end as usize;
            (word, *area)
        })
    }
}
