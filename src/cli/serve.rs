//! `pusaka serve`: shows the collection in the browser while it is being written.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use clap::Args;

use crate::{
    collection::{
        published::Published,
        read::{Memory, read_again},
    },
    preview::{self, Event, Reading},
    text::numbers,
};

use super::{CLEAN, FAILED, Format, Source, report};

const AFTER: &str = "\
Examples:
  pusaka serve                    http://127.0.0.1:8420/
  pusaka serve --port 9000 --content koleksi/content

The gallery stands at /, the desk with the posting kit at /_social/, and what the last
reading found at /_pusaka/findings. A reading with new errors leaves the last good state
in view.

Exit codes: 0 ended by Ctrl-C, 2 could not run (port taken, theme broken).";

/// Preview the collection in a browser; reloads when something is saved.
///
/// Answers on this machine only. Pages and pictures are made when they are asked for, so even a large collection is
/// there at once; they are the same bytes that `pusaka build` writes. Ctrl-C ends it.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub(super) struct Options {
    #[command(flatten)]
    source: Source,
    /// Port to answer on; without it 8420, or the next free one. 0 takes any.
    #[arg(long, value_name = "N")]
    port: Option<u16>,
    /// Folder for finished pictures; `pusaka build` takes them from there.
    #[arg(long, value_name = "DIR", default_value = ".pusaka/cache")]
    cache: PathBuf,
}

pub(super) fn run(options: &Options, lang: &str) -> u8 {
    let serving = preview::Options {
        content: options.source.content.clone(),
        cache: options.cache.clone(),
        port: options.port,
        lang: lang.to_owned(),
    };
    let source = options.source.clone();
    let mut memory = Memory::default();
    let read = move |saved: Option<&[PathBuf]>| {
        let (collection, found) = super::check::checked(&source, read_again(&source.content, &mut memory, saved));
        (collection.map(|(collection, date)| Published::new(collection, date)), found)
    };
    let (words, content) = (lang.to_owned(), options.source.content.clone());
    let tell = move |event| tell(event, &content, &words);
    match preview::serve(&serving, Box::new(read), Arc::new(tell)) {
        Ok(()) => CLEAN,
        Err(finding) => {
            report::complain(finding, lang);
            FAILED
        }
    }
}

fn tell(event: Event, content: &Path, lang: &str) {
    match event {
        Event::Listening(address) => {
            println!("http://{address}/");
            println!("http://{address}/_social/");
            let content = content.display();
            let en = format!("Watching {content}; Ctrl-C ends.");
            let id = format!("Memantau {content}; Ctrl-C untuk berhenti.");
            println!("{}", report::say(lang, &en, &id));
        }
        Event::Read(reading) => read(&reading, content, lang),
        Event::Spoiled(finding) => report::print(&[finding], content, Format::Human, lang),
    }
}

fn read(reading: &Reading, content: &Path, lang: &str) {
    report::print(&reading.found, content, Format::Human, lang);
    let items = numbers::grouped(reading.items as u64, lang);
    let seconds = numbers::decimal(reading.took.as_secs_f64(), 2, lang);
    if reading.kept {
        println!("{}", report::say(lang, "The last good state is still shown.", "Keadaan terakhir yang beres tetap ditampilkan."));
    } else {
        let en = format!("{items} items, read in {seconds} s.");
        let id = format!("{items} benda, dibaca dalam {seconds} detik.");
        println!("{}", report::say(lang, &en, &id));
    }
}
