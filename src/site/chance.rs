//! Surprises that are the same each time a site is built: every item leads to another one far from it, and no two to the same.

/// Ids in one file for the script that chooses: a first surprise costs some kilobytes, however large the collection.
pub(crate) const CHUNK: usize = 250;

/// The item that `index` of `count` leads to. All of them lie on one round, so that who follows it sees everything once.
pub(crate) fn next(index: usize, count: usize) -> usize {
    // The golden section spreads best; a step without a common divisor misses nothing.
    let golden = (count as f64 * 0.618) as usize;
    let step = (golden.max(1)..=count).find(|step| divisor(*step, count) == 1).unwrap_or(1);
    (index + step) % count.max(1)
}

fn divisor(a: usize, b: usize) -> usize {
    if b == 0 { a } else { divisor(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::next;

    #[test]
    fn the_round_of_surprises_passes_everything_once() {
        for count in [1, 2, 3, 33, 34, 240] {
            let mut seen = vec![false; count];
            let mut at = 0;
            for _ in 0..count {
                seen[at] = true;
                at = next(at, count);
            }
            assert!(seen.into_iter().all(|seen| seen) && at == 0, "{count}");
        }
    }
}
