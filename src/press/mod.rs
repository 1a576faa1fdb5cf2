//! HOW IT IS MADE: pixels, cards and pages out of a planned site, and both trees on the disk.

pub(crate) mod budget;
pub(crate) mod build;
pub(crate) mod cards;
pub(crate) mod disk;
mod inward;
pub(crate) mod kitchen;
pub(crate) mod pixels;
mod scans;
mod source;
pub(crate) mod theme;
mod witness;

use std::path::Path;

use crate::{
    collection::published::Published,
    findings::{Finding, Place},
    site::{Site, plan::plan},
    text::strings::Strings,
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
        let lacking = lacking(&self.theme.strings, &published.settings().languages);
        let (site, found) = plan(published, &assets, before);
        (site, [lacking, found].concat())
    }

    /// A kitchen for one planned site.
    pub(crate) fn kitchen<'a>(&'a self, site: &'a Site, ledger: &'a Ledger, folders: Folders<'_>) -> Kitchen<'a> {
        Kitchen::new(site, &self.theme, &self.cards, ledger, folders)
    }
}

/// Missing strings that a finding names.
const NAMED: usize = 8;

/// Languages of the site that the theme does not speak, or not wholly: a site in Indonesian and English has both.
fn lacking(strings: &Strings, languages: &[String]) -> Vec<Finding> {
    let one = |lang: &String| {
        let (lacks, all) = (strings.lacking(lang), strings.keys());
        let some = lacks.iter().take(NAMED).map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ");
        let more = if lacks.len() > NAMED { ", …" } else { "" };
        let finding = Finding::warning(
            "language-incomplete",
            format!("the theme lacks {} of {all} texts in `{lang}`; they stand in English", lacks.len()),
            format!("tema belum memuat {} dari {all} teks dalam `{lang}`; yang belum ada ditulis dalam bahasa Inggris", lacks.len()),
        );
        let file = format!("theme/strings/{lang}.yaml");
        let told = finding.hint(format!("write them in `{file}`: {some}{more}"), format!("tulis di `{file}`: {some}{more}"));
        (!lacks.is_empty()).then(|| told.at(Place::file(file)))
    };
    languages.iter().filter_map(one).collect()
}
