//! The command line: words in, words out, exit code. Everything it does stands in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    pusaka::run()
}
