//! Days that are kept, in Indonesia and in the world of libraries, archives and museums, each with what it rests on.
//!
//! Rows are facts: a day is here because a decree, an organisation or long custom keeps it, and `basis` says which.
//! Contested ones are opt-in. Months that are kept stand on their first day. Religious feasts are not here: their dates
//! are announced from year to year, and what an institution posts on them is its own to say (`social.observances`).

use super::{date::Day, item::Kind, texts::Texts};

/// When a day is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    /// The same month and day of every year.
    Yearly(u8, u8),
    /// The nth such weekday (0 for Monday) of a month: `Nth(11, 1, 3)` is the first Thursday of November.
    Nth(u8, u8, u8),
    /// One day of one year.
    Once(Day),
}

/// A day that is kept.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Observance {
    pub(crate) id: String,
    pub(crate) when: When,
    pub(crate) names: Texts,
    /// Without `#`.
    pub(crate) hashtag: Option<String>,
    /// Decree, organisation or custom; empty for the institution's own days.
    pub(crate) basis: String,
    /// Whether the basis was read at its source, or in several that quote it.
    pub(crate) checked: bool,
    pub(crate) suits: Suits,
}

/// Which items suit a day: of one of these kinds, or with one of these words in subject, form, material or title.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Suits {
    pub(crate) kinds: Vec<Kind>,
    /// Single words as in slugs.
    pub(crate) words: Vec<String>,
}

/// How well a row has been looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seen {
    /// Read at its source, or in several that quote it (November 2026).
    Read,
    /// Common knowledge, not looked up again.
    Remembered,
    /// Read, but people quarrel about it: kept only where the institution asks for it.
    OptIn,
}

/// One row: id, (month, day), Indonesian name, English name, hashtag, basis, how it is known, kinds, words.
struct Row(&'static str, When, [&'static str; 2], &'static str, &'static str, Seen, &'static [Kind], &'static str);

use Kind::{Archive, Audio, Book, Newspaper, Object, Photograph, Video};
use Seen::{OptIn, Read, Remembered};
use When::{Nth, Yearly};

