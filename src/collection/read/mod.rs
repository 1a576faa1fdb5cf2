//! The only reader of `content/`: from files to the typed model, with everything that is wrong told at once.
//!
//! 1. [`walk`] lists the files.
//! 2. [`site`], [`terms`], [`sets`], [`pages`], [`events`], [`news`], [`campaigns`] and [`stories`] read what there is one of.
//! 3. [`defaults`] and [`item`] read the records, on all cores and in a fixed order.
//! 4. [`links`] sees that what they point at is there.
//!
//! Underneath, [`yaml`] makes a tree with positions, [`fit`] holds it against the tables in
//! [`shapes`], and [`record`] gives the rest of the reader what fits. [`mod@schema`] makes JSON Schema of the same tables.

mod articles;
mod beside;
mod by_hand;
mod campaigns;
mod children;
mod defaults;
mod events;
mod fit;
mod gazetteer;
mod item;
mod links;
mod locate;
mod logo;
mod meant;
mod media;
mod memory;
mod news;
mod origins;
mod page_text;
mod pages;
mod platforms;
mod posted;
pub(crate) mod probe;
mod record;
mod recordings;
mod schedule;
mod schema;
mod sets;
mod shape;
mod shapes;
mod site;
mod source;
mod stories;
mod strays;
mod terms;
mod times;
mod walk;
mod words;
mod written;
mod yaml;
mod yaml_faults;
mod yaml_slips;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    sync::Arc,
};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

pub(crate) use locate::locate;
pub(crate) use meant::meant;
pub(crate) use memory::Memory;
pub(crate) use origins::Origins;
pub(crate) use page_text::{Pages, placed, placed_in_pdf};
pub(crate) use schema::{kinds, schema};

use self::{
    defaults::Defaults,
    item::Surroundings,
    links::{Known, Link},
    memory::Told,
    terms::Vocabularies,
    walk::Tree,
};
use super::{
    Collection,
    model::notice::{Notice, notice_id},
    settings::{ImageSettings, Settings},
};
use crate::findings::{Finding, Place};

/// Reads the collection below `content`. `None` when there is no usable `site.yaml`; the items are looked at all the
/// same, so that everything that is wrong is told at once. An item that cannot be shown is missing from the
/// collection and present in the findings.
pub(crate) fn read(content: &Path) -> (Option<Collection>, Vec<Finding>) {
    let mut findings = Vec::new();
    let tree = Tree::of(content, &mut findings);
    read_tree(&tree, None, findings)
}

/// The same for the preview, which reads often: only records that have changed since the last time are read. `saved` names
/// what was written since, below the content folder; without it anything may have changed.
pub(crate) fn read_again(content: &Path, memory: &mut Memory, saved: Option<&[PathBuf]>) -> (Option<Collection>, Vec<Finding>) {
    let (tree, findings) = memory.look(content, saved);
    read_tree(&tree, Some(memory), findings)
}

/// The settings alone, with what is wrong in `site.yaml`; nothing else is opened.
pub(crate) fn settings(content: &Path) -> (Option<Settings>, Vec<Finding>) {
    let mut findings = Vec::new();
    let tree = Tree::of(content, &mut findings);
    (site::settings(&tree, &mut findings), findings)
}

