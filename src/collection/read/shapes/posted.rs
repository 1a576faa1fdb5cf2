//! What was posted, and what has been promised.

use crate::collection::{
    model::{platform, schedule::VOICE_KEYS},
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
    "item" required: Shape::Text, "Id of the item: the name of its folder";
    "url": Shape::Text, "Address of the post";
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
