//! TIFF: bytes that begin like one.
#![no_main]

libfuzzer_sys::fuzz_target!(init: pusaka::fuzz_begins(), |bytes: &[u8]| pusaka::fuzz_scan(&[(0, b"II\x2a\0")], bytes));
