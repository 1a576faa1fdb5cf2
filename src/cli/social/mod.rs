//! `pusaka social …`: what the posting kit does beside a build.

mod plan;

use clap::{Args, Subcommand};

/// Plan posts.
///
/// The posting kit in `social/` is written by `pusaka build`; these commands work on it alone.
#[derive(Debug, Args)]
pub(super) struct Options {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Plan(plan::Options),
}

pub(super) fn run(options: &Options, lang: &str) -> u8 {
    match &options.command {
        Command::Plan(options) => plan::run(options, lang),
    }
}
