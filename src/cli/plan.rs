//! `pusaka plan`: what a build would write, without writing it.

use std::collections::BTreeMap;

use clap::Args;

use crate::{
    collection::published::Published,
    findings::{Finding, in_order},
    press::Press,
    site::{
        Site,
        output::{Output, Recipe, Root},
        weight,
    },
    text::numbers,
};

use super::{FAILED, Format, Source, report};

const AFTER: &str = "\
Examples:
  pusaka plan                     how many pages, pictures and cards
  pusaka plan --json              every output with its recipe, as a JSON array
  pusaka plan --json | grep -c '\"cook\":\"scan\"'

Exit codes: 0 clean, 1 findings at error level, 2 could not run.";

/// Show what a build would write, and write nothing.
///
/// A site is a list of outputs, each a path and a recipe. This reads the content, plans, and counts them; scans are not
/// decoded.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub(super) struct Options {
    #[command(flatten)]
    source: Source,
    /// Print every output with its recipe, one a line, as a JSON array.
    #[arg(long)]
    json: bool,
}

pub(super) fn run(options: &Options, lang: &str) -> u8 {
    let (site, mut found) = planned(&options.source);
    found.extend(site.iter().flat_map(|site| weight::doubts(site, &weight::planned(site))));
    report::print(&found, &options.source.content, Format::Human, lang);
    let Some(site) = site else { return FAILED };
    if options.json {
        json(&site)
    } else {
        table(&site, lang)
    }
    report::code(&found, None)
}

/// The site that a build would write, with all that is to be said of it; `None` when there is nothing to plan.
pub(super) fn planned(source: &Source) -> (Option<Site>, Vec<Finding>) {
    let (collection, mut found) = super::check::read_and_check(source);
    let Some((collection, date)) = collection else { return (None, in_order(found)) };
    let site = match Press::new(&source.content) {
        Ok(press) => {
            let (site, more) = press.plan(Published::new(collection, date));
            found.extend(more);
            Some(site)
        }
        Err(finding) => {
            found.push(finding);
            None
        }
    };
    (site, in_order(found))
}

fn json(site: &Site) {
    let listed = site.outputs.iter().map(|((root, path), recipe)| Output { root: *root, path: path.clone(), recipe: recipe.clone() });
    let outputs = listed.chain(site.companions()).chain(site.tiles());
    let lines: Vec<String> = outputs.map(|output| serde_json::to_string(&output).expect("a recipe is plain data")).collect();
    println!("[\n{}\n]", lines.join(",\n"));
}

fn table(site: &Site, lang: &str) {
    let mut counts: BTreeMap<(Root, String), u64> = BTreeMap::new();
    for ((root, _), recipe) in &site.outputs {
        *counts.entry((*root, kind(recipe))).or_default() += 1;
    }
    let mut counted = 0;
    for output in site.companions().chain(site.tiles()) {
        counted += 1;
        *counts.entry((output.root, kind(&output.recipe))).or_default() += 1;
    }
    for ((root, kind), count) in &counts {
        let root = if *root == Root::Public { "public" } else { "social" };
        println!("{root:<8}{kind:<22}{:>10}", numbers::grouped(*count, lang));
    }
    let scans = numbers::grouped(site.scans.all().len() as u64, lang);
    let outputs = numbers::grouped((site.outputs.len() + counted) as u64, lang);
    let weight = weight::planned(site);
    let size = weight::size(weight.files, weight.bytes, lang);
    let en = format!("{outputs} outputs from {scans} scans. The gallery will have about {size}.");
    let id = format!("{outputs} keluaran dari {scans} pindaian. Galeri akan memuat sekitar {size}.");
    println!("{}", report::say(lang, &en, &id));
}

/// The kind of an output in the words that `--json` uses: `page item`, `data feed`, `scan 800` …
fn kind(recipe: &Recipe) -> String {
    let value = serde_json::to_value(recipe).expect("a recipe is plain data");
    let word = |value: &serde_json::Value| value.as_str().map(str::to_owned);
    let cook = word(&value["cook"]).unwrap_or_default();
    let more = match recipe {
        Recipe::Page { .. } => word(&value["page"]["page"]),
        Recipe::Data { .. } => word(&value["data"]["data"]),
        Recipe::Card { .. } => word(&value["card"]["card"]),
        Recipe::Scan { width, .. } | Recipe::Region { width, .. } => Some(format!("{width} px")),
        Recipe::Search { part, .. } => Some(part.name()),
        Recipe::Tile { .. } | Recipe::Asset { .. } | Recipe::Copy { .. } => None,
    };
    more.map_or_else(|| cook.clone(), |more| format!("{cook} {more}"))
}
