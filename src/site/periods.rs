//! Where a date is shelved: under its decades where it says them, else under its century. Walls and the timeline ask here.

use crate::{collection::model::date::Edtf, text::strings::Strings};

/// A date that touches more decades than this stands under its century.
const MOST_DECADES: usize = 3;

/// A decade or a century.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Period {
    /// First year; years are astronomical.
    first: i64,
    /// 10 or 100.
    years: i64,
}

impl Period {
    /// The decade that begins with `first`; only those of the common era are called so.
    fn decade(first: i64) -> Option<Self> {
        (0..=9990).contains(&first).then_some(Self { first, years: 10 })
    }

    /// A century by its number: 19 for 1800 to 1899, -3 for the third before the common era.
    fn century(number: i64) -> Option<Self> {
        let first = if number > 0 { (number - 1) * 100 } else { number * 100 + 1 };
        (-9999..=9900).contains(&first).then_some(Self { first, years: 100 })
    }

    pub(crate) fn is_decade(self) -> bool {
        self.years == 10
    }

    /// Last part of its address: `1890s`, `18xx`, `-02xx`.
    pub(crate) fn key(self) -> String {
        if self.is_decade() { format!("{}s", self.first) } else { self.edtf().to_lowercase() }
    }

    /// The period that an address ends in.
    pub(crate) fn of_key(key: &str) -> Option<Self> {
        match key.strip_suffix('s') {
            Some(first) => Self::decade(first.parse().ok()?),
            None => Edtf::parse(&key.to_uppercase()).ok()?.century().and_then(Self::century),
        }
    }

    /// Its name, by way of EDTF: `189X`, `18XX`, `-02XX`.
    pub(crate) fn name(self, strings: &Strings, lang: &str) -> String {
        Edtf::parse(&self.edtf()).map_or_else(|_| self.key(), |edtf| edtf.words(strings, lang))
    }

    fn edtf(self) -> String {
        match self.first {
            first if self.is_decade() => format!("{:03}X", first / 10),
            first if first < 0 => format!("-{:02}XX", -(first + 99) / 100),
            first => format!("{:02}XX", first / 100),
        }
    }

    /// The century of a decade; a century is its own.
    pub(crate) fn of_hundred(self) -> Self {
        let line = self.line();
        Self { first: if line < 0 { line + 1 } else { line }, years: 100 }
    }

    /// First year of the line of a hundred years that it is drawn on.
    pub(crate) fn line(self) -> i64 {
        self.first.div_euclid(100) * 100
    }
}

/// The periods that gather a date: up to three decades, else its century; none where its years are not known.
pub(crate) fn periods(edtf: &Edtf) -> Vec<Period> {
    let decades: Vec<i64> = edtf.decades().take(MOST_DECADES + 1).collect();
    let decades: Option<Vec<Period>> = decades.into_iter().map(Period::decade).collect();
    match decades {
        Some(decades) if (1..=MOST_DECADES).contains(&decades.len()) => decades,
        _ => edtf.century().and_then(Period::century).into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Edtf, Period, periods};
    use crate::site::social::examples::words;

    #[test]
    fn a_century_is_not_shelved_with_a_decade_nor_under_the_next_one() {
        let words = words();
        let shelved = |text: &str| {
            let found = periods(&Edtf::parse(text).unwrap());
            assert!(found.iter().all(|period| Period::of_key(&period.key()) == Some(*period)), "{text}");
            found.into_iter().map(|period| (period.key(), period.name(&words.strings, "en"), period.line())).collect::<Vec<_>>()
        };
        let of = |key: &str, name: &str, line| vec![(key.to_owned(), name.to_owned(), line)];
        assert_eq!(shelved("18XX"), of("18xx", "19th century", 1800));
        assert_eq!(shelved("1904"), of("1900s", "1900s", 1900));
        assert_eq!(shelved("0985"), of("980s", "980s", 900));
        assert_eq!(shelved("-0299"), of("-02xx", "3rd century BCE", -300));
        assert_eq!(shelved("1897/1912").len(), 3);
        assert_eq!(shelved("1870/1912"), of("18xx", "19th century", 1800));
        assert_eq!(shelved("XXXX"), vec![]);
    }
}
