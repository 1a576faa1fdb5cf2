//! Texts that the institution tells, each one or several files: `<slug>.md` and its translations `<slug>.en.md`,
//! with front matter and Markdown. Titles, summaries and bodies are gathered by language here; what else the front matter
//! of a kind of text may say is taken by whoever reads that kind.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    beside::{add, name_and_language},
    links::Link,
    record::Record,
    shape::Field,
    source::{At, Source},
    strays,
    walk::Tree,
    words, written, yaml,
};
use crate::{
    collection::model::{article::Article, texts::Texts},
    findings::{Finding, Severity},
};

/// The front matter of one file.
pub(super) struct Front<'a> {
    pub(super) record: &'a Record<'a>,
    /// The language in the file's name; empty where there is none.
    pub(super) tag: &'a str,
    /// The default language of the site.
    pub(super) default: &'a str,
}

impl Front<'_> {
    /// Adds what this file says under `key`, in the language of the file.
    pub(super) fn merge(&self, key: &str, texts: &mut Texts) {
        self.merge_texts(self.record.texts(key), texts);
    }

    fn merge_texts(&self, given: Texts, texts: &mut Texts) {
        for (language, text) in given.0 {
            add(texts, if language.is_empty() { self.tag } else { &language }, text, self.default);
        }
    }
}

/// Every text of a folder, by slug, each with what `take` made of the front matter of its files; and whom they point at.
/// A text of which any file has an error is left out: what cannot be understood may have meant to hide something.
pub(super) fn articles<T: Default>(
    tree: &Tree,
    (folder, fields): (&str, &'static [Field]),
    default: &str,
    findings: &mut Vec<Finding>,
    mut take: impl FnMut(&mut T, &Front<'_>, &mut Vec<Finding>),
) -> (Vec<(Article, T)>, Vec<Link>) {
    let mut texts: BTreeMap<String, (Article, T)> = BTreeMap::new();
    let (mut links, mut unfit) = (Vec::new(), BTreeSet::new());
    for name in tree.files(folder) {
        let file = format!("{folder}/{name}");
        let Some((slug, tag)) = name_and_language(name, &["md"]) else {
            findings.push(strays::stray(&file).hint("a text here is a file <slug>.md", "teks di sini berupa berkas <slug>.md"));
            continue;
        };
        let before = findings.len();
        if let Some(source) = Source::read(&tree.path(&file), &file, findings) {
            let (article, more) = texts.entry(slug.clone()).or_default();
            // What all of them say stands in the one without a language, where there is one.
            if article.source.is_empty() || tag.is_empty() {
                (article.slug, article.source) = (slug.clone(), file);
            }
            let take = |record: &Record, findings: &mut Vec<Finding>| take(more, &Front { record, tag: &tag, default }, findings);
            links.extend(one(&source, fields, (article, &tag, default), findings, take));
        }
        if findings[before..].iter().any(|finding| finding.severity == Severity::Error) {
            unfit.insert(slug);
        }
    }
    texts.retain(|slug, (text, _)| !unfit.contains(slug) && !text.title.is_empty());
    (texts.into_values().collect(), links)
}

/// Reads one file into the text it belongs to.
fn one(
    source: &Source,
    fields: &'static [Field],
    (article, tag, default): (&mut Article, &str, &str),
    findings: &mut Vec<Finding>,
    mut take: impl FnMut(&Record, &mut Vec<Finding>),
) -> Vec<Link> {
    let Some((front, body)) = split(source) else {
        findings.push(no_front_matter(source));
        return Vec::new();
    };
    let Some(root) = yaml::tree_of_part(source, front, findings) else { return Vec::new() };
    let record = Record::of_file(source, Some(&root), fields, findings);
    let links = written::look(source, source.text.len() - body.len(), body, "", findings);
    for mention in links.iter().filter_map(Link::mention) {
        if !article.mentions.contains(&mention.id) {
            article.mentions.push(mention.id);
        }
    }
    let front = Front { record: &record, tag, default };
    front.merge("title", &mut article.title);
    front.merge("summary", &mut article.summary);
    front.merge_texts(Texts::plain(body), &mut article.body);
    article.draft |= record.flag("draft");
    let day = |key: &str| record.text(key).and_then(|typed| words::day(&typed));
    article.updated = day("updated").or(article.updated);
    article.translated.extend(day("translated_from").map(|day| (source.file.clone(), day)));
    if !tag.is_empty() && tag != default && record.get("translated_from").is_none() {
        article.undated.push(source.file.clone());
    }
    take(&record, findings);
    links
}

/// Front matter (with its opening line, so that positions stay right) and body.
pub(super) fn split(source: &Source) -> Option<(&str, &str)> {
    let mut at = 0;
    for (number, line) in source.text.split_inclusive('\n').enumerate() {
        match (number, is_rule(line)) {
            (0, false) => return None,
            (1.., true) => return Some((&source.text[..at], source.text[at + line.len()..].trim_start())),
            _ => at += line.len(),
        }
    }
    None
}

fn is_rule(line: &str) -> bool {
    line.trim_end() == "---"
}

fn no_front_matter(source: &Source) -> Finding {
    let finding = if !source.text.lines().next().is_some_and(is_rule) {
        Finding::error(
            "no-front-matter",
            "a page starts with its title between two lines `---`",
            "halaman diawali judulnya di antara dua baris `---`",
        )
        .at(source.place(At::TOP, ""))
    } else {
        let at = At { line: 1, column: 1, length: 3 };
        Finding::error(
            "no-front-matter",
            "the line `---` that ends the front matter is missing",
            "baris `---` penutup bagian depan tidak ada",
        )
        .at(source.place(at, ""))
    };
    finding.hint("begin the file with: --- / title: … / ---", "awali berkas dengan: --- / title: … / ---")
}
