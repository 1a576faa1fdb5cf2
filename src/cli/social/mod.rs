//! `pusaka social …`: what the posting kit does beside a build.

mod captions;
mod lint;
mod plan;
mod platforms;

use std::path::Path;

use clap::{Args, Subcommand};

use crate::{
    collection::{
        model::platform::{Platform, all, usual},
        read,
    },
    findings::{Finding, Place},
};

/// Plan posts, and look at captions before they are posted.
///
/// The posting kit in `social/` is written by `pusaka build`; these commands work on it alone.
///
/// Every platform counts a text in its own way and takes other things for a hashtag, a link or a mention; `lint` says what
/// each would do. Numbers come from a table with sources and dates; `social.platforms` in site.yaml may replace any of them.
///
/// Bahasa Indonesia: `plan` menyusun jadwal kiriman; `captions` menampilkan takarir benda mana pun; `lint` memeriksa teks kiriman menurut cara hitung dan aturan tiap
/// platform; `platforms` menampilkan batas tiap platform. Pesan dalam bahasa Indonesia: tambahkan `--lang id`.
#[derive(Debug, Args)]
pub(super) struct Options {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Plan(plan::Options),
    Captions(captions::Options),
    Lint(lint::Options),
    Platforms(platforms::Options),
}

pub(super) fn run(options: &Options, lang: &str) -> u8 {
    match &options.command {
        Command::Plan(options) => plan::run(options, lang),
        Command::Captions(options) => captions::run(options, lang),
        Command::Lint(options) => lint::run(options, lang),
        Command::Platforms(options) => platforms::run(options, lang),
    }
}

/// Every row, those in use with the numbers of `site.yaml` and first; and what is wrong there. Without a `site.yaml`, the table.
fn rows(content: &Path) -> (Vec<Platform>, Vec<Finding>) {
    let (settings, mut found) = if content.join("site.yaml").is_file() { read::settings(content) } else { (None, Vec::new()) };
    let concerns_us = |place: &Place| settings.is_none() || place.field.starts_with("social.platforms");
    found.retain(|finding| finding.place.as_ref().is_some_and(concerns_us));
    let mut rows = settings.map_or_else(usual, |settings| settings.platforms);
    let others: Vec<Platform> = all().filter(|row| rows.iter().all(|used| used.key != row.key)).cloned().collect();
    rows.extend(others);
    (rows, found)
}
