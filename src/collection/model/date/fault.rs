//! What can be wrong with a date in EDTF notation, said so that an archivist can mend it.

use std::fmt;

/// A date that is not EDTF: what is wrong, and at which byte of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct EdtfError {
    /// Byte offset into the text given to the parser, always on a character boundary.
    pub(crate) at: usize,
    pub(crate) what: EdtfFault,
}

/// The kinds of fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EdtfFault {
    /// Nothing written.
    Empty,
    /// More than the longest accepted length.
    TooLong,
    /// The text ends too early.
    Unfinished,
    /// A character that cannot stand here.
    Unexpected(char),
    /// A year of other than four digits.
    YearDigits,
    /// A year after `Y` that four digits can write.
    ShortLongYear,
    /// A year beyond what can be counted.
    YearTooLarge,
    /// `-0000`.
    NegativeZero,
    /// More significant digits than the year has, or none.
    Significant,
    /// No such month or season.
    Month,
    /// No such day in that month.
    Day,
    /// No such hour, minute, second or time shift.
    Time,
    /// The end lies before the beginning.
    Reversed,
    /// An interval without any known end.
    NoEnds,
    /// A set with nothing in it, or a range without ends.
    EmptySet,
}

impl EdtfFault {
    /// The fault as a sentence without its full stop, in the language of the interface (`id`, else English).
    pub(crate) fn words(self, ui: &str) -> String {
        let (id, en) = match self {
            EdtfFault::Empty => ("tanggal kosong", "the date is empty"),
            EdtfFault::TooLong => ("tanggal terlalu panjang", "the date is too long"),
            EdtfFault::Unfinished => ("tanggal terpotong di sini", "the date breaks off here"),
            EdtfFault::Unexpected(_) => ("tanda ini tidak dapat berdiri di sini", "this cannot stand here"),
            EdtfFault::YearDigits => ("tahun ditulis dengan empat angka, misalnya 0873", "a year has four digits, as in 0873"),
            EdtfFault::ShortLongYear => ("Y hanya untuk tahun dengan lima angka atau lebih", "Y is for years of five digits or more"),
            EdtfFault::YearTooLarge => ("tahun ini terlalu besar", "this year is too large"),
            EdtfFault::NegativeZero => ("tahun -0000 tidak ada; 1 SM ditulis 0000", "there is no year -0000; 1 BCE is 0000"),
            EdtfFault::Significant => ("jumlah angka penting tidak cocok dengan tahunnya", "the significant digits do not fit the year"),
            EdtfFault::Month => (
                "bulan ini tidak ada (01–12, atau 21–41 untuk musim dan triwulan)",
                "there is no such month (01–12, or 21–41 for seasons and quarters)",
            ),
            EdtfFault::Day => ("hari ini tidak ada dalam bulannya", "there is no such day in that month"),
            EdtfFault::Time => ("jam ini tidak ada", "there is no such time"),
            EdtfFault::Reversed => ("akhir mendahului awal", "the end comes before the beginning"),
            EdtfFault::NoEnds => ("rentang tanpa awal dan akhir", "an interval needs at least one end"),
            EdtfFault::EmptySet => ("himpunan tanpa tanggal", "the set holds no date"),
        };
        match (self, ui.starts_with("id")) {
            (EdtfFault::Unexpected(letter), true) => format!("{id}: {letter:?}"),
            (EdtfFault::Unexpected(letter), false) => format!("{en}: {letter:?}"),
            (_, true) => id.to_owned(),
            (_, false) => en.to_owned(),
        }
    }
}

impl fmt::Display for EdtfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (at byte {})", self.what.words("en"), self.at)
    }
}

impl std::error::Error for EdtfError {}
