//! A number of fixed width of which some digits may be unknown: `156X`, `1X`, `XX`.

use std::fmt;

/// `N` decimal digits, from the most significant; `None` is written `X`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Digits<const N: usize>(pub(crate) [Option<u8>; N]);

impl<const N: usize> Digits<N> {
    /// The smallest number it can stand for.
    pub(crate) fn least(&self) -> u16 {
        self.with(0)
    }

    /// The largest number it can stand for.
    pub(crate) fn most(&self) -> u16 {
        self.with(9)
    }

    /// The number, when every digit is known.
    pub(crate) fn exact(&self) -> Option<u16> {
        self.0.iter().all(Option::is_some).then(|| self.least())
    }

    /// Whether `number` can be meant.
    pub(crate) fn fits(&self, number: u16) -> bool {
        let mut rest = number;
        for digit in self.0.iter().rev() {
            if digit.is_some_and(|known| u16::from(known) != rest % 10) {
                return false;
            }
            rest /= 10;
        }
        rest == 0
    }

    /// Whether no digit is known.
    pub(crate) fn is_unknown(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// How many digits at the end are unknown, when only digits at the end are.
    pub(crate) fn unknown_tail(&self) -> Option<usize> {
        let known = self.0.iter().take_while(|digit| digit.is_some()).count();
        self.0[known..].iter().all(Option::is_none).then_some(N - known)
    }

    fn with(&self, unknown: u8) -> u16 {
        self.0.iter().fold(0, |number, digit| number * 10 + u16::from(digit.unwrap_or(unknown)))
    }
}

impl<const N: usize> fmt::Display for Digits<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|digit| match digit {
            Some(known) => write!(f, "{known}"),
            None => f.write_str("X"),
        })
    }
}
