//! What an address says: which post on which platform, or which item, posted where and in which voice.

use crate::{collection::published::Published, site::social::captions::Voice};

/// Hosts with the network they belong to. A host counts with everything before it: `m.facebook.com`.
const HOSTS: &[(&str, &str)] = &[
    ("instagram.com", "instagram"),
    ("facebook.com", "facebook"),
    ("fb.com", "facebook"),
    ("fb.watch", "facebook"),
    ("x.com", "x"),
    ("twitter.com", "x"),
    ("t.co", "x"),
    ("youtube.com", "youtube"),
    ("youtu.be", "youtube"),
    ("tiktok.com", "tiktok"),
    ("threads.net", "threads"),
    ("threads.com", "threads"),
    ("bsky.app", "bluesky"),
    ("linkedin.com", "linkedin"),
    ("lnkd.in", "linkedin"),
    ("pinterest.com", "pinterest"),
    ("pin.it", "pinterest"),
    ("whatsapp.com", "whatsapp"),
    ("wa.me", "whatsapp"),
    ("t.me", "telegram"),
    ("telegram.org", "telegram"),
];
/// Folders after which the number of a post stands, on whatever platform.
const BEFORE_ID: &[&str] =
    &["p", "reel", "reels", "tv", "posts", "videos", "permalink", "status", "shorts", "live", "post", "video", "photo", "update", "pin"];
/// Questions whose answer is the number of a post.
const ID_QUESTIONS: &[&str] = &["story_fbid", "fbid", "v"];

/// What a link of ours says by its UTM tags and its path.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Tagged {
    /// Id of an item, where it is one of ours.
    pub(super) item: Option<String>,
    pub(super) network: String,
    pub(super) voice: Option<Voice>,
}

/// The network of a host or an address; empty for one that is not in the table.
pub(super) fn network(address: &str) -> &'static str {
    let host = split(address).0;
    let of = |(known, _): &&(&str, &str)| host == *known || host.strip_suffix(known).is_some_and(|before| before.ends_with('.'));
    HOSTS.iter().find(of).map_or("", |(_, network)| network)
}

/// What identifies a post, the same for every way of writing its address: `instagram:DAbc123`.
pub(super) fn key(address: &str) -> Option<String> {
    let (host, path, query) = split(address);
    if host.is_empty() || !host.contains('.') {
        return None;
    }
    let network = network(address);
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let asked = || query.split('&').filter_map(|pair| pair.split_once('=')).find(|(name, _)| ID_QUESTIONS.contains(name)).map(|(_, id)| id);
    let after =
        || parts.iter().position(|part| BEFORE_ID.contains(part)).and_then(|at| parts[at + 1..].iter().rev().find(|part| !part.is_empty()));
    let id = match network {
        "" => return Some(format!("{host}/{}", parts.join("/"))),
        "youtube" if host == "youtu.be" => parts.first().copied(),
        "x" => after_marker(&parts, "status"),
        "instagram" => parts.iter().position(|part| BEFORE_ID.contains(part)).and_then(|at| parts.get(at + 1).copied()),
        _ => asked().or_else(|| after().copied()).or_else(|| parts.last().copied()),
    };
    id.filter(|id| !id.is_empty()).map(|id| format!("{network}:{id}"))
}

fn after_marker<'a>(parts: &[&'a str], marker: &str) -> Option<&'a str> {
    parts.get(parts.iter().position(|part| *part == marker)? + 1).copied()
}

/// Host in small letters, path, and query of an address; the host is empty where there is none.
fn split(address: &str) -> (String, &str, &str) {
    let bare = address.trim().split('#').next().unwrap_or("");
    let bare = bare.split_once("://").map_or(bare, |(_, rest)| rest);
    let (place, query) = bare.split_once('?').unwrap_or((bare, ""));
    let (host, path) = place.find('/').map_or((place, ""), |at| place.split_at(at));
    let host = host.to_lowercase();
    (host.strip_prefix("www.").unwrap_or(&host).to_owned(), path, query)
}

/// What the first link of ours in a text says; `None` where there is none.
pub(super) fn link(text: &str, published: &Published) -> Option<Tagged> {
    let home = &published.settings().base_url;
    let links = text.match_indices(home.as_str()).map(|(at, _)| text[at..].split(char::is_whitespace).next().unwrap_or(""));
    links.map(|link| tagged(link, published)).find(|tagged| tagged.item.is_some())
}

