//! What there is to say about an item, in whole parts and in the order of reading.

use crate::{
    collection::{
        model::{
            item::{Item, Kind},
            platform::{LinkUse, Platform},
            rights::Use,
            texts::Texts,
        },
        settings::Settings,
    },
    site::{Words, links::encode_all, words::capital},
    text::{
        markdown,
        sentences::{self, one_line},
        tag::Met,
    },
};

use super::{
    Telling, Voice,
    fit::{Part, Slot},
};
use crate::site::social::{
    hashtags::{Hashtag, capped},
    recognise::takes_whole,
};

/// Below this limit the institution is named by its short name.
const ROOMY: usize = 1_000;
/// Lengths in characters to which a title that has no room is shortened, between words.
pub(super) const SHORT_TITLES: [usize; 3] = [120, 70, 30];

/// All parts of a caption.
pub(super) fn parts(telling: Telling<'_>, platform: &Platform, voice: Voice) -> Vec<Part> {
    let written = telling.text(&telling.item.social.caption);
    let mut parts = if written.is_empty() { told(telling, platform, voice) } else { by_hand(telling, written, voice) };
    if let Some(occasion) = telling.occasion.filter(|occasion| !occasion.lead.is_empty()) {
        parts.insert(0, Part::new(Slot::Hook, occasion.lead.as_str()));
    }
    parts.extend(link(telling, platform, voice).map(|link| Part::new(Slot::Link, link)));
    let (item, settings, words, lang) = (telling.item, telling.settings, telling.words, telling.lang);
    parts.extend(credit(item, settings, (words, lang), platform).map(|credit| Part::new(Slot::Credit, credit)));
    parts.extend(tags(telling, platform).into_iter().map(|tag| Part::new(Slot::Tags, format!("#{tag}"))));
    without_angles(&mut parts, platform);
    parts
}

/// Turns angle brackets into quotes that a platform takes, where it does not take them.
pub(super) fn without_angles(parts: &mut [Part], platform: &Platform) {
    if platform.forbidden.contains('<') {
        for part in parts {
            part.text = part.text.replace('<', "‹").replace('>', "›");
        }
    }
}

