//! Cooks every output and writes both trees: pictures first into the store, then pages, then what is stale is removed.
//!
//! Nothing is written to a tree before every picture has been made. Each file is written whole or not at all, and nothing
//! is removed unless everything else has succeeded, so a build that fails leaves a site that stands.

use std::{
    collections::BTreeSet,
    path::Path,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use rayon::prelude::*;

use crate::{
    findings::Finding,
    site::{
        images::ScanPlan,
        links::Links,
        output::{Output, Recipe, Root, ScanRef},
    },
};

use super::{
    disk::tree::{Tally, Tree, TreeError},
    kitchen::Kitchen,
};

/// Told as work goes on; `cli` draws it.
pub(crate) trait Progress: Sync {
    /// A phase begins: its name as a key, and how many steps it has.
    fn begin(&self, phase: Phase, steps: usize);
    /// One step is done.
    fn step(&self);
}

/// The long parts of a build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phase {
    Scans,
    Cards,
    Pages,
}

/// The scans that could not be made, with why.
#[derive(Debug, Default)]
pub(crate) struct Spoiled {
    pub(crate) scans: BTreeSet<ScanRef>,
    pub(crate) findings: Vec<Finding>,
}

/// Makes all pictures in the store. Scans that fail are named, so that the caller may plan again without them.
pub(crate) fn pictures(kitchen: &Kitchen<'_>, progress: &dyn Progress) -> Spoiled {
    let mut scans: Vec<&ScanRef> = kitchen.site.scans.all().map(|plan| &plan.scan).collect();
    progress.begin(Phase::Scans, scans.len());
    // The largest first: a giant that comes last would keep one core busy while the others wait.
    scans.sort_by_key(|scan| std::cmp::Reverse(kitchen.pixels_of(scan)));
    let failed = Mutex::new(Vec::new());
    each(&scans, |scan| {
        if let Err(finding) = kitchen.scan_and_posts(scan) {
            failed.lock().unwrap_or_else(PoisonError::into_inner).push(((*scan).clone(), finding));
        }
        progress.step();
    });
    let failed: Vec<(ScanRef, Finding)> = failed.into_inner().unwrap_or_else(PoisonError::into_inner);
    let mut spoiled = Spoiled::default();
    for (scan, finding) in failed {
        spoiled.scans.insert(scan);
        spoiled.findings.push(finding);
    }
    if spoiled.scans.is_empty() {
        spoiled.findings = cards(kitchen, progress);
        spoiled.findings.extend(kitchen.site.scans.all().filter_map(|plan| kitchen.doubts(&plan.scan)));
    }
    spoiled
}

/// Works on all things in their order, as many at once as there are cores, on threads of their own: one of rayon's that waits for
/// the tiles of its scan would take up another scan, and wait for memory that it holds itself.
fn each<T: Sync>(things: &[T], work: impl Fn(&T) + Sync) {
    let next = AtomicUsize::new(0);
    let hand = || {
        while let Some(thing) = things.get(next.fetch_add(1, Ordering::Relaxed)) {
            work(thing);
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..rayon::current_num_threads().min(things.len()) {
            scope.spawn(hand);
        }
    });
}

fn cards(kitchen: &Kitchen<'_>, progress: &dyn Progress) -> Vec<Finding> {
    let cards: BTreeSet<&Recipe> = kitchen.site.outputs.values().filter(|recipe| matches!(recipe, Recipe::Card { .. })).collect();
    progress.begin(Phase::Cards, cards.len());
    cards
        .into_par_iter()
        .flat_map_iter(|recipe| {
            let made = kitchen.picture(recipe);
            progress.step();
            match made {
                Ok(_) => kitchen.dropped(recipe),
                Err(finding) => vec![finding],
            }
        })
        .collect()
}

/// One finished output, ready to be written.
enum Ready {
    Bytes(Vec<u8>),
    Stored(super::kitchen::Stored),
}

/// Where the two trees go.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Trees<'a> {
    pub(crate) public: &'a Path,
    pub(crate) social: &'a Path,
}

/// What happened to both trees.
#[derive(Debug)]
pub(crate) struct Tallies {
    pub(crate) public: Tally,
    pub(crate) social: Tally,
}

