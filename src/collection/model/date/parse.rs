//! From EDTF notation to the tree. One pass, one character of look-ahead, ASCII only.

use super::digits::Digits;
use super::{Date, Day, Doubt, Edtf, EdtfError, EdtfFault, End, Member, Moment, Set, Within, Year};

/// No date of a catalogue is longer; a bound keeps hostile input cheap.
pub(super) const LONGEST: usize = 200;
/// Years are counted up to here, so that arithmetic on days cannot overflow.
const LARGEST_YEAR: i64 = 9_999_999_999_999_999;

type Parsed<T> = Result<T, EdtfError>;

impl Edtf {
    /// Reads a date in EDTF notation, level 0, 1 or 2.
    ///
    /// # Errors
    /// Says what is wrong and at which byte; never panics, and takes time linear in the text.
    pub(crate) fn parse(text: &str) -> Result<Edtf, EdtfError> {
        if text.len() > LONGEST {
            let at = (0..=LONGEST).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
            return Err(EdtfError { at, what: EdtfFault::TooLong });
        }
        if text.is_empty() {
            return Err(EdtfError { at: 0, what: EdtfFault::Empty });
        }
        let mut cursor = Cursor { text, at: 0 };
        let edtf = match cursor.peek() {
            Some('[' | '{') => Edtf::Set(cursor.set()?),
            _ => cursor.date_or_interval()?,
        };
        cursor.finished()?;
        Ok(edtf)
    }
}

