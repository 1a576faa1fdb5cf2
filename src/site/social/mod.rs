//! What the staff posts: cards, hashtags, captions and the desk that shows them.

pub(crate) mod calendar;
pub(crate) mod captions;
pub(crate) mod cards;
pub(crate) mod counting;
pub(crate) mod desk;
#[cfg(test)]
pub(in crate::site) mod examples;
pub(crate) mod gate;
pub(crate) mod hashtags;
pub(crate) mod insights;
pub(crate) mod kit;
pub(crate) mod lint;
pub(crate) mod recognise;
