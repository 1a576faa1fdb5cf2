//! The preview: a server for this machine only that cooks an output when a browser asks for it, watches the collection,
//! and reloads the browser when it has changed.
//!
//! It shows the very bytes that `build` writes, with one line more in the head of a page: the script that reloads it.
//! What only pixels tell stays neutral until the pixels have been read.
#![allow(clippy::disallowed_methods, reason = "serving files from the cache is what this room is for")]

mod address;
mod answer;
mod edition;
mod server;
mod watch;

use std::{
    collections::BTreeSet,
    fmt,
    net::{Ipv4Addr, SocketAddr},
    path::PathBuf,
    sync::Arc,
    thread,
    time::{Duration, Instant, SystemTime},
};

use axum::Router;
use tokio::{net::TcpListener, sync::watch::Sender};

use crate::{
    collection::published::Published,
    findings::{Finding, Severity, in_order},
    press::{Press, disk::ledger::Ledger},
};

use edition::{Edition, Tools};
use server::{Server, Shown};
use watch::{Watch, saved_since};

/// The port when none is asked for; the next ones are tried where it is taken.
pub(crate) const PORT: u16 = 8420;
/// How many ports are tried.
const TRIES: u16 = 20;

/// How to preview.
#[derive(Debug, Clone)]
pub(crate) struct Options {
    pub(crate) content: PathBuf,
    pub(crate) cache: PathBuf,
    /// `None`: 8420, or the next free one.
    pub(crate) port: Option<u16>,
    /// Language of messages.
    pub(crate) lang: String,
}

/// Something to tell on the terminal.
#[derive(Debug)]
pub(crate) enum Event {
    /// The server is there.
    Listening(SocketAddr),
    /// The collection has been read.
    Read(Reading),
    /// An output could not be made, or changes cannot be noticed.
    Spoiled(Finding),
}

/// What came of reading the collection.
#[derive(Debug)]
pub(crate) struct Reading {
    pub(crate) found: Arc<Vec<Finding>>,
    /// Items shown.
    pub(crate) items: usize,
    pub(crate) took: Duration,
    /// There are new errors, so that the last good edition is still the one shown.
    pub(crate) kept: bool,
}

/// Receives events, from any thread.
pub(crate) type Tell = Arc<dyn Fn(Event) + Send + Sync>;
/// Reads the collection as the public may see it today; `None` when there is nothing to read. It is told what was saved
/// since the last time, by paths below the content folder, where that is known.
pub(crate) type Read = Box<dyn FnMut(Option<&[PathBuf]>) -> (Option<Published>, Vec<Finding>) + Send>;

/// Serves until Ctrl-C.
///
/// # Errors
/// The theme is broken, or the port cannot be had.
pub(crate) fn serve(options: &Options, read: Read, tell: Tell) -> Result<(), Finding> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|error| no_server(&error))?;
    let listener = runtime.block_on(listen(options.port))?;
    let press = Arc::new(Press::new(&options.content)?);
    let ledger = Arc::new(Ledger::open(&options.cache, &options.content, false));
    tell(Event::Listening(listener.local_addr().map_err(|error| no_server(&error))?));
    let tools = Tools { press, ledger: Arc::clone(&ledger), content: options.content.clone(), cache: options.cache.clone() };
    let (sender, shown) = tokio::sync::watch::channel(Shown::default());
    let server = Server { shown, tell: Arc::clone(&tell), lang: options.lang.as_str().into() };
    let reader = Reader { read, tell, tools, shown: sender, known: Errors::new() };
    thread::spawn(move || reader.keep_reading());
    runtime.block_on(async {
        let app = Router::new().fallback(server::handle).with_state(server);
        tokio::select! {
            ended = axum::serve(listener, app) => ended.map_err(|error| no_server(&error)),
            _interrupt = tokio::signal::ctrl_c() => Ok(()),
        }
    })?;
    // What is lost here costs time and nothing else.
    let _forgotten = ledger.save();
    Ok(())
}

