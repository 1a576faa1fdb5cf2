//! The hand-over: the coming posts as files that other programs read. `calendar.ics` for the calendar on a phone,
//! `calendar.json` for scripts, and one CSV for each scheduler.

mod announce;
mod cells;
mod every;
mod ics;
mod json;
mod lock;
mod post;
mod schedulers;
mod sheet;

use crate::{
    findings::Finding,
    site::{
        Site, Witness,
        links::Links,
        output::{DataRef, Output, Recipe, Root},
    },
};

pub(crate) use cells::is_formula;
pub(crate) use every::{Row, captions};
pub(crate) use ics::ics;
pub(crate) use json::json;
pub(crate) use lock::{promises, quoted};
pub(crate) use post::{Post, row as platform, why};
pub(crate) use sheet::{filled, sheet};
pub(in crate::site::social) use {cells::neutral, sheet::written};

use schedulers::SCHEDULERS;

/// Every file of the hand-over.
pub(crate) fn outputs(site: &Site) -> Vec<Output> {
    let output = |path: String, data: DataRef| Output { root: Root::Social, path, recipe: Recipe::Data { data } };
    let mut out = vec![output(Links::calendar("ics"), DataRef::CalendarIcs), output(Links::calendar("json"), DataRef::CalendarJson)];
    for scheduler in SCHEDULERS {
        for (platform, parts) in sheet::files(site, scheduler) {
            for part in 1..=parts {
                let data = DataRef::Schedule { scheduler: scheduler.key.to_owned(), platform: platform.map(str::to_owned), part };
                out.push(output(Links::schedule(scheduler.key, platform, part), data));
            }
        }
    }
    out
}

/// A file for a scheduler, and where what is known of the scheduler comes from.
pub(crate) struct SchedulerFile {
    /// The scheduler's name.
    pub(crate) of: &'static str,
    /// Key of the platform that it is for; all where there is none.
    pub(crate) platform: Option<&'static str>,
    /// From 1, where a scheduler does not take all at once.
    pub(crate) part: usize,
    /// Output path in the social tree.
    pub(crate) path: String,
    pub(crate) source: &'static str,
    pub(crate) seen: &'static str,
}

/// Every file for a scheduler.
pub(crate) fn scheduler_files(site: &Site) -> Vec<SchedulerFile> {
    let of = |scheduler: &schedulers::Scheduler| {
        let files = sheet::files(site, scheduler).into_iter();
        let paths = files.flat_map(|(platform, parts)| (1..=parts).map(move |part| (platform, part)));
        let file = |(platform, part)| SchedulerFile {
            of: scheduler.name,
            platform,
            part,
            path: Links::schedule(scheduler.key, platform, part),
            source: scheduler.source,
            seen: scheduler.seen,
        };
        paths.map(file).collect::<Vec<_>>()
    };
    SCHEDULERS.iter().flat_map(of).collect()
}

/// What is to be said of the hand-over: cells that a spreadsheet would run, posts that a scheduler does not take yet.
pub(crate) fn doubts(site: &Site, witness: &dyn Witness) -> Vec<Finding> {
    let mut found = cells::formulas(site, witness);
    found.extend(SCHEDULERS.iter().filter_map(|scheduler| sheet::too_early(site, scheduler)));
    found
}

#[cfg(test)]
mod tests;
