//! PNG: bytes that begin like one.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| pusaka::fuzz_scan(&[&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], bytes].concat()));
