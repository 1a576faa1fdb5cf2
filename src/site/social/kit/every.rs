//! Every caption of an item, whenever somebody wants it: what the desk shows of the newest, of any.

use serde::Serialize;

use crate::site::{
    Site, Witness,
    social::calendar::{Entry, days},
};

use super::post::Post;

/// One caption with all that goes with it.
#[derive(Debug, Serialize)]
pub(crate) struct Row {
    item: String,
    pub(crate) platform: &'static str,
    pub(crate) name: &'static str,
    pub(crate) language: String,
    title: String,
    pub(crate) text: String,
    pub(crate) count: usize,
    pub(crate) limit: usize,
    by_hand: bool,
    /// Absolute address of the page.
    link: String,
    /// Absolute address of the card; empty where there is none.
    image: String,
    pub(crate) alt: String,
}

/// The captions of the item at `index` on every platform in use and in every language, or on one and in one.
pub(crate) fn captions(site: &Site, witness: &dyn Witness, index: usize, (platform, language): (Option<&str>, Option<&str>)) -> Vec<Row> {
    let settings = site.published.settings();
    let entry = Entry::unplanned(&site.published, index, days::number(site.published.date()));
    let platforms = settings.platforms.iter().filter(|row| platform.is_none_or(|key| row.key == key));
    let languages = || settings.languages.iter().filter(|lang| language.is_none_or(|only| *lang == only));
    let posts = platforms.flat_map(|row| languages().map(move |lang| (row.key, lang)));
    let row = |post: Post<'_>| Row {
        item: post.id.to_string(),
        platform: post.platform.key,
        name: post.platform.name,
        language: post.lang.to_owned(),
        title: post.title,
        count: post.caption.count.used,
        limit: post.caption.count.limit,
        by_hand: post.caption.by_hand,
        text: post.caption.text,
        link: post.link,
        image: post.image,
        alt: post.alt,
    };
    posts.filter_map(|(key, lang)| Post::new(site, witness, &entry, (key, lang)).map(row)).collect()
}
