//! `pusaka build`: reads, checks, plans, presses, writes, and says what came of it.

use std::path::PathBuf;

use clap::Args;

use crate::{
    collection::published::Published,
    findings::{Finding, in_order},
    press::{
        Press,
        build::{Spoiled, Tallies, Trees, pictures, write},
        disk::ledger::Ledger,
        kitchen::Folders,
    },
    site::{
        Site,
        social::kit,
        weight::{self, Weight},
    },
    text::numbers,
};

use super::{Deny, FAILED, Format, Source, progress::Bars, report};

const AFTER: &str = "\
Examples:
  pusaka build
  pusaka build --base-url https://pustaka.example/ --out /srv/www --deny warnings
  pusaka build --date 2027-01-31 --keep-going

The cache makes the next build fast and may be deleted or copied at any time. The desk for
the staff is social/index.html; it works from the disk.

Exit codes:
  0  written
  1  findings at error level (or warnings, under --deny warnings); nothing was written,
     or, with --keep-going, what is in order was
  2  could not run: no content folder, disk full, another build is writing";

/// Build the gallery and the social kit.
///
/// Reads the content folder, tells everything that is wrong with it at once, and writes `public/` and `social/`.
/// Only files that have changed are written, only files that pusaka wrote are ever removed, and a build that fails
/// leaves the last good site standing.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub(super) struct Options {
    #[command(flatten)]
    source: Source,
    /// Folder for the gallery.
    #[arg(long, value_name = "DIR", default_value = "public")]
    out: PathBuf,
    /// Folder for the social kit; keep it off the web.
    #[arg(long, value_name = "DIR", default_value = "social")]
    social: PathBuf,
    /// Folder for finished pictures; may be deleted at any time.
    #[arg(long, value_name = "DIR", default_value = ".pusaka/cache")]
    cache: PathBuf,
    /// Publish what is in order and list what is missing.
    #[arg(long)]
    keep_going: bool,
    /// Fail on warnings too.
    #[arg(long, value_name = "LEVEL")]
    deny: Option<Deny>,
    /// Hash every file anew in place of trusting size, time and inode.
    #[arg(long)]
    verify: bool,
    /// How findings are written.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

pub(super) fn run(options: &Options, lang: &str) -> u8 {
    let started = std::time::Instant::now();
    let (result, found) = build(options, lang);
    let found = in_order(found);
    report::print(&found, &options.source.content, options.format, lang);
    match result {
        Outcome::Written(tallies) => {
            if options.format == Format::Human {
                summary(options, &tallies, lang, started.elapsed().as_secs_f64());
            }
            report::code(&found, options.deny)
        }
        Outcome::Stopped => report::code(&found, options.deny),
        Outcome::Failed => FAILED,
    }
}

/// How a build ends.
enum Outcome {
    /// Both trees stand.
    Written(Tallies),
    /// Findings stopped it before anything was written.
    Stopped,
    /// It could not run: no content folder, no room on the disk, a wrong option.
    Failed,
}

fn build(options: &Options, lang: &str) -> (Outcome, Vec<Finding>) {
    let (collection, mut found) = super::check::read_and_check(&options.source);
    let Some((collection, date)) = collection else { return (Outcome::Failed, found) };
    let stop = |found: &[Finding]| report::fails(found, options.deny) && !options.keep_going;
    if stop(&found) {
        return (Outcome::Stopped, found);
    }
    let press = match Press::new(&options.source.content) {
        Ok(press) => press,
        Err(finding) => return (Outcome::Failed, [found, vec![finding]].concat()),
    };
    let ledger = Ledger::open(&options.cache, &options.source.content, options.verify);
    let folders = Folders { content: &options.source.content, cache: &options.cache };
    let bars = Bars::new(lang);
    let (site, planned) = press.plan(Published::new(collection, date));
    found.extend(planned);
    let (site, spoiled) = settle(&press, site, options.keep_going, |site| pictures(&press.kitchen(site, &ledger, folders), &bars));
    found.extend(spoiled);
    bars.clear();
    let failed = found.iter().any(|finding| finding.code == "cannot-write");
    if failed || stop(&found) {
        return (if failed { Outcome::Failed } else { Outcome::Stopped }, found);
    }
    found.extend(kit::doubts(&site, &press.kitchen(&site, &ledger, folders)));
    let written = write(&press.kitchen(&site, &ledger, folders), Trees { public: &options.out, social: &options.social }, &bars);
    bars.clear();
    found.extend(ledger.save().err().map(|error| cannot_remember(&error)));
    match written {
        Ok(tallies) => {
            let public = &tallies.public;
            let weight = Weight { files: public.files() as u64, bytes: public.bytes, largest: public.largest.clone() };
            found.extend(weight::doubts(&site, &weight));
            (Outcome::Written(tallies), found)
        }
        Err(findings) => (Outcome::Failed, [found, findings].concat()),
    }
}

/// Makes the pictures; with `--keep-going`, plans again without the scans that cannot be made.
fn settle(press: &Press, mut site: Site, keep_going: bool, cook: impl Fn(&Site) -> Spoiled) -> (Site, Vec<Finding>) {
    let mut found = Vec::new();
    loop {
        let spoiled = cook(&site);
        found.extend(spoiled.findings);
        if spoiled.scans.is_empty() || !keep_going {
            return (site, found);
        }
        let (again, planned) = press.plan(site.published.without(&spoiled.scans.into_iter().map(|scan| (scan.item, scan.media)).collect()));
        found.extend(planned);
        site = again;
    }
}

fn cannot_remember(error: &std::io::Error) -> Finding {
    Finding::warning(
        "cache-lost",
        format!("the ledger of the cache cannot be written: {error}"),
        format!("buku besar tembolok tidak dapat ditulis: {error}"),
    )
    .hint("the site is whole; the next build will take longer", "situsnya utuh; pembangunan berikutnya akan lebih lama")
}

fn summary(options: &Options, tallies: &Tallies, lang: &str, seconds: f64) {
    let (public, social) = (&tallies.public, &tallies.social);
    let count = |n: usize| numbers::grouped(n as u64, lang);
    let size = weight::size(public.files() as u64, public.bytes, lang);
    let time = numbers::decimal(seconds, 1, lang);
    let (written, unchanged) = (count(public.written + social.written), count(public.unchanged + social.unchanged));
    let (removed, desk) = (count(public.removed + social.removed), numbers::bytes(social.bytes, lang));
    let (out, kit) = (options.out.display(), options.social.display());
    if lang == "id" {
        println!("Selesai dalam {time} detik: {written} berkas ditulis, {unchanged} tetap, {removed} dihapus.");
        println!("Galeri: {out}/index.html ({size})   Meja kiriman: {kit}/index.html ({desk})");
    } else {
        println!("Done in {time} s: {written} files written, {unchanged} unchanged, {removed} removed.");
        println!("Gallery: {out}/index.html ({size})   Desk: {kit}/index.html ({desk})");
    }
}
