//! `pages/<slug>.md` and their translations `pages/<slug>.en.md`: front matter and Markdown.

use std::collections::BTreeMap;

use super::{
    beside::{add, name_and_language},
    links::Link,
    record::Record,
    shapes::page::PAGE,
    source::{At, Source},
    strays,
    walk::Tree,
    written, yaml,
};
use crate::{
    collection::model::{set::Essay, texts::Texts},
    findings::Finding,
};

/// Every page, sorted by order, then slug, and whom they point at.
pub(crate) fn pages(tree: &Tree, default: &str, findings: &mut Vec<Finding>) -> (Vec<Essay>, Vec<Link>) {
    let mut pages: BTreeMap<String, Essay> = BTreeMap::new();
    let mut links = Vec::new();
    for name in tree.files("pages") {
        let file = format!("pages/{name}");
        let Some((slug, tag)) = name_and_language(name, &["md"]) else {
            findings.push(strays::stray(&file).hint("a page is a file <slug>.md", "halaman berupa berkas <slug>.md"));
            continue;
        };
        let Some(source) = Source::read(&tree.path(&file), &file, findings) else { continue };
        let Some((front, body)) = split(&source) else {
            findings.push(no_front_matter(&source));
            continue;
        };
        let Some(root) = yaml::tree_of_part(&source, front, findings) else { continue };
        let record = Record::of_file(&source, Some(&root), PAGE, findings);
        let start = source.text.len() - body.len();
        links.extend(written::look(&source, start, body, "", findings).into_iter().map(Link::from));
        let page = pages.entry(slug.clone()).or_insert_with(|| blank(slug, &file));
        page.order = record.number("order").unwrap_or(page.order);
        for (texts, given) in
            [(&mut page.title, record.texts("title")), (&mut page.summary, record.texts("summary")), (&mut page.body, Texts::plain(body))]
        {
            for (language, text) in given.0 {
                let language = if language.is_empty() { tag.clone() } else { language };
                add(texts, &language, text, default);
            }
        }
    }
    let mut pages: Vec<Essay> = pages.into_values().filter(|page| !page.title.is_empty()).collect();
    pages.sort_by(|a, b| (a.order, &a.slug).cmp(&(b.order, &b.slug)));
    (pages, links)
}

fn blank(slug: String, file: &str) -> Essay {
    Essay { slug, title: Texts::default(), summary: Texts::default(), body: Texts::default(), order: 0, source: file.to_owned() }
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