fn read_tree(tree: &Tree, memory: Option<&mut Memory>, mut findings: Vec<Finding>) -> (Option<Collection>, Vec<Finding>) {
    strays::strays(tree, &mut findings);
    let settings = site::settings(tree, &mut findings);
    let language = settings.as_ref().map_or("id", |settings| settings.default_language());
    let (vocabularies, mut links) = Vocabularies::read(tree, language, &mut findings);
    let (sets, of_sets) = sets::sets(tree, &mut findings);
    let (essays, of_pages) = pages::pages(tree, language, &mut findings);
    links.extend(of_sets.into_iter().chain(of_pages));
    let mut notices = notices(tree, &vocabularies, &mut links, &mut findings);
    let images = settings.as_ref().map_or_else(ImageSettings::default, |settings| settings.images.clone());
    let defaults = Defaults::read(tree, &mut findings);
    let documents = memory.as_ref().map(|memory| Arc::clone(&memory.documents));
    let around = Surroundings { tree, defaults: &defaults, vocabularies: &vocabularies, images: &images, documents: documents.as_deref() };
    let reads = items(&around, memory, &mut findings);
    let ids: BTreeSet<&str> =
        tree.folders().filter(|(_, files)| is_record(files)).filter_map(|(folder, _)| folder.rsplit('/').next()).collect();
    let reads = || reads.iter().filter_map(|told| told.0.as_ref());
    let links = || links.iter().chain(reads().flat_map(|read| &read.links));
    links::broken(links(), &Known::of(tree, &ids), &mut findings);
    let mentions = links().filter_map(Link::mention).collect();
    let pointers = links().filter_map(Link::pointer).collect();
    let items: Vec<_> = reads().map(|read| Arc::clone(&read.item)).collect();
    campaigns::select(&mut notices, &items, &sets);
    let happening: Vec<String> = notices.iter().map(|notice| notice_id(notice.section(), &notice.text.slug)).collect();
    let told_of = ids.iter().copied().chain(happening.iter().map(String::as_str)).collect();
    let log = posted::log(tree, &told_of, &mut findings);
    let promised = posted::promised(tree, &ids, &mut findings);
    let readings = posted::readings(tree, &mut findings);
    let by_hand = settings.as_ref().map(|settings| by_hand::captions(tree, settings, &ids, &mut findings)).unwrap_or_default();
    let entries = vocabularies.entries();
    let hashtags = vocabularies.hashtags.into_terms();
    let collection = settings.map(|settings| Collection {
        settings,
        items,
        sets,
        essays,
        notices,
        entries,
        hashtags,
        mentions,
        pointers,
        log,
        promised,
        readings,
        by_hand,
    });
    (collection, findings)
}

/// Everything that happens around the collection, by section and slug; whom they point at goes to `links`.
fn notices(tree: &Tree, vocabularies: &Vocabularies, links: &mut Vec<Link>, findings: &mut Vec<Finding>) -> Vec<Notice> {
    let language = vocabularies.language.as_str();
    let (mut notices, of_events) = events::events(tree, &vocabularies.places, language, findings);
    let (news, of_news) = news::news(tree, language, findings);
    let (campaigns, of_campaigns) = campaigns::campaigns(tree, vocabularies, findings);
    let (stories, of_stories) = stories::stories(tree, vocabularies, findings);
    links.extend(of_events.into_iter().chain(of_news).chain(of_campaigns).chain(of_stories));
    notices.extend(news.into_iter().chain(campaigns).chain(stories));
    notices.sort_by(|a, b| a.key().cmp(&b.key()));
    notices
}

fn is_record(files: &[String]) -> bool {
    files.iter().any(|name| name == "item.yaml")
}

/// What came of every item, sorted by id; of two with one id only the first, and the finding names both.
fn items(around: &Surroundings, memory: Option<&mut Memory>, findings: &mut Vec<Finding>) -> Vec<Arc<Told>> {
    let folders: Vec<&str> = around
        .tree
        .folders()
        .filter(|(folder, files)| folder.starts_with("items/") && is_record(files))
        .map(|(folder, _)| folder)
        .collect();
    let read = match memory {
        Some(memory) => memory.recall(around, &folders),
        None => folders.par_iter().map(|folder| Arc::new(item::item(around, folder))).collect(),
    };
    let mut by_id: BTreeMap<&str, Arc<Told>> = BTreeMap::new();
    let mut taken: BTreeMap<String, &str> = BTreeMap::new();
    for (folder, told) in folders.iter().zip(read) {
        findings.extend_from_slice(&told.1);
        let id = folder.rsplit('/').next().unwrap_or(folder);
        match taken.get(&id.to_lowercase()) {
            Some(first) => findings.push(duplicate(id, first, folder)),
            None => {
                taken.insert(id.to_lowercase(), folder);
                by_id.insert(id, told);
            }
        }
    }
    by_id.into_values().collect()
}

