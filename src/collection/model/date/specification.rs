//! The features of the EDTF specification, level by level, as rows: notation, first day, last day.

use super::understand::{Understood, Why, understand};
use super::{Day, Edtf, EdtfFault};
use crate::text::strings::{Strings, built_in};
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use std::sync::LazyLock;

fn parsed(text: &str) -> Edtf {
    Edtf::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn days(text: &str) -> (String, String) {
    let bounds = parsed(text).bounds();
    let said = |day: Option<Day>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
    (said(bounds.earliest), said(bounds.latest))
}

#[test]
fn level_0() {
    let rows = [
        ("1985-04-12", "1985-04-12", "1985-04-12"),
        ("1985-04", "1985-04-01", "1985-04-30"),
        ("1985", "1985-01-01", "1985-12-31"),
        ("0000", "0000-01-01", "0000-12-31"),
        ("1985-04-12T23:20:30", "1985-04-12", "1985-04-12"),
        ("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12"),
        ("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12"),
        ("1964/2008", "1964-01-01", "2008-12-31"),
        ("2004-06/2006-08", "2004-06-01", "2006-08-31"),
        ("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08"),
        ("2004-02-01/2005-02", "2004-02-01", "2005-02-28"),
        ("2004-02-01/2005", "2004-02-01", "2005-12-31"),
        ("2005/2006-02", "2005-01-01", "2006-02-28"),
        ("2000-02-29", "2000-02-29", "2000-02-29"),
    ];
    check(&rows);
    assert_eq!(parsed("1985-04-12T23:20:30-04").to_string(), "1985-04-12T23:20:30-04:00");
}

#[test]
fn level_1() {
    let rows = [
        ("Y170000002", "170000002-01-01", "170000002-12-31"),
        ("Y-170000002", "-170000002-01-01", "-170000002-12-31"),
        ("2001-21", "2001-01-01", "2001-12-31"),
        ("1984?", "1984-01-01", "1984-12-31"),
        ("2004-06~", "2004-06-01", "2004-06-30"),
        ("2004-06-11%", "2004-06-11", "2004-06-11"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2004-XX", "2004-01-01", "2004-12-31"),
        ("1985-04-XX", "1985-04-01", "1985-04-30"),
        ("1985-XX-XX", "1985-01-01", "1985-12-31"),
        ("1985-04-12/..", "1985-04-12", "-"),
        ("1985-04/..", "1985-04-01", "-"),
        ("1985/", "1985-01-01", "-"),
        ("../1985-04-12", "-", "1985-04-12"),
        ("/1985-04", "-", "1985-04-30"),
        ("-1985", "-1985-01-01", "-1985-12-31"),
        ("1984~/2004-06", "1984-01-01", "2004-06-30"),
        ("1984-06-02?/2004-08-08~", "1984-06-02", "2004-08-08"),
    ];
    check(&rows);
}

#[test]
fn level_2() {
    let rows = [
        ("Y-17E7", "-170000000-01-01", "-170000000-12-31"),
        ("1950S2", "1900-01-01", "1999-12-31"),
        ("Y171010000S3", "171000000-01-01", "171999999-12-31"),
        ("Y3388E2S3", "338000-01-01", "338999-12-31"),
        ("2001-34", "2001-04-01", "2001-06-30"),
        ("2001-28", "2001-12-01", "2002-02-28"),
        ("2001-39", "2001-09-01", "2001-12-31"),
        ("2001-41", "2001-07-01", "2001-12-31"),
        ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31"),
        ("[..1760-12-03]", "-", "1760-12-03"),
        ("[1760-12..]", "1760-12-01", "-"),
        ("[1760-01,1760-02,1760-12..]", "1760-01-01", "-"),
        ("[1667,1760-12]", "1667-01-01", "1760-12-31"),
        ("[..1984]", "-", "1984-12-31"),
        ("{1667,1668,1670..1672}", "1667-01-01", "1672-12-31"),
        ("{1960,1961-12}", "1960-01-01", "1961-12-31"),
        ("{..1984}", "-", "1984-12-31"),
        ("2004-06~-11", "2004-06-11", "2004-06-11"),
        ("2004?-06-11", "2004-06-11", "2004-06-11"),
        ("?2004-06-~11", "2004-06-11", "2004-06-11"),
        ("2004-%06-11", "2004-06-11", "2004-06-11"),
        ("156X-12-25", "1560-12-25", "1569-12-25"),
        ("15XX-12-25", "1500-12-25", "1599-12-25"),
        ("XXXX-12-XX", "-", "-"),
        ("1XXX-XX", "1000-01-01", "1999-12-31"),
        ("1XXX-12", "1000-12-01", "1999-12-31"),
        ("1984-1X", "1984-10-01", "1984-12-31"),
        ("19XX-02-29", "1904-02-29", "1996-02-29"),
        ("2004-06-~01/2004-06-~20", "2004-06-01", "2004-06-20"),
        ("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03"),
    ];
    check(&rows);
}

fn check(rows: &[(&str, &str, &str)]) {
    for (text, earliest, latest) in rows {
        assert_eq!(days(text), ((*earliest).to_owned(), (*latest).to_owned()), "{text}");
        assert_eq!(parsed(text).to_string(), *text);
    }
}

#[test]
fn equal_meanings_have_one_notation() {
    let rows = [
        ("?2004-?06", "2004-06?"),
        ("?2004-06", "2004?-06"),
        ("2004?-06~", "%2004-~06"),
        ("[..1760-12, 1667, 1670..1672]", "[..1760-12,1667,1670..1672]"),
        ("Y017000", "Y17000"),
    ];
    for (text, want) in rows {
        assert_eq!(parsed(text).to_string(), want);
    }
}

#[test]
fn faults_say_what_and_where() {
    let rows = [
        ("", 0, EdtfFault::Empty),
        ("873-01-14", 0, EdtfFault::YearDigits),
        ("1985-13", 5, EdtfFault::Month),
        ("1985-2X", 5, EdtfFault::Month),
        ("1985-02-30", 8, EdtfFault::Day),
        ("1900-02-29", 8, EdtfFault::Day),
        ("1985-02-3X", 8, EdtfFault::Day),
        ("1985-4", 6, EdtfFault::Unfinished),
        ("abad ke-19", 0, EdtfFault::Unexpected('a')),
        ("1985–1990", 4, EdtfFault::Unexpected('–')),
        ("1900/1890", 9, EdtfFault::Reversed),
        ("/", 0, EdtfFault::NoEnds),
        ("[]", 1, EdtfFault::EmptySet),
        ("[1667,..]", 8, EdtfFault::EmptySet),
        ("[1667", 5, EdtfFault::Unfinished),
        ("Y1985", 1, EdtfFault::ShortLongYear),
        ("Y9E99", 1, EdtfFault::YearTooLarge),
        ("1950S5", 4, EdtfFault::Significant),
        ("-0000", 0, EdtfFault::NegativeZero),
        ("1985-04-12T25:00:00", 11, EdtfFault::Time),
    ];
    for (text, at, what) in rows {
        let error = Edtf::parse(text).expect_err(text);
        assert_eq!((error.at, error.what), (at, what), "{text}");
    }
    assert_eq!(Edtf::parse(&"1".repeat(201)).unwrap_err().what, EdtfFault::TooLong);
}

#[test]
fn words_of_labels() {
    let rows = [
        ("1890~/1900", "sekitar 1890–1900", "circa 1890–1900"),
        ("1890~/1900~", "sekitar 1890–1900", "circa 1890–1900"),
        ("1890/1900~", "1890 – sekitar 1900", "1890 – circa 1900"),
        ("18XX", "abad ke-19", "19th century"),
        ("1890~", "sekitar 1890", "circa 1890"),
        ("189X", "1890-an", "1890s"),
        ("1XXX", "milenium ke-2", "2nd millennium"),
        ("1934-09-03", "3 September 1934", "3 September 1934"),
        ("1935-05", "Mei 1935", "May 1935"),
        ("1935-05-XX", "Mei 1935", "May 1935"),
        ("1935-XX", "1935", "1935"),
        ("../1880", "sebelum 1880", "before 1880"),
        ("[..1880]", "sebelum 1880", "before 1880"),
        ("1900/..", "sejak 1900", "since 1900"),
        ("[1900..]", "setelah 1900", "after 1900"),
        ("1900/", "1900 – tidak diketahui", "1900 – unknown"),
        ("[1908,1912]", "1908 atau 1912", "1908 or 1912"),
        ("[1667,1668,1670..1672]", "1667, 1668, atau 1670–1672", "1667, 1668 or 1670–1672"),
        ("{1960,1961-12}", "1960 dan Desember 1961", "1960 and December 1961"),
        ("1912?", "kemungkinan 1912", "possibly 1912"),
        ("1912%", "kemungkinan sekitar 1912", "possibly circa 1912"),
        ("2001-21", "musim semi 2001", "spring 2001"),
        ("2001-33", "triwulan I 2001", "first quarter of 2001"),
        ("2001-41", "semester II 2001", "second half of 2001"),
        ("-0299", "300 SM", "300 BCE"),
        ("-0299/-0199", "300–200 SM", "300–200 BCE"),
        ("-02XX", "abad ke-3 SM", "3rd century BCE"),
        ("0045", "45 M", "45 CE"),
        ("0873-01-14", "14 Januari 873 M", "14 January 873 CE"),
        ("0400/0600", "400–600 M", "400–600 CE"),
        ("0900/1100", "900–1100", "900–1100"),
        ("-0010/0010", "11 SM – 10 M", "11 BCE – 10 CE"),
        ("Y17000", "17.000", "17,000"),
        ("Y-17E7", "170 juta SM", "170 million BCE"),
        ("1950S2", "sekitar 1950 (1900–1999)", "circa 1950 (1900–1999)"),
        ("XXXX", "tanpa tahun", "undated"),
        ("XXXX-12-25", "25 Desember, tahun tidak diketahui", "25 December, year unknown"),
        ("156X-12-25", "25 Desember 1560-an", "25 December 1560s"),
        ("1984-1X", "Oktober–Desember 1984", "October–December 1984"),
        ("1984-X2", "Februari atau Desember 1984", "February or December 1984"),
        ("1935-05/1935-06", "Mei–Juni 1935", "May–June 1935"),
        ("1935-05/1936-06", "Mei 1935 – Juni 1936", "May 1935 – June 1936"),
        ("1935-05-03/1935-05-05", "3–5 Mei 1935", "3–5 May 1935"),
        ("1935-05-03/1935-06-05", "3 Mei – 5 Juni 1935", "3 May – 5 June 1935"),
        ("2004-06~-11", "11 Juni 2004 (tahun dan bulan perkiraan)", "11 June 2004 (year and month approximate)"),
        ("?2004-06", "Juni 2004 (tahun tidak pasti)", "June 2004 (year uncertain)"),
        ("1985-04-12T23:20:30Z", "12 April 1985, 23:20", "12 April 1985, 23:20"),
        ("[1890..1900]", "antara 1890 dan 1900", "between 1890 and 1900"),
        ("[..18XX]", "sebelum abad ke-19", "before the 19th century"),
        ("0045/0050", "45–50 M", "45–50 CE"),
        ("15XX-12-25", "25 Desember, abad ke-16", "25 December, 16th century"),
        ("15X5", "antara 1505 dan 1595", "between 1505 and 1595"),
    ];
    let strings = built_in();
    for (text, id, en) in rows {
        let date = parsed(text);
        assert_eq!((date.words(&strings, "id").as_str(), date.words(&strings, "en").as_str()), (id, en), "{text}");
    }
}

/// What it lacks is said in English.
#[test]
fn a_language_puts_the_parts_of_a_date_in_its_own_order() {
    let mut strings = built_in();
    strings.add("hu", "date_day: \"{month} {day}.\"\ndate_in_year: \"{year}. {date}\"\ndate_month_5: május\n").unwrap();
    let hungarian = ["1935-05-03", "1935-05-03/1935-05-05", "189X", "1935-06"].map(|text| parsed(text).words(&strings, "hu"));
    assert_eq!(hungarian, ["1935. május 3.", "1935. május 3–5.", "1890s", "1935. June"]);
}

#[test]
fn typed_dates_with_one_meaning() {
    #[rustfmt::skip]
    let rows = [
        ("25/12/1945", "1945-12-25"), ("25-12-1945", "1945-12-25"), ("12/25/1945", "1945-12-25"), ("5/5/1945", "1945-05-05"),
        ("1945/12/25", "1945-12-25"), ("25.12.1945", "1945-12-25"), ("12/1945", "1945-12"), ("873-01-14", "0873-01-14"),
        ("873", "0873"), ("400/600", "0400/0600"), ("1890-1900", "1890/1900"), ("1890–1900", "1890/1900"), ("1890 – 1900", "1890/1900"),
        ("1890-95", "1890/1895"), ("19--", "19XX"), ("192?", "192X"), ("abad ke-19", "18XX"), ("Abad XIX", "18XX"),
        ("19th century", "18XX"), ("the nineteenth century", "18XX"), ("late sixth century", "0570~/0599~"),
        ("akhir abad ke-6", "0570~/0599~"), ("awal abad ke-20", "1900~/1930~"), ("abad ke-18-19", "17XX/18XX"),
        ("18th-19th century", "17XX/18XX"), ("abad ke-3 SM", "-02XX"), ("c. 1900", "1900~"), ("ca. 1900", "1900~"),
        ("circa 1900", "1900~"), ("sekitar tahun 1900", "1900~"), ("±1900", "1900~"), ("c. 1890-1900", "1890~/1900~"),
        ("kemungkinan 1912", "1912?"), ("kemungkinan sekitar 1912", "1912%"), ("1912 (?)", "1912?"), ("1920-an", "192X"),
        ("tahun 1920-an", "192X"), ("1920s", "192X"), ("1900-an", "190X"), ("awal 1920-an", "1920~/1923~"),
        ("3 September 1934", "1934-09-03"), ("September 3, 1934", "1934-09-03"), ("Senin, 3 September 1934", "1934-09-03"),
        ("3rd Sept. 1934", "1934-09-03"), ("17 Agoestoes 1930", "1930-08-17"), ("September 1934", "1934-09"), ("Mei 1935", "1935-05"),
        ("Mei - Juni 1935", "1935-05/1935-06"), ("Mei 1935 - Juni 1936", "1935-05/1936-06"), ("3-5 Mei 1935", "1935-05-03/1935-05-05"),
        ("before 1880", "[..1880]"), ("sebelum 1880", "[..1880]"), ("setelah 1900", "[1900..]"), ("sejak 1900", "1900/.."),
        ("antara 1890 dan 1900", "[1890..1900]"), ("1908 atau 1912", "[1908,1912]"), ("300 SM", "-0299"), ("300 BC", "-0299"),
        ("300-200 BCE", "-0299/-0199"), ("873 M", "0873"), ("tanpa tahun", "XXXX"), ("n.d.", "XXXX"),
        ("17-VIII-1945", "1945-08-17"), ("17 VIII 1945", "1945-08-17"), ("3 Mei - 5 Juni 1935", "1935-05-03/1935-06-05"),
        ("late 19th - early 20th century", "1870~/1930~"), ("akhir abad 19 - awal abad ke-20", "1870~/1930~"),
        ("1935 - sekarang", "1935/.."), ("1935-", "1935/.."), ("[ca. 1900]", "1900~"), ("1900.", "1900"), ("AD 900", "0900"),
        ("1935 dan 1937", "{1935,1937}"), ("1945-08-00", "1945-08"), ("musim semi 1935", "1935-21"), ("not after 1900", "[..1900]"),
    ];
    for (typed, want) in rows {
        match understand(typed) {
            Understood::Guess { edtf, from } => assert_eq!((edtf.to_string().as_str(), from.as_str()), (want, typed)),
            other => panic!("{typed}: {other:?}"),
        }
    }
    assert_eq!(understand(" 1890~ "), Understood::Edtf(parsed("1890~")));
}

#[test]
fn typed_dates_kept_as_they_are() {
    #[rustfmt::skip]
    let rows = [
        ("12/3/1945", Why::DayOrMonth), ("12-3-45", Why::ShortYear), ("1900s", Why::DecadeOrCentury), ("1930-31", Why::YearsOrSeason), ("1921–22", Why::YearsOrSeason), ("1312 H", Why::OtherCalendar),
        ("1828 Saka", Why::OtherCalendar), ("12 Ramadan 1312", Why::OtherCalendar), ("31/2/1945", Why::NoSuchDay),
        ("zaman dahulu kala", Why::Unknown), ("", Why::Unknown), ("45", Why::Unknown), ("1900 - 1890", Why::NoSuchDay),
    ];
    for (typed, why) in rows {
        assert_eq!(understand(typed), Understood::Verbatim { why }, "{typed}");
    }
}

#[test]
fn shelves_and_order() {
    let decades = |text| parsed(text).decades().collect::<Vec<_>>();
    assert_eq!(decades("1890/1900"), [1890, 1900]);
    assert_eq!(decades("18XX").len(), 10);
    assert_eq!(decades("../1880"), [1880]);
    assert_eq!(decades("1000/1900"), [1000, 1900]);
    assert!(decades("1XXX").is_empty() && decades("XXXX").is_empty());
    assert_eq!((parsed("18XX").century(), parsed("-0299").century()), (Some(19), Some(-3)));
    assert_eq!((parsed("../1880").century(), parsed("XXXX").century()), (Some(19), None));
    let mut order = ["XXXX", "1890", "1890-02", "189X", "2001-22", "2001-21", "../1700", "-0299"].map(parsed);
    order.sort_by_key(Edtf::sort_key);
    let order = order.map(|date| date.to_string());
    assert_eq!(order, ["-0299", "../1700", "189X", "1890", "1890-02", "2001-21", "2001-22", "XXXX"]);
}

#[test]
fn anniversaries_need_one_certain_day() {
    assert_eq!(parsed("1934-09-03").exact_day(), Some(Day { year: 1934, month: 9, day: 3 }));
    for text in ["1934-09-03?", "1934-09", "193X-09-03", "1934-09-03/1934-09-04", "1934"] {
        assert_eq!(parsed(text).exact_day(), None, "{text}");
    }
}

const NOTATION: &str = "[0-9X?~%/.,Y E S\\[\\]{}TZ:+-]{0,24}";
const DATE: &str = "[?~%]?-?[0-2X][0-9X]{3}[?~%]?(-[?~%]?[0-4X][0-9X][?~%]?(-[?~%]?[0-3X][0-9X][?~%]?)?)?";

proptest! {
    #[test]
    fn nothing_panics(text in any::<String>(), notation in NOTATION) {
        let _ = (Edtf::parse(&text), understand(&text), understand(&notation));
    }

    #[test]
    fn what_parses_prints_and_parses_equal(notation in NOTATION, date in DATE, from in DATE, to in DATE) {
        static STRINGS: LazyLock<Strings> = LazyLock::new(built_in);
        let strings = &*STRINGS;
        let set = format!("[{from},..{to}]");
        for text in [notation, date, format!("{from}/{to}"), format!("{{{from}..{to}}}"), set] {
            let Ok(edtf) = Edtf::parse(&text) else { continue };
            let again = Edtf::parse(&edtf.to_string());
            prop_assert_eq!(again.as_ref(), Ok(&edtf), "{}", text);
            let bounds = edtf.bounds();
            if let (Some(earliest), Some(latest)) = (bounds.earliest, bounds.latest) {
                prop_assert!(earliest <= latest, "{}", text);
            }
            let unfilled = ["id", "en"].map(|lang| edtf.words(strings, lang)).iter().any(|said| said.is_empty() || said.contains(['{', '_']));
            prop_assert!(!unfilled);
            let _ = (edtf.decades().count(), edtf.century(), edtf.sort_key());
        }
    }
}
