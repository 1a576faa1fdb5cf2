//! Room `site`.
pub(crate) mod images;
