//! What may be seen: the only view of the collection that `site` is given. Nothing private can leak past it, by type.
//!
//! Drafts, hidden items and items under embargo are not in it at all. Restricted items are in it without their media,
//! and so are items whose community label keeps the media back.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    Collection,
    model::{
        article::Essay,
        by_hand::ByHand,
        date::Day,
        item::{Access, Item},
        leaning::Reading,
        notice::{Notice, Section, of_id},
        schedule::{Posted, Promised},
        set::Set,
        term::Term,
    },
    settings::Settings,
};

/// Why an item is shown without its media.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Withheld {
    /// The record says `access: metadata`.
    Restricted,
    /// A community label keeps the media.
    Label(&'static str),
}

/// The collection as the public may see it on a given day.
#[derive(Debug)]
pub(crate) struct Published {
    settings: Settings,
    items: Vec<Arc<Item>>,
    withheld: Vec<Option<Withheld>>,
    sets: Vec<Set>,
    essays: Vec<Essay>,
    notices: Vec<Notice>,
    /// For each item, the notices that show it.
    showing: Vec<Vec<usize>>,
    hashtags: Vec<Term>,
    log: Vec<Posted>,
    promised: Vec<Promised>,
    readings: Vec<Reading>,
    by_hand: BTreeMap<String, Vec<ByHand>>,
    date: Day,
    plan_from: Day,
}

impl Published {
    /// Takes what may be seen on `date`. Items keep their order; links to what is not published are dropped.
    pub(crate) fn new(collection: Collection, date: Day) -> Self {
        let mut items: Vec<Arc<Item>> = collection.items.into_iter().filter(|item| is_public(item, date)).collect();
        let ids: std::collections::BTreeSet<String> = items.iter().map(|item| item.id.clone()).collect();
        let mut withheld = Vec::with_capacity(items.len());
        for item in &mut items {
            // What stays as it was read stays shared with the reader.
            if item.related.iter().any(|id| !ids.contains(id)) {
                Arc::make_mut(item).related.retain(|id| ids.contains(id));
            }
            let why = withholding(item);
            if why.is_some() && !item.media.is_empty() {
                Arc::make_mut(item).media.clear();
            }
            withheld.push(why);
        }
        let notices = notices(collection.notices, &ids);
        Self {
            settings: collection.settings,
            showing: showing(&items, &notices),
            items,
            withheld,
            sets: collection.sets,
            essays: collection.essays.into_iter().filter(|essay| !essay.text.draft).collect(),
            notices,
            hashtags: collection.hashtags,
            log: collection.log.into_iter().filter(|line| ids.contains(&line.item) || of_id(&line.item).is_some()).collect(),
            promised: collection.promised.into_iter().filter(|line| ids.contains(&line.item)).collect(),
            readings: collection.readings,
            by_hand: collection.by_hand.into_iter().filter(|(item, _)| ids.contains(item)).collect(),
            date,
            plan_from: date,
        }
    }

    /// The same without some scans (item id and index among its media): those that turned out to be broken.
    pub(crate) fn without(mut self, broken: &std::collections::BTreeSet<(String, usize)>) -> Self {
        for item in &mut self.items {
            let id = item.id.clone();
            if !broken.iter().any(|(other, _)| *other == id) {
                continue;
            }
            let mut index = 0;
            Arc::make_mut(item).media.retain(|_| {
                index += 1;
                !broken.contains(&(id.clone(), index - 1))
            });
        }
        self
    }

    /// The same with its posts planned from another day, for so many weeks.
    pub(crate) fn planned(mut self, from: Day, weeks: Option<u16>) -> Self {
        self.plan_from = from;
        self.settings.schedule.weeks = weeks.unwrap_or(self.settings.schedule.weeks);
        self
    }

    /// The first day of the posting calendar.
    pub(crate) fn plan_from(&self) -> Day {
        self.plan_from
    }

    pub(crate) fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Items in the order of the collection; other rooms name them by index.
    pub(crate) fn items(&self) -> &[Arc<Item>] {
        &self.items
    }

