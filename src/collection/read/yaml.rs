//! YAML text to a tree that knows where everything stands and keeps every word as it was typed: `NO`, `012` and `1.10`
//! stay what they are.
//!
//! Built on the events of the YAML parser and not on serde, which stops at the first fault of a file: here a file is
//! read to its end and all its faults are told together. Depth, aliases and size are bounded.

use std::collections::BTreeMap;

use serde_yaml::granit_parser::{Event, Parser, ScalarStyle, ScanError, Span, options};

use super::{
    source::{At, Source},
    yaml_faults,
};
use crate::findings::Finding;

/// Deeper nesting than this is refused.
const DEEPEST: usize = 64;
/// Nodes and characters that aliases may copy in one file.
const MOST_COPIED: usize = 1_000_000;

/// One value of a file.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) at: At,
    pub(crate) value: Value,
}

/// What a value is. Numbers, dates and truth values are words; who reads them knows what they should be.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    /// Nothing, `~` or `null`: as if the key were not there.
    Empty,
    Word(String),
    List(Vec<Node>),
    Map(Vec<Entry>),
}

/// A key with its value.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) at: At,
    pub(crate) value: Node,
}

impl Node {
    /// What copying this would cost.
    fn cost(&self) -> usize {
        match &self.value {
            Value::Empty => 1,
            Value::Word(text) => 1 + text.len(),
            Value::List(nodes) => nodes.iter().fold(1, |sum, node| sum.saturating_add(node.cost())),
            Value::Map(entries) => entries.iter().fold(1, |sum, e| sum.saturating_add(e.key.len() + e.value.cost())),
        }
    }
}

/// A list or map that is not closed yet.
struct Open {
    node: Node,
    anchor: usize,
    key: Option<(String, At)>,
}

/// The tree of a file, or `None` when it is empty or cannot be understood; what is wrong goes to `findings`.
pub(crate) fn tree(source: &Source, findings: &mut Vec<Finding>) -> Option<Node> {
    tree_of_part(source, &source.text, findings)
}

/// The same for the beginning of a file, such as the front matter of a page.
pub(crate) fn tree_of_part(source: &Source, text: &str, findings: &mut Vec<Finding>) -> Option<Node> {
    let mut builder = Builder { source, open: Vec::new(), root: None, anchors: BTreeMap::new(), copied: 0, findings };
    let limits = options! {
        emit_comments: false,
        flow_nesting_limit: DEEPEST,
        block_nesting_limit: DEEPEST,
    };
    for event in Parser::new_from_str_with_options(text, limits) {
        match builder.take(event) {
            Ok(true) => {}
            Ok(false) => break,
            Err(finding) => {
                builder.findings.push(*finding);
                return None;
            }
        }
    }
    builder.root
}

struct Builder<'a> {
    source: &'a Source,
    open: Vec<Open>,
    root: Option<Node>,
    anchors: BTreeMap<usize, Node>,
    copied: usize,
    findings: &'a mut Vec<Finding>,
}

