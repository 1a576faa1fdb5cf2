//! The hashtags of an item: derived from what its record says, ranked from specific to general, capped per platform.

use crate::{
    collection::{
        model::{
            item::{Item, Kind, TagEdit},
            term::Term,
        },
        published::Published,
        settings::Settings,
    },
    text::tag::{Met, tag},
};

/// Where a tag comes from, in rank order: what tells most about this very thing stands first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum TagKind {
    /// Written in the record.
    Own,
    Subject,
    Place,
    Creator,
    Institution,
    Form,
    Type,
}

/// One hashtag, without `#`. It is also the last part of its landing page's address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hashtag {
    pub(crate) tag: String,
    pub(crate) kind: TagKind,
}

/// What a type of thing is called in a tag: Indonesian, English.
const KIND_TAGS: [(Kind, &str, &str); 8] = [
    (Kind::Book, "Buku", "Books"),
    (Kind::Archive, "Arsip", "Archives"),
    (Kind::Object, "BendaBudaya", "MaterialCulture"),
    (Kind::Photograph, "ArsipFoto", "PhotoArchive"),
    (Kind::Map, "PetaLama", "OldMaps"),
    (Kind::Newspaper, "KoranLama", "OldNewspapers"),
    (Kind::Audio, "ArsipSuara", "SoundArchive"),
    (Kind::Video, "ArsipFilm", "FilmArchive"),
];

/// Most words of a name that make a hashtag: of a creator's, and of any other.
const LONGEST_CREATOR: usize = 3;
const LONGEST_NAME: usize = 4;

/// Every hashtag of a published item on pages in `lang`.
pub(crate) fn of_item(published: &Published, item: &Item, lang: &str) -> Vec<Hashtag> {
    hashtags(item, published.settings(), lang)
}

/// Every hashtag of an item in `lang`, ranked; each valid on every platform, none twice.
pub(crate) fn hashtags(item: &Item, settings: &Settings, lang: &str) -> Vec<Hashtag> {
    let mut met = Met::default();
    let removed = item.hashtags.iter().filter_map(|edit| match edit {
        TagEdit::Remove(typed) => tag(typed),
        TagEdit::Add(_) => None,
    });
    for removed in removed {
        met.first(&removed);
    }
    let mut found: Vec<Hashtag> = candidates(item, settings, lang)
        .filter_map(|(kind, name)| Some(Hashtag { tag: tag(&name)?, kind }))
        .filter(|hashtag| met.first(&hashtag.tag))
        .collect();
    found.sort_by_key(|hashtag| hashtag.kind);
    found
}

/// At most `cap` of them: the first of every kind in rank order, then the rest; shown in rank order.
pub(crate) fn capped(tags: &[Hashtag], cap: usize) -> Vec<&Hashtag> {
    let first_of_kind = |at: usize| tags[..at].iter().all(|other| other.kind != tags[at].kind);
    let (firsts, rest): (Vec<usize>, Vec<usize>) = (0..tags.len()).partition(|at| first_of_kind(*at));
    let mut chosen: Vec<usize> = firsts.into_iter().chain(rest).take(cap).collect();
    chosen.sort_unstable();
    chosen.into_iter().map(|at| &tags[at]).collect()
}

fn candidates<'a>(item: &'a Item, settings: &'a Settings, lang: &'a str) -> impl Iterator<Item = (TagKind, String)> + 'a {
    let fallback = settings.default_language();
    let term = move |kind: TagKind, term: &Term| Some((kind, name(kind, term, lang, fallback)?));
    let own = item.hashtags.iter().filter_map(|edit| match edit {
        TagEdit::Add(typed) => Some((TagKind::Own, typed.clone())),
        TagEdit::Remove(_) => None,
    });
    own.chain(item.subjects.iter().filter_map(move |subject| term(TagKind::Subject, subject)))
        .chain(item.place.iter().filter_map(move |place| term(TagKind::Place, place)))
        .chain(item.creators.iter().filter_map(move |creator| term(TagKind::Creator, &creator.agent)))
        .chain(settings.hashtags.iter().map(|typed| (TagKind::Institution, typed.clone())))
        .chain(item.form.iter().filter_map(move |form| term(TagKind::Form, form)))
        .chain(std::iter::once((TagKind::Type, kind_tag(item.kind, lang).to_owned())))
}

