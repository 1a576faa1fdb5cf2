//! Room `press`.
pub(crate) mod pixels;