#[rustfmt::skip]
const ROWS: &[Row] = &[
    Row("hari-domain-publik", Yearly(1, 1), ["Hari Domain Publik", "Public Domain Day"], "PublicDomainDay", "Communia; end of terms of protection on 31 December", Remembered, &[], "domain-publik"),
    Row("color-our-collections", Nth(2, 1, 0), ["Pekan Warnai Koleksi", "Color Our Collections week"], "ColorOurCollections", "New York Academy of Medicine, first full week of February", Remembered, &[], "batik songket tenun kain motif ukiran"),
    Row("hari-pers", Yearly(2, 9), ["Hari Pers Nasional", "National Press Day"], "HariPersNasional", "Keppres 5/1985", Remembered, &[Newspaper], "pers koran"),
    Row("hari-bahasa-ibu", Yearly(2, 21), ["Hari Bahasa Ibu Internasional", "International Mother Language Day"], "HariBahasaIbu", "UNESCO, 1999", Remembered, &[], "bahasa aksara naskah pantun"),
    Row("hari-musik", Yearly(3, 9), ["Hari Musik Nasional", "National Music Day"], "HariMusikNasional", "Keppres 10/2013", Remembered, &[Audio], "musik lagu"),
    Row("hari-film", Yearly(3, 30), ["Hari Film Nasional", "National Film Day"], "HariFilmNasional", "Keppres 25/1999", Remembered, &[Video], "film bioskop"),
    Row("hari-monumen", Yearly(4, 18), ["Hari Monumen dan Situs Internasional", "International Day for Monuments and Sites"], "WorldHeritageDay", "ICOMOS", Remembered, &[], "candi monumen benteng jembatan rumah situs"),
    Row("hari-kartini", Yearly(4, 21), ["Hari Kartini", "Kartini Day"], "HariKartini", "Keppres 108/1964", Remembered, &[], "kartini perempuan"),
    Row("hari-buku-sedunia", Yearly(4, 23), ["Hari Buku dan Hak Cipta Sedunia", "World Book and Copyright Day"], "WorldBookDay", "UNESCO, 1995", Read, &[Book], ""),
    Row("hari-pendidikan", Yearly(5, 2), ["Hari Pendidikan Nasional", "National Education Day"], "HariPendidikanNasional", "Keppres 316/1959", Read, &[], "sekolah pendidikan guru murid"),
    Row("hari-buku", Yearly(5, 17), ["Hari Buku Nasional", "National Book Day"], "HariBukuNasional", "set by the Minister of Education A. Malik Fadjar, 2002; the National Library was founded on 17 May 1980", Read, &[Book], ""),
    Row("hari-kearsipan", Yearly(5, 18), ["Hari Kearsipan", "National Archives Day"], "HariKearsipan", "Keputusan Kepala ANRI OT.00/02/2005; Undang-Undang 7/1971", Read, &[Archive], "arsip"),
    Row("hari-museum-internasional", Yearly(5, 18), ["Hari Museum Internasional", "International Museum Day"], "InternationalMuseumDay", "ICOM", Remembered, &[Object], "museum"),
    Row("hari-kebangkitan", Yearly(5, 20), ["Hari Kebangkitan Nasional", "National Awakening Day"], "HariKebangkitanNasional", "Keppres 316/1959", Read, &[], "pergerakan"),
    Row("hari-pancasila", Yearly(6, 1), ["Hari Lahir Pancasila", "Pancasila Day"], "HariLahirPancasila", "Keppres 24/2016", Remembered, &[], "pancasila"),
    Row("hari-arsip-internasional", Yearly(6, 9), ["Hari Arsip Internasional", "International Archives Day"], "InternationalArchivesDay", "International Council on Archives", Read, &[Archive], "arsip"),
    Row("hari-purbakala", Yearly(6, 14), ["Hari Purbakala", "Archaeology Day"], "HariPurbakala", "Oudheidkundige Dienst, 14 June 1913; kebiasaan kementerian, custom of the ministry", Read, &[], "purbakala prasasti candi arkeologi"),
    Row("hari-pustakawan", Yearly(7, 7), ["Hari Pustakawan Indonesia", "Indonesian Librarians' Day"], "HariPustakawan", "Kepmendikdasmen 81/M/2025", Read, &[Book], "perpustakaan pustakawan"),
    Row("hari-kebaya", Yearly(7, 24), ["Hari Kebaya Nasional", "National Kebaya Day"], "HariKebayaNasional", "Keppres 19/2023", Read, &[], "kebaya"),
    Row("hari-kemerdekaan", Yearly(8, 17), ["Hari Kemerdekaan", "Independence Day"], "HariKemerdekaan", "Proclamation of 17 August 1945", Remembered, &[], "kemerdekaan proklamasi perjuangan revolusi"),
    Row("hari-fotografi", Yearly(8, 19), ["Hari Fotografi Sedunia", "World Photography Day"], "WorldPhotographyDay", "kebiasaan, custom; the daguerreotype was announced on 19 August 1839", Remembered, &[Photograph], ""),
    Row("bulan-gemar-membaca", Yearly(9, 1), ["Bulan Gemar Membaca dimulai", "National Reading Month begins"], "BulanGemarMembaca", "President Soeharto, 14 September 1995; letter of the Head of the National Library 020/A1/VIII/1995", Read, &[Book], ""),
    Row("hari-aksara", Yearly(9, 8), ["Hari Aksara Internasional", "International Literacy Day"], "HariAksaraInternasional", "UNESCO, 1966", Remembered, &[], "aksara sekolah naskah"),
    Row("hari-kunjung-perpustakaan", Yearly(9, 14), ["Hari Kunjung Perpustakaan", "Library Visit Day"], "HariKunjungPerpustakaan", "President Soeharto, 14 September 1995; letter of the Head of the National Library 020/A1/VIII/1995", Read, &[Book, Newspaper], ""),
    Row("hari-komedi", Yearly(9, 27), ["Hari Komedi", "Comedy Day"], "HariKomedi", "Kepmenbud 164/M/2025", Read, &[], "komedi lelucon"),
    Row("hari-akses-informasi", Yearly(9, 28), ["Hari Hak untuk Tahu", "International Day for Universal Access to Information"], "AccessToInfoDay", "UNESCO, 2015", Remembered, &[], "berita pers"),
    Row("bulan-bahasa", Yearly(10, 1), ["Bulan Bahasa dan Sastra dimulai", "Language and Literature Month begins"], "BulanBahasa", "Badan Bahasa; kebiasaan, custom", Remembered, &[], "bahasa sastra hikayat pantun cerita naskah"),
    Row("hari-kesaktian-pancasila", Yearly(10, 1), ["Hari Kesaktian Pancasila", "Pancasila Sanctity Day"], "HariKesaktianPancasila", "a day of the New Order, contested", OptIn, &[], "pancasila"),
    Row("hari-batik", Yearly(10, 2), ["Hari Batik Nasional", "National Batik Day"], "HariBatikNasional", "Keppres 33/2009", Read, &[], "batik"),
    Row("hari-museum", Yearly(10, 12), ["Hari Museum Indonesia", "Indonesian Museum Day"], "HariMuseumIndonesia", "museum meeting of Malang, May 2015; recalls the first, Yogyakarta, 12 October 1962", Read, &[Object], "museum"),
    Row("hari-kebudayaan", Yearly(10, 17), ["Hari Kebudayaan", "Culture Day"], "HariKebudayaan", "Kepmenbud 162/M/2025; contested", OptIn, &[Object], "budaya"),
    Row("hari-santri", Yearly(10, 22), ["Hari Santri", "Santri Day"], "HariSantri", "Keppres 22/2015", Remembered, &[], "pesantren santri kitab"),
    Row("hari-warisan-audiovisual", Yearly(10, 27), ["Hari Warisan Audiovisual Sedunia", "World Day for Audiovisual Heritage"], "AudiovisualHeritage", "UNESCO, 2005", Remembered, &[Audio, Video], "rekaman piringan film"),
    Row("hari-sumpah-pemuda", Yearly(10, 28), ["Hari Sumpah Pemuda", "Youth Pledge Day"], "HariSumpahPemuda", "Keppres 316/1959", Read, &[], "pemuda"),
    Row("hari-preservasi-digital", Nth(11, 1, 3), ["Hari Preservasi Digital Sedunia", "World Digital Preservation Day"], "WDPD", "Digital Preservation Coalition, first Thursday of November", Read, &[Audio, Newspaper, Video], ""),
    Row("hari-wayang", Yearly(11, 7), ["Hari Wayang Nasional", "National Wayang Day"], "HariWayangNasional", "Keppres 30/2018", Read, &[], "wayang"),
    Row("hari-pahlawan", Yearly(11, 10), ["Hari Pahlawan", "Heroes' Day"], "HariPahlawan", "Keppres 316/1959", Read, &[], "pahlawan perjuangan veteran"),
    Row("hari-angklung", Yearly(11, 16), ["Hari Angklung Sedunia", "World Angklung Day"], "HariAngklung", "UNESCO, 2010", Remembered, &[], "angklung"),
    Row("hari-guru", Yearly(11, 25), ["Hari Guru Nasional", "National Teachers' Day"], "HariGuruNasional", "Keppres 78/1994", Remembered, &[], "guru sekolah"),
    Row("hari-dongeng", Yearly(11, 28), ["Hari Dongeng Nasional", "National Storytelling Day"], "HariDongengNasional", "kebiasaan, custom", Remembered, &[], "dongeng cerita hikayat"),
    Row("hari-nusantara", Yearly(12, 13), ["Hari Nusantara", "Archipelago Day"], "HariNusantara", "Keppres 126/2001", Remembered, &[], "laut perahu pelayaran"),
    Row("hari-gamelan", Yearly(12, 15), ["Hari Gamelan", "Gamelan Day"], "HariGamelan", "UNESCO, 2021", Remembered, &[], "gamelan"),
    Row("hari-pantun", Yearly(12, 17), ["Hari Pantun", "Pantun Day"], "HariPantun", "Kepmenbud 163/M/2025", Read, &[], "pantun"),
    Row("hari-ibu", Yearly(12, 22), ["Hari Ibu", "Mother's Day"], "HariIbu", "Keppres 316/1959", Read, &[], "ibu perempuan"),
];

