//! Cooks one output when asked: the same bytes for `build`, which asks for all, and for the preview, which asks for few.
//!
//! Pixels go through the store: a scan is decoded once, and all its widths and the cards that show it come from that decode.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError},
};

use crate::{
    collection::model::item::Item,
    findings::{Finding, Place},
    site::{
        Site, Witness, Words, cards,
        images::ScanPlan,
        links::Links,
        output::{CardRef, PageRef, Recipe, ScanRef},
        pages::{self, Shades},
        search::{self, index::Index},
        standards,
    },
};

use super::{
    budget::Budget,
    cards::{CARD_VERSION, CardPress},
    disk::{
        ledger::Ledger,
        store::{Store, key},
    },
    inward::inward,
    pixels::{self, Art, Credit, PIXEL_VERSION},
    scans::ART,
    source::Open,
    theme::Theme,
};

/// Bytes of pixels in memory at once.
const BUDGET: u64 = 600_000_000;

/// Everything an output is made with.
#[derive(Debug)]
pub(crate) struct Kitchen<'a> {
    pub(crate) site: &'a Site,
    pub(crate) theme: &'a Theme,
    pub(crate) ledger: &'a Ledger,
    pub(super) press: &'a CardPress,
    pub(super) store: Store,
    pub(super) content: PathBuf,
    pub(super) budget: Budget,
    /// What has been asked for already: hashes of files, and keys of cards whose scans are all known. A page names the same picture
    /// many times, and asking the disk each time took most of a build in which nothing has changed.
    hashes: Mutex<BTreeMap<String, String>>,
    keys: Mutex<BTreeMap<(CardRef, String), String>>,
    /// The scans that are or were decoded.
    pub(super) busy: Mutex<BTreeMap<ScanRef, Arc<Mutex<()>>>>,
    /// The PDF that was drawn from last.
    pub(super) open: Open,
    pub(super) words: Words,
    pub(super) styles: OnceLock<String>,
    /// The search index by language, made when the first of its files is asked for.
    searches: BTreeMap<String, OnceLock<Index>>,
    indexing: Mutex<()>,
    /// The items by colour, once all are known: dozens of pages ask.
    pub(super) shades: OnceLock<Shades>,
    /// Version of the site's own card by language: every page without a card of its own asks for it.
    pub(super) site_cards: BTreeMap<String, String>,
    /// Cards that show a scan.
    pub(super) shown_on: BTreeMap<ScanRef, Vec<(CardRef, String)>>,
}

/// A picture in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stored {
    pub(crate) path: PathBuf,
    pub(crate) key: String,
}

/// Where things lie on the disk.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Folders<'a> {
    pub(crate) content: &'a Path,
    pub(crate) cache: &'a Path,
}

impl<'a> Kitchen<'a> {
    pub(crate) fn new(site: &'a Site, theme: &'a Theme, press: &'a CardPress, ledger: &'a Ledger, folders: Folders<'_>) -> Self {
        let mut shown_on: BTreeMap<ScanRef, Vec<(CardRef, String)>> = BTreeMap::new();
        for recipe in site.outputs.values() {
            if let Recipe::Card { card, lang } = recipe
                && let Some(scan) = cards::scan(site, card)
                && cards::second_scan(site, card).is_none()
            {
                let cards = shown_on.entry(scan).or_default();
                if !cards.iter().any(|(known, other)| known == card && other == lang) {
                    cards.push((card.clone(), lang.clone()));
                }
            }
        }
        let mut kitchen = Self {
            site,
            theme,
            ledger,
            press,
            store: Store::new(folders.cache),
            content: folders.content.to_owned(),
            budget: Budget::new(BUDGET),
            hashes: Mutex::default(),
            keys: Mutex::default(),
            busy: Mutex::default(),
            open: Open::default(),
            words: Words { strings: Arc::clone(&theme.strings) },
            styles: OnceLock::new(),
            searches: site.published.settings().languages.iter().map(|lang| (lang.clone(), OnceLock::new())).collect(),
            indexing: Mutex::default(),
            shades: OnceLock::new(),
            site_cards: BTreeMap::new(),
            shown_on,
        };
        let version = |lang: &String| (lang.clone(), kitchen.card_key(&CardRef::Site, lang)[..10].to_owned());
        kitchen.site_cards = site.published.settings().languages.iter().map(version).collect();
        kitchen
    }