impl Builder<'_> {
    /// Takes one event. `Ok(false)` ends the reading; an error means that the rest cannot be trusted.
    fn take(&mut self, event: Result<(Event<'_>, Span), ScanError>) -> Result<bool, Box<Finding>> {
        let (event, span) = event.map_err(|error| Box::new(yaml_faults::syntax(self.source, &error)))?;
        let at = at(&span);
        match event {
            Event::DocumentStart(..) if self.root.is_some() => {
                self.findings.push(yaml_faults::several_documents(self.source, at));
                return Ok(false);
            }
            Event::Scalar(text, style, anchor, _) => {
                let empty = style == ScalarStyle::Plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL");
                let value = if empty { Value::Empty } else { Value::Word(text.into_owned()) };
                self.put(Node { at, value }, anchor)?;
            }
            Event::SequenceStart(_, anchor, _) => self.begin(at, Value::List(Vec::new()), anchor)?,
            Event::MappingStart(_, anchor, _) => self.begin(at, Value::Map(Vec::new()), anchor)?,
            Event::SequenceEnd | Event::MappingEnd => {
                let done = self.open.pop().expect("the parser closes only what it opened");
                self.put(done.node, done.anchor)?;
            }
            Event::Alias(id) => {
                let mut node = self.anchors.get(&id).cloned().ok_or_else(|| Box::new(yaml_faults::circle(self.source, at)))?;
                self.copied = self.copied.saturating_add(node.cost());
                if self.copied > MOST_COPIED {
                    return Err(Box::new(yaml_faults::too_large(self.source, at)));
                }
                node.at = at;
                self.put(node, 0)?;
            }
            _ => {}
        }
        Ok(true)
    }

    fn begin(&mut self, at: At, value: Value, anchor: usize) -> Result<(), Box<Finding>> {
        if self.open.len() >= DEEPEST {
            return Err(Box::new(yaml_faults::too_deep(self.source, at)));
        }
        let at = At { length: 0, ..at };
        self.open.push(Open { node: Node { at, value }, anchor, key: None });
        Ok(())
    }

    /// Puts a finished value where it belongs: as the root, into a list, or as key or value of a map.
    fn put(&mut self, node: Node, anchor: usize) -> Result<(), Box<Finding>> {
        if anchor != 0 {
            self.anchors.insert(anchor, node.clone());
        }
        let Some(parent) = self.open.last_mut() else {
            self.root = Some(node);
            return Ok(());
        };
        match &mut parent.node.value {
            Value::List(nodes) => nodes.push(node),
            Value::Map(entries) => match parent.key.take() {
                None => parent.key = Some(key(self.source, node)?),
                Some((key, at)) if key == "<<" => merge(entries, at, node),
                Some((key, at)) => match entries.iter().find(|entry| entry.key == key) {
                    Some(first) => self.findings.push(yaml_faults::duplicate_key(self.source, at, &key, first.at.line)),
                    None => entries.push(Entry { key, at, value: node }),
                },
            },
            Value::Empty | Value::Word(_) => unreachable!("only lists and maps are opened"),
        }
        Ok(())
    }
}

fn key(source: &Source, node: Node) -> Result<(String, At), Box<Finding>> {
    match node.value {
        Value::Word(text) => Ok((text, node.at)),
        Value::Empty => Ok((String::new(), node.at)),
        Value::List(_) | Value::Map(_) => Err(Box::new(yaml_faults::key_not_a_word(source, node.at))),
    }
}

/// `<<: *common`: takes over what the map does not say itself.
fn merge(entries: &mut Vec<Entry>, at: At, node: Node) {
    let given = match node.value {
        Value::Map(given) => given,
        Value::List(nodes) => nodes.into_iter().flat_map(|n| if let Value::Map(given) = n.value { given } else { Vec::new() }).collect(),
        Value::Empty | Value::Word(_) => Vec::new(),
    };
    for entry in given {
        if entries.iter().all(|known| known.key != entry.key) {
            entries.push(Entry { at, ..entry });
        }
    }
}

