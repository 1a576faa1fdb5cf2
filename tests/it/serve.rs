//! `pusaka serve`: the very bytes of a build, to this machine alone, anew when something is saved.

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::Path,
    time::{Duration, Instant},
};

use crate::support::{Running, Test};

/// A preview with its address.
struct Preview {
    running: Running,
    address: String,
}

/// An answer: the first line and the headers, and the body.
struct Answer {
    head: String,
    body: Vec<u8>,
}

impl Preview {
    fn of(test: Test) -> Self {
        let mut running = test.args(["serve", "--port", "0", "--date", "2026-02-01"]).start();
        let mut line = String::new();
        let mut out = BufReader::new(running.child.stdout.take().unwrap());
        out.read_line(&mut line).unwrap();
        // What else is said is read and dropped, so that the preview never waits for a reader.
        std::thread::spawn(move || std::io::copy(&mut out, &mut std::io::sink()));
        let address = line.trim().strip_prefix("http://").unwrap().trim_end_matches('/').to_owned();
        Self { running, address }
    }

    fn of_small() -> Self {
        Self::of(Test::site("small"))
    }

    fn ask(&self, request: &str, headers: &[&str]) -> Answer {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let host = if headers.iter().any(|header| header.starts_with("Host:")) { "" } else { "Host: localhost\r\n" };
        let headers: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
        write!(stream, "{request} HTTP/1.1\r\n{host}{headers}Connection: close\r\n\r\n").unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
        Answer { head: String::from_utf8(bytes[..end].to_vec()).unwrap(), body: bytes[end + 4..].to_vec() }
    }

    fn get(&self, path: &str) -> Answer {
        self.ask(&format!("GET {path}"), &[])
    }

    /// The content folder.
    fn content(&self, file: &str) -> std::path::PathBuf {
        self.running.path("content").join(file)
    }

    /// Asks for a page until it satisfies `wanted`.
    fn until(&self, path: &str, wanted: impl Fn(&str) -> bool) -> Duration {
        let begun = Instant::now();
        while !wanted(&self.get(path).text()) {
            assert!(begun.elapsed() < Duration::from_secs(20), "{path} never came to be as wanted:\n{}", self.get(path).text());
            std::thread::sleep(Duration::from_millis(5));
        }
        begun.elapsed()
    }
}

impl Answer {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    fn is(&self, status: &str) -> bool {
        self.head.starts_with(&format!("HTTP/1.1 {status}"))
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| line.strip_prefix(&format!("{name}: ")))
    }

    /// The body without the line that only the preview adds.
    fn as_built(&self) -> Vec<u8> {
        let text = self.text();
        let kept: String = text.split_inclusive('\n').filter(|line| !line.contains("/_pusaka/reload.js")).collect();
        if kept.len() == text.len() { self.body.clone() } else { kept.into_bytes() }
    }
}

#[test]
fn every_output_is_as_build_writes_it() {
    let built = Test::site("small").args(["build", "--date", "2026-02-01"]).run();
    let expected: Vec<(String, Vec<u8>)> = [("public", ""), ("social", "_social/")]
        .into_iter()
        .flat_map(|(root, prefix)| built.files(root).into_iter().map(move |file| (root, prefix, file)))
        .filter(|(_, _, file)| !file.starts_with(".pusaka-"))
        .map(|(root, prefix, file)| (format!("/{prefix}{file}"), fs::read(built.path(root).join(&file)).unwrap()))
        .collect();
    let preview = Preview::of(built.then());
    assert!(expected.len() > 20);
    for (path, bytes) in expected {
        let answer = preview.get(&path.replace(' ', "%20"));
        assert!(answer.is("200"), "{path}: {}", answer.head);
        assert!(answer.as_built() == bytes, "{path} differs from what build wrote");
    }
}

#[test]
fn a_saved_record_and_a_new_one_are_shown_and_an_error_keeps_the_last_good_state() {
    let preview = Preview::of_small();
    let record = preview.content("items/tepi-sungai/item.yaml");
    let before = fs::read_to_string(&record).unwrap();
    let page = "/items/tepi-sungai/";
    preview.until(page, |text| text.contains("Rumah-rumah di tepi sungai"));
    fs::write(&record, before.replace("Rumah-rumah", "Perahu-perahu")).unwrap();
    preview.until(page, |text| text.contains("Perahu-perahu di tepi sungai"));
    fs::write(&record, before.replace("type: photograph", "tipe: photograph")).unwrap();
    preview.until("/_pusaka/findings", |text| text.contains("unknown-key"));
    assert!(preview.get(page).text().contains("Perahu-perahu"), "the last good state stays");
    fs::write(&record, &before).unwrap();
    preview.until(page, |text| text.contains("Rumah-rumah"));
    fs::create_dir(preview.content("items/baru")).unwrap();
    fs::write(preview.content("items/baru/item.yaml"), "title: Benda baru\ntype: object\n").unwrap();
    preview.until("/items/baru/", |text| text.contains("Benda baru"));
}

#[test]
fn it_answers_to_this_machine_and_to_reading_only() {
    let preview = Preview::of_small();
    assert!(preview.ask("GET /", &["Host: evil.example"]).is("403"));
    assert!(preview.ask("POST /", &[]).is("405"));
    for climbing in ["/../content/site.yaml", "/%2e%2e/content/site.yaml", "/..%2fcontent/site.yaml", "//etc/passwd"] {
        let answer = preview.get(climbing);
        assert!(answer.is("404"), "{climbing}: {}", answer.head);
        assert!(!answer.text().contains("base_url"), "{climbing}");
    }
}

#[test]
fn it_speaks_http_as_browsers_expect() {
    let preview = Preview::of_small();
    let page = preview.get("/");
    assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"));
    let etag = page.header("etag").unwrap().to_owned();
    assert!(preview.ask("GET /", &[&format!("If-None-Match: {etag}")]).is("304"));
    let head = preview.ask("HEAD /", &[]);
    assert_eq!((head.header("content-length"), head.body.len()), (Some(page.body.len().to_string().as_str()), 0));
    assert_eq!(preview.get("/items/tepi-sungai?a=b").header("location"), Some("/items/tepi-sungai/?a=b"));
    let lost = preview.get("/items/nowhere/");
    assert!(lost.is("404") && lost.text().contains("/koleksi/browse/"), "{}", lost.head);
    assert!(preview.get("/koleksi/browse/index.html").is("200"), "the page of the lost names its targets from the root");
    let picture = preview.get("/iiif/tepi-sungai/1/full/400,290/0/default.jpg");
    assert_eq!(picture.header("content-type"), Some("image/jpeg"));
    let part = preview.ask("GET /iiif/tepi-sungai/1/full/400,290/0/default.jpg", &["Range: bytes=10-19"]);
    assert!(part.is("206"), "{}", part.head);
    assert_eq!(part.body, picture.body[10..20]);
}

#[test]
fn a_taken_port_is_said_and_the_next_one_taken_only_when_none_was_asked_for() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let refused = Test::site("small").args(["serve", "--port", &port]).status(2).any_stderr().run();
    assert!(refused.stderr.contains("port-taken") && refused.stderr.contains(&port), "{}", refused.stderr);
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_it_cleanly() {
    let mut preview = Preview::of_small();
    preview.get("/");
    let id = preview.running.child.id().to_string();
    assert!(std::process::Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    assert_eq!(preview.running.child.wait().unwrap().code(), Some(0));
    assert!(Path::exists(&preview.running.path(".pusaka/cache/ledger.json")));
}
