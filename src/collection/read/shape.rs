//! What a file may say, as data: tables of fields that the reader, the JSON Schema and the suggestions all share,
//! so that none of them can know a key that the others do not.

/// One key of a map.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Field {
    pub(crate) key: &'static str,
    pub(crate) shape: Shape,
    pub(crate) required: bool,
    /// One line for the editor that completes the file.
    pub(crate) about: &'static str,
}

/// What a value may look like.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Shape {
    /// One text, kept as typed.
    Text,
    /// One text, or a map of language tags to texts.
    Texts,
    /// `true` or `false`.
    Flag,
    /// A whole number within bounds.
    Whole(i64, i64),
    /// A number within bounds.
    Real(f64, f64),
    /// A day as YYYY-MM-DD.
    Day,
    /// A BCP 47 language tag.
    Language,
    /// A hashtag, or `-` and one that is taken away.
    Tag,
    /// One word of a closed list.
    Word(fn() -> Vec<&'static str>),
    /// A list, or one value in its place.
    List(&'static Shape),
    /// Any keys, all values alike.
    Map(&'static Shape),
    /// The keys of a table.
    Record(&'static [Field]),
    /// A single word in the first shape, or a map in the second. Where the first is texts, a map of languages is texts too,
    /// unless it has a key of the second.
    Either(&'static Shape, &'static Shape),
}

impl Shape {
    /// What it is called when something else stands there: English, Indonesian.
    pub(crate) fn name(&self) -> (&'static str, &'static str) {
        match self {
            Self::Text => ("a text", "sebuah teks"),
            Self::Texts => ("a text, or one text per language", "sebuah teks, atau satu teks per bahasa"),
            Self::Flag => ("true or false", "true atau false"),
            Self::Whole(..) => ("a whole number", "bilangan bulat"),
            Self::Real(..) => ("a number", "bilangan"),
            Self::Day => ("a day as YYYY-MM-DD", "tanggal sebagai YYYY-MM-DD"),
            Self::Language => ("a language tag", "tanda bahasa"),
            Self::Tag => ("a hashtag", "sebuah tagar"),
            Self::Word(_) => ("one word", "satu kata"),
            Self::List(inner) => inner.name(),
            Self::Map(_) | Self::Record(_) => ("a group of keys with values", "sekelompok kunci dengan nilainya"),
            Self::Either(word, _) => word.name(),
        }
    }

    /// What it looks like in a file.
    pub(crate) fn example(&self) -> &'static str {
        match self {
            Self::Texts => "Surat, \"Surat: dua lembar\", {id: Surat, en: Letter}",
            Self::Map(_) | Self::Record(_) => "{key: value}",
            Self::List(inner) | Self::Either(inner, _) => inner.example(),
            _ => "Surat, \"Surat: dua lembar\"",
        }
    }
}

/// Rows of `key: shape, "about";`. A key that must be there is written `key required: shape, "about";`.
macro_rules! fields {
    (@is required) => { true };
    (@is) => { false };
    ($($key:literal $($required:ident)? : $shape:expr, $about:literal;)*) => {
        &[$($crate::collection::read::shape::Field {
            key: $key, shape: $shape, required: $crate::collection::read::shape::fields!(@is $($required)?), about: $about,
        }),*]
    };
}
pub(crate) use fields;
