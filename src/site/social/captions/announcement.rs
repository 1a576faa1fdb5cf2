//! What a post says that announces something: an event, news, a part of a campaign.

use crate::{
    collection::model::platform::{LinkUse, Platform},
    site::{Words, links::encode_all},
    text::sentences::{self, one_line},
};

use super::{
    Caption,
    fit::{self, Part, Slot},
    parts::{SHORT_TITLES, body, without_angles},
};
use crate::site::social::recognise::takes_whole;

/// What is announced, in one language.
pub(crate) struct Announcement<'a> {
    pub(crate) words: &'a Words,
    pub(crate) lang: &'a str,
    /// The line that opens it.
    pub(crate) lead: String,
    /// A second line: of what this is a part, when and where; empty where there is none.
    pub(crate) facts: String,
    /// Plain text, paragraphs apart by a blank line.
    pub(crate) text: String,
    /// Absolute address of its page.
    pub(crate) address: &'a str,
    /// Its id and its kind of campaign, for the address.
    pub(crate) id: &'a str,
    pub(crate) campaign: &'a str,
    /// Who is to be named for the picture that goes with it.
    pub(crate) credit: Option<String>,
    /// Without `#`, the first the most needed.
    pub(crate) tags: Vec<String>,
}

/// Writes the caption of an announcement for a platform.
pub(crate) fn announcement(told: &Announcement<'_>, platform: &Platform) -> Caption {
    let source = platform.network;
    let (campaign, content) = (told.campaign, encode_all(told.id));
    let address = format!("{}?utm_source={source}&utm_medium=social&utm_campaign={campaign}&utm_content={content}", told.address);
    let strings = &told.words.strings;
    let invitation = strings.get(told.lang, "caption_invite_record");
    let lead = one_line(&told.lead);
    let shorter = SHORT_TITLES.iter().map(|most| sentences::summary(&lead, *most)).collect();
    let mut parts = vec![Part { shorter, ..Part::new(Slot::Hook, lead) }];
    if !told.facts.is_empty() {
        parts.push(Part::new(Slot::Facts, told.facts.as_str()));
    }
    parts.extend(body(&told.text).into_iter().take(platform.sentences));
    match platform.link {
        LinkUse::Beside => {}
        LinkUse::InProfile => {
            parts.push(Part::new(Slot::Link, strings.fill(told.lang, "caption_link_in_profile", &[("invitation", invitation)])))
        }
        LinkUse::Clickable => {
            let values = [("invitation", invitation), ("link", address.as_str())];
            parts.push(Part::new(Slot::Link, strings.fill(told.lang, "caption_link", &values)));
        }
    }
    parts.extend(told.credit.iter().map(|credit| Part::new(Slot::Credit, credit.as_str())));
    let whole = told.tags.iter().filter(|tag| takes_whole(platform, tag)).take(platform.tags);
    parts.extend(whole.map(|tag| Part::new(Slot::Tags, format!("#{tag}"))));
    without_angles(&mut parts, platform);
    let beside = (platform.link == LinkUse::Beside).then_some(address);
    Caption { beside, ..fit::fit(parts, platform) }
}
