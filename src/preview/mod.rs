//! Room `preview`.
