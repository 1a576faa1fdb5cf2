//! What may be done with a thing, in a sentence first and as a code after it, with how to name the source.

use serde::Serialize;

use crate::collection::{
    model::{item::Item, rights::Use},
    published::Withheld,
};

use super::{Desk, line::Line};

/// The block of rights.
#[derive(Debug, Serialize)]
pub(crate) struct RightsView {
    pub(crate) sentence: String,
    /// The statement in plain words; empty where there is none.
    pub(crate) explained: String,
    pub(crate) name: String,
    pub(crate) uri: String,
    /// How to name the source; empty where nobody must.
    pub(crate) credit: String,
    pub(crate) holder: String,
    pub(crate) labels: Vec<LabelView>,
    /// Why the media is not here.
    pub(crate) withheld: String,
}

/// A community label.
#[derive(Debug, Serialize)]
pub(crate) struct LabelView {
    pub(crate) name: &'static str,
    pub(crate) community: Line,
    pub(crate) url: String,
    /// What it asks of the visitor.
    pub(crate) asks: String,
}

/// The rights of the item at `index`.
pub(crate) fn rights(at: Desk<'_>, index: usize, item: &Item) -> RightsView {
    let settings = at.site.published.settings();
    let statement = item.rights.statement;
    let sentence = at.t(match statement.map(|statement| (statement.allows, statement.large)) {
        Some((Use::Free, _)) => "rights_free",
        Some((Use::Credit, _)) => "rights_credit",
        Some((Use::Look, true)) => "rights_limits",
        Some((Use::Look, false)) => "rights_look",
        None => "rights_unknown",
    });
    let named = statement.is_some_and(|statement| statement.allows != Use::Free);
    let credit = at.text(&item.rights.credit);
    let credit = match (credit.is_empty(), named) {
        (false, _) => credit,
        (true, true) => at.list([at.text(&item.title), at.text(&settings.title)]),
        (true, false) => String::new(),
    };
    RightsView {
        sentence,
        explained: statement.map_or_else(String::new, |statement| at.t(&explained(statement.code))),
        name: statement.map_or_else(String::new, |statement| statement.name.to_owned()),
        uri: statement.map_or_else(String::new, |statement| statement.uri.replacen("http://", "https://", 1)),
        credit,
        holder: at.text(&item.rights.holder),
        labels: item
            .labels
            .iter()
            .map(|label| LabelView {
                name: label.name,
                community: at.line(&label.community),
                url: label.url.clone().unwrap_or_default(),
                asks: at.t(&asked(label.name)),
            })
            .collect(),
        withheld: match at.site.published.withheld(index) {
            None => String::new(),
            Some(Withheld::Restricted) => at.t("withheld_restricted"),
            Some(Withheld::Label(name)) => at.fill("withheld_label", &[("label", name)]),
        },
    }
}

/// The string that explains a statement: `CC-BY-4.0` as `rights_is_cc_by_4_0`.
fn explained(code: &str) -> String {
    format!("rights_is_{}", code.to_lowercase().replace(['-', '.'], "_"))
}

/// The string that says what a label asks: `TK Secret/Sacred` as `label_tk_secret_sacred`.
fn asked(name: &str) -> String {
    format!("label_{}", name.to_lowercase().replace([' ', '-', '/'], "_"))
}

#[cfg(test)]
mod tests {
    use super::{asked, explained};
    use crate::{
        collection::model::rights::{LABELS, STATEMENTS},
        site::social::examples::words,
    };

    #[test]
    fn every_statement_and_every_label_is_said_in_plain_words() {
        for statement in STATEMENTS {
            for lang in ["id", "en"] {
                assert!(words().strings.find(lang, &explained(statement.code)).is_some(), "{lang} {}", statement.code);
            }
        }
        for (name, lang) in LABELS.iter().flat_map(|(name, _)| [(name, "id"), (name, "en")]) {
            assert!(words().strings.find(lang, &asked(name)).is_some(), "{lang} {name}");
        }
    }
}
