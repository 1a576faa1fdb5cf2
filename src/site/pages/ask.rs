//! The question to the public, and the ways to answer it: mail, WhatsApp, a form, an issue, a thread. Each opens with the
//! item's title, id and address already written; nothing runs on a server of ours, and nobody is followed.

use serde::Serialize;

use crate::{
    collection::model::item::Item,
    site::{links::encode_all, output::PageRef},
};

use super::{
    Desk,
    line::{Line, Link},
};

/// A question to the public, with ways to answer it.
#[derive(Debug, Serialize)]
pub(crate) struct AskView {
    pub(crate) question: Line,
    pub(crate) ways: Vec<Link>,
}

/// How a host of code takes a new issue: a part of its name, its own name, the address below the repository up to the title,
/// and what stands before the text.
const ISSUES: &[(&str, &str, &str, &str)] = &[
    ("github", "GitHub", "/issues/new?title=", "&body="),
    ("gitlab", "GitLab", "/-/issues/new?issue%5Btitle%5D=", "&issue%5Bdescription%5D="),
    ("codeberg", "Codeberg", "/issues/new?title=", "&body="),
    // Forgejo and Gitea under any name.
    ("", "", "/issues/new?title=", "&body="),
];

/// The question of an item, or what any item asks; `None` where there is no way to answer.
pub(crate) fn ask(at: Desk<'_>, item: &Item) -> Option<AskView> {
    let question = match item.social.question.on(at.lang, at.fallback()) {
        Some(said) => Line::said(said, at.lang),
        None if item.creators.is_empty() && item.place.is_none() => Line::plain(at.t("ask_maker_place")),
        None if item.creators.is_empty() => Line::plain(at.t("ask_maker")),
        None if item.place.is_none() => Line::plain(at.t("ask_place")),
        None => Line::plain(at.t("ask_any")),
    };
    let ways = ways(at, item, &question.text);
    // In the reading room somebody is there to be told.
    if at.is_offline() {
        return Some(AskView { question, ways: Vec::new() });
    }
    (!ways.is_empty()).then_some(AskView { question, ways })
}

fn ways(at: Desk<'_>, item: &Item, question: &str) -> Vec<Link> {
    let institution = &at.site.published.settings().institution;
    let address = at.site.links.absolute(&at.site.links.page(&PageRef::Item { id: item.id.clone() }, at.lang));
    let title = at.text(&item.title);
    let (subject, text) = (format!("{title} ({})", item.id), format!("{question}\n{title} ({})\n{address}\n\n", item.id));
    let mut ways = Vec::new();
    if let Some(number) = &institution.whatsapp {
        ways.push(Link::new("WhatsApp", format!("https://wa.me/{number}?text={}", encode_all(&text))));
    }
    if let Some(email) = &institution.email {
        ways.push(Link::new(at.t("email"), format!("mailto:{email}?subject={}&body={}", encode_all(&subject), encode_all(&text))));
    }
    if let Some(form) = &institution.form {
        let values = [("{id}", item.id.as_str()), ("{title}", &title), ("{address}", &address), ("{question}", question)];
        let filled = values.iter().fold(form.clone(), |form, (name, value)| form.replace(name, &encode_all(value)));
        ways.push(Link::new(at.t("ask_form"), filled));
    }
    if let Some(issues) = &institution.issues {
        let repository = issues.trim_end_matches('/').trim_end_matches("/issues").trim_end_matches("/-");
        let host = host(repository);
        let (_, name, open, body) = ISSUES.iter().find(|(part, ..)| host.contains(part)).expect("the last row is any host");
        let name = if name.is_empty() { host } else { *name };
        let new = format!("{repository}{open}{}{body}{}", encode_all(&subject), encode_all(&text));
        ways.push(Link::new(at.fill("ask_issue", &[("host", name)]), new));
    }
    ways.extend(item.social.threads.iter().map(|thread| Link::new(at.fill("ask_thread", &[("host", host(thread))]), thread.clone())));
    ways
}

/// "mastodon.social" of an address of the web.
fn host(address: &str) -> &str {
    let after = address.split_once("://").map_or(address, |(_, rest)| rest);
    after.split('/').next().unwrap_or(after).trim_start_matches("www.")
}