    /// The bytes of a page, a file for machines, a theme asset or a tile: what does not lie on the disk as a file of its own.
    pub(crate) fn bytes(&self, recipe: &Recipe, path: &str) -> Result<Vec<u8>, Finding> {
        match recipe {
            Recipe::Page { page, lang } => {
                let view = pages::view(self.site, self, page, lang);
                // The staff's desk stays on the staff's machine, where the web is.
                let stays = self.site.published.settings().offline && !matches!(page, PageRef::Desk);
                self.theme
                    .render(view.template(), lang, &view)
                    .map(|page| if stays { inward(&page) } else { page })
                    .map(String::into_bytes)
                    .map_err(|error| Finding::error("theme-broken", format!("{path}: {error}"), format!("{path}: {error}")))
            }
            Recipe::Data { data } => Ok(standards::data(self.site, self, data).into_bytes()),
            Recipe::Search { lang, part } => {
                // While it is made it is several times as large as when it is done: one language after the other.
                let made = || {
                    let _alone = locked(&self.indexing);
                    Index::new(self.site, &self.words, lang)
                };
                let at = self.site.links.page(&PageRef::Search, lang);
                let desk = pages::on_search(self.site, self, lang, &at);
                Ok(search::files::file(desk, self.searches[lang].get_or_init(made), *part).into_bytes())
            }
            Recipe::Asset { file } => Ok(self.theme.asset_bytes(file).to_vec()),
            Recipe::Tile { scan, tile } => self.tile(scan, *tile),
            Recipe::Scan { .. } | Recipe::Region { .. } | Recipe::Card { .. } | Recipe::Copy { .. } => {
                unreachable!("pictures and copies are not text")
            }
        }
    }

    /// A picture, made now unless the store has it.
    pub(crate) fn picture(&self, recipe: &Recipe) -> Result<Stored, Finding> {
        match recipe {
            Recipe::Scan { scan, width } => {
                self.scan(scan)?;
                let plan = self.site.scans.any(scan);
                let key = self.derivative_key(plan, *width, &self.hash(plan)?);
                Ok(Stored { path: self.store.path(&key), key })
            }
            Recipe::Region { scan, part, width } => {
                self.scan(scan)?;
                let plan = self.site.scans.any(scan);
                let key = self.region_key(plan, *part, *width, &self.hash(plan)?);
                Ok(Stored { path: self.store.path(&key), key })
            }
            Recipe::Card { card, lang } => {
                for scan in cards::scan(self.site, card).into_iter().chain(cards::second_scan(self.site, card)) {
                    self.scan(&scan)?;
                }
                let key = self.card(card, lang, None)?;
                Ok(Stored { path: self.store.path(&key), key })
            }
            _ => unreachable!("only scans and cards are pictures"),
        }
    }

    /// Pixels of a scan, for the order of work.
    pub(crate) fn pixels_of(&self, scan: &ScanRef) -> u64 {
        let probe = self.site.item(&scan.item).and_then(|(_, item)| item.media[scan.media].scan().cloned());
        probe.map_or(0, |probe| u64::from(probe.width) * u64::from(probe.height))
    }

    /// A file that is published as it is, with its hash for a key.
    pub(crate) fn original(&self, file: &str) -> Result<Stored, Finding> {
        let key = self.ledger.hash(file).map_err(|error| unreadable(file, &error))?;
        Ok(Stored { path: self.content.join(file), key })
    }

    /// What is to be said of a scan that was made: its colour profile could not be used.
    pub(crate) fn doubts(&self, scan: &ScanRef) -> Option<Finding> {
        self.facts(scan).filter(|facts| facts.profile_ignored)?;
        let file = &self.site.scans.any(scan).file;
        let finding = Finding::warning(
            "profile-ignored",
            format!("the colour profile within `{file}` cannot be used; its colours may be off"),
            format!("profil warna di dalam `{file}` tidak dapat dipakai; warnanya mungkin meleset"),
        );
        Some(finding.at(Place::file(file.clone())).hint("save it again as sRGB", "simpan lagi sebagai sRGB"))
    }

