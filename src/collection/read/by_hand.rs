//! `social/overrides/<id>.<platform>.<language>.txt`: captions written by hand.
//!
//! Here a file is matched with its item, platform and language; a name that says none of these is told, for its caption would
//! never be seen. What a platform would make of the text is looked at in `site::social::lint`.

use std::collections::{BTreeMap, BTreeSet};

use super::{source::Source, strays, walk::Tree};
use crate::{
    collection::{
        model::{by_hand::ByHand, platform::post_keys},
        settings::Settings,
    },
    findings::{Finding, Place},
    text::suggest::nearest,
};

/// Where they lie.
const FOLDER: &str = "social/overrides";

/// Every caption that is written by hand, by the id of its item, each in the order of the files' names.
pub(crate) fn captions(
    tree: &Tree,
    settings: &Settings,
    items: &BTreeSet<&str>,
    findings: &mut Vec<Finding>,
) -> BTreeMap<String, Vec<ByHand>> {
    let mut found: BTreeMap<String, Vec<ByHand>> = BTreeMap::new();
    for name in tree.files(FOLDER).iter().filter(|name| !strays::is_paperwork(name)) {
        let file = format!("{FOLDER}/{name}");
        let (item, platform, lang) = match named(name, settings, items) {
            Ok(named) => named,
            Err(finding) => {
                findings.push(finding.at(Place::file(&file)));
                continue;
            }
        };
        let Some(source) = Source::read(&tree.path(&file), &file, findings) else { continue };
        let text = source.text.replace("\r\n", "\n").trim_end().to_owned();
        if text.is_empty() {
            findings.push(empty().at(Place::file(&file)));
            continue;
        }
        found.entry(item.to_owned()).or_default().push(ByHand { platform, lang: lang.to_owned(), text, file });
    }
    found
}

/// The item, platform and language of a file name, the last two from its end: an id may hold full stops.
fn named<'a>(name: &'a str, settings: &Settings, items: &BTreeSet<&str>) -> Result<(&'a str, &'static str, &'a str), Finding> {
    let mut parts = name.strip_suffix(".txt").unwrap_or("").rsplitn(3, '.');
    let (Some(lang), Some(platform), Some(item)) = (parts.next(), parts.next(), parts.next()) else {
        let finding = bad("the name does not say which caption this is", "namanya tidak menyebut takarir mana ini");
        return Err(finding.hint(
            "name it ITEM.PLATFORM.LANGUAGE.txt: surat-1923.instagram.id.txt",
            "beri nama BENDA.PLATFORM.BAHASA.txt: surat-1923.instagram.id.txt",
        ));
    };
    if !items.contains(item) {
        return Err(unknown(["item", "benda"], item, items.iter().copied()));
    }
    let in_use = || settings.platforms.iter().map(|row| row.key);
    let Some(key) = in_use().find(|key| *key == platform) else {
        if post_keys().contains(&platform) {
            let finding = bad(
                format!("`{platform}` is not among the platforms in use"),
                format!("`{platform}` tidak termasuk platform yang dipakai"),
            );
            return Err(finding.hint("add it to social.platforms in site.yaml", "tambahkan pada social.platforms dalam site.yaml"));
        }
        return Err(unknown(["platform", "platform"], platform, in_use()));
    };
    if settings.languages.iter().all(|known| known != lang) {
        return Err(unknown(["language", "bahasa"], lang, settings.languages.iter().map(String::as_str)));
    }
    Ok((item, key, lang))
}

fn bad(en: impl Into<String>, id: impl Into<String>) -> Finding {
    Finding::warning("override-name", en, id)
}

/// A part of a name that nothing here is called.
fn unknown<'a>([en, id]: [&str; 2], typed: &str, known: impl Iterator<Item = &'a str> + Clone) -> Finding {
    let finding = bad(format!("there is no {en} `{typed}`"), format!("tidak ada {id} `{typed}`"));
    if let Some(meant) = nearest(typed, known.clone()) {
        return finding.hint(format!("did you mean `{meant}`?"), format!("maksudnya `{meant}`?"));
    }
    let few = known.take(12).collect::<Vec<_>>().join(", ");
    match en {
        "item" => finding.hint("it should be the name of an item's folder", "isinya nama folder sebuah benda"),
        _ => finding.hint(format!("known here: {few}"), format!("yang dikenal di sini: {few}")),
    }
}

fn empty() -> Finding {
    Finding::warning("override-empty", "this caption is empty; the derived one stays", "takarir ini kosong; yang otomatis tetap dipakai")
        .hint("write the post, or remove the file", "tulis kirimannya, atau hapus berkasnya")
}
