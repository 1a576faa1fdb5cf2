//! Raw HTML inside Markdown: which tags may pass, and that what passes is closed where it was opened.

use pulldown_cmark::{CowStr, Event};

/// Inline tags that may pass, without attributes, besides `<br>`.
const ALLOWED: [&str; 13] = ["em", "strong", "sub", "sup", "small", "i", "b", "u", "s", "mark", "kbd", "q", "cite"];

/// Raw tags nested deeper than this within one element do not pass: nobody writes them by hand.
const DEEPEST: usize = 16;

/// A stretch of raw HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// `<br>`
    Break,
    /// The opening tag of an allowed name.
    Open(&'static str),
    /// The closing tag of an allowed name.
    Close(&'static str),
    /// A tag, comment or instruction that does not pass: shown as text.
    Refused(String),
    /// Text between tags.
    Text(String),
}

impl Piece {
    /// The piece as an event; tags stay raw until [`settle`] has seen whether they are paired.
    pub(super) fn event<'e>(&self) -> Event<'e> {
        match self {
            Piece::Break => Event::InlineHtml(CowStr::Borrowed("<br>")),
            Piece::Open(name) => Event::InlineHtml(format!("<{name}>").into()),
            Piece::Close(name) => Event::InlineHtml(format!("</{name}>").into()),
            Piece::Refused(text) | Piece::Text(text) => Event::Text(text.clone().into()),
        }
    }
}

/// Splits raw HTML at its tags; with each piece its length in bytes.
pub(super) fn pieces(raw: &str) -> Vec<(Piece, usize)> {
    let mut found = Vec::new();
    let mut rest = raw;
    while let Some(at) = rest.find('<') {
        if at > 0 {
            found.push((Piece::Text(rest[..at].to_owned()), at));
        }
        let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
        found.push((tag(&rest[at..end]), end - at));
        rest = &rest[end..];
    }
    if !rest.is_empty() {
        found.push((Piece::Text(rest.to_owned()), rest.len()));
    }
    found
}

fn tag(text: &str) -> Piece {
    let inner = text.strip_prefix('<').and_then(|tag| tag.strip_suffix('>')).unwrap_or_default();
    let allowed = |name: &str| ALLOWED.iter().copied().find(|allowed| *allowed == name);
    match inner.strip_prefix('/') {
        _ if matches!(inner, "br" | "br/" | "br /") => Some(Piece::Break),
        Some(name) => allowed(name).map(Piece::Close),
        None => allowed(inner).map(Piece::Open),
    }
    .unwrap_or_else(|| Piece::Refused(text.to_owned()))
}

/// Lets a raw tag pass only if its partner stands inside the same element; what is left alone
/// becomes text, so that no `<b>` reaches beyond its paragraph.
pub(super) fn settle(mut events: Vec<Event<'_>>) -> Vec<Event<'_>> {
    for at in alone(&events) {
        if let Event::InlineHtml(raw) = &events[at] {
            events[at] = Event::Text(raw.clone());
        }
    }
    events
}

/// The places of raw tags without a partner.
pub(super) fn alone(events: &[Event<'_>]) -> Vec<usize> {
    let mut pairs = Pairs::default();
    for (at, event) in events.iter().enumerate() {
        match event {
            Event::Start(_) => pairs.open.push(Opened::Element),
            Event::End(_) => pairs.end_element(),
            Event::InlineHtml(raw) if &**raw != "<br>" => pairs.tag(at, raw),
            _ => {}
        }
    }
    pairs.end_element();
    pairs.alone
}

/// What is open at some point of the events.
#[derive(PartialEq, Eq)]
enum Opened {
    /// A Markdown element.
    Element,
    /// A raw tag: its name and its place among the events.
    Raw(String, usize),
}

#[derive(Default)]
struct Pairs {
    open: Vec<Opened>,
    /// Places of tags without a partner.
    alone: Vec<usize>,
}

impl Pairs {
    fn tag(&mut self, at: usize, raw: &str) {
        let inside = self.open.iter().rev().take(DEEPEST).take_while(|opened| **opened != Opened::Element).count();
        let name = raw.trim_matches(['<', '/', '>']);
        if !raw.starts_with("</") {
            if inside < DEEPEST {
                self.open.push(Opened::Raw(name.to_owned(), at));
            } else {
                self.alone.push(at);
            }
            return;
        }
        let first = self.open.len() - inside;
        let named = |opened: &Opened| matches!(opened, Opened::Raw(open, _) if open == name);
        let Some(partner) = self.open[first..].iter().rposition(named) else {
            return self.alone.push(at);
        };
        let unclosed = self.open.drain(first + partner + 1..).filter_map(Opened::place).collect::<Vec<_>>();
        self.alone.extend(unclosed);
        self.open.pop();
    }

    fn end_element(&mut self) {
        while let Some(place) = self.open.pop().and_then(Opened::place) {
            self.alone.push(place);
        }
    }
}

impl Opened {
    fn place(self) -> Option<usize> {
        match self {
            Opened::Element => None,
            Opened::Raw(_, at) => Some(at),
        }
    }
}
