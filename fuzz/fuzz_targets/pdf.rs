//! PDF: bytes that begin like one.
#![no_main]

libfuzzer_sys::fuzz_target!(init: pusaka::fuzz_begins(), |bytes: &[u8]| pusaka::fuzz_scan(&[&b"%PDF-1.7\n"[..], bytes].concat()));
