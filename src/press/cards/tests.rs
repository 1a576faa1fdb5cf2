//! Words that fit, stand in right order and lose nothing silently; files that are light and always the same.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use proptest::prelude::{ProptestConfig, Strategy, prop, prop_assert, proptest};

use super::faces::{Face, Shaper};
use super::fit::{Fitted, Room, fit};
use super::{CardPress, set};
use crate::press::pixels::decode_art;
use crate::press::theme::Theme;
use crate::site::images::facts::{Corner, ScanFacts};
use crate::site::motif::Motif;
use crate::site::social::cards::{
    CardArt, CardInput, CardSpec, CardTitle, FORMATS, Format, Layout, Measures, Rect, card_spec, colour::Palette,
};

const LATIN: &[&str] = &[
    "kitab",
    "obat",
    "dari",
    "hulu",
    "di",
    "Lematang",
    "pengobatan-pengobatan",
    "é",
    "mempertanggungjawabkan",
    "1890–1900",
    "KartuPosBergambar",
];
const JAWI: &[&str] = &["کتاب", "اوبت", "دري", "هولو", "سوڠاي", "لماتڠ", "راج٢", "ڤڠوبتن"];
const JAVANESE: &[&str] = &["ꦱꦼꦫꦠ꧀ꦥꦶꦮꦸꦭꦁ", "ꦧꦛꦶꦏ꧀", "ꦏꦮꦸꦁ", "ꦲꦤꦕꦫꦏ"];
/// The boxes of a label, of a narrow column, and of a card of words.
const ROOMS: [(f32, f32, usize, f32); 3] = [(560.0, 120.0, 2, 54.0), (344.0, 330.0, 6, 84.0), (1008.0, 300.0, 4, 120.0)];

fn press() -> CardPress {
    let theme = Theme::load(BTreeMap::new()).unwrap();
    CardPress::new(theme.card_fonts(), theme.card_templates()).unwrap()
}

fn spec(titles: &[&str], art: Option<CardArt>) -> CardSpec {
    spec_in(Format::LINK, titles, art)
}

fn spec_in(format: Format, titles: &[&str], art: Option<CardArt>) -> CardSpec {
    spec_of(format, (None, ""), titles, art)
}

fn spec_of(format: Format, (wish, over): (Option<Layout>, &str), titles: &[&str], art: Option<CardArt>) -> CardSpec {
    card_spec(&CardInput {
        format,
        wish,
        over: over.into(),
        titles: titles.iter().map(|text| CardTitle { text: (*text).into(), lang: "id".into() }).collect(),
        meta: "Naskah Jawi, 1890–1900".into(),
        institution: "Pusat Kajian Lokal Lematang".into(),
        art,
        second: art.map(|art| CardArt { size: (art.size.1, art.size.0), ..art }),
        measures: Measures::of(&[("height".to_owned(), 95.0), ("diameter".to_owned(), 130.0)].into()),
        palette: &Palette::default(),
        motif: &Motif::default(),
        logo: None,
        sans: false,
    })
}

/// Numbers of path data: the points that outlines touch.
fn points(d: &str) -> Vec<(f32, f32)> {
    let numbers: Vec<f32> =
        d.split(|c: char| c.is_alphabetic() || c == ' ').filter(|part| !part.is_empty()).map(|part| part.parse().unwrap()).collect();
    numbers.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
}

/// The first `length` characters of words out of `pool`, ending with a whole word.
fn title(pool: &[&str], length: usize) -> String {
    let mut text = String::new();
    for word in pool.iter().cycle().skip(length % pool.len()) {
        if !text.is_empty() && text.chars().count() + word.chars().count() >= length {
            break;
        }
        text = format!("{text} {word}").trim().to_string();
    }
    text
}

/// Everything that must hold of words in a room.
fn check(shaper: &mut Shaper, text: &str, fitted: &Fitted, room: Room) {
    assert!(!fitted.lines.is_empty() && fitted.lines.len() <= room.lines, "{text}: {:?}", fitted.lines);
    assert!(fitted.size >= room.least, "{text} set at {}", fitted.size);
    assert!(fitted.height() <= room.height + 0.5, "{text} is {} high", fitted.height());
    for line in &fitted.lines {
        let width = shaper.line(line, Face::Title, fitted.size).width;
        assert!(width <= room.width * 1.01, "`{line}` is {width} wide, room {}", room.width);
    }
    let squeezed = |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != '…').collect::<String>();
    let set = squeezed(&fitted.lines.concat());
    assert!(squeezed(text).starts_with(&set), "{text}: {:?} is not its beginning", fitted.lines);
    let words: Vec<&str> = text.split([' ', '-']).collect();
    let latin = text.is_ascii();
    for word in fitted.lines.iter().flat_map(|line| line.trim_end_matches('…').split([' ', '-'])).filter(|word| latin && !word.is_empty())
    {
        assert!(words.contains(&word) || "KartuPosBergambar".contains(word), "{text}: `{word}` is cut");
    }
}

