//! HOW IT IS MADE: pixels, cards and pages out of a planned site, and both trees on the disk.

pub(crate) mod budget;
pub(crate) mod cards;
pub(crate) mod disk;
pub(crate) mod pixels;