/// Every known id.
pub(crate) fn ids() -> impl Iterator<Item = &'static str> {
    ROWS.iter().map(|row| row.0)
}

/// Every known day with whether it is kept unless the institution says otherwise.
pub(crate) fn known() -> impl Iterator<Item = (Observance, bool)> {
    ROWS.iter().map(|Row(id, when, [name, english], hashtag, basis, seen, kinds, words)| {
        let names = Texts([("id", name), ("en", english)].map(|(lang, name)| (lang.to_owned(), (*name).to_owned())).into());
        let suits = Suits { kinds: kinds.to_vec(), words: words.split_whitespace().map(str::to_owned).collect() };
        let (id, hashtag, basis) = ((*id).to_owned(), Some((*hashtag).to_owned()), (*basis).to_owned());
        (Observance { id, when: *when, names, hashtag, basis, checked: *seen != Remembered, suits }, *seen != OptIn)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{When, known};

    #[test]
    fn every_day_exists_rests_on_something_and_can_be_tagged() {
        let mut ids = BTreeSet::new();
        for (day, kept) in known() {
            assert!(ids.insert(day.id.clone()), "{} twice", day.id);
            assert!(day.basis.len() >= 4 && day.names.0.len() == 2, "{}", day.id);
            assert!(day.hashtag.is_some_and(|tag| tag.chars().all(char::is_alphanumeric)), "{}", day.id);
            assert!(!day.suits.kinds.is_empty() || !day.suits.words.is_empty(), "{}", day.id);
            assert!(matches!(day.when, When::Yearly(1..=12, 1..=31) | When::Nth(1..=12, 1..=4, 0..=6)), "{}", day.id);
            assert!(kept || day.basis.contains("contested"), "{}", day.id);
        }
    }
}
