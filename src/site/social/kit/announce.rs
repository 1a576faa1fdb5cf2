//! What is said of an event, of news and of a campaign, in the words of a caption.

use crate::{
    collection::model::notice::{Matter, Notice},
    site::{
        Site, Witness,
        quiz::{self, Asked},
        social::{calendar::Beat, captions::Announcement},
        when::Speaker,
    },
    text::{
        markdown,
        tag::{Met, tag},
    },
};

/// What a post says of a beat.
pub(super) fn announced<'a>(
    site: &'a Site,
    witness: &'a dyn Witness,
    (notice, beat): (&'a Notice, Beat),
    (id, address): (&'a str, &'a str),
    lang: &'a str,
) -> Announcement<'a> {
    let settings = site.published.settings();
    let fallback = settings.default_language();
    let strings = &witness.words().strings;
    let title = notice.title().text(lang, fallback);
    let (number, of) = numbers(site, notice, beat);
    let values = [("title", title), ("n", number.as_str()), ("of", of.as_str())];
    let part = strings.fill(lang, &format!("announce_{}", beat.word()), &values);
    let summary = notice.text.summary.text(lang, fallback);
    let marks: Vec<&str> = strings.get(lang, "answer_letters").split_whitespace().collect();
    let about = || format!("{summary}\n\n{}", markdown::to_plain(notice.text.body.text(lang, fallback)));
    let (lead, facts, text) = match (&notice.matter, beat) {
        (Matter::Campaign(campaign), Beat::Prompt(nth)) => {
            let prompt = campaign.prompts.get(nth).map_or("", |prompt| prompt.text(lang, fallback));
            (prompt.to_owned(), part, String::new())
        }
        (_, Beat::Question(nth)) => question(asked(site, witness, notice, (nth, lang)), part, &marks),
        (_, Beat::Answer(nth)) => answer(asked(site, witness, notice, (nth, lang)), part, &marks),
        (Matter::News(_) | Matter::Story(_), _) => (part, String::new(), about()),
        _ => (part, facts(site, witness, notice, lang), about()),
    };
    let own = notice.hashtag.as_deref().and_then(tag);
    let mut met = Met::default();
    let tags = own.into_iter().chain(settings.hashtags.iter().filter_map(|typed| tag(typed))).filter(|tag| met.first(tag)).collect();
    Announcement { words: witness.words(), lang, lead, facts, text, address, id, campaign: notice.section().folder(), credit: None, tags }
}

fn asked(site: &Site, witness: &dyn Witness, notice: &Notice, (nth, lang): (usize, &str)) -> Option<Asked> {
    quiz::questions(site, witness.words(), notice, lang).into_iter().nth(nth)
}

/// An answer behind its letter, or its number where the language has named no more letters.
fn marked(asked: &Asked, nth: usize, marks: &[&str]) -> String {
    let answer = &asked.answers[nth];
    marks.get(nth).map_or_else(|| format!("{}. {answer}", nth + 1), |mark| format!("{mark}. {answer}"))
}

/// The question, and the answers to choose from.
fn question(asked: Option<Asked>, part: String, marks: &[&str]) -> (String, String, String) {
    let Some(asked) = asked else { return (part, String::new(), String::new()) };
    let choices = (0..asked.answers.len()).map(|nth| marked(&asked, nth, marks)).collect::<Vec<_>>().join("\n");
    (asked.ask, format!("{part}\n\n{choices}"), String::new())
}

/// The right answer, after the question it answers.
fn answer(asked: Option<Asked>, part: String, marks: &[&str]) -> (String, String, String) {
    let Some(asked) = asked else { return (part, String::new(), String::new()) };
    (format!("{part} {}", marked(&asked, asked.right, marks)), asked.ask, asked.tell)
}

/// Which of how many.
fn numbers(site: &Site, notice: &Notice, beat: Beat) -> (String, String) {
    let of = match beat {
        Beat::Prompt(_) => notice.campaign().map_or(0, |campaign| campaign.prompts.len()),
        _ => site.quizzes.count(notice),
    };
    beat.number().map_or_else(Default::default, |nth| ((nth + 1).to_string(), of.to_string()))
}

/// When and where.
fn facts(site: &Site, witness: &dyn Witness, notice: &Notice, lang: &str) -> String {
    let settings = site.published.settings();
    let fallback = settings.default_language();
    let mut lines = vec![Speaker { strings: &witness.words().strings, lang, zone: &settings.timezone }.notice(notice)];
    if let Some(event) = notice.event() {
        let place = event.place.as_ref().map(|place| place.names.text(lang, fallback)).unwrap_or_default();
        let parts = [event.address.text(lang, fallback), place];
        lines.push(witness.words().strings.list(lang, parts));
    }
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}
