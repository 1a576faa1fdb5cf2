//! What the staff posts: cards, hashtags, captions and the desk that shows them.
pub(crate) mod cards;
