//! `pusaka explain`: what a finding means, or where an output comes from.

use clap::Args;

use crate::{
    collection::{check, model::notice::Section, read::Origins},
    findings::{Finding, severity_word},
    press::{Press, disk::ledger::Ledger, kitchen::Folders},
    site::{
        Site,
        facets::Facet,
        output::{CardRef, DataRef, PageRef, Recipe, Root},
        pages,
        social::{insights, lint},
    },
    text::suggest::nearest,
};

use super::{CLEAN, FAILED, Format, Source, faults::FAULTS, plan::planned, report};

const AFTER: &str = "\
Examples:
  pusaka explain                  every code with its severity
  pusaka explain unknown-key
  pusaka explain public/items/kitab-01/index.html
  pusaka explain items/kitab-01/
  pusaka explain social/index.html

Exit codes: 0 explained, 2 neither a code nor an output.";

/// Explain a finding by its code, or an output by its path.
///
/// For an output: the recipe that makes it, the template, and the files of the content folder it comes from.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub(super) struct Options {
    #[command(flatten)]
    source: Source,
    /// Code of a finding, or path of an output as it stands in public/ or social/; without it, all codes are listed.
    #[arg(value_name = "CODE|OUTPUT-PATH")]
    subject: Option<String>,
}

pub(super) fn run(options: &Options, lang: &str) -> u8 {
    let Some(subject) = options.subject.as_deref() else {
        list(lang);
        return CLEAN;
    };
    if let Some(rule) = rules().find(|rule| rule.code == subject) {
        explain(rule, lang);
        return CLEAN;
    }
    if !subject.contains(['/', '.']) {
        return unknown(subject, nearest(subject, rules().map(|rule| rule.code)), lang);
    }
    let (site, found) = planned(&options.source);
    let Some(site) = site else {
        report::print(&found, &options.source.content, Format::Human, lang);
        return FAILED;
    };
    let (root, path) = address(subject.trim_start_matches(&site.published.settings().base_url));
    let Some(recipe) = site.recipe(root, &path) else { return unknown(subject, near(&site, root, &path).as_deref(), lang) };
    output(options, &site, (root, &path, &recipe), lang);
    CLEAN
}

/// Every finding that there is.
fn rules() -> impl Iterator<Item = &'static check::Rule> {
    check::rules().chain(FAULTS).chain(lint::RULES).chain(insights::RULES)
}

/// Every code with its severity, by code.
fn list(lang: &str) {
    let mut all: Vec<_> = rules().collect();
    all.sort_by_key(|rule| rule.code);
    for rule in all {
        println!("{:<24}{}", rule.code, severity_word(rule.severity, lang));
    }
}

/// The output that was probably meant: the nearest by spelling in its own tree, else in the other, else what lies in the same folder.
fn near(site: &Site, root: Root, path: &str) -> Option<String> {
    let all = |wanted: Root| site.outputs.keys().filter(move |(root, _)| *root == wanted).map(|(_, path)| path.as_str());
    let other = if root == Root::Public { Root::Social } else { Root::Public };
    let spelt = |root: Root| nearest(path, all(root)).map(|near| shown(root, near));
    let same_folder = || {
        let folders =
            std::iter::successors(path.rsplit_once('/'), |(above, _)| above.rsplit_once('/')).map(|(above, _)| format!("{above}/"));
        folders.into_iter().find_map(|folder| all(root).find(|path| path.starts_with(&folder)).map(|near| shown(root, near)))
    };
    spelt(root).or_else(|| spelt(other)).or_else(same_folder)
}

/// An output as it stands on the disk.
fn shown(root: Root, path: &str) -> String {
    format!("{}/{path}", if root == Root::Public { "public" } else { "social" })
}

/// What a finding means, what brings it about, and the same mended.
fn explain(rule: &check::Rule, lang: &str) {
    let (text, wrong, right) = if lang == "id" { (rule.id, "Misalnya:", "Lebih baik:") } else { (rule.en, "For example:", "Better:") };
    let indented = |text: &str| text.lines().map(|line| format!("    {line}\n")).collect::<String>();
    println!(
        "{} ({})\n\n{text}\n\n{wrong}\n{}\n{right}\n{}",
        rule.code,
        severity_word(rule.severity, lang),
        indented(rule.bad),
        indented(rule.good)
    );
}

/// Root and path below it of an output as people name it: with its folder, from the site's root, or as an address.
fn address(subject: &str) -> (Root, String) {
    let bare = subject.split(['?', '#']).next().unwrap_or(subject);
    let path = bare.trim_start_matches("./").trim_start_matches('/');
    let (root, path) = match (path.strip_prefix("social/"), path.strip_prefix("public/")) {
        (Some(rest), _) => (Root::Social, rest),
        (None, rest) => (Root::Public, rest.unwrap_or(path)),
    };
    let index = path.is_empty() || path.ends_with('/');
    (root, if index { format!("{path}index.html") } else { path.to_owned() })
}

fn unknown(subject: &str, near: Option<&str>, lang: &str) -> u8 {
    let finding = Finding::error(
        "nothing-to-explain",
        format!("`{subject}` is neither the code of a finding nor an output of this site"),
        format!("`{subject}` bukan kode temuan dan bukan keluaran situs ini"),
    );
    let finding = match near {
        Some(near) => finding.hint(format!("did you mean `{near}`?"), format!("maksudnya `{near}`?")),
        None => finding.hint("`pusaka plan --json` lists all outputs", "`pusaka plan --json` menyebutkan semua keluaran"),
    };
    report::complain(finding, lang);
    FAILED
}

