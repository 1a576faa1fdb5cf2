//! Readers of other people's files may panic on a broken one. Here that is an answer like any other: none, and without noise.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

thread_local! {
    static CALM: Cell<bool> = const { Cell::new(false) };
}

/// What `work` gives; nothing if it panics.
pub(crate) fn calm<T>(work: impl FnOnce() -> T) -> Option<T> {
    let before = CALM.replace(true);
    let given = catch_unwind(AssertUnwindSafe(work)).ok();
    CALM.set(before);
    given
}

/// Whether a panic on this thread would be caught by [`calm`], so that nobody need hear of it.
pub(crate) fn is_calm() -> bool {
    CALM.get()
}

#[cfg(test)]
mod tests {
    use super::{calm, is_calm};

    #[test]
    fn a_panic_is_no_answer_and_the_next_one_is_heard_again() {
        assert_eq!((calm(|| u8::from(is_calm())), is_calm()), (Some(1), false));
        assert_eq!(calm(|| [0; 1][usize::from(is_calm())]), None);
        assert!(!is_calm());
    }
}
