//! Dates typed in figures only: `25/12/1945`, `873-01-14`, `1890-95`, `19--`.

use super::understand::Why;

/// What a row of figures means: EDTF notation, a reason why it has no one meaning, or nothing known here.
pub(super) enum Figures {
    Edtf(String),
    Unclear(Why),
    Other,
}

/// Reads three numbers between `/`, `-` or `.`, or two, or one.
pub(super) fn read(text: &str) -> Figures {
    if let Some(masked) = masked_year(text) {
        return Figures::Edtf(masked);
    }
    let Some(mark) = text.chars().find(|c| !c.is_ascii_digit()) else {
        return one_number(text);
    };
    if !matches!(mark, '/' | '-' | '.') {
        return Figures::Other;
    }
    let parts = text.split(mark).map(str::trim).collect::<Vec<_>>();
    if !parts.iter().all(|part| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())) {
        return Figures::Other;
    }
    let number = |at: usize| parts[at].parse::<u16>().unwrap_or(0);
    match (parts.as_slice(), mark) {
        ([year, _, _], _) if year.len() >= 3 => Figures::Edtf(day(number(0), number(1), number(2))),
        ([_, _, year], _) if year.len() >= 3 => day_or_month_first(number(0), number(1), number(2)),
        ([_, _, _], _) => Figures::Unclear(Why::ShortYear),
        ([from, to], '-' | '/') if from.len() == 4 && to.len() == 4 => Figures::Edtf(format!("{from}/{to}")),
        ([from, to], '-' | '/') if from.len() == 4 && to.len() == 2 && to[..] > from[2..] => {
            Figures::Edtf(format!("{from}/{}{to}", &from[..2]))
        }
        ([year, _], '-') if year.len() == 3 => Figures::Edtf(format!("{:04}-{:02}", number(0), number(1))),
        ([_, year], _) if year.len() == 4 => Figures::Edtf(format!("{year}-{:02}", number(0))),
        _ => Figures::Other,
    }
}

fn one_number(text: &str) -> Figures {
    match text.len() {
        3 | 4 => Figures::Edtf(format!("{text:0>4}")),
        8 => Figures::Edtf(format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..])),
        _ => Figures::Other,
    }
}

/// `19--`, `19??`, `192-`, `192?`, `19xx`: what cataloguers wrote before EDTF.
fn masked_year(text: &str) -> Option<String> {
    let known = text.trim_end_matches(['-', '?', 'x', 'u']);
    let (known, unknown) = (known.len(), text.len() - known.len());
    let masked = known + unknown == 4 && (1..=2).contains(&unknown) && text[..known].bytes().all(|b| b.is_ascii_digit());
    masked.then(|| format!("{}{}", &text[..known], "X".repeat(unknown)))
}

fn day_or_month_first(a: u16, b: u16, year: u16) -> Figures {
    match (a, b) {
        _ if a == b => Figures::Edtf(day(year, a, b)),
        (13.., 1..=12) => Figures::Edtf(day(year, b, a)),
        (1..=12, 13..) => Figures::Edtf(day(year, a, b)),
        _ => Figures::Unclear(Why::DayOrMonth),
    }
}

/// A day; zeros, as databases export them, stand for what is not known.
fn day(year: u16, month: u16, day: u16) -> String {
    match (month, day) {
        (0, 0) => format!("{year:04}"),
        (_, 0) => format!("{year:04}-{month:02}"),
        _ => format!("{year:04}-{month:02}-{day:02}"),
    }
}

/// Whether a year and a code such as `1930-31` may as well be two years.
pub(super) fn years_or_season(text: &str) -> bool {
    let Some((year, code)) = text.split_once('-').filter(|(year, code)| year.len() == 4 && code.len() == 2) else {
        return false;
    };
    let (Ok(year), Ok(code)) = (year[2..].parse::<u8>(), code.parse::<u8>()) else { return false };
    match code {
        21..=24 => code == year + 1,
        25..=41 => code > year,
        _ => false,
    }
}
