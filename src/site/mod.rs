//! WHAT WILL EXIST: a pure list of outputs made from the published collection. No disk, no clock, no pixels.

pub(crate) mod atlas;
pub(crate) mod cards;
pub(crate) mod chance;
pub(crate) mod companions;
pub(crate) mod corner;
pub(crate) mod facets;
pub(crate) mod images;
pub(crate) mod labels;
pub(crate) mod links;
pub(crate) mod motif;
pub(crate) mod orders;
pub(crate) mod originals;
pub(crate) mod output;
pub(crate) mod pages;
pub(crate) mod pairs;
pub(crate) mod periods;
pub(crate) mod plan;
pub(crate) mod qr;
pub(crate) mod quiz;
pub(crate) mod search;
pub(crate) mod shades;
pub(crate) mod sizes;
pub(crate) mod social;
pub(crate) mod standards;
pub(crate) mod weight;
pub(crate) mod when;
pub(crate) mod words;

use std::{collections::BTreeMap, sync::Arc};

use crate::collection::{
    model::{item::Item, open::Open, placed::Placed},
    published::Published,
};

use atlas::{Atlas, land::World};
use facets::Facets;
use images::{facts::ScanFacts, scans::Scans};
use links::Links;
use orders::Orders;
use output::{Output, Recipe, Root, ScanRef};
use pages::Shades;
use pairs::Pairs;
use quiz::Quizzes;
use social::calendar::Calendar;

pub(crate) use words::Words;

/// The planned site: what pages, cards and files for machines are made from.
#[derive(Debug)]
pub(crate) struct Site {
    pub(crate) published: Published,
    pub(crate) links: Links,
    /// By language.
    pub(crate) facets: BTreeMap<String, Facets>,
    pub(crate) scans: Scans,
    /// Items without a picture have cards of words.
    pub(crate) word_cards: bool,
    pub(crate) orders: Orders,
    /// Then and now.
    pub(crate) pairs: Pairs,
    /// Where things come from.
    pub(crate) atlas: Atlas,
    /// Indices of the items that may be offered for sharing, the newest first.
    pub(crate) shared: Vec<usize>,
    /// The questions of campaigns.
    pub(crate) quizzes: Quizzes,
    /// What is posted in the coming weeks.
    pub(crate) calendar: Calendar,
    /// All outputs but tiles and what stands beside every item: those are counted, not listed.
    pub(crate) outputs: BTreeMap<(Root, String), Recipe>,
}

impl Site {
    /// The index of an item and the item, by id.
    pub(crate) fn item(&self, id: &str) -> Option<(usize, &Arc<Item>)> {
        let items = self.published.items();
        let index = items.binary_search_by(|item| item.id.as_str().cmp(id)).ok()?;
        Some((index, &items[index]))
    }

    /// The recipe of an output path, one of the listed or of the counted.
    pub(crate) fn recipe(&self, root: Root, path: &str) -> Option<Recipe> {
        let tile = || {
            let pyramid = |scan: &ScanRef| self.scans.find(scan)?.pyramid.as_ref();
            Links::find_tile(path, pyramid).map(|(scan, tile)| Recipe::Tile { scan, tile })
        };
        let counted = || Some(root).filter(|root| *root == Root::Public).and_then(|_| companions::find(self, path).or_else(tile));
        self.outputs.get(&(root, path.to_owned())).cloned().or_else(counted)
    }

    /// What stands beside every item, with its path: counted like tiles, and as little among `outputs`.
    pub(crate) fn companions(&self) -> impl Iterator<Item = Output> + '_ {
        companions::all(self)
    }

    /// Every tile of the public tree with its path. They are not among `outputs`: a thousand large scans have a hundred thousand.
    pub(crate) fn tiles(&self) -> impl Iterator<Item = Output> + '_ {
        self.scans.all().flat_map(|plan| {
            plan.tiles().map(|(pyramid, tile)| Output {
                root: Root::Public,
                path: Links::tile(&plan.scan, pyramid, tile),
                recipe: Recipe::Tile { scan: plan.scan.clone(), tile },
            })
        })
    }

    /// Whether a file of the public tree is planned at this output path: one of the listed.
    pub(crate) fn has_file(&self, path: &str) -> bool {
        self.outputs.contains_key(&(Root::Public, path.to_owned()))
    }

    /// Output path of a medium that is published as it is.
    pub(crate) fn medium_path(&self, of: Open<'_>) -> String {
        self.any_medium_path(of.item(), of.media())
    }

    /// The same also behind a notice, for who makes files and for its own page.
    pub(crate) fn any_medium_path(&self, item: &Item, media: usize) -> String {
        let extension = item.media[media].file.rsplit('.').next().unwrap_or("bin").to_ascii_lowercase();
        Links::medium(&ScanRef { item: item.id.clone(), media }, &extension)
    }
}

/// What only the press can tell about a scan. `build` knows it before the first page; `preview` when it first needs it.
pub(crate) trait Witness: Sync {
    /// What its pixels say; `None` until they have been read.
    fn facts(&self, scan: &ScanRef) -> Option<ScanFacts>;
    /// Short hash of the scan's bytes and the way it is made, for the address; empty when the file cannot be read.
    fn version(&self, scan: &ScanRef) -> String;
    /// Where the words of a scan stand on it; nowhere when the file that tells it cannot be read.
    fn placed(&self, scan: &ScanRef) -> Placed;
    /// Short hash of everything a card is made from.
    fn card_version(&self, card: &output::CardRef, lang: &str) -> String;
    /// Short hash of the generated style sheet of proportions and colours.
    fn styles_version(&self) -> String;
    /// The items by colour, and whether all colours are known.
    fn shades(&self) -> (Shades, bool);
    /// The words of the interface.
    fn words(&self) -> &Words;
    /// The world that base maps are cut from; `None` where the theme has none that can be read.
    fn world(&self) -> Option<World>;
    /// The text of a theme asset, to stand within a page.
    fn inline(&self, file: &str) -> String;
    /// Address of a theme asset below the site's root, with its hash.
    fn asset(&self, file: &str) -> String;
}
