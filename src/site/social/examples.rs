//! Records as a curator types them, for the tests of this room: they go through the real reader.

use std::fs;

use crate::{
    collection::{model::date::Day, published::Published, read::read},
    findings::Severity,
    site::Words,
    text::strings::built_in,
};

const SITE: &str = "title: Uji\nbase_url: https://uji.example/\nlanguages: [id, en]\nhashtags: [LematangPusaka]\n\
                    institution: {name: {id: Pusat Kajian Lokal Lematang, en: Lematang Local Studies Centre}, short_name: {id: PKL Lematang, en: Lematang Centre}}\n";

/// The published collection of one record `kain`, whose YAML this is; `site` is added to `site.yaml`.
pub(in crate::site) fn published(record: &str, site: &str) -> Published {
    let folder = tempfile::tempdir().unwrap();
    let content = folder.path();
    fs::create_dir_all(content.join("items/kain")).unwrap();
    fs::write(content.join("site.yaml"), format!("{SITE}{site}")).unwrap();
    fs::write(content.join("items/kain/item.yaml"), format!("title: Kain\ntype: object\n{record}")).unwrap();
    let (collection, findings) = read(content);
    assert!(findings.iter().all(|finding| finding.severity < Severity::Error), "{findings:?}");
    Published::new(collection.unwrap(), Day { year: 2026, month: 11, day: 22 })
}

/// The words of the built-in theme.
pub(in crate::site) fn words() -> Words {
    Words { strings: built_in().into() }
}
