//! Memory for pixels, lent and taken back: fresh pages cost more time than the arithmetic done in them.
//!
//! For a scan of 12 megapixels the kernel needs some 60 ms to hand out what one decode and its cascade use; with pages
//! that are at hand it is none. What is kept between scans is bounded, and shared by all threads.

use std::ops::{Deref, DerefMut};
use std::sync::{Mutex, MutexGuard, PoisonError};

use fast_image_resize::Resizer;

/// Bytes kept for the next scan, over all threads.
const KEPT: usize = 160 << 20;
/// Buffers smaller than this come from the heap, which keeps them itself.
const SMALL: usize = 1 << 20;
/// Scratch memory a resizer may keep.
const SCRATCH: usize = 16 << 20;

static BUFFERS: Mutex<Vec<Vec<u8>>> = Mutex::new(Vec::new());
static RESIZERS: Mutex<Vec<Resizer>> = Mutex::new(Vec::new());

/// Bytes on loan; they go back when they are dropped.
#[derive(Default)]
pub(super) struct Bytes(Vec<u8>);

impl Bytes {
    /// `length` bytes of any content: whoever asks writes them all.
    pub(super) fn stale(length: usize) -> Self {
        let mut bytes = if length < SMALL { Vec::new() } else { fitting(length) };
        bytes.resize(length, 0);
        Self(bytes)
    }

    /// A kept buffer of any content that has room for `length` bytes, for others to fill; an empty one where there is none.
    pub(super) fn kept(length: usize) -> Vec<u8> {
        if length < SMALL { Vec::new() } else { fitting(length) }
    }
}

/// The smallest kept buffer that is large enough and not more than twice as large, else a new one.
fn fitting(length: usize) -> Vec<u8> {
    let mut kept = locked(&BUFFERS);
    let fits = kept.iter().enumerate().filter(|(_, one)| (length..=length * 2).contains(&one.capacity()));
    let best = fits.min_by_key(|(_, one)| one.capacity()).map(|(at, _)| at);
    best.map_or_else(Vec::new, |at| kept.swap_remove(at))
}

impl Drop for Bytes {
    fn drop(&mut self) {
        let bytes = std::mem::take(&mut self.0);
        if bytes.capacity() < SMALL {
            return;
        }
        let mut kept = locked(&BUFFERS);
        kept.push(bytes);
        while kept.iter().map(Vec::capacity).sum::<usize>() > KEPT {
            kept.remove(0);
        }
    }
}

impl From<Vec<u8>> for Bytes {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl Deref for Bytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl DerefMut for Bytes {
    fn deref_mut(&mut self) -> &mut [u8] {
        &mut self.0
    }
}

/// A resizer, with the scratch memory of an earlier one where there is one.
pub(super) fn resizer() -> Resizer {
    locked(&RESIZERS).pop().unwrap_or_default()
}

/// Takes a resizer back.
pub(super) fn give_back(mut resizer: Resizer) {
    if resizer.size_of_internal_buffers() > SCRATCH {
        resizer.reset_internal_buffers();
    }
    locked(&RESIZERS).push(resizer);
}

/// A list is whole even if a thread died while holding it.
fn locked<T>(list: &Mutex<Vec<T>>) -> MutexGuard<'_, Vec<T>> {
    list.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::{Bytes, SMALL};

    #[test]
    fn a_loan_has_the_length_asked_for() {
        for length in [0, 7, SMALL * 3, SMALL * 2, SMALL * 5, SMALL * 3 + 1] {
            assert_eq!(Bytes::stale(length).len(), length);
        }
    }
}