#[test]
fn titles_of_any_length_fit_in_every_script() {
    let press = press();
    let mut shaper = press.faces.shaper();
    for (width, height, lines, start) in ROOMS {
        let room = Room { width, height, lines, start, floor: start * 0.58, least: 28.0 };
        for pool in [LATIN, JAWI, JAVANESE] {
            for length in (1..30).step_by(3).chain((30..=200).step_by(17)) {
                let text = title(pool, length);
                let fitted = fit(&mut shaper, &text, Face::Title, room);
                check(&mut shaper, &text, &fitted, room);
            }
        }
    }
}

static PRESS: LazyLock<CardPress> = LazyLock::new(press);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn any_words_fit(words in prop::collection::vec("[a-zA-Z]{1,14}", 1..30).prop_map(|words| words.join(" ")), which in 0..3_usize) {
        let press = &*PRESS;
        let (width, height, lines, start) = ROOMS[which];
        let room = Room { width, height, lines, start, floor: start * 0.58, least: 28.0 };
        let mut shaper = press.faces.shaper();
        let fitted = fit(&mut shaper, &words, Face::Title, room);
        prop_assert!(fitted.lines.len() <= lines && fitted.height() <= height + 0.5);
        for line in &fitted.lines {
            prop_assert!(shaper.line(line, Face::Title, fitted.size).width <= width * 1.01);
            prop_assert!(words.contains(line.trim_end_matches('…')));
        }
    }
}

#[test]
fn right_to_left_words_stand_in_order_at_the_right_margin() {
    let press = press();
    let mut shaper = press.faces.shaper();
    let mut path = |text: &str| shaper.line(text, Face::Title, 60.0).d;
    // What is read first stands rightmost, so the last word opens the path, which runs from left to right.
    assert!(path("کتاب اوبت").starts_with(&path("اوبت")));
    assert!(path("کتاب Kitab").starts_with(&path("Kitab")), "Latin within a Jawi line keeps its own face and order");
    assert!(path("Kitab کتاب").starts_with(&path("Kitab")));
    let facts = None;
    let spec = spec(&["حکاية راج دري هولو"], Some(CardArt { size: (1000, 1400), facts, crop: None, part: None }));
    let setting = set::set(&mut press.faces.shaper(), &spec);
    let margin = spec.text.area.x + spec.text.area.w;
    for line in &setting.lines[..setting.lines.len() - 1] {
        let right = points(&line.d).iter().map(|(x, _)| x + line.x).fold(f32::MIN, f32::max);
        assert!((margin - right).abs() < 12.0, "a line ends at {right}, the margin is {margin}");
    }
}

#[test]
fn what_no_font_has_is_left_out_and_said() {
    let press = press();
    let spec = spec(&["Kitab 📜 obat 漢", "漢字 کتاب"], None);
    assert_eq!(press.missing(&spec), ["📜漢", "漢字 کتاب"]);
    let plain = self::spec(&["Kitab obat"], None);
    assert_eq!(press.render(&spec, [None; 2]).unwrap().jpeg, press.render(&plain, [None; 2]).unwrap().jpeg);
}

/// Every format, kind and composition over ten scans and titles in three scripts: words keep within the safe area, off the scan
/// and off what a platform covers, none is too small, and nothing is dropped.
#[test]
fn words_keep_within_the_safe_area_and_off_the_scan() {
    let press = press();
    let thing = ScanFacts {
        colour: [9; 3],
        focus: [0.5; 2],
        ground: Some([225; 3]),
        object: [0.3, 0.2, 0.4, 0.6],
        quiet: Corner::BottomRight,
        profile_ignored: false,
    };
    let plain = [(2400, 1400), (300, 1400), (900, 1400), (1100, 1300), (2000, 1500), (4000, 1200), (9000, 1000)].map(|size| (size, None));
    let scans = plain.into_iter().chain([((1800, 1500), Some(&thing)), ((900, 1500), Some(&thing))]);
    let art = |(size, facts)| Some(CardArt { size, facts, crop: None, part: None });
    let arts: Vec<Option<CardArt>> = scans.map(art).chain([None]).collect();
    let over = "Seberapa besar?";
    // The answer of a riddle is composed like the card of a page, with words above.
    let asked = [None, Some(Layout::Berdua), Some(Layout::Ukuran), Some(Layout::Kutip), Some(Layout::Kata)].map(|wish| (wish, over));
    let wishes = asked.into_iter().chain([(None, ""), (Some(Layout::Meja), "")]);
    let mut seen = BTreeSet::new();
    for format in FORMATS {
        for wish in wishes.clone().filter(|(wish, _)| wish.is_none_or(|layout| format.has(layout))) {
            for (titles, art) in TITLES.iter().flat_map(|titles| arts.iter().map(move |art| (titles, art))) {
                // A detail has no title; the other kinds have one.
                let most = [2, 1, 0][usize::from(wish.0.is_some() || !wish.1.is_empty()) + usize::from(wish.0 == Some(Layout::Meja))];
                let spec = spec_of(format, wish, &titles[..titles.len().min(most)], *art);
                keeps(&press, format, &spec);
                seen.insert(format!("{:?}", spec.layout));
            }
        }
    }
    assert_eq!(seen.len(), 10, "{seen:?}");
}

