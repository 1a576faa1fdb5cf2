//! Fields that are given in some of the site's languages and not in others: one note for a record.

use super::{Rule, Whole, missing};
use crate::{
    collection::{
        Collection,
        model::{
            article::Article,
            campaign::Campaign,
            item::Item,
            notice::{Matter, Notice},
            set::Set,
            term::Term,
            texts::Texts,
        },
    },
    findings::{Finding, Place, Severity},
};

pub(super) const RULE: Rule = Rule {
    code: "no-translation",
    severity: Severity::Note,
    en: "Some fields of this record are written in one language of the site and not in another. Pages in the other language show the text \
         that there is, marked with its language. A text that is the same in every language is written without languages.",
    id: "Beberapa isian rekaman ini ditulis dalam satu bahasa situs dan tidak dalam bahasa lainnya. Halaman bahasa lain menampilkan teks \
         yang ada, ditandai dengan bahasanya. Teks yang sama dalam semua bahasa ditulis tanpa bahasa.",
    bad: "title: {id: Peta sungai}",
    good: "title: {id: Peta sungai, en: River map}",
};

/// Fields with their key, in the order of the record; a key stands once for each text below it.
type Fields<'a> = Vec<(&'static str, &'a Texts)>;

pub(super) fn check(whole: Whole, findings: &mut Vec<Finding>) {
    let Collection { items, sets, essays, notices, entries, settings, .. } = whole.collection;
    let languages = &settings.languages;
    let mut tell = |source: &str, below: &str, fields: &Fields| findings.extend(note(source, below, fields, languages));
    items.iter().for_each(|item| tell(&item.source, "", &of_item(item)));
    sets.iter().for_each(|set| tell(&set.source, "", &of_set(set)));
    entries.iter().for_each(|(file, term)| tell(file, &term.key, &of_term(term)));
    for (text, fields) in essays.iter().map(|essay| (&essay.text, Vec::new())).chain(notices.iter().map(|one| (&one.text, of_notice(one))))
    {
        let in_default = in_default(text, &languages[0]);
        let summary = in_default.as_ref().unwrap_or(&text.summary);
        tell(&text.source, "", &[("title", &text.title), ("summary", summary)].into_iter().chain(fields).collect());
    }
}

/// The note about one record, if it lacks something; `below` is the key that it stands under.
fn note(source: &str, below: &str, fields: &Fields, languages: &[String]) -> Option<Finding> {
    let mut lacking: Vec<(&str, Vec<&str>)> = languages.iter().map(|language| (language.as_str(), Vec::new())).collect();
    for (key, texts) in fields {
        for language in missing(texts, languages) {
            let keys = lacking.iter_mut().find(|(known, _)| *known == language).map(|(_, keys)| keys)?;
            if !keys.contains(key) {
                keys.push(key);
            }
        }
    }
    lacking.retain(|(_, keys)| !keys.is_empty());
    let first = *lacking.first()?.1.first()?;
    let parts: Vec<String> = lacking.iter().map(|(language, keys)| format!("{language}: {}", keys.join(", "))).collect();
    let parts = parts.join("; ");
    let field = if below.is_empty() { first } else { below };
    let example = languages.iter().map(|language| format!("{language}: …")).collect::<Vec<_>>().join(", ");
    Some(
        Finding::note(RULE.code, format!("not there in {parts}"), format!("belum ada dalam {parts}"))
            .at(Place { field: field.to_owned(), ..Place::file(source) })
            .hint(
                format!("write one for each language: {first}: {{{example}}}"),
                format!("tulis satu untuk tiap bahasa: {first}: {{{example}}}"),
            ),
    )
}

/// What stands under `extra` is mostly an inscription, a motto, a call number: words that have one language.
fn of_item(item: &Item) -> Fields<'_> {
    let mut fields = vec![
        ("title", &item.title),
        ("description", &item.description),
        ("extent", &item.extent),
        ("technique", &item.technique),
        ("provenance", &item.provenance),
        ("holding", &item.holding.repository),
        ("rights_holder", &item.rights.holder),
        ("credit", &item.rights.credit),
        ("children", &item.children.text),
    ];
    fields.extend(item.date.iter().map(|date| ("date", &date.display)));
    fields.extend(item.materials.iter().map(|texts| ("materials", texts)));
    fields.extend(item.labels.iter().map(|label| ("labels", &label.community)));
    fields.extend(item.sensitive.iter().map(|one| ("sensitive", &one.notice)));
    fields.extend(item.children.riddles.iter().flat_map(|one| [&one.find, &one.hint, &one.answer]).map(|texts| ("children", texts)));
    fields.extend(item.media.iter().flat_map(|medium| [&medium.label, &medium.alt, &medium.credit]).map(|texts| ("files", texts)));
    fields
}

fn of_set(set: &Set) -> Fields<'_> {
    let date = set.date.iter().map(|date| ("date", &date.display));
    [("title", &set.title), ("description", &set.description), ("extent", &set.extent)].into_iter().chain(date).collect()
}

fn of_term(term: &Term) -> Fields<'_> {
    vec![("name", &term.names), ("note", &term.note)]
}

fn of_notice(notice: &Notice) -> Fields<'_> {
    match &notice.matter {
        Matter::Event(event) => vec![("address", &event.address), ("audience", &event.audience), ("cost", &event.cost)],
        Matter::Campaign(campaign) => of_campaign(campaign),
        Matter::News(_) | Matter::Story(_) => Vec::new(),
    }
}

/// What a campaign says beside its text. Questions without a translation are told of as such; what is told with them is not.
fn of_campaign(campaign: &Campaign) -> Fields<'_> {
    let mut fields: Fields = campaign.prompts.iter().map(|texts| ("prompts", texts)).collect();
    fields.push(("rules", &campaign.rules));
    fields.extend(campaign.questions.iter().map(|question| ("questions", &question.tell)));
    fields.extend(campaign.reading.iter().flat_map(|tip| [&tip.title, &tip.by, &tip.why]).map(|texts| ("reading", texts)));
    fields
}

/// The summary of a text in several files where only the one without a language has it: that one is in the default language.
fn in_default(text: &Article, default: &str) -> Option<Texts> {
    let alone = text.source.ends_with(".md") && !text.title.0.contains_key("");
    let summary = text.summary.0.get("").filter(|_| alone)?;
    Some(Texts([(default.to_owned(), summary.clone())].into()))
}
