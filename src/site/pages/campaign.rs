//! What the page of a campaign has beside its text: prompts, questions with their answers folded away, things to read, rules.

use serde::Serialize;

use crate::{
    collection::model::{
        campaign::{Campaign, Tip},
        notice::Notice,
    },
    site::{output::PageRef, quiz},
};

use super::{
    Desk,
    line::{Line, Link},
    prose::{Rendered, UNDER_SECTION, rendered_as},
    tile::{Picture, picture},
};

/// The parts of a campaign.
#[derive(Debug, Serialize)]
pub(super) struct CampaignView {
    prompts: Vec<Line>,
    questions: Vec<QuestionView>,
    /// "{n} dari {of} benar", what is shared of that, and "Soal {n} dari {of}": a script fills the numbers in.
    score: String,
    share: String,
    place: String,
    reading: Vec<TipView>,
    rules: Rendered,
}

/// One question; the answer is told when it is asked for.
#[derive(Debug, Serialize)]
struct QuestionView {
    ask: String,
    picture: Option<Picture>,
    answers: Vec<String>,
    right: String,
    /// Its place among the answers, from 0.
    place: usize,
    tell: String,
    item: Link,
}

/// Something to read.
#[derive(Debug, Serialize)]
struct TipView {
    what: Link,
    by: Line,
    why: Line,
}

impl CampaignView {
    /// Whether there are questions to be played.
    pub(super) fn asks(&self) -> bool {
        !self.questions.is_empty()
    }
}

/// Numbers that a script fills in stay as they are.
const NUMBERS: [(&str, &str); 2] = [("n", "{n}"), ("of", "{of}")];

/// The parts of a campaign; questions are shown from its first day.
pub(super) fn view(at: Desk<'_>, notice: &Notice, campaign: &Campaign) -> CampaignView {
    let open = campaign.from <= at.site.published.date();
    let questions = if open { quiz::questions(at.site, at.witness.words(), notice, at.lang) } else { Vec::new() };
    CampaignView {
        prompts: campaign.prompts.iter().map(|prompt| at.line(prompt)).collect(),
        questions: questions.into_iter().map(|asked| question(at, asked)).collect(),
        score: at.fill("quiz_score", &NUMBERS),
        share: at.fill("quiz_share", &[NUMBERS[0], NUMBERS[1], ("title", &at.text(notice.title()))]),
        place: at.fill("quiz_place", &NUMBERS),
        reading: campaign.reading.iter().filter_map(|one| tip(at, one)).collect(),
        rules: campaign.rules.on(at.lang, at.fallback()).map(|said| rendered_as(at, said, UNDER_SECTION, &["aturan"])).unwrap_or_default(),
    }
}

fn question(at: Desk<'_>, asked: quiz::Asked) -> QuestionView {
    let item = asked.item.map(|index| &at.site.published.items()[index]);
    let shown = item.filter(|_| asked.shown).and_then(|item| Some(picture(at, item.cover()?, "(min-width: 60em) 54vw, 92vw")));
    let link =
        item.map(|item| Link { label: at.line(&item.title), href: at.to(&PageRef::Item { id: item.id.clone() }), ..Link::default() });
    QuestionView {
        right: asked.answers[asked.right].clone(),
        place: asked.right,
        ask: asked.ask,
        picture: shown,
        answers: asked.answers,
        tell: asked.tell,
        item: link.unwrap_or_default(),
    }
}

/// Something to read; nothing where the item is not published.
fn tip(at: Desk<'_>, tip: &Tip) -> Option<TipView> {
    let what = match &tip.item {
        Some(id) => {
            let (_, item) = at.site.item(id)?;
            Link { label: at.line(&item.title), href: at.to(&PageRef::Item { id: id.clone() }), ..Link::default() }
        }
        None => Link { label: at.line(&tip.title), ..Link::default() },
    };
    Some(TipView { what, by: at.line(&tip.by), why: at.line(&tip.why) })
}
