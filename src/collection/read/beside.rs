//! Long texts that lie beside a record: `description.md`, `description.en.md`, and `text/3.md`, `text/3.id.txt`.

use super::{item::Surroundings, links::Link, page_text, source::Source, strays, walk::Tree, words, written};
use crate::{
    collection::model::{media::Media, texts::Texts},
    findings::{Finding, Place},
};

/// Adds `text` in `tag` (empty when the file's name has none). Where some texts have a language and one has none, that
/// one is in the site's default language.
pub(crate) fn add(texts: &mut Texts, tag: &str, text: String, default: &str) {
    texts.0.insert(tag.to_owned(), text);
    if texts.0.len() > 1
        && let Some(untagged) = texts.0.remove("")
    {
        texts.0.entry(default.to_owned()).or_insert(untagged);
    }
}

/// The stem and language of a name: `3.id.md` is (`3`, `id`), `3.md` is (`3`, ``); `None` for another ending.
pub(crate) fn name_and_language(name: &str, endings: &[&str]) -> Option<(String, String)> {
    let (stem, ending) = name.rsplit_once('.')?;
    if !endings.contains(&ending.to_lowercase().as_str()) {
        return None;
    }
    Some(tagged(stem))
}

/// The name and the language of a name without its ending.
fn tagged(stem: &str) -> (String, String) {
    let tagged = stem.rsplit_once('.').and_then(|(stem, tag)| Some((stem.to_owned(), words::language_tag(tag)?)));
    tagged.unwrap_or_else(|| (stem.to_owned(), String::new()))
}

/// The description in files beside the record, and whom it points at.
pub(crate) fn description(tree: &Tree, folder: &str, default: &str, findings: &mut Vec<Finding>) -> (Texts, Vec<Link>) {
    let (mut texts, mut links) = (Texts::default(), Vec::new());
    for name in tree.files(folder) {
        let Some((stem, tag)) = name_and_language(name, &["md"]) else { continue };
        let file = format!("{folder}/{name}");
        if stem != "description" {
            findings.push(
                strays::stray(&file)
                    .hint("known here: description.md, description.en.md …", "yang dikenal di sini: description.md, description.en.md …"),
            );
        } else if let Some(source) = Source::read(&tree.path(&file), &file, findings) {
            links.extend(written::look_at_file(&source, findings));
            add(&mut texts, &tag, source.text, default);
        }
    }
    (texts, links)
}

/// Gives every medium what is written in it, from `text/`: by the name of the scan, else by its number. Whom the texts point at.
pub(crate) fn transcripts(around: &Surroundings, folder: &str, media: &mut [Media], findings: &mut Vec<Finding>) -> Vec<Link> {
    let (tree, default) = (around.tree, around.vocabularies.language.as_str());
    let mut links = Vec::new();
    let mut by_machine = Vec::new();
    let folder = format!("{folder}/text");
    for name in tree.files(&folder) {
        let file = format!("{folder}/{name}");
        let machine = page_text::stem(name).map(tagged);
        let Some((stem, tag)) = machine.clone().or_else(|| name_and_language(name, &["md", "txt"])) else {
            findings.push(strays::stray(&file));
            continue;
        };
        let Some(at) = page(media, &stem) else {
            findings.push(no_page(&file, &stem));
            continue;
        };
        let Some(source) = Source::read(&tree.path(&file), &file, findings) else { continue };
        if machine.is_some() {
            by_machine.push((at, tag, source));
            continue;
        }
        // A .txt comes from a machine that knows no Markdown; what looks like HTML in it should be shown.
        if file.ends_with(".md") {
            links.extend(written::look_at_file(&source, findings));
        }
        add(&mut media[at].transcript, &tag, source.text, default);
    }
    let typed: Vec<bool> = media.iter().map(|medium| !medium.transcript.is_empty()).collect();
    for (at, tag, source) in by_machine {
        let Some((text, placed)) = page_text::read(&source, media[at].scan(), findings) else { continue };
        media[at].placed = placed.then_some(source.file);
        // What people have typed is better than what a machine read.
        if !typed[at] {
            add(&mut media[at].transcript, &tag, text, default);
            media[at].by_machine = true;
        }
    }
    page_text::of_pdfs(tree, media, around.documents);
    links
}

fn page(media: &[Media], stem: &str) -> Option<usize> {
    let by_name = media.iter().position(|medium| medium.stem() == stem);
    by_name.or_else(|| stem.parse::<usize>().ok()?.checked_sub(1).filter(|at| *at < media.len()))
}

fn no_page(file: &str, stem: &str) -> Finding {
    Finding::warning(
        "no-page",
        format!("there is no page `{stem}` that this text could belong to"),
        format!("tidak ada halaman `{stem}` untuk teks ini"),
    )
    .at(Place::file(file))
    .hint("name it by the number of the page or by its scan: 3.md", "beri nama menurut nomor halaman atau pindaiannya: 3.md")
}

#[cfg(test)]
mod tests {
    use super::{add, name_and_language};
    use crate::collection::model::texts::Texts;

    #[test]
    fn names_tell_the_page_and_the_language() {
        let of = |name| name_and_language(name, &["md", "txt"]);
        assert_eq!(of("3.md"), Some(("3".to_owned(), String::new())));
        assert_eq!(of("003.ms-Arab.txt"), Some(("003".to_owned(), "ms-Arab".to_owned())));
        assert_eq!(of("hal.12.md"), Some(("hal.12".to_owned(), String::new())));
        assert_eq!(of("3.xml"), None);
    }

    #[test]
    fn a_text_without_language_beside_translations_is_in_the_default_one() {
        let mut texts = Texts::default();
        add(&mut texts, "", "satu".to_owned(), "id");
        assert_eq!(texts, Texts::plain("satu"));
        add(&mut texts, "en", "one".to_owned(), "id");
        assert_eq!(texts.0.keys().collect::<Vec<_>>(), ["en", "id"]);
    }
}
