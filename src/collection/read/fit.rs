//! Holds a value against the shape it should have and tells everything that does not fit: unknown keys, wrong types,
//! missing keys, words of closed lists, numbers out of bounds, days, language tags.

use super::{
    meant::meant,
    record::Spot,
    shape::{Field, Shape},
    source::At,
    words,
    yaml::Value,
};
use crate::findings::Finding;

/// Reports what does not fit. Empty values fit everything: they are as if they were not there.
pub(crate) fn fit(spot: &Spot, shape: &Shape, findings: &mut Vec<Finding>) {
    if matches!(spot.node.value, Value::Empty) {
        return;
    }
    match shape {
        Shape::List(inner) if !matches!(spot.node.value, Value::List(_)) => fit(spot, inner, findings),
        Shape::List(inner) => spot.list().iter().for_each(|entry| fit(entry, inner, findings)),
        Shape::Either(Shape::Texts, Shape::Record(fields)) if spot.is_names(fields) => languages(spot, findings),
        Shape::Either(_, map) if spot.is_map() => fit(spot, map, findings),
        Shape::Either(word, _) => fit(spot, word, findings),
        Shape::Texts if spot.is_map() => languages(spot, findings),
        Shape::Map(inner) if spot.is_map() => spot.entries().for_each(|(_, value)| fit(&value, inner, findings)),
        Shape::Record(fields) if spot.is_map() => record(spot, fields, findings),
        Shape::Map(_) | Shape::Record(_) => wrong_type(spot, shape, findings),
        _ => match &spot.node.value {
            Value::Word(typed) => findings.extend(word(spot, typed.trim(), shape)),
            _ => wrong_type(spot, shape, findings),
        },
    }
}

fn record(spot: &Spot, fields: &'static [Field], findings: &mut Vec<Finding>) {
    for (key, at) in spot.keys() {
        if fields.iter().all(|field| field.key != key) {
            findings.push(unknown_key(spot, key, at, fields));
        }
    }
    let mut said = Vec::new();
    for (key, value) in spot.entries() {
        if let Some(field) = fields.iter().find(|field| field.key == key) {
            fit(&value, &field.shape, findings);
            said.push(key);
        }
    }
    for field in fields.iter().filter(|field| field.required && !said.contains(&field.key)) {
        findings.push(match spot.keys().find(|(key, _)| *key == field.key) {
            Some((key, at)) => empty_key(spot, key, at),
            None => missing_key(spot, field.key),
        });
    }
}

/// The finding that `key` is not there, at the first line of the map that should have it.
pub(crate) fn missing_key(spot: &Spot, key: &str) -> Finding {
    let path = if spot.path.is_empty() { key.to_owned() } else { format!("{}.{key}", spot.path) };
    Finding::error("missing-key", format!("`{key}` is missing"), format!("`{key}` tidak ada"))
        .at(spot.source.place(At { length: 0, ..spot.node.at }, &path))
        .hint(format!("add a line: {key}: …"), format!("tambahkan baris: {key}: …"))
}

/// The finding that `key` stands there with nothing after its colon.
fn empty_key(spot: &Spot, key: &str, at: At) -> Finding {
    let path = if spot.path.is_empty() { key.to_owned() } else { format!("{}.{key}", spot.path) };
    Finding::error("missing-key", format!("`{key}` is empty"), format!("`{key}` kosong"))
        .at(spot.source.place(at, &path))
        .hint(format!("write it after the colon: {key}: …"), format!("tulis sesudah titik duanya: {key}: …"))
}

fn unknown_key(spot: &Spot, key: &str, at: At, fields: &[Field]) -> Finding {
    let path = if spot.path.is_empty() { key.to_owned() } else { format!("{}.{key}", spot.path) };
    let finding =
        Finding::error("unknown-key", format!("`{key}` is not a known key here"), format!("`{key}` bukan kunci yang dikenal di sini"))
            .at(spot.source.place(at, &path));
    if let Some((known, text)) = key.split_once(' ').filter(|(first, _)| fields.iter().any(|field| field.key == *first)) {
        return words::no_colon(finding, known, text);
    }
    if let Some((_, _, en, id)) = DAYS.iter().find(|row| row.0.contains(&key) && fields.iter().any(|field| field.key == row.1)) {
        return finding.hint(*en, *id);
    }
    match meant(key, fields.iter().map(|field| field.key)) {
        Some(meant) => finding.hint(format!("did you mean `{meant}`?"), format!("maksudnya `{meant}`?")),
        None => {
            let known = fields.iter().map(|field| field.key).collect::<Vec<_>>().join(", ");
            finding.hint(format!("known here: {known}"), format!("yang dikenal di sini: {known}"))
        }
    }
}

