//! Titles that are given in some of the site's languages and not in others.

use super::{Rule, Whole};
use crate::{
    collection::model::texts::Texts,
    findings::{Finding, Place, Severity},
};

pub(super) const RULE: Rule = Rule {
    code: "no-translation",
    severity: Severity::Note,
    en: "The title is written in one language of the site and not in another. Pages in the other language show the title that there \
         is, marked with its language. A title that is the same in every language is written without languages.",
    id: "Judul ditulis dalam satu bahasa situs dan tidak dalam bahasa lainnya. Halaman bahasa lain menampilkan judul yang ada, ditandai \
         dengan bahasanya. Judul yang sama dalam semua bahasa ditulis tanpa bahasa.",
    bad: "title: {id: Peta sungai}",
    good: "title: {id: Peta sungai, en: River map}",
};

pub(super) fn check(whole: Whole, findings: &mut Vec<Finding>) {
    let titles = whole.collection.items.iter().map(|item| (&item.title, &item.source));
    let titles = titles.chain(whole.collection.sets.iter().map(|set| (&set.title, &set.source)));
    let titles = titles.chain(whole.collection.essays.iter().map(|essay| (&essay.text.title, &essay.text.source)));
    let titles = titles.chain(whole.collection.notices.iter().map(|notice| (notice.title(), &notice.text.source)));
    for (title, source) in titles {
        let missing = missing(title, &whole.collection.settings.languages);
        if missing.is_empty() {
            continue;
        }
        let missing = missing.join(", ");
        findings.push(
            Finding::note(RULE.code, format!("the title is not there in: {missing}"), format!("judul belum ada dalam: {missing}"))
                .at(Place { field: "title".to_owned(), ..Place::file(source) })
                .hint("write one for each language: title: {id: …, en: …}", "tulis satu untuk tiap bahasa: title: {id: …, en: …}"),
        );
    }
}

/// Languages of the site that a text given by language lacks.
fn missing<'a>(texts: &Texts, languages: &'a [String]) -> Vec<&'a str> {
    if texts.0.contains_key("") {
        return Vec::new();
    }
    languages.iter().filter(|language| !texts.0.contains_key(*language)).map(String::as_str).collect()
}
