//! How finely an index is cut, from how much text it has: known before anything is indexed, so that the plan can name its files.

use super::records::Record;
use crate::{
    collection::model::texts::Texts,
    site::{Site, output::PageRef},
};

/// Letters that a record counts for at least, with its title, its names and a short text.
const A_RECORD: usize = 1_000;
/// Letters for which there is one file of words, as a power of two between these numbers of files.
const A_BUCKET: usize = 40_000;
const BUCKETS: (usize, usize) = (4, 2_048);
/// A longer text has a file of its own: a page of a newspaper has twenty thousand letters, and its neighbours have as many.
const LONG: usize = 4_000;

/// Files of words that the index of one language over these records has.
pub(super) fn buckets(site: &Site, lang: &str, records: &[Record]) -> usize {
    for_letters(records.iter().map(|record| letters(site, lang, record).max(A_RECORD)).sum())
}

fn for_letters(letters: usize) -> usize {
    (letters / A_BUCKET).next_power_of_two().clamp(BUCKETS.0, BUCKETS.1)
}

/// Whether the text of a record stands in a file of its own.
pub(crate) fn is_long(site: &Site, lang: &str, record: &Record) -> bool {
    letters(site, lang, record) > LONG
}

/// The letters that are written in a record, markup and all, each as many as it has bytes: that is what has to be carried.
fn letters(site: &Site, lang: &str, record: &Record) -> usize {
    let fallback = site.published.settings().default_language();
    let all = |texts: &Texts| texts.0.values().map(String::len).sum::<usize>();
    let Some(item) = record.item.map(|index| &site.published.items()[index]) else {
        return record.told(site).map_or(0, |text| text.body.text(lang, fallback).len());
    };
    match record.page {
        PageRef::ItemPage { number, .. } => all(&item.media[number - 1].transcript),
        _ => {
            let whole = item.media.iter().filter(|_| item.pages() == 0);
            item.description.text(lang, fallback).len() + whole.map(|medium| all(&medium.transcript)).sum::<usize>()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::for_letters;

    #[test]
    fn an_index_is_cut_by_how_much_text_it_has() {
        assert_eq!(for_letters(0), 4);
        assert_eq!(for_letters(35 * 1_000), 4, "a small collection");
        assert_eq!(for_letters(10_000 * 1_000), 256, "ten thousand items");
        assert_eq!(for_letters(257 * 40_000), 512);
        assert_eq!(for_letters(10_000 * 21_000), 2_048, "ten thousand pages of newspapers");
    }
}
