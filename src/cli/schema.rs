//! `pusaka schema`: JSON Schema of the files people write, for editors that complete and check YAML.

use clap::Args;

use crate::{collection::read, findings::Finding, text::suggest::nearest};

use super::{CLEAN, FAILED, report};

const AFTER: &str = "\
Examples:
  pusaka schema                   the kinds of file
  pusaka schema item > item.schema.json

In the first line of a record, for editors with the YAML language server:
  # yaml-language-server: $schema=../../../item.schema.json

Exit codes: 0 printed, 2 no such kind.";

/// Print the JSON Schema of a kind of content file.
///
/// Without KIND, lists the kinds. The schema is made from the very tables that the reader uses.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub(super) struct Options {
    /// Kind of file.
    #[arg(value_name = "KIND")]
    kind: Option<String>,
}

pub(super) fn run(options: &Options, lang: &str) -> u8 {
    let Some(kind) = &options.kind else {
        for kind in read::kinds() {
            println!("{kind}");
        }
        return CLEAN;
    };
    let Some(schema) = read::schema(Some(kind)) else {
        report::complain(unknown(kind), lang);
        return FAILED;
    };
    println!("{}", serde_json::to_string_pretty(&schema).expect("a schema is plain data"));
    CLEAN
}

fn unknown(kind: &str) -> Finding {
    let finding = Finding::error("unknown-kind", format!("there is no kind of file `{kind}`"), format!("tidak ada jenis berkas `{kind}`"));
    match nearest(kind, read::kinds()) {
        Some(near) => finding.hint(format!("did you mean `{near}`?"), format!("maksudnya `{near}`?")),
        None => {
            let all = read::kinds().collect::<Vec<_>>().join(", ");
            finding.hint(format!("known: {all}"), format!("yang ada: {all}"))
        }
    }
}
