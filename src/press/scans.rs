//! What the kitchen makes of a scan: widths, tiles, facts and the art of its cards, from one decode and through the store.
//!
//! A build wants all of it at once. The preview wants the widths when a page shows them, and the tiles when somebody looks
//! closer: then all tiles of the scan are made, for the decode is what costs. Two who ask for one scan do not decode it twice.

use std::sync::{Arc, Mutex, PoisonError};

use crate::{
    collection::model::item::Item,
    findings::Finding,
    site::{
        images::{
            ScanPlan,
            facts::ScanFacts,
            pyramid::{Part, Pyramid, Tile},
        },
        output::{CardRef, ScanRef},
    },
};

use super::{
    disk::store::key,
    kitchen::{Kitchen, facts_key, spoiled, unreadable, unwritable},
    pixels::{self, Art, Mask, PIXEL_VERSION, Profile, Wanted},
    source::ScanFile,
};

/// Widest side of the art that a card is drawn from, in pixels.
pub(super) const ART: (u32, u32) = (1800, 1800);

/// What of a scan shall be in the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Need {
    Widths,
    WidthsAndTiles,
}

impl Kitchen<'_> {
    /// Makes every width of a scan, its facts and the cards of the pages that show it, unless the store has them all.
    pub(crate) fn scan(&self, scan: &ScanRef) -> Result<(), Finding> {
        let art = self.made(scan, Need::Widths)?;
        let pages = |(card, _): &&(CardRef, String)| !card.is_of_posts();
        for (card, lang) in self.shown_on.get(scan).into_iter().flatten().filter(pages).filter(|_| art.is_some()) {
            self.card(card, lang, art.as_ref())?;
        }
        Ok(())
    }

    /// The same with its tiles, and the pictures of posts that show it: all are drawn from one decode. The preview makes those when
    /// asked.
    pub(crate) fn scan_and_posts(&self, scan: &ScanRef) -> Result<(), Finding> {
        let mut art = self.made(scan, Need::WidthsAndTiles)?;
        let fresh = art.is_some();
        for (card, lang) in self.shown_on.get(scan).into_iter().flatten() {
            // Cards of pages are looked for in their own turn; only those of posts are so many that a decode for each would tell.
            let wanted = fresh || (card.is_of_posts() && !self.store.has(&self.card_key(card, lang)));
            if wanted && art.is_none() {
                art = Some(self.art(self.site.scans.any(scan))?);
            }
            if wanted {
                self.card(card, lang, art.as_ref())?;
            }
        }
        Ok(())
    }

    /// One tile, made with all tiles of its scan unless the store has them.
    pub(crate) fn tile(&self, scan: &ScanRef, tile: Tile) -> Result<Vec<u8>, Finding> {
        let plan = self.site.scans.any(scan);
        let pyramid = plan.pyramid.as_ref().expect("only scans with tiles are asked for one");
        let key = self.level_key(plan, pyramid, tile.factor, &self.hash(plan)?);
        if !self.store.has(&key) {
            self.made(scan, Need::WidthsAndTiles)?;
        }
        self.store.part(&key, pyramid.index(tile)).map_err(|error| unreadable(&plan.file, &error))
    }

    /// The levels of a scan with the keys under which the store has their tiles.
    pub(crate) fn levels<'p>(&self, plan: &'p ScanPlan) -> Result<Vec<(&'p Pyramid, u32, String)>, Finding> {
        let Some(pyramid) = &plan.pyramid else { return Ok(Vec::new()) };
        let hash = self.hash(plan)?;
        Ok(pyramid.factors.iter().map(|factor| (pyramid, *factor, self.level_key(plan, pyramid, *factor, &hash))).collect())
    }

    /// Makes what is needed of a scan, and its facts; gives its art where it was decoded for that.
    fn made(&self, scan: &ScanRef, need: Need) -> Result<Option<Art>, Finding> {
        let plan = self.site.scans.any(scan);
        let hash = self.fresh_hash(plan)?;
        let facts_key = facts_key(&hash);
        let mut widths: Vec<String> = plan.sizes.iter().map(|(width, _)| self.derivative_key(plan, *width, &hash)).collect();
        widths.extend(plan.region_sizes().map(|(part, size)| self.region_key(plan, part, size.0, &hash)));
        let tiled = plan.pyramid.as_ref().filter(|_| need == Need::WidthsAndTiles);
        let levels: Vec<String> = tiled
            .into_iter()
            .flat_map(|pyramid| pyramid.factors.iter().map(|factor| self.level_key(plan, pyramid, *factor, &hash)).collect::<Vec<_>>())
            .collect();
        let ready = || self.ledger.facts(&facts_key).is_some() && widths.iter().chain(&levels).all(|key| self.store.has(key));
        if ready() {
            return Ok(None);
        }
        let lock = self.lock(scan);
        let _alone = lock.lock().unwrap_or_else(PoisonError::into_inner);
        // What a text newly shows of a giant does not cut its tiles anew.
        let levels = if levels.iter().all(|key| self.store.has(key)) { &[][..] } else { &levels };
        // Another may have made it meanwhile.
        if ready() { Ok(None) } else { self.derive(plan, (&widths, levels), &facts_key) }
    }

    /// Held by who decodes a scan.
    fn lock(&self, scan: &ScanRef) -> Arc<Mutex<()>> {
        Arc::clone(self.busy.lock().unwrap_or_else(PoisonError::into_inner).entry(scan.clone()).or_default())
    }

    /// Decodes a scan and puts its widths and parts, and its tiles if they have keys, into the store.
    fn derive(&self, plan: &ScanPlan, (keys, levels): (&[String], &[String]), facts_key: &str) -> Result<Option<Art>, Finding> {
        let (_, item) = self.site.item(&plan.scan.item).expect("a planned scan has its item");
        let probe = item.media[plan.scan.media].scan().expect("a planned scan is a scan");
        let _share = self.budget.take(pixels::working_memory(probe, plan.pyramid.is_some()));
        let hash = self.file_hash(&plan.file).map_err(|error| unreadable(&plan.file, &error))?;
        let source = ScanFile::new(&self.content.join(&plan.file), &hash, &self.open);
        let mut source = source.map_err(|error| unreadable(&plan.file, &error))?;
        let widths: Vec<u32> = plan.sizes.iter().map(|(width, _)| *width).collect();
        let mark = self.mask(plan, item);
        let wanted = Wanted {
            probe,
            size: plan.size,
            widths: &widths,
            pyramid: plan.pyramid.as_ref(),
            tiles: !levels.is_empty(),
            regions: &plan.regions,
            quality: self.site.published.settings().images.quality,
            credit: &self.credit(item),
            mark: mark.as_ref(),
            art: self.shown_on.contains_key(&plan.scan).then_some(ART),
        };
        let derived = pixels::derive(&mut source, &wanted).map_err(|error| spoiled(&plan.file, &error))?;
        let sizes = plan.sizes.iter().copied().chain(plan.region_sizes().map(|(_, size)| size));
        for ((key, size), derivative) in keys.iter().zip(sizes).zip(derived.derivatives.iter().chain(&derived.regions)) {
            assert_eq!((derivative.width, derivative.height), size, "pixels come out as planned");
            self.store.put(key, &derivative.bytes).map_err(|error| unwritable(&error))?;
        }
        for (key, level) in levels.iter().zip(&derived.levels) {
            self.store.put_parts(key, level).map_err(|error| unwritable(&error))?;
        }
        let facts = ScanFacts { profile_ignored: derived.profile == Profile::Ignored, ..derived.facts };
        self.ledger.set_facts(facts_key, facts);
        Ok(derived.art)
    }

    /// What is laid on a scan: `images.watermark` in letters of a fiftieth of what the picture is drawn at first.
    fn mask(&self, plan: &ScanPlan, item: &Item) -> Option<Mask> {
        let (width, height) = if plan.pyramid.is_some() { plan.size } else { *plan.widest() };
        let size = (width.min(height) as f32 / 50.0).max(9.0);
        self.press.line(&self.watermark(plan, item)?, size, width as f32)
    }

    /// The words of it: `{credit}` is how the source is to be named.
    pub(super) fn watermark(&self, plan: &ScanPlan, item: &Item) -> Option<String> {
        let settings = self.site.published.settings();
        let lang = settings.default_language();
        let words = settings.images.watermark.text(lang, lang);
        let own = item.media[plan.scan.media].credit.text(lang, lang);
        let credit =
            [own, item.rights.credit.text(lang, lang), settings.title.text(lang, lang)].into_iter().find(|credit| !credit.is_empty());
        (!words.is_empty()).then(|| words.replace("{credit}", credit.unwrap_or_default()))
    }

    /// The key of one width of a part of a scan.
    pub(super) fn region_key(&self, plan: &ScanPlan, part: Part, width: u32, hash: &str) -> String {
        key(&[&self.derivative_key(plan, width, hash), &format!("{part:?}")])
    }

    /// The key of all tiles of a level: thousands of small files would cost the store more than the pixels.
    fn level_key(&self, plan: &ScanPlan, pyramid: &Pyramid, factor: u32, hash: &str) -> String {
        let quality = self.site.published.settings().images.quality;
        let mark = self.site.item(&plan.scan.item).and_then(|(_, item)| self.watermark(plan, item)).unwrap_or_default();
        let numbers = [PIXEL_VERSION, plan.size.0, plan.size.1, pyramid.tile, factor, u32::from(quality)].map(|number| number.to_string());
        key(&[hash, "tiles", &numbers.join(" "), &mark])
    }
}
