//! Markdown of records and pages, as HTML that is safe to publish and as plain text.
//!
//! Content may come from a stranger, so nothing passes but what is named here: raw HTML becomes
//! visible text, except a few inline tags without attributes; links keep only known schemes. The
//! pages forbid inline styles, so tables lose their column alignment rather than carry one.
//!
//! A picture of an item that has a paragraph of its own comes out as a [`Part`] of its own, for whoever knows what it shows;
//! within a line it is a link to the item.

use pulldown_cmark::{Alignment, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use super::{
    markdown_footnotes::Footnotes,
    markdown_html::{pieces, settle},
    markdown_links::{Named, is_relative, item_of, known_scheme, named},
    markdown_pictures::{MARK, lift},
};

/// Where a link to something of this site leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Target {
    /// The address of its page.
    Href(String),
    /// No such thing is published: the words stand without a link.
    Unknown,
}

/// A stretch of a text, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    /// Finished HTML, never empty.
    Html(String),
    /// A picture of an item that has a paragraph of its own.
    Picture(Shown),
}

/// What a text shows of an item: `![caption](item:ID#page=3&xywh=pct:10,10,40,30 "what is to be seen")`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Shown {
    pub(crate) id: String,
    /// What follows `#`; empty for the item as a whole.
    pub(crate) fragment: String,
    /// Plain words below the picture; may be empty.
    pub(crate) caption: String,
    /// What is to be seen, for who does not see it; empty where nobody wrote it.
    pub(crate) alt: String,
}

/// The source as HTML and pictures, its first heading becoming `top` (1 to 6) and no level skipped, the ids of its footnotes
/// beginning with `notes`; `links` tells where `item:ID#page=3` leads: it is given what is named, the ID and what follows `#`, which
/// may be empty.
pub(crate) fn to_parts(source: &str, top: usize, notes: &str, links: &dyn Fn(Named, &str, &str) -> Target) -> Vec<Part> {
    let clean;
    let source = if source.contains(MARK) {
        clean = source.replace(MARK, "");
        &clean
    } else {
        source
    };
    let mut writer = Safe { top, outline: None, footnotes: Footnotes::new(notes), links, dropped: Vec::new() };
    let (events, shown) = lift(parser(source));
    let events = events.into_iter().flat_map(|event| writer.event(event)).collect::<Vec<_>>();
    let mut out = String::with_capacity(source.len() * 3 / 2);
    html::push_html(&mut out, settle(events).into_iter());
    // Written as one, so that footnotes are counted through; then cut where the pictures stand.
    let mut shown = shown.into_iter().map(Part::Picture);
    let html = out.split(MARK).map(|html| Part::Html(html.to_owned()));
    let parts = html.flat_map(|html| std::iter::once(html).chain(shown.next()));
    parts.filter(|part| !matches!(part, Part::Html(html) if html.trim().is_empty())).collect()
}

/// The text without markup; paragraphs, items and rows apart by a blank line.
pub(crate) fn to_plain(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    for event in parser(source) {
        match event {
            Event::Text(text) | Event::Code(text) => push_text(&mut out, &text),
            Event::SoftBreak => out.push(' '),
            Event::HardBreak => out.push('\n'),
            Event::Html(raw) | Event::InlineHtml(raw) => plain_html(&raw, &mut out),
            Event::End(TagEnd::TableCell) => out.push(' '),
            Event::End(end) if is_block(end) => close_block(&mut out),
            Event::Start(Tag::List(_)) => close_block(&mut out),
            _ => {}
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Plain text as Markdown in which nothing is markup.
pub(crate) fn escaped(plain: &str) -> String {
    let mut out = String::with_capacity(plain.len() + plain.len() / 16);
    for (number, line) in plain.lines().enumerate() {
        if number > 0 {
            out.push('\n');
        }
        let line = line.trim();
        let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let list = if digits > 0 && line[digits..].starts_with(['.', ')']) { Some(digits) } else { None };
        for (at, letter) in line.char_indices() {
            let opens = at == 0 && "#>-+=".contains(letter);
            if opens || list == Some(at) || "\\`*_[]<&~|".contains(letter) {
                out.push('\\');
            }
            out.push(letter);
        }
    }
    out
}

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_SMART_PUNCTUATION
}

pub(super) fn parser(source: &str) -> Parser<'_> {
    Parser::new_ext(source, options())
}

/// Rewrites events so that only safe ones are left.
struct Safe<'a> {
    top: usize,
    /// The source level of the first heading, and the level that the last one became.
    outline: Option<(usize, usize)>,
    footnotes: Footnotes<'a>,
    links: &'a dyn Fn(Named, &str, &str) -> Target,
    /// For each open link or image, what its end becomes; nothing if its start was dropped.
    dropped: Vec<Option<TagEnd>>,
}

