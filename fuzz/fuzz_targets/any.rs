//! Any bytes at all: the probe, and the decoder that it chooses.
#![no_main]

libfuzzer_sys::fuzz_target!(init: pusaka::fuzz_begins(), |bytes: &[u8]| pusaka::fuzz_scan(&[], bytes));