/// The hashtag of the day, then those of the item, none twice and all of which the platform takes whole.
fn tags(telling: Telling<'_>, platform: &Platform) -> Vec<String> {
    let whole = |tag: &str| platform.tags > 0 && takes_whole(platform, tag);
    let mut met = Met::default();
    let day = telling.occasion.and_then(|occasion| occasion.hashtag.clone()).filter(|tag| whole(tag) && met.first(tag));
    let own: Vec<Hashtag> = telling.tags.iter().filter(|tag| whole(&tag.tag) && met.first(&tag.tag)).cloned().collect();
    let room = platform.tags - usize::from(day.is_some());
    day.into_iter().chain(capped(&own, room).into_iter().map(|tag| tag.tag.clone())).collect()
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
    if voice == Voice::Question && !question.is_empty() && !written.contains(['?', '؟']) {
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
    let date = words.date(item, lang, fallback);
    let title = telling.text(&item.title).to_lowercase();
    let what: Vec<String> = [genre, place, date].into_iter().flatten().filter(|fact| !title.contains(&fact.to_lowercase())).collect();
    let what = (!what.is_empty()).then(|| sentences::stopped(&capital(&words.strings.list(lang, &what))));
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
    Some(sentences::stopped(&line))
}

/// Sentences of plain text, each remembering whether it opens a paragraph.
pub(super) fn body(plain: &str) -> Vec<Part> {
    plain
        .split("\n\n")
        .flat_map(|paragraph| sentences::sentences(paragraph).into_iter().enumerate())
        .map(|(at, sentence)| Part { opens: at == 0, ..Part::new(Slot::Body, one_line(sentence)) })
        .filter(|part| !part.text.is_empty())
        .collect()
}

/// The address where it can be followed, else where to find it; nothing where it stands beside the text.
fn link(telling: Telling<'_>, platform: &Platform, voice: Voice) -> Option<String> {
    let Telling { item, words, lang, .. } = telling;
    let invitation = words.strings.get(lang, invitation(item));
    match platform.link {
        LinkUse::Beside => None,
        LinkUse::InProfile => Some(words.strings.fill(lang, "caption_link_in_profile", &[("invitation", invitation)])),
        LinkUse::Clickable => {
            let link = address(telling, platform, voice);
            Some(words.strings.fill(lang, "caption_link", &[("invitation", invitation), ("link", &link)]))
        }
    }
}

/// The address of the item's page, saying where a visitor comes from.
pub(super) fn address(telling: Telling<'_>, platform: &Platform, voice: Voice) -> String {
    let Telling { item, address, .. } = telling;
    let (source, campaign, content) = (platform.network, voice.key(), encode_all(&item.id));
    format!("{address}?utm_source={source}&utm_medium=social&utm_campaign={campaign}&utm_content={content}")
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
pub(crate) fn credit(item: &Item, settings: &Settings, (words, lang): (&Words, &str), platform: &Platform) -> Option<String> {
    let text = |texts: &'_ Texts| texts.text(lang, settings.default_language()).trim().to_owned();
    let statement = item.rights.statement?;
    let asked = text(&item.rights.credit);
    if asked.is_empty() && statement.allows == Use::Free {
        return None;
    }
    let institution = &settings.institution;
    let short = text(&institution.short_name);
    let name = match asked.as_str() {
        "" if platform.limit < ROOMY && !short.is_empty() => short,
        "" if !institution.name.is_empty() => text(&institution.name),
        "" => text(&settings.title),
        _ => asked,
    };
    let key = if statement.allows == Use::Free { "caption_source" } else { "caption_source_licence" };
    let name = one_line(name.trim_end_matches('.'));
    Some(words.strings.fill(lang, key, &[("name", &name), ("licence", statement.name)]))
}

impl<'a> Telling<'a> {
    fn text(&self, texts: &'a Texts) -> &'a str {
        texts.text(self.lang, self.settings.default_language()).trim()
    }
}

#[cfg(test)]
mod tests {
    use super::{Telling, Voice, parts};
    use crate::{
        collection::model::platform::{Holds, all, find},
        site::social::{
            captions::{Occasion, Slot, caption},
            examples::{published, words},
            hashtags::hashtags,
            lint::lint,
            recognise::recognise,
        },
    };

    const RECORD: &str = "form: {id: selendang, en: shawl}\ndate: 1920~\nplace: Tanjung Raman\nrights: CC-BY-4.0\n\
        creator: [{name: Siti Hawa, role: weaver}]\nsubjects: [songket, ꦧꦛꦶꦏ꧀]\n\
        description: {id: \"Ditenun di tepi sungai. Benangnya emas. Warnanya dari akar. Panjangnya dua depa. Disimpan tiga keturunan.\",\n  \
        en: \"Woven by the river. The thread is gold. Roots gave the colour. It is two fathoms long. Kept for three generations.\"}\n\
        social: {question: {id: Siapa masih menenunnya?, en: Who still weaves it?}}\n";

    fn telling<R>(record: &str, lang: &str, then: impl FnOnce(Telling<'_>) -> R) -> R {
        let (published, words) = (published(record, ""), words());
        let (item, address) = (&published.items()[0], "https://lematang.id/items/kain/");
        let tags = hashtags(item, published.settings(), lang);
        then(Telling { item, settings: published.settings(), words: &words, lang, address, tags: &tags, occasion: None, by_hand: &[] })
    }

    fn said(platform: &str, voice: Voice, lang: &str, record: &str) -> Vec<(Slot, String)> {
        let row = find(platform).unwrap();
        telling(record, lang, |telling| parts(telling, row, voice).into_iter().map(|part| (part.slot, part.text)).collect())
    }

    #[test]
    fn the_parts_stand_in_the_order_of_reading() {
        let parts = said("instagram", Voice::Showcase, "id", RECORD);
        let slots: Vec<Slot> = parts.iter().map(|(slot, _)| *slot).collect();
        assert!(slots.is_sorted(), "{slots:?}");
        let texts: Vec<&str> = parts.iter().filter(|(slot, _)| *slot < Slot::Tags).map(|(_, text)| text.as_str()).collect();
        assert_eq!(texts[..3], ["Kain", "Selendang, Tanjung Raman, sekitar 1920. Penenun: Siti Hawa.", "Ditenun di tepi sungai."]);
        assert_eq!(
            texts[texts.len() - 3..],
            ["Siapa masih menenunnya?", "Selengkapnya: tautan di bio.", "Sumber: Pusat Kajian Lokal Lematang, CC BY 4.0."]
        );
        assert_eq!(parts.iter().filter(|(slot, _)| *slot == Slot::Body).count(), 4, "a feed is read four sentences long");
        assert_eq!(parts.iter().filter(|(slot, _)| *slot == Slot::Tags).count(), 5, "Instagram takes five");
    }

    #[test]
    fn a_question_leads_and_the_institution_is_short_where_room_is_short() {
        let parts = said("x", Voice::Question, "en", RECORD);
        assert_eq!((&parts[0], &parts[1]), (&(Slot::Hook, "Who still weaves it?".to_owned()), &(Slot::Title, "Kain".to_owned())));
        let of = |slot: Slot| parts.iter().find(|(known, _)| *known == slot).map(|(_, text)| text.as_str());
        let link = "Read more: https://lematang.id/items/kain/?utm_source=x&utm_medium=social&utm_campaign=question&utm_content=kain";
        assert_eq!((of(Slot::Link), of(Slot::Credit)), (Some(link), Some("Source: Lematang Centre, CC BY 4.0.")));
        assert_eq!(of(Slot::Question), None);
    }

    #[test]
    fn words_by_hand_stand_for_the_derived_and_angle_brackets_are_turned() {
        let record = "rights: PDM-1.0\nsocial: {caption: \"Lihat <ini>. Lalu itu.\", question: \"Apa ini?\"}\n";
        let parts = said("youtube", Voice::Question, "id", record);
        let texts: Vec<&str> = parts.iter().map(|(_, text)| text.as_str()).take(3).collect();
        assert_eq!(texts, ["Lihat ‹ini›.", "Lalu itu.", "Apa ini?"]);
        assert!(parts.iter().all(|(slot, _)| *slot != Slot::Credit), "nobody need be named");
    }

    #[test]
    fn every_platform_gets_a_caption_in_both_languages_that_it_takes_without_a_finding() {
        let long = RECORD.replace("Ditenun di tepi sungai.", &"Ditenun di tepi sungai Lematang yang panjang. ".repeat(40));
        for record in [RECORD, &long] {
            for lang in ["id", "en"] {
                for row in all().filter(|row| row.holds == Holds::Post) {
                    for voice in [Voice::Showcase, Voice::Question] {
                        let made = telling(record, lang, |telling| caption(telling, row, voice));
                        assert!(made.count.fits, "{}: {}", row.key, made.text);
                        let told = lint(row, &made.text, "-").findings;
                        assert!(told.is_empty(), "{}: {told:?}: {}", row.key, made.text);
                        let found = recognise(row, &made.text);
                        assert_eq!(found.hashtags.len(), made.tags.min(row.tags), "{}: {}", row.key, made.text);
                        let links: Vec<&str> = found.links.iter().map(|range| &made.text[range.clone()]).collect();
                        let source = format!("?utm_source={}&", row.network);
                        assert!(
                            links.iter().chain(&made.beside.as_deref()).all(|link| link.contains(&source) && link.ends_with("kain")),
                            "{links:?}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn telegram_goes_without_tags_that_it_would_cut() {
        let tags = |platform: &str| {
            let parts = said(platform, Voice::Showcase, "id", &RECORD.replace("songket, ", ""));
            parts.into_iter().filter(|(slot, _)| *slot == Slot::Tags).map(|(_, text)| text).collect::<Vec<_>>()
        };
        assert!(tags("instagram").iter().any(|tag| tag.contains('ꦧ')) && tags("telegram").iter().all(|tag| tag.is_ascii()));
    }

    #[test]
    fn the_hashtag_of_the_day_is_not_said_again_in_another_spelling() {
        let day = Occasion { lead: String::new(), hashtag: Some("lematangpusaka".to_owned()) };
        let instagram = find("instagram").unwrap();
        let parts = telling(RECORD, "id", |told| parts(Telling { occasion: Some(&day), ..told }, instagram, Voice::Showcase));
        let tags: Vec<String> = parts.into_iter().filter(|part| part.slot == Slot::Tags).map(|part| part.text.to_lowercase()).collect();
        assert_eq!((tags[0].as_str(), tags.len()), ("#lematangpusaka", 5));
        assert!(!tags[1..].contains(&tags[0]), "{tags:?}");
    }
}
