//! Pictures of items that have a paragraph of their own in a Markdown text: taken out of its events, a mark in their place.

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::{
    markdown::{Shown, parser},
    markdown_links::item_of,
};

/// Stands where a picture was. Markdown has no such letter: it is taken out of every source.
pub(super) const MARK: &str = "\0";

/// The events with a mark in place of each such picture, and what the pictures show.
pub(super) fn lift<'e>(source: impl Iterator<Item = Event<'e>>) -> (Vec<Event<'e>>, Vec<Shown>) {
    let (mut events, mut found): (Vec<Event<'e>>, Vec<Shown>) = (Vec::new(), Vec::new());
    let (mut depth, mut begin) = (0_usize, None);
    for event in source {
        match &event {
            Event::Start(tag) => {
                if depth == 0 && *tag == Tag::Paragraph {
                    begin = Some(events.len());
                }
                depth += 1;
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        let ends = depth == 0 && event == Event::End(TagEnd::Paragraph);
        events.push(event);
        if let Some(begin) = begin.filter(|_| ends)
            && let Some(pictures) = alone(&events[begin + 1..events.len() - 1])
        {
            events.truncate(begin);
            events.extend(pictures.iter().map(|_| Event::Html(CowStr::Borrowed(MARK))));
            found.extend(pictures);
        }
    }
    (events, found)
}

/// For each picture of a text, whether it is one of an item in a paragraph of its own.
pub(super) fn standing(source: &str) -> Vec<bool> {
    let events: Vec<Event<'_>> = parser(source).collect();
    let (mut standing, mut depth, mut begin) = (Vec::new(), 0_usize, 0);
    for (at, event) in events.iter().enumerate() {
        match event {
            Event::Start(tag) => {
                begin = if depth == 0 { at } else { begin };
                depth += 1;
                standing.extend(matches!(tag, Tag::Image { .. }).then_some(false));
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                if depth == 0
                    && *end == TagEnd::Paragraph
                    && let Some(pictures) = alone(&events[begin + 1..at])
                {
                    let first = standing.len() - pictures.len();
                    standing[first..].fill(true);
                }
            }
            _ => {}
        }
    }
    standing
}

/// The pictures of items in a paragraph that holds nothing else.
fn alone(events: &[Event<'_>]) -> Option<Vec<Shown>> {
    let (mut found, mut open) = (Vec::new(), None::<Shown>);
    for event in events {
        match (event, &mut open) {
            (Event::Start(Tag::Image { dest_url, title, .. }), None) => {
                let (id, fragment) = item_of(dest_url)?;
                let (id, fragment) = (id.to_owned(), fragment.to_owned());
                open = Some(Shown { id, fragment, caption: String::new(), alt: title.to_string() });
            }
            (Event::End(TagEnd::Image), _) => found.push(open.take()?),
            (Event::Text(text) | Event::Code(text), Some(shown)) => shown.caption.push_str(text),
            (Event::SoftBreak, Some(shown)) => shown.caption.push(' '),
            (Event::Text(text), None) if text.trim().is_empty() => {}
            (Event::SoftBreak, None) | (_, Some(_)) => {}
            _ => return None,
        }
    }
    (!found.is_empty()).then_some(found)
}
