//! Rights statements and licences, and community labels, as closed tables. Source: facts on heritage standards.

use serde::Serialize;

use super::texts::Texts;

/// What a visitor may do, in the three sentences the look knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Use {
    /// Free for everything.
    Free,
    /// Free when the source is named.
    Credit,
    /// To look at; anything else needs a question.
    Look,
}

/// One statement of the table.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Statement {
    /// The code people type: `CC-BY-4.0`, `InC` …
    pub(crate) code: &'static str,
    /// Name for people.
    pub(crate) name: &'static str,
    /// The canonical URI: http, trailing slash.
    pub(crate) uri: &'static str,
    pub(crate) allows: Use,
    /// Offered for sharing on social platforms without a further word of the curator.
    pub(crate) shareable: bool,
    /// Offered for download in every size; what is not is offered small, to be known again.
    pub(crate) large: bool,
}

macro_rules! statements {
    ($($code:literal $name:literal $uri:literal $allows:ident $shareable:literal $large:literal;)*) => {
        /// Every statement known by code.
        pub(crate) const STATEMENTS: &[Statement] = &[$(Statement {
            code: $code, name: $name, uri: $uri, allows: Use::$allows, shareable: $shareable, large: $large,
        }),*];
    };
}

statements! {
    "PDM-1.0" "Public Domain Mark 1.0" "http://creativecommons.org/publicdomain/mark/1.0/" Free true true;
    "CC0-1.0" "CC0 1.0" "http://creativecommons.org/publicdomain/zero/1.0/" Free true true;
    "CC-BY-4.0" "CC BY 4.0" "http://creativecommons.org/licenses/by/4.0/" Credit true true;
    "CC-BY-SA-4.0" "CC BY-SA 4.0" "http://creativecommons.org/licenses/by-sa/4.0/" Credit true true;
    "CC-BY-ND-4.0" "CC BY-ND 4.0" "http://creativecommons.org/licenses/by-nd/4.0/" Look false true;
    "CC-BY-NC-4.0" "CC BY-NC 4.0" "http://creativecommons.org/licenses/by-nc/4.0/" Look false true;
    "CC-BY-NC-SA-4.0" "CC BY-NC-SA 4.0" "http://creativecommons.org/licenses/by-nc-sa/4.0/" Look false true;
    "CC-BY-NC-ND-4.0" "CC BY-NC-ND 4.0" "http://creativecommons.org/licenses/by-nc-nd/4.0/" Look false true;
    "NoC-US" "No Copyright – United States" "http://rightsstatements.org/vocab/NoC-US/1.0/" Free true true;
    "NoC-CR" "No Copyright – Contractual Restrictions" "http://rightsstatements.org/vocab/NoC-CR/1.0/" Look false false;
    "NoC-NC" "No Copyright – Non-Commercial Use Only" "http://rightsstatements.org/vocab/NoC-NC/1.0/" Look false true;
    "NoC-OKLR" "No Copyright – Other Known Legal Restrictions" "http://rightsstatements.org/vocab/NoC-OKLR/1.0/" Look false false;
    "InC" "In Copyright" "http://rightsstatements.org/vocab/InC/1.0/" Look false false;
    "InC-OW-EU" "In Copyright – EU Orphan Work" "http://rightsstatements.org/vocab/InC-OW-EU/1.0/" Look false false;
    "InC-EDU" "In Copyright – Educational Use Permitted" "http://rightsstatements.org/vocab/InC-EDU/1.0/" Look false false;
    "InC-NC" "In Copyright – Non-Commercial Use Permitted" "http://rightsstatements.org/vocab/InC-NC/1.0/" Look false false;
    "InC-RUU" "In Copyright – Rights-holder(s) Unlocatable" "http://rightsstatements.org/vocab/InC-RUU/1.0/" Look false false;
    "CNE" "Copyright Not Evaluated" "http://rightsstatements.org/vocab/CNE/1.0/" Look false false;
    "UND" "Copyright Undetermined" "http://rightsstatements.org/vocab/UND/1.0/" Look false false;
    "NKC" "No Known Copyright" "http://rightsstatements.org/vocab/NKC/1.0/" Look false false;
}

