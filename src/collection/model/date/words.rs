//! A date in the words of a label: "sekitar 1890–1900", "abad ke-19", "circa 1890".

use super::digits::Digits;
use super::phrases::{Phrases, fill, phrases};
use super::{Date, Day, Doubt, Edtf, End, Member, Set, Within, Year};
use crate::text::numbers::{decimal, grouped};

impl Edtf {
    /// The date for readers of `lang` (Indonesian or English; other languages get English). Starts in
    /// lower case unless it starts with a name.
    pub(crate) fn words(&self, lang: &str) -> String {
        let speaker = Speaker { lang, say: phrases(lang) };
        match self {
            Edtf::Date(date) => speaker.date(date),
            Edtf::Moment(moment) => {
                format!("{}, {:02}:{:02}", speaker.day(moment.day), moment.hour, moment.minute)
            }
            Edtf::Interval(from, to) => speaker.interval(from, to),
            Edtf::Set(set) => speaker.set(set),
        }
    }
}

struct Speaker<'a> {
    lang: &'a str,
    say: &'static Phrases,
}

impl Speaker<'_> {
    fn date(&self, date: &Date) -> String {
        let plain = self.undoubted(date);
        match date.whole_doubt() {
            Some(doubt) => self.doubted(doubt, &plain),
            None => format!("{plain} ({})", self.component_doubts(date)),
        }
    }

    fn doubted(&self, doubt: Doubt, plain: &str) -> String {
        match (doubt.uncertain, doubt.approximate) {
            (false, false) => plain.to_owned(),
            (true, false) => fill(self.say.uncertain, plain),
            (false, true) => fill(self.say.approximate, plain),
            (true, true) => fill(self.say.both, plain),
        }
    }

    /// "month and year approximate, day uncertain"
    fn component_doubts(&self, date: &Date) -> String {
        let kinds = [(true, false), (false, true), (true, true)];
        let said = kinds.iter().zip(self.say.component_doubts).filter_map(|(kind, said)| {
            let about = (0..date.components())
                .filter(|at| (date.doubts[*at].uncertain, date.doubts[*at].approximate) == *kind)
                .map(|at| self.say.components[at].to_owned())
                .collect::<Vec<_>>();
            (!about.is_empty()).then(|| format!("{} {said}", self.list(&about, false)))
        });
        said.collect::<Vec<_>>().join(", ")
    }

    fn undoubted(&self, date: &Date) -> String {
        let year = self.year(&date.year);
        let no_year = date.year.is_unknown();
        match date.within {
            Within::Year => year,
            Within::Part(code) => {
                let inner = if no_year { "" } else { &year };
                let part = fill(self.say.parts[usize::from(code - 21)], inner).replace("  ", " ");
                if no_year { fill(self.say.year_unknown, part.trim_end()) } else { part }
            }
            Within::Month(month) | Within::Day(month, Digits([None, None])) => match self.month(month) {
                None => year,
                Some(month) => self.in_year(&month, date),
            },
            Within::Day(month, day) => {
                let days = self.alternatives(&values(day, 1, 31), u16::to_string);
                match self.month(month) {
                    Some(month) => self.in_year(&format!("{days} {month}"), date),
                    None => self.in_year(&format!("{},", fill(self.say.month_unknown, &days)), date),
                }
            }
        }
    }

    fn in_year(&self, within: &str, date: &Date) -> String {
        let (first, last) = date.year.span();
        let (year, wide) = (self.year(&date.year), last - first > 9);
        if date.year.is_unknown() {
            return fill(self.say.year_unknown, within.trim_end_matches(','));
        }
        let comma = if wide && !within.ends_with(',') { "," } else { "" };
        format!("{within}{comma} {year}")
    }

    /// The month, or the months it may be; nothing for any month.
    fn month(&self, month: Digits<2>) -> Option<String> {
        let fitting = values(month, 1, 12);
        let name = |n: &u16| self.say.months[usize::from(*n) - 1].to_owned();
        (fitting.len() < 12).then(|| self.alternatives(&fitting, name))
    }

    /// `10–19`, or `2 or 12`
    fn alternatives(&self, numbers: &[u16], name: impl Fn(&u16) -> String) -> String {
        match numbers {
            [only] => name(only),
            [first, .., last] if usize::from(last - first) + 1 == numbers.len() => {
                format!("{}–{}", name(first), name(last))
            }
            _ => self.list(&numbers.iter().map(name).collect::<Vec<_>>(), true),
        }
    }

    fn list(&self, parts: &[String], one_of: bool) -> String {
        let say = self.say;
        let (two, last) = if one_of { (say.or, say.last_or) } else { (say.and, say.last_and) };
        match parts {
            [] => String::new(),
            [only] => only.clone(),
            [first, second] => format!("{first}{two}{second}"),
            [head @ .., tail] => format!("{}{last}{tail}", head.join(", ")),
        }
    }

    fn year(&self, year: &Year) -> String {
        if year.is_unknown() {
            return self.say.undated.to_owned();
        }
        let (first, last) = year.span();
        if year.significant().is_some() {
            let range = range(&self.plain_year(first), &self.plain_year(last));
            return format!("{} ({range})", fill(self.say.approximate, &self.plain_year(year.value())));
        }
        match *year {
            Year::Long { exponent: 1.., .. } => self.long_ago(first),
            Year::Four { negative, digits, .. } if first != last => self.unknown_digits(negative, digits, first, last),
            _ => self.plain_year(first),
        }
    }

    /// `1890s`, `19th century`, `2nd millennium BCE`, or the years between.
    fn unknown_digits(&self, negative: bool, digits: Digits<4>, first: i64, last: i64) -> String {
        let era = |counted: String| if negative { fill(self.say.before_era, &counted) } else { counted };
        let least = i64::from(digits.least());
        match digits.unknown_tail() {
            Some(1) if first >= 100 => fill(self.say.decade, &first.to_string()),
            Some(1) if negative => fill(self.say.before_era, &format!("{}–{}", 1 - first, 1 - last)),
            Some(2) => era((self.say.century)(least / 100 + 1)),
            Some(3) => era((self.say.millennium)(least / 1000 + 1)),
            _ => fill(&fill(self.say.between, &self.plain_year(first)), &self.plain_year(last)),
        }
    }

    /// `1934`, `873 CE`, `300 BCE`, `17,000`; a year of three figures alone would not be taken for a year.
    fn plain_year(&self, year: i64) -> String {
        match year {
            ..=0 => fill(self.say.before_era, &self.counted(1 - year)),
            1..=999 => fill(self.say.of_era, &year.to_string()),
            _ => self.counted(year),
        }
    }

    /// A year given by its exponent: its digits are an order of magnitude, so no year is added for the era.
    fn long_ago(&self, year: i64) -> String {
        let size = match year.unsigned_abs() {
            millions @ 1_000_000.. => {
                let places = if millions.is_multiple_of(1_000_000) { 0 } else { 1 };
                fill(self.say.million, &decimal(millions as f64 / 1e6, places, self.lang))
            }
            thousands => grouped(thousands, self.lang),
        };
        fill(if year < 0 { self.say.before_era } else { self.say.of_era }, &size)
    }

    fn counted(&self, years: i64) -> String {
        if years < 10_000 { years.to_string() } else { grouped(years.unsigned_abs(), self.lang) }
    }

    fn day(&self, day: Day) -> String {
        let month = self.say.months[usize::from(day.month) - 1];
        format!("{} {month} {}", day.day, self.plain_year(day.year))
    }

    fn interval(&self, from: &End, to: &End) -> String {
        match (from, to) {
            (End::Date(from), End::Date(to)) => self.closed(from, to),
            (End::Date(from), End::Open) => self.beside(self.say.since, from),
            (End::Open, End::Date(to)) => self.beside(self.say.before, to),
            (End::Date(from), End::Unknown) => format!("{} – {}", self.date(from), self.say.unknown),
            (End::Unknown, End::Date(to)) => format!("{} – {}", self.say.unknown, self.date(to)),
            _ => self.say.undated.to_owned(),
        }
    }

    /// A range says once what both ends share: their doubt, their year, their month, their era.
    fn closed(&self, from: &Date, to: &Date) -> String {
        let (Some(first), Some(last)) = (from.whole_doubt(), to.whole_doubt()) else {
            return format!("{} – {}", self.date(from), self.date(to));
        };
        if !last.is_none() && first != last {
            return format!("{} – {}", self.date(from), self.date(to));
        }
        let left = self.undoubted(from);
        let right = self.undoubted(to);
        let left = match (from.within, to.within) {
            (Within::Month(_), Within::Month(_)) if from.year == to.year => left.split(' ').next(),
            (Within::Day(a, _), Within::Day(b, _)) if from.year == to.year && a == b => left.split(' ').next(),
            (Within::Day(..), Within::Day(..)) if from.year == to.year => left.rsplit_once(' ').map(|(head, _)| head),
            (Within::Year, Within::Year) => {
                let shared = if right.ends_with(era(self.say.before_era)) { self.say.before_era } else { self.say.of_era };
                left.strip_suffix(era(shared))
            }
            _ => None,
        }
        .unwrap_or(&left);
        self.doubted(first, &range(left, &right))
    }

    /// "before the 19th century", "before 1880"
    fn beside(&self, pattern: &str, date: &Date) -> String {
        let said = self.date(date);
        let several = date.within == Within::Year && date.whole_doubt().is_some_and(Doubt::is_none) && date.year.exact().is_none();
        if several { fill(pattern, &format!("{}{said}", self.say.article)) } else { fill(pattern, &said) }
    }

    fn set(&self, set: &Set) -> String {
        if let (true, [Member::Range(from, to)]) = (set.one_of, set.members.as_slice()) {
            return fill(&self.beside(self.say.between, from), &self.date(to));
        }
        let parts = set.members.iter().map(|member| self.member(member)).collect::<Vec<_>>();
        self.list(&parts, set.one_of)
    }

    fn member(&self, member: &Member) -> String {
        match member {
            Member::Date(date) => self.date(date),
            Member::Range(from, to) => self.closed(from, to),
            Member::UpTo(date) => self.beside(self.say.before, date),
            Member::From(date) => self.beside(self.say.after, date),
        }
    }
}

/// Joins two ends; closely when the left one is a single word: `1890–1900`, `Mei–Juni 1935`.
fn range(left: &str, right: &str) -> String {
    if !left.contains(' ') { format!("{left}–{right}") } else { format!("{left} – {right}") }
}

/// What a pattern adds after its years: ` BCE`.
fn era(pattern: &str) -> &str {
    pattern.trim_start_matches("{}")
}

fn values(digits: Digits<2>, first: u16, last: u16) -> Vec<u16> {
    (first..=last).filter(|n| digits.fits(*n)).collect()
}