fn keeps(press: &CardPress, format: Format, spec: &CardSpec) {
    let setting = set::set(&mut press.faces.shaper(), spec);
    let told = format!("{} {:?} {:?}", format.name, spec.layout, spec.titles);
    assert!(setting.dropped.is_empty() && !setting.lines.is_empty(), "{told}");
    let mut shaper = press.faces.shaper();
    // Outlines of a text in one line: as many as when it is broken between words.
    let mut contours = |text: &str, face: Face| shaper.line(text, face, 40.0).d.matches('M').count();
    let said = contours(&spec.over, Face::Strong) + contours(&spec.meta, Face::Text) + contours(&spec.institution, Face::Strong);
    let first = spec.titles.first().and_then(|title| title.text.split(' ').next()).unwrap_or("");
    let said = said + contours(first, Face::Title);
    let drawn = setting.lines.iter().map(|line| line.d.matches('M').count()).sum::<usize>();
    assert!(drawn >= said, "{told}: words are missing, {drawn} of {said} contours");
    let figure = spec.figure.map(|figure| figure.at);
    let scans: Vec<(Rect, f32)> = [&spec.art, &spec.second].into_iter().flatten().map(|art| (art.target, art.feather)).collect();
    for line in &setting.lines {
        for at in points(&line.d).into_iter().map(|(x, y)| (x + line.x, y + line.y)) {
            let told = format!("{told} at {at:?}");
            assert!(is_in(at, format.safe, 12.0), "{told}: outside what is safe");
            assert!(!format.covered.is_some_and(|covered| is_in(at, covered, 0.0)), "{told}: covered");
            assert!(!figure.is_some_and(|figure| is_in(at, figure, -1.0)), "{told}: on the figure");
            let on_scan = scans.iter().any(|(target, feather)| is_in(at, *target, -feather - 1.0));
            assert!(is_in(at, setting.label, 0.0) || !on_scan, "{told}: on the scan");
        }
    }
    if let Some(figure) = figure {
        assert!(figure.x >= 0.0 && figure.x + figure.w <= format.size.0 as f32 && figure.w > 20.0, "{told}: {figure:?}");
    }
    assert!(spec.text.least * 1200.0 / format.size.0 as f32 >= 28.0, "{told}: too small for a phone");
}

const TITLES: [&[&str]; 6] = [
    &["Kain"],
    &["Kitab obat dari hulu", "کتاب اوبت دري هولو"],
    &["Serat", "ꦱꦼꦫꦠ꧀ꦥꦶꦮꦸꦭꦁ"],
    &["حکاية راج٢ دري هولو سوڠاي لماتڠ"],
    &["Peta kota dan kampung-kampung di tepi Sungai Lematang: lembar kedua, disalin menurut ukuran tahun 1921"],
    &["Surat mempertanggungjawabkan pembukuan perkumpulan", "ꦱꦼꦫꦠ꧀ꦥꦶꦮꦸꦭꦁꦱꦼꦫꦠ꧀"],
];

fn is_in((x, y): (f32, f32), area: Rect, slack: f32) -> bool {
    x >= area.x - slack && x <= area.x + area.w + slack && y >= area.y - slack && y <= area.y + area.h + slack
}

#[test]
fn a_card_is_light_and_always_the_same() {
    let press = press();
    let mut seed = 7_u32;
    let mut noise = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 24) as u8
    };
    let pixels: Vec<u8> = (0..1300 * 750 * 3).map(|_| noise()).collect();
    let mut scan = Vec::new();
    rusty_jpeg::Encoder::new(&mut scan, 95).encode(&pixels, 1300, 750, rusty_jpeg::ColorType::Rgb).unwrap();
    let art = decode_art(&scan, (1300, 750)).unwrap();
    let spec = spec(&["Selendang songket"], Some(CardArt { size: (1300, 750), facts: None, crop: None, part: None }));
    assert_eq!(spec.layout, Layout::Penuh);
    let card = press.render(&spec, [Some(&art), None]).unwrap().jpeg;
    assert!(card.len() <= spec.heaviest, "{} bytes", card.len());
    assert_eq!(card, self::press().render(&spec, [Some(&art), None]).unwrap().jpeg);
}
