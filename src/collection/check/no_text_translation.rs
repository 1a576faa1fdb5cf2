//! Texts that are there in some of the site's languages and not in others.

use super::{Rule, Whole};
use crate::{
    collection::model::article::Article,
    findings::{Finding, Place, Severity},
};

pub(super) const RULE: Rule = Rule {
    code: "no-text-translation",
    severity: Severity::Warning,
    en: "The text of a page, a story or a notice is written in one language of the site and not in another, so that pages in the other \
         language show it untranslated. The translation of `<slug>.md` stands beside it as `<slug>.en.md`; a campaign has its texts by \
         language in one file. A text that holds in every language is written without languages.",
    id: "Teks halaman, cerita, atau kabar ditulis dalam satu bahasa situs dan tidak dalam bahasa lainnya, sehingga halaman bahasa lain \
         menampilkannya tanpa terjemahan. Terjemahan `<slug>.md` ada di sampingnya sebagai `<slug>.en.md`; teks kampanye ditulis per bahasa \
         dalam satu berkas. Teks yang berlaku dalam semua bahasa ditulis tanpa bahasa.",
    bad: "exhibits/kain.md        # languages: [id, en]",
    good: "exhibits/kain.md\nexhibits/kain.en.md",
};

pub(super) fn check(whole: Whole, findings: &mut Vec<Finding>) {
    let of_pages = whole.collection.essays.iter().map(|essay| &essay.text);
    let texts = of_pages.chain(whole.collection.notices.iter().map(|notice| &notice.text));
    for text in texts.filter(|text| !text.draft && !text.body.is_empty()) {
        let missing = missing(text, &whole.collection.settings.languages);
        let Some(first) = missing.first() else { continue };
        let beside = match text.source.strip_suffix(".md") {
            Some(_) => {
                let folder = text.source.rsplit_once('/').map_or("", |(folder, _)| folder);
                let file = format!("{folder}/{}.{first}.md", text.slug);
                (format!("write it in {file}"), format!("tulis di {file}"))
            }
            None => (format!("write it as text: {{…, {first}: …}}"), format!("tulis sebagai text: {{…, {first}: …}}")),
        };
        let missing = missing.join(", ");
        findings.push(
            Finding::warning(RULE.code, format!("the text is not there in: {missing}"), format!("teks belum ada dalam: {missing}"))
                .at(Place::file(&text.source))
                .hint(beside.0, beside.1),
        );
    }
}

/// Languages of the site, the default first, that a text lacks. One without a language is in the default language where its title
/// has one, and holds in every language where its title does, too.
fn missing<'a>(text: &Article, languages: &'a [String]) -> Vec<&'a str> {
    let alone = text.body.0.contains_key("");
    if alone && text.title.0.contains_key("") {
        return Vec::new();
    }
    let written = |language: &String| text.body.0.get(language).is_some_and(|body| !body.trim().is_empty());
    let there = |at: usize, language: &String| written(language) || alone && at == 0;
    languages.iter().enumerate().filter(|(at, language)| !there(*at, language)).map(|(_, language)| language.as_str()).collect()
}
