//! What drew people: the platforms' own exports, joined with what was posted, and told without claiming too much.
//!
//! 1. [`read`] takes the text of each file ([`decode`]), tells its format by its header ([`formats`]) and reads its rows ([`cells`]).
//! 2. [`join`] finds for each post the line of the log or the link in its text, and for each visit the item and the post it came from.
//! 3. [`figures`] compares groups of posts; [`intervals`] says how sure that is.
//! 4. [`mod@report`] lays it out for a page, [`files`] as CSV and JSON, [`keep`] as what the calendar may lean on.
//!
//! All of it is pure: the same exports, log and day give the same report.

mod address;
mod cells;
mod decode;
mod faults;
mod figures;
mod files;
mod formats;
mod intervals;
mod join;
mod keep;
mod names;
mod plot;
mod read;
mod report;

use std::collections::BTreeMap;

use jiff::tz::TimeZone;

use crate::{collection::published::Published, findings::Finding};
use figures::Figures;
use formats::Field;
use join::Joined;
use read::Told;
pub(crate) use {
    decode::MOST_BYTES,
    faults::{RULES, large},
    files::{groups_csv, json, posts_csv},
    keep::{READINGS, readings},
    read::Export,
    report::report,
};

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Metric {
    Views,
    Likes,
    Comments,
    Shares,
    Saves,
    /// Visits of the site that came from a post.
    Visits,
}

impl Metric {
    /// What platforms count, with the column it stands in.
    const COUNTED: [(Self, Field); 5] = [
        (Self::Views, Field::Views),
        (Self::Likes, Field::Likes),
        (Self::Comments, Field::Comments),
        (Self::Shares, Field::Shares),
        (Self::Saves, Field::Saves),
    ];
}

/// What was counted of a post; what was not counted is missing, which is not zero.
pub(crate) type Numbers = BTreeMap<Metric, u64>;

/// Everything that was found out.
#[derive(Debug)]
pub(crate) struct Study {
    told: Told,
    joined: Joined,
    figures: Figures,
}

impl Study {
    /// How many posts the exports told of, and how many of them are joined with an item.
    pub(crate) fn counts(&self) -> (usize, usize) {
        let told = || self.joined.postings.iter().filter(|posting| posting.place.is_some());
        (told().count(), told().filter(|posting| posting.item.is_some()).count())
    }
}

/// Reads, joins and compares. `theirs` is the clock of exports that do not say theirs; without it, that of the site.
pub(crate) fn study(exports: &[Export], published: &Published, theirs: Option<&TimeZone>) -> (Study, Vec<Finding>) {
    let zone = TimeZone::get(&published.settings().timezone).unwrap_or(TimeZone::UTC);
    let (told, mut findings) = read::read(exports, (theirs.unwrap_or(&zone), &zone));
    let joined = join::join(&told, published);
    let figures = figures::figures(&joined, published);
    let study = Study { told, joined, figures };
    let (all, with_item) = study.counts();
    if with_item < all {
        findings.push(faults::unjoined(all - with_item, all));
    }
    (study, findings)
}

#[cfg(test)]
mod tests;
