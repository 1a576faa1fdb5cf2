//! Answers requests of this machine's browsers with the outputs of the newest edition.

use std::{sync::Arc, time::Duration};

use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, Method, Response, StatusCode, header},
    response::IntoResponse as _,
};
use tokio::sync::watch;

use crate::{
    findings::{Finding, Severity, human},
    site::output::Root,
};

use super::{
    Event, Tell,
    address::{Target, is_this_machine, target},
    answer::{answer, mime},
    edition::{Edition, Fare},
};

/// How long a page waits for news before it asks again.
const PATIENCE: Duration = Duration::from_secs(25);

/// What is being shown.
#[derive(Debug, Clone, Default)]
pub(super) struct Shown {
    /// Counts readings of the collection; 0 before the first has ended.
    pub(super) reading: u64,
    /// The reading that the edition comes from.
    pub(super) number: u64,
    /// `None` when there is nothing to show yet.
    pub(super) edition: Option<Arc<Edition>>,
    /// What the last reading found.
    pub(super) found: Arc<Vec<Finding>>,
}

/// What every request is answered with.
#[derive(Clone)]
pub(super) struct Server {
    pub(super) shown: watch::Receiver<Shown>,
    pub(super) tell: Tell,
    /// Language of messages.
    pub(super) lang: Arc<str>,
}

/// Answers one request.
pub(super) async fn handle(State(mut server): State<Server>, request: Request) -> Response<Body> {
    let asked = request.headers();
    if !asked.get(header::HOST).and_then(|host| host.to_str().ok()).is_some_and(is_this_machine) {
        return (StatusCode::FORBIDDEN, "pusaka serve answers to localhost only\n").into_response();
    }
    if ![Method::GET, Method::HEAD].contains(request.method()) {
        return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response();
    }
    let Ok(shown) = server.shown.wait_for(|shown| shown.reading > 0).await.map(|shown| shown.clone()) else {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    let exists = |root, path: &str| shown.edition.as_ref().is_some_and(|edition| edition.has(root, path));
    // The page of the lost names its targets from the root of the site, which may lie below the root of its host.
    let base = shown.edition.as_ref().map_or_else(|| "/".to_owned(), |edition| edition.site.links.rooted(""));
    match target(request.uri().path(), &base, exists) {
        Target::Script => ([(header::CONTENT_TYPE, mime("reload.js"))], include_str!("reload.js")).into_response(),
        Target::Events => server.events(request.uri().query().unwrap_or(""), asked).await,
        Target::Findings => server.findings(&shown, StatusCode::OK),
        Target::Slashless => (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, slashed(request.uri()))]).into_response(),
        Target::Output(root, path) => server.output(&shown, asked, root, &path).await,
        Target::Nothing => server.output(&shown, asked, Root::Public, "").await,
    }
}

/// The address with its slash. Several slashes in front would name another host.
fn slashed(uri: &axum::http::Uri) -> String {
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    format!("/{}/{query}", uri.path().trim_start_matches('/'))
}

impl Server {
    async fn output(&self, shown: &Shown, asked: &HeaderMap, root: Root, path: &str) -> Response<Body> {
        let Some(edition) = &shown.edition else { return self.findings(shown, StatusCode::SERVICE_UNAVAILABLE) };
        if let Some(cooked) = edition.cook(root, path).await {
            return self.serve(shown, asked, (StatusCode::OK, path), cooked).await;
        }
        let folder = path.split('/').next().unwrap_or("");
        for missing in [format!("{folder}/404.html"), "404.html".to_owned()] {
            if let Some(cooked) = edition.cook(Root::Public, &missing).await {
                return self.serve(shown, asked, (StatusCode::NOT_FOUND, &missing), cooked).await;
            }
        }
        StatusCode::NOT_FOUND.into_response()
    }

