//! JPEG: bytes that begin like one.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| pusaka::fuzz_scan(&[&b"\xff\xd8\xff"[..], bytes].concat()));
