//! The canonical notation: what parses alike prints alike, and parses back equal.

use std::fmt::{Display, Formatter, Result, Write};

use super::{Date, Doubt, Edtf, End, Member, Moment, Set, Within, Year};

impl Display for Edtf {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Edtf::Date(date) => date.fmt(f),
            Edtf::Moment(moment) => moment.fmt(f),
            Edtf::Interval(from, to) => write!(f, "{from}/{to}"),
            Edtf::Set(set) => set.fmt(f),
        }
    }
}

impl Display for End {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            End::Date(date) => date.fmt(f),
            End::Open => f.write_str(".."),
            End::Unknown => Ok(()),
        }
    }
}

impl Display for Set {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_char(if self.one_of { '[' } else { '{' })?;
        for (at, member) in self.members.iter().enumerate() {
            if at > 0 {
                f.write_char(',')?;
            }
            match member {
                Member::Date(date) => date.fmt(f)?,
                Member::Range(from, to) => write!(f, "{from}..{to}")?,
                Member::UpTo(date) => write!(f, "..{date}")?,
                Member::From(date) => write!(f, "{date}..")?,
            }
        }
        f.write_char(if self.one_of { ']' } else { '}' })
    }
}

impl Display for Date {
    /// A doubt about the first components and no other is written once, after the last of them;
    /// any other before each component it is about.
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let given = &self.doubts[..self.components()];
        let shared = given[0];
        let reach = given.iter().take_while(|doubt| **doubt == shared).count();
        let grouped = given[reach..].iter().all(|doubt| doubt.is_none());
        for (at, doubt) in given.iter().enumerate() {
            if at > 0 {
                f.write_char('-')?;
            }
            if !grouped {
                doubt.fmt(f)?;
            }
            self.component(at, f)?;
            if grouped && at + 1 == reach {
                shared.fmt(f)?;
            }
        }
        Ok(())
    }
}

impl Date {
    fn component(&self, at: usize, f: &mut Formatter<'_>) -> Result {
        match (at, self.within) {
            (1, Within::Part(code)) => write!(f, "{code:02}"),
            (1, Within::Month(month) | Within::Day(month, _)) => month.fmt(f),
            (2, Within::Day(_, day)) => day.fmt(f),
            _ => self.year.fmt(f),
        }
    }
}

impl Display for Year {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match *self {
            Year::Four { negative, digits, .. } => write!(f, "{}{digits}", if negative { "-" } else { "" })?,
            Year::Long { mantissa, exponent: 0, .. } => write!(f, "Y{mantissa}")?,
            Year::Long { mantissa, exponent, .. } => write!(f, "Y{mantissa}E{exponent}")?,
        }
        self.significant().map_or(Ok(()), |count| write!(f, "S{count}"))
    }
}

impl Display for Doubt {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(match (self.uncertain, self.approximate) {
            (false, false) => "",
            (true, false) => "?",
            (false, true) => "~",
            (true, true) => "%",
        })
    }
}

impl Display for Moment {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "{}T{:02}:{:02}:{:02}", self.day, self.hour, self.minute, self.second)?;
        match self.shift {
            None => Ok(()),
            Some(0) => f.write_char('Z'),
            Some(minutes) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                write!(f, "{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
            }
        }
    }
}
