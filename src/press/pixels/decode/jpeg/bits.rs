//! The entropy-coded data of a scan: unstuffed, cut at its restart markers, and read bit by bit.

/// The data of one scan without stuffing and markers.
pub(super) struct Entropy {
    /// All bytes, then eight zeros.
    bytes: Vec<u8>,
    /// Where each restart interval ends.
    ends: Vec<usize>,
}

impl Entropy {
    /// The data that stand at `at`, and where the marker that ends them stands; `None` when there is no marker.
    pub(super) fn at(source: &[u8], mut at: usize) -> Option<(Self, usize)> {
        let (mut bytes, mut ends) = (Vec::with_capacity(source.len() - at.min(source.len()) + 8), Vec::new());
        loop {
            let rest = source.get(at..)?;
            let run = next_marker(rest)?;
            bytes.extend_from_slice(&rest[..run]);
            at += run;
            match *source.get(at + 1)? {
                0x00 => {
                    bytes.push(0xff);
                    at += 2;
                }
                0xff => at += 1,
                0xd0..=0xd7 => {
                    ends.push(bytes.len());
                    at += 2;
                }
                _ => break,
            }
        }
        ends.push(bytes.len());
        bytes.extend_from_slice(&[0; 8]);
        Some((Self { bytes, ends }, at))
    }

    /// The reader of a restart interval, counted from zero.
    pub(super) fn interval(&self, number: usize) -> Option<Bits<'_>> {
        let end = *self.ends.get(number)?;
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        Some(Bits { bytes: &self.bytes, at: start, end, held: 0, count: 0 })
    }
}

/// Where the next 0xff stands.
fn next_marker(bytes: &[u8]) -> Option<usize> {
    let (words, _) = bytes.as_chunks::<8>();
    let without = |word: &[u8; 8]| {
        let inverse = !u64::from_ne_bytes(*word);
        inverse.wrapping_sub(0x0101_0101_0101_0101) & !inverse & 0x8080_8080_8080_8080 == 0
    };
    let skipped = words.iter().take_while(|word| without(word)).count() * 8;
    bytes[skipped..].iter().position(|byte| *byte == 0xff).map(|at| skipped + at)
}

/// Bits from the highest down; past the end they are zeros, and [`Bits::overrun`] tells.
pub(super) struct Bits<'a> {
    bytes: &'a [u8],
    at: usize,
    end: usize,
    held: u64,
    count: u32,
}

impl Bits<'_> {
    /// At least 56 bits are held afterwards.
    #[inline(always)]
    pub(super) fn fill(&mut self) {
        let word = self.bytes.get(self.at..).and_then(|rest| rest.first_chunk::<8>()).map_or(0, |word| u64::from_be_bytes(*word));
        self.held |= word >> self.count;
        self.at += (63 - self.count as usize) >> 3;
        self.count |= 56;
    }

    #[inline(always)]
    pub(super) fn fill_below(&mut self, wanted: u32) {
        if self.count < wanted {
            self.fill();
        }
    }

    /// The next bits, at most 32, without taking them.
    #[inline(always)]
    pub(super) fn peek(&self, count: u32) -> u32 {
        (self.held >> 32 >> (32 - count)) as u32
    }

    /// Takes bits that are held.
    #[inline(always)]
    pub(super) fn drop(&mut self, count: u32) {
        self.held <<= count;
        self.count = self.count.wrapping_sub(count);
    }

    /// Takes a number of `count` bits that are held, at most 16.
    #[inline(always)]
    pub(super) fn take(&mut self, count: u32) -> u32 {
        let number = self.peek(count);
        self.drop(count);
        number
    }

    /// A number as JPEG writes it: those without their highest bit are negative.
    #[inline(always)]
    pub(super) fn signed(&mut self, count: u32) -> i32 {
        if count == 0 {
            return 0;
        }
        extend(self.take(count) as i32, count)
    }

    /// One bit, filled when needed.
    #[inline(always)]
    pub(super) fn bit(&mut self) -> bool {
        self.fill_below(1);
        self.take(1) == 1
    }

    /// Whether more was read than there is.
    pub(super) fn overrun(&self) -> bool {
        self.at * 8 > self.end * 8 + self.count as usize
    }
}

/// The value of a number of `count` bits.
#[inline(always)]
pub(super) fn extend(number: i32, count: u32) -> i32 {
    if number < 1 << (count - 1) { number + 1 - (1 << count) } else { number }
}