/// The vocabulary's own hashtag, else the name in the language of the page if it is one to search for: "Siti Hawa" is,
/// "a younger sibling of Mahmud" is not, and of "Syria (or possibly Jordan)" what stands before the doubt.
fn name(kind: TagKind, term: &Term, lang: &str, fallback: &str) -> Option<String> {
    let own = term.hashtag.clone();
    own.or_else(|| {
        let whole = term.names.text(lang, fallback);
        let (name, longest) = match kind {
            TagKind::Creator => (whole, LONGEST_CREATOR),
            _ => (whole.split([',', ';', '(', '[']).next().unwrap_or(whole), LONGEST_NAME),
        };
        (name.split_whitespace().count() <= longest).then(|| name.to_owned())
    })
}

fn kind_tag(kind: Kind, lang: &str) -> &'static str {
    let (_, id, en) = KIND_TAGS[kind as usize];
    if matches!(lang, "id" | "ms") { id } else { en }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::social::examples::published;

    fn tags(rows: &[(&str, TagKind)]) -> Vec<Hashtag> {
        rows.iter().map(|(tag, kind)| Hashtag { tag: (*tag).to_owned(), kind: *kind }).collect()
    }

    #[test]
    fn the_table_of_types_is_in_the_order_of_the_enum() {
        for (at, (kind, id, en)) in KIND_TAGS.iter().enumerate() {
            assert_eq!(*kind as usize, at);
            assert_eq!((tag(id).as_deref(), tag(en).as_deref()), (Some(*id), Some(*en)));
        }
    }

    #[test]
    fn a_cap_takes_one_of_each_kind_before_a_second_of_any() {
        use TagKind::{Institution, Own, Place, Subject};
        let all =
            tags(&[("PucukRebung", Own), ("Songket", Subject), ("Tenun", Subject), ("TanjungRaman", Place), ("Lematang", Institution)]);
        let names = |cap| capped(&all, cap).into_iter().map(|hashtag| hashtag.tag.as_str()).collect::<Vec<_>>();
        assert_eq!(names(2), ["PucukRebung", "Songket"]);
        assert_eq!(names(4), ["PucukRebung", "Songket", "TanjungRaman", "Lematang"]);
        assert_eq!(names(9).len(), 5);
    }

    fn of(record: &str, lang: &str) -> Vec<String> {
        let published = published(record, "");
        super::of_item(&published, &published.items()[0], lang).into_iter().map(|hashtag| hashtag.tag).collect()
    }

    #[test]
    fn tags_go_from_the_thing_itself_to_its_type_in_the_language_of_the_page() {
        let record = "rights: CC0-1.0\nform: {id: kain panjang, en: long cloth}\nplace: Tanjung Raman\nsubjects: [{id: tenun, en: weaving}]\n\
                      creator: [Siti Hawa, adik Mahmud dari Tanjung Raman]\nhashtags: [PucukRebung]\n";
        assert_eq!(of(record, "id"), ["PucukRebung", "Tenun", "TanjungRaman", "SitiHawa", "LematangPusaka", "KainPanjang", "BendaBudaya"]);
        assert_eq!(
            of(record, "en"),
            ["PucukRebung", "Weaving", "TanjungRaman", "SitiHawa", "LematangPusaka", "LongCloth", "MaterialCulture"]
        );
    }

    #[test]
    fn what_describes_a_place_or_subject_is_no_hashtag_but_the_name_before_it_is() {
        let record =
            "rights: CC0-1.0\nplace: Syria (or possibly Jordan)\nsubjects: [kain yang dipakai waktu menikah]\nform: 'peta, berwarna'\n";
        assert_eq!(of(record, "id"), ["Syria", "LematangPusaka", "Peta", "BendaBudaya"]);
    }

    #[test]
    fn a_record_adds_and_takes_away_and_no_tag_stands_twice() {
        let record = |edits: &str| format!("rights: CC0-1.0\nsubjects: [Batik, tenun ikat]\nhashtags: [{edits}]\n");
        assert_eq!(of(&record("-BendaBudaya"), "id"), ["Batik", "TenunIkat", "LematangPusaka"]);
        assert_eq!(of(&record("-bendabudaya, -batik, '-#tenun ikat', -LematangPusaka"), "id"), [""; 0]);
        assert_eq!(of(&record("BATIK, -BendaBudaya, -LematangPusaka"), "id"), ["BATIK", "TenunIkat"]);
        assert_eq!(of(&record("1945, '…', -BendaBudaya, -LematangPusaka"), "id"), ["Batik", "TenunIkat"]);
    }
}
