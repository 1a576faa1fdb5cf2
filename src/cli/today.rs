//! What the surroundings say: the day, and the language of messages.

use jiff::{Timestamp, civil::Date, tz::TimeZone};

use crate::{collection::model::date::Day, findings::Finding};

/// The language of messages: the option, else the environment, else English.
pub(super) fn language(option: Option<&str>) -> String {
    let from_environment = || {
        ["PUSAKA_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
    };
    let wanted = option.map(str::to_owned).or_else(from_environment).unwrap_or_default();
    if wanted.to_ascii_lowercase().starts_with("id") { "id" } else { "en" }.to_owned()
}

/// The day of the build: `--date`, else SOURCE_DATE_EPOCH, else today in the collection's time zone.
pub(super) fn day(option: Option<&str>, timezone: &str) -> Result<Day, Finding> {
    let zone = TimeZone::get(timezone).unwrap_or(TimeZone::UTC);
    let date = match (option, std::env::var("SOURCE_DATE_EPOCH").ok()) {
        (Some(typed), _) => typed.parse::<Date>().map_err(|_| wrong_date(typed))?,
        (None, Some(epoch)) => {
            let seconds = epoch.trim().parse().map_err(|_| wrong_date(&epoch))?;
            Timestamp::from_second(seconds).map_err(|_| wrong_date(&epoch))?.to_zoned(zone).date()
        }
        (None, None) => Timestamp::now().to_zoned(zone).date(),
    };
    Ok(Day { year: i64::from(date.year()), month: date.month().unsigned_abs(), day: date.day().unsigned_abs() })
}

fn wrong_date(typed: &str) -> Finding {
    Finding::error("wrong-date", format!("`{typed}` is not a day"), format!("`{typed}` bukan tanggal"))
        .hint("write it as 2027-01-31", "tulis seperti 2027-01-31")
}
