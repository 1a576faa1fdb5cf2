//! Languages of records and pages: BCP 47 tags, and their names in the two languages of the interface.

use std::fmt;

use oxilangtag::LanguageTag;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::language_names::{LANGUAGES, SCRIPTS, SPECIAL, WITHDRAWN};
use crate::text::suggest::nearest;

/// A language tag in its canonical spelling: `id`, `ms-Arab`, `jv-Java`, `und`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Lang(String);

/// Text that is no language tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LangError {
    /// What was written.
    pub(crate) tag: String,
    /// The tag that was probably meant.
    pub(crate) meant: Option<String>,
}

impl Lang {
    /// Reads a BCP 47 tag and normalises its case.
    ///
    /// # Errors
    /// For what is not well-formed, for withdrawn codes (`in`, `jw`), for three letters where two
    /// exist (`ind`), and for names (`Indonesia`); with the tag that was probably meant.
    pub(crate) fn parse(text: &str) -> Result<Lang, LangError> {
        let text = text.trim();
        let wrong = |meant: Option<String>| LangError { tag: text.to_owned(), meant };
        let hyphens = text.replace('_', "-");
        let Ok(tag) = LanguageTag::parse_and_normalize(&hyphens) else {
            return Err(wrong(by_name(text).map(str::to_owned)));
        };
        let primary = tag.primary_language();
        if let Some((_, now)) = WITHDRAWN.iter().find(|(old, _)| *old == primary) {
            return Err(wrong(Some(tag.as_str().replacen(primary, now, 1))));
        }
        if primary.len() > 3 {
            return Err(wrong(by_name(text).map(str::to_owned)));
        }
        if hyphens != text {
            return Err(wrong(Some(tag.into_inner())));
        }
        Ok(Lang(tag.into_inner()))
    }

    /// The tag.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// Its name for readers of `ui` (Indonesian, else English): "Melayu (aksara Jawi)", "Dutch". A
    /// language without a name here is called by its tag.
    pub(crate) fn name(&self, ui: &str) -> String {
        let pick = |names: [&'static str; 2]| if ui.starts_with("id") { names[0] } else { names[1] };
        let mut subtags = self.0.split('-');
        let primary = subtags.next().unwrap_or_default();
        let Some((_, names)) = LANGUAGES.iter().find(|(code, _)| *code == primary) else {
            return self.0.clone();
        };
        let language = pick(*names);
        let Some(code) = subtags.find(|part| is_script(part)) else {
            return language.to_owned();
        };
        let special = SPECIAL.iter().find(|(tag, _)| *tag == format!("{primary}-{code}"));
        match special.or_else(|| SCRIPTS.iter().find(|(script, _)| *script == code)) {
            Some((_, names)) => format!("{language} ({})", pick(*names)),
            None => format!("{language} ({code})"),
        }
    }
}

fn is_script(subtag: &str) -> bool {
    subtag.len() == 4 && subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// The tag of a language called by its name in either language, allowing a slip.
fn by_name(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase();
    let text = text.trim_start_matches("bahasa ").trim_start_matches("basa ");
    let names = LANGUAGES.iter().flat_map(|(_, names)| names.iter().copied());
    let name = nearest(text, names)?;
    LANGUAGES.iter().find(|(_, names)| names.contains(&name)).map(|(code, _)| *code)
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for LangError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a language tag", self.tag)?;
        self.meant.as_ref().map_or(Ok(()), |meant| write!(f, "; did you mean `{meant}`?"))
    }
}

impl std::error::Error for LangError {}

impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Lang {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Lang, D::Error> {
        let text = String::deserialize(deserializer)?;
        Lang::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn tags_are_normalised_and_named() {
        let rows = [
            ("id", "id", "Indonesia", "Indonesian"),
            ("MS-arab", "ms-Arab", "Melayu (aksara Jawi)", "Malay (Jawi script)"),
            ("jv-Java", "jv-Java", "Jawa (aksara Jawa)", "Javanese (Javanese script)"),
            ("jv-Arab", "jv-Arab", "Jawa (aksara Pegon)", "Javanese (Pegon script)"),
            ("rej-rjng", "rej-Rjng", "Rejang (aksara Ulu)", "Rejang (Ulu script)"),
            ("nl-NL", "nl-NL", "Belanda", "Dutch"),
            ("zxx", "zxx", "tanpa bahasa", "no linguistic content"),
            ("qaa", "qaa", "qaa", "qaa"),
        ];
        for (written, tag, id, en) in rows {
            let lang = Lang::parse(written).unwrap();
            assert_eq!((lang.as_str(), &*lang.name("id"), &*lang.name("en")), (tag, id, en));
        }
    }

    #[test]
    fn what_was_meant_is_suggested() {
        let rows = [
            ("in", Some("id")),
            ("jw", Some("jv")),
            ("ind", Some("id")),
            ("jav-Java", Some("jv-Java")),
            ("id_ID", Some("id-ID")),
            ("Indonesia", Some("id")),
            ("bahasa Belanda", Some("nl")),
            ("english", Some("en")),
            ("!!", None),
        ];
        for (written, meant) in rows {
            assert_eq!(Lang::parse(written).unwrap_err().meant.as_deref(), meant, "{written}");
        }
    }
}
