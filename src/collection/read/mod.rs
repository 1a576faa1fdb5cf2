//! The only reader of content.
pub(crate) mod probe;
