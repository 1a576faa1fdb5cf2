//! Room `collection`.
pub(crate) mod model;
