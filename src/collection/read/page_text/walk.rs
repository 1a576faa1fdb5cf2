//! The tags and the text of a file in XML, or in HTML as machines write it: one after the other, entities resolved.

use quick_xml::{
    Reader, XmlVersion,
    escape::resolve_predefined_entity,
    events::{BytesStart, Event},
};

/// What is met on the way.
pub(super) enum Step<'a> {
    /// A tag opens; an empty one closes at once.
    Open(&'a str, Tag<'a>),
    Text(&'a str),
    Close(&'a str),
}

/// The attributes of a tag.
pub(super) struct Tag<'a>(&'a BytesStart<'a>);

impl Tag<'_> {
    /// The value of an attribute, whatever its prefix.
    pub(super) fn get(&self, name: &str) -> Option<String> {
        let mut all = self.0.html_attributes();
        let found =
            all.with_checks(false).flatten().find(|attribute| attribute.key.local_name().into_inner().eq_ignore_ascii_case(name))?;
        Some(found.normalized_value(XmlVersion::Implicit1_0).map_or_else(|_| found.value.to_string(), |value| value.into_owned()))
    }

    /// Every attribute without its prefix, and its value as it stands in the file. A newspaper has millions of words with five each.
    pub(super) fn each(&self, mut tell: impl FnMut(&str, &str)) {
        let mut all = self.0.html_attributes();
        all.with_checks(false).flatten().for_each(|attribute| tell(attribute.key.local_name().into_inner(), &attribute.value));
    }

    /// A number in an attribute.
    pub(super) fn number(&self, name: &str) -> Option<f64> {
        self.get(name)?.trim().parse().ok().filter(|number: &f64| number.is_finite())
    }

    /// Width and height in two attributes, where both say something.
    pub(super) fn size(&self, width: &str, height: &str) -> Option<[f64; 2]> {
        let size = [self.number(width)?, self.number(height)?];
        size.iter().all(|side| *side > 0.0).then_some(size)
    }
}

/// Where reading stops, as a byte of the text, and why.
pub(super) type Fault = (usize, String);

/// Goes through `text`. In HTML a tag need not be closed.
///
/// # Errors
/// The first thing that is no XML.
pub(super) fn walk(text: &str, html: bool, mut step: impl FnMut(Step<'_>)) -> Result<(), Fault> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    (config.allow_dangling_amp, config.allow_unmatched_ends, config.check_end_names) = (html, html, !html);
    let mut open = 0_usize;
    loop {
        let event = reader.read_event().map_err(|error| {
            let at = usize::try_from(reader.error_position()).unwrap_or(0).min(text.len());
            ((0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0), error.to_string())
        })?;
        match event {
            Event::Start(tag) => {
                open += 1;
                step(Step::Open(tag.local_name().into_inner(), Tag(&tag)));
            }
            Event::Empty(tag) => {
                step(Step::Open(tag.local_name().into_inner(), Tag(&tag)));
                step(Step::Close(tag.local_name().into_inner()));
            }
            Event::End(tag) => {
                open = open.saturating_sub(1);
                step(Step::Close(tag.local_name().into_inner()));
            }
            Event::Text(text) => step(Step::Text(&text.xml10_content())),
            Event::CData(text) => step(Step::Text(&text.xml10_content())),
            Event::GeneralRef(entity) => {
                let letter = entity.resolve_char_ref().ok().flatten().map(String::from);
                let known = letter.or_else(|| resolve_predefined_entity(&entity).map(str::to_owned));
                step(Step::Text(known.as_deref().unwrap_or(" ")));
            }
            Event::Eof if open > 0 && !html => return Err((text.len(), "it ends before its tags are closed".to_owned())),
            Event::Eof => return Ok(()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
}
