//! Huffman tables, looked up ten bits at a time; short coefficients come out of the table whole.

use super::bits::{Bits, extend};

/// Bits that are looked up at once.
const LOOK: u32 = 10;

/// What the next ten bits say.
#[derive(Clone, Copy, Default)]
struct Entry {
    /// The value of a coefficient that lies within the ten bits.
    value: i16,
    /// The symbol of the code; the zeros before the value where there is one.
    symbol: u8,
    /// Bits of the code, and of the value where `whole`; 0 when the code is longer than ten bits.
    length: u8,
}

/// One table.
pub(super) struct Table {
    /// Codes that hold their value too.
    quick: Box<[Entry; 1 << LOOK]>,
    /// The codes alone.
    codes: Box<[Entry; 1 << LOOK]>,
    /// What lies below, in 16 bits, has at most this length.
    limits: [u32; 17],
    /// What is added to a code of a length to find its symbol.
    offsets: [i32; 17],
    symbols: Vec<u8>,
}

impl Table {
    /// From the counts of codes of 1 to 16 bits and their symbols; `None` when they contradict each other.
    pub(super) fn new(counts: &[u8; 16], symbols: &[u8]) -> Option<Self> {
        let mut table = Self {
            quick: Box::new([Entry::default(); 1 << LOOK]),
            codes: Box::new([Entry::default(); 1 << LOOK]),
            limits: [0; 17],
            offsets: [0; 17],
            symbols: symbols.to_vec(),
        };
        let (mut code, mut number) = (0_u32, 0_usize);
        for (length, count) in (1_u32..).zip(counts) {
            table.offsets[length as usize] = number as i32 - code as i32;
            for _ in 0..*count {
                let symbol = *symbols.get(number)?;
                if code >= 1 << length {
                    return None;
                }
                if length <= LOOK {
                    let first = (code << (LOOK - length)) as usize;
                    table.codes[first..first + (1 << (LOOK - length))].fill(Entry { value: 0, symbol, length: length as u8 });
                }
                code += 1;
                number += 1;
            }
            table.limits[length as usize] = code << (16 - length);
            code <<= 1;
        }
        table.fill_values();
        Some(table)
    }

    /// Where code and value fit into the bits that are looked up, the value stands in the table.
    fn fill_values(&mut self) {
        for (bits, (quick, code)) in self.quick.iter_mut().zip(self.codes.iter()).enumerate() {
            let size = u32::from(code.symbol & 15);
            let length = u32::from(code.length);
            if length > 0 && size > 0 && length + size <= LOOK {
                let number = bits as i32 >> (LOOK - length - size) & ((1 << size) - 1);
                *quick = Entry { value: extend(number, size) as i16, symbol: code.symbol >> 4, length: (length + size) as u8 };
            }
        }
    }

    /// The next symbol. At least 16 bits must be held; `None` for bits that are no code.
    #[inline(always)]
    pub(super) fn symbol(&self, bits: &mut Bits<'_>) -> Option<u8> {
        let entry = self.codes[bits.peek(LOOK) as usize];
        if entry.length > 0 {
            bits.drop(entry.length.into());
            return Some(entry.symbol);
        }
        self.long(bits)
    }

    /// A coefficient that the table holds whole: the zeros before it and its value. At least 16 bits must be held.
    #[inline(always)]
    pub(super) fn whole(&self, bits: &mut Bits<'_>) -> Option<(usize, i32)> {
        let entry = self.quick[bits.peek(LOOK) as usize];
        if entry.length == 0 {
            return None;
        }
        bits.drop(entry.length.into());
        Some((entry.symbol.into(), entry.value.into()))
    }

    #[cold]
    fn long(&self, bits: &mut Bits<'_>) -> Option<u8> {
        let code = bits.peek(16);
        let length = (LOOK + 1..=16).find(|length| code < self.limits[*length as usize])?;
        let number = (code >> (16 - length)) as i32 + self.offsets[length as usize];
        bits.drop(length);
        self.symbols.get(usize::try_from(number).ok()?).copied()
    }
}