pub(super) struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl Cursor<'_> {
    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn eat(&mut self, mark: &str) -> bool {
        let found = self.text[self.at..].starts_with(mark);
        if found {
            self.at += mark.len();
        }
        found
    }

    fn fault<T>(&self, at: usize, what: EdtfFault) -> Parsed<T> {
        Err(EdtfError { at, what })
    }

    /// The fault of whatever stands at the cursor.
    fn unexpected<T>(&self) -> Parsed<T> {
        let what = self.peek().map_or(EdtfFault::Unfinished, EdtfFault::Unexpected);
        self.fault(self.at, what)
    }

    fn finished(&self) -> Parsed<()> {
        if self.at == self.text.len() { Ok(()) } else { self.unexpected() }
    }

    fn date_or_interval(&mut self) -> Parsed<Edtf> {
        let from = self.end()?;
        if self.eat("/") {
            let to = self.end()?;
            return self.interval(from, to);
        }
        match from {
            End::Date(date) if self.peek() == Some('T') => self.moment(&date),
            End::Date(date) => Ok(Edtf::Date(date)),
            End::Open | End::Unknown => self.unexpected(),
        }
    }

    fn interval(&self, from: End, to: End) -> Parsed<Edtf> {
        if from == End::Unknown && to == End::Unknown {
            return self.fault(0, EdtfFault::NoEnds);
        }
        if let (End::Date(first), End::Date(last)) = (&from, &to) {
            self.in_order(first, last)?;
        }
        Ok(Edtf::Interval(from, to))
    }

    fn in_order(&self, first: &Date, last: &Date) -> Parsed<()> {
        match (first.bounds().earliest, last.bounds().latest) {
            (Some(earliest), Some(latest)) if earliest > latest => self.fault(self.at, EdtfFault::Reversed),
            _ => Ok(()),
        }
    }

    /// An end of an interval: `..`, nothing, or a date.
    fn end(&mut self) -> Parsed<End> {
        if self.eat("..") {
            return Ok(End::Open);
        }
        match self.peek() {
            None => Ok(End::Unknown),
            Some('/') => Ok(End::Unknown),
            Some(_) => Ok(End::Date(self.date()?)),
        }
    }

    fn set(&mut self) -> Parsed<Set> {
        let one_of = self.eat("[");
        let close = if one_of { "]" } else { "}" };
        if !one_of {
            self.eat("{");
        }
        let mut members = Vec::new();
        loop {
            self.spaces();
            if self.peek() == close.chars().next() && members.is_empty() {
                return self.fault(self.at, EdtfFault::EmptySet);
            }
            members.push(self.member()?);
            self.spaces();
            if self.eat(close) {
                return Ok(Set { one_of, members });
            }
            if !self.eat(",") {
                return self.unexpected();
            }
        }
    }

    fn spaces(&mut self) {
        while self.eat(" ") {}
    }

    fn member(&mut self) -> Parsed<Member> {
        if self.eat("..") {
            return match self.peek() {
                Some(',' | ']' | '}' | ' ') => self.fault(self.at, EdtfFault::EmptySet),
                _ => Ok(Member::UpTo(self.date()?)),
            };
        }
        let first = self.date()?;
        if !self.eat("..") {
            return Ok(Member::Date(first));
        }
        if matches!(self.peek(), None | Some(',' | ']' | '}' | ' ')) {
            return Ok(Member::From(first));
        }
        let last = self.date()?;
        self.in_order(&first, &last)?;
        Ok(Member::Range(first, last))
    }

    /// A date; a doubt before a component is about it alone, one after it about all up to it.
    fn date(&mut self) -> Parsed<Date> {
        let before = self.doubt();
        let year = self.year()?;
        let mut date = Date { year, within: Within::Year, doubts: [before, Doubt::default(), Doubt::default()] };
        self.doubt_up_to(&mut date, 0);
        if !matches!(year, Year::Four { significant: None, .. }) || !self.eat("-") {
            return Ok(date);
        }
        date.doubts[1] = self.doubt();
        let at = self.at;
        let month = self.two_digits()?;
        date.within = match month.exact() {
            Some(code @ 21..=41) => Within::Part(code as u8),
            _ => Within::Month(month),
        };
        if date.bounds_within().is_none() {
            return self.fault(at, EdtfFault::Month);
        }
        self.doubt_up_to(&mut date, 1);
        if matches!(date.within, Within::Part(_)) || !self.eat("-") {
            return Ok(date);
        }
        date.doubts[2] = self.doubt();
        let at = self.at;
        date.within = Within::Day(month, self.two_digits()?);
        if date.bounds_within().is_none() {
            return self.fault(at, EdtfFault::Day);
        }
        self.doubt_up_to(&mut date, 2);
        Ok(date)
    }

    fn doubt_up_to(&mut self, date: &mut Date, last: usize) {
        let doubt = self.doubt();
        for before in &mut date.doubts[..=last] {
            *before = before.and(doubt);
        }
    }

    fn doubt(&mut self) -> Doubt {
        let (uncertain, approximate) = match self.peek() {
            Some('?') => (true, false),
            Some('~') => (false, true),
            Some('%') => (true, true),
            _ => return Doubt::default(),
        };
        self.at += 1;
        Doubt { uncertain, approximate }
    }

    fn year(&mut self) -> Parsed<Year> {
        if self.eat("Y") {
            return self.long_year();
        }
        let start = self.at;
        let negative = self.eat("-");
        if !matches!(self.peek(), Some('0'..='9' | 'X')) {
            return self.unexpected();
        }
        let figures = self.run(|byte| byte.is_ascii_digit() || byte == b'X');
        let Ok(figures) = <[u8; 4]>::try_from(figures.as_bytes()) else {
            return self.fault(start, EdtfFault::YearDigits);
        };
        let digits = Digits(figures.map(known));
        if negative && digits.exact() == Some(0) {
            return self.fault(start, EdtfFault::NegativeZero);
        }
        let significant = self.significant(4)?;
        if significant.is_some() && digits.exact().is_none() {
            return self.fault(start, EdtfFault::Significant);
        }
        Ok(Year::Four { negative, digits, significant })
    }

    /// After `Y`: an integer, an exponent, significant digits.
    fn long_year(&mut self) -> Parsed<Year> {
        let start = self.at;
        let negative = self.eat("-");
        let mantissa = self.number()?;
        let exponent = if self.eat("E") { Some(self.number()?) } else { None };
        let exponent = exponent.map_or(Some(0), |n| u8::try_from(n).ok()).unwrap_or(u8::MAX);
        let value =
            10_i64.checked_pow(u32::from(exponent)).and_then(|power| mantissa.checked_mul(power)).filter(|value| *value <= LARGEST_YEAR);
        let Some(value) = value else {
            return self.fault(start, EdtfFault::YearTooLarge);
        };
        if value < 10_000 {
            return self.fault(start, EdtfFault::ShortLongYear);
        }
        let significant = self.significant(value.ilog10() + 1)?;
        Ok(Year::Long { mantissa: if negative { -mantissa } else { mantissa }, exponent, significant })
    }

    fn significant(&mut self, digits: u32) -> Parsed<Option<u8>> {
        let at = self.at;
        if !self.eat("S") {
            return Ok(None);
        }
        match self.number()? {
            count @ 1.. if count <= i64::from(digits) => Ok(u8::try_from(count).ok()),
            _ => self.fault(at, EdtfFault::Significant),
        }
    }

    fn number(&mut self) -> Parsed<i64> {
        if !self.peek().is_some_and(|c| c.is_ascii_digit()) {
            return self.unexpected();
        }
        let start = self.at;
        let figures = self.run(|byte| byte.is_ascii_digit());
        figures.parse().or_else(|_| self.fault(start, EdtfFault::YearTooLarge))
    }

    fn run(&mut self, belongs: impl Fn(u8) -> bool) -> &str {
        let start = self.at;
        self.at += self.text[start..].bytes().take_while(|byte| belongs(*byte)).count();
        &self.text[start..self.at]
    }

    fn two_digits(&mut self) -> Parsed<Digits<2>> {
        let mut pair = [None; 2];
        for digit in &mut pair {
            match self.peek() {
                Some(figure @ ('0'..='9' | 'X')) => *digit = known(figure as u8),
                _ => return self.unexpected(),
            }
            self.at += 1;
        }
        Ok(Digits(pair))
    }

    /// The time after a complete, undoubted day.
    fn moment(&mut self, date: &Date) -> Parsed<Edtf> {
        let Some(day) = date.exact_day() else {
            return self.unexpected();
        };
        self.eat("T");
        let hour = self.clock(23)?;
        self.expect(":")?;
        let minute = self.clock(59)?;
        self.expect(":")?;
        let second = self.clock(60)?;
        let shift = self.shift()?;
        Ok(Edtf::Moment(Moment { day: Day { ..day }, hour, minute, second, shift }))
    }

    fn shift(&mut self) -> Parsed<Option<i16>> {
        if self.eat("Z") {
            return Ok(Some(0));
        }
        let sign = match self.peek() {
            Some('+') => 1,
            Some('-') => -1,
            _ => return Ok(None),
        };
        self.at += 1;
        let hours = self.clock(14)?;
        let minutes = if self.eat(":") { self.clock(59)? } else { 0 };
        Ok(Some(sign * (i16::from(hours) * 60 + i16::from(minutes))))
    }

    fn clock(&mut self, most: u16) -> Parsed<u8> {
        let at = self.at;
        match self.two_digits()?.exact() {
            Some(value) if value <= most => Ok(value as u8),
            _ => self.fault(at, EdtfFault::Time),
        }
    }

    fn expect(&mut self, mark: &str) -> Parsed<()> {
        if self.eat(mark) { Ok(()) } else { self.unexpected() }
    }
}

fn known(figure: u8) -> Option<u8> {
    figure.is_ascii_digit().then(|| figure - b'0')
}
