//! pusaka: from a folder of YAML and scans to a heritage gallery and a social kit.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod cli;
mod collection;
mod findings;
mod press;
mod preview;
mod site;
mod text;
