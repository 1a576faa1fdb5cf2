//! Which files of the content folder a page comes from, and the lines of vocabularies: for `pusaka explain`.

use std::{collections::BTreeMap, path::Path};

use super::{
    source::Source,
    walk::Tree,
    yaml::{self, Value},
};
use crate::{collection::model::item::Item, text::slug::slug};

/// The content folder, looked at once more for where things come from.
#[derive(Debug)]
pub(crate) struct Origins {
    tree: Tree,
    /// Vocabulary and key to `vocabulary/people.yaml:3`.
    entries: BTreeMap<(String, String), String>,
}

impl Origins {
    /// Looks at the folder; what is wrong with it has been told by the reader.
    pub(crate) fn of(content: &Path) -> Self {
        let mut told_before = Vec::new();
        let tree = Tree::of(content, &mut told_before);
        let mut entries = BTreeMap::new();
        for name in tree.files("vocabulary") {
            let file = format!("vocabulary/{name}");
            let Some(source) = Source::read(&tree.path(&file), &file, &mut told_before) else { continue };
            let Some(Value::Map(given)) = yaml::tree(&source, &mut told_before).map(|node| node.value) else { continue };
            let list = name.trim_end_matches(".yaml");
            entries.extend(given.iter().map(|entry| ((list.to_owned(), slug(&entry.key)), format!("{file}:{}", entry.at.line))));
        }
        Self { tree, entries }
    }

    /// The entry with this key in a vocabulary (`people`, `places` …), as `vocabulary/people.yaml:3`; `None` for a name that was
    /// typed in a record.
    pub(crate) fn entry(&self, vocabulary: &str, key: &str) -> Option<String> {
        self.entries.get(&(vocabulary.to_owned(), key.to_owned())).cloned()
    }

    /// Everything that the page of an item is made of: the record, the texts and media beside it, the defaults of its folders,
    /// the entries it names, the collection it belongs to.
    pub(crate) fn item(&self, item: &Item) -> Vec<String> {
        let folder = item.source.rsplit_once('/').map_or("", |(folder, _)| folder);
        let beside = |folder: &str, wanted: &dyn Fn(&str) -> bool| -> Vec<String> {
            self.tree.files(folder).iter().filter(|name| wanted(name)).map(|name| format!("{folder}/{name}")).collect()
        };
        let mut files = vec![item.source.clone()];
        files.extend(beside(folder, &|name| name.starts_with("description.") && name.ends_with(".md")));
        files.extend(item.media.iter().map(|medium| medium.file.clone()));
        if !item.media.is_empty() {
            files.extend(beside(&format!("{folder}/text"), &|name| name.ends_with(".md") || name.ends_with(".txt")));
        }
        let folders = std::iter::successors(Some(folder), |folder| folder.rsplit_once('/').map(|(above, _)| above));
        files.extend(folders.flat_map(|folder| beside(folder, &|name| name == "_defaults.yaml")));
        let people = item.creators.iter().map(|creator| &creator.agent).chain(&item.publisher).map(|term| ("people", term));
        let named = people.chain(item.place.iter().map(|term| ("places", term)));
        let named = named.chain(item.subjects.iter().map(|term| ("subjects", term)));
        let named = named.chain(item.form.iter().map(|term| ("forms", term)));
        files.extend(named.filter_map(|(vocabulary, term)| self.entry(vocabulary, &term.key)));
        files.extend(item.part_of.iter().map(|set| format!("collections/{set}.yaml")));
        files
    }

    /// A text of a folder (`pages`, `events` …) and its translations.
    pub(crate) fn text(&self, folder: &str, slug: &str) -> Vec<String> {
        let own = |name: &&String| name.strip_prefix(slug).is_some_and(|rest| rest.starts_with('.'));
        self.tree.files(folder).iter().filter(own).map(|name| format!("{folder}/{name}")).collect()
    }
}
