//! What there is to say about an item, in whole parts and in the order of reading.

use crate::{
    collection::model::{
        item::{Item, Kind},
        rights::Use,
        texts::Texts,
    },
    site::{links::encode_all, words::capital},
    text::{markdown, sentences},
};

use super::{
    Telling, Voice,
    fit::{Part, Slot},
};
use crate::site::social::{
    hashtags::capped,
    platforms::{LinkUse, Platform},
};

/// Below this limit the institution is named by its short name.
const ROOMY: usize = 1_000;
/// Lengths in characters to which a title that has no room is shortened, between words.
const SHORT_TITLES: [usize; 3] = [120, 70, 30];

/// All parts of a caption.
pub(super) fn parts(telling: Telling<'_>, platform: &Platform, voice: Voice) -> Vec<Part> {
    let written = telling.text(&telling.item.social.caption);
    let mut parts = if written.is_empty() { told(telling, platform, voice) } else { by_hand(telling, written, voice) };
    if let Some(occasion) = telling.occasion {
        parts.insert(0, Part::new(Slot::Hook, occasion.lead.as_str()));
    }
    parts.push(Part::new(Slot::Link, link(telling, platform, voice)));
    parts.extend(credit(telling, platform).map(|credit| Part::new(Slot::Credit, credit)));
    let day = telling.occasion.and_then(|occasion| occasion.hashtag.as_deref()).filter(|_| platform.tags > 0);
    parts.extend(day.map(|tag| Part::new(Slot::Tags, format!("#{tag}"))));
    parts.extend(
        capped(telling.tags, platform.tags - usize::from(day.is_some()))
            .into_iter()
            .map(|tag| Part::new(Slot::Tags, format!("#{}", tag.tag))),
    );
    if !platform.angle_brackets {
        for part in &mut parts {
            part.text = part.text.replace('<', "‹").replace('>', "›");
        }
    }
    parts
}

/// Title or question, facts, and the first sentences of the description.
fn told(telling: Telling<'_>, platform: &Platform, voice: Voice) -> Vec<Part> {
    let item = telling.item;
    let title = title(telling);
    let question = one_line(telling.text(&telling.item.social.question));
    let mut parts = Vec::new();
    if voice == Voice::Question && !question.is_empty() {
        parts.push(Part::new(Slot::Hook, question.as_str()));
        parts.push(Part { slot: Slot::Title, ..title });
    } else if let Some(place) = item.place.as_ref().filter(|_| voice == Voice::Place) {
        let place = telling.text(&place.names);
        parts.push(Part::new(Slot::Hook, telling.words.strings.fill(telling.lang, "caption_from_place", &[("place", place)])));
        parts.push(Part { slot: Slot::Title, ..title });
    } else {
        parts.push(title);
    }
    parts.extend(facts(telling).map(|facts| Part::new(Slot::Facts, facts)));
    let description = markdown::to_plain(telling.text(&telling.item.description));
    parts.extend(body(&description).into_iter().take(platform.sentences));
    if voice != Voice::Question && !question.is_empty() {
        parts.push(Part::new(Slot::Question, question));
    }
    parts
}

/// The curator's own words stand for everything but link, credit and tags; a question they do not ask follows them.
fn by_hand(telling: Telling<'_>, written: &str, voice: Voice) -> Vec<Part> {
    let mut parts = body(written);
    if let Some(first) = parts.first_mut() {
        first.slot = Slot::Hook;
        let text = first.text.clone();
        first.shorter = SHORT_TITLES.iter().map(|most| sentences::summary(&text, *most)).collect();
    }
    let question = one_line(telling.text(&telling.item.social.question));
    if voice == Voice::Question && !question.is_empty() && !written.contains('?') {
        parts.push(Part::new(Slot::Question, question));
    }
    parts
}

fn title(telling: Telling<'_>) -> Part {
    let text = one_line(telling.text(&telling.item.title));
    let mut shorter = vec![sentences::first_clause(&text).to_owned()];
    shorter.extend(SHORT_TITLES.iter().map(|most| sentences::summary(&text, *most)));
    Part { shorter, ..Part::new(Slot::Hook, text) }
}

