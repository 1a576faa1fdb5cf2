//! The words in which people type dates: Indonesian (old spelling too), English, and the Dutch of archives.

/// Month names and their common short forms, in lower case and without full stops.
const MONTHS: [&[&str]; 12] = [
    &["januari", "january", "jan", "djanuari"],
    &["februari", "february", "feb", "pebruari", "peb"],
    &["maret", "march", "mar", "maart", "mrt"],
    &["april", "apr"],
    &["mei", "may"],
    &["juni", "june", "jun", "djuni"],
    &["juli", "july", "jul", "djuli"],
    &["agustus", "august", "aug", "agu", "ags", "agt", "augustus", "agoestoes"],
    &["september", "sept", "sep"],
    &["oktober", "october", "oct", "okt"],
    &["november", "nov", "nopember", "nop"],
    &["desember", "december", "dec", "des", "djesember"],
];

/// Ordinals of centuries in words, from the first.
#[rustfmt::skip]
const ORDINALS: [[&str; 2]; 21] = [
    ["first", "pertama"], ["second", "kedua"], ["third", "ketiga"], ["fourth", "keempat"], ["fifth", "kelima"],
    ["sixth", "keenam"], ["seventh", "ketujuh"], ["eighth", "kedelapan"], ["ninth", "kesembilan"],
    ["tenth", "kesepuluh"], ["eleventh", "kesebelas"], ["twelfth", "kedua belas"], ["thirteenth", "ketiga belas"],
    ["fourteenth", "keempat belas"], ["fifteenth", "kelima belas"], ["sixteenth", "keenam belas"],
    ["seventeenth", "ketujuh belas"], ["eighteenth", "kedelapan belas"], ["nineteenth", "kesembilan belas"],
    ["twentieth", "kedua puluh"], ["twenty-first", "kedua puluh satu"],
];

/// "About", before a date.
#[rustfmt::skip]
pub(super) const ABOUT: &[&str] = &[
    "c.", "ca.", "c", "ca", "cca.", "circa", "sekitar tahun", "sekitar", "kira-kira", "kurang lebih", "±", "+/-",
    "about", "around", "approximately", "approx.", "diperkirakan", "perkiraan",
];
/// "Perhaps", before a date.
pub(super) const PERHAPS: &[&str] =
    &["kemungkinan", "mungkin", "barangkali", "diduga", "possibly", "probably", "perhaps", "prob.", "poss."];
/// "Before", of which the year itself is not excluded.
pub(super) const BEFORE: &[&str] = &["sebelum tahun", "sebelum", "before", "not after", "tidak lebih dari"];
/// "After".
pub(super) const AFTER: &[&str] = &["setelah tahun", "setelah", "sesudah", "after", "not before"];
/// "Since".
pub(super) const SINCE: &[&str] = &["sejak tahun", "sejak", "mulai", "since"];
/// "Until".
pub(super) const UNTIL: &[&str] = &["sampai tahun", "sampai dengan", "sampai", "hingga", "until"];
/// Words that add nothing.
#[rustfmt::skip]
pub(super) const FILLERS: &[&str] = &[
    "pada tahun", "tahun", "th.", "thn.", "pada", "tanggal", "tgl.", "the", "in", "year", "dated", "dasawarsa",
    "dekade",
];
/// Before the common era, at the end.
pub(super) const BEFORE_ERA: &[&str] = &[" sm", " bce", " bc", " b.c.e.", " b.c.", " s.m.", " sebelum masehi"];
/// Of the common era, at the end.
pub(super) const OF_ERA: &[&str] = &[" masehi", " m", " ce", " ad", " a.d.", " c.e."];
/// The same, at the front.
pub(super) const ERA_FIRST: &[&str] = &["ad", "a.d.", "ce"];
/// An end that has not come.
pub(super) const ONGOING: &[&str] = &["-", " sekarang", "-sekarang", " kini", " present", "-present", " now"];
/// Seasons, by EDTF's codes from 21.
const SEASONS: [&[&str]; 4] =
    [&["musim semi ", "spring "], &["musim panas ", "summer "], &["musim gugur ", "autumn ", "fall "], &["musim dingin ", "winter "]];