    /// Why the item at `index` has no media here, when something was kept back.
    pub(crate) fn withheld(&self, index: usize) -> Option<Withheld> {
        self.withheld[index]
    }

    pub(crate) fn sets(&self) -> &[Set] {
        &self.sets
    }

    /// One set by its id.
    pub(crate) fn set(&self, id: &str) -> Option<&Set> {
        self.sets.binary_search_by(|set| set.id.as_str().cmp(id)).ok().map(|at| &self.sets[at])
    }

    pub(crate) fn essays(&self) -> &[Essay] {
        &self.essays
    }

    /// What everybody sees of one section on the day of the build, by slug.
    pub(crate) fn notices(&self, section: Section) -> impl Iterator<Item = &Notice> {
        self.notices.iter().filter(move |notice| notice.section() == section && notice.is_out(self.date))
    }

    /// Every notice that is no draft, by section and slug: those that will appear later, too. Only for what the staff sees.
    pub(crate) fn planned_notices(&self) -> &[Notice] {
        &self.notices
    }

    /// The notices that show the item at `index`, those that will appear later, too; in the order of all of them.
    pub(crate) fn showing(&self, index: usize) -> impl DoubleEndedIterator<Item = &Notice> {
        self.showing[index].iter().map(|at| &self.notices[*at])
    }

    /// One notice, whether it has appeared or not.
    pub(crate) fn notice(&self, section: Section, slug: &str) -> Option<&Notice> {
        self.notices.binary_search_by(|notice| notice.key().cmp(&(section, slug))).ok().map(|at| &self.notices[at])
    }

    /// What the vocabulary says about hashtags, by key.
    pub(crate) fn hashtags(&self) -> &[Term] {
        &self.hashtags
    }

    /// What was posted where, of items that may be seen.
    pub(crate) fn log(&self) -> &[Posted] {
        &self.log
    }

    /// What has been promised for coming slots, of items that may be seen.
    pub(crate) fn promised(&self) -> &[Promised] {
        &self.promised
    }

    /// The captions of an item that are written by hand.
    pub(crate) fn by_hand(&self, id: &str) -> &[ByHand] {
        self.by_hand.get(id).map_or(&[], Vec::as_slice)
    }

    /// What drew people, the earliest reading first.
    pub(crate) fn readings(&self) -> &[Reading] {
        &self.readings
    }

    /// The day of the build.
    pub(crate) fn date(&self) -> Day {
        self.date
    }
}

/// The notices that are no drafts, pointing only at items that may be seen.
fn notices(notices: Vec<Notice>, seen: &std::collections::BTreeSet<String>) -> Vec<Notice> {
    let mut kept: Vec<Notice> = notices.into_iter().filter(|notice| !notice.text.draft).collect();
    for notice in &mut kept {
        notice.items.retain(|id| seen.contains(id));
        notice.picture = notice.picture.take().filter(|id| seen.contains(id));
    }
    kept
}

/// For each item the indices of the notices that show it. Every page of an item names them, so they are found once.
fn showing(items: &[Arc<Item>], notices: &[Notice]) -> Vec<Vec<usize>> {
    let places: BTreeMap<&str, usize> = items.iter().enumerate().map(|(index, item)| (item.id.as_str(), index)).collect();
    let mut showing = vec![Vec::new(); items.len()];
    for (at, notice) in notices.iter().enumerate() {
        let named = notice.items.iter().filter_map(|id| places.get(id.as_str()));
        for index in named {
            if showing[*index].last() != Some(&at) {
                showing[*index].push(at);
            }
        }
    }
    showing
}

/// Whether anything of an item may be seen on `date`.
pub(super) fn is_public(item: &Item, date: Day) -> bool {
    !item.draft && item.access != Access::Hidden && item.embargo_until.is_none_or(|until| until <= date)
}

/// Why an item is shown without its media, if it is.
pub(super) fn withholding(item: &Item) -> Option<Withheld> {
    if item.access == Access::Metadata {
        return Some(Withheld::Restricted);
    }
    item.labels.iter().find(|label| label.keeps_media).map(|label| Withheld::Label(label.name))
}
