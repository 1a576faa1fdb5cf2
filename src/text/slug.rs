//! A name in any script as one safe piece of an address: lower-case ASCII words joined by hyphens.
//!
//! A slug becomes a file name and part of a link that must not break, so it is a pure function of the
//! name, never empty, and leaves its own output unchanged.

use deunicode::deunicode_with_tofu;

/// Longer slugs are cut between words and told apart by a hash (file systems stop at 255 bytes).
const LONGEST: usize = 96;

/// `"Naskah Ulu, abad ke-19"` → `naskah-ulu-abad-ke-19`. A name without any letter that ASCII can
/// stand for becomes `x-` and eight hexadecimal digits of its hash.
pub(crate) fn slug(name: &str) -> String {
    let ascii = deunicode_with_tofu(name, "");
    let mut out = String::with_capacity(ascii.len());
    for letter in ascii.chars().filter(|c| !matches!(c, '\'' | '`')) {
        if letter.is_ascii_alphanumeric() {
            out.push(letter.to_ascii_lowercase());
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    let out = out.trim_end_matches('-');
    match out.len() {
        0 => format!("x-{}", short_hash(name)),
        1..=LONGEST => out.to_owned(),
        _ => {
            let head = &out[..LONGEST - 9];
            let head = head.rsplit_once('-').map_or(head, |(words, _)| words);
            format!("{head}-{}", short_hash(name))
        }
    }
}

fn short_hash(name: &str) -> String {
    blake3::hash(name.as_bytes()).to_hex()[..8].to_owned()
}

#[cfg(test)]
mod tests {
    use super::slug;
    use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

    #[test]
    fn names_become_kebab_words() {
        let rows = [
            ("Naskah Ulu, abad ke-19", "naskah-ulu-abad-ke-19"),
            ("  Ébène & Qur’an  ", "ebene-quran"),
            ("R.A. Kartini", "r-a-kartini"),
            ("Straße_nach.tif", "strasse-nach-tif"),
        ];
        for (name, want) in rows {
            assert_eq!(slug(name), want);
        }
        assert!(slug("—").starts_with("x-"));
        assert_ne!(slug("—"), slug("…!"));
    }

    proptest! {
        #[test]
        fn safe_and_idempotent(name in any::<String>()) {
            let once = slug(&name);
            prop_assert!(!once.is_empty() && once.len() <= super::LONGEST);
            prop_assert!(once.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
            prop_assert_eq!(slug(&once), once);
        }
    }
}