fn duplicate(id: &str, first: &str, second: &str) -> Finding {
    Finding::error(
        "duplicate-id",
        format!("two records have the id `{id}`: {first} and {second}"),
        format!("dua rekaman memakai id `{id}`: {first} dan {second}"),
    )
    .at(Place::file(format!("{second}/item.yaml")))
    .hint("the folder's name is the id; rename one of the two", "nama folder adalah id; ganti nama salah satunya")
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::read;
    use crate::collection::{
        Collection,
        model::{
            item::{Access, Item, Kind, TagEdit},
            texts::Texts,
        },
    };

    const FULL: &str = r#"
title: {id: "Naskah Ulu tentang obat-obatan", en: "Ulu manuscript on medicine"}
form: manuscript
date: {edtf: 1890~/1900, display: {id: "akhir abad ke-19"}, calendar: hijri}
creator: [{name: saleh, role: author}, Zainab]
place: {name: Prabumulih, lat: -3.43, lon: 104.23, uri: "https://www.geonames.org/1"}
subjects: [pengobatan, Aksara Ulu]
language: [ms-Arab]
identifiers: {accession: 0012}
extent: "48 halaman"
dimensions: {height: 210 mm, width: 17 cm}
materials: [daluang, {id: tinta, en: ink}]
holding: {repository: Museum, shelf: R 3}
part_of: naskah
rights: cc by 4.0
labels: [{label: TK Secret/Sacred, community: Marga}, {label: TK Attribution, community: Marga, url: "https://marga.example/"}]
access: metadata
embargo_until: 2030-01-01
reading_direction: rtl
hashtags: [NaskahUlu, -Buku]
social: {hold: true, crop: {x: 0.4, y: 0.2}}
files: [{file: 010.png, label: Sampul, role: cover}]
extra: {watermark: "…"}
"#;

    fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        folder
    }

    fn clean(content: &Path) -> Collection {
        let (collection, findings) = read(content);
        assert!(findings.is_empty(), "{findings:#?}");
        collection.unwrap()
    }

    fn full() -> (tempfile::TempDir, Item) {
        let picture = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x08\0\0\0\x04\x08\x02\0\0\0\0\0\0\0\0\0\0\0IDAT".as_slice();
        let content = folder(&[
            ("site.yaml", b"title: Uji\nbase_url: https://uji.example/a\nlanguages: [id, en]\n"),
            ("vocabulary/people.yaml", b"saleh: {name: M. Saleh, dates: 1899/1961, uri: \"https://viaf.org/viaf/1\"}\n"),
            ("vocabulary/subjects.yaml", b"pengobatan: {name: {id: Pengobatan, en: Medicine}}\naksara-ulu: Aksara Ulu\n"),
            ("collections/naskah.yaml", b"title: Naskah\nlevel: fonds\n"),
            ("items/_defaults.yaml", b"type: object\nprovenance: Keluarga Saleh\nrights: InC\n"),
            ("items/naskah/_defaults.yaml", b"type: book\n"),
            ("items/naskah/ulu-1/item.yaml", FULL.as_bytes()),
            ("items/naskah/ulu-1/description.md", b"Tentang **obat**."),
            ("items/naskah/ulu-1/description.en.md", b"On medicine."),
            ("items/naskah/ulu-1/2.png", picture),
            ("items/naskah/ulu-1/010.png", picture),
            ("items/naskah/ulu-1/cerita.mp3", include_bytes!("../../../tests/bad/no-captions/content/items/kisah/kisah.mp3")),
            ("items/naskah/ulu-1/text/010.md", b"Sampul."),
            ("items/naskah/ulu-1/text/2.id.txt", b"Halaman dua."),
        ]);
        let item = clean(content.path()).items.remove(0);
        let item = Item::clone(&item);
        (content, item)
    }

    #[test]
    fn a_record_at_its_fullest_is_read_whole() {
        let (_content, item) = full();
        assert_eq!((item.id.as_str(), item.kind, item.access), ("ulu-1", Kind::Book, Access::Metadata));
        assert_eq!(item.title.text("en", "id"), "Ulu manuscript on medicine");
        assert_eq!(item.provenance, Texts::plain("Keluarga Saleh"));
        assert_eq!(item.rights.statement.map(|statement| statement.code), Some("CC-BY-4.0"));
        assert_eq!(item.description.0.keys().collect::<Vec<_>>(), ["en", "id"]);
        assert_eq!(item.identifiers["accession"], "0012");
        assert_eq!((item.dimensions["height"], item.dimensions["width"]), (210.0, 170.0));
        assert_eq!(item.hashtags, [TagEdit::Add("NaskahUlu".to_owned()), TagEdit::Remove("Buku".to_owned())]);
        assert_eq!(item.social.crop, Some([0.4, 0.2]));
        assert!(item.social.hold && item.right_to_left && item.labels[0].keeps_media && !item.labels[1].keeps_media);
        assert_eq!(item.embargo_until.map(|day| day.year), Some(2030));
        let date = item.date.unwrap();
        assert_eq!(
            (date.typed.as_str(), date.calendar.as_deref(), date.words(&crate::text::strings::Strings::default(), "id", "id").as_str()),
            ("1890~/1900", Some("hijri"), "akhir abad ke-19")
        );
    }

    #[test]
    fn words_become_the_terms_they_name() {
        let (_content, item) = full();
        let creators: Vec<_> =
            item.creators.iter().map(|c| (c.agent.key.as_str(), c.agent.names.text("id", "id"), c.role.as_deref())).collect();
        assert_eq!(creators, [("saleh", "M. Saleh", Some("author")), ("zainab", "Zainab", None)]);
        assert_eq!(item.subjects.iter().map(|term| term.key.as_str()).collect::<Vec<_>>(), ["pengobatan", "aksara-ulu"]);
        assert_eq!(item.place.map(|place| (place.key, place.at)), Some(("prabumulih".to_owned(), Some([-3.43, 104.23]))));
    }

    #[test]
    fn files_stand_in_their_order_with_what_is_written_in_them() {
        let (_content, item) = full();
        let media: Vec<_> =
            item.media.iter().map(|m| (m.file.rsplit('/').next().unwrap(), m.cover, m.transcript.text("id", "id"))).collect();
        assert_eq!(media, [("010.png", true, "Sampul."), ("2.png", false, "Halaman dua."), ("cerita.mp3", false, "")]);
        assert_eq!(item.media[0].scan().map(|scan| (scan.width, scan.height)), Some((8, 4)));
    }

    #[test]
    fn pages_and_their_translations_are_one() {
        let content = folder(&[
            ("site.yaml", b"title: Uji\nbase_url: https://uji.example/\nlanguages: [id, en]\n"),
            ("pages/b.md", b"---\r\ntitle: Dua\r\norder: 1\r\n---\r\nIsi.\r\n"),
            ("pages/b.en.md", b"---\ntitle: Two\n---\nBody.\n"),
            ("pages/a.md", b"---\ntitle: {id: Satu, en: One}\norder: 2\n---\n"),
        ]);
        let pages = clean(content.path()).essays;
        assert_eq!(pages.iter().map(|page| page.text.slug.as_str()).collect::<Vec<_>>(), ["b", "a"]);
        assert_eq!((pages[0].text.title.text("id", "id"), pages[0].text.title.text("en", "id")), ("Dua", "Two"));
        assert_eq!((pages[0].text.body.text("id", "id").trim(), pages[0].text.body.text("en", "id").trim()), ("Isi.", "Body."));
    }
}
