//! What was posted, and what has been promised.

use crate::collection::{
    model::{leaning::GROUPINGS, platform, schedule::VOICE_KEYS},
    read::shape::{Field, Shape, fields},
};

pub(super) fn voices() -> Vec<&'static str> {
    VOICE_KEYS.to_vec()
}

/// `social/log.yaml`: a list of posts.
pub(crate) const LOG: Shape = Shape::List(&Shape::Record(POSTED));

/// One post.
pub(crate) const POSTED: &[Field] = fields! {
    "date" required: Shape::Day, "The day it was posted";
    "at": Shape::Text, "The time, 00:00 to 23:59";
    "platform" required: Shape::Word(platform::post_keys), "Where it was posted";
    "item" required: Shape::Text, "Id of the item, the name of its folder; or what was announced: events.<slug>, news.<slug>, campaigns.<slug>";
    "url": Shape::Text, "Address of the post: by it, its figures are found in the platform's export";
    "voice": Shape::Word(voices), "showcase, place or question: how it spoke";
};

/// `social/plan.yaml`: a list of promises.
pub(crate) const PROMISES: Shape = Shape::List(&Shape::Record(PROMISED));

/// One promise.
pub(crate) const PROMISED: &[Field] = fields! {
    "date" required: Shape::Day, "The day it will be posted";
    "at" required: Shape::Text, "The time, 00:00 to 23:59";
    "platforms": Shape::List(&Shape::Word(platform::post_keys)), "Where it will be posted; without it, as the slot says";
    "item" required: Shape::Text, "Id of the item: the name of its folder";
    "voice": Shape::Word(voices), "showcase, place or question";
};

fn groupings() -> Vec<&'static str> {
    GROUPINGS.to_vec()
}

/// `social/insights.yaml`: a list of readings.
pub(crate) const READINGS: Shape = Shape::List(&Shape::Record(READING));

/// One reading.
pub(crate) const READING: &[Field] = fields! {
    "date" required: Shape::Day, "The day of the report; weeks already planned by then stay";
    "postings": Shape::Whole(0, i64::MAX), "How many posts of items it was read from";
    "groups": Shape::List(&Shape::Record(LEANING)), "Groups of posts with their places";
};

/// One group.
pub(crate) const LEANING: &[Field] = fields! {
    "by" required: Shape::Word(groupings), "type or subject";
    "group" required: Shape::Text, "The word of a type, the key of a subject";
    "place" required: Shape::Whole(0, 100), "Mean place of its posts among all of their platform, 50 in the middle";
    "low" required: Shape::Whole(0, 100), "Where the place may lie, at least";
    "high" required: Shape::Whole(0, 100), "Where the place may lie, at most";
};
