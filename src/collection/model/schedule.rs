//! When the institution posts: slots of the week, days of silence, what was posted and what has been promised.
//!
//! Pure data. What fills a slot is decided in `site::social::calendar`.

use std::collections::BTreeMap;

use super::{date::Day, observance::Observance, texts::Texts};

/// What a post may sound like, in the words of settings: what it is, where it belongs, what do you know?
pub(crate) const VOICE_KEYS: [&str; 3] = ["showcase", "place", "question"];

/// Days of the week from Monday, each with the words that may stand for it: Indonesian, English, short.
const WEEKDAYS: [&[&str]; 7] = [
    &["senin", "Senin", "monday", "Monday", "sen", "mon"],
    &["selasa", "Selasa", "tuesday", "Tuesday", "sel", "tue"],
    &["rabu", "Rabu", "wednesday", "Wednesday", "rab", "wed"],
    &["kamis", "Kamis", "thursday", "Thursday", "kam", "thu"],
    &["jumat", "Jumat", "Jum'at", "friday", "Friday", "jum", "fri"],
    &["sabtu", "Sabtu", "saturday", "Saturday", "sab", "sat"],
    &["minggu", "Minggu", "ahad", "Ahad", "sunday", "Sunday", "min", "sun"],
];
/// Words for all seven days.
const EVERY_DAY: [&str; 2] = ["setiap-hari", "daily"];

/// Every word that may stand for a day of the week, or for all of them.
pub(crate) fn weekday_words() -> Vec<&'static str> {
    WEEKDAYS.iter().flat_map(|words| words.iter().copied()).chain(EVERY_DAY).collect()
}

/// The days a word stands for, 0 for Monday to 6 for Sunday; none for a word that is not in the table.
pub(crate) fn weekdays(word: &str) -> Vec<u8> {
    (0..7).filter(|day| EVERY_DAY.contains(&word) || WEEKDAYS[usize::from(*day)].contains(&word)).collect()
}

/// One time of the week at which something is posted. Ordered by day and time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Slot {
    /// 0 for Monday to 6 for Sunday.
    pub(crate) weekday: u8,
    /// Minutes after midnight in the time zone of the site.
    pub(crate) minute: u16,
    /// Keys of platforms; empty for all that are in use.
    pub(crate) platforms: Vec<&'static str>,
    /// Key of a voice, where the slot always speaks in one.
    pub(crate) voice: Option<&'static str>,
}

/// Days on which nothing is posted, both ends included.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Quiet {
    pub(crate) from: Day,
    pub(crate) to: Day,
    /// What to tell colleagues.
    pub(crate) why: Texts,
}

/// The posting schedule of `site.yaml`, with its defaults.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Schedule {
    /// Sorted by day and time; never empty.
    pub(crate) slots: Vec<Slot>,
    /// Whether these slots are the usual ones, of which only platforms in use count.
    pub(crate) usual: bool,
    pub(crate) quiet: Vec<Quiet>,
    /// How many weeks a build plans.
    pub(crate) weeks: u16,
    /// How many weeks, beginning with the present one, a new item does not change.
    pub(crate) frozen: u16,
    /// Weeks until an item may come again; `None` for as long as the collection can bear.
    pub(crate) repeat_after: Option<u16>,
    /// Most posts a week for observances and anniversaries on days that have no slot.
    pub(crate) occasions: u16,
    /// Whether what drew people comes a little more often.
    pub(crate) weigh: bool,
    /// Id of an observance to whether it is kept, where the institution says so.
    pub(crate) kept: BTreeMap<&'static str, bool>,
    /// The institution's own days.
    pub(crate) observances: Vec<Observance>,
}

impl Default for Schedule {
    /// A good month for a staff of one: three things a week, each on the platforms where its kind of post is at home.
    fn default() -> Self {
        let slot = |weekday, hour: u16, platforms: &[&'static str]| Slot {
            weekday,
            minute: hour * 60,
            platforms: platforms.to_vec(),
            voice: None,
        };
        Self {
            slots: vec![
                slot(0, 9, &["instagram", "instagram-story", "facebook", "x", "threads", "bluesky", "mastodon", "telegram"]),
                slot(2, 16, &["instagram", "facebook", "x", "threads", "bluesky", "mastodon", "tiktok", "whatsapp"]),
                slot(4, 9, &["instagram", "facebook", "x", "youtube", "linkedin", "pinterest", "whatsapp", "telegram"]),
            ],
            usual: true,
            quiet: Vec::new(),
            weeks: 8,
            frozen: 2,
            repeat_after: None,
            occasions: 2,
            weigh: false,
            kept: BTreeMap::new(),
            observances: Vec::new(),
        }
    }
}

/// One line of `social/log.yaml`: what was posted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Posted {
    pub(crate) date: Day,
    /// Minutes after midnight, where it was noted.
    pub(crate) minute: Option<u16>,
    pub(crate) platform: &'static str,
    /// Id of the item.
    pub(crate) item: String,
    /// Where the post can be seen.
    pub(crate) url: Option<String>,
    /// Key of the voice it spoke in, where it was noted.
    pub(crate) voice: Option<&'static str>,
}

/// One line of `social/plan.yaml`: what has been promised for a slot, whatever comes in later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Promised {
    pub(crate) date: Day,
    pub(crate) minute: u16,
    pub(crate) platforms: Vec<&'static str>,
    /// Id of the item.
    pub(crate) item: String,
    pub(crate) voice: Option<&'static str>,
}

/// Minutes after midnight as people write them: "09:05".
pub(crate) fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

#[cfg(test)]
mod tests {
    use super::{Schedule, weekday_words, weekdays};
    use crate::collection::model::platform::post_keys;

    #[test]
    fn every_word_of_a_day_stands_for_one_day_or_for_all() {
        for word in weekday_words() {
            assert!(matches!(weekdays(word).len(), 1 | 7), "{word}");
        }
        assert_eq!((weekdays("Jum'at"), weekdays("mon"), weekdays("someday")), (vec![4], vec![0], vec![]));
    }

    #[test]
    fn the_usual_week_reaches_every_platform() {
        let slots = Schedule::default().slots;
        for key in post_keys() {
            assert!(slots.iter().any(|slot| slot.platforms.contains(&key)), "{key}");
        }
    }
}
