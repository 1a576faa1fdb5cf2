//! `pusaka labels`: a sheet of labels for the exhibition room, to be printed.

use std::path::PathBuf;

use clap::{Args, builder::PossibleValuesParser};

use crate::{
    collection::{model::notice::Section, published::Published, read},
    findings::{Finding, in_order},
    press::{Press, disk, disk::ledger::Ledger, kitchen::Folders},
    site::{
        Site,
        facets::Facet,
        labels::{Layout, PAPERS, SIZES, sheet},
        pages::Desk,
    },
    text::numbers,
};

use super::{CLEAN, FAILED, Format, Source, check, report};

const AFTER: &str = "\
Examples:
  pusaka labels bokor-kuningan keris-luk-sembilan
  pusaka labels --collection koleksi-kain --size small
  pusaka labels --exhibit pameran-dari-ujung-ke-ujung --languages id,en --paper a5 --size medium

Open the file in a browser and print it at 100 %, without headers: the sheet knows its paper. Sizes, in millimetres:
small 90 × 50 (ten on A4), medium 128 × 86, large 188 × 128 (two on A4; not on A5).

Bahasa Indonesia: membuat lembar label dengan kode QR untuk ruang pamer; buka di peramban, lalu cetak pada skala 100 %.

Exit codes: 0 written, 2 could not run (no such item, or a label too large for the paper).";

/// Make a sheet of labels with QR codes for the exhibition room.
///
/// Each label says what a thing is, in one or two languages, with its number and a code that leads a phone to its page.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub(super) struct Options {
    #[command(flatten)]
    source: Source,
    /// File to write: one page that needs nothing else.
    #[arg(long, value_name = "FILE", default_value = "labels.html")]
    out: PathBuf,
    /// Every item of this collection, and of those within it.
    #[arg(long, value_name = "ID")]
    collection: Option<String>,
    /// Every item of this exhibit, event or campaign.
    #[arg(long, value_name = "SLUG")]
    exhibit: Option<String>,
    /// Languages of the site, the first with the larger letters; without it, the first two that there are.
    #[arg(long, value_name = "LANG,LANG", value_delimiter = ',')]
    languages: Vec<String>,
    /// Paper in the printer.
    #[arg(long, default_value = "a4", value_parser = PossibleValuesParser::new(PAPERS.iter().map(|one| one.key)))]
    paper: String,
    /// Size of a label.
    #[arg(long, default_value = "medium", value_parser = PossibleValuesParser::new(SIZES.iter().map(|one| one.key)))]
    size: String,
    /// Ids of items: the names of their folders.
    #[arg(value_name = "ITEM")]
    items: Vec<String>,
}

pub(super) fn run(options: &Options, lang: &str) -> u8 {
    let (collection, mut found) = check::read_and_check(&options.source);
    let done = collection.map(|(collection, date)| write(options, Published::new(collection, date)));
    match done {
        Some(Ok(labels)) => {
            let (n, page) = (numbers::grouped(labels as u64, lang), options.out.display());
            println!("{}", report::say(lang, &format!("Labels: {n}. Print {page}"), &format!("Label: {n}. Cetak {page}")));
            CLEAN
        }
        failed => {
            found.extend(failed.and_then(Result::err));
            report::print(&in_order(found), &options.source.content, Format::Human, lang);
            FAILED
        }
    }
}

/// Writes the sheet, and says how many labels it has.
fn write(options: &Options, published: Published) -> Result<usize, Finding> {
    let press = Press::new(&options.source.content)?;
    let (site, _) = press.plan(published);
    let content = options.source.content.as_path();
    let ledger = Ledger::open(content, content, false);
    let kitchen = press.kitchen(&site, &ledger, Folders { content, cache: content });
    let layout = Layout::new(&options.paper, &options.size).ok_or_else(|| too_large(options))?;
    let languages = languages(&site, &options.languages)?;
    let items = chosen(&site, options)?;
    let at = Desk { site: &site, witness: &kitchen, lang: &languages[0], path: "" };
    let style = String::from_utf8_lossy(press.theme.asset_bytes("labels.css")).into_owned();
    let view = sheet(at, &items, &languages, layout, style);
    let page =
        press.theme.render("labels.html", &languages[0], &view).map_err(|error| Finding::error("theme-broken", error.clone(), error))?;
    disk::write_whole(&options.out, page.as_bytes()).map_err(|error| {
        let shown = options.out.display();
        Finding::error("cannot-write", format!("`{shown}` cannot be written: {error}"), format!("`{shown}` tidak dapat ditulis: {error}"))
    })?;
    Ok(items.len())
}

fn languages(site: &Site, wanted: &[String]) -> Result<Vec<String>, Finding> {
    let all = &site.published.settings().languages;
    if let Some(unknown) = wanted.iter().find(|lang| !all.contains(lang)) {
        let finding = Finding::error(
            "unknown-language",
            format!("the site has no language `{unknown}`"),
            format!("situs ini tidak berbahasa `{unknown}`"),
        );
        return Err(finding.hint(format!("it has {}", all.join(", ")), format!("yang ada: {}", all.join(", "))));
    }
    Ok(if wanted.is_empty() { all.iter().take(2).cloned().collect() } else { wanted.to_vec() })
}

/// Indices of the items that were named, one way or another, each once, in the order they were named.
fn chosen(site: &Site, options: &Options) -> Result<Vec<usize>, Finding> {
    let mut items = options.items.iter().map(|id| one(site, id)).collect::<Result<Vec<usize>, Finding>>()?;
    if let Some(id) = &options.collection {
        let lang = site.published.settings().default_language();
        let gathered = site.facets[lang].term(Facet::Collection, id).ok_or_else(|| none("collection", "koleksi", id))?;
        items.extend(&gathered.items);
    }
    if let Some(slug) = &options.exhibit {
        let mut sections = Section::ALL.iter().map(|(section, _)| *section);
        let notice = sections.find_map(|section| site.published.notice(section, slug)).ok_or_else(|| none("exhibit", "pameran", slug))?;
        items.extend(notice.items.iter().filter_map(|id| site.item(id)).map(|(index, _)| index));
    }
    let mut seen = std::collections::BTreeSet::new();
    items.retain(|index| seen.insert(*index));
    if items.is_empty() {
        let finding = Finding::error("no-items", "no item was chosen", "belum ada benda yang dipilih");
        return Err(finding.hint("name items, or a --collection, or an --exhibit", "sebutkan benda, atau --collection, atau --exhibit"));
    }
    Ok(items)
}

fn one(site: &Site, id: &str) -> Result<usize, Finding> {
    site.item(id).map(|(index, _)| index).ok_or_else(|| {
        let finding = none("item", "benda", id);
        match read::meant(id, site.published.items().iter().map(|item| item.id.as_str())) {
            Some(near) => finding.hint(format!("did you mean `{near}`?"), format!("maksudnya `{near}`?")),
            None => finding.hint("it is the name of the item's folder", "isinya nama folder benda itu"),
        }
    })
}

fn none(en: &str, id: &str, name: &str) -> Finding {
    Finding::error("unknown-item", format!("there is no public {en} `{name}`"), format!("tidak ada {id} terbuka `{name}`"))
}

fn too_large(options: &Options) -> Finding {
    let (size, paper) = (&options.size, options.paper.to_uppercase());
    Finding::error("label-too-large", format!("a {size} label does not fit on {paper}"), format!("label {size} tidak muat pada {paper}"))
        .hint("choose a smaller --size or a larger --paper", "pilih --size yang lebih kecil atau --paper yang lebih besar")
}
