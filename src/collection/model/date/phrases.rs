//! The words of dates, a table per language. A third language is a third table.
//!
//! In a pattern `{}` stands for what it is about.

/// Everything that showing a date needs to say.
pub(super) struct Phrases {
    pub(super) months: [&'static str; 12],
    /// Codes 21 to 41.
    pub(super) parts: [&'static str; 21],
    pub(super) approximate: &'static str,
    pub(super) uncertain: &'static str,
    pub(super) both: &'static str,
    pub(super) before: &'static str,
    pub(super) after: &'static str,
    pub(super) since: &'static str,
    /// Before a century or decade, after a preposition.
    pub(super) article: &'static str,
    pub(super) between: &'static str,
    pub(super) or: &'static str,
    pub(super) and: &'static str,
    /// Before the last of three or more.
    pub(super) last_or: &'static str,
    pub(super) last_and: &'static str,
    pub(super) undated: &'static str,
    pub(super) unknown: &'static str,
    pub(super) decade: &'static str,
    pub(super) century: fn(i64) -> String,
    pub(super) millennium: fn(i64) -> String,
    pub(super) before_era: &'static str,
    pub(super) of_era: &'static str,
    pub(super) million: &'static str,
    pub(super) year_unknown: &'static str,
    pub(super) month_unknown: &'static str,
    /// Year, month, day as components in doubt, then what is said of them.
    pub(super) components: [&'static str; 3],
    pub(super) component_doubts: [&'static str; 3],
}

#[rustfmt::skip]
const INDONESIAN: Phrases = Phrases {
    months: [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
        "Desember",
    ],
    parts: [
        "musim semi {}", "musim panas {}", "musim gugur {}", "musim dingin {}",
        "musim semi {} (belahan utara)", "musim panas {} (belahan utara)",
        "musim gugur {} (belahan utara)", "musim dingin {} (belahan utara)",
        "musim semi {} (belahan selatan)", "musim panas {} (belahan selatan)",
        "musim gugur {} (belahan selatan)", "musim dingin {} (belahan selatan)",
        "triwulan I {}", "triwulan II {}", "triwulan III {}", "triwulan IV {}",
        "caturwulan I {}", "caturwulan II {}", "caturwulan III {}",
        "semester I {}", "semester II {}",
    ],
    approximate: "sekitar {}",
    uncertain: "kemungkinan {}",
    both: "kemungkinan sekitar {}",
    before: "sebelum {}",
    after: "setelah {}",
    since: "sejak {}",
    article: "",
    between: "antara {} dan {}",
    or: " atau ",
    and: " dan ",
    last_or: ", atau ",
    last_and: ", dan ",
    undated: "tanpa tahun",
    unknown: "tidak diketahui",
    decade: "{}-an",
    century: |n| format!("abad ke-{n}"),
    millennium: |n| format!("milenium ke-{n}"),
    before_era: "{} SM",
    of_era: "{} M",
    million: "{} juta",
    year_unknown: "{}, tahun tidak diketahui",
    month_unknown: "tanggal {}, bulan tidak diketahui",
    components: ["tahun", "bulan", "tanggal"],
    component_doubts: ["tidak pasti", "perkiraan", "tidak pasti dan perkiraan"],
};

#[rustfmt::skip]
const ENGLISH: Phrases = Phrases {
    months: [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ],
    parts: [
        "spring {}", "summer {}", "autumn {}", "winter {}",
        "spring {} (Northern Hemisphere)", "summer {} (Northern Hemisphere)",
        "autumn {} (Northern Hemisphere)", "winter {} (Northern Hemisphere)",
        "spring {} (Southern Hemisphere)", "summer {} (Southern Hemisphere)",
        "autumn {} (Southern Hemisphere)", "winter {} (Southern Hemisphere)",
        "first quarter of {}", "second quarter of {}", "third quarter of {}", "fourth quarter of {}",
        "first third of {}", "second third of {}", "last third of {}",
        "first half of {}", "second half of {}",
    ],
    approximate: "circa {}",
    uncertain: "possibly {}",
    both: "possibly circa {}",
    before: "before {}",
    after: "after {}",
    since: "since {}",
    article: "the ",
    between: "between {} and {}",
    or: " or ",
    and: " and ",
    last_or: " or ",
    last_and: " and ",
    undated: "undated",
    unknown: "unknown",
    decade: "{}s",
    century: |n| format!("{} century", ordinal(n)),
    millennium: |n| format!("{} millennium", ordinal(n)),
    before_era: "{} BCE",
    of_era: "{} CE",
    million: "{} million",
    year_unknown: "{}, year unknown",
    month_unknown: "day {}, month unknown",
    components: ["year", "month", "day"],
    component_doubts: ["uncertain", "approximate", "uncertain and approximate"],
};

/// The table of a language; English where there is none.
pub(super) fn phrases(lang: &str) -> &'static Phrases {
    if lang.split('-').next() == Some("id") { &INDONESIAN } else { &ENGLISH }
}

/// Puts `inner` into a pattern.
pub(super) fn fill(pattern: &str, inner: &str) -> String {
    pattern.replacen("{}", inner, 1)
}

/// `1st`, `2nd`, `11th`, `23rd`
fn ordinal(n: i64) -> String {
    let ending = match (n % 10, n % 100) {
        (1, rest) if rest != 11 => "st",
        (2, rest) if rest != 12 => "nd",
        (3, rest) if rest != 13 => "rd",
        _ => "th",
    };
    format!("{n}{ending}")
}
