//! The commands: words in, words out, exit code. The only room that prints, reads the environment and asks the clock.
#![allow(clippy::print_stdout, clippy::print_stderr, clippy::disallowed_methods, reason = "this is the room for it")]

mod build;
mod check;
mod explain;
mod faults;
mod insights;
mod labels;
mod new;
mod plan;
mod progress;
mod report;
mod schema;
mod serve;
mod social;
mod today;

use std::{path::PathBuf, process::ExitCode};

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::findings::calm;

/// Exit code: nothing to complain of.
const CLEAN: u8 = 0;
/// Exit code: findings at error level.
const FINDINGS: u8 = 1;
/// Exit code: could not run at all.
const FAILED: u8 = 2;

/// From a folder of YAML and scans to a heritage gallery and a ready-to-post social kit.
///
/// pusaka reads `content/` (one folder per item: a short record in YAML, with its scans beside it) and writes two trees:
/// `public/`, a browsable gallery for any web host, and `social/`, cards, captions and hashtags for the staff to post.
/// It needs no server and no network, and the same input always gives the same bytes.
#[derive(Debug, Parser)]
#[command(name = "pusaka", version, max_term_width = 100, after_long_help = AFTER)]
struct Cli {
    /// Language of messages; without it, PUSAKA_LANG, LC_ALL, LC_MESSAGES or LANG decide.
    #[arg(long, global = true, value_name = "id|en")]
    lang: Option<String>,
    #[command(subcommand)]
    command: Command,
}

const AFTER: &str = "\
Examples:
  pusaka new koleksi              make a small collection to start from
  pusaka serve --content koleksi/content
                                  look at it while you write
  pusaka check                    is everything in order?
  pusaka build                    write public/ and social/
  pusaka explain missing-scan     what does this finding mean?
  pusaka social lint --platform x takarir.txt
                                  does this caption fit, and what would X recognise in it?
  pusaka insights ekspor/*.csv    what drew people: a report from the platforms' own exports
  pusaka labels --collection koleksi-kain
                                  labels with QR codes for the exhibition room

Exit codes:
  0  clean
  1  findings at error level (or warnings, under --deny warnings)
  2  could not run: wrong command line, disk full, port taken";

#[derive(Debug, Subcommand)]
enum Command {
    Build(build::Options),
    Check(check::Options),
    Serve(serve::Options),
    New(new::Options),
    Schema(schema::Options),
    Plan(plan::Options),
    Social(social::Options),
    Insights(insights::Options),
    Labels(labels::Options),
    Explain(explain::Options),
}

/// Where the collection is, and as of which day it is seen.
#[derive(Debug, Clone, Args)]
struct Source {
    /// Folder with site.yaml and items/.
    #[arg(long, value_name = "DIR", default_value = "content")]
    content: PathBuf,
    /// The day of the build, which lifts embargoes and orders what is new; else SOURCE_DATE_EPOCH, else today.
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<String>,
    /// Absolute address the site will stand at, in place of `base_url` in site.yaml.
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// For a stick or a kiosk: no link leads out of the site, and feeds, sitemap, manifests and frames are left out.
    #[arg(long)]
    offline: bool,
}

/// How findings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people, with the line and a caret.
    Human,
    /// One JSON object a line: code, severity, message, file, line, column, field, hint.
    Json,
    /// Annotations for GitHub Actions.
    Github,
}

/// Which findings fail the run beside errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Deny {
    /// Warnings fail it too.
    Warnings,
}

/// Parses the command line and runs the command.
pub(crate) fn run() -> ExitCode {
    quiet_where_calm();
    let cli = Cli::parse();
    let lang = today::language(cli.lang.as_deref());
    let code = match cli.command {
        Command::Build(options) => build::run(&options, &lang),
        Command::Check(options) => check::run(&options, &lang),
        Command::Serve(options) => serve::run(&options, &lang),
        Command::New(options) => new::run(&options, &lang),
        Command::Schema(options) => schema::run(&options, &lang),
        Command::Plan(options) => plan::run(&options, &lang),
        Command::Social(options) => social::run(&options, &lang),
        Command::Insights(options) => insights::run(&options, &lang),
        Command::Labels(options) => labels::run(&options, &lang),
        Command::Explain(options) => explain::run(&options, &lang),
    };
    ExitCode::from(code)
}

/// A panic that is caught and told as a finding is not told twice.
fn quiet_where_calm() {
    let loud = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if !calm::is_calm() {
            loud(panic);
        }
    }));
}
