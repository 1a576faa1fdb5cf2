//! What the kitchen tells the site: what the pixels of scans say, hashes for addresses, and what the theme holds.

use crate::{
    collection::{model::placed::Placed, read},
    site::{
        Witness, Words,
        atlas::land::World,
        images::facts::ScanFacts,
        output::{CardRef, ScanRef},
        pages::{self, Shades},
        standards,
    },
};

use super::{
    disk::store::key,
    kitchen::{Kitchen, facts_key},
    pixels::{Document, Source},
    source::ScanFile,
};

impl Witness for Kitchen<'_> {
    fn facts(&self, scan: &ScanRef) -> Option<ScanFacts> {
        let plan = self.site.scans.find(scan)?;
        self.ledger.facts(&facts_key(&self.identity(plan).ok()?))
    }

    fn version(&self, scan: &ScanRef) -> String {
        let Some(plan) = self.site.scans.find(scan) else { return String::new() };
        let Ok(hash) = self.identity(plan) else { return String::new() };
        self.derivative_key(plan, plan.widest().0, &hash)[..10].to_owned()
    }

    fn placed(&self, scan: &ScanRef) -> Placed {
        let medium = self.site.item(&scan.item).and_then(|(_, item)| item.media.get(scan.media));
        let told = medium.and_then(|medium| Some((medium, medium.placed.as_ref()?, medium.scan()?)));
        let Some((medium, file, probe)) = told else { return Placed::default() };
        if *file != medium.file {
            return read::placed(&self.content, file, probe);
        }
        self.document(file).map(|document| document.placed(probe)).unwrap_or_default()
    }

    fn card_version(&self, card: &CardRef, lang: &str) -> String {
        let planned = if *card == CardRef::Site { self.site_cards.get(lang) } else { None };
        planned.cloned().unwrap_or_else(|| self.card_key(card, lang)[..10].to_owned())
    }

    fn styles_version(&self) -> String {
        self.styles.get_or_init(|| key(&[&standards::scan_styles(self.site, self)])[..8].to_owned()).clone()
    }

    fn shades(&self) -> (Shades, bool) {
        if let Some(known) = self.shades.get() {
            return (known.clone(), true);
        }
        let (shades, whole) = pages::shades(self.site, self);
        let shades = if whole { self.shades.get_or_init(|| shades).clone() } else { shades };
        (shades, whole)
    }

    fn words(&self) -> &Words {
        &self.words
    }

    fn world(&self) -> Option<World> {
        serde_json::from_slice(self.theme.world()).ok()
    }

    fn inline(&self, file: &str) -> String {
        String::from_utf8_lossy(self.theme.asset_bytes(file)).into_owned()
    }

    fn asset(&self, file: &str) -> String {
        self.theme.asset(file).to_owned()
    }
}

impl Kitchen<'_> {
    /// The tables of a PDF of content, which the pages next to each other share.
    fn document(&self, file: &str) -> Option<Document> {
        let hash = self.file_hash(file).ok()?;
        ScanFile::new(&self.content.join(file), &hash, &self.open).ok()?.document().ok()
    }
}