    /// What a card could not show: lines with letters that no font of the theme has.
    pub(crate) fn dropped(&self, recipe: &Recipe) -> Vec<Finding> {
        let Recipe::Card { card, lang } = recipe else { return Vec::new() };
        let (id, file) = match card {
            CardRef::Item { id } => (id, self.site.item(id).map(|(_, item)| &item.source)),
            CardRef::Notice { section, slug, .. } if *card == cards::of_notice(*section, slug) => {
                (slug, self.site.published.notice(*section, slug).map(|notice| &notice.text.source))
            }
            _ => return Vec::new(),
        };
        let spec = cards::spec(self.site, self, card, lang);
        self.press
            .missing(&spec)
            .into_iter()
            .map(|text| {
                Finding::warning(
                    "card-letters",
                    format!("the card of `{id}` leaves out “{text}”: no font here has all its letters"),
                    format!("kartu `{id}` tidak memuat “{text}”: tidak ada huruf yang lengkap untuk itu"),
                )
                .at(Place::file(file.cloned().unwrap_or_default()))
            })
            .collect()
    }

    /// Makes a card unless the store has it, and gives its key. `art` spares reading a derivative back.
    pub(super) fn card(&self, card: &CardRef, lang: &str, art: Option<&Art>) -> Result<String, Finding> {
        let key = self.card_key(card, lang);
        if self.store.has(&key) {
            return Ok(key);
        }
        let spec = cards::spec(self.site, self, card, lang);
        let read;
        let art = match (art, cards::scan(self.site, card)) {
            (Some(art), _) => Some(art),
            (None, Some(scan)) if spec.art.is_some() => {
                read = self.art(self.site.scans.any(&scan))?;
                Some(&read)
            }
            (None, _) => None,
        };
        let second = cards::second_scan(self.site, card).map(|scan| self.art(self.site.scans.any(&scan))).transpose()?;
        let made = self.press.render(&spec, [art, second.as_ref()]).map_err(|error| undrawable(&Links::card(card, lang), &error))?;
        self.store.put(&key, &made.jpeg).map_err(|error| unwritable(&error))?;
        Ok(key)
    }

    /// Reads the art of a card back from a derivative in the store.
    pub(super) fn art(&self, plan: &ScanPlan) -> Result<Art, Finding> {
        let (_, item) = self.site.item(&plan.scan.item).expect("a planned scan has its item");
        let probe = item.media[plan.scan.media].scan().expect("a planned scan is a scan");
        let widths: Vec<u32> = plan.sizes.iter().map(|(width, _)| *width).collect();
        let width = pixels::art_width(probe, &widths, ART).unwrap_or(plan.widest().0);
        let key = self.derivative_key(plan, width, &self.hash(plan)?);
        let jpeg = self.store.get(&key).map_err(|error| unreadable(&plan.file, &error))?;
        pixels::decode_art(&jpeg, ART).map_err(|error| spoiled(&plan.file, &error))
    }

    pub(super) fn hash(&self, plan: &ScanPlan) -> Result<String, Finding> {
        self.identity(plan).map_err(|error| unreadable(&plan.file, &error))
    }

    /// The hash of a scan's file as it is now, for whoever is about to read it.
    pub(super) fn fresh_hash(&self, plan: &ScanPlan) -> Result<String, Finding> {
        locked(&self.hashes).remove(&plan.file);
        self.hash(plan)
    }

    /// The hash of a content file as this kitchen last met it; a file that changes brings another kitchen.
    pub(super) fn file_hash(&self, file: &str) -> std::io::Result<String> {
        if let Some(hash) = locked(&self.hashes).get(file) {
            return Ok(hash.clone());
        }
        let hash = self.ledger.hash(file)?;
        locked(&self.hashes).insert(file.to_owned(), hash.clone());
        Ok(hash)
    }

    /// What a scan is known by in the store: its file's content, and which page of it.
    pub(super) fn identity(&self, plan: &ScanPlan) -> std::io::Result<String> {
        let hash = self.file_hash(&plan.file)?;
        let medium = self.site.item(&plan.scan.item).map(|(_, item)| &item.media[plan.scan.media]);
        let page = medium.and_then(|medium| medium.scan()).map_or(0, |probe| probe.page);
        Ok(if page == 0 { hash } else { format!("{hash}.{page}") })
    }

