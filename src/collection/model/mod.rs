//! Pure data.
pub(crate) mod scan;
