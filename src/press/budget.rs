//! A budget of bytes of pixels, not a count of threads, bounds memory: many small scans at once, or one large one alone.

use std::sync::{Condvar, Mutex, PoisonError};

/// Bytes of pixels that may be in memory at once.
#[derive(Debug)]
pub(crate) struct Budget {
    free: Mutex<u64>,
    total: u64,
    freed: Condvar,
}

/// A share of the budget, given back when dropped.
#[derive(Debug)]
pub(crate) struct Share<'a> {
    budget: &'a Budget,
    bytes: u64,
}

impl Budget {
    /// A budget in bytes.
    pub(crate) fn new(bytes: u64) -> Self {
        Self { free: Mutex::new(bytes), total: bytes, freed: Condvar::new() }
    }

    /// Waits for `bytes`; what is larger than the whole budget waits to be alone.
    pub(crate) fn take(&self, bytes: u64) -> Share<'_> {
        let bytes = bytes.min(self.total);
        let mut free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        while *free < bytes {
            free = self.freed.wait(free).unwrap_or_else(PoisonError::into_inner);
        }
        *free -= bytes;
        Share { budget: self, bytes }
    }
}

impl Drop for Share<'_> {
    fn drop(&mut self) {
        *self.budget.free.lock().unwrap_or_else(PoisonError::into_inner) += self.bytes;
        self.budget.freed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scan_larger_than_the_budget_still_gets_its_turn() {
        let budget = Budget::new(10);
        drop(budget.take(25));
        let (a, b) = (budget.take(4), budget.take(6));
        drop((a, b));
        assert_eq!(*budget.free.lock().unwrap(), 10);
    }
}
