//! What happens around the collection and is told with it: the front matter of events, news, exhibits and guides.

use crate::collection::{
    model::{event::EVENT_KINDS, story::Layout},
    read::shape::{Field, Shape, fields},
};

use super::{campaign::SELECT, term::TERM};

fn event_kinds() -> Vec<&'static str> {
    EVENT_KINDS.to_vec()
}

/// Between the lines `---` at the top of `events/<slug>.md`; a translation needs its title only.
pub(crate) const EVENT: &[Field] = fields! {
    "title" required: Shape::Texts, "The title of the event";
    "summary": Shape::Texts, "One sentence for lists, search engines and previews";
    "start": Shape::Text, "When it begins, in the time zone of the site: 2026-12-05 09:00, or a day; always needed, but not in a translation";
    "end": Shape::Text, "When it ends: 2026-12-05 12:00, a day, or the time alone (12:00)";
    "all_day": Shape::Flag, "true where the times of the day do not matter";
    "kind": Shape::Word(event_kinds), "What it is: workshop, story-hour, discussion, exhibition …";
    "place": TERM, "Where: the id of a place in the vocabulary, or a name";
    "address": Shape::Texts, "Street and number, the room, how to get there";
    "online": Shape::Text, "Address where it can be followed from afar";
    "registration": Shape::Text, "Address where one registers";
    "audience": Shape::Texts, "For whom it is: children from 6, teachers";
    "cost": Shape::Texts, "What it costs; free, gratis or 0 for nothing";
    "cancelled": Shape::Flag, "true when it does not take place; the page stays and says so";
    "announced": Shape::Day, "The day from which it is published; without it at once";
    "items": Shape::List(&Shape::Text), "Ids of items that are shown or talked about";
    "children": Shape::Flag, "true shows it in the children's corner, too";
    "hashtag": Shape::Tag, "The hashtag of the event";
    "picture": Shape::Text, "Id of the item whose picture stands for it; without it the first that has one";
    "updated": Shape::Day, "The day of the last change that translations must follow";
    "translated_from": Shape::Day, "In a translation: the day of the text that it follows";
    "draft": Shape::Flag, "true keeps it unpublished";
};

/// Between the lines `---` at the top of `news/<slug>.md`; a translation needs its title only.
pub(crate) const NEWS: &[Field] = fields! {
    "title" required: Shape::Texts, "The headline";
    "summary": Shape::Texts, "One sentence for lists, search engines and previews";
    "date": Shape::Day, "The day it appears; before that nobody sees it; always needed, but not in a translation";
    "items": Shape::List(&Shape::Text), "Ids of items that it is about";
    "children": Shape::Flag, "true shows it in the children's corner, too";
    "hashtag": Shape::Tag, "The hashtag of the news";
    "picture": Shape::Text, "Id of the item whose picture stands for it; without it the first that has one";
    "updated": Shape::Day, "The day of the last change that translations must follow";
    "translated_from": Shape::Day, "In a translation: the day of the text that it follows";
    "draft": Shape::Flag, "true keeps it unpublished";
};

fn layouts() -> Vec<&'static str> {
    Layout::ALL.iter().map(|(_, word)| *word).collect()
}

/// Between the lines `---` at the top of `exhibits/<slug>.md` and `guides/<slug>.md`; a translation needs its title only.
pub(crate) const STORY: &[Field] = fields! {
    "title" required: Shape::Texts, "The title of the exhibit or the guide";
    "summary": Shape::Texts, "One or two sentences for lists, search engines and previews";
    "date": Shape::Day, "The day it appears; before that nobody sees it; always needed, but not in a translation";
    "authors": Shape::List(&Shape::Text), "Who wrote it";
    "cover": Shape::Text, "Id of the item whose picture stands for it; without it the first that has one";
    "layout": Shape::Word(layouts), "scroll lets the picture go from part to part while the text passes; essay is text with pictures";
    "select": Shape::Record(SELECT), "Which items belong to it, beside those it shows: those that meet every condition";
    "items": Shape::List(&Shape::Text), "Ids of items that it shows beside those of its text";
    "children": Shape::Flag, "true shows it in the children's corner, too";
    "hashtag": Shape::Tag, "The hashtag of its own";
    "updated": Shape::Day, "The day of the last change that translations must follow";
    "translated_from": Shape::Day, "In a translation: the day of the text that it follows";
    "draft": Shape::Flag, "true keeps it unpublished";
};