impl Safe<'_> {
    fn event<'e>(&mut self, event: Event<'e>) -> Vec<Event<'e>> {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                vec![Event::Start(Tag::Heading { level: self.enter(level), id: None, classes: vec![], attrs: vec![] })]
            }
            Event::End(TagEnd::Heading(_)) => vec![Event::End(TagEnd::Heading(self.heading()))],
            Event::Start(Tag::Table(columns)) => vec![Event::Start(Tag::Table(vec![Alignment::None; columns.len()]))],
            Event::FootnoteReference(label) => vec![Event::FootnoteReference(self.footnotes.named(&label))],
            Event::Start(Tag::FootnoteDefinition(label)) => vec![Event::Start(Tag::FootnoteDefinition(self.footnotes.defined(&label)))],
            Event::Start(Tag::HtmlBlock) => vec![Event::Start(Tag::Paragraph)],
            Event::End(TagEnd::HtmlBlock) => vec![Event::End(TagEnd::Paragraph)],
            Event::Start(tag @ (Tag::Link { .. } | Tag::Image { .. })) => self.open(tag),
            Event::End(TagEnd::Link | TagEnd::Image) => self.dropped.pop().flatten().map(Event::End).into_iter().collect(),
            Event::Html(raw) if &*raw == MARK => vec![Event::Html(raw)],
            Event::Html(raw) | Event::InlineHtml(raw) => pieces(&raw).iter().map(|(piece, _)| piece.event()).collect(),
            other => vec![other],
        }
    }

    /// Opens a heading: the first stands at the top, and none lies more than one step below the one before it.
    fn enter(&mut self, level: HeadingLevel) -> HeadingLevel {
        let level = level as usize;
        let (first, last) = self.outline.unwrap_or((level, self.top));
        self.outline = Some((first, (level + self.top).saturating_sub(first).clamp(self.top, (last + 1).min(6))));
        self.heading()
    }

    /// The level of the heading that is open.
    fn heading(&self) -> HeadingLevel {
        self.outline.and_then(|(_, level)| HeadingLevel::try_from(level).ok()).unwrap_or(HeadingLevel::H6)
    }

    /// A link as far as its address may pass; an image of an item becomes a link to it, any other image is its words.
    fn open<'e>(&mut self, tag: Tag<'e>) -> Vec<Event<'e>> {
        let (start, end) = match tag {
            Tag::Link { link_type, dest_url, title, id } => {
                let start = |dest_url| Tag::Link { link_type, dest_url, title, id };
                (self.address(dest_url).map(start), TagEnd::Link)
            }
            Tag::Image { link_type, dest_url, title, id } if item_of(&dest_url).is_some() => {
                let start = |dest_url| Tag::Link { link_type, dest_url, title, id };
                (self.address(dest_url).map(start), TagEnd::Link)
            }
            Tag::Image { .. } => (None, TagEnd::Image),
            other => return vec![Event::Start(other)],
        };
        self.dropped.push(start.is_some().then_some(end));
        start.map(Event::Start).into_iter().collect()
    }

    fn address<'e>(&self, url: CowStr<'e>) -> Option<CowStr<'e>> {
        if let Some((named, id, fragment)) = named(&url) {
            return match (self.links)(named, id, fragment) {
                Target::Href(href) => Some(href.into()),
                Target::Unknown => None,
            };
        }
        (known_scheme(&url) || is_relative(&url)).then_some(url)
    }
}

fn is_block(end: TagEnd) -> bool {
    matches!(
        end,
        TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::FootnoteDefinition
    )
}

fn close_block(out: &mut String) {
    out.truncate(out.trim_end().len());
    if !out.is_empty() {
        out.push_str("\n\n");
    }
}

/// The text between the tags; `<br>` breaks the line.
fn plain_html(raw: &str, out: &mut String) {
    let mut rest = raw;
    while let Some(at) = rest.find('<') {
        push_text(out, &rest[..at]);
        let tag = &rest[at..];
        let end = tag.find('>').map_or(tag.len(), |end| end + 1);
        if tag[..end].starts_with("<br") {
            out.push('\n');
        }
        rest = &tag[end..];
    }
    push_text(out, rest);
}

/// Adds text; a line never begins with space.
fn push_text(out: &mut String, text: &str) {
    let begins = out.is_empty() || out.ends_with('\n');
    out.push_str(if begins { text.trim_start() } else { text });
}

#[cfg(test)]
mod tests {
    use super::{Part, Shown, Target, escaped, to_parts, to_plain};
    use proptest::prelude::{any, prop_assert, proptest};

    fn parts(source: &str, top: usize) -> Vec<Part> {
        to_parts(source, top, "catatan", &|_, id, fragment| match id {
            "ada" => Target::Href(format!("/items/ada/{}", fragment.trim_start_matches("page="))),
            _ => Target::Unknown,
        })
    }

    fn shown(source: &str) -> String {
        let html = |part| match part {
            Part::Html(html) => html,
            Part::Picture(_) => "<figure>".to_owned(),
        };
        parts(source, 2).into_iter().map(html).collect()
    }