/// A day under a name that it has elsewhere: what is typed, the key that stands there, and what is said in English and Indonesian.
const DAYS: &[(&[&str], &str, &str, &str)] = &[
    (
        &["date", "day", "tanggal", "hari", "waktu"],
        "start",
        "the day of an event is written `start`: start: 2026-12-05 09:00",
        "tanggal acara ditulis di `start`: start: 2026-12-05 09:00",
    ),
    (
        &["date", "day", "tanggal", "hari", "waktu", "start", "end", "mulai"],
        "from",
        "the first and the last day are written `from` and `to`: from: 2026-12-05",
        "hari pertama dan terakhir ditulis di `from` dan `to`: from: 2026-12-05",
    ),
];

fn wrong_type(spot: &Spot, shape: &Shape, findings: &mut Vec<Finding>) {
    let (wanted_en, wanted_id) = shape.name();
    let (found_en, found_id) = match spot.node.value {
        Value::Empty => ("nothing", "tidak ada apa-apa"),
        Value::Word(_) => ("a text", "sebuah teks"),
        Value::List(_) => ("a list", "sebuah daftar"),
        Value::Map(_) => ("a group of keys", "sekelompok kunci"),
    };
    let name = if spot.path.is_empty() { spot.source.file.rsplit('/').next().unwrap_or("") } else { &spot.path };
    findings.push(
        Finding::error(
            "wrong-type",
            format!("`{name}` should be {wanted_en}, but this is {found_en}"),
            format!("`{name}` seharusnya {wanted_id}, tetapi ini {found_id}"),
        )
        .at(spot.place())
        .hint(format!("write it as: {}", shape.example()), format!("tulis sebagai: {}", shape.example())),
    );
}

fn languages(spot: &Spot, findings: &mut Vec<Finding>) {
    for (key, at) in spot.keys() {
        findings.extend(words::language_fault(key, || spot.source.place(at, &format!("{}.{key}", spot.path))));
    }
    for (_, text) in spot.entries() {
        if !matches!(text.node.value, Value::Word(_)) {
            wrong_type(&text, &Shape::Text, findings);
        }
    }
}

/// What is wrong with one word in the place of `shape`.
fn word(spot: &Spot, typed: &str, shape: &Shape) -> Option<Finding> {
    match shape {
        Shape::Flag if !matches!(typed, "true" | "false") => {
            let finding = Finding::error(
                "wrong-type",
                format!("`{typed}` is neither true nor false"),
                format!("`{typed}` bukan true dan bukan false"),
            );
            Some(finding.at(spot.place()).hint("write true or false", "tulis true atau false"))
        }
        Shape::Whole(least, most) => {
            let fits = typed.parse::<i64>().is_ok_and(|number| (*least..=*most).contains(&number));
            (!fits).then(|| bad_number(spot, typed, ("a whole number", "bilangan bulat"), (&least.to_string(), &most.to_string())))
        }
        Shape::Real(least, most) => {
            let fits = typed.parse::<f64>().is_ok_and(|number| (*least..=*most).contains(&number));
            (!fits).then(|| bad_number(spot, typed, ("a number", "bilangan"), (&least.to_string(), &most.to_string())))
        }
        Shape::Day if words::day(typed).is_none() => {
            if let Some(finding) = words::no_such_day(typed) {
                return Some(finding.at(spot.place()));
            }
            let finding = Finding::error("bad-day", format!("`{typed}` is not a day"), format!("`{typed}` bukan tanggal"));
            Some(finding.at(spot.place()).hint("write year-month-day: 2026-08-17", "tulis tahun-bulan-hari: 2026-08-17"))
        }
        Shape::Language => words::language_fault(typed, || spot.place()),
        Shape::Tag => words::hashtag_fault(typed, || spot.place()),
        Shape::Word(list) => unknown_word(spot, typed, &list()),
        _ => None,
    }
}

