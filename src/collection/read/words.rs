//! Single words of records and what they mean: language tags, days, dates, lengths.

use super::record::Spot;
use crate::{
    collection::{
        model::{
            date::{Day, Edtf, Understood, understand},
            item::ItemDate,
            language::Lang,
            texts::Texts,
        },
        read::shapes::item::DATE_FIELDS,
    },
    findings::{Finding, Place},
    text::tag::tag,
};

/// The tag in its canonical spelling, when it is one.
pub(crate) fn language_tag(typed: &str) -> Option<String> {
    Lang::parse(typed).ok().map(|lang| lang.as_str().to_owned())
}

/// Tags that stand before a text when its colon is forgotten; other short words are as likely a part of the text.
const LIKELY: [&str; 7] = ["id", "en", "ms", "jv", "su", "ar", "nl"];

/// The hint for a key and its value that have no colon between them.
pub(super) fn no_colon(finding: Finding, key: &str, text: &str) -> Finding {
    finding.hint(format!("a colon is missing after `{key}`: {key}: {text}"), format!("titik dua sesudah `{key}` belum ada: {key}: {text}"))
}

/// What is wrong with a language tag.
pub(crate) fn language_fault(typed: &str, place: impl FnOnce() -> Place) -> Option<Finding> {
    let fault = Lang::parse(typed).err()?;
    let finding =
        Finding::error("unknown-language", format!("`{typed}` is not a language tag"), format!("`{typed}` bukan tanda bahasa")).at(place());
    if let Some((tag, text)) =
        typed.split_once(' ').filter(|(tag, _)| LIKELY.contains(tag) || tag.contains('-') && Lang::parse(tag).is_ok())
    {
        return Some(no_colon(finding, tag, text));
    }
    if typed.contains(' ') {
        return Some(finding.hint(
            "a text with a comma in it needs quotes: {id: \"Surat, dua lembar\"}",
            "teks yang memuat koma perlu tanda kutip: {id: \"Surat, dua lembar\"}",
        ));
    }
    Some(match fault.meant {
        Some(meant) => finding.hint(format!("did you mean `{meant}`?"), format!("maksudnya `{meant}`?")),
        None => finding.hint("tags follow BCP 47: id, en, ms-Arab, jv-Java", "tanda mengikuti BCP 47: id, en, ms-Arab, jv-Java"),
    })
}

/// The languages of a list; what is none has been reported.
pub(crate) fn languages(spots: &[Spot]) -> Vec<Lang> {
    spots.iter().filter_map(|spot| Lang::parse(spot.text()?).ok()).collect()
}

/// A day written as YYYY-MM-DD.
pub(crate) fn day(typed: &str) -> Option<Day> {
    let whole = typed.len() == 10 && typed.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    whole.then(|| Edtf::parse(typed).ok()?.exact_day()).flatten()
}

/// What is wrong with a day that is written as one and stands in no calendar.
pub(crate) fn no_such_day(typed: &str) -> Option<Finding> {
    let (month, number) = typed.rsplit_once('-')?;
    let written = typed.len() == 10
        && month.len() == 7
        && number.len() == 2
        && typed.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !written || day(typed).is_some() {
        return None;
    }
    let finding = Finding::error("bad-day", format!("there is no day `{typed}`"), format!("tidak ada tanggal `{typed}`"));
    let last = (28..=31).rev().map(|number| format!("{month}-{number}")).find(|last| day(last).is_some());
    Some(match last {
        Some(last) => finding.hint(format!("the last day of that month is {last}"), format!("hari terakhir bulan itu {last}")),
        None => finding.hint("months go from 01 to 12", "bulan ditulis dari 01 sampai 12"),
    })
}

/// A date as typed: EDTF, something with one meaning, or words that are kept and reported.
pub(crate) fn date(spot: &Spot, findings: &mut Vec<Finding>) -> Option<ItemDate> {
    let (typed, display, calendar) = match spot.record(DATE_FIELDS) {
        Some(record) => (record.get("edtf").cloned(), record.texts("display"), record.text("calendar")),
        None => (Some(spot.clone()), Texts::default(), None),
    };
    let spot = typed?;
    let typed = spot.text()?;
    let edtf = match understand(typed) {
        Understood::Edtf(edtf) | Understood::Guess { edtf, .. } => Some(edtf),
        Understood::Verbatim { why } => {
            let finding = Finding::warning(
                "unclear-date",
                format!("the date `{typed}` is shown as it stands, but cannot be sorted or searched"),
                format!("tanggal `{typed}` ditampilkan apa adanya, tetapi tidak dapat diurutkan atau dicari"),
            );
            findings.push(finding.at(spot.place()).hint(why.words("en"), why.words("id")));
            None
        }
    };
    let calendar = calendar.filter(|calendar| calendar != "gregorian");
    Some(ItemDate { edtf, typed: typed.to_owned(), display, calendar })
}

