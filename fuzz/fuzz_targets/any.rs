//! Any bytes at all: the probe, and the decoder that it chooses.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| pusaka::fuzz_scan(bytes));
