//! The entropy code of a JPEG: the tables of the standard (ITU-T T.81, annex K), and the writer of bits.

/// How many codes there are of each length, and their symbols in order.
pub(super) struct Code {
    /// Codes of 1 to 16 bits.
    pub(super) counts: [u8; 16],
    /// Symbols, the shortest first.
    pub(super) symbols: &'static [u8],
}

const SIZES: [u8; 12] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

/// Table K.3: differences of luma.
pub(super) const LUMA_DC: Code = Code { counts: [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], symbols: &SIZES };
/// Table K.4: differences of chroma.
pub(super) const CHROMA_DC: Code = Code { counts: [0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0], symbols: &SIZES };
/// Table K.5: the other coefficients of luma.
pub(super) const LUMA_AC: Code = Code { counts: [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125], symbols: &LUMA_SYMBOLS };
/// Table K.6: the other coefficients of chroma.
pub(super) const CHROMA_AC: Code = Code { counts: [0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 119], symbols: &CHROMA_SYMBOLS };

#[rustfmt::skip]
const LUMA_SYMBOLS: [u8; 162] = [
    1, 2, 3, 0, 4, 17, 5, 18, 33, 49, 65, 6, 19, 81, 97, 7, 34, 113, 20, 50, 129, 145, 161, 8, 35, 66, 177, 193, 21, 82, 209, 240, 36,
    51, 98, 114, 130, 9, 10, 22, 23, 24, 25, 26, 37, 38, 39, 40, 41, 42, 52, 53, 54, 55, 56, 57, 58, 67, 68, 69, 70, 71, 72, 73, 74, 83,
    84, 85, 86, 87, 88, 89, 90, 99, 100, 101, 102, 103, 104, 105, 106, 115, 116, 117, 118, 119, 120, 121, 122, 131, 132, 133, 134, 135,
    136, 137, 138, 146, 147, 148, 149, 150, 151, 152, 153, 154, 162, 163, 164, 165, 166, 167, 168, 169, 170, 178, 179, 180, 181, 182,
    183, 184, 185, 186, 194, 195, 196, 197, 198, 199, 200, 201, 202, 210, 211, 212, 213, 214, 215, 216, 217, 218, 225, 226, 227, 228,
    229, 230, 231, 232, 233, 234, 241, 242, 243, 244, 245, 246, 247, 248, 249, 250,
];

#[rustfmt::skip]
const CHROMA_SYMBOLS: [u8; 162] = [
    0, 1, 2, 3, 17, 4, 5, 33, 49, 6, 18, 65, 81, 7, 97, 113, 19, 34, 50, 129, 8, 20, 66, 145, 161, 177, 193, 9, 35, 51, 82, 240, 21, 98,
    114, 209, 10, 22, 36, 52, 225, 37, 241, 23, 24, 25, 26, 38, 39, 40, 41, 42, 53, 54, 55, 56, 57, 58, 67, 68, 69, 70, 71, 72, 73, 74,
    83, 84, 85, 86, 87, 88, 89, 90, 99, 100, 101, 102, 103, 104, 105, 106, 115, 116, 117, 118, 119, 120, 121, 122, 130, 131, 132, 133,
    134, 135, 136, 137, 138, 146, 147, 148, 149, 150, 151, 152, 153, 154, 162, 163, 164, 165, 166, 167, 168, 169, 170, 178, 179, 180,
    181, 182, 183, 184, 185, 186, 194, 195, 196, 197, 198, 199, 200, 201, 202, 210, 211, 212, 213, 214, 215, 216, 217, 218, 226, 227,
    228, 229, 230, 231, 232, 233, 234, 242, 243, 244, 245, 246, 247, 248, 249, 250,
];

/// The bits of each symbol and how many they are; 0 for a symbol without a code.
pub(super) struct Book([(u32, u32); 256]);

