//! Campaigns: theme months, challenges, quizzes, reading tips.

use crate::collection::{
    model::{campaign::CampaignKind, item::Kind},
    read::shape::{Field, Shape, fields},
};

use super::term::TERM;

fn campaign_kinds() -> Vec<&'static str> {
    CampaignKind::ALL.iter().map(|(_, word)| *word).collect()
}

fn kinds() -> Vec<&'static str> {
    Kind::ALL.iter().map(|(_, word)| *word).collect()
}

/// Which items belong to it.
pub(crate) const SELECT: &[Field] = fields! {
    "subjects": Shape::List(&TERM), "Subjects, any of them";
    "places": Shape::List(&TERM), "Places, any of them";
    "people": Shape::List(&TERM), "Who made or wrote it, any of them";
    "types": Shape::List(&Shape::Word(kinds)), "Types, any of them";
    "collections": Shape::List(&Shape::Text), "Ids of collections, any of them; what lies below them counts";
};

/// A question written by hand.
pub(crate) const QUESTION: &[Field] = fields! {
    "ask" required: Shape::Texts, "The question, one text or one per language";
    "right" required: Shape::Texts, "The right answer";
    "wrong" required: Shape::List(&Shape::Texts), "Wrong answers, two or three";
    "item": Shape::Text, "Id of the item it is about";
    "tell": Shape::Texts, "What is told with the answer";
};

/// Something to read.
pub(crate) const TIP: &[Field] = fields! {
    "item": Shape::Text, "Id of an item of the collection";
    "title": Shape::Texts, "The title, where it is no item of the collection";
    "by": Shape::Texts, "Author, publisher, year";
    "why": Shape::Texts, "One or two sentences: why read it";
};

/// `campaigns/<slug>.yaml`.
pub(crate) const CAMPAIGN: &[Field] = fields! {
    "title" required: Shape::Texts, "The title, one text or one per language";
    "summary": Shape::Texts, "One sentence for lists, search engines and previews";
    "text": Shape::Texts, "Markdown: what it is about";
    "kind" required: Shape::Word(campaign_kinds), "theme-month, challenge, quiz or reading";
    "from" required: Shape::Day, "The first day";
    "to" required: Shape::Day, "The last day";
    "announced": Shape::Day, "The day from which it is published; without it at once";
    "children": Shape::Flag, "true shows it in the children's corner, too";
    "hashtag": Shape::Tag, "The hashtag of the campaign";
    "items": Shape::List(&Shape::Text), "Ids of items that belong to it";
    "select": Shape::Record(SELECT), "Items that belong to it by subject, place, type or collection; all conditions hold";
    "prompts": Shape::List(&Shape::Texts), "What the public is asked, spread over the days";
    "rules": Shape::Texts, "Markdown: who may take part, what happens with what they send";
    "questions": Shape::List(&Shape::Record(QUESTION)), "Questions of a quiz, written by hand";
    "generate": Shape::Whole(0, 20), "How many questions are drawn from the records";
    "reading": Shape::List(&Shape::Either(&Shape::Text, &Shape::Record(TIP))), "Things to read: ids of items, or {item, why}, {title, by, why}";
    "picture": Shape::Text, "Id of the item whose picture stands for it; without it the first that has one";
    "draft": Shape::Flag, "true keeps it unpublished";
};
