//! Every address and output path, as a function of ids. Nothing else in the house writes a path.
//!
//! Pages link relatively and name `index.html`, so that a site works in any folder of any host and from a disk;
//! canonical addresses, cards and feeds are absolute and end in `/`.

use std::fmt::Write as _;

use crate::collection::{
    model::{dress::Picture, notice::Section},
    settings::Settings,
};

use super::{
    facets::Facet,
    images::{
        ScanPlan,
        pyramid::{Part, Pyramid, Tile},
    },
    output::{CardRef, PageRef, ScanRef},
};

/// Knows the base address and the languages.
#[derive(Debug, Clone)]
pub(crate) struct Links {
    base_url: String,
    default_language: String,
}

impl Links {
    pub(crate) fn new(settings: &Settings) -> Self {
        Self { base_url: settings.base_url.clone(), default_language: settings.default_language().to_owned() }
    }

    /// `""` for the default language, `en/` for another.
    pub(crate) fn prefix(&self, lang: &str) -> String {
        if lang == self.default_language { String::new() } else { format!("{lang}/") }
    }

    /// Output path of a page.
    pub(crate) fn page(&self, page: &PageRef, lang: &str) -> String {
        let number = |number: &usize| if *number <= 1 { String::new() } else { format!("{number}/") };
        let own = match page {
            PageRef::Home => String::new(),
            PageRef::Browse { number: n } => ["browse/", &number(n)].concat(),
            PageRef::Index { facet } => [facet.folder(), "/"].concat(),
            PageRef::Gathering { facet, key, number: n } => [facet.folder(), "/", key, "/", &number(n)].concat(),
            PageRef::Item { id } => ["items/", id, "/"].concat(),
            PageRef::ItemPage { id, number } => format!("items/{id}/{number}/"),
            PageRef::Embed { id } => format!("items/{id}/embed/"),
            PageRef::Essay { slug } => [slug, "/"].concat(),
            PageRef::Section { section } => [section.folder(), "/"].concat(),
            PageRef::Notice { section, slug } => [section.folder(), "/", slug, "/"].concat(),
            PageRef::Timeline => "timeline/".to_owned(),
            PageRef::Colours { shade } => shade.map_or_else(|| "colours/".to_owned(), |shade| format!("colours/{}/", shade.key())),
            PageRef::Surprise => "surprise/".to_owned(),
            PageRef::Children => "children/".to_owned(),
            PageRef::Map => "map/".to_owned(),
            PageRef::Search => "search/".to_owned(),
            PageRef::NotFound => return [&self.prefix(lang), "404.html"].concat(),
            PageRef::Desk => return "index.html".to_owned(),
        };
        [&self.prefix(lang), own.as_str(), "index.html"].concat()
    }

    /// Output path of what a page needs to know that embeds an item.
    pub(crate) fn oembed(&self, id: &str, lang: &str) -> String {
        format!("{}items/{id}/oembed.json", self.prefix(lang))
    }

    /// Output path of the Atom feed of new items.
    pub(crate) fn feed(&self, lang: &str) -> String {
        format!("{}feed.xml", self.prefix(lang))
    }

    /// Output path of the Atom feed of a hashtag.
    pub(crate) fn tag_feed(&self, tag: &str, lang: &str) -> String {
        format!("{}{}/{tag}/feed.xml", self.prefix(lang), Facet::Tag.folder())
    }

    /// Output path of the Atom feed of a section.
    pub(crate) fn section_feed(&self, section: Section, lang: &str) -> String {
        format!("{}{}/feed.xml", self.prefix(lang), section.folder())
    }

    /// Output path of the calendar of events.
    pub(crate) fn events_ics(&self, lang: &str) -> String {
        format!("{}events.ics", self.prefix(lang))
    }

    /// Output path of a list of ids; without a number, what all such paths begin with.
    pub(crate) fn ids(number: &str) -> String {
        if number.is_empty() { "data/ids/".to_owned() } else { format!("data/ids/{number}.json") }
    }

    /// Output path of the institution's logo.
    pub(crate) fn logo(picture: &Picture, dark: bool) -> String {
        format!("assets/logo{}.{}", if dark { "-dark" } else { "" }, if picture.vector { "svg" } else { "png" })
    }

    /// Output path of the base map.
    pub(crate) const LAND: &str = "map/land.svg";
    /// Output path of every item with a place on the earth.
    pub(crate) const GEOJSON: &str = "data/items.geojson";

    /// Output path of the posting calendar in the social tree.
    pub(crate) fn calendar(extension: &str) -> String {
        format!("calendar.{extension}")
    }

    /// Output path of a scheduler's file in the social tree.
    pub(crate) fn schedule(scheduler: &str, platform: Option<&str>, part: usize) -> String {
        let platform = platform.map_or_else(String::new, |platform| format!("-{platform}"));
        let part = if part <= 1 { String::new() } else { format!("-{part}") };
        format!("schedule/{scheduler}{platform}{part}.csv")
    }