    async fn serve(
        &self,
        shown: &Shown,
        asked: &HeaderMap,
        (status, path): (StatusCode, &str),
        cooked: Result<Fare, Finding>,
    ) -> Response<Body> {
        let fare = match cooked {
            Ok(Fare::Bytes(bytes)) if path.ends_with(".html") => Fare::Bytes(listening(bytes, shown.number)),
            Ok(fare) => fare,
            Err(finding) => return self.broken(finding),
        };
        let (asked, mime, path) = (asked.clone(), mime(path), path.to_owned());
        match tokio::task::spawn_blocking(move || answer(&asked, status, mime, fare)).await {
            Ok(Ok(response)) => response,
            Ok(Err(error)) => self.broken(Finding::error(
                "cannot-read",
                format!("`{path}` cannot be read: {error}"),
                format!("`{path}` tidak dapat dibaca: {error}"),
            )),
            Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    }

    fn broken(&self, finding: Finding) -> Response<Body> {
        let words = finding.message.get(&self.lang).to_owned();
        (self.tell)(Event::Spoiled(finding));
        (StatusCode::INTERNAL_SERVER_ERROR, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], words).into_response()
    }

    /// One piece of news, then the browser asks again: what was found, or that there is another edition to load.
    async fn events(&mut self, query: &str, asked: &HeaderMap) -> Response<Body> {
        let told: u64 = asked.get("last-event-id").and_then(|id| id.to_str().ok()?.parse().ok()).unwrap_or(0);
        let news = |shown: &Shown| shown.reading != told || query != edition_query(shown.number);
        let event = match tokio::time::timeout(PATIENCE, self.shown.wait_for(news)).await {
            Ok(Ok(shown)) if query != edition_query(shown.number) => "event: edition\ndata: new\n\n".to_owned(),
            Ok(Ok(shown)) => format!("id: {}\nevent: findings\ndata: {}\n\n", shown.reading, summary(&shown, &self.lang)),
            _ => ": nothing new\n\n".to_owned(),
        };
        ([(header::CONTENT_TYPE, "text/event-stream"), (header::CACHE_CONTROL, "no-store")], format!("retry: 100\n{event}")).into_response()
    }

    /// What the last reading found, as a page of its own.
    fn findings(&self, shown: &Shown, status: StatusCode) -> Response<Body> {
        let (title, nothing) = if &*self.lang == "id" { ("Temuan", "Semuanya beres.") } else { ("Findings", "Everything is in order.") };
        let text = if shown.found.is_empty() { nothing.to_owned() } else { human(&shown.found, &self.lang, false) };
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        let page = format!(
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title} – pusaka</title>\n</head>\n\
             <body>\n<h1>{title}</h1>\n<pre>{text}</pre>\n<p><a href=\"/\">index.html</a></p>\n</body>\n</html>\n",
            self.lang
        );
        let page = listening(page.into_bytes(), shown.number);
        (status, [(header::CONTENT_TYPE, mime("index.html")), (header::CACHE_CONTROL, "no-store")], page).into_response()
    }
}

/// The strip at the foot of a page; empty when nothing is wrong.
fn summary(shown: &Shown, lang: &str) -> String {
    let errors = shown.found.iter().filter(|finding| finding.severity == Severity::Error).count();
    let kept = shown.reading != shown.number;
    let (en, id) = match (errors, kept) {
        (0, _) => return String::new(),
        (_, true) => ("what you see is the last good state", "yang tampak adalah keadaan terakhir yang beres"),
        (_, false) => ("what has errors may be missing here", "yang salah mungkin tidak tampak di sini"),
    };
    let plural = if errors == 1 { "" } else { "s" };
    if lang == "id" {
        format!("Ada {errors} kesalahan; {id}. Lihat temuannya.")
    } else {
        format!("{errors} error{plural}; {en}. See what was found.")
    }
}

/// Which edition a page belongs to; the process is part of it, so that pages notice a new start.
fn edition_query(number: u64) -> String {
    format!("edition={}-{number}", std::process::id())
}

/// The page with the script that listens for the next edition. Nothing else differs from what `build` writes.
fn listening(mut page: Vec<u8>, number: u64) -> Vec<u8> {
    const END: &[u8] = b"</head>";
    if let Some(at) = page.windows(END.len()).position(|window| window == END) {
        let script = format!("<script src=\"/_pusaka/reload.js?{}\" defer></script>\n", edition_query(number));
        page.splice(at..at, script.into_bytes());
    }
    page
}
