//! A date in the words of a label: "sekitar 1890–1900", "abad ke-19", "circa 1890". The words are the theme's, the order of a phrase
//! too; what is said of which date is decided here.

use super::digits::Digits;
use super::phrases::{AND, COMPONENTS, OR, PARTS, Phrases, range};
use super::{Date, Day, Doubt, Edtf, End, Member, Set, Within, Year};
use crate::text::{
    numbers::{decimal, grouped},
    strings::Strings,
};

impl Edtf {
    /// The date for readers of `lang`, each phrase in English where the language lacks it. Starts in lower case unless it starts
    /// with a name.
    pub(crate) fn words(&self, strings: &Strings, lang: &str) -> String {
        let speaker = Speaker { say: Phrases { strings, lang } };
        match self {
            Edtf::Date(date) => speaker.date(date),
            Edtf::Moment(moment) => {
                let time = format!("{:02}:{:02}", moment.hour, moment.minute);
                speaker.say.row(&[moment.day.words(strings, lang), time])
            }
            Edtf::Interval(from, to) => speaker.interval(from, to),
            Edtf::Set(set) => speaker.set(set),
        }
    }
}

impl Day {
    /// "3 September 1934"
    pub(crate) fn words(self, strings: &Strings, lang: &str) -> String {
        Speaker { say: Phrases { strings, lang } }.in_exact_year(&self.words_in_year(strings, lang), self.year)
    }

    /// "September 1934"
    pub(crate) fn words_of_month(self, strings: &Strings, lang: &str) -> String {
        let say = Phrases { strings, lang };
        Speaker { say }.in_exact_year(say.month(self.month.into()), self.year)
    }

    /// "3 September"
    pub(crate) fn words_in_year(self, strings: &Strings, lang: &str) -> String {
        let say = Phrases { strings, lang };
        say.fill("date_day", &[("day", &self.day.to_string()), ("month", say.month(self.month.into()))])
    }
}

/// The key of what is said of a year beside its number: that it is of the common era or before it.
type Era = Option<&'static str>;
const BEFORE: &str = "date_bce";
const OF: &str = "date_ce";

struct Speaker<'a> {
    say: Phrases<'a>,
}