/// Finds a statement by code or URI, forgiving case, `http(s)`, spaces, missing versions and the `/page/` form.
pub(crate) fn statement(typed: &str) -> Option<&'static Statement> {
    let exact = STATEMENTS.iter().find(|s| s.code == typed);
    exact.or_else(|| {
        let key = reduce(typed);
        STATEMENTS.iter().find(|s| reduce(s.code) == key || reduce(s.uri) == key)
    })
}

fn reduce(typed: &str) -> String {
    let lower = typed.trim().to_ascii_lowercase();
    let bare = lower.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
    let bare = bare.replace("/page/", "/vocab/").replace(['_', ' '], "-");
    let bare = bare.trim_end_matches('/').trim_end_matches("/deed");
    bare.trim_end_matches("-4.0").trim_end_matches("-1.0").to_owned()
}

/// What the record says about rights.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Rights {
    /// `None` when the record says nothing: then nothing is offered for sharing.
    pub(crate) statement: Option<&'static Statement>,
    pub(crate) holder: Texts,
    /// How to name the source, as the institution wants it.
    pub(crate) credit: Texts,
}

impl Rights {
    /// Whether copies of every size may be had.
    pub(crate) fn large(&self) -> bool {
        self.statement.is_some_and(|statement| statement.large)
    }
}

/// A Local Contexts label, which is not a licence: always with its community.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct CommunityLabel {
    pub(crate) name: &'static str,
    /// Keeps the media from being published at all, not only badged.
    pub(crate) keeps_media: bool,
    pub(crate) community: Texts,
    pub(crate) url: Option<String>,
}

/// Local Contexts labels: name, and whether the media must stay unpublished.
pub(crate) const LABELS: &[(&str, bool)] = &[
    ("TK Attribution", false),
    ("TK Clan", false),
    ("TK Family", false),
    ("TK Multiple Communities", false),
    ("TK Community Voice", false),
    ("TK Creative", false),
    ("TK Verified", false),
    ("TK Non-Verified", false),
    ("TK Seasonal", false),
    ("TK Women General", false),
    ("TK Men General", false),
    ("TK Men Restricted", true),
    ("TK Women Restricted", true),
    ("TK Culturally Sensitive", false),
    ("TK Secret/Sacred", true),
    ("TK Open to Commercialization", false),
    ("TK Non-Commercial", false),
    ("TK Community Use Only", true),
    ("TK Outreach", false),
    ("TK Open to Collaboration", false),
    ("BC Provenance", false),
    ("BC Multiple Communities", false),
    ("BC Clan", false),
    ("BC Consent Verified", false),
    ("BC Consent Non-Verified", false),
    ("BC Research Use", false),
    ("BC Open to Collaboration", false),
    ("BC Open to Commercialization", false),
    ("BC Outreach", false),
    ("BC Non-Commercial", false),
];

/// Labels that let the picture be seen but not be pushed to social platforms.
pub(crate) const NOT_FOR_SHARING: &[&str] = &[
    "TK Culturally Sensitive",
    "TK Seasonal",
    "TK Women General",
    "TK Men General",
    "TK Non-Verified",
    "TK Non-Commercial",
    "BC Consent Non-Verified",
    "BC Research Use",
    "BC Non-Commercial",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_addresses_in_many_spellings_meet_one_statement() {
        for typed in [
            "CC-BY-4.0",
            "cc by 4.0",
            "CC-BY",
            "https://creativecommons.org/licenses/by/4.0/",
            "http://creativecommons.org/licenses/by/4.0/deed",
        ] {
            assert_eq!(statement(typed).map(|s| s.code), Some("CC-BY-4.0"), "{typed}");
        }
        assert_eq!(statement("https://rightsstatements.org/page/InC/1.0/").map(|s| s.code), Some("InC"));
        assert_eq!(statement("all rights reserved"), None);
    }

    #[test]
    fn every_row_is_canonical_and_only_free_or_credited_work_is_shared() {
        for s in STATEMENTS {
            assert!(s.uri.starts_with("http://") && s.uri.ends_with('/'), "{}", s.code);
            assert_eq!(statement(s.code), Some(s));
            assert!(!s.shareable || s.allows != Use::Look, "{}", s.code);
            assert!(s.large || !s.shareable, "{}", s.code);
        }
        for label in NOT_FOR_SHARING {
            assert!(LABELS.iter().any(|(name, keeps)| name == label && !keeps), "{label}");
        }
    }
}
