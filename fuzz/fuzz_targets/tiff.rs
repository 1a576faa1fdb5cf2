//! TIFF: bytes that begin like one.
#![no_main]

libfuzzer_sys::fuzz_target!(init: pusaka::fuzz_begins(), |bytes: &[u8]| pusaka::fuzz_scan(&[&b"II\x2a\0"[..], bytes].concat()));