    /// Output path of the file that a scan was made from.
    pub(crate) fn original(id: &str, file: &str) -> String {
        format!("originals/{id}/{}", file.rsplit('/').next().unwrap_or(file))
    }

    /// Address of a content file in a folder of another host.
    pub(crate) fn elsewhere(folder: &str, file: &str) -> String {
        format!("{}/{}", folder.trim_end_matches('/'), encode(file))
    }

    /// Folder of what machines read of an item, whatever their language.
    pub(crate) fn item_folder(id: &str) -> String {
        format!("items/{id}/")
    }

    /// Output path of a file that stands beside every item, in whatever language.
    pub(crate) fn companion(id: &str, file: &str) -> String {
        Self::item_folder(id) + file
    }

    /// Output path of where the words of a page stand on its scan.
    pub(crate) fn placed(scan: &ScanRef) -> String {
        format!("{}words/{}.js", Self::item_folder(&scan.item), scan.media + 1)
    }

    /// Output path of the IIIF manifest of an item.
    pub(crate) fn manifest(id: &str) -> String {
        Self::item_folder(id) + "manifest.json"
    }

    /// Folder of a scan as a IIIF image, with its slash; without it, the image's `id`.
    pub(crate) fn iiif(scan: &ScanRef) -> String {
        format!("iiif/{}/{}/", scan.item, scan.media + 1)
    }

    /// Output path of one width of a scan.
    pub(crate) fn image(plan: &ScanPlan, width: u32) -> String {
        Self::iiif(&plan.scan) + &Self::full(plan, width)
    }

    /// The same below the folder of its scan. The widest is `max`, so that its address outlives other widths.
    pub(crate) fn full(plan: &ScanPlan, width: u32) -> String {
        let size = plan.at_least(width);
        if size == *plan.widest() { "full/max/0/default.jpg".to_owned() } else { format!("full/{},{}/0/default.jpg", size.0, size.1) }
    }

    /// Output path of what a IIIF client reads of a scan first.
    pub(crate) fn image_info(scan: &ScanRef) -> String {
        Self::iiif(scan) + "info.json"
    }

    /// Output path of a part of a scan at a size, in the same form.
    pub(crate) fn region(scan: &ScanRef, part: Part, (width, height): (u32, u32)) -> String {
        format!("{}{},{},{},{}/{width},{height}/0/default.jpg", Self::iiif(scan), part.x, part.y, part.width, part.height)
    }

    /// Output path of a tile, in the canonical form that every client asks for.
    pub(crate) fn tile(scan: &ScanRef, pyramid: &Pyramid, tile: Tile) -> String {
        let part = pyramid.part(tile);
        if pyramid.covers(tile) {
            return format!("{}full/{},{}/0/default.jpg", Self::iiif(scan), part.width, part.height);
        }
        Self::region(scan, pyramid.region(tile), (part.width, part.height))
    }

    /// The scan and the tile of it that stand at an output path, if it has the form of one; `pyramid` gives the pyramid of a scan.
    pub(crate) fn find_tile<'p>(path: &str, pyramid: impl Fn(&ScanRef) -> Option<&'p Pyramid>) -> Option<(ScanRef, Tile)> {
        let parts: Vec<&str> = path.split('/').collect();
        let ["iiif", item, number, region, size, "0", "default.jpg"] = parts[..] else { return None };
        let scan = ScanRef { item: item.to_owned(), media: number.parse::<usize>().ok()?.checked_sub(1)? };
        let pyramid = pyramid(&scan)?;
        let (width, height) = pair(size)?;
        let region = if region == "full" {
            Part { x: 0, y: 0, width: pyramid.size.0, height: pyramid.size.1 }
        } else {
            let (x, rest) = region.split_once(',')?;
            let (y, rest) = rest.split_once(',')?;
            let (width, height) = pair(rest)?;
            Part { x: x.parse().ok()?, y: y.parse().ok()?, width, height }
        };
        let tile = pyramid.find(region, (width, height))?;
        (Self::tile(&scan, pyramid, tile) == path).then_some((scan, tile))
    }

    /// Output path of a file published as it is; `extension` without its dot.
    pub(crate) fn medium(scan: &ScanRef, extension: &str) -> String {
        format!("media/{}/{}.{extension}", scan.item, scan.media + 1)
    }

    /// Output path of the captions of a recording.
    pub(crate) fn captions(scan: &ScanRef, lang: &str) -> String {
        format!("media/{}/{}.{lang}.vtt", scan.item, scan.media + 1)
    }

    /// Output path of a card; it never changes, for an old share must never go blank.
    pub(crate) fn card(card: &CardRef, lang: &str) -> String {
        match card {
            CardRef::Site => format!("cards/_site.{lang}.jpg"),
            CardRef::Item { id } => format!("cards/{id}.{lang}.jpg"),
            CardRef::ItemPage { id, number } => format!("cards/{id}/{number}.{lang}.jpg"),
            CardRef::Post { id, format, shows } => format!("cards/{id}/{format}{}.{lang}.jpg", shows.suffix()),
            CardRef::Notice { section, slug, beat, format } => {
                let beat = beat.map_or_else(String::new, |beat| format!("-{}", beat.key()));
                format!("cards/_{}/{slug}/{format}{beat}.{lang}.jpg", section.folder())
            }
        }
    }

    /// Absolute address of an output path, `index.html` left off, every part percent-encoded.
    pub(crate) fn absolute(&self, path: &str) -> String {
        let path = path.strip_suffix("index.html").filter(|rest| rest.is_empty() || rest.ends_with('/')).unwrap_or(path);
        let mut address = String::with_capacity(self.base_url.len() + path.len());
        address.push_str(&self.base_url);
        encode_into(path, &mut address);
        address
    }

    /// Address of an output path from the root of the host.
    pub(crate) fn rooted(&self, path: &str) -> String {
        let host = self.base_url.find("://").map_or(0, |at| at + 3);
        let root = self.base_url[host..].find('/').map_or("/", |at| &self.base_url[host + at..]);
        format!("{root}{}", encode(path))
    }

    /// Address of `to` as seen from the page `from`, both output paths of one tree, percent-encoded.
    pub(crate) fn relative(from: &str, to: &str) -> String {
        let alike = from.bytes().zip(to.bytes()).take_while(|(a, b)| a == b);
        let shared = alike.enumerate().filter(|(_, (byte, _))| *byte == b'/').last().map_or(0, |(at, _)| at + 1);
        let mut address = String::with_capacity(from.len() + to.len());
        for _ in from[shared..].bytes().filter(|byte| *byte == b'/') {
            address.push_str("../");
        }
        encode_into(&to[shared..], &mut address);
        address
    }
}