impl Speaker<'_> {
    fn date(&self, date: &Date) -> String {
        let plain = self.undoubted(date);
        match date.whole_doubt() {
            Some(doubt) => self.doubted(doubt, plain),
            None => format!("{plain} ({})", self.component_doubts(date)),
        }
    }

    fn doubted(&self, doubt: Doubt, plain: String) -> String {
        match (doubt.uncertain, doubt.approximate) {
            (false, false) => plain,
            (true, false) => self.say.about("date_possibly", &plain),
            (false, true) => self.say.about("date_circa", &plain),
            (true, true) => self.say.about("date_possibly_circa", &plain),
        }
    }

    /// "month and year approximate, day uncertain"
    fn component_doubts(&self, date: &Date) -> String {
        let kinds = [(true, false, "date_uncertain"), (false, true, "date_approximate"), (true, true, "date_uncertain_approximate")];
        let said = kinds.iter().filter_map(|(uncertain, approximate, key)| {
            let doubt = Doubt { uncertain: *uncertain, approximate: *approximate };
            let about = (0..date.components())
                .filter(|at| date.doubts[*at] == doubt)
                .map(|at| self.say.get(COMPONENTS[at]).to_owned())
                .collect::<Vec<_>>();
            (!about.is_empty()).then(|| self.say.fill(key, &[("parts", &self.say.list(&about, AND))]))
        });
        self.say.row(&said.collect::<Vec<_>>())
    }

    fn undoubted(&self, date: &Date) -> String {
        let no_year = date.year.is_unknown();
        match (date.within, self.within(date.within)) {
            (Within::Part(code), _) => {
                let year = if no_year { String::new() } else { self.year(&date.year) };
                let part = self.say.fill(PARTS[usize::from(code - 21)], &[("year", &year)]).replace("  ", " ");
                if no_year { self.say.about("date_no_year", part.trim_end()) } else { part }
            }
            (_, None) => self.year(&date.year),
            (within, Some(said)) => self.in_year(&said, within, &date.year),
        }
    }

    /// "3 May", "3–5 or 12 May", "May or June", "day 3, month unknown"; nothing for any day of the year.
    fn within(&self, within: Within) -> Option<String> {
        match within {
            Within::Year | Within::Part(_) => None,
            Within::Month(month) | Within::Day(month, Digits([None, None])) => self.month(month),
            Within::Day(month, day) => Some(self.day(month, &self.alternatives(&values(day, 1, 31), u16::to_string))),
        }
    }

    fn day(&self, month: Digits<2>, days: &str) -> String {
        match self.month(month) {
            Some(month) => self.say.fill("date_day", &[("day", days), ("month", &month)]),
            None => self.say.fill("date_no_month", &[("day", days)]),
        }
    }

    fn in_year(&self, said: &str, within: Within, year: &Year) -> String {
        if year.is_unknown() {
            return self.say.about("date_no_year", said);
        }
        let (first, last) = year.span();
        let apart = last - first > 9 || matches!(within, Within::Day(month, _) if self.month(month).is_none());
        let key = if apart { "date_in_years" } else { "date_in_year" };
        self.say.fill(key, &[("date", said), ("year", &self.year(year))])
    }

    fn in_exact_year(&self, said: &str, year: i64) -> String {
        self.say.fill("date_in_year", &[("date", said), ("year", &self.plain_year(year))])
    }

    /// The month, or the months it may be; nothing for any month.
    fn month(&self, month: Digits<2>) -> Option<String> {
        let fitting = values(month, 1, 12);
        let name = |n: &u16| self.say.month(*n).to_owned();
        (fitting.len() < 12).then(|| self.alternatives(&fitting, name))
    }

    /// `10–19`, or `2 or 12`
    fn alternatives(&self, numbers: &[u16], name: impl Fn(&u16) -> String) -> String {
        match numbers {
            [only] => name(only),
            [first, .., last] if usize::from(last - first) + 1 == numbers.len() => {
                format!("{}–{}", name(first), name(last))
            }
            _ => self.say.list(&numbers.iter().map(name).collect::<Vec<_>>(), OR),
        }
    }

    fn year(&self, year: &Year) -> String {
        let (said, era) = self.reckoned(year);
        self.in_era(said, era)
    }

    fn in_era(&self, said: String, era: Era) -> String {
        match era {
            Some(era) => self.say.about(era, &said),
            None => said,
        }
    }

    /// A year or years, and the era that is to be said with them.
    fn reckoned(&self, year: &Year) -> (String, Era) {
        if year.is_unknown() {
            return (self.say.get("date_undated").to_owned(), None);
        }
        let (first, last) = year.span();
        if year.significant().is_some() {
            let about = self.say.about("date_circa", &self.plain_year(year.value()));
            return (format!("{about} ({})", range(&self.plain_year(first), &self.plain_year(last))), None);
        }
        match *year {
            Year::Long { exponent: 1.., .. } => self.long_ago(first),
            Year::Four { negative, digits, .. } if first != last => self.unknown_digits(negative, digits, first, last),
            _ => self.counted(first),
        }
    }

    /// `1890s`, `19th century`, `2nd millennium BCE`, or the years between.
    fn unknown_digits(&self, negative: bool, digits: Digits<4>, first: i64, last: i64) -> (String, Era) {
        let era = negative.then_some(BEFORE);
        let nth = |key, years| (self.say.strings.ordinal(self.say.lang, key, usize::from(digits.least()) / years + 1), era);
        match digits.unknown_tail() {
            Some(1) if first >= 100 => (self.say.fill("date_decade", &[("year", &first.to_string())]), None),
            Some(1) if negative => (format!("{}–{}", 1 - first, 1 - last), era),
            Some(2) => nth("date_century", 100),
            Some(3) => nth("date_millennium", 1000),
            _ => (self.between(&self.plain_year(first), &self.plain_year(last)), None),
        }
    }

    fn between(&self, from: &str, to: &str) -> String {
        self.say.fill("date_between", &[("from", from), ("to", to)])
    }

    fn plain_year(&self, year: i64) -> String {
        let (said, era) = self.counted(year);
        self.in_era(said, era)
    }

    /// `1934`, `873 CE`, `300 BCE`, `17,000`; a year of three figures alone would not be taken for a year.
    fn counted(&self, year: i64) -> (String, Era) {
        let (years, era) = match year {
            ..=0 => (1 - year, Some(BEFORE)),
            1..=999 => (year, Some(OF)),
            _ => (year, None),
        };
        (if years < 10_000 { years.to_string() } else { grouped(years.unsigned_abs(), self.say.lang) }, era)
    }

    /// A year given by its exponent: its digits are an order of magnitude, so no year is added for the era.
    fn long_ago(&self, year: i64) -> (String, Era) {
        let size = match year.unsigned_abs() {
            millions @ 1_000_000.. => {
                let places = if millions.is_multiple_of(1_000_000) { 0 } else { 1 };
                self.say.fill("date_million", &[("n", &decimal(millions as f64 / 1e6, places, self.say.lang))])
            }
            thousands => grouped(thousands, self.say.lang),
        };
        (size, Some(if year < 0 { BEFORE } else { OF }))
    }

    fn interval(&self, from: &End, to: &End) -> String {
        let unknown = || self.say.get("date_unknown");
        match (from, to) {
            (End::Date(from), End::Date(to)) => self.closed(from, to),
            (End::Date(from), End::Open) => self.beside("date_since", from),
            (End::Open, End::Date(to)) => self.beside("date_before", to),
            (End::Date(from), End::Unknown) => format!("{} – {}", self.date(from), unknown()),
            (End::Unknown, End::Date(to)) => format!("{} – {}", unknown(), self.date(to)),
            _ => self.say.get("date_undated").to_owned(),
        }
    }

    /// A range says once what both ends share: their doubt, their year, their month, their era.
    fn closed(&self, from: &Date, to: &Date) -> String {
        match (from.whole_doubt(), to.whole_doubt()) {
            (Some(first), Some(last)) if last.is_none() || first == last => self.doubted(first, self.run(from, to)),
            _ => format!("{} – {}", self.date(from), self.date(to)),
        }
    }

    fn run(&self, from: &Date, to: &Date) -> String {
        let together = match (from.within, to.within) {
            (Within::Year, Within::Year) => return self.years(&from.year, &to.year),
            _ if from.year != to.year => None,
            (Within::Day(a, first), Within::Day(b, last)) if a == b => {
                let day = |digits| self.alternatives(&values(digits, 1, 31), u16::to_string);
                Some(self.day(a, &range(&day(first), &day(last))))
            }
            (Within::Month(_), Within::Month(_)) | (Within::Day(..), Within::Day(..)) => {
                self.within(from.within).zip(self.within(to.within)).map(|(left, right)| range(&left, &right))
            }
            _ => None,
        };
        match together {
            Some(said) => self.in_year(&said, to.within, &to.year),
            None => range(&self.undoubted(from), &self.undoubted(to)),
        }
    }

    fn years(&self, from: &Year, to: &Year) -> String {
        let ((left, first), (right, last)) = (self.reckoned(from), self.reckoned(to));
        match (first, last) {
            (Some(first), Some(last)) if first == last => self.say.about(last, &range(&left, &right)),
            (Some(OF), None) => range(&left, &right),
            _ => range(&self.in_era(left, first), &self.in_era(right, last)),
        }
    }

    /// "before the 19th century", "before 1880"
    fn beside(&self, key: &str, date: &Date) -> String {
        self.say.about(key, &self.the(date))
    }

    /// A date as it stands after a preposition.
    fn the(&self, date: &Date) -> String {
        let said = self.date(date);
        let several = date.within == Within::Year && date.whole_doubt().is_some_and(Doubt::is_none) && date.year.exact().is_none();
        if several { self.say.about("date_the", &said) } else { said }
    }

    fn set(&self, set: &Set) -> String {
        if let (true, [Member::Range(from, to)]) = (set.one_of, set.members.as_slice()) {
            return self.between(&self.the(from), &self.the(to));
        }
        let parts = set.members.iter().map(|member| self.member(member)).collect::<Vec<_>>();
        self.say.list(&parts, if set.one_of { OR } else { AND })
    }

    fn member(&self, member: &Member) -> String {
        match member {
            Member::Date(date) => self.date(date),
            Member::Range(from, to) => self.closed(from, to),
            Member::UpTo(date) => self.beside("date_before", date),
            Member::From(date) => self.beside("date_after", date),
        }
    }
}

fn values(digits: Digits<2>, first: u16, last: u16) -> Vec<u16> {
    (first..=last).filter(|n| digits.fits(*n)).collect()
}
