//! The exports that are understood: which columns tell a format, and what each column is called.
//!
//! A file is told by its header, never by its name. Headers come in the language of the account, so every column is a list of
//! synonyms; the first that stands in the header is taken. Adding a format, or a language, is adding rows here.

use std::collections::BTreeMap;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    /// The platform's own number of a post.
    Id,
    /// The account or page a post belongs to; tells two formats apart.
    Owner,
    /// Address of a post.
    Address,
    /// Caption or title.
    Text,
    /// Day, and mostly time, of a post.
    Published,
    /// Picture, carousel, film …
    Shape,
    /// `Lifetime`, or the day that the numbers of a row are of.
    Period,
    Views,
    Likes,
    Comments,
    Shares,
    Saves,
    /// The day of a visit.
    Day,
    /// Path or address of a page that was visited.
    Page,
    /// What a page is called, where its address stands elsewhere.
    Label,
    UtmSource,
    UtmCampaign,
    UtmContent,
    /// How many visits a row stands for; without it, one.
    Visits,
    Referrer,
    /// Something other than a page was counted.
    Event,
    /// Not zero for a machine.
    Bot,
}

/// What the rows of a format are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rows {
    /// One post a row.
    Posts,
    /// So many visits of a page, or from a source, a row.
    Visits,
    /// Known, and nothing in it about posts or pages.
    Aside,
}

