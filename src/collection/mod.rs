//! Room `collection`.
pub(crate) mod model;
pub(crate) mod read;
