//! `collections/<id>.yaml`: named sets and archival levels.

use super::{item::pairs, links::Link, record::Record, shapes::set::SET, source::Source, strays, walk::Tree, words, written, yaml};
use crate::{
    collection::model::set::{Level, Set},
    findings::Finding,
};

/// Every set, sorted by id, and whom they point at.
pub(crate) fn sets(tree: &Tree, findings: &mut Vec<Finding>) -> (Vec<Set>, Vec<Link>) {
    let (mut sets, mut links) = (Vec::new(), Vec::new());
    for name in tree.files("collections") {
        let file = format!("collections/{name}");
        let Some(id) = name.strip_suffix(".yaml") else {
            findings.push(strays::stray(&file).hint("a collection is a file <id>.yaml", "koleksi berupa berkas <id>.yaml"));
            continue;
        };
        let Some(source) = Source::read(&tree.path(&file), &file, findings) else { continue };
        let Some(root) = yaml::tree(&source, findings) else { continue };
        let record = Record::of_file(&source, Some(&root), SET, findings);
        links.extend(Link::of_set(&record));
        links.extend(written::look_at_field(record.get("description"), findings));
        sets.push(Set {
            id: id.to_owned(),
            title: record.texts("title"),
            description: record.texts("description"),
            level: words::of_table(record.get("level"), &Level::ALL).unwrap_or_default(),
            part_of: record.text("part_of"),
            date: record.get("date").and_then(|spot| words::date(spot, findings)),
            extent: record.texts("extent"),
            identifiers: pairs(&record, "identifiers", |spot| Some(spot.text()?.to_owned())),
            source: file,
        });
    }
    sets.retain(|set| !set.title.is_empty());
    sets.sort_by(|a, b| a.id.cmp(&b.id));
    (sets, links)
}
