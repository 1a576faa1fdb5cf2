//! Natural order, as people sort files and shelf marks: page 2 before page 10.

use std::cmp::Ordering;
use std::iter::Peekable;
use std::str::Chars;

/// Compares ignoring case, with runs of ASCII digits as numbers of any length (`2` before `10`,
/// `007` beside `7`). What is equal so far is told apart byte by byte, so this is a total order.
pub(crate) fn natural_cmp(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a.chars().peekable(), b.chars().peekable());
    loop {
        let step = match (left.peek().copied(), right.peek().copied()) {
            (None, None) => return a.cmp(b),
            (None, Some(_)) => Ordering::Less,
            (Some(_), None) => Ordering::Greater,
            (Some(l), Some(r)) if l.is_ascii_digit() && r.is_ascii_digit() => {
                let (l, r) = (number(&mut left), number(&mut right));
                l.len().cmp(&r.len()).then_with(|| l.cmp(&r))
            }
            (Some(l), Some(r)) => {
                left.next();
                right.next();
                l.to_lowercase().cmp(r.to_lowercase())
            }
        };
        if step != Ordering::Equal {
            return step;
        }
    }
}

/// Takes a run of digits without its leading zeros.
fn number(chars: &mut Peekable<Chars>) -> String {
    while chars.next_if_eq(&'0').is_some() {}
    std::iter::from_fn(|| chars.next_if(char::is_ascii_digit)).collect()
}

#[cfg(test)]
mod tests {
    use super::natural_cmp;
    use proptest::prelude::{prop_assert_eq, proptest};

    #[test]
    fn pages_stand_in_reading_order() {
        let mut files = ["p10.tif", "P2.tif", "p1.tif", "p02.tif", "sampul.tif", "p1a.tif", "p99999999999999999999.tif"];
        files.sort_by(|a, b| natural_cmp(a, b));
        assert_eq!(files, ["p1.tif", "p1a.tif", "P2.tif", "p02.tif", "p10.tif", "p99999999999999999999.tif", "sampul.tif"]);
    }

    proptest! {
        #[test]
        fn total_order(a in "[aA0-2é.]{0,6}", b in "[aA0-2é.]{0,6}", c in "[aA0-2é.]{0,6}") {
            prop_assert_eq!(natural_cmp(&a, &b), natural_cmp(&b, &a).reverse());
            prop_assert_eq!(natural_cmp(&a, &b).is_eq(), a == b);
            if natural_cmp(&a, &b).is_le() && natural_cmp(&b, &c).is_le() {
                assert!(natural_cmp(&a, &c).is_le());
            }
        }
    }
}