/// "Kain, Tanjung Raman, sekitar 1920. Penenun: Siti Hawa." What the title says already is not said again.
fn facts(telling: Telling<'_>) -> Option<String> {
    let Telling { item, words, lang, .. } = telling;
    let fallback = telling.settings.default_language();
    let genre = (item.form.is_some() || item.kind != Kind::Object).then(|| words.genre(item, lang, fallback));
    let place = item.place.as_ref().map(|place| telling.text(&place.names).to_owned());
    let date = item.date.as_ref().map(|date| date.words(lang, fallback));
    let title = telling.text(&item.title).to_lowercase();
    let what: Vec<String> = [genre, place, date].into_iter().flatten().filter(|fact| !title.contains(&fact.to_lowercase())).collect();
    let what = (!what.is_empty()).then(|| stopped(&capital(&what.join(", "))));
    let line: Vec<String> = what.into_iter().chain(maker(telling)).collect();
    (!line.is_empty()).then(|| line.join(" "))
}

fn maker(telling: Telling<'_>) -> Option<String> {
    let Telling { item, words, lang, .. } = telling;
    let first = item.creators.first()?;
    let name = telling.text(&first.agent.names);
    let role =
        first.role.as_deref().and_then(|role| words.strings.find(lang, &format!("role_{}", role.replace([' ', '-'], "_").to_lowercase())));
    let line = match role {
        Some(role) => words.strings.fill(lang, "caption_made_as", &[("role", &capital(role)), ("name", name)]),
        None => words.strings.fill(lang, "caption_made_by", &[("name", name)]),
    };
    Some(stopped(&line))
}

/// Sentences of plain text, each remembering whether it opens a paragraph.
fn body(plain: &str) -> Vec<Part> {
    plain
        .split("\n\n")
        .flat_map(|paragraph| sentences::sentences(paragraph).into_iter().enumerate())
        .map(|(at, sentence)| Part { opens: at == 0, ..Part::new(Slot::Body, one_line(sentence)) })
        .filter(|part| !part.text.is_empty())
        .collect()
}

/// The address where it can be followed, else where to find it.
fn link(telling: Telling<'_>, platform: &Platform, voice: Voice) -> String {
    let Telling { item, words, lang, address, .. } = telling;
    let invitation = words.strings.get(lang, invitation(item));
    match platform.link {
        LinkUse::InProfile => words.strings.fill(lang, "caption_link_in_profile", &[("invitation", invitation)]),
        LinkUse::Clickable => {
            let link = format!(
                "{address}?utm_source={}&utm_medium=social&utm_campaign={}&utm_content={}",
                platform.key,
                voice.key(),
                encode_all(&item.id)
            );
            words.strings.fill(lang, "caption_link", &[("invitation", invitation), ("link", &link)])
        }
    }
}

/// What a visitor can do on the page, by what the thing is.
fn invitation(item: &Item) -> &'static str {
    match item.kind {
        _ if item.media.is_empty() => "caption_invite_record",
        Kind::Book | Kind::Newspaper => "caption_invite_read",
        Kind::Archive if item.media.len() > 1 => "caption_invite_read",
        Kind::Audio => "caption_invite_listen",
        Kind::Video => "caption_invite_watch",
        Kind::Map => "caption_invite_zoom",
        Kind::Archive | Kind::Object | Kind::Photograph => "caption_invite_look",
    }
}

/// Who is to be named, where the licence or the record asks for it.
fn credit(telling: Telling<'_>, platform: &Platform) -> Option<String> {
    let Telling { item, settings, words, lang, .. } = telling;
    let statement = item.rights.statement?;
    let asked = telling.text(&item.rights.credit);
    if asked.is_empty() && statement.allows == Use::Free {
        return None;
    }
    let institution = &settings.institution;
    let short = telling.text(&institution.short_name);
    let name = match asked {
        "" if platform.limit < ROOMY && !short.is_empty() => short,
        "" if !institution.name.is_empty() => telling.text(&institution.name),
        "" => telling.text(&settings.title),
        asked => asked,
    };
    let key = if statement.allows == Use::Free { "caption_source" } else { "caption_source_licence" };
    let name = one_line(name.trim_end_matches('.'));
    Some(words.strings.fill(lang, key, &[("name", &name), ("licence", statement.name)]))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn stopped(text: &str) -> String {
    if text.ends_with(['.', '?', '!']) { text.to_owned() } else { format!("{text}.") }
}

impl<'a> Telling<'a> {
    fn text(&self, texts: &'a Texts) -> &'a str {
        texts.text(self.lang, self.settings.default_language()).trim()
    }
}
