//! `site.yaml`, resolved: every value has its default. What the user types stands in `read`.

use std::collections::BTreeMap;

use super::model::{dress::Dress, platform::Platform, schedule::Schedule, texts::Texts};

/// The address of a site that has none yet.
pub(crate) const SOMEWHERE: &str = "http://localhost:8000/";

/// The site's settings.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Settings {
    pub(crate) title: Texts,
    /// The sentence that opens the home page.
    pub(crate) tagline: Texts,
    pub(crate) description: Texts,
    /// Absolute address the site will stand at, with a trailing slash.
    pub(crate) base_url: String,
    /// Nothing leads out of the site, and what only the web reads is not written: for a stick or a kiosk.
    pub(crate) offline: bool,
    /// Languages of the pages, the default first; never empty.
    pub(crate) languages: Vec<String>,
    /// IANA name of the time zone (`Asia/Jakarta`).
    pub(crate) timezone: String,
    pub(crate) institution: Institution,
    /// Platform (`instagram`, `facebook`, `x`, `youtube` …) to handle or address.
    pub(crate) accounts: BTreeMap<String, String>,
    /// Hashtags of the institution itself, without `#`.
    pub(crate) hashtags: Vec<String>,
    pub(crate) images: ImageSettings,
    /// Codes of rights statements that the institution shares although they are not freely re-usable.
    pub(crate) share: Vec<String>,
    /// When it posts.
    pub(crate) schedule: Schedule,
    /// The platforms that are posted to, in the order of the desk, with the site's own numbers laid over the table's.
    pub(crate) platforms: Vec<Platform>,
    /// How the theme is worn.
    pub(crate) dress: Dress,
    /// Labels of the institution's own fields in `extra`.
    pub(crate) extra_labels: BTreeMap<String, Texts>,
}

/// Who keeps the collection.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Institution {
    pub(crate) name: Texts,
    pub(crate) short_name: Texts,
    pub(crate) address: Texts,
    pub(crate) hours: Texts,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
    /// Number in international form, digits only.
    pub(crate) whatsapp: Option<String>,
    /// Address of a form for answers, with `{id}`, `{title}`, `{address}`, `{question}` still in it.
    pub(crate) form: Option<String>,
    /// Address of a repository whose issues take answers.
    pub(crate) issues: Option<String>,
    pub(crate) url: Option<String>,
}

/// How scans are published.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ImageSettings {
    /// Widths of derivatives in pixels, ascending.
    pub(crate) widths: Vec<u32>,
    /// JPEG quality, 1 to 100.
    pub(crate) quality: u8,
    /// Scans with more megapixels than this are refused by their header.
    pub(crate) max_megapixels: u32,
    /// The most pixels of the longer side that are published; `None` for all that a scan has.
    pub(crate) max_size: Option<u32>,
    /// The most pixels across that are published of what its rights or a label keep small.
    pub(crate) small_size: u32,
    /// Scans of so many megapixels or more have tiles.
    pub(crate) tiles_from: u32,
    /// Side of a tile in pixels, a multiple of 16.
    pub(crate) tile_size: u32,
    /// What is done with the files that scans are made from.
    pub(crate) originals: Originals,
    /// Words laid on every picture, `{credit}` still in them; none unless asked for.
    pub(crate) watermark: Texts,
}

/// What is done with the files that scans are made from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum Originals {
    /// They stay with the institution.
    #[default]
    None,
    /// They are published as they are, beside the gallery.
    Copy,
    /// They are linked to: the address under which the content folder lies elsewhere.
    At(String),
}

impl Originals {
    /// The words of `images.originals`.
    pub(crate) const WORDS: [&str; 3] = ["none", "copy", "link"];
}

impl Default for ImageSettings {
    fn default() -> Self {
        Self {
            widths: vec![400, 800, 1600, 2400],
            quality: 82,
            max_megapixels: 300,
            max_size: None,
            small_size: 800,
            tiles_from: 12,
            tile_size: 512,
            originals: Originals::None,
            watermark: Texts::default(),
        }
    }
}

impl Settings {
    /// The default language.
    pub(crate) fn default_language(&self) -> &str {
        self.languages.first().map_or("id", String::as_str)
    }

    /// Who keeps what is shown: the institution, else the site under its own title.
    pub(crate) fn keeper(&self) -> &Texts {
        if self.institution.name.is_empty() { &self.title } else { &self.institution.name }
    }
}