fn at(span: &Span) -> At {
    let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let length = if span.start.line() == span.end.line() { span.end.col().saturating_sub(span.start.col()) } else { 0 };
    At { line: small(span.start.line()), column: small(span.start.col() + 1), length: small(length) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, proptest};

    use super::{Node, Source, Value, tree};
    use crate::collection::read::{record::Record, shapes::item::ITEM};

    /// A record with every kind of value.
    const RICH: &str = "title: {id: \"Surat: satu\", ms-Arab: 'سورت'}\r\ntype: archive\ndate: &d 1890~/1900\ncreator: [{name: A, role: b}]\n\
        place:\n  name: Lematang\n  lat: -3.6\n  lon: 1.5\ndescription: |\n  Satu.\n\n  Dua.\nextra: {a: *d, b: >-\n  x\n}\nfiles:\n- file: a.jpg\n  alt: x\n- b.jpg\n";

    fn read(text: &str) -> (Option<Node>, Vec<String>) {
        let mut findings = Vec::new();
        let node = tree(&Source { file: "x.yaml".to_owned(), text: text.to_owned() }, &mut findings);
        let told = findings.iter().map(|f| {
            let place = f.place.as_ref().unwrap();
            format!("{} {}:{}", f.code, place.line, place.column)
        });
        (node, told.collect())
    }

    fn shown(node: &Node) -> String {
        match &node.value {
            Value::Empty => "~".to_owned(),
            Value::Word(text) => text.clone(),
            Value::List(nodes) => format!("[{}]", nodes.iter().map(shown).collect::<Vec<_>>().join(" ")),
            Value::Map(entries) => {
                let pairs: Vec<_> = entries.iter().map(|e| format!("{}={}", e.key, shown(&e.value))).collect();
                format!("{{{}}}", pairs.join(" "))
            }
        }
    }

    proptest! {
        #[test]
        fn no_file_brings_the_reader_down(start in 0_usize..RICH.len(), cut in 0_usize..40, junk in "[-:,\\[\\]{}&*!|>'\"%@`#\\?\t\r\n a-c<0-9é\u{feff}\0]{0,12}") {
            let from = RICH.floor_char_boundary(start);
            let to = RICH.floor_char_boundary((start + cut).min(RICH.len())).max(from);
            let text = format!("{}{junk}{}", &RICH[..from], &RICH[to..]);
            let source = Source { file: "item.yaml".to_owned(), text };
            let mut findings = Vec::new();
            let root = tree(&source, &mut findings);
            Record::of_file(&source, root.as_ref(), ITEM, &mut findings);
            for place in findings.iter().filter_map(|finding| finding.place.as_ref()) {
                let line = source.text.lines().nth((place.line as usize).saturating_sub(1)).unwrap_or("");
                prop_assert!(place.excerpt.is_empty() || place.excerpt == line);
                prop_assert!((place.column + place.length) as usize <= place.column.max(1) as usize + line.chars().count());
            }
        }
    }

    #[test]
    fn words_stay_as_typed() {
        let (node, told) = read("country: NO\r\nnumber: 012\r\nversion: 1.10\r\nlist: [yes, 1_000, '']\r\nnone:\r\n");
        assert_eq!(shown(&node.unwrap()), "{country=NO number=012 version=1.10 list=[yes 1_000 ] none=~}");
        assert!(told.is_empty());
    }

    #[test]
    fn aliases_and_merged_maps_are_followed() {
        let (node, told) = read("a: &a {x: 1, y: 2}\nb: *a\nc:\n  <<: *a\n  z: 3\n");
        assert_eq!(shown(&node.unwrap()), "{a={x=1 y=2} b={x=1 y=2} c={x=1 y=2 z=3}}");
        assert!(told.is_empty());
    }

    #[test]
    fn faults_are_placed_and_bounded() {
        assert_eq!(read("a: 1\nb: 2\na: 3\na: 4\n").1, ["duplicate-key 3:1", "duplicate-key 4:1"]);
        assert_eq!(read("a: 1\n---\nb: 2\n").1, ["several-documents 2:1"]);
        assert_eq!(read("a:\n\tb: 1\n").1, ["yaml-tab 2:1"]);
        assert_eq!(read("a: [1, 2\n").1[0].split(' ').next(), Some("yaml-syntax"));
        assert_eq!(read(&"[".repeat(10_000)).1[0].split(' ').next(), Some("yaml-too-deep"));
        let steps: String = (1..200).map(|depth| format!("{}a:\n", "  ".repeat(depth))).collect();
        assert_eq!(read(&format!("a:\n{steps}")).1[0].split(' ').next(), Some("yaml-too-deep"));
        let bomb: String = (1..9).map(|n| format!("a{n}: &a{n} [{}]\n", vec![format!("*a{}", n - 1); 9].join(", "))).collect();
        assert_eq!(read(&format!("a0: &a0 x\n{bomb}")).1[0].split(' ').next(), Some("yaml-too-large"));
        assert_eq!(read("a: &a [*a]\n").1.len(), 1);
        assert!(read("").0.is_none() && read("# nothing\n").0.is_none());
    }
}