/// One kind of export.
#[derive(Debug)]
pub(super) struct Format {
    pub(super) key: &'static str,
    pub(super) name: &'static str,
    /// Whose posts they are, where the address of a post does not say; empty for statistics of a site.
    pub(super) network: &'static str,
    pub(super) rows: Rows,
    /// Columns without which it is another format.
    pub(super) needs: &'static [Field],
    /// Each column with what it is called, most telling first.
    pub(super) columns: &'static [(Field, &'static [&'static str])],
    /// Where the names come from, and how sure that is.
    pub(super) source: &'static str,
    /// Year and month they were looked at.
    pub(super) seen: &'static str,
}

use Field::{
    Address, Bot, Comments, Day, Event, Id, Label, Likes, Owner, Page, Period, Published, Referrer, Saves, Shape, Shares, Text,
    UtmCampaign, UtmContent, UtmSource, Views, Visits,
};

/// Every format; of two that fit, the first is meant.
pub(super) const FORMATS: &[Format] = &[
    Format {
        key: "instagram",
        name: "Instagram (Meta Business Suite)",
        network: "instagram",
        rows: Rows::Posts,
        needs: &[Id, Owner, Address, Published],
        columns: &[
            (Id, &["post id", "id postingan"]),
            (Owner, &["account username", "account id", "nama pengguna akun", "id akun"]),
            (Address, META_ADDRESS),
            (Text, META_TEXT),
            (Published, META_PUBLISHED),
            (Shape, META_SHAPE),
            (Period, &["date", "tanggal"]),
            (Views, META_VIEWS),
            (Likes, &["likes", "suka", "tanda suka", "jumlah suka"]),
            (Comments, META_COMMENTS),
            (Shares, META_SHARES),
            (Saves, &["saves", "simpan", "disimpan", "simpanan", "penyimpanan"]),
        ],
        source: "English: four exports of 2026 in public test suites. Indonesian: the words of Meta's own pages, not seen in an export",
        seen: "2026-11",
    },
    Format {
        key: "facebook",
        name: "Facebook (Meta Business Suite)",
        network: "facebook",
        rows: Rows::Posts,
        needs: &[Id, Owner, Address, Published],
        columns: &[
            (Id, &["post id", "video asset id", "id postingan", "id aset video"]),
            (Owner, &["page id", "page name", "id halaman", "nama halaman"]),
            (Address, META_ADDRESS),
            (Text, META_TEXT),
            (Published, META_PUBLISHED),
            (Shape, META_SHAPE),
            (Period, &["date", "tanggal"]),
            (Views, META_VIEWS),
            (Likes, &["reactions", "likes", "reaksi", "suka"]),
            (Comments, META_COMMENTS),
            (Shares, META_SHARES),
            (Saves, &["saves", "disimpan"]),
        ],
        source: "English: two exports in public repositories, one cut short. Indonesian: the words of Meta's own pages, not seen in an export",
        seen: "2026-11",
    },
    Format {
        key: "x",
        name: "X",
        network: "x",
        rows: Rows::Posts,
        needs: &[Id, Text, Published, Views],
        columns: &[
            (Id, &["post id"]),
            (Address, &["post link"]),
            (Text, &["post text"]),
            (Published, &["date"]),
            (Views, &["impressions"]),
            (Likes, &["likes"]),
            (Comments, &["replies"]),
            (Shares, &["reposts"]),
            (Saves, &["bookmarks"]),
        ],
        source: "content CSV since 2024: four real files in public test suites",
        seen: "2026-11",
    },
    Format {
        key: "x-before-2024",
        name: "X (before 2024)",
        network: "x",
        rows: Rows::Posts,
        needs: &[Id, Address, Published, Views],
        columns: &[
            (Id, &["tweet id"]),
            (Address, &["tweet permalink"]),
            (Text, &["tweet text"]),
            (Published, &["time"]),
            (Views, &["impressions"]),
            (Likes, &["likes"]),
            (Comments, &["replies"]),
            (Shares, &["retweets"]),
        ],
        source: "twitter analytics CSV, in public repositories",
        seen: "2026-11",
    },
    Format {
        key: "youtube",
        name: "YouTube Studio",
        network: "youtube",
        rows: Rows::Posts,
        needs: &[Id, Text, Published, Views],
        columns: &[
            (Id, &["content", "konten", "video"]),
            (Text, &["video title", "judul video"]),
            (Published, &["video publish time", "waktu publikasi video", "waktu publikasi"]),
            (Views, &["views", "penayangan"]),
            (Likes, &["likes", "suka"]),
            (Comments, &["comments added", "comments", "komentar ditambahkan", "komentar"]),
            (Shares, &["shares", "dibagikan", "berbagi"]),
        ],
        source: "Table data.csv: ten real files; Tabel data.csv in Indonesian: two public repositories",
        seen: "2026-11",
    },
    Format {
        key: "tiktok",
        name: "TikTok Studio",
        network: "tiktok",
        rows: Rows::Posts,
        needs: &[Address, Published, Views],
        columns: &[
            (Address, &["video link", "tautan video"]),
            (Text, &["video title", "judul video"]),
            (Published, &["post time", "waktu posting", "waktu postingan"]),
            (Views, &["total views", "total tayangan", "total penayangan"]),
            (Likes, &["total likes", "likes", "total suka"]),
            (Comments, &["total comments", "comments", "total komentar"]),
            (Shares, &["total shares", "shares", "total dibagikan"]),
            (Saves, &["add to favorites", "total bookmarks", "ditambahkan ke favorit"]),
        ],
        source: "English: five exports in public test suites. Indonesian: guessed from the app",
        seen: "2026-11",
    },
    Format {
        key: "plausible-sources",
        name: "Plausible, sources",
        network: "",
        rows: Rows::Visits,
        needs: &[Day, UtmSource, UtmContent, Visits],
        columns: &[
            (Day, &["date"]),
            (Referrer, &["source", "referrer"]),
            (UtmSource, &["utm source"]),
            (UtmCampaign, &["utm campaign"]),
            (UtmContent, &["utm content"]),
            (Visits, &["visits"]),
        ],
        source: "plausible/docs, csv-import.md: imported_sources",
        seen: "2026-11",
    },
    Format {
        key: "plausible-pages",
        name: "Plausible, pages",
        network: "",
        rows: Rows::Visits,
        needs: &[Day, Page, Visits, Label],
        columns: &[(Day, &["date"]), (Label, &["hostname"]), (Page, &["page"]), (Visits, &["visits"])],
        source: "plausible/docs, csv-import.md: imported_pages",
        seen: "2026-11",
    },
    Format {
        key: "goatcounter",
        name: "GoatCounter",
        network: "",
        rows: Rows::Visits,
        needs: &[Page, Day, Bot],
        columns: &[(Page, &["2path"]), (Event, &["event"]), (Bot, &["bot"]), (Referrer, &["referrer"]), (Day, &["date"])],
        source: "export of format 2: five files in public repositories",
        seen: "2026-11",
    },
    Format {
        key: "matomo-pages",
        name: "Matomo, page addresses",
        network: "",
        rows: Rows::Visits,
        needs: &[Label, Visits],
        columns: &[
            (Label, &["label", "page url", "url halaman"]),
            (Page, &["url", "metadata: url"]),
            (Day, &["date", "tanggal"]),
            (Visits, &["nb visits", "unique pageviews", "tampilan halaman unik", "nb hits", "pageviews", "tampilan halaman"]),
        ],
        source: "Actions.getPageUrls: Matomo's own test data; Indonesian: Matomo's translation, from memory",
        seen: "2026-11",
    },
    ASIDE_X,
    ASIDE_PLAUSIBLE,
];

/// The accounts' daily sums of X.
const ASIDE_X: Format = Format {
    key: "x-overview",
    name: "X, sums by day",
    network: "x",
    rows: Rows::Aside,
    needs: &[Day, Views, Likes],
    columns: &[(Day, &["date"]), (Views, &["impressions"]), (Likes, &["engagements"])],
    source: "overview CSV: public test suites",
    seen: "2026-11",
};

/// Plausible's other tables: sums by day, by device, by country.
const ASIDE_PLAUSIBLE: Format = Format {
    key: "plausible-other",
    name: "Plausible, other tables",
    network: "",
    rows: Rows::Aside,
    needs: &[Day, Visits],
    columns: &[(Day, &["date"]), (Visits, &["visitors"])],
    source: "plausible/docs, csv-import.md",
    seen: "2026-11",
};

const META_ADDRESS: &[&str] = &["permalink", "permanent link", "permalink postingan", "tautan permanen", "tautan"];
const META_TEXT: &[&str] = &["description", "title", "deskripsi", "keterangan", "judul"];
const META_PUBLISHED: &[&str] =
    &["publish time", "published", "waktu publikasi", "waktu terbit", "waktu penerbitan", "waktu diterbitkan", "waktu posting"];
const META_SHAPE: &[&str] = &["post type", "jenis postingan", "tipe postingan", "jenis kiriman"];
const META_VIEWS: &[&str] = &["views", "tayangan", "dilihat", "impressions", "reach", "jangkauan"];
const META_COMMENTS: &[&str] = &["comments", "komentar"];
const META_SHARES: &[&str] = &["shares", "dibagikan", "berbagi", "bagikan", "pembagian"];

/// The last row of a table that only sums up the others.
pub(super) const TOTALS: [&str; 4] = ["total", "totals", "jumlah", "total keseluruhan"];
/// What stands in place of a day where a row counts the whole life of a post.
pub(super) const LIFETIME: [&str; 5] = ["lifetime", "seumur hidup", "sepanjang waktu", "selamanya", ""];

/// Kinds of post with the words that platforms have for them, without the `IG` of Instagram.
const SHAPES: &[(&str, &[&str])] = &[
    ("carousel", &["carousel", "korsel", "album", "photos"]),
    ("picture", &["image", "photo", "photos and text", "foto", "gambar"]),
    ("film", &["reel", "reels", "video", "videos", "live", "siaran langsung"]),
    ("story", &["story", "stories", "cerita"]),
    ("link", &["link", "links", "tautan"]),
    ("text", &["text", "status", "teks", "others"]),
];

/// A name as it is compared: small letters, one blank between words.
pub(super) fn plain(name: &str) -> String {
    let words: Vec<String> = name.trim_matches(['\u{feff}', '"']).split([' ', '_', '\u{a0}', '\t']).map(str::to_lowercase).collect();
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The kind of post that a platform's word stands for.
pub(super) fn shape(word: &str) -> Option<&'static str> {
    let word = plain(word);
    let word = word.strip_prefix("ig ").or_else(|| word.strip_suffix(" ig")).unwrap_or(&word);
    SHAPES.iter().find(|(_, words)| words.contains(&word)).map(|(key, _)| *key)
}

/// Where each field of a format stands in a header.
fn columns(format: &Format, header: &[String]) -> Columns {
    let place = |names: &[&str]| names.iter().find_map(|name| header.iter().position(|column| column == name));
    format.columns.iter().filter_map(|(field, names)| Some((*field, place(names)?))).collect()
}

/// Where each field stands.
pub(super) type Columns = BTreeMap<Field, usize>;
/// A format with the columns that a header lacks for it.
pub(super) type Nearest = (&'static Format, Vec<&'static str>);

/// The format of a header, with its columns. Names are as [`plain`] gives them.
///
/// # Errors
/// The format that comes nearest, with the columns it lacks; none where nothing is alike.
pub(super) fn told(header: &[String]) -> Result<(&'static Format, Columns), Option<Nearest>> {
    let mut nearest: Option<(usize, &'static Format, Vec<&'static str>)> = None;
    for format in FORMATS {
        let found = columns(format, header);
        let lacks: Vec<&'static str> = format
            .columns
            .iter()
            .filter(|(field, _)| format.needs.contains(field) && !found.contains_key(field))
            .map(|(_, names)| names[0])
            .collect();
        if lacks.is_empty() {
            return Ok((format, found));
        }
        let alike = format.needs.len() - lacks.len();
        if format.rows != Rows::Aside && alike >= 2 && nearest.as_ref().is_none_or(|(most, ..)| alike > *most) {
            nearest = Some((alike, format, lacks));
        }
    }
    Err(nearest.map(|(_, format, lacks)| (format, lacks)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{FORMATS, SHAPES, plain, shape, told};

    #[test]
    fn every_format_is_told_by_its_own_first_names_and_by_no_other() {
        let mut keys = BTreeSet::new();
        for format in FORMATS {
            assert!(keys.insert(format.key), "{} twice", format.key);
            assert!(format.source.len() > 10 && format.seen.len() == 7, "{}: a fact has a source and a date", format.key);
            let header: Vec<String> = format.columns.iter().map(|(_, names)| names[0].to_owned()).collect();
            assert_eq!(told(&header).unwrap().0.key, format.key);
            for (_, names) in format.columns {
                for name in *names {
                    assert_eq!(plain(name), *name, "{}: names stand as they are compared", format.key);
                }
            }
        }
    }

    #[test]
    fn a_word_stands_for_one_kind_of_post() {
        let words: Vec<&str> = SHAPES.iter().flat_map(|(_, words)| words.iter().copied()).collect();
        assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len());
        assert_eq!(plain("\u{feff}\"Video  Title\""), "video title");
        assert_eq!([shape("IG reel"), shape("Korsel IG"), shape("Undian")], [Some("film"), Some("carousel"), None]);
    }
}
