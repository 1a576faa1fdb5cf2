//! PDF: bytes that begin like one.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| pusaka::fuzz_scan(&[&b"%PDF-1.7\n"[..], bytes].concat()));
