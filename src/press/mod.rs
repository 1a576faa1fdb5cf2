//! HOW IT IS MADE: pixels, cards and pages out of a planned site, and both trees on the disk.

pub(crate) mod budget;
pub(crate) mod build;
pub(crate) mod cards;
pub(crate) mod disk;
pub(crate) mod kitchen;
pub(crate) mod pixels;
mod scans;
mod source;
pub(crate) mod theme;

use std::path::Path;

use crate::{
    collection::published::Published,
    findings::Finding,
    site::{Site, plan::plan},
};

use cards::CardPress;
use disk::ledger::Ledger;
use kitchen::{Folders, Kitchen};
use theme::Theme;

/// The theme and the card press, loaded once for as many kitchens as a run needs.
#[derive(Debug)]
pub(crate) struct Press {
    pub(crate) theme: Theme,
    cards: CardPress,
}

impl Press {
    /// Loads the built-in theme with the collection's own `theme/` folder laid over it.
    pub(crate) fn new(content: &Path) -> Result<Self, Finding> {
        let broken = |error: String| Finding::error("theme-broken", error.clone(), error);
        let theme = Theme::load(disk::theme_layer(&content.join("theme")).map_err(|error| broken(error.to_string()))?).map_err(broken)?;
        let cards = CardPress::new(theme.card_fonts(), theme.card_templates()).map_err(|error| broken(error.to_string()))?;
        Ok(Self { theme, cards })
    }

    /// Plans a site with this theme's assets.
    pub(crate) fn plan(&self, published: Published) -> (Site, Vec<Finding>) {
        self.plan_again(published, None)
    }

    /// The same for the preview, which plans often: what has not changed since `before` is taken from there.
    pub(crate) fn plan_again(&self, published: Published, before: Option<&Site>) -> (Site, Vec<Finding>) {
        let assets: Vec<(&str, &str)> = self.theme.assets().collect();
        plan(published, &assets, before)
    }

    /// A kitchen for one planned site.
    pub(crate) fn kitchen<'a>(&'a self, site: &'a Site, ledger: &'a Ledger, folders: Folders<'_>) -> Kitchen<'a> {
        Kitchen::new(site, &self.theme, &self.cards, ledger, folders)
    }
}
