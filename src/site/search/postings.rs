//! Where a term stands, packed: a newspaper of ten thousand pages has tens of millions of such places, of two or three bytes each.

/// The fields of a record, by what a hit in them is worth: what it is called, what it is filed under, what is told of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    Title,
    Names,
    Text,
}

/// A word that stands in the texts of more records than this, and of more than a third of them, tells nothing of any.
const COMMON: usize = 400;

/// Whether a word that stands in the texts of so many records, of so many, tells nothing.
pub(super) fn is_common(count: usize, records: usize) -> bool {
    count > COMMON && count > records / 3
}

/// One place where a term stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Posting {
    pub(super) record: u32,
    pub(super) field: Field,
    pub(super) times: u16,
}

/// A term while it is gathered; places come by record.
#[derive(Debug, Default)]
pub(super) struct Term {
    /// A word of a text is written so; else it is only the stem of some.
    pub(super) written: bool,
    /// Places it has.
    pub(super) places: u32,
    packed: Vec<u8>,
    /// The record of the last place that is packed.
    before: u32,
    /// A place that may be met again in the next word.
    last: Option<Posting>,
}

impl Term {
    /// Adds a place, or counts it once more.
    pub(super) fn add(&mut self, posting: Posting) {
        match &mut self.last {
            Some(last) if last.record == posting.record && last.field == posting.field => last.times = last.times.saturating_add(1),
            _ => {
                self.pack();
                self.places += 1;
                self.last = Some(posting);
            }
        }
    }

    /// Steps between records, with the field and whether a number of times follows in the lowest bits.
    fn pack(&mut self) {
        let Some(last) = self.last.take() else { return };
        let step = u64::from(last.record - self.before) << 3 | (last.field as u64) << 1 | u64::from(last.times > 1);
        self.before = last.record;
        put(&mut self.packed, step);
        if last.times > 1 {
            put(&mut self.packed, u64::from(last.times));
        }
    }

    /// Bytes of its places, about; of those that will not be listed, none.
    pub(super) fn weight(&self, records: usize) -> usize {
        if is_common(self.places as usize, records) { 0 } else { self.packed.len() }
    }

    /// All places, as they were added.
    pub(super) fn all(mut self) -> Vec<Posting> {
        self.pack();
        let mut bytes = self.packed.iter();
        let (mut record, mut all) = (0, Vec::with_capacity(self.places as usize));
        while let Some(step) = take(&mut bytes) {
            record += (step >> 3) as u32;
            let field = [Field::Title, Field::Names, Field::Text][(step >> 1 & 3) as usize];
            let times = if step & 1 == 1 { take(&mut bytes).unwrap_or(1) as u16 } else { 1 };
            all.push(Posting { record, field, times });
        }
        all
    }
}

/// Seven bits a byte, the lowest first.
fn put(bytes: &mut Vec<u8>, mut number: u64) {
    while number > 127 {
        bytes.push(number as u8 & 127 | 128);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn take<'a>(bytes: &mut impl Iterator<Item = &'a u8>) -> Option<u64> {
    let (mut number, mut bits) = (0, 0);
    loop {
        let byte = *bytes.next()?;
        number |= u64::from(byte & 127) << bits;
        if byte < 128 {
            return Some(number);
        }
        bits += 7;
    }
}

#[cfg(test)]
mod tests {
    use super::{Field, Posting, Term};

    #[test]
    fn places_come_out_as_they_went_in() {
        let at = |record, field, times| Posting { record, field, times };
        let all = [at(0, Field::Title, 1), at(0, Field::Text, 300), at(9, Field::Names, 2), at(4_000_000_000, Field::Text, 1)];
        let mut term = Term::default();
        for posting in all {
            (0..posting.times).for_each(|_| term.add(Posting { times: 1, ..posting }));
        }
        assert_eq!((term.places, term.all()), (4, all.to_vec()));
    }
}