/// What a path or an address of our own site says.
pub(super) fn tagged(address: &str, published: &Published) -> Tagged {
    let (place, query) = address.split_once('?').unwrap_or((address, ""));
    let query = query.split('#').next().unwrap_or("");
    let asked = |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('=')).unwrap_or("");
    let named = utm(asked("utm_source"), asked("utm_campaign"), asked("utm_content"), published);
    Tagged { item: on_page(place, published).or(named.item), ..named }
}

/// What UTM tags say.
pub(super) fn utm(source: &str, campaign: &str, content: &str, published: &Published) -> Tagged {
    let content = content.trim();
    let item = known(content, published).or_else(|| known(content.rsplit_once('-')?.0, published));
    Tagged { item, network: source.trim().to_lowercase(), voice: Voice::named(campaign.trim()) }
}

/// The item whose page, or a page of which, stands at a path or address.
pub(super) fn on_page(place: &str, published: &Published) -> Option<String> {
    let place = place.split(['?', '#']).next().unwrap_or("");
    let mut parts = place.split('/').skip_while(|part| *part != "items").skip(1);
    known(parts.next()?, published)
}

fn known(id: &str, published: &Published) -> Option<String> {
    published.items().binary_search_by(|item| item.id.as_str().cmp(id)).ok().map(|_| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{key, link, network, on_page, tagged};
    use crate::site::social::{captions::Voice, examples::published};

    #[test]
    fn every_way_of_writing_an_address_is_one_post() {
        for (said, ways) in [
            (
                "instagram:DAbc",
                &["https://www.instagram.com/p/DAbc/", "instagram.com/lematangpusaka/reel/DAbc?igsh=1", "https://instagram.com/p/DAbc"][..],
            ),
            ("x:188", &["https://x.com/a/status/188", "https://twitter.com/a/status/188?s=20", "https://x.com/i/web/status/188/photo/1"]),
            (
                "youtube:a-B_1",
                &["https://youtu.be/a-B_1?t=3", "https://www.youtube.com/watch?v=a-B_1", "https://m.youtube.com/shorts/a-B_1"],
            ),
            (
                "facebook:77",
                &[
                    "https://www.facebook.com/hal/posts/77/",
                    "https://m.facebook.com/permalink.php?story_fbid=77&id=1",
                    "https://fb.watch/77/",
                ],
            ),
            (
                "facebook:9",
                &["https://www.facebook.com/watch/?v=9", "https://www.facebook.com/hal/videos/judul/9/", "https://www.facebook.com/reel/9"],
            ),
            ("tiktok:74", &["https://www.tiktok.com/@a/video/74?lang=en", "https://www.tiktok.com/@a/photo/74"]),
            ("mastodon.example/@a/11", &["https://mastodon.example/@a/11", "mastodon.example/@a/11/"]),
        ] {
            for way in ways {
                assert_eq!(key(way).as_deref(), Some(said), "{way}");
            }
        }
        assert_eq!([key(""), key("178"), key("https://www.instagram.com/lematangpusaka/")], [None, None, None]);
        assert_eq!([network("l.facebook.com"), network("notfacebook.com"), network("https://t.co/x")], ["facebook", "", "x"]);
    }

    #[test]
    fn our_own_links_say_item_network_and_voice() {
        let site = published("rights: PDM-1.0\n", "");
        let id = site.items()[0].id.clone();
        let home = &site.settings().base_url;
        let text = format!("Lihat: {home}en/items/{id}/?utm_source=x&utm_medium=social&utm_campaign=question&utm_content={id} #Kain");
        let found = link(&text, &site).unwrap();
        assert_eq!((found.item.as_deref(), found.network.as_str(), found.voice), (Some(id.as_str()), "x", Some(Voice::Question)));
        assert_eq!(link(&format!("{home}tentang/ dan lain-lain"), &site), None);
        assert_eq!(on_page(&format!("/arsip/items/{id}/3/index.html"), &site), Some(id.clone()));
        assert_eq!((on_page("/items/tak-ada/", &site), on_page("/", &site)), (None, None));
        assert_eq!(tagged(&format!("/?utm_content={id}-feed"), &site).item, Some(id));
    }
}
