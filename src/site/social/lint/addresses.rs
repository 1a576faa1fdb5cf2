//! Links that cannot be followed, and links and mentions that are too many.

use std::{collections::BTreeSet, ops::Range};

use super::Caption;
use crate::{
    collection::model::platform::{LinkRule, LinkUse},
    findings::Finding,
    site::social::recognise::links,
};

/// Looks at every address and name.
pub(super) fn check(caption: Caption<'_>, findings: &mut Vec<Finding>) {
    let found = &caption.found.links;
    for link in links(LinkRule::Domains, caption.text) {
        if found.iter().all(|other| other.end <= link.start || link.end <= other.start) && !is_name(caption, &link) {
            findings.push(dead(caption, &link));
        }
    }
    let mut seen = BTreeSet::new();
    let different: Vec<&Range<usize>> = found.iter().filter(|link| seen.insert(&caption.text[(*link).clone()])).collect();
    let cap = caption.platform.link_cap.unwrap_or(usize::MAX);
    if let Some(link) = different.get(cap) {
        let (en, id) = too_many(caption, ["links", "tautan"], [different.len(), cap]);
        findings.push(Finding::error("too-many-links", en, id).at(caption.place(link)).hint("leave some out", "kurangi"));
    }
    let mentions = &caption.found.mentions;
    let cap = caption.platform.mention_cap.unwrap_or(usize::MAX);
    if let Some(name) = mentions.get(cap) {
        let (en, id) = too_many(caption, ["accounts", "akun"], [mentions.len(), cap]);
        findings.push(Finding::error("too-many-mentions", en, id).at(caption.place(name)).hint("leave some out", "kurangi"));
    }
}

/// `@museum.id` is a name and no address.
fn is_name(caption: Caption<'_>, link: &Range<usize>) -> bool {
    caption.found.mentions.iter().any(|name| name.start < link.end && link.start < name.end)
}

fn dead(caption: Caption<'_>, link: &Range<usize>) -> Finding {
    let (name, address) = (caption.platform.name, &caption.text[link.clone()]);
    let (en, id) = match caption.platform.link {
        LinkUse::Clickable if caption.platform.link_rule != LinkRule::None => {
            (format!("write it whole: https://{address}"), format!("tulis lengkap: https://{address}"))
        }
        LinkUse::Clickable => ("put it into the description".to_owned(), "letakkan di deskripsi".to_owned()),
        LinkUse::InProfile => (
            "put the link into your profile and write “link in bio”".to_owned(),
            "letakkan tautannya di profil dan tulis “tautan di bio”".to_owned(),
        ),
        LinkUse::Beside => ("put it into the link field or a sticker".to_owned(), "letakkan di kolom tautan atau stiker".to_owned()),
    };
    Finding::warning("dead-link", format!("`{address}` cannot be followed on {name}"), format!("`{address}` tidak dapat diklik di {name}"))
        .at(caption.place(link))
        .hint(en, id)
}

fn too_many(caption: Caption<'_>, [en, id]: [&str; 2], [used, most]: [usize; 2]) -> (String, String) {
    let name = caption.platform.name;
    (format!("{used} {en} where {name} takes {most}"), format!("{used} {id}, sedangkan {name} hanya menerima {most}"))
}