    pub(super) fn derivative_key(&self, plan: &ScanPlan, width: u32, hash: &str) -> String {
        let (_, item) = self.site.item(&plan.scan.item).expect("a planned scan has its item");
        let credit = serde_json::to_string(&self.credit(item)).expect("a credit is plain text");
        let quality = self.site.published.settings().images.quality;
        // Where there are tiles, widths begin at one of their levels; and what is published may be bounded.
        let mark = self.watermark(plan, item).unwrap_or_default();
        let way = format!("{:?} {} {mark}", plan.size, plan.pyramid.is_some());
        key(&[hash, &PIXEL_VERSION.to_string(), &width.to_string(), &quality.to_string(), &credit, &way])
    }

    pub(super) fn card_key(&self, card: &CardRef, lang: &str) -> String {
        let asked = (card.clone(), lang.to_owned());
        if let Some(key) = locked(&self.keys).get(&asked) {
            return key.clone();
        }
        let spec = serde_json::to_string(&cards::spec(self.site, self, card, lang)).expect("a card is plain data");
        let scans: Vec<ScanRef> = cards::scan(self.site, card).into_iter().chain(cards::second_scan(self.site, card)).collect();
        let scan: String = scans.iter().map(|scan| self.version(scan)).collect();
        let key = key(&[&spec, &scan, &CARD_VERSION.to_string(), self.theme.cards_version()]);
        // What the pixels of a scan say is drawn into its card, and may not be known yet.
        if scans.iter().all(|scan| self.facts(scan).is_some()) {
            locked(&self.keys).insert(asked, key.clone());
        }
        key
    }

    /// What the record says, to be written into its pictures in place of what the camera said.
    pub(super) fn credit(&self, item: &Item) -> Credit {
        let settings = self.site.published.settings();
        let lang = settings.default_language();
        let creators: Vec<&str> = item.creators.iter().map(|c| c.agent.names.text(lang, lang)).collect();
        let credit = item.rights.credit.text(lang, lang);
        let statement = item.rights.statement;
        Credit {
            title: Some(item.title.text(lang, lang).to_owned()),
            creator: (!creators.is_empty()).then(|| creators.join("; ")),
            credit_line: Some(if credit.is_empty() { settings.title.text(lang, lang) } else { credit }.to_owned()),
            licence_uri: statement.map(|statement| statement.uri.to_owned()),
            web_statement: Some(self.site.links.absolute(&format!("items/{}/index.html", item.id))),
        }
    }
}

/// What a thread that died held is whole all the same.
fn locked<T>(held: &Mutex<T>) -> MutexGuard<'_, T> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

pub(super) fn facts_key(hash: &str) -> String {
    format!("{hash}-{PIXEL_VERSION}")
}

pub(super) fn spoiled(file: &str, error: &pixels::PixelError) -> Finding {
    Finding::error("scan-broken", format!("`{file}`: {error}"), format!("`{file}`: {error}")).at(Place::file(file)).hint(
        "scan it again, or copy it again from where it came; --keep-going publishes the rest",
        "pindai lagi, atau salin lagi dari asalnya; --keep-going menerbitkan yang lain",
    )
}

fn undrawable(path: &str, error: &dyn std::fmt::Display) -> Finding {
    Finding::error("card-broken", format!("`{path}` cannot be drawn: {error}"), format!("`{path}` tidak dapat digambar: {error}"))
}

pub(super) fn unreadable(file: &str, error: &std::io::Error) -> Finding {
    Finding::error("cannot-read", format!("`{file}` cannot be read: {error}"), format!("`{file}` tidak dapat dibaca: {error}"))
        .at(Place::file(file))
}

pub(super) fn unwritable(error: &std::io::Error) -> Finding {
    Finding::error("cannot-write", format!("the cache cannot be written: {error}"), format!("tembolok tidak dapat ditulis: {error}"))
        .hint("is the disk full, or the folder read-only?", "apakah diska penuh, atau foldernya hanya-baca?")
}