impl Book {
    pub(super) const fn new(code: &Code) -> Self {
        let mut book = [(0, 0); 256];
        let (mut bits, mut number, mut length) = (0, 0, 1);
        while length <= 16 {
            let mut left = code.counts[length - 1];
            while left > 0 {
                book[code.symbols[number] as usize] = (bits, length as u32);
                bits += 1;
                number += 1;
                left -= 1;
            }
            bits <<= 1;
            length += 1;
        }
        Self(book)
    }
}

/// Writes bits, the highest first, with a zero after each byte of ones.
pub(super) struct Writer {
    bytes: Vec<u8>,
    held: u64,
    count: u32,
}

impl Writer {
    /// Goes on behind the bytes given.
    pub(super) fn after(bytes: Vec<u8>) -> Self {
        Self { bytes, held: 0, count: 0 }
    }

    /// A symbol and the number that follows it.
    #[inline(always)]
    fn put(&mut self, book: &Book, symbol: u32, number: u32, size: u32) {
        let (code, length) = book.0[symbol as usize & 255];
        self.held = self.held << (length + size) | u64::from(code << size | number);
        self.count += length + size;
        if self.count >= 32 {
            self.count -= 32;
            self.word((self.held >> self.count) as u32);
        }
    }

    #[inline(always)]
    fn word(&mut self, word: u32) {
        let bytes = word.to_be_bytes();
        if word & 0x8080_8080 & (word & 0x7f7f_7f7f).wrapping_add(0x0101_0101) == 0 {
            self.bytes.extend_from_slice(&bytes);
        } else {
            bytes.into_iter().for_each(|byte| self.byte(byte));
        }
    }

    fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
        if byte == 0xff {
            self.bytes.push(0);
        }
    }

    /// A block in stored order: its first coefficient as a difference, then runs of zeros and what ends them.
    #[inline(always)]
    pub(super) fn block(&mut self, difference: i32, values: &[i16; 64], (dc, ac): (&Book, &Book)) {
        let (number, size) = written(difference);
        self.put(dc, size, number, size);
        let mut left = beside_zero(values) & !1;
        let mut last = 0;
        while left != 0 {
            let at = left.trailing_zeros();
            left &= left - 1;
            let mut zeros = at - last - 1;
            last = at;
            while zeros > 15 {
                self.put(ac, 0xf0, 0, 0);
                zeros -= 16;
            }
            let (number, size) = written(values[at as usize].into());
            self.put(ac, zeros << 4 | size, number, size);
        }
        if last < 63 {
            self.put(ac, 0, 0, 0);
        }
    }

    /// All bytes, the last filled with ones.
    pub(super) fn finish(mut self) -> Vec<u8> {
        while self.count >= 8 {
            self.count -= 8;
            self.byte((self.held >> self.count) as u8);
        }
        if self.count > 0 {
            self.byte((self.held << (8 - self.count)) as u8 | (0xff >> self.count));
        }
        self.bytes
    }
}

/// One bit for each value that is not zero, the first in the lowest.
#[inline(always)]
fn beside_zero(values: &[i16; 64]) -> u64 {
    let mut flags = [0; 64];
    for (flag, value) in flags.iter_mut().zip(values) {
        *flag = u8::from(*value != 0);
    }
    let (words, _) = flags.as_chunks::<8>();
    // The product brings the lowest bits of eight bytes together in the highest byte.
    let gathered = words.iter().map(|word| u64::from_le_bytes(*word).wrapping_mul(0x0102_0408_1020_4080) >> 56);
    gathered.enumerate().fold(0, |mask, (at, bits)| mask | bits << (at * 8))
}

/// A number as JPEG writes it, and in how many bits: negative ones one less, without their sign.
#[inline(always)]
fn written(value: i32) -> (u32, u32) {
    let size = 32 - value.unsigned_abs().leading_zeros();
    let number = (value + (value >> 31)) as u32 & ((1 << size) - 1);
    (number, size)
}
