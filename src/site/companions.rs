//! What stands beside items under names of its own: citations, all text, the page for other people's frames. Ten thousand items have
//! tens of thousands of such files, so that they are counted, as tiles are, and not listed: a path tells its recipe.

use crate::collection::model::item::Item;

use super::{
    Site,
    links::Links,
    output::{DataRef, Output, PageRef, Recipe, Root},
    social::gate,
    standards::cite,
};

/// Every file beside every item.
pub(super) fn all(site: &Site) -> impl Iterator<Item = Output> + '_ {
    site.published.items().iter().enumerate().flat_map(|(index, item)| of(site, index, item))
}

/// The files beside one item.
fn of(site: &Site, index: usize, item: &Item) -> Vec<Output> {
    let id = || item.id.clone();
    let data = |path: String, data: DataRef| Output { root: Root::Public, path, recipe: Recipe::Data { data } };
    let mut out: Vec<Output> = cite::FILES
        .iter()
        .map(|file| data(Links::companion(&item.id, file.name), DataRef::Citation { id: id(), file: file.name }))
        .collect();
    if item.media.iter().any(|medium| !medium.transcript.is_empty()) {
        out.push(data(Links::companion(&item.id, "text.txt"), DataRef::Text { id: id() }));
    }
    if embeds(site, index, item) {
        for lang in &site.published.settings().languages {
            let page = PageRef::Embed { id: id() };
            let path = site.links.page(&page, lang);
            out.push(Output { root: Root::Public, path, recipe: Recipe::Page { page, lang: lang.clone() } });
            out.push(data(site.links.oembed(&item.id, lang), DataRef::OEmbed { id: id(), lang: lang.clone() }));
        }
    }
    out
}

/// Whether an item may be shown in other people's pages: it has a picture, and is offered for sharing.
pub(crate) fn embeds(site: &Site, index: usize, item: &Item) -> bool {
    !site.published.settings().offline
        && item.cover().is_some()
        && gate::shareable(item, site.published.withheld(index), site.published.settings()).is_ok()
}

/// The recipe of the file at an output path, if it has the form of one.
pub(super) fn find(site: &Site, path: &str) -> Option<Recipe> {
    let id = path.split_once("items/")?.1.split('/').next()?;
    let (index, item) = site.item(id)?;
    of(site, index, item).into_iter().find(|output| output.path == path).map(|output| output.recipe)
}
