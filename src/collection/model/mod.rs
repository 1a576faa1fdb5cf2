//! Pure data: the nouns of a collection. No I/O, no rules; `read` makes them, `check` looks at them.

pub(crate) mod article;
pub(crate) mod by_hand;
pub(crate) mod campaign;
pub(crate) mod children;
pub(crate) mod colour;
pub(crate) mod date;
pub(crate) mod dress;
pub(crate) mod event;
pub(crate) mod item;
pub(crate) mod language;
mod language_names;
pub(crate) mod leaning;
pub(crate) mod media;
pub(crate) mod mention;
pub(crate) mod notice;
pub(crate) mod observance;
pub(crate) mod placed;
pub(crate) mod platform;
pub(crate) mod rights;
pub(crate) mod scan;
pub(crate) mod schedule;
pub(crate) mod sensitive;
pub(crate) mod set;
pub(crate) mod story;
pub(crate) mod term;
pub(crate) mod texts;
pub(crate) mod token;
