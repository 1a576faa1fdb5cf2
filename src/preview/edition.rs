//! One reading of the collection, planned and ready to be shown: cooks an output when it is asked for.
//!
//! Words and pictures are cooked by different hands, so that a page never waits behind the decoding of a scan.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError, mpsc},
    thread,
};

use tokio::sync::oneshot;

use crate::{
    findings::Finding,
    press::{
        Press,
        disk::ledger::Ledger,
        kitchen::{Folders, Kitchen},
    },
    site::{
        Site,
        output::{Recipe, Root},
    },
};

/// What comes out of the kitchen.
#[derive(Debug)]
pub(super) enum Fare {
    /// A page, a file for machines, a theme asset.
    Bytes(Vec<u8>),
    /// A picture, sound or film that lies on the disk; `key` is the hash of what it is made from.
    File { path: PathBuf, key: String },
}

/// What an edition is made with. The press and the ledger outlive it.
#[derive(Debug, Clone)]
pub(super) struct Tools {
    pub(super) press: Arc<Press>,
    pub(super) ledger: Arc<Ledger>,
    pub(super) content: PathBuf,
    pub(super) cache: PathBuf,
}

/// A planned site with the hands that cook it; dropping the last handle sends them home.
#[derive(Debug)]
pub(super) struct Edition {
    pub(super) site: Arc<Site>,
    words: mpsc::Sender<Order>,
    pictures: mpsc::Sender<Order>,
}

#[derive(Debug)]
struct Order {
    at: (Root, String),
    reply: oneshot::Sender<Result<Fare, Finding>>,
}

type Orders = Mutex<mpsc::Receiver<Order>>;

impl Edition {
    /// Opens the kitchen of a site on threads of its own.
    pub(super) fn open(site: Site, tools: Tools) -> Self {
        let site = Arc::new(site);
        let (words, for_words) = mpsc::channel();
        let (pictures, for_pictures) = mpsc::channel();
        let planned = Arc::clone(&site);
        thread::spawn(move || {
            let folders = Folders { content: &tools.content, cache: &tools.cache };
            let kitchen = tools.press.kitchen(&planned, &tools.ledger, folders);
            let (for_words, for_pictures) = (Mutex::new(for_words), Mutex::new(for_pictures));
            thread::scope(|scope| {
                scope.spawn(|| work(&kitchen, &for_words));
                for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
                    scope.spawn(|| work(&kitchen, &for_pictures));
                }
            });
        });
        Self { site, words, pictures }
    }

    /// Whether such an output is planned.
    pub(super) fn has(&self, root: Root, path: &str) -> bool {
        self.site.recipe(root, path).is_some()
    }

    /// Cooks one output; `None` when it is not planned.
    pub(super) async fn cook(&self, root: Root, path: &str) -> Option<Result<Fare, Finding>> {
        let at = (root, path.to_owned());
        let hands = match self.site.recipe(root, path)? {
            Recipe::Page { .. } | Recipe::Data { .. } | Recipe::Asset { .. } => &self.words,
            // The first file of a search index takes as long as a picture.
            Recipe::Search { .. }
            | Recipe::Scan { .. }
            | Recipe::Region { .. }
            | Recipe::Tile { .. }
            | Recipe::Card { .. }
            | Recipe::Copy { .. } => &self.pictures,
        };
        let (reply, answer) = oneshot::channel();
        hands.send(Order { at, reply }).ok()?;
        answer.await.ok()
    }
}

/// Cooks orders until the edition is gone.
fn work(kitchen: &Kitchen<'_>, orders: &Orders) {
    loop {
        let next = orders.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(order) = next else { return };
        // A browser that has gone elsewhere no longer waits for its pictures.
        if !order.reply.is_closed() {
            let _gone = order.reply.send(cook(kitchen, &order.at));
        }
    }
}

fn cook(kitchen: &Kitchen<'_>, at: &(Root, String)) -> Result<Fare, Finding> {
    let recipe = kitchen.site.recipe(at.0, &at.1).expect("only what is planned is ordered");
    let stored = match &recipe {
        Recipe::Scan { .. } | Recipe::Region { .. } | Recipe::Card { .. } => kitchen.picture(&recipe)?,
        Recipe::Copy { file } => kitchen.original(file)?,
        _ => return kitchen.bytes(&recipe, &at.1).map(Fare::Bytes),
    };
    Ok(Fare::File { path: stored.path, key: stored.key })
}