    #[test]
    fn a_picture_of_an_item_in_a_paragraph_of_its_own_is_a_part() {
        let keris = Shown { id: "ada".to_owned(), fragment: "page=2".to_owned(), caption: "keris ini".to_owned(), alt: "bilah".to_owned() };
        assert_eq!(
            parts("satu[^1]\n\n![keris *ini*](item:ada#page=2 \"bilah\")\n![](item:itu)\n\ndua[^2]\n\n[^1]: a\n[^2]: b", 2)
                .iter()
                .map(|part| if let Part::Picture(shown) = part { (shown.id.as_str(), *shown == keris) } else { ("", false) })
                .collect::<Vec<_>>(),
            [("", false), ("ada", true), ("itu", false), ("", false)]
        );
        assert_eq!(shown("- ![keris](item:ada)\n"), "<ul>\n<li><a href=\"/items/ada/\">keris</a></li>\n</ul>\n");
        assert_eq!(shown("a\0b ![](x.jpg)"), "<p>ab </p>\n");
    }

    #[test]
    fn footnotes_have_ids_of_their_own_text() {
        let html = shown("a[^isi] b[^Dua kata] c[^ISI]\n\n[^isi]: A\n\n[^dua kata]: B\n\n[^isi]: lagi\n");
        let ids = |before: &str| html.split(before).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect::<Vec<_>>();
        assert_eq!(ids("href=\"#"), ["catatan-1", "catatan-2", "catatan-1"], "{html}");
        assert_eq!(ids("id=\""), ["catatan-1", "catatan-2", "catatan-3"], "{html}");
    }

    #[test]
    fn what_a_machine_read_is_no_markup() {
        let read = "# 12. *Pasar* <b> & [x](y)\n1. satu\n- dua\n    tiga _empat_ `lima` | ~~enam~~\n=====";
        let lines: Vec<_> = read.lines().map(str::trim).collect();
        assert_eq!(to_plain(&escaped(read)), lines.join(" "));
    }

    #[test]
    fn markup_headings_and_items() {
        let rows = [
            ("# Satu", "<h2>Satu</h2>\n"),
            ("###### Enam", "<h2>Enam</h2>\n"),
            ("## Satu\n\n#### Dua\n\n# Tiga", "<h2>Satu</h2>\n<h3>Dua</h3>\n<h2>Tiga</h2>\n"),
            ("[x](item:ada#page=3)", "<p><a href=\"/items/ada/3\">x</a></p>\n"),
            ("[x](item:hilang) y", "<p>x y</p>\n"),
            ("![keris](item:ada) itu", "<p><a href=\"/items/ada/\">keris</a> itu</p>\n"),
            ("![peta](peta.jpg)", "<p>peta</p>\n"),
            ("H<sub>2</sub>O<br>~~a~~", "<p>H<sub>2</sub>O<br><del>a</del></p>\n"),
            ("<kasir@contoh.id>", "<p><a href=\"mailto:kasir@contoh.id\">kasir@contoh.id</a></p>\n"),
        ];
        for (source, want) in rows {
            assert_eq!(shown(source), want, "{source}");
        }
        assert_eq!(parts("# A", 3), [Part::Html("<h3>A</h3>\n".to_owned())]);
        assert!(!shown("|a|\n|:-:|\n|b|").contains("style"));
    }

    #[test]
    fn hostile_markup_is_only_seen() {
        let rows = [
            ("a <script>b</script>", "<p>a &lt;script&gt;b&lt;/script&gt;</p>\n"),
            ("<b onclick=x>a</b>", "<p>&lt;b onclick=x&gt;a&lt;/b&gt;</p>\n"),
            ("<b>never closed", "<p>&lt;b&gt;never closed</p>\n"),
            ("*a <b>c* d</b>", "<p><em>a &lt;b&gt;c</em> d&lt;/b&gt;</p>\n"),
            ("[x](javascript:alert)", "<p>x</p>\n"),
            ("[x](JaVaScript:alert)", "<p>x</p>\n"),
            ("[x](data:text/html,y)", "<p>x</p>\n"),
            ("[x](//evil.example/y)", "<p>x</p>\n"),
            ("[x](//a@evil.example/y)", "<p>x</p>\n"),
            ("[x](java&#9;script:alert)", "<p>x</p>\n"),
            ("![x](https://evil.example/y.png)", "<p>x</p>\n"),
        ];
        for (source, want) in rows {
            assert_eq!(shown(source), want, "{source}");
        }
        let block = shown("<div>\n<img src=x onerror=y>\n</div>\n\nteks");
        assert!(!block.contains("<div") && !block.contains("<img") && block.contains("<p>teks</p>"), "{block}");
    }

    #[test]
    fn plain_text_keeps_paragraphs() {
        let source = "# Judul\n\nSatu *dua*\ntiga[^1] [x](item:ada).\n\n- a\n- b<br>c\n\n[^1]: Catatan.";
        assert_eq!(to_plain(source), "Judul\n\nSatu dua tiga x.\n\na\n\nb\nc\n\nCatatan.");
        assert_eq!(to_plain("<div>\nhalo\n</div>"), "halo");
    }

    proptest! {
        #[test]
        fn no_attribute_or_script_ever_passes(source in any::<String>(), tag in "<[/a-z ]{1,9}[a-z=:'\" ]{0,9}>") {
            let out = shown(&format!("{source}{tag}"));
            prop_assert!(!out.contains("<script") && !out.contains("style=") && !out.contains("<b "));
        }
    }
}
