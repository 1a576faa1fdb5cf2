//! "Did you mean …?" for every closed vocabulary: field names, types, rights, platforms, commands.

use strsim::osa_distance;

/// The word of `among` that `word` was most likely meant to be, or nothing when none is close.
///
/// Spelling (case, hyphen or underscore) and number (`subject` for `subjects`) count as no distance;
/// otherwise up to two edits are forgiven, one in short words, a quarter of the letters in long ones.
/// Of equally near words the first one given wins.
pub(crate) fn nearest<'a>(word: &str, among: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = key(word);
    let allowed = match typed.chars().count() {
        0 => return None,
        1 | 2 => 0,
        3 | 4 => 1,
        letters => (letters / 4).max(2),
    };
    among
        .into_iter()
        .map(|candidate| (distance(&typed, &key(candidate)), candidate))
        .filter(|(edits, _)| *edits <= allowed)
        .min_by_key(|(edits, _)| *edits)
        .map(|(_, candidate)| candidate)
}

fn distance(typed: &str, candidate: &str) -> usize {
    if singular(typed) == singular(candidate) { 0 } else { osa_distance(typed, candidate) }
}

fn key(word: &str) -> String {
    word.trim().to_lowercase().replace(['_', ' '], "-")
}

fn singular(key: &str) -> String {
    if key.len() > 3
        && let Some(stem) = key.strip_suffix("ies")
    {
        return format!("{stem}y");
    }
    key.strip_suffix('s').unwrap_or(key).to_owned()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn slips_find_their_word() {
        let fields = ["title", "type", "date", "subjects", "rights_holder", "materials", "identifiers", "related"];
        let rows = [
            ("subject", Some("subjects")),
            ("Rights-Holder", Some("rights_holder")),
            ("titel", Some("title")),
            ("identifer", Some("identifiers")),
            ("material", Some("materials")),
            ("tpye", Some("type")),
            ("weather", None),
            ("", None),
            ("x", None),
        ];
        for (typed, want) in rows {
            assert_eq!(nearest(typed, fields), want, "{typed}");
        }
        assert_eq!(nearest("category", ["categories"]), Some("categories"));
    }
}