/// Writes both trees. Call after [`pictures`]; pages are rendered and written in parallel, in bounded portions.
pub(crate) fn write(kitchen: &Kitchen<'_>, trees: Trees<'_>, progress: &dyn Progress) -> Result<Tallies, Vec<Finding>> {
    let outputs: Vec<(&(Root, String), &Recipe)> = kitchen.site.outputs.iter().collect();
    progress.begin(Phase::Pages, outputs.len());
    let planned = |root: Root| outputs.iter().filter(move |(at, _)| at.0 == root).map(|(at, _)| at.1.as_str());
    let companions: Vec<Output> = kitchen.site.companions().collect();
    let tiles: Vec<Output> = kitchen.site.tiles().collect();
    let counted = companions.iter().chain(&tiles).map(|output| output.path.as_str());
    let public = open(trees.public, planned(Root::Public).chain(counted))?;
    let social = open(trees.social, planned(Root::Social))?;
    let stopped = AtomicUsize::new(0);
    let mut findings: Vec<Finding> = outputs
        .par_iter()
        .filter_map(|((root, path), recipe)| {
            progress.step();
            if stopped.load(Ordering::Relaxed) > 0 {
                return None;
            }
            let tree = if *root == Root::Public { &public } else { &social };
            let done = ready(kitchen, recipe, path).and_then(|ready| put(kitchen, tree, path, ready));
            done.inspect_err(|_| {
                stopped.fetch_add(1, Ordering::Relaxed);
            })
            .err()
        })
        .collect();
    if findings.is_empty() {
        let one = |output: &Output| put(kitchen, &public, &output.path, ready(kitchen, &output.recipe, &output.path)?);
        findings = companions.par_iter().filter_map(|output| one(output).err()).collect();
    }
    if findings.is_empty() {
        let scans: Vec<&ScanPlan> = kitchen.site.scans.all().filter(|plan| plan.pyramid.is_some()).collect();
        findings = scans.par_iter().filter_map(|plan| put_tiles(kitchen, &public, plan).err()).collect();
    }
    if !findings.is_empty() {
        return Err(findings);
    }
    let unwritable = |error: std::io::Error| vec![cannot_write(trees.public, &error)];
    Ok(Tallies { public: public.finish().map_err(unwritable)?, social: social.finish().map_err(unwritable)? })
}

/// Writes only the outputs of the social tree that are `wanted`, and leaves what else stands there.
///
/// # Errors
/// The first thing that cannot be made or written.
pub(crate) fn write_only(kitchen: &Kitchen<'_>, folder: &Path, wanted: impl Fn(&Recipe) -> bool) -> Result<(), Finding> {
    let outputs = kitchen.site.outputs.iter().filter(|((root, _), recipe)| *root == Root::Social && wanted(recipe));
    let outputs: Vec<(&str, &Recipe)> = outputs.map(|((_, path), recipe)| (path.as_str(), recipe)).collect();
    let tree = open(folder, outputs.iter().map(|(path, _)| *path)).map_err(|mut findings| findings.remove(0))?;
    for (path, recipe) in outputs {
        put(kitchen, &tree, path, ready(kitchen, recipe, path)?)?;
    }
    tree.leave().map_err(|error| cannot_write(folder, &error))
}

fn ready(kitchen: &Kitchen<'_>, recipe: &Recipe, path: &str) -> Result<Ready, Finding> {
    match recipe {
        Recipe::Scan { .. } | Recipe::Region { .. } | Recipe::Card { .. } => kitchen.picture(recipe).map(Ready::Stored),
        Recipe::Copy { file } => kitchen.original(file).map(Ready::Stored),
        _ => kitchen.bytes(recipe, path).map(Ready::Bytes),
    }
}

fn put(kitchen: &Kitchen<'_>, tree: &Tree, path: &str, ready: Ready) -> Result<(), Finding> {
    let written = match &ready {
        Ready::Bytes(bytes) => tree.write(path, bytes),
        Ready::Stored(stored) => tree.place(path, &stored.path, &stored.key, kitchen.ledger),
    };
    written.map_err(|error| cannot_write(Path::new(path), &error))
}

/// Writes the tiles of a scan, a level at once.
fn put_tiles(kitchen: &Kitchen<'_>, tree: &Tree, plan: &ScanPlan) -> Result<(), Finding> {
    for (pyramid, factor, key) in kitchen.levels(plan)? {
        let paths: Vec<String> = plan.tiles_of(pyramid, factor).map(|tile| Links::tile(&plan.scan, pyramid, tile)).collect();
        let placed = tree.place_all(&paths, &key, kitchen.ledger, || kitchen.store.parts(&key));
        placed.map_err(|error| cannot_write(Path::new(&plan.file), &error))?;
    }
    Ok(())
}

fn open<'p>(folder: &Path, planned: impl Iterator<Item = &'p str>) -> Result<Tree, Vec<Finding>> {
    let shown = folder.display();
    Tree::open(folder, planned).map_err(|error| {
        vec![match error {
            TreeError::Busy => Finding::error(
                "already-building",
                format!("another build is writing `{shown}`"),
                format!("proses bangun lain sedang menulis `{shown}`"),
            )
            .hint("wait until it has ended, then build again", "tunggu sampai selesai, lalu bangun lagi"),
            TreeError::Foreign => Finding::error(
                "foreign-folder",
                format!("`{shown}` holds files that pusaka did not write"),
                format!("`{shown}` berisi berkas yang tidak ditulis oleh pusaka"),
            )
            .hint("choose an empty folder with --out and --social", "pilih folder kosong dengan --out dan --social"),
            TreeError::Io(error) => cannot_write(folder, &error),
        }]
    })
}

fn cannot_write(path: &Path, error: &std::io::Error) -> Finding {
    let shown = path.display();
    Finding::error("cannot-write", format!("`{shown}` cannot be written: {error}"), format!("`{shown}` tidak dapat ditulis: {error}")).hint(
        "is the disk full, or the folder read-only? what stood there before still stands",
        "apakah diska penuh, atau foldernya hanya-baca? yang sudah ada sebelumnya tetap utuh",
    )
}
