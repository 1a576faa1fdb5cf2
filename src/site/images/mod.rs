//! Which derivatives of a scan exist, and what is known of its pixels.
pub(crate) mod facts;
