//! Long lines of iCalendar: folded at 75 octets, never within a letter.

/// The most octets of a line, without its end (RFC 5545, 3.1).
const MOST: usize = 75;

/// A line and its end, CR LF; what is beyond 75 octets goes on in lines that begin with a space.
pub(crate) fn folded(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + line.len() / 30 + 2);
    let mut used = 0;
    for c in line.chars() {
        if used + c.len_utf8() > MOST {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(c);
        used += c.len_utf8();
    }
    out.push_str("\r\n");
    out
}

#[cfg(test)]
mod tests {
    use super::folded;
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    proptest! {
        #[test]
        fn lines_are_short_and_unfold_to_what_they_were(line in "[^\\r\\n]{0,300}") {
            let folded = folded(&line);
            prop_assert!(folded.split("\r\n").all(|part| part.len() <= 75));
            prop_assert_eq!(folded.strip_suffix("\r\n").unwrap().replace("\r\n ", ""), line);
        }
    }
}
