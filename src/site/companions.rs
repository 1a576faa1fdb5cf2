//! What stands beside every item under a name of its own: its citations. Ten thousand items have tens of thousands of them, so that they
//! are counted, as tiles are, and not listed: a path tells its recipe.

use super::{
    Site,
    links::Links,
    output::{DataRef, Output, Recipe, Root},
    standards::cite,
};

/// Every file beside every item.
pub(super) fn all(site: &Site) -> impl Iterator<Item = Output> + '_ {
    site.published.items().iter().flat_map(|item| of(&item.id))
}

/// The files beside one item.
fn of(id: &str) -> impl Iterator<Item = Output> + '_ {
    cite::FILES.iter().map(move |file| Output {
        root: Root::Public,
        path: Links::citation(id, file.name),
        recipe: Recipe::Data { data: DataRef::Citation { id: id.to_owned(), file: file.name } },
    })
}

/// The recipe of the file at an output path, if it has the form of one.
pub(super) fn find(site: &Site, path: &str) -> Option<Recipe> {
    let id = path.strip_prefix("items/")?.split('/').next()?;
    site.item(id)?;
    of(id).find(|output| output.path == path).map(|output| output.recipe)
}

/// How many there are.
pub(super) fn count(site: &Site) -> usize {
    site.published.items().first().map_or(0, |item| of(&item.id).count() * site.published.items().len())
}