/// Two numbers with a comma between.
fn pair(text: &str) -> Option<(u32, u32)> {
    let (one, other) = text.split_once(',')?;
    Some((one.parse().ok()?, other.parse().ok()?))
}

/// Percent-encodes a text for a query: nothing but letters, digits and `-._~` stays.
pub(crate) fn encode_all(text: &str) -> String {
    encode(text).replace('/', "%2F").replace(',', "%2C")
}

/// Percent-encodes a path; slashes stay, and the commas of IIIF.
fn encode(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    encode_into(path, &mut out);
    out
}

/// The same at the end of `out`.
fn encode_into(path: &str, out: &mut String) {
    let stays = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/,".contains(&byte);
    if path.bytes().all(stays) {
        return out.push_str(path);
    }
    for byte in path.bytes() {
        if stays(byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_addresses_climb_only_as_far_as_they_must() {
        for (from, to, expected) in [
            ("index.html", "items/a/index.html", "items/a/index.html"),
            ("items/a/index.html", "items/b/index.html", "../b/index.html"),
            ("items/a/2/index.html", "items/a/index.html", "../index.html"),
            ("en/items/a/index.html", "iiif/a/1/full/400,300/0/default.jpg", "../../../iiif/a/1/full/400,300/0/default.jpg"),
            ("en/index.html", "index.html", "../index.html"),
            ("tags/ꦧꦠꦶꦏ꧀/index.html", "index.html", "../../index.html"),
        ] {
            assert_eq!(Links::relative(from, to), expected, "{from} -> {to}");
        }
    }

    #[test]
    fn a_tile_is_found_by_its_path_alone() {
        let pyramid = Pyramid::new((1500, 1100), 512).unwrap();
        let scan = ScanRef { item: "peta".to_owned(), media: 1 };
        let found = |path: &str| Links::find_tile(path, |asked| (*asked == scan).then_some(&pyramid));
        let tiles = || pyramid.factors.iter().flat_map(|factor| pyramid.tiles_of(*factor));
        let paths: Vec<String> = tiles().map(|tile| Links::tile(&scan, &pyramid, tile)).collect();
        for (path, tile) in paths.iter().zip(tiles()) {
            assert_eq!(found(path), Some((scan.clone(), tile)), "{path}");
        }
        assert!(paths.iter().any(|path| path == "iiif/peta/2/1024,1024,476,76/476,76/0/default.jpg"));
        assert!(paths.iter().any(|path| path == "iiif/peta/2/full/375,275/0/default.jpg"));
        for path in [
            "iiif/peta/1/full/375,275/0/default.jpg",
            "iiif/peta/2/0,0,512,512/512,512/0/color.jpg",
            "iiif/peta/0/0,0,1,1/1,1/0/default.jpg",
        ] {
            assert_eq!(found(path), None, "{path}");
        }
    }

    #[test]
    fn absolute_addresses_end_in_a_slash_and_are_encoded() {
        let links = Links { base_url: "https://a.example/x/".to_owned(), default_language: "id".to_owned() };
        assert_eq!(links.absolute("en/index.html"), "https://a.example/x/en/");
        assert_eq!(links.absolute("tags/é/index.html"), "https://a.example/x/tags/%C3%A9/");
        assert_eq!(links.absolute("404.html"), "https://a.example/x/404.html");
        assert_eq!(links.page(&PageRef::ItemPage { id: "a".to_owned(), number: 3 }, "en"), "en/items/a/3/index.html");
    }
}