/// An address of the web; anything else (`javascript:` above all) is refused.
pub(crate) fn address(spot: Option<&Spot>, findings: &mut Vec<Finding>) -> Option<String> {
    let spot = spot?;
    let typed = spot.text()?;
    let host = typed.strip_prefix("https://").or_else(|| typed.strip_prefix("http://"));
    if host.is_some_and(|host| !host.is_empty() && !host.starts_with('/'))
        && !typed.contains(|c: char| c.is_whitespace() || "<>\"\\".contains(c))
    {
        return Some(typed.to_owned());
    }
    let finding = Finding::error("bad-address", format!("`{typed}` is not an address of the web"), format!("`{typed}` bukan alamat web"));
    findings.push(finding.at(spot.place()).hint("write it whole: https://example.org/", "tulis lengkap: https://example.org/"));
    None
}

/// A word of a closed table, once `fit` has seen to it that it stands there.
pub(crate) fn of_table<T: Copy>(spot: Option<&Spot>, table: &[(T, &str)]) -> Option<T> {
    let typed = spot?.text()?;
    table.iter().find(|(_, word)| *word == typed).map(|(value, _)| *value)
}

/// A hashtag without its `#`.
pub(crate) fn hashtag(typed: &str) -> String {
    typed.trim_start_matches('#').to_owned()
}

/// What is wrong with a hashtag of which no platform would make one.
pub(crate) fn hashtag_fault(typed: &str, place: impl FnOnce() -> Place) -> Option<Finding> {
    if tag(hashtag(typed.strip_prefix('-').unwrap_or(typed)).as_str()).is_some() {
        return None;
    }
    let finding = Finding::warning(
        "bad-hashtag",
        format!("no platform makes a hashtag of `{typed}`; it is left out"),
        format!("tidak ada platform yang menjadikan `{typed}` tagar; dilewati"),
    );
    Some(
        finding.at(place()).hint(
            "it needs a letter, and at most 50 characters: #Arsip1945",
            "perlu ada hurufnya, dan paling banyak 50 karakter: #Arsip1945",
        ),
    )
}

/// Units of length and their millimetres.
const UNITS: &[(&str, f64)] = &[("mm", 1.0), ("cm", 10.0), ("m", 1000.0), ("in", 25.4), ("inch", 25.4), ("\"", 25.4), ("ft", 304.8)];

/// A length in millimetres; reported when it has no number or no known unit.
pub(crate) fn length(spot: &Spot, findings: &mut Vec<Finding>) -> Option<f64> {
    let typed = spot.text()?;
    let millimetres = millimetres(typed);
    if millimetres.is_none() {
        let finding = Finding::warning(
            "bad-length",
            format!("`{typed}` is not a length with its unit"),
            format!("`{typed}` bukan ukuran panjang dengan satuannya"),
        );
        findings.push(finding.at(spot.place()).hint("write it as 210 mm, 21 cm or 8 in", "tulis sebagai 210 mm, 21 cm, atau 8 in"));
    }
    millimetres
}

fn millimetres(typed: &str) -> Option<f64> {
    let split = typed.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',')?;
    let (number, unit) = typed.split_at(split);
    let number: f64 = number.replace(',', ".").parse().ok()?;
    let unit = unit.trim().to_lowercase();
    let (_, factor) = UNITS.iter().find(|(name, _)| *name == unit)?;
    Some((number * factor * 1000.0).round() / 1000.0).filter(|length| *length > 0.0)
}

#[cfg(test)]
mod tests {
    use super::{day, millimetres};

    #[test]
    fn lengths_carry_their_unit() {
        for (typed, expected) in [("210 mm", 210.0), ("21cm", 210.0), ("2,5 cm", 25.0), ("8 in", 203.2), ("1.2 m", 1200.0)] {
            assert_eq!(millimetres(typed), Some(expected), "{typed}");
        }
        for typed in ["210", "tinggi", "21 km", "1.2.3 cm", "0 mm", "-3 cm"] {
            assert_eq!(millimetres(typed), None, "{typed}");
        }
    }

    #[test]
    fn only_whole_days_are_days() {
        assert!(day("2026-02-28").is_some());
        for typed in ["2026-02", "2026-02-30", "28-02-2026", "202X-02-01", "2026-2-28"] {
            assert!(day(typed).is_none(), "{typed}");
        }
    }
}
