//! Footnotes of a Markdown text: an id for each that no other text of the page has, whatever its author calls it.

use pulldown_cmark::CowStr;

/// The footnotes of one text, in the order in which they are numbered.
pub(super) struct Footnotes<'a> {
    /// What their ids begin with.
    prefix: &'a str,
    /// Each with what it is called, which may be written in capitals elsewhere, and whether its words have been met.
    known: Vec<(String, bool)>,
}

impl<'a> Footnotes<'a> {
    pub(super) fn new(prefix: &'a str) -> Self {
        Self { prefix, known: Vec::new() }
    }

    /// The id of the footnote that a text refers to by this label.
    pub(super) fn named<'e>(&mut self, label: &str) -> CowStr<'e> {
        let label = label.to_lowercase();
        let place = self.known.iter().position(|(known, _)| *known == label);
        self.id(place, label, false)
    }

    /// The id of the footnote whose words stand here; a second one with the same label is another.
    pub(super) fn defined<'e>(&mut self, label: &str) -> CowStr<'e> {
        let label = label.to_lowercase();
        let place = self.known.iter().position(|(known, defined)| *known == label && !defined);
        self.id(place, label, true)
    }

    fn id<'e>(&mut self, place: Option<usize>, label: String, defined: bool) -> CowStr<'e> {
        let place = place.unwrap_or_else(|| {
            self.known.push((label, false));
            self.known.len() - 1
        });
        self.known[place].1 |= defined;
        format!("{}-{}", self.prefix, place + 1).into()
    }
}