/// No date at all.
#[rustfmt::skip]
pub(super) const UNDATED: &[&str] = &[
    "tanpa tahun", "tanpa tanggal", "tidak bertanggal", "tidak diketahui", "t.t.", "tt", "t.th.", "n.d.", "nd",
    "n. d.", "undated", "no date", "not dated", "unknown", "date unknown", "s.a.", "z.j.", "-", "?",
];
/// Eras and calendars that are not converted.
#[rustfmt::skip]
pub(super) const OTHER_CALENDARS: &[&str] = &[
    "saka", "śaka", "çaka", "shaka", "hijri", "hijriah", "hijriyah", "hijrah", "h", "h.", "ah", "a.h.", "aj",
    "jawa", "masehi/hijriah", "muharram", "muharam", "safar", "rabiulawal", "rabiulakhir", "jumadilawal",
    "jumadilakhir", "rajab", "syaban", "sya'ban", "ramadan", "ramadhan", "syawal", "zulkaidah", "zulhijah",
    "dzulhijjah", "dzulqa'dah", "sura", "mulud", "besar",
];
/// First and last year of a part, counted within its century or decade.
pub(super) type Years = (i64, i64);

/// Parts of a century or decade: the years of a hundred, the years of ten.
pub(super) const PARTS: &[(&[&str], Years, Years)] = &[
    (&["awal", "permulaan", "early", "beginning of", "start of"], (0, 30), (0, 3)),
    (&["pertengahan", "mid", "mid-", "middle of"], (30, 70), (4, 6)),
    (&["akhir", "penghujung", "late", "end of"], (70, 99), (7, 9)),
    (&["paruh pertama", "paro pertama", "first half of"], (0, 49), (0, 4)),
    (&["paruh kedua", "paro kedua", "second half of"], (50, 99), (5, 9)),
];

/// EDTF's code of the season that `text` begins with, and what follows.
pub(super) fn season(text: &str) -> Option<(u8, &str)> {
    let after = |names: &[&str]| names.iter().find_map(|name| text.strip_prefix(name));
    (21..).zip(SEASONS).find_map(|(code, names)| after(names).map(|rest| (code, rest)))
}

/// The number of a month in Roman figures, as Indonesian and Dutch letters are dated: `17-VIII-1945`.
pub(super) fn roman_month(word: &str) -> Option<u8> {
    roman(word).and_then(|number| u8::try_from(number).ok()).filter(|number| *number <= 12)
}

/// The number of a month, 1 to 12.
pub(super) fn month(word: &str) -> Option<u8> {
    let word = word.trim_end_matches(['.', ',']);
    (1..).zip(MONTHS).find(|(_, names)| names.contains(&word)).map(|(number, _)| number)
}

/// The number of a century: `19th`, `ke-19`, `ke 19`, `xix`, `nineteenth`, `kesembilan belas`.
pub(super) fn ordinal(words: &str) -> Option<i64> {
    if let Some(at) = ORDINALS.iter().position(|names| names.contains(&words)) {
        return i64::try_from(at + 1).ok();
    }
    let figures = words.trim_start_matches("ke").trim_start_matches(['-', ' ']);
    let figures = ["st", "nd", "rd", "th"].iter().find_map(|end| figures.strip_suffix(end)).unwrap_or(figures);
    let number = figures.parse().ok().or_else(|| roman(figures))?;
    (1..=99).contains(&number).then_some(number)
}

fn roman(figures: &str) -> Option<i64> {
    const TENS: [&str; 3] = ["xx", "x", ""];
    const ONES: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let (at, tens) = TENS.iter().enumerate().find(|(_, tens)| figures.starts_with(**tens))?;
    let ones = ONES.iter().position(|ones| *ones == &figures[tens.len()..])?;
    let number = i64::try_from((2 - at) * 10 + ones).ok()?;
    (number > 0).then_some(number)
}
