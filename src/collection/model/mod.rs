//! What we have, as pure data: no disk, no clock, no language of the interface but in `words` and `name`.

pub(crate) mod date;
pub(crate) mod language;
mod language_names;
pub(crate) mod scan;
