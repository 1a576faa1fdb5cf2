//! Tests that run the program: one binary, one module a feature.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests may fail loudly and touch files")]

mod bad;
mod children;
mod demonstration;
mod examples;
mod faults;
mod feeds;
mod ids;
mod images;
mod insights;
mod languages;
mod links;
mod lint;
mod lists;
mod many;
mod new;
mod notices;
mod offline;
mod plan;
mod recordings;
mod search;
mod serve;
mod social;
#[path = "../support/mod.rs"]
mod support;
mod themes;
mod tolerated;
mod using;