fn output(options: &Options, site: &Site, (root, path, recipe): (Root, &str, &Recipe), lang: &str) {
    let line = |en: &str, id: &str, value: &str| println!("{:<10}{value}", report::say(lang, en, id));
    line("Output:", "Keluaran:", &shown(root, path));
    line("Recipe:", "Resep:", &serde_json::to_string(recipe).expect("a recipe is plain data"));
    if let Some(template) = template(options, site, recipe) {
        line("Template:", "Templat:", &template);
    }
    let mut label = report::say(lang, "From:", "Dari:");
    for file in sources(site, recipe, &Origins::of(&options.source.content)) {
        line(label, label, &options.source.content.join(file).display().to_string());
        label = "";
    }
}

fn template(options: &Options, site: &Site, recipe: &Recipe) -> Option<String> {
    let Recipe::Page { page, lang } = recipe else { return None };
    let press = Press::new(&options.source.content).ok()?;
    let content = options.source.content.as_path();
    let ledger = Ledger::open(content, content, false);
    let kitchen = press.kitchen(site, &ledger, Folders { content, cache: content });
    Some(pages::view(site, &kitchen, page, lang).template().to_owned())
}

/// The files of the content folder that an output comes from, below that folder; what shapes every page comes last.
fn sources(site: &Site, recipe: &Recipe, origins: &Origins) -> Vec<String> {
    let published = &site.published;
    let item = |id: &str| site.item(id).map(|(_, item)| origins.item(item)).unwrap_or_default();
    let all = || published.items().iter().map(|item| item.source.clone()).collect::<Vec<_>>();
    let mut files = match recipe {
        Recipe::Scan { scan, .. } | Recipe::Region { scan, .. } | Recipe::Tile { scan, .. } => vec![site.scans.any(scan).file.clone()],
        Recipe::Data { data: DataRef::ImageInfo { scan } } => [item(&scan.item), vec![site.scans.any(scan).file.clone()]].concat(),
        Recipe::Data {
            data: DataRef::Manifest { id } | DataRef::Citation { id, .. } | DataRef::Text { id } | DataRef::OEmbed { id, .. },
        } => item(id),
        Recipe::Data { data: DataRef::Placed { scan } } => item(&scan.item),
        Recipe::Copy { file } => vec![file.clone()],
        Recipe::Asset { .. } => return Vec::new(),
        Recipe::Card { card: CardRef::Item { id } | CardRef::ItemPage { id, .. } | CardRef::Post { id, .. }, .. } => item(id),
        Recipe::Page { page: PageRef::Item { id } | PageRef::ItemPage { id, .. } | PageRef::Embed { id }, .. } => item(id),
        Recipe::Page { page: PageRef::Essay { slug }, .. } => origins.text("pages", slug),
        Recipe::Page { page: PageRef::Notice { section, slug }, .. } | Recipe::Card { card: CardRef::Notice { section, slug, .. }, .. } => {
            origins.text(section.folder(), slug)
        }
        Recipe::Page { page: PageRef::Section { section }, .. } | Recipe::Data { data: DataRef::SectionFeed { section, .. } } => {
            listed(site, *section)
        }
        Recipe::Data { data: DataRef::EventsIcs { .. } } => listed(site, Section::Events),
        Recipe::Page { page: PageRef::Gathering { facet, key, .. }, lang } => gathered(site, (*facet, key), lang, origins),
        Recipe::Card { card: CardRef::Site, .. } | Recipe::Page { page: PageRef::NotFound, .. } => Vec::new(),
        Recipe::Page { .. } | Recipe::Data { .. } | Recipe::Search { .. } => all(),
    };
    files.push("site.yaml".to_owned());
    files
}

/// The files of all notices of a section.
fn listed(site: &Site, section: Section) -> Vec<String> {
    site.published.notices(section).map(|notice| notice.text.source.clone()).collect()
}

/// The vocabulary that describes the terms of a facet.
const VOCABULARIES: [(Facet, &str); 4] =
    [(Facet::Subject, "subjects"), (Facet::Place, "places"), (Facet::Person, "people"), (Facet::Tag, "hashtags")];

/// The records that a term gathers, after what describes the term: the file of a collection, the line of a vocabulary.
fn gathered(site: &Site, (facet, key): (Facet, &str), lang: &str, origins: &Origins) -> Vec<String> {
    let set = site.published.set(key).filter(|_| facet == Facet::Collection).map(|set| set.source.clone());
    let vocabulary = VOCABULARIES.iter().find(|(known, _)| *known == facet);
    let entry = vocabulary.and_then(|(_, vocabulary)| origins.entry(vocabulary, key));
    let term = site.facets.get(lang).and_then(|facets| facets.term(facet, key));
    let items = term.into_iter().flat_map(|term| &term.items).map(|index| site.published.items()[*index].source.clone());
    set.into_iter().chain(entry).chain(items).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_output_may_be_named_in_many_ways() {
        let item = (Root::Public, "items/a/index.html".to_owned());
        for subject in ["public/items/a/index.html", "items/a/", "/items/a/", "./public/items/a/", "items/a/?v=1#x"] {
            assert_eq!(address(subject), item, "{subject}");
        }
        assert_eq!(address("social/"), (Root::Social, "index.html".to_owned()));
    }
}
