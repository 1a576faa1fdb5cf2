//! What happens around the collection and is told with it: events, news, campaigns, exhibits, guides. Each has a page, a place in a list, a feed, and posts.

use std::cmp::Reverse;

use serde::Serialize;

use super::{
    article::Article,
    campaign::{Campaign, Selection},
    date::Day,
    event::Event,
    story::Story,
    texts::Texts,
};

/// The kinds of notice, each with a folder in the content and in the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Section {
    Events,
    News,
    Campaigns,
    Exhibits,
    Guides,
}

impl Section {
    /// Every section with its folder, in the order in which the site names them.
    pub(crate) const ALL: [(Self, &'static str); 5] = [
        (Self::Events, "events"),
        (Self::News, "news"),
        (Self::Campaigns, "campaigns"),
        (Self::Exhibits, "exhibits"),
        (Self::Guides, "guides"),
    ];

    /// Its folder in the content and in the site, also the key of its strings.
    pub(crate) fn folder(self) -> &'static str {
        Self::ALL[self as usize].1
    }
}

/// One notice.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Notice {
    pub(crate) text: Article,
    /// The day on which it is published; before that nobody sees it. `None` for at once.
    pub(crate) since: Option<Day>,
    /// Ids of the items it shows: those it names, then those its text links to.
    pub(crate) items: Vec<String>,
    /// The hashtag of its own, without `#`.
    pub(crate) hashtag: Option<String>,
    /// Id of the item whose picture stands for it; without one the first with a picture does.
    pub(crate) picture: Option<String>,
    /// It is told in the children's corner, too.
    pub(crate) children: bool,
    pub(crate) matter: Matter,
}

/// What a notice is about.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Matter {
    Event(Event),
    /// News of a day.
    News(Day),
    Campaign(Campaign),
    Story(Story),
}

impl Notice {
    pub(crate) fn section(&self) -> Section {
        match &self.matter {
            Matter::Event(_) => Section::Events,
            Matter::News(_) => Section::News,
            Matter::Campaign(_) => Section::Campaigns,
            Matter::Story(story) if story.guide => Section::Guides,
            Matter::Story(_) => Section::Exhibits,
        }
    }

    /// What tells it from all other notices.
    pub(crate) fn key(&self) -> (Section, &str) {
        (self.section(), &self.text.slug)
    }

    pub(crate) fn title(&self) -> &Texts {
        &self.text.title
    }

    /// Whether everybody sees it on `day`.
    pub(crate) fn is_out(&self, day: Day) -> bool {
        self.since.is_none_or(|since| since <= day)
    }

    /// The day that tells how new it is: the one on which it is published, else its own first.
    pub(crate) fn told(&self) -> Day {
        self.since.unwrap_or(self.days().0)
    }

    /// The first day and the last.
    pub(crate) fn days(&self) -> (Day, Day) {
        match &self.matter {
            Matter::Event(event) => (event.span.start.day, event.span.last()),
            Matter::News(day) => (*day, *day),
            Matter::Campaign(campaign) => (campaign.from, campaign.to),
            Matter::Story(story) => (story.date, story.date),
        }
    }

    /// Whether all of it lies before `day`.
    pub(crate) fn is_past(&self, day: Day) -> bool {
        self.days().1 < day
    }

    /// The event it is about.
    pub(crate) fn event(&self) -> Option<&Event> {
        match &self.matter {
            Matter::Event(event) => Some(event),
            _ => None,
        }
    }

    /// The campaign it is.
    pub(crate) fn campaign(&self) -> Option<&Campaign> {
        match &self.matter {
            Matter::Campaign(campaign) => Some(campaign),
            _ => None,
        }
    }

    /// The exhibit or guide it is.
    pub(crate) fn story(&self) -> Option<&Story> {
        match &self.matter {
            Matter::Story(story) => Some(story),
            _ => None,
        }
    }

    /// Which items belong to it beside those it names.
    pub(crate) fn selection(&self) -> Option<&Selection> {
        match &self.matter {
            Matter::Campaign(campaign) => campaign.select.as_ref(),
            Matter::Story(story) => story.select.as_ref(),
            Matter::Event(_) | Matter::News(_) => None,
        }
    }

    /// Orders what is past, and news: the latest first.
    pub(crate) fn latest_first(&self) -> impl Ord + use<> {
        (Reverse(self.days().0), self.text.slug.clone())
    }
}

/// What tells a notice from items and all else: `events.lokakarya`.
pub(crate) fn notice_id(section: Section, slug: &str) -> String {
    format!("{}.{slug}", section.folder())
}

/// Section, slug and what of it, of an id like `events.lokakarya.today`; the last is not there in `events.lokakarya`.
pub(crate) fn of_id(id: &str) -> Option<(Section, &str, Option<&str>)> {
    let (folder, rest) = id.split_once('.')?;
    let (section, _) = Section::ALL.into_iter().find(|(_, known)| *known == folder)?;
    Some(rest.rsplit_once('.').map_or((section, rest, None), |(slug, beat)| (section, slug, Some(beat))))
}

#[cfg(test)]
mod tests {
    use super::Section;

    #[test]
    fn the_table_of_sections_is_in_the_order_of_the_enum() {
        for (at, (section, folder)) in Section::ALL.into_iter().enumerate() {
            assert_eq!((section as usize, section.folder()), (at, folder));
        }
    }
}