/// The finding that a value is no number within its bounds.
pub(crate) fn bad_number(spot: &Spot, typed: &str, (en, id): (&str, &str), (least, most): (&str, &str)) -> Finding {
    Finding::error(
        "bad-number",
        format!("`{typed}` is not {en} from {least} to {most}"),
        format!("`{typed}` bukan {id} dari {least} sampai {most}"),
    )
    .at(spot.place())
    .hint("write digits only; decimals follow a point: -3.65", "tulis angka saja; pecahan memakai titik: -3.65")
}

fn unknown_word(spot: &Spot, typed: &str, known: &[&'static str]) -> Option<Finding> {
    if known.contains(&typed) {
        return None;
    }
    let finding = Finding::error(
        "unknown-word",
        format!("`{typed}` is not a word that may stand here"),
        format!("`{typed}` bukan kata yang boleh di sini"),
    )
    .at(spot.place());
    let all = known.join(", ");
    Some(match meant(typed, known.iter().copied()) {
        Some(meant) => finding.hint(format!("did you mean `{meant}`?"), format!("maksudnya `{meant}`?")),
        None => finding.hint(format!("one of: {all}"), format!("salah satu dari: {all}")),
    })
}

#[cfg(test)]
mod tests {
    use super::super::{record::Record, shapes::item::ITEM, source::Source, yaml};

    fn told(text: &str) -> Vec<String> {
        let source = Source { file: "item.yaml".to_owned(), text: text.to_owned() };
        let mut findings = Vec::new();
        let node = yaml::tree(&source, &mut findings);
        Record::of_file(&source, node.as_ref(), ITEM, &mut findings);
        let line = |f: &crate::findings::Finding| {
            let place = f.place.as_ref().unwrap();
            let hint = f.hint.as_ref().map_or("", |hint| hint.en.as_str());
            format!("{}:{}+{} {} {} {hint}", place.line, place.column, place.length, place.field, f.code)
        };
        findings.iter().map(line).collect()
    }

    #[test]
    fn all_faults_of_a_file_are_told_each_in_its_place() {
        let text = "titel: Surat\ntype: boook\nlanguage: [id, Indonesia]\nfiles:\n  - {file: a.jpg, alt: {id: x, en: [y]}, rol: cover}\n  - {label: B}\nsocial: {crop: {x: 1.5, y: 0.4}}\nadded: 3 Mei\ndraft: ya\nsubjects: {nama: x}\n";
        let told = told(text);
        let expect = |start: &str| assert!(told.iter().any(|line| line.starts_with(start)), "{start}\nnot in\n{}", told.join("\n"));
        expect("1:1+5 titel unknown-key did you mean `title`?");
        expect("1:1+12 title missing-key");
        expect("2:7+5 type unknown-word did you mean `book`?");
        expect("3:16+9 language[1] unknown-language");
        expect("5:36+17 files[0].alt.en wrong-type");
        expect("5:42+3 files[0].rol unknown-key did you mean `role`?");
        expect("6:5+10 files[1].file missing-key");
        expect("7:20+3 social.crop.x bad-number");
        expect("8:8+5 added bad-day");
        expect("9:8+2 draft wrong-type write true or false");
        expect("10:12+4 subjects.nama unknown-key did you mean `name`?");
    }

    #[test]
    fn a_forgotten_colon_between_brackets_is_named() {
        let told =
            told("title: {id Kain panjang, en: Long cloth}\ntype: object\nsocial: {hold true}\ndescription: {id: Surat, dua lembar}\n");
        let ends = |place: &str, hint: &str| {
            let line = told.iter().find(|line| line.starts_with(place)).unwrap_or_else(|| panic!("{told:?}"));
            assert!(line.ends_with(hint), "{line}");
        };
        ends("1:9+15", "a colon is missing after `id`: id: Kain panjang");
        ends("3:10+9", "a colon is missing after `hold`: hold: true");
        ends("4:26+10", "needs quotes: {id: \"Surat, dua lembar\"}");
    }

    #[test]
    fn one_value_may_stand_for_a_list_and_an_empty_one_for_none() {
        assert!(told("title: {id: Surat, ms-Arab: سورت}\nsubjects: tenun\nplace: {name: x, lat: -3.6, lon: 1}\ncreator:\nfiles: [a.jpg]\nidentifiers: {accession: 012}\n").is_empty());
        assert_eq!(told("- a\n- b\n"), ["1:1+3  wrong-type write it as: {key: value}"]);
    }
}
