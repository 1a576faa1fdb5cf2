//! The tables of fields, one file per kind of content file.

pub(crate) mod campaign;
pub(crate) mod item;
pub(crate) mod notice;
pub(crate) mod page;
pub(crate) mod posted;
pub(crate) mod set;
pub(crate) mod site;
pub(crate) mod term;

use super::shape::{Field, Shape};

/// The kinds of file that a person writes: the word for `pusaka schema KIND`, its table and what it is.
pub(crate) const KINDS: &[(&str, &Shape, &str)] = &[
    ("site", &Shape::Record(site::SITE), "site.yaml: the settings of the whole site"),
    ("item", &Shape::Record(item::ITEM), "item.yaml: the record of one thing"),
    ("defaults", &Shape::Record(item::DEFAULTS), "_defaults.yaml: what holds for every item below this folder"),
    ("vocabulary", &term::VOCABULARY, "vocabulary/*.yaml: names that records point at by their id"),
    ("collection", &Shape::Record(set::SET), "collections/<id>.yaml: a named set or archival level"),
    ("log", &posted::LOG, "social/log.yaml: what was posted, where and when"),
    ("promise", &posted::PROMISES, "social/plan.yaml: what has been promised for coming slots"),
    ("insights", &posted::READINGS, "social/insights.yaml: what drew people, as `pusaka insights --keep` writes it"),
    ("page", &Shape::Record(page::PAGE), "the front matter of pages/<slug>.md"),
    ("campaign", &Shape::Record(campaign::CAMPAIGN), "campaigns/<slug>.yaml: a theme month, a challenge, a quiz, things to read"),
    ("event", &Shape::Record(notice::EVENT), "the front matter of events/<slug>.md"),
    ("news", &Shape::Record(notice::NEWS), "the front matter of news/<slug>.md"),
    ("exhibit", &Shape::Record(notice::STORY), "the front matter of exhibits/<slug>.md"),
    ("guide", &Shape::Record(notice::STORY), "the front matter of guides/<slug>.md"),
];

/// The fields of a table by key.
pub(crate) fn field<'a>(fields: &'a [Field], key: &str) -> Option<&'a Field> {
    fields.iter().find(|field| field.key == key)
}

#[cfg(test)]
mod tests {
    use super::{super::shape::Shape, KINDS};

    fn look(shape: &Shape, path: &str) {
        match shape {
            Shape::Record(fields) => {
                for (index, field) in fields.iter().enumerate() {
                    assert!(fields[..index].iter().all(|f| f.key != field.key), "{path}.{} twice", field.key);
                    assert!(field.key.chars().all(|c| c.is_ascii_lowercase() || c == '_'), "{path}.{}", field.key);
                    assert!(field.about.len() > 10 && !field.about.ends_with('.'), "{path}.{}", field.key);
                    look(&field.shape, &format!("{path}.{}", field.key));
                }
            }
            Shape::List(inner) | Shape::Map(inner) => look(inner, path),
            Shape::Either(word, map) => {
                assert!(matches!(map, Shape::Record(_)), "{path}");
                look(word, path);
                look(map, path);
            }
            _ => {}
        }
    }

    fn keys<'a>(shape: &'a Shape, found: &mut Vec<&'a str>) {
        match shape {
            Shape::Record(fields) => fields.iter().for_each(|field| {
                found.push(field.key);
                // Lengths are taken as they come, whatever they are called.
                if field.key != "dimensions" {
                    keys(&field.shape, found);
                }
            }),
            Shape::List(inner) | Shape::Map(inner) => keys(inner, found),
            Shape::Either(word, map) => {
                keys(word, found);
                keys(map, found);
            }
            _ => {}
        }
    }

    #[test]
    fn no_key_is_accepted_and_then_forgotten() {
        let reader = [
            include_str!("../articles.rs"),
            include_str!("../beside.rs"),
            include_str!("../campaigns.rs"),
            include_str!("../children.rs"),
            include_str!("../events.rs"),
            include_str!("../item.rs"),
            include_str!("../links.rs"),
            include_str!("../logo.rs"),
            include_str!("../media.rs"),
            include_str!("../news.rs"),
            include_str!("../pages.rs"),
            include_str!("../platforms.rs"),
            include_str!("../posted.rs"),
            include_str!("../schedule.rs"),
            include_str!("../sets.rs"),
            include_str!("../site.rs"),
            include_str!("../stories.rs"),
            include_str!("../terms.rs"),
            include_str!("../words.rs"),
        ]
        .concat();
        for (kind, shape, _) in KINDS {
            let mut found = Vec::new();
            keys(shape, &mut found);
            for key in found {
                assert!(reader.contains(&format!("\"{key}\"")), "{kind}: nobody reads `{key}`");
            }
        }
    }

    #[test]
    fn every_key_is_snake_case_stands_once_and_is_explained() {
        for (kind, shape, _) in KINDS {
            look(shape, kind);
        }
    }
}
