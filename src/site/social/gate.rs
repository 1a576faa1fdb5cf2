//! Rights first: whether an item may be offered for sharing, and if not, the reason in words.
//!
//! What is embargoed, hidden or a draft never reaches this room (see `Published`), so it is never named here either.
//! An item without a picture may be shared: its card is made of words.

use crate::{
    collection::{
        model::{
            item::{Access, Item},
            rights::{NOT_FOR_SHARING, Statement},
        },
        published::Withheld,
        settings::Settings,
    },
    findings::Words,
};

/// Why an item is not offered for sharing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Held {
    /// The curator said `social.hold`.
    OnHold,
    /// The record is shown without its media.
    Restricted,
    /// A community label speaks against it.
    Label(&'static str),
    /// A notice stands before its pictures.
    Sensitive,
    /// The record says nothing about rights.
    NoStatement,
    /// The rights do not allow re-use.
    NotReusable(&'static Statement),
}

impl Held {
    /// The reason in one sentence.
    pub(crate) fn words(self) -> Words {
        match self {
            Self::OnHold => Words::new("The curator put it on hold.", "Ditahan oleh kurator."),
            Self::Restricted => {
                Words::new("Only the record is public; its media are not.", "Hanya keterangannya yang terbuka; berkasnya tidak.")
            }
            Self::Label(label) => Words::new(
                format!("It carries the community label “{label}”. Ask the community first."),
                format!("Berlabel komunitas “{label}”. Tanyakan dulu kepada komunitasnya."),
            ),
            Self::Sensitive => Words::new(
                "A notice stands before its pictures, so they are not posted.",
                "Gambarnya berada di balik pemberitahuan, jadi tidak dikirim ke media sosial.",
            ),
            Self::NoStatement => {
                Words::new("The record does not say what others may do with it.", "Ketentuan penggunaannya belum ditulis pada catatan.")
            }
            Self::NotReusable(statement) => Words::new(
                format!("Its rights ({}) do not allow sharing.", statement.name),
                format!("Ketentuan penggunaannya ({}) tidak mengizinkan dibagikan.", statement.name),
            ),
        }
    }
}

/// Whether an item may be offered for sharing; `withheld` is what `Published` says about its media.
///
/// # Errors
/// The first reason against it, the most binding first.
pub(crate) fn shareable(item: &Item, withheld: Option<Withheld>, settings: &Settings) -> Result<(), Held> {
    if item.social.hold {
        return Err(Held::OnHold);
    }
    match withheld {
        Some(Withheld::Label(label)) => return Err(Held::Label(label)),
        Some(Withheld::Restricted) => return Err(Held::Restricted),
        None if item.access != Access::Public => return Err(Held::Restricted),
        None => {}
    }
    if let Some(label) = item.labels.iter().find(|label| label.keeps_media || NOT_FOR_SHARING.contains(&label.name)) {
        return Err(Held::Label(label.name));
    }
    if item.is_sensitive() {
        return Err(Held::Sensitive);
    }
    let statement = item.rights.statement.ok_or(Held::NoStatement)?;
    if statement.shareable || settings.share.iter().any(|code| code.eq_ignore_ascii_case(statement.code)) {
        return Ok(());
    }
    Err(Held::NotReusable(statement))
}

#[cfg(test)]
mod tests {
    use super::{Held, shareable};
    use crate::{
        collection::model::rights::{NOT_FOR_SHARING, STATEMENTS},
        site::social::examples::published,
    };

    fn asked(record: &str, site: &str) -> Result<(), Held> {
        let published = published(record, site);
        shareable(&published.items()[0], published.withheld(0), published.settings())
    }

    #[test]
    fn each_reason_keeps_an_item_off_the_desk_the_most_binding_first() {
        let rows: [(&str, Result<(), &str>); 10] = [
            ("rights: CC-BY-4.0\n", Ok(())),
            ("rights: CC0-1.0\nlabels: [{label: TK Attribution, community: Ulu}]\n", Ok(())),
            ("", Err("The record does not say what others may do with it.")),
            ("rights: InC\n", Err("Its rights (In Copyright) do not allow sharing.")),
            ("rights: CC-BY-NC-4.0\n", Err("Its rights (CC BY-NC 4.0) do not allow sharing.")),
            (
                "rights: PDM-1.0\nlabels: [{label: TK Seasonal, community: Ulu}]\n",
                Err("It carries the community label “TK Seasonal”. Ask the community first."),
            ),
            (
                "rights: PDM-1.0\nlabels: [{label: TK Secret/Sacred, community: Ulu}]\n",
                Err("It carries the community label “TK Secret/Sacred”. Ask the community first."),
            ),
            ("rights: PDM-1.0\nsensitive: funeral\n", Err("A notice stands before its pictures, so they are not posted.")),
            ("rights: PDM-1.0\naccess: metadata\n", Err("Only the record is public; its media are not.")),
            ("access: metadata\nsocial: {hold: true}\n", Err("The curator put it on hold.")),
        ];
        for (record, want) in rows {
            let got = asked(record, "").map_err(|held| held.words().en);
            assert_eq!(got, want.map_err(str::to_owned), "{record}");
        }
    }

    #[test]
    fn the_institution_may_share_more_but_never_against_a_label() {
        assert_eq!(asked("rights: InC\n", "social: {share: [InC]}\n"), Ok(()));
        assert_eq!(asked("rights: InC\naccess: metadata\n", "social: {share: [InC]}\n"), Err(Held::Restricted));
        for label in NOT_FOR_SHARING {
            let record = format!("rights: InC\nlabels: [{{label: {label}, community: Ulu}}]\n");
            assert_eq!(asked(&record, "social: {share: [InC]}\n"), Err(Held::Label(label)));
        }
    }

    #[test]
    fn only_what_is_free_is_offered_by_itself() {
        for statement in STATEMENTS {
            let got = asked(&format!("rights: {}\n", statement.code), "");
            assert_eq!(got.is_ok(), statement.shareable, "{}", statement.code);
        }
    }
}