/// Binds to this machine alone.
async fn listen(port: Option<u16>) -> Result<TcpListener, Finding> {
    let ports = port.map_or(PORT..PORT + TRIES, |port| port..port.saturating_add(1));
    let wanted = ports.start;
    let mut refused = None;
    for port in ports {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
            Ok(listener) => return Ok(listener),
            Err(error) => refused = Some(error),
        }
    }
    let why = refused.map(|error| error.to_string()).unwrap_or_default();
    Err(Finding::error("port-taken", format!("port {wanted} cannot be used: {why}"), format!("porta {wanted} tidak dapat dipakai: {why}"))
        .hint("choose another with --port, or leave --port out", "pilih yang lain dengan --port, atau hilangkan --port"))
}

fn no_server(error: &dyn fmt::Display) -> Finding {
    Finding::error("no-server", format!("the preview cannot run: {error}"), format!("pratinjau tidak dapat berjalan: {error}"))
}

/// Reads the collection again and again, on a thread of its own.
struct Reader {
    read: Read,
    tell: Tell,
    tools: Tools,
    shown: Sender<Shown>,
    /// Errors that the shown edition has.
    known: Errors,
}

/// Errors by code and file.
type Errors = BTreeSet<(&'static str, String)>;

impl Reader {
    fn keep_reading(mut self) {
        // To watch ten thousand folders takes a while, so it begins beside the reading; what was saved meanwhile is read again.
        let (begun, folder) = (SystemTime::now(), self.tools.content.clone());
        let watch = thread::spawn(move || Watch::new(&folder));
        self.read_once(None);
        let watch = match watch.join().expect("watching begins or says why not") {
            Ok(watch) => watch,
            Err(error) => return (self.tell)(Event::Spoiled(unwatched(&error))),
        };
        if saved_since(&self.tools.content, begun) {
            self.read_once(None);
        }
        let mut unread = false;
        while let Some(changed) = watch.next() {
            if changed.iter().any(|path| path.starts_with("theme")) {
                match Press::new(&self.tools.content) {
                    Ok(press) => self.tools.press = Arc::new(press),
                    Err(finding) => {
                        (self.tell)(Event::Spoiled(finding));
                        unread = true;
                        continue;
                    }
                }
            }
            self.read_once((!unread).then_some(changed.as_slice()));
            unread = false;
        }
    }

    /// Reads, plans and shows; new errors leave the last good edition standing.
    fn read_once(&mut self, saved: Option<&[PathBuf]>) {
        let begun = Instant::now();
        let (published, mut found) = (self.read)(saved);
        let before = self.shown.borrow().clone();
        let last = before.edition.as_ref().map(|edition| &*edition.site);
        let planned = published.map(|published| self.tools.press.plan_again(published, last));
        let planned = planned.map(|(site, more)| {
            found.extend(more);
            site
        });
        let found = Arc::new(in_order(found));
        let errors = errors(&found);
        let kept = before.edition.is_some() && (planned.is_none() || !errors.is_subset(&self.known));
        let edition = match planned {
            Some(site) if !kept => {
                self.known = errors;
                Some(Arc::new(Edition::open(site, self.tools.clone())))
            }
            _ => before.edition,
        };
        let reading = before.reading + 1;
        let number = if kept { before.number } else { reading };
        let items = edition.as_ref().map_or(0, |edition| edition.site.published.items().len());
        self.shown.send_replace(Shown { reading, number, edition, found: Arc::clone(&found) });
        (self.tell)(Event::Read(Reading { found, items, took: begun.elapsed(), kept }));
    }
}

fn errors(found: &[Finding]) -> Errors {
    let errors = found.iter().filter(|finding| finding.severity == Severity::Error);
    errors.map(|finding| (finding.code, finding.place.as_ref().map(|place| place.file.clone()).unwrap_or_default())).collect()
}

fn unwatched(error: &notify::Error) -> Finding {
    Finding::warning("not-watching", format!("changes cannot be noticed: {error}"), format!("perubahan tidak dapat dipantau: {error}"))
        .hint("start the preview again after a change", "jalankan ulang pratinjau setelah ada perubahan")
}
