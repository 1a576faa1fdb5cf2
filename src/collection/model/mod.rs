//! Pure data.
