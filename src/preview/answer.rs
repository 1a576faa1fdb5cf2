//! From bytes to an HTTP answer: content type, witness of content, ranges of sound and film.

use std::{
    io::{self, Read as _, Seek as _, SeekFrom},
    path::Path,
};

use axum::{
    body::Body,
    http::{HeaderMap, Response, StatusCode, header, response::Builder},
};

use super::edition::Fare;

/// Content types by file name extension.
const TYPES: &[(&str, &str)] = &[
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("jsonld", "application/ld+json"),
    ("xml", "application/xml"),
    ("txt", "text/plain; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    ("ics", "text/calendar; charset=utf-8"),
    ("svg", "image/svg+xml"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("png", "image/png"),
    ("webp", "image/webp"),
    ("ico", "image/x-icon"),
    ("woff2", "font/woff2"),
    ("mp3", "audio/mpeg"),
    ("m4a", "audio/mp4"),
    ("ogg", "audio/ogg"),
    ("oga", "audio/ogg"),
    ("opus", "audio/ogg"),
    ("flac", "audio/flac"),
    ("wav", "audio/wav"),
    ("mp4", "video/mp4"),
    ("webm", "video/webm"),
];

/// Content type of an output path.
pub(super) fn mime(path: &str) -> &'static str {
    if path.ends_with("feed.xml") {
        return "application/atom+xml; charset=utf-8";
    }
    let extension = path.rsplit('.').next().unwrap_or("");
    TYPES.iter().find(|(known, _)| *known == extension).map_or("application/octet-stream", |(_, mime)| mime)
}

/// The answer that carries `fare`. Reads the disk where the fare lies there.
pub(super) fn answer(asked: &HeaderMap, status: StatusCode, mime: &str, fare: Fare) -> io::Result<Response<Body>> {
    let etag = match &fare {
        Fare::Bytes(bytes) => format!("\"{}\"", &blake3::hash(bytes).to_hex()[..20]),
        Fare::File { key, .. } => format!("\"{key}\""),
    };
    let head = Response::builder().header(header::CACHE_CONTROL, "no-cache").header(header::CONTENT_TYPE, mime).header(header::ETAG, &etag);
    if status == StatusCode::OK && names(asked, header::IF_NONE_MATCH, &etag) {
        return Ok(finish(head.status(StatusCode::NOT_MODIFIED), Vec::new()));
    }
    match fare {
        Fare::Bytes(bytes) => Ok(finish(head.status(status), bytes)),
        Fare::File { path, .. } => file(asked, head.header(header::ACCEPT_RANGES, "bytes").status(status), &path, &etag),
    }
}

/// The answer that carries a file, or the wanted part of it.
fn file(asked: &HeaderMap, head: Builder, path: &Path, etag: &str) -> io::Result<Response<Body>> {
    let mut file = std::fs::File::open(path)?;
    let length = file.metadata()?.len();
    let (head, from, to) = match wanted(asked, etag, length) {
        Wanted::Whole => (head, 0, length),
        Wanted::Part(from, to) => {
            let head = head.status(StatusCode::PARTIAL_CONTENT);
            (head.header(header::CONTENT_RANGE, format!("bytes {from}-{}/{length}", to - 1)), from, to)
        }
        Wanted::Beyond => {
            let head = head.status(StatusCode::RANGE_NOT_SATISFIABLE);
            return Ok(finish(head.header(header::CONTENT_RANGE, format!("bytes */{length}")), Vec::new()));
        }
    };
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(from))?;
    file.take(to - from).read_to_end(&mut bytes)?;
    Ok(finish(head, bytes))
}

fn finish(head: Builder, bytes: Vec<u8>) -> Response<Body> {
    head.body(Body::from(bytes)).expect("the headers are plain")
}

fn names(asked: &HeaderMap, header: header::HeaderName, etag: &str) -> bool {
    let listed = asked.get(header).and_then(|value| value.to_str().ok()).unwrap_or("");
    listed.split(',').any(|one| one.trim().trim_start_matches("W/") == etag || one.trim() == "*")
}

/// Which part of a file is wanted, end exclusive.
#[derive(Debug, PartialEq, Eq)]
enum Wanted {
    Whole,
    Part(u64, u64),
    Beyond,
}

/// Reads a single range. Several at once, or another unit, are answered with the whole, as the standard allows.
fn wanted(asked: &HeaderMap, etag: &str, length: u64) -> Wanted {
    let Some(range) = asked.get(header::RANGE).and_then(|value| value.to_str().ok()?.strip_prefix("bytes=")) else { return Wanted::Whole };
    if asked.contains_key(header::IF_RANGE) && !names(asked, header::IF_RANGE, etag) {
        return Wanted::Whole;
    }
    let Some((from, to)) = range.trim().split_once('-') else { return Wanted::Whole };
    let (from, to) = match (from.parse::<u64>(), to.parse::<u64>()) {
        (Ok(from), Ok(to)) if from <= to => (from, to.saturating_add(1).min(length)),
        (Ok(from), Err(_)) if to.is_empty() => (from, length),
        (Err(_), Ok(last)) if from.is_empty() => (length.saturating_sub(last), length),
        _ => return Wanted::Whole,
    };
    if from < to { Wanted::Part(from, to) } else { Wanted::Beyond }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn a_single_range_is_cut_to_the_file() {
        for (range, expected) in [
            ("bytes=0-", Wanted::Part(0, 100)),
            ("bytes=10-19", Wanted::Part(10, 20)),
            ("bytes=90-500", Wanted::Part(90, 100)),
            ("bytes=-10", Wanted::Part(90, 100)),
            ("bytes=-500", Wanted::Part(0, 100)),
            ("bytes=100-", Wanted::Beyond),
            ("bytes=-0", Wanted::Beyond),
            ("bytes=20-10", Wanted::Whole),
            ("bytes=0-1,5-6", Wanted::Whole),
            ("pages=1-2", Wanted::Whole),
        ] {
            let mut asked = HeaderMap::new();
            asked.insert(header::RANGE, HeaderValue::from_static(range));
            assert_eq!(wanted(&asked, "\"x\"", 100), expected, "{range}");
        }
    }

    #[test]
    fn a_range_of_an_older_file_gets_the_whole_new_one() {
        let mut asked = HeaderMap::new();
        asked.insert(header::RANGE, HeaderValue::from_static("bytes=0-1"));
        asked.insert(header::IF_RANGE, HeaderValue::from_static("\"old\""));
        assert_eq!(wanted(&asked, "\"new\"", 100), Wanted::Whole);
    }
}
