//! Where a field stands, for findings that name a file and a field only.
//!
//! Rules look at the typed model, which carries no positions: it would double what twenty thousand records take in memory,
//! for the few that are ever told of. So a rule names the field, and the file is read once more when the finding is told.

use std::{collections::BTreeMap, path::Path};

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::{
    articles,
    source::{At, Source},
    yaml::{self, Node, Value},
};
use crate::findings::{Finding, Place};

/// Gives line and column to every finding that names a field but no line: those of the field's key, else of the key that
/// encloses it, else of the first line that says something.
pub(crate) fn locate(content: &Path, findings: &mut [Finding]) {
    let mut by_file: BTreeMap<String, Vec<&mut Place>> = BTreeMap::new();
    for place in findings.iter_mut().filter_map(|finding| finding.place.as_mut()) {
        if place.line == 0 && !place.field.is_empty() {
            by_file.entry(place.file.clone()).or_default().push(place);
        }
    }
    by_file.into_par_iter().for_each(|(file, places)| {
        let mut told_before = Vec::new();
        let Some(source) = Source::read(&content.join(&file), &file, &mut told_before) else { return };
        let record = if file.ends_with(".md") { articles::split(&source).map_or("", |(front, _)| front) } else { &source.text };
        let root = yaml::tree_of_part(&source, record, &mut told_before);
        for place in places {
            *place = source.place(root.as_ref().map_or(At::TOP, |root| stands(root, &place.field)), &place.field);
        }
    });
}

/// The position of the key that `field` (`files[2].alt`) names, as far as the path leads.
fn stands(root: &Node, field: &str) -> At {
    let mut at = match &root.value {
        Value::Map(entries) => entries.first().map_or(root.at, |entry| entry.at),
        _ => root.at,
    };
    let mut node = root;
    for step in field.split(['.', '[']) {
        let next = match (&node.value, step.strip_suffix(']')) {
            (Value::List(nodes), Some(index)) => index.parse().ok().and_then(|index: usize| nodes.get(index)).map(|node| (node.at, node)),
            (Value::Map(entries), None) => entries.iter().find(|entry| entry.key == step).map(|entry| (entry.at, &entry.value)),
            _ => None,
        };
        let Some(found) = next else { break };
        (at, node) = found;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::{Source, stands, yaml};

    #[test]
    fn a_field_is_found_as_far_as_its_path_leads() {
        let text = "# a comment\ntitle: {id: A}\nfiles:\n  - file: a.jpg\n  - file: b.jpg\n    alt: x\n";
        let root = yaml::tree(&Source { file: "item.yaml".to_owned(), text: text.to_owned() }, &mut Vec::new()).unwrap();
        let rows = [
            ("title", 2, 1),
            ("title.id", 2, 9),
            ("title.en", 2, 1),
            ("files[1].alt", 6, 5),
            ("files[0].alt", 4, 5),
            ("files[9]", 3, 1),
            ("rights", 2, 1),
        ];
        for (field, line, column) in rows {
            let at = stands(&root, field);
            assert_eq!((at.line, at.column), (line, column), "{field}");
        }
    }
}
