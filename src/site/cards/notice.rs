//! The words on the card of an event, of news or of a campaign: what it is, when it is, or what one of its posts asks.

use crate::{
    collection::model::notice::{Notice, Section},
    site::{quiz, social::calendar::Beat, when::Speaker},
    text::tag::tag,
};

use super::words::{Tongue, Written};

/// The words of a notice, or of one of its prompts, questions and answers.
pub(super) fn written(at: Tongue<'_>, (section, slug): (Section, &str), beat: Option<Beat>) -> Written {
    let notice = at.site.published.notice(section, slug).expect("a planned card has its notice");
    let title = notice.title().text(at.lang, at.fallback());
    let own = || notice.hashtag.as_deref().and_then(tag).map_or_else(String::new, |tag| format!("#{tag}"));
    let asked = |nth: usize| quiz::questions(at.site, at.words, notice, at.lang).into_iter().nth(nth);
    match beat {
        Some(Beat::Prompt(nth)) => {
            let prompt = notice.campaign().and_then(|campaign| campaign.prompts.get(nth));
            let prompt = prompt.map_or(title, |prompt| prompt.text(at.lang, at.fallback()));
            Written { over: title.to_owned(), titles: vec![at.title(prompt)], meta: own() }
        }
        Some(Beat::Question(nth)) => {
            let ask = asked(nth).map_or_else(|| title.to_owned(), |asked| asked.ask);
            Written { over: title.to_owned(), titles: vec![at.title(ask)], meta: at.say("card_riddle_ask") }
        }
        Some(Beat::Answer(nth)) => {
            let (right, ask) = asked(nth)
                .map_or_else(|| (title.to_owned(), String::new()), |mut asked| (asked.answers.swap_remove(asked.right), asked.ask));
            Written { over: at.say("card_answer"), titles: vec![at.title(right)], meta: ask }
        }
        _ => Written { over: kind(at, notice), titles: vec![at.title(title)], meta: when(at, notice) },
    }
}

/// "Lokakarya", "Kuis", "Kabar".
fn kind(at: Tongue<'_>, notice: &Notice) -> String {
    at.words.notice_kind(notice, at.lang).unwrap_or_else(|| at.say(&format!("section_{}", notice.section().folder())))
}

/// Days and hours; of several days only the first and the last, for which there is room.
fn when(at: Tongue<'_>, notice: &Notice) -> String {
    let speaker = Speaker { strings: &at.words.strings, lang: at.lang, zone: &at.site.published.settings().timezone };
    let (first, last) = notice.days();
    if first == last || notice.section() == Section::News {
        return speaker.notice(notice);
    }
    at.words.strings.fill(at.lang, "range", &[("from", &speaker.date(first)), ("to", &speaker.date(last))])
}
