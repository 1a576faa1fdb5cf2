//! A citation to be read by people: who, what, when, where it is kept, and its address.

use crate::{site::pages::Desk, text::sentences};

use super::Reference;

/// "Siti Hawa. Selendang songket. Kain, sekitar 1920. Pusat Kajian Lokal Lematang, PKLL-2024-001. "; the address follows. `page`
/// is what one page of it is called.
pub(crate) fn plain(at: Desk<'_>, of: &Reference<'_>, page: Option<&str>) -> String {
    let makers = if of.authors.is_empty() { &of.editors } else { &of.authors };
    let label = page.unwrap_or_default();
    let printed = [of.place.as_str(), &of.publisher].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(": ");
    let sentences = [
        at.witness.words().strings.joined(at.lang, "semicolon", makers),
        at.list([&of.title, label]),
        at.list([&of.genre, &of.when.words]),
        printed,
        at.list([&of.archive, &of.shelf, &of.number]),
    ];
    sentences.iter().filter(|sentence| !sentence.is_empty()).map(|sentence| sentences::stopped(sentence) + " ").collect()
}
