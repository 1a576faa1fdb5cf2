//! GIF: bytes that begin like one.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| pusaka::fuzz_scan(&[&b"GIF89a"[..], bytes].concat()));
